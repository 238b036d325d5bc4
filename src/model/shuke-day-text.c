/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days in words, solar and lunar, in the owner's language. Never for a file: those take shuke_day_to_iso(). */

#include "config.h"

#include "shuke-day-text.h"

#include <glib/gi18n.h>

#include "shuke-lunar.h"

typedef enum { READER_WESTERN, READER_SIMPLIFIED, READER_TRADITIONAL } Reader;

static Reader
get_reader (void)
{
  /* Translators: how lunar days are written: "western" gives 8/7; Chinese translations put "simplified" or "traditional" here. */
  const char *word = C_("lunar calendar", "western");

  if (g_str_equal (word, "simplified"))
    return READER_SIMPLIFIED;
  return g_str_equal (word, "traditional") ? READER_TRADITIONAL : READER_WESTERN;
}

static char *
format_day (ShukeDay    day,
            const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day_of_month;

  g_return_val_if_fail (day != SHUKE_DAY_NONE, NULL);
  shuke_day_get (day, &year, &month, &day_of_month);
  time = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  return g_date_time_format (time, format);
}

char *
shuke_day_text (ShukeDay day)
{
  /* Translators: day and month without year, for g_date_time_format(). */
  return format_day (day, _("%-d %B"));
}

char *
shuke_day_text_short (ShukeDay day)
{
  /* Translators: day and month as short as it can be read, for g_date_time_format(). */
  return format_day (day, _("%-d %b"));
}

char *
shuke_day_text_long (ShukeDay day)
{
  /* Translators: weekday, day and month, for g_date_time_format(). */
  return format_day (day, _("%A, %-d %B"));
}

char *
shuke_day_text_weekday (ShukeDay day)
{
  return format_day (day, "%A");
}

char *
shuke_day_text_month_year (ShukeDay day)
{
  /* Translators: month and year, the heading of a month, for g_date_time_format(). */
  return format_day (day, _("%B %Y"));
}

char *
shuke_day_text_lunar (ShukeDay day)
{
  ShukeLunar lunar;
  g_autofree char *month_name = NULL;
  g_autofree char *day_name = NULL;
  Reader reader = get_reader ();

  if (!shuke_lunar_from_day (day, &lunar))
    return NULL;
  if (reader == READER_WESTERN)
    return g_strdup_printf ("%d/%d", lunar.month, lunar.day);
  month_name = shuke_lunar_month_name (lunar.month, lunar.leap, reader == READER_TRADITIONAL);
  day_name = shuke_lunar_day_name (lunar.day);
  return g_strconcat (month_name, day_name, NULL);
}

char *
shuke_day_text_lunar_short (ShukeDay day)
{
  ShukeLunar lunar;
  Reader reader = get_reader ();

  if (reader == READER_WESTERN || !shuke_lunar_from_day (day, &lunar))
    return shuke_day_text_lunar (day);
  if (lunar.day == 1)
    return shuke_lunar_month_name (lunar.month, lunar.leap, reader == READER_TRADITIONAL);
  return shuke_lunar_day_name (lunar.day);
}

char *
shuke_day_text_lunar_span (ShukeDay first,
                           ShukeDay last)
{
  ShukeLunar begin, end;
  Reader reader = get_reader ();
  g_autofree char *year = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (reader == READER_WESTERN || !shuke_lunar_from_day (first, &begin) || !shuke_lunar_from_day (last, &end))
    return NULL;
  year = shuke_lunar_year_name (begin.year);
  from = shuke_lunar_month_name (begin.month, begin.leap, reader == READER_TRADITIONAL);
  to = shuke_lunar_month_name (end.month, end.leap, reader == READER_TRADITIONAL);
  /* Translators: lunar year, first and last lunar month, shown to Chinese readers only. */
  return g_strdup_printf (_("%1$s, %2$s to %3$s"), year, from, to);
}

char *
shuke_day_text_year (ShukeDay day,
                     ShukeDay today)
{
  int year, this_year;

  shuke_day_get (day, &year, NULL, NULL);
  shuke_day_get (today, &this_year, NULL, NULL);
  /* Translators: day, month and year, for g_date_time_format(). */
  return year == this_year ? shuke_day_text (day) : format_day (day, _("%-d %B %Y"));
}

char *
shuke_day_text_month (ShukeDay day,
                      ShukeDay today)
{
  int year, this_year;

  shuke_day_get (day, &year, NULL, NULL);
  shuke_day_get (today, &this_year, NULL, NULL);
  /* Translators: a month, and a month with its year, for g_date_time_format(). */
  return format_day (day, year == this_year ? _("%B") : _("%B %Y"));
}

char *
shuke_day_text_ago (ShukeDay day,
                    ShukeDay today)
{
  int days = today - day;

  if (days <= 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("yesterday"));
  if (days < 60)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), days);
  if (days < 730)
    return g_strdup_printf (ngettext ("%d month ago", "%d months ago", days / 30), days / 30);
  return g_strdup_printf (ngettext ("%d year ago", "%d years ago", days / 365), days / 365);
}

char *
shuke_date_text (ShukeDate date)
{
  Reader reader = get_reader ();
  g_autofree char *day = NULL;

  if (!shuke_date_is_set (date))
    return NULL;
  if (date.lunar && date.month != 0)
    {
      if (reader == READER_WESTERN)
        {
          day = g_strdup_printf (date.leap ? "%d+" : "%d", date.month);
          if (date.day != 0)
            {
              g_autofree char *month = g_steal_pointer (&day);

              day = g_strdup_printf ("%s/%d", month, date.day);
            }
        }
      else
        {
          g_autofree char *month_name = shuke_lunar_month_name (date.month, date.leap, reader == READER_TRADITIONAL);
          g_autofree char *day_name = date.day != 0 ? shuke_lunar_day_name (date.day) : NULL;

          day = g_strconcat (month_name, day_name, NULL);
        }
      if (date.year == 0)
        /* Translators: a birthday in the Chinese calendar, "lunar 8/3"; in Chinese the day alone says it. */
        return g_strdup_printf (_("lunar %s"), day);
      /* Translators: the same with its year: lunar day, year. Can be read back when it is "lunar 1990/8/3" or as Chinese write it. */
      return g_strdup_printf (_("lunar %2$d/%1$s"), day, date.year);
    }
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);
  /* A leap year, so that 29 February can be written. */
  day = format_day (shuke_day_new (2000, date.month, MAX (date.day, 1)), date.day != 0 ? _("%-d %B") : C_("month alone", "%B"));
  if (date.year == 0)
    return g_steal_pointer (&day);
  /* Translators: a day and month, and its year: "3 May 1990". */
  return g_strdup_printf (C_("birthday", "%1$s %2$d"), day, date.year);
}

char *
shuke_date_text_named (ShukeDate date)
{
  g_autofree char *text = shuke_date_text (date);

  /* A year alone is said to be one: 2021 may be anything. */
  if (text != NULL && date.month == 0)
    /* Translators: a year of birth, as the program read it from a file. */
    return g_strdup_printf (_("born in %d"), date.year);
  if (text == NULL || !date.lunar || date.year != 0)
    return g_steal_pointer (&text);
  /* Translators: a birthday in the Chinese calendar without its year, as the program read it from a file. In English %s is "lunar 8/3"
   * already; in Chinese it is only 八月初三. */
  return g_strdup_printf (C_("lunar birthday of a file", "%s"), text);
}
