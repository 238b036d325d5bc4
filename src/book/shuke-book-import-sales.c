/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The visits of an import, most of them by its sales rows: the customer by phone, card or a name that only one has; the rows of one
 * customer on one day are one visit. A line that stands in the book already, from an earlier import of the same file, is not doubled. */

#include "shuke-import-private.h"

#include "shuke-bare-name.h"
#include "shuke-no-customer.h"

#include <string.h>

enum {
  INSERT_VISIT,
  FOLLOW_VISIT,
  INSERT_LINE,
  FOLLOW_LINE,
  FIND_VISIT,
  HAS_VISIT_SINCE,
  FIND_LINE,
  FIND_STYLE,
  FIND_WORD,
  INSERT_STYLE,
};

static const char *const sql[] = {
  [INSERT_VISIT] =
    "INSERT OR FAIL INTO visit (id, customer, day, minute, staff, payment, note)"
    " SELECT c1, c2, c3, c4, c5, c6, c7 FROM shuke_rows",
  [FOLLOW_VISIT] =
    "INSERT OR FAIL INTO visit (customer, day, minute, staff, payment, note) SELECT c2, c3, c4, c5, c6, c7 FROM shuke_rows",
  [INSERT_LINE] =
    "INSERT OR FAIL INTO line (id, visit, style, category, name, size, colour, quantity, list_price, paid_price, cost)"
    " SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 FROM shuke_rows",
  [FOLLOW_LINE] =
    "INSERT OR FAIL INTO line (visit, style, category, name, size, colour, quantity, list_price, paid_price, cost)"
    " SELECT c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 FROM shuke_rows",
  [HAS_VISIT_SINCE] = "SELECT 1 FROM visit WHERE customer = :customer AND day >= :day LIMIT 1",
  [FIND_VISIT] = "SELECT id FROM visit WHERE customer = :customer AND day = :day ORDER BY id LIMIT 1",
  /* The nth equal line of the file is the nth equal one of the book: two equal shirts on one receipt stay two. */
  [FIND_LINE] =
    "SELECT count(*) FROM line WHERE visit = :visit AND id < :first_new AND quantity = :quantity AND paid_price = :paid"
    " AND style IS :style AND category IS :category AND name IS :name AND size IS :size AND colour IS :colour",
  [FIND_STYLE] = "SELECT id FROM style WHERE number = :number",
  [FIND_WORD] = "SELECT id FROM word WHERE text = :text",
  [INSERT_STYLE] =
    "INSERT INTO style (id, number, category, name, colour, list_price, cost)"
    " VALUES (:id, :number, :category, :name, :colour, :list_price, :cost)",
};

/* 40 bytes each; beyond that the summaries are read back from the book. */
#define MAX_HELD_LINES 1500000

typedef struct {
  gint64 style, category, name, size, colour, staff;
} Words;

static void
add_amount (ShukeRows *rows,
            gint64     amount)
{
  if (amount < 0)
    shuke_rows_null (rows);
  else
    shuke_rows_int (rows, amount);
}

/* What 王五 has bought on the card of 李四 is not put down to her. */
static guint
find_by_card (ShukeImporter          *self,
              const ShukeImportSale  *row,
              ShukeImportReason      *reason,
              GError                **error)
{
  guint found = shuke_importer_find_card (self, row->card_number, row->customer_name, error);
  const char *name;

  if (found == 0)
    {
      found = shuke_importer_find_bare_card (self, row->card_number, error);
      if (found != 0 && found != G_MAXUINT)
        shuke_importer_learn_card (self, found, row->card_number);
    }
  name = found == 0 || found == G_MAXUINT ? NULL : shuke_importer_get_name (self, found);
  if (shuke_import_names_agree (name, row->customer_name))
    return found;
  self->matched.card_of = name;
  *reason = SHUKE_IMPORT_REASON_CARD;
  return 0;
}

static gboolean
has_only_name (const ShukeImportSale *row)
{
  return row->customer_name != NULL && *row->phone.e164 == '\0' && row->card_number == NULL;
}

/* A till whose cards are the members' phones. */
static gboolean
is_phone_again (const ShukeImportSale *row)
{
  return row->card_number != NULL && g_str_has_suffix (row->phone.e164, row->card_number);
}

