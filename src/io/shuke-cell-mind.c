/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in a remark what must be known before a word is said or a piece is shown: an allergy, what is not to be mentioned, sold or done;
 * and whether she wants no messages. The remark itself stays as it is; a clause that is found too many costs a line, one that is
 * overlooked may cost a rash, or her trust. */

#include "shuke-cell-reader.h"

#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

/* Characters between 别 and what must not be done: 别给她打电话. */
#define REACH 6
/* Characters between 不要 and 短信: 不要再给她发任何促销短信. */
#define REFUSAL_REACH 9

/* 特别推荐 and 别人推荐 forbid nothing. */
static const char *const before_bie[] = { "特", "分", "性", "级", "級", "类", "類", "个", "個", "差", "告", "离", "離", "区", "區", "识", "識" };
static const char *const after_bie[] = { "人", "家", "的", "处", "處", "致", "墅", "针", "針", "名", "样", "樣" };
static const char *const deeds[] = {
  "推", "提", "打", "发", "發", "说", "說", "讲", "講", "问", "問", "叫", "卖", "賣", "送", "碰", "聊", "谈", "談", "催", "扰", "擾",
  "介绍", "介紹", "联系", "聯繫", "聯絡", "告诉", "告訴",
};
/* Begin like a deed and are none. */
static const char *const no_deeds[] = { "打折", "打底", "打包", "打版", "发票", "發票", "发夹", "髮", "发带", "发色", "说明", "說明", "提花" };
static const char *const english_deeds[] = {
  "mention", "call", "phone", "text", "message", "email", "write", "contact", "sell", "offer", "push", "show", "suggest", "recommend", "send",
  "ask", "tell", "say", "talk", "discuss", "bring up",
};

static gboolean
names_allergy (const char *clause)
{
  static const char *const denied[] = { "不", "没有", "沒有", "没", "沒", "无", "無", "不会", "不會" };
  static const char *const words[] = { "过敏", "過敏" };
  static const char *const taboos[] = { "禁忌", "忌讳", "忌諱", "避讳", "避諱", "忌口", "切忌", "忌用", "忌穿" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (clause, words[i]);

      if (at != NULL && !shuke_word_list_end (clause, at - clause, denied, G_N_ELEMENTS (denied)) &&
          strstr (at, "无") == NULL && strstr (at, "無") == NULL)
        return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (taboos); i++)
    {
      const char *at = strstr (clause, taboos[i]);

      if (at != NULL && !shuke_word_list_end (clause, at - clause, denied, G_N_ELEMENTS (denied)))
        return TRUE;
    }
  return g_str_has_prefix (clause, "忌");
}

/* What is told in confidence is not for the line that stands on the screen at the counter, where she reads along. Not so what must not be
 * mentioned to herself: 别提先生. */
static gboolean
is_secret (const char *clause)
{
  static const char *const words[] = { "保密", "别到处", "別到處", "不要到处", "不要到處", "别告诉", "別告訴", "不要告诉", "不要告訴", "别说出去", "別說出去", "不要说出去",
                                       "不要說出去", "别往外", "別往外", "外传", "外傳", "别跟别人说", "別跟別人說", "别跟人说", "別跟人說", "别让人知道", "別讓人知道" };
  static const char *const english[] = { "do not tell", "don't tell", "don’t tell", "never tell", "confidential", "keep it secret", "do not spread", "don't spread" };
  g_autofree char *small = g_ascii_strdown (clause, -1);

  if (shuke_word_list_stand_in (clause, -1, words, G_N_ELEMENTS (words)))
    return TRUE;
  return shuke_word_list_stand_in (small, -1, english, G_N_ELEMENTS (english));
}

static gboolean
names_deed (const char *text)
{
  for (guint i = 0; *text != '\0' && i <= REACH; i++, text = g_utf8_next_char (text))
    if (shuke_word_list_begin (text, deeds, G_N_ELEMENTS (deeds)) && !shuke_word_list_begin (text, no_deeds, G_N_ELEMENTS (no_deeds)))
      return TRUE;
  return FALSE;
}

