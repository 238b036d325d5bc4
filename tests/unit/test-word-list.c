/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-word-list.h"

static const char *const words[] = { "裤", "裤子", "ab", "女装店" };

static void
test_has (void)
{
  static const struct { const char *text; gboolean has, folded; } cases[] = {
    { "裤", TRUE, TRUE }, { "裤子", TRUE, TRUE }, { "裤子店", FALSE, FALSE }, { "女装", FALSE, FALSE }, { "ab", TRUE, TRUE }, { "AB", FALSE, TRUE },
    { "abc", FALSE, FALSE }, { "a", FALSE, FALSE }, { "", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (shuke_word_list_has (cases[i].text, words, G_N_ELEMENTS (words)), ==, cases[i].has);
      g_assert_cmpint (shuke_word_list_has_folded (cases[i].text, words, G_N_ELEMENTS (words)), ==, cases[i].folded);
    }
  g_assert_false (shuke_word_list_has ("裤", words, 0));
  g_assert_false (shuke_word_list_has_folded (NULL, words, G_N_ELEMENTS (words)));
}

static void
test_begin (void)
{
  /* Of several the first of the table counts, not the longest. */
  static const struct { const char *text, *behind; } cases[] = {
    { "裤", "" }, { "裤子", "子" }, { "裤脚长", "脚长" }, { "长裤", NULL }, { "abc", "c" }, { "Abc", NULL }, { "女装", NULL }, { "女装店李姐", "李姐" }, { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (shuke_word_list_skip (cases[i].text, words, G_N_ELEMENTS (words)), ==, cases[i].behind);
      g_assert_cmpint (shuke_word_list_begin (cases[i].text, words, G_N_ELEMENTS (words)), ==, cases[i].behind != NULL);
    }
}

static void
test_end (void)
{
  static const struct { const char *text; gssize length; gboolean ends; } cases[] = {
    { "长裤", -1, TRUE }, { "裤", -1, TRUE }, { "裤长", -1, FALSE }, { "裤长", 3, TRUE }, { "长裤", 3, FALSE }, { "xab", 2, FALSE }, { "xabc", 3, TRUE },
    { "装店", -1, FALSE }, { "", -1, FALSE }, { "裤", 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (shuke_word_list_end (cases[i].text, cases[i].length, words, G_N_ELEMENTS (words)), ==, cases[i].ends);
}

static void
test_stand_in (void)
{
  static const struct { const char *text; gssize length; gboolean in; } cases[] = {
    { "买长裤两条", -1, TRUE }, { "买长裤两条", 9, TRUE }, { "买长裤两条", 8, FALSE }, { "ab", -1, TRUE }, { "ab", 1, FALSE }, { "Ab", -1, FALSE },
    { "裤", 0, FALSE }, { "", -1, FALSE }, { "女装", -1, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (shuke_word_list_stand_in (cases[i].text, cases[i].length, words, G_N_ELEMENTS (words)), ==, cases[i].in);
}

/* A piece of a cell has no NUL behind it. */
static void
test_bounds (void)
{
  g_autofree char *piece = g_memdup2 ("长裤", 6);

  g_assert_true (shuke_word_list_end (piece, 6, words, G_N_ELEMENTS (words)));
  g_assert_true (shuke_word_list_stand_in (piece, 6, words, G_N_ELEMENTS (words)));
  g_assert_false (shuke_word_list_stand_in (piece, 3, words, G_N_ELEMENTS (words)));
  g_assert_false (shuke_word_list_end (piece, 4, words, G_N_ELEMENTS (words)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-list/has", test_has);
  g_test_add_func ("/word-list/begin", test_begin);
  g_test_add_func ("/word-list/end", test_end);
  g_test_add_func ("/word-list/stand-in", test_stand_in);
  g_test_add_func ("/word-list/bounds", test_bounds);
  return g_test_run ();
}
