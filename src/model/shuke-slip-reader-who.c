/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who a slip is from: her name, her birthday, her child. A wrong name would make a wrong customer, so that whatever may as well be a garment
 * stays in the text. */

#include "shuke-slip-reader-private.h"

#include "shuke-date-reader.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#define LONGEST_NAME   4
#define OLDEST_CHILD   30
#define YOUNGEST_ADULT 12
#define OLDEST_ADULT   110

static const char *const birth_words[] = { "生日", "出生", "生于", "birthday", "born", NULL };

/* 问卷 李梅 1988-3-12: on a card that says who she is, a day of long ago needs no word. */
static void
read_bare_birth (ShukeSlipReader *self)
{
  ShukeDate birth;

  if (self->slip->kind == NULL || shuke_slip_kind_needs_text (self->slip->kind))
    return;
  for (int at = 0; at < (int) self->pieces->len; at++)
    {
      const char *piece = shuke_slip_reader_piece_at (self, at);
      int age;

      if (piece == NULL || !shuke_date_read (piece, self->today, &birth) || birth.year == 0 || birth.month == 0 || birth.day == 0)
        continue;
      age = shuke_date_age (birth, self->today);
      if (age < YOUNGEST_ADULT || age > OLDEST_ADULT)
        continue;
      self->slip->birth = birth;
      shuke_slip_reader_take (self, at);
      return;
    }
}

void
shuke_slip_reader_read_birth (ShukeSlipReader *self)
{
  for (int at = 0; at < (int) self->pieces->len; at++)
    {
      int taken = at;
      g_autofree char *said = shuke_slip_reader_said_behind (self, at, birth_words, &taken);

      if (said == NULL || !shuke_date_read (said, self->today, &self->slip->birth))
        continue;
      for (int i = at; i <= taken; i++)
        shuke_slip_reader_take (self, i);
      return;
    }
  read_bare_birth (self);
}

/* "3岁": a year of birth, for no more is known. */
static gboolean
read_age (const char *text,
          ShukeDay    today,
          ShukeDate  *birth)
{
  char *end;
  guint64 years = g_ascii_strtoull (text, &end, 10);
  int year;

  if (end == text || years > OLDEST_CHILD || !(g_str_equal (end, "岁") || g_str_equal (end, "歲") || g_str_equal (end, "周岁")))
    return FALSE;
  shuke_day_get (today, &year, NULL, NULL);
  *birth = SHUKE_DATE_NONE;
  birth->year = (gint16) (year - (int) years);
  return TRUE;
}

/* Capital first and a small letter somewhere: XL is a size. */
static gboolean
is_latin_name (const char *piece)
{
  gboolean small = FALSE;

  if (piece == NULL || !g_ascii_isupper (*piece))
    return FALSE;
  for (const char *c = piece; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter != '\'' && letter != '-' && (!g_unichar_isalpha (letter) || shuke_text_is_han (letter)))
        return FALSE;
      small |= g_unichar_islower (letter);
    }
  return small;
}

/* --- Child ------------------------------------------------------------------------------------------------------------ */

static const struct { const char *word; ShukeSex sex; } child_words[] = {
  { "孩子", SHUKE_SEX_UNKNOWN }, { "小孩", SHUKE_SEX_UNKNOWN }, { "宝宝", SHUKE_SEX_UNKNOWN }, { "寶寶", SHUKE_SEX_UNKNOWN },
  { "女儿", SHUKE_SEX_FEMALE }, { "女兒", SHUKE_SEX_FEMALE }, { "儿子", SHUKE_SEX_MALE }, { "兒子", SHUKE_SEX_MALE },
  { "daughter", SHUKE_SEX_FEMALE }, { "son", SHUKE_SEX_MALE }, { "child", SHUKE_SEX_UNKNOWN },
};

/* The birthday of a child at @at, said as a day or an age, with or without the word for it. @taken is its last piece. */
static gboolean
child_birth_at (const ShukeSlipReader *self,
                int                    at,
                ShukeDate             *birth,
                int                   *taken)
{
  const char *piece = shuke_slip_reader_piece_at (self, at);
  g_autofree char *said = NULL;

  if (piece == NULL)
    return FALSE;
  said = shuke_slip_reader_said_behind (self, at, birth_words, taken);
  if (said == NULL)
    {
      *taken = at;
      said = g_strdup (piece);
    }
  return read_age (said, self->today, birth) || shuke_date_read (said, self->today, birth);
}

static gboolean
is_child_name (const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  if (is_latin_name (text))
    return TRUE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!shuke_text_is_han (g_utf8_get_char (c)))
      return FALSE;
  return length >= 1 && length <= LONGEST_NAME;
}

/* 女儿 朵朵 2019-05-03, 儿子5岁: a child is one whose birthday or age is said; a name alone is one only on a card that says nothing else, 女儿
 * 校服 being what a girl wears. */
