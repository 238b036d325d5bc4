/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How cells come apart and together; what the parts mean is not known here. */

#include "shuke-column-split.h"

#include <string.h>

#include "shuke-text.h"

/* A shorter number is an age, a size or a house. */
#define MIN_PHONE_DIGITS 7

static const struct { const char *id; const char *separators[3]; } splits[SHUKE_N_SPLITS] = {
  [SHUKE_SPLIT_BLANK] = { "blank", { " ", "　" } },
  [SHUKE_SPLIT_SLASH] = { "slash", { "/", "／" } },
  [SHUKE_SPLIT_COMMA] = { "comma", { ",", "，", "、" } },
  [SHUKE_SPLIT_SEMICOLON] = { "semicolon", { ";", "；" } },
  [SHUKE_SPLIT_BAR] = { "bar", { "|", "｜" } },
  [SHUKE_SPLIT_HYPHEN] = { "hyphen", { "-", "—" } },
  [SHUKE_SPLIT_PHONE] = { "phone", { NULL } },
};

const char *
shuke_column_split_to_id (ShukeColumnSplit how)
{
  g_return_val_if_fail (how < SHUKE_N_SPLITS, NULL);
  return splits[how].id;
}

gboolean
shuke_column_split_from_id (const char       *id,
                            ShukeColumnSplit *how)
{
  for (guint i = SHUKE_SPLIT_NONE + 1; i < SHUKE_N_SPLITS; i++)
    if (strcmp (splits[i].id, id) == 0)
      {
        *how = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_between (const char *at)
{
  return *at != '\0' && (strchr (" :,;/-|\t\n", *at) != NULL || g_str_has_prefix (at, "　") || g_str_has_prefix (at, "：") ||
                         g_str_has_prefix (at, "，") || g_str_has_prefix (at, "、"));
}

/* Without blanks and what else stands between words and a number. (transfer full) */
static char *
dup_trimmed (const char *text,
             gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);
  char *start = copy;
  char *end;

  while (is_between (start))
    start = g_utf8_next_char (start);
  end = start + strlen (start);
  while (end > start && is_between (g_utf8_prev_char (end)))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

/* A run of digits as long as a phone, with the + before it and dashes and blanks inside. */
static gboolean
find_number (const char  *text,
             const char **start,
             const char **end)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      guint digits = 0;

      if (!g_ascii_isdigit (*p) && (*p != '+' || !g_ascii_isdigit (p[1])))
        continue;
      *start = p++;
      digits = g_ascii_isdigit (**start) != 0;
      for (; g_ascii_isdigit (*p) || ((*p == '-' || *p == ' ') && g_ascii_isdigit (p[1])); p++)
        digits += g_ascii_isdigit (*p) != 0;
      *end = p;
      if (digits >= MIN_PHONE_DIGITS)
        return TRUE;
      p--;
    }
  return FALSE;
}

static guint
split_phone (const char  *text,
             char       **parts)
{
  const char *start, *end;
  g_autofree char *before = NULL;
  g_autofree char *behind = NULL;

  if (!find_number (text, &start, &end))
    {
      parts[0] = dup_trimmed (text, strlen (text));
      return 1;
    }
  before = dup_trimmed (text, (gsize) (start - text));
  behind = dup_trimmed (end, strlen (end));
  parts[0] = g_strconcat (before, *before != '\0' && *behind != '\0' ? " " : "", behind, NULL);
  parts[1] = g_strndup (start, (gsize) (end - start));
  return 2;
}

/* The next separator of @how; the byte behind it goes to @behind. */
static const char *
find_separator (const char        *text,
                ShukeColumnSplit   how,
                const char       **behind)
{
  const char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (splits[how].separators) && splits[how].separators[i] != NULL; i++)
    {
      const char *found = strstr (text, splits[how].separators[i]);

      if (found != NULL && (first == NULL || found < first))
        {
          first = found;
          *behind = found + strlen (splits[how].separators[i]);
        }
    }
  return first;
}

guint
shuke_column_split (const char        *text,
                    ShukeColumnSplit   how,
                    char             **parts,
                    guint              max)
{
  const char *separator, *behind;
  guint n = 0;

  g_return_val_if_fail (how > SHUKE_SPLIT_NONE && how < SHUKE_N_SPLITS && max > 1, 0);

  if (how == SHUKE_SPLIT_PHONE)
    return split_phone (text, parts);
  max = MIN (max, SHUKE_SPLIT_MAX_PARTS);
  while (n + 1 < max && (separator = find_separator (text, how, &behind)) != NULL)
    {
      /* Two blanks are one; an empty cell between two strokes is one. */
      if (separator > text || how != SHUKE_SPLIT_BLANK)
        parts[n++] = g_strstrip (g_strndup (text, (gsize) (separator - text)));
      text = behind;
    }
  parts[n++] = g_strstrip (g_strdup (text));
  return n;
}

guint
shuke_column_split_try (const GPtrArray  *samples,
                        ShukeColumnSplit  how)
{
  guint counts[SHUKE_SPLIT_MAX_PARTS + 1] = { 0 };
  guint most = 0, apart = 0;

  for (guint i = 0; i < samples->len; i++)
    {
      char *parts[SHUKE_SPLIT_MAX_PARTS];
      guint n = shuke_column_split (samples->pdata[i], how, parts, SHUKE_SPLIT_MAX_PARTS);
      gboolean all = TRUE;

      for (guint k = 0; k < n; k++)
        {
          all = all && *parts[k] != '\0';
          g_free (parts[k]);
        }
      if (n == 1 || !all)
        continue;
      apart++;
      if (++counts[n] > counts[most])
        most = n;
    }
  return apart * 3 >= samples->len * 2 && apart > 0 ? most : 0;
}

static gboolean
is_number (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789")] == '\0';
}

/* 1988, 3, 12, or 1988年, 3月, 12日. */
static char *
join_day (char  **parts,
          guint   n)
{
  static const char *const units[] = { "年", "月", "日" };
  GString *day = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *unit = units[i + (n == 2 && strspn (parts[0], "0123456789") != 4)];
      gsize length = strlen (parts[i]);

      if (length > strlen (unit) && g_str_has_suffix (parts[i], unit))
        parts[i][length - strlen (unit)] = '\0';
      if (!is_number (parts[i]))
        return g_string_free (day, TRUE);
      g_string_append_printf (day, "%s%s", i > 0 ? "-" : "", parts[i]);
    }
  return g_string_free (day, FALSE);
}

char *
shuke_column_join (const char *const *parts,
                   guint              n)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  GString *joined;
  char *day;

  for (guint i = 0; i < n; i++)
    if (parts[i] != NULL && parts[i][strspn (parts[i], " ")] != '\0')
      g_ptr_array_add (told, g_strstrip (g_strdup (parts[i])));
  joined = g_string_new (NULL);
  for (guint i = 0; i < told->len; i++)
    {
      const char *part = told->pdata[i];
      gboolean han = joined->len > 0 && shuke_text_is_han (g_utf8_get_char (part)) &&
                     shuke_text_is_han (g_utf8_get_char (g_utf8_prev_char (joined->str + joined->len)));

      g_string_append_printf (joined, "%s%s", joined->len == 0 || han ? "" : " ", part);
    }
  if (told->len < 2 || told->len > 3 || (day = join_day ((char **) told->pdata, told->len)) == NULL)
    return g_string_free (joined, FALSE);
  g_string_free (joined, TRUE);
  return day;
}
