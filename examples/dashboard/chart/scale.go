package chart

import (
	"math"
	"strconv"
	"time"
)

// A valueAxis places numbers between bottom and top.
type valueAxis struct{ low, high, step float64 }

// valueScale spans all values in steps of 1, 2 or 5. It begins at zero where that
// costs less than half of the height.
func valueScale(points []Point) valueAxis {
	low, high := math.Inf(1), math.Inf(-1)
	for i := range points {
		low, high = min(low, points[i].Value), max(high, points[i].Value)
	}
	switch {
	case low > 0 && low < high/2:
		low = 0
	case high < 0 && high > low/2:
		high = 0
	}
	if low == high {
		room := max(math.Abs(low)/2, 1)
		low, high = low-room, high+room
		if low < 0 && points[0].Value >= 0 {
			low = 0
		}
	}
	step := niceStep((high - low) / 5)
	return valueAxis{math.Floor(low/step) * step, math.Ceil(high/step+0.05) * step, step}
}

// niceStep returns the next of 1, 2, 5, 10, 20, ... that is at least x.
func niceStep(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, n := range []float64{1, 2, 5, 10} {
		if n*power >= x*0.999 {
			return n * power
		}
	}
	return 10 * power
}

func (a valueAxis) at(v float64) float64 {
	v = min(max(v, a.low), a.high)
	return height - bottom - (v-a.low)/(a.high-a.low)*(height-top-bottom)
}

// spread returns how far the values reach that the words allow, if that is more
// than the mark covers. What is open reaches to the edge.
func (a valueAxis) spread(p *Point) (low, high float64, ok bool) {
	low, high = height-bottom, top
	if p.Low != nil {
		low = a.at(*p.Low)
	}
	if p.High != nil {
		high = a.at(*p.High)
	}
	return low, high, low-high > 14
}

func (a valueAxis) ticks() []tick {
	var all []tick
	for i := 0.0; i <= 12; i++ {
		v := a.low + i*a.step
		if v > a.high+a.step/2 {
			break
		}
		if math.Abs(v) < a.step/1e6 {
			v = 0 // and no rounding error
		}
		all = append(all, tick{At: a.at(v), LabelAt: a.at(v) + 4, Label: Number(v)})
	}
	return all
}

// Number writes a number of an axis shortly: "2.5", "20,000", "1.2 million".
func Number(v float64) string {
	abs := math.Abs(v)
	for _, scale := range []struct {
		size float64
		name string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if abs >= scale.size && abs < 1e15 {
			return short(v/scale.size) + scale.name
		}
	}
	if abs >= 1e4 && abs < 1e6 {
		thousands := math.Trunc(v / 1000)
		return short(thousands) + "," + strconv.FormatFloat(1000+math.Abs(v-1000*thousands), 'f', 0, 64)[1:]
	}
	return short(v)
}

func short(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }

// A timeAxis places times from left to right. It counts in seconds: a
// time.Duration holds no more than 292 years.
type timeAxis struct{ from, to int64 }

func timeScale(points []Point) timeAxis {
	a := timeAxis{points[0].Start.Unix(), points[0].End.Unix()}
	for i := range points {
		a.from, a.to = min(a.from, points[i].Start.Unix()), max(a.to, points[i].End.Unix())
	}
	// A little room, and never nothing.
	const halfMonth = 15 * day
	room := max((a.to-a.from)/30, halfMonth)
	return timeAxis{a.from - room, a.to + room}
}

const day = 24 * 60 * 60

func (a timeAxis) at(t time.Time) float64 {
	share := float64(t.Unix()-a.from) / float64(a.to-a.from)
	return left + share*(width-left-right)
}

// ticks stand at the beginnings of years, or of months where there are few.
func (a timeAxis) ticks() []tick {
	const most = 9
	from, to := time.Unix(a.from, 0).UTC(), time.Unix(a.to, 0).UTC()
	months := int((a.to-a.from)/(30*day)) + 1
	step := 1
	for _, n := range []int{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000} {
		if step = n; months/n < most {
			break
		}
	}
	var all []tick
	first := time.Date(from.Year()-from.Year()%max(step/12, 1), 1, 1, 0, 0, 0, 0, time.UTC)
	for t := first; t.Before(to) && len(all) < 4*most; t = t.AddDate(0, step, 0) {
		if t.Before(from) {
			continue
		}
		format := "2006"
		if step < 12 {
			format = "Jan 2006"
		}
		all = append(all, tick{At: a.at(t), LabelAt: a.at(t), Label: t.Format(format)})
	}
	return all
}

// PeriodName writes a half-open period shortly: "2024", "May 2024", "15 May 2024",
// "Apr to Jun 2024".
func PeriodName(start, end time.Time) string {
	last := end.AddDate(0, 0, -1)
	whole := start.Day() == 1 && end.Day() == 1
	switch {
	case whole && start.Month() == 1 && end.Equal(start.AddDate(1, 0, 0)):
		return start.Format("2006")
	case whole && start.Month() == 1 && end.Month() == 1:
		return start.Format("2006") + " to " + last.Format("2006")
	case whole && end.Equal(start.AddDate(0, 1, 0)):
		return start.Format("Jan 2006")
	case whole && start.Year() == last.Year():
		return start.Format("Jan") + " to " + last.Format("Jan 2006")
	case !last.After(start):
		return start.Format("2 Jan 2006")
	}
	return start.Format("2 Jan 2006") + " to " + last.Format("2 Jan 2006")
}

// Grouped writes a count with commas between the thousands.
func Grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
