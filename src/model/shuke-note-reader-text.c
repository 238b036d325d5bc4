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
  "週周禮礼號号後后來来還还幫帮買买過过節节點点個个兩两電电話话換换調调貨货給给補补試试見见約约覆复復复農农曆历歷历"
  "陰阴臘腊閏闰應应記记別别寫写發发訂订單单許许諾诺證证會会開开關关時时間间從从將将習习慣惯歡欢愛爱討讨厭厌壽寿歲岁"
  "滿满結结辦办參参聯联絡络繫系係系準准備备預预訊讯簡简賀贺遞递運运飛飞遊游國国慶庆聖圣誕诞勞劳動动婦妇兒儿親亲師师"
  "憶忆驚惊蟄蛰穀谷種种處处陽阳頭头誰谁請请問问說说講讲達达陳陈門门邊边裏里裡里幾几這这隻只條条雙双張张顆颗領领選选"
  "傳传圖图錢钱錯错賬账帳账轉转製制裝装褲裤縫缝針针釘钉鈕钮釦扣紐纽進进離离剛刚當当內内總总經经現现沒没無无臨临標标"
  "業业畢毕長长學学場场職职遷迁喬乔產产輪轮體体驗验誤误務务須须連连繼继續续隨随適适黃黄價价減减紅红綠绿藍蓝紀纪銀银"
  "環环韓韩顧顾賓宾與与為为麼么嗎吗實实際际絲丝麗丽葉叶訪访遲迟趕赶願愿閒闲閑闲爺爷媽妈孫孙寶宝夠够餘余廳厅團团燈灯"
  "聽听確确認认識识擺摆郵邮贈赠獎奖積积貼贴燙烫寬宽塊块臺台閨闺掛挂專专員员優优劃划計计畫画稱称檢检併并殘残損损壞坏"
  "讓让喺在乾干佈布侷局倉仓們们傢家儘尽劉刘匯汇吳吴唸念噹当嚮向圍围圓圆報报夥伙夾夹妝妆姊姐姪侄尋寻對对導导帶带幹干"
  "庫库廠厂廢废廣广強强彆别彌弥彙汇戶户捨舍捲卷掃扫摺折擇择於于晝昼曉晓棟栋樂乐樓楼機机檯台櫃柜毬球決决燒烧營营獨独"
  "盃杯盡尽眞真碼码箇个簽签籤签粧妆糰团紗纱級级綉绣繡绣綫线線线綵彩緊紧織织纔才罷罢腳脚舊旧舖铺鋪铺萬万著着蓆席蘭兰"
  "術术覈核規规視视覺觉訓训訴诉評评該该課课談谈諒谅謝谢議议貝贝費费賞赏質质購购賽赛趙赵跤交軍军輕轻輩辈迴回釐厘銹锈"
  "鏽锈鋼钢錶表鍾钟鐘钟鎖锁鐵铁閣阁陞升昇升陣阵難难順顺頒颁頻频題题顯显風风颱台飯饭餅饼養养館馆馬马髮发鬆松麵面鼕冬"
  "齊齐齋斋齡龄齣出龍龙鈴铃嬸婶飾饰藥药測测彈弹僅仅縮缩爐炉鍊链鏈链鬍胡禦御託托繳缴漲涨嶄崭癢痒壓压鏟铲蔭荫偉伟燦灿"
  "楊杨鄭郑羅罗馮冯鄧邓蕭肖蘇苏呂吕盧卢譚谭陸陆蔣蒋賈贾鄒邹龔龚嚴严湯汤顏颜莊庄聞闻區区駱骆閻闫閆闫賴赖萧肖鄔邬祿禄麥麦聶聂樑梁歐欧"
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
