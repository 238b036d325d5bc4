/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Number formats of spreadsheets, as far as they say what a number is: a day, a time, a card number. Pure. */

#include "shuke-xlsx-format.h"

#include <math.h>
#include <string.h>

#include "shuke-day.h"

/* Day 0 of the calendar that begins with 1900 and has a 29 February 1900, seen from 1970; and of the one that begins with 1904. */
#define EPOCH_1900    (-25569)
#define EPOCH_1904    (-24107)
#define LAST_SERIAL   2958465   /* 9999-12-31 */
#define MAX_PADDED    20
#define A_DAY         1440      /* minutes */

ShukeXlsxFormat
shuke_xlsx_format_builtin (guint id)
{
  ShukeXlsxFormat format = { SHUKE_XLSX_NUMBER, 0 };

  switch (id)
    {
    case 9:
    case 10:
      format.shape = SHUKE_XLSX_PERCENT;
      break;
    case 14:
    case 15:
    case 27:
    case 29:
    case 30:
    case 31:
    case 36:
    case 50:
    case 51:
    case 53:
    case 54:
      format.shape = SHUKE_XLSX_DATE;
      break;
    case 16:
    case 28:
    case 58:
      format.shape = SHUKE_XLSX_MONTH_DAY;
      break;
    case 17:
    case 52:
    case 57:
      format.shape = SHUKE_XLSX_YEAR_MONTH;
      break;
    case 22:
      format.shape = SHUKE_XLSX_DATE_TIME;
      break;
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 34:
    case 35:
    case 45:
    case 46:
    case 47:
    case 55:
    case 56:
      format.shape = SHUKE_XLSX_TIME;
      break;
    default:
      break;
    }
  return format;
}

/* The letters that stand for a part of a number or day: not what is quoted, escaped, a colour, a language or a width. */
static void
read_letters (const char *code,
              GString    *letters)
{
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      if (*p == '"')
        {
          const char *end = strchr (p + 1, '"');

          if (end == NULL)
            return;
          p = end;
        }
      else if (*p == '\\' || *p == '_' || *p == '*')
        {
          if (p[1] == '\0')
            return;
          p++;
        }
      else if (*p == '[')
        {
          const char *end = strchr (p, ']');

          if (end == NULL)
            return;
          /* [h]:mm is time gone by. */
          if (end == p + 2 + (p[2] == p[1]) && strchr ("hHmMsS", p[1]) != NULL)
            g_string_append_c (letters, 'h');
          p = end;
        }
      else if (g_ascii_strncasecmp (p, "general", 7) == 0)
        p += 6;
      else if (g_ascii_strncasecmp (p, "am/pm", 5) == 0)
        p += 4;
      else if (g_ascii_strncasecmp (p, "a/p", 3) == 0)
        p += 2;
      else if ((*p == 'E' || *p == 'e') && (p[1] == '+' || p[1] == '-'))
        g_string_append_c (letters, '0');
      else if ((guchar) *p < 0x80)
        g_string_append_c (letters, g_ascii_tolower (*p));
    }
}

static gboolean
has_any (const GString *letters,
         const char    *wanted)
{
  return strpbrk (letters->str, wanted) != NULL;
}

/* Minutes are an m too: next to an hour before it or a second behind it. */
static gboolean
has_month (const GString *letters)
{
  char before = 0;

  for (const char *p = letters->str; *p != '\0'; p++)
    {
      const char *behind;

      if (!g_ascii_isalpha (*p))
        continue;
      if (*p != 'm')
        {
          before = *p;
          continue;
        }
      while (p[1] == 'm')
        p++;
      behind = strpbrk (p + 1, "ymdhs");
      if (before != 'h' && (behind == NULL || *behind != 's'))
        return TRUE;
    }
  return FALSE;
}

ShukeXlsxFormat
shuke_xlsx_format_read (const char *code)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  ShukeXlsxFormat format = { SHUKE_XLSX_NUMBER, 0 };
  gboolean year, month, day, time;

  read_letters (code, letters);
  /* e and g are the year of an era, aaa is the day of the week. */
  year = has_any (letters, "yeg");
  day = has_any (letters, "d") || strstr (letters->str, "aaa") != NULL;
  time = has_any (letters, "hs");
  month = has_month (letters);
  if (has_any (letters, "0#?"))
    {
      if (strchr (letters->str, '%') != NULL)
        format.shape = SHUKE_XLSX_PERCENT;
      else if (letters->len >= 2 && letters->len <= MAX_PADDED && strspn (letters->str, "0") == letters->len)
        format = (ShukeXlsxFormat) { SHUKE_XLSX_PADDED, (guint8) letters->len };
      /* ss.000 is a time with its thousandths. */
      else if (time && !year && !day)
        format.shape = SHUKE_XLSX_TIME;
    }
  else if (time)
    format.shape = year || day || month ? SHUKE_XLSX_DATE_TIME : SHUKE_XLSX_TIME;
  else if (year && (day || !month))
    format.shape = day ? SHUKE_XLSX_DATE : SHUKE_XLSX_YEAR;
  else if (year)
    format.shape = SHUKE_XLSX_YEAR_MONTH;
  else if (day && month)
    format.shape = SHUKE_XLSX_MONTH_DAY;
  else if (day || month)
    format.shape = SHUKE_XLSX_DATE;
  return format;
}

