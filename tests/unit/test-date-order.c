/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of two numbers is the day: from the cell where it tells, from the column where that does, and otherwise asked. */

#include <glib.h>

#include "shuke-date-order.h"

static void
test_cells (void)
{
  static const struct { const char *text, *unknown, *dmy, *mdy; gboolean open; } cases[] = {
    { "03/04/2024", NULL, "2024-04-03", "2024-03-04", TRUE },
    { "3-4-2024", NULL, "2024-04-03", "2024-03-04", TRUE },
    { "3.4.1988", NULL, "1988-04-03", "1988-03-04", TRUE },
    { "03/04/2024 10:42", NULL, "2024-04-03 10:42", "2024-03-04 10:42", TRUE },
    { "03/04/2024T10:42", NULL, "2024-04-03T10:42", "2024-03-04T10:42", TRUE },
    /* One way only, whatever the column says. */
    { "25/12/2024", "2024-12-25", "2024-12-25", "2024-12-25", FALSE },
    { "12/25/2024", "2024-12-25", "2024-12-25", "2024-12-25", FALSE },
    { "5/5/2024", "2024-05-05", "2024-05-05", "2024-05-05", FALSE },
    /* Without a year month first, unless it cannot be or the column says the other. */
    { "3/4", NULL, "04-03", NULL, FALSE },
    { "25/12", "12-25", "12-25", "12-25", FALSE },
    { "12-25", NULL, NULL, NULL, FALSE },
    /* As they stand. */
    { "2024-03-04", NULL, NULL, NULL, FALSE },
    { "2024/3/4", NULL, NULL, NULL, FALSE },
    { "3/4/24", NULL, NULL, NULL, FALSE },
    { "45385", NULL, NULL, NULL, FALSE },
    { "25/13/2024", NULL, NULL, NULL, FALSE },
    { "32/1/2024", NULL, NULL, NULL, FALSE },
    { "0/4/2024", NULL, NULL, NULL, FALSE },
    { "3/4-2024", NULL, NULL, NULL, FALSE },
    { "3/4/2024x", NULL, NULL, NULL, FALSE },
    { "3/4/20245", NULL, NULL, NULL, FALSE },
    { "3/4/0001", NULL, NULL, NULL, FALSE },
    { "1.5", NULL, NULL, NULL, FALSE },
    { "139-0000-1111", NULL, NULL, NULL, FALSE },
    { "3月4日", NULL, NULL, NULL, FALSE },
    { "3/", NULL, NULL, NULL, FALSE },
    { "", NULL, NULL, NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *unknown = shuke_date_order_arrange (cases[i].text, SHUKE_DATE_ORDER_UNKNOWN);
      g_autofree char *dmy = shuke_date_order_arrange (cases[i].text, SHUKE_DATE_ORDER_DMY);
      g_autofree char *mdy = shuke_date_order_arrange (cases[i].text, SHUKE_DATE_ORDER_MDY);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (unknown, ==, cases[i].unknown);
      g_assert_cmpstr (dmy, ==, cases[i].dmy);
      g_assert_cmpstr (mdy, ==, cases[i].mdy);
      g_assert_cmpint (shuke_date_order_is_open (cases[i].text), ==, cases[i].open);
    }
}

static void
test_columns (void)
{
  static const struct { const char *cells[4]; ShukeDateOrder order; gboolean asks; const char *example; } cases[] = {
    { { "03/04/2024", "25/12/2023" }, SHUKE_DATE_ORDER_DMY, FALSE, "03/04/2024" },
    { { "03/04/2024", "12/25/2023" }, SHUKE_DATE_ORDER_MDY, FALSE, "03/04/2024" },
    { { "25/12", "03/04/2024 10:00" }, SHUKE_DATE_ORDER_DMY, FALSE, "03/04/2024" },
    { { "03/04/2024", "05/06/2023" }, SHUKE_DATE_ORDER_UNKNOWN, TRUE, "03/04/2024" },
    /* Typed by two hands. */
    { { "03/04/2024", "25/12/2023", "12/25/2023" }, SHUKE_DATE_ORDER_UNKNOWN, TRUE, "03/04/2024" },
    { { "25/12/2023", "12/25/2023" }, SHUKE_DATE_ORDER_UNKNOWN, FALSE, "" },
    { { "3/4", "5/6" }, SHUKE_DATE_ORDER_UNKNOWN, FALSE, "" },
    { { "5/5/2024", "2024-03-04", "" }, SHUKE_DATE_ORDER_UNKNOWN, FALSE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeDateEvidence evidence = { 0 };

      for (gsize k = 0; k < G_N_ELEMENTS (cases[i].cells) && cases[i].cells[k] != NULL; k++)
        shuke_date_evidence_add (&evidence, cases[i].cells[k]);
      g_test_message ("%s %s", cases[i].cells[0], cases[i].cells[1]);
      g_assert_cmpint (shuke_date_evidence_decide (&evidence), ==, cases[i].order);
      g_assert_cmpint (shuke_date_evidence_asks (&evidence), ==, cases[i].asks);
      g_assert_cmpstr (evidence.example, ==, cases[i].example);
    }
}

static void
test_ids (void)
{
  ShukeDateOrder order = SHUKE_DATE_ORDER_UNKNOWN;

  g_assert_null (shuke_date_order_to_id (SHUKE_DATE_ORDER_UNKNOWN));
  g_assert_true (shuke_date_order_from_id (shuke_date_order_to_id (SHUKE_DATE_ORDER_MDY), &order));
  g_assert_cmpint (order, ==, SHUKE_DATE_ORDER_MDY);
  g_assert_true (shuke_date_order_from_id ("dmy", &order));
  g_assert_cmpint (order, ==, SHUKE_DATE_ORDER_DMY);
  g_assert_false (shuke_date_order_from_id ("ymd", &order));
  g_assert_false (shuke_date_order_from_id (NULL, &order));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-order/cells", test_cells);
  g_test_add_func ("/date-order/columns", test_columns);
  g_test_add_func ("/date-order/ids", test_ids);
  return g_test_run ();
}
