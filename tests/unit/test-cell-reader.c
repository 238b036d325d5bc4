/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-cell-reader.h"

#define TODAY (shuke_day_new (2026, 11, 22))

static void
test_phones (void)
{
  static const struct {
    const char *cell;
    guint       n;
    gboolean    all;
    const char *first, *second;
  } cases[] = {
    { "13900001111", 1, TRUE, "+8613900001111", NULL },
    { "139 0000 1111", 1, TRUE, "+8613900001111", NULL },
    { "13900001111/13900002222", 2, TRUE, "+8613900001111", "+8613900002222" },
    { "13900001111、13900002222", 2, TRUE, "+8613900001111", "+8613900002222" },
    { "13900001111\n13900001111", 1, TRUE, "+8613900001111", NULL },
    { "0755-26660000-801 / 0755-26660000转801", 1, TRUE, "+8675526660000", NULL },
    { "0755-26660000-801 / 0755-26660000-802", 2, TRUE, "+8675526660000", "+8675526660000" },
    { "1.3900001111E+10", 1, TRUE, "+8613900001111", NULL },
    { "1.38E+10", 0, FALSE, NULL, NULL },
    { "没有", 0, FALSE, NULL, NULL },
    { "", 0, TRUE, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].cell);
      ShukeImportPhone phones[4];
      gboolean all;
      guint n = shuke_cell_read_phones (text, SHUKE_REGION_CN, phones, 4, &all);

      g_test_message ("%s", cases[i].cell);
      g_assert_cmpuint (n, >=, cases[i].n);
      g_assert_cmpint (all, ==, cases[i].all);
      if (cases[i].first != NULL)
        g_assert_cmpstr (phones[0].phone.e164, ==, cases[i].first);
      if (cases[i].second != NULL)
        {
          g_assert_cmpuint (n, ==, 2);
          /* Numbers parted by spaces are found from the back. */
          g_assert_cmpstr (phones[1].phone.e164, ==, cases[i].second);
        }
    }
}

static void
test_labels (void)
{
  static const struct { const char *cell, *raw, *label; } cases[] = {
    { "13900001111（妈妈）", "13900001111（妈妈）", "妈妈" }, { "妈妈：139 0000 1111", "妈妈：139 0000 1111", "妈妈" },
    { "13900001111(mum)", "13900001111(mum)", "mum" }, { "老公 13900001111 微信同号", "老公 13900001111 微信同号", "老公 微信同号" },
    { "手机：13900001111", "手机：13900001111", "" }, { "Tel: 13900001111", "Tel: 13900001111", "" }, { "1.3900001111E+10", "1.3900001111E+10", "" },
    { "0755-82345678转801", "0755-82345678转801", "" }, { "(0755)82345678", "(0755)82345678", "" },
    { "13900001111（每周三和周四下午在学校上课的时候不要打这个电话请发短信）", NULL, "" },
  };
  g_autofree char *two = g_strdup ("13900001111（妈妈）/13900002222 爸爸");
  ShukeImportPhone phones[4];
  gboolean all;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].cell);

      g_test_message ("%s", cases[i].cell);
      g_assert_cmpuint (shuke_cell_read_phones (text, SHUKE_REGION_CN, phones, 4, &all), ==, 1);
      g_assert_cmpstr (phones[0].raw, ==, cases[i].raw != NULL ? cases[i].raw : cases[i].cell);
      g_assert_cmpstr (phones[0].label, ==, cases[i].label);
      g_assert_cmpstr (phones[0].phone.e164, !=, "");
    }
  g_assert_cmpuint (shuke_cell_read_phones (two, SHUKE_REGION_CN, phones, 4, &all), ==, 2);
  g_assert_cmpstr (phones[0].label, ==, "妈妈");
  g_assert_cmpstr (phones[1].label, ==, "爸爸");
}

