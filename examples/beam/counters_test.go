package main

import (
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// On an engine that tries nothing twice the counters are the total.
func TestCounters(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir+"/archive", 50<<10, 0.1, 11)
	s := settings(dir+"/out", dir+"/archive")
	p, root := beam.NewPipelineWithRoot()
	s.build(root)
	result, err := beamx.RunWithMetrics(t.Context(), p)
	require.NoError(t, err)
	got := map[string]int64{}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Key.Namespace == "figures" {
			got[c.Key.Name] = c.Result()
		}
	}
	total, err := s.commit(t.Context())
	require.NoError(t, err)
	assert.Positive(t, total.Failures)
	assert.Equal(t, map[string]int64{
		"documents": total.Documents, "bytes": total.Bytes, "claims": total.Claims, "failures": total.Failures,
	}, got)
}
