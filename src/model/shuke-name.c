/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is who by name: two names that stand on one number are one person's when one of them is only how she is called (王姐 and 王丽娟, 朵朵妈妈
 * and anybody), and two people's when both say who they are, or are called by different surnames. */

#include "shuke-name.h"

#include "shuke-bare-name.h"
#include "shuke-import.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

typedef enum {
  OTHER,     /* Amy, 梅梅: fits what it is a part of */
  FAMILY,    /* 朵朵妈妈, 张太太: says nothing of her own surname */
  CALLED,    /* 王姐, 小王, 王总 */
  FULL,      /* 王丽娟 */
} Kind;

typedef struct {
  Kind  kind;
  char  stem[32];     /* FULL: the name; CALLED: the surname, empty when it has none (芳姐) */
  gboolean familiar;  /* 小王, 老王 */
} Reading;

/* In characters, of what is somebody and nothing beside. */
#define LONGEST_NAME 8

/* The longer ones first. */
static const char *const called[] = {
  "老板娘", "老闆娘", "嬢嬢", "孃孃", "女士", "小姐", "先生", "阿姨", "大姐", "二姐", "三姐", "姐姐", "大嫂", "老师", "老師", "老板", "老闆", "大哥", "医生", "醫生", "护士", "護士", "会计", "會計", "律师", "律師",
  "主任", "经理", "經理", "校长", "校長", "姐", "哥", "姨", "婶", "嬸", "总", "總",
};
/* A husband's surname, or a child's name. */
static const char *const family[] = {
  "太太", "妈妈", "媽媽", "爸爸", "奶奶", "外婆", "婆婆", "太", "嫂", "妈", "媽", "爸",
};

/* The commonest, which nearly everybody has, in both ways of writing. Of others nobody can say that they are one: 芳姐 is as good as
 * 王姐. Those that stand in given names far more often, 燕 梅 兰 明, are left out. */
static const char surnames[] =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于於蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔"
  "钟鐘鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬"
  "伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關焦俞左柳甘祝包宁寧尚符舒阮柯纪紀童凌毕畢单單季裴霍涂塗苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房"
  "滕屈饶饒解牟艾尤穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師仇栾欒隋"
  "商刁沙巫寇桑郎甄丛叢仲虞敖巩鞏佘池查苑迟遲邝鄺官封谈談匡鞠惠荆荊冀郁胥南班储儲栗楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜阚闞";

static gboolean
is_dot (gunichar c)
{
  return c == 0xb7 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22c5 || c == 0x30fb || c == 0xff65 || c == 0xff0e || c == '.';
}

char *
shuke_name_dup_clean (const char *name)
{
  g_autofree char *clean = shuke_text_clean (name);
  g_autoptr (GString) result = NULL;
  gunichar before = 0;

  if (clean == NULL || g_str_is_ascii (clean))
    return g_steal_pointer (&clean);
  result = g_string_sized_new (strlen (clean) + 1);
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_dot (c) && shuke_text_is_han (before) && shuke_text_is_han (g_utf8_get_char (g_utf8_next_char (p))))
        c = 0xb7;
      else if ((c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a) || c == 0xff0e || c == 0xff0d)
        c = c - 0xff01 + '!';
      g_string_append_unichar (result, c);
      before = c;
    }
  /* A letter that was wide is composed with the accent behind it only now. */
  return shuke_text_clean (result->str);
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

/* Without what stands in brackets; @between: what stands for a blank, 0 = none. All of it when nothing stands outside. */
static char *
dup_bare (const char *name,
          char        between,
          gboolean    small_letters)
{
  GString *result = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (opens (c))
        depth++;
      else if (closes (c))
        depth -= depth > 0;
      else if (depth > 0)
        continue;
      else if (!g_unichar_isspace (c) && c != '/')
        {
          g_string_append_unichar (result, small_letters ? g_unichar_tolower (c) : c);
          continue;
        }
      if (between != 0 && result->len > 0)
        g_string_append_c (result, between);
    }
  if (result->len == 0)
    g_string_append (result, name);
  return g_string_free (result, FALSE);
}

