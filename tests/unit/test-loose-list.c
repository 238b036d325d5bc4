/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists that somebody typed, a customer a line, as no two of them are alike. */

#include "shuke-loose-list.h"

#include <string.h>

static void
test_lines (void)
{
  static const struct {
    const char *line, *name, *phone, *note;
  } rows[] = {
    { "王芳 13800138001", "王芳", "13800138001", "" },
    { "王芳13800138001 120码", "王芳", "13800138001", "120码" },
    { "13800138001 王芳", "王芳", "13800138001", "" },
    { "王芳\t138 0013 8001\t只发微信", "王芳", "138 0013 8001", "只发微信" },
    { "王芳 / 138-0013-8001 / 乐乐105，穿110", "王芳", "138-0013-8001", "乐乐105，穿110" },
    { "  3、李静（果果妈），13800138001，发得  ", "李静（果果妈）", "13800138001", "发得" },
    { "3. 李静 | 100/80", "李静", "", "100/80" },
    { "张丽（城西，糖糖妈）  尾号9313  自己会来", "张丽（城西，糖糖妈）", "", "尾号9313，自己会来" },
    { "豆豆奶奶 刘桂芳\t座机3226418", "豆豆奶奶 刘桂芳", "", "座机3226418" },
    { "王芳 110码\t喜欢浅色", "王芳", "", "110码，喜欢浅色" },
    { "张丽 住对面那个 13800138001", "张丽", "13800138001", "住对面那个" },
    { "Helen Wang 13800138001", "Helen Wang", "13800138001", "" },
    { "林太 +852 9123 4567", "林太", "+852 9123 4567", "" },
    { "李静　老客　13800138001 13900139001", "李静", "13800138001", "老客，13900139001" },
    { "陈姐 0912345678", "陈姐", "0912345678", "" },
    { "那个穿绿大衣的，没留电话，下次问", "", "", "那个穿绿大衣的，没留电话，下次问" },
    { "奶茶钱还没给我 12块", "", "", "奶茶钱还没给我 12块" },
    { "13800138001", "", "13800138001", "" },
    /* Neither is a number to be called. */
    { "王芳 610102199001011234", "王芳", "", "610102199001011234" },
    { "王芳 2026-11-30", "王芳", "", "2026-11-30" },
    { "林莎", "林莎", "", "" },
    { "赵丽、13900001111、身高160", "赵丽", "13900001111", "身高160" },
    { "冯丽（13900001111）", "冯丽", "13900001111", "" },
    { "朱姐 老号13900001116 新号13900001117", "朱姐", "13900001117", "老号13900001116 新号" },
    { "王芳 13900001111 欠 12,380.00", "王芳", "13900001111", "欠 12,380.00" },
  };
  ShukeLooseList *list = shuke_loose_list_new (FALSE);
  ShukeCell cells[SHUKE_N_LOOSE_CELLS];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (shuke_loose_list_read (list, rows[i].line, cells));
      g_assert_cmpstr (cells[SHUKE_LOOSE_NAME].text, ==, rows[i].name);
      g_assert_cmpstr (cells[SHUKE_LOOSE_PHONE].text, ==, rows[i].phone);
      g_assert_cmpstr (cells[SHUKE_LOOSE_NOTE].text, ==, rows[i].note);
      g_assert_cmpstr (cells[SHUKE_LOOSE_GROUP].text, ==, "");
      for (guint k = 0; k < SHUKE_N_LOOSE_CELLS; k++)
        g_assert_cmpuint (cells[k].length, ==, strlen (cells[k].text));
    }
  shuke_loose_list_free (list);
}

