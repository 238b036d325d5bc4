/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells that a spreadsheet would run as a formula or turn into a number, and the apostrophe that prevents it.
 * The signs are those of OWASP's page on CSV injection (= + - @ TAB CR), behind blanks too, and their full-width
 * forms. Reading takes off exactly one apostrophe wherever writing would have put one. */

#include "shuke-csv-marks.h"

#include <string.h>

static const char *
skip_blanks (const char *text)
{
  while (TRUE)
    {
      if (*text == ' ')
        text++;
      else if (strncmp (text, "\u00A0", 2) == 0)
        text += 2;
      else if (strncmp (text, "\u3000", 3) == 0)
        text += 3;
      else
        return text;
    }
}

static gboolean
is_formula (const char *text)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  text = skip_blanks (text);
  if (*text == '\0')
    return FALSE;
  if (strchr ("=+-@\t\r\n", *text) != NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      if (g_str_has_prefix (text, wide[i]))
        return TRUE;
    }
  return FALSE;
}

/* Beginning with a digit and made of what numbers of phones, cards and dates are made of. */
static gboolean
is_number (const char *text)
{
  return g_ascii_isdigit (*text) && text[strspn (text, "0123456789 -./:()")] == '\0';
}

gboolean
shuke_csv_needs_mark (const char *text,
                      gboolean    as_text)
{
  const char *inner = text + strspn (text, "'");

  return is_formula (inner) || ((as_text || inner > text) && is_number (inner));
}

char *
shuke_csv_take_marks (char  *text,
                      gsize *length)
{
  if (text[0] == '\'' && shuke_csv_needs_mark (text, FALSE))
    {
      (*length)--;
      return text + 1;
    }
  if (*length >= 3 && text[0] == '=' && text[1] == '"' && text[*length - 1] == '"' &&
      memchr (text + 2, '"', *length - 3) == NULL)
    {
      *length -= 3;
      text[2 + *length] = '\0';
      return text + 2;
    }
  return text;
}
