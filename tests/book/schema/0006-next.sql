-- No released version: what a next one might bring, so that the way from the first to a next one is walked in every test run. A column,
-- a table with a reference, and rows written into both.
ALTER TABLE customer ADD COLUMN drink TEXT;
UPDATE customer SET drink = 'tea' WHERE id % 2 = 0;

CREATE TABLE alteration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  line INTEGER NOT NULL REFERENCES line (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
INSERT INTO alteration (line, text) SELECT id, 'hem' FROM line WHERE id % 3 = 0;