/* A line about those below it holds until a blank one or the next of its kind. */
static void
test_groups (void)
{
  static const struct {
    const char *line, *name, *group;   /* no name: no row */
  } rows[] = {
    { "== 常来的 ==", NULL, NULL },
    { "王芳 13800138001", "王芳", "常来的" },
    { "李静", "李静", "常来的" },
    { "--跟别人一起来的--", NULL, NULL },
    { "陈姐 13800138002", "陈姐", "跟别人一起来的" },
    { "", NULL, NULL },
    { "赵敏 13800138003", "赵敏", "" },
    { "", NULL, NULL },
    { "不要发消息的（！！）", NULL, NULL },
    { "周洁  尾号1761", "周洁", "不要发消息的" },
    { "【新客】", NULL, NULL },
    { "孙倩", "孙倩", "新客" },
    { "老客：", NULL, NULL },
    { "钱莉", "钱莉", "老客" },
    { "新客", NULL, NULL },
    { "冯蓉 13800138004", "冯蓉", "新客" },
    { "【不要发消息的】", NULL, NULL },
    { "", NULL, NULL },
    { "陈莉 13800138005", "陈莉", "不要发消息的" },
    { "", NULL, NULL },
    { "褚芸 13800138006", "褚芸", "" },
    { "不要发短信", NULL, NULL },
    { "卫敏 13800138007", "卫敏", "不要发短信" },
    { "不要发短信（投诉过，2026年3月起）", NULL, NULL },
    { "蒋琴 13800138008", "蒋琴", "不要发短信" },
    { "以下顾客都不愿意收到我们的短信，记得别发", NULL, NULL },
    { "沈兰 13800138009", "沈兰", "以下顾客都不愿意收到我们的短信，记得别发" },
    { "  蓝色", "沈兰", "" },
    { "——不要发短信", "沈兰", "" },
    { "- 李静", "李静", "以下顾客都不愿意收到我们的短信，记得别发" },
    { "姓名 手机 备注", NULL, NULL },
    { "韩梅 13800138010", "韩梅", "" },
  };
  ShukeLooseList *list = shuke_loose_list_new (FALSE);
  ShukeCell cells[SHUKE_N_LOOSE_CELLS];

  for (guint round = 0; round < 2; round++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_assert_true (shuke_loose_list_read (list, rows[i].line, cells) == (rows[i].name != NULL));
          if (rows[i].name == NULL)
            continue;
          g_assert_cmpstr (cells[SHUKE_LOOSE_NAME].text, ==, rows[i].name);
          g_assert_cmpstr (cells[SHUKE_LOOSE_GROUP].text, ==, rows[i].group);
        }
      shuke_loose_list_rewind (list);
    }
  shuke_loose_list_free (list);
}

static void
test_recognised (void)
{
  static const char list[] = "老客户\n王芳 / 13800138001 / 发得\n李静，13800138002\n陈姐  13800138003  只发微信\n\n赵敏\t\t13800138004\n林莎\n";
  static const char numbers[] = "13800138001\n13800138002\n13800138003\n13800138004\n13800138005\n";
  static const char blocks[] = "姓名：李娜\n电话：13800138001\n备注：不要发短信\n姓名：王芳\n电话：13800138002\n备注：发得\n";
  static const char prose[] = "今天进货\n童装二十件\n女装五件\n王姐的裙子\n13800138001 是快递\n付了定金\n";

  g_assert_true (shuke_loose_list_recognise (list, strlen (list), 0.4));
  /* Whatever is in it, a table is a table. */
  g_assert_false (shuke_loose_list_recognise (list, strlen (list), 0.8));
  g_assert_false (shuke_loose_list_recognise (numbers, strlen (numbers), 0));
  g_assert_false (shuke_loose_list_recognise (prose, strlen (prose), 0));
  g_assert_false (shuke_loose_list_recognise ("", 0, 0));
  g_assert_false (shuke_loose_list_recognise (blocks, strlen (blocks), 0));
}

