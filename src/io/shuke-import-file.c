/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a file to be imported, recognises its columns and hands out its rows. What the rows mean is read in
 * shuke-import-customers.c, -sales.c and -cards.c. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-error.h"
#include "shuke-package.h"
#include "shuke-text.h"

#include <string.h>

/* How far down the names of the columns may stand. */
#define MAX_ROWS_ABOVE 10

void
shuke_import_file_free (ShukeImportFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reader, shuke_csv_reader_free);
  g_clear_pointer (&self->workbook, shuke_xlsx_free);
  g_clear_pointer (&self->cards, shuke_card_file_free);
  g_clear_pointer (&self->portrait, shuke_picture_free);
  g_clear_pointer (&self->source_headings, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->made_cells, g_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_pointer (&self->per_piece, g_array_unref);
  g_clear_pointer (&self->scratch, g_ptr_array_unref);
  g_string_free (self->words, TRUE);
  g_clear_pointer (&self->shares, g_array_unref);
  g_clear_pointer (&self->wares, g_hash_table_unref);
  g_clear_pointer (&self->repeats, g_array_unref);
  if (self->receipt != NULL)
    g_string_free (self->receipt, TRUE);
  g_free (self->above_card);
  g_free (self->above_name);
  g_free (self->path);
  g_free (self->stamp);
  g_free (self);
}

static gboolean
open_table (ShukeImportFile           *self,
            const ShukeImportReading  *reading,
            GError                   **error)
{
  ShukeSource *source = shuke_source_open (self->path, reading->encoding, error);

  if (source == NULL)
    return FALSE;
  self->encoding = shuke_source_get_encoding (source);
  self->reader = shuke_csv_reader_new (source, reading->separator, error);
  if (self->reader == NULL)
    return FALSE;
  self->separator = shuke_csv_reader_get_separator (self->reader);
  return TRUE;
}

static gboolean
open_workbook (ShukeImportFile           *self,
               const ShukeImportReading  *reading,
               GError                   **error)
{
  self->workbook = shuke_xlsx_new_path (self->path, error);
  if (self->workbook == NULL || reading->sheet == NULL)
    return self->workbook != NULL;
  for (guint i = 0; i < shuke_xlsx_get_n_sheets (self->workbook); i++)
    if (strcmp (shuke_xlsx_get_sheet_name (self->workbook, i), reading->sheet) == 0)
      return shuke_xlsx_set_sheet (self->workbook, i, error);
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NO_SHEET, "no sheet of that name");
  return FALSE;
}

static gboolean
read_cells (ShukeImportFile  *self,
            GError          **error)
{
  if (self->workbook != NULL)
    return shuke_xlsx_next (self->workbook, &self->cells, &self->n_cells, error);
  return shuke_csv_reader_next (self->reader, &self->cells, &self->n_cells, error);
}

/* In a sheet a day without a year has one all the same: that of a sale is it, that of a birthday only says when it was typed. */
static void
add_years (ShukeImportFile *self)
{
  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    switch ((int) g_array_index (self->fields, ShukeField, i))
      {
      case SHUKE_FIELD_SALE_DATE:
      case SHUKE_FIELD_LAST_VISIT:
      case SHUKE_FIELD_SINCE:
      case SHUKE_FIELD_CONSENT_DAY:
        self->cells[i] = shuke_xlsx_get_whole_day (self->workbook, i);
        break;
      default:
        break;
      }
}

static gboolean
is_known (ShukeField field)
{
  return field != SHUKE_FIELD_UNKNOWN && field != SHUKE_FIELD_IGNORE && field != SHUKE_FIELD_KEPT;
}

static gboolean
has_field (ShukeImportFile *self,
           ShukeField       field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, ShukeField, i) == field)
      return TRUE;
  return FALSE;
}

/* One of the first rows, looked at as a heading. */
typedef struct {
  guint    n_filled;
  guint    n_known;
  gboolean has_phone;   /* then it is a row, not a heading */
} Look;

static Look
look_at_row (ShukeImportFile *self)
{
  Look look = { 0 };

  for (guint i = 0; i < self->n_cells; i++)
    {
      g_autofree char *text = shuke_text_clean (self->cells[i].text);
      ShukePhone phone;

      if (text == NULL)
        continue;
      look.n_filled++;
      look.n_known += is_known (shuke_column_guess (text));
      look.has_phone |= shuke_phone_parse (text, self->context.region, &phone) && phone.kind == SHUKE_PHONE_MOBILE;
    }
  return look;
}

