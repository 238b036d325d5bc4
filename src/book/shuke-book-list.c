/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of customers: sorted ids in one walk, the rows one by one when they are shown. Start-up waits for the first of
 * these queries, so the one by name has to come from an index alone. */

#include "shuke-book-list.h"

#include "shuke-book-groups.h"
#include "shuke-book-customers.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"
#include "shuke-date.h"
#include "shuke-error.h"
#include "shuke-phone.h"
#include "shuke-wearer.h"

enum {
  IDS_BY_NAME,
  IDS_BY_LAST_VISIT,
  IDS_BY_SPEND,
  BIRTH_KEYS,
  COUNT_CUSTOMERS,
  TIERS,
  GROUPS,
  SIZES,
  OF_TIER,
  OF_SIZE,
  QUIET,
  OWED,
  PROSPECTS,
  LIST_TITLE,
  LIST_ROW,
  LIST_WEARERS,
  LIST_PIECES,
  HOLD,
  LET_GO,
};

/* Quiet: at least three visits, and now away more than twice her own usual interval, never less than 30 days:
 * one number of days for everybody would call the weekly customer fine and the yearly one lost. */
/* If that was said. */
#define WEARER_OF_LAST_PIECE \
  "SELECT p.id FROM person p JOIN person_summary w ON w.person = p.id" \
  " WHERE p.customer = c.id AND p.role <> 'gift' AND w.size = s.size ORDER BY w.last_day DESC, p.id LIMIT 1"

static const char *const sql[] = {
  [IDS_BY_NAME] = "SELECT id FROM customer WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT :limit",
  [IDS_BY_LAST_VISIT] =
    "SELECT c.id FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id WHERE c.deleted_at IS NULL"
    " ORDER BY s.last_day DESC, c.sort_key, c.id LIMIT :limit",
  [IDS_BY_SPEND] =
    "SELECT c.id FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id WHERE c.deleted_at IS NULL"
    " ORDER BY coalesce(s.spend, 0) DESC, c.sort_key, c.id LIMIT :limit",
  [BIRTH_KEYS] = "SELECT customer, birth_key FROM person WHERE birth_key <> 0 AND role <> 'gift'",
  [COUNT_CUSTOMERS] = "SELECT count(*) FROM customer WHERE deleted_at IS NULL",
  [TIERS] =
    "SELECT tier, count(*) AS n FROM customer WHERE tier IS NOT NULL AND deleted_at IS NULL GROUP BY tier ORDER BY n, tier LIMIT 3",
  /* How many belong to one by rule is not known without looking through everybody: it was made to be used. */
  [GROUPS] =
    "SELECT g.name FROM customer_group g WHERE g.rule IS NOT NULL OR EXISTS (SELECT 1 FROM group_member WHERE customer_group = g.id)"
    " ORDER BY g.rule IS NULL, (SELECT count(*) FROM group_member WHERE customer_group = g.id) DESC, g.name LIMIT 3",
  [SIZES] =
    "SELECT w.text, count(*) AS n FROM person_summary p JOIN word w ON w.id = p.size GROUP BY p.size ORDER BY n DESC, w.text LIMIT 2",
  [OF_TIER] = "SELECT id FROM customer WHERE tier = :word AND deleted_at IS NULL",
  [OF_SIZE] =
    "SELECT p.customer FROM word w JOIN person_summary s ON s.size = w.id JOIN person p ON p.id = s.person WHERE w.text = :word"
    " UNION SELECT p.customer FROM size_told t JOIN person p ON p.id = t.person WHERE t.size = :word",
  [QUIET] =
    "SELECT customer FROM customer_summary WHERE visits >= 3"
    " AND :today - last_day > max(30, 2 * (last_day - first_day) / (visits - 1))",
  [OWED] =
    "SELECT customer FROM todo WHERE state = 'open' AND customer IS NOT NULL AND due_day <= :today",
  [PROSPECTS] =
    "SELECT c.id FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id"
    " WHERE c.stage IS NOT NULL AND coalesce(s.pieces, 0) = 0",
  [LIST_TITLE] =
    "SELECT c.tier, coalesce(c.name, c.nickname, c.address_form), CASE WHEN coalesce(c.name, c.nickname, c.address_form) IS NULL THEN"
    " (SELECT coalesce(p.e164, p.raw) FROM phone p WHERE p.customer = c.id ORDER BY p.id LIMIT 1) END, c.card_number"
    " FROM customer c WHERE c.id = :id AND c.deleted_at IS NULL",
  [LIST_ROW] =
    "SELECT coalesce(c.name, c.nickname, c.address_form), c.tier, y.text, f.text, k.text, s.last_day,"
    " (SELECT coalesce(p.e164, p.raw) FROM phone p WHERE p.customer = c.id ORDER BY p.id LIMIT 1), c.card_number,"
    " z.text, o.role, o.sex, o.relation,"
    " (SELECT f.content FROM photo f WHERE f.customer = c.id AND f.kind = 'portrait' AND f.person = h.id ORDER BY f.id DESC LIMIT 1)"
    " FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id"
    " LEFT JOIN word f ON f.id = s.colour LEFT JOIN word k ON k.id = s.category"
    /* Her own size before that of the last piece, which may be a child's. */
    " LEFT JOIN person h ON h.customer = c.id AND h.role = 'self' LEFT JOIN person_summary q ON q.person = h.id LEFT JOIN word y ON y.id = q.size"
    " LEFT JOIN word z ON z.id = s.size AND q.size IS NULL"
    " LEFT JOIN person o ON q.size IS NULL AND o.id = (" WEARER_OF_LAST_PIECE ")"
    " WHERE c.id = :id AND c.deleted_at IS NULL",
  [LIST_WEARERS] =
    /* Who has nobody beside her and told no size is all of her family, as far as sizes go. */
    "SELECT (SELECT CASE WHEN count(*) = 1 AND NOT EXISTS (SELECT 1 FROM size_told t WHERE t.person = h.id) THEN h.id END"
    "   FROM person h WHERE h.customer = c.id), (" WEARER_OF_LAST_PIECE ")"
    " FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id WHERE c.id = :id",
  /* In the order of the indexes, so that whoever has seen enough need not wait for the rest. */
  [LIST_PIECES] =
    "SELECT v.id, v.day, l.id, l.person, c.text, n.text, z.text, l.quantity, l.returned"
    " FROM visit v LEFT JOIN line l ON l.visit = v.id LEFT JOIN word c ON c.id = l.category LEFT JOIN word n ON n.id = l.name"
    " LEFT JOIN word z ON z.id = l.size WHERE v.customer = :customer ORDER BY v.day DESC, v.id DESC, l.id",
  /* What one row takes is read under one lock. */
  [HOLD] = "SAVEPOINT list_row",
  [LET_GO] = "RELEASE list_row",
};

