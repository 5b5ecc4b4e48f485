//go:build !unix

package claims_test

import "time"

var began = time.Now()

// spent stands in for the time that processors have worked.
func spent() time.Duration { return time.Since(began) }
