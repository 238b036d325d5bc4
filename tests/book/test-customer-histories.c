/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random histories of edits, deletions and undoing agree with an oracle in memory, row by row and column by column.
 * A failure prints its seed. */

#include <string.h>

#include "book-state.h"
#include "scratch-customers.h"
#include "shuke-book-customers.h"
#include "shuke-book-private.h"

typedef ScratchBook Fixture;

/* The oracle: states and changes in memory, undo by the rule of the log. */
typedef struct {
  char *key;
  Row  *old;   /* NULL = was added */
  Row  *new;   /* NULL = was taken out */
} OracleChange;

typedef struct {
  gint64  action;
  GArray *changes;
  gboolean undone;
} OracleAction;

static void
oracle_change_clear (gpointer data)
{
  OracleChange *change = data;

  g_free (change->key);
  g_clear_pointer (&change->old, g_hash_table_unref);
  g_clear_pointer (&change->new, g_hash_table_unref);
}

static void
oracle_action_clear (gpointer data)
{
  OracleAction *action = data;

  g_array_unref (action->changes);
}

static gboolean
row_equal (Row *a,
           Row *b)
{
  GHashTableIter iter;
  gpointer column, value;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &column, &value))
    if (strcmp (value, g_hash_table_lookup (b, column)) != 0)
      return FALSE;
  return TRUE;
}

