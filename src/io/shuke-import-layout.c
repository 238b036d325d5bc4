/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns that are read, made from those of the table, and what the first rows say of them. */

#include "shuke-import-file-private.h"

#include <string.h>

#include "shuke-fact-kind.h"
#include "shuke-import-layout.h"
#include "shuke-text.h"

/* Rows that are looked at in any case, and as long as a day reads both ways. */
#define LOOKED_AT      1000
#define LOOKED_AT_MOST 20000
#define MAX_SAMPLES    50
#define SAMPLE_BYTES   100

static void
column_clear (gpointer data)
{
  ShukeImportColumn *column = data;

  g_clear_pointer (&column->samples, g_ptr_array_unref);
}

GArray *
shuke_import_columns_new (void)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (ShukeImportColumn));

  g_array_set_clear_func (columns, column_clear);
  return columns;
}

static ShukeImportColumn *
column_at (ShukeImportFile *self,
           guint            column)
{
  return &g_array_index (self->columns, ShukeImportColumn, column);
}

static gboolean
is_plain (const ShukeImportColumn *column)
{
  return column->n_sources == 1 && column->split == SHUKE_SPLIT_NONE;
}

/* The names of @column's sources, as one. (transfer full) */
static char *
dup_heading (ShukeImportFile         *self,
             const ShukeImportColumn *column)
{
  GString *heading = g_string_new (NULL);

  for (guint i = 0; i < column->n_sources; i++)
    {
      g_autofree char *source = shuke_import_file_dup_source_heading (self, column->sources[i]);

      g_string_append_printf (heading, "%s%s", heading->len > 0 && *source != '\0' ? " + " : "", source);
    }
  return g_string_free (heading, FALSE);
}

/* What follows from the columns; the fields are set by who made them. */
static void
settle (ShukeImportFile *self)
{
  self->made = self->columns->len != self->source_headings->len;
  g_ptr_array_set_size (self->headings, 0);
  g_array_set_size (self->per_piece, 0);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const ShukeImportColumn *column = column_at (self, i);
      char *heading = dup_heading (self, column);
      gboolean per_piece = *heading == '\0' || shuke_import_file_is_per_piece (heading);

      self->made = self->made || !is_plain (column) || column->sources[0] != i;
      g_ptr_array_add (self->headings, heading);
      g_array_append_val (self->per_piece, per_piece);
    }
}

gboolean
shuke_import_file_look (ShukeImportFile  *self,
                        GError          **error)
{
  GError *local = NULL;
  gboolean asks = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      ShukeImportColumn *column = column_at (self, i);

      column->dates = (ShukeDateEvidence) { 0 };
      g_clear_pointer (&column->samples, g_ptr_array_unref);
      column->samples = g_ptr_array_new_with_free_func (g_free);
    }
  if (!shuke_import_file_rewind (self, error))
    return FALSE;
  for (guint n = 0; n < (asks ? LOOKED_AT_MOST : LOOKED_AT) && shuke_import_file_next_row (self, &local); n++)
    {
      /* A file may be parted by years; that says nothing of what its columns hold. */
      if (shuke_import_file_is_rule (self) || shuke_import_file_is_total (self))
        continue;
      asks = FALSE;
      for (guint i = 0; i < self->columns->len; i++)
        {
          ShukeImportColumn *column = column_at (self, i);

          if (i < self->n_cells && self->cells[i].length > 0)
            {
              shuke_date_evidence_add (&column->dates, self->cells[i].text);
              if (column->samples->len < MAX_SAMPLES && self->cells[i].length <= SAMPLE_BYTES)
                {
                  char *sample = shuke_text_clean (self->cells[i].text);

                  if (sample != NULL)
                    g_ptr_array_add (column->samples, sample);
                }
            }
          asks = asks || shuke_date_evidence_asks (&column->dates);
        }
    }
  /* What is wrong further down is told by who reads the rows. */
  g_clear_error (&local);
  return shuke_import_file_rewind (self, error);
}

