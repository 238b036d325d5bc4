/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the remark that came with a file clause by clause: wishes, tastes, and what a body measures. It never guesses past a word that it does
 * not know; what stands behind such a clause may be about whoever that was, so that nothing is read of it either. */

#include "shuke-remark-private.h"

#include "shuke-colour.h"
#include "shuke-contact.h"
#include "shuke-date-reader.h"
#include "shuke-fact-doubt.h"
#include "shuke-height.h"
#include "shuke-text.h"

#include <string.h>

#define MOST_CLAUSES   60
#define LONGEST_CLAUSE 40
#define LONGEST_THING  8
#define LONGEST_LABEL  12
#define OLDEST_CHILD   17

typedef struct {
  const ShukeCustomer *customer;
  ShukeDay   written;
  GPtrArray *offers;
  GPtrArray *found;        /* of the clause that is being read */
  const char *words;       /* it as it is shown */
  ShukeRemarkWhom whom;    /* of the clause before, in the same sentence */
  gboolean   unclear;      /* something of that was not understood, whoever it was about */
  gboolean   other;        /* and it spoke of somebody */
  gboolean   has_children;
} Reader;

static void
add (Reader                *self,
     const ShukeRemarkWhom *whom,
     ShukeFactKind          kind,
     const char            *raw)
{
  ShukeFact fact = { .kind = kind };
  ShukeRole role = whom->person == SHUKE_REMARK_SOMEBODY_NEW ? whom->role
                   : ((ShukePerson *) g_ptr_array_index (self->customer->persons, whom->person))->role;
  g_autofree char *text = shuke_fact_read (&fact, raw, self->written);
  g_autofree char *said = NULL;
  g_autofree char *digest = NULL;
  ShukeRemarkOffer *offer;

  if (text == NULL || !shuke_fact_kind_suits (kind, role, self->customer->organisation))
    return;
  said = g_strdup_printf ("%s|%s", whom->words != NULL ? whom->words : "", text);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);
  digest[16] = '\0';
  offer = g_new0 (ShukeRemarkOffer, 1);
  offer->kind = kind;
  offer->person = whom->person;
  offer->role = whom->role;
  offer->sex = whom->sex;
  offer->relation = g_strdup (whom->relation);
  offer->name = g_strdup (whom->name);
  offer->text = g_steal_pointer (&text);
  offer->words = g_strdup (self->words);
  offer->key = g_strdup_printf ("%s:%s", shuke_fact_kind_get_info (kind)->word, digest);
  offer->written = self->written;
  g_ptr_array_add (self->found, offer);
}

