/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One block of text and one record of a few bytes a row. */

#include "config.h"

#include "shuke-import-rows.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-day-text.h"
#include "shuke-no-customer.h"
#include "shuke-text.h"

#define MAX_NOTE 60   /* characters that are kept of a remark */

typedef struct {
  gsize   text;      /* where its title begins, and behind that its line, its note and, with @partly, what was not understood */
  guint   row;
  guint   other_row;
  guint8  outcome;
  guint8  reason;
  guint8  untitled;
  guint8  perhaps;
  guint8  partly;
} Record;

struct _ShukeImportRows {
  GArray  *records;   /* (element-type Record) */
  GString *text;
  guint    n_perhaps;
  guint    n_partly;
};

ShukeImportRows *
shuke_import_rows_new (void)
{
  ShukeImportRows *self = g_atomic_rc_box_new0 (ShukeImportRows);

  self->records = g_array_new (FALSE, FALSE, sizeof (Record));
  self->text = g_string_new (NULL);
  return self;
}

ShukeImportRows *
shuke_import_rows_ref (ShukeImportRows *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ShukeImportRows *self = data;

  g_array_unref (self->records);
  g_string_free (self->text, TRUE);
}

void
shuke_import_rows_unref (ShukeImportRows *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

/* The rows are shown close to each other. */
static void
append_bounded (GString    *text,
                const char *part)
{
  g_autofree char *bounded = shuke_text_bound_marks (part);

  g_string_append (text, bounded);
}

static void
add_part (GString    *text,
          gsize       start,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > start)
    g_string_append (text, " · ");
  append_bounded (text, part);
}

static void
add_phone (GString          *text,
           gsize             start,
           const ShukePhone *phone,
           const char       *raw,
           ShukeRegion       region)
{
  g_autofree char *written = *phone->e164 == '\0' ? g_strdup (raw) : shuke_phone_format (phone->e164, region);

  add_part (text, start, written);
}

static void
add_line (GString              *text,
          ShukeBook            *book,
          const ShukeImportRow *row)
{
  ShukeRegion region = shuke_book_get_region (book);
  gsize start = text->len;

  if (row->kind == SHUKE_IMPORT_FILE_SALES)
    {
      const ShukeImportSale *sale = &row->sale;
      g_autofree char *day = sale->day == SHUKE_DAY_NONE ? NULL : shuke_day_text_year (sale->day, shuke_book_get_today (book));
      /* A row that cannot be taken holds no sum. */
      g_autofree char *paid = row->reason != SHUKE_IMPORT_REASON_NONE ? NULL
                                                                       : shuke_money_format (sale->paid_price, shuke_book_get_currency (book));

      add_phone (text, start, &sale->phone, NULL, region);
      add_part (text, start, day);
      add_part (text, start, sale->style_number != NULL ? sale->style_number : sale->item_name != NULL ? sale->item_name : sale->category);
      add_part (text, start, paid);
      return;
    }
  for (guint i = 0; i < row->customer.n_phones; i++)
    add_phone (text, start, &row->customer.phones[i].phone, row->customer.phones[i].raw, region);
  if (row->customer.name != NULL)
    add_part (text, start, row->customer.card_number);
  if (row->picture)
    add_part (text, start, _("with a picture"));
}

/* What was written of her, as one line, and no more of it than shows who she is. */
static void
add_note (GString              *text,
          const ShukeImportRow *row)
{
  const char *said[] = { row->kind == SHUKE_IMPORT_FILE_SALES ? NULL : row->customer.note,
                         row->kind == SHUKE_IMPORT_FILE_SALES ? NULL : row->customer.words };
  g_autofree char *both = g_strdup_printf ("%s %s", said[0] == NULL ? "" : said[0], said[1] == NULL ? "" : said[1]);
  g_autofree char *clean = shuke_text_clean (both);
  g_autofree char *line = shuke_text_bound_marks (clean);

  if (line != NULL)
    g_string_append_len (text, line, g_utf8_offset_to_pointer (line, MIN (g_utf8_strlen (line, -1), MAX_NOTE)) - line);
}