void
shuke_import_file_put_parts (ShukeImportFile  *self,
                             guint             column,
                             ShukeColumnSplit  how,
                             guint             n_parts)
{
  ShukeField whole = g_array_index (self->fields, ShukeField, column);
  ShukeField fields[SHUKE_SPLIT_MAX_PARTS];
  guint source = column_at (self, column)->sources[0];

  for (guint i = 0; i < n_parts; i++)
    fields[i] = shuke_import_file_guess_part (self, column, whole, how, i, n_parts);
  g_array_remove_index (self->columns, column);
  g_array_remove_index (self->fields, column);
  for (guint i = 0; i < n_parts; i++)
    {
      ShukeImportColumn part = { .sources = { source }, .n_sources = 1, .split = how, .part = i, .n_parts = n_parts };

      g_array_insert_val (self->columns, column + i, part);
      g_array_insert_val (self->fields, column + i, fields[i]);
    }
  settle (self);
}

void
shuke_import_file_put_together (ShukeImportFile *self,
                                guint            column,
                                guint            other)
{
  ShukeImportColumn *to = column_at (self, column);
  const ShukeImportColumn *from = column_at (self, other);

  for (guint i = 0; i < from->n_sources; i++)
    to->sources[to->n_sources++] = from->sources[i];
  g_array_remove_index (self->columns, other);
  g_array_remove_index (self->fields, other);
  settle (self);
}

void
shuke_import_file_put_plain (ShukeImportFile *self)
{
  for (guint i = 0; i < self->source_headings->len; i++)
    {
      ShukeImportColumn column = { .sources = { i }, .n_sources = 1 };

      g_array_append_val (self->columns, column);
    }
  settle (self);
}

static ShukeCell
source_cell (ShukeImportFile *self,
             guint            source,
             ShukeField       field)
{
  static char nothing[] = "";

  if (source >= self->n_source_cells)
    return (ShukeCell) { nothing, 0 };
  return self->workbook != NULL && shuke_import_file_is_day (field) && field != SHUKE_FIELD_BIRTHDAY && field != SHUKE_FIELD_LUNAR_BIRTHDAY &&
         field != SHUKE_FIELD_CHILD_BIRTHDAY ? shuke_xlsx_get_whole_day (self->workbook, source) : self->source_cells[source];
}

static ShukeCell
make_cell (ShukeImportFile         *self,
           const ShukeImportColumn *column,
           ShukeField               field)
{
  ShukeCell cell = source_cell (self, column->sources[0], field);
  const char *texts[SHUKE_COLUMN_MAX_SOURCES];

  if (is_plain (column))
    return cell;
  if (column->split != SHUKE_SPLIT_NONE)
    {
      g_autofree char *clean = shuke_text_clean (cell.text);
      char *parts[SHUKE_SPLIT_MAX_PARTS] = { NULL };
      guint n = clean == NULL ? 0 : shuke_column_split (clean, column->split, parts, column->n_parts);

      for (guint i = 0; i < n; i++)
        if (i != column->part)
          g_free (parts[i]);
      cell.text = column->part < n ? parts[column->part] : g_strdup ("");
    }
  else
    {
      for (guint i = 0; i < column->n_sources; i++)
        texts[i] = source_cell (self, column->sources[i], field).text;
      cell.text = shuke_column_join (texts, column->n_sources);
    }
  shuke_import_file_keep (self, cell.text);
  cell.length = strlen (cell.text);
  return cell;
}

void
shuke_import_file_make_cells (ShukeImportFile *self)
{
  self->source_cells = self->cells;
  self->n_source_cells = self->n_cells;
  g_array_set_size (self->made_cells, 0);
  for (guint i = 0; i < self->columns->len; i++)
    {
      ShukeCell cell = make_cell (self, column_at (self, i), g_array_index (self->fields, ShukeField, i));

      g_array_append_val (self->made_cells, cell);
    }
  self->cells = (ShukeCell *) self->made_cells->data;
  self->n_cells = self->made_cells->len;
}

