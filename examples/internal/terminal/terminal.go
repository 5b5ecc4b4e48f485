// Package terminal is what the examples share to print for people: tables that
// fit the terminal, and text that cannot steer it.
package terminal

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
)

// Is reports whether a person reads f: whether it is a character
// device other than the null device.
func Is(f any) bool {
	file, ok := f.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// standardWidth is the width where nothing tells it.
const standardWidth = 120

// Width is how many columns a row may fill: what COLUMNS says, or the terminal.
func Width(w io.Writer) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if Is(w) {
		if n := sttyWidth(w.(*os.File)); n > 0 {
			return n
		}
	}
	return standardWidth
}

// sttyWidth asks stty, which every Unix has: shells do not export COLUMNS, and
// the standard library has no portable call. 0 means unknown.
func sttyWidth(terminal *os.File) int {
	cmd := exec.Command("stty", "size")
	cmd.Stdin = terminal
	out, err := cmd.Output()
	var rows, columns int
	if err != nil {
		return 0
	}
	if _, err := fmt.Sscan(string(out), &rows, &columns); err != nil {
		return 0
	}
	return columns
}
