/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks before a name, and blanks in it. Whoever is greeted by hers in a message, "A王芳您好", knows that she stands in a list; a name that is cut by mistake
 * is worse, so in doubt it stays. */

#include "shuke-bare-name.h"

#include "shuke-name.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

/* Behind a letter or a figure these are no name: 3号楼, 90后, A座, 2班, 8月. */
static const char *const counted[] = {
  "号", "號", "楼", "樓", "栋", "棟", "座", "区", "區", "单元", "單元", "室", "房", "层", "層", "店", "馆", "館", "厅", "廳", "街", "路", "村",
  "巷", "期", "组", "組", "班", "级", "級", "届", "屆", "类", "類", "型", "款", "档", "檔", "等", "群", "卡", "股", "纸", "紙", "咖", "岁", "歲", "月", "年",
  "日", "点", "點", "后", "後", "前", "次", "位", "个", "個", "天", "周", "週", "元", "块", "塊", "折", "件", "套", "码", "碼", "斤", "公", "米", "寸", "制",
  "度", "小时", "小時", "分", "孩", "宝", "寶", "胎", "姐", "妹", "哥", "弟", "嫂", "姨", "舅", "叔", "婶", "嬸", "爷", "爺", "奶", "伯", "姑", "娘", "丫",
};
/* Behind 大码 these are goods. */
static const char *const worn[] = { "女", "男", "童", "服", "衣", "店", "装", "裝", "裤", "褲", "裙", "鞋", "专", "專", "定", "的" };
static const char *const kinds[] = { "老客户", "老客戶", "客户", "客戶", "顾客", "顧客", "会员", "會員" };
/* How anybody is called; alone it is no name. */
static const char *const forms[] = {
  "女士", "小姐", "先生", "太太", "阿姨", "大姐", "姐姐", "妹妹", "大哥", "哥哥", "大嫂", "妈妈", "媽媽", "爸爸", "宝妈", "寶媽", "老师", "老師", "老板", "老闆",
  "奶奶", "外婆", "婆婆", "客人", "亲", "美女", "朋友",
};

static const char *
skip_marks_between (const char *text)
{
  static const char *const marks[] = { " ", "-", "_", ".", ",", ":", "/", "(", ")", "[", "]", "*", "~", "·", "•", "、", "。", "：", "【", "】", "「", "」", "★", "☆" };
  const char *behind;

  while ((behind = shuke_word_list_skip (text, marks, G_N_ELEMENTS (marks))) != NULL)
    text = behind;
  return text;
}

/* A, AAA, A01, 001, VIP, VIP2; @figures: nothing else than figures. NULL when none begins here. */
static const char *
skip_letters (const char *text,
              gboolean   *figures)
{
  const char *end;

  *figures = FALSE;
  if (g_ascii_strncasecmp (text, "vip", 3) == 0)
    end = text + 3;
  else
    end = text + strspn (text, "Aa");
  if (end == text)
    *figures = TRUE;
  end += strspn (end, "0123456789");
  return end == text || g_ascii_isalpha (*end) ? NULL : end;
}

/* Behind all marks, or NULL. */
static const char *
skip_marks (const char *text)
{
  static const char *const large[] = { "大码", "大碼" };
  const char *p = skip_marks_between (text);
  gboolean found = FALSE;

  for (;;)
    {
      gboolean figures;
      const char *end = skip_letters (p, &figures);
      const char *behind;

      if (end != NULL)
        {
          behind = skip_marks_between (end);
          /* 12王芳 may be anything; 012王芳 and 12 王芳 are a number in a list. */
          if (shuke_word_list_begin (end, counted, G_N_ELEMENTS (counted)) || (figures && *p != '0' && behind == end))
            return NULL;
          p = behind;
        }
      else if ((end = shuke_word_list_skip (p, large, G_N_ELEMENTS (large))) != NULL)
        {
          if (shuke_word_list_begin (end, worn, G_N_ELEMENTS (worn)))
            return NULL;
          p = skip_marks_between (end);
        }
      else
        break;
      found = TRUE;
    }
  if (found)
    {
      const char *end = shuke_word_list_skip (p, kinds, G_N_ELEMENTS (kinds));

      p = end != NULL ? skip_marks_between (end) : p;
    }
  return found ? p : NULL;
}

/* Two Chinese characters at least, and not only how anybody is called. */
static gboolean
is_name (const char *text)
{
  const char *second = *text == '\0' ? text : g_utf8_next_char (text);
  const char *end;

  if (*text == '\0' || !shuke_text_is_han (g_utf8_get_char (text)) || *second == '\0' || !shuke_text_is_han (g_utf8_get_char (second)))
    return FALSE;
  end = shuke_word_list_skip (text, forms, G_N_ELEMENTS (forms));
  return end == NULL || *end != '\0';
}

/* As long as a given name is. */
#define MAX_GIVEN  2

