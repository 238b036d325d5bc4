/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads everyone's facts out of the book for the audience of a campaign, one household after the other by index, with progress. */

#include "shuke-book-campaigns.h"

#include "shuke-book-contact.h"
#include "shuke-book-private.h"
#include "shuke-error.h"

/* Households between two looks at the cancellable. */
#define STRIDE 200

enum {
  COUNT_CUSTOMERS,
  LIST_WORDS,
  LIST_COMPLAINTS,
  LIST_NUMBERS_WRITTEN,
  LIST_CUSTOMERS_WRITTEN,
  LIST_CUSTOMERS_CALLED,
  LIST_WRONG_NUMBERS,
  LIST_REFUSED_ELSEWHERE,
  LIST_ANSWERED,
  LIST_HEADS,
  LIST_PERSONS,
  LIST_TOLD,
  LIST_HEIGHTS,
  LIST_LINES,
};

static const char *const sql[] = {
  [COUNT_CUSTOMERS] = "SELECT count(*) FROM customer",
  [LIST_WORDS] = "SELECT id, text FROM word",
  [LIST_COMPLAINTS] =
    "SELECT customer FROM todo WHERE kind = 'complaint' AND state = 'open' AND customer IS NOT NULL"
    " UNION SELECT customer FROM entry WHERE kind = 'complaint' AND state = 'open' AND customer IS NOT NULL",
  [LIST_NUMBERS_WRITTEN] = "SELECT e164, max(day) FROM message GROUP BY e164",
  [LIST_CUSTOMERS_WRITTEN] =
    "SELECT customer, max(day) FROM (SELECT customer, day FROM message"
    " UNION ALL SELECT customer, day FROM entry WHERE kind = 'message' AND customer IS NOT NULL) WHERE day <= :today GROUP BY customer",
  [LIST_CUSTOMERS_CALLED] =
    "SELECT customer, max(day) FROM entry WHERE customer IS NOT NULL AND day <= :today AND " SHUKE_BOOK_HEARD " GROUP BY customer",
  [LIST_WRONG_NUMBERS] =
    "SELECT DISTINCT customer FROM entry WHERE kind = 'call' AND outcome = 'wrong-number' AND customer IS NOT NULL",
  /* Numbers in the file of a firm that are those of somebody who refused. */
  [LIST_REFUSED_ELSEWHERE] =
    "SELECT p.e164, q.customer FROM phone p CROSS JOIN person q ON q.id = p.person"
    " WHERE p.person IS NOT NULL AND p.e164 IS NOT NULL AND q.customer <> p.customer"
    " AND (SELECT state FROM consent WHERE customer = q.customer AND purpose = 'marketing' ORDER BY day DESC, id DESC LIMIT 1) = 'no'",
  [LIST_ANSWERED] =
    "SELECT customer, day, answer FROM message WHERE answer IS NOT NULL"
    " UNION ALL SELECT customer, day, outcome FROM entry WHERE kind = 'message' AND outcome IS NOT NULL AND customer IS NOT NULL"
    " ORDER BY 2 DESC",
  [LIST_HEADS] =
    "SELECT c.id, c.name, c.nickname, c.address_form, c.tier, c.mind, c.deleted_at IS NOT NULL,"
    " (SELECT p.e164 FROM phone p WHERE p.customer = c.id AND p.kind = :mobile AND p.e164 IS NOT NULL ORDER BY p.id LIMIT 1),"
    " (SELECT state FROM consent WHERE customer = c.id AND purpose = 'marketing' ORDER BY day DESC, id DESC LIMIT 1),"
    " c.contact_channel, c.contact_every,"
    " (SELECT expected FROM expectation WHERE customer = c.id AND value = 'priority' ORDER BY id LIMIT 1) FROM customer c ORDER BY c.id",
  [LIST_PERSONS] =
    "SELECT id, role, relation, name, nickname, sex, birth FROM person WHERE customer = :customer ORDER BY role <> 'self', id",
  [LIST_TOLD] = "SELECT kind, size, day FROM size_told WHERE person = :person ORDER BY day DESC, id DESC",
  [LIST_HEIGHTS] = "SELECT value, day FROM measurement WHERE person = :person AND kind = 'height' ORDER BY day DESC, id DESC",
  [LIST_LINES] =
    "SELECT v.day, l.id, l.person, l.category, l.name, l.size, l.colour, l.quantity, l.paid_price, l.returned"
    " FROM visit v LEFT JOIN line l ON l.visit = v.id WHERE v.customer = :customer AND v.day <= :today ORDER BY v.day, v.id, l.id",
};