static gboolean
is_all_han (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!shuke_text_is_han (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static gsize
ending_length (const char        *text,
               const char *const *endings,
               gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_suffix (text, endings[i]))
      return strlen (endings[i]);
  return 0;
}

/* In bytes; 0 when no surname begins there. 乐乐, 文文 are no surname and a name. */
static gsize
surname_bytes (const char *text)
{
  int n = shuke_pinyin_surname_length (text);
  const char *end = g_utf8_offset_to_pointer (text, n);
  char single[7] = { 0 };

  if (n == 1 && (g_unichar_to_utf8 (g_utf8_get_char (text), single) == 0 || strstr (surnames, single) == NULL))
    return 0;

  if (n == 1 && *end != '\0' && g_utf8_get_char (end) == g_utf8_get_char (text))
    return 0;
  return (gsize) (end - text);
}

static void
set_stem (Reading    *reading,
          Kind        kind,
          const char *text,
          gsize       length)
{
  reading->kind = kind;
  g_snprintf (reading->stem, sizeof reading->stem, "%.*s", (int) length, text);
}

static gboolean
is_full (const char *text,
         gsize       length)
{
  gsize surname = surname_bytes (text);

  return surname > 0 && surname < length && g_utf8_strlen (text + surname, (gssize) (length - surname)) <= 2;
}

/* 米粉店老板娘. */
static gboolean
is_place (const char *text,
          gsize       length)
{
  static const char *const places[] = { "店", "铺", "鋪", "馆", "館", "摊", "攤", "厂", "廠", "楼", "樓", "院", "局" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (length > strlen (places[i]) && strncmp (text + length - strlen (places[i]), places[i], strlen (places[i])) == 0)
      return TRUE;
  return FALSE;
}

/* 县医院小王, 邮政小佘: where she is found, and how she is called. */
static void
read_familiar_ending (const char *word,
                      Reading    *reading)
{
  const char *last = g_utf8_find_prev_char (word, word + strlen (word));
  const char *mark = last == NULL ? NULL : g_utf8_find_prev_char (word, last);

  if (mark == NULL || mark == word || surname_bytes (last) == 0 ||
      !(g_str_has_prefix (mark, "小") || g_str_has_prefix (mark, "老") || g_str_has_prefix (mark, "阿")))
    return;
  set_stem (reading, CALLED, last, strlen (last));
  reading->familiar = TRUE;
}

/* One word of a name. @first: what stands behind it may be where she lives: 廖姐滨河苑. */
static void
read_word (char    *word,
           gboolean first,
           Reading *reading)
{
  gsize length = strlen (word);
  gsize surname, ending;

  memset (reading, 0, sizeof *reading);
  while (length > 0 && g_ascii_isdigit (word[length - 1]))
    word[--length] = '\0';
  if (length == 0 || length >= sizeof reading->stem || !is_all_han (word))
    {
      const char *last = length == 0 ? word : g_utf8_find_prev_char (word, word + length);

      /* Lily钱. */
      if (last != NULL && last > word && g_ascii_isalpha (last[-1]) && surname_bytes (last) > 0)
        {
          set_stem (reading, CALLED, last, strlen (last));
          return;
        }
      /* Amy陈小姐. */
      if (ending_length (word, called, G_N_ELEMENTS (called)) > 0)
        set_stem (reading, CALLED, "", 0);
      else if (ending_length (word, family, G_N_ELEMENTS (family)) > 0)
        reading->kind = FAMILY;
      return;
    }
  surname = surname_bytes (word);
  ending = ending_length (word, called, G_N_ELEMENTS (called));
  if (ending > 0 && ending < length)
    {
      if (surname == length - ending)
        set_stem (reading, CALLED, word, surname);
      else if (is_full (word, length - ending) && !is_place (word, length - ending))
        set_stem (reading, FULL, word, length - ending);
      else
        set_stem (reading, CALLED, "", 0);
      return;
    }
  if (ending > 0 || ending_length (word, family, G_N_ELEMENTS (family)) > 0)
    {
      reading->kind = FAMILY;
      return;
    }
  for (gsize i = 0; first && surname > 0 && i < G_N_ELEMENTS (called); i++)
    if (g_str_has_prefix (word + surname, called[i]))
      {
        set_stem (reading, CALLED, word, surname);
        return;
      }
  if (g_utf8_strlen (word, -1) == 2 && (g_str_has_prefix (word, "小") || g_str_has_prefix (word, "老") || g_str_has_prefix (word, "阿")))
    {
      const char *rest = g_utf8_next_char (word);

      set_stem (reading, CALLED, rest, strlen (rest));
      reading->familiar = TRUE;
    }
  else if (surname == length)
    set_stem (reading, CALLED, word, length);
  else if (is_full (word, length))
    set_stem (reading, FULL, word, length);
  else
    read_familiar_ending (word, reading);
}

/* 豆豆妈小梅 is two words. */
static void
part_family (GString *name)
{
  static const char *const mothers[] = { "妈妈", "媽媽", "妈", "媽" };

  for (guint i = 0; i < G_N_ELEMENTS (mothers); i++)
    {
      const char *at = strstr (name->str, mothers[i]);

      if (at == NULL)
        continue;
      if (at > name->str)
        g_string_insert_c (name, at - name->str + (gssize) strlen (mothers[i]), ' ');
      return;
    }
}

/* 小唐 顾客: what she is to the shop, though 顾 is a surname. */
static gboolean
is_no_name (const char *word)
{
  static const char *const words[] = {
    "顾客", "顧客", "客户", "客戶", "客人", "会员", "會員", "老客", "新客", "老客户", "老客戶", "新客户", "新客戶", "老顾客", "老顧客", "贵宾", "貴賓", "客", "女的", "男的",
  };

  return shuke_word_list_has (word, words, G_N_ELEMENTS (words));
}

/* 肖阿姨 孙子多: 肖 is she, and 孙子多 is said of her. */
static gboolean
is_of_another (const Reading *held,
               const Reading *word)
{
  return held->kind == CALLED && *held->stem != '\0' && word->kind == FULL && !g_str_has_prefix (word->stem, held->stem);
}

/* Of the word that says most. */
static void
read_name (const char *name,
           Reading    *reading)
{
  g_autofree char *bare = dup_bare (name, ' ', TRUE);
  g_autoptr (GString) parted = g_string_new (bare);
  g_auto (GStrv) words = NULL;

  part_family (parted);
  words = g_strsplit (parted->str, " ", -1);

  memset (reading, 0, sizeof *reading);
  for (guint i = 0; words[i] != NULL; i++)
    {
      Reading word;

      if (is_no_name (words[i]))
        continue;
      read_word (words[i], i == 0, &word);
      if (word.kind > reading->kind && !is_of_another (reading, &word))
        *reading = word;
    }
}

/* The next run of figures from *@text on, however they are typed; FALSE when there is none. */
static gboolean
next_number (const char **text,
             GString     *number)
{
  const char *p = *text;

  g_string_truncate (number, 0);
  for (; *p != '\0' && (number->len == 0 || g_unichar_digit_value (g_utf8_get_char (p)) >= 0); p = g_utf8_next_char (p))
    if (g_unichar_digit_value (g_utf8_get_char (p)) >= 0)
      g_string_append_c (number, (char) ('0' + g_unichar_digit_value (g_utf8_get_char (p))));
  *text = p;
  return number->len > 0;
}

/* 王芳1 and 王芳10 were told apart by whoever wrote them; 王芳 may be either. */
static gboolean
numbers_differ (const char *a,
                const char *b)
{
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);
  gboolean differ = FALSE;

  while (!differ && next_number (&a, one) && next_number (&b, other))
    differ = !g_string_equal (one, other);
  return differ;
}

/* 张? is how a till prints 张㛃, whose character it does not know. */
static gboolean
fits_unknown (const char *a,
              const char *b)
{
  gboolean known = FALSE;

  for (; *a != '\0' && *b != '\0'; a = g_utf8_next_char (a), b = g_utf8_next_char (b))
    {
      gunichar one = g_utf8_get_char (a), other = g_utf8_get_char (b);

      if (one == other)
        known = TRUE;
      else if (one != '?' && other != '?' && one != 0xff1f && other != 0xff1f)
        return FALSE;
    }
  return known && *a == '\0' && *b == '\0';
}

/* 乔春燕 and 乔春艳, typed by ear: one surname, and given names that are read the same. */
static gboolean
sound_alike (const char *a,
             const char *b)
{
  gsize surname = surname_bytes (a);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (surname == 0 || surname != surname_bytes (b) || strncmp (a, b, surname) != 0 || g_utf8_strlen (a, -1) != g_utf8_strlen (b, -1))
    return FALSE;
  one = shuke_pinyin_search_key (a, NULL);
  other = shuke_pinyin_search_key (b, NULL);
  return g_str_equal (one, other);
}

/* 罗英 for 罗志英: the surname, and one of the two characters behind it. */
static gboolean
leaves_out (const char *shorter,
            const char *longer)
{
  gsize surname = surname_bytes (shorter);

  return surname > 0 && surname == surname_bytes (longer) && strncmp (shorter, longer, surname) == 0 &&
         g_utf8_strlen (shorter + surname, -1) == 1 && g_utf8_strlen (longer + surname, -1) == 2 && strstr (longer + surname, shorter + surname) != NULL;
}

/* 古丽 新疆干果 and 古丽艾山: what stands before the first blank, of two characters at least, begins the other. */
static gboolean
begins_other (const char *name,
              const char *bare_other)
{
  const char *blank = strchr (name, ' ');
  g_autofree char *word = blank == NULL ? NULL : g_strndup (name, (gsize) (blank - name));

  return word != NULL && is_all_han (word) && g_utf8_strlen (word, -1) >= 2 && g_str_has_prefix (bare_other, word);
}

gboolean
shuke_name_reads_as_person (const char *text)
{
  Reading reading;

  if (text == NULL || g_utf8_strlen (text, -1) > LONGEST_NAME || strpbrk (text, "0123456789") != NULL)
    return FALSE;
  read_name (text, &reading);
  return reading.kind != OTHER && (reading.kind != CALLED || *reading.stem != '\0');
}

char *
shuke_name_dup_full (const char *name)
{
  Reading reading;

  if (name == NULL)
    return NULL;
  read_name (name, &reading);
  return reading.kind == FULL && strcmp (reading.stem, name) != 0 ? g_strdup (reading.stem) : NULL;
}

/* Behind a surname and a form of address, as 赵姐 of 赵姐草莓妈; 0 when nothing of the kind begins @word, or nothing follows it. */
static gsize
called_bytes (const char *word)
{
  gsize surname = surname_bytes (word);

  for (gsize i = 0; surname > 0 && i < G_N_ELEMENTS (called); i++)
    if (g_str_has_prefix (word + surname, called[i]))
      return word[surname + strlen (called[i])] == '\0' ? 0 : surname + strlen (called[i]);
  return 0;
}

/* A child is mostly called by two characters: before them stands her own name, when they are more than a child's own one. */
#define CHILD_CHARACTERS 2

/* 苏晓燕 of 苏晓燕小葵妈, 夏桂香 of 芒果奶奶夏桂香: what of a word is she, and not whose mother. Where in @word it begins, and its @length; NULL when
 * all of it is how she is called. */
static const char *
find_her (const char *word,
          gsize      *length)
{
  gsize ending = ending_length (word, family, G_N_ELEMENTS (family));
  gsize whole = strlen (word), surname = surname_bytes (word);
  glong n;

  *length = called_bytes (word);
  if (*length > 0 && ending > 0)
    return word;
  if (ending > 0 && surname > 0)
    {
      n = g_utf8_strlen (word, (gssize) (whole - ending));
      *length = (gsize) (g_utf8_offset_to_pointer (word, MAX (n - CHILD_CHARACTERS, 0)) - word);
      return n >= CHILD_CHARACTERS * 2 && is_full (word, *length) ? word : NULL;
    }
  for (gsize i = 0; ending == 0 && i < G_N_ELEMENTS (family); i++)
    {
      const char *found = strstr (word, family[i]);
      const char *rest = found == NULL || found == word ? NULL : found + strlen (family[i]);

      if (rest == NULL || *rest == '\0' || surname_bytes (rest) == 0)
        continue;
      *length = strlen (rest);
      if (is_full (rest, *length) || shuke_name_is_address_form (rest))
        return rest;
    }
  return NULL;
}

/* 120码, XL, 微信: what stands behind a name, and is none. */
static gboolean
is_aside (const char *word)
{
  static const char *const asides[] = { "微信", "电话", "電話", "女装", "女裝", "童装", "童裝", "男装", "男裝" };

  if (shuke_word_list_has (word, asides, G_N_ELEMENTS (asides)))
    return TRUE;
  return strpbrk (word, "0123456789") != NULL || word[strspn (word, "smlxSMLX")] == '\0';
}

char *
shuke_name_dup_address (const char *name)
{
  g_autofree char *unmarked = name == NULL ? NULL : shuke_bare_name_dup (name);
  g_autofree char *bare = NULL;
  g_auto (GStrv) words = NULL;
  const char *best = NULL;
  gsize length = 0;
  Kind kind = OTHER;

  if (name == NULL)
    return NULL;
  bare = dup_bare (unmarked != NULL ? unmarked : name, ' ', FALSE);
  g_strstrip (bare);
  words = g_strsplit_set (bare, " ", -1);
  /* Amy 陈小姐 is called by both. */
  if (words[0] == NULL || !shuke_text_is_han (g_utf8_get_char (words[0])))
    return g_strdup (name);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strdup (words[i]);
      gsize part;
      const char *her = *word == '\0' ? NULL : find_her (word, &part);
      Reading reading;

      /* 李静 老师 is one. */
      if (i > 0 && ending_length (word, called, G_N_ELEMENTS (called)) == strlen (word))
        return g_strdup (name);
      if (her == NULL)
        {
          her = word;
          part = strlen (word);
        }
      word[(her - word) + (gssize) part] = '\0';
      read_word ((char *) her, i == 0, &reading);
      /* 万达 of 花花 万达 is a place. */
      if (i == 0 && reading.kind == OTHER)
        break;
      /* A surname alone is not how one speaks to her, and she comes before whose mother she is. */
      if (*her == '\0' || (reading.kind == CALLED && !reading.familiar && strcmp (reading.stem, her) == 0) || reading.kind <= kind || kind >= CALLED)
        continue;
      kind = reading.kind;
      best = words[i] + (her - word);
      length = strlen (her);
    }
  if (best == NULL && words[1] != NULL && is_aside (words[1]))
    {
      best = words[0];
      length = strlen (best);
    }
  return best == NULL ? g_strdup (unmarked != NULL ? unmarked : name) : g_strndup (best, length);
}