typedef struct {
  gint64   id;
  ShukeDay next;
} NextBirthday;

static GArray *
list_by (ShukeBook  *self,
         int         which,
         int         limit,
         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return NULL;

  shuke_statement_int (statement, ":limit", limit > 0 ? limit : -1);
  return shuke_book_collect_ids (statement, error);
}

static int
compare_next (gconstpointer a,
              gconstpointer b)
{
  const NextBirthday *left = a, *right = b;

  if (left->next != right->next)
    return left->next < right->next ? -1 : 1;
  return left->id < right->id ? -1 : left->id > right->id;
}

/* The next celebration of each day of the year there is: far fewer than there are people. */
static ShukeDay
next_of_key (GHashTable *known,
             int         key,
             ShukeDay    today)
{
  gpointer value;
  ShukeDate date = { .month = key % 10000 / 100, .day = key % 100, .lunar = key >= 10000 };
  ShukeDay next;

  if (g_hash_table_lookup_extended (known, GINT_TO_POINTER (key), NULL, &value))
    return GPOINTER_TO_INT (value);

  next = shuke_date_next (date, today);
  g_hash_table_insert (known, GINT_TO_POINTER (key), GINT_TO_POINTER (next));
  return next;
}

/* Everyone by name, those with a birthday moved to the front in the order of the days. */
static GArray *
list_by_birthday (ShukeBook  *self,
                  int         limit,
                  GError    **error)
{
  g_autoptr (GArray) by_name = list_by (self, IDS_BY_NAME, 0, error);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[BIRTH_KEYS], error);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) nearest = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NextBirthday));
  g_autoptr (GArray) ids = NULL;
  ShukeDay today = shuke_book_get_today (self);
  GError *local = NULL;

  if (by_name == NULL || statement == NULL)
    return NULL;

  for (guint i = 0; i < by_name->len; i++)
    g_hash_table_insert (nearest, &g_array_index (by_name, gint64, i), GINT_TO_POINTER (SHUKE_DAY_NONE));
  while (shuke_statement_next (statement, &local))
    {
      gint64 id = shuke_statement_get_int (statement, 0);
      ShukeDay next = next_of_key (known, shuke_statement_get_int (statement, 1), today);
      gpointer key, held;

      if (next == SHUKE_DAY_NONE || !g_hash_table_lookup_extended (nearest, &id, &key, &held))
        continue;
      if (GPOINTER_TO_INT (held) == SHUKE_DAY_NONE || next < GPOINTER_TO_INT (held))
        g_hash_table_replace (nearest, key, GINT_TO_POINTER (next));
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
    }

  for (guint i = 0; i < by_name->len; i++)
    {
      NextBirthday item = { .id = g_array_index (by_name, gint64, i) };

      item.next = GPOINTER_TO_INT (g_hash_table_lookup (nearest, &item.id));
      if (item.next != SHUKE_DAY_NONE)
        g_array_append_val (found, item);
    }
  g_array_sort (found, compare_next);

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), by_name->len);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (ids, g_array_index (found, NextBirthday, i).id);
  for (guint i = 0; i < by_name->len; i++)
    {
      gint64 id = g_array_index (by_name, gint64, i);

      if (GPOINTER_TO_INT (g_hash_table_lookup (nearest, &id)) == SHUKE_DAY_NONE)
        g_array_append_val (ids, id);
    }
  if (limit > 0 && ids->len > (guint) limit)
    g_array_set_size (ids, limit);

  return g_steal_pointer (&ids);
}

