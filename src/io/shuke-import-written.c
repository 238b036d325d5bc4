/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ages, heights and sizes are of the day their row was written, not of today: that of the row's own dates, else of the list, else today. Since when
 * she is a customer comes behind the day of the list. Heights and sizes are of the day that their own heading or the title names for them. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-list-day.h"

#include <string.h>

/* A program's way to say never lies before it. */
#define FIRST_YEAR 1980

/* 身高尺码 2026年3月统一量的: the title tells when the children were measured, not only when the list was made. */
static gboolean
names_measures (ShukeImportFile *self)
{
  static const char *const words[] = { "身高", "尺码", "尺碼", "量的", "测量", "測量", "height", "measured" };

  for (guint i = 0; i < self->n_cells; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (words) && self->cells[i].length > 0; k++)
      if (strstr (self->cells[i].text, words[k]) != NULL)
        return TRUE;
  return FALSE;
}

void
shuke_import_file_read_title (ShukeImportFile *self,
                              const char      *name)
{
  ShukeDate date = SHUKE_DATE_NONE;

  if (shuke_date_is_set (self->listed_date))
    return;
  if (name != NULL)
    {
      g_autofree char *base = g_path_get_basename (name);
      char *end = strrchr (base, '.');

      if (end != NULL)
        *end = '\0';
      /* Names of files from elsewhere may be in any encoding. */
      if (g_utf8_validate (base, -1, NULL))
        date = shuke_list_day_read (base, self->context.today);
    }
  for (guint i = 0; name == NULL && i < self->n_cells && !shuke_date_is_set (date); i++)
    if (self->cells[i].length > 0)
      date = shuke_list_day_read (self->cells[i].text, self->context.today);
  if (!shuke_date_is_set (date))
    return;
  self->listed_date = date;
  self->listed_measures = name == NULL && names_measures (self);
  self->listed = self->written = shuke_list_day_end (date, self->context.today);
}

ShukeDate
shuke_import_file_get_listed (ShukeImportFile *self)
{
  return self->listed == self->context.today ? SHUKE_DATE_NONE : self->listed_date;
}

/* 更新日期, 测量日期: of what the row says. 登记日期 and 办卡日期 only tell since when she is a customer, and give way to the day of the whole list. */
static gboolean
is_day_of_row (const char *heading,
               ShukeField  field)
{
  static const char *const words[] = { "记录", "記錄", "更新", "填", "测", "測", "量身", "量于", "量於", "录入", "錄入", "recorded", "updated", "measured" };
  static const char *const days[] = { "日", "时间", "時間", "date", "day", "time", " on", " at" };
  g_autofree char *folded = NULL;

  if (field != SHUKE_FIELD_SINCE && field != SHUKE_FIELD_UNKNOWN && field != SHUKE_FIELD_KEPT && field != SHUKE_FIELD_IGNORE)
    return FALSE;
  folded = g_utf8_strdown (heading, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (days) && strstr (folded, words[i]) != NULL; k++)
      if (strstr (folded, days[k]) != NULL)
        return TRUE;
  return FALSE;
}

static gboolean
is_measure (ShukeField field)
{
  switch ((int) field)
    {
    case SHUKE_FIELD_HEIGHT:
    case SHUKE_FIELD_SIZE:
    case SHUKE_FIELD_CHILD_HEIGHT:
    case SHUKE_FIELD_CHILD_SIZE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The heading is the same in all rows. */
static gboolean
is_of_row (ShukeImportFile *self,
           guint            column)
{
  ShukeImportColumn *it = &g_array_index (self->columns, ShukeImportColumn, column);

  if (it->of_row == 0)
    it->of_row = is_day_of_row (shuke_import_file_get_heading (self, column), g_array_index (self->fields, ShukeField, column)) ? 1 : -1;
  return it->of_row > 0;
}

/* 身高(26.3): what the headings say of when was measured; NONE when they do not, or name several days, of which a row has but one. */
static ShukeDay
find_measured (ShukeImportFile *self)
{
  ShukeDay found = SHUKE_DAY_NONE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      ShukeImportColumn *column = &g_array_index (self->columns, ShukeImportColumn, i);
      ShukeDay day;

      if (!is_measure (g_array_index (self->fields, ShukeField, i)))
        continue;
      if (column->measured == 0)
        {
          column->measured_date = shuke_list_day_read_heading (shuke_import_file_get_heading (self, i), self->context.today);
          column->measured = shuke_date_is_set (column->measured_date) ? 1 : -1;
        }
      if (column->measured < 0)
        continue;
      day = shuke_list_day_end (column->measured_date, self->context.today);
      if (found != SHUKE_DAY_NONE && day != found)
        return SHUKE_DAY_NONE;
      found = day;
    }
  return found;
}

void
shuke_import_file_find_written (ShukeImportFile *self)
{
  ShukeDay found = SHUKE_DAY_NONE, recorded = SHUKE_DAY_NONE, measured = find_measured (self);
  gboolean dated = shuke_date_is_set (self->listed_date);

  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      ShukeField field = g_array_index (self->fields, ShukeField, i);
      guint n_issues = self->n_issues, n_reported = self->n_reported;
      gboolean of_row = is_of_row (self, i);
      gboolean asked = of_row || field == SHUKE_FIELD_LAST_VISIT || field == SHUKE_FIELD_SINCE;
      /* A column that is not kept says when the row was. */
      const char *text = !asked ? NULL : field == SHUKE_FIELD_IGNORE ? shuke_import_file_text (self, i) : shuke_import_file_value (self, i);
      ShukeDay day = SHUKE_DAY_NONE;
      int minute;

      /* Whoever reads the column reports what is wrong with it. */
      self->n_issues = n_issues;
      self->n_reported = n_reported;
      if (text != NULL && !shuke_cell_read_day (text, self->listed, &day, &minute))
        day = shuke_list_day_end (shuke_list_day_read (text, self->context.today), self->context.today);
      if (day == SHUKE_DAY_NONE || day > self->context.today || day < shuke_day_new (FIRST_YEAR, 1, 1))
        continue;
      /* Unless she came to the list after it was made. */
      if (field == SHUKE_FIELD_SINCE && dated && !of_row && day <= self->listed)
        continue;
      if (found == SHUKE_DAY_NONE || day > found)
        found = day;
      if (of_row && (recorded == SHUKE_DAY_NONE || day > recorded))
        recorded = day;
    }
  self->written = found != SHUKE_DAY_NONE ? found : self->listed;
  /* A child was measured when the list says so, whenever she came last. */
  if (measured == SHUKE_DAY_NONE && self->listed_measures)
    measured = recorded != SHUKE_DAY_NONE ? recorded : self->listed;
  self->measured = measured != SHUKE_DAY_NONE ? measured : self->written;
}