static void
test_children (void)
{
  static const struct {
    const char *cell;
    guint       n;
    const char *name, *relation, *size;
    int         year;
    gint32      height;
    ShukeSex    sex;
  } cases[] = {
    { "果果(女)20年", 1, "果果", NULL, NULL, 2020, 0, SHUKE_SEX_FEMALE },
    { "佳怡 130", 1, "佳怡", NULL, "130", 0, 0, SHUKE_SEX_UNKNOWN },
    { "佳怡130码", 1, "佳怡", NULL, "130", 0, 0, SHUKE_SEX_UNKNOWN },
    { "女:陆夕颜", 1, "陆夕颜", NULL, NULL, 0, 0, SHUKE_SEX_FEMALE },
    { "外孙104cm", 1, NULL, "外孙", NULL, 0, 1040, SHUKE_SEX_MALE },
    { "佳怡8岁 130、佳乐 5岁", 2, "佳怡", NULL, "130", 2018, 0, SHUKE_SEX_UNKNOWN },
    { "囡囡 120 130斤的是她自己", 1, "囡囡", NULL, "120", 0, 0, SHUKE_SEX_UNKNOWN },
    { "果果 8岁 很白", 1, "果果", NULL, NULL, 2018, 0, SHUKE_SEX_UNKNOWN },
    { "L", 0, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "没", 0, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "陈亚男", 1, "陈亚男", NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "女儿 小雨 2019-03-05", 1, "小雨", "女儿", NULL, 2019, 0, SHUKE_SEX_FEMALE },
    { "小宝，身高98cm，18个月", 1, "小宝", NULL, NULL, 2025, 980, SHUKE_SEX_UNKNOWN },
    /* Commas part what is told of one child, until another name comes or the same thing is told again. */
    { "多多（男，2015-02-08，100cm）", 1, "多多", NULL, NULL, 2015, 1000, SHUKE_SEX_MALE },
    { "多多(男,2015/02/08,100cm)；妞妞（女，5岁，90cm）", 2, "多多", NULL, NULL, 2015, 1000, SHUKE_SEX_MALE },
    { "多多，男，2015-02-08，100", 1, "多多", NULL, "100", 2015, 0, SHUKE_SEX_MALE },
    { "多多，男，8岁，妞妞，女，5岁", 2, "多多", NULL, NULL, 2018, 0, SHUKE_SEX_MALE },
    { "女儿，小雨，2019-03-05", 1, "小雨", "女儿", NULL, 2019, 0, SHUKE_SEX_FEMALE },
    { "豆豆,妞妞,毛毛", 3, "豆豆", NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "男孩8岁，女孩5岁", 2, NULL, NULL, NULL, 2018, 0, SHUKE_SEX_MALE },
    { "130，120", 2, NULL, NULL, "130", 0, 0, SHUKE_SEX_UNKNOWN },
    { "豆豆和妞妞", 2, "豆豆", NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "豆豆 2015/02/08\n妞妞 2017/02/08", 2, "豆豆", NULL, NULL, 2015, 0, SHUKE_SEX_UNKNOWN },
    { "陈和平", 1, "陈和平", NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "女儿 糖糖 2018.9 125", 1, "糖糖", "女儿", "125", 2018, 0, SHUKE_SEX_FEMALE },
    { "果果 女 2020.5 身高115", 1, "果果", NULL, NULL, 2020, 1150, SHUKE_SEX_FEMALE },
    { "女 2022.1 95", 1, NULL, NULL, "95", 2022, 0, SHUKE_SEX_FEMALE },
    { "大宝男140", 1, NULL, "大宝", "140", 0, 0, SHUKE_SEX_MALE },
    { "豆豆 男 腊月初八 身高110", 1, "豆豆", NULL, NULL, 0, 1100, SHUKE_SEX_MALE },
    { "豆豆 农历 2018年八月初三 穿120", 1, "豆豆", NULL, "120", 2018, 0, SHUKE_SEX_UNKNOWN },
    /* A year that the day does not stand in, or another than that of the day, is not taken. */
    { "豆豆 2月29日 2020年", 1, "豆豆", NULL, NULL, 2020, 0, SHUKE_SEX_UNKNOWN },
    { "豆豆 2月29日 2019年", 1, "豆豆", NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "豆豆 2018-05-06 2019年", 1, "豆豆", NULL, NULL, 2018, 0, SHUKE_SEX_UNKNOWN },
    { "果果 一米一", 1, "果果", NULL, NULL, 0, 1100, SHUKE_SEX_UNKNOWN },
    { "果果1米1 女 5岁", 1, "果果", NULL, NULL, 2021, 1100, SHUKE_SEX_FEMALE },
    { "果果 1.1m", 1, "果果", NULL, NULL, 0, 1100, SHUKE_SEX_UNKNOWN },
    { "一米", 1, "一米", NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "小米 130", 1, "小米", NULL, "130", 0, 0, SHUKE_SEX_UNKNOWN },
    /* Between two sizes; what is no pair are two children. */
    { "果果 110/120", 1, "果果", NULL, "110/120", 0, 0, SHUKE_SEX_UNKNOWN },
    { "110/120码", 1, NULL, NULL, "110/120", 0, 0, SHUKE_SEX_UNKNOWN },
    { "豆豆 110-120，妞妞 130", 2, "豆豆", NULL, "110-120", 0, 0, SHUKE_SEX_UNKNOWN },
    { "130/120", 2, NULL, NULL, "130", 0, 0, SHUKE_SEX_UNKNOWN },
    { "110/150", 2, NULL, NULL, "110", 0, 0, SHUKE_SEX_UNKNOWN },
    { "五月 130", 1, "五月", NULL, "130", 0, 0, SHUKE_SEX_UNKNOWN },
    { "2021", 1, NULL, NULL, NULL, 2021, 0, SHUKE_SEX_UNKNOWN },
    { "小宝2021生", 1, "小宝", NULL, NULL, 2021, 0, SHUKE_SEX_UNKNOWN },
    { "儿子上初二，165了", 1, NULL, "儿子", "165", 0, 0, SHUKE_SEX_MALE },
    { "豆豆 幼儿园中班 5岁多", 1, "豆豆", NULL, NULL, 2021, 0, SHUKE_SEX_UNKNOWN },
    { "龙凤胎 3岁半", 2, NULL, NULL, NULL, 2023, 0, SHUKE_SEX_MALE },
    { "双胞胎女儿，120码", 2, NULL, "女儿", "120", 0, 0, SHUKE_SEX_FEMALE },
    { "大宝、二宝（都是儿子）", 2, NULL, "大宝", NULL, 0, 0, SHUKE_SEX_MALE },
    { "朵朵 120，果果 110 都是女儿", 2, "朵朵", NULL, "120", 0, 0, SHUKE_SEX_FEMALE },
    { "初一", 1, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "李初一 8岁", 1, "李初一", NULL, NULL, 2018, 0, SHUKE_SEX_UNKNOWN },
    { "无", 0, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "没", 0, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "没有", 0, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "暂无", 0, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "—", 0, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "未婚", 0, NULL, NULL, NULL, 0, 0, SHUKE_SEX_UNKNOWN },
    { "儿子大了", 1, NULL, "儿子", NULL, 0, 0, SHUKE_SEX_MALE },
    { "没没 130", 1, "没没", NULL, "130", 0, 0, SHUKE_SEX_UNKNOWN },
    { "甜甜 刚出生 女", 1, "甜甜", NULL, NULL, 2026, 0, SHUKE_SEX_FEMALE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].cell);
      ShukeImportChild children[4];
      gboolean all;
      guint n = shuke_cell_read_children (text, TODAY, TODAY, children, 4, &all);

      g_test_message ("%s", cases[i].cell);
      g_assert_cmpuint (n, ==, cases[i].n);
      if (n == 0)
        continue;
      g_assert_cmpstr (children[0].name, ==, cases[i].name);
      g_assert_cmpstr (children[0].relation, ==, cases[i].relation);
      g_assert_cmpstr (children[0].size, ==, cases[i].size);
      g_assert_cmpint (children[0].birth.year, ==, cases[i].year);
      g_assert_cmpint (children[0].height, ==, cases[i].height);
      g_assert_cmpint (children[0].sex, ==, cases[i].sex);
    }
}

