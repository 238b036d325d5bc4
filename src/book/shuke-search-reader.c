/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the tables to the words that can be found. Four ordered walks side by side, so that a hundred thousand customers
 * need neither a join nor a statement each. */

#include "shuke-search-reader.h"

#include <string.h>

#include "shuke-error.h"
#include "shuke-phone.h"
#include "shuke-pinyin.h"

enum {
  CUSTOMERS,
  PERSONS,
  PHONES,
  OTHERS,
  N_WALKS
};

#define OTHER_COLUMNS \
  "SELECT customer, value FROM channel WHERE :id = 0 OR customer = :id UNION ALL " \
  "SELECT m.customer, g.name FROM group_member m JOIN customer_group g ON g.id = m.customer_group " \
  "WHERE :id = 0 OR m.customer = :id ORDER BY 1"

static const char *const sql_all[N_WALKS] = {
  [CUSTOMERS] =
    "SELECT c.id, c.name, c.search_key, c.nickname, c.address_form, c.card_number, c.tier, s.last_day"
    " FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id WHERE c.deleted_at IS NULL ORDER BY c.id",
  [PERSONS] = "SELECT customer, name, nickname, search_key FROM person ORDER BY customer",
  [PHONES] = "SELECT customer, e164, raw FROM phone ORDER BY customer",
  [OTHERS] = OTHER_COLUMNS,
};

static const char *const sql_one[N_WALKS] = {
  [CUSTOMERS] =
    "SELECT c.id, c.name, c.search_key, c.nickname, c.address_form, c.card_number, c.tier, s.last_day"
    " FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id WHERE c.deleted_at IS NULL AND c.id = :id",
  [PERSONS] = "SELECT customer, name, nickname, search_key FROM person WHERE customer = :id",
  [PHONES] = "SELECT customer, e164, raw FROM phone WHERE customer = :id",
  [OTHERS] = OTHER_COLUMNS,
};

/* A walk that stands on its present row. */
typedef struct {
  ShukeStatement *statement;
  gboolean        has_row;
} Walk;

typedef struct {
  GPtrArray *keys;      /* search keys of everyone in the household */
  GPtrArray *family;    /* folded nicknames and names */
} Household;

int
shuke_search_rank_tier (const char *tier)
{
  static const char *const ranks[][4] = {
    { "钻", "鑽", "diamond", "black" },
    { "白金", "铂金", "鉑金", "platinum" },
    { "金", "gold", "vip", NULL },
    { "银", "銀", "silver", NULL },
  };
  g_autofree char *folded = NULL;

  if (tier == NULL)
    return G_N_ELEMENTS (ranks) + 1;

  folded = g_utf8_strdown (tier, -1);
  for (guint rank = 0; rank < G_N_ELEMENTS (ranks); rank++)
    for (guint i = 0; i < G_N_ELEMENTS (ranks[rank]) && ranks[rank][i] != NULL; i++)
      if (strstr (folded, ranks[rank][i]) != NULL)
        return rank;

  return G_N_ELEMENTS (ranks);
}

char *
shuke_search_digits_of_phone (const char  *e164,
                              const char  *raw,
                              ShukeRegion  region)
{
  g_autofree char *text = e164 != NULL ? shuke_phone_format (e164, region) : g_strdup (raw);
  char *to;

  if (text == NULL)
    return g_strdup ("");

  to = text;
  for (const char *from = text; *from != '\0'; from++)
    if (g_ascii_isdigit (*from))
      *to++ = *from;
  *to = '\0';

  return g_steal_pointer (&text);
}

static gboolean
step (Walk    *walk,
      GError **error)
{
  GError *local = NULL;

  walk->has_row = shuke_statement_next (walk->statement, &local);
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, local);
  return FALSE;
}

/* Moves to the rows of that customer; rows of people in the bin lie between. */
static gboolean
stands_at (Walk    *walk,
           gint64   id,
           GError **error)
{
  while (walk->has_row && shuke_statement_get_int (walk->statement, 0) < id)
    if (!step (walk, error))
      return FALSE;

  return walk->has_row && shuke_statement_get_int (walk->statement, 0) == id;
}

static void
add_folded (ShukeSearchIndexBuilder *builder,
            ShukeSearchField         words,
            const char              *text)
{
  g_autofree char *folded = text != NULL ? shuke_pinyin_fold (text) : NULL;

  if (folded != NULL && *folded != '\0')
    shuke_search_index_builder_add (builder, words, folded);
}

