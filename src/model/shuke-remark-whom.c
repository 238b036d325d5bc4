/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a clause of a remark is about. A size that goes to the wrong child is worse than none, so that whoever could be two is nobody. */

#include "shuke-remark-private.h"

#include "shuke-pinyin.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

#define SHORTEST_NAME 2
#define LONGEST_NAME  4

static const struct {
  const char *words;
  ShukeRole   role;
  ShukeSex    sex;
  gboolean    one_of_several;   /* 小女儿: only who is called so, or a first one */
  gboolean    told;             /* only of what is typed about her: 她妈妈, who is nobody's mother but hers */
  gboolean    behind_her;       /* and only behind 她 */
} relations[] = {
  { "大女儿|大女兒|小女儿|小女兒|二女儿|二女兒", SHUKE_ROLE_CHILD, SHUKE_SEX_FEMALE, TRUE },
  { "大儿子|大兒子|小儿子|小兒子|二儿子|二兒子", SHUKE_ROLE_CHILD, SHUKE_SEX_MALE, TRUE },
  { "老大|老二|老三|大宝|大寶|二宝|二寶|三宝|三寶|小宝|小寶", SHUKE_ROLE_CHILD, SHUKE_SEX_UNKNOWN, TRUE },
  { "外孙女|外孫女|孙女|孫女|侄女|外甥女", SHUKE_ROLE_CHILD, SHUKE_SEX_FEMALE, TRUE },
  { "外孙|外孫|孙子|孫子|侄子|外甥", SHUKE_ROLE_CHILD, SHUKE_SEX_MALE, TRUE },
  { "女儿|女兒|闺女|閨女|女宝|女寶|daughter", SHUKE_ROLE_CHILD, SHUKE_SEX_FEMALE, FALSE },
  { "儿子|兒子|男宝|男寶|son", SHUKE_ROLE_CHILD, SHUKE_SEX_MALE, FALSE },
  { "这孩子|這孩子|这小孩|這小孩|孩子|小孩|小朋友|宝宝|寶寶|宝贝|寶貝|child|kid", SHUKE_ROLE_CHILD, SHUKE_SEX_UNKNOWN, FALSE },
  { "老公|丈夫|男朋友|husband|boyfriend", SHUKE_ROLE_PARTNER, SHUKE_SEX_MALE, FALSE },
  { "老伴|爱人|愛人", SHUKE_ROLE_PARTNER, SHUKE_SEX_UNKNOWN, FALSE, TRUE },
  { "先生", SHUKE_ROLE_PARTNER, SHUKE_SEX_MALE, FALSE, TRUE, TRUE },
  { "婆婆", SHUKE_ROLE_OTHER, SHUKE_SEX_FEMALE, FALSE, TRUE },
  { "公公", SHUKE_ROLE_OTHER, SHUKE_SEX_MALE, FALSE, TRUE },
  { "妈妈|媽媽|妈|媽|母亲|母親|姐姐|姐|妹妹|妹", SHUKE_ROLE_OTHER, SHUKE_SEX_FEMALE, FALSE, TRUE, TRUE },
  { "爸爸|爸|父亲|父親|弟弟|弟|哥哥|哥", SHUKE_ROLE_OTHER, SHUKE_SEX_MALE, FALSE, TRUE, TRUE },
};

/* Said of a child that was spoken of. */
static const struct { const char *words; ShukeSex sex; } pointers[] = {
  { "小姑娘|小丫头|小丫頭|丫头|丫頭|女儿|女兒|闺女|閨女", SHUKE_SEX_FEMALE },
  { "小伙子|小夥子|儿子|兒子|他", SHUKE_SEX_MALE },
  { "这孩子|這孩子|孩子|小孩|小朋友|小家伙|小傢伙|宝宝|寶寶", SHUKE_SEX_UNKNOWN },
};

static const char selves[] = "本人|自己|她自己|她本人|客人自己|herself|she";
/* They come for her, but their sizes are nobody's in a file that does not have them. */
static const char relatives[] = "婆婆|公公|妈妈|媽媽|爸爸|爷爷|爺爺|奶奶|外公|外婆|姥姥|姥爷|姥爺|老公|丈夫|先生|老婆|太太|女儿|女兒|儿子|兒子|阿姨|保姆|妹妹|姐姐|弟弟|哥哥|司机|司機|同事"
                               "|her mother|her mother-in-law|her husband|her sister|her mum|her nanny";
