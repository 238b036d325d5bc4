/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told in one breath and runs over a comma: where she lives, a year behind the birthday, when a height was measured, a child's full
 * name. */

#include "shuke-remark-private.h"

#include "shuke-measured-day.h"
#include "shuke-name.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

#define SHORTEST_ADDRESS 5
#define LONGEST_DETAIL   10
#define SHORTEST_NAME    2
#define LONGEST_NAME     4
#define YOUNGEST_HERSELF 14
#define OLDEST           100

static const char *const places[] = {
  "路", "街", "巷", "弄", "栋", "棟", "幢", "单元", "單元", "室", "小区", "小區", "花园", "花園", "家园", "家園", "新村", "公寓", "苑", "号楼", "號樓", "段", "里", "镇", "鎮", "村", "乡",
  "鄉",
};

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

gboolean
shuke_remark_read_address (ShukeRemarkReader *self,
                           const char        *clause)
{
  /* Near something, with somebody, for a while: no place to send a parcel to. */
  static const char *const elsewhere[] = {
    "附近", "旁边", "旁邊", "隔壁", "对面", "對面", "远", "遠", "近", "楼上", "樓上", "楼下", "樓下", "一起", "同事", "同学", "同學", "同住", "跟", "和她", "和老", "和公", "和婆", "和父", "和儿", "和兒", "和女", "住院", "医院", "醫院", "酒店", "宾馆", "賓館", "学校",
    "學校", "校内", "校區", "校区", "宿舍", "以前", "原来", "原來",
    "过", "過", "了", "不", "搬", "要", "送", "寄", "娘家", "婆家",
  };
  const ShukeRemarkWhom herself = { 0 };
  const char *p = clause;
  gboolean named;

  shuke_remark_skip_blank (&p);
  p += shuke_remark_self_length (p, self->customer);
  if (shuke_remark_take (&p, "她自己|她家|她|客人"))
    shuke_remark_skip_blank (&p);
  if (self->moved && g_ascii_isdigit (clause[strcspn (clause, "0123456789")]) && shuke_word_list_stand_in (p, -1, places, G_N_ELEMENTS (places)) &&
      !shuke_word_list_stand_in (p, -1, elsewhere, G_N_ELEMENTS (elsewhere)))
    {
      self->moved = FALSE;
      shuke_remark_add (self, &herself, SHUKE_FACT_ADDRESS, p);
      return self->found->len > 0;
    }
  self->moved = FALSE;
  /* 搬到儿子那里去了，鹅湖佳苑8栋1单元202: where that is comes behind the comma. */
  if (shuke_remark_match (p, "搬到|搬去|搬家了|搬家到|搬家") > 0 && !has_digit (p) && self->told)
    {
      self->moved = TRUE;
      return TRUE;
    }
  named = shuke_remark_take (&p, "家庭住址|家庭地址|地址|住址|收货地址|收貨地址|address");
  if (!named && !shuke_remark_take (&p, "家住在|家住|住在|家在|住|搬到了|搬到|搬去了|搬去|现在住在|现在住|现住|現住|lives at"))
    return FALSE;
  if (shuke_remark_take (&p, ":|是|在"))
    shuke_remark_skip_blank (&p);
  p += strspn (p, " :");
  if (g_utf8_strlen (p, -1) < SHORTEST_ADDRESS || shuke_word_list_stand_in (p, -1, elsewhere, G_N_ELEMENTS (elsewhere)) || self->whom.said ||
      self->other || !has_digit (p))
    return FALSE;
  if (shuke_text_is_han (g_utf8_get_char (p)) ? !shuke_word_list_stand_in (p, -1, places, G_N_ELEMENTS (places)) : strchr (p, ' ') == NULL)
    return FALSE;
  shuke_remark_add (self, &herself, SHUKE_FACT_ADDRESS, p);
  return self->found->len > 0;
}

/* 老公姓李: as he is spoken to. */
static gboolean
read_surname (ShukeRemarkReader     *self,
              const ShukeRemarkWhom *whom,
              const char            *text)
{
  const char *p = text;
  g_autofree char *name = NULL;

  if (!whom->said || whom->sex != SHUKE_SEX_MALE || shuke_remark_is_child (self, whom) || !shuke_remark_take (&p, "姓") ||
      *p == '\0' || g_utf8_strlen (p, -1) != shuke_pinyin_surname_length (p))
    return FALSE;
  name = g_strconcat (p, "先生", NULL);
  shuke_remark_add (self, whom, SHUKE_FACT_PERSON_NAME, name);
  return self->found->len > 0;
}

/* 儿子叫小宇 and no more: that there is one is told. */
static gboolean
read_new_name (ShukeRemarkReader     *self,
               const ShukeRemarkWhom *whom,
               const char            *text)
{
  if (*text != '\0' || whom->person == 0 || whom->name == NULL || whom->stranger)
    return FALSE;
  shuke_remark_add (self, whom, SHUKE_FACT_PERSON_NAME, whom->name);
  return self->found->len > 0;
}