typedef struct {
  ShukeBook          *book;
  ShukeAudienceFacts *facts;
  GHashTable         *words;       /* id in the book → word of the facts */
  GHashTable         *complaints;  /* set of customers */
  GHashTable         *numbers;     /* number → day written to */
  GHashTable         *written;     /* customer → day written to */
  GHashTable         *answers;     /* customer → GArray of ShukeAnswered, newest first */
  GHashTable         *wrong;       /* set of customers */
  GHashTable         *refused;     /* number in the file of a firm → customer whose it is, and who refused */
  GHashTable         *called;      /* customer → day of the last entry by which she heard from the shop */
} Reader;

static gboolean
read_words (Reader  *reader,
            GError **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (reader->book, sql[LIST_WORDS], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &problem))
    g_hash_table_insert (reader->words, GSIZE_TO_POINTER ((gsize) shuke_statement_get_int (statement, 0)),
                         GUINT_TO_POINTER (shuke_audience_facts_word (reader->facts, shuke_statement_get_text (statement, 1))));
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static guint32
word_of (Reader         *reader,
         ShukeStatement *row,
         int             column)
{
  gpointer id = GSIZE_TO_POINTER ((gsize) shuke_statement_get_int (row, column));

  return GPOINTER_TO_UINT (g_hash_table_lookup (reader->words, id));
}

