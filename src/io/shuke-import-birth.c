/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Birthdays of a table of customers, and the column that says by which calendar the one beside it is to be read. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-date-reader.h"
#include "shuke-word-list.h"

#include <stdio.h>
#include <string.h>

/* The first that spreadsheets know. */
#define EMPTY_YEAR 1900

/* 2.02阳历 in a column of lunar birthdays: what the cell itself says. (transfer full) without it, or NULL when it says nothing of the kind. */
static char *
dup_without_solar (const char *text)
{
  static const char *const words[] = { "阳历", "陽曆", "公历", "公曆", "新历", "新曆", "国历", "國曆", "西历", "西曆" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (text, words[i]);
      GString *rest;

      if (at == NULL)
        continue;
      rest = g_string_new_len (text, at - text);
      g_string_append (rest, at + strlen (words[i]));
      return g_strdelimit (g_strstrip (g_string_free (rest, FALSE)), "()", ' ');
    }
  return NULL;
}

/* 八月十五(1958年), 阴历9.6（79年）: without the bracket (transfer full), and the year in it, which is two figures as long as they are those of somebody
 * who lives; NULL when it ends otherwise. */
static char *
dup_without_year (const char *text,
                  ShukeDay    today,
                  int        *year)
{
  static const char *const brackets[] = { "(", "（" };
  int this_year, used = 0;
  const char *at = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (brackets) && at == NULL; i++)
    at = strstr (text, brackets[i]);
  if (at == NULL || at == text || sscanf (at + (*at == '(' ? 1 : strlen ("（")), "%4d%n", year, &used) != 1)
    return NULL;
  shuke_day_get (today, &this_year, NULL, NULL);
  if (*year >= 0 && *year < 100)
    *year += *year > this_year % 100 ? 1900 : 2000;
  used += *at == '(' ? 1 : (int) strlen ("（");
  if (g_str_has_prefix (at + used, "年"))
    used += (int) strlen ("年");
  if (g_str_has_prefix (at + used, "生"))
    used += (int) strlen ("生");
  if (*year <= EMPTY_YEAR || *year > this_year || (strcmp (at + used, ")") != 0 && strcmp (at + used, "）") != 0))
    return NULL;
  return g_strstrip (g_strndup (text, (gsize) (at - text)));
}

