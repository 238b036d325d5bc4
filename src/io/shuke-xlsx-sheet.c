/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sheet row by row. The XML is read a few KiB at a time; the rows in it wait in short arrays and get their texts when they are
 * handed out, so that a small file that says long texts very often needs no more memory than its longest row. */

#include "shuke-xlsx-private.h"

#include <string.h>

#include "shuke-error.h"

/* Rows looked at for the width of the table before the first is handed out: a column without a name is one too. */
#define ROWS_AHEAD 32
#define COUNT_LIMIT (1024 * 1024)
#define NO_TEXT G_MAXUINT
/* Bytes of what is a page rather than a remark. */
#define LONG_TEXT 4096

typedef enum {
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_TEXT,        /* of a formula, or in the cell itself */
  TYPE_BOOLEAN,
  TYPE_ERROR,
  TYPE_DAY,         /* 2026-09-10T10:42:00 */
} Type;

typedef struct {
  guint column;
  guint shared;     /* NO_TEXT when it lies in @texts */
  gsize start;
  gsize length;
  gsize whole;      /* the same day with its year; 0 for none */
  gboolean uncomputed;
} Waiting;

typedef struct {
  guint row;
  guint first;
  guint n;
} WaitingRow;

struct _ShukeXlsxSheet {
  ShukeXml         *xml;
  ShukeXlsxStrings *strings;
  GArray           *formats;
  gboolean          from_1904;
  gboolean          at_end;
  gboolean          begun;

  GArray           *rows;        /* (element-type WaitingRow) */
  GArray           *waiting;     /* (element-type Waiting) */
  GString          *texts;       /* begins with an empty one */
  guint             next;        /* of rows */
  guint             width;
  guint64           said;
  guint64           said_long;

  gboolean          in_row;      /* while reading the XML */
  guint             row;
  guint             first;
  gsize             first_text;
  guint             column;      /* of the cell, from 0 */
  gboolean          in_cell;
  gboolean          in_text;
  gboolean          in_formula;  /* the cell has one */
  guint             reading;     /* how deep within rPh */
  Type              type;
  guint             style;
  GString          *value;

  guint             present;     /* number of the row handed out */
  GString          *copies;      /* its shared texts */
  ShukeCell         cells[SHUKE_CSV_MAX_COLUMNS];
  gsize             wholes[SHUKE_CSV_MAX_COLUMNS];
  gboolean          uncomputed[SHUKE_CSV_MAX_COLUMNS];
};

/* "AB12" → 27; the number of the row behind it is not needed. FALSE when there is no letter. */
static gboolean
read_column (const char *reference,
             guint      *column)
{
  guint value = 0;

  if (!g_ascii_isalpha (*reference))
    return FALSE;
  for (; g_ascii_isalpha (*reference) && value < 100000; reference++)
    value = value * 26 + (guint) (g_ascii_toupper (*reference) - 'A') + 1;
  *column = value - 1;
  return TRUE;
}

static gboolean
read_number (const char *text,
             guint      *number)
{
  guint64 value;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT - 1, &value, NULL))
    return FALSE;
  *number = (guint) value;
  return TRUE;
}

static Type
read_type (const char *text)
{
  static const struct { const char *word; Type type; } types[] = {
    { "s", TYPE_SHARED }, { "str", TYPE_TEXT }, { "inlineStr", TYPE_TEXT }, { "b", TYPE_BOOLEAN }, { "e", TYPE_ERROR }, { "d", TYPE_DAY },
  };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (types); i++)
    if (strcmp (text, types[i].word) == 0)
      return types[i].type;
  return TYPE_NUMBER;
}

static void
start_row (ShukeXlsxSheet  *self,
           const char     **names,
           const char     **values,
           GError         **error)
{
  guint number;

  /* A row or cell that does not say where it stands is the next one. */
  if (read_number (shuke_xml_attribute (names, values, "r"), &number) && number > 0)
    self->row = number;
  else
    self->row++;
  if (self->row > SHUKE_XLSX_MAX_ROWS)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "over a million rows");
  self->in_row = TRUE;
  self->first = self->waiting->len;
  self->first_text = self->texts->len;
  self->column = G_MAXUINT;
}

static void
start_cell (ShukeXlsxSheet  *self,
            const char     **names,
            const char     **values)
{
  const char *reference = NULL, *type = NULL, *style = NULL;
  guint column;

  for (guint i = 0; names[i] != NULL; i++)
    if (names[i][1] == '\0')
      {
        if (*names[i] == 'r')
          reference = values[i];
        else if (*names[i] == 't')
          type = values[i];
        else if (*names[i] == 's')
          style = values[i];
      }
  self->in_cell = TRUE;
  self->in_formula = FALSE;
  self->column = reference != NULL && read_column (reference, &column) ? column : self->column + 1;
  self->type = read_type (type);
  if (!read_number (style, &self->style))
    self->style = 0;
  g_string_truncate (self->value, 0);
}

