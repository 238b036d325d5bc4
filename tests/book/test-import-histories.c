/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking imports back, in any order, after any edits, purchases, deletions, joinings, decided merges and later imports over them: the book is
 * compared with what an oracle in memory says it has to be, which knows the book only by its rows before and after each act. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-import.h"
#include "shuke-book-join.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"

#include <string.h>

typedef ScratchBook Fixture;

/* A row: column → value as SQL writes it. A state: "table id" → row. */
typedef GHashTable Row;
typedef GHashTable State;

typedef struct {
  gint64      action;
  gint64      import;     /* 0 = an act of hers */
  gboolean    undone;
  char       *into;       /* of a joining: in whose file the other one went up; NULL for all else */
  State      *before;
  State      *after;
  GHashTable *met;        /* ids as text of those whom the rows of an import were about */
} Act;

typedef struct {
  Fixture  *fixture;
  GRand    *rand;
  guint32   seed;
  GPtrArray *acts;        /* (element-type Act) */
  GHashTable *met;        /* of the import at hand */
  gint64    into;         /* of the joining at hand; 0 = it is none */
  gboolean  hidden;       /* rows of one file have undone each other's change of a row: the log knows of it, the states do not */
  gboolean  taken_since;  /* an import was taken back after the newest of them */
} Play;

static int
roll (Play *play,
      int   n)
{
  return g_rand_int_range (play->rand, 0, n);
}

#define PICK(play, words) ((words)[roll ((play), G_N_ELEMENTS (words))])

/* The book as rows. Computed ones have a test of their own. */

static const char *
skip_value (const char *p)
{
  if (*p != '\'')
    return p + strcspn (p, " ");
  for (p++; *p != '\0'; p++)
    if (*p == '\'' && *++p != '\'')
      break;
  return p;
}

static gboolean
is_computed (const char *column)
{
  return g_str_equal (column, "sort_key") || g_str_equal (column, "search_key") || g_str_equal (column, "birth_key");
}

static State *
read_state (ShukeBook *book)
{
  g_autofree char *dump = book_dump (book);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  State *state = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      Row *row;
      g_autofree char *table = NULL;
      const char *p;

      g_string_append (line, lines[i]);
      /* A text of several lines goes on until its quote is closed. */
      {
        guint quotes = 0;

        for (p = line->str; *p != '\0'; p++)
          quotes += *p == '\'';
        if (quotes % 2 != 0)
          {
            g_string_append_c (line, '\n');
            continue;
          }
      }
      p = line->str + strcspn (line->str, " ");
      table = g_strndup (line->str, (gsize) (p - line->str));
      if (*table == '\0' || g_str_has_suffix (table, "_summary") || g_str_equal (table, "style"))
        {
          g_string_truncate (line, 0);
          continue;
        }
      row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      while (*p == ' ')
        {
          const char *name = p + 1;
          const char *value = strchr (name, '=') + 1;
          g_autofree char *column = g_strndup (name, (gsize) (value - 1 - name));

          p = skip_value (value);
          if (!is_computed (column))
            g_hash_table_insert (row, g_steal_pointer (&column), g_strndup (value, (gsize) (p - value)));
        }
      g_hash_table_insert (state, g_strconcat (table, " ", (char *) g_hash_table_lookup (row, "id"), NULL), row);
      g_string_truncate (line, 0);
    }
  return state;
}

static const char *
get (Row        *row,
     const char *column)
{
  return row == NULL ? NULL : g_hash_table_lookup (row, column);
}

static Row *
find (State      *state,
      const char *table,
      const char *id)
{
  g_autofree char *key = g_strconcat (table, " ", id == NULL ? "" : id, NULL);

  return g_hash_table_lookup (state, key);
}

static gboolean
is_of (const char *key,
       const char *table)
{
  return g_str_has_prefix (key, table) && key[strlen (table)] == ' ';
}

/* Whose file the row stands in; NULL when in nobody's. Looked for in @state. */
static const char *
owner (State      *state,
       const char *key,
       Row        *row)
{
  if (is_of (key, "customer"))
    return get (row, "id");
  if (get (row, "customer") != NULL && !g_str_equal (get (row, "customer"), "NULL"))
    return get (row, "customer");
  if (is_of (key, "line"))
    return get (find (state, "visit", get (row, "visit")), "customer");
  if (get (row, "person") != NULL)
    return get (find (state, "person", get (row, "person")), "customer");
  return NULL;
}