static GArray *
list_in_order (ShukeBook   *self,
               ShukeOrder   order,
               int          limit,
               GError     **error)
{
  switch (order)
    {
    case SHUKE_ORDER_LAST_VISIT:
      return list_by (self, IDS_BY_LAST_VISIT, limit, error);
    case SHUKE_ORDER_SPEND:
      return list_by (self, IDS_BY_SPEND, limit, error);
    case SHUKE_ORDER_BIRTHDAY:
      return list_by_birthday (self, limit, error);
    case SHUKE_ORDER_NAME:
    default:
      return list_by (self, IDS_BY_NAME, limit, error);
    }
}

GArray *
shuke_book_list_ids (ShukeBook   *self,
                     ShukeOrder   order,
                     int          limit,
                     GError     **error)
{
  GArray *ids;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  ids = list_in_order (self, order, limit, error);
  if (ids != NULL && limit <= 0)
    shuke_connection_forget_pages (shuke_book_get_connection (self));

  return ids;
}

int
shuke_book_count_customers (ShukeBook *self)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  statement = shuke_book_prepare (self, sql[COUNT_CUSTOMERS], NULL);
  return statement != NULL && shuke_statement_next (statement, NULL) ? (int) shuke_statement_get_int (statement, 0) : -1;
}

ShukeFilter *
shuke_filter_new (ShukeFilterKind  kind,
                  const char      *word)
{
  ShukeFilter *self = g_new0 (ShukeFilter, 1);

  self->kind = kind;
  self->word = g_strdup (word);

  return self;
}

void
shuke_filter_free (ShukeFilter *self)
{
  g_free (self->word);
  g_free (self);
}

gboolean
shuke_filter_equal (const ShukeFilter *a,
                    const ShukeFilter *b)
{
  return a->kind == b->kind && g_strcmp0 (a->word, b->word) == 0;
}

static gboolean
add_words (ShukeBook        *self,
           GPtrArray        *filters,
           int               which,
           ShukeFilterKind   kind,
           GError          **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &local))
    g_ptr_array_add (filters, shuke_filter_new (kind, shuke_statement_get_text (statement, 0)));
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, local);
  return FALSE;
}