/* Who is in no book. 散客 and 零售 are nobody at all, and never become anybody. */
static gboolean
note_stranger (ShukeImporter *self,
               const char    *name)
{
  if (shuke_is_perhaps_no_customer (name, NULL))
    return FALSE;
  if (g_hash_table_add (self->strangers, g_string_chunk_insert_const (self->text, name)))
    self->result.strangers++;
  self->result.stranger_lines++;
  return TRUE;
}

/* The next row of that name is about her. */
static void
learn_stranger (ShukeImporter *self,
                guint          candidate,
                const char    *name)
{
  g_hash_table_insert (self->by_name, g_string_chunk_insert_const (self->text, name), GUINT_TO_POINTER (candidate));
}

/* The till itself says whose number it is: a row below that has only the name is about her too, whatever the book calls her. */
static void
learn_alias (ShukeImporter *self,
             guint          candidate,
             const char    *name)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->aliases, name));

  if (known != candidate && known != G_MAXUINT)
    g_hash_table_insert (self->aliases, g_string_chunk_insert_const (self->text, name), GUINT_TO_POINTER (known == 0 ? candidate : G_MAXUINT));
}

/* Index + 1 of the customer, 0 for nobody or with @several. */
static guint
find_alias (ShukeImporter *self,
            const char    *name,
            gboolean      *several)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->aliases, name));

  *several = found == G_MAXUINT;
  return *several ? 0 : found;
}

/* Index + 1 of the customer, 0 with @reason, G_MAXUINT on error. A phone or card that nobody has makes a new customer, and a name when the
 * owner wants it. */
static guint
find_customer (ShukeImporter          *self,
               const ShukeImportSale  *row,
               ShukeImportReason      *reason,
               GError                **error)
{
  ShukeImportCustomer fresh;
  g_autofree char *bare = shuke_bare_name_dup (row->customer_name);
  const char *name = bare != NULL ? bare : row->customer_name;
  gboolean several = FALSE;
  guint found = 0;
  gint64 id;

  if (*row->phone.e164 != '\0')
    found = shuke_importer_find_phone (self, row->phone.e164, row->customer_name, error);
  if (found != 0 && found != G_MAXUINT && row->customer_name != NULL)
    learn_alias (self, found, row->customer_name);
  if (found == 0 && row->card_number != NULL)
    found = find_by_card (self, row, reason, error);
  if (*reason != SHUKE_IMPORT_REASON_NONE)
    return 0;
  if (found == 0 && has_only_name (row))
    found = shuke_importer_find_tail (self, name, row->phone_tail, error);
  if (found == 0 && has_only_name (row))
    {
      found = shuke_importer_find_name (self, row->customer_name, &several, error);
      if (found == 0 && !several && bare != NULL)
        found = shuke_importer_find_name (self, bare, &several, error);
      if (found == 0 && !several)
        found = find_alias (self, row->customer_name, &several);
    }
  if (found != 0 && found != G_MAXUINT && self->options.by_name && has_only_name (row) && g_hash_table_contains (self->strangers, name))
    self->result.stranger_lines++;
  if (found != 0)
    return found;
  if (*row->phone.e164 == '\0' && row->card_number == NULL)
    {
      *reason = several ? SHUKE_IMPORT_REASON_SEVERAL
                : row->customer_name == NULL ? SHUKE_IMPORT_REASON_NOBODY
                                             : SHUKE_IMPORT_REASON_NO_CUSTOMER;
      if (*reason != SHUKE_IMPORT_REASON_NO_CUSTOMER || !note_stranger (self, name) || !self->options.by_name)
        return 0;
      *reason = SHUKE_IMPORT_REASON_NONE;
    }
  /* A number of the shop's own is nobody whom one could call by it. */
  if (*row->phone.e164 == '\0' && row->customer_name == NULL && row->card_number != NULL)
    {
      *reason = SHUKE_IMPORT_REASON_NO_CARD;
      return 0;
    }

  shuke_import_customer_clear (&fresh);
  fresh.row = row->row;
  fresh.name = name;
  /* As she stood there. */
  fresh.note = bare != NULL ? row->customer_name : NULL;
  fresh.card_number = is_phone_again (row) ? NULL : row->card_number;
  fresh.created_day = row->day;
  if (*row->phone.e164 != '\0')
    {
      fresh.n_phones = 1;
      fresh.phones[0].phone = row->phone;
      fresh.phones[0].raw = row->phone.e164;
    }
  id = shuke_importer_write_customer (self, &fresh, error);
  if (id == 0)
    return G_MAXUINT;
  self->result.new_customers++;
  found = shuke_importer_add_candidate (self, id, fresh.name, TRUE);
  shuke_importer_learn_fresh_name (self, found, fresh.name);
  if (*row->phone.e164 != '\0')
    shuke_importer_learn_phone (self, found, row->phone.e164);
  if (row->card_number != NULL)
    shuke_importer_learn_card (self, found, row->card_number);
  if (has_only_name (row))
    {
      learn_stranger (self, found, name);
      learn_stranger (self, found, row->customer_name);
    }
  return found;
}

