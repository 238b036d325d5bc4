/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks through the book for facts that can hardly be true. Statements and a coarse look only find the files that may hold one; each is
 * judged by the model as it is on its own page, so that both say the same. */

#include "shuke-book-doubts.h"

#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-private.h"
#include "shuke-error.h"

/* The year of a birthday as it stands in the book: "1990-05-03", "L1990-05*-12"; 0 when it has none. */
#define YEAR(person) "CAST(substr(ltrim(" person ".birth, 'L'), 1, 4) AS INTEGER)"

enum {
  SAME_BIRTHDAY,
  SAME_PHONE,
  WALK_PHONES,
  WALK_SHARED_PHONES,
  WALK_SAME_BIRTHDAYS,
  WALK_FIRST_OF_JANUARY,
  WALK_AGES,
  WALK_HEIGHTS,
  WALK_SIZES,
};

static const char *const sql[] = {
  [SAME_BIRTHDAY] =
    "SELECT count(*) FROM person p CROSS JOIN customer c ON c.id = p.customer"
    " WHERE p.birth_key = :key AND p.birth_key <> 0 AND p.birth = :birth AND c.deleted_at IS NULL",
  [SAME_PHONE] =
    "SELECT count(DISTINCT c.id) FROM phone p CROSS JOIN customer c ON c.id = p.customer"
    " WHERE p.e164 = :e164 AND c.deleted_at IS NULL",
  [WALK_PHONES] = "SELECT customer, raw, e164 IS NOT NULL FROM phone",
  [WALK_SHARED_PHONES] =
    "SELECT customer FROM phone WHERE e164 IN"
    " (SELECT e164 FROM phone WHERE e164 IS NOT NULL GROUP BY e164 HAVING count(DISTINCT customer) >= :least)",
  [WALK_SAME_BIRTHDAYS] =
    "SELECT customer FROM person WHERE birth_key <> 0 AND birth IN"
    " (SELECT birth FROM person WHERE birth_key <> 0 GROUP BY birth HAVING count(*) >= :least)",
  [WALK_FIRST_OF_JANUARY] = "SELECT customer FROM person WHERE birth_key = 101",
  /* By the year alone a year is lost or won, so each limit is a year wider. */
  [WALK_AGES] =
    "SELECT p.customer FROM person p JOIN person s ON s.customer = p.customer AND s.role = 'self'"
    " WHERE p.birth <> '' AND " YEAR ("p") " > 0 AND (" YEAR ("p") " < :year - :oldest + 1 OR (p.role = 'child' AND"
    " (" YEAR ("p") " < :year - :oldest_child + 1 OR (" YEAR ("s") " > 0 AND (" YEAR ("p") " - " YEAR ("s") " <= :youngest_mother"
    " OR " YEAR ("p") " - " YEAR ("s") " >= :oldest_mother)))))",
  [WALK_HEIGHTS] =
    "SELECT p.customer, p.birth, p.sex, p.role, m.value, m.day FROM measurement m JOIN person p ON p.id = m.person WHERE m.kind = 'height'",
  /* Of children there are most, and nothing to find. */
  [WALK_SIZES] =
    "SELECT p.customer, p.birth, p.role, s.size FROM person p JOIN size_told s ON s.person = p.id"
    " WHERE (p.role = 'self' OR p.role = 'partner' OR p.role = 'other') AND s.kind <> 'shoes'",
};

static int
count_birthday (ShukeDate birth,
                gpointer  data)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (data, sql[SAME_BIRTHDAY], NULL);
  g_autofree char *text = shuke_date_to_text (birth);

  if (statement == NULL)
    return 0;
  shuke_statement_int (statement, ":key", shuke_date_key (birth));
  shuke_statement_text (statement, ":birth", text);
  return shuke_statement_next (statement, NULL) ? (int) shuke_statement_get_int (statement, 0) : 0;
}

static int
count_phone (const char *e164,
             gpointer    data)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (data, sql[SAME_PHONE], NULL);

  if (statement == NULL)
    return 0;
  shuke_statement_text (statement, ":e164", e164);
  return shuke_statement_next (statement, NULL) ? (int) shuke_statement_get_int (statement, 0) : 0;
}

ShukeDoubtCounts
shuke_book_get_doubt_counts (ShukeBook *self)
{
  return (ShukeDoubtCounts) { count_birthday, count_phone, self };
}

