/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions of groups by rule: each field met and missed, all and any, half-written ones, JSON there and back, and the words. */

#include "shuke-group-rule.h"

#include <string.h>

/* A Thursday. */
#define TODAY (shuke_day_new (2026, 9, 17))

typedef struct {
  ShukeRuleFacts facts;
} Fixture;

/* A woman of 36 with a boy of 6 whose birthday is this month, gold, here ten days ago. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const ShukeRulePerson persons[] = {
    { SHUKE_ROLE_SELF, SHUKE_SEX_FEMALE, { .year = 1990, .month = 5, .day = 3 } },
    { SHUKE_ROLE_CHILD, SHUKE_SEX_MALE, { .year = 2019, .month = 9, .day = 30 } },
  };
  const ShukeRulePiece pieces[] = {
    { .day = TODAY - 10, .amount = 20000, .category = "毛衣", .name = "羊毛开衫", .size = "M", .colour = "深红" },
    { .day = TODAY - 200, .amount = 30000, .category = "jeans", .name = "straight", .size = "130", .colour = "Navy" },
    { .day = TODAY - 5, .amount = 9900, .back = TRUE, .category = "帽子", .size = "F", .colour = "绿" },
    { .day = TODAY - 4, .amount = -9900, .back = TRUE, .category = "帽子", .size = "F", .colour = "绿" },
  };

  fixture->facts = (ShukeRuleFacts) { .today = TODAY, .tier = "Gold", .source = "朋友介绍", .last_day = TODAY - 10, .consent = SHUKE_CONSENT_YES };
  fixture->facts.persons = g_array_new (FALSE, FALSE, sizeof (ShukeRulePerson));
  fixture->facts.pieces = g_array_new (FALSE, FALSE, sizeof (ShukeRulePiece));
  fixture->facts.addresses = g_ptr_array_new ();
  fixture->facts.sizes = g_ptr_array_new ();
  fixture->facts.facts = g_ptr_array_new ();
  g_array_append_vals (fixture->facts.persons, persons, G_N_ELEMENTS (persons));
  g_array_append_vals (fixture->facts.pieces, pieces, G_N_ELEMENTS (pieces));
  g_ptr_array_add (fixture->facts.addresses, (gpointer) "阳光花园 3 栋 502");
  g_ptr_array_add (fixture->facts.sizes, (gpointer) "37");
  g_ptr_array_add (fixture->facts.facts, (gpointer) "喜欢跳舞");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_array_unref (fixture->facts.persons);
  g_array_unref (fixture->facts.pieces);
  g_ptr_array_unref (fixture->facts.addresses);
  g_ptr_array_unref (fixture->facts.sizes);
  g_ptr_array_unref (fixture->facts.facts);
}

typedef struct {
  ShukeRuleField field;
  const char    *text;
  int            from;
  int            to;
  gint64         amount;
  gboolean       holds;
} Case;

static const Case cases[] = {
  { SHUKE_RULE_SEX, "female", -1, -1, -1, TRUE },
  { SHUKE_RULE_SEX, "male", -1, -1, -1, FALSE },
  { SHUKE_RULE_AGE, NULL, 30, 36, -1, TRUE },
  { SHUKE_RULE_AGE, NULL, 37, -1, -1, FALSE },
  { SHUKE_RULE_AGE, NULL, -1, 35, -1, FALSE },
  { SHUKE_RULE_AGE, NULL, -1, 36, -1, TRUE },
  { SHUKE_RULE_CHILD_AGE, NULL, 6, 6, -1, TRUE },
  { SHUKE_RULE_CHILD_AGE, NULL, 7, 9, -1, FALSE },
  { SHUKE_RULE_RESIDENCE, "阳光花园", -1, -1, -1, TRUE },
  { SHUKE_RULE_RESIDENCE, "月光", -1, -1, -1, FALSE },
  { SHUKE_RULE_TIER, "gold", -1, -1, -1, TRUE },
  { SHUKE_RULE_TIER, "gol", -1, -1, -1, FALSE },
  { SHUKE_RULE_HERE_WITHIN, NULL, -1, 10, -1, TRUE },
  { SHUKE_RULE_HERE_WITHIN, NULL, -1, 9, -1, FALSE },
  { SHUKE_RULE_AWAY_FOR, NULL, 10, -1, -1, TRUE },
  { SHUKE_RULE_AWAY_FOR, NULL, 11, -1, -1, FALSE },
  { SHUKE_RULE_SPENT, NULL, -1, 0, 50000, TRUE },
  { SHUKE_RULE_SPENT, NULL, -1, 0, 50001, FALSE },
  { SHUKE_RULE_SPENT, NULL, -1, 30, 20000, TRUE },
  { SHUKE_RULE_SPENT, NULL, -1, 30, 20001, FALSE },
  { SHUKE_RULE_SIZE, "m", -1, -1, -1, TRUE },
  { SHUKE_RULE_SIZE, "37", -1, -1, -1, TRUE },
  { SHUKE_RULE_SIZE, "13", -1, -1, -1, FALSE },
  { SHUKE_RULE_SIZE, "F", -1, -1, -1, FALSE },
  { SHUKE_RULE_BOUGHT, "开衫", -1, 0, -1, TRUE },
  { SHUKE_RULE_BOUGHT, "JEANS", -1, 0, -1, TRUE },
  { SHUKE_RULE_BOUGHT, "jeans", -1, 180, -1, FALSE },
  { SHUKE_RULE_BOUGHT, "帽子", -1, 0, -1, FALSE },
  { SHUKE_RULE_COLOUR, "红", -1, -1, -1, TRUE },
  { SHUKE_RULE_COLOUR, "绿", -1, -1, -1, FALSE },
  { SHUKE_RULE_BIRTHDAY, NULL, -1, 0, -1, TRUE },
  { SHUKE_RULE_BIRTHDAY, NULL, -1, 5, -1, TRUE },
  { SHUKE_RULE_BIRTHDAY, NULL, -1, 6, -1, FALSE },
  { SHUKE_RULE_CONSENT, NULL, -1, -1, -1, TRUE },
  { SHUKE_RULE_SOURCE, "介绍", -1, -1, -1, TRUE },
  { SHUKE_RULE_SOURCE, "抖音", -1, -1, -1, FALSE },
  { SHUKE_RULE_FACT, "跳舞", -1, -1, -1, TRUE },
  { SHUKE_RULE_FACT, "唱歌", -1, -1, -1, FALSE },
};

static ShukeCondition *
make (const Case *one)
{
  ShukeCondition *condition = shuke_condition_new (one->field);

  condition->text = g_strdup (one->text);
  condition->from = one->from;
  condition->to = one->to;
  condition->amount = one->amount;
  return condition;
}

/* Only words of pieces, only of whole conditions, and in the way in which the condition itself compares. */
static void
test_minds (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { Case condition; const char *word; gboolean minds; } words[] = {
    { { SHUKE_RULE_BOUGHT, "JEANS", -1, 0, -1, TRUE }, "black jeans", TRUE },
    { { SHUKE_RULE_BOUGHT, "JEANS", -1, 0, -1, TRUE }, "skirt", FALSE },
    { { SHUKE_RULE_BOUGHT, "", -1, 0, -1, TRUE }, "skirt", FALSE },
    { { SHUKE_RULE_COLOUR, "红", -1, -1, -1, TRUE }, "深红", TRUE },
    { { SHUKE_RULE_SIZE, "m", -1, -1, -1, TRUE }, "M", TRUE },
    { { SHUKE_RULE_TIER, "Gold", -1, -1, -1, TRUE }, "Gold", FALSE },
    { { SHUKE_RULE_SPENT, NULL, -1, 0, 1, TRUE }, "skirt", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();

      g_ptr_array_add (rule->conditions, make (&words[i].condition));
      g_test_message ("%s in %s", words[i].condition.text, words[i].word);
      g_assert_cmpint (shuke_group_rule_minds (rule, words[i].word), ==, words[i].minds);
      g_assert_false (shuke_group_rule_minds (rule, NULL));
    }
}

/* Each field has a case in which it holds and, all but consent, one in which it does not. */
static void
test_conditions (Fixture       *fixture,
                 gconstpointer  data)
{
  gboolean held[SHUKE_N_RULE_FIELDS] = { FALSE };
  gboolean missed[SHUKE_N_RULE_FIELDS] = { FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCondition) condition = make (&cases[i]);
      ShukeCurrency currency;
      g_autofree char *words = NULL;

      g_assert_true (shuke_currency_from_code ("CNY", &currency));
      words = shuke_condition_dup_text (condition, &currency);
      g_test_message ("%s", words);
      g_assert_true (shuke_condition_is_whole (condition));
      g_assert_cmpint (shuke_condition_holds (condition, &fixture->facts), ==, cases[i].holds);
      *(cases[i].holds ? &held[cases[i].field] : &missed[cases[i].field]) = TRUE;
    }
  for (int i = 0; i < SHUKE_N_RULE_FIELDS; i++)
    {
      g_assert_true (held[i]);
      g_assert_true (missed[i] || i == SHUKE_RULE_CONSENT);
      g_assert_nonnull (shuke_rule_field_name ((ShukeRuleField) i));
    }
  fixture->facts.consent = SHUKE_CONSENT_NO;
  {
    g_autoptr (ShukeCondition) consent = shuke_condition_new (SHUKE_RULE_CONSENT);

    g_assert_false (shuke_condition_holds (consent, &fixture->facts));
  }
}