/* @found 0: nobody, for @reason. 散客 is no buyer who could be looked for. */
static void
count_buyer (ShukeImporter         *self,
             guint                  found,
             const ShukeImportSale *row,
             ShukeImportReason      reason)
{
  if (reason == SHUKE_IMPORT_REASON_NOBODY || (reason == SHUKE_IMPORT_REASON_NO_CUSTOMER && shuke_is_perhaps_no_customer (row->customer_name, NULL)))
    return;
  self->result.buyer_lines++;
  if (found == 0 ? reason == SHUKE_IMPORT_REASON_NO_CUSTOMER || reason == SHUKE_IMPORT_REASON_NO_CARD
                 : SHUKE_IMPORTER_CANDIDATE (self, found)->fresh)
    self->result.unknown_lines++;
}

/* Of a rehearsal, which writes none: what the book does not have is nobody's. */
#define NOT_IN_BOOK G_MAXINT64

static gint64
look_up (ShukeImporter  *self,
         GHashTable     *table,
         const char     *text,
         const char     *find,
         const char     *parameter,
         GError        **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gboolean found;
  gint64 id;

  if (text == NULL || *text == '\0')
    return 0;
  id = (gint64) (gssize) g_hash_table_lookup (table, text);
  if (id != 0)
    return id;
  statement = shuke_book_prepare (self->book, find, error);
  if (statement == NULL)
    return -1;
  shuke_statement_text (statement, parameter, text);
  if (!shuke_statement_find (statement, &found, error))
    return -1;
  id = found ? shuke_statement_get_int (statement, 0) : NOT_IN_BOOK;
  g_hash_table_insert (table, g_string_chunk_insert (self->text, text), (gpointer) (gssize) id);
  return id;
}

static gint64
intern_word (ShukeImporter  *self,
             const char     *text,
             GError        **error)
{
  return self->rehearsal ? look_up (self, self->words, text, sql[FIND_WORD], ":text", error)
                         : shuke_importer_intern (self, self->words, text, error);
}

static gboolean
intern_words (ShukeImporter          *self,
              const ShukeImportSale  *row,
              Words                  *words,
              GError                **error)
{
  words->category = intern_word (self, row->category, error);
  words->name = intern_word (self, row->item_name, error);
  words->size = intern_word (self, row->size, error);
  words->colour = intern_word (self, row->colour, error);
  words->staff = shuke_importer_intern (self, self->staff, row->staff, error);
  return words->category >= 0 && words->name >= 0 && words->size >= 0 && words->colour >= 0 && words->staff >= 0;
}