static gboolean
same (Row *a,
      Row *b)
{
  GHashTableIter iter;
  gpointer column, value;

  if (a == NULL || b == NULL)
    return a == b;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &column, &value))
    if (g_strcmp0 (get (b, column), value) != 0)
      return FALSE;
  return TRUE;
}

static char *
describe (State *state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (state), (GCompareFunc) strcmp);

  for (GList *key = keys; key != NULL; key = key->next)
    {
      Row *row = g_hash_table_lookup (state, key->data);
      g_autoptr (GList) columns = g_list_sort (g_hash_table_get_keys (row), (GCompareFunc) strcmp);

      g_string_append_printf (text, "%s:", (char *) key->data);
      for (GList *column = columns; column != NULL; column = column->next)
        g_string_append_printf (text, " %s=%s", (char *) column->data, get (row, column->data));
      g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The oracle. */

/* A later act that still holds has made, changed or removed that row. */
static gboolean
is_touched (Play       *play,
            guint       since,
            const char *key,
            gboolean    also_made)
{
  for (guint i = since + 1; i < play->acts->len; i++)
    {
      const Act *act = g_ptr_array_index (play->acts, i);
      Row *before = g_hash_table_lookup (act->before, key);

      if (!act->undone && (also_made || before != NULL) && !same (before, g_hash_table_lookup (act->after, key)))
        return TRUE;
    }
  return FALSE;
}

/* Whether anything in her file is not as the import left it, by an act that still holds. */
static gboolean
is_used (Play       *play,
         guint       since,
         const char *customer)
{
  for (guint i = since + 1; i < play->acts->len; i++)
    {
      const Act *act = g_ptr_array_index (play->acts, i);
      State *states[] = { act->before, act->after };

      for (guint k = 0; k < G_N_ELEMENTS (states) && !act->undone; k++)
        {
          GHashTableIter iter;
          gpointer key, row;

          g_hash_table_iter_init (&iter, states[k]);
          while (g_hash_table_iter_next (&iter, &key, &row))
            if (g_strcmp0 (owner (states[k], key, row), customer) == 0 && !same (row, g_hash_table_lookup (states[1 - k], key)))
              return TRUE;
        }
    }
  return FALSE;
}

/* Another import that holds has her in its file. */
static gboolean
is_met (Play       *play,
        guint       since,
        const char *customer)
{
  for (guint i = 0; i < play->acts->len; i++)
    {
      const Act *act = g_ptr_array_index (play->acts, i);

      if (i != since && act->import != 0 && !act->undone && g_hash_table_contains (act->met, customer))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_brought (const Act  *act,
            const char *key)
{
  return g_hash_table_lookup (act->before, key) == NULL && g_hash_table_lookup (act->after, key) != NULL;
}

static gboolean
brought_customer (const Act  *act,
                  const char *customer)
{
  g_autofree char *key = g_strconcat ("customer ", customer, NULL);

  return customer != NULL && is_brought (act, key);
}

static gboolean
moves_what (const Act *joining,
            const Act *import)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, import->after);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_brought (import, key) && !same (g_hash_table_lookup (joining->before, key), g_hash_table_lookup (joining->after, key)))
      return TRUE;
  return FALSE;
}

/* Somebody went up in her file, and either of the two, or something of either, came with the import: nothing is told apart any more. */
static gboolean
is_joined (Play       *play,
           guint       since,
           const char *customer)
{
  const Act *import = g_ptr_array_index (play->acts, since);

  for (guint i = since + 1; i < play->acts->len; i++)
    {
      const Act *act = g_ptr_array_index (play->acts, i);

      if (!act->undone && act->into != NULL && g_strcmp0 (act->into, customer) == 0 &&
          (brought_customer (import, customer) || moves_what (act, import)))
        return TRUE;
    }
  return FALSE;
}

static gboolean stays (Play *play, guint since, State *now, const char *key, Row *row);

/* Something that stays hangs on it. */
static gboolean
carries (Play       *play,
         guint       since,
         State      *state,
         const char *column,
         const char *id)
{
  const Act *act = g_ptr_array_index (play->acts, since);
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &key, &row))
    if (g_strcmp0 (get (row, column), id) == 0 && (!is_brought (act, key) || stays (play, since, state, key, row)))
      return TRUE;
  return FALSE;
}