char *
shuke_import_file_dup_layout (ShukeImportFile *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const ShukeImportColumn *column = column_at (self, i);
      const char *order = shuke_date_order_to_id (shuke_import_file_get_date_order (self, i));

      g_string_append_printf (text, "%s%s ", i > 0 ? "\n" : "", shuke_field_get_id (g_array_index (self->fields, ShukeField, i)));
      for (guint k = 0; k < column->n_sources; k++)
        g_string_append_printf (text, "%s%u", k > 0 ? "+" : "", column->sources[k]);
      if (column->split != SHUKE_SPLIT_NONE)
        g_string_append_printf (text, " %s %u/%u", shuke_column_split_to_id (column->split), column->part + 1, column->n_parts);
      if (order != NULL)
        g_string_append_printf (text, " %s", order);
    }
  return g_string_free (text, FALSE);
}

static gboolean
read_sources (const char        *text,
              guint              n_sources,
              ShukeImportColumn *column)
{
  g_auto (GStrv) numbers = g_strsplit (text, "+", -1);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      guint64 number;

      if (i == SHUKE_COLUMN_MAX_SOURCES || !g_ascii_string_to_unsigned (numbers[i], 10, 0, G_MAXUINT, &number, NULL) || number >= n_sources)
        return FALSE;
      column->sources[column->n_sources++] = (guint) number;
    }
  return column->n_sources > 0;
}

/* "1/2", counted from 1. */
static gboolean
read_part (const char        *text,
           ShukeImportColumn *column)
{
  char *end;
  guint64 part = g_ascii_strtoull (text, &end, 10), parts = *end == '/' ? g_ascii_strtoull (end + 1, &end, 10) : 0;

  column->part = (guint) part - 1;
  column->n_parts = (guint) parts;
  return *end == '\0' && parts >= 2 && parts <= SHUKE_SPLIT_MAX_PARTS && part >= 1 && part <= parts;
}

static gboolean
read_line (const char        *line,
           guint              n_sources,
           ShukeField        *field,
           ShukeImportColumn *column)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n = g_strv_length (words), i = 2;

  if (n < 2 || !shuke_field_from_id (words[0], field) || !read_sources (words[1], n_sources, column))
    return FALSE;
  if (n >= 4 && shuke_column_split_from_id (words[2], &column->split))
    {
      if (column->n_sources != 1 || !read_part (words[3], column))
        return FALSE;
      i = 4;
    }
  return n == i || (n == i + 1 && shuke_date_order_from_id (words[i], &column->order));
}

gboolean
shuke_import_file_set_layout (ShukeImportFile  *self,
                              const char       *layout,
                              GError          **error)
{
  g_auto (GStrv) lines = g_strsplit (layout, "\n", -1);
  g_autoptr (GArray) columns = shuke_import_columns_new ();
  g_autoptr (GArray) fields = g_array_new (FALSE, TRUE, sizeof (ShukeField));
  g_autofree gboolean *used = NULL;
  guint n_used = 0;

  if (self->cards != NULL)
    return TRUE;
  used = g_new0 (gboolean, self->source_headings->len);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      ShukeImportColumn column = { .n_sources = 0 };
      ShukeField field;

      if (!read_line (lines[i], self->source_headings->len, &field, &column))
        return FALSE;
      for (guint k = 0; k < column.n_sources; k++)
        {
          n_used += !used[column.sources[k]];
          used[column.sources[k]] = TRUE;
        }
      g_array_append_val (columns, column);
      g_array_append_val (fields, field);
    }
  /* A column more or less: it is another table. */
  if (n_used != self->source_headings->len)
    return FALSE;
  g_array_unref (self->columns);
  g_array_unref (self->fields);
  self->columns = g_steal_pointer (&columns);
  self->fields = g_steal_pointer (&fields);
  settle (self);
  return shuke_import_file_look (self, error);
}

gboolean
shuke_import_file_split (ShukeImportFile   *self,
                         guint              column,
                         ShukeColumnSplit   how,
                         GError           **error)
{
  guint n_parts;

  g_return_val_if_fail (column < self->columns->len && is_plain (column_at (self, column)), FALSE);
  n_parts = shuke_column_split_try (column_at (self, column)->samples, how);
  if (n_parts < 2)
    return TRUE;
  shuke_import_file_put_parts (self, column, how, n_parts);
  return shuke_import_file_look (self, error);
}

