/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole files as programs save them, from the bytes to what each row says: where the names of the columns are found, what is left blank
 * and why, and which rows are about nobody. */

#include "shuke-import-file.h"
#include "shuke-import-layout.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "shuke-error.h"

#define TODAY (shuke_day_new (2026, 11, 22))

static ShukeImportFile *
open_text (const char *text,
           const char *encoding,
           char      **path)
{
  g_autoptr (GError) error = NULL;
  ShukeImportContext context = { SHUKE_REGION_CN, { "CNY", 2 }, TODAY };
  ShukeImportFile *file;
  gsize length;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &length, &error);
  int fd;

  g_assert_no_error (error);
  fd = g_file_open_tmp ("shuke-rows-XXXXXX", path, &error);
  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (*path, bytes, (gssize) length, NULL));
  file = shuke_import_file_open (*path, NULL, &context, &error);
  g_assert_no_error (error);
  return file;
}

static const char *
reason_word (ShukeImportReason reason)
{
  static const char *const words[] = {
    [SHUKE_IMPORT_REASON_NOBODY] = "nobody", [SHUKE_IMPORT_REASON_PHONE] = "phone", [SHUKE_IMPORT_REASON_DATE] = "date",
    [SHUKE_IMPORT_REASON_FUTURE] = "future", [SHUKE_IMPORT_REASON_AMOUNT] = "amount", [SHUKE_IMPORT_REASON_QUANTITY] = "quantity",
    [SHUKE_IMPORT_REASON_HEIGHT] = "height", [SHUKE_IMPORT_REASON_CHILD] = "child", [SHUKE_IMPORT_REASON_UNCLEAR] = "unclear",
    [SHUKE_IMPORT_REASON_ERROR_VALUE] = "error", [SHUKE_IMPORT_REASON_TOTAL] = "total", [SHUKE_IMPORT_REASON_RULE] = "rule", [SHUKE_IMPORT_REASON_BROKEN] = "broken",
    [SHUKE_IMPORT_REASON_DIVIDED] = "divided",
    [SHUKE_IMPORT_REASON_DATE_ORDER] = "order", [SHUKE_IMPORT_REASON_PICTURE] = "picture",
    [SHUKE_IMPORT_REASON_SECOND] = "second", [SHUKE_IMPORT_REASON_LOST_DIGITS] = "digits",
    [SHUKE_IMPORT_REASON_HEADING_AGAIN] = "again", [SHUKE_IMPORT_REASON_EMPTY_DAY] = "empty", [SHUKE_IMPORT_REASON_LONG] = "long",
    [SHUKE_IMPORT_REASON_NO_ROOM] = "room", [SHUKE_IMPORT_REASON_NO_HEADING] = "heading", [SHUKE_IMPORT_REASON_QUOTE] = "quote",
    [SHUKE_IMPORT_REASON_MORE_PHONES] = "phones", [SHUKE_IMPORT_REASON_FILLER] = "filler", [SHUKE_IMPORT_REASON_LENT] = "lent",
    [SHUKE_IMPORT_REASON_REFUNDED] = "refunded", [SHUKE_IMPORT_REASON_RECEIPT_AGAIN] = "receipt",
  };

  return words[reason];
}

static void
add (GString    *line,
     const char *name,
     const char *value)
{
  if (value != NULL)
    g_string_append_printf (line, " %s=%s", name, value);
}

static void
add_issues (GString         *line,
            ShukeImportFile *file)
{
  for (guint i = 0; i < shuke_import_file_get_n_issues (file); i++)
    {
      const ShukeImportIssue *issue = shuke_import_file_get_issue (file, i);

      g_string_append_printf (line, " ?%u:%s", issue->column + 1, reason_word (issue->reason));
    }
}