static gboolean
forbids (const char *clause)
{
  static const char *const nos[] = { "别", "別", "不要", "勿", "莫" };

  for (gsize i = 0; i < G_N_ELEMENTS (nos); i++)
    {
      const char *at = clause;

      while ((at = strstr (at, nos[i])) != NULL)
        {
          const char *behind = at + strlen (nos[i]);
          gboolean other = i < 2 && (shuke_word_list_end (clause, at - clause, before_bie, G_N_ELEMENTS (before_bie)) ||
                                     shuke_word_list_begin (behind, after_bie, G_N_ELEMENTS (after_bie)));

          if (!other && names_deed (behind))
            return TRUE;
          at = behind;
        }
    }
  return FALSE;
}

/* @word as a whole one in small letters. */
static const char *
find_word (const char *text,
           const char *word)
{
  const char *at = text;

  while ((at = strstr (at, word)) != NULL)
    {
      const char *end = at + strlen (word);

      if ((at == text || !g_ascii_isalpha (at[-1])) && !g_ascii_isalpha (*end))
        return at;
      at = end;
    }
  return NULL;
}

static gboolean
forbids_in_english (const char *clause)
{
  static const char *const nos[] = { "do not", "don't", "don’t", "dont", "never", "must not" };
  static const char *const denied[] = { "no ", "not ", "n't ", "without " };
  g_autofree char *small = g_ascii_strdown (clause, -1);
  const char *allergy = strstr (small, "allerg");

  if (allergy != NULL && !shuke_word_list_end (small, allergy - small, denied, G_N_ELEMENTS (denied)))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (nos); i++)
    {
      const char *at = find_word (small, nos[i]);

      for (gsize k = 0; at != NULL && k < G_N_ELEMENTS (english_deeds); k++)
        if (find_word (at, english_deeds[k]) != NULL)
          return TRUE;
    }
  return FALSE;
}

/* Bytes of a mark that ends a clause; @whole: a sentence. */
static gsize
end_of_clause (const char *text,
               gboolean   *whole)
{
  static const char *const marks[] = { "。", "；", "！", "，", "、" };

  /* The bytes with which the Chinese ones begin. */
  *whole = FALSE;
  if ((guchar) *text >= 0x80 && (guchar) *text != 0xe3 && (guchar) *text != 0xef)
    return 0;
  *whole = strchr (";!\n\r", *text) != NULL || (*text == '.' && (text[1] == ' ' || text[1] == '\0'));
  if (*whole || *text == ',')
    return 1;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      {
        *whole = i < 3;
        return strlen (marks[i]);
      }
  return 0;
}

typedef struct {
  const char *characters;
  gsize       ready;
  guint64     endings[4];   /* the last eight bits of their code points, one bit each; most others are passed by these alone */
} Characters;

static void
learn_endings (Characters *any)
{
  if (!g_once_init_enter (&any->ready))
    return;
  for (const char *p = any->characters; *p != '\0'; p = g_utf8_next_char (p))
    any->endings[g_utf8_get_char (p) >> 6 & 3] |= G_GUINT64_CONSTANT (1) << (g_utf8_get_char (p) & 63);
  g_once_init_leave (&any->ready, 1);
}

/* Nearly every remark of a large file has none of the characters without which nothing is said of the kind; looking for those is far cheaper than
 * reading its clauses. English is read in any case. */
