/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names as they stand in telephones, with what is no part of them behind. */

#include "shuke-name-tail.h"

static void
test_tails (void)
{
  static const struct { const char *text, *name, *size, *rest; } rows[] = {
    { "严萍 XXL", "严萍", "XXL", NULL }, { "戴倩S码", "戴倩", "S", NULL }, { "肖云160", "肖云", "160", NULL }, { "小燕子XL", "小燕子", "XL", NULL },
    { "饶红 L 黑白灰", "饶红", "L", "黑白灰" }, { "林芳 3xl", "林芳", "3XL", NULL }, { "贺敏 要结婚的", "贺敏", NULL, "要结婚的" },
    { "小燕子", NULL, NULL, NULL }, { "宋姐 五金店", NULL, NULL, NULL }, { "刘晓红2", NULL, NULL, NULL }, { "王姐 要大码的", NULL, NULL, NULL },
    { "林芳 100码", NULL, NULL, NULL }, { "林芳Lily", NULL, NULL, NULL }, { "林芳 L家", NULL, NULL, NULL }, { "李静 138", NULL, NULL, NULL },
    { "物业 160", NULL, NULL, NULL }, { "Anna M", NULL, NULL, NULL }, { "", NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *size = NULL;
      g_autofree char *rest = NULL;
      g_autofree char *name = shuke_name_dup_without_tail (rows[i].text, &size, &rest);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (name, ==, rows[i].name);
      g_assert_cmpstr (size, ==, rows[i].size);
      g_assert_cmpstr (rest, ==, rows[i].rest);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-tail/tails", test_tails);
  return g_test_run ();
}