/* "3 name=许静 phone=+86… ?2:phone", or "8 !nobody". */
static char *
next_customer (ShukeImportFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  ShukeImportCustomer row;
  ShukeImportReason reason;

  if (!shuke_import_file_next_customer (file, &row, &reason, &error))
    {
      g_assert_no_error (error);
      return NULL;
    }
  g_string_append_printf (line, "%u", row.row);
  if (reason != SHUKE_IMPORT_REASON_NONE)
    {
      g_string_append_printf (line, " !%s", reason_word (reason));
      return g_string_free (g_steal_pointer (&line), FALSE);
    }
  add (line, "name", row.name);
  add (line, "card", row.card_number);
  for (guint i = 0; i < row.n_phones; i++)
    {
      add (line, "phone", *row.phones[i].phone.e164 != '\0' ? row.phones[i].phone.e164 : row.phones[i].raw);
      add (line, "label", *row.phones[i].label != '\0' ? row.phones[i].label : NULL);
    }
  if (shuke_date_is_set (row.birth))
    {
      g_autofree char *birth = shuke_date_to_text (row.birth);

      add (line, "birth", birth);
    }
  for (guint i = 0; i < row.n_children; i++)
    {
      add (line, "child", row.children[i].name != NULL ? row.children[i].name : "*");
      if (row.children[i].birth.lunar)
        {
          g_autofree char *born = shuke_date_to_text (row.children[i].birth);

          add (line, "born", born);
        }
      add (line, "wears", row.children[i].size);
      if (row.children[i].height != 0)
        g_string_append_printf (line, " tall=%d", row.children[i].height);
    }
  for (guint i = 0; i < row.n_facts; i++)
    if (row.facts[i].kind == SHUKE_FACT_SCHOOL)
      add (line, "school", row.facts[i].text);
    else if (row.facts[i].kind == SHUKE_FACT_SHOE_SIZE)
      g_string_append_printf (line, " shoes%u=%s", row.facts[i].child, row.facts[i].text);
  add (line, "shoes", row.shoe_size);
  if (row.height != 0)
    g_string_append_printf (line, " height=%d", row.height);
  add (line, "wechat", row.wechat);
  add (line, "email", row.email);
  add (line, "qq", row.qq);
  add (line, "url", row.url);
  for (guint i = 0; i < row.n_accounts; i++)
    add (line, row.accounts[i].kind, row.accounts[i].value);
  add (line, "size", row.size);
  add (line, "top", row.top_size);
  add (line, "bottom", row.bottom_size);
  if (row.points != SHUKE_IMPORT_NO_POINTS)
    g_string_append_printf (line, " points=%d", (int) row.points);
  if (row.created_day != SHUKE_DAY_NONE)
    {
      g_autofree char *since = shuke_day_to_iso (row.created_day);

      add (line, "since", since);
    }
  if (row.sex != SHUKE_SEX_UNKNOWN)
    add (line, "sex", row.sex == SHUKE_SEX_FEMALE ? "f" : "m");
  if (row.consent != SHUKE_CONSENT_UNKNOWN)
    add (line, "consent", row.consent == SHUKE_CONSENT_YES ? "yes" : "no");
  if (row.consent_day != SHUKE_DAY_NONE)
    {
      g_autofree char *day = shuke_day_to_iso (row.consent_day);

      add (line, "asked", day);
    }
  for (guint i = 0; i < row.n_groups; i++)
    add (line, "group", row.groups[i]);
  add (line, "note", row.note);
  add (line, "mind", row.mind);
  add (line, "figures", row.figures);
  add (line, "words", row.words);
  add_issues (line, file);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
next_sale (ShukeImportFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  ShukeImportSale row;
  ShukeImportReason reason;

  if (!shuke_import_file_next_sale (file, &row, &reason, &error))
    {
      g_assert_no_error (error);
      return NULL;
    }
  g_string_append_printf (line, "%u", row.row);
  if (reason != SHUKE_IMPORT_REASON_NONE)
    g_string_append_printf (line, " !%s", reason_word (reason));
  else
    g_string_append_printf (line, " %s %d × %d", row.category, row.quantity, (int) row.paid_price);
  if (row.day != SHUKE_DAY_NONE && row.minute >= 0)
    g_string_append_printf (line, " at %02d:%02d", row.minute / 60, row.minute % 60);
  add_issues (line, file);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static const struct {
  const char *name;
  const char *encoding;
  guint       heading;     /* row that names the columns */
  gboolean    sales;
  const char *text;
  const char *rows[16];
} files[] = {
  /* Two groups have the name of a column. */
  { "names of groups of columns above those of the columns", "UTF-8", 4, FALSE,
    "某某童装店会员表,,,,,,,\n"
    "导出时间：2026-11-01,,,,,红底=沉睡,,\n"
    "基本资料,,,,账户,,生日,备注\n"
    "会员ID,会员卡号,会员姓名,手机号码,积分,累计消费,生日,备注\n"
    "8001,A001,许静,15400001234,12,,1988-03-12,爱笑\n"
    "8002,000000,散客,,0,,,\n",
    { "5 name=许静 card=A001 phone=+8615400001234 birth=1988-03-12 points=12 note=爱笑 words=会员ID: 8001",
      "6 name=散客 card=000000 points=0 words=会员ID: 8002", NULL } },
  { "a group of columns about the child", "UTF-8", 3, FALSE,
    "某某童装店会员表,,,,,,,,,\n"
    "基本信息,,,宝宝信息,,,,,联系,\n"
    "会员姓名,手机号,性别,宝宝姓名,生日,性别,身高(cm),鞋码,微信号,备注\n"
    "王芳,13900001111,女,小果,2020-05-06,男,128,34,fang,爱笑\n"
    "李四,13900002222,女,团团/圆圆,,男/女,120/112,31/29,si,\n"
    "会员姓名,手机号,性别,宝宝姓名,生日,性别,身高(cm),鞋码,微信号,备注\n",
    { "4 name=王芳 phone=+8613900001111 child=小果 tall=1280 shoes1=34 wechat=fang sex=f note=爱笑",
      "5 name=李四 phone=+8613900002222 child=团团 tall=1200 child=圆圆 tall=1120 shoes1=31 shoes2=29 wechat=si sex=f", "6 !again", NULL } },
  { "a group of columns for each child", "UTF-8", 2, FALSE,
    "客户,,孩子1信息,,,孩子2信息,,\n"
    "姓名,手机号,姓名,生日,身高,姓名,生日,身高\n"
    "王芳,13900001111,小果,2020-05-06,128,小杏,2022-05-06,98\n",
    { "3 name=王芳 phone=+8613900001111 child=小果 tall=1280 child=小杏 tall=980", NULL } },
  { "a height behind the columns of a child", "UTF-8", 1, FALSE,
    "姓名,手机号,孩子姓名,孩子生日,身高,鞋码\n"
    "王芳,13900001111,小果,2018-05-06,128,33\n李四,13900002222,小杏,2022-05-06,98,27\n陈洁,13900003333,,,162,37\n",
    { "2 name=王芳 phone=+8613900001111 child=小果 tall=1280 shoes1=33", "3 name=李四 phone=+8613900002222 child=小杏 tall=980 shoes1=27",
      "4 name=陈洁 phone=+8613900003333 shoes=37 height=1620", NULL } },
  { "heights of women behind the columns of a child, and one that is the child's", "UTF-8", 1, FALSE,
    "姓名,手机号,孩子姓名,孩子生日,身高,鞋码\n"
    "王芳,13900001111,小果,2018-05-06,162,37\n李四,13900002222,小杏,2020-11-06,116,38\n陈洁,13900003333,小梨,2025-05-06,140,37\n"
    "赵六,13900004444,,,165,36\n",
    { "2 name=王芳 phone=+8613900001111 child=小果 shoes=37 height=1620", "3 name=李四 phone=+8613900002222 child=小杏 tall=1160 shoes=38",
      "4 name=陈洁 phone=+8613900003333 child=小梨 shoes=37 height=1400",
      "5 name=赵六 phone=+8613900004444 shoes=36 height=1650", NULL } },
  { "a column that says by which calendar birthdays are meant", "UTF-8", 1, FALSE,
    "姓名,手机号,生日,历法,备注\n"
    "王芳,13900001111,1988-08-15,农历,\n李四,13900002222,1988-08-15,公历,\n陈洁,13900003333,1985-02-30,阴历,\n"
    "赵六,13900004444,1986-12-30,农历,\n孙七,13900005555,1988-08-15,,\n周八,13900006666,,农历,农历\n",
    { "2 name=王芳 phone=+8613900001111 birth=L1988-08-15", "3 name=李四 phone=+8613900002222 birth=1988-08-15",
      "4 name=陈洁 phone=+8613900003333 birth=L1985-02-30", "5 name=赵六 phone=+8613900004444 birth=L1986-12-29",
      "6 name=孙七 phone=+8613900005555 birth=1988-08-15", "7 name=周八 phone=+8613900006666 note=农历 words=历法：农历", NULL } },
  { "the calendar of the child's birthday, and one that is asked for", "UTF-8", 1, FALSE,
    "姓名,手机号,生日,是否农历,孩子姓名,孩子生日,阴阳历\n"
    "王芳,13900001111,1988-08-15,是,小果,2020-05-06,公历\n李四,13900002222,1988-08-15,否,小杏,2020-05-06,农历\n",
    { "2 name=王芳 phone=+8613900001111 birth=L1988-08-15 child=小果", "3 name=李四 phone=+8613900002222 birth=1988-08-15 child=小杏 born=L2020-05-06", NULL } },
  { "a row that was typed one column too far to the left", "UTF-8", 1, FALSE,
    "序,姓名,电话,生日,孩子,尺码,备注\n"
    "1,王芳,13900001111,,,L,\n方姐,15448820093,10.1,小方块 男 4岁,L,爱笑,\n备用,13900001112,13900001113,,,,\n",
    { "2 name=王芳 phone=+8613900001111 size=L", "3 name=方姐 phone=+8615448820093 birth=--10-01 child=小方块 size=L note=爱笑",
      "4 name=13900001112 phone=+8613900001113", NULL } },
  { "sizes among tags, which are no groups", "UTF-8", 1, FALSE,
    "姓名,电话,会员标签,尺码\n"
    "王芳,13900001111,爱打折、裤27,\n李四,13900001112,M码|鞋36|黑名单,\n许静,13900001113,XL,L\n陈洁,13900001114,\"会员标签,90后,裤装控,VIP,2XL\",\n",
    { "2 name=王芳 phone=+8613900001111 bottom=27 group=爱打折", "3 name=李四 phone=+8613900001112 shoes=36 size=M consent=no group=黑名单",
      "4 name=许静 phone=+8613900001113 size=L words=会员标签：XL", "5 name=陈洁 phone=+8613900001114 size=2XL group=90后 group=裤装控 group=VIP", NULL } },
  { "a quote that is never closed", "UTF-8", 1, FALSE,
    "姓名,手机,备注\n"
    "\"真客乙,15412340072,没关\n"
    "真客丙,15412340073,\"喜欢\"蓝色\n"
    "真客丁,15412340074,\n",
    { "2 name=真客乙 phone=+8615412340072 note=没关 ?0:quote", "3 name=真客丙 phone=+8615412340073 note=喜欢蓝色 ?0:quote",
      "4 name=真客丁 phone=+8615412340074", NULL } },
  { "a first row that looks like names of columns", "UTF-8", 1, FALSE,
    "姓名,会员卡号,备注\n"
    "生日,性别,手机号\n",
    { "2 name=生日 card=性别 note=手机号", NULL } },
  { "a till's table with a title, an empty first column and a sum below", "GB18030", 3, FALSE,
    "某某童装店会员表 2026年,,,,,,,,\n"
    ",,,,,,,,\n"
    ",姓名,手机号,会员卡号,生日,孩子,积分,开卡日期,是否同意短信\n"
    ",许静,15400001234,A001,1988年3月12日,果果 女 5岁,\"1,280\",2019/3/5,是\n"
    ",欧阳晓晴,1.54E+10,A002,八月初三,,12分,2019年3月,看情况\n"
    ",王　芳,１３９００００１１１１,A003,880312,,,,否\n"
    ",李四,13800138001.0,,3月12,,abc,2030-01-01,\n"
    ",赵六,1.3800138001E10,,32214,,#N/A,,同意\n"
    ",孙七,13900002222/13900003333,,13月45日,大宝 2015-05-01、二宝 3岁半,-,无,未知\n"
    ",,1.39E+10,,,,,,\n"
    ",,,,,,,,\n"
    ",合计,,,,,1292,,\n"
    ",共 6 条,,,,,,,\n",
    { "4 name=许静 card=A001 phone=+8615400001234 birth=1988-03-12 child=果果 points=1280 since=2019-03-05 consent=yes",
      "5 name=欧阳晓晴 card=A002 birth=L--08-03 points=12 since=2019-03-01 words=手机号：1.54E+10\n是否同意短信：看情况 ?3:phone ?9:unclear",
      "6 name=王芳 card=A003 phone=+8613900001111 birth=1988-03-12 consent=no",
      "7 name=李四 phone=+8613800138001 birth=--03-12 words=积分：abc\n开卡日期：2030-01-01 ?7:amount ?8:future",
      "8 name=赵六 phone=+8613800138001 birth=1988-03-12 consent=yes ?7:error",
      "9 name=孙七 phone=+8613900002222 phone=+8613900003333 child=* child=* words=生日：13月45日 ?5:date",
      "10 !phone", "12 !total", "13 !total", NULL } },
  { "remarks that must be minded", "UTF-8", 1, FALSE,
    "姓名,手机,备注\n"
    "许静,15400001234,\"喜欢蓝色，别打电话\"\n",
    { "2 name=许静 phone=+8615400001234 note=喜欢蓝色，别打电话 mind=别打电话", NULL } },
  { "remarks beside a column of what must be minded", "UTF-8", 1, FALSE,
    "姓名,手机,注意事项,备注\n"
    "许静,15400001234,怕冷,\"喜欢蓝色，别打电话\"\n",
    { "2 name=许静 phone=+8615400001234 note=喜欢蓝色，别打电话 mind=怕冷", NULL } },
  { "remarks that refuse messages", "UTF-8", 1, FALSE,
    "姓名,手机,注意事项,备注,可发短信\n"
    "许静,15400001234,,不要发短信,\n李四,13800138001,勿扰,,\n王芳,13900001111,,不要发短信,是\n赵六,13900001112,,晚上别发短信,\n",
    { "2 name=许静 phone=+8615400001234 consent=no note=不要发短信", "3 name=李四 phone=+8613800138001 consent=no mind=勿扰",
      "4 name=王芳 phone=+8613900001111 consent=no note=不要发短信", "5 name=赵六 phone=+8613900001112 note=晚上别发短信", NULL } },
  { "refusals that a till's tick for everybody contradicts", "UTF-8", 1, FALSE,
    "姓名,手机,标签,备注,可发短信,同意日期\n"
    "许静 别群发,15400001234,,,是,\n李四,13800138001,已退订TD,,是,\n王芳,13900001111,,退货18次 别再给她做活动,是,\n赵六,13900001112,,不要发短信,是,2026-03-05\n"
    "陈奶奶（走了 别打）,13900001113,,,是,\n孙七,13900001114,,23年2月去世,,\n周八,13900001115,,妈妈去世了,是,\n吴九,13900001116,,别发短信,,2026-03-05\n",
    { "2 name=许静 别群发 phone=+8615400001234 consent=no mind=许静 别群发", "3 name=李四 phone=+8613800138001 consent=no group=已退订TD",
      "4 name=王芳 phone=+8613900001111 consent=no note=退货18次 别再给她做活动", "5 name=赵六 phone=+8613900001112 consent=yes asked=2026-03-05 mind=不要发短信",
      "6 name=陈奶奶（走了 别打） phone=+8613900001113 consent=no mind=陈奶奶（走了 别打）", "7 name=孙七 phone=+8613900001114 consent=no note=23年2月去世",
      "8 name=周八 phone=+8613900001115 consent=yes note=妈妈去世了",
      "9 name=吴九 phone=+8613900001116 consent=no mind=别发短信 words=同意日期：2026-03-05", NULL } },
  { "a size of each kind", "UTF-8", 1, FALSE,
    "姓名,手机,上衣尺码,裤子尺码,尺码\n许静,15400001234,L,M,\n李四,13800138001,,,XL\n",
    { "2 name=许静 phone=+8615400001234 top=L bottom=M", "3 name=李四 phone=+8613800138001 size=XL", NULL } },
  { "two sizes in one cell", "UTF-8", 1, FALSE,
    "姓名,手机,衣/裤码,存/欠\n许静,15400001234,L 裤29,存300\n李四,13800138001,XL,欠60\n王芳,13900001111,M/36,\n",
    { "2 name=许静 phone=+8615400001234 top=L bottom=29 figures=存/欠：存300", "3 name=李四 phone=+8613800138001 size=XL figures=存/欠：欠60",
      "4 name=王芳 phone=+8613900001111 top=M bottom=36", NULL } },
  { "orders of a shop online: the order's sum on each line, and what was paid back", "UTF-8", 1, TRUE,
    "订单号,订单下单时间,订单状态,商品名称,商品价格,商品数量,商品实付金额,运费,订单实际支付金额,收件人姓名,收件人手机,售后状态\n"
    "37,2026-11-20 22:05:13,已完成,卫衣,159.00,1,159.00,0.00,487.00,陈思涵,13900001111,无\n"
    "37,2026-11-20 22:05:13,已完成,卫衣,159.00,1,149.00,0.00,487.00,陈思涵,13900001111,无\n"
    "37,2026-11-20 22:05:13,已完成,运动鞋,169.00,1,169.00,0.00,487.00,陈思涵,13900001111,退款成功\n"
    "38,2026-11-20 22:05:13,已取消,卫衣,159.00,1,159.00,0.00,159.00,陈思涵,13900001111,无\n",
    { "2 (null) 1 × 15900 at 22:05", "3 (null) 1 × 14900 at 22:05", "4 !refunded at 22:05", "5 !refunded at 22:05", NULL } },
  { "orders of which only the sum is known, on each of their lines", "UTF-8", 1, TRUE,
    "订单号,订单下单时间,商品名称,类别,吊牌价,数量,订单实付金额,收件人姓名,收件人手机\n"
    "B1,2026-10-01 12:00,卫衣,上衣,100,1,300,陈思涵,13900001111\nB1,2026-10-01 12:00,长裤,裤子,300,1,300,陈思涵,13900001111\n"
    "B2,2026-10-01 12:00,大衣,外套,500,1,450,陈思涵,13900001111\n"
    "B3,2026-10-01 12:00,帽,帽子,,1,300.01,许静,13900001112\nB3,2026-10-01 12:00,手套,手套,,2,300.01,许静,13900001112\n"
    "B4,2026-10-01 12:00,衫,衬衫,100,1,100,许静,13900001112\nB4,2026-10-01 12:00,衫,衬衫,100,1,100,许静,13900001112\n",
    { "2 上衣 1 × 7500 at 12:00 ?7:divided", "3 裤子 1 × 22500 at 12:00 ?7:divided", "4 外套 1 × 45000 at 12:00",
      "5 帽子 1 × 10000 at 12:00 ?7:divided", "6 手套 1 × 10000 at 12:00 ?7:divided", "6 手套 1 × 10001 at 12:00",
      "7 衬衫 1 × 10000 at 12:00", "8 衬衫 1 × 10000 at 12:00", NULL } },
  { "orders of which only the sum is known, on the first of their lines", "UTF-8", 1, TRUE,
    "单号,日期,姓名,手机,货号,类别,数量,实收金额\n"
    "X1,2026-10-01,许静,13900001112,T1,上衣,1,300\nX1,2026-10-01,许静,13900001112,T2,裤子,1,\nX2,2026-10-02,许静,13900001112,T1,上衣,1,90\n",
    { "2 上衣 1 × 15000 ?8:divided", "3 裤子 1 × 15000 ?8:divided", "4 上衣 1 × 9000", NULL } },
  { "a price of its own, and a present without one", "UTF-8", 1, TRUE,
    "单号,日期,姓名,手机,货号,类别,吊牌价,数量,实收金额\n"
    "X1,2026-10-01,许静,13900001112,T1,上衣,300,1,300\nX1,2026-10-01,许静,13900001112,T2,袜子,50,1,\n",
    { "2 上衣 1 × 30000", "3 袜子 1 × 5000", NULL } },
  { "orders whose sum, day and customer stand once, in merged cells", "UTF-8", 1, TRUE,
    "订单号,日期,姓名,手机,货号,类别,数量,订单金额\nX1,2026-10-01,许静,13900001112,T1,上衣,1,300\n,,,,T2,裤子,2,\n",
    { "2 上衣 1 × 10000 ?8:divided", "3 裤子 2 × 10000 ?8:divided", NULL } },
  { "tickets whose day and customer stand once, in merged cells", "UTF-8", 2, TRUE,
    "销售明细表,,,,,,,\n"
    "销售单号,销售时间,会员卡号,会员姓名,货号,类别,数量,金额\n"
    "XS1,2026-10-01 12:06:33,000072,欧阳雪梅,TZ1,裤子,1,210.32\n"
    ",,,,TZ2,打底衫,1,60.72\n"
    ",,,,TZ3,工装裤,2,122.32\n"
    "10月小计,,,,,,4,393.36\n"
    ",,,,TZ4,没人的,1,10\n"
    "XS2,2026-10-02 13:04,,,TZ5,裙子,1,129\n"
    ",,,,TZ6,开衫,1,189\n"
    "XS3,2026-10-03 13:04,000073,许静,TZ7,外套,1,129\n"
    ",,,李四,TZ8,开衫,1,189\n"
    "店长,,,,,,,\n",
    { "3 裤子 1 × 21032 at 12:06", "4 打底衫 1 × 6072 at 12:06", "5 工装裤 2 × 6116 at 12:06", "6 !total", "7 !date", "8 !nobody at 13:04",
      "9 !nobody at 13:04", "10 外套 1 × 12900 at 13:04", "11 !date", "12 !date", NULL } },
  { "contacts of a mail program", "UTF-8", 1, FALSE,
    "Name,Given Name,Family Name,Birthday,Notes,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Value\n"
    "陈佳怡妈妈,佳怡妈妈,陈,--05-03,\"爱浅色\n不吃辣\",* ,a@b.cn,Mobile,+86 139 0000 2207 ::: 13900002208,0571-88213456\n",
    { "2 name=陈佳怡妈妈 phone=+8613900002207 phone=+8613900002208 phone=+8657188213456 birth=--05-03 email=a@b.cn note=爱浅色\n不吃辣", NULL } },
  { "a Chinese mail program", "GB18030", 1, FALSE,
    "\"称谓\",\"姓\",\"名\",\"移动电话\",\"生日\",\"附注\",\"性别\",\"纪念日\"\n"
    "\"女士\",\"林\",\"小雨\",\"139-0000-1111\",\"1990/5/3\",\"爱喝茶\",\"未指定\",\"0/0/00\"\n"
    "\"\",\"王\",\"芳\",\"\",\"0/0/00\",\"\",\"2\",\"0/0/00\"\n",
    { "2 name=林小雨 phone=+8613900001111 birth=1990-05-03 note=爱喝茶", "3 name=王芳 sex=f", NULL } },
  { "members of an online shop", "UTF-16LE", 1, FALSE,
    "\xEF\xBB\xBF客户ID\t客户姓名\t手机号\t性别\t积分\t成为客户时间\t累计消费金额(元)\t累计消费订单数\n"
    "10001\t林小雨\t13900001111\t女\t1280\t2019-03-05 10:22:31\t12800.50\t23\n"
    "10002\t\t13900002222\t未知\t0\t2020-01-02 09:00:00\t0.00\t0\n",
    { "2 name=林小雨 card=10001 phone=+8613900001111 points=1280 since=2019-03-05 sex=f "
      "figures=累计消费金额(元)：12800.50\n累计消费订单数：23",
      "3 card=10002 phone=+8613900002222 points=0 since=2020-01-02", NULL } },
  { "two of what there is one of", "UTF-8", 1, FALSE,
    "姓名,卡号,会员卡号,手机,性别,性别,身高,身高,积分,积分,微信,微信,邮箱,邮箱\n"
    "王芳,1001,2002,13900001111,女,男,165,160,10,20,fang,fang2,a@b.cn,b@b.cn\n"
    "李四,1003,1003,13900002222,女,女,165,165,10,10,si,si,c@b.cn,c@b.cn\n",
    { "2 name=王芳 card=1001 phone=+8613900001111 height=1650 wechat=fang email=a@b.cn points=10 sex=f "
      "words=会员卡号：2002\n性别：男\n身高：160\n积分：20\n微信：fang2\n邮箱：b@b.cn "
      "?3:second ?6:second ?8:second ?10:second ?12:second ?14:second",
      "3 name=李四 card=1003 phone=+8613900002222 height=1650 wechat=si email=c@b.cn points=10 sex=f", NULL } },
  { "cells that are not what their column says", "UTF-8", 1, FALSE,
    "姓名,手机,农历生日,身高,性别,积分,注册日期,短信同意,孩子生日,孩子身高,孩子性别,最近到店,体重,卡号\n"
    "王芳,1390000,13月40日,很高,看情况,很多,以前,千万别发短信,不记得,高,小,上个月,一百斤左右吧,6.22E+18\n",
    { "2 name=王芳 consent=no "
      "words=手机：1390000\n农历生日：13月40日\n身高：很高\n性别：看情况\n积分：很多\n注册日期：以前\n短信同意：千万别发短信\n孩子生日：不记得\n"
      "孩子身高：高\n孩子性别：小\n最近到店：上个月\n体重：一百斤左右吧\n卡号：6.22E+18 "
      "?2:phone ?3:date ?4:height ?5:unclear ?6:amount ?7:date ?8:unclear ?9:date ?10:height ?11:unclear ?13:unclear ?14:digits", NULL } },
  { "a phone among others, and a lunar day that its year does not have", "UTF-8", 1, FALSE,
    "姓名,手机,生日,农历生日\n王芳,13900001111/1390000,,\n李四,13900002222,1992-07-01,五月三十\n陈洁,13900003333,5月3日,四月初九\n"
    "赵六,13900004444,1990-05-03,四月初九\n",
    { "2 name=王芳 phone=+8613900001111 words=手机：13900001111/1390000 ?2:phone",
      "3 name=李四 phone=+8613900002222 birth=1992-07-01 words=农历生日：五月三十 ?4:date", "4 name=陈洁 phone=+8613900003333 birth=L--04-09 words=生日：5月3日",
      "5 name=赵六 phone=+8613900004444 birth=L1990-04-09", NULL } },
  { "a size beside children", "UTF-8", 1, FALSE,
    "姓名,手机,尺码,孩子,孩子生日\n"
    "王芳,13900001111,110,果果,\n李四,13900002222,110/120,果果,\n陈洁,13900003333,L,果果,\n赵六,13900004444,110,果果、小宝,\n"
    "孙七,13900005555,110,果果 120、小宝,\n周八,13900006666,110,,\n吴九,13900007777,160,果果,2023-05-06\n"
    "郑十,13900008888,160,果果,2012-05-06\n钱一,13900009999,160,果果、小宝,\n冯二,13900001112,110码,果果 120,\n",
    { "2 name=王芳 phone=+8613900001111 child=果果 wears=110", "3 name=李四 phone=+8613900002222 child=果果 wears=110/120",
      "4 name=陈洁 phone=+8613900003333 child=果果 size=L", "5 name=赵六 phone=+8613900004444 child=果果 child=小宝 words=尺码：110 ?3:child",
      "6 name=孙七 phone=+8613900005555 child=果果 wears=120 child=小宝 wears=110", "7 name=周八 phone=+8613900006666 size=110",
      "8 name=吴九 phone=+8613900007777 child=果果 size=160", "9 name=郑十 phone=+8613900008888 child=果果 wears=160",
      "10 name=钱一 phone=+8613900009999 child=果果 child=小宝 size=160",
      "11 name=冯二 phone=+8613900001112 child=果果 wears=120 words=尺码：110码 ?3:child", NULL } },
  { "sizes of several children, and figures among sizes", "UTF-8", 1, FALSE,
    "姓名,手机,尺码,宝宝\n王芳,13900001111,130/100,溪溪、小龙\n李四,13900002222,120/60,溪溪、小龙\n陈洁,13900003333,121cm 穿130,闺女甜甜\n"
    "赵六,13900004444,身高145,甜甜\n",
    { "2 name=王芳 phone=+8613900001111 child=溪溪 wears=130 child=小龙 wears=100",
      "3 name=李四 phone=+8613900002222 child=溪溪 child=小龙 words=尺码：120/60 ?3:child",
      "4 name=陈洁 phone=+8613900003333 child=甜甜 wears=130 tall=1210",
      "5 name=赵六 phone=+8613900004444 child=甜甜 tall=1450", NULL } },
  { "a list in somebody's own words", "UTF-8", 1, FALSE,
    "微信名单,怎么叫,娃,要啥,啥时候找\n往事如烟,王女士,墨墨,冲锋衣,九点以后 娃睡了 电话13616363185\n不想起床,于小芳,周紫萱,帽子,中午\n"
    "hui,卫慧,,旗袍,自己会来 不用联系\n",
    { "2 name=王女士 phone=+8613616363185 child=墨墨 figures=微信名单：往事如烟\n要啥：冲锋衣 words=啥时候找：九点以后 娃睡了 电话13616363185 ?5:unclear",
      "3 name=于小芳 child=周紫萱 figures=微信名单：不想起床\n要啥：帽子", "4 name=卫慧 consent=no figures=微信名单：hui\n要啥：旗袍 words=啥时候找：自己会来 不用联系 ?5:unclear", NULL } },
  { "a second child in a row of its own, and a sentence below", "UTF-8", 1, FALSE,
    "姓名,手机,宝宝,宝宝身高\n高秀珍,13900001111,宋雅宁,151\n,,虎子,110\n,,豆豆,90\n李四,,果果,100\n,,小宝,80\n以上去年的身高不准了,,,\n",
    { "2 name=高秀珍 phone=+8613900001111 child=宋雅宁 tall=1510", "3 name=高秀珍 phone=+8613900001111 child=虎子 tall=1100",
      "4 name=高秀珍 phone=+8613900001111 child=豆豆 tall=900", "5 name=李四 child=果果 tall=1000", "6 !nobody", "7 !nobody", NULL } },
  { "a refusal that stands in the heading", "UTF-8", 1, FALSE,
    "姓名,手机,退订,拒收短信\n王芳,13900001111,是,\n李四,13900002222,否,否\n陈洁,13900003333,,2025-03-04\n赵六,13900004444,,\n",
    { "2 name=王芳 phone=+8613900001111 consent=no words=退订：是", "3 name=李四 phone=+8613900002222 words=退订：否\n拒收短信：否",
      "4 name=陈洁 phone=+8613900003333 consent=no words=拒收短信：2025-03-04", "5 name=赵六 phone=+8613900004444", NULL } },
  { "words beside a child that are no name", "UTF-8", 1, FALSE,
    "姓名,孩子\n王芳,儿子已故\n李四,女儿对羊毛过敏 6岁\n陈洁,怀孕中 预产期2027-03\n赵六,两个女儿\n",
    { "2 name=王芳 words=孩子：儿子已故 ?2:child", "3 name=李四 child=* words=孩子：女儿对羊毛过敏 6岁 ?2:child", "4 name=陈洁 words=孩子：怀孕中 预产期2027-03 ?2:child",
      "5 name=赵六 child=* words=孩子：两个女儿 ?2:child", NULL } },
  { "sizes of large children among letters", "UTF-8", 1, FALSE,
    "姓名,宝宝,身高,尺码,生日\n王芳,果果,153,160,1971农历五月初五\n李四,乐乐,100,165,\n陈洁,小树,109,120,\n赵六,,,XL,\n孙七,豆豆,,150,\n",
    { "2 name=王芳 birth=L1971-05-05 child=果果 wears=160 tall=1530", "3 name=李四 child=乐乐 tall=1000 size=165", "4 name=陈洁 child=小树 wears=120 tall=1090",
      "5 name=赵六 size=XL", "6 name=孙七 child=豆豆 size=150", NULL } },
  { "a size of a child", "UTF-8", 1, FALSE,
    "姓名,手机,孩子尺码,尺码,孩子\n王芳,13900001111,110/120,M,果果\n李四,13900002222,110/120,,果果、小宝\n陈洁,13900003333,110/120,,\n"
    "赵六,13900004444,120/110,,\n孙七,13900005555,130,140,果果\n",
    { "2 name=王芳 phone=+8613900001111 child=果果 wears=110/120 size=M",
      "3 name=李四 phone=+8613900002222 child=果果 wears=110 child=小宝 wears=120", "4 name=陈洁 phone=+8613900003333 child=* wears=110/120",
      "5 name=赵六 phone=+8613900004444 child=* wears=120 child=* wears=110",
      "6 name=孙七 phone=+8613900005555 child=果果 wears=130 words=尺码：140 ?4:child", NULL } },
  { "more than there is room for", "UTF-8", 1, FALSE,
    "姓名,手机,分组,孩子\n"
    "王芳,13900000001/13900000002/13900000003/13900000004/13900000005/13900000006/13900000007,"
    "甲、乙、丙、丁、戊、己、庚、辛、壬,一一、二二、三三、四四、五五、六六、七七、八八、九九\n",
    { "2 name=王芳 phone=+8613900000001 phone=+8613900000002 phone=+8613900000003 phone=+8613900000004 phone=+8613900000005 "
      "phone=+8613900000006 child=一一 child=二二 child=三三 child=四四 child=五五 child=六六 child=七七 child=八八 group=甲 group=乙 group=丙 group=丁 group=戊 group=己 group=庚 group=辛 "
      "words=手机：13900000001/13900000002/13900000003/13900000004/13900000005/13900000006/13900000007\n分组：壬\n"
      "孩子：一一、二二、三三、四四、五五、六六、七七、八八、九九 ?2:second ?4:child", NULL } },
  { "people named like a sum", "UTF-8", 1, FALSE,
    "姓名,手机\n共田,\n合计,13900001111\n总经理王,\n",
    { "2 name=共田", "3 name=合计 phone=+8613900001111", "4 name=总经理王", NULL } },
  { "no names of columns", "UTF-8", 0, FALSE,
    "王芳,13900001111\n李四,13900002222\n",
    { "1 name=王芳 phone=+8613900001111", "2 name=李四 phone=+8613900002222", NULL } },
  { "days that tell their order", "UTF-8", 1, FALSE,
    "姓名,生日,注册日期\n甲,03/04/1990,4/5/2020\n乙,25/12/1991,4/25/2021\n",
    { "2 name=甲 birth=1990-04-03 since=2020-04-05", "3 name=乙 birth=1991-12-25 since=2021-04-25", NULL } },
  { "days that do not", "UTF-8", 1, FALSE,
    "姓名,生日\n甲,03/04/1990\n乙,05/05/1991\n丙,3/4\n",
    { "2 name=甲 words=生日：03/04/1990 ?2:order", "3 name=乙 birth=1991-05-05", "4 name=丙 birth=--03-04", NULL } },
  { "sales of days that do not", "UTF-8", 1, TRUE,
    "日期,卡号,品类,实收\n03/04/2026,A1,裙子,90\n05/05/2026,A1,裙子,90\n",
    { "2 !order ?1:order", "3 裙子 1 × 9000", NULL } },
  { "sales of days that tell their order", "UTF-8", 1, TRUE,
    "日期,卡号,品类,实收\n03/04/2026,A1,裙子,90\n25/05/2026 10:42,A1,裙子,90\n",
    { "2 裙子 1 × 9000", "3 裙子 1 × 9000 at 10:42", NULL } },
  { "columns that nobody knows, and words behind a day", "UTF-8", 1, FALSE,
    "姓名,手机,还欠啥,启用没有,上次来店\n甲,13900001111,裤脚没改,启用,9.12 毛衣一件\n乙,13900002222,,启用,2026-03-02 周一\n"
    "丙,13900003333,两条围巾,启用,2026/3/3 10:20\n",
    { "2 name=甲 phone=+8613900001111 figures=还欠啥：裤脚没改 words=上次来店：9.12 毛衣一件", "3 name=乙 phone=+8613900002222",
      "4 name=丙 phone=+8613900003333 figures=还欠啥：两条围巾", NULL } },
  { "more children than there is room for", "UTF-8", 1, FALSE,
    "姓名,手机,孩子1,孩子9\n甲,13900001111,果果,贝贝\n",
    { "2 name=甲 phone=+8613900001111 child=果果 words=孩子9: 贝贝 ?4:room", NULL } },
  { "a size that a heading calls a height", "UTF-8", 1, FALSE,
    "姓名,手机,宝宝昵称,身高尺码\n甲,13900001111,果果,120\n",
    { "2 name=甲 phone=+8613900001111 child=果果 wears=120", NULL } },
  { "columns without a field of their own", "UTF-8", 1, FALSE,
    "序号,姓名,手机,QQ,LINE,微博,生日,年龄,星座,生肖,血型,密码,积分有效期,推荐人手机,Phone 1 - Label\n"
    "1,王芳,13900001111,887766,amy,@wang,1990-05-03,36,金牛座,马,A型,abc123,2027-01-01,13900002222,Mobile\n"
    "2,李四,13900002222,,,微博 李四,,40岁,双鱼座,,,x,2027-02-01,,妈妈\n"
    "3,赵六,13900003333,998877；887766,,,1990-05-03,25,双鱼,羊,O,y,,,\n",
    { "2 name=王芳 phone=+8613900001111 birth=1990-05-03 qq=887766 line=amy other=微博 @wang figures=积分有效期：2027-01-01 words=血型：A型",
      "3 name=李四 phone=+8613900002222 other=微博 李四 figures=积分有效期：2027-02-01 words=年龄：40岁\n星座：双鱼座\nPhone 1 - Label: 妈妈",
      "4 name=赵六 phone=+8613900003333 birth=1990-05-03 qq=998877 qq=887766 words=年龄：25\n星座：双鱼\n生肖：羊\n血型：O", NULL } },
  { "cells beyond the last heading, and a column without one", "UTF-8", 1, FALSE,
    ",姓名,手机,,地址\n"
    "1,王芳,13900001111,爱喝茶,杭州市,西湖区,文三路\n"
    "2,李四,13900002222,怕冷,杭州市,,\n",
    { "2 name=王芳 phone=+8613900001111 figures=Column 4: 爱喝茶 words=Column 6: 西湖区\nColumn 7: 文三路 ?0:heading",
      "3 name=李四 phone=+8613900002222 figures=Column 4: 怕冷", NULL } },
  { "a grown-up's size beside a child whose age nobody told", "UTF-8", 1, FALSE,
    "姓名,手机,尺码,孩子,孩子生日\n"
    "王芳,13900001111,165,果果,\n李四,13900002222,M,果果,\n陈洁,13900003333,165,果果,2014-05-06\n赵六,13900004444,150,果果,2018-05-06\n"
    "孙七,13900005555,160,果果,2018-05-06\n",
    { "2 name=王芳 phone=+8613900001111 child=果果 size=165", "3 name=李四 phone=+8613900002222 child=果果 size=M",
      "4 name=陈洁 phone=+8613900003333 child=果果 wears=165", "5 name=赵六 phone=+8613900004444 child=果果 wears=150",
      "6 name=孙七 phone=+8613900005555 child=果果 size=160", NULL } },
  { "a large size in a shop for children", "UTF-8", 1, FALSE,
    "姓名,手机,尺码,孩子\n王芳,13900001111,110,果果\n李四,13900002222,150,果果\n陈洁,13900003333,120/130,小宝\n",
    { "2 name=王芳 phone=+8613900001111 child=果果 wears=110", "3 name=李四 phone=+8613900002222 child=果果 wears=150",
      "4 name=陈洁 phone=+8613900003333 child=小宝 wears=120/130", NULL } },
  { "days that cannot be, and those that programs write for none", "UTF-8", 1, FALSE,
    "姓名,手机,生日,孩子,孩子生日,最近消费,开卡日期\n"
    "王芳,13900001111,2040-05-03,果果 2040-01-01,,1970-01-01,1900-01-01\n"
    "李四,13900002222,1900-01-01,果果,2027年3月,,2019-01-02\n"
    "陈洁,13900003333,1990-05-03,果果 3岁,,,\n",
    { "2 name=王芳 phone=+8613900001111 child=果果 words=生日：2040-05-03\n孩子：果果 2040-01-01 ?3:future ?4:future ?6:empty ?7:empty",
      "3 name=李四 phone=+8613900002222 child=果果 since=2019-01-02 words=孩子生日：2027年3月 ?3:empty ?5:future",
      "4 name=陈洁 phone=+8613900003333 birth=1990-05-03 child=果果", NULL } },
  { "pages put together, with their headings and sums", "UTF-8", 1, FALSE,
    "姓名,手机,累计消费\n王芳,13900001111,3200\n,,\n小计,,3200\n姓名,手机,累计消费\n李四,13900002222,\n,合计,3200\n总计：2人,,\n以上共2人,,\n制表人：赵敏,,\n",
    { "2 name=王芳 phone=+8613900001111 figures=累计消费：3200", "4 !total", "5 !again", "6 name=李四 phone=+8613900002222", "7 !total", "8 !total", "9 !total", "10 !total", NULL } },
  { "the same of sales", "UTF-8", 1, TRUE,
    "日期,姓名,手机,品类,数量,实收\n2026-03-05,王芳,13900001111,毛衣,1,199\n,,,,,\n日期,姓名,手机,品类,数量,实收\n2026-03-31,合计,,,1,199\n合计,,,,1,199\n",
    { "2 毛衣 1 × 19900", "4 !again", "5 !total", "6 !total", NULL } },
  { "lines that part the rows, and counts of them", "UTF-8", 1, FALSE,
    "姓名,手机,备注\n王芳,13900001111,\n——— 2024 ———,,\n-----,,\n——老客户——,——,\n★★★ VIP ★★★,,\n共 55人,,\n共55位顾客。,,\n全部 55人,,\n**芳,,\n—芳—,13900002222,\n",
    { "2 name=王芳 phone=+8613900001111", "3 !rule", "4 !rule", "5 !rule", "6 !rule", "7 !total", "8 !total", "9 !total", "10 name=**芳",
      "11 name=—芳— phone=+8613900002222", NULL } },
  { "such lines where the columns have no names", "UTF-8", 0, FALSE,
    "张小燕,13900001111,160\n——— 2024 ———,,\n李四,13900002222,165\n共 2人,,\n",
    { "1 name=张小燕 phone=+8613900001111", "2 !rule", "3 name=李四 phone=+8613900002222", "4 !total", NULL } },
  { "a ninth child", "UTF-8", 1, FALSE,
    "姓名,手机,孩子9,孩子9身高,孩子10生日,孩子12尺码\n王芳,13900001111,果果,100,2020-01-01,110\n",
    { "2 name=王芳 phone=+8613900001111 words=孩子9: 果果\n孩子9身高：100\n孩子10生日：2020-01-01\n孩子12尺码：110 ?3:room ?4:room ?5:room ?6:room", NULL } },
  { "a remark that is nothing but what must be minded", "UTF-8", 1, FALSE,
    "姓名,手机,备注\n王芳,13900001111,不要发短信\n",
    { "2 name=王芳 phone=+8613900001111 consent=no mind=不要发短信", NULL } },
  { "schools of an only child, and of one of two", "UTF-8", 1, FALSE,
    "姓名,学校,孩子\n"
    "王芳,一小,果果\n"
    "李四,二小,果果、小宝\n",
    { "2 name=王芳 child=果果 school=一小", "3 name=李四 child=果果 child=小宝 words=学校：二小 ?2:child", NULL } },
  { "sales with their hour in a column of its own", "UTF-8", 1, TRUE,
    "时间,日期,卡号,品类,实收\n16:54,2026-03-10,A1,裙子,90\n,2026-03-11,A1,裙子,80\n下午4:05,2026/3/12,A1,裙子,70\n"
    "25:61,2026-03-13,A1,裙子,60\n",
    { "2 裙子 1 × 9000 at 16:54", "3 裙子 1 × 8000", "4 裙子 1 × 7000 at 16:05", "5 裙子 1 × 6000", NULL } },
  { "sales that were brought back or never paid, as a column says", "UTF-8", 1, TRUE,
    "日期,卡号,品类,实收,单据类型,Status\n2026-03-10,A1,裙子,90,销售,\n2026-03-11,A1,裙子,90,退货单,\n2026-03-12,A1,裙子,-90,退货,\n2026-03-13,A1,裙子,80,,Refunded\n"
    "2026-03-14,A1,裙子,80,,未付款\n2026-03-15,A1,裙子,70,,退货\n2026-03-16,A1,裙子,70,,已完成\n",
    { "2 裙子 1 × 9000", "3 裙子 -1 × 9000", "4 裙子 -1 × 9000", "5 !refunded", "6 !refunded", "7 裙子 -1 × 7000", "8 裙子 1 × 7000", NULL } },
  { "groups of somebody else", "UTF-8", 2, FALSE,
    "会员信息,,,老公,,,介绍人,\n姓名,手机,生日,姓名,手机,生日,姓名,手机\n孙七,13900001111,1990-01-01,周强,13900002222,1988-01-01,赵大,13900003333\n"
    "周八,,,吴刚,,,,\n",
    { "3 name=孙七 phone=+8613900001111 birth=1990-01-01 words=老公姓名：周强\n老公手机：13900002222\n老公生日：1988-01-01", "4 name=周八 words=老公姓名：吴刚", NULL } },
  { "a name and a phone in one", "UTF-8", 1, FALSE,
    "客户,备注\n张三 13800138001,\n李四13900139000,老客\n13700137000王姐,\n",
    { "2 name=张三 phone=+8613800138001", "3 name=李四 phone=+8613900139000 note=老客", "4 name=王姐 phone=+8613700137000", NULL } },
  { "a phone with a word, and a name", "UTF-8", 1, FALSE,
    "姓名,手机\n张三,13800138001 妈妈\n李四,13900139000 爸爸\n",
    { "2 name=张三 phone=+8613800138001 label=妈妈", "3 name=李四 phone=+8613900139000 label=爸爸", NULL } },
  { "a birthday in three", "UTF-8", 1, FALSE,
    "出生日,姓名,出生月,手机,出生年\n12,甲,3,13900001111,1990\n31,乙,2,13900002222,1990\n5,丙,6,13900003333,\n",
    { "2 name=甲 phone=+8613900001111 birth=1990-03-12", "3 name=乙 phone=+8613900002222 words=出生年 + 出生月 + 出生日：1990-2-31 ?3:date",
      "4 name=丙 phone=+8613900003333 birth=--06-05", NULL } },
  { "sales", "GB18030", 2, TRUE,
    "某某店销售明细\n"
    "销售日期,会员卡号,品类,实收金额,数量\n"
    "2026-09-10 10:42,A1,外套,999,1件\n"
    "2026/9/11,A1,童装,358,两件\n"
    "2026-09-12,A1,裤子,199,若干\n"
    "2026-09-13,A1,裤子,abc,1\n"
    "2026-02-30,A1,裤子,100,1\n"
    "2026-09-14,,裤子,100,1\n"
    "2026-09-15,A1,裤子,-100,1\n"
    "2026-09-16,A1,裙子,,1\n"
    "合计,,,1556,\n",
    { "3 外套 1 × 99900 at 10:42", "4 童装 2 × 17900", "5 裤子 1 × 19900 ?5:quantity", "6 !amount ?4:amount", "7 !date ?1:date", "8 !nobody",
      "9 裤子 -1 × 10000", "10 裙子 1 × 0", "11 !total", NULL } },
};

static void
test_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (files[i].text, files[i].encoding, &path);

      g_test_message ("%s", files[i].name);
      g_assert_cmpuint (shuke_import_file_get_n_heading_rows (file), ==, files[i].heading);
      g_assert_cmpint (shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_SALES, ==, files[i].sales);
      /* Twice: the preview reads a file before the import does. */
      for (int round = 0; round < 2; round++)
        {
          g_assert_true (shuke_import_file_rewind (file, NULL));
          for (gsize k = 0;; k++)
            {
              g_autofree char *row = files[i].sales ? next_sale (file) : next_customer (file);

              g_assert_cmpstr (row, ==, files[i].rows[k]);
              if (row == NULL)
                break;
            }
        }
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* Sales of one day follow each other and are read by one look at it; nothing of a day is left for the row behind it. */
static void
test_days (void)
{
  static const struct {
    ShukeImportReason reason;
    int               month, day, minute;
  } rows[] = {
    { SHUKE_IMPORT_REASON_NONE, 3, 1, -1 },
    { SHUKE_IMPORT_REASON_NONE, 3, 1, -1 },
    { SHUKE_IMPORT_REASON_NONE, 3, 1, 630 },
    { SHUKE_IMPORT_REASON_DATE, 0, 0, -1 },
    { SHUKE_IMPORT_REASON_DATE, 0, 0, -1 },
    { SHUKE_IMPORT_REASON_NONE, 3, 1, 630 },
    { SHUKE_IMPORT_REASON_NONE, 3, 2, 5 },
    { SHUKE_IMPORT_REASON_NONE, 3, 2, 5 },
    { SHUKE_IMPORT_REASON_DATE, 0, 0, -1 },
    { SHUKE_IMPORT_REASON_NONE, 3, 1, -1 },
  };
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_text ("日期,手机,品类,实收\n"
                                                "2026-03-01,13900000001,裙,90\n2026-03-01,13900000002,裙,90\n"
                                                "2026-03-01 10:30,13900000001,裙,90\n2026-13-01,13900000001,裙,90\n"
                                                "2026-13-01,13900000001,裙,90\n2026-03-01 10:30,13900000001,裙,90\n"
                                                "2026-03-02            00:05:30,13900000001,裙,90\n"
                                                "2026-03-02 00:05:30,13900000001,裙,90\n"
                                                ",13900000001,裙,90\n2026-03-01,13900000001,裙,90\n", "UTF-8", &path);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeDay day = rows[i].day == 0 ? SHUKE_DAY_NONE : shuke_day_new (2026, rows[i].month, rows[i].day);
      ShukeImportSale row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_sale (file, &row, &reason, NULL));
      g_assert_cmpint (reason, ==, rows[i].reason);
      g_assert_cmpint (row.day, ==, day);
      g_assert_cmpint (row.minute, ==, rows[i].minute);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
assert_row (ShukeImportFile *file,
            const char      *expected)
{
  g_autofree char *row = NULL;

  g_assert_true (shuke_import_file_rewind (file, NULL));
  row = next_customer (file);
  g_assert_cmpstr (row, ==, expected);
}

static void
assert_layout (ShukeImportFile *file,
               const char      *expected)
{
  g_autofree char *layout = shuke_import_file_dup_layout (file);

  g_assert_cmpstr (layout, ==, expected);
}

/* Parted, put together and back again; as text it makes the same of another file of the kind. */
static void
test_layout (void)
{
  static const char table[] = "称呼,资料,城市,街道\n王芳,女/1990-3-12/13900001111,杭州市,文三路\n李四,男/1991-5-6/13900002222,杭州市,文一路\n";
  static const char *const bad[] = {
    "", "name", "name 0", "name 0\nsex 1 slash 1/3\naddress 2\naddress 9", "name 0\nsex 1 slash 0/3\naddress 2+3",
    "name 0\nsex 1 slash 4/3\naddress 2+3", "name 0\nsex 1+2 slash 1/3\naddress 3", "nobody 0\nsex 1\naddress 2+3",
    "name 0\nsex 1 ymd\naddress 2+3", "name 0\nsex 1 dmy x\naddress 2+3", "name 0\nsex 1\naddress 2+-3",
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *other_path = NULL;
  g_autofree char *example = NULL;
  g_autofree char *none = NULL;
  g_autofree char *before = NULL;
  g_autofree char *layout = NULL;
  g_autoptr (ShukeImportFile) file = open_text (table, "UTF-8", &path);
  g_autoptr (ShukeImportFile) other = open_text (table, "UTF-8", &other_path);

  /* All its parts are understood. */
  assert_layout (file, "name 0\nsex 1 slash 1/3\nbirthday 1 slash 2/3\nphone 1 slash 3/3\naddress 2\naddress 3");
  g_assert_true (shuke_import_file_restore (file, 3, &error));
  before = shuke_import_file_dup_layout (file);
  shuke_import_file_set_field (file, 0, SHUKE_FIELD_NAME);
  example = shuke_import_file_dup_split_example (file, 1, SHUKE_SPLIT_SLASH);
  g_assert_cmpstr (example, ==, "女 · 1990-3-12 · 13900001111");
  none = shuke_import_file_dup_split_example (file, 1, SHUKE_SPLIT_COMMA);
  g_assert_null (none);
  g_assert_true (shuke_import_file_split (file, 1, SHUKE_SPLIT_SLASH, &error));
  g_assert_cmpuint (shuke_import_file_get_n_columns (file), ==, 6);
  g_assert_cmpint (shuke_import_file_get_field (file, 1), ==, SHUKE_FIELD_SEX);
  g_assert_cmpint (shuke_import_file_get_field (file, 2), ==, SHUKE_FIELD_BIRTHDAY);
  g_assert_cmpint (shuke_import_file_get_field (file, 3), ==, SHUKE_FIELD_PHONE);
  g_assert_true (shuke_import_file_is_made (file, 2));
  g_assert_false (shuke_import_file_is_made (file, 4));
  g_assert_false (shuke_import_file_can_join (file, 2));
  g_assert_true (shuke_import_file_join (file, 4, 5, &error));
  shuke_import_file_set_field (file, 4, SHUKE_FIELD_NOTE);
  assert_row (file, "2 name=王芳 phone=+8613900001111 birth=1990-03-12 sex=f note=杭州市文三路");
  g_assert_cmpstr (shuke_import_file_get_source_cell (file, 1), ==, "女/1990-3-12/13900001111");
  assert_layout (file, "name 0\nsex 1 slash 1/3\nbirthday 1 slash 2/3\nphone 1 slash 3/3\nnote 2+3");

  layout = shuke_import_file_dup_layout (file);
  g_assert_true (shuke_import_file_set_layout (other, layout, &error));
  assert_row (other, "2 name=王芳 phone=+8613900001111 birth=1990-03-12 sex=f note=杭州市文三路");
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (shuke_import_file_set_layout (other, bad[i], &error));
      g_assert_no_error (error);
      assert_layout (other, layout);
    }

  g_assert_true (shuke_import_file_restore (file, 4, &error));
  g_assert_true (shuke_import_file_restore (file, 2, &error));
  g_assert_no_error (error);
  shuke_import_file_set_field (file, 0, SHUKE_FIELD_NAME);
  assert_layout (file, before);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_unlink (other_path), ==, 0);
}

/* Said once for a column; where a cell tells by itself, what was said of it does not matter. */
static void
test_order (void)
{
  g_autofree char *path = NULL;
  g_autofree char *said = NULL;
  g_autoptr (ShukeImportFile) file = open_text ("姓名,手机,生日\n甲,13900001111,03/04/1990\n", "UTF-8", &path);

  g_assert_null (shuke_import_file_get_open_day (file, 0));
  g_assert_cmpstr (shuke_import_file_get_open_day (file, 2), ==, "03/04/1990");
  assert_row (file, "2 name=甲 phone=+8613900001111 words=生日：03/04/1990 ?3:order");
  shuke_import_file_set_date_order (file, 2, SHUKE_DATE_ORDER_DMY);
  assert_row (file, "2 name=甲 phone=+8613900001111 birth=1990-04-03");
  assert_layout (file, "name 0\nphone 1\nbirthday 2 dmy");
  said = shuke_import_file_dup_arranged (file, 2, "03/04/1990");
  g_assert_cmpstr (said, ==, "1990-04-03");
  shuke_import_file_set_date_order (file, 2, SHUKE_DATE_ORDER_MDY);
  assert_row (file, "2 name=甲 phone=+8613900001111 birth=1990-03-04");
  /* No day any more: nothing to ask. */
  shuke_import_file_set_field (file, 2, SHUKE_FIELD_NOTE);
  g_assert_null (shuke_import_file_get_open_day (file, 2));
  assert_row (file, "2 name=甲 phone=+8613900001111 note=03/04/1990");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* What is wrong with a card is said of that card, the second time round too; cards that say nobody come last. */
static void
test_cards (void)
{
  static const char *const rows[] = {
    "1 name=甲 ?0:broken", "2 name=乙 phone=+8613900000002 phone=+8613900000003 label=妈妈 phone=+8613900000004", "4 name=丁 words=Birthday: soon ?0:date",
    "5 name=己 consent=no mind=请勿发短信", "6 name=戊 ?0:broken", "3 !nobody", NULL,
  };
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_text ("BEGIN:VCARD\nFN:甲\nBEGIN:VCARD\nFN:乙\nTEL:13900000002\nitem1.TEL:13900000003\n"
                                                "item1.X-ABLabel:妈妈\nTEL;TYPE=HOME:13900000004\nEND:VCARD\n"
                                                "BEGIN:VCARD\nNOTE:谁\nEND:VCARD\nBEGIN:VCARD\nFN:丁\nBDAY:soon\nEND:VCARD\n"
                                                "BEGIN:VCARD\nFN:己\nNOTE:请勿发短信\nEND:VCARD\nBEGIN:VCARD\nFN:戊\n", "UTF-8", &path);

  for (int round = 0; round < 2; round++)
    {
      g_assert_true (shuke_import_file_rewind (file, NULL));
      for (gsize i = 0;; i++)
        {
          g_autofree char *row = next_customer (file);

          g_assert_cmpstr (row, ==, rows[i]);
          if (row == NULL)
            break;
        }
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Beyond the sixth they are kept, and that they are is said once. */
static void
test_many_phones (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nFN:甲\n");
  g_autoptr (GString) row = g_string_new ("1 name=甲");
  g_autofree char *path = NULL;
  g_autofree char *said = NULL;
  g_autoptr (ShukeImportFile) file = NULL;

  for (int i = 0; i < 6; i++)
    g_string_append_printf (row, " phone=+861390000001%d", i);
  for (int i = 0; i < 9; i++)
    {
      g_string_append_printf (text, "TEL:1390000001%d\n", i);
      if (i >= 6)
        g_string_append_printf (row, "%sPhone: 1390000001%d", i == 6 ? " words=" : "\n", i);
    }
  g_string_append (text, "TEL:12\nEND:VCARD\n");
  g_string_append (row, "\nPhone: 12 ?0:phones ?0:phone");
  file = open_text (text->str, "UTF-8", &path);
  said = next_customer (file);
  g_assert_cmpstr (said, ==, row->str);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Who has no name is called by her number in a phone book; that is none. */
static void
test_number_as_name (void)
{
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_text ("BEGIN:VCARD\nFN:154 0000 1234\nTEL:+8615400001234\nEND:VCARD\n"
                                                "BEGIN:VCARD\nFN:15400001235\nTEL:15400001236\nEND:VCARD\n", "UTF-8", &path);
  g_autofree char *same = next_customer (file);
  g_autofree char *other = next_customer (file);

  g_assert_cmpstr (same, ==, "1 phone=+8615400001234");
  g_assert_cmpstr (other, ==, "2 name=15400001235 phone=+8615400001236");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* What she does, where no telephone wrote what she is called there; and beside it. */
static void
test_post_of_cards (void)
{
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_text ("BEGIN:VCARD\nFN:甲\nROLE:采购\nEND:VCARD\n"
                                                "BEGIN:VCARD\nFN:乙\nROLE:采购\nTITLE:经理\nEND:VCARD\n", "UTF-8", &path);
  static const struct { const char *post, *words; } cards[] = { { "采购", NULL }, { "经理", "Post: 采购" } };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      g_assert_cmpuint (row.n_facts, ==, 1);
      g_assert_cmpint (row.facts[0].kind, ==, SHUKE_FACT_POST);
      g_assert_cmpstr (row.facts[0].text, ==, cards[i].post);
      g_assert_cmpstr (row.words, ==, cards[i].words);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* What a card says beyond what has a place is not lost. */
static void
test_words_of_cards (void)
{
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_text ("BEGIN:VCARD\nFN:甲\nTEL:13900000001\nTEL:1390\nTEL:13900000002\nTEL:13900000003\nTEL:13900000004\n"
                                                "TEL:13900000005\nTEL:13900000006\nTEL:13900000007\nIMPP;X-SERVICE-TYPE=QQ:x-apple:887766\nIMPP:line:amy\n"
                                                "SOCIALPROFILE;TYPE=weibo:https://weibo.com/x\nIMPP;X-SERVICE-TYPE=Skype:skype:bob\nEMAIL:a@b.cn\nEMAIL:b@b.cn\nEMAIL:a@b.cn\n"
                                                "X-SPOUSE:李强\nitem1.X-ABRELATEDNAMES:果果\nitem1.X-ABLabel:女儿\nANNIVERSARY:2010-05-03\nCATEGORIES:一,二,三,四,五,六,七,八,九\nNOTE:爱喝茶\nEND:VCARD\n",
                                                "UTF-8", &path);

  assert_row (file, "1 name=甲 phone=+8613900000001 phone=+8613900000002 phone=+8613900000003 phone=+8613900000004 phone=+8613900000005 "
                    "phone=+8613900000006 child=果果 email=a@b.cn qq=887766 url=https://weibo.com/x email=b@b.cn line=amy other=Skype bob group=一 group=二 group=三 group=四 group=五 group=六 group=七 group=八 note=爱喝茶 "
                    "words=Phone: 1390\nPhone: 13900000007\nSpouse: 李强\nAnniversary: 2010-05-03\nGroup: 九 ?0:phone ?0:phones");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* The picture of a card is made for the book only when it is asked for; one that is none is said of its card. */
static void
test_pictures (void)
{
  static const struct { const char *row; int width; guint n_issues; } cards[] = {
    { "1 name=甲", 1, 0 }, { "2 name=乙 ?0:picture", 0, 1 }, { "3 name=丙", 0, 1 }, { "4 name=丁", 0, 0 },
  };
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_text ("BEGIN:VCARD\nFN:甲\nPHOTO;ENCODING=b;TYPE=PNG:"
                                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==\nEND:VCARD\n"
                                                "BEGIN:VCARD\nFN:乙\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n"
                                                /* Breaks off within. */
                                                "BEGIN:VCARD\nFN:丙\nPHOTO:data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAf\nEND:VCARD\n"
                                                "BEGIN:VCARD\nFN:丁\nPHOTO;VALUE=uri:https://example.com/1.png\nEND:VCARD\n", "UTF-8", &path);

  for (int round = 0; round < 2; round++)
    {
      g_assert_true (shuke_import_file_rewind (file, NULL));
      for (gsize i = 0; i < G_N_ELEMENTS (cards); i++)
        {
          g_autofree char *row = next_customer (file);
          const ShukePicture *picture = shuke_import_file_unpack_portrait (file, NULL);

          g_assert_cmpstr (row, ==, cards[i].row);
          g_assert_cmpint (picture != NULL ? picture->width : 0, ==, cards[i].width);
          g_assert_cmpuint (shuke_import_file_get_n_issues (file), ==, cards[i].n_issues);
        }
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* A remark of megabytes would stop the window that shows it: its beginning is taken, and the row says so. */
static void
test_long_remarks (void)
{
  static const char *const around[][2] = { { "姓名,手机,备注\n甲,13900000001,", "\n" },
                                           { "BEGIN:VCARD\nFN:甲\nTEL:13900000001\nNOTE:", "\nEND:VCARD\n" } };

  for (gsize i = 0; i < G_N_ELEMENTS (around); i++)
    for (int more = 0; more <= 1; more++)
      {
        g_autoptr (GString) text = g_string_new (around[i][0]);
        g_autofree char *path = NULL;
        g_autofree char *row = NULL;
        g_autoptr (ShukeImportFile) file = NULL;

        for (int k = 0; k < 32767 + more; k++)
          g_string_append (text, "好");
        g_string_append (text, around[i][1]);
        file = open_text (text->str, "UTF-8", &path);
        row = next_customer (file);
        g_assert_cmpint (g_utf8_strlen (strstr (row, "note=") + strlen ("note="), -1), ==, 32767 + (more ? (int) strlen (" ?0:long") : 0));
        g_assert_true (g_str_has_suffix (row, more ? "好… ?0:long" : "好好"));
        g_assert_cmpint (g_unlink (path), ==, 0);
      }
}

/* Ages are of the day of their row: its own dates, else the title's; a day without a year is one of the list's. */
static void
test_written (void)
{
  static const struct { const char *title, *visit, *written; int born; } rows[] = {
    { "2019老客户登记", "2019.3.12", "2019-03-12", 2008 }, { "2019老客户登记", "", "2019-12-31", 2009 },
    { "2019老客户登记", "19.8", "2019-08-31", 2009 }, { "2019老客户登记", "10月7", "2019-10-07", 2009 },
    { "2019老客户登记", "2021.4", "2021-04-30", 2010 }, { "2019老客户登记", "过年前", "2019-12-31", 2009 },
    { "老客户", "2020年12月1日", "2020-12-01", 2010 }, { "老客户", "", NULL, 2016 }, { "老客户", "2026.12", NULL, 2016 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s,,,\n姓名,手机,孩子,最近来店\n李姐,13800138000,浩浩 10岁,%s\n", rows[i].title, rows[i].visit);
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (text, "UTF-8", &path);
      g_autofree char *written = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      written = row.written_day == SHUKE_DAY_NONE ? NULL : shuke_day_to_iso (row.written_day);
      g_assert_cmpstr (written, ==, rows[i].written);
      g_assert_cmpint (row.n_children, ==, 1);
      g_assert_cmpint (row.children[0].birth.year, ==, rows[i].born);
      g_assert_cmpint (shuke_import_file_get_listed (file).year, ==, *rows[i].title == '2' ? 2019 : 0);
      g_assert_cmpint (row.figures_day, ==, *rows[i].title == '2' ? row.written_day : SHUKE_DAY_NONE);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* A card of 2024 in a list of 2026: the child was not measured when the card was made. */
static void
test_card_day (void)
{
  static const struct { const char *heading, *written; } rows[] = { { "办卡日期", "2025-11-30" }, { "登记日期", "2025-11-30" }, { "更新日期", "2024-05-01" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("会员登记表（2025年11月整理）,,,\n姓名,手机,孩子身高,%s\n李姐,13900001111,112,2024-05-01\n", rows[i].heading);
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (text, "UTF-8", &path);
      g_autofree char *written = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      written = shuke_day_to_iso (row.written_day);
      g_assert_cmpstr (written, ==, rows[i].written);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* Saved anew by its own program, with less in it, while it is looked at. */
static void
test_shorter (void)
{
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_text ("某某店会员表\n姓名,手机\n许静,13800138001\n", "UTF-8", &path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (path, 12), ==, 0);
  g_assert_false (shuke_import_file_rewind (file, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED);
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-file/files", test_files);
  g_test_add_func ("/import-file/written", test_written);
  g_test_add_func ("/import-file/card-day", test_card_day);
  g_test_add_func ("/import-file/shorter", test_shorter);
  g_test_add_func ("/import-file/long-remarks", test_long_remarks);
  g_test_add_func ("/import-file/days", test_days);
  g_test_add_func ("/import-file/layout", test_layout);
  g_test_add_func ("/import-file/order", test_order);
  g_test_add_func ("/import-file/cards", test_cards);
  g_test_add_func ("/import-file/many-phones", test_many_phones);
  g_test_add_func ("/import-file/number-as-name", test_number_as_name);
  g_test_add_func ("/import-file/post-of-cards", test_post_of_cards);
  g_test_add_func ("/import-file/words-of-cards", test_words_of_cards);
  g_test_add_func ("/import-file/pictures", test_pictures);
  return g_test_run ();
}