gboolean
shuke_import_file_join (ShukeImportFile  *self,
                        guint             column,
                        guint             other,
                        GError          **error)
{
  ShukeField *field, *second;

  g_return_val_if_fail (column < self->columns->len && other < self->columns->len && column != other, FALSE);
  if (!shuke_import_file_can_join (self, column) || !shuke_import_file_can_join (self, other) ||
      column_at (self, column)->n_sources + column_at (self, other)->n_sources > SHUKE_COLUMN_MAX_SOURCES)
    return TRUE;
  field = &g_array_index (self->fields, ShukeField, column);
  second = &g_array_index (self->fields, ShukeField, other);
  if (*field == SHUKE_FIELD_UNKNOWN || *field == SHUKE_FIELD_IGNORE)
    *field = *second;
  /* The two halves of a name are a name. */
  if (*field == SHUKE_FIELD_FAMILY_NAME && *second == SHUKE_FIELD_GIVEN_NAME)
    *field = SHUKE_FIELD_NAME;
  shuke_import_file_put_together (self, column, other);
  return shuke_import_file_look (self, error);
}

gboolean
shuke_import_file_restore (ShukeImportFile  *self,
                           guint             column,
                           GError          **error)
{
  ShukeImportColumn whole;

  g_return_val_if_fail (column < self->columns->len, FALSE);
  whole = *column_at (self, column);
  /* All its parts go, wherever they stand. */
  for (guint i = self->columns->len; i-- > 0;)
    if (i != column && whole.split != SHUKE_SPLIT_NONE && column_at (self, i)->split != SHUKE_SPLIT_NONE &&
        column_at (self, i)->sources[0] == whole.sources[0])
      {
        g_array_remove_index (self->columns, i);
        g_array_remove_index (self->fields, i);
        column -= column > i;
      }
  g_array_remove_index (self->columns, column);
  g_array_remove_index (self->fields, column);
  for (guint i = 0; i < whole.n_sources; i++)
    {
      ShukeImportColumn source = { .sources = { whole.sources[i] }, .n_sources = 1 };
      g_autofree char *heading = shuke_import_file_dup_source_heading (self, whole.sources[i]);
      ShukeField field = *heading == '\0' ? SHUKE_FIELD_UNKNOWN : shuke_column_guess (heading);
      guint at = 0;

      if (*heading != '\0' && self->kind == SHUKE_IMPORT_FILE_CUSTOMERS)
        field = shuke_column_guess_fact (heading, field);
      /* To its place in the table. */
      while (at < self->columns->len && column_at (self, at)->sources[0] < whole.sources[i])
        at++;
      g_array_insert_val (self->columns, at, source);
      g_array_insert_val (self->fields, at, field);
    }
  settle (self);
  return shuke_import_file_look (self, error);
}

gboolean
shuke_import_file_is_made (ShukeImportFile *self,
                           guint            column)
{
  g_return_val_if_fail (column < self->columns->len, FALSE);
  return !is_plain (column_at (self, column));
}

guint
shuke_import_file_get_part (ShukeImportFile *self,
                            guint            column)
{
  g_return_val_if_fail (column < self->columns->len, 0);
  return column_at (self, column)->split == SHUKE_SPLIT_NONE ? 0 : column_at (self, column)->part + 1;
}

gboolean
shuke_import_file_can_join (ShukeImportFile *self,
                            guint            column)
{
  g_return_val_if_fail (column < self->columns->len, FALSE);
  return column_at (self, column)->split == SHUKE_SPLIT_NONE && column_at (self, column)->n_sources < SHUKE_COLUMN_MAX_SOURCES;
}

char *
shuke_import_file_dup_split_example (ShukeImportFile  *self,
                                     guint             column,
                                     ShukeColumnSplit  how)
{
  const GPtrArray *samples;
  guint n_parts;

  g_return_val_if_fail (column < self->columns->len, NULL);
  samples = column_at (self, column)->samples;
  n_parts = is_plain (column_at (self, column)) ? shuke_column_split_try (samples, how) : 0;
  for (guint i = 0; i < samples->len && n_parts > 1; i++)
    {
      char *parts[SHUKE_SPLIT_MAX_PARTS + 1] = { NULL };
      guint n = shuke_column_split (samples->pdata[i], how, parts, n_parts);
      char *example = n == n_parts ? g_strjoinv (" · ", parts) : NULL;

      for (guint k = 0; k < n; k++)
        g_free (parts[k]);
      if (example != NULL)
        return example;
    }
  return NULL;
}

