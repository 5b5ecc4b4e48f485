// Dashboard serves documents and the claims in them: pages to filter, chart and
// export them, and an API for other programs.
//
//	go run . [flags] [FILE|DIR]...
//
// Files and folders that are named are added at the start. The database is one
// file, which is made if it is not there. The server answers on this machine only,
// unless -addr says otherwise: it has no accounts.
//
// The exit status is 0 after an interrupt, 1 if the server cannot run, and 2 for
// wrong usage.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/go-figures/figures/examples/dashboard/intake"
	"github.com/go-figures/figures/examples/dashboard/store"
	"github.com/go-figures/figures/examples/dashboard/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// options is what the command line says.
type options struct {
	addr, db, hosts string
	limit           int64
	orphan          time.Duration
	files           []string
}

func parseFlags(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("dashboard", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.addr, "addr", "127.0.0.1:8080", "the `address` to answer on; port 0 takes a free one")
	f.StringVar(&o.db, "db", "dashboard.db", "the `file` of the database")
	f.StringVar(&o.hosts, "host", "", "further `names` that the server is asked for under, with commas")
	f.Int64Var(&o.limit, "limit", 8, "the most `megabytes` that a document may have")
	f.DurationVar(&o.orphan, "orphans", 15*time.Second, "after how `long` a stream that has broken off is closed")
	err := f.Parse(args)
	o.files = f.Args()
	if err == nil && (o.limit < 1 || o.limit > 1024) {
		err = errors.New("-limit: expected 1 to 1024")
		fmt.Fprintln(stderr, err)
	}
	if err == nil && o.orphan < time.Second {
		err = errors.New("-orphans: expected at least 1s")
		fmt.Fprintln(stderr, err)
	}
	return o, err
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	o, err := parseFlags(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	logger := log.New(stderr, "dashboard: ", 0)
	if err := serve(ctx, o, stdout, logger); err != nil {
		logger.Print(err)
		return 1
	}
	return 0
}

// serve runs the server until the context ends.
func serve(ctx context.Context, o options, stdout io.Writer, logger *log.Logger) error {
	db, err := store.Open(o.db)
	if err != nil {
		return err
	}
	defer db.Close()
	l, err := net.Listen("tcp", o.addr)
	if err != nil {
		return err
	}
	where, _ := filepath.Abs(o.db)
	fmt.Fprintf(stdout, "http://%s (database %s; stop with Ctrl-C)\n", l.Addr(), where)
	if ip := l.Addr().(*net.TCPAddr).IP; !ip.IsLoopback() {
		logger.Print("others on the network can read and change everything: there are no accounts")
	}
	handler := web.New(db, web.Options{Limit: o.limit << 20, Orphan: o.orphan, Hosts: names(o.hosts), Log: logger})
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, ErrorLog: logger}
	done := make(chan struct{})
	go func() { handler.Run(ctx); close(done) }()
	go add(ctx, db, o, stdout, logger)
	go func() {
		<-ctx.Done()
		last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if server.Shutdown(last) != nil {
			server.Close() // streams do not end by themselves
		}
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	<-done
	return nil
}

func names(list string) []string {
	return strings.FieldsFunc(strings.ToLower(list), func(r rune) bool { return r == ',' || r == ' ' })
}

// add takes in the files and folders of the command line.
func add(ctx context.Context, db *store.Store, o options, stdout io.Writer, logger *log.Logger) {
	fresh, found := 0, 0
	for _, path := range o.files {
		for g, err := range intake.Files(path, o.limit<<20) {
			isNew := false
			if err == nil {
				_, isNew, err = db.Add(ctx, intake.Read(g))
			}
			if ctx.Err() != nil {
				return
			}
			if err != nil {
				logger.Print(err)
				continue
			}
			if found++; isNew {
				fresh++
			}
		}
	}
	if len(o.files) > 0 {
		fmt.Fprintf(stdout, "%d documents read, %d of them new\n", found, fresh)
	}
}
