/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-date.h"
#include "shuke-region.h"

static ShukeDate
parse (const char *text)
{
  ShukeDate date;

  g_assert_true (shuke_date_from_text (text, &date));
  return date;
}

static void
test_day (void)
{
  g_assert_cmpint (shuke_day_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (shuke_day_weekday (0), ==, 4);
  g_assert_cmpint (shuke_day_weekday (shuke_day_from_iso ("2026-09-17")), ==, 4);
  g_assert_cmpint (shuke_day_weekday (shuke_day_from_iso ("1969-12-28")), ==, 7);
  g_assert_cmpint (shuke_day_new (2027, 2, 29), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_day_new (2026, 6, 31), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_day_new (2026, 0, 1), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_day_from_iso ("2026-9-17"), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_day_from_iso ("2026-09-17 "), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_day_add_months (shuke_day_from_iso ("2026-01-31"), 1), ==, shuke_day_from_iso ("2026-02-28"));
  g_assert_cmpint (shuke_day_add_months (shuke_day_from_iso ("2026-01-31"), -2), ==, shuke_day_from_iso ("2025-11-30"));
  for (ShukeDay day = shuke_day_new (1800, 1, 1); day < shuke_day_new (2199, 12, 31); day++)
    {
      int year, month, day_of_month;

      shuke_day_get (day, &year, &month, &day_of_month);
      g_assert_cmpint (shuke_day_new (year, month, day_of_month), ==, day);
    }
}

static void
test_text (void)
{
  static const char *const good[] = {
    "", "1990-05-03", "--05-03", "1990-05", "1990", "--05", "L1990-05-03", "L1987-06*-12", "L--06*-12", "L1990", "--02-29",
    "L--12-30", "2024-02-29", "L2023-12-30",
  };
  static const char *const bad[] = {
    "L", "-", "--", "1990-", "1990-5-3", "1990-13-01", "1990-00-01", "1990-05-00", "1990-05-32", "2026-02-29", "--02-30",
    "1990-05-03x", "1990-05*-03", "L1990-06*-12", "L2024-12-30", "L1899-01-01", "L2100-01-01", "1799-01-01", "2200-01-01",
    "0000-05-03", "L--05-31", "199a", " 1990", "1990-05-03-01", "----",
  };
  ShukeDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *back = shuke_date_to_text (parse (good[i]));

      g_assert_cmpstr (back, ==, good[i]);
      g_assert_cmpint (shuke_date_is_valid (parse (good[i])), ==, *good[i] != '\0');
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (shuke_date_from_text (bad[i], &date));
      g_assert_false (shuke_date_is_set (date));
    }
  g_assert_false (shuke_date_from_text (NULL, &date));
  g_assert_true (shuke_date_equal (parse ("1990-05-03"), parse ("1990-05-03")));
  g_assert_true (shuke_date_is_completed_by (parse ("1990"), parse ("1990-05-03")));
  g_assert_true (shuke_date_is_completed_by (parse ("--05-03"), parse ("1990-05-03")));
  g_assert_true (shuke_date_is_completed_by (parse ("1990-05"), parse ("1990-05-03")));
  g_assert_true (shuke_date_is_completed_by (parse ("L--05-03"), parse ("L1990-05-03")));
  g_assert_false (shuke_date_is_completed_by (parse ("1990-05-03"), parse ("1990-05-03")));
  g_assert_false (shuke_date_is_completed_by (parse ("1990-05-03"), parse ("1990")));
  g_assert_false (shuke_date_is_completed_by (parse ("1991"), parse ("1990-05-03")));
  g_assert_false (shuke_date_is_completed_by (parse ("--05-03"), parse ("L1990-05-03")));
  g_assert_false (shuke_date_is_completed_by (parse ("--05-03"), parse ("1990")));
  g_assert_false (shuke_date_equal (parse ("1990-05-03"), parse ("L1990-05-03")));
}

