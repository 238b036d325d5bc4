/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text as it comes from keyboards and files made fit to keep and compare. It knows Chinese writing, but no
 * language: nothing here is translated. */

#include "shuke-text.h"

#include <string.h>

/* Thai, Hebrew and Vietnamese have three at most. */
#define MAX_MARKS 4

#define NUMBER_LIMIT 999999999

/* Marks that cannot be seen: soft hyphen, zero-width spaces and joiners, direction marks (phones put them round
 * exported numbers), byte order mark. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f)
         || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
}

/* A zero-width joiner holds a family or a flag together there. */
static gboolean
is_pictograph (gunichar c)
{
  return c >= 0x1f000 || (c >= 0x2600 && c <= 0x27bf) || c == 0xfe0f;
}

/* Whether it stays as it is: only printed ASCII with single blanks inside, and the commonest characters of Chinese, U+4000 to U+9FFF and the full-width
 * forms U+FF01 to U+FF3F, of which none is composed with another, turned or invisible. It is so for nearly every cell of a file, and found much faster
 * than by composing it. */
static gboolean
is_clean (const char *text)
{
  const guchar *p = (const guchar *) text;

  if (*p == '\0')
    return FALSE;
  while (*p != '\0')
    if (*p < 0x80)
      {
        if (*p < ' ' || *p == 0x7f || (*p == ' ' && (p == (const guchar *) text || p[1] == ' ' || p[1] == '\0')))
          return FALSE;
        p++;
      }
    else
      {
        gboolean han = *p >= 0xe4 && *p <= 0xe9 && (p[1] & 0xc0) == 0x80;
        gboolean wide = p[0] == 0xef && p[1] == 0xbc && p[2] > 0x80;

        if (!(han || wide) || (p[2] & 0xc0) != 0x80)
          return FALSE;
        p += 3;
      }
  return TRUE;
}

char *
shuke_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  g_autoptr (GString) result = NULL;
  gunichar before = 0;
  gboolean space = FALSE;

  if (text == NULL)
    return NULL;
  if (is_clean (text))
    return g_strdup (text);
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  if (!g_str_is_ascii (text))
    text = composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  result = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0x85 || c == 0x2028 || c == 0x2029)
        {
          space = TRUE;
          continue;
        }
      if (g_unichar_iscntrl (c) || (is_invisible (c) && !(c == 0x200d && is_pictograph (before))))
        continue;
      if (space && result->len > 0)
        g_string_append_c (result, ' ');
      space = FALSE;
      g_string_append_unichar (result, c);
      before = c;
    }
  return result->len > 0 ? g_string_free (g_steal_pointer (&result), FALSE) : NULL;
}

char *
shuke_text_clean_lines (const char *text)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) result = NULL;

  if (text == NULL || strchr (text, '\n') == NULL)
    return shuke_text_clean (text);
  lines = g_strsplit (text, "\n", -1);
  result = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = shuke_text_clean (lines[i]);

      if (line == NULL)
        continue;
      if (result->len > 0)
        g_string_append_c (result, '\n');
      g_string_append (result, line);
    }
  return result->len > 0 ? g_string_free (g_steal_pointer (&result), FALSE) : NULL;
}

char *
shuke_text_narrow (const char *text)
{
  GString *result;

  if (text == NULL)
    return NULL;
  result = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0xff01 && c <= 0xff5e)
        g_string_append_c (result, (char) (c - 0xff01 + '!'));
      else if (c == 0x3000)
        g_string_append_c (result, ' ');
      else
        g_string_append_len (result, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (result, FALSE);
}

gboolean
shuke_text_is_han (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == 0x3007 || (c >= 0xf900 && c <= 0xfaff)
         || (c >= 0x20000 && c <= 0x323af);
}

