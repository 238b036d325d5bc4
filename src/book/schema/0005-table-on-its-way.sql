-- A campaign's table that is being written: under which name it waits, and which it is to take once its messages are noted. It is noted in
-- the very transaction that notes them, so that whoever opens the book after a power cut knows which of the two to do: give it its name,
-- or throw it away. Places are URIs, since a file's name may be anything.
CREATE TABLE waiting_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  beside TEXT NOT NULL,
  target TEXT NOT NULL,
  noted INTEGER NOT NULL DEFAULT 0 CHECK (noted = 0 OR noted = 1),
  day INTEGER NOT NULL
) STRICT;
