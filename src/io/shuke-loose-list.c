/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-loose-list.h"

#include "shuke-name.h"
#include "shuke-text.h"

#include <string.h>

/* Below this share no separator makes a table of it. */
#define MIN_PARTED   0.6
#define MIN_LINES    5
/* Characters of a name with what stands in brackets behind it, of one that must be told from a remark, and of a line about those below. */
#define LONGEST_NAME  16
#define LONGEST_TITLE 14

struct _ShukeLooseList {
  GString  *cells[SHUKE_N_LOOSE_CELLS];
  char     *group;         /* (nullable): of the lines at hand */
  gboolean  after_blank;   /* or at the beginning */
};

ShukeLooseList *
shuke_loose_list_new (void)
{
  ShukeLooseList *self = g_new0 (ShukeLooseList, 1);

  for (guint i = 0; i < SHUKE_N_LOOSE_CELLS; i++)
    self->cells[i] = g_string_new (NULL);
  self->after_blank = TRUE;
  return self;
}

void
shuke_loose_list_free (ShukeLooseList *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < SHUKE_N_LOOSE_CELLS; i++)
    g_string_free (self->cells[i], TRUE);
  g_free (self->group);
  g_free (self);
}

void
shuke_loose_list_rewind (ShukeLooseList *self)
{
  g_clear_pointer (&self->group, g_free);
  self->after_blank = TRUE;
}

/* Bytes of a mobile number that begins here, 138 0013 8000 or 138-0013-8000, of China, Hong Kong and Taiwan or with the code of any country; 0
 * when none does. */
static gsize
mobile_length (const char *text)
{
  gsize length = *text == '+', last = 0;
  guint n = 0;

  /* Sixteen figures are none, and a line may be a million. */
  for (; n < 16 && (g_ascii_isdigit (text[length]) || ((text[length] == ' ' || text[length] == '-') && n > 0 && g_ascii_isdigit (text[length + 1])));
       length++)
    if (g_ascii_isdigit (text[length]))
      {
        n++;
        last = length + 1;
        if (n == 11 && *text == '1' && !g_ascii_isdigit (text[last]))
          return last;
      }
  if ((*text == '+' && n >= 9 && n <= 15) || (n == 10 && g_str_has_prefix (text, "09")))
    return last;
  return 0;
}

static const char *
find_mobile (const char *line,
             gsize      *length)
{
  for (const char *p = line; *p != '\0'; p++)
    if ((*p == '+' || g_ascii_isdigit (*p)) && (p == line || !g_ascii_isalnum (p[-1])) && (*length = mobile_length (p)) > 0)
      return p;
  return NULL;
}

static gboolean
opens (gunichar c)
{
  return c == '(' || c == 0xff08 || c == '[' || c == 0x3010;
}

static gboolean
closes (gunichar c)
{
  return c == ')' || c == 0xff09 || c == ']' || c == 0x3011;
}

/* Bytes of what parts a line here, with the blanks around it; 0 when nothing does. A single blank is within a name as often as behind one. */
static gsize
gap_length (const char *text)
{
  gsize n = 0, width = 0;
  gboolean mark = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ')
        width++;
      else if (c == 0x3000 || c == '\t')
        width += 2;
      /* 100/80 is one word. */
      else if (c == ',' || c == ';' || c == '|' || c == 0xff0c || c == 0xff1b || ((c == '/' || c == 0xff0f) && (width > 0 || p[1] == ' ')))
        mark = TRUE;
      else
        break;
      n = (gsize) (g_utf8_next_char (p) - text);
    }
  return mark || width > 1 ? n : 0;
}

/* What stands in front of the first gap outside brackets; *@rest is told what is behind it. */
static char *
take_word (const char  *text,
           const char **rest)
{
  guint depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize gap = depth > 0 ? 0 : gap_length (p);

      depth = opens (c) ? depth + 1 : depth - (closes (c) && depth > 0);
      if (gap == 0)
        continue;
      *rest = p + gap;
      return g_strndup (text, (gsize) (p - text));
    }
  *rest = text + strlen (text);
  return g_strdup (text);
}

