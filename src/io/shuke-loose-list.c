/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-loose-list.h"

#include "shuke-cell-reader.h"
#include "shuke-list-day.h"
#include "shuke-name.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <stdio.h>
#include <string.h>

/* Below this share no separator makes a table of it. */
#define MIN_PARTED   0.6
#define MIN_LINES    5
/* That are only a day, of a diary; less can be anything. */
#define MIN_DAYS     3
/* Of ten lines, that begin with one. */
#define MOST_OF_TEN  6
/* Characters of a name with what stands in brackets behind it, of one that must be told from a remark, and of a line about those below. */
#define LONGEST_NAME  16
#define LONGEST_TITLE 14

struct _ShukeLooseList {
  GString  *cells[SHUKE_N_LOOSE_CELLS];
  char     *group;         /* (nullable): of the lines at hand */
  gboolean  fresh;         /* nobody came since that line: a blank one below it ends nothing */
  gboolean  after_blank;   /* or at the beginning */
  char     *name, *phone;  /* (nullable): of the line before, when it has both */
  gsize     indent;        /* of that line */
  gboolean  dated;         /* its lines begin with their day */
  char     *day;           /* (nullable): of the line at hand, or the line above that is only a day */
  char     *told;          /* (nullable): the line at hand below it */
};

ShukeLooseList *
shuke_loose_list_new (gboolean dated)
{
  ShukeLooseList *self = g_new0 (ShukeLooseList, 1);

  for (guint i = 0; i < SHUKE_N_LOOSE_CELLS; i++)
    self->cells[i] = g_string_new (NULL);
  self->dated = dated;
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
  g_free (self->name);
  g_free (self->phone);
  g_free (self->day);
  g_free (self->told);
  g_free (self);
}

void
shuke_loose_list_rewind (ShukeLooseList *self)
{
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->told, g_free);
  self->after_blank = TRUE;
}

const char *
shuke_loose_list_get_told (ShukeLooseList  *self,
                           const char     **day)
{
  *day = self->day;
  return self->told;
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

static gboolean
is_called_old (const char *line,
               const char *number)
{
  static const char *const words[] = { "老号", "老號", "旧号", "舊號", "原号", "原號", "以前" };

  while (number > line && (number[-1] == ' ' || number[-1] == ':'))
    number--;
  return shuke_word_list_end (line, number - line, words, G_N_ELEMENTS (words));
}

/* The first, or of several the first that is not called her old one. */
static const char *
find_mobile (const char *line,
             gsize      *length)
{
  const char *first = NULL;
  gsize first_length = 0;

  for (const char *p = line; *p != '\0'; p++)
    {
      gsize found = (*p == '+' || g_ascii_isdigit (*p)) && (p == line || !g_ascii_isalnum (p[-1])) ? mobile_length (p) : 0;

      if (found == 0)
        continue;
      if (!is_called_old (line, p))
        {
          *length = found;
          return p;
        }
      if (first == NULL)
        {
          first = p;
          first_length = found;
        }
      p += found - 1;
    }
  *length = first_length;
  return first;
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
      /* 12,380.00 is one. */
      gboolean within = c == ',' && p > text && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]);
      gsize gap = depth > 0 || within ? 0 : gap_length (p);

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

/* 1. 2、 3) or a bullet in front. */
static const char *
skip_number (const char *line)
{
  static const char *const bullets[] = { "- ", "* ", "· ", "• " };
  gsize n = strspn (line, "0123456789");
  const char *behind = line + n;

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);
  if (n == 0 || n > 3)
    return line;
  if (g_str_has_prefix (behind, "、") || g_str_has_prefix (behind, "）") || ((*behind == '.' || *behind == ')') && !g_ascii_isdigit (behind[1])))
    behind = g_utf8_next_char (behind);
  else
    return line;
  return behind + strspn (behind, " ");
}

/* What people write above others, though it reads like a name. */
static gboolean
is_known_title (const char *text)
{
  static const char *const titles[] = { "老客", "新客", "老客户", "老客戶", "新客户", "新客戶", "老顾客", "老顧客", "新顾客", "新顧客", "老会员", "老會員", "新会员", "新會員", "大客户",
                                        "大客戶", "熟客", "常客", "常来的", "常來的", "新来的", "新來的", "其他", "其它" };

  return shuke_word_list_has (text, titles, G_N_ELEMENTS (titles));
}

