-- +goose Up
CREATE INDEX report_by_story ON report (story, first_day) WHERE story <> '';

-- Texts are a local cache: they expire, and nothing else hangs on them.
CREATE TABLE cached_text (
  report INTEGER PRIMARY KEY REFERENCES report (n) ON DELETE CASCADE,
  until  INTEGER NOT NULL,
  body   TEXT NOT NULL
) STRICT;
CREATE INDEX cached_text_by_day ON cached_text (until);

-- +goose Down
DROP TABLE cached_text;
DROP INDEX report_by_story;
