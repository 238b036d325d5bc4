/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids that fit into four bytes, the first that do not, and one list after another in the same place. */

#include "shuke-ids.h"

static void
test_widths (void)
{
  static const struct { gint64 ids[4]; guint n; gboolean narrow; } cases[] = {
    { { 1, 2, 3, 4 }, 4, TRUE },
    { { 7 }, 1, TRUE },
    { { G_MAXUINT32, 0, 1 }, 3, TRUE },
    { { 1, G_MAXUINT32 + G_GINT64_CONSTANT (1), 2 }, 3, FALSE },
    { { 5, -1 }, 2, FALSE },
    { { G_MAXINT64, G_MININT64 }, 2, FALSE },
    { { 0 }, 0, TRUE },
    { { 9, 8 }, 2, TRUE },
  };
  ShukeIds ids = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      shuke_ids_set (&ids, cases[i].ids, cases[i].n);
      g_assert_cmpuint (ids.n, ==, cases[i].n);
      g_assert_cmpint (ids.wide == NULL, ==, cases[i].narrow);
      for (guint k = 0; k < cases[i].n; k++)
        g_assert_cmpint (shuke_ids_get (&ids, k), ==, cases[i].ids[k]);
    }
  shuke_ids_clear (&ids);
  g_assert_cmpuint (ids.n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ids/widths", test_widths);
  return g_test_run ();
}
