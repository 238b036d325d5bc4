/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form in which a wish about hours stands in the book, its words, and what suits it. */

#include "config.h"

#include "shuke-contact-hours-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-text.h"

static gboolean
is_any_time (const ShukeContactHours *hours)
{
  return hours->n == 1 && hours->spans[0].days == SHUKE_ALL_DAYS && hours->spans[0].from == 0 && hours->spans[0].until == SHUKE_DAY_MINUTES;
}

static gboolean
read_minute (const char **at,
             int         *minute)
{
  const char *c = *at;

  if (!g_ascii_isdigit (c[0]) || !g_ascii_isdigit (c[1]) || c[2] != ':' || !g_ascii_isdigit (c[3]) || !g_ascii_isdigit (c[4]))
    return FALSE;
  *minute = ((c[0] - '0') * 10 + c[1] - '0') * 60 + (c[3] - '0') * 10 + c[4] - '0';
  *at = c + 5;
  return *minute <= SHUKE_DAY_MINUTES && c[3] < '6';
}

/* @hours is only right when it is TRUE. */
static gboolean
read_form (const char        *text,
           ShukeContactHours *hours)
{
  const char *at = text;

  hours->n = 0;
  while (TRUE)
    {
      guint days = SHUKE_ALL_DAYS;
      guint before = hours->n;

      if (*at == 'd')
        {
          days = 0;
          for (at++; *at >= '1' && *at <= '7'; at++)
            days |= 1u << (*at - '0');
          if (*at == ' ')
            at++;
          if (days == 0)
            return FALSE;
        }
      while (g_ascii_isdigit (*at))
        {
          int from, until;

          if (!read_minute (&at, &from) || *at++ != '-' || !read_minute (&at, &until) || from >= until || hours->n == SHUKE_CONTACT_SPANS)
            return FALSE;
          hours->spans[hours->n++] = (ShukeContactSpan) { (guint8) days, (gint16) from, (gint16) until };
          if (*at != ',')
            break;
          at++;
        }
      if (hours->n == before)
        {
          if (days == SHUKE_ALL_DAYS || hours->n == SHUKE_CONTACT_SPANS)
            return FALSE;
          hours->spans[hours->n++] = (ShukeContactSpan) { (guint8) days, 0, SHUKE_DAY_MINUTES };
        }
      if (*at == '\0')
        return TRUE;
      if (*at++ != ';')
        return FALSE;
    }
}

/* Of the same days all, one after the other: there is no other way to say the same. */
static gboolean
is_plain (const ShukeContactHours *hours)
{
  for (guint i = 1; i < hours->n; i++)
    if (hours->spans[i].days != hours->spans[0].days || hours->spans[i].from <= hours->spans[i - 1].until)
      return FALSE;
  return TRUE;
}

gboolean
shuke_contact_hours_read (const char        *text,
                          ShukeContactHours *hours)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *narrow = clean != NULL ? shuke_text_narrow (clean) : NULL;
  g_autofree char *folded = narrow != NULL ? g_ascii_strdown (narrow, -1) : NULL;
  ShukeContactHours found;

  if (folded == NULL)
    return FALSE;
  if (!read_form (folded, &found))
    {
      if (!shuke_contact_hours_read_words (folded, &found))
        return FALSE;
    }
  /* A hand or another program may have written it in another order, or one day twice. */
  else if (!is_plain (&found) && !shuke_contact_hours_tidy (&found))
    return FALSE;
  if (is_any_time (&found))
    found.n = 0;
  if (hours != NULL)
    *hours = found;
  return TRUE;
}

