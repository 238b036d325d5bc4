-- The first book. Days are integers counted from 1970-01-01; money is minor units of the book's
-- currency; lengths are millimetres, weights grams; *_at are seconds since 1970 in UTC. Birthdays are text as src/core/shuke-date.h
-- describes. The page that explains it is src/book/README.md.
-- Choices are checked by OR: for an IN with three words or more SQLite makes a temporary table at every row, a fifth of an import's time.
-- Rows that the owner edits have AUTOINCREMENT: undo brings a deleted row back under its id, which no other row may have
-- taken meanwhile. visit and line do without, half a second per million imported lines; their store chooses ids itself.

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  left_day INTEGER
) STRICT;

-- The shop's own words, each once: categories, styles, sizes, colours, reasons.
CREATE TABLE word (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'customers' OR kind = 'sales' OR kind = 'cards'),
  added INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  undone_at INTEGER
) STRICT;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT,
  reading TEXT,
  sort_key TEXT NOT NULL DEFAULT '',
  search_key TEXT NOT NULL DEFAULT '',
  nickname TEXT,
  address_form TEXT,
  card_number TEXT,
  tier TEXT,
  source TEXT,
  staff INTEGER REFERENCES staff (id),
  mind TEXT,
  mind_seen_day INTEGER,
  note TEXT,
  stage TEXT CHECK (stage = 'knows' OR stage = 'interested' OR stage = 'wants' OR stage = 'acts'),
  next_day INTEGER,
  referrer INTEGER REFERENCES customer (id) ON DELETE SET NULL,
  contact_channel TEXT,
  contact_hours TEXT,
  last_sentence TEXT,
  last_sentence_day INTEGER,
  created_day INTEGER NOT NULL,
  import INTEGER REFERENCES import (id),
  deleted_at INTEGER
) STRICT;

-- Who wears it. The customer herself is the person with role 'self', whose name is the customer's
-- and stands there only.
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role = 'self' OR role = 'partner' OR role = 'child' OR role = 'other' OR role = 'gift'),
  relation TEXT,
  name TEXT,
  search_key TEXT NOT NULL DEFAULT '',
  nickname TEXT,
  sex TEXT CHECK (sex = 'female' OR sex = 'male'),
  birth TEXT NOT NULL DEFAULT '',
  birth_key INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  guardian_consent_day INTEGER
) STRICT;

CREATE TABLE phone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  raw TEXT NOT NULL,
  e164 TEXT,
  kind INTEGER NOT NULL DEFAULT 0,
  label TEXT
) STRICT;

CREATE TABLE channel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'wechat' OR kind = 'email' OR kind = 'qq' OR kind = 'line' OR kind = 'url' OR kind = 'other'),
  value TEXT NOT NULL
) STRICT;

CREATE TABLE address (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  label TEXT,
  text TEXT NOT NULL,
  estate TEXT,
  building TEXT,
  door TEXT
) STRICT;

CREATE TABLE size_told (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'clothes' CHECK (kind = 'clothes' OR kind = 'top' OR kind = 'bottom' OR kind = 'shoes' OR kind = 'underwear' OR kind = 'hat'),
  size TEXT NOT NULL,
  day INTEGER NOT NULL,
  source TEXT
) STRICT;

CREATE TABLE measurement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'height' OR kind = 'weight' OR kind = 'foot' OR kind = 'chest' OR kind = 'waist' OR kind = 'hip'),
  value INTEGER NOT NULL CHECK (value > 0),
  day INTEGER NOT NULL,
  source TEXT
) STRICT;

-- Where a fact comes from: only for those about which something is known beyond the row itself.
CREATE TABLE fact_source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  source TEXT,
  author INTEGER REFERENCES staff (id),
  day INTEGER NOT NULL
) STRICT;

CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind = 'text' OR kind = 'number' OR kind = 'date' OR kind = 'choice'),
  choices TEXT
) STRICT;

CREATE TABLE custom_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  field INTEGER NOT NULL REFERENCES custom_field (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  UNIQUE (customer, field)
) STRICT;

CREATE TABLE customer_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  rule TEXT
) STRICT;

CREATE TABLE group_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_group INTEGER NOT NULL REFERENCES customer_group (id) ON DELETE CASCADE,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  UNIQUE (customer_group, customer)
) STRICT;

-- Dated events, never overwritten: the newest of a purpose and channel holds. No event = unknown.
CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose = 'keep' OR purpose = 'marketing'),
  channel TEXT NOT NULL DEFAULT 'any',
  state TEXT NOT NULL CHECK (state = 'yes' OR state = 'no'),
  day INTEGER NOT NULL,
  source TEXT,
  wording TEXT
) STRICT;