static gboolean
is_perhaps_no_customer (const ShukeImportCustomer *customer,
                        const char                *title)
{
  for (guint i = 0; i < customer->n_groups; i++)
    if (shuke_is_group_of_no_customers (customer->groups[i]))
      return TRUE;
  for (guint i = 0; i < customer->n_groups; i++)
    if (shuke_is_group_of_customers (customer->groups[i]))
      return FALSE;
  return customer->organisation || shuke_is_perhaps_no_customer (title, customer->note);
}

void
shuke_import_rows_add (ShukeImportRows      *self,
                       ShukeBook            *book,
                       const ShukeImportRow *row,
                       ShukeImportOutcome    outcome,
                       guint                 other_row)
{
  const char *title = shuke_import_row_get_title (row);
  gboolean perhaps = row->kind != SHUKE_IMPORT_FILE_SALES && row->reason == SHUKE_IMPORT_REASON_NONE &&
                     is_perhaps_no_customer (&row->customer, title);
  Record record = { self->text->len, shuke_import_row_get_number (row), other_row, (guint8) outcome, (guint8) row->reason, title == NULL,
                    perhaps, FALSE };

  append_bounded (self->text, title == NULL ? "" : title);
  g_string_append_c (self->text, '\0');
  add_line (self->text, book, row);
  g_string_append_c (self->text, '\0');
  add_note (self->text, row);
  g_string_append_c (self->text, '\0');
  self->n_perhaps += perhaps;
  g_array_append_val (self->records, record);
}

void
shuke_import_rows_set_not_understood (ShukeImportRows *self,
                                      const char      *words)
{
  Record *record;

  g_return_if_fail (self->records->len > 0);
  record = &g_array_index (self->records, Record, self->records->len - 1);
  g_return_if_fail (!record->partly);
  append_bounded (self->text, words);
  g_string_append_c (self->text, '\0');
  record->partly = TRUE;
  self->n_partly++;
}

guint
shuke_import_rows_get_n (ShukeImportRows *self)
{
  return self->records->len;
}

static const char *
skip (const char *text)
{
  return text + strlen (text) + 1;
}

guint
shuke_import_rows_get_n_perhaps (ShukeImportRows *self)
{
  return self->n_perhaps;
}

guint
shuke_import_rows_get_n_partly (ShukeImportRows *self)
{
  return self->n_partly;
}

ShukeCountedRow
shuke_import_rows_get (ShukeImportRows *self,
                       guint            index)
{
  const Record *record = &g_array_index (self->records, Record, index);
  const char *title = self->text->str + record->text;
  const char *note = skip (skip (title));

  return (ShukeCountedRow) { record->row, record->untitled ? NULL : title, skip (title), (ShukeImportOutcome) record->outcome,
                             (ShukeImportReason) record->reason, record->other_row, note, record->perhaps,
                             record->partly ? skip (note) : NULL };
}

static int
compare_number (gconstpointer a,
                gconstpointer b)
{
  const Record *first = a, *second = b;

  return (first->row > second->row) - (first->row < second->row);
}

gboolean
shuke_import_rows_find (ShukeImportRows *self,
                        guint            row,
                        guint           *index)
{
  Record wanted = { .row = row };

  return g_array_binary_search (self->records, &wanted, compare_number, index);
}

/* Whether @text begins with @words, spaces and case aside. */
static gboolean
begins (const char *text,
        const char *words)
{
  for (;;)
    {
      while (*words == ' ')
        words++;
      if (*words == '\0')
        return TRUE;
      while (*text == ' ')
        text++;
      if (g_ascii_tolower (*text) != g_ascii_tolower (*words))
        return FALSE;
      text++;
      words++;
    }
}

static gboolean
contains (const char *text,
          const char *words)
{
  do
    if (begins (text, words))
      return TRUE;
  while (*text++ != '\0');
  return FALSE;
}

gboolean
shuke_import_rows_says (ShukeImportRows *self,
                        guint            index,
                        const char      *words)
{
  const char *title = self->text->str + g_array_index (self->records, Record, index).text;

  return contains (title, words) || contains (skip (title), words) || contains (skip (skip (title)), words);
}
