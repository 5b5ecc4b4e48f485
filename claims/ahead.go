package claims

import (
	"context"
	"io"
)

// chunkSize is how much is read at once.
const chunkSize = 32 << 10

// An ahead reads in its own goroutine, so that one who waits for input can be
// told to stop.
type ahead struct {
	chunks chan chunk
	quit   chan struct{}
}

// A chunk is what one call of Read gave.
type chunk struct {
	data []byte
	err  error
}

func readAhead(ctx context.Context, r io.Reader) *ahead {
	a := &ahead{chunks: make(chan chunk), quit: make(chan struct{})}
	go a.run(ctx, r)
	return a
}

func (a *ahead) run(ctx context.Context, r io.Reader) {
	for empty := 0; ; {
		c := chunk{data: make([]byte, chunkSize)}
		n, err := r.Read(c.data)
		c.data, c.err = c.data[:n], err
		if n == 0 && err == nil {
			const tooOften = 100
			if empty++; empty < tooOften {
				continue
			}
			c.err = io.ErrNoProgress
		}
		empty = 0
		select {
		case a.chunks <- c:
		case <-a.quit:
			return
		case <-ctx.Done():
			return
		}
		if c.err != nil {
			return
		}
	}
}

// next returns the next chunk, or the error with which the input or ctx ends.
func (a *ahead) next(ctx context.Context) ([]byte, error) {
	select {
	case c := <-a.chunks:
		return c.data, c.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// stop ends the reading. A Read that blocks returns when it does.
func (a *ahead) stop() { close(a.quit) }
