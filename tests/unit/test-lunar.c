/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-lunar.h"

#include <stdlib.h>
#include <string.h>

static ShukeDay
iso (const char *text)
{
  ShukeDay day = shuke_day_from_iso (text);

  g_assert_cmpint (day, !=, SHUKE_DAY_NONE);
  return day;
}

static void
test_known (void)
{
  static const struct { const char *day; int year, month, leap, lunar_day; } cases[] = {
    { "1900-01-31", 1900, 1, 0, 1 },
    { "1954-02-03", 1954, 1, 0, 1 },     /* the next three are where ICU errs */
    { "1987-07-26", 1987, 6, 1, 1 },
    { "2027-02-06", 2027, 1, 0, 1 },
    { "2030-02-02", 2029, 12, 0, 30 },
    { "2017-07-23", 2017, 6, 1, 1 },
    { "2020-05-23", 2020, 4, 1, 1 },
    { "2025-07-25", 2025, 6, 1, 1 },
    { "2026-09-17", 2026, 8, 0, 7 },
    { "2033-12-22", 2033, 11, 1, 1 },
    { "2025-01-28", 2024, 12, 0, 29 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeLunar lunar;

      g_test_message ("%s", cases[i].day);
      g_assert_true (shuke_lunar_from_day (iso (cases[i].day), &lunar));
      g_assert_cmpint (lunar.year, ==, cases[i].year);
      g_assert_cmpint (lunar.month, ==, cases[i].month);
      g_assert_cmpint (lunar.leap, ==, cases[i].leap);
      g_assert_cmpint (lunar.day, ==, cases[i].lunar_day);
    }
}

static void
test_round_trip (void)
{
  ShukeDay first = iso ("1900-01-31");
  ShukeDay end = shuke_lunar_to_day (2099, 12, FALSE, 1) + shuke_lunar_month_length (2099, 12, FALSE);
  ShukeLunar lunar, before = { 0 };

  for (ShukeDay day = first; day < end; day++)
    {
      g_assert_true (shuke_lunar_from_day (day, &lunar));
      g_assert_cmpint (shuke_lunar_to_day (lunar.year, lunar.month, lunar.leap, lunar.day), ==, day);
      if (day > first && lunar.day != 1)
        g_assert_cmpint (lunar.day, ==, before.day + 1);
      if (day > first && lunar.day == 1)
        g_assert_cmpint (before.day, ==, shuke_lunar_month_length (before.year, before.month, before.leap));
      before = lunar;
    }
}

static void
test_range (void)
{
  static const char *const outside[] = { "1900-01-30", "1899-12-31", "1800-01-01", "2100-02-09", "2101-01-01", "2199-12-31" };
  ShukeLunar lunar;

  for (gsize i = 0; i < G_N_ELEMENTS (outside); i++)
    {
      g_assert_false (shuke_lunar_from_day (iso (outside[i]), &lunar));
      g_assert_cmpint (lunar.year, ==, 0);
    }
  g_assert_false (shuke_lunar_from_day (SHUKE_DAY_NONE, &lunar));
  g_assert_true (shuke_lunar_from_day (iso ("2100-02-08"), &lunar));
  g_assert_cmpint (lunar.year, ==, 2099);

  g_assert_cmpint (shuke_lunar_to_day (1899, 1, FALSE, 1), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_lunar_to_day (2100, 1, FALSE, 1), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_lunar_to_day (2026, 13, FALSE, 1), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_lunar_to_day (2026, 6, TRUE, 1), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_lunar_to_day (2024, 12, FALSE, 30), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_lunar_month_length (2024, 12, FALSE), ==, 29);
  g_assert_cmpint (shuke_lunar_month_length (2025, 6, TRUE), ==, 29);
  g_assert_cmpint (shuke_lunar_month_length (2026, 6, TRUE), ==, 0);
  g_assert_cmpint (shuke_lunar_leap_month (2026), ==, 0);
  g_assert_cmpint (shuke_lunar_leap_month (2028), ==, 5);
}

/* A second opinion: the days were computed from the sky, not taken from the table's source. */
static void
test_new_years (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "lunar-new-year.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  int checked = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (int i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 3);
      int year = atoi (cells[0]);

      g_test_message ("%s", lines[i]);
      g_assert_cmpint (shuke_lunar_to_day (year, 1, FALSE, 1), ==, iso (cells[1]));
      g_assert_cmpint (shuke_lunar_leap_month (year), ==, atoi (cells[2]));
      checked++;
    }
  g_assert_cmpint (checked, ==, 121);
}