static void
start_cb (gpointer      data,
          const char   *name,
          const char  **names,
          const char  **values,
          GError      **error)
{
  ShukeXlsxSheet *self = data;

  if (!self->in_row)
    {
      if (strcmp (name, "row") == 0)
        start_row (self, names, values, error);
    }
  else if (!self->in_cell)
    {
      if (strcmp (name, "c") == 0)
        start_cell (self, names, values);
    }
  else if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = self->reading == 0;
  else if (strcmp (name, "f") == 0)
    self->in_formula = TRUE;
  else if (strcmp (name, "rPh") == 0)
    self->reading++;
}

static void
text_cb (gpointer     data,
         const char  *text,
         gsize        length,
         GError     **error)
{
  ShukeXlsxSheet *self = data;

  if (!self->in_text)
    return;
  if (self->value->len + length > SHUKE_CSV_MAX_CELL)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "a cell is over 1 MiB");
  else
    g_string_append_len (self->value, text, (gssize) length);
}

/* A whole number as every file writes it; most numbers are such, and reading them as floating point costs. */
static gboolean
is_plain (const GString *value)
{
  gsize i = value->str[0] == '-';

  if (value->len > 15 + i || value->len == i || (value->str[i] == '0' && value->len > i + 1))
    return FALSE;
  while (g_ascii_isdigit (value->str[i]))
    i++;
  return i == value->len;
}

static void
add_text (ShukeXlsxSheet *self,
          Waiting        *cell,
          const char     *text,
          gsize           length)
{
  cell->start = self->texts->len;
  cell->length = length;
  g_string_append_len (self->texts, text, (gssize) length + 1);
}

static void
add_number (ShukeXlsxSheet *self,
            Waiting        *cell)
{
  ShukeXlsxFormat format = { SHUKE_XLSX_NUMBER, 0 };
  char text[SHUKE_XLSX_NUMBER_SIZE];
  char *end;
  double value;

  if (self->style < self->formats->len)
    format = g_array_index (self->formats, ShukeXlsxFormat, self->style);
  if (format.shape == SHUKE_XLSX_NUMBER && is_plain (self->value))
    {
      add_text (self, cell, self->value->str, self->value->len);
      return;
    }
  value = g_ascii_strtod (self->value->str, &end);
  if (end == self->value->str || *end != '\0')
    {
      add_text (self, cell, self->value->str, self->value->len);
      return;
    }
  if (format.shape == SHUKE_XLSX_MONTH_DAY)
    {
      shuke_xlsx_format_number (value, (ShukeXlsxFormat) { SHUKE_XLSX_DATE, 0 }, self->from_1904, text);
      add_text (self, cell, text, strlen (text));
      cell->whole = cell->start;
    }
  shuke_xlsx_format_number (value, format, self->from_1904, text);
  add_text (self, cell, text, strlen (text));
}

static void
add_day (ShukeXlsxSheet *self,
         Waiting        *cell)
{
  char *time = strchr (self->value->str, 'T');

  if (time != NULL && strncmp (time, "T00:00", 6) == 0)
    g_string_truncate (self->value, (gsize) (time - self->value->str));
  else if (time != NULL)
    {
      *time = ' ';
      if (strlen (time) > 6)
        g_string_truncate (self->value, (gsize) (time - self->value->str) + 6);
    }
  add_text (self, cell, self->value->str, self->value->len);
}

static void
end_cell (ShukeXlsxSheet  *self,
          GError         **error)
{
  Waiting cell = { self->column, NO_TEXT, 0, 0, 0, FALSE };

  self->in_cell = FALSE;
  /* Programs that only write workbooks leave it to the spreadsheet to compute; an empty text is a result and has the type of one. */
  cell.uncomputed = self->in_formula && self->value->len == 0 && self->type != TYPE_TEXT;
  /* A cell that is only painted, or in which WPS shows a picture: of it the table has nothing but a name. */
  if (!cell.uncomputed && (self->value->len == 0 || (self->in_formula && g_str_has_prefix (self->value->str, "=DISPIMG("))))
    return;
  /* Either stands too far to the right, or a place is said more than once, and each of them would wait for the end of the row. */
  if (self->column >= SHUKE_CSV_MAX_COLUMNS || self->waiting->len - self->first >= SHUKE_CSV_MAX_COLUMNS)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "over 512 columns");
      return;
    }
  switch (cell.uncomputed ? TYPE_TEXT : self->type)
    {
    case TYPE_SHARED:
      if (!read_number (self->value->str, &cell.shared))
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a cell names no text");
          return;
        }
      break;
    case TYPE_TEXT:
      add_text (self, &cell, self->value->str, shuke_xlsx_unescape (self->value->str, self->value->len));
      break;
    case TYPE_BOOLEAN:
      if (shuke_xml_is_true (self->value->str))
        add_text (self, &cell, "TRUE", 4);
      else
        add_text (self, &cell, "FALSE", 5);
      break;
    case TYPE_ERROR:
      add_text (self, &cell, self->value->str, self->value->len);
      break;
    case TYPE_DAY:
      add_day (self, &cell);
      break;
    case TYPE_NUMBER:
      add_number (self, &cell);
      break;
    default:
      g_return_if_reached ();
    }
  self->width = MAX (self->width, self->column + 1);
  g_array_append_val (self->waiting, cell);
}