-- The timeline. customer is empty for an unsorted note of the inbox.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER REFERENCES customer (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  day INTEGER NOT NULL,
  minute INTEGER,
  text TEXT,
  outcome TEXT,
  state TEXT,
  due_day INTEGER,
  amount INTEGER,
  staff INTEGER REFERENCES staff (id),
  visit INTEGER REFERENCES visit (id) ON DELETE SET NULL,
  data TEXT
) STRICT;

CREATE TABLE style (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  category INTEGER REFERENCES word (id),
  name INTEGER REFERENCES word (id),
  colour INTEGER REFERENCES word (id),
  list_price INTEGER,
  cost INTEGER
) STRICT;

-- One coming to the shop on one day: with lines a purchase, without them a look around.
CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  minute INTEGER,
  staff INTEGER REFERENCES staff (id),
  payment TEXT,
  note TEXT
) STRICT;

-- A return is a line with a negative quantity that names the line it takes back.
CREATE TABLE line (
  id INTEGER PRIMARY KEY,
  visit INTEGER NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  style INTEGER REFERENCES style (id),
  category INTEGER REFERENCES word (id),
  name INTEGER REFERENCES word (id),
  size INTEGER REFERENCES word (id),
  colour INTEGER REFERENCES word (id),
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity <> 0),
  list_price INTEGER,
  paid_price INTEGER NOT NULL,
  cost INTEGER,
  returned INTEGER REFERENCES line (id) ON DELETE SET NULL,
  reason INTEGER REFERENCES word (id),
  liability TEXT CHECK (liability = 'shop' OR liability = 'customer' OR liability = 'supplier')
) STRICT;

CREATE TABLE points_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  visit INTEGER REFERENCES visit (id) ON DELETE SET NULL,
  day INTEGER NOT NULL,
  points INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'opening' OR kind = 'earn' OR kind = 'redeem' OR kind = 'expire' OR kind = 'correct'),
  reason TEXT
) STRICT;

-- Something to be done by a day. key is set for computed ones (birthday:PERSON:DAY), so that each is kept once.
CREATE TABLE todo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT UNIQUE,
  customer INTEGER REFERENCES customer (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  entry INTEGER REFERENCES entry (id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  text TEXT,
  from_day INTEGER,
  due_day INTEGER,
  show_day INTEGER,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state = 'open' OR state = 'done' OR state = 'closed'),
  done_day INTEGER,
  outcome TEXT,
  outcome_note TEXT,
  staff INTEGER REFERENCES staff (id),
  created_day INTEGER NOT NULL
) STRICT;

-- What was shown outside the window: one row per to-do and due day, committed before the next one.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  due_day INTEGER NOT NULL,
  shown_at INTEGER NOT NULL,
  UNIQUE (key, due_day)
) STRICT;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state = 'draft' OR state = 'ready' OR state = 'handed_over' OR state = 'measured'),
  goods TEXT NOT NULL DEFAULT '{}',
  audience TEXT NOT NULL DEFAULT '{}',
  template TEXT NOT NULL DEFAULT '',
  aim TEXT,
  created_day INTEGER NOT NULL,
  handed_over_day INTEGER
) STRICT;

CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  customer INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  e164 TEXT NOT NULL,
  text TEXT NOT NULL,
  parts INTEGER NOT NULL,
  way TEXT NOT NULL CHECK (way = 'copied' OR way = 'exported' OR way = 'gateway'),
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  UNIQUE (campaign, e164)
) STRICT;

CREATE TABLE photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER REFERENCES customer (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  entry INTEGER REFERENCES entry (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'portrait' OR kind = 'note'),
  type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- Upkept in the transaction of the sale, equal to a full recomputation (a test says so).
CREATE TABLE customer_summary (
  customer INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
  visits INTEGER NOT NULL DEFAULT 0,
  pieces INTEGER NOT NULL DEFAULT 0,
  spend INTEGER NOT NULL DEFAULT 0,
  returned_pieces INTEGER NOT NULL DEFAULT 0,
  first_day INTEGER,
  last_day INTEGER,
  size INTEGER REFERENCES word (id),
  colour INTEGER REFERENCES word (id),
  category INTEGER REFERENCES word (id)
) STRICT;

CREATE TABLE person_summary (
  person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  pieces INTEGER NOT NULL DEFAULT 0,
  last_day INTEGER,
  size INTEGER REFERENCES word (id),
  size_day INTEGER
) STRICT;

-- What the owner did: one row an action, one row a changed row. Undo reads it backwards.
CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  customer INTEGER,
  detail TEXT,
  staff INTEGER,
  undone_by INTEGER REFERENCES action (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

-- An import is too large for the log: it notes the ranges it inserted; rows it changed go to the log as usual.
CREATE TABLE import_range (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  action INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT;
