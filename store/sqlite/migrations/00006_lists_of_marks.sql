-- +goose Up
-- A list for each mark and period, of nine bytes a report: its day within the period, its
-- rank and its number. The table is filled again by the next step.
DROP TABLE mark;
CREATE TABLE mark (
  key  INTEGER PRIMARY KEY, -- period times two to the 32, and the mark; see key
  list BLOB NOT NULL
) STRICT;
-- Who does not lead a mark on its day, where there are many; see shorten.
DELETE FROM mark_rest;
-- The marks of the latest reports wait here.
CREATE TABLE fresh (
  report INTEGER PRIMARY KEY,
  day    INTEGER NOT NULL,
  rank   INTEGER NOT NULL,
  marks  BLOB NOT NULL -- little-endian words of 32 bits
) STRICT;

-- Reports whose links have to be found again, as what makes two alike has changed; and by
-- which edition of it the links were made (marks.Edition), 0 for one before there were any.
CREATE TABLE unlinked (
  report INTEGER PRIMARY KEY REFERENCES report (n) ON DELETE CASCADE
) STRICT;
CREATE TABLE alike (
  edition INTEGER NOT NULL
) STRICT;
INSERT INTO alike VALUES (0);

-- Stories are asked for by days.
CREATE INDEX report_by_days ON report (last_day, first_day, story);

-- +goose Down
DROP INDEX report_by_days;
DROP TABLE alike;
DROP TABLE unlinked;
DROP TABLE fresh;
DROP TABLE mark;
CREATE TABLE mark (
  hash   INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  rank   INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (hash, day, rank, report)
) STRICT, WITHOUT ROWID;