static GArray *
find_one (ShukeBook          *self,
          const ShukeFilter  *filter,
          GCancellable       *cancellable,
          GError            **error)
{
  static const int statements[] = {
    [SHUKE_FILTER_TIER] = OF_TIER,
    [SHUKE_FILTER_SIZE] = OF_SIZE,
    [SHUKE_FILTER_QUIET] = QUIET,
    [SHUKE_FILTER_OWED] = OWED,
    [SHUKE_FILTER_PROSPECT] = PROSPECTS,
  };
  g_autoptr (ShukeStatement) statement = NULL;

  if (filter->kind == SHUKE_FILTER_GROUP)
    return shuke_book_list_group_members_until (self, filter->word, cancellable, error);
  statement = shuke_book_prepare (self, sql[statements[filter->kind]], error);
  if (statement == NULL)
    return NULL;

  if (filter->word != NULL)
    shuke_statement_text (statement, ":word", filter->word);
  else if (filter->kind != SHUKE_FILTER_PROSPECT)
    shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  return shuke_book_collect_ids (statement, error);
}

static void
add_if_any (ShukeBook       *self,
            GPtrArray       *filters,
            ShukeFilterKind  kind)
{
  g_autoptr (ShukeFilter) filter = shuke_filter_new (kind, NULL);
  g_autoptr (GArray) ids = find_one (self, filter, NULL, NULL);

  if (ids != NULL && ids->len > 0)
    g_ptr_array_add (filters, g_steal_pointer (&filter));
}

GPtrArray *
shuke_book_list_filters (ShukeBook  *self,
                         int         limit,
                         GError    **error)
{
  g_autoptr (GPtrArray) filters = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_filter_free);

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  if (!add_words (self, filters, TIERS, SHUKE_FILTER_TIER, error))
    return NULL;
  add_if_any (self, filters, SHUKE_FILTER_QUIET);
  add_if_any (self, filters, SHUKE_FILTER_OWED);
  add_if_any (self, filters, SHUKE_FILTER_PROSPECT);
  if (!add_words (self, filters, GROUPS, SHUKE_FILTER_GROUP, error)
      || !add_words (self, filters, SIZES, SHUKE_FILTER_SIZE, error))
    return NULL;
  if (limit > 0 && filters->len > (guint) limit)
    g_ptr_array_set_size (filters, limit);
  shuke_connection_forget_pages (shuke_book_get_connection (self));

  return g_steal_pointer (&filters);
}

GHashTable *
shuke_book_find_filtered (ShukeBook  *self,
                          GPtrArray  *filters,
                          GError    **error)
{
  return shuke_book_find_filtered_until (self, filters, NULL, error);
}

GHashTable *
shuke_book_find_filtered_until (ShukeBook     *self,
                                GPtrArray     *filters,
                                GCancellable  *cancellable,
                                GError       **error)
{
  g_autoptr (GHashTable) all = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  for (guint i = 0; i < filters->len; i++)
    {
      g_autoptr (GArray) ids = find_one (self, g_ptr_array_index (filters, i), cancellable, error);
      g_autoptr (GHashTable) set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

      if (ids == NULL)
        return NULL;
      for (guint j = 0; j < ids->len; j++)
        {
          gint64 id = g_array_index (ids, gint64, j);

          if (all == NULL || g_hash_table_contains (all, &id))
            g_hash_table_add (set, g_memdup2 (&id, sizeof id));
        }
      g_clear_pointer (&all, g_hash_table_unref);
      all = g_steal_pointer (&set);
    }

  return all != NULL ? g_steal_pointer (&all) : g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

GArray *
shuke_book_keep_filtered (const GArray *ids,
                          GHashTable   *set)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (g_hash_table_contains (set, &id))
        g_array_append_val (kept, id);
    }

  return kept;
}

/* A shop's words come over and over, also from one row to the next. What a word says never changes, so that it is kept as long as the book is
 * open, and begun anew before it gets large: a shop may give every piece a name of its own. */
#define MAX_WARES 4096

static GHashTable *
get_wares (ShukeBook *self)
{
  GQuark quark = g_quark_from_static_string ("shuke-list-wares");
  GHashTable *wares = g_object_get_qdata (G_OBJECT (self), quark);

  if (wares != NULL && g_hash_table_size (wares) < MAX_WARES)
    return wares;
  wares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_object_set_qdata_full (G_OBJECT (self), quark, wares, (GDestroyNotify) g_hash_table_unref);
  return wares;
}