/* The first row that names columns: mostly the very first, but people write 某某店会员表 2026年 above it, and programs the names of groups of
 * columns (基本资料, 账户), some of which are those of columns too (生日). @widest is told how many columns the rows looked at have. FALSE when
 * there is no heading; then all rows are rows. */
static gboolean
find_heading (ShukeImportFile  *self,
              guint            *row,
              guint            *widest,
              GError          **error)
{
  Look first = { 0 }, chosen = { 0 };
  gboolean found = FALSE;
  GError *local = NULL;

  *row = 0;
  *widest = 0;
  for (guint i = 0; i < MAX_ROWS_ABOVE && read_cells (self, &local); i++)
    {
      Look look = look_at_row (self);

      *widest = MAX (*widest, self->n_cells);
      if (i == 0)
        first = look;
      /* Right below names of groups, which leave cells empty, stand more names. */
      if (found)
        {
          if (!look.has_phone && look.n_filled > chosen.n_filled && look.n_known >= 2 * chosen.n_known && look.n_known * 3 >= look.n_filled)
            *row = i;
          break;
        }
      /* Data names nothing, so two columns that are understood are enough; below a row that could itself be a heading, three. */
      if (!look.has_phone && look.n_known >= (i > 0 && first.n_known > 0 && first.n_filled > 1 ? 3 : 2) &&
          look.n_known * 3 >= look.n_filled && (i == 0 || !first.has_phone))
        {
          *row = i;
          chosen = look;
          found = TRUE;
        }
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  return found || (first.n_known > 0 && !first.has_phone);
}

static gboolean
tells_of_children (ShukeImportFile *self)
{
  for (ShukeField field = SHUKE_FIELD_CHILD_NAME; field <= SHUKE_FIELD_CHILD_SIZE; field++)
    if (has_field (self, field))
      return TRUE;
  return FALSE;
}

static gboolean
read_headings (ShukeImportFile           *self,
               const ShukeImportReading  *reading,
               GError                   **error)
{
  GError *local = NULL;
  guint row, widest, n_found;

  self->has_heading = self->separator != SHUKE_CSV_LOOSE && find_heading (self, &row, &widest, &local);
  if (local == NULL && !self->has_heading && (self->separator == SHUKE_CSV_LOOSE ||
      (self->reader != NULL && reading->n_heading_rows == NULL && shuke_csv_reader_is_loose (self->reader))))
    return shuke_import_file_take_loose (self, error);
  n_found = self->has_heading ? row + 1 : 0;
  if (reading->n_heading_rows != NULL && local == NULL && shuke_import_file_find_widest (self, MAX (*reading->n_heading_rows, MAX_ROWS_ABOVE), &widest, &local))
    {
      self->heading_chosen = TRUE;
      self->has_heading = *reading->n_heading_rows > 0;
    }
  self->n_found_heading_rows = n_found;
  self->n_heading_rows = self->heading_chosen ? *reading->n_heading_rows : n_found;
  if (local == NULL && widest == 0)
    g_set_error_literal (&local, SHUKE_ERROR, SHUKE_ERROR_INVALID, "nothing in the file");
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (!shuke_import_file_rewind (self, error))
    return FALSE;
  if (self->workbook != NULL)
    shuke_import_file_read_title (self, shuke_xlsx_get_sheet_name (self->workbook, shuke_xlsx_get_sheet (self->workbook)));
  shuke_import_file_read_title (self, self->path);
  self->heading_number = self->has_heading ? shuke_import_file_get_row (self) : 0;
  for (guint i = 0; i < (self->has_heading ? self->n_cells : widest); i++)
    {
      g_autofree char *text = self->has_heading ? shuke_text_clean (self->cells[i].text) : NULL;
      ShukeField field = text == NULL ? SHUKE_FIELD_UNKNOWN : shuke_column_guess (text);

      g_ptr_array_add (self->source_headings, text == NULL ? g_strdup ("") : g_steal_pointer (&text));
      g_array_append_val (self->fields, field);
    }
  if (shuke_import_file_tells_sales (self))
    self->kind = SHUKE_IMPORT_FILE_SALES;
  for (guint i = 0; self->kind == SHUKE_IMPORT_FILE_CUSTOMERS && i < self->fields->len; i++)
    {
      ShukeField *field = &g_array_index (self->fields, ShukeField, i);

      *field = shuke_column_guess_fact (g_ptr_array_index (self->source_headings, i), *field);
    }
  if (self->kind == SHUKE_IMPORT_FILE_CUSTOMERS)
    {
      shuke_import_file_heed_groups (self);
      shuke_import_file_choose_card (self);
    }
  for (guint i = 0; self->kind == SHUKE_IMPORT_FILE_CUSTOMERS && tells_of_children (self) && i < self->fields->len; i++)
    {
      ShukeField *field = &g_array_index (self->fields, ShukeField, i);

      if (*field == SHUKE_FIELD_KEPT)
        *field = shuke_column_guess_school (g_ptr_array_index (self->source_headings, i), *field);
    }
  shuke_import_file_put_plain (self);
  return shuke_import_file_arrange (self, error);
}

ShukeImportFile *
shuke_import_file_open_sheet (const char                *path,
                              const ShukeImportReading  *reading,
                              const ShukeImportContext  *context,
                              GError                   **error)
{
  g_autoptr (ShukeImportFile) self = g_new0 (ShukeImportFile, 1);
  ShukeFileKind kind;
  gboolean opened;

  self->path = g_strdup (path);
  /* Taken before the first byte is read: what is written later is noticed. */
  self->stamp = shuke_file_dup_stamp (path);
  self->context = *context;
  self->listed = self->written = context->today;
  self->source_headings = g_ptr_array_new_with_free_func (g_free);
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->columns = shuke_import_columns_new ();
  self->made_cells = g_array_new (FALSE, TRUE, sizeof (ShukeCell));
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_array_new (FALSE, TRUE, sizeof (ShukeField));
  self->per_piece = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->scratch = g_ptr_array_new_with_free_func (g_free);
  self->words = g_string_new (NULL);

  if (!shuke_file_kind_of_path (path, &kind, error))
    return NULL;
  if (kind == SHUKE_FILE_KIND_VCARD)
    {
      g_autoptr (GBytes) bytes = shuke_file_load (path, SHUKE_VCARD_MAX_SIZE, error);

      self->kind = SHUKE_IMPORT_FILE_CARDS;
      self->encoding = reading->encoding == NULL ? SHUKE_ENCODING_UTF8 : *reading->encoding;
      if (bytes != NULL)
        self->cards = shuke_vcard_read (bytes, reading->encoding, error);
      return self->cards == NULL ? NULL : g_steal_pointer (&self);
    }
  if (reading->sheet != NULL && kind == SHUKE_FILE_KIND_TEXT)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NO_SHEET, "a table of text has no sheets");
      return NULL;
    }
  if (kind == SHUKE_FILE_KIND_CALENDAR || kind == SHUKE_FILE_KIND_OLD_OFFICE)
    {
      gboolean locked = kind == SHUKE_FILE_KIND_OLD_OFFICE && shuke_package_is_locked_office (path);

      g_set_error (error, SHUKE_ERROR, locked ? SHUKE_ERROR_LOCKED : SHUKE_ERROR_UNSUPPORTED, "not a table: kind %d", (int) kind);
      return NULL;
    }
  /* The name is not asked: a .csv that is a workbook is read as one, an .xlsx that is text as text. */
  opened = kind == SHUKE_FILE_KIND_ZIP ? open_workbook (self, reading, error) : open_table (self, reading, error);
  if (!opened || !read_headings (self, reading, error))
    return NULL;
  return g_steal_pointer (&self);
}