/* Whether a row that the import brought stays. */
static gboolean
stays (Play       *play,
       guint       since,
       State      *now,
       const char *key,
       Row        *row)
{
  const Act *act = g_ptr_array_index (play->acts, since);
  const char *customer = owner (now, key, row);

  /* Thanks are for bringing somebody, and go with her; of two that were joined one is about nobody. */
  if (is_of (key, "todo") && !g_str_equal (get (row, "key"), "NULL"))
    {
      g_autofree char *id = g_strndup (get (row, "key") + strlen ("'thanks:"), strlen (get (row, "key")) - strlen ("'thanks:") - 1);
      g_autofree char *brought = g_strconcat ("customer ", id, NULL);
      Row *her = g_hash_table_lookup (now, brought);

      if (her == NULL || (is_brought (act, brought) && !stays (play, since, now, brought, her)))
        return is_touched (play, since, key, FALSE);
    }
  if (is_joined (play, since, customer))
    return TRUE;
  if (brought_customer (act, customer))
    return is_used (play, since, customer) || is_met (play, since, customer);
  if (is_of (key, "line") || is_of (key, "visit"))
    return is_touched (play, since, key, FALSE) || (is_of (key, "visit") && carries (play, since, now, "visit", get (row, "id")));
  if (is_of (key, "group_member"))
    return FALSE;
  if (is_touched (play, since, key, FALSE))
    return TRUE;
  if (is_of (key, "consent") && g_str_equal (get (row, "state"), "'no'"))
    return TRUE;
  if (is_of (key, "customer_group"))
    return carries (play, since, now, "customer_group", get (row, "id"));
  return is_of (key, "person") && carries (play, since, now, "person", get (row, "id"));
}

static gboolean
is_left_behind (Play       *play,
                guint       since,
                const Act  *act,
                const char *customer)
{
  return customer != NULL && g_hash_table_contains (act->met, customer) &&
         brought_customer (g_ptr_array_index (play->acts, since), customer) &&
         !is_used (play, since, customer) && !is_met (play, since, customer);
}

/* What @column held before the import @since replaced it, without what imports had told that were taken back. */
static const char *
value_before (Play       *play,
              guint       since,
              const char *key,
              const char *column)
{
  const char *value = get (g_hash_table_lookup (((const Act *) g_ptr_array_index (play->acts, since))->before, key), column);

  for (guint i = since; i-- > 0;)
    {
      const Act *act = g_ptr_array_index (play->acts, i);
      Row *before = g_hash_table_lookup (act->before, key);
      Row *after = g_hash_table_lookup (act->after, key);

      if (before == NULL || after == NULL || g_strcmp0 (get (before, column), get (after, column)) == 0)
        continue;
      if (!act->undone)
        break;
      if (act->import != 0 && g_strcmp0 (get (after, column), value) == 0)
        value = get (before, column);
    }
  return value;
}

static State *
expect (Play  *play,
        guint  since,
        State *now)
{
  const Act *act = g_ptr_array_index (play->acts, since);
  State *wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &key, &row))
    {
      Row *old = g_hash_table_lookup (act->before, key);
      Row *new = g_hash_table_lookup (act->after, key);
      Row *copy;
      GHashTableIter columns;
      gpointer column, value;

      if (old == NULL && new != NULL && !stays (play, since, now, key, row))
        continue;
      /* What another one that was taken back has left of her goes along. */
      if (brought_customer (act, owner (now, key, row)) && !is_used (play, since, owner (now, key, row)) &&
          !is_met (play, since, owner (now, key, row)))
        continue;
      copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_iter_init (&columns, row);
      while (g_hash_table_iter_next (&columns, &column, &value))
        {
          gboolean ours = old != NULL && new != NULL && g_strcmp0 (get (old, column), get (new, column)) != 0 &&
                          g_strcmp0 (get (new, column), value) == 0;

          g_hash_table_insert (copy, g_strdup (column), g_strdup (ours ? value_before (play, since, key, column) : value));
        }
      g_hash_table_insert (wanted, g_strdup (key), copy);
    }
  /* What it had removed comes back, unless she was joined to somebody else. */
  g_hash_table_iter_init (&iter, act->before);
  while (g_hash_table_iter_next (&iter, &key, &row))
    if (g_hash_table_lookup (act->after, key) == NULL && g_hash_table_lookup (now, key) == NULL &&
        find (now, "customer", owner (act->before, key, row)) != NULL)
      g_hash_table_insert (wanted, g_strdup (key), g_hash_table_ref (row));
  return wanted;
}

/* Whoever goes leaves no name behind with those whom she brought. */
static void
expect_no_names (State *wanted)
{
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &key, &row))
    {
      const char *column = is_of (key, "entry") ? "about" : "referrer";
      const char *id = get (row, column);

      if (id != NULL && !g_str_equal (id, "NULL") && find (wanted, "customer", id) == NULL)
        g_hash_table_insert (row, g_strdup (column), g_strdup ("NULL"));
    }
}