/* A name holds none of them. */
static const char *const no_name[] = {
  "要", "穿", "买", "買", "来", "來", "取", "拿", "码", "碼", "岁", "歲", "身", "高", "体", "體", "重", "鞋", "裤", "褲", "衣", "欠", "送", "换", "換", "退", "约", "約", "订", "訂",
  "件", "元", "块", "塊", "月", "日", "号", "號", "生", "的", "了", "是", "有", "没", "沒", "去", "年", "前", "后", "後", "上", "下", "和", "跟", "与", "與", "只", "最", "给", "給",
  "帮", "幫", "说", "說", "叫", "家", "店", "卡", "差", "概", "在", "经", "經", "刚", "剛", "快", "胎", "共", "个", "個", "都", "也", "不", "别", "別", "每", "喜", "欢", "歡",
  "打", "收", "发", "發", "学", "學", "班", "斤", "米", "寸", "腰", "胸", "老", "妈", "媽", "爸", "爷", "爺", "奶", "婆", "哥", "姐", "弟", "妹", "叔", "姨", "师", "師",
  "园", "園", "校", "色", "瘦", "胖", "壮", "壯", "偏", "很", "太", "比", "较", "較", "这", "這", "那", "她", "他", "我", "你", "昨", "今天", "今年", "量", "星期", "礼拜", "禮拜",
};

gsize
shuke_remark_match (const char *text,
                    const char *words)
{
  gsize best = 0;

  for (const char *at = words; at != NULL && *at != '\0'; at = strchr (at, '|') != NULL ? strchr (at, '|') + 1 : NULL)
    {
      gsize length = strcspn (at, "|");

      if (length > best && g_ascii_strncasecmp (text, at, length) == 0 && !(g_ascii_isalpha (at[length - 1]) && g_ascii_isalpha (text[length])))
        best = length;
    }
  return best;
}

gboolean
shuke_remark_take (const char **text,
                   const char  *words)
{
  gsize length = shuke_remark_match (*text, words);

  *text += length;
  return length > 0;
}

void
shuke_remark_skip_blank (const char **text)
{
  *text += strspn (*text, " :()");
}

void
shuke_remark_whom_clear (ShukeRemarkWhom *self)
{
  g_clear_pointer (&self->relation, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->words, g_free);
}

void
shuke_remark_whom_copy (ShukeRemarkWhom       *self,
                        const ShukeRemarkWhom *from)
{
  char *relation = g_strdup (from->relation);
  char *name = g_strdup (from->name);
  char *words = g_strdup (from->words);

  shuke_remark_whom_clear (self);
  *self = *from;
  self->relation = relation;
  self->name = name;
  self->words = words;
}

/* 外孙女, 侄子: no child of hers. */
static gboolean
is_distant (const char *relation)
{
  static const char *const words[] = { "孙", "孫", "侄", "甥" };

  return shuke_word_list_stand_in (relation, -1, words, G_N_ELEMENTS (words));
}

gsize
shuke_remark_relative_length (const char *text)
{
  return shuke_remark_match (text, relatives);
}

gsize
shuke_remark_self_length (const char          *text,
                          const ShukeCustomer *customer)
{
  const char *const names[] = { customer->name, customer->nickname, customer->address_form };
  static const char titles[] = "姐|阿姨|太太|女士|小姐|老师|老師|奶奶|婶|嬸|嫂|总|總";
  gsize best = 0;
  gsize surname = customer->name != NULL ? shuke_pinyin_surname_length (customer->name) : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL && strchr (names[i], '|') == NULL)
      best = MAX (best, shuke_remark_match (text, names[i]));
  /* 江秀珍 is 江阿姨 as well as 秀珍姐; 姐姐 is not 王姐. */
  if (best == 0 && surname > 0 && shuke_remark_match (g_utf8_offset_to_pointer (customer->name, (glong) surname), titles) == 0)
    {
      const char *given = g_utf8_offset_to_pointer (customer->name, (glong) surname);
      gsize length = shuke_remark_match (text, given);
      gsize title;

      if (length == 0)
        length = (gsize) (given - customer->name);
      if (strncmp (text, customer->name, length) == 0 || strncmp (text, given, length) == 0)
        {
          title = shuke_remark_match (text + length, titles);
          best = title > 0 ? length + title : 0;
        }
    }
  return best;
}

/* One who is on the file by her name or pet name at the head of @text; 0 for nobody. A longer name goes first. */
static guint
find_named (const char          *text,
            const ShukeCustomer *customer,
            gsize               *length)
{
  guint found = 0;

  *length = 0;
  for (guint i = 1; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      const char *const names[] = { person->name, person->nickname };

      for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
        if (names[k] != NULL && strchr (names[k], '|') == NULL && shuke_remark_match (text, names[k]) > *length)
          {
            *length = shuke_remark_match (text, names[k]);
            found = i;
          }
    }
  return found;
}

/* 朵朵, 小宇: nothing but a name is said so. */
static gboolean
is_pet_name (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  gunichar second = g_utf8_get_char (g_utf8_next_char (text));

  return first == second || g_str_has_prefix (text, "小") || g_str_has_prefix (text, "阿");
}