static gint64
find_style (ShukeImporter          *self,
            const ShukeImportSale  *row,
            const Words            *words,
            GError                **error)
{
  g_autoptr (ShukeStatement) find = NULL;
  g_autoptr (ShukeStatement) insert = NULL;
  gboolean found;
  gint64 id;

  if (row->style_number == NULL)
    return 0;
  if (self->rehearsal)
    return look_up (self, self->styles, row->style_number, sql[FIND_STYLE], ":number", error);
  id = (gint64) (gssize) g_hash_table_lookup (self->styles, row->style_number);
  if (id != 0)
    return id;
  find = shuke_book_prepare (self->book, sql[FIND_STYLE], error);
  insert = shuke_book_prepare (self->book, sql[INSERT_STYLE], error);
  if (find == NULL || insert == NULL)
    return -1;
  shuke_statement_text (find, ":number", row->style_number);
  if (!shuke_statement_find (find, &found, error))
    return -1;
  if (found)
    id = shuke_statement_get_int (find, 0);
  else
    {
      id = shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_STYLE);
      shuke_statement_int (insert, ":id", id);
      shuke_statement_text (insert, ":number", row->style_number);
      shuke_statement_id (insert, ":category", words->category);
      shuke_statement_id (insert, ":name", words->name);
      shuke_statement_id (insert, ":colour", words->colour);
      if (row->list_price >= 0)
        shuke_statement_int (insert, ":list_price", row->list_price);
      if (row->cost >= 0)
        shuke_statement_int (insert, ":cost", row->cost);
      if (!shuke_statement_run (insert, error))
        return -1;
    }
  g_hash_table_insert (self->styles, g_string_chunk_insert (self->text, row->style_number), (gpointer) (gsize) id);
  return id;
}

/* Customer and day in one word; days of two centuries fit 20 bits. */
static guint64
visit_key (gint64   customer,
           ShukeDay day)
{
  return (guint64) customer << 20 | ((guint32) day & 0xfffff);
}

static gint64
keep_visit (ShukeImporter *self,
            guint64        key,
            gint64         id)
{
  /* Of another visit the same remark is another one. */
  if (self->last_visit != id)
    g_clear_pointer (&self->last_note, g_free);
  self->last_visit_key = key;
  self->last_visit = id;
  return id;
}

/* The visit's id, -1 on error. */
static gint64
write_visit (ShukeImporter  *self,
             gint64          customer,
             ShukeDay        day,
             int             minute,
             gint64          staff,
             const char     *payment,
             const char     *note,
             GError        **error)
{
  gint64 id = shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_VISIT);
  ShukeRows *rows;

  if (self->rehearsal)
    return id;
  rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_VISIT, sql[INSERT_VISIT], 7);
  shuke_rows_follow (rows, sql[FOLLOW_VISIT]);
  shuke_rows_int (rows, id);
  shuke_rows_int (rows, customer);
  shuke_rows_int (rows, day);
  if (minute >= 0)
    shuke_rows_int (rows, minute);
  else
    shuke_rows_null (rows);
  shuke_rows_id (rows, staff);
  shuke_rows_text (rows, payment);
  shuke_rows_text (rows, note);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_VISIT, error) ? id : -1;
}

static gint64
find_visit (ShukeImporter          *self,
            gint64                  customer,
            const ShukeImportSale  *row,
            gint64                  staff,
            const char             *note,
            GError                **error)
{
  guint64 key = visit_key (customer, row->day);
  gint64 id = key == self->last_visit_key ? self->last_visit : (gint64) shuke_id_map_lookup (self->visits, key);

  if (id != 0)
    return keep_visit (self, key, id);
  if (self->had_visits)
    {
      g_autoptr (ShukeStatement) find = shuke_book_prepare (self->book, sql[FIND_VISIT], error);
      gboolean found;

      if (find == NULL)
        return -1;
      shuke_statement_int (find, ":customer", customer);
      shuke_statement_int (find, ":day", row->day);
      if (!shuke_statement_find (find, &found, error))
        return -1;
      if (found)
        {
          id = shuke_statement_get_int (find, 0);
          shuke_id_map_insert (self->visits, key, (guint64) id);
          return keep_visit (self, key, id);
        }
    }
  id = write_visit (self, customer, row->day, row->minute, staff, row->payment, note, error);
  if (id < 0)
    return -1;
  shuke_id_map_insert (self->visits, key, (guint64) id);
  keep_visit (self, key, id);
  g_free (self->last_note);
  self->last_note = g_strdup (note);
  return id;
}

