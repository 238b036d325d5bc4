/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a clause of a remark tells of a body: how tall, how heavy, which size, how old. A figure that nobody of that age has is nobody's. */

#include "shuke-remark-private.h"

#include "shuke-date-reader.h"
#include "shuke-height.h"
#include "shuke-text.h"

#include <string.h>

#define OLDEST_CHILD 17
#define TALL         150   /* whoever is so tall is told by it, and wears M as well as 160 */

gboolean
shuke_remark_is_child (const ShukeRemarkReader *self,
                       const ShukeRemarkWhom   *whom)
{
  if (whom->person == SHUKE_REMARK_SOMEBODY_NEW)
    return whom->role == SHUKE_ROLE_CHILD;
  return ((ShukePerson *) g_ptr_array_index (self->customer->persons, whom->person))->role == SHUKE_ROLE_CHILD;
}

/* "110", "23.5" at the head of *@text. */
static gboolean
take_number (const char **text,
             double      *value)
{
  gsize length = strspn (*text, "0123456789");
  g_autofree char *number = NULL;

  if (length == 0 || length > 3)
    return FALSE;
  if ((*text)[length] == '.' && g_ascii_isdigit ((*text)[length + 1]))
    length += 1 + strspn (*text + length + 1, "0123456789");
  number = g_strndup (*text, length);
  *value = g_ascii_strtod (number, NULL);
  *text += length;
  return TRUE;
}

static gboolean
is_within (const ShukeRemarkReader *self,
           const ShukeRemarkWhom   *whom,
           double                   value,
           double                   child_from,
           double                   child_to,
           double                   adult_from,
           double                   adult_to)
{
  return shuke_remark_is_child (self, whom) ? value >= child_from && value <= child_to : value >= adult_from && value <= adult_to;
}

static gboolean
add_number (ShukeRemarkReader     *self,
            const ShukeRemarkWhom *whom,
            ShukeFactKind          kind,
            double                 value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean good = kind == SHUKE_FACT_HEIGHT ? is_within (self, whom, value, 45, 190, 140, 200)
                  : kind == SHUKE_FACT_WEIGHT ? is_within (self, whom, value, 2, 100, 35, 150)
                  : kind == SHUKE_FACT_SHOE_SIZE ? is_within (self, whom, value, 10, 45, 33, 46)
                  : kind == SHUKE_FACT_BOTTOM_SIZE ? is_within (self, whom, value, 50, 175, 23, 42)
                  : is_within (self, whom, value, 50, 175, 155, 190);

  if (good)
    shuke_remark_add (self, whom, kind, g_ascii_formatd (buffer, sizeof buffer, "%.5g", value));
  return good;
}

/* M, 2XL at the head of *@text, with nothing else behind it. */
static gboolean
take_letters (const char **text,
              char       **size)
{
  gsize length = g_ascii_isdigit (**text) && g_ascii_toupper ((*text)[1]) == 'X' ? 1 : 0;

  length += strspn (*text + length, "xX");
  if ((*text)[length] == '\0' || strchr ("sSmMlL", (*text)[length]) == NULL || g_ascii_isalnum ((*text)[length + 1]))
    return FALSE;
  *size = g_ascii_strup (*text, (gssize) length + 1);
  *text += length + 1;
  return TRUE;
}

/* A size behind the word for what is worn: 穿110码, 鞋34, 裤子M. */
static gboolean
take_size (ShukeRemarkReader      *self,
           const ShukeRemarkWhom  *whom,
           ShukeFactKind           kind,
           const char            **text)
{
  static const char verbs[] = "要拿|要穿|都拿|都穿|拿|穿|要|wears";
  static const char units[] = "码的|碼的|码|碼|号的|號的|号|號";
  g_autofree char *letters = NULL;
  double value;

  shuke_remark_skip_blank (text);
  if (self->told && shuke_remark_take (text, verbs))
    shuke_remark_skip_blank (text);
  if (kind != SHUKE_FACT_SHOE_SIZE && take_letters (text, &letters))
    {
      if (!shuke_remark_take (text, units) && self->told)
        shuke_remark_take (text, "的");
      shuke_remark_add (self, whom, kind, letters);
      return TRUE;
    }
  if (!take_number (text, &value))
    return FALSE;
  if (!shuke_remark_take (text, units) || kind == SHUKE_FACT_SHOE_SIZE)
    shuke_remark_take (text, "cm|厘米|公分");
  if (self->told)
    shuke_remark_take (text, "的");
  if (shuke_remark_take (text, "鞋子|鞋|shoes"))
    kind = SHUKE_FACT_SHOE_SIZE;
  else if (shuke_remark_take (text, "裤子|褲子|裤|褲"))
    kind = SHUKE_FACT_BOTTOM_SIZE;
  else
    shuke_remark_take (text, "衣服|上衣");
  return (**text == '\0' || !(g_ascii_isdigit (**text) || strchr ("/-~.", **text) != NULL)) && add_number (self, whom, kind, value);
}

