-- +goose Up
-- What two reports have in common depends on them alone, so it is kept; both ways.
CREATE TABLE link (
  from_report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
  to_report   INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
  alike       INTEGER NOT NULL, -- thousandths of what one event needs at least
  PRIMARY KEY (from_report, to_report)
) STRICT, WITHOUT ROWID;

ALTER TABLE report ADD COLUMN said TEXT NOT NULL DEFAULT ''; -- words of the first marks, a line each
ALTER TABLE report ADD COLUMN speakers TEXT NOT NULL DEFAULT ''; -- ids between spaces
ALTER TABLE claim ADD COLUMN period_basis TEXT NOT NULL DEFAULT '';

-- Marks are looked up among the reports of some days; 0 is a day not known.
-- Marks of the versions before were never written by a program.
DROP INDEX mark_by_report;
DROP TABLE mark;
CREATE TABLE mark (
  hash   INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (hash, day, report)
) STRICT, WITHOUT ROWID;

-- +goose Down
DROP TABLE link;
ALTER TABLE report DROP COLUMN said;
ALTER TABLE report DROP COLUMN speakers;
ALTER TABLE claim DROP COLUMN period_basis;
DROP TABLE mark;
CREATE TABLE mark (
  hash   INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
  PRIMARY KEY (hash, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_by_report ON mark (report);
