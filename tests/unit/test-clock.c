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

/* Asked twice within a second, it is what the system says; and again after that second. */
static void
test_system (void)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_system ();

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GDateTime) before = g_date_time_new_now_local ();
      ShukeDay day = shuke_clock_today (clock);
      int minute = shuke_clock_minute_of_day (clock);
      g_autoptr (GDateTime) after = g_date_time_new_now_local ();

      g_assert_cmpint (day * 1440 + minute, >=, shuke_day_new (g_date_time_get_year (before), g_date_time_get_month (before),
                       g_date_time_get_day_of_month (before)) * 1440 + g_date_time_get_hour (before) * 60 + g_date_time_get_minute (before));
      g_assert_cmpint (day * 1440 + minute, <=, shuke_day_new (g_date_time_get_year (after), g_date_time_get_month (after),
                       g_date_time_get_day_of_month (after)) * 1440 + g_date_time_get_hour (after) * 60 + g_date_time_get_minute (after));
      if (i == 1)
        g_usleep (1100 * 1000);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/manual", test_manual);
  g_test_add_func ("/clock/system", test_system);
  return g_test_run ();
}
