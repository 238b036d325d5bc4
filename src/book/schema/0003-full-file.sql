-- The full file: what is known beyond the first facts, where it comes from, and the things that hang on it. As before, days count from
-- 1970-01-01, money is minor units, choices are checked by OR, rows that she edits have AUTOINCREMENT.
-- No column here is UNIQUE that she can change: undo puts values back one by one and must not meet itself.

-- A kindergarten or a firm is a customer as well: it buys, has phones, a timeline and a place in the list.
ALTER TABLE customer ADD COLUMN organisation INTEGER NOT NULL DEFAULT 0 CHECK (organisation = 0 OR organisation = 1);
-- How often she likes to hear from the shop, in days.
ALTER TABLE customer ADD COLUMN contact_every INTEGER CHECK (contact_every > 0);

-- Whose phone it is, when not the customer's own: a contact person's, the husband's.
ALTER TABLE phone ADD COLUMN person INTEGER REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE address ADD COLUMN district TEXT;

-- Anything known of a person that has no column: kind is a word of the catalogue (model/shuke-fact-kind.c), value its text in the
-- one form of its type. What is known of the household hangs on the customer's own person. Several of a kind may stand together.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  value TEXT NOT NULL CHECK (value <> '')
) STRICT;

-- fact_source.subject says whose fact it is: 'self', 'person:ID', or 'row:ID' when the fact is a row of its own; field is the
-- catalogue's word, or 'custom:ID' for a field of the shop's own. day = since when it is known; confirmed_day = when it was last found true.
ALTER TABLE fact_source ADD COLUMN confirmed_day INTEGER;
ALTER TABLE fact_source ADD COLUMN entry INTEGER REFERENCES entry (id) ON DELETE SET NULL;
ALTER TABLE fact_source ADD COLUMN import INTEGER REFERENCES import (id) ON DELETE SET NULL;

ALTER TABLE custom_field ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
-- After how many days a value wants to be asked for again.
ALTER TABLE custom_field ADD COLUMN stale_days INTEGER CHECK (stale_days > 0);

-- What was asked for and not told: it is not asked again soon, and never when she would rather not say.
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  day INTEGER NOT NULL,
  refused INTEGER NOT NULL DEFAULT 0 CHECK (refused = 0 OR refused = 1)
) STRICT;

-- A turn in somebody's life: school, engagement, move. date is text like a birthday, often without day or year; date_key finds it.
CREATE TABLE life_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'school' OR kind = 'boarding' OR kind = 'graduation' OR kind = 'engagement' OR kind = 'wedding'
    OR kind = 'pregnancy' OR kind = 'birth' OR kind = 'move' OR kind = 'job' OR kind = 'retirement' OR kind = 'illness'
    OR kind = 'loss' OR kind = 'other'),
  date TEXT NOT NULL DEFAULT '',
  date_key INTEGER NOT NULL DEFAULT 0,
  yearly INTEGER NOT NULL DEFAULT 0 CHECK (yearly = 0 OR yearly = 1),
  text TEXT,
  CHECK (kind <> 'other' OR text IS NOT NULL)
) STRICT;

-- Who belongs to an organisation and as what; contact = may be spoken to on its behalf.
CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  post TEXT,
  contact INTEGER NOT NULL DEFAULT 0 CHECK (contact = 0 OR contact = 1),
  from_day INTEGER,
  until_day INTEGER,
  CHECK (until_day IS NULL OR from_day IS NULL OR until_day >= from_day)
) STRICT;

-- What always holds for a customer: her discount, credit up to an amount, paying within so many days, how an invoice is made out.
CREATE TABLE standing_term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'discount' OR kind = 'credit' OR kind = 'payment' OR kind = 'delivery' OR kind = 'invoice'
    OR kind = 'other'),
  percent INTEGER CHECK (percent > 0 AND percent <= 100),
  amount INTEGER CHECK (amount >= 0),
  days INTEGER CHECK (days >= 0),
  text TEXT,
  from_day INTEGER,
  until_day INTEGER,
  CHECK (kind <> 'discount' OR percent IS NOT NULL),
  CHECK (kind <> 'credit' OR amount IS NOT NULL),
  CHECK (kind <> 'payment' OR days IS NOT NULL),
  CHECK ((kind <> 'delivery' AND kind <> 'invoice' AND kind <> 'other') OR text IS NOT NULL),
  CHECK (until_day IS NULL OR from_day IS NULL OR until_day >= from_day)
) STRICT;

-- What she values, how much of it she expects and how far that is met, 1 to 5. met is empty as long as nobody knows.
CREATE TABLE expectation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  value TEXT NOT NULL CHECK (value = 'price' OR value = 'quality' OR value = 'service' OR value = 'time' OR value = 'priority'),
  expected INTEGER NOT NULL CHECK (expected >= 1 AND expected <= 5),
  met INTEGER CHECK (met >= 1 AND met <= 5),
  day INTEGER NOT NULL
) STRICT;

-- Whom else an entry is about: thanks to her for bringing that customer.
ALTER TABLE entry ADD COLUMN about INTEGER REFERENCES customer (id) ON DELETE SET NULL;

-- The owner's own kinds of slips: entry.kind is 'own:ID'. retired = no longer offered, the old slips stay.
CREATE TABLE slip_kind (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  due_days INTEGER CHECK (due_days >= 0),
  position INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired = 0 OR retired = 1)
) STRICT;

-- What each assistant has ready when an announced visit comes.
CREATE TABLE preparation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  todo INTEGER NOT NULL REFERENCES todo (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'put_aside' OR kind = 'drink' OR kind = 'seat' OR kind = 'topic' OR kind = 'photo' OR kind = 'other'),
  text TEXT NOT NULL CHECK (text <> ''),
  staff INTEGER REFERENCES staff (id),
  done_day INTEGER
) STRICT;

-- A picture knows when it was taken in, and how large it is before it is unpacked.
ALTER TABLE photo ADD COLUMN day INTEGER;
ALTER TABLE photo ADD COLUMN width INTEGER CHECK (width > 0);
ALTER TABLE photo ADD COLUMN height INTEGER CHECK (height > 0);

-- Other papers: a contract, a drawing. Small ones, because the book stays one file that is copied every day.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  entry INTEGER REFERENCES entry (id) ON DELETE SET NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL,
  day INTEGER NOT NULL,
  bytes BLOB NOT NULL CHECK (length (bytes) > 0 AND length (bytes) <= 2097152)
) STRICT;

-- How files of one kind are read: columns is JSON, heading -> field. headings tells such a file again without being asked.
CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind = 'customers' OR kind = 'sales'),
  headings TEXT NOT NULL DEFAULT '',
  encoding TEXT,
  separator TEXT CHECK (length (separator) = 1),
  date_order TEXT CHECK (date_order = 'ymd' OR date_order = 'dmy' OR date_order = 'mdy'),
  sheet TEXT,
  on_match TEXT NOT NULL DEFAULT 'fill' CHECK (on_match = 'fill' OR on_match = 'update' OR on_match = 'skip' OR on_match = 'ask'),
  columns TEXT NOT NULL DEFAULT '{}',
  used_day INTEGER
) STRICT;