static void
end_cb (gpointer     data,
        const char  *name,
        GError     **error)
{
  ShukeXlsxSheet *self = data;

  if (!self->in_row)
    return;
  if (self->in_cell)
    {
      if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
        self->in_text = FALSE;
      else if (strcmp (name, "c") == 0)
        end_cell (self, error);
      else if (strcmp (name, "rPh") == 0 && self->reading > 0)
        self->reading--;
    }
  else if (strcmp (name, "row") == 0)
    {
      WaitingRow row = { self->row, self->first, self->waiting->len - self->first };

      self->in_row = FALSE;
      if (row.n > 0)
        g_array_append_val (self->rows, row);
    }
}

static const ShukeXmlEvents events = { start_cb, end_cb, text_cb };

ShukeXlsxSheet *
shuke_xlsx_sheet_new (ShukeMember      *member,
                      ShukeXlsxStrings *strings,
                      GArray           *formats,
                      gboolean          from_1904)
{
  ShukeXlsxSheet *self = g_new0 (ShukeXlsxSheet, 1);

  self->xml = shuke_xml_new (member, &events, self);
  self->strings = strings;
  self->formats = formats;
  self->from_1904 = from_1904;
  self->rows = g_array_new (FALSE, FALSE, sizeof (WaitingRow));
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  self->texts = g_string_new_len ("", 1);
  self->value = g_string_new (NULL);
  self->copies = g_string_new (NULL);
  return self;
}

void
shuke_xlsx_sheet_free (ShukeXlsxSheet *self)
{
  if (self == NULL)
    return;
  shuke_xml_free (self->xml);
  g_array_unref (self->rows);
  g_array_unref (self->waiting);
  g_string_free (self->texts, TRUE);
  g_string_free (self->value, TRUE);
  g_string_free (self->copies, TRUE);
  g_free (self);
}

/* Those handed out go; of a row that is still being read the cells move to the front. */
static void
forget_rows (ShukeXlsxSheet *self)
{
  guint first = self->in_row ? self->first : self->waiting->len;
  gsize first_text = self->in_row ? self->first_text : self->texts->len;

  if (self->next == 0 || self->next < self->rows->len)
    return;
  self->next = 0;
  g_array_set_size (self->rows, 0);
  if (first > 0)
    g_array_remove_range (self->waiting, 0, first);
  g_string_erase (self->texts, 1, (gssize) first_text - 1);
  self->first = 0;
  self->first_text = 1;
  for (guint i = 0; i < self->waiting->len; i++)
    {
      Waiting *cell = &g_array_index (self->waiting, Waiting, i);

      if (cell->shared == NO_TEXT)
        cell->start -= first_text - 1;
      if (cell->whole != 0)
        cell->whole -= first_text - 1;
    }
}

static gboolean
read_rows (ShukeXlsxSheet  *self,
           guint            wanted,
           GError         **error)
{
  while (!self->at_end && self->rows->len - self->next < wanted)
    switch (shuke_xml_step (self->xml, error))
      {
      case SHUKE_XML_MORE:
        if (self->texts->len > SHUKE_CSV_MAX_ROW)
          {
            g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "a row is over 8 MiB");
            return FALSE;
          }
        break;
      case SHUKE_XML_END:
        self->at_end = TRUE;
        break;
      case SHUKE_XML_FAILED:
      default:
        return FALSE;
      }
  return TRUE;
}

/* A file of 200 KB can say a text of 90 KB in each of 20,000 rows, and whoever takes them in keeps much of it. */
static gboolean
count_text (ShukeXlsxSheet  *self,
            gsize            length,
            GError         **error)
{
  self->said += length;
  self->said_long += length > LONG_TEXT ? length : 0;
  if (self->said <= SHUKE_XLSX_MAX_TEXT && self->said_long <= SHUKE_XLSX_MAX_LONG_TEXT)
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "the sheet says over 512 MiB, or 32 MiB in long texts");
  return FALSE;
}