static ShukeImportCalendar
read_calendar (const char *text)
{
  static const char *const lunar[] = { "农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "农", "農", "阴", "陰", "lunar" };
  static const char *const solar[] = { "公历", "公曆", "阳历", "陽曆", "新历", "新曆", "国历", "國曆", "西历", "西曆", "公", "阳", "陽", "solar", "gregorian" };
  g_autofree char *folded = NULL;

  /* Nearly every cell is a day. */
  if (g_ascii_isdigit (*text) || strlen (text) > 12)
    return SHUKE_IMPORT_CALENDAR_UNSAID;
  folded = g_utf8_strdown (text, -1);
  g_strstrip (folded);
  if (shuke_word_list_has (folded, lunar, G_N_ELEMENTS (lunar)))
    return SHUKE_IMPORT_CALENDAR_LUNAR;
  if (shuke_word_list_has (folded, solar, G_N_ELEMENTS (solar)))
    return SHUKE_IMPORT_CALENDAR_SOLAR;
  return SHUKE_IMPORT_CALENDAR_UNSAID;
}

/* Columns in which somebody may be called 农 or live in one. */
static gboolean
may_say_calendar (ShukeField field)
{
  return field == SHUKE_FIELD_UNKNOWN || field == SHUKE_FIELD_KEPT || field == SHUKE_FIELD_IGNORE || field == SHUKE_FIELD_BIRTHDAY ||
         field == SHUKE_FIELD_LUNAR_BIRTHDAY || field == SHUKE_FIELD_CHILD_BIRTHDAY;
}

/* 是否农历; the heading is the same in all rows. */
static gboolean
asks_calendar (ShukeImportFile *self,
               guint            column)
{
  static const char *const asked[] = { "是否农历", "是否農曆", "是否阴历", "是否陰曆", "是农历", "是農曆" };
  ShukeImportColumn *it = &g_array_index (self->columns, ShukeImportColumn, column);
  const char *heading = it->asks_calendar == 0 ? shuke_import_file_get_heading (self, column) : NULL;

  if (heading != NULL)
    {
      it->asks_calendar = -1;
      for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
        if (strstr (heading, asked[i]) != NULL)
          it->asks_calendar = 1;
    }
  return it->asks_calendar > 0;
}

/* 是否农历 answered with 是. */
static ShukeImportCalendar
read_answer (const char *text)
{
  switch ((int) shuke_cell_read_consent (text))
    {
    case SHUKE_CONSENT_YES:
      return SHUKE_IMPORT_CALENDAR_LUNAR;
    case SHUKE_CONSENT_NO:
      return SHUKE_IMPORT_CALENDAR_SOLAR;
    default:
      return SHUKE_IMPORT_CALENDAR_UNSAID;
    }
}

static ShukeImportCalendar
read_column (ShukeImportFile *self,
             guint            column,
             const char      *text)
{
  ShukeImportCalendar said = read_calendar (text);

  return said == SHUKE_IMPORT_CALENDAR_UNSAID && asks_calendar (self, column) ? read_answer (text) : said;
}

gboolean
shuke_import_file_says_calendar (ShukeImportFile *self,
                                 guint            column,
                                 const char      *text)
{
  return read_column (self, column, text) != SHUKE_IMPORT_CALENDAR_UNSAID;
}

void
shuke_import_file_find_calendars (ShukeImportFile *self)
{
  ShukeImportCalendar *of = &self->calendar;

  self->calendar = self->child_calendar = SHUKE_IMPORT_CALENDAR_UNSAID;
  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      ShukeField field = g_array_index (self->fields, ShukeField, i);
      const char *text = may_say_calendar (field) ? shuke_import_file_text (self, i) : NULL;
      ShukeImportCalendar said = text == NULL ? SHUKE_IMPORT_CALENDAR_UNSAID : read_column (self, i, text);

      if (said != SHUKE_IMPORT_CALENDAR_UNSAID)
        *of = said;
      /* It stands behind the birthday it is about. */
      else if (field == SHUKE_FIELD_BIRTHDAY || field == SHUKE_FIELD_LUNAR_BIRTHDAY || field == SHUKE_FIELD_CHILD_BIRTHDAY)
        of = field == SHUKE_FIELD_CHILD_BIRTHDAY ? &self->child_calendar : &self->calendar;
    }
}

static gboolean
read_text (ShukeImportFile     *self,
           const char          *text,
           ShukeImportCalendar  calendar,
           ShukeDate           *date)
{
  g_autofree char *solar = g_str_is_ascii (text) ? NULL : dup_without_solar (text);
  gboolean read = shuke_cell_read_birth (solar != NULL ? g_strstrip (solar) : text, self->context.today, self->written, date);

  if (solar != NULL)
    return read;
  if (calendar != SHUKE_IMPORT_CALENDAR_LUNAR || (read && (date->lunar || date->month == 0)))
    return read;
  /* 3-12 is the lunar third month, whatever it would be elsewhere; the 30th of February is a day. */
  if (!read)
    {
      guint64 numbers[3] = { 0 };
      const char *p = text;
      guint n = 0;

      while (*p != '\0' && n < G_N_ELEMENTS (numbers))
        {
          char *end;

          numbers[n++] = g_ascii_strtoull (p, &end, 10);
          if (end == p)
            return FALSE;
          for (p = end; *p != '\0' && !g_ascii_isdigit (*p);)
            p++;
        }
      if (n < G_N_ELEMENTS (numbers) || *p != '\0' || numbers[0] > 9999 || numbers[1] > 12 || numbers[2] > 30)
        return FALSE;
      *date = (ShukeDate) { .year = (gint16) numbers[0], .month = (guint8) numbers[1], .day = (guint8) numbers[2] };
    }
  date->lunar = 1;
  if (shuke_date_is_valid (*date))
    return TRUE;
  /* New Year's Eve is called the 30th in years in which it is the 29th. */
  if (date->month == 12 && date->day == 30)
    date->day = 29;
  return shuke_date_is_valid (*date);
}