static gboolean
has_any_character (const char *text,
                   Characters *any)
{
  learn_endings (any);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c;

      if (g_ascii_isalpha (*p))
        return TRUE;
      if ((guchar) *p < 0x80)
        continue;
      c = g_utf8_get_char (p);
      if ((any->endings[c >> 6 & 3] >> (c & 63) & 1) != 0 && g_utf8_strchr (any->characters, -1, c) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Somebody wrote without a mark: a page is nothing to be minded at a glance, and stays in the remark whole. */
#define LONGEST_CLAUSE 200

char *
shuke_cell_dup_mind (const char *note)
{
  /* Of all words for an allergy and of all that forbid. */
  static Characters any = { .characters = "敏忌讳諱别別不勿莫" };
  static const char *const bare[] = { "过敏", "過敏", "会过敏", "會過敏", "易过敏", "易過敏", "容易过敏", "容易過敏" };
  g_autoptr (GString) mind = NULL;
  const char *before = NULL;   /* the clause in front, of the same sentence */
  const char *begin = note;
  gboolean whole = FALSE;

  if (!has_any_character (note, &any))
    return NULL;

  mind = g_string_new (NULL);
  for (const char *p = note; ; p++)
    {
      gsize length = *p == '\0' ? 0 : end_of_clause (p, &whole);

      if (*p != '\0' && length == 0)
        continue;
      if (p > begin)
        {
          g_autofree char *piece = g_strndup (begin, (gsize) (p - begin));
          g_autofree char *clause = shuke_text_clean (piece);

          if (clause != NULL && g_utf8_strlen (clause, -1) <= LONGEST_CLAUSE &&
              (names_allergy (clause) || ((forbids (clause) || forbids_in_english (clause)) && !is_secret (clause))))
            {
              /* 不穿羊毛，过敏: of what, stands before it. */
              const char *from = before != NULL && shuke_word_list_begin (clause, bare, G_N_ELEMENTS (bare)) ? before : begin;
              g_autofree char *said = g_strndup (from, (gsize) (p - from));
              g_autofree char *line = shuke_text_clean (said);

              if (line != NULL)
                g_string_append_printf (mind, "%s%s", mind->len > 0 ? "\n" : "", line);
            }
          before = whole ? NULL : begin;
        }
      if (*p == '\0')
        break;
      begin = p + length;
      p += length - 1;
      if (whole)
        before = NULL;
    }
  return mind->len == 0 ? NULL : g_string_free (g_steal_pointer (&mind), FALSE);
}

/* 9点前, 10:00, 9-18点, 十点: an hour. 2024-05-03, 一点 and a phone number are none. */
static gboolean
names_hour (const char *clause)
{
  static const char *const numerals[] = { "二", "两", "兩", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "几", "幾" };
  static const char *const behind[] = { "点", "點", "时", "時", "半", ":", "：", "前", "后", "後", "以前", "以后", "以後", "之前", "之后", "之後" };
  static const char *const until[] = { "-", "~", "–", "～", "到", "至" };
  static const char *const clock[] = { "点", "點" };

  for (const char *p = clause; *p != '\0'; p++)
    {
      gsize n = strspn (p, "0123456789");

      if (shuke_word_list_begin (p, clock, G_N_ELEMENTS (clock)) && shuke_word_list_end (clause, p - clause, numerals, G_N_ELEMENTS (numerals)))
        return TRUE;
      if (n == 0)
        continue;
      if (n <= 2 && (p == clause || (p[-1] != '-' && p[-1] != '/')) &&
          (shuke_word_list_begin (p + n, behind, G_N_ELEMENTS (behind)) || shuke_word_list_begin (p + n, until, G_N_ELEMENTS (until))))
        return TRUE;
      p += n - 1;
    }
  return FALSE;
}

/* 晚上不要发短信: when, not whether. */
static gboolean
names_time (const char *clause)
{
  static const char *const words[] = {
    "早上", "早晨", "一早", "清早", "大早", "午", "晚上", "晚间", "晚間", "太晚", "夜", "白天", "凌晨", "周末", "週末", "星期", "礼拜", "禮拜", "双休", "雙休",
    "上班", "上课", "上課", "开会", "開會", "睡", "午休", "工作日", "工作时间", "工作時間", "休息",
  };
  static const char *const weeks[] = { "周", "週" };
  static const char *const days[] = { "一", "二", "三", "四", "五", "六", "日", "天", "内", "內", "中" };
  static const char *const sides[] = { "前", "后", "後" };
  /* 以后别发了 is for good. */
  static const char *const for_good[] = { "以", "今", "往", "日", "之", "先", "此", "从", "從", "目", "最" };

  if (names_hour (clause) || shuke_word_list_stand_in (clause, -1, words, G_N_ELEMENTS (words)))
    return TRUE;
  for (const char *p = clause; *p != '\0'; p = g_utf8_next_char (p))
    if ((shuke_word_list_begin (p, weeks, G_N_ELEMENTS (weeks)) && shuke_word_list_begin (g_utf8_next_char (p), days, G_N_ELEMENTS (days))) ||
        (p > clause && shuke_word_list_begin (p, sides, G_N_ELEMENTS (sides)) && !shuke_word_list_end (clause, p - clause, for_good, G_N_ELEMENTS (for_good))))
      return TRUE;
  return FALSE;
}

/* From @no, which ends at @behind, to a word for a message at @word. 别打电话发短信 asks for one, and so does 别忘了发短信. */
static gboolean
reaches (const char *no,
         const char *behind,
         const char *word,
         gboolean    plain)
{
  static const char *const other[] = { "忘", "漏", "错", "錯", "只", "光" };
  static const char *const calls[] = { "电话", "電話", "来电", "來電", "打给", "打給", "语音", "語音" };
  static const char *const joins[] = { "和", "或", "与", "與", "及", "跟", "也", "、", "/", "别", "別", "不", "勿" };
  static const char *const sends[] = { "发", "發", "推", "收", "送", "传", "傳" };

  if (g_utf8_strlen (behind, word - behind) > REFUSAL_REACH || shuke_word_list_stand_in (behind, word - behind, other, G_N_ELEMENTS (other)))
    return FALSE;
  if (shuke_word_list_stand_in (behind, word - behind, calls, G_N_ELEMENTS (calls)) &&
      !shuke_word_list_stand_in (behind, word - behind, joins, G_N_ELEMENTS (joins)))
    return FALSE;
  return !plain || shuke_word_list_stand_in (no, word - no, sends, G_N_ELEMENTS (sends)) || (word == behind && g_str_has_prefix (no, "不要"));
}

/* 短信不要发, 广告勿扰, 短信拒收: @behind the word. 短信别打错 is none. */
static gboolean
refused_behind (const char *behind)
{
  static const char *const fillers[] = { "都", "也", "就", "请", "請", "一律", "千万", "千萬", "什么", "什麼", "之类", "之類", "等", "通知", "的", "她", "已" };
  static const char *const nos[] = { "不要", "别", "別", "勿", "莫", "不用", "不必" };
  static const char *const deeds_of_it[] = { "发", "發", "推", "来", "來", "给", "給", "再", "了", "传", "傳", "扰", "擾" };
  static const char *const whole[] = { "拒", "退订", "退訂", "不收", "不接收", "屏蔽", "封鎖" };
  const char *p = behind;
  gboolean filled = TRUE;

  while (filled)
    {
      filled = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (fillers) && !filled; i++)
        if (g_str_has_prefix (p, fillers[i]))
          {
            p += strlen (fillers[i]);
            filled = TRUE;
          }
    }
  if (shuke_word_list_begin (p, whole, G_N_ELEMENTS (whole)))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (nos); i++)
    if (g_str_has_prefix (p, nos[i]))
      {
        const char *deed = p + strlen (nos[i]);

        return *deed == '\0' || (shuke_word_list_begin (deed, deeds_of_it, G_N_ELEMENTS (deeds_of_it)) && strstr (deed, "错") == NULL
                                 && strstr (deed, "錯") == NULL);
      }
  return FALSE;
}