/* Of those whom imports brought that were taken back before, who stayed since @act, which goes now, has them too. */
static void
expect_left_behind (Play      *play,
                    const Act *act,
                    State     *wanted)
{
  for (guint i = 0; i < play->acts->len; i++)
    {
      const Act *other = g_ptr_array_index (play->acts, i);
      g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
      gboolean meets = FALSE;
      GHashTableIter iter;
      gpointer key, row;

      if (other->import == 0 || !other->undone || other == act)
        continue;
      g_hash_table_iter_init (&iter, act->met);
      while (!meets && g_hash_table_iter_next (&iter, &key, NULL))
        meets = brought_customer (other, key);
      /* Whose a row is, its person says, who goes as well. */
      g_hash_table_iter_init (&iter, wanted);
      while (meets && g_hash_table_iter_next (&iter, &key, &row))
        if (is_left_behind (play, i, act, owner (wanted, key, row)))
          g_ptr_array_add (gone, g_strdup (key));
      for (guint k = 0; k < gone->len; k++)
        g_hash_table_remove (wanted, gone->pdata[k]);
      g_hash_table_iter_init (&iter, wanted);
      while (meets && g_hash_table_iter_next (&iter, &key, &row))
        if ((is_of (key, "customer_group") || is_of (key, "todo")) && is_brought (other, key) && !stays (play, i, wanted, key, row))
          g_hash_table_iter_remove (&iter);
    }
}

/* Whoever is listed was used since or stands in another file, or the import told that she wants no messages; and whoever stays though the import brought her is listed. */
static void
check_list (Play   *play,
            guint   since,
            State  *after,
            GArray *kept)
{
  const Act *act = g_ptr_array_index (play->acts, since);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, row;

  for (guint i = 0; i < kept->len; i++)
    {
      const ShukeKept *one = &g_array_index (kept, ShukeKept, i);
      char *id = g_strdup_printf ("%" G_GINT64_FORMAT, one->customer);

      if (!(is_used (play, since, id) || (one->whole && is_met (play, since, id)) || (!one->whole && (one->what & SHUKE_KEPT_REFUSAL) != 0)) ||
          one->what == 0 || one->whole != (brought_customer (act, id) || is_joined (play, since, id)))
        g_error ("SHUKE_SEED=%u: customer %s is listed as kept (%d, %u)", play->seed, id, one->whole, one->what);
      g_hash_table_add (listed, id);
    }
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &key, &row))
    {
      const char *customer = owner (after, key, row);

      if (is_brought (act, key) && customer != NULL && !g_hash_table_contains (listed, customer))
        g_error ("SHUKE_SEED=%u: %s stays, and customer %s is not listed", play->seed, (char *) key, customer);
    }
}

/* Acts. */

static gint64
pick_customer (Play *play)
{
  return scratch_pick (play->fixture->book, "SELECT id FROM customer ORDER BY id", play->rand);
}

static gint64
edit_customer (Play *play)
{
  static const char *const tiers[] = { "金卡", "银卡", "铜卡", NULL };
  static const char *const notes[] = { "爱喝茶", "手写", NULL };
  static const char *const phones[] = { "13900000001", "13900000002", "13900000009", NULL };
  static const char *const sizes[] = { "110", "130", NULL };
  gint64 id = roll (play, 5) == 0 ? 0 : pick_customer (play);
  g_autoptr (ShukeCustomer) old = id == 0 ? NULL : shuke_book_get_customer (play->fixture->book, id, NULL);
  g_autoptr (ShukeCustomerBuilder) builder =
    old == NULL ? shuke_customer_builder_new (SHUKE_REGION_CN) : shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  guint n = shuke_customer_builder_n_persons (builder);

  if (old == NULL)
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "手写的人");
  switch (roll (play, 6))
    {
    case 0:
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, PICK (play, tiers));
      break;
    case 1:
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, PICK (play, notes));
      break;
    case 2:
      shuke_customer_builder_set_phone (builder, old != NULL && old->phones->len > 0 ? (guint) roll (play, 2) : 0, 0, PICK (play, phones), NULL);
      break;
    case 3:
      shuke_customer_builder_set_person_name (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD), "小手");
      break;
    case 4:
      shuke_customer_builder_set_size (builder, (guint) roll (play, (int) n), 0, "clothes", PICK (play, sizes), play->fixture->today, NULL);
      break;
    default:
      if (n > 1)
        shuke_customer_builder_remove_person (builder, n - 1);
    }
  customer = shuke_customer_builder_build (builder, play->fixture->today, NULL);
  return customer == NULL ? 0 : shuke_book_save_customer (play->fixture->book, customer, NULL, NULL);
}

