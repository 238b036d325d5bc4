/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells that hold several things, and things that stand in several cells. */

#include <glib.h>

#include "shuke-column-split.h"

static char *
dup_parts (const char       *text,
           ShukeColumnSplit  how,
           guint             max)
{
  char *parts[SHUKE_SPLIT_MAX_PARTS + 1] = { NULL };
  guint n = shuke_column_split (text, how, parts, max);
  char *joined = g_strjoinv ("|", parts);

  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpuint (n, <=, MIN (max, SHUKE_SPLIT_MAX_PARTS));
  for (guint i = 0; i < n; i++)
    g_free (parts[i]);
  return joined;
}

static void
test_split (void)
{
  static const struct { const char *text; ShukeColumnSplit how; guint max; const char *parts; } cases[] = {
    { "张三 13800138000", SHUKE_SPLIT_BLANK, 2, "张三|13800138000" },
    { "张三  13800138000", SHUKE_SPLIT_BLANK, 2, "张三|13800138000" },
    { "张三　13800138000", SHUKE_SPLIT_BLANK, 2, "张三|13800138000" },
    { "浙江省 杭州市 西湖区 文三路 12号", SHUKE_SPLIT_BLANK, 3, "浙江省|杭州市|西湖区 文三路 12号" },
    { "小明/男/2019-3-5", SHUKE_SPLIT_SLASH, 6, "小明|男|2019-3-5" },
    { "小明 ／ 男", SHUKE_SPLIT_SLASH, 6, "小明|男" },
    { "小明//2019", SHUKE_SPLIT_SLASH, 6, "小明||2019" },
    { "小明、男，5岁", SHUKE_SPLIT_COMMA, 6, "小明|男|5岁" },
    { "a;b；c", SHUKE_SPLIT_SEMICOLON, 6, "a|b|c" },
    { "a|b", SHUKE_SPLIT_BAR, 6, "a|b" },
    { "王姐-13800138000", SHUKE_SPLIT_HYPHEN, 6, "王姐|13800138000" },
    { "1/2/3/4/5/6/7/8", SHUKE_SPLIT_SLASH, 9, "1|2|3|4|5|6/7/8" },
    { "张三", SHUKE_SPLIT_SLASH, 6, "张三" },
    { "", SHUKE_SPLIT_SLASH, 6, "" },
    { "张三13800138000", SHUKE_SPLIT_PHONE, 2, "张三|13800138000" },
    { "13800138000张三", SHUKE_SPLIT_PHONE, 2, "张三|13800138000" },
    { "张三：138-0013-8000", SHUKE_SPLIT_PHONE, 2, "张三|138-0013-8000" },
    { "王姐 +86 138 0013 8000 妈妈", SHUKE_SPLIT_PHONE, 2, "王姐 妈妈|+86 138 0013 8000" },
    { "13800138000", SHUKE_SPLIT_PHONE, 2, "|13800138000" },
    { "张三 35岁", SHUKE_SPLIT_PHONE, 2, "张三 35岁" },
    { "3号楼 张三 13800138000", SHUKE_SPLIT_PHONE, 2, "3号楼 张三|13800138000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *parts = dup_parts (cases[i].text, cases[i].how, cases[i].max);

      g_assert_cmpstr (parts, ==, cases[i].parts);
    }
}

static void
test_try (void)
{
  static const struct { const char *samples[4]; ShukeColumnSplit how; guint n; } cases[] = {
    { { "张三 13800138000", "李四 13900139000", "王五" }, SHUKE_SPLIT_BLANK, 2 },
    { { "张三 13800138000", "李四", "王五" }, SHUKE_SPLIT_BLANK, 0 },
    { { "小明/男/2019-3-5", "小红/女/2020-1-1", "小刚/男" }, SHUKE_SPLIT_SLASH, 3 },
    /* Strokes with nothing between them part nothing. */
    { { "小明/", "/小红", "/" }, SHUKE_SPLIT_SLASH, 0 },
    { { "张三" }, SHUKE_SPLIT_PHONE, 0 },
    { { NULL }, SHUKE_SPLIT_BLANK, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) samples = g_ptr_array_new ();

      for (gsize k = 0; k < G_N_ELEMENTS (cases[i].samples) && cases[i].samples[k] != NULL; k++)
        g_ptr_array_add (samples, (char *) cases[i].samples[k]);
      g_assert_cmpuint (shuke_column_split_try (samples, cases[i].how), ==, cases[i].n);
    }
}

static void
test_join (void)
{
  static const struct { const char *parts[4]; const char *joined; } cases[] = {
    { { "1988", "3", "12" }, "1988-3-12" },
    { { "1988年", "3月", "12日" }, "1988-3-12" },
    { { "3", "12" }, "3-12" },
    { { "3月", "12日" }, "3-12" },
    { { "1988", "3" }, "1988-3" },
    { { "", "3", "12" }, "3-12" },
    { { "1988", NULL, NULL }, "1988" },
    { { "王", "芳" }, "王芳" },
    { { "浙江省", "杭州市", "文三路 12号" }, "浙江省杭州市文三路 12号" },
    { { "Mary", "Smith" }, "Mary Smith" },
    { { "3号楼", "502" }, "3号楼 502" },
    { { " ", "" }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *joined = shuke_column_join (cases[i].parts, 3);

      g_assert_cmpstr (joined, ==, cases[i].joined);
    }
}

static void
test_ids (void)
{
  for (ShukeColumnSplit how = SHUKE_SPLIT_BLANK; how < SHUKE_N_SPLITS; how++)
    {
      ShukeColumnSplit read;

      g_assert_true (shuke_column_split_from_id (shuke_column_split_to_id (how), &read));
      g_assert_cmpint (read, ==, how);
    }
  g_assert_null (shuke_column_split_to_id (SHUKE_SPLIT_NONE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-split/split", test_split);
  g_test_add_func ("/column-split/try", test_try);
  g_test_add_func ("/column-split/join", test_join);
  g_test_add_func ("/column-split/ids", test_ids);
  return g_test_run ();
}