static char *
minute_text (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

static gboolean
is_whole (const ShukeContactSpan *span)
{
  return span->from == 0 && span->until == SHUKE_DAY_MINUTES;
}

char *
shuke_contact_hours_to_text (const ShukeContactHours *self)
{
  GString *text;

  if (self->n == 0)
    return g_strdup ("any");
  text = g_string_new (NULL);
  for (guint i = 0; i < self->n; i++)
    {
      const ShukeContactSpan *span = &self->spans[i];
      g_autofree char *from = minute_text (span->from);
      g_autofree char *until = minute_text (span->until);
      gboolean begins = i == 0 || self->spans[i - 1].days != span->days;

      if (i > 0)
        g_string_append_c (text, begins ? ';' : ',');
      if (begins && span->days != SHUKE_ALL_DAYS)
        {
          g_string_append_c (text, 'd');
          for (int day = 1; day <= 7; day++)
            if ((span->days & (1u << day)) != 0)
              g_string_append_c (text, (char) ('0' + day));
          if (!is_whole (span))
            g_string_append_c (text, ' ');
        }
      if (!is_whole (span))
        g_string_append_printf (text, "%s-%s", from, until);
    }
  return g_string_free (text, FALSE);
}

static const char *
weekday_word (int day)
{
  static const char *const names[] = {
    [1] = NC_("hours", "Mon"), [2] = NC_("hours", "Tue"), [3] = NC_("hours", "Wed"), [4] = NC_("hours", "Thu"),
    [5] = NC_("hours", "Fri"), [6] = NC_("hours", "Sat"), [7] = NC_("hours", "Sun"),
  };

  return g_dpgettext2 (NULL, "hours", names[day]);
}

static char *
days_words (guint days)
{
  g_autoptr (GString) text = NULL;

  if (days == SHUKE_ALL_DAYS)
    return NULL;
  /* Translators: when she may be called. All words of these messages have to be read by the program again: 工作日, 周末, 周一, 20:00后. */
  if (days == SHUKE_WEEKDAYS)
    return g_strdup (C_("hours", "weekdays"));
  if (days == SHUKE_WEEKEND)
    return g_strdup (C_("hours", "weekends"));
  text = g_string_new (NULL);
  for (int day = 1; day <= 7; day++)
    {
      int last = day;

      if ((days & (1u << day)) == 0)
        continue;
      while (last < 7 && (days & (1u << (last + 1))) != 0)
        last++;
      if (text->len > 0)
        g_string_append (text, C_("hours", ", "));
      if (last - day < 2)
        last = day;
      if (last == day)
        g_string_append (text, weekday_word (day));
      else
        /* Translators: two weekdays: "Mon–Thu". */
        g_string_append_printf (text, C_("hours", "%1$s–%2$s"), weekday_word (day), weekday_word (last));
      day = last;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
clock_words (int minute)
{
  return g_strdup_printf ("%d:%02d", minute / 60, minute % 60);
}

static char *
span_words (const ShukeContactSpan *span)
{
  g_autofree char *from = clock_words (span->from);
  g_autofree char *until = clock_words (span->until);

  if (is_whole (span))
    return NULL;
  if (span->until == SHUKE_DAY_MINUTES)
    return g_strdup_printf (C_("hours", "after %s"), from);
  if (span->from == 0)
    return g_strdup_printf (C_("hours", "before %s"), until);
  return g_strdup_printf ("%s–%s", from, until);
}

char *
shuke_contact_hours_dup_words (const ShukeContactHours *self)
{
  GString *text;

  if (self->n == 0)
    return g_strdup (C_("hours", "any time"));
  text = g_string_new (NULL);
  for (guint i = 0; i < self->n; i++)
    {
      gboolean begins = i == 0 || self->spans[i - 1].days != self->spans[i].days;
      g_autofree char *days = begins ? days_words (self->spans[i].days) : NULL;
      g_autofree char *times = span_words (&self->spans[i]);

      if (i > 0)
        g_string_append (text, begins ? C_("hours", "; ") : C_("hours", ", "));
      if (days != NULL)
        g_string_append (text, days);
      if (days != NULL && times != NULL)
        /* Translators: between days and hours: "weekdays after 18:00". */
        g_string_append (text, C_("hours", " "));
      if (times != NULL)
        g_string_append (text, times);
    }
  return g_string_free (text, FALSE);
}

char *
shuke_contact_hours_show (const char *text)
{
  ShukeContactHours hours;

  if (text == NULL || *text == '\0')
    return NULL;
  if (!shuke_contact_hours_read (text, &hours))
    return g_strdup (text);
  return hours.n > 0 ? shuke_contact_hours_dup_words (&hours) : NULL;
}

gboolean
shuke_contact_hours_suit_day (const ShukeContactHours *self,
                              ShukeDay                 day)
{
  return shuke_contact_hours_first (self, day, 0, SHUKE_DAY_MINUTES) >= 0;
}

int
shuke_contact_hours_first (const ShukeContactHours *self,
                           ShukeDay                 day,
                           int                      opens,
                           int                      closes)
{
  int first = -1;

  if (self->n == 0)
    return opens < closes ? opens : -1;
  for (guint i = 0; i < self->n; i++)
    {
      const ShukeContactSpan *span = &self->spans[i];
      int from = MAX (span->from, opens);

      if ((span->days & (1u << shuke_day_weekday (day))) != 0 && from < MIN (span->until, closes) && (first < 0 || from < first))
        first = from;
    }
  return first;
}

ShukeDay
shuke_contact_hours_next_day (const ShukeContactHours *self,
                              ShukeDay                 day)
{
  for (int ahead = 0; ahead < 7; ahead++)
    if (shuke_contact_hours_suit_day (self, day + ahead))
      return day + ahead;
  return day;
}