/* 要不要发短信 asks. */
static gboolean
is_question (const char *clause,
             const char *no)
{
  const char *before = no == clause ? NULL : g_utf8_prev_char (no);

  return before != NULL && g_str_has_prefix (no, "不") && g_utf8_get_char (before) == g_utf8_get_char (g_utf8_next_char (no));
}

/* 再群发就拉黑: @behind the word. */
static gboolean
threatens (const char *behind)
{
  static const char *const joins[] = { "就", "我就", "要", "会", "會", "直接" };
  static const char *const deeds_of_her[] = { "拉黑", "报警", "報警", "投诉", "投訴", "举报", "舉報", "删", "刪", "屏蔽", "封鎖", "退订", "退訂" };

  for (gsize i = 0; i < G_N_ELEMENTS (joins); i++)
    if (g_str_has_prefix (behind, joins[i]) && shuke_word_list_begin (behind + strlen (joins[i]), deeds_of_her, G_N_ELEMENTS (deeds_of_her)))
      return TRUE;
  return FALSE;
}

/* 拒收, 别再给她发, 自己会来 不用联系: of messages though none is named, when nothing else follows that it might be of. */
static gboolean
refuses_all (const char *clause)
{
  static const char *const phrases[] = {
    "拒收", "退订", "退訂", "退订过", "退訂過", "别再发", "別再發", "不要再发", "不要再發", "别再给她发", "別再給她發", "不要再给她发", "不要再給她發",
    "别给她发", "別給她發", "不要给她发", "不要給她發", "也别发", "也別發", "也不要发", "也不要發", "别联系", "別聯絡", "别再联系", "別再聯絡",
    "不用联系", "不用聯絡", "不要联系", "不要聯絡", "不要再联系", "不要再聯絡", "不必联系", "不必聯絡", "勿联系", "勿聯絡",
    "不要联系她", "勿发", "勿發", "别再发了", "別再發了", "不发", "不發", "禁发", "禁發", "别发", "別發", "黑名单", "黑名單", "拉黑", "已拉黑", "把她拉黑", "拉黑我了", "把我拉黑了", "短信×", "短信✗", "短信x",
    "不再发短信", "不再發簡訊", "不再发", "不再發", "不要发微信", "别发微信", "不要發微信", "停发", "停發", "取消订阅", "取消訂閱", "不要发的", "不要發的", "别发的", "不要发", "不要發",
    "短信：否", "短信:否", "簡訊：否", "屏蔽", "已屏蔽", "删除个人信息", "刪除個人資料", "删除她的信息", "删除我的信息", "已注销", "已注销会员", "已註銷", "不要发微信也不要打电话",
  };
  static const char *const ends[] = { " ", "了", "啦", "她", "我" };

  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    for (const char *at = clause; (at = strstr (at, phrases[i])) != NULL; at += strlen (phrases[i]))
      {
        const char *behind = at + strlen (phrases[i]);
        gsize end = 0;

        for (gsize k = 0; k < G_N_ELEMENTS (ends) && end == 0; k++)
          if (g_str_has_prefix (behind, ends[k]))
            end = strlen (ends[k]);
        if (*behind == '\0' || *behind == ' ' || (end > 0 && (behind[end] == '\0' || behind[end] == ' ')))
          return TRUE;
      }
  return FALSE;
}