/* The newest @limit visits with of each line what says whose size it is: all in one walk, as a list asks for each of its rows.
 * (element-type ShukeVisit) (nullable) */
static GPtrArray *
list_pieces (ShukeBook *self,
             gint64     customer,
             guint      limit)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_PIECES], NULL);
  g_autoptr (GError) error = NULL;
  GHashTable *wares = get_wares (self);
  ShukeVisit *visit = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &error))
    {
      ShukeLine *line;

      if (visit == NULL || visit->id != shuke_statement_get_int (statement, 0))
        {
          if (visits->len == limit)
            break;
          visit = shuke_visit_new ();
          visit->id = shuke_statement_get_int (statement, 0);
          visit->customer = customer;
          visit->day = shuke_statement_get_day (statement, 1);
          g_ptr_array_add (visits, visit);
        }
      if (shuke_statement_is_null (statement, 2))
        continue;
      line = shuke_line_new ();
      line->id = shuke_statement_get_int (statement, 2);
      line->person = shuke_statement_get_int (statement, 3);
      line->category = shuke_statement_dup_text (statement, 4);
      line->ware = shuke_ware_recall (wares, line->category, shuke_statement_get_text (statement, 5));
      line->size = shuke_statement_dup_text (statement, 6);
      line->quantity = (gint32) shuke_statement_get_int (statement, 7);
      line->returned = shuke_statement_get_int (statement, 8);
      g_ptr_array_add (visit->lines, line);
    }
  return error == NULL ? g_steal_pointer (&visits) : NULL;
}

/* Takes over the size that the greet card has, made of the newest @limit visits. FALSE when older ones may say otherwise. */
static gboolean
show_worn_lately (ShukeBook           *self,
                  const ShukeCustomer *customer,
                  gint64               last,
                  guint                limit,
                  ShukeDay             today,
                  ShukeListRow        *row)
{
  g_autoptr (GPtrArray) visits = list_pieces (self, customer->id, limit);
  g_autoptr (GPtrArray) worn = NULL;
  g_autoptr (GArray) wearers = NULL;
  const ShukeWearer *wearer;

  if (visits == NULL)
    return TRUE;
  worn = shuke_taste_worn_sizes (customer, visits, today);
  wearers = shuke_wearers_new (customer, visits, worn, today);
  if (limit < SHUKE_CARD_VISITS && visits->len == limit && !shuke_wearers_are_settled (wearers, visits))
    return FALSE;
  wearer = shuke_wearers_find_one (wearers, last);
  if (wearer == NULL)
    return TRUE;
  g_free (row->size);
  g_free (row->wearer_relation);
  row->size = g_strdup (wearer->size);
  row->wearer = wearer->person->role;
  row->wearer_sex = wearer->person->sex;
  row->wearer_relation = g_strdup (wearer->person->relation);
  return TRUE;
}

/* After so many visits it is mostly known what somebody wears who buys for herself. */
#define FEW_VISITS 2

/* @alone: the one person of this family when nothing was told of her; @last: who wears the last piece. 0 when there is nobody. */
static gboolean
read_wearers (ShukeBook *self,
              gint64     customer,
              gint64    *alone,
              gint64    *last)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_WEARERS], NULL);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  if (!shuke_statement_next (statement, NULL))
    return FALSE;
  *alone = shuke_statement_get_int (statement, 0);
  *last = shuke_statement_get_int (statement, 1);
  return TRUE;
}

/* Told, measured or grown into. What the pieces alone say stays where nobody is known to wear them. */
static void
show_worn (ShukeBook    *self,
           gint64        id,
           ShukeListRow *row)
{
  ShukeDay today = shuke_book_get_today (self);
  g_autoptr (ShukeCustomer) customer = NULL;
  gint64 alone, last;

  if (!read_wearers (self, id, &alone, &last))
    return;
  if (alone != 0)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (shuke_book_get_region (self));

      shuke_customer_builder_set_id (builder, id);
      shuke_customer_builder_set_person_id (builder, 0, alone);
      customer = shuke_customer_builder_build_stored (builder, today);
    }
  else
    customer = shuke_book_get_family (self, id, NULL);
  if (customer != NULL && !show_worn_lately (self, customer, last, FEW_VISITS, today, row))
    show_worn_lately (self, customer, last, SHUKE_CARD_VISITS, today, row);
}

