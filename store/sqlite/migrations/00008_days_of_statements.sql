-- +goose Up
-- The day on which a claim was made, where its words name one; 0 where it is the report's.
ALTER TABLE claim ADD COLUMN own_first INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claim ADD COLUMN own_last INTEGER NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE claim DROP COLUMN own_last;
ALTER TABLE claim DROP COLUMN own_first;