static void
test_next (void)
{
  static const struct { const char *date, *from, *next; } cases[] = {
    { "1990-05-03", "2026-05-03", "2026-05-03" },
    { "1990-05-03", "2026-05-04", "2027-05-03" },
    { "--05-03", "2026-01-01", "2026-05-03" },
    { "1990-05", "2026-01-01", NULL },
    { "1990", "2026-01-01", NULL },
    { "", "2026-01-01", NULL },
    { "2027-03-01", "2026-01-01", "2027-03-01" },      /* a child that is expected */
    { "2000-02-29", "2026-01-01", "2026-02-28" },
    { "2000-02-29", "2027-03-01", "2028-02-29" },
    { "--02-29", "2028-02-28", "2028-02-29" },
    { "L1987-06*-12", "2025-06-01", "2025-08-05" },    /* 2025 has a leap sixth month: then in it */
    { "L1987-06*-12", "2026-01-01", "2026-07-25" },    /* 2026 has none: the ordinary month */
    { "L1990-06-12", "2025-06-01", "2025-07-06" },     /* not celebrated again in the leap month */
    { "L1990-06-12", "2025-07-07", "2026-07-25" },
    { "L2022-12-30", "2024-06-01", "2025-01-28" },     /* the 12th month of 2024 has 29 days */
    { "L--12-30", "2024-01-01", "2024-02-09" },        /* that of 2023 has 30 */
    { "L--12-30", "2024-02-10", "2025-01-28" },
    /* A birthday of the last months may fall twice in one solar year, or in none. */
    { "L1990-12-06", "2030-01-01", "2030-01-09" },
    { "L1990-12-06", "2030-01-10", "2030-12-30" },
    { "L1990-12-06", "2030-12-31", "2032-01-18" },
    { "L1990-11-25", "2027-01-01", "2027-01-02" },
    { "L1990-11-25", "2027-01-04", "2027-12-22" },     /* a second time in 2027 */
    { "L1990-11-25", "2027-12-23", "2029-01-09" },     /* not at all in 2028 */
    { "L1990-01-01", "2026-12-01", "2027-02-06" },
    { "L--01-01", "2099-06-01", NULL },                /* beyond the table */
    { "L--01-01", "1850-06-01", NULL },
    { "--01-01", "2199-06-01", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = shuke_day_to_iso (shuke_date_next (parse (cases[i].date), shuke_day_from_iso (cases[i].from)));

      g_test_message ("%s from %s", cases[i].date, cases[i].from);
      g_assert_cmpstr (next, ==, cases[i].next);
    }
  g_assert_cmpint (shuke_date_next (parse ("--05-03"), SHUKE_DAY_NONE), ==, SHUKE_DAY_NONE);
}

static void
test_age (void)
{
  static const struct { const char *date, *day; int years; } cases[] = {
    { "2020-05-03", "2026-05-02", 5 },
    { "2020-05-03", "2026-05-03", 6 },
    { "2020-02-29", "2026-02-28", 6 },
    { "2020-02-29", "2026-02-27", 5 },
    { "2020-01-31", "2020-02-29", 0 },
    { "2020-05-03", "2020-05-03", 0 },
    { "2020-05-03", "2020-05-02", -1 },
    { "2020-05-03", "2010-05-02", -1 },
    { "--05-03", "2026-05-03", -1 },
    { "2020", "2026-06-30", 5 },            /* born in the middle of the year as well as not */
    { "2020", "2026-07-01", 6 },
    { "2020", "2026-12-31", 6 },
    { "2020-05", "2026-05-20", 5 },
    { "2020-05", "2026-05-31", 6 },
    { "L2020-04*-12", "2026-05-28", 6 },    /* 2026-05-28 is 4-12; born on 2020-06-03 */
    { "L2020-04*-12", "2026-05-27", 5 },
    { "L2020-01-01", "2027-02-05", 6 },
    { "L2020-01-01", "2027-02-06", 7 },
    { "L2020", "2026-09-17", 6 },
    { "L2020-01-01", "2150-02-06", -1 },
    { "", "2026-09-17", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeDay day = shuke_day_from_iso (cases[i].day);

      g_test_message ("%s on %s", cases[i].date, cases[i].day);
      g_assert_cmpint (shuke_date_age (parse (cases[i].date), day), ==, cases[i].years);
    }
}

/* A year alone makes an age that may be one off; a birthday never, nor one whose day is not known. */
static void
test_rough_age (void)
{
  static const struct { const char *date; gboolean rough; } cases[] = {
    { "2020", TRUE }, { "L2020", TRUE }, { "2020-05", FALSE }, { "2020-05-03", FALSE }, { "L2020-05-03", FALSE },
    { "--05-03", FALSE }, { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (shuke_date_age_is_rough (parse (cases[i].date)), ==, cases[i].rough);
}

static void
test_key (void)
{
  g_assert_cmpint (shuke_date_key (parse ("1990-05-03")), ==, 503);
  g_assert_cmpint (shuke_date_key (parse ("L1987-06*-12")), ==, 10612);
  g_assert_cmpint (shuke_date_key (parse ("1990-05")), ==, 0);
  g_assert_cmpint (shuke_date_key (SHUKE_DATE_NONE), ==, 0);
}

static void
test_region (void)
{
  static const char *const codes[] = { "CN", "TW", "HK", "MO", "OTHER" };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpstr (shuke_region_to_code (shuke_region_from_code (codes[i])), ==, codes[i]);
  g_assert_cmpint (shuke_region_from_code ("cn"), ==, SHUKE_REGION_CN);
  g_assert_cmpint (shuke_region_from_code ("FR"), ==, SHUKE_REGION_OTHER);
  g_assert_cmpint (shuke_region_from_code (NULL), ==, SHUKE_REGION_OTHER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/day", test_day);
  g_test_add_func ("/date/text", test_text);
  g_test_add_func ("/date/next", test_next);
  g_test_add_func ("/date/age", test_age);
  g_test_add_func ("/date/rough-age", test_rough_age);
  g_test_add_func ("/date/key", test_key);
  g_test_add_func ("/region/codes", test_region);
  return g_test_run ();
}
