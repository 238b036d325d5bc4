/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns in a life in words: what is typed is taken apart into date, every year and the rest, and shown so that the same comes back.
 * It guesses no date: what is not one stays in the words. */

#include "config.h"

#include "shuke-life-event.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-date-reader.h"
#include "shuke-fact-kind.h"
#include "shuke-text.h"

#define MARK " · "
#define YEARLY "yearly"

/* Between the parts of what is typed. */
static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xb7 || c == ',' || c == 0xff0c || c == 0x3001 || c == ';' || c == 0xff1b;
}

/* Behind these a date may end without anything in between: 2026年9月入学. */
static gboolean
ends_date (gunichar c)
{
  return c == 0x5e74 || c == 0x6708 || c == 0x65e5 || c == 0x53f7 || c == 0x865f;   /* 年月日号號 */
}

static void
strip (const char **from,
       const char **to)
{
  while (*from < *to && is_separator (g_utf8_get_char (*from)))
    *from = g_utf8_next_char (*from);
  while (*from < *to && is_separator (g_utf8_get_char (g_utf8_prev_char (*to))))
    *to = g_utf8_prev_char (*to);
}

/* 明年1月20号: with the year that it is, as seen on @today; NULL when it begins with no such word. (transfer full) */
static char *
dup_with_year (const char *text,
               ShukeDay    today)
{
  static const struct { const char *word; int years; } words[] = {
    { "今年", 0 }, { "明年", 1 }, { "后年", 2 }, { "後年", 2 }, { "去年", -1 }, { "前年", -2 },
  };
  int year, month, day;

  shuke_day_get (today, &year, &month, &day);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i].word))
      return g_strdup_printf ("%d年%s", year + words[i].years, text + strlen (words[i].word));
  return NULL;
}

static gboolean
read_date (const char *from,
           const char *to,
           ShukeDay    today,
           ShukeDate  *date)
{
  g_autofree char *said = NULL;
  g_autofree char *dated = NULL;
  const char *text;
  ShukeDate read;

  strip (&from, &to);
  said = g_strndup (from, (gsize) (to - from));
  dated = dup_with_year (said, today);
  text = dated != NULL ? dated : said;
  if (*text == '\0' || !(shuke_date_from_text (text, &read) || shuke_date_read (text, today, &read)))
    return FALSE;
  *date = read;
  return TRUE;
}

/* The longest date that @from…@to begins with, and else the longest it ends with, is taken away. */
static gboolean
take_date (const char **from,
           const char **to,
           ShukeDay     today,
           ShukeDate   *date)
{
  for (const char *end = *to; end > *from; end = g_utf8_prev_char (end))
    if ((end == *to || is_separator (g_utf8_get_char (end)) || ends_date (g_utf8_get_char (g_utf8_prev_char (end)))) &&
        read_date (*from, end, today, date))
      {
        *from = end;
        strip (from, to);
        return TRUE;
      }
  for (const char *begin = *from; begin < *to; begin = g_utf8_next_char (begin))
    if (begin > *from && is_separator (g_utf8_get_char (g_utf8_prev_char (begin))) && read_date (begin, *to, today, date))
      {
        *to = begin;
        strip (from, to);
        return TRUE;
      }
  return FALSE;
}

/* @word at the beginning or end of @from…@to is taken away; a separator has to part it from the rest. */
static gboolean
take_word (const char **from,
           const char **to,
           const char  *word)
{
  gsize length = strlen (word);
  gsize whole = (gsize) (*to - *from);

  if (whole < length || length == 0)
    return FALSE;
  if (g_ascii_strncasecmp (*from, word, length) == 0 && (whole == length || is_separator (g_utf8_get_char (*from + length))))
    *from += length;
  else if (g_ascii_strncasecmp (*to - length, word, length) == 0 && is_separator (g_utf8_get_char (g_utf8_prev_char (*to - length))))
    *to -= length;
  else
    return FALSE;
  strip (from, to);
  return TRUE;
}

static gboolean
take_yearly (const char **from,
             const char **to)
{
  const char *const words[] = { YEARLY, "every year", "annually", "每年", "年年", _("every year") };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (take_word (from, to, words[i]))
      return TRUE;
  return FALSE;
}