/* 她叫阮小芸, 舒姐大名叫舒文娟: of a file that knows only how she is called. */
static gboolean
read_own_name (ShukeRemarkReader     *self,
               const ShukeRemarkWhom *whom,
               const char            *text)
{
  const char *p = text;

  if (!shuke_remark_take (&p, "她|客人") && !whom->said)
    return FALSE;
  if (!shuke_remark_take (&p, "大名叫做|大名叫|大名是|大名|全名叫|全名是|全名|真名叫|真名是|真名|本名叫|本名是|本名|名字叫|名字是|叫做|叫"))
    return FALSE;
  p += strspn (p, " :");
  if (!shuke_name_is_fuller (p, self->customer->name != NULL ? self->customer->name : ""))
    return FALSE;
  shuke_remark_add (self, whom, SHUKE_FACT_NAME, p);
  return self->found->len > 0;
}

gboolean
shuke_remark_read_full_name (ShukeRemarkReader     *self,
                             const ShukeRemarkWhom *whom,
                             const char            *text)
{
  static const char *const unknown[] = { "没", "沒", "不", "忘", "还", "還", "什么", "什麼", "啥", "叫", "是", "的", "了", "改", "取", "哪" };
  const char *p = text;
  const ShukePerson *person;
  guint letters = 0;

  if (read_surname (self, whom, text) || read_new_name (self, whom, text))
    return TRUE;
  if (whom->person == 0 && self->told && read_own_name (self, whom, text))
    return TRUE;
  if (!whom->said || whom->person == 0 || whom->person == SHUKE_REMARK_SOMEBODY_NEW ||
      !shuke_remark_take (&p, "大名叫做|大名叫|大名是|大名|全名叫|全名是|全名|学名叫|學名叫|学名|學名"))
    return FALSE;
  p += strspn (p, " :");
  for (const char *at = p; *at != '\0'; at = g_utf8_next_char (at), letters++)
    if (!shuke_text_is_han (g_utf8_get_char (at)))
      return FALSE;
  person = g_ptr_array_index (self->customer->persons, whom->person);
  if (letters < SHORTEST_NAME || letters > LONGEST_NAME || shuke_word_list_stand_in (p, -1, unknown, G_N_ELEMENTS (unknown)) ||
      person->role != SHUKE_ROLE_CHILD)
    return FALSE;
  shuke_remark_add (self, whom, SHUKE_FACT_PERSON_NAME, p);
  return TRUE;
}

char *
shuke_remark_dup_without_day (const ShukeRemarkReader *self,
                              const char              *text,
                              ShukeDay                *day)
{
  const char *p = text;
  ShukeDay told = self->told ? shuke_measured_day_take (&p, self->written) : SHUKE_DAY_NONE;

  if (told != SHUKE_DAY_NONE)
    {
      *day = told;
      return g_strdup (p);
    }
  for (p = text; self->told && *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *end = p;

      told = shuke_measured_day_take (&end, self->written);
      if (told == SHUKE_DAY_NONE || *end != '\0')
        continue;
      *day = told;
      return g_strndup (text, (gsize) (p - text));
    }
  return g_strdup (text);
}

/* 89年的, 1989年生. 0 when it is none, or nobody's here. */
static int
read_year (const ShukeRemarkReader *self,
           const char              *clause,
           gboolean                 child)
{
  const char *p = clause;
  gsize length = strspn (p, "0123456789");
  int this_year, year, age;

  if (length != 2 && length != 4)
    return 0;
  year = (int) g_ascii_strtoll (p, NULL, 10);
  p += length;
  if (!shuke_remark_take (&p, "年"))
    return 0;
  shuke_remark_take (&p, "生的|出生的|生人|出生|的|生");
  if (*p != '\0')
    return 0;
  shuke_day_get (self->written, &this_year, NULL, NULL);
  if (length == 2)
    year += 2000 + year <= this_year ? 2000 : 1900;
  age = this_year - year;
  return child ? (age >= 0 ? year : 0) : (age >= YOUNGEST_HERSELF && age <= OLDEST ? year : 0);
}

/* What @raw is instead of the last offer, which it goes on. */
static gboolean
replace_last (ShukeRemarkReader *self,
              const char        *raw,
              const char        *clause)
{
  g_autoptr (ShukeRemarkOffer) last = shuke_remark_offer_copy (g_ptr_array_index (self->offers, self->offers->len - 1));
  g_autofree char *words = g_strdup_printf ("%s，%s", last->words, clause);
  const ShukeRemarkWhom whom = {
    .person = last->person, .said = TRUE, .role = last->role, .sex = last->sex, .relation = last->relation, .name = last->name,
  };

  g_ptr_array_set_size (self->found, 0);
  self->words = words;
  shuke_remark_add (self, &whom, last->kind, raw);
  self->words = clause;
  if (self->found->len == 0)
    return FALSE;
  g_ptr_array_remove_index (self->offers, self->offers->len - 1);
  g_ptr_array_add (self->offers, shuke_remark_offer_copy (g_ptr_array_index (self->found, 0)));
  return TRUE;
}