/* Rows that name this one as their owner. */
static gboolean
has_rows (State      *state,
          const char *key)
{
  const char *column = g_str_has_prefix (key, "customer/") ? "customer" : "person";
  const char *id = strchr (key, '/') + 1;
  GHashTableIter iter;
  gpointer row;

  if (!g_str_has_prefix (key, "customer/") && !g_str_has_prefix (key, "person/"))
    return FALSE;
  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (g_strcmp0 (row_get (row, column), id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
owner_is_there (State *state,
                Row   *row)
{
  for (int i = 0; i < 2; i++)
    {
      const char *column = i == 0 ? "customer" : "person";
      const char *id = row_get (row, column);
      g_autofree char *key = id != NULL ? g_strdup_printf ("%s/%s", column, id) : NULL;

      if (key != NULL && !g_hash_table_contains (state, key))
        return FALSE;
    }
  return TRUE;
}

static int
rank_of (const char *key,
         Row        *row)
{
  if (g_str_has_prefix (key, "customer/"))
    return 0;
  if (!g_str_has_prefix (key, "person/"))
    return 3;
  return g_str_equal (row_get (row, "role"), "self") ? 1 : 2;
}

/* What differs between two states; owners last among the removed, first among the added, as the book writes them. */
static GArray *
difference (State *before,
            State *after)
{
  GArray *changes = g_array_new (FALSE, TRUE, sizeof (OracleChange));
  GHashTableIter iter;
  gpointer key, row;

  g_array_set_clear_func (changes, oracle_change_clear);
  for (int rank = 3; rank >= 0; rank--)
    {
      g_hash_table_iter_init (&iter, before);
      while (g_hash_table_iter_next (&iter, &key, &row))
        if (rank_of (key, row) == rank && !g_hash_table_contains (after, key))
          {
            OracleChange change = { g_strdup (key), row_copy (row), NULL };

            g_array_append_val (changes, change);
          }
    }
  for (int rank = 0; rank <= 3; rank++)
    {
      g_hash_table_iter_init (&iter, after);
      while (g_hash_table_iter_next (&iter, &key, &row))
        {
          Row *old = g_hash_table_lookup (before, key);
          OracleChange change = { NULL, NULL, NULL };

          if (rank_of (key, row) != rank || (old != NULL && row_equal (old, row)))
            continue;
          change.key = g_strdup (key);
          change.old = old != NULL ? row_copy (old) : NULL;
          change.new = row_copy (row);
          g_array_append_val (changes, change);
        }
    }
  return changes;
}

static int
oracle_undo (State  *state,
             GArray *changes)
{
  int kept = 0;

  for (guint i = changes->len; i-- > 0;)
    {
      const OracleChange *change = &g_array_index (changes, OracleChange, i);
      Row *now = g_hash_table_lookup (state, change->key);

      if (change->old == NULL && i > 0 && change->new != NULL && g_strcmp0 (row_get (change->new, "role"), "self") == 0 &&
          g_str_has_prefix (g_array_index (changes, OracleChange, i - 1).key, "customer/"))
        {
          const OracleChange *customer = &g_array_index (changes, OracleChange, i - 1);
          Row *she = g_hash_table_lookup (state, customer->key);
          g_autoptr (GHashTable) held = now != NULL ? g_hash_table_ref (now) : NULL;

          i--;
          if (now == NULL || she == NULL || has_rows (state, change->key) || !row_equal (now, change->new) ||
              !row_equal (she, customer->new))
            {
              kept++;
              continue;
            }
          g_hash_table_remove (state, change->key);
          if (!has_rows (state, customer->key))
            g_hash_table_remove (state, customer->key);
          else
            {
              kept++;
              g_hash_table_insert (state, g_strdup (change->key), row_copy (held));
            }
        }
      else if (change->old == NULL)
        {
          if (now == NULL || has_rows (state, change->key) || !row_equal (now, change->new))
            kept++;
          else
            g_hash_table_remove (state, change->key);
        }
      else if (change->new == NULL)
        {
          if (now != NULL || !owner_is_there (state, change->old))
            kept++;
          else
            g_hash_table_insert (state, g_strdup (change->key), row_copy (change->old));
        }
      else if (now == NULL)
        kept++;
      else
        {
          GHashTableIter iter;
          gpointer column, value;

          g_hash_table_iter_init (&iter, change->new);
          while (g_hash_table_iter_next (&iter, &column, &value))
            {
              const char *old = row_get (change->old, column);

              if (strcmp (row_get (now, column), value) == 0)
                row_put (now, column, old);
              else if (strcmp (old, value) != 0)
                kept++;
            }
        }
    }
  return kept;
}

static State *
read_state (Fixture *fixture)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (fixture->book, "SELECT id FROM customer", NULL);
  State *state = state_new ();

  while (shuke_statement_next (statement, NULL))
    {
      g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, shuke_statement_get_int (statement, 0));

      state_flatten (state, customer);
    }
  return state;
}

static const char *
pick (GRand      *rand,
      const char *first,
      const char *second,
      const char *third)
{
  const char *words[] = { first, second, third, NULL };

  return words[g_rand_int_range (rand, 0, 4)];
}

static void
random_edit (GRand                *rand,
             ShukeCustomerBuilder *builder,
             ShukeDay              today)
{
  guint n_persons = shuke_customer_builder_n_persons (builder);
  guint person = (guint) g_rand_int_range (rand, 0, (int) n_persons);
  const ShukePerson *peek = shuke_customer_builder_peek_person (builder, person);

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, pick (rand, "王芳", "曾小雨", "Anna"));
      break;
    case 1:
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, pick (rand, "芳芳", "雨", NULL));
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, pick (rand, "一", "二", "三"));
      break;
    case 2:
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, pick (rand, "羊毛过敏", "别打电话", NULL));
      break;
    case 3:
      shuke_customer_builder_set_phone (builder, 0, 0, pick (rand, "13800008026", "13900008027", NULL), pick (rand, "手机", "家", NULL));
      break;
    case 4:
      person = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
      shuke_customer_builder_set_person_nickname (builder, person, pick (rand, "果果", "小宝", "豆豆"));
      shuke_customer_builder_set_size (builder, person, 0, "clothes", pick (rand, "110", "120", NULL), today, NULL);
      break;
    case 5:
      if (person > 0)
        shuke_customer_builder_remove_person (builder, person);
      break;
    case 6:
      shuke_customer_builder_set_person_birth (builder, person, g_rand_boolean (rand) ? scratch_date ("L2020-08-10") : scratch_date ("1990-05-03"));
      break;
    case 7:
      if (peek->sizes->len > 0)
        {
          const ShukeSizeTold *size = g_ptr_array_index (peek->sizes, 0);

          shuke_customer_builder_set_size (builder, person, size->id, "top", pick (rand, "110", "130", NULL), size->day, pick (rand, "说", NULL, NULL));
        }
      else
        shuke_customer_builder_set_size (builder, person, 0, "top", "M", today, NULL);
      break;
    case 8:
      shuke_customer_builder_set_term (builder, 0, "discount", pick (rand, "10", "12", NULL));
      break;
    case 9:
      shuke_customer_builder_set_expectation (builder, 0, pick (rand, "price", "quality", "time") ?: "service", pick (rand, "4/3", "5", NULL));
      break;
    case 10:
      shuke_customer_builder_set_event (builder, person, peek->events->len > 0 && g_rand_boolean (rand) ? ((ShukeLifeEvent *) peek->events->pdata[0])->id : 0,
                                        g_rand_boolean (rand) ? "wedding" : "other", scratch_date (pick (rand, "", "2012-10-01", "--05-20") ?: "2026-09"),
                                        g_rand_boolean (rand), pick (rand, "湖边", "市一小", NULL));
      break;
    default:
      shuke_customer_builder_set_measurement (builder, person, 0, "height", g_rand_int_range (rand, 800, 1800), today, NULL);
      break;
    }
}