/* Who is not known is in no group that asks for it; half-written conditions hold for nobody. */
static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (ShukeCondition) newer = shuke_condition_new (SHUKE_N_RULE_FIELDS);

  fixture->facts.tier = fixture->facts.source = NULL;
  fixture->facts.last_day = SHUKE_DAY_NONE;
  fixture->facts.consent = SHUKE_CONSENT_UNKNOWN;
  g_array_set_size (fixture->facts.persons, 0);
  g_array_set_size (fixture->facts.pieces, 0);
  g_ptr_array_set_size (fixture->facts.addresses, 0);
  g_ptr_array_set_size (fixture->facts.sizes, 0);
  g_ptr_array_set_size (fixture->facts.facts, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCondition) condition = make (&cases[i]);

      g_assert_false (shuke_condition_holds (condition, &fixture->facts));
    }
  for (int i = 0; i < SHUKE_N_RULE_FIELDS; i++)
    {
      g_autoptr (ShukeCondition) empty = shuke_condition_new ((ShukeRuleField) i);

      if (i != SHUKE_RULE_CONSENT && i != SHUKE_RULE_BIRTHDAY)
        g_assert_false (shuke_condition_is_whole (empty));
    }
  g_assert_false (shuke_condition_holds (newer, &fixture->facts));
}

