/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ages, heights and sizes are of the day their row was written, not of today: that of the row's own dates, else of the list, else today. The day of a
 * card comes behind that of the list. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-list-day.h"

#include <string.h>

/* A program's way to say never lies before it. */
#define FIRST_YEAR 1980

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
  self->listed = self->written = shuke_list_day_end (date, self->context.today);
}

ShukeDate
shuke_import_file_get_listed (ShukeImportFile *self)
{
  return self->listed == self->context.today ? SHUKE_DATE_NONE : self->listed_date;
}

/* 登记日期 is the day of what the row says; 办卡日期 is only that of the card, and gives way to the day of the whole list. */
static gboolean
is_day_of_row (const char *heading)
{
  static const char *const words[] = { "登记", "登記", "记录", "記錄", "更新", "填", "量", "测", "測", "录入", "錄入", "recorded", "updated", "measured" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (heading, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

void
shuke_import_file_find_written (ShukeImportFile *self)
{
  ShukeDay found = SHUKE_DAY_NONE;
  gboolean dated = shuke_date_is_set (self->listed_date);

  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      ShukeField field = g_array_index (self->fields, ShukeField, i);
      guint n_issues = self->n_issues, n_reported = self->n_reported;
      gboolean asked = field == SHUKE_FIELD_LAST_VISIT ||
                       (field == SHUKE_FIELD_SINCE && (!dated || is_day_of_row (shuke_import_file_get_heading (self, i))));
      const char *text = asked ? shuke_import_file_value (self, i) : NULL;
      ShukeDay day = SHUKE_DAY_NONE;
      int minute;

      /* Whoever reads the column reports what is wrong with it. */
      self->n_issues = n_issues;
      self->n_reported = n_reported;
      if (text != NULL && !shuke_cell_read_day (text, self->listed, &day, &minute))
        day = shuke_list_day_end (shuke_list_day_read (text, self->context.today), self->context.today);
      if (day != SHUKE_DAY_NONE && day <= self->context.today && day >= shuke_day_new (FIRST_YEAR, 1, 1) &&
          (found == SHUKE_DAY_NONE || day > found))
        found = day;
    }
  self->written = found != SHUKE_DAY_NONE ? found : self->listed;
}
