/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-text.h"

#include <string.h>

static void
test_clean (void)
{
  static const struct { const char *text, *clean; } cases[] = {
    { NULL, NULL }, { "", NULL }, { " \t\n\u3000", NULL }, { "\u200b\ufeff", NULL },
    { "  林 小姐\u3000\u3000(VIP)\r\n", "林 小姐 (VIP)" },
    { "\ufeff王\u200b芳", "王芳" },
    { "\u202a138\u202c", "138" },
    { "a\x01" "b\x7f", "ab" },
    { "e\u0301t\u00e9", "été" },
    { "\u00a0a\u00a0b", "a b" },
    { "妈妈👩\u200d👧好", "妈妈👩\u200d👧好" },
    { "王\u200d芳", "王芳" },
    { "bad\xff" "bytes", "bad\ufffd" "bytes" },
    /* What stays as it is, and what only looks so. */
    { "王芳（童装，120）", "王芳（童装，120）" }, { " 王芳", "王芳" }, { "王芳 ", "王芳" }, { "王  芳", "王 芳" }, { "王\u3000芳", "王 芳" },
    { "王芳\xe7", "王芳\ufffd" }, { "が", "\u304c" }, { "\u304b\u3099", "\u304c" }, { "\uf967", "\u4e0d" }, { "\uff41\u0301", "\uff41\u0301" },
    { "王\xef\xbb\xbf", "王" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = shuke_text_clean (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_marks (void)
{
  static const struct { const char *text, *bounded; } cases[] = {
    { "", "" }, { "王芳 Anna O'Neil", "王芳 Anna O'Neil" }, { "Tra\u0302\u0300n", "Tra\u0302\u0300n" }, { "❤️", "❤️" },
    { "王\u0301\u0302\u0303\u0304\u0305\u0306\u0307芳\u0301", "王\u0301\u0302\u0303\u0304芳\u0301" },
    { "\u0301\u0301\u0301\u0301\u0301\u0301", "\u0301\u0301\u0301\u0301" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bounded = shuke_text_bound_marks (cases[i].text);

      g_assert_cmpstr (bounded, ==, cases[i].bounded);
    }
  g_assert_null (shuke_text_bound_marks (NULL));
}

static void
test_narrow (void)
{
  static const struct { const char *text, *narrow; } cases[] = {
    { "", "" }, { "１３８（办）", "138(办)" }, { "ＡＢｃ～！", "ABc~!" }, { "a\u3000b", "a b" }, { "衣服￥", "衣服￥" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *narrow = shuke_text_narrow (cases[i].text);

      g_assert_cmpstr (narrow, ==, cases[i].narrow);
    }
  g_assert_null (shuke_text_narrow (NULL));
}

static void
test_han (void)
{
  g_assert_true (shuke_text_is_han (g_utf8_get_char ("林")));
  g_assert_true (shuke_text_is_han (g_utf8_get_char ("𠮷")));
  g_assert_true (shuke_text_is_han (g_utf8_get_char ("〇")));
  g_assert_false (shuke_text_is_han (g_utf8_get_char ("。")));
  g_assert_false (shuke_text_is_han ('a'));
  g_assert_false (shuke_text_is_han (0x1f600));
}

static void
test_ellipsize (void)
{
  static const struct { const char *text; int max; const char *shown; } cases[] = {
    { "林小姐", 3, "林小姐" }, { "林小姐要回来", 4, "林小姐…" }, { "ab cd", 4, "ab…" }, { "abc", 1, "…" },
    { "ae\u0301x", 3, "a…" }, { "", 5, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = shuke_text_ellipsize (cases[i].text, cases[i].max);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_number (void)
{
  /* @read is what must be taken off the head of the text. */
  static const struct { const char *text; int number; const char *read; } cases[] = {
    { "八", 8, "八" }, { "八月", 8, "八" }, { "十", 10, "十" }, { "十二月", 12, "十二" }, { "二十", 20, "二十" },
    { "二十三号", 23, "二十三" }, { "廿三", 23, "廿三" }, { "廿", 20, "廿" }, { "卅一", 31, "卅一" },
    { "两件", 2, "两" }, { "兩件", 2, "兩" }, { "12", 12, "12" }, { "１２号", 12, "１２" }, { "007x", 7, "007" },
    { "一百零五", 105, "一百零五" }, { "一百五", 150, "一百五" }, { "一百五十", 150, "一百五十" }, { "两百", 200, "两百" },
    { "三千五", 3500, "三千五" }, { "三千零五", 3005, "三千零五" }, { "一万二", 12000, "一万二" },
    { "十万", 100000, "十万" }, { "一千二百三十四", 1234, "一千二百三十四" }, { "一百一十", 110, "一百一十" },
    { "二〇二六年", 2026, "二〇二六" }, { "八五年", 85, "八五" }, { "八九年", 89, "八九" }, { "三四件", 3, "三" },
    { "〇", 0, "〇" }, { "零", 0, "零" },
    { "百货", 0, "" }, { "千", 0, "" }, { "万", 0, "" }, { "月", 0, "" }, { "", 0, "" }, { "abc", 0, "" },
    { "二十十", 20, "二十" }, { "十十", 10, "十" }, { "99999999999999", 0, "" }, { "一二三四五六七八九一", 123456789, "一二三四五六七八九" },
    { "九千九百九十九万九千九百九十九", 99999999, "九千九百九十九万九千九百九十九" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int number = -1;
      int length = shuke_text_read_number (cases[i].text, &number);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (length, ==, strlen (cases[i].read));
      g_assert_cmpint (number, ==, cases[i].number);
      g_assert_true (g_str_has_prefix (cases[i].text, cases[i].read));
    }
}

static void
test_clean_lines (void)
{
  g_autofree char *lines = shuke_text_clean_lines ("  爱喝　茶 \r\n\n\u200b\n第二 行\t");
  g_autofree char *one = shuke_text_clean_lines (" a \t b ");

  g_assert_cmpstr (lines, ==, "爱喝 茶\n第二 行");
  g_assert_cmpstr (one, ==, "a b");
  g_assert_null (shuke_text_clean_lines ("\n \n"));
  g_assert_null (shuke_text_clean_lines (NULL));
}

static void
test_figures (void)
{
  static const struct { const char *left, *right; int sign; } cases[] = {
    { "群3", "群20", -1 }, { "群20", "群3", 1 }, { "群03", "群3", 0 }, { "2026年12月", "2026年3月", 1 },
    { "群", "群1", -1 }, { "a", "b", -1 }, { "", "", 0 }, { "1a", "1b", -1 }, { "99999999999999999999", "100000000000000000000", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int order = shuke_text_compare_figures (cases[i].left, cases[i].right);

      g_assert_cmpint ((order > 0) - (order < 0), ==, cases[i].sign);
    }
}

static void
test_clause (void)
{
  static const struct { const char *text, *clause; gboolean has; } cases[] = {
    { NULL, "喜欢红色", FALSE }, { "喜欢红色", "喜欢红色", TRUE }, { "来过，喜欢红色", "喜欢红色", TRUE }, { "来过\n喜欢红色\n爱喝茶", "喜欢红色", TRUE },
    { "不喜欢红色", "喜欢红色", FALSE }, { "喜欢红色的人", "喜欢红色", FALSE }, { "不喜欢红色，喜欢红色", "喜欢红色", TRUE }, { "K12", "K1", FALSE },
    { "K12, K1", "K1", TRUE }, { "likes red.", "likes red", TRUE }, { "王姐（朵朵妈）带来", "（朵朵妈）", TRUE }, { "红色", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (shuke_text_has_clause (cases[i].text, cases[i].clause), ==, cases[i].has);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/narrow", test_narrow);
  g_test_add_func ("/text/marks", test_marks);
  g_test_add_func ("/text/han", test_han);
  g_test_add_func ("/text/ellipsize", test_ellipsize);
  g_test_add_func ("/text/number", test_number);
  g_test_add_func ("/text/clean-lines", test_clean_lines);
  g_test_add_func ("/text/figures", test_figures);
  g_test_add_func ("/text/clause", test_clause);
  return g_test_run ();
}