static void
test_two_sizes (void)
{
  static const struct { const char *text; gboolean of_both; const char *top, *bottom; } cases[] = {
    { "L 裤29", FALSE, "L", "29" }, { "上M下28", FALSE, "M", "28" }, { "M/29", FALSE, "M", "29" }, { "XL/31码", FALSE, "XL", "31" },
    { "S 25", FALSE, "S", "25" }, { "3XL 裤40", FALSE, "3XL", "40" }, { "上衣L，裤子M", FALSE, "L", "M" }, { "上衣 160 裤 27", FALSE, "160", "27" },
    { "L码 裤子：30", FALSE, "L", "30" }, { "XXL 38", TRUE, "XXL", "38" }, { "M/38", FALSE, NULL, NULL }, { "L", TRUE, NULL, NULL },
    { "L29", FALSE, NULL, NULL }, { "S/M", TRUE, NULL, NULL }, { "155/80A", FALSE, NULL, NULL }, { "110/120", FALSE, NULL, NULL }, { "", TRUE, NULL, NULL },
    { "L 裤29 改短", FALSE, NULL, NULL }, { "L/155", FALSE, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].text);
      const char *top = NULL, *bottom = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (shuke_cell_read_two_sizes (text, cases[i].of_both, &top, &bottom) == (cases[i].top != NULL));
      g_assert_cmpstr (top, ==, cases[i].top);
      g_assert_cmpstr (bottom, ==, cases[i].bottom);
      if (top == NULL)
        g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* A month with its year, and shoes, of one child. */
static void
test_shoes (void)
{
  static const struct { const char *text, *name, *birth, *shoes, *size; gint32 height; } cases[] = {
    { "朵朵 女 18年3月 78cm 鞋13", "朵朵", "2018-03", "13", NULL, 780 }, { "丫丫17年5月 鞋24", "丫丫", "2017-05", "24", NULL, 0 },
    { "樱桃 14年12月", "樱桃", "2014-12", NULL, NULL, 0 }, { "橙子118 鞋30", "橙子", NULL, "30", "118", 0 },
    { "小宝111cm 鞋29", "小宝", NULL, "29", NULL, 1110 }, { "豆豆 鞋码27", "豆豆", NULL, "27", NULL, 0 },
    { "豆豆 鞋 27码 130", "豆豆", NULL, "27", "130", 0 }, { "豆豆 鞋子:27.5", "豆豆", NULL, "27.5", NULL, 0 },
    { "天天 6岁 120 鞋31", "天天", "2020", "31", "120", 0 }, { "十一71cm 鞋17", "十一", NULL, "17", NULL, 710 },
    { "小鞋匠 130", "小鞋匠", NULL, NULL, "130", 0 }, { "豆豆，2018年3月，鞋27", "豆豆", "2018-03", "27", NULL, 0 },
    { "豆豆 2018年3月5日", "豆豆", "2018-03-05", NULL, NULL, 0 }, { "五月 鞋27", "五月", NULL, "27", NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].text);
      g_autofree char *birth = NULL;
      ShukeImportChild children[4];
      gboolean all;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (shuke_cell_read_children (text, TODAY, TODAY, children, 4, &all), ==, 1);
      birth = shuke_date_is_set (children[0].birth) ? shuke_date_to_text (children[0].birth) : NULL;
      g_assert_cmpstr (children[0].name, ==, cases[i].name);
      g_assert_cmpstr (birth, ==, cases[i].birth);
      g_assert_cmpstr (children[0].shoe_size, ==, cases[i].shoes);
      g_assert_cmpstr (children[0].size, ==, cases[i].size);
      g_assert_cmpint (children[0].height, ==, cases[i].height);
      g_assert_true (all);
    }
}