static gint64
buy (Play *play)
{
  gint64 id = roll (play, 3) > 0 ? 0 : scratch_pick (play->fixture->book, "SELECT id FROM visit ORDER BY id", play->rand);
  g_autoptr (ShukeVisit) visit = NULL;
  ShukeLine *line;

  if (id != 0)
    return shuke_book_delete_visit (play->fixture->book, id, NULL);
  visit = shuke_visit_new ();
  visit->customer = scratch_pick (play->fixture->book, "SELECT id FROM customer WHERE deleted_at IS NULL ORDER BY id", play->rand);
  visit->day = play->fixture->today - roll (play, 3) * 100;
  line = shuke_line_new ();
  line->category = g_strdup ("卫衣");
  line->quantity = 1;
  line->list_price = line->paid_price = 100 * (1 + roll (play, 9));
  g_ptr_array_add (visit->lines, line);
  return visit->customer == 0 ? 0 : shuke_book_save_visit (play->fixture->book, visit, NULL, NULL);
}

/* Whoever is not in the bin, and whatever she decides. */
static gint64
join (Play *play)
{
  static const char people[] = "SELECT id FROM customer WHERE deleted_at IS NULL ORDER BY id";
  ShukeBook *book = play->fixture->book;
  gint64 kept = scratch_pick (book, people, play->rand);
  gint64 goes = scratch_pick (book, people, play->rand);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeJoin) self = kept == goes ? NULL : shuke_book_compare_customers (book, kept, goes, &error);
  gint64 action;

  g_assert_no_error (error);
  if (self == NULL)
    return 0;
  for (guint i = 0; i < self->parts->len; i++)
    ((ShukeJoinPart *) self->parts->pdata[i])->take = roll (play, 2) == 0;
  action = shuke_book_join_customers (book, self, &error);
  g_assert_no_error (error);
  play->into = kept;
  return action;
}

static gint64
do_something (Play *play)
{
  ShukeBook *book = play->fixture->book;
  gint64 id = pick_customer (play);
  g_autoptr (ShukeEntry) entry = NULL;

  switch (roll (play, 10))
    {
    case 0:
    case 1:
      return join (play);
    case 2:
      return id == 0 ? 0 : shuke_book_delete_customer (book, id, NULL);
    case 3:
      return id == 0 ? 0 : shuke_book_restore_customer (book, id, NULL);
    case 4:
      return id == 0 ? 0 : shuke_book_add_consent (book, id, "marketing", roll (play, 2) == 0 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO, "店里", NULL);
    case 5:
      entry = shuke_entry_new ();
      entry->kind = g_strdup ("note");
      entry->day = play->fixture->today;
      entry->customer = id;
      entry->text = g_strdup ("随手一记");
      return shuke_book_save_entry (book, entry, NULL, NULL, NULL);
    case 6:
      return buy (play);
    default:
      return edit_customer (play);
    }
}

