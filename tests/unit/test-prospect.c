/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who has not bought yet, typed in one line; stages in order; the two lists. */

#include "shuke-prospect.h"

/* A Thursday. */
#define TODAY (shuke_day_new (2026, 9, 17))

typedef struct {
  const char *line;
  const char *name;
  const char *phone;
  const char *stage;
  const char *potential;
  const char *text;
  int         days;      /* until the next step; -1 = none */
} Case;

static const Case cases[] = {
  { "张姐 13900001234 感兴趣 大单 明天", "张姐", "13900001234", "interested", "big", NULL, 1 },
  { "张姐，13900001234，想买、每月，要亚麻的裙子", "张姐", "13900001234", "wants", "monthly", "要亚麻的裙子", -1 },
  { "13900001234", NULL, "13900001234", "interested", NULL, NULL, -1 },
  { "张园长 13900001234 想买 大单 明天 四十套园服", "张园长", "13900001234", "wants", "big", "四十套园服", 1 },
  { "13900001234 四十套园服", NULL, "13900001234", "interested", NULL, "四十套园服", -1 },
  { "王园长 要买 每周", "王园长", NULL, "acts", "weekly", NULL, -1 },
  { "Ann knows weekly", "Ann", NULL, "knows", "weekly", NULL, -1 },
  { "ANN INTERESTED BIG linen coats", "ANN", NULL, "interested", "big", "linen coats", -1 },
  /* The first word for each counts; the next ones are what she is after. */
  { "Ann 13900001234 wants big monthly", "Ann", "13900001234", "wants", "big", "monthly", -1 },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeProspect) prospect = shuke_prospect_read (cases[i].line, SHUKE_REGION_CN, TODAY);

      g_test_message ("%s", cases[i].line);
      g_assert_nonnull (prospect);
      g_assert_cmpstr (prospect->slip->name, ==, cases[i].name);
      g_assert_cmpstr (prospect->slip->phone, ==, cases[i].phone);
      g_assert_cmpstr (prospect->stage, ==, cases[i].stage);
      g_assert_cmpstr (prospect->potential, ==, cases[i].potential);
      g_assert_cmpstr (prospect->slip->text, ==, cases[i].text);
      g_assert_cmpint (prospect->slip->due_day, ==, cases[i].days >= 0 ? TODAY + cases[i].days : SHUKE_DAY_NONE);
    }
  g_assert_null (shuke_prospect_read ("", SHUKE_REGION_CN, TODAY));
  g_assert_null (shuke_prospect_read (" 感兴趣 ", SHUKE_REGION_CN, TODAY));
}

static void
test_stages (void)
{
  const char *const *stages = shuke_prospect_stages ();

  for (gsize i = 0; stages[i] != NULL; i++)
    {
      g_autofree char *todo = shuke_prospect_dup_todo (stages[i]);

      g_assert_nonnull (shuke_prospect_stage_name (stages[i]));
      g_assert_nonnull (todo);
    }
  g_assert_null (shuke_prospect_stage_name ("bought"));
}

static void
test_lists (void)
{
  const char *const *potentials = shuke_prospect_potentials ();

  for (gsize i = 0; potentials[i] != NULL; i++)
    {
      g_assert_nonnull (shuke_prospect_potential_name (potentials[i]));
      g_assert_true (shuke_prospect_is_on (potentials[i], SHUKE_PROSPECTS_ALL));
      g_assert_true (shuke_prospect_is_on (potentials[i], SHUKE_PROSPECTS_BIG) != shuke_prospect_is_on (potentials[i], SHUKE_PROSPECTS_STEADY));
    }
  g_assert_true (shuke_prospect_is_on (NULL, SHUKE_PROSPECTS_ALL));
  g_assert_false (shuke_prospect_is_on (NULL, SHUKE_PROSPECTS_BIG));
  g_assert_false (shuke_prospect_is_on (NULL, SHUKE_PROSPECTS_STEADY));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prospect/read", test_read);
  g_test_add_func ("/prospect/stages", test_stages);
  g_test_add_func ("/prospect/lists", test_lists);
  return g_test_run ();
}