static void
test_school_classes (void)
{
  static const struct { const char *text, *school_class; } cases[] = {
    { "儿子上初二，165了", "初二" }, { "豆豆 幼儿园中班 5岁", "幼儿园中班" }, { "女儿在读小学三年级", "三年级" }, { "乐乐 大班", "大班" },
    { "李初一 8岁", NULL }, { "豆豆 8岁", NULL }, { "豆豆 高一点", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].text);
      ShukeImportChild children[4];
      gboolean all;

      g_assert_cmpint (shuke_cell_read_children (text, TODAY, TODAY, children, 4, &all), ==, 1);
      g_assert_cmpstr (children[0].school_class, ==, cases[i].school_class);
      g_assert_true (all);
    }
}

static void
test_small_ones (void)
{
  ShukeDay day;
  ShukeDate date;
  int minute;
  static const struct { const char *text; int minute; } times[] = {
    { "2026-09-10 9:05:59", 545 }, { "2026/9/10 4:54 PM", 1014 }, { "2026/9/10 12:10 AM", 10 }, { "2026/9/10 12:10 pm", 730 },
    { "2026年9月10日下午4:54", 1014 }, { "2026年9月10日 16时54分", 1014 }, { "2026-09-10T16:54:00", 1014 },
    { "2026-09-10 00:00 16:54", 1014 }, { "2026-09-10 00:00", 0 }, { "2026-09-10 24:10", -1 }, { "2026-09-10 7", -1 },
    { "2026-09-10 abc", -1 },
  };

  g_assert_cmpint (shuke_cell_read_height ("104"), ==, 1040);
  g_assert_cmpint (shuke_cell_read_height ("1.04m"), ==, 1040);
  g_assert_cmpint (shuke_cell_read_height ("1米04"), ==, 0 + 1040);
  g_assert_cmpint (shuke_cell_read_height ("9"), ==, 0);
  g_assert_cmpint (shuke_cell_read_consent ("不同意"), ==, SHUKE_CONSENT_NO);
  g_assert_cmpint (shuke_cell_read_consent ("同意"), ==, SHUKE_CONSENT_YES);
  g_assert_cmpint (shuke_cell_read_consent ("行"), ==, SHUKE_CONSENT_YES);
  g_assert_cmpint (shuke_cell_read_consent ("不行"), ==, SHUKE_CONSENT_NO);
  g_assert_cmpint (shuke_cell_read_consent ("不要发"), ==, SHUKE_CONSENT_NO);
  g_assert_cmpint (shuke_cell_read_consent ("√"), ==, SHUKE_CONSENT_YES);
  g_assert_cmpint (shuke_cell_read_consent ("再说"), ==, SHUKE_CONSENT_UNKNOWN);
  g_assert_cmpint (shuke_cell_read_sex ("女"), ==, SHUKE_SEX_FEMALE);
  g_assert_cmpint (shuke_cell_read_sex ("2"), ==, SHUKE_SEX_FEMALE);
  g_assert_cmpint (shuke_cell_read_sex ("1"), ==, SHUKE_SEX_MALE);
  g_assert_cmpint (shuke_cell_read_sex ("保密"), ==, SHUKE_SEX_UNKNOWN);
  g_assert_true (shuke_cell_read_birth ("32214", TODAY, TODAY, &date));
  g_assert_cmpint (date.year * 10000 + date.month * 100 + date.day, ==, 19880312);
  /* A day number, or 14 May 2003 without its 0: nobody knows. */
  g_assert_false (shuke_cell_read_birth ("30514", TODAY, TODAY, &date));
  g_assert_false (shuke_cell_read_birth ("80312", TODAY, TODAY, &date));
  g_assert_true (shuke_cell_read_birth ("5岁", TODAY, TODAY, &date));
  g_assert_cmpint (date.year, ==, 2021);
  /* On the day it was said the age is what was said, early in a year and late. */
  for (int age = 0; age <= 14; age++)
    for (int month = 1; month <= 12; month++)
      {
        g_autofree char *said = g_strdup_printf ("%d岁", age);
        ShukeDay then = shuke_day_new (2026, month, 28);

        g_assert_true (shuke_cell_read_birth (said, TODAY, then, &date));
        g_assert_cmpint (shuke_date_age (date, then), ==, age);
      }
  g_assert_true (shuke_cell_read_birth ("八月初三", TODAY, TODAY, &date));
  g_assert_cmpint (date.lunar, ==, 1);
  /* As our own tables have a day whose year is not known. */
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (shuke_cell_read_birth (i == 0 ? "8月2日" : "08-02", TODAY, TODAY, &date));
      g_assert_cmpint (date.year * 10000 + date.month * 100 + date.day, ==, 802);
      g_assert_cmpint (date.lunar, ==, 0);
    }
  g_assert_true (shuke_cell_read_day ("2026-09-10 10:42", TODAY, &day, &minute));
  g_assert_cmpint (day, ==, shuke_day_new (2026, 9, 10));
  g_assert_cmpint (minute, ==, 642);
  g_assert_true (shuke_cell_read_day ("46275", TODAY, &day, &minute));
  g_assert_cmpint (day, ==, shuke_day_new (2026, 9, 10));
  g_assert_true (shuke_cell_read_day ("2026年9月10日", TODAY, &day, &minute));
  g_assert_cmpint (minute, ==, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_assert_true (shuke_cell_read_day (times[i].text, TODAY, &day, &minute));
      g_assert_cmpint (day, ==, shuke_day_new (2026, 9, 10));
      g_assert_cmpint (minute, ==, times[i].minute);
    }
  g_assert_true (shuke_cell_is_time_of_day ("16:54"));
  g_assert_true (shuke_cell_is_time_of_day ("下午4:54"));
  g_assert_true (shuke_cell_is_time_of_day (" 9:05:10 am "));
  g_assert_false (shuke_cell_is_time_of_day ("25:00"));
  g_assert_false (shuke_cell_is_time_of_day ("16"));
  g_assert_false (shuke_cell_is_time_of_day ("2026-09-10 10:42"));
  g_assert_false (shuke_cell_is_time_of_day (""));
  g_assert_false (shuke_cell_read_day ("2026-02-30", TODAY, &day, &minute));
  g_assert_false (shuke_cell_read_day ("昨天", TODAY, &day, &minute));
}