static gboolean
add_birth (ShukeRemarkReader     *self,
           const ShukeRemarkWhom *whom,
           ShukeDate              date)
{
  g_autofree char *text = shuke_date_to_text (date);

  /* A child that is grown up is somebody else. */
  if (shuke_remark_is_child (self, whom) && date.year != 0 && shuke_date_age (date, self->written) > OLDEST_CHILD)
    return FALSE;
  shuke_remark_add (self, whom, SHUKE_FACT_BIRTH, text);
  return TRUE;
}

/* Of a child only: it says when it was born. What a grown-up's age is stays hers. */
static gboolean
add_age (ShukeRemarkReader     *self,
         const ShukeRemarkWhom *whom,
         int                    months)
{
  return !shuke_remark_is_child (self, whom) || (months < (OLDEST_CHILD + 1) * 12 && add_birth (self, whom, shuke_date_of_age (months, self->written)));
}

/* 生日农历八月十五, 八月十五生日, 2019年3月5日生, 2019-03-05. */
static gboolean
take_birth (ShukeRemarkReader      *self,
            const ShukeRemarkWhom  *whom,
            const char            **text)
{
  static const char *const behind[] = { "过生日", "過生日", "生日", "出生", "生", "号的", "號的", "日的", "birthday" };
  const char *p = *text;
  gsize span = strspn (p, "0123456789-./");
  g_autofree char *digits = g_strndup (p, span);
  ShukeDate date;

  if (shuke_remark_take (&p, "生日|出生日期|出生于|出生|生于|birthday|born"))
    {
      shuke_remark_skip_blank (&p);
      if (shuke_remark_take (&p, "是|在|on|is"))
        shuke_remark_skip_blank (&p);
      *text = p + strlen (p);
      return shuke_date_read (p, self->written, &date) && add_birth (self, whom, date);
    }
  if (span >= 8 && shuke_remark_is_child (self, whom) && (p[span] == '\0' || p[span] == ' ') &&
      shuke_date_read (digits, self->written, &date) && date.year != 0)
    {
      *text += span;
      return add_birth (self, whom, date);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (behind); i++)
    {
      const char *at = strstr (p, behind[i]);
      g_autofree char *said = at != NULL && at > p ? g_strchomp (g_strndup (p, (gsize) (at - p))) : NULL;

      if (said != NULL && g_str_has_suffix (behind[i], "的"))
        {
          /* 2021年7月18号的: with its year it is no day of something else. */
          if (!self->told || strstr (said, "年") == NULL || at[strlen (behind[i])] != '\0')
            continue;
        }
      if (said == NULL || !shuke_date_read (said, self->written, &date) || (date.day == 0 && date.year == 0))
        continue;
      *text = at + strlen (behind[i]);
      return add_birth (self, whom, date);
    }
  return FALSE;
}

/* 1米4, 1.4m, 一米四: by its unit. */
static gboolean
take_metres (ShukeRemarkReader      *self,
             const ShukeRemarkWhom  *whom,
             const char            **text)
{
  const char *end;
  gint32 height = shuke_height_read (*text, &end);

  if (height == 0 || (g_strstr_len (*text, end - *text, "米") == NULL && g_strstr_len (*text, end - *text, "m") == NULL &&
                      g_strstr_len (*text, end - *text, "M") == NULL && g_strstr_len (*text, end - *text, "公分") == NULL))
    return FALSE;
  *text = end;
  return add_number (self, whom, SHUKE_FACT_HEIGHT, height / 10.0);
}

static gboolean
take_weight (ShukeRemarkReader      *self,
             const ShukeRemarkWhom  *whom,
             const char            **text,
             double                  value)
{
  shuke_remark_skip_blank (text);
  if (shuke_remark_take (text, "公斤|千克|kg"))
    return add_number (self, whom, SHUKE_FACT_WEIGHT, value);
  /* 体重55 is kilograms for one, and half of it for another. */
  return shuke_remark_take (text, "斤|市斤") && add_number (self, whom, SHUKE_FACT_WEIGHT, value / 2);
}

/* Whether the clause before told of a body. */
static gboolean
tells_body (const ShukeRemarkReader *self)
{
  const ShukeRemarkOffer *last = self->follows && self->offers->len > 0 ? g_ptr_array_index (self->offers, self->offers->len - 1) : NULL;

  return last != NULL && last->person == 0 && shuke_fact_kind_get_info (last->kind)->group == SHUKE_FACT_GROUP_BODY;
}

