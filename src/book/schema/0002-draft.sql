-- What is being written and was not saved yet, so that nothing that ends the program takes it away: one row a dialog, as long as it is
-- not closed. It is no action and has no undo; who erases a customer erases it with her.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind = 'note' OR kind = 'sale'),
  customer INTEGER REFERENCES customer (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