static gboolean
contains (const char        *text,
          const char *const *words,
          gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* How she wants to be reached: said as a rule, for 打电话 alone is something to be done. */
static gboolean
read_wish (Reader     *self,
           const char *clause)
{
  static const char *const rules[] = { "只", "仅", "僅", "别", "別", "不", "勿", "拒", "最好", "only", "no ", "don't", "never", "prefers" };
  static const char *const bounds[] = { "后", "後", "前", "点", "點", "到", "-", "方便", "有空", "after", "before", "between" };
  static const char *const calls[] = { "打", "电话", "電話", "联系", "聯絡", "聯繫", "接", "call", "phone", "contact", "ring" };
  const ShukeRemarkWhom herself = { 0 };
  g_autofree char *small = g_ascii_strdown (clause, -1);
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;
  gboolean ruled = contains (small, rules, G_N_ELEMENTS (rules));
  gboolean bounded = contains (small, calls, G_N_ELEMENTS (calls)) && (ruled || contains (small, bounds, G_N_ELEMENTS (bounds)));

  if ((!ruled && !bounded) || !shuke_contact_wish_read (small, &channel, &hours))
    return FALSE;
  if (channel != NULL && ruled)
    add (self, &herself, SHUKE_FACT_CONTACT_CHANNEL, channel);
  if (hours != NULL && bounded)
    add (self, &herself, SHUKE_FACT_CONTACT_HOURS, hours);
  return TRUE;
}

/* 素色, navy. */
static gboolean
is_colour (const char *thing)
{
  static const char *const none[] = { "特色", "景色", "角色", "出色", "脸色", "臉色", "花色", "货色", "貨色", "气色", "氣色" };
  g_autofree char *small = g_ascii_strdown (thing, -1);

  if (g_str_has_suffix (thing, "色"))
    return !contains (thing, none, G_N_ELEMENTS (none));
  return shuke_colour_is_word (small);
}

static gboolean
is_garment (const char *thing)
{
  static const char *const ends[] = {
    "款", "风", "風", "风格", "風格", "裙", "裤", "褲", "衫", "衣", "装", "裝", "毛衣", "外套", "棉麻", "真丝", "真絲", "羊毛", "羊绒", "羊絨", "高领", "高領", "紧身", "緊身", "宽松",
    "寬鬆", "修身", "简约", "簡約", "甜美", "休闲", "休閒", "蕾丝", "蕾絲", "格子", "条纹", "條紋", "碎花", "卡通", "蝴蝶结", "蝴蝶結", "亮片",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (thing, ends[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_han (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!shuke_text_is_han (g_utf8_get_char (p)))
      return FALSE;
  return *text != '\0';
}

/* What she wears gladly, what not, and what she does not eat. 喜欢聊天 is for nobody who picks a dress. */
static gboolean
read_taste (Reader                *self,
            const ShukeRemarkWhom *whom,
            const char            *text)
{
  const char *p = text;
  gboolean eats, dislikes, likes;
  g_autofree char *thing = NULL;
  glong letters;

  while (shuke_remark_take (&p, "很|最|特别|特別|比较|比較|一直|都|really|also"))
    shuke_remark_skip_blank (&p);
  eats = shuke_remark_take (&p, "不吃|不能吃|does not eat|doesn't eat|no longer eats");
  dislikes = !eats && shuke_remark_take (&p, "不喜欢|不喜歡|讨厌|討厭|不穿|不爱穿|不愛穿|dislikes|hates");
  likes = !eats && !dislikes && shuke_remark_take (&p, "喜欢穿|喜歡穿|喜欢|喜歡|偏爱|偏愛|爱穿|愛穿|likes|loves|prefers");
  shuke_remark_skip_blank (&p);
  if (!eats && !dislikes && !likes)
    return FALSE;
  thing = g_strchomp (g_strdup (p));
  if (g_str_has_suffix (thing, "的"))
    thing[strlen (thing) - strlen ("的")] = '\0';
  letters = g_utf8_strlen (thing, -1);
  if (letters == 0 || (is_han (thing) ? letters > LONGEST_THING : letters > 2 * LONGEST_THING || strpbrk (thing, "0123456789:/") != NULL))
    return FALSE;
  if (eats && is_han (thing))
    add (self, whom, SHUKE_FACT_DISLIKE, thing);
  else if (!eats && is_colour (thing))
    add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_COLOUR_LIKED, thing);
  else if (!eats && is_garment (thing))
    add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_STYLE_LIKED, thing);
  return self->found->len > 0;
}

/* 婆婆来取: how goods reach her. With a day it would be something to be ready for. */
static gboolean
read_collecting (Reader     *self,
                 const char *clause)
{
  static const char often[] = "一般|都是|都|通常|经常|經常|平时|平時|每次|常常|常|总是|總是|会|會|帮她|幫她|帮忙|幫忙|帮|幫|过|過|usually|always|often";
  const ShukeRemarkWhom herself = { 0 };
  const char *p = clause;
  gsize length;

  while (shuke_remark_take (&p, often))
    shuke_remark_skip_blank (&p);
  length = shuke_remark_relative_length (p);
  if (length == 0)
    return FALSE;
  p += length;
  shuke_remark_skip_blank (&p);
  while (shuke_remark_take (&p, often))
    shuke_remark_skip_blank (&p);
  if (!shuke_remark_take (&p, "来取货|來取貨|来取|來取|来拿|來拿|代取|代拿|代领|代領|取货|取貨|拿货|拿貨|来提货|來提貨|picks up|picks it up|collects|comes for it") || *p != '\0')
    return FALSE;
  add (self, &herself, SHUKE_FACT_TERM_DELIVERY, clause);
  return TRUE;
}

static gboolean
is_child (const Reader          *self,
          const ShukeRemarkWhom *whom)
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
is_within (const Reader          *self,
           const ShukeRemarkWhom *whom,
           double                 value,
           double                 child_from,
           double                 child_to,
           double                 adult_from,
           double                 adult_to)
{
  return is_child (self, whom) ? value >= child_from && value <= child_to : value >= adult_from && value <= adult_to;
}

static gboolean
add_number (Reader                *self,
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
    add (self, whom, kind, g_ascii_formatd (buffer, sizeof buffer, "%.5g", value));
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
take_size (Reader                *self,
           const ShukeRemarkWhom *whom,
           ShukeFactKind          kind,
           const char           **text)
{
  static const char units[] = "码的|碼的|码|碼|号的|號的|号|號";
  g_autofree char *letters = NULL;
  double value;

  shuke_remark_skip_blank (text);
  if (kind != SHUKE_FACT_SHOE_SIZE && take_letters (text, &letters))
    {
      shuke_remark_take (text, units);
      add (self, whom, kind, letters);
      return TRUE;
    }
  if (!take_number (text, &value))
    return FALSE;
  if (!shuke_remark_take (text, units) || kind == SHUKE_FACT_SHOE_SIZE)
    shuke_remark_take (text, "cm|厘米|公分");
  if (shuke_remark_take (text, "鞋子|鞋|shoes"))
    kind = SHUKE_FACT_SHOE_SIZE;
  else if (shuke_remark_take (text, "裤子|褲子|裤|褲"))
    kind = SHUKE_FACT_BOTTOM_SIZE;
  else
    shuke_remark_take (text, "衣服|上衣");
  return (**text == '\0' || !(g_ascii_isdigit (**text) || strchr ("/-~.", **text) != NULL)) && add_number (self, whom, kind, value);
}

static gboolean
add_birth (Reader                *self,
           const ShukeRemarkWhom *whom,
           ShukeDate              date)
{
  g_autofree char *text = shuke_date_to_text (date);

  /* A child that is grown up is somebody else. */
  if (is_child (self, whom) && date.year != 0 && shuke_date_age (date, self->written) > OLDEST_CHILD)
    return FALSE;
  add (self, whom, SHUKE_FACT_BIRTH, text);
  return TRUE;
}

/* Of a child only: it says when it was born. What a grown-up's age is stays hers. */
static gboolean
add_age (Reader                *self,
         const ShukeRemarkWhom *whom,
         int                    months)
{
  return !is_child (self, whom) || (months < (OLDEST_CHILD + 1) * 12 && add_birth (self, whom, shuke_date_of_age (months, self->written)));
}

/* 生日农历八月十五, 八月十五生日, 2019年3月5日生, 2019-03-05. */
static gboolean
take_birth (Reader                *self,
            const ShukeRemarkWhom *whom,
            const char           **text)
{
  static const char *const behind[] = { "过生日", "過生日", "生日", "出生", "生", "birthday" };
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
  if (span >= 8 && is_child (self, whom) && (p[span] == '\0' || p[span] == ' ') && shuke_date_read (digits, self->written, &date) && date.year != 0)
    {
      *text += span;
      return add_birth (self, whom, date);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (behind); i++)
    {
      const char *at = strstr (p, behind[i]);
      g_autofree char *said = at != NULL && at > p ? g_strchomp (g_strndup (p, (gsize) (at - p))) : NULL;

      if (said == NULL || !shuke_date_read (said, self->written, &date) || (date.day == 0 && date.year == 0))
        continue;
      *text = at + strlen (behind[i]);
      return add_birth (self, whom, date);
    }
  return FALSE;
}

/* 1米4, 1.4m, 一米四: by its unit. */
static gboolean
take_metres (Reader                *self,
             const ShukeRemarkWhom *whom,
             const char           **text)
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
take_weight (Reader                *self,
             const ShukeRemarkWhom *whom,
             const char           **text,
             double                 value)
{
  shuke_remark_skip_blank (text);
  if (shuke_remark_take (text, "公斤|千克|kg"))
    return add_number (self, whom, SHUKE_FACT_WEIGHT, value);
  /* 体重55 is kilograms for one, and half of it for another. */
  return shuke_remark_take (text, "斤|市斤") && add_number (self, whom, SHUKE_FACT_WEIGHT, value / 2);
}

static gboolean
take_figure (Reader                *self,
             const ShukeRemarkWhom *whom,
             const char           **text)
{
  const char *begin = *text;
  double value;

  if (take_metres (self, whom, text))
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
  if (shuke_remark_take (text, "cm|厘米|公分"))
    return add_number (self, whom, SHUKE_FACT_HEIGHT, value);
  *text = begin;
  /* A bare number is a size where somebody grows through them. */
  if (!is_child (self, whom) && shuke_remark_match (begin + strspn (begin, "0123456789."), "码|碼|号|號") == 0)
    return FALSE;
  return take_size (self, whom, SHUKE_FACT_SIZE, text);
}

/* One thing told of her. */
static gboolean
take_measure (Reader                *self,
              const ShukeRemarkWhom *whom,
              const char           **text)
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
  if (shuke_remark_take (text, "体重|體重|weight|weighs"))
    {
      shuke_remark_skip_blank (text);
      return take_number (text, &value) && take_weight (self, whom, text, value);
    }
  if (shuke_remark_take (text, "穿鞋|鞋子|鞋码|鞋碼|鞋号|鞋號|鞋|shoe size|shoes|shoe"))
    return take_size (self, whom, SHUKE_FACT_SHOE_SIZE, text);
  if (shuke_remark_take (text, "裤子|褲子|裤码|褲碼|裤|褲|下装|下裝|trousers"))
    return take_size (self, whom, SHUKE_FACT_BOTTOM_SIZE, text);
  if (shuke_remark_take (text, "穿|尺码|尺碼|尺寸|衣服|上衣|码数|碼數|wears size|wears|size"))
    return take_size (self, whom, SHUKE_FACT_SIZE, text);
  if (take_letters (text, &letters) && shuke_remark_take (text, "码|碼|号|號"))
    {
      add (self, whom, SHUKE_FACT_SIZE, letters);
      return TRUE;
    }
  *text = begin;
  return take_figure (self, whom, text);
}

/* All of the clause behind whom it is about. */
static gboolean
read_measures (Reader          *self,
               ShukeRemarkWhom *whom,
               const char      *text)
{
  static const char fillers[] = "了|的|现在|現在|目前|今年|大约|大約|约|約|左右|是|已经|已經|now|is|and|about";
  const char *p = text;

  for (shuke_remark_skip_blank (&p); *p != '\0'; shuke_remark_skip_blank (&p))
    if (is_child (self, whom) && shuke_remark_match (p, "男孩|女孩|男|女|boy|girl") > 0)
      {
        whom->sex = shuke_remark_match (p, "男孩|男|boy") > 0 ? SHUKE_SEX_MALE : SHUKE_SEX_FEMALE;
        shuke_remark_take (&p, "男孩|女孩|男|女|boy|girl");
        if (*p != '\0' && *p != ' ' && !g_ascii_isdigit (*p) && *p != ')')
          return FALSE;
      }
    else if (!take_measure (self, whom, &p) && !shuke_remark_take (&p, fillers))
      return FALSE;
  return TRUE;
}

static gboolean
tells_birth (const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (((ShukeRemarkOffer *) g_ptr_array_index (found, i))->kind == SHUKE_FACT_BIRTH)
      return TRUE;
  return FALSE;
}

/* Without a word about anybody it is her own where nobody else is dressed here, or where only a grown-up measures so. */
static gboolean
is_hers (const Reader *self)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (self->found, i);

      gboolean grown_up = offer->kind == SHUKE_FACT_SIZE && !g_ascii_isdigit (*offer->text);

      if (self->has_children && !grown_up && shuke_fact_kind_get_info (offer->kind)->group == SHUKE_FACT_GROUP_BODY)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_person (Reader     *self,
             const char *clause)
{
  ShukeRemarkWhom whom = { 0 };
  const char *p = clause;
  gboolean known = shuke_remark_read_whom (&p, self->customer, &whom);
  gboolean carried = known && !whom.said && self->whom.said;
  gboolean read;

  if (carried)
    shuke_remark_whom_copy (&whom, &self->whom);
  shuke_remark_skip_blank (&p);
  if (!carried && !whom.said && self->other)
    known = FALSE;
  /* 女儿110码，喜欢粉色: which of the two likes it is not said. */
  read = known && ((!carried && read_taste (self, &whom, p)) || (!(self->unclear && !whom.said) && read_measures (self, &whom, p)));
  if (read && whom.stranger)
    read = tells_birth (self->found);
  if (read && !whom.said)
    read = is_hers (self);
  if (read && whom.said)
    {
      whom.stranger = FALSE;
      self->has_children |= is_child (self, &whom);
      shuke_remark_whom_copy (&self->whom, &whom);
      self->unclear = self->other = FALSE;
    }
  shuke_remark_whom_clear (&whom);
  return read;
}

/* Whoever it was, what follows may be about her. */
static void
lose_whom (Reader     *self,
           const char *clause)
{
  static const char *const people[] = {
    "妹", "姐", "哥", "弟", "妈", "媽", "爸", "爷", "爺", "奶", "婆", "公", "女", "儿", "兒", "孩", "宝", "寶", "娃", "侄", "甥", "孙", "孫", "友", "事", "闺", "閨", "师", "師",
    "给", "給", "帮", "幫", "替", "他", "先生", "sister", "mother", "mum", "mom", "brother", "father", "dad", "friend", "son", "daughter", "husband", "child", " he ", "his",
  };
  g_autofree char *small = g_ascii_strdown (clause, -1);

  shuke_remark_whom_clear (&self->whom);
  self->whom.said = FALSE;
  self->unclear = TRUE;
  self->other |= contains (small, people, G_N_ELEMENTS (people));
}

static void
read_clause (Reader     *self,
             const char *clause)
{
  gboolean read;

  self->words = clause;
  g_ptr_array_set_size (self->found, 0);
  read = read_collecting (self, clause) || read_person (self, clause);
  if (!read)
    {
      lose_whom (self, clause);
      return;
    }
  for (guint i = 0; i < self->found->len; i++)
    g_ptr_array_add (self->offers, shuke_remark_offer_copy (g_ptr_array_index (self->found, i)));
}

/* A clause, perhaps of several parts: a wish names its ways with 、 between them. */
static void
read_parts (Reader     *self,
            const char *part)
{
  g_auto (GStrv) pieces = NULL;

  self->words = part;
  g_ptr_array_set_size (self->found, 0);
  if (g_utf8_strlen (part, -1) > LONGEST_CLAUSE)
    {
      lose_whom (self, part);
      return;
    }
  if (read_wish (self, part))
    {
      for (guint i = 0; i < self->found->len; i++)
        g_ptr_array_add (self->offers, shuke_remark_offer_copy (g_ptr_array_index (self->found, i)));
      return;
    }
  pieces = g_strsplit (part, "、", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*g_strstrip (pieces[i]) != '\0')
      read_clause (self, pieces[i]);
}

/* Behind the heading that a line was kept under. NULL when that names another column, of which something was not understood already. */
static const char *
skip_heading (Reader     *self,
              const char *line)
{
  static const char remarks[] = "备注|備註|说明|說明|其他|其它|备注信息|会员备注|會員備註|客户备注|客戶備註|remark|remarks|note|notes|comment|comments";
  static const char known[] = "生日|出生日期|身高|体重|體重|鞋码|鞋碼|鞋号|鞋|尺码|尺碼|衣服|裤子|褲子|喜欢|喜歡|不喜欢|不喜歡|birthday|height|shoes|likes|dislikes";
  const char *colon = strchr (line, ':');
  g_autofree char *label = NULL;
  const char *p;
  ShukeRemarkWhom whom = { 0 };
  gboolean person;

  if (colon == NULL || g_utf8_strlen (line, colon - line) > LONGEST_LABEL || (g_ascii_isdigit (colon[1]) && colon > line && g_ascii_isdigit (colon[-1])))
    return line;
  label = g_strndup (line, (gsize) (colon - line));
  if (shuke_remark_match (label, remarks) == strlen (label))
    return colon + 1;
  if (shuke_remark_match (label, known) == strlen (label))
    return line;
  p = label;
  person = shuke_remark_read_whom (&p, self->customer, &whom) && whom.said && !whom.stranger && *p == '\0';
  shuke_remark_whom_clear (&whom);
  return person ? line : NULL;
}

static gboolean
is_same_person (const ShukeRemarkOffer *one,
                const ShukeRemarkOffer *other)
{
  return one->person == other->person && g_strcmp0 (one->name, other->name) == 0 && g_strcmp0 (one->relation, other->relation) == 0;
}

/* What is told in two ways is known in neither; what is told twice is told once. */
static void
drop_contradictions (GPtrArray *offers)
{
  g_autoptr (GHashTable) doubtful = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < offers->len; i++)
    for (guint k = i + 1; k < offers->len; k++)
      {
        const ShukeRemarkOffer *one = g_ptr_array_index (offers, i);
        const ShukeRemarkOffer *other = g_ptr_array_index (offers, k);

        if (one->kind != other->kind || !is_same_person (one, other))
          continue;
        if (g_str_equal (one->text, other->text))
          g_hash_table_add (doubtful, (gpointer) other);
        else if ((shuke_fact_kind_get_info (one->kind)->flags & SHUKE_FACT_MANY) == 0)
          {
            g_hash_table_add (doubtful, (gpointer) one);
            g_hash_table_add (doubtful, (gpointer) other);
          }
      }
  for (guint i = offers->len; i-- > 0;)
    if (g_hash_table_contains (doubtful, g_ptr_array_index (offers, i)))
      g_ptr_array_remove_index (offers, i);
}

/* 女儿6岁，身高165: a height that nobody has at that age is somebody else's, and so may be what is told beside it. */
static gboolean
is_body_of_another (const ShukeRemarkOffer *offer,
                    const GPtrArray        *offers,
                    const ShukeCustomer    *customer)
{
  const ShukePerson *person = offer->person != SHUKE_REMARK_SOMEBODY_NEW ? g_ptr_array_index (customer->persons, offer->person) : NULL;
  ShukeDate birth = person != NULL ? person->birth : SHUKE_DATE_NONE;
  gint32 height = offer->kind == SHUKE_FACT_HEIGHT ? shuke_fact_read_height (offer->text) : 0;

  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeRemarkOffer *other = g_ptr_array_index (offers, i);

      if (other->kind == SHUKE_FACT_BIRTH && is_same_person (offer, other) && !shuke_date_is_set (birth))
        shuke_date_from_text (other->text, &birth);
    }
  return height != 0 && shuke_doubt_check_height (height, offer->written, birth, offer->sex, person != NULL ? person->role : offer->role);
}

