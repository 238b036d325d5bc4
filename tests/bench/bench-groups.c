/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: bench-groups BOOK. Each condition of a group by rule, asked of the whole book, beside one walk of the lines and their visits in SQL. */

#include "shuke-book-groups.h"
#include "shuke-book-private.h"

#include <time.h>

static const struct {
  ShukeRuleField field;
  const char    *text;
  int            from;
  int            to;
  gint64         amount;
} conditions[] = {
  { SHUKE_RULE_SEX, "female", -1, -1, -1 },
  { SHUKE_RULE_AGE, NULL, 30, 45, -1 },
  { SHUKE_RULE_CHILD_AGE, NULL, 3, 6, -1 },
  { SHUKE_RULE_RESIDENCE, "路", -1, -1, -1 },
  { SHUKE_RULE_TIER, "金卡", -1, -1, -1 },
  { SHUKE_RULE_HERE_WITHIN, NULL, -1, 90, -1 },
  { SHUKE_RULE_AWAY_FOR, NULL, 180, -1, -1 },
  { SHUKE_RULE_SPENT, NULL, -1, 0, 500000 },
  { SHUKE_RULE_SPENT, NULL, -1, 365, 100000 },
  { SHUKE_RULE_SIZE, "130", -1, -1, -1 },
  { SHUKE_RULE_BOUGHT, "衣", -1, 0, -1 },
  { SHUKE_RULE_COLOUR, "红", -1, -1, -1 },
  { SHUKE_RULE_BIRTHDAY, NULL, -1, 0, -1 },
  { SHUKE_RULE_CONSENT, NULL, -1, -1, -1 },
  { SHUKE_RULE_SOURCE, "朋友", -1, -1, -1 },
  { SHUKE_RULE_FACT, "舞", -1, -1, -1 },
};

/* Processor time: on a quiet machine that is what passes. */
static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static double
walk (ShukeBook *book)
{
  double begin = now_ms ();
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (book,
                        "SELECT sum(v.customer + v.day + l.quantity * l.paid_price + l.category + l.size + l.colour)"
                        " FROM line l CROSS JOIN visit v ON v.id = l.visit",
                        NULL);

  g_assert_true (shuke_statement_next (statement, NULL));
  return now_ms () - begin;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_default ();
  g_autoptr (ShukeBook) book = NULL;
  g_autoptr (GError) error = NULL;
  double slowest = 0, floor;
  const char *which = NULL;

  if (argc != 2 || (book = shuke_book_open (argv[1], SHUKE_BOOK_OPEN_READ_ONLY, clock, &error)) == NULL)
    g_error ("no book: %s", error == NULL ? "usage: bench-groups BOOK" : error->message);
  floor = walk (book);
  floor = MIN (floor, walk (book));
  for (gsize i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
      ShukeCondition *condition = shuke_condition_new (conditions[i].field);
      double begin = now_ms (), time;
      g_autoptr (GArray) ids = NULL;

      condition->text = g_strdup (conditions[i].text);
      condition->from = conditions[i].from;
      condition->to = conditions[i].to;
      condition->amount = conditions[i].amount;
      g_ptr_array_add (rule->conditions, condition);
      ids = shuke_book_find_by_rule (book, rule, &error);
      g_assert_no_error (error);
      time = now_ms () - begin;
      g_print ("%s %s: %u of the customers, %.0f ms\n", shuke_rule_field_name (condition->field), condition->text, ids->len, time);
      if (time > slowest)
        {
          slowest = time;
          which = shuke_rule_field_name (condition->field);
        }
    }
  g_print ("{\"floor\": %.1f, \"slowest\": %.1f, \"which\": \"%s\"}\n", floor, slowest, which);
  shuke_book_close (book);
  return 0;
}
