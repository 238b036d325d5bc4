/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells the thing that was promised from a note about the customer, which must never reach her word for word. Errs on the
 * side of silence: a sentence without the thing is still a good one, a private remark in it is not. */

#include "config.h"

#include "shuke-promise.h"
#include "shuke-word-list.h"

#include <string.h>

#define LONGEST_THING 20

/* Who speaks so speaks about her, to himself, or of a day: in Chinese anywhere in the text. */
static const char *const chinese[] = {
  /* about somebody */
  "她", "他", "客人", "顾客", "顧客", "客户", "客戶", "人家", "对方", "對方", "那位", "这位", "這位", "那个", "那個", "阿姨", "大姐", "门口", "門口", "女士", "先生",
  /* what the owner means to do */
  "电话", "電話", "告诉", "告訴", "通知", "回复", "回覆", "提醒", "微信", "问问", "問問", "想要", "别忘", "別忘", "记得", "記得",
  /* days */
  "今天", "明天", "后天", "後天", "大后天", "昨天", "今晚", "明早", "上午", "下午", "晚上", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末",
  "週一", "週二", "週三", "週四", "週五", "週六", "週日", "週末", "星期", "礼拜", "禮拜", "下周", "下週", "这周", "這週", "本周", "本週", "月底", "月初", "下月",
  "下个月", "下個月", "年前", "年后", "年後", "节前", "節前", "之前", "以前", "号前", "號前", "号来", "號來", "天后", "天後", "天内", "天內",
};

/* The same in English, as whole words. */
static const char *const english[] = {
  "she", "her", "hers", "herself", "he", "him", "his", "they", "them", "their", "customer", "client", "lady", "woman", "mrs", "ms",
  "call", "ring", "phone", "tell", "remind", "ask", "wants", "remember",
  "today", "tomorrow", "tonight", "morning", "afternoon", "evening", "week", "month", "weekend",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "mon", "tue", "wed", "thu", "fri", "sat", "sun",
};

static gboolean
has_english_word (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  for (const char *c = lower; *c != '\0';)
    {
      const char *end = c;

      while (g_ascii_isalpha (*end))
        end++;
      for (gsize i = 0; end > c && i < G_N_ELEMENTS (english); i++)
        if (strlen (english[i]) == (gsize) (end - c) && memcmp (english[i], c, (gsize) (end - c)) == 0)
          return TRUE;
      c = end > c ? end : c + 1;
    }
  return FALSE;
}

/* 9月20日, 20号, 20號, 9/20. */
static gboolean
has_date (const char *text)
{
  static const char *const units[] = { "月", "日", "号", "號", "点", "點" };

  for (const char *c = text; *c != '\0'; c++)
    {
      const char *after = c + 1;

      if (!g_ascii_isdigit (*c))
        continue;
      while (*after == ' ')
        after++;
      if ((*after == '/' || *after == ':') && g_ascii_isdigit (after[1]))
        return TRUE;
      if (shuke_word_list_begin (after, units, G_N_ELEMENTS (units)))
        return TRUE;
    }
  return FALSE;
}

gboolean
shuke_promise_can_be_said (const char *text)
{
  /* Two clauses are a story, not a thing. */
  static const char *const marks[] = { ",", ";", ":", ".", "!", "?", "\n", "，", "；", "：", "。", "！", "？", "(", "（" };

  if (text == NULL || g_utf8_strlen (text, -1) > LONGEST_THING)
    return FALSE;
  if (shuke_word_list_stand_in (text, -1, marks, G_N_ELEMENTS (marks)) || shuke_word_list_stand_in (text, -1, chinese, G_N_ELEMENTS (chinese)))
    return FALSE;
  return !has_english_word (text) && !has_date (text);
}
