/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a table tells beside the plain cell: when heights were taken, several children in one cell, by which way she wants to hear from the shop,
 * a birthday in a remark; and receipts that a till wrote twice. */

#include "shuke-import-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY (shuke_day_new (2026, 11, 30))

/* @path is told which file it made: unlink and free it. */
static ShukeImportFile *
open_text (const char  *text,
           char       **path)
{
  g_autoptr (GError) error = NULL;
  ShukeImportContext context = { SHUKE_REGION_CN, { "CNY", 2 }, TODAY };
  ShukeImportFile *file;
  int fd = g_file_open_tmp ("shuke-told-XXXXXX", path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (*path, text, -1, NULL));
  file = shuke_import_file_open (*path, NULL, &context, &error);
  g_assert_no_error (error);
  return file;
}

static void
test_measured (void)
{
  static const struct { const char *title, *heading, *column, *day, *written; } rows[] = {
    { "登记表（宝贝身高尺码 2026年3月统一量的）", "宝贝身高cm(26.3)", "登记日期", "2024-05-01", "2026-03-31" },
    { "登记表（宝贝身高尺码 2026年3月统一量的）", "宝贝身高", "登记日期", "2024-05-01", "2026-03-31" },
    /* Who came later was still measured then, as far as the list says. */
    { "登记表（宝贝身高尺码 2026年3月统一量的）", "宝贝身高", "登记日期", "2026-07-01", "2026-03-31" },
    { "登记表（宝贝身高尺码 2026年3月统一量的）", "宝贝身高", "最近来店", "2026-07-01", "2026-03-31" },
    { "登记表（宝贝身高尺码 2026年3月统一量的）", "宝贝身高", "更新日期", "2026-07-01", "2026-07-01" },
    { "登记表（宝贝身高尺码 2026年3月统一量的）", "宝贝身高（2026年9月）", "登记日期", "2024-05-01", "2026-09-30" },
    { "会员表", "宝贝身高(26.3)", "登记日期", "2024-05-01", "2026-03-31" },
    { "会员表", "宝贝身高", "登记日期", "2024-05-01", "2024-05-01" },
    { "会员表 2025年11月", "宝贝身高", "登记日期", "2024-05-01", "2025-11-30" },
    { "会员表 2025年11月", "宝贝身高", "登记日期", "2026-02-03", "2026-02-03" },
    { "会员表 2025年11月", "宝贝身高", "测量日期", "2024-05-01", "2024-05-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s,,,,\n姓名,手机,宝贝,%s,%s\n李姐,13900001111,朵朵,112,%s\n赵姐,13900002222,乐乐,99,%s\n", rows[i].title, rows[i].heading,
                                               rows[i].column, rows[i].day, rows[i].day);
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (text, &path);
      g_autofree char *written = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      written = shuke_day_to_iso (row.written_day);
      if (g_strcmp0 (written, rows[i].written) != 0)
        g_error ("row %d: %s", (int) i, written);
      g_assert_cmpint (row.children[0].height, ==, 1120);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* A height with its month behind it, and one of several children. */
static void
test_measured_cell (void)
{
  static const struct { const char *children, *height, *day; gint32 heights[2]; } rows[] = {
    { "朵朵", "118(26.3量)", "2026-03-31", { 1180, 0 } }, { "朵朵", "118（2026年9月）", "2026-09-30", { 1180, 0 } },
    { "佑佑、安安", "都是126", "2024-05-01", { 1260, 1260 } }, { "佑佑、安安", "126/128", "2024-05-01", { 1260, 1280 } },
    { "朵朵", "118(高)", "2024-05-01", { 0, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("姓名,手机,宝贝,宝贝身高,登记日期\n李姐,15433881201,%s,%s,2024-05-01\n", rows[i].children, rows[i].height);
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (text, &path);
      g_autofree char *written = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      written = shuke_day_to_iso (row.written_day);
      g_assert_cmpstr (written, ==, rows[i].day);
      for (guint k = 0; k < row.n_children; k++)
        g_assert_cmpint (row.children[k].height, ==, rows[i].heights[k]);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* "朵朵 2019-01-22 1300/130; …" */
static char *
describe_children (const ShukeImportCustomer *row)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < row->n_children; i++)
    {
      g_autofree char *birth = shuke_date_to_text (row->children[i].birth);

      g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", row->children[i].name != NULL ? row->children[i].name : "?");
      if (*birth != '\0')
        g_string_append_printf (line, " %s", birth);
      if (row->children[i].height != 0)
        g_string_append_printf (line, " %d", row->children[i].height);
      if (row->children[i].size != NULL)
        g_string_append_printf (line, "/%s", row->children[i].size);
    }
  return g_string_free (line, FALSE);
}

static void
test_children (void)
{
  static const struct { const char *child, *birth, *height, *size, *note, *told; } rows[] = {
    { "大宝阳阳 二宝年年", "2016.6.26 / 2018.4.9", "", "", "", "阳阳 2016-06-26; 年年 2018-04-09" },
    { "北北/小树", "2019.1.22 / 2023.11.26", "126/93", "130/100", "", "北北 2019-01-22 1260/130; 小树 2023-11-26 930/100" },
    { "大宝小雨 二宝小满儿", "2019.4.4/2024.5.15", "123/86", "130/90", "", "小雨 2019-04-04 1230/130; 小满儿 2024-05-15 860/90" },
    { "大宝東東 二寶依依", "2019/1/22 / 2023/11/26", "", "", "", "東東 2019-01-22; 依依 2023-11-26" },
    { "南南 二宝小七", "", "113/92", "", "", "南南 1130; 小七 920" },
    { "可可/爱爱", "2020.10.21", "113/110", "120/120", "双胞胎，同款两色", "可可 2020-10-21 1130/120; 爱爱 2020-10-21 1100/120" },
    /* Whose one birthday is, nobody can tell otherwise. */
    { "可可/爱爱", "2020.10.21", "", "", "", "可可 2020-10-21; 爱爱" },
    { "豆豆", "2021/8/17", "102", "110", "", "豆豆 2021-08-17 1020/110" },
    { "女儿 二宝", "", "", "", "", "二宝" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("姓名,手机,宝贝,宝贝生日,宝贝身高,宝贝尺码,备注\n李姐,13900001111,%s,%s,%s,%s,%s\n赵姐,13900002222,乐乐,2019.3.4,112,120,\n", rows[i].child,
                                               rows[i].birth, rows[i].height, rows[i].size, rows[i].note);
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (text, &path);
      g_autofree char *told = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      told = describe_children (&row);
      if (strcmp (told, rows[i].told) != 0)
        g_error ("%s: %s", rows[i].child, told);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
test_wishes (void)
{
  static const struct { const char *answer; ShukeConsentState consent; const char *channel, *words; } rows[] = {
    { "只微信", SHUKE_CONSENT_UNKNOWN, "wechat", "可发信息：只微信" }, { "微信可以", SHUKE_CONSENT_YES, "wechat", "可发信息：微信可以" },
    { "只打电话", SHUKE_CONSENT_UNKNOWN, "phone", "可发信息：只打电话" }, { "电话联系", SHUKE_CONSENT_UNKNOWN, "phone", "可发信息：电话联系" },
    { "不打电话", SHUKE_CONSENT_UNKNOWN, "-phone", "可发信息：不打电话" }, { "电话可以", SHUKE_CONSENT_UNKNOWN, "phone", "可发信息：电话可以" },
    { "可以", SHUKE_CONSENT_YES, NULL, NULL }, { "是", SHUKE_CONSENT_YES, NULL, NULL }, { "×", SHUKE_CONSENT_NO, NULL, NULL },
    { "不要发信息", SHUKE_CONSENT_NO, NULL, "可发信息：不要发信息" },
    { "只打电话，没微信", SHUKE_CONSENT_UNKNOWN, "phone,-wechat", "可发信息：只打电话,没微信" },
    { "打座机", SHUKE_CONSENT_UNKNOWN, "phone", "可发信息：打座机" }, { "打电话就行", SHUKE_CONSENT_UNKNOWN, "phone", "可发信息：打电话就行" },
    { "不要发短信，微信行", SHUKE_CONSENT_UNKNOWN, "wechat,-sms", "可发信息：不要发短信,微信行" },
    { "微信联系，别打电话", SHUKE_CONSENT_UNKNOWN, "wechat,-phone", "可发信息：微信联系,别打电话" },
    { "不要发短信，打电话就行", SHUKE_CONSENT_NO, NULL, "可发信息：不要发短信，打电话就行" },
    { "看情况", SHUKE_CONSENT_UNKNOWN, NULL, "可发信息：看情况" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("姓名,手机,可发信息\n李姐,13900001111,%s\n赵姐,13900002222,是\n", rows[i].answer);
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (text, &path);
      ShukeImportCustomer row;
      ShukeImportReason reason;
      const char *channel = NULL;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      for (guint k = 0; k < row.n_facts; k++)
        if (row.facts[k].kind == SHUKE_FACT_CONTACT_CHANNEL)
          channel = row.facts[k].text;
      if (row.consent != rows[i].consent || g_strcmp0 (channel, rows[i].channel) != 0 || g_strcmp0 (row.words, rows[i].words) != 0 ||
          row.consent_unread != (strcmp (rows[i].answer, "看情况") == 0))
        g_error ("%s: %d %s %s", rows[i].answer, (int) row.consent, channel, row.words);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* What a cell says of its calendar counts more than the column. */
static void
test_solar_in_lunar (void)
{
  static const struct { const char *text, *birth; } rows[] = {
    { "2.02阳历", "--02-02" }, { "阳历2月2日", "--02-02" }, { "1990-02-02（公历）", "1990-02-02" }, { "2.02", "L--02-02" }, { "二月初二", "L--02-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("姓名,手机,农历生日\n李姐,13900001111,%s\n赵姐,13900002222,3.15\n", rows[i].text);
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (text, &path);
      g_autofree char *birth = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      birth = shuke_date_to_text (row.birth);
      if (strcmp (birth, rows[i].birth) != 0)
        g_error ("%s: %s", rows[i].text, birth);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* The year stands behind the day. */
static void
test_year_in_bracket (void)
{
  static const struct { const char *text, *birth; } rows[] = {
    { "阴历9.6 (79年)", "L1979-09-06" }, { "八月十五(1958年)", "L1958-08-15" }, { "冬月廿九（1971年生）", "L1971-11-29" }, { "3-12 (1988)", "1988-03-12" },
    { "9.6（05年）", "2005-09-06" }, { "1988-03-12(1990年)", "" }, { "3-12(3099年)", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("姓名,手机,生日\n李姐,13900001111,%s\n赵姐,13900002222,1990-03-15\n", rows[i].text);
      g_autofree char *path = NULL;
      g_autoptr (ShukeImportFile) file = open_text (text, &path);
      g_autofree char *birth = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
      birth = shuke_date_is_set (row.birth) ? shuke_date_to_text (row.birth) : g_strdup ("");
      if (strcmp (birth, rows[i].birth) != 0)
        g_error ("%s: %s", rows[i].text, birth);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
test_birth_in_remark (void)
{
  static const struct { const char *note, *birth; } rows[] = {
    { "生日冬月十九", "L--11-19" }, { "做活动叫她 生日农历冬月十九", "L--11-19" }, { "爱笑，生日腊月廿三", "L--12-23" }, { "生日：正月初五，爱笑", "L--01-05" },
    { "生日3月5日", "--03-05" }, { "女儿生日冬月十九", "" }, { "女儿朵朵，生日冬月十九", "" }, { "冬月十九来过", "" }, { "生日快到了", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *table = g_strdup_printf ("姓名,手机,备注\n李青,13900001111,\"%s\"\n赵红,13900002222,\n", rows[i].note);
      g_autofree char *card = g_strdup_printf ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:李青\r\nTEL:13900001111\r\nNOTE:%s\r\nEND:VCARD\r\n", rows[i].note);

      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *path = NULL;
          g_autoptr (ShukeImportFile) file = open_text (k == 0 ? table : card, &path);
          g_autofree char *birth = NULL;
          ShukeImportCustomer row;
          ShukeImportReason reason;

          g_assert_true (shuke_import_file_next_customer (file, &row, &reason, NULL));
          birth = shuke_date_to_text (row.birth);
          if (strcmp (birth, rows[i].birth) != 0 || row.note == NULL)
            g_error ("%s: %s", rows[i].note, birth);
          g_assert_cmpint (g_unlink (path), ==, 0);
        }
    }
}

/* The rows that are left out, as "4 5". */
static char *
describe_repeats (const char *lines)
{
  g_autofree char *text = g_strdup_printf ("单号,日期,会员手机,品名,数量,实收\n%s", lines);
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_text (text, &path);
  GString *left = g_string_new (NULL);
  ShukeImportSale row;
  ShukeImportReason reason;
  guint n = 0;

  while (shuke_import_file_next_sale (file, &row, &reason, NULL))
    {
      n++;
      g_assert_cmpuint (row.row, ==, n + 1);
      if (reason == SHUKE_IMPORT_REASON_RECEIPT_AGAIN)
        g_string_append_printf (left, "%s%u", left->len > 0 ? " " : "", row.row);
      else
        {
          g_assert_cmpint (reason, ==, SHUKE_IMPORT_REASON_NONE);
          g_assert_nonnull (row.item_name);
        }
    }
  for (const char *p = lines; *p != '\0'; p++)
    n -= *p == '\n';
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return g_string_free (left, FALSE);
}

#define SHIRT(number) number ",2026-10-06,13900001111,衬衫,1,99\n"
#define SKIRT(number) number ",2026-10-06,13900001111,裙子,1,199\n"
#define SOCKS(number) number ",2026-10-06,13900001111,袜子,1,9\n"

static void
test_receipts (void)
{
  static const struct { const char *lines, *left; } rows[] = {
    { SOCKS ("1") SHIRT ("2") SKIRT ("2") SHIRT ("2") SKIRT ("2") SHIRT ("3"), "5 6" },
    { SHIRT ("2") SKIRT ("2") SOCKS ("2") SHIRT ("2") SKIRT ("2") SOCKS ("2") SHIRT ("2") SKIRT ("2") SOCKS ("2"), "5 6 7 8 9 10" },
    { SHIRT ("1") SKIRT ("1") SHIRT ("1") SKIRT ("1") SHIRT ("2") SOCKS ("2") SHIRT ("3") SKIRT ("3") SHIRT ("3") SKIRT ("3"), "4 5 10 11" },
    /* Pieces of one kind. */
    { SHIRT ("1") SHIRT ("1"), "" },
    { SHIRT ("1") SHIRT ("1") SHIRT ("1") SHIRT ("1"), "" },
    { SHIRT ("1") SKIRT ("1") SHIRT ("1"), "" },
    { SHIRT ("1") SKIRT ("1") SHIRT ("1") SKIRT ("1") SOCKS ("1"), "" },
    { SHIRT ("1") SKIRT ("1") SHIRT ("2") SKIRT ("2"), "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *left = describe_repeats (rows[i].lines);

      if (strcmp (left, rows[i].left) != 0)
        g_error ("case %d: %s", (int) i, left);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-told/measured", test_measured);
  g_test_add_func ("/import-told/measured-cell", test_measured_cell);
  g_test_add_func ("/import-told/children", test_children);
  g_test_add_func ("/import-told/wishes", test_wishes);
  g_test_add_func ("/import-told/birth-in-remark", test_birth_in_remark);
  g_test_add_func ("/import-told/solar-in-lunar", test_solar_in_lunar);
  g_test_add_func ("/import-told/year-in-bracket", test_year_in_bracket);
  g_test_add_func ("/import-told/receipts", test_receipts);
  return g_test_run ();
}
