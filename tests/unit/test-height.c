/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How tall somebody is, as people say it: one reader for typed facts, cells and children, and what is none. */

#include "shuke-cell-reader.h"
#include "shuke-fact.h"
#include "shuke-height.h"

static const struct {
  const char *text;
  gint32      height;
} heights[] = {
  { "165", 1650 }, { "165cm", 1650 }, { "165 CM", 1650 }, { "165公分", 1650 }, { "165厘米", 1650 }, { "１６５", 1650 }, { "165.5", 1655 },
  { "1.65", 1650 }, { "1.65m", 1650 }, { "1.65M", 1650 }, { "1.65 米", 1650 }, { "1.6米", 1600 }, { "1米65", 1650 }, { "1m65", 1650 },
  { "1米6", 1600 }, { "1米05", 1050 }, { "1米 65", 1650 }, { "1米65公分", 1650 }, { "一米六五", 1650 }, { "一米六", 1600 }, { "一米六十五", 1650 },
  { "一米零五", 1050 }, { "一米〇五", 1050 }, { "一点六五米", 1650 }, { "一百六十五公分", 1650 }, { "一百六十五", 1650 }, { "一六五", 1650 },
  { "两米", 2000 }, { "1公尺65", 1650 }, { "身高165", 1650 }, { "约165", 1650 }, { "165左右", 1650 }, { "一米六五左右", 1650 },
  { "大概1米65", 1650 }, { "104", 1040 }, { "52", 520 },
  { "", 0 }, { "很高", 0 }, { "165/88A", 0 }, { "165-170", 0 }, { "1米655", 0 }, { "3米", 0 }, { "29", 0 }, { "251", 0 }, { "1650", 0 },
  { "165kg", 0 }, { "1.65mm", 0 }, { "一百斤", 0 }, { "m", 0 }, { "1.米65", 0 }, { "-165", 0 }, { "1e2", 0 }, { "0x64", 0 }, { "1..65", 0 },
};

static void
test_heights (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_test_message ("%s", heights[i].text);
      g_assert_cmpint (shuke_fact_read_height (heights[i].text), ==, heights[i].height);
      g_assert_cmpint (shuke_cell_read_height (heights[i].text), ==, heights[i].height);
    }
}

/* What stands behind it is left. */
static void
test_head (void)
{
  static const struct { const char *text, *end; } heads[] = {
    { "110 女", " 女" }, { "1米1，穿120", "，穿120" }, { "一米一女", "女" }, { "1.1m boy", " boy" }, { "110cm", "" }, { "1米 高", " 高" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      const char *end = NULL;

      g_assert_cmpint (shuke_height_read (heads[i].text, &end), >, 0);
      g_assert_cmpstr (end, ==, heads[i].end);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/height/heights", test_heights);
  g_test_add_func ("/height/head", test_head);
  return g_test_run ();
}