/* How many equal lines of this visit the file has named so far, this one included. */
static guint
count_in_file (ShukeImporter          *self,
               gint64                  visit,
               const ShukeImportSale  *row)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "|%s|%s|%s|%s|%s|%d|%" G_GINT64_FORMAT, visit,
                                          row->style_number == NULL ? "" : row->style_number,
                                          row->category == NULL ? "" : row->category,
                                          row->item_name == NULL ? "" : row->item_name,
                                          row->size == NULL ? "" : row->size,
                                          row->colour == NULL ? "" : row->colour, row->quantity, row->paid_price);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->repeats, key)) + 1;

  g_hash_table_insert (self->repeats, g_string_chunk_insert_const (self->text, key), GUINT_TO_POINTER (n));
  return n;
}

static gboolean
is_there_already (ShukeImporter          *self,
                  gint64                  visit,
                  const ShukeImportSale  *row,
                  const Words            *words,
                  gboolean               *there,
                  GError                **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gboolean found;

  *there = FALSE;
  if (visit >= self->first_id[SHUKE_IMPORT_TABLE_VISIT])
    return TRUE;
  statement = shuke_book_prepare (self->book, sql[FIND_LINE], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":visit", visit);
  shuke_statement_int (statement, ":first_new", self->first_id[SHUKE_IMPORT_TABLE_LINE]);
  shuke_statement_int (statement, ":quantity", row->quantity);
  shuke_statement_int (statement, ":paid", row->paid_price);
  shuke_statement_id (statement, ":style", words->style);
  shuke_statement_id (statement, ":category", words->category);
  shuke_statement_id (statement, ":name", words->name);
  shuke_statement_id (statement, ":size", words->size);
  shuke_statement_id (statement, ":colour", words->colour);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  *there = found && shuke_statement_get_int (statement, 0) >= count_in_file (self, visit, row);
  return TRUE;
}

static gboolean
write_line (ShukeImporter          *self,
            gint64                  visit,
            const ShukeImportSale  *row,
            const Words            *words,
            GError                **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_LINE, sql[INSERT_LINE], 11);

  shuke_rows_follow (rows, sql[FOLLOW_LINE]);
  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_LINE));
  shuke_rows_int (rows, visit);
  shuke_rows_id (rows, words->style);
  shuke_rows_id (rows, words->category);
  shuke_rows_id (rows, words->name);
  shuke_rows_id (rows, words->size);
  shuke_rows_id (rows, words->colour);
  shuke_rows_int (rows, row->quantity);
  add_amount (rows, row->list_price);
  shuke_rows_int (rows, row->paid_price);
  add_amount (rows, row->cost);
  self->paid_total += row->paid_price * row->quantity;
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_LINE, error);
}

/* For the summary of @line->customer. */
static void
note_line (ShukeImporter          *self,
           const ShukeSummaryLine *line)
{
  if (self->had_visits)
    g_hash_table_add (self->touched, (gpointer) (gsize) line->customer);
  else if (self->lines != NULL && self->lines->len == MAX_HELD_LINES)
    g_clear_pointer (&self->lines, g_array_unref);
  else if (self->lines != NULL)
    g_array_append_vals (self->lines, line, 1);
}

gboolean
shuke_importer_write_last_visit (ShukeImporter              *self,
                                 gint64                      customer,
                                 const ShukeImportCustomer  *row,
                                 GError                    **error)
{
  gpointer key = (gpointer) (gsize) customer;

  if (row->last_day == SHUKE_DAY_NONE ||
      (g_hash_table_contains (self->last_days, key) && GPOINTER_TO_INT (g_hash_table_lookup (self->last_days, key)) >= row->last_day))
    return TRUE;
  if (self->had_visits && customer < self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER])
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[HAS_VISIT_SINCE], error);
      gboolean found;

      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":customer", customer);
      shuke_statement_day (statement, ":day", row->last_day);
      if (!shuke_statement_find (statement, &found, error))
        return FALSE;
      if (found)
        return TRUE;
    }
  g_hash_table_insert (self->last_days, key, GINT_TO_POINTER (row->last_day));
  if (write_visit (self, customer, row->last_day, -1, 0, NULL, row->last_words, error) < 0)
    return FALSE;
  note_line (self, &(ShukeSummaryLine) { .customer = customer, .day = row->last_day });
  return TRUE;
}