ShukeImportFileKind
shuke_import_file_get_kind (ShukeImportFile *self)
{
  return self->kind;
}

void
shuke_import_file_set_kind (ShukeImportFile     *self,
                            ShukeImportFileKind  kind)
{
  g_return_if_fail (self->cards == NULL && kind != SHUKE_IMPORT_FILE_CARDS);
  self->kind = kind;
}

ShukeEncoding
shuke_import_file_get_encoding (ShukeImportFile *self)
{
  return self->encoding;
}

char
shuke_import_file_get_separator (ShukeImportFile *self)
{
  return self->separator;
}

guint
shuke_import_file_get_n_sheets (ShukeImportFile *self)
{
  return self->workbook == NULL ? 0 : shuke_xlsx_get_n_sheets (self->workbook);
}

const char *
shuke_import_file_get_sheet_name (ShukeImportFile *self,
                                  guint            sheet)
{
  g_return_val_if_fail (self->workbook != NULL, NULL);

  return shuke_xlsx_get_sheet_name (self->workbook, sheet);
}

gboolean
shuke_import_file_shows_sheet (ShukeImportFile *self,
                               guint            sheet)
{
  g_return_val_if_fail (self->workbook != NULL, FALSE);

  return shuke_xlsx_shows_sheet (self->workbook, sheet);
}