char *
shuke_text_bound_marks (const char *text)
{
  g_autoptr (GString) bounded = NULL;
  int n = 0;

  if (text == NULL)
    return NULL;
  bounded = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      n = (guchar) *p >= 0x80 && g_unichar_ismark (g_utf8_get_char (p)) ? n + 1 : 0;
      if (n <= MAX_MARKS)
        g_string_append_len (bounded, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (g_steal_pointer (&bounded), FALSE);
}

char *
shuke_text_ellipsize (const char *text,
                      int         max)
{
  const char *end;

  if (text == NULL || max < 1)
    return NULL;
  if (g_utf8_strlen (text, -1) <= max)
    return g_strdup (text);
  end = g_utf8_offset_to_pointer (text, max - 1);
  /* Never between a letter and its accent, nor inside a joined picture. */
  while (end > text && (g_unichar_ismark (g_utf8_get_char (end)) || g_utf8_get_char (end) == 0x200d))
    end = g_utf8_prev_char (end);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

/* 0 to 9; -1 when it is none. */
static int
han_digit (gunichar c)
{
  switch (c)
    {
    case 0x3007: /* 〇 */
    case 0x96f6: /* 零 */
      return 0;
    case 0x4e00: /* 一 */
      return 1;
    case 0x4e8c: /* 二 */
    case 0x4e24: /* 两 */
    case 0x5169: /* 兩 */
    case 0x4fe9: /* 俩 */
      return 2;
    case 0x4e09: /* 三 */
    case 0x4ee8: /* 仨 */
      return 3;
    case 0x56db: /* 四 */
      return 4;
    case 0x4e94: /* 五 */
      return 5;
    case 0x516d: /* 六 */
      return 6;
    case 0x4e03: /* 七 */
      return 7;
    case 0x516b: /* 八 */
      return 8;
    case 0x4e5d: /* 九 */
      return 9;
    default:
      return -1;
    }
}

/* 十 百 千 万, and 廿 and 卅, which stand for two and three tens; 0 when it is none. */
static int
han_unit (gunichar c)
{
  switch (c)
    {
    case 0x5341: /* 十 */
      return 10;
    case 0x5eff: /* 廿 */
      return 20;
    case 0x5345: /* 卅 */
      return 30;
    case 0x767e: /* 百 */
      return 100;
    case 0x5343: /* 千 */
      return 1000;
    case 0x4e07: /* 万 */
    case 0x842c: /* 萬 */
      return 10000;
    default:
      return 0;
    }
}

static int
arabic_digit (gunichar c)
{
  if (c >= '0' && c <= '9')
    return (int) (c - '0');
  return c >= 0xff10 && c <= 0xff19 ? (int) (c - 0xff10) : -1;
}

static int
read_arabic (const char *text,
             int        *number)
{
  const char *p = text;
  int value = 0;

  for (int digit; (digit = arabic_digit (g_utf8_get_char (p))) >= 0; p = g_utf8_next_char (p))
    {
      if (value > (NUMBER_LIMIT - digit) / 10)
        return 0;
      value = value * 10 + digit;
    }
  *number = value;
  return (int) (p - text);
}

/* Digits one after the other, as in 二〇二六 or 八五年; "三四个" is three or four, and of it only the three is read. */
static int
read_digit_run (const char *text,
                int        *number)
{
  const char *p = text;
  int digits[9];
  int n = 0;
  int value = 0;

  for (int digit; n < 9 && (digit = han_digit (g_utf8_get_char (p))) >= 0; p = g_utf8_next_char (p))
    digits[n++] = digit;
  if (n == 2 && digits[1] == digits[0] + 1 && digits[0] > 0 && !g_str_has_prefix (p, "年"))
    {
      n = 1;
      p = g_utf8_next_char (text);
    }
  for (int i = 0; i < n; i++)
    value = value * 10 + digits[i];
  *number = value;
  return (int) (p - text);
}

/* With units: 十二, 廿三, 一百零五, 两百五 (250), 一万二 (12,000). */
static int
read_with_units (const char *text,
                 int        *number)
{
  const char *p = text;
  int total = 0;      /* full ten thousands */
  int section = 0;
  int pending = -1;   /* a digit that waits for its unit */
  int last_unit = 0;  /* 0 after a zero: then the rest is counted in ones */
  int value;

  for (;;)
    {
      gunichar c = g_utf8_get_char (p);
      int digit = han_digit (c);
      int unit = han_unit (c);

      if (digit >= 0 && pending <= 0)
        {
          if (digit == 0)
            last_unit = 0;
          pending = digit;
        }
      else if (unit == 20 || unit == 30)
        {
          if (pending > 0 || (last_unit != 0 && last_unit < 100))
            break;
          section += unit;
          last_unit = 10;
          pending = -1;
        }
      else if (unit == 10000)
        {
          if (total > 0 || section + MAX (pending, 0) == 0)
            break;
          total = (section + MAX (pending, 0)) * 10000;
          section = 0;
          last_unit = 10000;
          pending = -1;
        }
      else if (unit > 0)
        {
          /* Units go down; only ten may stand without a digit. */
          if ((pending <= 0 && unit != 10) || (last_unit != 0 && unit >= last_unit))
            break;
          section += MAX (pending, 1) * unit;
          last_unit = unit;
          pending = -1;
        }
      else
        break;
      p = g_utf8_next_char (p);
    }

  value = total + section;
  if (pending > 0)
    value += last_unit >= 100 ? pending * (last_unit / 10) : pending;
  *number = value;
  return (int) (p - text);
}

int
shuke_text_read_number (const char *text,
                        int        *number)
{
  gunichar first, second;
  int digit;

  *number = 0;
  if (text == NULL || *text == '\0')
    return 0;
  first = g_utf8_get_char (text);
  if (arabic_digit (first) >= 0)
    return read_arabic (text, number);
  digit = han_digit (first);
  if (digit < 0)
    return han_unit (first) >= 10 && han_unit (first) <= 30 ? read_with_units (text, number) : 0;
  second = g_utf8_get_char (g_utf8_next_char (text));
  if (han_digit (second) >= 0)
    return read_digit_run (text, number);
  return digit > 0 ? read_with_units (text, number) : (int) (g_utf8_next_char (text) - text);
}

int
shuke_text_compare_figures (const char *left,
                            const char *right)
{
  g_return_val_if_fail (left != NULL && right != NULL, 0);

  while (*left != '\0' && *right != '\0')
    {
      if (g_ascii_isdigit (*left) && g_ascii_isdigit (*right))
        {
          gsize n_left, n_right;
          int difference;

          left += strspn (left, "0");
          right += strspn (right, "0");
          n_left = strspn (left, "0123456789");
          n_right = strspn (right, "0123456789");
          difference = n_left != n_right ? (n_left < n_right ? -1 : 1) : strncmp (left, right, n_left);
          if (difference != 0)
            return difference;
          left += n_left;
          right += n_right;
        }
      else if (*left != *right)
        break;
      else
        {
          left++;
          right++;
        }
    }
  return (guchar) *left - (guchar) *right;
}

char *
shuke_text_label_line (const char *label,
                       const char *text)
{
  const char *last = g_utf8_find_prev_char (label, label + strlen (label));

  return *label == '\0' ? g_strdup (text) : g_strconcat (label, last != NULL && (guchar) *last >= 0x80 ? "：" : ": ", text, NULL);
}

gboolean
shuke_text_has_line (const char *lines,
                     const char *line)
{
  gsize length = strlen (line);

  for (const char *p = lines; p != NULL && length > 0 && (p = strstr (p, line)) != NULL; p++)
    if ((p == lines || p[-1] == '\n') && (p[length] == '\0' || p[length] == '\n'))
      return TRUE;
  return FALSE;
}

/* Whether a word ends between the characters @before and @behind, of which 0 is none. */
static gboolean
is_border (gunichar before,
           gunichar behind)
{
  return !g_unichar_isalnum (before) || !g_unichar_isalnum (behind);
}

gboolean
shuke_text_has_clause (const char *text,
                       const char *clause)
{
  gsize length = strlen (clause);

  for (const char *p = text; p != NULL && length > 0 && (p = strstr (p, clause)) != NULL; p++)
    if ((p == text || is_border (g_utf8_get_char (g_utf8_prev_char (p)), g_utf8_get_char (clause))) &&
        is_border (g_utf8_get_char (g_utf8_prev_char (p + length)), g_utf8_get_char (p + length)))
      return TRUE;
  return FALSE;
}

char *
shuke_text_add_lines (const char *held,
                      const char *lines)
{
  g_auto (GStrv) split = NULL;
  g_autoptr (GString) added = NULL;

  if (lines == NULL || *lines == '\0')
    return NULL;
  split = g_strsplit (lines, "\n", -1);
  added = g_string_new (NULL);
  for (guint i = 0; split[i] != NULL; i++)
    {
      if (*split[i] == '\0' || shuke_text_has_line (held, split[i]) || shuke_text_has_line (added->str, split[i]))
        continue;
      if (added->len > 0)
        g_string_append_c (added, '\n');
      g_string_append (added, split[i]);
    }
  if (added->len == 0)
    return NULL;
  return held == NULL || *held == '\0' ? g_string_free (g_steal_pointer (&added), FALSE) : g_strconcat (held, "\n", added->str, NULL);
}