/* A character comes again at once: 豆豆, 小豆豆. */
static gboolean
repeats (const char *text)
{
  gunichar before = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_utf8_get_char (text) == before)
        return TRUE;
      before = g_utf8_get_char (text);
    }
  return FALSE;
}

/* Of how she is called, what can be said to her face: 王姐, 芳姐, 小王, 朵朵妈妈, 豆豆, Lily. 米粉店老板娘 and 县医院小王 say where she is found. */
static gboolean
can_be_said (const char *called_by)
{
  g_autofree char *word = g_utf8_strdown (called_by, -1);
  glong n = g_utf8_strlen (word, -1);
  gsize before = strlen (word) - ending_length (word, called, G_N_ELEMENTS (called));
  Reading reading;

  if (is_aside (word))
    return FALSE;
  read_word (word, TRUE, &reading);
  switch (reading.kind)
    {
    case FAMILY:
      return TRUE;
    case CALLED:
      if (reading.familiar)
        return n == 2;
      /* 芳姐, 小雨姐, Coco姐; a surname alone is not how one speaks to anybody. */
      return before < strlen (word) && !is_place (word, before) && (!is_all_han (word) || g_utf8_strlen (word, (gssize) before) <= CHILD_CHARACTERS);
    case OTHER:
      return is_all_han (word) ? n <= CHILD_CHARACTERS + 1 && repeats (word) : word[strspn (word, "abcdefghijklmnopqrstuvwxyz")] == '\0';
    case FULL:
    default:
      /* Another name of hers, or of somebody else. */
      return FALSE;
    }
}

