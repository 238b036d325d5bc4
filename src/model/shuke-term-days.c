/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From when and until when something holds that was agreed with a customer. The days are read from behind it and never guessed from what
 * is agreed itself: words that are no days stay words. */

#include "config.h"

#include "shuke-term-days.h"

#include <glib/gi18n.h>

#include "shuke-date-reader.h"
#include "shuke-day-text.h"

#define DATE "(?:\\d{4}[-.]\\d{1,2}[-.]\\d{1,2}|\\d{4}/\\d{1,2}/\\d{1,2}|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号號]?)"
#define FROM "(?:from|since|自|从|從)\\s*"
#define UNTIL "(?:until|till|to|through|–|—|-|~|～|/|截止到|截至|截止|直到|到|至)\\s*"
#define BEGINS "\\s*(?:起|开始|開始)?\\s*"
#define ENDS "\\s*(?:为止|為止|止)?"
#define HEAD "^(?<agreed>.*?)[\\s,，、;；·(（]*"
#define TAIL "[\\s)）]*$"

/* The first that fits: both ends, the first alone, the last alone. */
static const char *const forms[] = {
  HEAD "(?:" FROM ")?(?<from>" DATE ")" BEGINS UNTIL "(?<until>" DATE ")" ENDS TAIL,
  HEAD "(?:" FROM "(?<from>" DATE ")" BEGINS "|(?<start>" DATE ")\\s*(?:起|开始|開始|/))" TAIL,
  HEAD UNTIL "(?<until>" DATE ")" ENDS TAIL,
};

static ShukeDay
read_day (const char *text,
          ShukeDay    today)
{
  ShukeDate date;

  if (text == NULL || *text == '\0' || !shuke_date_read (text, today, &date) || date.lunar)
    return SHUKE_DAY_NONE;
  return date.year != 0 ? shuke_date_to_day (date) : shuke_date_next (date, today);
}

static char *
fetch (GMatchInfo *match,
       const char *name)
{
  char *text = g_match_info_fetch_named (match, name);

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

char *
shuke_term_take_days (const char    *typed,
                      ShukeDay       today,
                      ShukeTermDays *days)
{
  *days = (ShukeTermDays) { SHUKE_DAY_NONE, SHUKE_DAY_NONE };
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GRegex) form = g_regex_new (forms[i], G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *agreed = NULL;
      g_autofree char *from = NULL;
      g_autofree char *until = NULL;
      ShukeTermDays read;

      if (form == NULL || !g_regex_match (form, typed, 0, &match))
        continue;
      agreed = fetch (match, "agreed");
      from = fetch (match, "from");
      if (from == NULL)
        from = fetch (match, "start");
      until = fetch (match, "until");
      read = (ShukeTermDays) { read_day (from, today), read_day (until, today) };
      /* Days without anything that holds on them, and an end before the beginning, are none. */
      if (agreed == NULL || (from != NULL && read.from == SHUKE_DAY_NONE) || (until != NULL && read.until == SHUKE_DAY_NONE)
          || (from != NULL && until != NULL && read.until < read.from))
        continue;
      *days = read;
      return g_steal_pointer (&agreed);
    }
  return g_strdup (typed);
}

char *
shuke_term_split (const char    *text,
                  ShukeTermDays *days)
{
  const char *space = text != NULL ? strrchr (text, ' ') : NULL;
  const char *slash = space != NULL ? strchr (space, '/') : NULL;
  g_autofree char *from = slash != NULL ? g_strndup (space + 1, (gsize) (slash - space - 1)) : NULL;

  *days = (ShukeTermDays) { SHUKE_DAY_NONE, SHUKE_DAY_NONE };
  if (slash == NULL)
    return g_strdup (text);
  days->from = shuke_day_from_iso (from);
  days->until = shuke_day_from_iso (slash + 1);
  if ((*from != '\0' && days->from == SHUKE_DAY_NONE) || (slash[1] != '\0' && days->until == SHUKE_DAY_NONE)
      || (days->from == SHUKE_DAY_NONE && days->until == SHUKE_DAY_NONE))
    {
      *days = (ShukeTermDays) { SHUKE_DAY_NONE, SHUKE_DAY_NONE };
      return g_strdup (text);
    }
  return g_strndup (text, (gsize) (space - text));
}

char *
shuke_term_join (const char          *agreed,
                 const ShukeTermDays *days)
{
  g_autofree char *from = shuke_day_to_iso (days->from);
  g_autofree char *until = shuke_day_to_iso (days->until);

  if (agreed == NULL || (from == NULL && until == NULL))
    return g_strdup (agreed);
  return g_strdup_printf ("%s %s/%s", agreed, from != NULL ? from : "", until != NULL ? until : "");
}

char *
shuke_term_dup_days (const ShukeTermDays *days)
{
  g_autofree char *from = shuke_day_to_iso (days->from);
  g_autofree char *until = shuke_day_to_iso (days->until);

  if (from != NULL && until != NULL)
    /* Translators: when something agreed holds, two dates: "from 2026-09-01 until 2026-12-31". It is read again: keep the dates at the
     * end, with one of from, since, 自, 从 before the first and one of until, to, 到, 至 before the second. */
    return g_strdup_printf (_("from %1$s until %2$s"), from, until);
  if (from != NULL)
    /* Translators: as above, without an end; in Chinese 起 may stand behind the date. */
    return g_strdup_printf (C_("term", "from %s"), from);
  /* Translators: as above, without a beginning. */
  return until != NULL ? g_strdup_printf (C_("term", "until %s"), until) : NULL;
}

ShukeTermState
shuke_term_get_state (const char *text,
                      ShukeDay    today)
{
  ShukeTermDays days;

  g_free (shuke_term_split (text, &days));
  if (days.until != SHUKE_DAY_NONE && today > days.until)
    return SHUKE_TERM_OVER;
  return days.from != SHUKE_DAY_NONE && today < days.from ? SHUKE_TERM_NOT_YET : SHUKE_TERM_HOLDS;
}

char *
shuke_term_dup_state (const char *text,
                      ShukeDay    today)
{
  ShukeTermState state = shuke_term_get_state (text, today);
  g_autofree char *day = NULL;
  ShukeTermDays days;

  if (state == SHUKE_TERM_HOLDS)
    return NULL;
  g_free (shuke_term_split (text, &days));
  day = shuke_day_text_year (state == SHUKE_TERM_OVER ? days.until : days.from, today);
  /* Translators: of something agreed with a customer, a day: its last one, or its first. */
  return g_strdup_printf (state == SHUKE_TERM_OVER ? _("over since %s") : _("not before %s"), day);
}
