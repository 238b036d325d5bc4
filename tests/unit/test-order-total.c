/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sum of an order divided over its lines: to the cent, by the tags or by pieces. */

#include "shuke-order-total.h"

#define MAX_LINES 4

static const struct {
  gint64         total;
  guint          n;
  ShukeOrderLine lines[MAX_LINES];
  gint64         shares[MAX_LINES];
} orders[] = {
  { 30000, 2, { { 20000, 1 }, { 20000, 1 } }, { 15000, 15000 } },
  { 30000, 2, { { 10000, 1 }, { 30000, 1 } }, { 7500, 22500 } },
  /* Two of the cheaper ones. */
  { 30000, 2, { { 10000, 2 }, { 40000, 1 } }, { 10000, 20000 } },
  /* What does not divide: to whom most is cut, of equals to the first. */
  { 100, 3, { { 1, 1 }, { 1, 1 }, { 1, 1 } }, { 34, 33, 33 } },
  { 100, 3, { { 100, 1 }, { 100, 1 }, { 400, 1 } }, { 17, 17, 66 } },
  { 2, 4, { { -1, 1 }, { -1, 1 }, { -1, 1 }, { -1, 1 } }, { 1, 1, 0, 0 } },
  /* A tag is missing: by pieces. */
  { 30000, 2, { { 10000, 1 }, { -1, 2 } }, { 10000, 20000 } },
  /* A present has no part in it, and where all are presents they are pieces. */
  { 30000, 2, { { 30000, 1 }, { 0, 1 } }, { 30000, 0 } },
  { 300, 2, { { 0, 1 }, { 0, 2 } }, { 100, 200 } },
  { 0, 2, { { 100, 1 }, { 100, 1 } }, { 0, 0 } },
  /* All brought back; and one that came back while others went out. */
  { -100, 3, { { -1, -1 }, { -1, -1 }, { -1, -1 } }, { -34, -33, -33 } },
  { 20000, 2, { { 10000, 1 }, { 10000, -1 } }, { 20000, 0 } },
  /* Tags beyond all measure are none. */
  { 300, 2, { { G_GINT64_CONSTANT (4000000000000000000), 1 }, { 100, 2 } }, { 100, 200 } },
  { G_GINT64_CONSTANT (9000000000000000000), 1, { { 100, 1 } }, { G_GINT64_CONSTANT (9000000000000000000) } },
};

static void
test_orders (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gint64 shares[MAX_LINES] = { 0 };

      shuke_order_total_divide (orders[i].total, orders[i].lines, orders[i].n, shares);
      for (guint k = 0; k < orders[i].n; k++)
        {
          g_test_message ("order %" G_GSIZE_FORMAT ", line %u", i, k);
          g_assert_cmpint (shares[k], ==, orders[i].shares[k]);
        }
    }
}

/* Whatever the lines are, the sum is the order's, and nobody is owed a whole cent. */
static void
test_sums (void)
{
  for (int i = 0; i < 2000; i++)
    {
      guint n = (guint) g_test_rand_int_range (1, 40);
      g_autofree ShukeOrderLine *lines = g_new (ShukeOrderLine, n);
      g_autofree gint64 *shares = g_new (gint64, n);
      gint64 total = g_test_rand_int_range (0, 10000000), sum = 0;

      for (guint k = 0; k < n; k++)
        lines[k] = (ShukeOrderLine) { g_test_rand_int_range (-1, 300000), g_test_rand_int_range (1, 12) };
      shuke_order_total_divide (total, lines, n, shares);
      for (guint k = 0; k < n; k++)
        {
          g_assert_cmpint (shares[k], >=, 0);
          sum += shares[k];
        }
      g_assert_cmpint (sum, ==, total);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order-total/orders", test_orders);
  g_test_add_func ("/order-total/sums", test_sums);
  return g_test_run ();
}