static void
test_names (void)
{
  static const struct { int day; const char *name; } days[] = {
    { 1, "初一" }, { 7, "初七" }, { 10, "初十" }, { 11, "十一" }, { 20, "二十" }, { 23, "廿三" }, { 30, "三十" },
  };
  static const struct { int month; gboolean leap, traditional; const char *name; } months[] = {
    { 1, FALSE, FALSE, "正月" }, { 8, FALSE, FALSE, "八月" }, { 6, TRUE, FALSE, "闰六月" },
    { 6, TRUE, TRUE, "閏六月" }, { 11, FALSE, FALSE, "冬月" }, { 12, FALSE, FALSE, "腊月" }, { 12, FALSE, TRUE, "臘月" },
  };
  static const struct { int year; const char *name; } years[] = {
    { 1984, "甲子" }, { 2026, "丙午" }, { 1949, "己丑" }, { 2043, "癸亥" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *name = shuke_lunar_day_name (days[i].day);

      g_assert_cmpstr (name, ==, days[i].name);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *name = shuke_lunar_month_name (months[i].month, months[i].leap, months[i].traditional);

      g_assert_cmpstr (name, ==, months[i].name);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *name = shuke_lunar_year_name (years[i].year);

      g_assert_cmpstr (name, ==, years[i].name);
    }
}

static void
test_terms (void)
{
  /* Days as printed in common almanacs. */
  static const struct { const char *day; int term; } cases[] = {
    { "2026-01-05", 0 }, { "2026-02-04", 2 }, { "2025-02-03", 2 }, { "2026-04-05", 6 }, { "2027-04-05", 6 },
    { "2028-04-04", 6 }, { "2026-06-21", 11 }, { "2026-09-07", 16 }, { "2026-09-23", 17 }, { "2026-12-22", 23 },
    { "2028-12-21", 23 }, { "2000-04-04", 6 }, { "1984-02-04", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int year;

      g_test_message ("%s", cases[i].day);
      shuke_day_get (iso (cases[i].day), &year, NULL, NULL);
      g_assert_cmpint (shuke_solar_term_day (year, cases[i].term), ==, iso (cases[i].day));
    }
  g_assert_cmpint (shuke_solar_term_day (1899, 0), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_solar_term_day (2100, 0), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_solar_term_day (2026, 24), ==, SHUKE_DAY_NONE);

  /* Terms are 14 to 16 days apart, everywhere. */
  for (int year = 1900, before = -1; year <= 2099; year++)
    for (int term = 0; term < 24; term++)
      {
        ShukeDay day = shuke_solar_term_day (year, term);

        if (year > 1900 || term > 0)
          {
            g_assert_cmpint (day - before, >=, 14);
            g_assert_cmpint (day - before, <=, 16);
          }
        before = day;
      }
  /* The month of the winter solstice is the 11th, by definition of the calendar. */
  for (int year = 1900; year <= 2099; year++)
    {
      ShukeLunar lunar;

      g_assert_true (shuke_lunar_from_day (shuke_solar_term_day (year, 23), &lunar));
      g_assert_cmpint (lunar.month, ==, 11);
      g_assert_false (lunar.leap);
    }
}

static void
test_almanac (void)
{
  static const struct { const char *day; const char *name; ShukeAlmanacKind kind; } cases[] = {
    { "2026-01-01", "New Year’s Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-01-05", "Lesser Cold", SHUKE_ALMANAC_SOLAR_TERM },
    { "2026-01-26", "Laba", SHUKE_ALMANAC_FESTIVAL },
    { "2026-02-14", "Valentine’s Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-02-16", "New Year’s Eve (lunar)", SHUKE_ALMANAC_FESTIVAL },
    { "2026-02-17", "Spring Festival", SHUKE_ALMANAC_FESTIVAL },
    { "2010-02-14", "Spring Festival", SHUKE_ALMANAC_FESTIVAL },  /* and Valentine's Day */
    { "2025-01-28", "New Year’s Eve (lunar)", SHUKE_ALMANAC_FESTIVAL },
    { "2026-03-03", "Lantern Festival", SHUKE_ALMANAC_FESTIVAL },
    { "2026-03-08", "Women’s Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-04-05", "Qingming", SHUKE_ALMANAC_FESTIVAL },
    { "2026-05-01", "Labour Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-05-10", "Mother’s Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-05-03", NULL, SHUKE_ALMANAC_NONE },
    { "2022-05-08", "Mother’s Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-06-01", "Children’s Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-06-19", "Dragon Boat Festival", SHUKE_ALMANAC_FESTIVAL },
    { "2026-06-21", "Father’s Day", SHUKE_ALMANAC_FESTIVAL },     /* and the summer solstice */
    { "2027-06-21", "Summer Solstice", SHUKE_ALMANAC_SOLAR_TERM },
    { "2026-08-19", "Qixi", SHUKE_ALMANAC_FESTIVAL },
    { "2026-09-07", "White Dew", SHUKE_ALMANAC_SOLAR_TERM },
    { "2026-09-10", "Teachers’ Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-09-25", "Mid-Autumn", SHUKE_ALMANAC_FESTIVAL },
    { "2026-10-01", "National Day", SHUKE_ALMANAC_FESTIVAL },
    { "2020-10-01", "Mid-Autumn", SHUKE_ALMANAC_FESTIVAL },       /* and National Day */
    { "2026-10-18", "Double Ninth", SHUKE_ALMANAC_FESTIVAL },
    { "2026-11-11", "Singles’ Day", SHUKE_ALMANAC_FESTIVAL },
    { "2026-12-22", "Winter Solstice", SHUKE_ALMANAC_FESTIVAL },
    { "2026-12-25", "Christmas", SHUKE_ALMANAC_FESTIVAL },
    { "2026-09-17", NULL, SHUKE_ALMANAC_NONE },
    { "1850-09-17", NULL, SHUKE_ALMANAC_NONE },
    { "1850-10-01", "National Day", SHUKE_ALMANAC_FESTIVAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeAlmanacKind kind;

      g_test_message ("%s", cases[i].day);
      g_assert_cmpstr (shuke_almanac_name (iso (cases[i].day), &kind), ==, cases[i].name);
      g_assert_cmpint (kind, ==, cases[i].kind);
    }
  g_assert_null (shuke_almanac_name (SHUKE_DAY_NONE, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lunar/known", test_known);
  g_test_add_func ("/lunar/round-trip", test_round_trip);
  g_test_add_func ("/lunar/range", test_range);
  g_test_add_func ("/lunar/new-years", test_new_years);
  g_test_add_func ("/lunar/names", test_names);
  g_test_add_func ("/lunar/terms", test_terms);
  g_test_add_func ("/lunar/almanac", test_almanac);
  return g_test_run ();
}