static gboolean
may_be_doubtful (ShukeStatement *statement,
                 int             which,
                 ShukeDay        today)
{
  ShukeDoubtKind kind;
  ShukeDate birth;

  switch (which)
    {
    case WALK_PHONES:
      return shuke_doubt_check_phone (shuke_statement_get_text (statement, 1), shuke_statement_get_int (statement, 2) != 0, &kind);
    case WALK_HEIGHTS:
      if (!shuke_date_from_text (shuke_statement_get_text (statement, 1), &birth))
        birth = (ShukeDate) { 0 };
      return shuke_doubt_check_height ((gint32) shuke_statement_get_int (statement, 4), shuke_statement_get_day (statement, 5), birth,
                                       shuke_sex_from_text (shuke_statement_get_text (statement, 2)),
                                       shuke_role_from_text (shuke_statement_get_text (statement, 3)));
    case WALK_SIZES:
      if (!shuke_date_from_text (shuke_statement_get_text (statement, 1), &birth))
        birth = (ShukeDate) { 0 };
      return shuke_doubt_check_size (shuke_statement_get_text (statement, 3), birth, shuke_role_from_text (shuke_statement_get_text (statement, 2)),
                                     today);
    default:
      return TRUE;
    }
}

/* Adds to the set @found whose files may hold a doubtful fact. */
static gboolean
walk (ShukeBook     *self,
      int            which,
      GHashTable    *found,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);
  GError *failure = NULL;
  int year;

  if (statement == NULL)
    return FALSE;
  shuke_day_get (shuke_book_get_today (self), &year, NULL, NULL);
  if (which == WALK_SHARED_PHONES || which == WALK_SAME_BIRTHDAYS)
    shuke_statement_int (statement, ":least", which == WALK_SHARED_PHONES ? SHUKE_DOUBT_SHARED_PHONES : SHUKE_DOUBT_SAME_BIRTHDAYS);
  if (which == WALK_AGES)
    {
      shuke_statement_int (statement, ":year", year);
      shuke_statement_int (statement, ":oldest", SHUKE_DOUBT_OLDEST);
      shuke_statement_int (statement, ":oldest_child", SHUKE_DOUBT_OLDEST_CHILD);
      shuke_statement_int (statement, ":youngest_mother", SHUKE_DOUBT_YOUNGEST_MOTHER);
      shuke_statement_int (statement, ":oldest_mother", SHUKE_DOUBT_OLDEST_MOTHER);
    }
  while (!g_cancellable_is_cancelled (cancellable) && shuke_statement_next (statement, &failure))
    {
      gint64 customer = shuke_statement_get_int (statement, 0);

      if (may_be_doubtful (statement, which, shuke_book_get_today (self)))
        g_hash_table_add (found, g_memdup2 (&customer, sizeof customer));
    }
  if (failure == NULL)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  g_propagate_error (error, failure);
  return FALSE;
}

void
shuke_doubtful_file_free (ShukeDoubtfulFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->doubts, g_array_unref);
  g_free (self);
}

/* FALSE with @error; @result is NULL when nothing is doubtful. */
static gboolean
judge (ShukeBook          *self,
       gint64              customer,
       ShukeDoubtfulFile **result,
       GError            **error)
{
  g_autoptr (ShukeDoubtfulFile) file = g_new0 (ShukeDoubtfulFile, 1);
  ShukeDoubtCounts counts = shuke_book_get_doubt_counts (self);
  g_autoptr (GPtrArray) sources = NULL;

  *result = NULL;
  file->customer = shuke_book_get_customer (self, customer, error);
  sources = file->customer != NULL ? shuke_book_list_fact_sources (self, customer, error) : NULL;
  if (sources == NULL)
    return FALSE;
  if (file->customer->deleted_at != 0)
    return TRUE;
  file->facts = shuke_fact_list (file->customer);
  shuke_fact_take_sources (file->facts, file->customer, sources);
  file->doubts = shuke_fact_list_doubts (file->customer, file->facts, &counts, shuke_book_get_today (self));
  file->standing = shuke_book_get_standing (self, customer);
  if (file->doubts->len > 0)
    *result = g_steal_pointer (&file);
  return TRUE;
}

ShukeDoubtfulFile *
shuke_book_get_doubtful (ShukeBook  *self,
                         gint64      customer,
                         GError    **error)
{
  ShukeDoubtfulFile *file = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  return judge (self, customer, &file, error) ? file : NULL;
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const ShukeDoubtfulFile *left = *(ShukeDoubtfulFile *const *) a, *right = *(ShukeDoubtfulFile *const *) b;

  if (left->standing != right->standing)
    return left->standing < right->standing ? 1 : -1;
  return (left->customer->id > right->customer->id) - (left->customer->id < right->customer->id);
}

GPtrArray *
shuke_book_list_doubtful (ShukeBook     *self,
                          GCancellable  *cancellable,
                          GError       **error)
{
  static const int walks[] = { WALK_PHONES, WALK_SHARED_PHONES, WALK_SAME_BIRTHDAYS, WALK_FIRST_OF_JANUARY, WALK_AGES, WALK_HEIGHTS, WALK_SIZES };
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_doubtful_file_free);
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (walks); i++)
    if (!walk (self, walks[i], found, cancellable, error))
      return NULL;
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      ShukeDoubtfulFile *file;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !judge (self, *(gint64 *) id, &file, error))
        return NULL;
      if (file != NULL)
        g_ptr_array_add (files, file);
    }
  g_ptr_array_sort (files, compare_files);
  return g_steal_pointer (&files);
}
