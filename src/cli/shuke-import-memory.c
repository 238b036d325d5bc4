/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a kind of file is read, between the file and the book. The headings are those of the first look, letters and all: what they look
 * like in the wrong encoding they look like again next month. */

#include "config.h"

#include "shuke-import-memory.h"

#include <string.h>

#include "shuke-book-mappings.h"

struct _ShukeImportMemory {
  ShukeBook          *book;       /* (owned) */
  char               *headings;   /* NULL: nothing by which it could be known again */
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
  for (guint i = 0; i < shuke_import_file_get_n_columns (file); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", shuke_import_file_get_heading (file, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_columns (ShukeImportFile *file)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < shuke_import_file_get_n_columns (file); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", shuke_field_get_id (shuke_import_file_get_field (file, i)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Borrows from @file and @columns. */
static ShukeImportMapping
describe (ShukeImportFile  *file,
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
    .sheet = workbook ? shuke_import_file_get_sheet_name (file, shuke_import_file_get_sheet (file)) : NULL,
    .on_match = matches[match],
    .columns = columns,
  };
}

/* To be compared: two readings are one when these are equal. */
static char *
sum_up (ShukeImportFile  *file,
        ShukeImportMatch  match)
{
  g_autofree char *columns = dup_columns (file);
  ShukeImportMapping it = describe (file, match, "", columns);

  return g_strdup_printf ("%s\n%s\n%c\n%s\n%s\n%s", it.kind, it.encoding, it.separator != '\0' ? it.separator : ' ', it.sheet, it.on_match,
                          it.columns);
}

ShukeImportMemory *
shuke_import_memory_new (ShukeBook       *book,
                         ShukeImportFile *file)
{
  ShukeImportMemory *self = g_new0 (ShukeImportMemory, 1);

  self->book = g_object_ref (book);
  if (shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_CARDS)
    return self;
  self->headings = dup_headings (file);
  self->found = sum_up (file, SHUKE_IMPORT_FILL);
  if (self->headings != NULL)
    self->known = shuke_book_dup_mapping (book, self->headings, NULL);
  return self;
}

void
shuke_import_memory_free (ShukeImportMemory *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->book);
  g_free (self->headings);
  g_free (self->found);
  g_clear_pointer (&self->known, shuke_import_mapping_free);
  g_free (self);
}

static gboolean
set_columns (ShukeImportFile *file,
             const char      *columns)
{
  g_auto (GStrv) ids = g_strsplit (columns, "\n", -1);

  if (g_strv_length (ids) != shuke_import_file_get_n_columns (file))
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      ShukeField field;

      if (!shuke_field_from_id (ids[i], &field))
        return FALSE;
      shuke_import_file_set_field (file, i, field);
    }
  return TRUE;
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

  if (self->known == NULL)
    return NULL;
  reading.sheet = self->known->sheet;
  reading.separator = self->known->separator;
  if (self->known->encoding != NULL && shuke_encoding_from_name (self->known->encoding, &encoding))
    reading.encoding = &encoding;
  file = shuke_import_file_open (shuke_import_file_get_path (found), &reading, &context, NULL);
  if (file == NULL)
    return NULL;
  shuke_import_file_set_kind (file, g_str_equal (self->known->kind, "sales") ? SHUKE_IMPORT_FILE_SALES : SHUKE_IMPORT_FILE_CUSTOMERS);
  if (!set_columns (file, self->known->columns))
    return NULL;
  *match = SHUKE_IMPORT_FILL;
  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    if (g_str_equal (matches[i], self->known->on_match))
      *match = (ShukeImportMatch) i;
  return g_steal_pointer (&file);
}

ShukeDay
shuke_import_memory_get_day (ShukeImportMemory *self)
{
  return self->known != NULL ? self->known->used_day : SHUKE_DAY_NONE;
}

gboolean
shuke_import_memory_keep (ShukeImportMemory  *self,
                          ShukeImportFile    *file,
                          ShukeImportMatch    match,
                          GError            **error)
{
  g_autofree char *columns = NULL;
  g_autofree char *now = NULL;
  ShukeImportMapping mapping;

  if (self->headings == NULL)
    return TRUE;
  now = sum_up (file, match);
  if (g_str_equal (now, self->found))
    return self->known == NULL || shuke_book_forget_mapping (self->book, self->headings, error);
  columns = dup_columns (file);
  mapping = describe (file, match, self->headings, columns);
  return shuke_book_keep_mapping (self->book, &mapping, error);
}