/* 再发我就报警, 投诉过短信. */
static gboolean
threatens_all (const char *clause)
{
  static const char *const sent[] = { "再发", "再發", "再打扰", "再打擾" };
  static const char *const complained[] = { "投诉过", "投訴過", "投诉了", "投訴了" };
  static const char *const messages[] = { "短信", "簡訊", "简讯", "群发", "群發", "广告", "廣告", "营销", "推广" };

  for (gsize i = 0; i < G_N_ELEMENTS (sent); i++)
    {
      const char *word = strstr (clause, sent[i]);

      if (word != NULL && threatens (word + strlen (sent[i])))
        return TRUE;
    }
  return shuke_word_list_stand_in (clause, -1, complained, G_N_ELEMENTS (complained)) &&
         shuke_word_list_stand_in (clause, -1, messages, G_N_ELEMENTS (messages));
}

static gboolean
refuses (const char *clause)
{
  static const char *const nos[] = {
    "别", "別", "不要", "不用", "不必", "不需", "不想", "不愿", "不願", "不许", "不許", "不准", "不让", "不讓", "不能", "不可", "不接", "不收", "不发", "不發",
    "不喜欢", "不喜歡", "不希望", "不同意", "勿", "莫", "拒", "谢绝", "謝絕", "禁止", "无需", "無需", "反感", "讨厌", "討厭", "退订", "退訂", "取消订阅", "取消訂閱", "取消接收",
  };
  static const char *const messages[] = { "短信", "短讯", "短訊", "简讯", "簡訊", "群发", "群發", "广告", "廣告", "推送", "打扰", "打擾", "骚扰", "騷擾",
                                          "推销", "推銷", "做活动", "做活動", "营销", "營銷", "行銷", "推广", "推廣" };
  /* Words for much else as well: only with a word of sending. */
  static const char *const plain[] = { "信息", "訊息", "讯息", "消息", "资讯", "資訊", "活动", "活動" };
  static const char *const phrases[] = { "免打扰", "免打擾", "勿扰", "勿擾", "已退订", "已退訂" };
  /* 活动款 is a piece. */
  static const char *const goods[] = { "款", "价", "價", "品", "区", "區", "衣", "裤", "褲", "自如", "量" };
  /* 别打扰她试衣服 is about the shop. */
  static const char *const in_shop[] = { "逛", "试", "試", "挑", "选", "選", "店里", "店裡" };
  const char *end = clause + strlen (clause);

  if (names_time (clause) || shuke_word_list_stand_in (clause, end - clause, in_shop, G_N_ELEMENTS (in_shop)))
    return FALSE;
  if (shuke_word_list_stand_in (clause, end - clause, phrases, G_N_ELEMENTS (phrases)) || refuses_all (clause) || threatens_all (clause))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (messages) + G_N_ELEMENTS (plain); i++)
    {
      gboolean is_plain = i >= G_N_ELEMENTS (messages);
      const char *message = is_plain ? plain[i - G_N_ELEMENTS (messages)] : messages[i];

      for (const char *word = clause; (word = strstr (word, message)) != NULL; word += strlen (message))
        {
          if (shuke_word_list_begin (word + strlen (message), goods, G_N_ELEMENTS (goods)))
            continue;
          if (refused_behind (word + strlen (message)) || threatens (word + strlen (message)))
            return TRUE;
          for (gsize k = 0; k < G_N_ELEMENTS (nos); k++)
            for (const char *no = clause; (no = g_strstr_len (no, word - no, nos[k])) != NULL; no += strlen (nos[k]))
              {
                const char *behind = no + strlen (nos[k]);
                gboolean other = k < 2 && (shuke_word_list_end (clause, no - clause, before_bie, G_N_ELEMENTS (before_bie)) ||
                                           shuke_word_list_begin (behind, after_bie, G_N_ELEMENTS (after_bie)));

                if (!other && !is_question (clause, no) && reaches (no, behind, word, is_plain))
                  return TRUE;
              }
        }
    }
  return FALSE;
}

