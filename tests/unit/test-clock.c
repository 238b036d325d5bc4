/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-clock.h"

static void
test_manual (void)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_manual (20000, 9 * 60);

  g_assert_cmpint (shuke_clock_today (clock), ==, 20000);
  g_assert_cmpint (shuke_clock_minute_of_day (clock), ==, 540);
  shuke_clock_set (clock, 20001, 0);
  g_assert_cmpint (shuke_clock_today (clock), ==, 20001);
  g_assert_cmpint (shuke_clock_unix (clock), ==, G_GINT64_CONSTANT (20001) * 86400);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/manual", test_manual);
  return g_test_run ();
}
