-- A slip on its way is kept while it is typed, as a note and a sale are; which kinds there are stands in a CHECK, so that the table is
-- made anew.
CREATE TABLE draft_now (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind = 'note' OR kind = 'sale' OR kind = 'slip'),
  customer INTEGER REFERENCES customer (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
INSERT INTO draft_now SELECT id, kind, customer, text FROM draft;
DROP TABLE draft;
ALTER TABLE draft_now RENAME TO draft;

-- Who brings something back was here: the last day on which she was is that of her newest visit, whatever happened on it.
UPDATE customer_summary SET last_day = (SELECT max(day) FROM visit WHERE visit.customer = customer_summary.customer);

-- Pictures and papers stand in a table of their own that the log leaves out: it would hold each of them again at every change. What is in
-- there never changes; photo and attachment name it, undo puts the name back, and what nothing names any more, not even the log, goes when
-- the book is tidied.
CREATE TABLE content (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bytes BLOB NOT NULL
) STRICT;

-- Nothing wrote a photo or an attachment before this step; who put one there by hand keeps it.
INSERT INTO content (id, bytes) SELECT id, bytes FROM photo;
CREATE TABLE photo_now (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER REFERENCES customer (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  entry INTEGER REFERENCES entry (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'portrait' OR kind = 'note'),
  type TEXT NOT NULL,
  content INTEGER NOT NULL REFERENCES content (id),
  day INTEGER,
  width INTEGER CHECK (width > 0),
  height INTEGER CHECK (height > 0)
) STRICT;
INSERT INTO photo_now SELECT id, customer, person, entry, kind, type, id, day, width, height FROM photo;
DROP TABLE photo;
ALTER TABLE photo_now RENAME TO photo;

-- Negative, so that the two do not meet.
INSERT INTO content (id, bytes) SELECT -id, bytes FROM attachment;
CREATE TABLE attachment_now (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  entry INTEGER REFERENCES entry (id) ON DELETE SET NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL,
  day INTEGER NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0 AND size <= 2097152),
  content INTEGER NOT NULL REFERENCES content (id)
) STRICT;
INSERT INTO attachment_now SELECT id, customer, entry, name, type, day, length (bytes), -id FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_now RENAME TO attachment;

-- Pictures of a note that is being written.
CREATE TABLE draft_photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  content INTEGER NOT NULL REFERENCES content (id),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0)
) STRICT;

-- A field of the shop's own that is no longer offered; what stands in the files stays there.
ALTER TABLE custom_field ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired = 0 OR retired = 1);

-- What came back of a message. Empty as long as nobody noted it.
ALTER TABLE message ADD COLUMN answer TEXT CHECK (answer = 'warm' OR answer = 'cold' OR answer = 'none');
