package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/go-figures/figures/examples/dashboard/intake"
	"github.com/go-figures/figures/examples/dashboard/store"
)

// A requestError is what is wrong with a request, for whoever made it.
type requestError struct {
	status int
	text   string
}

func (e *requestError) Error() string { return e.text }

var errNotFound = &requestError{http.StatusNotFound, "There is nothing here."}

func badRequest(text string) error { return &requestError{http.StatusBadRequest, text} }

// statusOf tells what is the sender's fault and what is ours.
func statusOf(err error) (status int, text string) {
	var request *requestError
	var size *http.MaxBytesError
	var kind *intake.NotTextError
	switch {
	case errors.As(err, &request):
		return request.status, request.text
	case errors.Is(err, store.ErrNone):
		return http.StatusNotFound, "There is no such document."
	case errors.As(err, &size), errors.Is(err, intake.ErrTooLarge):
		return http.StatusRequestEntityTooLarge, err.Error()
	case errors.As(err, &kind):
		return http.StatusUnsupportedMediaType, err.Error()
	case errors.Is(err, store.ErrClosed):
		return http.StatusConflict, "The stream was silent for too long; what had come is kept."
	case errors.Is(err, context.Canceled):
		return 499, "The request was given up."
	}
	return http.StatusInternalServerError, "Something went wrong here; the log of the server says what."
}

// unreadable makes an error of reading what was sent the sender's business.
func unreadable(err error) error {
	if err == nil {
		return nil
	}
	if status, _ := statusOf(err); status == http.StatusInternalServerError {
		return badRequest(err.Error())
	}
	return err
}

// tell returns what to say of an error, and logs what is ours.
func (s *Server) tell(r *http.Request, err error) string {
	status, text := statusOf(err)
	if status == http.StatusInternalServerError {
		s.opts.Log.Printf("%s %s: %v", r.Method, r.URL.Path, err)
	}
	return text
}

// fail answers a request that went wrong: to programs in JSON, to people as a
// page.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	status, _ := statusOf(err)
	text := s.tell(r, err)
	if strings.HasPrefix(r.URL.Path, "/api/") {
		writeJSON(w, status, map[string]string{"error": text})
		return
	}
	s.render(w, r, status, "error", view{Title: "That did not work", Data: text})
}

func writeJSON(w http.ResponseWriter, status int, v any) error {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	return json.NewEncoder(w).Encode(v)
}