guint
shuke_import_file_get_n_sources (ShukeImportFile *self)
{
  return self->source_headings->len;
}

const char *
shuke_import_file_get_source_heading (ShukeImportFile *self,
                                      guint            source)
{
  g_return_val_if_fail (source < self->source_headings->len, "");
  return g_ptr_array_index (self->source_headings, source);
}

const char *
shuke_import_file_get_source_cell (ShukeImportFile *self,
                                   guint            source)
{
  if (!self->made)
    return shuke_import_file_get_cell (self, source);
  return source < self->n_source_cells ? self->source_cells[source].text : "";
}

gboolean
shuke_import_file_is_number_text (ShukeImportFile *self,
                                  guint            source)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const ShukeImportColumn *column = column_at (self, i);
      ShukeField field = g_array_index (self->fields, ShukeField, i);

      for (guint k = 0; k < column->n_sources; k++)
        if (column->sources[k] == source && (field == SHUKE_FIELD_PHONE || field == SHUKE_FIELD_CARD_NUMBER))
          return TRUE;
    }
  return FALSE;
}

gboolean
shuke_import_file_is_day (ShukeField field)
{
  ShukeFactKind kind;
  gboolean child;

  switch ((int) field)
    {
    case SHUKE_FIELD_BIRTHDAY:
    case SHUKE_FIELD_LUNAR_BIRTHDAY:
    case SHUKE_FIELD_LAST_VISIT:
    case SHUKE_FIELD_SINCE:
    case SHUKE_FIELD_CONSENT_DAY:
    case SHUKE_FIELD_CHILD_BIRTHDAY:
    case SHUKE_FIELD_SALE_DATE:
      return TRUE;
    default:
      return shuke_field_get_fact (field, &kind, &child) && (shuke_fact_kind_get_info (kind)->type == SHUKE_FACT_DAY ||
                                                             shuke_fact_kind_get_info (kind)->type == SHUKE_FACT_DATE);
    }
}

ShukeDateOrder
shuke_import_file_get_date_order (ShukeImportFile *self,
                                  guint            column)
{
  const ShukeImportColumn *it;
  ShukeDateOrder found;

  g_return_val_if_fail (column < self->columns->len, SHUKE_DATE_ORDER_UNKNOWN);
  it = column_at (self, column);
  if (!shuke_import_file_is_day (g_array_index (self->fields, ShukeField, column)))
    return SHUKE_DATE_ORDER_UNKNOWN;
  found = shuke_date_evidence_decide (&it->dates);
  return found != SHUKE_DATE_ORDER_UNKNOWN ? found : it->order;
}

void
shuke_import_file_set_date_order (ShukeImportFile *self,
                                  guint            column,
                                  ShukeDateOrder   order)
{
  g_return_if_fail (column < self->columns->len);
  column_at (self, column)->order = order;
}

const char *
shuke_import_file_get_open_day (ShukeImportFile *self,
                                guint            column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);
  return shuke_import_file_is_day (g_array_index (self->fields, ShukeField, column)) &&
         shuke_date_evidence_asks (&column_at (self, column)->dates) ? column_at (self, column)->dates.example : NULL;
}

char *
shuke_import_file_dup_arranged (ShukeImportFile *self,
                                guint            column,
                                const char      *text)
{
  g_autofree char *narrow = NULL;
  char *arranged;

  if (self->cards != NULL || !shuke_import_file_is_day (g_array_index (self->fields, ShukeField, column)))
    return g_strdup (text);
  narrow = shuke_text_narrow (text);
  arranged = shuke_date_order_arrange (narrow, shuke_import_file_get_date_order (self, column));
  return arranged != NULL ? arranged : g_strdup (text);
}
