/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days that are written with the year behind. A day and a month without a year are said month first here, unless the column says otherwise;
 * years of two digits are left to who reads the date. */

#include "shuke-date-order.h"

#include <string.h>

static const char *const ids[] = {
  [SHUKE_DATE_ORDER_DMY] = "dmy",
  [SHUKE_DATE_ORDER_MDY] = "mdy",
};

typedef struct {
  int         first;
  int         second;
  int         year;    /* 0 = none */
  const char *rest;    /* a time of day, with its blank */
} Parts;

/* Up to @most digits; 0 when there is none or there are more. */
static int
read_number (const char **text,
             int          most)
{
  int number = 0, n = 0;

  for (; g_ascii_isdigit (**text); (*text)++)
    {
      if (++n > most)
        return 0;
      number = number * 10 + (**text - '0');
    }
  return number;
}

static gboolean
read_parts (const char *text,
            Parts      *parts)
{
  const char *p = text;
  char separator;

  /* Most cells are something else: told by two or three bytes. */
  if (!g_ascii_isdigit (*p))
    return FALSE;
  parts->first = read_number (&p, 2);
  separator = *p;
  if (parts->first == 0 || (separator != '/' && separator != '-' && separator != '.'))
    return FALSE;
  p++;
  parts->second = read_number (&p, 2);
  if (parts->second == 0 || parts->first > 31 || parts->second > 31 || (parts->first > 12 && parts->second > 12))
    return FALSE;
  parts->year = 0;
  parts->rest = p;
  if (*p == '\0')
    return separator != '.';
  if (*p++ != separator)
    return FALSE;
  if (strspn (p, "0123456789") != 4)
    return FALSE;
  parts->year = read_number (&p, 4);
  parts->rest = p;
  return parts->year >= 1800 && parts->year < 2200 && (*p == '\0' || *p == ' ' || *p == 'T');
}

static gboolean
is_open (const Parts *parts)
{
  return parts->first <= 12 && parts->second <= 12 && parts->first != parts->second;
}

const char *
shuke_date_order_to_id (ShukeDateOrder order)
{
  g_return_val_if_fail (order < G_N_ELEMENTS (ids), NULL);
  return ids[order];
}

gboolean
shuke_date_order_from_id (const char     *id,
                          ShukeDateOrder *order)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_strcmp0 (id, ids[i]) == 0 && id != NULL)
      {
        *order = i;
        return TRUE;
      }
  return FALSE;
}

void
shuke_date_evidence_add (ShukeDateEvidence *self,
                         const char        *text)
{
  Parts parts;

  if (!read_parts (text, &parts))
    return;
  if (parts.first > 12)
    self->day_first++;
  else if (parts.second > 12)
    self->month_first++;
  else if (is_open (&parts) && parts.year != 0 && self->either++ == 0)
    g_strlcpy (self->example, text, MIN (sizeof self->example, (gsize) (parts.rest - text) + 1));
}

ShukeDateOrder
shuke_date_evidence_decide (const ShukeDateEvidence *self)
{
  if ((self->day_first > 0) == (self->month_first > 0))
    return SHUKE_DATE_ORDER_UNKNOWN;
  return self->day_first > 0 ? SHUKE_DATE_ORDER_DMY : SHUKE_DATE_ORDER_MDY;
}

gboolean
shuke_date_evidence_asks (const ShukeDateEvidence *self)
{
  return self->either > 0 && shuke_date_evidence_decide (self) == SHUKE_DATE_ORDER_UNKNOWN;
}

gboolean
shuke_date_order_is_open (const char *text)
{
  Parts parts;

  return read_parts (text, &parts) && parts.year != 0 && is_open (&parts);
}

char *
shuke_date_order_arrange (const char     *text,
                          ShukeDateOrder  order)
{
  Parts parts;
  gboolean day_first;

  if (!read_parts (text, &parts))
    return NULL;
  day_first = parts.first > 12 || (order == SHUKE_DATE_ORDER_DMY && parts.second <= 12);
  if (parts.year == 0)
    return day_first ? g_strdup_printf ("%02d-%02d", parts.second, parts.first) : NULL;
  if (is_open (&parts) && order == SHUKE_DATE_ORDER_UNKNOWN)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d%s", parts.year, day_first ? parts.second : parts.first, day_first ? parts.first : parts.second,
                          parts.rest);
}