static void
test_rules (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { int conditions[3]; gboolean all, any; } rules[] = {
    { { -1 }, FALSE, FALSE }, { { 0, -1 }, TRUE, TRUE }, { { 1, -1 }, FALSE, FALSE }, { { 0, 1, -1 }, FALSE, TRUE }, { { 0, 2, -1 }, TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    for (int any = 0; any < 2; any++)
      {
        g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
        g_autoptr (ShukeGroupRule) read = NULL;
        g_autofree char *json = NULL;
        g_autofree char *again = NULL;

        rule->any = any != 0;
        for (int j = 0; rules[i].conditions[j] >= 0; j++)
          g_ptr_array_add (rule->conditions, make (&cases[rules[i].conditions[j]]));
        g_assert_cmpint (shuke_group_rule_holds (rule, &fixture->facts), ==, any != 0 ? rules[i].any : rules[i].all);
        json = shuke_group_rule_to_json (rule);
        read = shuke_group_rule_from_json (json);
        again = shuke_group_rule_to_json (read);
        g_assert_cmpstr (again, ==, json);
        g_assert_cmpuint (shuke_group_rule_needs (read), ==, shuke_group_rule_needs (rule));
      }
}

/* What is no rule, or one of a newer program, has nobody. */
static void
test_strange_json (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const texts[] = {
    NULL, "", "[]", "{", "{\"conditions\": 5}", "{\"conditions\": [5, {}, {\"field\": 7}, {\"field\": \"moon\"}]}",
    "{\"any\": true, \"conditions\": [{\"field\": \"age\", \"from\": \"old\"}, {\"field\": \"tier\"}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ShukeGroupRule) rule = shuke_group_rule_from_json (texts[i]);
      ShukeCurrency currency;
      g_autofree char *words = NULL;

      g_assert_true (shuke_currency_from_code ("CNY", &currency));
      words = shuke_group_rule_dup_text (rule, &currency);
      g_assert_nonnull (words);
      g_assert_false (shuke_group_rule_holds (rule, &fixture->facts));
    }
}

static void
test_why (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
  ShukeCurrency currency;
  g_autofree char *why = NULL;

  g_assert_true (shuke_currency_from_code ("CNY", &currency));
  rule->any = TRUE;
  g_ptr_array_add (rule->conditions, make (&cases[10]));
  g_ptr_array_add (rule->conditions, make (&cases[11]));
  why = shuke_group_rule_dup_why (rule, &fixture->facts, &currency);
  g_assert_nonnull (strstr (why, "gold"));
  g_assert_null (strstr (why, "·"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/group-rule/conditions", Fixture, NULL, set_up, test_conditions, tear_down);
  g_test_add ("/group-rule/minds", Fixture, NULL, set_up, test_minds, tear_down);
  g_test_add ("/group-rule/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/group-rule/rules", Fixture, NULL, set_up, test_rules, tear_down);
  g_test_add ("/group-rule/strange-json", Fixture, NULL, set_up, test_strange_json, tear_down);
  g_test_add ("/group-rule/why", Fixture, NULL, set_up, test_why, tear_down);
  return g_test_run ();
}