static gboolean
hand_out (ShukeXlsxSheet    *self,
          const WaitingRow  *row,
          guint             *n_cells,
          GError           **error)
{
  guint n = self->width;
  gsize offsets[SHUKE_CSV_MAX_COLUMNS];

  for (guint i = 0; i < n; i++)
    {
      self->cells[i] = (ShukeCell) { self->texts->str, 0 };
      self->wholes[i] = 0;
      self->uncomputed[i] = FALSE;
      offsets[i] = G_MAXSIZE;
    }
  g_string_truncate (self->copies, 0);
  for (guint i = 0; i < row->n; i++)
    {
      const Waiting *cell = &g_array_index (self->waiting, Waiting, row->first + i);
      const char *text;
      gsize length;

      self->wholes[cell->column] = cell->whole;
      self->uncomputed[cell->column] = cell->uncomputed;
      if (cell->shared == NO_TEXT)
        {
          self->cells[cell->column] = (ShukeCell) { self->texts->str + cell->start, cell->length };
          offsets[cell->column] = G_MAXSIZE;
          if (!count_text (self, cell->length, error))
            return FALSE;
          continue;
        }
      text = shuke_xlsx_strings_get (self->strings, cell->shared, &length, error);
      if (text == NULL)
        return FALSE;
      offsets[cell->column] = self->copies->len;
      self->cells[cell->column].length = length;
      g_string_append_len (self->copies, text, (gssize) length + 1);
      if (!count_text (self, length, error))
        return FALSE;
      if (self->copies->len > SHUKE_CSV_MAX_ROW)
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "a row is over 8 MiB");
          return FALSE;
        }
    }
  /* Only now does the block stay where it is. */
  for (guint i = 0; i < n; i++)
    if (offsets[i] != G_MAXSIZE)
      self->cells[i].text = self->copies->str + offsets[i];
  *n_cells = n;
  return TRUE;
}

gboolean
shuke_xlsx_sheet_next (ShukeXlsxSheet  *self,
                       ShukeCell      **cells,
                       guint           *n_cells,
                       GError         **error)
{
  const WaitingRow *row;

  forget_rows (self);
  if (!read_rows (self, self->begun ? 1 : ROWS_AHEAD, error))
    return FALSE;
  self->begun = TRUE;
  if (self->next == self->rows->len)
    return FALSE;
  row = &g_array_index (self->rows, WaitingRow, self->next++);
  self->present = row->row;
  *cells = self->cells;
  return hand_out (self, row, n_cells, error);
}

guint
shuke_xlsx_sheet_get_row (ShukeXlsxSheet *self)
{
  return self->present;
}

double
shuke_xlsx_sheet_get_progress (ShukeXlsxSheet *self)
{
  ShukeMember *member = shuke_xml_get_member (self->xml);
  guint64 size = shuke_member_get_size (member);

  return size == 0 ? 0 : MIN (1, (double) shuke_member_get_done (member) / (double) size);
}

ShukeCell
shuke_xlsx_sheet_get_whole_day (ShukeXlsxSheet *self,
                                guint           column)
{
  char *text;

  if (column >= self->width || self->wholes[column] == 0)
    return self->cells[column];
  text = self->texts->str + self->wholes[column];
  return (ShukeCell) { text, strlen (text) };
}

gboolean
shuke_xlsx_sheet_is_uncomputed (ShukeXlsxSheet *self,
                                guint           column)
{
  return column < self->width && self->uncomputed[column];
}

/* Of cells that say something, or would if they were computed. */
typedef struct {
  guint    n;
  gboolean counted;   /* the present cell */
} Count;

static void
count_start_cb (gpointer      data,
                const char   *name,
                const char  **names,
                const char  **values,
                GError      **error)
{
  Count *count = data;

  if (strcmp (name, "c") == 0)
    count->counted = FALSE;
  else if (!count->counted && (strcmp (name, "v") == 0 || strcmp (name, "is") == 0 || strcmp (name, "f") == 0))
    {
      count->counted = TRUE;
      count->n++;
    }
}

static void
count_end_cb (gpointer     data,
              const char  *name,
              GError     **error)
{
}

guint
shuke_xlsx_sheet_count (ShukeMember  *member,
                        GError      **error)
{
  static const ShukeXmlEvents counting = { count_start_cb, count_end_cb, NULL };
  Count count = { 0 };
  g_autoptr (ShukeXml) xml = shuke_xml_new (member, &counting, &count);

  while (shuke_xml_step (xml, error) == SHUKE_XML_MORE && shuke_member_get_done (member) < COUNT_LIMIT)
    continue;
  return count.n;
}