/* Without its frame, and what stands in brackets in it. @framed is told whether it has one. (transfer full) */
static char *
dup_unframed (const char *line,
              gboolean   *framed)
{
  static const char *const frames[] = { "=", "-", "#", "*", "~", "【", "】", "—", "[", "]", "<", ">", "《", "》", "：", ":" };
  g_autoptr (GString) title = g_string_new (NULL);
  guint depth = 0;

  *framed = FALSE;
  for (const char *p = line; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      for (gsize i = 0; i < G_N_ELEMENTS (frames); i++)
        if (g_str_has_prefix (p, frames[i]))
          {
            *framed |= p == line || p[length] == '\0';
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
  return g_strdup (g_strstrip (title->str));
}

/* ==常来的==, 【老客】, 不要发消息的（！！）, 新客：. Who asks not to be written to is heeded of all below, however it is said: "不要发短信（投诉过，2026年3月起）" names
 * nobody either. (transfer full) (nullable) */
static char *
dup_title (const char *line,
           gboolean    after_blank)
{
  gboolean framed;
  g_autofree char *title = dup_unframed (line, &framed);
  const char *rest;
  g_autofree char *word = take_word (line, &rest);
  gboolean person = is_person (word) && !is_known_title (title);

  if (*title == '\0' || person)
    return framed && *title != '\0' && *rest == '\0' && strpbrk (line, "0123456789") == NULL ? g_steal_pointer (&title) : NULL;
  if (shuke_cell_refuses_messages (title))
    return g_steal_pointer (&title);
  if (shuke_cell_refuses_messages (line))
    return g_strdup (line);
  if (*rest != '\0' || strpbrk (line, "0123456789") != NULL || g_utf8_strlen (title, -1) > LONGEST_TITLE ||
      !(framed || after_blank || is_known_title (title)))
    return NULL;
  return g_steal_pointer (&title);
}

/* 姓名 手机 备注, over the lines of a table that has blanks between its columns. */
static gboolean
is_heading (const char *line)
{
  return strpbrk (line, "0123456789") == NULL && (strstr (line, "姓名") != NULL || strstr (line, "名字") != NULL) &&
         (strstr (line, "手机") != NULL || strstr (line, "手機") != NULL || strstr (line, "电话") != NULL || strstr (line, "電話") != NULL);
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

/* A line that is further in than hers above it, or begins with a dash, goes on about her. */
static gboolean
goes_on (ShukeLooseList *self,
         const char     *text,
         gsize           indent)
{
  static const char *const dashes[] = { "—", "-", "·", "•" };

  if (self->phone == NULL)
    return FALSE;
  if (indent > self->indent)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (text, dashes[i]) && !g_str_has_suffix (text, dashes[i]))
      {
        while (g_str_has_prefix (text, dashes[i]))
          text += strlen (dashes[i]);
        return !is_person (text + strspn (text, " "));
      }
  return FALSE;
}

/* What stands in front of her number, without a mark or a bracket that the number was in: 赵丽、 and 冯（. */
static char *
dup_before (const char *text,
            gsize       length)
{
  static const char *const marks[] = { " ", "、", "，", ",", "：", ":", "（", "(", "/" };
  char *before = g_strndup (text, length);
  gboolean cut = TRUE;

  while (cut)
    {
      cut = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (marks) && !cut; i++)
        if (g_str_has_suffix (before, marks[i]))
          {
            before[strlen (before) - strlen (marks[i])] = '\0';
            cut = TRUE;
          }
    }
  return before;
}

static const char *
skip_closing (const char *text)
{
  static const char *const marks[] = { "）", ")", "、" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      text += strlen (marks[i]);
  return text + gap_length (text);
}

static void
read_row (ShukeLooseList *self,
          const char     *text,
          const char     *mobile,
          gsize           length)
{
  if (mobile != NULL)
    {
      g_autofree char *before = dup_before (text, (gsize) (mobile - text));

      g_string_append_len (self->cells[SHUKE_LOOSE_PHONE], mobile, (gssize) length);
      read_words (self, before, TRUE);
      read_words (self, skip_closing (mobile + length), self->cells[SHUKE_LOOSE_NAME]->len == 0);
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
}

static gboolean
is_day (const char *line)
{
  ShukeDay day;

  /* Whether it is one does not hang on the day on which it is read. */
  return shuke_list_day_read_line (line, shuke_day_new (2100, 1, 1), &day);
}

/* 9.12, 10/15, 11-3, 10月3号 and a blank: the day as the readers of days know it (transfer full), and what stands behind it; NULL when the line begins
 * otherwise. 9.12 alone may be an amount. */
static char *
dup_leading_day (const char  *line,
                 const char **behind)
{
  gsize length = strcspn (line, " \t"), number;
  g_autofree char *word = g_strndup (line, length);
  int month, day, used = 0;

  *behind = line + length + strspn (line + length, " \t");
  if ((guchar) **behind < 0x80 && find_mobile (*behind, &number) != *behind)
    return NULL;
  if (is_day (word))
    return g_steal_pointer (&word);
  if (sscanf (word, "%2d.%2d%n", &month, &day, &used) != 2 || (gsize) used != length || month < 1 || month > 12 || day < 1 || day > 31)
    return NULL;
  return g_strdup_printf ("%d月%d日", month, day);
}

/* A line of a diary is a sentence; what is taken out of it is her number. */
static void
read_told (ShukeLooseList *self,
           const char     *text,
           const char     *mobile,
           gsize           length)
{
  g_free (self->told);
  self->told = g_strdup (text);
  if (mobile != NULL)
    {
      g_autofree char *before = dup_before (text, (gsize) (mobile - text));

      g_string_append_len (self->cells[SHUKE_LOOSE_PHONE], mobile, (gssize) length);
      if (is_person (before))
        g_string_append (self->cells[SHUKE_LOOSE_NAME], before);
    }
  g_string_append (self->cells[SHUKE_LOOSE_NOTE], text);
}

gboolean
shuke_loose_list_read (ShukeLooseList *self,
                       const char     *line,
                       ShukeCell      *cells)
{
  gsize indent = strspn (line, " \t");
  g_autofree char *text = g_strstrip (g_strdup (skip_number (line + indent)));
  gsize length = 0;
  const char *mobile = find_mobile (text, &length);
  gboolean further = mobile == NULL && *text != '\0' && goes_on (self, line + indent, indent);
  char *title;

  for (guint i = 0; i < SHUKE_N_LOOSE_CELLS; i++)
    g_string_truncate (self->cells[i], 0);
  if (mobile == NULL && is_day (text))
    {
      g_free (self->day);
      self->day = g_strdup (text);
      return FALSE;
    }
  if (self->dated)
    {
      const char *behind;

      g_free (self->day);
      self->day = dup_leading_day (text, &behind);
      if (self->day == NULL)
        g_clear_pointer (&self->told, g_free);
      else
        {
          memmove (text, behind, strlen (behind) + 1);
          mobile = find_mobile (text, &length);
        }
    }
  if (self->day != NULL)
    {
      if (*text == '\0')
        return FALSE;
      read_told (self, text, mobile, length);
      for (guint i = 0; i < SHUKE_N_LOOSE_CELLS; i++)
        cells[i] = (ShukeCell) { self->cells[i]->str, self->cells[i]->len };
      return TRUE;
    }
  title = mobile == NULL && !further && *text != '\0' ? dup_title (text, self->after_blank) : NULL;
  if (*text == '\0' || title != NULL || (mobile == NULL && is_heading (text)))
    {
      self->after_blank = *text == '\0';
      if (!self->after_blank || !self->fresh)
        {
          g_free (self->group);
          self->group = is_heading (text) ? NULL : g_steal_pointer (&title);
          self->fresh = self->group != NULL;
        }
      g_free (title);
      g_clear_pointer (&self->phone, g_free);
      return FALSE;
    }
  self->after_blank = self->fresh = FALSE;
  if (further)
    {
      g_string_assign (self->cells[SHUKE_LOOSE_NAME], self->name);
      g_string_assign (self->cells[SHUKE_LOOSE_PHONE], self->phone);
      add_note (self->cells[SHUKE_LOOSE_NOTE], text);
    }
  else
    {
      read_row (self, text, mobile, length);
      g_free (self->name);
      g_clear_pointer (&self->phone, g_free);
      self->name = g_strdup (self->cells[SHUKE_LOOSE_NAME]->str);
      self->indent = indent;
      if (*self->name != '\0' && mobile != NULL)
        self->phone = g_strdup (self->cells[SHUKE_LOOSE_PHONE]->str);
    }
  for (guint i = 0; i < SHUKE_N_LOOSE_CELLS; i++)
    cells[i] = (ShukeCell) { self->cells[i]->str, self->cells[i]->len };
  return TRUE;
}

/* The piece that is looked at may end within a character. */
static char *
dup_whole (const char *text,
           gsize       length)
{
  const char *end;

  g_utf8_validate (text, (gssize) length, &end);
  return g_strndup (text, (gsize) (end - text));
}

gboolean
shuke_loose_list_is_dated (const char *text,
                           gsize       length)
{
  g_autofree char *sample = dup_whole (text, length);
  g_auto (GStrv) lines = g_strsplit_set (sample, "\r\n", -1);
  guint n = 0, n_dated = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *behind;
      g_autofree char *day = *g_strstrip (lines[i]) != '\0' ? dup_leading_day (lines[i], &behind) : NULL;

      n += *lines[i] != '\0';
      n_dated += day != NULL;
    }
  return n >= MIN_LINES && n_dated * 10 >= n * MOST_OF_TEN;
}

gboolean
shuke_loose_list_recognise (const char *text,
                            gsize       length,
                            double      parted)
{
  g_autofree char *sample = dup_whole (text, length);
  g_auto (GStrv) lines = g_strsplit_set (sample, "\r\n", -1);
  guint n = 0, n_told = 0, n_blocks = 0, n_days = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize mobile = 0;
      const char *at = find_mobile (lines[i], &mobile);

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      n++;
      n_days += is_day (lines[i]);
      /* 姓名：李娜 and 电话：… below it are blocks, not lines. */
      n_blocks += g_str_has_prefix (lines[i], "姓名：") || g_str_has_prefix (lines[i], "姓名:");
      /* A number with words in front or behind. */
      n_told += at != NULL && strlen (lines[i]) > mobile + strlen ("王");
    }
  /* A column of nothing but days is a table. */
  if (n_days >= MIN_DAYS && n_days * 5 >= n && n_days * 4 <= n * 3)
    return TRUE;
  if (parted < MIN_PARTED && shuke_loose_list_is_dated (text, length))
    return TRUE;
  return parted < MIN_PARTED && n >= MIN_LINES && n_told * 3 >= n && n_blocks * 10 < n;
}