static void
fill_row (Play                *play,
          ShukeImportCustomer *row,
          guint                number)
{
  static const char *const names[] = { "王芳", "李娜", "王女士", NULL };
  static const char *const nicknames[] = { "小熊猫", "晓晓", NULL, NULL };
  static const char *const phones[] = { "13900000001", "13900000002", "13900000003" };
  static const char *const tiers[] = { "金卡", "银卡", NULL };
  static const char *const notes[] = { "爱喝茶", "喜欢红色", NULL };
  static const char *const children[] = { "果果", "小宝" };
  static const char *const groups[] = { "老街", "新区", NULL };
  static const char *const referrers[] = { "王芳", "李娜", "13900000001", "王姐 13900000002", "没人", NULL, NULL, NULL };
  static const char *const cards[] = { "1001", "1002", NULL, NULL };
  static const char *const figures[] = { "余额：500", "余额：300\n次数：3", NULL, NULL };
  static const char *const words[] = { "手机：1390000", "身高：很高\n手机：1390000", NULL, NULL };

  shuke_import_customer_clear (row);
  row->row = number;
  row->name = PICK (play, names);
  row->nickname = PICK (play, nicknames);
  row->reading = row->name != NULL && roll (play, 4) == 0 ? "shan zhang" : NULL;
  row->n_phones = 1 + (guint) roll (play, 2);
  for (guint i = 0; i < row->n_phones; i++)
    {
      row->phones[i].raw = PICK (play, phones);
      g_assert_true (shuke_phone_parse (row->phones[i].raw, SHUKE_REGION_CN, &row->phones[i].phone));
    }
  if (row->n_phones == 2 && g_str_equal (row->phones[0].raw, row->phones[1].raw))
    row->n_phones = 1;
  row->tier = PICK (play, tiers);
  row->note = PICK (play, notes);
  row->words = PICK (play, words);
  row->figures = PICK (play, figures);
  row->card_number = PICK (play, cards);
  row->mind = PICK (play, notes);
  row->referrer = PICK (play, referrers);
  row->created_day = roll (play, 2) == 0 ? play->fixture->today - 3 : SHUKE_DAY_NONE;
  row->wechat = roll (play, 2) == 0 ? NULL : roll (play, 2) == 0 ? "weixin1" : "weixin2";
  row->address = roll (play, 3) == 0 ? "人民路12号" : NULL;
  row->size = roll (play, 3) == 0 ? "M" : NULL;
  row->points = roll (play, 3) == 0 ? 100 : SHUKE_IMPORT_NO_POINTS;
  row->last_day = roll (play, 4) == 0 ? play->fixture->today - 100 : SHUKE_DAY_NONE;
  row->consent = (ShukeConsentState) roll (play, 3);
  if (roll (play, 2) == 0)
    {
      row->n_children = 1;
      row->children[0].name = PICK (play, children);
      row->children[0].size = roll (play, 2) == 0 ? "120" : NULL;
      row->children[0].birth.year = (gint16) (2019 + roll (play, 2));
    }
  if (PICK (play, groups) != NULL)
    row->groups[row->n_groups++] = "老街";
}

/* Each answer is as likely as any other. */
static void
decide (Play       *play,
        ShukeMerge *merge)
{
  merge->another = roll (play, 6) == 0;
  for (guint i = 0; i < merge->parts->len; i++)
    {
      ShukeMergePart *part = merge->parts->pdata[i];
      ShukeMergeChoice choice = (ShukeMergeChoice) roll (play, 3);

      if (choice != SHUKE_MERGE_BOTH || part->both)
        part->choice = choice;
    }
}

static void
meet (Play   *play,
      gint64  customer)
{
  g_hash_table_add (play->met, g_strdup_printf ("%" G_GINT64_FORMAT, customer));
}

/* Whom the bin gives back may have had one that is another's by then. */
static gint64
count_shared_cards (ShukeBook *book)
{
  return scratch_count (book, "SELECT count(*) - count(DISTINCT card_number) FROM customer WHERE card_number IS NOT NULL AND deleted_at IS NULL");
}

static ShukeImportResult
take_people (Play                     *play,
             const ShukeImportOptions *options,
             ShukeImportCustomer      *rows,
             guint                     n,
             GPtrArray                *asked)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer =
    shuke_importer_new (play->fixture->book, "customers", "a.csv", options, asked != NULL, &error);
  ShukeImportResult result;
  gint64 shared = count_shared_cards (play->fixture->book);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      ShukeImportReason reason;
      ShukeMerge *merge = NULL;
      gint64 customer;
      ShukeImportOutcome outcome = shuke_importer_add_customer (importer, &rows[i], &reason, &customer, &error);

      if (customer == 0 && shuke_importer_get_matched (importer).apart)
        customer = shuke_importer_get_matched (importer).customer;
      if (asked != NULL && (outcome == SHUKE_IMPORT_MERGED || outcome == SHUKE_IMPORT_ADDED) &&
          shuke_importer_compare (importer, &rows[i], customer, &merge, &error) && merge != NULL)
        {
          decide (play, merge);
          g_ptr_array_add (asked, merge);
        }
      if (asked == NULL && outcome != SHUKE_IMPORT_ADDED && customer != 0)
        meet (play, customer);
      if (asked != NULL && shuke_importer_get_matched (importer).doubtful)
        {
          const ShukeImportMatched matched = shuke_importer_get_matched (importer);

          /* They are numbered from 2. */
          merge = shuke_merge_new_of_rows (&rows[matched.row - 2], &rows[i], SHUKE_REGION_CN, play->fixture->today);
          g_assert_nonnull (merge);
          decide (play, merge);
          g_ptr_array_add (asked, merge);
        }
      g_assert_no_error (error);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_shared_cards (play->fixture->book), <=, shared);
  return result;
}

