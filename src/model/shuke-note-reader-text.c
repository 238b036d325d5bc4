/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The folded form of a note, in which Traditional, Simplified and Cantonese writing look alike, so that every word
 * stands once in the tables. Never shown to anyone: offsets lead back to the note as it was typed. */

#include "shuke-note-reader-private.h"

#include <string.h>

#include "shuke-text.h"

/* Longest run of digits that can belong to a day: a year. */
#define MAX_DIGITS 4

/* Pairs, first as it is typed, then as the tables have it: only characters that occur in the tables. The last line
 * is Cantonese writing. */
static const char folds[] =
  "週周禮礼號号後后來来還还幫帮買买過过節节點点個个兩两電电話话換换調调貨货給给補补試试見见約约覆复復复農农曆历歷历陰阴臘腊閏闰"
  "應应記记別别寫写發发訂订單单許许諾诺證证會会開开關关時时間间從从將将習习慣惯歡欢愛爱討讨厭厌壽寿歲岁滿满結结禮礼辦办參参"
  "聚聚聯联絡络繫系係系準准備备預预訊讯簡简賀贺寄寄遞递運运飛飞遊游國国慶庆聖圣誕诞勞劳動动婦妇兒儿親亲師师憶忆驚惊蟄蛰穀谷"
  "種种處处霜霜清清陽阳重重頭头尾尾誰谁請请問问說说講讲通通醒醒達达陳陈門门邊边裏里裡里幾几這这那那隻只條条雙双張张顆颗"
  "領领選选挑挑傳传圖图錢钱錯错拿拿賬账帳账轉转訂订製制裝装褲裤裙裙修修縫缝針针釘钉鈕钮釦扣紐纽跟跟進进離离剛刚昨昨"
  "當当裡里內内總总經经常常習习現现沒没無无臨临標标業业畢毕長长學学場场職职遷迁喬乔產产輪轮體体驗验誤误無无務务須须"
  "週周連连繼继續续隨随適适黃黄價价減减紅红綠绿藍蓝紀纪銀银環环韓韩顧顾賓宾與与為为替替麼么嗎吗實实際际絲丝麗丽葉叶"
  "訪访驗验遲迟趕赶離离準准備备願愿請请閒闲閑闲娶娶爺爷奶奶媽妈爸爸孫孙寶宝夠够餘余廳厅團团燈灯聽听確确認认識识搬搬擺摆"
  "郵邮贈赠獎奖積积貼贴燙烫寬宽塊块臺台閨闺掛挂"
  "專专員员優优惠惠劃划計计畫画團团晚晚稱称檢检併并殘残損损壞坏裂裂嫌嫌怕怕討讨讓让喺在"
  "嚟来佢她咗了唔不嘅的畀给俾给攞拿睇看嗰那呢这冇没諗想啲些番返嗌叫搵找";

static GHashTable *
fold_table (void)
{
  static gsize once = 0;
  static GHashTable *table = NULL;

  if (g_once_init_enter (&once))
    {
      table = g_hash_table_new (NULL, NULL);
      for (const char *p = folds; *p != '\0'; )
        {
          gunichar typed = g_utf8_get_char (p);

          p = g_utf8_next_char (p);
          g_hash_table_insert (table, GUINT_TO_POINTER (typed), GUINT_TO_POINTER (g_utf8_get_char (p)));
          p = g_utf8_next_char (p);
        }
      g_once_init_leave (&once, 1);
    }

  return table;
}

static gunichar
fold_character (GHashTable *table,
                gunichar    c)
{
  gpointer found;

  if (c == 0x3000 || g_unichar_isspace (c))
    return ' ';
  if (c > 0xff00 && c < 0xff5f)
    c -= 0xfee0;
  found = g_hash_table_lookup (table, GUINT_TO_POINTER (c));
  if (found != NULL)
    return GPOINTER_TO_UINT (found);

  return g_unichar_tolower (c);
}

gboolean
shuke_note_text_init (ShukeNoteText *self,
                      const char    *note)
{
  g_autoptr (GString) folded = NULL;
  g_autoptr (GArray) origin = NULL;
  GHashTable *table;
  guint32 at = 0;

  memset (self, 0, sizeof *self);
  if (note == NULL || !g_utf8_validate (note, -1, NULL) || strlen (note) > G_MAXINT / 8)
    return FALSE;

  table = fold_table ();
  folded = g_string_new (NULL);
  origin = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (const char *p = note; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = fold_character (table, g_utf8_get_char (p));

      at = p - note;
      if (c == ' ' && folded->len > 0 && folded->str[folded->len - 1] == ' ')
        continue;
      if (g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      g_string_append_unichar (folded, c);
      while (origin->len < folded->len)
        g_array_append_val (origin, at);
    }
  at = strlen (note);
  g_array_append_val (origin, at);

  self->length = folded->len;
  self->folded = g_string_free (g_steal_pointer (&folded), FALSE);
  self->origin = (guint32 *) g_array_free (g_steal_pointer (&origin), FALSE);

  return TRUE;
}

void
shuke_note_text_clear (ShukeNoteText *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->origin, g_free);
  self->length = 0;
}

int
shuke_note_text_next (const ShukeNoteText *self,
                      int                  at)
{
  return at < self->length ? g_utf8_next_char (self->folded + at) - self->folded : self->length;
}

gunichar
shuke_note_text_peek (const ShukeNoteText *self,
                      int                  at)
{
  return at < self->length ? g_utf8_get_char (self->folded + at) : 0;
}

gunichar
shuke_note_text_before (const ShukeNoteText *self,
                        int                  at)
{
  return at > 0 ? g_utf8_get_char (g_utf8_prev_char (self->folded + at)) : 0;
}

gboolean
shuke_note_text_is (const ShukeNoteText *self,
                    int                  at,
                    const char          *characters)
{
  gunichar c = shuke_note_text_peek (self, at);

  return c != 0 && g_utf8_strchr (characters, -1, c) != NULL;
}

gboolean
shuke_note_is_latin (gunichar c)
{
  return c < 0x80 && g_ascii_isalpha (c);
}

gboolean
shuke_note_is_figure (gunichar c)
{
  return c < 0x80 && g_ascii_isdigit (c);
}

int
shuke_note_text_number (const ShukeNoteText *self,
                        int                  at,
                        int                 *number)
{
  int digits = 0;

  *number = 0;
  while (at + digits < self->length && g_ascii_isdigit (self->folded[at + digits]))
    digits++;
  if (digits > MAX_DIGITS)
    return at;
  if (digits > 0)
    {
      for (int i = 0; i < digits; i++)
        *number = *number * 10 + g_ascii_digit_value (self->folded[at + i]);
      return at + digits;
    }
  if (!shuke_note_text_is (self, at, "零〇一二两三四五六七八九十廿卅"))
    return at;

  return at + shuke_text_read_number (self->folded + at, number);
}