static void
print_number (double  value,
              char   *text)
{
  double whole = nearbyint (value);

  /* A spreadsheet keeps 15 places; what it shows as 0.30000000000000004 was 0.3. */
  if (fabs (value) < 1e15 && fabs (value - whole) <= fabs (value) * 1e-15)
    g_ascii_formatd (text, SHUKE_XLSX_NUMBER_SIZE, "%.0f", whole == 0 ? 0 : whole);
  else if (fabs (value) >= 1e15)
    g_ascii_formatd (text, SHUKE_XLSX_NUMBER_SIZE, "%.14E", value);
  else if (fabs (value) >= 1e-4)
    g_ascii_formatd (text, SHUKE_XLSX_NUMBER_SIZE, "%.15g", value);
  else
    g_ascii_formatd (text, SHUKE_XLSX_NUMBER_SIZE, "%.10f", value);
}

static void
print_day (ShukeDay        day,
           ShukeXlsxShape  shape,
           char           *text)
{
  int year, month, of_month;

  shuke_day_get (day, &year, &month, &of_month);
  if (shape == SHUKE_XLSX_MONTH_DAY)
    g_snprintf (text, SHUKE_XLSX_NUMBER_SIZE, "%d月%d日", month, of_month);
  else if (shape == SHUKE_XLSX_YEAR_MONTH)
    g_snprintf (text, SHUKE_XLSX_NUMBER_SIZE, "%04d-%02d", year, month);
  else if (shape == SHUKE_XLSX_YEAR)
    g_snprintf (text, SHUKE_XLSX_NUMBER_SIZE, "%04d", year);
  else
    g_snprintf (text, SHUKE_XLSX_NUMBER_SIZE, "%04d-%02d-%02d", year, month, of_month);
}

static void
print_date (double          value,
            ShukeXlsxShape  shape,
            gboolean        from_1904,
            char           *text)
{
  int days = (int) floor (value);
  int minutes = (int) floor ((value - days) * A_DAY + 0.5);
  gsize length;

  if (minutes == A_DAY)
    {
      days++;
      minutes = 0;
    }
  *text = '\0';
  if (shape != SHUKE_XLSX_TIME)
    {
      /* An empty cell that a formula points at is day 0. */
      if (days == 0 && !from_1904 && minutes == 0)
        return;
      /* The first two months of 1900 are a day off, for a 29 February that never was. */
      if (days > 0 || from_1904)
        print_day (days + (from_1904 ? EPOCH_1904 : EPOCH_1900) + (!from_1904 && days < 60), shape, text);
    }
  if (shape == SHUKE_XLSX_TIME || (shape == SHUKE_XLSX_DATE_TIME && minutes > 0))
    {
      length = strlen (text);
      g_snprintf (text + length, SHUKE_XLSX_NUMBER_SIZE - length, "%s%02d:%02d", length > 0 ? " " : "",
                  shape == SHUKE_XLSX_TIME ? days * 24 + minutes / 60 : minutes / 60, minutes % 60);
    }
}

void
shuke_xlsx_format_number (double           value,
                          ShukeXlsxFormat  format,
                          gboolean         from_1904,
                          char            *text)
{
  if (!isfinite (value))
    {
      g_strlcpy (text, "#NUM!", SHUKE_XLSX_NUMBER_SIZE);
      return;
    }
  switch (format.shape)
    {
    case SHUKE_XLSX_PERCENT:
      print_number (value * 100, text);
      g_strlcat (text, "%", SHUKE_XLSX_NUMBER_SIZE);
      return;
    case SHUKE_XLSX_PADDED:
      if (value >= 0 && value < 1e15 && value == floor (value))
        {
          char digits[SHUKE_XLSX_NUMBER_SIZE];

          print_number (value, digits);
          memset (text, '0', format.digits);
          text[strlen (digits) < format.digits ? format.digits - strlen (digits) : 0] = '\0';
          g_strlcat (text, digits, SHUKE_XLSX_NUMBER_SIZE);
          return;
        }
      break;
    case SHUKE_XLSX_DATE:
    case SHUKE_XLSX_DATE_TIME:
    case SHUKE_XLSX_TIME:
    case SHUKE_XLSX_MONTH_DAY:
    case SHUKE_XLSX_YEAR_MONTH:
    case SHUKE_XLSX_YEAR:
      /* A number that is no day of the calendar was typed as a number: 19900503. */
      if (value >= 0 && value <= LAST_SERIAL)
        {
          print_date (value, format.shape, from_1904, text);
          return;
        }
      break;
    case SHUKE_XLSX_NUMBER:
    default:
      break;
    }
  print_number (value, text);
}