gboolean
shuke_import_file_read_birth_text (ShukeImportFile     *self,
                                   const char          *text,
                                   ShukeImportCalendar  calendar,
                                   ShukeDate           *date)
{
  int year = 0;
  g_autofree char *day = g_str_is_ascii (text) && strchr (text, '(') == NULL ? NULL : dup_without_year (text, self->context.today, &year);

  if (day == NULL)
    return read_text (self, text, calendar, date);
  if (!read_text (self, day, calendar, date) || date->month == 0 || (date->year != 0 && date->year != year))
    return FALSE;
  date->year = (gint16) year;
  return shuke_date_is_valid (*date);
}

void
shuke_import_file_read_birth (ShukeImportFile  *self,
                              guint             column,
                              const char       *text,
                              gboolean          lunar,
                              ShukeDate        *place)
{
  ShukeDate date;

  if (!shuke_import_file_read_birth_text (self, text, lunar ? SHUKE_IMPORT_CALENDAR_LUNAR : self->calendar, &date))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_DATE);
  else if (shuke_import_is_future (date, self->context.today))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_FUTURE);
  else if (date.year != 0 && date.year <= EMPTY_YEAR)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_EMPTY_DAY);
  else if (!shuke_import_put_birth (place, date))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
}

/* Up to where a day can go: a mark, or a blank. */
static gsize
day_length (const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == ',' || c == ';' || c == 0xff0c || c == 0xff1b || c == 0x3002 || c == 0x3001 || c == '(' || c == 0xff08)
        break;
      p = g_utf8_next_char (p);
    }
  return (gsize) (p - text);
}

static gboolean
names_family (const char *text)
{
  static const char *const words[] = { "女儿", "女兒", "儿子", "兒子", "宝", "寶", "孩", "娃", "闺女", "孙", "孫", "老大", "老二", "老三", "弟", "妹", "哥", "姐", "老公", "先生",
                                       "老婆", "太太", "对象", "妈", "媽", "爸", "婆", "爷", "爺", "奶" };

  return shuke_word_list_stand_in (text, -1, words, G_N_ELEMENTS (words));
}

static gboolean
ends_clause (const char *text,
             const char *end)
{
  static const char *const marks[] = { "，", "；", "。", "、", "她", "本人" };

  return shuke_word_list_end (text, end - text, marks, G_N_ELEMENTS (marks));
}

void
shuke_import_file_find_birth (ShukeImportFile     *self,
                              ShukeImportCustomer *row)
{
  static const char *const words[] = { "生日是", "生日：", "生日:", "生日" };
  const char *at = row->note == NULL || shuke_date_is_set (row->birth) ? NULL : strstr (row->note, "生日");
  /* 女儿生日 is not hers, and 女儿朵朵，生日 need not be. */
  gboolean hers = at != NULL && !names_family (row->note) && (at == row->note || strchr (" ,;\n", at[-1]) != NULL || ends_clause (row->note, at));

  for (gsize i = 0; i < G_N_ELEMENTS (words) && hers; i++)
    if (g_str_has_prefix (at, words[i]))
      {
        const char *day = at + strlen (words[i]) + strspn (at + strlen (words[i]), " ");
        g_autofree char *said = g_strndup (day, day_length (day));
        ShukeDate date;

        if (shuke_date_read (said, self->context.today, &date) && date.month != 0 && date.day != 0 &&
            !shuke_import_is_future (date, self->context.today))
          row->birth = date;
        return;
      }
}