/* Without what stands in brackets behind it. */
static gboolean
is_person (const char *text)
{
  const char *end = text;
  g_autofree char *bare = NULL;

  while (*end != '\0' && !opens (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  bare = g_strndup (text, (gsize) (end - text));
  g_strstrip (bare);
  return g_utf8_strlen (bare, -1) > 1 && shuke_name_reads_as_person (bare);
}

/* 1. 2、 3) in front. */
static const char *
skip_number (const char *line)
{
  gsize n = strspn (line, "0123456789");
  const char *behind = line + n;

  if (n == 0 || n > 3)
    return line;
  if (g_str_has_prefix (behind, "、") || g_str_has_prefix (behind, "）") || ((*behind == '.' || *behind == ')') && !g_ascii_isdigit (behind[1])))
    behind = g_utf8_next_char (behind);
  else
    return line;
  return behind + strspn (behind, " ");
}

/* ==常来的==, 【老客】, 不要发消息的（！！）, 新客：. (transfer full) (nullable) */
static char *
dup_title (const char *line,
           gboolean    after_blank)
{
  static const char *const frames[] = { "=", "-", "#", "*", "~", "【", "】", "—", "[", "]", "<", ">", "《", "》", "：", ":" };
  g_autoptr (GString) title = g_string_new (NULL);
  gboolean framed = FALSE;
  guint depth = 0;

  for (const char *p = line; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      if (g_unichar_isdigit (c) || (depth == 0 && gap_length (p) > 0 && *(p + gap_length (p)) != '\0'))
        return NULL;
      for (gsize i = 0; i < G_N_ELEMENTS (frames); i++)
        if (g_str_has_prefix (p, frames[i]))
          {
            framed |= p == line || p[length] == '\0';
            c = 0;
          }
      if (c == '(' || c == 0xff08)
        depth++;
      else if (c == ')' || c == 0xff09)
        depth -= depth > 0;
      else if (c != 0 && depth == 0)
        g_string_append_unichar (title, c);
      p += length;
    }
  g_strstrip (title->str);
  if (*title->str == '\0' || g_utf8_strlen (title->str, -1) > LONGEST_TITLE || (!framed && (!after_blank || is_person (line))))
    return NULL;
  return g_strdup (title->str);
}

static void
add_note (GString    *note,
          const char *text)
{
  g_autofree char *clean = shuke_text_clean (text);

  if (clean == NULL)
    return;
  if (note->len > 0)
    g_string_append (note, "，");
  g_string_append (note, clean);
}

/* Reads the words of @text one after another: the first may be her name, the others are what is known of her. */
static void
read_words (ShukeLooseList *self,
            const char     *text,
            gboolean        first)
{
  GString *name = self->cells[SHUKE_LOOSE_NAME];

  while (*text != '\0')
    {
      g_autofree char *word = take_word (text, &text);
      char *blank = strchr (g_strstrip (word), ' ');

      /* 王芳 120码; but 豆豆奶奶 刘桂芳 is she. */
      if (first && blank != NULL && !is_person (blank + 1))
        {
          *blank = '\0';
          if (is_person (word))
            {
              g_string_assign (name, word);
              add_note (self->cells[SHUKE_LOOSE_NOTE], blank + 1);
              first = FALSE;
              continue;
            }
          *blank = ' ';
        }
      if (first && *word != '\0' && g_utf8_strlen (word, -1) <= LONGEST_NAME)
        g_string_assign (name, word);
      else
        add_note (self->cells[SHUKE_LOOSE_NOTE], word);
      first = first && *word == '\0';
    }
}

gboolean
shuke_loose_list_read (ShukeLooseList *self,
                       const char     *line,
                       ShukeCell      *cells)
{
  g_autofree char *text = g_strstrip (g_strdup (skip_number (line + strspn (line, " \t"))));
  gsize length = 0;
  const char *mobile = find_mobile (text, &length);
  char *title = mobile == NULL ? dup_title (text, self->after_blank) : NULL;

  for (guint i = 0; i < SHUKE_N_LOOSE_CELLS; i++)
    g_string_truncate (self->cells[i], 0);
  if (*text == '\0' || title != NULL)
    {
      g_free (self->group);
      self->group = title;
      self->after_blank = *text == '\0';
      return FALSE;
    }
  self->after_blank = FALSE;
  if (mobile != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (mobile - text));
      const char *behind = mobile + length;

      g_string_append_len (self->cells[SHUKE_LOOSE_PHONE], mobile, (gssize) length);
      read_words (self, before, TRUE);
      read_words (self, behind + gap_length (behind), self->cells[SHUKE_LOOSE_NAME]->len == 0);
    }
  else
    {
      const char *rest;
      g_autofree char *word = take_word (text, &rest);
      char *blank = strchr (word, ' ');

      if (blank != NULL)
        *blank = '\0';
      if (is_person (word))
        read_words (self, text, TRUE);
      else
        add_note (self->cells[SHUKE_LOOSE_NOTE], text);
    }
  if (self->group != NULL && (self->cells[SHUKE_LOOSE_NAME]->len > 0 || mobile != NULL))
    g_string_append (self->cells[SHUKE_LOOSE_GROUP], self->group);
  for (guint i = 0; i < SHUKE_N_LOOSE_CELLS; i++)
    cells[i] = (ShukeCell) { self->cells[i]->str, self->cells[i]->len };
  return TRUE;
}

gboolean
shuke_loose_list_recognise (const char *text,
                            gsize       length,
                            double      parted)
{
  g_autofree char *sample = g_strndup (text, length);
  g_auto (GStrv) lines = NULL;
  guint n = 0, n_told = 0;

  if (parted >= MIN_PARTED)
    return FALSE;
  lines = g_strsplit_set (sample, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize mobile = 0;
      const char *at = find_mobile (lines[i], &mobile);

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      n++;
      /* A number with words in front or behind. */
      n_told += at != NULL && strlen (lines[i]) > mobile + strlen ("王");
    }
  return n >= MIN_LINES && n_told * 3 >= n;
}