/* What she is called by, else her number as it is read, else her card. (transfer full) (nullable) */
static char *
dup_title (ShukeBook      *self,
           ShukeStatement *statement,
           int             name,
           int             phone,
           int             card)
{
  if (!shuke_statement_is_null (statement, name))
    return shuke_statement_dup_text (statement, name);
  if (!shuke_statement_is_null (statement, phone))
    return shuke_phone_format (shuke_statement_get_text (statement, phone), shuke_book_get_region (self));
  return shuke_statement_dup_text (statement, card);
}

/* On the row of her; else released, with @error. */
static ShukeStatement *
find_row (ShukeBook   *self,
          int          which,
          gint64       id,
          GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", id);
  if (shuke_statement_next (statement, &local))
    return g_steal_pointer (&statement);
  if (local != NULL)
    g_propagate_error (error, local);
  else
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such customer");
  return NULL;
}

static gboolean
read_list_row (ShukeBook     *self,
               gint64         id,
               ShukeListRow  *row,
               GError       **error)
{
  g_autoptr (ShukeStatement) statement = find_row (self, LIST_ROW, id, error);
  const char *phone;

  *row = (ShukeListRow) { .last_day = SHUKE_DAY_NONE, .wearer = SHUKE_ROLE_SELF };
  if (statement == NULL)
    return FALSE;

  row->title = dup_title (self, statement, 0, 6, 7);
  row->tier = shuke_statement_dup_text (statement, 1);
  row->size = shuke_statement_dup_text (statement, 2);
  if (row->size == NULL)
    {
      row->size = shuke_statement_dup_text (statement, 8);
      if (!shuke_statement_is_null (statement, 9))
        row->wearer = shuke_role_from_text (shuke_statement_get_text (statement, 9));
      row->wearer_sex = shuke_sex_from_text (shuke_statement_get_text (statement, 10));
      row->wearer_relation = shuke_statement_dup_text (statement, 11);
    }
  row->colour = shuke_statement_dup_text (statement, 3);
  row->category = shuke_statement_dup_text (statement, 4);
  row->last_day = shuke_statement_get_day (statement, 5);
  row->portrait = shuke_statement_get_int (statement, 12);
  phone = shuke_statement_get_text (statement, 6);
  if (phone != NULL)
    row->phone = shuke_phone_format (phone, shuke_book_get_region (self));
  return TRUE;
}

static gboolean
run (ShukeBook  *self,
     const char *what)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, what, NULL);

  return statement != NULL && shuke_statement_run (statement, NULL);
}

gboolean
shuke_book_get_list_row (ShukeBook     *self,
                         gint64         id,
                         ShukeListRow  *row,
                         GError       **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);

  return read_list_row (self, id, row, error);
}

gboolean
shuke_book_get_list_title (ShukeBook  *self,
                           gint64      id,
                           char      **title,
                           char      **tier,
                           GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);

  *title = *tier = NULL;
  statement = find_row (self, LIST_TITLE, id, error);
  if (statement == NULL)
    return FALSE;
  *tier = shuke_statement_dup_text (statement, 0);
  *title = dup_title (self, statement, 1, 2, 3);
  return TRUE;
}

void
shuke_book_find_worn_size (ShukeBook    *self,
                           gint64        id,
                           ShukeListRow *row)
{
  gboolean held;

  g_return_if_fail (SHUKE_IS_BOOK (self));

  held = run (self, sql[HOLD]);
  show_worn (self, id, row);
  if (held)
    run (self, sql[LET_GO]);
}

void
shuke_list_row_clear (ShukeListRow *row)
{
  g_clear_pointer (&row->title, g_free);
  g_clear_pointer (&row->tier, g_free);
  g_clear_pointer (&row->phone, g_free);
  g_clear_pointer (&row->size, g_free);
  g_clear_pointer (&row->wearer_relation, g_free);
  g_clear_pointer (&row->colour, g_free);
  g_clear_pointer (&row->category, g_free);
}