static gint64
random_action (Fixture *fixture,
               GRand   *rand)
{
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (fixture->book, "SELECT id FROM customer ORDER BY id LIMIT 1 OFFSET :n", NULL);
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomer) edited = NULL;
  g_autoptr (GError) error = NULL;

  shuke_statement_int (statement, ":n", g_rand_int_range (rand, 0, 3));
  if (shuke_statement_next (statement, NULL))
    customer = scratch_get_customer (fixture, shuke_statement_get_int (statement, 0));
  if (customer != NULL && g_rand_int_range (rand, 0, 8) == 0)
    {
      if (customer->deleted_at != 0)
        return shuke_book_restore_customer (fixture->book, customer->id, NULL);
      return shuke_book_delete_customer (fixture->book, customer->id, NULL);
    }
  if (customer == NULL)
    {
      builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, "A1");
    }
  else
    builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  random_edit (rand, builder, fixture->today);
  if (g_rand_boolean (rand))
    random_edit (rand, builder, fixture->today);
  edited = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  return shuke_book_save_customer (fixture->book, edited, NULL, &error);
}

static void
forget_all (Fixture *fixture)
{
  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book),
                                          "INSERT INTO action (at, kind) VALUES (0, 'test'); DELETE FROM customer; "
                                          "DELETE FROM action; DELETE FROM change;", NULL));
}

static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  guint histories = scratch_n_histories (300);

  for (guint history = 0; history < histories; history++)
    {
      guint32 seed = scratch_seed (history);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) actions = g_array_new (FALSE, TRUE, sizeof (OracleAction));
      g_autoptr (GHashTable) oracle = state_new ();

      g_array_set_clear_func (actions, oracle_action_clear);
      for (int step = 0; step < 12; step++)
        {
          g_autoptr (GHashTable) before = state_copy (oracle);
          g_autoptr (GHashTable) book = NULL;
          g_autofree char *expected = NULL;
          g_autofree char *found = NULL;
          OracleAction done = { 0, NULL, FALSE };

          if (actions->len > 0 && g_rand_int_range (rand, 0, 3) == 0)
            {
              OracleAction *undone = &g_array_index (actions, OracleAction, g_rand_int_range (rand, 0, (int) actions->len));
              int kept = -1, expected_kept;

              if (undone->undone)
                continue;
              undone->undone = TRUE;
              done.action = scratch_undo_some (fixture, undone->action, &kept);
              expected_kept = oracle_undo (oracle, undone->changes);
              if (kept != expected_kept)
                g_error ("SHUKE_SEED=%u, step %d: %d kept, %d expected", seed, step, kept, expected_kept);
              book = read_state (fixture);
            }
          else
            {
              done.action = random_action (fixture, rand);
              book = read_state (fixture);
              g_hash_table_unref (oracle);
              oracle = state_copy (book);
            }
          expected = state_describe (oracle);
          found = state_describe (book);
          if (strcmp (expected, found) != 0)
            g_error ("SHUKE_SEED=%u, step %d: expected\n%sfound\n%s", seed, step, expected, found);
          done.changes = difference (before, oracle);
          g_array_append_val (actions, done);
        }
      forget_all (fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/customer-histories/random", Fixture, NULL, scratch_book_set_up, test_histories, scratch_book_tear_down);
  return g_test_run ();
}
