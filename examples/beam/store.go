package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// An object is a file that is being written: it is there as a whole after commit,
// and not at all before. A second worker that writes the same at the same time does
// no harm.
type object struct {
	*bufio.Writer
	file   io.WriteCloser
	store  filesystem.Interface
	cancel context.CancelFunc
	name   string
	temp   string // where it is written first, name itself in a store that shows it at Close only
	ctx    ctx
}

// temporary stands in the names of what is not complete.
const temporary = ".writing-"

func create(parent ctx, store filesystem.Interface, name string) (*object, error) {
	o := &object{store: store, name: name, temp: name}
	o.ctx, o.cancel = context.WithCancel(parent)
	if !remote(name) {
		o.temp += temporary + rand.Text()
	}
	var err error
	if o.file, err = store.OpenWrite(o.ctx, o.temp); err != nil {
		o.cancel()
		return nil, err
	}
	o.Writer = bufio.NewWriterSize(o.file, 64<<10)
	return o, nil
}

// commit makes the object visible.
func (o *object) commit() error {
	if err := o.Flush(); err != nil {
		o.abort()
		return err
	}
	defer o.cancel()
	if err := o.file.Close(); err != nil {
		return err
	}
	if o.temp == o.name {
		return nil
	}
	return filesystem.Rename(o.ctx, o.store, o.temp, o.name)
}

// abort gives up what was written so far. The cancelled context keeps a store from
// showing it.
func (o *object) abort() {
	o.cancel()
	o.file.Close()
	if r, ok := o.store.(filesystem.Remover); ok && o.temp != o.name {
		_ = r.Remove(context.WithoutCancel(o.ctx), o.temp)
	}
}

// put writes a whole object.
func put(ctx ctx, store filesystem.Interface, name string, data []byte) error {
	o, err := create(ctx, store, name)
	if err != nil {
		return err
	}
	if _, err := o.Write(data); err != nil {
		o.abort()
		return err
	}
	return o.commit()
}