guint
shuke_import_file_get_sheet (ShukeImportFile *self)
{
  return self->workbook == NULL ? 0 : shuke_xlsx_get_sheet (self->workbook);
}

const char *
shuke_import_file_get_path (ShukeImportFile *self)
{
  return self->path;
}

const char *
shuke_import_file_get_stamp (ShukeImportFile *self)
{
  return self->stamp;
}

guint
shuke_import_file_get_n_columns (ShukeImportFile *self)
{
  return self->headings->len;
}

const char *
shuke_import_file_get_heading (ShukeImportFile *self,
                               guint            column)
{
  g_return_val_if_fail (column < self->headings->len, "");
  return self->has_heading ? g_ptr_array_index (self->headings, column) : "";
}

ShukeField
shuke_import_file_get_field (ShukeImportFile *self,
                             guint            column)
{
  g_return_val_if_fail (column < self->fields->len, SHUKE_FIELD_UNKNOWN);
  return g_array_index (self->fields, ShukeField, column);
}

void
shuke_import_file_set_field (ShukeImportFile *self,
                             guint            column,
                             ShukeField       field)
{
  g_return_if_fail (column < self->fields->len);
  g_array_index (self->fields, ShukeField, column) = field;
}

guint
shuke_import_file_get_n_heading_rows (ShukeImportFile *self)
{
  return self->n_heading_rows;
}

guint
shuke_import_file_get_heading_number (ShukeImportFile *self)
{
  return self->heading_number;
}

guint
shuke_import_file_get_n_found_heading_rows (ShukeImportFile *self)
{
  return self->n_found_heading_rows;
}

gboolean
shuke_import_file_is_heading_chosen (ShukeImportFile *self)
{
  return self->heading_chosen;
}

guint64
shuke_import_file_get_n_nul (ShukeImportFile *self)
{
  return self->reader == NULL ? 0 : shuke_source_get_n_nul (shuke_csv_reader_get_source (self->reader));
}

guint64
shuke_import_file_get_n_other_lines (ShukeImportFile *self)
{
  return self->reader == NULL ? 0 : shuke_source_get_n_other_lines (shuke_csv_reader_get_source (self->reader));
}

double
shuke_import_file_get_progress (ShukeImportFile *self)
{
  ShukeSource *source;

  if (self->cards != NULL)
    return self->cards->cards->len == 0 ? 1 : (double) self->next_card / self->cards->cards->len;
  if (self->workbook != NULL)
    return shuke_xlsx_get_progress (self->workbook);
  source = shuke_csv_reader_get_source (self->reader);
  return shuke_source_get_size (source) == 0
           ? 1
           : (double) shuke_source_get_position (source) / (double) shuke_source_get_size (source);
}