/* Days and sentences below them: each is told whole, and no title, no name and no separator is looked for in it. */
static void
test_diary (void)
{
  static const char text[] = "备忘\n\n2026-04-26 20:15\n林芳讲不要再发短信 烦\n\n2026-05-08 18:01\n谢小芬换号 15433881207\n\n2026-05-09 9:30\n新来的\n";
  static const struct { const char *line, *phone, *day; } rows[] = {
    { "林芳讲不要再发短信 烦", "", "2026-04-26 20:15" }, { "谢小芬换号 15433881207", "15433881207", "2026-05-08 18:01" }, { "新来的", "", "2026-05-09 9:30" },
  };
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  ShukeLooseList *list = shuke_loose_list_new (FALSE);
  ShukeCell cells[SHUKE_N_LOOSE_CELLS];
  guint n = 0;

  g_assert_true (shuke_loose_list_recognise (text, strlen (text), 1));
  /* A column of days is a table. */
  g_assert_false (shuke_loose_list_recognise ("2026-04-26\n2026-04-27\n2026-04-28\n", 33, 1));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *day;

      if (!shuke_loose_list_read (list, lines[i], cells))
        continue;
      g_assert_cmpstr (shuke_loose_list_get_told (list, &day), ==, rows[n].line);
      g_assert_cmpstr (day, ==, rows[n].day);
      g_assert_cmpstr (cells[SHUKE_LOOSE_NOTE].text, ==, rows[n].line);
      g_assert_cmpstr (cells[SHUKE_LOOSE_PHONE].text, ==, rows[n].phone);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
  shuke_loose_list_free (list);
}

/* Each line begins with its day. */
static void
test_dated (void)
{
  static const char text[] = "店里记的\n9.12 楼上李姐 朵朵要白裤子\n10/15 桃桃妈 长到120了\n11-3 徐娟 不能有羊毛\n10.22 13843801218 魏兰 这个对\n11月18 高姐女儿穿M了\n10月3号 果果妈问羽绒服\n周阿姨 不要发\n";
  static const struct { const char *told, *day, *phone; } rows[] = {
    { "楼上李姐 朵朵要白裤子", "9月12日", "" }, { "桃桃妈 长到120了", "10/15", "" }, { "徐娟 不能有羊毛", "11-3", "" }, { "13843801218 魏兰 这个对", "10月22日", "13843801218" },
    { "高姐女儿穿M了", "11月18", "" }, { "果果妈问羽绒服", "10月3号", "" },
  };
  static const char amounts[] = "9.12 kg\n10.15 kg\n11.3 kg\n9.5 kg\n8.1 kg\n";
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  ShukeLooseList *list = shuke_loose_list_new (shuke_loose_list_is_dated (text, strlen (text)));
  ShukeCell cells[SHUKE_N_LOOSE_CELLS];
  guint n = 0;

  g_assert_true (shuke_loose_list_recognise (text, strlen (text), 0));
  /* Columns that the best separator parts are a table, whatever stands in the first. */
  g_assert_false (shuke_loose_list_recognise (text, strlen (text), 0.9));
  g_assert_false (shuke_loose_list_is_dated (amounts, strlen (amounts)));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *day, *told;

      if (!shuke_loose_list_read (list, lines[i], cells))
        continue;
      told = shuke_loose_list_get_told (list, &day);
      /* What has no day is no line of the diary. */
      if (n == G_N_ELEMENTS (rows))
        {
          g_assert_null (told);
          continue;
        }
      g_assert_cmpstr (told, ==, rows[n].told);
      g_assert_cmpstr (day, ==, rows[n].day);
      g_assert_cmpstr (cells[SHUKE_LOOSE_PHONE].text, ==, rows[n].phone);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
  shuke_loose_list_free (list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loose-list/lines", test_lines);
  g_test_add_func ("/loose-list/groups", test_groups);
  g_test_add_func ("/loose-list/recognised", test_recognised);
  g_test_add_func ("/loose-list/diary", test_diary);
  g_test_add_func ("/loose-list/dated", test_dated);
  return g_test_run ();
}