/* Chinese characters at the head of @text that may be a name: up to what says something else. With @said somebody is being named, 儿子叫小宇今年6岁:
 * then it ends at the first word that no name holds. */
static gsize
name_length (const char *text,
             gboolean    said)
{
  const char *end = text;
  guint letters = 0;

  if (g_ascii_isupper (*text) && g_ascii_islower (text[1]))
    {
      gsize length = strspn (text + 1, "abcdefghijklmnopqrstuvwxyz") + 1;

      return length >= SHORTEST_NAME && strchr (" ,:(", text[length]) != NULL && text[length] != '\0' ? length : 0;
    }
  for (; shuke_text_is_han (g_utf8_get_char (end)); end = g_utf8_next_char (end), letters++)
    if (shuke_word_list_begin (end, no_name, G_N_ELEMENTS (no_name)))
      return said && letters >= SHORTEST_NAME && letters <= LONGEST_NAME ? (gsize) (end - text) : 0;
  if (said && letters >= SHORTEST_NAME && letters <= LONGEST_NAME && *end == '\0')
    return (gsize) (end - text);
  if (letters < SHORTEST_NAME || letters > LONGEST_NAME || (*end != ' ' && *end != '(' && *end != ':' && !g_ascii_isdigit (*end)))
    return 0;
  return (gsize) (end - text);
}

/* Who on the file is meant by the @which-th relation, called @word. FALSE when it may be one or another. */
static gboolean
resolve (ShukeRemarkWhom     *whom,
         const ShukeCustomer *customer,
         gsize                which,
         const char          *word)
{
  guint found = 0, n = 0;

  for (guint i = 1; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      gboolean called_so = person->relation != NULL && g_str_equal (person->relation, word);

      if (person->role != relations[which].role ||
          (relations[which].sex != SHUKE_SEX_UNKNOWN && person->sex != SHUKE_SEX_UNKNOWN && person->sex != relations[which].sex))
        continue;
      /* Her daughter is not her granddaughter, nor is her mother her sister. */
      if (!called_so && person->relation != NULL &&
          (person->role == SHUKE_ROLE_OTHER || (relations[which].sex != SHUKE_SEX_UNKNOWN && is_distant (person->relation) != is_distant (word))))
        continue;
      n++;
      /* Of whom only an age is known may as well be the son. */
      if (called_so || (!relations[which].one_of_several && (person->sex == relations[which].sex || relations[which].sex == SHUKE_SEX_UNKNOWN ||
                                                              relations[which].role != SHUKE_ROLE_CHILD)))
        found = i;
    }
  if (n == 0)
    whom->person = SHUKE_REMARK_SOMEBODY_NEW;
  else if (found != 0 && n == 1)
    whom->person = found;
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_relation (const char         **text,
               const ShukeCustomer *customer,
               ShukeRemarkWhom     *whom,
               gsize                which,
               gsize                length)
{
  g_autofree char *word = g_strndup (*text, length);
  gsize named;
  guint person, nameless = 0, n_nameless = 0;
  gboolean said;

  *text += length;
  shuke_remark_skip_blank (text);
  said = shuke_remark_take (text, "小名叫做|小名叫|小名|名字叫做|名字叫|名字是|名字|叫做|叫|名叫|called");
  if (said)
    shuke_remark_skip_blank (text);
  whom->role = relations[which].role;
  whom->sex = relations[which].sex;
  whom->relation = g_strdup (word);
  person = find_named (*text, customer, &named);
  if (person != 0)
    {
      whom->person = person;
      *text += named;
      return TRUE;
    }
  named = name_length (*text, said || is_pet_name (*text));
  /* 大宝小宝都 is two, and no name. */
  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    if (!relations[i].told && shuke_remark_match (*text, relations[i].words) > 0)
      return FALSE;
  if (named == 0)
    return resolve (whom, customer, which, word);
  whom->name = g_strndup (*text, named);
  *text += named;
  whom->person = SHUKE_REMARK_SOMEBODY_NEW;
  /* Who is on the file without a name may be she. */
  for (guint i = 1; i < customer->persons->len; i++)
    {
      const ShukePerson *known = g_ptr_array_index (customer->persons, i);

      /* A son is no daughter, nor is a granddaughter one. */
      if ((whom->sex != SHUKE_SEX_UNKNOWN && known->sex != SHUKE_SEX_UNKNOWN && known->sex != whom->sex) ||
          (known->relation != NULL && whom->sex != SHUKE_SEX_UNKNOWN && is_distant (known->relation) != is_distant (word)))
        continue;
      if (known->role == whom->role && known->name == NULL)
        {
          nameless = i;
          n_nameless++;
        }
    }
  if (n_nameless == 0)
    return TRUE;
  /* 孙女叫小葡萄, where the one who is known has only that word. */
  if (n_nameless > 1 || !said || g_strcmp0 (((ShukePerson *) g_ptr_array_index (customer->persons, nameless))->relation, word) != 0)
    return FALSE;
  whom->person = nameless;
  return TRUE;
}

/* Who was spoken of and is pointed at, 小姑娘, 他. A new child is called by its word again. */
static gboolean
read_pointer (const char              **text,
              const ShukeRemarkReader  *self,
              ShukeRemarkWhom          *whom)
{
  const ShukeRemarkWhom *topic = &self->topic;
  const ShukePerson *person = topic->said && topic->person != SHUKE_REMARK_SOMEBODY_NEW ? g_ptr_array_index (self->customer->persons, topic->person) : NULL;
  ShukeRole role = person != NULL ? person->role : topic->role;
  ShukeSex sex = person != NULL ? person->sex : topic->sex;

  if (!topic->said || (role != SHUKE_ROLE_CHILD && !(role == SHUKE_ROLE_PARTNER && g_str_has_prefix (*text, "他"))))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (pointers); i++)
    {
      gsize length = shuke_remark_match (*text, pointers[i].words);

      if (length == 0 || (pointers[i].sex != SHUKE_SEX_UNKNOWN && sex != SHUKE_SEX_UNKNOWN && sex != pointers[i].sex))
        continue;
      /* 他妈妈, 女儿朵朵, and 儿子 of one whose sex is not known are somebody else. */
      if ((g_str_has_prefix (*text, "他") && (g_str_has_prefix (*text + length, "们") || shuke_remark_relative_length (*text + length) > 0)) ||
          shuke_remark_match (*text + length, "叫|小名|名字|大名") > 0 ||
          (shuke_remark_match (*text, "女儿|女兒|闺女|閨女|儿子|兒子") > 0 && (topic->person != SHUKE_REMARK_SOMEBODY_NEW || topic->name == NULL)))
        return FALSE;
      shuke_remark_whom_copy (whom, topic);
      *text += length;
      return TRUE;
    }
  return FALSE;
}