/* 六岁, 2岁9个月, 11岁半 at the head of *@text, of what is typed about her. */
static gboolean
take_told_age (ShukeRemarkReader      *self,
               const ShukeRemarkWhom  *whom,
               const char            **text)
{
  int years, months = 6;
  const char *p = *text;
  gboolean this_year = shuke_remark_take (&p, "今年");
  int length = shuke_text_read_number (p, &years);

  p += length;
  /* 今年15 and no more is an age. */
  if (length > 0 && this_year && *p == '\0' && years <= OLDEST_CHILD && shuke_remark_is_child (self, whom))
    {
      *text = p;
      return add_age (self, whom, years * 12 + months);
    }
  if (length == 0 || !shuke_remark_take (&p, "周岁|週歲|岁|歲"))
    return FALSE;
  if (shuke_remark_take (&p, "半"))
    months = 9;
  else if ((length = shuke_text_read_number (p, &months)) > 0)
    {
      p += length;
      if (months > 11 || !shuke_remark_take (&p, "个月|個月|个多月|個多月"))
        return FALSE;
    }
  else
    months = 6;
  *text = p;
  return add_age (self, whom, years * 12 + months);
}

static gboolean
take_figure (ShukeRemarkReader      *self,
             const ShukeRemarkWhom  *whom,
             const char            **text)
{
  const char *begin = *text;
  double value;

  if (take_metres (self, whom, text))
    return TRUE;
  *text = begin;
  if (self->told && take_told_age (self, whom, text))
    return TRUE;
  *text = begin;
  if (!take_number (text, &value))
    return FALSE;
  shuke_remark_skip_blank (text);
  if (shuke_remark_take (text, "周岁|週歲|岁半|歲半|岁|歲|years old|years|year old|yo"))
    {
      gboolean half = g_strstr_len (begin, *text - begin, "半") != NULL;

      /* Somewhere between two birthdays. */
      return add_age (self, whom, (int) value * 12 + (half ? 9 : 6));
    }
  if (shuke_remark_take (text, "个月大|個月大|个月|個月|months old|months"))
    return value <= 36 && add_age (self, whom, (int) value);
  if (shuke_remark_match (*text, "公斤|千克|kg|斤|市斤") > 0)
    return take_weight (self, whom, text, value);
  if (shuke_remark_take (text, "cm|厘米|公分") || (self->told && shuke_remark_take (text, "高|的个子|的個子|的个头|的個頭")))
    return add_number (self, whom, SHUKE_FACT_HEIGHT, value);
  if (!self->measured && self->measured_on != SHUKE_DAY_NONE && shuke_remark_is_child (self, whom) && (**text == '\0' || **text == ' '))
    {
      /* 豆豆昨天量了118，糖糖97: of the same day. */
      self->day = self->measured_on;
      return add_number (self, whom, SHUKE_FACT_HEIGHT, value);
    }
  /* 瘦高个，172: behind her build it is no price. */
  if (self->told && !shuke_remark_is_child (self, whom) && value >= 150 && value <= 185 && **text == '\0' && tells_body (self))
    return add_number (self, whom, SHUKE_FACT_HEIGHT, value);
  /* 现在109, 10岁145, 128穿130: nothing is sold in that size, or hardly. */
  if (self->told && value >= 80 && ((int) value % (value > 100 ? 10 : 5) != 0 || value >= TALL) && shuke_remark_is_child (self, whom) &&
      (**text == '\0' || **text == ' ' || shuke_remark_match (*text, "穿") > 0))
    return add_number (self, whom, SHUKE_FACT_HEIGHT, value);
  if (self->measured && shuke_remark_is_child (self, whom) && (**text == '\0' || **text == ' '))
    return add_number (self, whom, SHUKE_FACT_HEIGHT, value);
  *text = begin;
  /* A bare number is a size where somebody grows through them. */
  if (!shuke_remark_is_child (self, whom) && shuke_remark_match (begin + strspn (begin, "0123456789."), "码|碼|号|號") == 0)
    return FALSE;
  return take_size (self, whom, SHUKE_FACT_SIZE, text);
}