static void
drop_other_bodies (GPtrArray           *offers,
                   const ShukeCustomer *customer)
{
  for (guint i = 0; i < offers->len; i++)
    if (is_body_of_another (g_ptr_array_index (offers, i), offers, customer))
      {
        g_autoptr (ShukeRemarkOffer) wrong = shuke_remark_offer_copy (g_ptr_array_index (offers, i));

        for (guint k = offers->len; k-- > 0;)
          if (is_same_person (g_ptr_array_index (offers, k), wrong) &&
              shuke_fact_kind_get_info (((ShukeRemarkOffer *) g_ptr_array_index (offers, k))->kind)->group == SHUKE_FACT_GROUP_BODY)
            g_ptr_array_remove_index (offers, k);
        i = (guint) -1;
      }
}

/* A sentence: whom it is about holds up to its end. */
static void
read_sentence (Reader *self,
               char   *sentence,
               guint  *n_clauses)
{
  g_auto (GStrv) parts = g_strsplit (sentence, ",", -1);

  shuke_remark_whom_clear (&self->whom);
  self->whom.said = FALSE;
  self->unclear = self->other = FALSE;
  for (guint i = 0; parts[i] != NULL && *n_clauses < MOST_CLAUSES; i++)
    {
      g_autofree char *part = shuke_text_clean (parts[i]);

      if (part == NULL)
        continue;
      (*n_clauses)++;
      read_parts (self, part);
    }
}