/* They were there before: where they are not any more another program is writing the file. */
static gboolean
skip_headings (ShukeImportFile  *self,
               GError          **error)
{
  GError *local = NULL;

  for (guint i = 0; i < self->n_heading_rows && local == NULL; i++)
    if (!read_cells (self, &local) && local == NULL)
      g_set_error_literal (&local, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the file has become shorter");
    else if (local == NULL && i + 1 < self->n_heading_rows)
      {
        shuke_import_file_read_title (self, NULL);
        if (i + 2 == self->n_heading_rows)
          shuke_import_file_read_groups (self);
      }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_import_file_read_cells (ShukeImportFile  *self,
                              GError          **error)
{
  return read_cells (self, error);
}

gboolean
shuke_import_file_rewind (ShukeImportFile  *self,
                          GError          **error)
{
  self->next_card = 0;
  self->next_issue = 0;
  self->next_problem = 0;
  self->has_rest = FALSE;
  self->knows_orders = FALSE;
  shuke_import_sale_clear (&self->above);
  self->above_row = 0;
  self->tells_course = 0;
  self->n_cells = 0;
  if (self->cards != NULL)
    return TRUE;
  /* Columns that were put together have another heading. */
  for (guint i = 0; i < self->columns->len; i++)
    {
      ShukeImportColumn *column = &g_array_index (self->columns, ShukeImportColumn, i);

      column->of_order = column->asks_calendar = column->measured = column->of_row = 0;
      column->refuses = SHUKE_IMPORT_NOT_ASKED;
    }
  if (self->workbook != NULL ? !shuke_xlsx_rewind (self->workbook, error) : !shuke_csv_reader_rewind (self->reader, error))
    return FALSE;
  return skip_headings (self, error);
}

/* A formula that would say something, had it been computed. */
static gboolean
is_uncomputed (ShukeImportFile *self,
               guint            column)
{
  const ShukeImportColumn *it = &g_array_index (self->columns, ShukeImportColumn, column);

  for (guint i = 0; i < it->n_sources && self->workbook != NULL; i++)
    if (shuke_xlsx_is_uncomputed (self->workbook, it->sources[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_blank (ShukeImportFile *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i].length > 0 && self->cells[i].text[strspn (self->cells[i].text, " \t\r\n")] != '\0')
      return FALSE;
  for (guint i = 0; self->workbook != NULL && i < self->n_cells && i < self->fields->len; i++)
    if (is_uncomputed (self, i) && is_known (g_array_index (self->fields, ShukeField, i)))
      return FALSE;
  return TRUE;
}

gboolean
shuke_import_file_next_row (ShukeImportFile  *self,
                            GError          **error)
{
  if (self->scratch->len > 0)
    g_ptr_array_set_size (self->scratch, 0);
  self->n_issues = self->n_reported = 0;
  g_string_truncate (self->words, 0);
  /* Spreadsheets save rows of nothing but separators below the table; they are no rows. */
  do
    {
      if (!read_cells (self, error))
        return FALSE;
      if (self->made)
        shuke_import_file_make_cells (self);
    }
  while (is_blank (self));
  if (self->workbook != NULL && !self->made)
    add_years (self);
  if (self->reader != NULL && shuke_csv_reader_is_odd (self->reader))
    shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_QUOTE);
  return TRUE;
}

guint
shuke_import_file_get_row (ShukeImportFile *self)
{
  return self->workbook != NULL ? shuke_xlsx_get_row (self->workbook) : shuke_csv_reader_get_row (self->reader);
}

/* Most cells are clean as they are; looking is much cheaper than making a clean copy. What could need work: control characters, blanks at the
 * ends or in a row, and the lead bytes of combining marks, no-break and ideographic spaces and invisible signs. */
static gboolean
is_clean (const char *text)
{
  /* 1 ends the walk over what is plain: the end, control characters, the blank, and those lead bytes. */
  static const guint8 stops[256] = {
    [0x00] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    [0x7f] = 1, [0xc2] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, [0xe2] = 1, 1, [0xef] = 1,
  };
  const guchar *p = (const guchar *) text;

  if (*p == ' ')
    return FALSE;
  while (TRUE)
    {
      while (stops[*p] == 0)
        p++;
      if (*p == '\0')
        return TRUE;
      /* 0xe3 0x80 leads the ideographic space; other kana are plain. */
      if (*p == ' ' ? p[1] == ' ' || p[1] == '\0' : *p != 0xe3 || p[1] == 0x80)
        return FALSE;
      p++;
    }
}

const char *
shuke_import_file_keep (ShukeImportFile *self,
                        char            *text)
{
  if (text != NULL)
    g_ptr_array_add (self->scratch, text);
  return text;
}

char *
shuke_import_file_scratch (ShukeImportFile *self,
                           const char      *text)
{
  char *copy = g_strdup (text);

  g_ptr_array_add (self->scratch, copy);
  return copy;
}

const char *
shuke_import_file_text (ShukeImportFile *self,
                        guint            column)
{
  ShukeField field;

  if (column >= self->n_cells || self->cells[column].length == 0)
    return NULL;
  field = column < self->fields->len ? g_array_index (self->fields, ShukeField, column) : SHUKE_FIELD_UNKNOWN;
  if ((field == SHUKE_FIELD_NOTE || field == SHUKE_FIELD_MIND_NOTE || field == SHUKE_FIELD_OTHERS || (guint) field >= SHUKE_N_FIELDS) && strchr (self->cells[column].text, '\n') != NULL)
    return shuke_import_file_keep (self, shuke_text_clean_lines (self->cells[column].text));
  if (is_clean (self->cells[column].text))
    return self->cells[column].text;
  return shuke_import_file_keep (self, shuke_text_clean (self->cells[column].text));
}

/* Cells that hold what somebody wrote in words; anything else may be typed in full width. */
static gboolean
is_words (ShukeField field)
{
  switch ((int) field)
    {
    case SHUKE_FIELD_NAME:
    case SHUKE_FIELD_NICKNAME:
    case SHUKE_FIELD_ADDRESS:
    case SHUKE_FIELD_NEIGHBOURHOOD:
    case SHUKE_FIELD_NOTE:
    case SHUKE_FIELD_MIND_NOTE:
    case SHUKE_FIELD_ITEM_NAME:
    case SHUKE_FIELD_GROUP:
    case SHUKE_FIELD_OTHERS:
    case SHUKE_FIELD_CUSTOM:
      return TRUE;
    default:
      return (guint) field >= SHUKE_N_FIELDS;
    }
}

/* A day that could be two is none. */
static const char *
arrange_day (ShukeImportFile *self,
             guint            column,
             const char      *text)
{
  ShukeDateOrder order = shuke_import_file_get_date_order (self, column);
  char *arranged = shuke_date_order_arrange (text, order);

  if (arranged != NULL)
    return shuke_import_file_keep (self, arranged);
  if (order != SHUKE_DATE_ORDER_UNKNOWN || !shuke_date_order_is_open (text))
    return text;
  shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_DATE_ORDER);
  return NULL;
}

const char *
shuke_import_file_value (ShukeImportFile *self,
                         guint            column)
{
  ShukeField field = g_array_index (self->fields, ShukeField, column);
  const char *text;

  if (field == SHUKE_FIELD_IGNORE)
    return NULL;
  text = shuke_import_file_text (self, column);
  /* Nobody asks a column that is not known for more than its words. */
  if (field == SHUKE_FIELD_UNKNOWN || field == SHUKE_FIELD_KEPT)
    return text == NULL || shuke_cell_is_nothing (text) || shuke_cell_is_error (text) ? NULL : text;
  if (text == NULL)
    {
      if (is_uncomputed (self, column))
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_UNCOMPUTED);
      return NULL;
    }
  /* 0xef leads the full-width forms; a cell that was clean as it stood has none. */
  if (text != self->cells[column].text && strchr (text, 0xef) != NULL && !is_words (field))
    text = shuke_import_file_keep (self, shuke_text_narrow (text));
  if (shuke_cell_is_nothing (text))
    return NULL;
  if (shuke_cell_is_error (text))
    {
      shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_ERROR_VALUE);
      return NULL;
    }
  return shuke_import_file_is_day (field) ? arrange_day (self, column, text) : text;
}