static ShukeImportResult
import_people (Play *play)
{
  ShukeImportOptions options = { (ShukeImportMatch) roll (play, 4), (ShukeConsentState) roll (play, 2), SHUKE_DAY_NONE, NULL, NULL };
  g_autofree ShukeImportCustomer *rows = g_new0 (ShukeImportCustomer, 3);
  g_autoptr (GPtrArray) merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);
  guint n = 1 + (guint) roll (play, 3);

  for (guint i = 0; i < n; i++)
    fill_row (play, &rows[i], i + 2);
  if (options.match == SHUKE_IMPORT_ASK)
    {
      take_people (play, &options, rows, n, merges);
      options.merges = merges;
    }
  return take_people (play, &options, rows, n, NULL);
}

/* Three whose names have nothing in common share what is nobody's number. */
#define NAMES_OF_NOBODY 3

/* A sale says no name: of several on one number it is whoever has had it first; of one that is nobody's, who has no name either. */
static void
meet_owner (Play       *play,
            const char *e164)
{
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (play->fixture->book,
                        "SELECT c.id, c.name FROM phone p JOIN customer c ON c.id = p.customer WHERE p.e164 = :e164 AND c.deleted_at IS NULL"
                        " ORDER BY p.id", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gint64 first = 0, nameless = 0;

  shuke_statement_text (statement, ":e164", e164);
  while (shuke_statement_next (statement, NULL))
    {
      gint64 id = shuke_statement_get_int (statement, 0);
      const char *name = shuke_statement_get_text (statement, 1);
      gboolean agrees = name == NULL;

      first = first == 0 ? id : first;
      nameless = nameless == 0 && name == NULL ? id : nameless;
      for (guint i = 0; i < names->len && !agrees; i++)
        agrees = shuke_import_names_agree (names->pdata[i], name);
      if (!agrees && names->len < NAMES_OF_NOBODY)
        g_ptr_array_add (names, g_strdup (name));
    }
  if (names->len == NAMES_OF_NOBODY)
    first = nameless;
  if (first != 0)
    meet (play, first);
}

static ShukeImportResult
import_sales (Play *play)
{
  static const char *const phones[] = { "13900000001", "13900000002", "13900000005" };
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = shuke_importer_new (play->fixture->book, "sales", "s.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  for (int i = 1 + roll (play, 3); i > 0; i--)
    {
      ShukeImportSale row;
      ShukeImportReason reason;

      shuke_import_sale_clear (&row);
      row.day = play->fixture->today - 100 * roll (play, 3);
      row.paid_price = 100 * (1 + roll (play, 5));
      row.category = "卫衣";
      g_assert_true (shuke_phone_parse (PICK (play, phones), SHUKE_REGION_CN, &row.phone));
      meet_owner (play, row.phone.e164);
      shuke_importer_add_sale (importer, &row, &reason, &error);
      g_assert_no_error (error);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return result;
}

static void
act_free (gpointer data)
{
  Act *act = data;

  g_hash_table_unref (act->before);
  g_hash_table_unref (act->after);
  g_hash_table_unref (act->met);
  g_free (act->into);
  g_free (act);
}

static gboolean
hides_something (Play   *play,
                 gint64  action)
{
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (play->fixture->book,
                        "SELECT 1 FROM (SELECT min(id) AS first, max(id) AS last FROM change WHERE action = :action GROUP BY tbl, row) net"
                        " JOIN change f ON f.id = net.first JOIN change l ON l.id = net.last WHERE f.old = l.new", NULL);
  gboolean found = FALSE;

  g_assert_nonnull (statement);
  shuke_statement_int (statement, ":action", action);
  g_assert_true (shuke_statement_find (statement, &found, NULL));
  return found;
}

/* Whom it names as having brought somebody is in its file. */
static void
meet_referrers (Play      *play,
                const Act *act)
{
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, act->after);
  while (g_hash_table_iter_next (&iter, &key, &row))
    if (is_of (key, "customer") && !g_str_equal (get (row, "referrer"), "NULL") &&
        g_strcmp0 (get (g_hash_table_lookup (act->before, key), "referrer"), get (row, "referrer")) != 0)
      g_hash_table_add (play->met, g_strdup (get (row, "referrer")));
}

/* Takes @before. */
static void
remember (Play   *play,
          gint64  action,
          gint64  import,
          State  *before)
{
  Act *act;

  if (action == 0 && import == 0)
    {
      g_hash_table_unref (before);
      return;
    }
  act = g_new0 (Act, 1);
  act->action = action;
  act->import = import;
  act->before = before;
  act->after = read_state (play->fixture->book);
  act->met = g_hash_table_ref (play->met);
  act->into = play->into == 0 ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, play->into);
  if (import != 0)
    meet_referrers (play, act);
  g_ptr_array_add (play->acts, act);
  play->hidden |= hides_something (play, action);
  play->taken_since = FALSE;
}

/* An import of the history that was not taken back yet; FALSE when there is none. */
static gboolean
pick_import (Play  *play,
             guint *which)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < play->acts->len; i++)
    {
      const Act *act = g_ptr_array_index (play->acts, i);

      if (act->import != 0 && !act->undone)
        g_array_append_val (open, i);
    }
  if (open->len == 0)
    return FALSE;
  *which = g_array_index (open, guint, roll (play, (int) open->len));
  return TRUE;
}

