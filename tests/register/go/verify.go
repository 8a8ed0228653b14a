// Verify the export of a register with Go's own sumdb packages, which nobody here wrote.
//
//	verify FOLDER VERIFIER_KEY ORIGIN [KEPT_CHECKPOINT]
//
// Every tile is authenticated against the signed root, every entry against its leaf, and, where a checkpoint kept from
// earlier is given, the register must continue it. It prints the size and leaves with 0, or says what is wrong and leaves
// with 1.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// export reads tiles from the folder. The public format leaves the height out of paths and calls data « entries ».
type export struct{ folder string }

func (e export) Height() int { return height }

func (e export) SaveTiles([]tlog.Tile, [][]byte) {}

func (e export) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range tiles {
		content, err := e.read(tile)
		if err != nil {
			return nil, err
		}
		found = append(found, content)
	}
	return found, nil
}

func (e export) read(tile tlog.Tile) ([]byte, error) {
	path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
	path = strings.Replace(path, "tile/data/", "tile/entries/", 1)
	return os.ReadFile(filepath.Join(e.folder, path))
}

func openCheckpoint(file, key, origin string) (tlog.Tree, error) {
	var tree tlog.Tree
	signed, err := os.ReadFile(file)
	if err != nil {
		return tree, err
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != origin {
		return tree, fmt.Errorf("not a checkpoint of %s", origin)
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

// leaves gives every leaf of the tree; the reader has authenticated each against the signed root.
func leaves(tree tlog.Tree, reader tlog.HashReader) ([]tlog.Hash, error) {
	indexes := make([]int64, tree.N)
	for n := range indexes {
		indexes[n] = tlog.StoredHashIndex(0, int64(n))
	}
	return reader.ReadHashes(indexes)
}

func checkEntries(files export, hashes []tlog.Hash) error {
	for start := 0; start < len(hashes); start += 1 << height {
		width := len(hashes) - start
		if width > 1<<height {
			width = 1 << height
		}
		bundle, err := files.read(tlog.Tile{H: height, L: -1, N: int64(start >> height), W: width})
		if err != nil {
			return err
		}
		for n := start; n < start+width; n++ {
			if len(bundle) < 2 || len(bundle) < 2+int(bundle[0])<<8+int(bundle[1]) {
				return fmt.Errorf("the bundle of entry %d is cut", n)
			}
			end := 2 + int(bundle[0])<<8 + int(bundle[1])
			if tlog.RecordHash(bundle[2:end]) != hashes[n] {
				return fmt.Errorf("entry %d is not the one in the tree", n)
			}
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return fmt.Errorf("something follows entry %d in its bundle", start+width-1)
		}
	}
	return nil
}

func checkContinues(kept, tree tlog.Tree, reader tlog.HashReader) error {
	proof, err := tlog.ProveTree(tree.N, kept.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, kept.N, kept.Hash)
}

func verify(folder, key, origin, kept string) (int64, error) {
	tree, err := openCheckpoint(filepath.Join(folder, "checkpoint"), key, origin)
	if err != nil {
		return 0, err
	}
	if tree.N < 1 {
		return 0, errors.New("an empty register has nothing to verify")
	}
	files := export{folder}
	reader := tlog.TileHashReader(tree, files)
	hashes, err := leaves(tree, reader)
	if err != nil {
		return 0, err
	}
	if err := checkEntries(files, hashes); err != nil {
		return 0, err
	}
	if kept == "" {
		return tree.N, nil
	}
	earlier, err := openCheckpoint(kept, key, origin)
	if err != nil {
		return 0, err
	}
	return tree.N, checkContinues(earlier, tree, reader)
}

func main() {
	if len(os.Args) < 4 {
		fmt.Fprintln(os.Stderr, "usage: verify FOLDER VERIFIER_KEY ORIGIN [KEPT_CHECKPOINT]")
		os.Exit(2)
	}
	kept := ""
	if len(os.Args) > 4 {
		kept = os.Args[4]
	}
	size, err := verify(os.Args[1], os.Args[2], os.Args[3], kept)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(size)
}