/* 李雯雯童装, 赵红梅女装XL: where what she buys begins, behind a surname and a given name and with nothing but a size after it; NULL when there
 * is nothing of the kind. */
static const char *
find_goods (const char *text)
{
  static const char *const goods[] = { "童装", "童裝", "女装", "女裝", "男装", "男裝", "服装", "服裝", "母婴", "母嬰" };
  int surname = shuke_pinyin_surname_length (text);

  for (gsize i = 0; surname > 0 && i < G_N_ELEMENTS (goods); i++)
    {
      const char *at = strstr (text, goods[i]);
      g_autofree char *who = NULL;
      const char *rest;
      gsize bytes;
      glong n;

      if (at == NULL)
        continue;
      rest = at + strlen (goods[i]);
      bytes = (gsize) (at - text);
      while (bytes > 0 && text[bytes - 1] == ' ')
        bytes--;
      n = g_utf8_strlen (text, (gssize) bytes);
      who = g_strndup (text, bytes);
      /* 织里 is a market. */
      if (n <= surname || n > surname + MAX_GIVEN || strchr (who, ' ') != NULL || !shuke_name_reads_as_person (who))
        continue;
      rest += strspn (rest, " SMLXsmlx0123456789");
      rest += g_str_has_prefix (rest, "码") || g_str_has_prefix (rest, "碼") ? strlen ("码") : 0;
      if (*rest == '\0')
        return text + bytes;
    }
  return NULL;
}

/* A blank, or a size. */
#define BEHIND_NAME " SMLXsmlx0123456789"

/* 童装侯莉莉 100码, 顾客李玥: behind what she buys or is, where a surname and a given name follow and at most a size after them; NULL when there is
 * nothing of the kind. */
static const char *
skip_goods (const char *text)
{
  static const char *const before[] = {
    "童装", "童裝", "女装", "女裝", "男装", "男裝", "老顾客", "老顧客", "老客户", "老客戶", "顾客", "顧客", "客户", "客戶", "会员", "會員",
  };
  const char *behind = shuke_word_list_skip (text, before, G_N_ELEMENTS (before));
  g_autofree char *who = NULL;
  const char *size;
  glong n;
  int surname;

  if (behind == NULL)
    return NULL;
  behind = skip_marks_between (behind);
  who = g_strndup (behind, strcspn (behind, BEHIND_NAME));
  surname = shuke_pinyin_surname_length (who);
  n = g_utf8_strlen (who, -1);
  if (surname == 0 || n <= surname || n > surname + MAX_GIVEN || !shuke_name_reads_as_person (who))
    return NULL;
  size = behind + strlen (who);
  size += strspn (size, BEHIND_NAME);
  size += g_str_has_prefix (size, "码") || g_str_has_prefix (size, "碼") ? strlen ("码") : 0;
  return *size == '\0' ? behind : NULL;
}

char *
shuke_bare_name_dup (const char *name)
{
  g_autofree char *narrow = name == NULL ? NULL : shuke_text_narrow (name);
  g_autofree char *part = NULL;
  const char *rest = narrow == NULL ? NULL : skip_marks (narrow);
  const char *behind = narrow == NULL ? NULL : skip_goods (rest != NULL ? rest : narrow);
  const char *begin = behind != NULL ? behind : rest != NULL ? rest : narrow;
  const char *goods = begin == NULL ? NULL : behind != NULL ? behind + strcspn (behind, BEHIND_NAME) : find_goods (begin);

  if (begin == NULL)
    return NULL;
  if ((rest == NULL && goods == NULL) || !is_name (begin))
    return NULL;
  /* Each character became one. */
  part = g_strdup (g_utf8_offset_to_pointer (name, g_utf8_pointer_to_offset (narrow, begin)));
  if (goods != NULL)
    *g_utf8_offset_to_pointer (part, g_utf8_pointer_to_offset (begin, goods)) = '\0';
  return shuke_text_clean (part);
}

/* As long as a name is that a form spreads out. */
#define MAX_SPREAD 4

char *
shuke_bare_name_close_up (const char *name)
{
  g_autoptr (GString) closed = NULL;
  int n = 0, n_parts = 1, first_part = 0, surname;

  if (name == NULL || strchr (name, ' ') == NULL)
    return NULL;
  closed = g_string_new (NULL);
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ')
        {
          first_part = n_parts++ == 1 ? n : first_part;
          continue;
        }
      if (!shuke_text_is_han (c) || ++n > MAX_SPREAD)
        return NULL;
      g_string_append_unichar (closed, c);
    }
  /* Blanks alone are no name. */
  if (n == 0)
    return NULL;
  surname = shuke_pinyin_surname_length (closed->str);
  if (n_parts != n && (first_part != surname || n > surname + MAX_GIVEN))
    return NULL;
  return g_string_free (g_steal_pointer (&closed), FALSE);
}