/* What people are sorted and found by is left out of the states. */
static void
check_computed (Play *play,
                int   step)
{
  g_autofree char *dump = book_dump (play->fixture->book);

  book_check_computed (play->fixture->book, dump, play->seed, step);
}

static void
take_back (Play *play,
           int   step)
{
  ShukeBook *book = play->fixture->book;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) now = NULL;
  g_autoptr (GHashTable) wanted = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GArray) kept = NULL;
  g_autofree char *wanted_text = NULL;
  g_autofree char *after_text = NULL;
  guint which;
  Act *act;

  if (!pick_import (play, &which))
    return;
  act = g_ptr_array_index (play->acts, which);
  now = read_state (book);
  act->undone = TRUE;
  wanted = expect (play, which, now);
  expect_left_behind (play, act, wanted);
  expect_no_names (wanted);
  if (shuke_book_take_back_import (book, act->import, NULL, NULL, &kept, NULL, &error) == 0)
    g_error ("SHUKE_SEED=%u, step %d: %s", play->seed, step, error->message);
  after = read_state (book);
  wanted_text = describe (wanted);
  after_text = describe (after);
  if (!g_str_equal (wanted_text, after_text))
    {
      g_autofree char *difference = book_dump_difference (wanted_text, after_text);

      g_error ("SHUKE_SEED=%u, step %d, import %" G_GINT64_FORMAT " taken back:\n%s", play->seed, step, act->import, difference);
    }
  check_list (play, which, after, kept);
  play->taken_since = TRUE;
  check_computed (play, step);
}

/* The newest of her acts, while nothing has come after it. */
static void
undo_newest (Play *play)
{
  Act *act = play->acts->len == 0 ? NULL : g_ptr_array_index (play->acts, play->acts->len - 1);
  g_autoptr (GError) error = NULL;

  if (act == NULL || act->undone || act->import != 0 || play->taken_since)
    return;
  shuke_book_undo (play->fixture->book, act->action, NULL, &error);
  g_assert_no_error (error);
  act->undone = TRUE;
}

static void
run_history (Fixture *fixture,
             guint32  seed,
             guint   *taken_back)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (act_free);
  g_autoptr (GHashTable) met = NULL;
  Play play = { fixture, rand, seed, acts, NULL, 0, FALSE, FALSE };

  book_forget (fixture->book);
  for (int step = 0; step < 10 && !play.hidden; step++)
    {
      int what = roll (&play, 10);
      State *before;

      shuke_clock_set (fixture->clock, fixture->today, 600 + step);
      g_clear_pointer (&met, g_hash_table_unref);
      play.into = 0;
      play.met = met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (what == 0)
        undo_newest (&play);
      else if (what < 3 || step == 9)
        {
          take_back (&play, step);
          *taken_back += 1;
        }
      else
        {
          before = read_state (fixture->book);
          if (what < 7 && step != 0)
            remember (&play, do_something (&play), 0, before);
          else
            {
              ShukeImportResult result = roll (&play, 4) == 0 ? import_sales (&play) : import_people (&play);

              remember (&play, result.action, result.import, before);
              if (step == 0)
                check_computed (&play, step);
            }
        }
    }
}

static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  guint histories = scratch_n_histories (300);
  guint taken_back = 0;

  for (guint i = 0; i < histories; i++)
    run_history (fixture, scratch_seed (i), &taken_back);
  g_assert_cmpuint (taken_back, >, histories);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  scratch_relieve_sqlite ();
  g_test_add ("/import-histories/taken-back", Fixture, NULL, scratch_book_set_up, test_histories, scratch_book_tear_down);
  return g_test_run ();
}
