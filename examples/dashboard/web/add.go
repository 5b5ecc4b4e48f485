package web

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strconv"
	"strings"

	"github.com/go-figures/figures/examples/dashboard/intake"
)

func (s *Server) addPage(w http.ResponseWriter, r *http.Request) error {
	d := addData{MB: s.opts.Limit >> 20, Host: r.Host}
	s.render(w, r, http.StatusOK, "add", view{Title: "Add documents", Nav: "/add", Data: d})
	return nil
}

// addData is what the page tells of how to add.
type addData struct {
	MB   int64
	Host string
}

// addedData tells what has become of what was sent.
type addedData struct {
	Added   []link
	Known   []link // what was there already
	Refused []refused
	Passed  int // files of a folder that are no transcripts
}

type refused struct{ Name, Why string }

// formField bounds what a form may hold in a field that is no document.
const formField = 1 << 10

// addDocuments takes a form: a text that was pasted, with name and date, and any
// number of files. Each document is kept for itself; one that is refused does not
// keep the others out. The form is read as it comes and nothing of it is kept in
// files.
func (s *Server) addDocuments(w http.ResponseWriter, r *http.Request) error {
	form, err := r.MultipartReader()
	if err != nil {
		return badRequest("Expected a form with documents.")
	}
	var d addedData
	var fields struct{ name, date string }
	for {
		part, err := form.NextRawPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			d.refuse("The rest", unreadable(err))
			break
		}
		switch part.FormName() {
		case "name":
			fields.name, err = intake.Text(part, formField)
		case "date":
			fields.date, err = intake.Text(part, formField)
		case "text":
			var text string
			if text, err = intake.Text(part, s.opts.Limit); err == nil && strings.TrimSpace(text) != "" {
				err = s.paste(r, &d, fields.name, fields.date, text)
			}
		case "files":
			s.upload(r, &d, part)
		}
		if err != nil {
			d.refuse(part.FormName(), unreadable(err))
		}
	}
	if len(d.Added)+len(d.Known) == 1 && len(d.Refused) == 0 {
		http.Redirect(w, r, append(d.Added, d.Known...)[0].URL, http.StatusSeeOther)
		return nil
	}
	status := http.StatusOK
	if len(d.Added)+len(d.Known) == 0 {
		status = http.StatusUnprocessableEntity
	}
	s.render(w, r, status, "added", view{Title: "What was added", Nav: "/add", Data: d})
	return nil
}

func (d *addedData) refuse(name string, err error) {
	_, why := statusOf(err)
	d.Refused = append(d.Refused, refused{intake.Name(name), why})
}

func (s *Server) paste(r *http.Request, d *addedData, name, date, text string) error {
	day, err := intake.Day(strings.TrimSpace(date))
	if err != nil {
		return err
	}
	if name = strings.TrimSpace(name); name == "" {
		name = firstLine(text)
	}
	return s.addTo(r, d, intake.Given{Name: name, Date: day, Text: text})
}

// firstLine names a text that has no name.
func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	words := strings.Fields(line)
	const enough = 8
	if len(words) > enough {
		return strings.Join(words[:enough], " ") + " …"
	}
	return strings.Join(words, " ")
}

// upload takes a file, or one of a folder.
func (s *Server) upload(r *http.Request, d *addedData, part *multipart.Part) {
	name := uploadName(part)
	if name == "" {
		return // no file was chosen
	}
	if strings.Contains(name, "/") && !intake.Transcript(name) {
		d.Passed++
		return
	}
	for g, err := range intake.Upload(name, part, s.opts.Limit) {
		if err == nil {
			err = s.addTo(r, d, g)
		} else {
			err = unreadable(err)
		}
		if err != nil {
			s.tell(r, err)
			d.refuse(name, err)
		}
	}
}

// uploadName is the name of a file with its folders, which FileName cuts off. It
// is shown and never opened.
func uploadName(part *multipart.Part) string {
	_, params, err := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
	if err != nil {
		return part.FileName()
	}
	return params["filename"]
}

func (s *Server) addTo(r *http.Request, d *addedData, g intake.Given) error {
	id, fresh, err := s.add(r.Context(), g)
	if err != nil {
		return err
	}
	l := link{Label: intake.Name(g.Name), URL: "/documents/" + strconv.FormatInt(id, 10)}
	if fresh {
		d.Added = append(d.Added, l)
	} else {
		d.Known = append(d.Known, l)
	}
	return nil
}