static gboolean
add_year (ShukeRemarkReader      *self,
          const ShukeRemarkOffer *last,
          const char             *clause)
{
  const ShukeRemarkWhom whom = { .person = last->person, .role = last->role };
  gboolean child = shuke_remark_is_child (self, &whom);
  g_autofree char *text = NULL;
  ShukeDate date;

  if (!shuke_date_from_text (last->text, &date) || date.year != 0)
    return FALSE;
  date.year = read_year (self, clause, child);
  if (date.year == 0 || !shuke_date_is_valid (date) || (child && shuke_date_age (date, self->written) >= YOUNGEST_HERSELF + 4))
    return FALSE;
  text = shuke_date_to_text (date);
  return replace_last (self, text, clause);
}

static gboolean
is_bare_size (const ShukeRemarkOffer *offer)
{
  static const char *const sizes[] = { "穿", "码", "碼", "号", "號", "衣", "裤", "褲", "鞋", "wears", "size" };

  return offer->kind == SHUKE_FACT_SIZE && strspn (offer->text, "0123456789") == strlen (offer->text) &&
         !shuke_word_list_stand_in (offer->words, -1, sizes, G_N_ELEMENTS (sizes));
}

static void
make_height (ShukeRemarkReader *self)
{
  g_autoptr (ShukeRemarkOffer) size = shuke_remark_offer_copy (g_ptr_array_index (self->offers, self->offers->len - 1));
  const ShukeRemarkWhom whom = {
    .person = size->person, .said = TRUE, .role = size->role, .sex = size->sex, .relation = size->relation, .name = size->name,
  };

  g_ptr_array_set_size (self->found, 0);
  shuke_remark_add (self, &whom, SHUKE_FACT_HEIGHT, size->text);
  if (self->found->len == 0)
    return;
  g_ptr_array_remove_index (self->offers, self->offers->len - 1);
  g_ptr_array_add (self->offers, shuke_remark_offer_copy (g_ptr_array_index (self->found, 0)));
}

/* 七百以内, 130的, 绿的蓝的都行: what a piece has to be like. */
static gboolean
describes_piece (const char *clause)
{
  static const char *const ends[] = { "以内", "以內", "以下", "之内", "之內", "左右", "的", "都行", "都可以", "都好", "码", "碼", "号", "號" };
  static const char *const others[] = { "身高", "体重", "體重", "个子", "個子", "岁", "歲", "斤", "公分", "cm", "裤", "褲", "袜", "襪", "鞋", "裙", "衣", "帽", "她", "他", "我", "说", "說", "来", "來", "去", "答应", "答應", "女", "儿", "兒", "妈", "媽", "不是", "了" };

  return g_utf8_strlen (clause, -1) <= LONGEST_DETAIL && shuke_word_list_end (clause, -1, ends, G_N_ELEMENTS (ends)) &&
         !shuke_word_list_stand_in (clause, -1, others, G_N_ELEMENTS (others));
}

gboolean
shuke_remark_go_on (ShukeRemarkReader *self,
                    const char        *clause)
{
  const ShukeRemarkOffer *last;
  const char *p = clause;
  ShukeDay told;

  if (self->n_last == 0)
    return FALSE;
  last = g_ptr_array_index (self->offers, self->offers->len - 1);
  if (last->kind == SHUKE_FACT_SEEKING && describes_piece (clause))
    {
      g_autofree char *whole = g_strconcat (last->text, "，", clause, NULL);

      return replace_last (self, whole, clause);
    }
  if (last->kind == SHUKE_FACT_BIRTH)
    return add_year (self, last, clause);
  if (last->kind == SHUKE_FACT_ADDRESS && g_ascii_isdigit (*clause) && shuke_word_list_stand_in (clause, -1, places, G_N_ELEMENTS (places)))
    {
      g_autofree char *whole = g_strconcat (last->text, clause, NULL);

      return replace_last (self, whole, clause);
    }
  told = self->told ? shuke_measured_day_take (&p, self->written) : SHUKE_DAY_NONE;
  if (told == SHUKE_DAY_NONE || *p != '\0')
    return FALSE;
  /* 朵朵128，11月8号量的: measured it is no size. */
  if (is_bare_size (last))
    make_height (self);
  for (guint i = self->offers->len - self->n_last; i < self->offers->len; i++)
    {
      ShukeRemarkOffer *offer = g_ptr_array_index (self->offers, i);

      if (shuke_fact_kind_get_info (offer->kind)->group == SHUKE_FACT_GROUP_BODY)
        offer->written = told;
    }
  return TRUE;
}
