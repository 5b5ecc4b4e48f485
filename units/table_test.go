package units

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every table has a line that names its columns, and rows in the order of
// their first one, each once.
func TestTables(t *testing.T) {
	names, err := filepath.Glob("data/*.tsv")
	require.NoError(t, err)
	require.Len(t, names, 14)
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		columns, last, rows := 0, "", 0
		for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
			fields := strings.Split(line, "\t")
			if strings.HasPrefix(line, "# ") {
				require.Less(t, i, 2, "%s:%d", name, i+1)
				columns = len(fields)
				continue
			}
			rows++
			assert.LessOrEqual(t, len(fields), columns, "%s:%d", name, i+1)
			assert.NotEmpty(t, fields[0], "%s:%d", name, i+1)
			assert.Less(t, last, fields[0], "%s:%d", name, i+1)
			last = fields[0]
		}
		assert.Positive(t, rows, name)
		assert.Greater(t, columns, 1, name)
	}
}

// The facts in the tables hold together.
func TestUnitTable(t *testing.T) {
	n := 0
	for _, table := range []string{unitsTSV, ownUnitsTSV} {
		for f := range tableRows(table, 10) {
			id, quantity, base, factor := f[0], f[1], f[2], f[3]
			n++
			if quantity == "" {
				assert.Empty(t, base+factor, "%s: a compound follows from its parts", id)
				continue
			}
			x, err := Default().parse(base)
			require.NoError(t, err, "%s: %s", id, base)
			assert.Equal(t, base, x.String(), id)
			for _, c := range append(x.num, x.den...) {
				assert.Equal(t, c.row.id, c.row.base, "%s is measured in %s, which is no base unit", id, c.row.id)
			}
			if id != "beaufort" {
				require.NotNil(t, rat(factor), id)
				assert.Positive(t, rat(factor).Sign(), id)
			}
		}
	}
	assert.Greater(t, n, 250)
	for f := range tableRows(aliasesTSV, 2) {
		_, err := Default().Unit(f[1])
		assert.NoError(t, err, "%s for %s", f[1], f[0])
	}
	for f := range tableRows(currenciesTSV, 8) {
		assert.Len(t, f[0], 3)
		assert.Contains(t, []string{"0", "2", "3", "4"}, f[1], f[0])
		assert.True(t, f[6] == "" || f[7] == "", "%s is tender and is not", f[0])
	}
}

// Package units can be taken alone: it imports the standard library. And to
// import it costs nothing: no init, and no variable that is computed.
func TestImports(t *testing.T) {
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, i := range f.Imports {
			assert.NotContains(t, i.Path.Value, ".", name)
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				assert.False(t, d.Recv == nil && d.Name.Name == "init", name)
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if v, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR {
						checkVar(t, name, v)
					}
				}
			}
		}
	}
}

// checkVar allows data that the linker lays out, errors, and what is computed
// on first use.
func checkVar(t *testing.T, file string, v *ast.ValueSpec) {
	for _, value := range v.Values {
		ast.Inspect(value, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				m, isLit := n.(*ast.CompositeLit)
				if isLit {
					_, isMap := m.Type.(*ast.MapType)
					assert.False(t, isMap, "%s: %s is a map made at import", file, v.Names[0])
				}
				return true
			}
			name := ""
			if s, ok := call.Fun.(*ast.SelectorExpr); ok {
				name = s.Sel.Name
			}
			assert.Contains(t, []string{"New", "OnceValue"}, name, "%s: %s is computed at import", file, v.Names[0])
			return false
		})
	}
}