static void
test_words (void)
{
  static const struct { const char *text; gboolean nothing, error, unsaid, total; } cases[] = {
    { "-", TRUE, FALSE, FALSE, FALSE }, { "无", TRUE, FALSE, FALSE, FALSE }, { "NULL", TRUE, FALSE, FALSE, FALSE },
    { "0000-00-00", TRUE, FALSE, FALSE, FALSE }, { "#N/A", FALSE, TRUE, FALSE, FALSE }, { "########", FALSE, TRUE, FALSE, FALSE },
    { "#1", FALSE, FALSE, FALSE, FALSE }, { "保密", FALSE, FALSE, TRUE, FALSE }, { "合计", FALSE, FALSE, FALSE, TRUE },
    { "合计：", FALSE, FALSE, FALSE, TRUE }, { "共 128 条", FALSE, FALSE, FALSE, TRUE }, { "共128条记录", FALSE, FALSE, FALSE, TRUE },
    { "總計(元)", FALSE, FALSE, FALSE, TRUE }, { "Total: 12", FALSE, FALSE, FALSE, TRUE }, { "制表人：王", FALSE, FALSE, FALSE, TRUE },
    { "9月小计", FALSE, FALSE, FALSE, TRUE }, { "2026年10月合计", FALSE, FALSE, FALSE, TRUE }, { "9月", FALSE, FALSE, FALSE, FALSE },
    { "共", FALSE, FALSE, FALSE, FALSE }, { "共田", FALSE, FALSE, FALSE, FALSE }, { "Totally", FALSE, FALSE, FALSE, FALSE },
    { "无名", FALSE, FALSE, FALSE, FALSE }, { "", FALSE, FALSE, FALSE, FALSE }, { "一共55人", FALSE, FALSE, FALSE, TRUE },
    { "共55位顾客。", FALSE, FALSE, FALSE, TRUE }, { "全部", FALSE, FALSE, FALSE, FALSE }, { "全部穿110", FALSE, FALSE, FALSE, FALSE },
  };
  static const char *const rules[] = { "--", "——— 2024 ———", "=== 9月 ===", "★★VIP★★", "***", "－－－－" };
  static const char *const none[] = { "", "-", "—", "—芳—", "**芳", "**芳**", "芳**", "2024 ———", "王芳", "A--B", "# 1" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (shuke_cell_is_nothing (cases[i].text), ==, cases[i].nothing);
      g_assert_cmpint (shuke_cell_is_error (cases[i].text), ==, cases[i].error);
      g_assert_cmpint (shuke_cell_is_unsaid (cases[i].text), ==, cases[i].unsaid);
      g_assert_cmpint (shuke_cell_is_total (cases[i].text), ==, cases[i].total);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    g_assert_true (shuke_cell_is_rule (rules[i]));
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (shuke_cell_is_rule (none[i]));
}

static void
test_mind (void)
{
  static const struct { const char *note, *mind; } cases[] = {
    { "不穿羊毛，过敏", "不穿羊毛，过敏" }, { "喜欢宽松，对羊毛过敏。爱讨价还价", "对羊毛过敏" }, { "羊毛過敏", "羊毛過敏" },
    { "别打电话", "别打电话" }, { "刚离婚，别提先生；孩子对荧光色过敏", "别提先生\n孩子对荧光色过敏" }, { "中午12点前别给她打电话", "中午12点前别给她打电话" },
    { "不要提价钱", "不要提价钱" }, { "请勿推荐深色", "请勿推荐深色" }, { "忌大红", "忌大红" }, { "Allergic to wool, likes blue", "Allergic to wool" },
    { "Likes blue. Do not mention the divorce.", "Do not mention the divorce" }, { "Don't call before noon", "Don't call before noon" },
    /* Told in confidence: she may read along at the counter. */
    { "2026.9 怀二胎了 预产期27年3月 先别到处说", NULL }, { "怀孕了，保密", NULL }, { "怀孕，先别告诉她婆婆", NULL }, { "don't tell her mother", NULL },
    { "羊毛过敏 别到处说", "羊毛过敏 别到处说" }, { "对羊毛过敏，别告诉别人", "对羊毛过敏" },
    { "喜欢蓝色", NULL }, { "特别推荐她看新款", NULL }, { "别人推荐来的", NULL }, { "不过敏", NULL }, { "没有过敏史", NULL }, { "不要发票", NULL },
    { "性别女，发朋友圈", NULL }, { "百无禁忌", NULL }, { "No allergies", NULL }, { "calls on Sundays", NULL }, { "", NULL }, { "，，。", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mind = shuke_cell_dup_mind (cases[i].note);

      g_test_message ("%s", cases[i].note);
      g_assert_cmpstr (mind, ==, cases[i].mind);
    }
  /* A page without a mark is no warning; the sentence behind it is. */
  {
    g_autoptr (GString) page = g_string_new (NULL);
    g_autofree char *mind = NULL;

    for (int i = 0; i < 300; i++)
      g_string_append (page, "爱");
    g_string_append (page, "羊毛过敏。忌大红");
    mind = shuke_cell_dup_mind (page->str);
    g_assert_cmpstr (mind, ==, "忌大红");
  }
}

static void
test_refusals (void)
{
  static const char *const refused[] = {
    "不要发短信", "别发短信", "別發簡訊", "请勿打扰", "勿扰", "免打扰", "拒收短信", "不收广告", "不接收信息", "不要再给她发任何促销短信", "喜欢浅色，不要发信息",
    "以后别再发短信了", "早就说过别发短信", "周姐说不要群发", "不喜欢被推销", "短信不要发", "短信都别发了", "广告勿扰", "短信拒收", "已退订短信", "不要打电话、发短信",
    "石榴妈 别群发！", "她说再群发就拉黑", "退货18次 别再给她做活动", "已退订TD", "客人说不要再群发了 2026.3 小敏", "买得多 但是别发短信也别打电话，来了直接招呼就行",
    "不要再给我发活动短信了！！", "别再发活动了", "别打电话也别发 烦", "拒收 退订过", "拉黑我了", "别再给她发 说换店了", "自己会来 不用联系", "不用联系了",
    "退订", "TD", "DND", "STOP", "短信屏蔽", "黑名单", "把她拉黑了", "不要联系", "不要联系她", "勿发", "别再发了", "不发", "禁发", "短信×", "短信：否", "不接受推广",
    "不同意接收营销信息", "不要发微信也不要打电话", "要求删除个人信息", "已注销会员", "再发我就报警", "投诉过短信", "已退订", "拒收",
    "不要打电话和发短信", "不要信息", "2024-05-03要求不要发短信", "2024年起不要发短信", "一点短信都不要发", "没事不要发消息", "無需簡訊通知",
    "No SMS please", "do not text", "Likes blue. Don't text her!", "unsubscribed", "opted out", "do not call or text", "never message her", "Don't send texts",
  };
  static const char *const welcome[] = {
    "晚上不要发短信", "9点前别发信息", "10:00以前不要发短信", "9-18点不要发短信", "十点后别发短信", "周一不要发短信", "周末别打扰", "中午勿扰", "上班时别发信息", "饭后别发短信",
    "别打电话，发短信", "别打电话发短信", "不接电话只看短信", "别忘了发短信", "不要只发短信", "不想错过活动信息", "要不要发短信", "特别喜欢收短信", "别人发短信介绍来的",
    "不要活动款", "不买活动价的", "喜欢做活动的时候来", "要发活动给她", "别忘了发活动", "群发要带她", "不要太紧要活动自如", "不能参加活动",
    "不要透露她的信息", "信息不全", "喜欢收短信", "发短信别打电话", "短信别发错人", "试衣服时别打扰", "别提先生", "别打电话", "不要发票", "短信", "", "别给她发红色的", "拒收快递", "不用联系她婆婆", "晚上别联系", "不发货", "不要推广款", "再发货就来", "投诉过裙子掉色", "stop by on Sundays",
    "do not text before 9", "don't call, text", "do not call but text", "don't forget to text her", "no longer in town", "never calls",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_true (shuke_cell_refuses_messages (refused[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (welcome); i++)
    {
      g_test_message ("%s", welcome[i]);
      g_assert_false (shuke_cell_refuses_messages (welcome[i]));
    }
}

static void
test_deaths (void)
{
  static const char *const dead[] = { "已故", "去世了", "2023年2月去世", "23年2月去世的，女儿来退的卡", "人走了", "她已经过世", "喜欢红色。老人不在了", "已往生", "Deceased 2023", "人已不在了" };
  static const char *const alive[] = { "妈妈去世了", "婆婆2023年去世", "她先生过世", "走了", "号码不在了", "钱包没了", "老公去世，别提", "陈奶奶的女儿", "他不在了", "没说什么就走了", "" };
  static const char *const dead_names[] = { "陈奶奶（走了 别打）", "张姐 已故", "李阿姨(去世)" };
  static const char *const living_names[] = { "陈奶奶", "石榴妈 别群发！", "走走", "王走" };

  for (guint i = 0; i < G_N_ELEMENTS (dead); i++)
    {
      g_test_message ("%s", dead[i]);
      g_assert_true (shuke_cell_tells_death (dead[i], FALSE));
    }
  for (guint i = 0; i < G_N_ELEMENTS (alive); i++)
    {
      g_test_message ("%s", alive[i]);
      g_assert_false (shuke_cell_tells_death (alive[i], FALSE));
    }
  for (guint i = 0; i < G_N_ELEMENTS (dead_names); i++)
    {
      g_test_message ("%s", dead_names[i]);
      g_assert_true (shuke_cell_tells_death (dead_names[i], TRUE));
    }
  for (guint i = 0; i < G_N_ELEMENTS (living_names); i++)
    {
      g_test_message ("%s", living_names[i]);
      g_assert_false (shuke_cell_tells_death (living_names[i], TRUE));
    }
}

static void
test_counts (void)
{
  static const struct { const char *text; gboolean read; gint64 count; } cases[] = {
    { "1,280", TRUE, 1280 }, { "1280.00", TRUE, 1280 }, { "1280分", TRUE, 1280 }, { "12 points", TRUE, 12 }, { "-1", TRUE, -1 },
    { "2件", TRUE, 2 }, { "两件", TRUE, 2 }, { "十二", TRUE, 12 }, { "1,28", FALSE, 0 }, { "abc", FALSE, 0 }, { "12abc", FALSE, 0 },
    { "若干", FALSE, 0 }, { "12345678901234567890", FALSE, 0 }, { "", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 count = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (shuke_cell_read_count (cases[i].text, &count), ==, cases[i].read);
      if (cases[i].read)
        g_assert_cmpint (count, ==, cases[i].count);
    }
}

/* The end of a number tells whose it is only when it is one. */
static void
test_phone_tail (void)
{
  static const struct { const char *note, *tail; } rows[] = {
    { NULL, "" }, { "", "" }, { "尾号0703", "0703" }, { "手机尾号：1761，不要发", "1761" }, { "后四位 是 9313", "9313" }, { "尾号07035", "" },
    { "尾号 07", "" }, { "尾号0703 尾号0703", "0703" }, { "尾号0703，老号尾号1111", "0703" }, { "尾号0703，尾号1111", "" }, { "车牌尾号京A", "" },
    { "女装M，手机尾号1761", "1761" }, { "银行卡尾号5566", "" }, { "身份证后四位5567", "" }, { "妹妹尾号5566", "" }, { "她妹妹手机尾号5566", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char tail[5];

      shuke_cell_read_phone_tail (rows[i].note, tail);
      g_assert_cmpstr (tail, ==, rows[i].tail);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-reader/phones", test_phones);
  g_test_add_func ("/cell-reader/labels", test_labels);
  g_test_add_func ("/cell-reader/children", test_children);
  g_test_add_func ("/cell-reader/school-classes", test_school_classes);
  g_test_add_func ("/cell-reader/shoes", test_shoes);
  g_test_add_func ("/cell-reader/two-sizes", test_two_sizes);
  g_test_add_func ("/cell-reader/small-ones", test_small_ones);
  g_test_add_func ("/cell-reader/words", test_words);
  g_test_add_func ("/cell-reader/mind", test_mind);
  g_test_add_func ("/cell-reader/refusals", test_refusals);
  g_test_add_func ("/cell-reader/deaths", test_deaths);
  g_test_add_func ("/cell-reader/counts", test_counts);
  g_test_add_func ("/cell-reader/phone-tail", test_phone_tail);
  return g_test_run ();
}
