-- +goose Up
-- A text may appear in several places.
CREATE TABLE sighting (
  report    INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
  address   TEXT NOT NULL,
  outlet    TEXT NOT NULL, -- "" in the key where there is an address: see place
  path      TEXT NOT NULL,
  title     TEXT NOT NULL,
  author    TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day  INTEGER NOT NULL,
  basis     TEXT NOT NULL,
  taken     INTEGER NOT NULL,
  place     TEXT NOT NULL, -- the address, else outlet and path
  PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;
INSERT INTO sighting SELECT n, address, outlet, path, title, author, first_day, last_day, basis, taken,
  CASE WHEN address <> '' THEN address ELSE outlet || char(10) || path END FROM report;

-- Stories that have to be looked at again.
CREATE TABLE unsettled (
  report INTEGER PRIMARY KEY REFERENCES report (n) ON DELETE CASCADE
) STRICT;
INSERT INTO unsettled SELECT n FROM report;

-- Of the reports of one day that have a mark those of the least ranks lead. The table is
-- filled again by the next step.
DROP TABLE mark;
CREATE TABLE mark (
  hash   INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  rank   INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (hash, day, rank, report)
) STRICT, WITHOUT ROWID;
CREATE TABLE mark_rest (
  hash   INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  rank   INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (hash, day, rank, report)
) STRICT, WITHOUT ROWID;

-- +goose Down
DROP TABLE mark_rest;
DROP TABLE mark;
CREATE TABLE mark (
  hash   INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (hash, day, report)
) STRICT, WITHOUT ROWID;
DROP TABLE unsettled;
DROP TABLE sighting;
