//go:build unix

package claims_test

import (
	"syscall"
	"time"
)

// spent returns the time that processors have worked for this process: unlike
// the clock it does not run while others do.
func spent() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