/* A key is lines of pinyin and initials by turns. */
static void
add_keys (ShukeSearchIndexBuilder *builder,
          const GPtrArray         *keys,
          ShukeSearchField         words)
{
  int wanted = words == SHUKE_SEARCH_FIELD_INITIALS ? 1 : 0;

  for (guint i = 0; i < keys->len; i++)
    {
      g_auto (GStrv) lines = g_strsplit (g_ptr_array_index (keys, i), "\n", -1);

      for (int j = 0; lines[j] != NULL; j++)
        if (j % 2 == wanted && *lines[j] != '\0')
          shuke_search_index_builder_add (builder, words, lines[j]);
    }
}

static void
take_person (Walk      *walk,
             Household *household)
{
  for (int column = 1; column <= 2; column++)
    {
      const char *text = shuke_statement_get_text (walk->statement, column);

      if (text != NULL)
        g_ptr_array_add (household->family, g_strdup (text));
    }
  if (shuke_statement_get_text (walk->statement, 3) != NULL)
    g_ptr_array_add (household->keys, shuke_statement_dup_text (walk->statement, 3));
}

static gboolean
read_customer (Walk                     walks[N_WALKS],
               ShukeRegion              region,
               Household               *household,
               ShukeSearchIndexBuilder *builder,
               GError                 **error)
{
  ShukeStatement *row = walks[CUSTOMERS].statement;
  ShukeSearchEntry entry = {
    .id = shuke_statement_get_int (row, 0),
    .last_day = shuke_statement_get_day (row, 7),
    .tier_rank = shuke_search_rank_tier (shuke_statement_get_text (row, 6)),
  };
  GError *local = NULL;

  g_ptr_array_set_size (household->keys, 0);
  g_ptr_array_set_size (household->family, 0);
  if (shuke_statement_get_text (row, 2) != NULL)
    g_ptr_array_add (household->keys, shuke_statement_dup_text (row, 2));
  if (shuke_statement_get_text (row, 3) != NULL)
    g_ptr_array_add (household->family, shuke_statement_dup_text (row, 3));
  while (stands_at (&walks[PERSONS], entry.id, &local))
    {
      take_person (&walks[PERSONS], household);
      if (!step (&walks[PERSONS], &local))
        break;
    }

  shuke_search_index_builder_begin (builder, &entry);
  add_folded (builder, SHUKE_SEARCH_FIELD_NAME, shuke_statement_get_text (row, 1));
  for (guint i = 0; i < household->family->len; i++)
    add_folded (builder, SHUKE_SEARCH_FIELD_FAMILY, g_ptr_array_index (household->family, i));
  add_keys (builder, household->keys, SHUKE_SEARCH_FIELD_INITIALS);
  add_keys (builder, household->keys, SHUKE_SEARCH_FIELD_PINYIN);
  add_folded (builder, SHUKE_SEARCH_FIELD_OTHER, shuke_statement_get_text (row, 4));
  while (local == NULL && stands_at (&walks[OTHERS], entry.id, &local))
    {
      add_folded (builder, SHUKE_SEARCH_FIELD_OTHER, shuke_statement_get_text (walks[OTHERS].statement, 1));
      if (!step (&walks[OTHERS], &local))
        break;
    }
  add_folded (builder, SHUKE_SEARCH_FIELD_CARD, shuke_statement_get_text (row, 5));
  while (local == NULL && stands_at (&walks[PHONES], entry.id, &local))
    {
      g_autofree char *digits = shuke_search_digits_of_phone (shuke_statement_get_text (walks[PHONES].statement, 1),
                                                              shuke_statement_get_text (walks[PHONES].statement, 2), region);

      shuke_search_index_builder_add (builder, SHUKE_SEARCH_FIELD_PHONE, digits);
      if (!step (&walks[PHONES], &local))
        break;
    }

  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_search_read (ShukeConnection          *connection,
                   ShukeRegion               region,
                   gint64                    id,
                   ShukeSearchIndexBuilder  *builder,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  const char *const *sql = id == 0 ? sql_all : sql_one;
  Walk walks[N_WALKS] = { { 0 } };
  Household household = {
    .keys = g_ptr_array_new_with_free_func (g_free),
    .family = g_ptr_array_new_with_free_func (g_free),
  };
  gboolean done = TRUE;

  for (int i = 0; i < N_WALKS && done; i++)
    {
      walks[i].statement = shuke_connection_prepare (connection, sql[i], error);
      done = walks[i].statement != NULL;
      if (done && (id != 0 || i == OTHERS))
        shuke_statement_int (walks[i].statement, ":id", id);
      done = done && step (&walks[i], error);
    }
  while (done && walks[CUSTOMERS].has_row)
    done = read_customer (walks, region, &household, builder, error)
           && step (&walks[CUSTOMERS], error)
           && !g_cancellable_set_error_if_cancelled (cancellable, error);

  for (int i = 0; i < N_WALKS; i++)
    g_clear_pointer (&walks[i].statement, shuke_statement_release);
  g_ptr_array_unref (household.keys);
  g_ptr_array_unref (household.family);

  return done;
}
