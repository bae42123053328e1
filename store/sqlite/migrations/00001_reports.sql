-- +goose Up
CREATE TABLE report (
  n         INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  path      TEXT NOT NULL,
  address   TEXT NOT NULL,
  title     TEXT NOT NULL,
  outlet    TEXT NOT NULL,
  author    TEXT NOT NULL,
  language  TEXT NOT NULL,
  first_day INTEGER NOT NULL, -- days since 1970-01-01 plus one; 0 unknown
  last_day  INTEGER NOT NULL,
  basis     TEXT NOT NULL,
  taken     INTEGER NOT NULL,
  story     TEXT NOT NULL,
  signature BLOB NOT NULL,    -- little-endian words of 32 bits
  marks     BLOB NOT NULL     -- little-endian words of 64 bits
) STRICT;
CREATE INDEX report_by_day ON report (first_day, id);

CREATE TABLE claim (
  report      INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
  id          TEXT NOT NULL,
  first       INTEGER NOT NULL, -- bytes of the report's text
  past        INTEGER NOT NULL,
  words       TEXT NOT NULL,
  speaker     TEXT NOT NULL,
  role        TEXT NOT NULL,
  form        TEXT NOT NULL,
  measure     TEXT NOT NULL,
  subject     TEXT NOT NULL,    -- codes between spaces: " DEU FRA "
  tense       TEXT NOT NULL,
  period_from TEXT NOT NULL,
  period_to   TEXT NOT NULL,
  relation    TEXT NOT NULL,
  low         TEXT NOT NULL,    -- plain decimals; "" unknown
  high        TEXT NOT NULL,
  value       TEXT NOT NULL,
  unit        TEXT NOT NULL,
  hedge       TEXT NOT NULL,
  verdict     TEXT NOT NULL,
  verdict_now TEXT NOT NULL,
  said        INTEGER NOT NULL, -- the report's first day
  PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_measure ON claim (measure, subject, said);
CREATE INDEX claim_by_speaker ON claim (speaker, measure, said) WHERE speaker <> '';

CREATE TABLE mark (
  hash   INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
  PRIMARY KEY (hash, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_by_report ON mark (report);

-- +goose Down
DROP TABLE mark;
DROP TABLE claim;
DROP TABLE report;