/* Bounded, with ordinary figures and marks; the end that was cut off is no clause. (transfer full) */
static char *
dup_bounded (const char *remark)
{
  const char *end = remark;
  g_autofree char *head = NULL;
  char *narrow;
  guint letters = 0;

  while (*end != '\0' && letters < SHUKE_REMARK_LETTERS)
    {
      end = g_utf8_next_char (end);
      letters++;
    }
  head = g_strndup (remark, (gsize) (end - remark));
  narrow = shuke_text_narrow (head);
  if (*end != '\0')
    {
      gsize length = strlen (narrow);

      while (length > 0 && strchr (",;\n", narrow[length - 1]) == NULL)
        length--;
      narrow[length] = '\0';
    }
  return narrow;
}

GPtrArray *
shuke_remark_read (const char          *remark,
                   const ShukeCustomer *customer,
                   ShukeDay             written)
{
  Reader self = { .customer = customer, .written = written };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_clauses = 0;

  self.offers = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  if (remark == NULL || written == SHUKE_DAY_NONE || !g_utf8_validate (remark, -1, NULL))
    return self.offers;
  self.found = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  for (guint i = 1; i < customer->persons->len; i++)
    self.has_children |= ((ShukePerson *) g_ptr_array_index (customer->persons, i))->role == SHUKE_ROLE_CHILD;
  text = dup_bounded (remark);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = skip_heading (&self, lines[i] + strspn (lines[i], " \t\r"));
      g_autoptr (GString) marked = g_string_new (line);
      g_auto (GStrv) sentences = NULL;

      if (line == NULL)
        continue;
      g_string_replace (marked, "。", ";", 0);
      g_string_replace (marked, ". ", ";", 0);
      sentences = g_strsplit_set (marked->str, ";!", -1);
      for (guint k = 0; sentences[k] != NULL; k++)
        read_sentence (&self, sentences[k], &n_clauses);
    }
  shuke_remark_whom_clear (&self.whom);
  g_ptr_array_unref (self.found);
  drop_contradictions (self.offers);
  drop_other_bodies (self.offers, customer);
  return self.offers;
}
