package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/examples/internal/source"
)

// A Report says what came of a unit: the files that were written for it, by their
// names below the output directory, and the counts.
type Report struct {
	Files []string
	Total Total
}

// The counters of the engine, which shows them while it works. A try that failed
// may count in them; the total in the output has each document once.
var (
	documentsRead = beam.NewCounter("figures", "documents")
	bytesRead     = beam.NewCounter("figures", "bytes")
	claimsFound   = beam.NewCounter("figures", "claims")
	failures      = beam.NewCounter("figures", "failures")
)

// extractFn reads the documents of a unit and writes their claims. It keeps nothing
// from one unit to the next but what is the same for all.
type extractFn struct {
	Settings Settings
	worker   *worker
}

func (f *extractFn) Setup(ctx ctx) error {
	var err error
	f.worker, err = workerOf(ctx, &f.Settings)
	return err
}

// ProcessElement returns an error where a store fails: the engine tries again. What
// is wrong with a document is no error but a dead letter, which no second try mends.
func (f *extractFn) ProcessElement(ctx ctx, u Unit, emitFacts func(int, Batch), emit func(Report)) error {
	defer takeSlot()()
	out, err := filesystem.New(ctx, f.Settings.Output)
	if err != nil {
		return err
	}
	defer out.Close()
	w := &work{
		ctx: ctx, settings: &f.Settings, worker: f.worker, unit: u.Name, out: out,
		facts: newFacts(&f.Settings, f.Settings.send(ctx, out, u.Name, emitFacts)),
	}
	for _, part := range u.Parts {
		if err := w.part(part); err != nil {
			return fmt.Errorf("%s: %w", part.Path, err)
		}
	}
	report, err := w.finish()
	if err != nil {
		return err
	}
	emit(report)
	return nil
}

// Work is a unit in work.
type work struct {
	ctx      ctx
	settings *Settings
	worker   *worker
	unit     string
	out      filesystem.Interface
	block    block
	facts    *facts
	damage   []Damage
	done     []string // names of files below the output
	total    Total
}

// part reads the documents of a file or a part of it.
func (w *work) part(p Part) error {
	if p.Err != "" {
		w.lost(Damage{File: p.Path, Cause: p.Err})
		return nil
	}
	store, err := filesystem.New(w.ctx, p.Path)
	if err != nil {
		return err
	}
	defer store.Close()
	r, err := p.open(w.ctx, store)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		w.lost(Damage{File: p.Path, Cause: cause(err)})
		return nil
	}
	if err != nil {
		return err
	}
	defer r.Close()
	in := &watched{Reader: r}
	reader := source.Reader{Name: p.Path, File: p.Path, Input: source.InputOf(p.Path, w.settings.Input), Line: p.Line}
	for d, err := range reader.Documents(in) {
		if in.err != nil {
			return in.err
		}
		if err != nil {
			w.damaged(err)
			continue
		}
		if err := w.document(&d); err != nil {
			return err
		}
	}
	return in.err
}

// A watched reader keeps the error of a store apart from what is wrong with the
// bytes that came: a broken archive is not mended by reading it again.
type watched struct {
	io.Reader
	err error
}

func (r *watched) Read(b []byte) (int, error) {
	n, err := r.Reader.Read(b)
	if err != nil && err != io.EOF {
		r.err = err
	}
	return n, err
}

// document extracts the claims of a document.
func (w *work) document(d *source.Document) error {
	if len(d.Text.Turns) == 0 && len(d.Text.Damaged) > 0 {
		return nil // the error that says why nothing could be read follows
	}
	x, err := w.worker.extractors.Get(d)
	if err != nil {
		w.damaged(d.Err(err))
		return nil
	}
	found, err := extract(x, d)
	if err != nil {
		w.damaged(d.Err(err))
		return nil
	}
	date := w.worker.extractors.DateOf(d)
	if date.IsZero() {
		date = d.Text.Header.Date
	}
	w.total.Documents++
	w.total.Bytes += int64(len(d.Text.Text))
	w.total.Claims += int64(len(found))
	documentsRead.Inc(w.ctx, 1)
	bytesRead.Inc(w.ctx, int64(len(d.Text.Text)))
	claimsFound.Inc(w.ctx, int64(len(found)))
	if len(found) > 0 {
		w.block.add(w.settings.partition(date), entry{d.Name, date, found})
	}
	if w.block.claims < w.settings.Rows {
		return nil
	}
	return w.write()
}

// extract returns all claims of a document or none. The library does not panic; if
// it did, one document in millions would end the job after all tries.
func extract(x *claims.Extractor, d *source.Document) (found []claims.Claim, err error) {
	defer func() {
		if p := recover(); p != nil {
			found, err = nil, fmt.Errorf("the extraction panicked: %v", p)
		}
	}()
	for c := range x.Document(d.Text) {
		found = append(found, c)
	}
	return found, nil
}

// finish completes what is written and tells of it.
func (w *work) finish() (Report, error) {
	if err := w.write(); err != nil {
		return Report{}, err
	}
	if err := w.facts.flush(); err != nil {
		return Report{}, err
	}
	report := Report{Files: w.done, Total: w.total}
	if len(w.damage) > 0 {
		name := damagedPiece(w.unit)
		if err := put(w.ctx, w.out, w.settings.Output+"/"+name, damageLines(w.damage)); err != nil {
			return Report{}, err
		}
		report.Files = append(report.Files, name)
	}
	return report, nil
}