void
shuke_slip_reader_read_child (ShukeSlipReader *self)
{
  gboolean card = self->slip->kind != NULL && !shuke_slip_kind_needs_text (self->slip->kind);

  for (int at = 0; at < (int) self->pieces->len; at++)
    for (gsize i = 0; shuke_slip_reader_piece_at (self, at) != NULL && i < G_N_ELEMENTS (child_words); i++)
      {
        const char *words[] = { child_words[i].word, NULL };
        int last = at;
        g_autofree char *said = shuke_slip_reader_said_behind (self, at, words, &last);
        g_autofree char *name = NULL;
        ShukeDate birth = SHUKE_DATE_NONE;
        gboolean named = FALSE;

        if (said == NULL || (g_ascii_isalpha (*words[0]) && last == at))
          continue;
        if (read_age (said, self->today, &birth) || shuke_date_read (said, self->today, &birth))
          named = TRUE;
        else if (is_child_name (said))
          {
            int next = last + 1;

            if (child_birth_at (self, next, &birth, &next))
              last = next;
            else if (!card)
              continue;
            name = g_steal_pointer (&said);
            named = TRUE;
          }
        if (!named)
          continue;
        self->slip->child = TRUE;
        self->slip->child_name = g_steal_pointer (&name);
        self->slip->child_birth = birth;
        self->slip->child_sex = child_words[i].sex;
        for (int k = at; k <= last; k++)
          shuke_slip_reader_take (self, k);
        return;
      }
}

/* --- Name -------------------------------------------------------------------------------------------------------------- */

/* 张园长, whose post ends like a length. */
static gboolean
ends_with_post (const char *piece)
{
  static const char *const posts[] = { "园长", "園長", "校长", "校長", "院长", "院長", "店长", "店長", "会长", "會長", "厂长", "廠長", "处长", "處長",
                                       "科长", "科長", "局长", "局長", "所长", "所長", "部长", "部長", "行长", "行長", "社长", "社長", "班长", "班長" };

  return shuke_word_list_end (piece, -1, posts, G_N_ELEMENTS (posts));
}

/* Surnames are also colours and measures: 高领衫, 白裙子. What ends like a garment is one. */
static gboolean
is_han_name (const char *piece)
{
  static const char *const garments[] = {
    "衫", "鞋", "裤", "褲", "裙", "衣", "袜", "襪", "帽", "包", "领", "領", "袖", "扣", "链", "鏈", "装", "裝", "服", "巾", "套", "带", "帶", "脚", "腳", "边", "邊",
    "码", "碼", "色", "标", "標", "款", "件", "条", "條", "双", "雙", "子", "腰", "肩", "长", "長", "短", "绒", "絨", "布", "料",
  };
  glong length = g_utf8_strlen (piece, -1);
  int surname = shuke_pinyin_surname_length (piece);

  if (length < 2 || length > LONGEST_NAME || surname == 0 || length <= surname || (length == LONGEST_NAME && surname < 2))
    return FALSE;
  for (const char *c = piece; *c != '\0'; c = g_utf8_next_char (c))
    if (!shuke_text_is_han (g_utf8_get_char (c)))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (garments); i++)
    if (g_str_has_suffix (piece, garments[i]) && !ends_with_post (piece))
      return FALSE;
  return TRUE;
}

/* Whether there is more than the pieces from @from to @to. */
static gboolean
is_text_beside (const ShukeSlipReader *self,
                int                    from,
                int                    to)
{
  for (int i = 0; i < (int) self->pieces->len; i++)
    if (shuke_slip_reader_piece_at (self, i) != NULL && (i < from || i > to))
      return TRUE;
  return FALSE;
}

static gboolean
take_name (ShukeSlipReader *self,
           int              from,
           int              to)
{
  g_autoptr (GString) name = NULL;

  /* Alone with the phone it is what the slip is about, unless nothing has to be said of that. */
  if (!is_text_beside (self, from, to) && self->slip->kind != NULL && shuke_slip_kind_needs_text (self->slip->kind))
    return FALSE;
  name = g_string_new (NULL);
  for (int i = from; i <= to; i++)
    {
      g_string_append_printf (name, "%s%s", i > from ? " " : "", shuke_slip_reader_piece_at (self, i));
      shuke_slip_reader_take (self, i);
    }
  self->slip->name = g_string_free (g_steal_pointer (&name), FALSE);
  return TRUE;
}

static gboolean
take_han_name (ShukeSlipReader *self,
               int              at)
{
  return shuke_slip_reader_piece_at (self, at) != NULL && is_han_name (shuke_slip_reader_piece_at (self, at)) && take_name (self, at, at);
}

/* Up to three words from @at on. */
static gboolean
take_latin_name (ShukeSlipReader *self,
                 int              at,
                 int              step)
{
  int other = at;

  if (!is_latin_name (shuke_slip_reader_piece_at (self, at)))
    return FALSE;
  while (is_latin_name (shuke_slip_reader_piece_at (self, other + step)) && ABS (other + step - at) < 3)
    other += step;
  return take_name (self, MIN (at, other), MAX (at, other));
}

/* A name is said as one, or stands right beside the number; elsewhere it may be anybody's. */
void
shuke_slip_reader_read_name (ShukeSlipReader *self)
{
  static const char *const words[] = { "姓名", "名字", "name", NULL };

  for (int at = 0; at < (int) self->pieces->len; at++)
    {
      int taken = at;
      g_autofree char *said = shuke_slip_reader_said_behind (self, at, words, &taken);

      if (said == NULL)
        continue;
      self->slip->name = g_steal_pointer (&said);
      for (int i = at; i <= taken; i++)
        shuke_slip_reader_take (self, i);
      return;
    }
  if (self->phone >= 0 && !take_han_name (self, self->phone - 1) && !take_han_name (self, self->phone_end + 1)
      && !take_latin_name (self, self->phone - 1, -1))
    take_latin_name (self, self->phone_end + 1, 1);
}

