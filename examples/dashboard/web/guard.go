package web

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"
)

// policy lets a page load its own style and script, and nothing else: should
// markup of a stranger ever get through, it can neither run nor load anything.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guard stands before all that is served.
func (s *Server) guard(next http.Handler) http.Handler {
	// There is no account: what another site makes the browser send must not write.
	cross := http.NewCrossOriginProtection()
	next = cross.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		if !s.known(r.Host) {
			http.Error(w, "not under this name: start the dashboard with -host", http.StatusMisdirectedRequest)
			return
		}
		if r.ContentLength != 0 { // a body comes within two minutes; a stream moves this on
			deadline(w, 2*time.Minute)
		}
		r.Body = http.MaxBytesReader(w, r.Body, s.opts.Limit*requestFactor)
		next.ServeHTTP(w, r)
	})
}

// known reports whether the server answers to a name. A name that somebody else
// has pointed at this machine would let his pages read ours (DNS rebinding).
func (s *Server) known(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	if _, err := netip.ParseAddr(name); err == nil {
		return true
	}
	return name == "localhost" || slices.Contains(s.opts.Hosts, name)
}

// deadline gives the rest of a request so much time to arrive. Not every writer
// of a test can do that.
func deadline(w http.ResponseWriter, d time.Duration) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(d))
}
