/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colour words: which are understood, which must not be. */

#include "shuke-colour.h"

typedef struct {
  const char *word;
  const char *same_as;   /* NULL = no colour */
} Row;

static const Row rows[] = {
  { "藏青", "navy" },
  { "藏青色", "藏青" },
  { " Navy ", "藏青" },
  { "淺藍", "浅蓝" },
  { "雾粉", "dusty pink" },
  { "浅雾粉色", "雾粉" },
  { "dusty light pink", "light pink" },
  { "LIGHT GREY", "浅灰" },
  { "米白", "ivory" },
  { "豆綠", "豆绿" },
  { "花色", NULL },
  { "色", NULL },
  { "", NULL },
  { "striped", NULL },
  { "colored", NULL },     /* ends in "red" inside a word */
  { "130", NULL },
  { "格子", NULL },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint32 rgb = 1, same = 2;
      gboolean known = shuke_colour_from_word (rows[i].word, &rgb);

      g_test_message ("'%s'", rows[i].word);
      g_assert_cmpint (known, ==, rows[i].same_as != NULL);
      if (rows[i].same_as != NULL)
        {
          g_assert_true (shuke_colour_from_word (rows[i].same_as, &same));
          g_assert_cmphex (rgb, ==, same);
        }
    }
  g_assert_false (shuke_colour_from_word (NULL, NULL));
  g_assert_false (shuke_colour_from_word ("\xff\xfe", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colour/words", test_words);
  return g_test_run ();
}