gboolean
shuke_remark_read_whom (const char              **text,
                        const ShukeRemarkReader  *self,
                        ShukeRemarkWhom          *whom)
{
  const ShukeCustomer *customer = self->customer;
  const char *begin;
  gsize length, which = 0, her = 0;
  gboolean known = TRUE;

  memset (whom, 0, sizeof *whom);
  shuke_remark_skip_blank (text);
  begin = *text;
  if (self->told && read_pointer (text, self, whom))
    return TRUE;
  whom->person = find_named (begin, customer, &length);
  if (length == 0)
    length = shuke_remark_self_length (begin, customer);
  if (length == 0)
    length = shuke_remark_match (begin, selves);
  if (whom->person > 0)
    whom->sex = ((ShukePerson *) g_ptr_array_index (customer->persons, whom->person))->sex;
  if (length > 0)
    *text += length;
  else
    {
      /* 姐姐8岁 of two children, and 弟弟. */
      if (self->siblings && shuke_remark_match (begin, "姐姐|妹妹|哥哥|弟弟") > 0)
        {
          length = shuke_remark_match (begin, "姐姐|妹妹|哥哥|弟弟");
          for (which = 0; relations[which].role != SHUKE_ROLE_CHILD || relations[which].sex != (g_str_has_prefix (begin, "姐") || g_str_has_prefix (begin, "妹") ? SHUKE_SEX_FEMALE : SHUKE_SEX_MALE);)
            which++;
          known = read_relation (text, customer, whom, which, length);
          whom->said = TRUE;
          whom->words = g_strndup (begin, (gsize) (*text - begin));
          return known;
        }
      if (self->told)
        her = shuke_remark_match (begin, "她的|她家|她");
      for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
        if ((self->told || !relations[i].told) && (her > 0 || !relations[i].behind_her) && shuke_remark_match (begin + her, relations[i].words) > length)
          {
            length = shuke_remark_match (begin + her, relations[i].words);
            which = i;
          }
      if (length > 0)
        {
          *text += her;
          known = read_relation (text, customer, whom, which, length);
        }
      /* 她 of whom a daughter was just spoken of is one or the other. */
      else if (her == strlen ("她") && !g_str_has_prefix (begin + her, "们") && !g_str_has_prefix (begin + her, "家"))
        {
          length = her;
          *text += her;
          known = !self->whom.said || self->whom.person == 0 || self->whom.sex == SHUKE_SEX_MALE;
        }
      else if ((length = name_length (begin, FALSE)) > 0)
        {
          whom->person = SHUKE_REMARK_SOMEBODY_NEW;
          whom->role = SHUKE_ROLE_CHILD;
          whom->name = g_strndup (begin, length);
          whom->stranger = TRUE;
          *text += length;
        }
    }
  whom->said = length > 0;
  if (whom->said)
    whom->words = g_strndup (begin, (gsize) (*text - begin));
  return known;
}