/* No line: see shuke-book-import-sale-notes.c. */
static ShukeImportOutcome
add_advance (ShukeImporter          *self,
             gint64                  customer,
             const ShukeImportSale  *row,
             const char             *note,
             ShukeImportReason      *reason,
             GError                **error)
{
  gint64 staff = shuke_importer_intern (self, self->staff, row->staff, error);
  gint64 visit = staff < 0 ? -1 : find_visit (self, customer, row, staff, note, error);
  g_autofree char *counted = g_strdup (note);
  gboolean there = FALSE;

  /* The nth equal one of the file is the nth equal one of the book, as lines are. */
  if (visit < 0 || !shuke_importer_count_advance (self, visit, row, &counted, error) ||
      (counted != NULL && !shuke_importer_has_sale_note (self, visit, counted, &there, error)))
    return SHUKE_IMPORT_FAILED;
  if (counted == NULL || there)
    {
      *reason = SHUKE_IMPORT_REASON_REPEATED;
      self->result.skipped++;
      return SHUKE_IMPORT_SKIPPED;
    }
  if (row->refuses && !shuke_importer_write_refusal (self, customer, error))
    return SHUKE_IMPORT_FAILED;
  shuke_importer_take_sale_note (self, visit, counted);
  note_line (self, &(ShukeSummaryLine) { .customer = customer, .day = row->day });
  self->result.added++;
  return SHUKE_IMPORT_ADDED;
}

ShukeImportOutcome
shuke_importer_add_sale (ShukeImporter          *self,
                         const ShukeImportSale  *row,
                         ShukeImportReason      *reason,
                         GError                **error)
{
  g_autofree char *note = shuke_importer_dup_sale_note (self, row);
  Words words = { 0 };
  gboolean there = FALSE;
  guint found = 0;
  gint64 customer, visit;

  *reason = SHUKE_IMPORT_REASON_NONE;
  self->matched = (ShukeImportMatched) { 0 };
  if (row->day == SHUKE_DAY_NONE || row->quantity == 0)
    *reason = row->day == SHUKE_DAY_NONE ? SHUKE_IMPORT_REASON_DATE : SHUKE_IMPORT_REASON_QUANTITY;
  else if (row->day > self->today)
    *reason = SHUKE_IMPORT_REASON_FUTURE;
  else if (row->paid_price > SHUKE_BOOK_MAX_PAID / ABS (row->quantity))
    *reason = SHUKE_IMPORT_REASON_AMOUNT;
  else
    {
      found = find_customer (self, row, reason, error);
      if (found == G_MAXUINT)
        return SHUKE_IMPORT_FAILED;
      count_buyer (self, found, row, *reason);
    }
  if (*reason != SHUKE_IMPORT_REASON_NONE)
    {
      self->result.refused++;
      return SHUKE_IMPORT_REFUSED;
    }

  customer = SHUKE_IMPORTER_CANDIDATE (self, found)->id;
  shuke_importer_meet (self, customer);
  if (row->advance)
    return add_advance (self, customer, row, note, reason, error);
  if (!intern_words (self, row, &words, error))
    return SHUKE_IMPORT_FAILED;
  words.style = find_style (self, row, &words, error);
  visit = find_visit (self, customer, row, words.staff, note, error);
  if (words.style < 0 || visit < 0 || !is_there_already (self, visit, row, &words, &there, error))
    return SHUKE_IMPORT_FAILED;
  if (there)
    {
      *reason = SHUKE_IMPORT_REASON_REPEATED;
      self->result.skipped++;
      return SHUKE_IMPORT_SKIPPED;
    }
  if (!self->rehearsal && !write_line (self, visit, row, &words, error))
    return SHUKE_IMPORT_FAILED;
  if (row->refuses && !shuke_importer_write_refusal (self, customer, error))
    return SHUKE_IMPORT_FAILED;
  shuke_importer_take_sale_note (self, visit, note);
  note_line (self, &(ShukeSummaryLine) { customer, row->paid_price, row->day, row->quantity, (guint32) words.size,
                                         (guint32) words.colour, (guint32) words.category, (guint32) words.name });
  self->result.added++;
  return SHUKE_IMPORT_ADDED;
}