static gboolean
refuses_in_english (const char *clause)
{
  static const char *const whole[] = { "td", "dnd", "stop", "do not contact", "blacklisted" };
  static const char *const phrases[] = {
    "unsubscribe", "unsubscribed", "opt out", "opted out", "opt-out", "opted-out", "no sms", "no text", "no texts", "no messages",
    "no marketing", "no ads", "no advertising", "no adverts", "no spam", "no newsletters", "no promotions", "stop texting",
  };
  static const char *const nos[] = { "do not", "don't", "don’t", "dont", "never", "must not", "not to" };
  static const char *const deeds_of_it[] = { "text", "sms", "message", "contact", "disturb", "spam", "write to", "send texts", "send messages",
                                             "send ads", "send offers", "send promotions" };
  static const char *const times[] = { "before", "after", "until", "during", "while", "when", "morning", "mornings", "noon", "afternoon", "evening",
                                       "evenings", "night", "nights", "weekend", "weekends", "weekdays", "sunday", "sundays", "forget" };
  g_autofree char *small = g_ascii_strdown (clause, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    if (g_str_equal (small, whole[i]))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    if (find_word (small, times[i]) != NULL)
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (find_word (small, phrases[i]) != NULL)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (nos); i++)
    {
      const char *no = find_word (small, nos[i]);

      for (gsize k = 0; no != NULL && k < G_N_ELEMENTS (deeds_of_it); k++)
        {
          const char *behind = no + strlen (nos[i]);
          const char *deed = find_word (behind, deeds_of_it[k]);
          const char *call = deed == NULL ? NULL : find_word (behind, "call");

          /* "Do not call but text" asks for one; "do not call or text" does not. */
          if (deed != NULL && (call == NULL || call > deed || find_word (call, "or") != NULL || find_word (call, "and") != NULL))
            return TRUE;
        }
    }
  return FALSE;
}