/* Tables that were put together of pages have them on each. */
gboolean
shuke_import_file_is_heading (ShukeImportFile *self)
{
  const ShukeCell *cells = self->made ? self->source_cells : self->cells;
  guint n = self->made ? self->n_source_cells : self->n_cells;
  guint same = 0;

  for (guint i = 0; i < n && self->has_heading; i++)
    {
      g_autofree char *text = cells[i].length == 0 ? NULL : shuke_text_clean (cells[i].text);

      if (text == NULL)
        continue;
      if (i >= self->source_headings->len || strcmp (text, g_ptr_array_index (self->source_headings, i)) != 0)
        return FALSE;
      same++;
    }
  return same >= 2;
}

gboolean
shuke_import_file_is_total (ShukeImportFile *self)
{
  gboolean first = TRUE;

  for (guint i = 0; i < self->n_cells; i++)
    {
      const char *text = shuke_import_file_text (self, i);

      if (text == NULL)
        continue;
      if ((first || (i < self->fields->len && g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_NAME)) &&
          shuke_cell_is_total (text))
        return TRUE;
      first = FALSE;
    }
  return FALSE;
}

void
shuke_import_file_add_issue (ShukeImportFile   *self,
                             guint              column,
                             ShukeImportReason  reason)
{
  self->n_reported++;
  if (self->n_issues < SHUKE_IMPORT_MAX_ISSUES)
    self->issues[self->n_issues++] = (ShukeImportIssue) { column, reason };
}

gboolean
shuke_import_file_has_issue (ShukeImportFile   *self,
                             ShukeImportReason  reason)
{
  for (guint i = 0; i < self->n_issues; i++)
    if (self->issues[i].reason == reason)
      return TRUE;
  return FALSE;
}

guint
shuke_import_file_get_n_issues (ShukeImportFile *self)
{
  return self->n_issues;
}

const ShukeImportIssue *
shuke_import_file_get_issue (ShukeImportFile *self,
                             guint            index)
{
  g_return_val_if_fail (index < self->n_issues, NULL);
  return &self->issues[index];
}

const char *
shuke_import_file_get_cell (ShukeImportFile *self,
                            guint            column)
{
  return column < self->n_cells ? self->cells[column].text : "";
}
