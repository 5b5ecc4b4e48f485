package transcript

import "time"

// timeCode reads a time code at the start of s, in brackets or without:
// "00:01:23.400", "0:03", "[00:17]", "(1:02:03)". It returns the time and the
// length of the code, 0 if there is none. "7:30" without brackets is a time
// code by its form too; the words around it decide.
func timeCode(s string) (time.Duration, int) {
	i := 0
	var closing byte
	if i < len(s) && (s[i] == '[' || s[i] == '(') {
		closing = s[i] + 1 // ')' follows '(' in ASCII
		if s[i] == '[' {
			closing = ']'
		}
		i++
	}
	at, n := clock(s[i:])
	if n == 0 {
		return 0, 0
	}
	i += n
	if closing != 0 {
		if i >= len(s) || s[i] != closing {
			return 0, 0
		}
		return at, i + 1
	}
	if i < len(s) && s[i] != ' ' && s[i] != '\t' && s[i] != ':' && s[i] != '\r' && s[i] != '\n' {
		return 0, 0
	}
	return at, i
}

// clock reads [h:]m:s[.fraction] at the start of s. The fraction may follow a
// comma, as in SubRip. It returns 0 bytes for anything else, and for fields of
// 60 and more after the first.
func clock(s string) (time.Duration, int) { return readClock(s, 2) }

// looseClock is clock with fields of one digit allowed, "0:0:3.120", as some
// exports of meetings have them.
func looseClock(s string) (time.Duration, int) { return readClock(s, 1) }

// readClock reads a clock whose fields after the first have at least so many
// digits.
func readClock(s string, least int) (time.Duration, int) {
	var field [3]int
	n, i := 0, 0
	for n < 3 {
		from := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' && i-from < 4 {
			field[n] = field[n]*10 + int(s[i]-'0')
			i++
		}
		if i == from || n > 0 && (i-from < least || i-from > 2 || field[n] > 59) {
			return 0, 0
		}
		n++
		if n == 3 || i >= len(s) || s[i] != ':' || i+1 >= len(s) || s[i+1] < '0' || s[i+1] > '9' {
			break
		}
		i++
	}
	if n < 2 {
		return 0, 0
	}
	sec := field[0]*60 + field[1]
	if n == 3 {
		sec = sec*60 + field[2]
	}
	at := time.Duration(sec) * time.Second
	if i+1 < len(s) && (s[i] == '.' || s[i] == ',') && '0' <= s[i+1] && s[i+1] <= '9' {
		i++
		for unit := 100 * time.Millisecond; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
			at += time.Duration(s[i]-'0') * unit
			unit /= 10
		}
	}
	return at, i
}