gboolean
shuke_cell_refuses_messages (const char *note)
{
  /* The first characters of all words of a no, and those of the phrases that have none. */
  static Characters any = { .characters = "别別不勿莫拒谢謝禁无無反讨討退取免黑拉屏封删刪注註投报報举舉否×✗再停" };
  const char *begin = note;
  gboolean whole;

  if (!has_any_character (note, &any))
    return FALSE;

  for (const char *p = note; ; p++)
    {
      gsize length = *p == '\0' ? 0 : end_of_clause (p, &whole);

      /* 不要打电话、发短信 is one clause. */
      if (*p != '\0' && (length == 0 || g_str_has_prefix (p, "、")))
        continue;
      if (p > begin)
        {
          g_autofree char *piece = g_strndup (begin, (gsize) (p - begin));
          g_autofree char *clause = shuke_text_clean (piece);

          if (clause != NULL && (refuses (clause) || refuses_in_english (clause)))
            return TRUE;
        }
      if (*p == '\0')
        return FALSE;
      begin = p + length;
      p += length - 1;
    }
}

/* In front of 去世: who died is not she. */
static gboolean
begins_with_herself (const char *clause,
                     const char *word)
{
  static const char *const skipped[] = {
    "她", "本人", "人", "老人", "老人家", "顾客", "顧客", "客人", "会员", "會員", "已经", "已經", "已", "不幸", "于", "於", "在", "因病", "年", "月", "日", "号", "號", "初",
    "底", "去年", "今年", "前年", "上个月", "上個月", " ", "-", "/", ".", "（", "(",
  };
  const char *p = clause;

  while (p < word)
    {
      gsize length = g_ascii_isdigit (*p) ? 1 : 0;

      for (gsize i = 0; i < G_N_ELEMENTS (skipped) && length == 0; i++)
        if (g_str_has_prefix (p, skipped[i]))
          length = strlen (skipped[i]);
      if (length == 0)
        return FALSE;
      p += length;
    }
  return p == word;
}

static gboolean
tells_death (const char *clause,
             gboolean    is_name)
{
  static const char *const words[] = { "去世", "已故", "过世", "過世", "离世", "離世", "逝世", "病逝", "往生", "已逝", "身故", "辞世", "辭世" };
  /* Of a place or a number as well. */
  static const char *const gone[] = { "走了", "不在了", "没了", "沒了" };
  static const char *const persons[] = { "人", "老人", "老人家" };
  static const char *const english[] = { "deceased", "passed away" };
  g_autofree char *small = g_ascii_strdown (clause, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    if (g_str_has_prefix (small, english[i]) || (is_name && find_word (small, english[i]) != NULL))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *word = strstr (clause, words[i]);

      if (word != NULL && (is_name || begins_with_herself (clause, word)))
        return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      const char *word = strstr (clause, gone[i]);

      if (word != NULL &&
          (is_name || (begins_with_herself (clause, word) && shuke_word_list_stand_in (clause, word - clause, persons, G_N_ELEMENTS (persons)))))
        return TRUE;
    }
  return FALSE;
}

gboolean
shuke_cell_tells_death (const char *text,
                        gboolean    is_name)
{
  static Characters any = { .characters = "世故逝往走在没沒" };
  const char *begin = text;
  gboolean whole;

  if (!has_any_character (text, &any))
    return FALSE;
  for (const char *p = text; ; p++)
    {
      gsize length = *p == '\0' ? 0 : end_of_clause (p, &whole);

      if (*p != '\0' && length == 0)
        continue;
      if (p > begin)
        {
          g_autofree char *piece = g_strndup (begin, (gsize) (p - begin));
          g_autofree char *clause = shuke_text_clean (piece);

          if (clause != NULL && tells_death (clause, is_name))
            return TRUE;
        }
      if (*p == '\0')
        return FALSE;
      begin = p + length;
      p += length - 1;
    }
}
