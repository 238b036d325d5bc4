/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a kind of file is read, between the file and the book. The headings are those of the first look, letters and all: what they look
 * like in the wrong encoding they look like again next month. */

#include "config.h"

#include "shuke-import-memory.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-book-mappings.h"
#include "shuke-day-text.h"
#include "shuke-import-first-rows.h"
#include "shuke-import-layout.h"

/* Before the columns: which row names them, counted from the one that is found by itself, or that none does. */
#define HEADING      "heading "
#define HEADING_NONE "none"

struct _ShukeImportMemory {
  ShukeBook          *book;       /* (owned) */
  gboolean            of_sheet;   /* the sheet is not a thing to be remembered: it was asked for */
  char               *headings;   /* NULL: nothing by which it could be known again, but for the row that the owner says names the columns */
  GPtrArray          *rows;       /* (nullable) (element-type ShukeFirstRow): among them that row */
  guint               sheet;      /* of which they are */
  guint               known_row;  /* the one by which it is known, as ShukeImportReading has it; 0: by its headings */
  char               *found;      /* how it is read when nothing is said of it */
  ShukeImportMapping *known;      /* (nullable) */
};

static const char *const matches[] = {
  [SHUKE_IMPORT_FILL] = "fill",
  [SHUKE_IMPORT_UPDATE] = "update",
  [SHUKE_IMPORT_SKIP] = "skip",
  [SHUKE_IMPORT_ASK] = "ask",
};

static char *
dup_headings (ShukeImportFile *file)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (shuke_import_file_get_n_heading_rows (file) == 0)
    return NULL;
  for (guint i = 0; i < shuke_import_file_get_n_sources (file); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", shuke_import_file_get_source_heading (file, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What @file's columns are, and which row names them. */
static char *
dup_columns (ShukeImportFile *file)
{
  g_autofree char *layout = shuke_import_file_dup_layout (file);
  guint n = shuke_import_file_get_n_heading_rows (file), n_found = shuke_import_file_get_n_found_heading_rows (file);

  if (!shuke_import_file_is_heading_chosen (file) || n == n_found)
    return g_steal_pointer (&layout);
  if (n == 0)
    return g_strconcat (HEADING HEADING_NONE "\n", layout, NULL);
  return g_strdup_printf (HEADING "%d\n%s", (int) n - (int) n_found, layout);
}

/* Borrows from @file and @columns. */
static ShukeImportMapping
describe (ShukeImportFile  *file,
          gboolean          of_sheet,
          ShukeImportMatch  match,
          const char       *headings,
          const char       *columns)
{
  gboolean workbook = shuke_import_file_get_n_sheets (file) > 0;

  return (ShukeImportMapping) {
    .kind = shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_SALES ? "sales" : "customers",
    .headings = headings,
    .encoding = workbook ? NULL : shuke_encoding_get_name (shuke_import_file_get_encoding (file)),
    .separator = workbook ? '\0' : shuke_import_file_get_separator (file),
    .sheet = workbook && !of_sheet ? shuke_import_file_get_sheet_name (file, shuke_import_file_get_sheet (file)) : NULL,
    .on_match = matches[match],
    .columns = columns,
  };
}

/* To be compared: two readings are one when these are equal. */
static char *
sum_up (ShukeImportFile  *file,
        gboolean          of_sheet,
        ShukeImportMatch  match)
{
  g_autofree char *columns = dup_columns (file);
  ShukeImportMapping it = describe (file, of_sheet, match, "", columns);

  return g_strdup_printf ("%s\n%s\n%c\n%s\n%s\n%s", it.kind, it.encoding, it.separator != '\0' ? it.separator : ' ', it.sheet, it.on_match,
                          it.columns);
}

/* Where no row seemed to name the columns, one of the first may be the one of which the owner said so. */
static void
find_row (ShukeImportMemory *self,
          ShukeImportFile   *file)
{
  self->rows = shuke_import_file_list_first_rows (file, SHUKE_MAX_FIRST_ROWS);
  self->sheet = shuke_import_file_get_sheet (file);
  for (guint i = 0; i < self->rows->len && self->known == NULL; i++)
    {
      const ShukeFirstRow *row = g_ptr_array_index (self->rows, i);

      self->known = shuke_book_dup_mapping (self->book, row->headings, NULL);
      self->known_row = self->known == NULL ? 0 : row->n;
    }
}

/* That by which @file will be known again; NULL for nothing. */
static const char *
get_key (ShukeImportMemory *self,
         ShukeImportFile   *file)
{
  guint n = shuke_import_file_get_n_heading_rows (file);

  if (self->headings != NULL || self->rows == NULL || n == 0 || n > self->rows->len || shuke_import_file_get_sheet (file) != self->sheet)
    return self->headings;
  return ((ShukeFirstRow *) g_ptr_array_index (self->rows, n - 1))->headings;
}

ShukeImportMemory *
shuke_import_memory_new (ShukeBook       *book,
                         ShukeImportFile *file,
                         gboolean         of_sheet)
{
  ShukeImportMemory *self = g_new0 (ShukeImportMemory, 1);

  self->book = g_object_ref (book);
  self->of_sheet = of_sheet;
  if (shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_CARDS)
    return self;
  self->headings = dup_headings (file);
  self->found = sum_up (file, of_sheet, SHUKE_IMPORT_FILL);
  if (self->headings != NULL)
    self->known = shuke_book_dup_mapping (book, self->headings, NULL);
  else
    find_row (self, file);
  return self;
}

void
shuke_import_memory_free (ShukeImportMemory *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->book);
  g_free (self->headings);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->found);
  g_clear_pointer (&self->known, shuke_import_mapping_free);
  g_free (self);
}