/* 胸围110, 鞋子内长15.5, 腰围2尺8 is hers in centimetres too. */
static gboolean
take_girth (ShukeRemarkReader      *self,
            const ShukeRemarkWhom  *whom,
            const char            **text)
{
  static const struct { ShukeFactKind kind; const char *words; double from, to; } girths[] = {
    { SHUKE_FACT_CHEST, "胸围|胸圍", 40, 160 },
    { SHUKE_FACT_WAIST, "腰围|腰圍", 35, 150 },
    { SHUKE_FACT_HIP, "臀围|臀圍", 40, 160 },
    { SHUKE_FACT_FOOT, "脚长|腳長|鞋子内长|鞋子內長|鞋内长|鞋內長|内长|內長", 8, 30 },
  };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (girths); i++)
    {
      double value, tenths = 0;

      if (!shuke_remark_take (text, girths[i].words))
        continue;
      shuke_remark_skip_blank (text);
      if (!take_number (text, &value))
        return FALSE;
      if (shuke_remark_take (text, "尺"))
        {
          if (take_number (text, &tenths) && tenths > 9)
            return FALSE;
          value = (value * 10 + tenths) * 10 / 3;
          shuke_remark_take (text, "寸");
        }
      else
        shuke_remark_take (text, "cm|厘米|公分");
      if (value < girths[i].from || value > girths[i].to)
        return FALSE;
      shuke_remark_add (self, whom, girths[i].kind, g_ascii_formatd (buffer, sizeof buffer, tenths > 0 ? "%.0f" : "%.5g", value));
      return TRUE;
    }
  return FALSE;
}

gboolean
shuke_remark_read_refused (ShukeRemarkReader *self,
                           const char        *clause)
{
  const ShukeRemarkWhom herself = { 0 };
  const char *p = clause;
  int refused = self->refused;

  self->refused = -1;
  if (refused >= 0 && shuke_remark_take (&p, "现在要拿|現在要拿|现在拿|現在拿|改拿|要拿|拿|改穿|要穿|穿"))
    return take_size (self, &herself, (ShukeFactKind) refused, &p) && *p == '\0' && self->found->len > 0;
  if (self->whom.said || self->other)
    return FALSE;
  if (shuke_remark_take (&p, "裤子|褲子"))
    refused = SHUKE_FACT_BOTTOM_SIZE;
  else if (shuke_remark_take (&p, "鞋子|鞋"))
    refused = SHUKE_FACT_SHOE_SIZE;
  else if (shuke_remark_take (&p, "衣服|上衣"))
    refused = SHUKE_FACT_SIZE;
  else
    return FALSE;
  if (!shuke_remark_take (&p, "不要再拿|不要拿|别再拿|別再拿|别拿|別拿|不拿|不穿|穿不了"))
    return FALSE;
  p += strspn (p, "0123456789smlxSMLX");
  shuke_remark_take (&p, "码|碼|号|號");
  shuke_remark_take (&p, "了");
  if (*p != '\0')
    return FALSE;
  self->refused = (int) refused;
  return TRUE;
}

gboolean
shuke_remark_take_measure (ShukeRemarkReader      *self,
                           const ShukeRemarkWhom  *whom,
                           const char            **text)
{
  const char *begin = *text;
  const char *end;
  g_autofree char *letters = NULL;
  double value;
  gint32 height;

  if (take_birth (self, whom, text))
    return TRUE;
  *text = begin;
  if (shuke_remark_take (text, "身高|个子|個子|高|height|tall"))
    {
      shuke_remark_skip_blank (text);
      height = shuke_height_read (*text, &end);
      if (height == 0)
        return FALSE;
      *text = end;
      return add_number (self, whom, SHUKE_FACT_HEIGHT, height / 10.0);
    }
  if (self->told && shuke_remark_match (*text, "胸围|胸圍|腰围|腰圍|臀围|臀圍|脚长|腳長|内长|內長|鞋子内长|鞋内长") > 0)
    return take_girth (self, whom, text);
  if (shuke_remark_take (text, "体重|體重|weight|weighs"))
    {
      shuke_remark_skip_blank (text);
      return take_number (text, &value) && take_weight (self, whom, text, value);
    }
  if (shuke_remark_take (text, "穿鞋|鞋子|鞋码|鞋碼|鞋号|鞋號|鞋|shoe size|shoes|shoe"))
    return take_size (self, whom, SHUKE_FACT_SHOE_SIZE, text);
  if (shuke_remark_take (text, "裤子|褲子|裤码|褲碼|裤|褲|下装|下裝|trousers"))
    return take_size (self, whom, SHUKE_FACT_BOTTOM_SIZE, text);
  if (shuke_remark_take (text, "穿|尺码|尺碼|尺寸|衣服|上衣|大衣|外套|羽绒服|羽絨服|毛衣|衬衫|襯衫|码数|碼數|wears size|wears|size"))
    return take_size (self, whom, SHUKE_FACT_SIZE, text);
  if (take_letters (text, &letters) && (shuke_remark_take (text, "码的|碼的|码|碼|号|號") || (self->told && (shuke_remark_take (text, "的") || **text == '\0'))))
    {
      shuke_remark_add (self, whom, SHUKE_FACT_SIZE, letters);
      return TRUE;
    }
  *text = begin;
  return take_figure (self, whom, text);
}
