package sqlite

import (
	"context"
	"errors"
	"fmt"

	"github.com/pressly/goose/v3"
	driver "modernc.org/sqlite"
)

// troubles are what SQLite's codes mean for somebody who keeps a store, and what to do.
var troubles = map[int]string{
	5:  "another program has been changing it for half a minute: try again when that is done",
	8:  "it may not be written to: copy it into a folder of your own, and name the copy",
	10: "the disk failed while it was read or written: look after the disk, and take the reports in again into a new file",
	11: "it is damaged: take the reports in again into a new file",
	13: "the disk is full: make room and run the same command again; what was acknowledged is kept",
	14: "it is no file, or its folder may not be written to: name another file",
	26: "it is not a store of Muster: name a file that Muster made, or a new one",
}

// Plain says an error of the store in words and what to do about it; any other error, and
// nil, it leaves as it is.
func Plain(err error) error {
	var e *driver.Error
	if errors.As(err, &e) {
		if says, ok := troubles[e.Code()&0xff]; ok {
			return errors.New(says)
		}
	}
	return err
}

// errNewer is of a file that a newer version of the program made.
type errNewer struct{ has, knows int64 }

func (e errNewer) Error() string {
	return fmt.Sprintf("it was made by a newer version of Muster (its form is %d, this program knows %d): use that version, or name another file", e.has, e.knows)
}

// notNewer refuses a file whose form is newer than the migrations here: what it holds
// would be read or changed wrongly.
func notNewer(ctx context.Context, p *goose.Provider) error {
	has, knows, err := p.GetVersions(ctx)
	if err == nil && has > knows {
		err = errNewer{has, knows}
	}
	return err
}