char *
shuke_name_dup_called (const char *nickname)
{
  g_autofree char *address = shuke_name_dup_address (nickname);

  return address != NULL && *address != '\0' && can_be_said (address) ? g_steal_pointer (&address) : NULL;
}

char *
shuke_name_dup_spoken (const char *address_form,
                       const char *nickname,
                       const char *name)
{
  char *spoken = address_form != NULL ? g_strdup (address_form) : shuke_name_dup_called (nickname);

  return spoken != NULL ? spoken : shuke_name_dup_address (name != NULL ? name : nickname);
}

gboolean
shuke_import_names_agree (const char *a,
                          const char *b)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autofree char *bare_one = NULL;
  g_autofree char *bare_other = NULL;
  Reading x, y, swap;

  if (a == NULL || b == NULL || *a == '\0' || *b == '\0' || strcmp (a, b) == 0)
    return TRUE;
  one = shuke_name_dup_clean (a);
  other = shuke_name_dup_clean (b);
  if (one == NULL || other == NULL)
    return TRUE;
  if (numbers_differ (one, other))
    return FALSE;
  bare_one = dup_bare (one, 0, TRUE);
  bare_other = dup_bare (other, 0, TRUE);
  if (strstr (bare_one, bare_other) != NULL || strstr (bare_other, bare_one) != NULL || fits_unknown (bare_one, bare_other))
    return TRUE;

  if (begins_other (one, bare_other) || begins_other (other, bare_one))
    return TRUE;
  read_name (one, &x);
  read_name (other, &y);
  if (x.kind > y.kind)
    {
      swap = x;
      x = y;
      y = swap;
    }
  /* From here on x says less than y. */
  if (y.kind == FULL && x.kind == FULL)
    return sound_alike (x.stem, y.stem) || leaves_out (x.stem, y.stem) || leaves_out (y.stem, x.stem) || strstr (x.stem, y.stem) != NULL || strstr (y.stem, x.stem) != NULL;
  /* 晶 of 小晶 is no surname: it differs from none. */
  if (x.kind == CALLED && y.kind == CALLED && ((x.familiar && surname_bytes (x.stem) == 0) || (y.familiar && surname_bytes (y.stem) == 0)))
    return x.familiar != y.familiar || strcmp (x.stem, y.stem) == 0;
  if (x.kind == CALLED)
    return *x.stem == '\0' || *y.stem == '\0' || strstr (y.stem, x.stem) != NULL || strstr (x.stem, y.stem) != NULL;
  if (x.kind == FAMILY)
    return TRUE;
  return y.kind == FAMILY || (y.kind == CALLED && !y.familiar);
}

