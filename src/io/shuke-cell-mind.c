/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in a remark what must be known before a word is said or a piece is shown: an allergy, what is not to be mentioned, sold or done.
 * The remark itself stays as it is; a clause that is found too many costs a line, one that is overlooked may cost a rash. */

#include "shuke-cell-reader.h"

#include "shuke-text.h"

#include <string.h>

/* Characters between 别 and what must not be done: 别给她打电话. */
#define REACH 6

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
begins_with_one_of (const char        *text,
                    const char *const *words,
                    gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (text, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
ends_with_one_of (const char        *begin,
                  const char        *end,
                  const char *const *words,
                  gsize              n)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (end - begin) >= length && memcmp (end - length, words[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_allergy (const char *clause)
{
  static const char *const denied[] = { "不", "没有", "沒有", "没", "沒", "无", "無", "不会", "不會" };
  static const char *const words[] = { "过敏", "過敏" };
  static const char *const taboos[] = { "禁忌", "忌讳", "忌諱", "避讳", "避諱", "忌口", "切忌", "忌用", "忌穿" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (clause, words[i]);

      if (at != NULL && !ends_with_one_of (clause, at, denied, G_N_ELEMENTS (denied)) &&
          strstr (at, "无") == NULL && strstr (at, "無") == NULL)
        return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (taboos); i++)
    {
      const char *at = strstr (clause, taboos[i]);

      if (at != NULL && !ends_with_one_of (clause, at, denied, G_N_ELEMENTS (denied)))
        return TRUE;
    }
  return g_str_has_prefix (clause, "忌");
}

static gboolean
names_deed (const char *text)
{
  for (guint i = 0; *text != '\0' && i <= REACH; i++, text = g_utf8_next_char (text))
    if (begins_with_one_of (text, deeds, G_N_ELEMENTS (deeds)) && !begins_with_one_of (text, no_deeds, G_N_ELEMENTS (no_deeds)))
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
          gboolean other = i < 2 && (ends_with_one_of (clause, at, before_bie, G_N_ELEMENTS (before_bie)) ||
                                     begins_with_one_of (behind, after_bie, G_N_ELEMENTS (after_bie)));

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

  if (allergy != NULL && !ends_with_one_of (small, allergy, denied, G_N_ELEMENTS (denied)))
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

char *
shuke_cell_dup_mind (const char *note)
{
  static const char *const bare[] = { "过敏", "過敏", "会过敏", "會過敏", "易过敏", "易過敏", "容易过敏", "容易過敏" };
  g_autoptr (GString) mind = g_string_new (NULL);
  const char *before = NULL;   /* the clause in front, of the same sentence */
  const char *begin = note;
  gboolean whole = FALSE;

  for (const char *p = note; ; p++)
    {
      gsize length = *p == '\0' ? 0 : end_of_clause (p, &whole);

      if (*p != '\0' && length == 0)
        continue;
      if (p > begin)
        {
          g_autofree char *piece = g_strndup (begin, (gsize) (p - begin));
          g_autofree char *clause = shuke_text_clean (piece);

          if (clause != NULL && (names_allergy (clause) || forbids (clause) || forbids_in_english (clause)))
            {
              /* 不穿羊毛，过敏: of what, stands before it. */
              const char *from = before != NULL && begins_with_one_of (clause, bare, G_N_ELEMENTS (bare)) ? before : begin;
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