char *
shuke_life_event_to_text (const ShukeLifeEvent *event)
{
  g_autofree char *date = shuke_date_to_text (event->date);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (*date != '\0')
    g_ptr_array_add (parts, date);
  if (event->yearly)
    g_ptr_array_add (parts, (gpointer) YEARLY);
  if (event->text != NULL)
    g_ptr_array_add (parts, event->text);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (MARK, (char **) parts->pdata);
}

void
shuke_life_event_from_text (const char     *text,
                            ShukeLifeEvent *event)
{
  const char *rest = text != NULL ? text : "";
  const char *mark = strstr (rest, MARK);
  g_autofree char *head = mark != NULL ? g_strndup (rest, (gsize) (mark - rest)) : g_strdup (rest);

  *event = (ShukeLifeEvent) { .date = SHUKE_DATE_NONE };
  if (*head != '\0' && shuke_date_from_text (head, &event->date))
    rest = mark != NULL ? mark + strlen (MARK) : "";
  if (g_str_equal (rest, YEARLY) || g_str_has_prefix (rest, YEARLY MARK))
    {
      event->yearly = TRUE;
      rest += strlen (rest) > strlen (YEARLY) ? strlen (YEARLY MARK) : strlen (YEARLY);
    }
  event->text = *rest != '\0' ? g_strdup (rest) : NULL;
}

char *
shuke_life_event_read (const char *kind,
                       const char *text,
                       ShukeDay    today)
{
  g_autofree char *clean = shuke_text_clean (text);
  ShukeLifeEvent event = { .date = SHUKE_DATE_NONE };
  g_autofree char *words = NULL;
  const char *from = clean != NULL ? clean : "";
  const char *to = from + strlen (from);

  strip (&from, &to);
  event.yearly = take_yearly (&from, &to);
  /* 每年5月20日 is one word. */
  if (!event.yearly && g_str_has_prefix (from, "每年"))
    {
      const char *behind = from + strlen ("每年");

      event.yearly = take_date (&behind, &to, today, &event.date);
      from = event.yearly ? behind : from;
    }
  if (!shuke_date_is_set (event.date))
    take_date (&from, &to, today, &event.date);
  event.yearly = take_yearly (&from, &to) || event.yearly;
  if (from < to)
    words = g_strndup (from, (gsize) (to - from));
  event.text = words;
  if (words == NULL && (!shuke_date_is_set (event.date) || g_str_equal (kind, "other")))
    return NULL;
  return shuke_life_event_to_text (&event);
}

char *
shuke_life_event_dup_shown (const char *text,
                            ShukeDay    today)
{
  ShukeLifeEvent event;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  shuke_life_event_from_text (text, &event);
  words = event.text;
  if (shuke_date_is_set (event.date))
    {
      date = shuke_date_dup_readable (event.date, today);
      g_ptr_array_add (parts, date);
    }
  if (event.yearly)
    /* Translators: behind a date that is remembered every year: 每年. The program has to be able to read it again. */
    g_ptr_array_add (parts, (gpointer) _("every year"));
  if (words != NULL)
    g_ptr_array_add (parts, words);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (MARK, (char **) parts->pdata);
}

char *
shuke_life_event_dup_title (const ShukeLifeEvent *event,
                            ShukeDay              day)
{
  g_autofree char *word = g_strconcat ("event_", event->kind, NULL);
  g_autofree char *title = NULL;
  int years = event->date.year != 0 ? shuke_date_age (event->date, day) : 0;
  const char *what = event->text;
  const char *words = NULL;
  ShukeFactKind kind;

  /* Of "other" the words say what it is. */
  if (!g_str_equal (event->kind, "other") && shuke_fact_kind_from_word (word, &kind))
    {
      what = shuke_fact_kind_name (kind);
      words = event->text;
    }
  if (years > 0)
    /* Translators: what happened, how many years ago on this day: "Wedding, 14 years". */
    title = g_strdup_printf (ngettext ("%1$s, %2$d year", "%1$s, %2$d years", (gulong) years), what, years);
  else
    title = g_strdup (what);
  return words != NULL ? g_strconcat (title, MARK, words, NULL) : g_steal_pointer (&title);
}

gboolean
shuke_life_event_is_on (const ShukeLifeEvent *event,
                        ShukeDay              day)
{
  gboolean every_year = event->yearly || event->date.year == 0;

  if (!event->yearly && (g_str_equal (event->kind, "illness") || g_str_equal (event->kind, "loss")))
    return FALSE;
  return every_year ? shuke_date_next (event->date, day) == day : shuke_date_to_day (event->date) == day;
}