static gboolean
read_marks (Reader  *reader,
            GError **error)
{
  g_autoptr (ShukeStatement) complaints = shuke_book_prepare (reader->book, sql[LIST_COMPLAINTS], error);
  g_autoptr (ShukeStatement) numbers = shuke_book_prepare (reader->book, sql[LIST_NUMBERS_WRITTEN], error);
  g_autoptr (ShukeStatement) written = shuke_book_prepare (reader->book, sql[LIST_CUSTOMERS_WRITTEN], error);
  g_autoptr (ShukeStatement) called = shuke_book_prepare (reader->book, sql[LIST_CUSTOMERS_CALLED], error);
  GError *problem = NULL;

  if (complaints == NULL || numbers == NULL || written == NULL || called == NULL)
    return FALSE;
  while (shuke_statement_next (complaints, &problem))
    g_hash_table_add (reader->complaints, GSIZE_TO_POINTER ((gsize) shuke_statement_get_int (complaints, 0)));
  while (problem == NULL && shuke_statement_next (numbers, &problem))
    g_hash_table_insert (reader->numbers, shuke_statement_dup_text (numbers, 0),
                         GINT_TO_POINTER (shuke_statement_get_day (numbers, 1)));
  shuke_statement_day (written, ":today", reader->facts->today);
  while (problem == NULL && shuke_statement_next (written, &problem))
    g_hash_table_insert (reader->written, GSIZE_TO_POINTER ((gsize) shuke_statement_get_int (written, 0)),
                         GINT_TO_POINTER (shuke_statement_get_day (written, 1)));
  shuke_statement_day (called, ":today", reader->facts->today);
  while (problem == NULL && shuke_statement_next (called, &problem))
    g_hash_table_insert (reader->called, GSIZE_TO_POINTER ((gsize) shuke_statement_get_int (called, 0)),
                         GINT_TO_POINTER (shuke_statement_get_day (called, 1)));
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
read_refused_elsewhere (Reader  *reader,
                        GError **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (reader->book, sql[LIST_REFUSED_ELSEWHERE], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &problem))
    g_hash_table_insert (reader->refused, shuke_statement_dup_text (statement, 0),
                         GSIZE_TO_POINTER ((gsize) shuke_statement_get_int (statement, 1)));
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static ShukeDay
find_last_message (Reader     *reader,
                   gint64      customer,
                   const char *e164)
{
  ShukeDay last = SHUKE_DAY_NONE;
  gpointer day;

  if (g_hash_table_lookup_extended (reader->written, GSIZE_TO_POINTER ((gsize) customer), NULL, &day))
    last = GPOINTER_TO_INT (day);
  if (e164 != NULL && g_hash_table_lookup_extended (reader->numbers, e164, NULL, &day))
    last = MAX (last, GPOINTER_TO_INT (day));
  return last;
}

/* Seldom enough that each of them is asked about. */
static gboolean
read_wrong_numbers (Reader  *reader,
                    GError **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (reader->book, sql[LIST_WRONG_NUMBERS], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &problem))
    {
      gint64 customer = shuke_statement_get_int (statement, 0);
      ShukeDay day;

      if (!shuke_book_get_wrong_number (reader->book, customer, &day, error))
        return FALSE;
      if (day != SHUKE_DAY_NONE)
        g_hash_table_add (reader->wrong, GSIZE_TO_POINTER ((gsize) customer));
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
read_answers (Reader  *reader,
              GError **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (reader->book, sql[LIST_ANSWERED], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &problem))
    {
      gpointer customer = GSIZE_TO_POINTER ((gsize) shuke_statement_get_int (statement, 0));
      ShukeAnswered one = { shuke_statement_get_day (statement, 1), shuke_answer_from_text (shuke_statement_get_text (statement, 2)) };
      GArray *answers = g_hash_table_lookup (reader->answers, customer);

      if (answers == NULL)
        {
          answers = g_array_new (FALSE, FALSE, sizeof (ShukeAnswered));
          g_hash_table_insert (reader->answers, customer, answers);
        }
      g_array_append_val (answers, one);
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

/* Who was here since is not silent. */
static int
count_silences (Reader   *reader,
                gint64    customer,
                ShukeDay  last_visit)
{
  const GArray *answers = g_hash_table_lookup (reader->answers, GSIZE_TO_POINTER ((gsize) customer));

  return answers != NULL ? shuke_contact_count_silences (answers, last_visit) : 0;
}

static ShukeDay
find_last_contact (Reader   *reader,
                   gint64    customer,
                   ShukeDay  last_message)
{
  gpointer day;

  if (!g_hash_table_lookup_extended (reader->called, GSIZE_TO_POINTER ((gsize) customer), NULL, &day))
    return last_message;
  return last_message == SHUKE_DAY_NONE ? GPOINTER_TO_INT (day) : MAX (last_message, GPOINTER_TO_INT (day));
}

static void
told_free (gpointer data)
{
  ShukeSizeTold *told = data;

  g_free (told->kind);
  g_free (told->size);
  g_free (told);
}

static gboolean
read_sizes (Reader      *reader,
            ShukePerson *person,
            GError     **error)
{
  g_autoptr (ShukeStatement) told = shuke_book_prepare (reader->book, sql[LIST_TOLD], error);
  g_autoptr (ShukeStatement) heights = shuke_book_prepare (reader->book, sql[LIST_HEIGHTS], error);
  GError *problem = NULL;

  if (told == NULL || heights == NULL)
    return FALSE;
  shuke_statement_int (told, ":person", person->id);
  while (shuke_statement_next (told, &problem))
    {
      ShukeSizeTold *size = g_new0 (ShukeSizeTold, 1);

      size->kind = shuke_statement_dup_text (told, 0);
      size->size = shuke_statement_dup_text (told, 1);
      size->day = shuke_statement_get_day (told, 2);
      g_ptr_array_add (person->sizes, size);
    }
  shuke_statement_int (heights, ":person", person->id);
  while (problem == NULL && shuke_statement_next (heights, &problem))
    {
      ShukeMeasurement *height = g_new0 (ShukeMeasurement, 1);

      height->kind = (char *) "height";
      height->value = (gint32) shuke_statement_get_int (heights, 0);
      height->day = shuke_statement_get_day (heights, 1);
      g_ptr_array_add (person->measurements, height);
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
read_persons (Reader  *reader,
              gint64   customer,
              GError **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (reader->book, sql[LIST_PERSONS], error);
  g_autoptr (GPtrArray) sizes = g_ptr_array_new_with_free_func (told_free);
  g_autoptr (GPtrArray) heights = g_ptr_array_new_with_free_func (g_free);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &problem))
    {
      /* Texts are borrowed from the row: they are copied before the next one. */
      ShukePerson person = {
        .id = shuke_statement_get_int (statement, 0),
        .role = shuke_role_from_text (shuke_statement_get_text (statement, 1)),
        .relation = (char *) shuke_statement_get_text (statement, 2),
        .name = (char *) shuke_statement_get_text (statement, 3),
        .nickname = (char *) shuke_statement_get_text (statement, 4),
        .sex = shuke_sex_from_text (shuke_statement_get_text (statement, 5)),
        .sizes = sizes,
        .measurements = heights,
      };

      if (!shuke_date_from_text (shuke_statement_get_text (statement, 6), &person.birth))
        person.birth = SHUKE_DATE_NONE;
      g_ptr_array_set_size (sizes, 0);
      g_ptr_array_set_size (heights, 0);
      if (!read_sizes (reader, &person, error))
        return FALSE;
      shuke_audience_facts_add_person (reader->facts, &person);
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
read_lines (Reader    *reader,
            gint64     customer,
            ShukeDay  *last_visit,
            GError   **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (reader->book, sql[LIST_LINES], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_day (statement, ":today", reader->facts->today);
  while (shuke_statement_next (statement, &problem))
    {
      ShukeFactSale sale = {
        .id = shuke_statement_get_int (statement, 1),
        .person = shuke_statement_get_int (statement, 2),
        .category = word_of (reader, statement, 3),
        .name = word_of (reader, statement, 4),
        .size = word_of (reader, statement, 5),
        .colour = word_of (reader, statement, 6),
        .quantity = (gint32) shuke_statement_get_int (statement, 7),
        .price = shuke_statement_get_int (statement, 8),
        .day = shuke_statement_get_day (statement, 0),
        .returned = shuke_statement_get_int (statement, 9),
      };

      *last_visit = sale.day;
      if (sale.id != 0)
        shuke_audience_facts_add_sale (reader->facts, &sale);
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
read_household (Reader          *reader,
                ShukeStatement  *row,
                GError         **error)
{
  const char *consent = shuke_statement_get_text (row, 8);
  ShukeHousehold head = {
    .customer = shuke_statement_get_int (row, 0),
    .name = shuke_statement_get_text (row, 1),
    .nickname = shuke_statement_get_text (row, 2),
    .address_form = shuke_statement_get_text (row, 3),
    .tier = shuke_statement_get_text (row, 4),
    .mind = shuke_statement_get_text (row, 5),
    .deleted = shuke_statement_get_int (row, 6) != 0,
    .e164 = shuke_statement_get_text (row, 7),
    .consent = consent == NULL ? SHUKE_CONSENT_UNKNOWN : g_strcmp0 (consent, "yes") == 0 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO,
    .last_visit = SHUKE_DAY_NONE,
    .unwanted = SHUKE_WAYS_ALL & ~shuke_contact_ways_of (shuke_statement_get_text (row, 9)),
    .every = (int) shuke_statement_get_int (row, 10),
    .first = (int) shuke_statement_get_int (row, 11),
  };
  ShukeDay last_visit = SHUKE_DAY_NONE;

  head.complaint = g_hash_table_contains (reader->complaints, GSIZE_TO_POINTER ((gsize) head.customer));
  head.refused_by = head.e164 == NULL ? 0 : (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (reader->refused, head.e164));
  head.last_message = find_last_message (reader, head.customer, head.e164);
  head.wrong_number = g_hash_table_contains (reader->wrong, GSIZE_TO_POINTER ((gsize) head.customer));
  head.last_contact = find_last_contact (reader, head.customer, head.last_message);
  shuke_audience_facts_begin (reader->facts, &head);
  if (!read_persons (reader, head.customer, error) || !read_lines (reader, head.customer, &last_visit, error))
    return FALSE;
  SHUKE_FACTS_HOUSEHOLD (reader->facts, reader->facts->households->len - 1)->last_visit = last_visit;
  SHUKE_FACTS_HOUSEHOLD (reader->facts, reader->facts->households->len - 1)->silences = count_silences (reader, head.customer, last_visit);
  shuke_audience_facts_end (reader->facts);
  return TRUE;
}

static guint
count_customers (ShukeBook *self)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[COUNT_CUSTOMERS], NULL);

  return statement != NULL && shuke_statement_next (statement, NULL) ? (guint) shuke_statement_get_int (statement, 0) : 0;
}

static gboolean
read_households (Reader                *reader,
                 ShukeCampaignProgress  progress,
                 gpointer               data,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (reader->book, sql[LIST_HEADS], error);
  guint total = count_customers (reader->book);
  guint done = 0;
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":mobile", SHUKE_PHONE_MOBILE);
  while (shuke_statement_next (statement, &problem))
    {
      if (!read_household (reader, statement, error))
        return FALSE;
      done += 1;
      if (done % STRIDE != 0)
        continue;
      if (progress != NULL)
        progress (done, total, data);
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED, "stopped");
          return FALSE;
        }
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

ShukeAudienceFacts *
shuke_book_read_audience_facts (ShukeBook              *self,
                                ShukeCampaignProgress   progress,
                                gpointer                data,
                                GCancellable           *cancellable,
                                GError                **error)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (shuke_book_get_today (self));
  Reader reader = { .book = self, .facts = facts };
  gboolean done;

  reader.words = g_hash_table_new (NULL, NULL);
  reader.complaints = g_hash_table_new (NULL, NULL);
  reader.numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.written = g_hash_table_new (NULL, NULL);
  reader.wrong = g_hash_table_new (NULL, NULL);
  reader.refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.called = g_hash_table_new (NULL, NULL);
  reader.answers = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  done = shuke_book_get_silence_limit (self, &facts->silences, error) && read_words (&reader, error) && read_marks (&reader, error)
         && read_wrong_numbers (&reader, error) && read_answers (&reader, error) && read_refused_elsewhere (&reader, error)
         && read_households (&reader, progress, data, cancellable, error);
  g_hash_table_unref (reader.words);
  g_hash_table_unref (reader.complaints);
  g_hash_table_unref (reader.numbers);
  g_hash_table_unref (reader.written);
  g_hash_table_unref (reader.wrong);
  g_hash_table_unref (reader.refused);
  g_hash_table_unref (reader.called);
  g_hash_table_unref (reader.answers);
  return done ? g_steal_pointer (&facts) : NULL;
}
