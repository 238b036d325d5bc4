/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a list was written, by its title or the name of its file. */

#include "shuke-list-day.h"

#define TODAY (shuke_day_new (2026, 11, 28))

static void
test_titles (void)
{
  static const struct {
    const char *text;
    const char *date;   /* NULL = it says none */
    const char *end;
  } rows[] = {
    { "2019老客户登记（千万别删！！周）", "2019", "2019-12-31" },
    { "老客户登记2019", "2019", "2019-12-31" },
    { "会员 2019.3", "2019-03", "2019-03-31" },
    { "2019年3月会员表", "2019-03", "2019-03-31" },
    { "２０２０年２月", "2020-02", "2020-02-29" },
    { "制表时间：2019-03-05 10:20", "2019-03-05", "2019-03-05" },
    { "2019年3月5日", "2019-03-05", "2019-03-05" },
    { "导出_20190305", "2019-03-05", "2019-03-05" },
    { "export-20190305142233", "2019-03-05", "2019-03-05" },
    { "201903", "2019-03", "2019-03-31" },
    { "2015-2019老客户", "2019", "2019-12-31" },
    { "2019.8 改 2021.4", "2021-04", "2021-04-30" },
    { "老客户(2018)", "2018", "2018-12-31" },
    { "19.8", "2019-08", "2019-08-31" },
    { "19年12月", "2019-12", "2019-12-31" },
    { "某某童装店会员表 2026年", "2026", "2026-11-28" },
    { "2026年11月", "2026-11", "2026-11-28" },
    { "客户", NULL, NULL },
    { "", NULL, NULL },
    { "2000元以上客户", NULL, NULL },
    { "2015年起的会员", NULL, NULL },
    { "2015年至今", NULL, NULL },
    { "会员 2874.3", NULL, NULL },
    { "2019.8 共 9999.9", "2019-08", "2019-08-31" },
    { "2027年计划", NULL, NULL },
    { "2026年12月", NULL, NULL },
    { "15420813367", NULL, NULL },
    { "A2019款", NULL, NULL },
    { "shuke-rows-2019ab", NULL, NULL },
    { "1999", NULL, NULL },
    { "20191345", NULL, NULL },
    { "7.7", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeDate date = shuke_list_day_read (rows[i].text, TODAY);
      ShukeDay end = shuke_list_day_end (date, TODAY);
      g_autofree char *text = shuke_date_is_set (date) ? shuke_date_to_text (date) : NULL;
      g_autofree char *day = end != SHUKE_DAY_NONE ? shuke_day_to_iso (end) : NULL;

      if (g_strcmp0 (text, rows[i].date) != 0 || g_strcmp0 (day, rows[i].end) != 0)
        g_error ("%s: %s, %s", rows[i].text, text, day);
    }
}

/* A year may be short beside a word; a size or an age is none. */
static void
test_headings (void)
{
  static const struct { const char *text, *date; } rows[] = {
    { "身高cm(26.3)", "2026-03" }, { "身高（26.3）", "2026-03" }, { "26年3月身高", "2026-03" }, { "2025年9月尺码", "2025-09" }, { "身高2026.3.5", "2026-03-05" },
    { "身高", NULL }, { "身高(cm)", NULL }, { "尺码80/90", NULL }, { "身高110-120", NULL }, { "身高(27.3)", NULL }, { "孩子2身高", NULL }, { "3-12岁身高", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeDate date = shuke_list_day_read_heading (rows[i].text, TODAY);
      g_autofree char *text = shuke_date_is_set (date) ? shuke_date_to_text (date) : NULL;

      if (g_strcmp0 (text, rows[i].date) != 0)
        g_error ("%s: %s", rows[i].text, text);
    }
}

/* Today is 30 November 2026. */
static void
test_line (void)
{
  static const struct { const char *line; gboolean is; const char *day; } lines[] = {
    { "11-03", TRUE, "2026-11-03" }, { "12-03", TRUE, "2025-12-03" }, { "11月3日", TRUE, "2026-11-03" }, { "11月3号 下午6:22", TRUE, "2026-11-03" },
    { "2026/11/3 18:22", TRUE, "2026-11-03" }, { "2026-11-03 18:22:05", TRUE, "2026-11-03" }, { " 2026年11月3日 ", TRUE, "2026-11-03" },
    { "小陈 11-03 18:22", TRUE, "2026-11-03" }, { "２０２６.１１.３", TRUE, "2026-11-03" }, { "2027-01-03", TRUE, NULL },
    { "王芳 11-03", FALSE, NULL }, { "11.3", FALSE, NULL }, { "11-03 王芳来了", FALSE, NULL }, { "18:22", FALSE, NULL }, { "13-03", FALSE, NULL },
    { "11-03-05", FALSE, NULL }, { "154-3388-1207", FALSE, NULL }, { "", FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      ShukeDay day;
      g_autofree char *text = NULL;

      g_assert_cmpint (shuke_list_day_read_line (lines[i].line, shuke_day_new (2026, 11, 30), &day), ==, lines[i].is);
      text = shuke_day_to_iso (day);
      g_assert_cmpstr (text, ==, lines[i].day);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-day/titles", test_titles);
  g_test_add_func ("/list-day/headings", test_headings);
  g_test_add_func ("/list-day/line", test_line);
  return g_test_run ();
}
