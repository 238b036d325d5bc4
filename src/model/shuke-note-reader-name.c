/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People as a note names them: 何太太, 刘老师, 陈美玲小姐, "mrs lau". A verb is listed once, with 她 or "her" behind it,
 * and is found with a name there as well. A surname alone is no name: 给白的 speaks of a colour. */

#include "shuke-note-reader-private.h"

#include "shuke-word-list.h"

#include <string.h>

/* The hundred surnames borne by most in the mainland's register, with those frequent in Taiwan and Hong Kong only; our
 * own list. */
static const char surnames[] =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
  "韦贾夏付方邹熊白孟秦邱江侯尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐颜乔章庄伍闻游简柯翁洪詹阮"
  "赖欧聂邬关麦霍区甘招骆祝翟裴盛童纪毕倪";

/* What follows a surname or a whole name, longest first. */
static const char *const titles[] = {
  "老师", "太太", "小姐", "女士", "阿姨", "先生", "妈妈", "师母", "医生", "经理", "老板", "大姐", "姐姐", "奶奶", "婆婆", "姑娘", "姐", "哥", "姨",
};

/* What follows nothing but a surname: 黄裙子太长 holds no Mrs Huang. */
static const char *const short_titles[] = { "太", "总", "嫂", "妈", "婶", "生" };

static const char *const english_titles[] = { "mrs ", "mrs. ", "mr ", "mr. ", "ms ", "ms. ", "miss " };

/* Given names have one or two characters. */
#define MAX_GIVEN 2

int
shuke_note_name_end (const ShukeNoteText *text,
                     int                  at)
{
  int end = at;

  for (gsize i = 0; i < G_N_ELEMENTS (english_titles); i++)
    if (g_str_has_prefix (text->folded + at, english_titles[i]))
      {
        end = at + strlen (english_titles[i]);
        while (end < text->length && (g_ascii_isalpha (text->folded[end]) || text->folded[end] == '\''))
          end++;
        return end;
      }
  if (!shuke_note_text_is (text, at, surnames))
    return at;
  for (int i = 0; i <= MAX_GIVEN; i++)
    {
      end = shuke_note_text_next (text, end);
      for (gsize j = 0; j < G_N_ELEMENTS (titles); j++)
        if (g_str_has_prefix (text->folded + end, titles[j]))
          return end + strlen (titles[j]);
      for (gsize j = 0; i == 0 && j < G_N_ELEMENTS (short_titles); j++)
        if (g_str_has_prefix (text->folded + end, short_titles[j]) && !g_str_has_prefix (text->folded + end, "生日"))
          return end + strlen (short_titles[j]);
      if (shuke_note_text_peek (text, end) <= 0x2e80)
        break;
    }

  return at;
}

gboolean
shuke_note_title_follows (const ShukeNoteText *text,
                          int                  at)
{
  int end = shuke_note_text_next (text, at);

  return shuke_word_list_begin (text->folded + end, titles, G_N_ELEMENTS (titles)) ||
         shuke_word_list_begin (text->folded + end, short_titles, G_N_ELEMENTS (short_titles));
}
