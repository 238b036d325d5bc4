/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, labels, names and addresses as visiting cards of different makers write them. Pure: text in, value out. */

#include "shuke-vcard-fields.h"

#include <string.h>

/* Apple counts years from the cycle of sixty that is number 78 and began in 1984. */
#define APPLE_CYCLE 78
#define APPLE_CYCLE_YEAR 1984
/* The year that Apple writes when there is none: early, and a leap year. */
#define APPLE_NO_YEAR 1604

static gboolean
has_type (const ShukeVcardLine *line,
          const char           *type)
{
  for (guint i = 0; i < line->n_types; i++)
    {
      if (strcmp (line->types[i], type) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A number of @min to @max digits at *@at, which moves behind it; -1 when there is none. */
static int
take_number (const char **at,
             int          min,
             int          max)
{
  int n = 0, number = 0;

  while (n < max && g_ascii_isdigit ((*at)[n]))
    {
      number = number * 10 + (*at)[n] - '0';
      n++;
    }
  if (n < min)
    return -1;
  *at += n;
  return number;
}

static gboolean
take_separator (const char **at)
{
  static const char *const separators[] = { "-", "/", ".", "年", "月" };

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      if (g_str_has_prefix (*at, separators[i]))
        {
          *at += strlen (separators[i]);
          return TRUE;
        }
    }
  return FALSE;
}

/* Midnight in China, Taiwan and Hong Kong is 16 o'clock of the day before in UTC, and some calendars write it so. */
static gboolean
is_midnight_elsewhere (const char *time)
{
  return g_str_has_prefix (time, "T16:00:00") ? strchr (time, 'Z') != NULL : g_str_has_prefix (time, "T160000Z");
}

gboolean
shuke_vcard_is_any (const char        *text,
                    const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (g_ascii_strcasecmp (text, *words) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
shuke_vcard_is_han (const char *text)
{
  gunichar c = text != NULL ? g_utf8_get_char (text) : 0;
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN;
}

gboolean
shuke_vcard_parse_date (const char *text,
                        gboolean    lunar,
                        gboolean    omits_year,
                        ShukeDate  *date)
{
  ShukeDate result = { .lunar = lunar };
  const char *at = text;
  int year = 0, month = 0, day = 0;

  while (g_ascii_isspace (*at))
    at++;

  if (g_str_has_prefix (at, "--"))
    {
      at += 2;
      month = take_number (&at, 1, 2);
      take_separator (&at);
      day = take_number (&at, 1, 2);
    }
  else
    {
      year = take_number (&at, 4, 4);
      if (g_ascii_isdigit (*at))
        {
          month = take_number (&at, 2, 2);
          day = take_number (&at, 2, 2);
        }
      else if (take_separator (&at) && g_ascii_isdigit (*at))
        {
          month = take_number (&at, 1, 2);
          if (take_separator (&at) && g_ascii_isdigit (*at))
            day = take_number (&at, 1, 2);
        }
    }
  if (g_str_has_prefix (at, "日"))
    at += strlen ("日");
  if (year < 0 || month < 0 || day < 0 || month > 12 || day > 31)
    return FALSE;
  if (*at != '\0' && *at != 'T' && !g_ascii_isspace (*at))
    return FALSE;

  if (omits_year || year == APPLE_NO_YEAR)
    year = 0;
  result.year = year;
  result.month = month;
  result.day = day;
  if (!shuke_date_is_set (result) || !shuke_date_is_valid (result))
    return FALSE;
  if (is_midnight_elsewhere (at) && year != 0 && day != 0 && !lunar)
    {
      int y, m, d;

      shuke_day_get (shuke_date_to_day (result) + 1, &y, &m, &d);
      result.year = y;
      result.month = m;
      result.day = d;
      if (!shuke_date_is_valid (result))
        return FALSE;
    }
  *date = result;
  return TRUE;
}

/* 007800310318 is cycle 78, year 31 of it, third month, 18th day. How a leap month is marked is not known to us. */
gboolean
shuke_vcard_parse_apple_lunar (const char *text,
                               gboolean    omits_year,
                               ShukeDate  *date)
{
  ShukeDate result = { .lunar = 1 };
  const char *at = text;
  int cycle, year;

  if (strlen (text) != 12 || strspn (text, "0123456789") != 12)
    return shuke_vcard_parse_date (text, TRUE, omits_year, date);
  cycle = take_number (&at, 4, 4);
  year = take_number (&at, 4, 4);
  result.month = take_number (&at, 2, 2);
  result.day = take_number (&at, 2, 2);
  if (!omits_year && year >= 1 && year <= 60)
    result.year = CLAMP (APPLE_CYCLE_YEAR + (cycle - APPLE_CYCLE) * 60 + year - 1, 0, 9999);
  if (result.day == 0 || !shuke_date_is_valid (result))
    return FALSE;
  *date = result;
  return TRUE;
}

gboolean
shuke_vcard_format_apple_lunar (ShukeDate  date,
                                char      *text)
{
  int years = date.year - APPLE_CYCLE_YEAR;
  int cycle;

  if (date.year < 1900 || date.leap || date.month == 0 || date.day == 0)
    return FALSE;
  cycle = APPLE_CYCLE + (years >= 0 ? years / 60 : (years - 59) / 60);
  g_snprintf (text, 13, "%04d%04d%02d%02d", cycle, years - (cycle - APPLE_CYCLE) * 60 + 1, date.month, date.day);
  return TRUE;
}

char *
shuke_vcard_dup_label (const ShukeVcardLine *line)
{
  static const char *const silent[] = {
    "voice", "internet", "text", "textphone", "video", "msg", "postal", "parcel", "dom", "intl", "x400", "home", "work",
    "jpeg", "image/jpeg", "uri", NULL,
  };
  const char *place = has_type (line, "home") ? "home" : has_type (line, "work") ? "work" : NULL;

  if (line->label != NULL && *line->label != '\0')
    return g_strdup (line->label);
  if (has_type (line, "fax"))
    return place != NULL ? g_strconcat (place, " fax", NULL) : g_strdup ("fax");
  if (has_type (line, "homefax"))
    return g_strdup ("home fax");
  if (has_type (line, "workfax"))
    return g_strdup ("work fax");
  if (has_type (line, "pager"))
    return g_strdup ("pager");
  if (has_type (line, "cell") || has_type (line, "iphone") || has_type (line, "mobile"))
    return g_strdup ("mobile");
  for (guint i = 0; i < line->n_types; i++)
    {
      if (!shuke_vcard_is_any (line->types[i], silent))
        return g_strdup (line->types[i]);
    }
  return g_strdup (place);
}

/* Apple's own labels stand as _$!<Anniversary>!$_ . */
char *
shuke_vcard_dup_plain_label (const char *label)
{
  gsize length = strlen (label);

  if (g_str_has_prefix (label, "_$!<") && g_str_has_suffix (label, ">!$_"))
    {
      g_autofree char *inner = g_strndup (label + 4, length - 8);

      return g_ascii_strdown (inner, -1);
    }
  return g_strdup (label);
}

/* Chinese names are read family name first and without a blank; phones set to English turn them round. */
char *
shuke_vcard_compose_name (const char *family,
                          const char *given,
                          const char *middle)
{
  if (family == NULL && given == NULL && middle == NULL)
    return NULL;
  if (shuke_vcard_is_han (family) || (family == NULL && shuke_vcard_is_han (given)))
    return g_strconcat (family != NULL ? family : "", middle != NULL ? middle : "", given != NULL ? given : "", NULL);

  {
    g_autoptr (GString) name = g_string_new (given);

    if (middle != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", middle);
    if (family != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", family);
    return g_strdup (name->str);
  }
}

char *
shuke_vcard_dup_address (char *value)
{
  /* Post box, room, street, town, region, code, country: Chinese addresses are written from the large to the small. */
  static const guint chinese[] = { 4, 3, 2, 1, 0 };
  static const guint western[] = { 0, 1, 2, 3, 4, 5, 6 };
  char *parts[7] = { NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean han = FALSE;
  const guint *order;
  guint n;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      parts[i] = shuke_vcard_next_part (&value, ';');
      if (parts[i] == NULL)
        break;
      g_strdelimit (parts[i], "\n", ' ');
      han = han || shuke_vcard_is_han (parts[i]);
    }
  order = han ? chinese : western;
  n = han ? G_N_ELEMENTS (chinese) : G_N_ELEMENTS (western);
  for (guint i = 0; i < n; i++)
    {
      const char *part = parts[order[i]];

      if (part == NULL || *part == '\0' || (han && strstr (text->str, part) != NULL))
        continue;
      if (han && text->len > 0 && g_str_has_prefix (part, text->str))
        g_string_truncate (text, 0);
      if (!han && text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, part);
    }
  if (text->len == 0 && parts[6] != NULL && *parts[6] != '\0')
    g_string_append (text, parts[6]);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}