/* @file, opened anew where another row than the one that was found names its columns; @columns is moved to what is said of them. */
static ShukeImportFile *
open_below (ShukeImportMemory         *self,
            ShukeImportFile           *file,
            const ShukeImportReading  *reading,
            const ShukeImportContext  *context,
            const char               **columns)
{
  g_autoptr (ShukeImportFile) found = file;
  ShukeImportReading anew = *reading;
  const char *said, *end;
  gint64 n = self->known_row;
  guint row;

  *columns = self->known->columns;
  if (found != NULL && g_str_has_prefix (*columns, HEADING) && (end = strchr (*columns, '\n')) != NULL)
    {
      said = *columns + strlen (HEADING);
      *columns = end + 1;
      if (n == 0 && !g_str_has_prefix (said, HEADING_NONE))
        n = shuke_import_file_get_n_found_heading_rows (found) + g_ascii_strtoll (said, NULL, 10);
    }
  else if (n == 0)
    return g_steal_pointer (&found);
  if (n < 0 || n > SHUKE_MAX_FIRST_ROWS)
    return NULL;
  row = (guint) n;
  anew.n_heading_rows = &row;
  return shuke_import_file_open (shuke_import_file_get_path (found), &anew, context, NULL);
}

ShukeImportFile *
shuke_import_memory_recall (ShukeImportMemory *self,
                            ShukeImportFile   *found,
                            ShukeImportMatch  *match)
{
  ShukeImportContext context = shuke_import_context_of (self->book);
  ShukeImportReading reading = { NULL };
  ShukeEncoding encoding;
  g_autoptr (ShukeImportFile) file = NULL;
  const char *columns;

  if (self->known == NULL)
    return NULL;
  reading.sheet = self->of_sheet ? shuke_import_file_get_sheet_name (found, shuke_import_file_get_sheet (found)) : self->known->sheet;
  reading.separator = self->known->separator;
  if (self->known->encoding != NULL && shuke_encoding_from_name (self->known->encoding, &encoding))
    reading.encoding = &encoding;
  file = shuke_import_file_open (shuke_import_file_get_path (found), &reading, &context, NULL);
  /* Next month's sheet has next month's name. */
  if (file == NULL && reading.sheet != NULL && !self->of_sheet)
    {
      reading.sheet = NULL;
      file = shuke_import_file_open (shuke_import_file_get_path (found), &reading, &context, NULL);
    }
  if (file == NULL)
    return NULL;
  file = open_below (self, g_steal_pointer (&file), &reading, &context, &columns);
  if (file == NULL)
    return NULL;
  shuke_import_file_set_kind (file, g_str_equal (self->known->kind, "sales") ? SHUKE_IMPORT_FILE_SALES : SHUKE_IMPORT_FILE_CUSTOMERS);
  if (!shuke_import_file_set_layout (file, columns, NULL))
    return NULL;
  *match = SHUKE_IMPORT_FILL;
  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    if (g_str_equal (matches[i], self->known->on_match))
      *match = (ShukeImportMatch) i;
  return g_steal_pointer (&file);
}

char *
shuke_import_memory_dup_text (ShukeImportMemory *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (self->known != NULL, NULL);
  day = shuke_day_text_year (self->known->used_day, shuke_book_get_today (self->book));
  /* Translators: a file with the same columns was imported before; the day of it. */
  return g_strdup_printf (_("Read like the file with the same columns of %s"), day);
}

static gboolean
says_the_same (const ShukeImportMapping *known,
               const ShukeImportMapping *said)
{
  return known != NULL && g_str_equal (known->kind, said->kind) && known->separator == said->separator &&
         g_strcmp0 (known->encoding, said->encoding) == 0 && g_str_equal (known->on_match, said->on_match) &&
         g_str_equal (known->columns, said->columns);
}

gboolean
shuke_import_memory_keep (ShukeImportMemory  *self,
                          ShukeImportFile    *file,
                          ShukeImportMatch    match,
                          gint64              import,
                          GError            **error)
{
  g_autofree char *columns = NULL;
  g_autofree char *now = NULL;
  const char *key = get_key (self, file);
  ShukeImportMapping mapping;

  if (key == NULL)
    return TRUE;
  now = sum_up (file, self->of_sheet, match);
  if (g_str_equal (now, self->found))
    return self->known == NULL || shuke_book_forget_mapping (self->book, self->known->headings, error);
  columns = dup_columns (file);
  mapping = describe (file, self->of_sheet, match, key, columns);
  if (!shuke_book_keep_mapping (self->book, &mapping, error))
    return FALSE;
  /* As an earlier import had it read it is of that one. */
  return import == 0 || says_the_same (self->known, &mapping) || shuke_book_bind_mapping (self->book, key, import, error);
}