gboolean
shuke_name_is_fuller (const char *name,
                      const char *held)
{
  Reading new, old;

  if (name == NULL || held == NULL)
    return FALSE;
  read_name (name, &new);
  read_name (held, &old);
  return new.kind == FULL && (old.kind == CALLED || old.kind == FAMILY) && shuke_import_names_agree (name, held);
}

gboolean
shuke_name_is_of_family (const char *name)
{
  Reading reading;

  if (name == NULL)
    return FALSE;
  read_name (name, &reading);
  return reading.kind == FAMILY;
}

gboolean
shuke_name_is_address_form (const char *name)
{
  Reading reading;

  read_name (name, &reading);
  /* 王姐 alone. */
  return reading.kind == CALLED && !reading.familiar && *reading.stem != '\0' && is_all_han (name) &&
         ending_length (name, called, G_N_ELEMENTS (called)) + strlen (reading.stem) == strlen (name);
}

gsize
shuke_name_get_title_bytes (const char *name)
{
  static const char *const wives[] = { "太太", "太", "嫂" };
  gsize length;

  if (name == NULL)
    return 0;
  length = ending_length (name, called, G_N_ELEMENTS (called));
  if (length == 0)
    length = ending_length (name, wives, G_N_ELEMENTS (wives));
  return length < strlen (name) ? length : 0;
}
