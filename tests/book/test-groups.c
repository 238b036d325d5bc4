/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups in a real book: by hand, with undo of every step; by rule, against the same question asked in SQL of the whole sample shop. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-groups.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"
#include "shuke-book-sample.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static guint
count_members (Fixture    *fixture,
               const char *name)
{
  g_autoptr (GArray) ids = shuke_book_list_group_members (fixture->book, name, NULL);

  return ids->len;
}

static void
test_by_hand (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 ids[] = { scratch_add_customer (fixture, "甲"), scratch_add_customer (fixture, "乙"), scratch_add_customer (fixture, "丙") };
  g_autoptr (GArray) two = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) hers = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = book_dump (fixture->book);
  g_autofree char *with_group = NULL;
  g_autofree char *with_members = NULL;
  gint64 group = 0, other = 0, action, created;
  int n;

  g_assert_cmpint (shuke_book_save_group (fixture->book, 0, "  ", NULL, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  created = shuke_book_save_group (fixture->book, 0, " 妈妈群 ", NULL, &group, &error);
  g_assert_no_error (error);
  with_group = book_dump (fixture->book);
  g_assert_cmpint (shuke_book_save_group (fixture->book, 0, "妈妈群", NULL, &other, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);

  g_array_append_vals (two, ids, 2);
  action = shuke_book_change_members (fixture->book, group, two, TRUE, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpuint (count_members (fixture, "妈妈群"), ==, 2);
  scratch_undo_to (fixture, action, with_group);
  shuke_book_change_members (fixture->book, group, two, TRUE, NULL, &error);
  g_assert_no_error (error);
  /* In already: nobody is put in twice, and nothing was done. */
  g_assert_cmpint (shuke_book_change_members (fixture->book, group, two, TRUE, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  groups = shuke_book_list_groups (fixture->book, TRUE, &error);
  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpint (((ShukeGroup *) g_ptr_array_index (groups, 0))->n, ==, 2);
  hers = shuke_book_list_groups_of (fixture->book, ids[0], &error);
  g_assert_cmpuint (hers->len, ==, 1);
  g_assert_null (((ShukeGroup *) g_ptr_array_index (hers, 0))->why);
  g_clear_pointer (&hers, g_ptr_array_unref);
  hers = shuke_book_list_groups_of (fixture->book, ids[2], &error);
  g_assert_cmpuint (hers->len, ==, 0);

  /* A new one with people in it is one action; its name is asked about before. */
  with_members = book_dump (fixture->book);
  action = shuke_book_add_group_of (fixture->book, "新群", two, &other, &error);
  g_assert_no_error (error);
  g_assert_cmpint (other, !=, group);
  g_assert_cmpuint (count_members (fixture, "新群"), ==, 2);
  scratch_undo_to (fixture, action, with_members);
  g_assert_cmpint (shuke_book_add_group_of (fixture->book, "妈妈群", two, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (shuke_book_find_group (fixture->book, "新群", &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_clear_pointer (&with_members, g_free);
  with_members = book_dump (fixture->book);
  action = shuke_book_save_group (fixture->book, group, "妈妈们", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_members (fixture, "妈妈们"), ==, 2);
  scratch_undo_to (fixture, action, with_members);
  action = shuke_book_change_members (fixture->book, group, two, FALSE, &n, &error);
  g_assert_cmpint (n, ==, 2);
  scratch_undo_to (fixture, action, with_members);
  action = shuke_book_delete_group (fixture->book, group, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_members (fixture, "妈妈群"), ==, 0);
  scratch_undo_to (fixture, action, with_members);
  g_assert_cmpint (shuke_book_delete_group (fixture->book, 999, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  shuke_book_change_members (fixture->book, group, two, FALSE, NULL, &error);
  g_assert_no_error (error);
  scratch_undo_to (fixture, created, before);
}

typedef struct {
  ShukeRuleField field;
  const char    *text;
  int            from;
  int            to;
  gint64         amount;
  const char    *oracle;   /* asked with :today */
} Case;

#define ALIVE " c.deleted_at IS NULL AND :today > 0 "
#define KEPT "l.quantity > 0 AND v.day <= :today AND NOT EXISTS (SELECT 1 FROM line r WHERE r.returned = l.id) "

static const Case cases[] = {
  { SHUKE_RULE_TIER, "金卡", -1, -1, -1, "SELECT id FROM customer c WHERE tier = '金卡' AND" ALIVE },
  { SHUKE_RULE_SEX, "female", -1, -1, -1,
    "SELECT c.id FROM customer c JOIN person p ON p.customer = c.id WHERE p.role = 'self' AND p.sex = 'female' AND" ALIVE },
  { SHUKE_RULE_HERE_WITHIN, NULL, -1, 30, -1,
    "SELECT c.id FROM customer c WHERE EXISTS (SELECT 1 FROM visit v WHERE v.customer = c.id AND v.day >= :today - 30) AND" ALIVE },
  { SHUKE_RULE_AWAY_FOR, NULL, 90, -1, -1,
    "SELECT c.id FROM customer c WHERE (SELECT max(day) FROM visit v WHERE v.customer = c.id) <= :today - 90 AND" ALIVE },
  { SHUKE_RULE_SPENT, NULL, -1, 0, 500000,
    "SELECT c.id FROM customer c WHERE (SELECT sum(l.quantity * l.paid_price) FROM visit v JOIN line l ON l.visit = v.id"
    " WHERE v.customer = c.id) >= 500000 AND" ALIVE },
  { SHUKE_RULE_SPENT, NULL, -1, 365, 200000,
    "SELECT c.id FROM customer c WHERE (SELECT sum(l.quantity * l.paid_price) FROM visit v JOIN line l ON l.visit = v.id"
    " WHERE v.customer = c.id AND v.day >= :today - 365) >= 200000 AND" ALIVE },
  { SHUKE_RULE_BOUGHT, "卫衣", -1, 180, -1,
    "SELECT c.id FROM customer c WHERE EXISTS (SELECT 1 FROM visit v JOIN line l ON l.visit = v.id LEFT JOIN word k ON k.id = l.category"
    " LEFT JOIN word n ON n.id = l.name WHERE v.customer = c.id AND v.day >= :today - 180"
    " AND (k.text LIKE '%卫衣%' OR n.text LIKE '%卫衣%') AND " KEPT ") AND" ALIVE },
  { SHUKE_RULE_COLOUR, "红", -1, -1, -1,
    "SELECT c.id FROM customer c WHERE EXISTS (SELECT 1 FROM visit v JOIN line l ON l.visit = v.id JOIN word f ON f.id = l.colour"
    " WHERE v.customer = c.id AND f.text LIKE '%红%' AND " KEPT ") AND" ALIVE },
  { SHUKE_RULE_SIZE, "130", -1, -1, -1,
    "SELECT c.id FROM customer c WHERE (EXISTS (SELECT 1 FROM visit v JOIN line l ON l.visit = v.id JOIN word z ON z.id = l.size"
    " WHERE v.customer = c.id AND z.text = '130' AND " KEPT ")"
    " OR EXISTS (SELECT 1 FROM person p JOIN size_told t ON t.person = p.id WHERE p.customer = c.id AND p.role <> 'gift' AND t.size = '130')) AND" ALIVE },
  { SHUKE_RULE_CONSENT, NULL, -1, -1, -1,
    "SELECT c.id FROM customer c WHERE (SELECT state FROM consent s WHERE s.customer = c.id AND purpose = 'marketing'"
    " ORDER BY day DESC, id DESC LIMIT 1) = 'yes' AND" ALIVE },
  { SHUKE_RULE_SOURCE, "朋友", -1, -1, -1, "SELECT id FROM customer c WHERE source LIKE '%朋友%' AND" ALIVE },
  { SHUKE_RULE_RESIDENCE, "路", -1, -1, -1,
    "SELECT c.id FROM customer c WHERE EXISTS (SELECT 1 FROM address a WHERE a.customer = c.id AND a.text LIKE '%路%') AND" ALIVE },
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

static GHashTable *
ask (Fixture    *fixture,
     const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (fixture->book, text, &error);
  GHashTable *set = g_hash_table_new (NULL, NULL);

  g_assert_no_error (error);
  shuke_statement_day (statement, ":today", fixture->today);
  while (shuke_statement_next (statement, &error))
    g_hash_table_add (set, GSIZE_TO_POINTER ((gsize) shuke_statement_get_int (statement, 0)));
  g_assert_no_error (error);
  return set;
}

static void
scratch_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  scratch_book_open (fixture, shuke_day_new (2026, 9, 17), SHUKE_BOOK_OPEN_SCRATCH);
  shuke_book_fill_sample (fixture->book, 600, &error);
  g_assert_no_error (error);
}

/* One condition each, then two at a time, all and any. */
static void
test_oracle (Fixture       *fixture,
             gconstpointer  data)
{
  guint found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = i; j < G_N_ELEMENTS (cases); j++)
      for (int any = 0; any < 2; any++)
        {
          g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
          g_autoptr (GHashTable) first = ask (fixture, cases[i].oracle);
          g_autoptr (GHashTable) second = ask (fixture, cases[j].oracle);
          g_autoptr (GArray) ids = NULL;
          g_autoptr (GError) error = NULL;
          guint expected = 0;
          GHashTableIter iter;
          gpointer id;

          rule->any = any != 0;
          g_ptr_array_add (rule->conditions, make (&cases[i]));
          if (j > i)
            g_ptr_array_add (rule->conditions, make (&cases[j]));
          ids = shuke_book_find_by_rule (fixture->book, rule, &error);
          g_assert_no_error (error);
          g_hash_table_iter_init (&iter, first);
          while (g_hash_table_iter_next (&iter, &id, NULL))
            expected += any != 0 || g_hash_table_contains (second, id);
          g_hash_table_iter_init (&iter, second);
          while (any != 0 && g_hash_table_iter_next (&iter, &id, NULL))
            expected += !g_hash_table_contains (first, id);
          g_test_message ("%d and %d, any %d: %u", cases[i].field, cases[j].field, any, ids->len);
          g_assert_cmpuint (ids->len, ==, expected);
          for (guint k = 0; k < ids->len; k++)
            {
              gpointer key = GSIZE_TO_POINTER ((gsize) g_array_index (ids, gint64, k));

              g_assert_true (g_hash_table_contains (first, key) || g_hash_table_contains (second, key));
            }
          found += ids->len;
        }
  g_assert_cmpuint (found, >, 1000);
}

/* Who is in it by rule, one by one in their files, is who is in it in the list; each with her reason; and always as of now. */
static void
test_by_rule (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) filters = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_filter_free);
  g_autoptr (GHashTable) filtered = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (GError) error = NULL;
  gint64 group = 0, id;
  guint n = 0;

  g_ptr_array_add (rule->conditions, make (&cases[0]));
  shuke_book_save_group (fixture->book, 0, "金卡客人", rule, &group, &error);
  g_assert_no_error (error);
  ids = shuke_book_list_group_members (fixture->book, "金卡客人", &error);
  g_assert_cmpuint (ids->len, >, 3);
  g_ptr_array_add (filters, shuke_filter_new (SHUKE_FILTER_GROUP, "金卡客人"));
  filtered = shuke_book_find_filtered (fixture->book, filters, &error);
  g_assert_cmpuint (g_hash_table_size (filtered), ==, ids->len);
  for (id = 1; id <= 60; id++)
    {
      g_autoptr (GPtrArray) hers = shuke_book_list_groups_of (fixture->book, id, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < hers->len; i++)
        {
          const ShukeGroup *hit = g_ptr_array_index (hers, i);

          if (hit->id != group)
            continue;
          g_assert_true (g_hash_table_contains (filtered, &id));
          g_assert_nonnull (strstr (hit->why, "金卡"));
          n++;
        }
    }
  g_assert_cmpuint (n, >, 0);

  /* Nobody is put into it by hand; who changes is out of it at once. */
  id = g_array_index (ids, gint64, 0);
  g_array_append_val (one, id);
  g_assert_cmpint (shuke_book_change_members (fixture->book, group, one, TRUE, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  customer = shuke_book_get_customer (fixture->book, id, &error);
  builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, "银卡");
  changed = shuke_customer_builder_build (builder, fixture->today, &error);
  shuke_book_save_customer (fixture->book, changed, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_members (fixture, "金卡客人"), ==, ids->len - 1);

  g_ptr_array_add (rule->conditions, shuke_condition_new (SHUKE_RULE_TIER));
  g_assert_cmpint (shuke_book_save_group (fixture->book, group, "金卡客人", rule, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
}

/* What everybody bought is read in another way than what one of them bought: both have to come to the same. */
static void
test_one_by_one (Fixture       *fixture,
                 gconstpointer  data)
{
  guint in = 0, out = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
      g_autoptr (GArray) ids = NULL;
      g_autoptr (GError) error = NULL;
      gint64 group = 0;

      g_ptr_array_add (rule->conditions, make (&cases[i]));
      shuke_book_save_group (fixture->book, 0, "一组", rule, &group, &error);
      g_assert_no_error (error);
      ids = shuke_book_list_group_members (fixture->book, "一组", &error);
      g_assert_no_error (error);
      for (gint64 id = 1; id <= 60; id++)
        {
          g_autoptr (GPtrArray) hers = shuke_book_list_groups_of (fixture->book, id, &error);
          gboolean listed = FALSE, in_file = FALSE;

          g_assert_no_error (error);
          for (guint k = 0; k < hers->len; k++)
            in_file |= ((ShukeGroup *) g_ptr_array_index (hers, k))->id == group;
          for (guint k = 0; k < ids->len; k++)
            listed |= g_array_index (ids, gint64, k) == id;
          g_test_message ("field %d, customer %" G_GINT64_FORMAT, cases[i].field, id);
          g_assert_cmpint (in_file, ==, listed);
          *(listed ? &in : &out) += 1;
        }
      shuke_book_delete_group (fixture->book, group, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (in, >, 100);
  g_assert_cmpuint (out, >, 100);
}

/* Given up in the middle, the book answers as before. */
static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (rule->conditions, make (&cases[4]));
  g_cancellable_cancel (cancellable);
  g_assert_null (shuke_book_find_by_rule_until (fixture->book, rule, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  ids = shuke_book_find_by_rule (fixture->book, rule, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, >, 0);
}

/* By sound, and figures by their value. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "团购群10", "周末群", "团购群2", "安安妈妈群" };
  static const char *const order[] = { "安安妈妈群", "团购群2", "团购群10", "周末群" };
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpint (shuke_book_save_group (fixture->book, 0, names[i], NULL, NULL, &error), !=, 0);
      g_assert_no_error (error);
    }
  groups = shuke_book_list_groups (fixture->book, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (order));
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (((ShukeGroup *) g_ptr_array_index (groups, i))->name, ==, order[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/groups/by-hand", Fixture, NULL, scratch_book_set_up, test_by_hand, scratch_book_tear_down);
  g_test_add ("/groups/order", Fixture, NULL, scratch_book_set_up, test_order, scratch_book_tear_down);
  g_test_add ("/groups/oracle", Fixture, NULL, scratch_set_up, test_oracle, scratch_book_tear_down);
  g_test_add ("/groups/one-by-one", Fixture, NULL, scratch_set_up, test_one_by_one, scratch_book_tear_down);
  g_test_add ("/groups/given-up", Fixture, NULL, scratch_set_up, test_given_up, scratch_book_tear_down);
  g_test_add ("/groups/by-rule", Fixture, NULL, scratch_set_up, test_by_rule, scratch_book_tear_down);
  return g_test_run ();
}
