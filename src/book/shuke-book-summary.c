/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary rows of a customer and of each person, made from the visits and their lines: of the touched customers inside the action that
 * changed them, of everyone after an import. Both walk the same ordered lines, so they cannot differ; that they are what
 * the lines say is compared with plain SQL in the tests. */

#include "shuke-book-visits.h"

#include "shuke-book-private.h"
#include "shuke-size.h"
#include "shuke-ware.h"

enum {
  LINES_OF_CUSTOMER,
  LINES_OF_ALL,
  CLEAR_CUSTOMER,
  CLEAR_PERSONS,
  CLEAR_ALL_CUSTOMERS,
  CLEAR_ALL_PERSONS,
  ADD_CUSTOMER,
  ADD_PERSON,
  GET_SUMMARY,
  SPEND_SINCE,
  GET_WORD,
};

/* A visit that was moved to another customer and whose undo was kept in part may name a person of the other household:
 * that line then counts for nobody in particular. */
#define LINE_COLUMNS \
  "SELECT v.customer, v.day, p.id, coalesce(p.role = 'gift', 0), l.quantity, l.paid_price, l.size, l.colour, l.category, l.name " \
  "FROM visit v LEFT JOIN line l ON l.visit = v.id LEFT JOIN person p ON p.id = l.person AND p.customer = v.customer "

static const char *const sql[] = {
  [LINES_OF_CUSTOMER] = LINE_COLUMNS "WHERE v.customer = :customer ORDER BY v.day, v.id, l.id",
  [LINES_OF_ALL] = LINE_COLUMNS "ORDER BY v.customer, v.day, v.id, l.id",
  [CLEAR_CUSTOMER] = "DELETE FROM customer_summary WHERE customer = :customer",
  [CLEAR_PERSONS] = "DELETE FROM person_summary WHERE person IN (SELECT id FROM person WHERE customer = :customer)",
  [CLEAR_ALL_CUSTOMERS] = "DELETE FROM customer_summary",
  [CLEAR_ALL_PERSONS] = "DELETE FROM person_summary",
  [ADD_CUSTOMER] =
    "INSERT INTO customer_summary (customer, visits, pieces, spend, returned_pieces, first_day, last_day, size, colour, category) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  [ADD_PERSON] = "INSERT INTO person_summary (person, pieces, last_day, size, size_day) VALUES (?, ?, ?, ?, ?)",
  [GET_SUMMARY] =
    "SELECT visits, pieces, spend, returned_pieces, first_day, last_day FROM customer_summary WHERE customer = :customer",
  [SPEND_SINCE] =
    "SELECT coalesce(sum(l.quantity * l.paid_price), 0) FROM visit v CROSS JOIN line l ON l.visit = v.id"
    " WHERE v.customer = :customer AND v.day > :since",
  [GET_WORD] = "SELECT text FROM word WHERE id = :id",
};

/* Colour and category are read from so many days before her last purchase: taste moves. */
#define TASTE_DAYS 730

typedef struct {
  ShukeDay day;
  gint64   person;
  gint64   quantity;
  gint64   paid;
  gint64   size;
  gint64   colour;
  gint64   category;
  gint64   name;
  gboolean gift;
} Line;

typedef struct {
  gint64   word;
  gint64   pieces;
  ShukeDay last_day;
} WordCount;

typedef struct {
  gint64   person;
  gint64   pieces;
  ShukeDay last_day;
  gint64   size;
  ShukeDay size_day;
} PersonSum;

static void
count_word (GArray   *counts,
            gint64    word,
            gint64    pieces,
            ShukeDay  day)
{
  WordCount fresh = { word, pieces, day };

  if (word == 0)
    return;
  for (guint i = 0; i < counts->len; i++)
    {
      WordCount *count = &g_array_index (counts, WordCount, i);

      if (count->word != word)
        continue;
      count->pieces += pieces;
      count->last_day = MAX (count->last_day, day);
      return;
    }
  g_array_append_val (counts, fresh);
}

/* Most pieces kept; of equals the one bought last, then the older word. 0 when nothing was kept. */
static gint64
best_word (GArray *counts)
{
  const WordCount *best = NULL;

  for (guint i = 0; i < counts->len; i++)
    {
      const WordCount *count = &g_array_index (counts, WordCount, i);

      if (count->pieces <= 0)
        continue;
      if (best == NULL || count->pieces > best->pieces
          || (count->pieces == best->pieces
              && (count->last_day > best->last_day || (count->last_day == best->last_day && count->word < best->word))))
        best = count;
    }
  return best == NULL ? 0 : best->word;
}

/* What one walk over customers has to know of words, by id, and the room in which each customer is counted. Not kept for the next walk,
 * since an undone sale may take its words along. */
typedef struct {
  ShukeBook  *book;
  GHashTable *uses;         /* (element-type id ShukeSizeUse) of categories, (element-type -id ShukeSizeKind) of sizes */
  GHashTable *wares;        /* (element-type id ShukeWare) of categories and names */
  GArray     *colours;      /* (element-type WordCount) */
  GArray     *categories;   /* (element-type WordCount) */
  GArray     *persons;      /* (element-type PersonSum) */
  GError     *problem;      /* (owned) (nullable): a word could not be read, and no row is written from then on */
} Walk;

static Walk *
walk_new (ShukeBook *book)
{
  Walk *self = g_new0 (Walk, 1);

  self->book = book;
  self->uses = g_hash_table_new (NULL, NULL);
  self->wares = g_hash_table_new (NULL, NULL);
  self->colours = g_array_new (FALSE, FALSE, sizeof (WordCount));
  self->categories = g_array_new (FALSE, FALSE, sizeof (WordCount));
  self->persons = g_array_new (FALSE, FALSE, sizeof (PersonSum));
  return self;
}

static void
walk_free (Walk *self)
{
  g_hash_table_unref (self->uses);
  g_hash_table_unref (self->wares);
  g_array_unref (self->colours);
  g_array_unref (self->categories);
  g_array_unref (self->persons);
  g_clear_error (&self->problem);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Walk, walk_free)

/* (transfer full) (nullable) */
static char *
dup_word (Walk   *self,
          gint64  id)
{
  g_autoptr (ShukeStatement) statement = NULL;

  if (self->problem == NULL)
    statement = shuke_book_prepare (self->book, sql[GET_WORD], &self->problem);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", id);
  return shuke_statement_next (statement, &self->problem) ? shuke_statement_dup_text (statement, 0) : NULL;
}

static int
read_word (Walk     *self,
           gint64    id,
           gboolean  category)
{
  gpointer key = GINT_TO_POINTER ((int) (category ? id : -id));
  g_autofree char *text = NULL;
  gpointer held;
  int meaning;

  if (g_hash_table_lookup_extended (self->uses, key, NULL, &held))
    return GPOINTER_TO_INT (held);
  text = dup_word (self, id);
  meaning = category ? (int) shuke_size_use_for_category (text) : (int) shuke_size_parse (text, SHUKE_SIZE_FOR_CLOTHES).kind;
  g_hash_table_insert (self->uses, key, GINT_TO_POINTER (meaning));
  return meaning;
}

static ShukeWare
ware_of (Walk   *self,
         gint64  word)
{
  gpointer held;

  if (word == 0)
    return SHUKE_WARE_UNSAID;
  if (!g_hash_table_lookup_extended (self->wares, GINT_TO_POINTER ((int) word), NULL, &held))
    {
      g_autofree char *text = dup_word (self, word);

      held = GUINT_TO_POINTER (shuke_ware_of_word (text));
      g_hash_table_insert (self->wares, GINT_TO_POINTER ((int) word), held);
    }
  return (ShukeWare) GPOINTER_TO_UINT (held);
}

/* Nothing is said of a bag or of postage but what was paid for it. */
static gboolean
is_goods (Walk       *self,
          const Line *line)
{
  return shuke_ware_join (ware_of (self, line->category), ware_of (self, line->name)) == SHUKE_WARE_GOODS;
}

/* The size that the list and the campaigns speak of is one of clothes: no shoe, no waist in inches, no scarf. */
static gboolean
is_clothes_size (Walk   *walk,
                 gint64  category,
                 gint64  size)
{
  ShukeSizeKind kind;

  if (size == 0 || (category != 0 && read_word (walk, category, TRUE) == SHUKE_SIZE_FOR_SHOES))
    return FALSE;
  kind = (ShukeSizeKind) read_word (walk, size, FALSE);
  return kind != SHUKE_SIZE_WAIST && kind != SHUKE_SIZE_ONE;
}

static PersonSum *
find_person (GArray *persons,
             gint64  person)
{
  PersonSum fresh = { person, 0, SHUKE_DAY_NONE, 0, SHUKE_DAY_NONE };

  for (guint i = 0; i < persons->len; i++)
    if (g_array_index (persons, PersonSum, i).person == person)
      return &g_array_index (persons, PersonSum, i);
  g_array_append_val (persons, fresh);
  return &g_array_index (persons, PersonSum, persons->len - 1);
}

static void
put (ShukeStatement *statement,
     int             position,
     gint64          value,
     gint64          missing)
{
  if (value == missing)
    shuke_statement_null_at (statement, position);
  else
    shuke_statement_int_at (statement, position, value);
}

static gboolean
write_persons (GArray          *persons,
               ShukeStatement  *add_person,
               GError         **error)
{
  for (guint i = 0; i < persons->len; i++)
    {
      const PersonSum *sum = &g_array_index (persons, PersonSum, i);

      shuke_statement_int_at (add_person, 1, sum->person);
      shuke_statement_int_at (add_person, 2, sum->pieces);
      put (add_person, 3, sum->last_day, SHUKE_DAY_NONE);
      put (add_person, 4, sum->size, 0);
      put (add_person, 5, sum->size_day, SHUKE_DAY_NONE);
      if (!shuke_statement_run (add_person, error))
        return FALSE;
    }
  return TRUE;
}

/* One customer's lines, oldest first. A visit is a day on which something was bought, or on which she is known to have been here and
 * nothing else: such a visit comes as a line without pieces. A day with returns alone is none, but she was here. */
static gboolean
write_customer (gint64           customer,
                GArray          *lines,
                Walk            *walk,
                ShukeStatement  *add_customer,
                ShukeStatement  *add_person,
                GError         **error)
{
  GArray *colours = walk->colours;
  GArray *categories = walk->categories;
  GArray *persons = walk->persons;
  gint64 visits = 0, pieces = 0, spend = 0, back = 0, size = 0;
  ShukeDay first_day = SHUKE_DAY_NONE, last_day = SHUKE_DAY_NONE, last_visit = SHUKE_DAY_NONE, last_bought = SHUKE_DAY_NONE;

  g_array_set_size (colours, 0);
  g_array_set_size (categories, 0);
  g_array_set_size (persons, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      PersonSum *person = line->person == 0 ? NULL : find_person (persons, line->person);
      gboolean goods = is_goods (walk, line);
      gboolean sized;

      last_day = line->day;
      pieces += goods ? line->quantity : 0;
      spend += line->quantity * line->paid;
      if (person != NULL && goods)
        person->pieces += line->quantity;
      if (line->quantity < 0)
        {
          back -= goods ? line->quantity : 0;
          continue;
        }
      if (first_day == SHUKE_DAY_NONE)
        first_day = line->day;
      visits += line->day != last_visit;
      last_visit = line->day;
      if (!goods)
        continue;
      if (line->quantity > 0)
        last_bought = line->day;
      sized = is_clothes_size (walk, line->category, line->size);
      if (sized && !line->gift)
        size = line->size;
      if (person == NULL)
        continue;
      person->last_day = line->day;
      if (sized)
        {
          person->size = line->size;
          person->size_day = line->day;
        }
    }
  if (walk->problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&walk->problem));
      return FALSE;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->gift || last_bought == SHUKE_DAY_NONE || line->day < last_bought - TASTE_DAYS || !is_goods (walk, line))
        continue;
      count_word (colours, line->colour, line->quantity, line->day);
      count_word (categories, line->category, line->quantity, line->day);
    }

  shuke_statement_int_at (add_customer, 1, customer);
  shuke_statement_int_at (add_customer, 2, visits);
  shuke_statement_int_at (add_customer, 3, pieces);
  shuke_statement_int_at (add_customer, 4, spend);
  shuke_statement_int_at (add_customer, 5, back);
  put (add_customer, 6, first_day, SHUKE_DAY_NONE);
  put (add_customer, 7, last_day, SHUKE_DAY_NONE);
  put (add_customer, 8, size, 0);
  put (add_customer, 9, best_word (colours), 0);
  put (add_customer, 10, best_word (categories), 0);
  return shuke_statement_run (add_customer, error) && write_persons (persons, add_person, error);
}

/* Walks the ordered lines and writes the rows each time the customer changes. */
static gboolean
write_from (ShukeBook       *self,
            ShukeStatement  *reader,
            GError         **error)
{
  g_autoptr (ShukeStatement) add_customer = shuke_book_prepare (self, sql[ADD_CUSTOMER], error);
  g_autoptr (ShukeStatement) add_person = add_customer == NULL ? NULL : shuke_book_prepare (self, sql[ADD_PERSON], error);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (Walk) walk = walk_new (self);
  GError *problem = NULL;
  gint64 customer = 0;

  if (add_person == NULL)
    return FALSE;
  while (shuke_statement_next (reader, &problem))
    {
      gint64 owner = shuke_statement_get_int (reader, 0);
      Line line = {
        .day = shuke_statement_get_day (reader, 1),
        .person = shuke_statement_get_int (reader, 2),
        .gift = shuke_statement_get_int (reader, 3) != 0,
        .quantity = shuke_statement_get_int (reader, 4),
        .paid = shuke_statement_get_int (reader, 5),
        .size = shuke_statement_get_int (reader, 6),
        .colour = shuke_statement_get_int (reader, 7),
        .category = shuke_statement_get_int (reader, 8),
        .name = shuke_statement_get_int (reader, 9),
      };

      if (owner != customer && lines->len > 0)
        {
          if (!write_customer (customer, lines, walk, add_customer, add_person, error))
            return FALSE;
          g_array_set_size (lines, 0);
        }
      customer = owner;
      g_array_append_val (lines, line);
    }
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  return lines->len == 0 || write_customer (customer, lines, walk, add_customer, add_person, error);
}

static gboolean
run_for (ShukeBook   *self,
         const char  *text,
         gint64       customer,
         GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, text, error);

  if (statement == NULL)
    return FALSE;
  if (customer != 0)
    shuke_statement_int (statement, ":customer", customer);
  return shuke_statement_run (statement, error);
}

gboolean
shuke_book_update_summary (ShukeBook  *self,
                           gint64      customer,
                           GError    **error)
{
  g_autoptr (ShukeStatement) reader = NULL;

  if (!run_for (self, sql[CLEAR_CUSTOMER], customer, error) || !run_for (self, sql[CLEAR_PERSONS], customer, error))
    return FALSE;
  reader = shuke_book_prepare (self, sql[LINES_OF_CUSTOMER], error);
  if (reader == NULL)
    return FALSE;
  shuke_statement_int (reader, ":customer", customer);
  return write_from (self, reader, error);
}

gboolean
shuke_book_update_all_summaries (ShukeBook  *self,
                                 GError    **error)
{
  g_autoptr (ShukeStatement) reader = NULL;

  if (!run_for (self, sql[CLEAR_ALL_CUSTOMERS], 0, error) || !run_for (self, sql[CLEAR_ALL_PERSONS], 0, error))
    return FALSE;
  reader = shuke_book_prepare (self, sql[LINES_OF_ALL], error);
  return reader != NULL && write_from (self, reader, error);
}

/* Sorted by counting: customers are dense numbers, and a million lines take a tenth of the time that reading them back would. */
static guint32 *
order_by_customer (GArray *lines,
                   gint64  last_customer,
                   guint32 *starts)
{
  guint32 *order = g_new (guint32, MAX (lines->len, 1));
  guint32 sum = 0;

  for (guint i = 0; i < lines->len; i++)
    starts[g_array_index (lines, ShukeSummaryLine, i).customer]++;
  for (gint64 customer = 0; customer <= last_customer; customer++)
    {
      guint32 n = starts[customer];

      starts[customer] = sum;
      sum += n;
    }
  for (guint i = 0; i < lines->len; i++)
    order[starts[g_array_index (lines, ShukeSummaryLine, i).customer]++] = i;
  return order;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  ShukeDay left = ((const Line *) a)->day;
  ShukeDay right = ((const Line *) b)->day;

  return (left > right) - (left < right);
}

/* A visit with something put on a card and with pieces is one with pieces. In an import a customer's day is one visit. */
static void
drop_empty (GArray *lines)
{
  for (guint i = lines->len; i-- > 0;)
    {
      const Line *all = (const Line *) (gpointer) lines->data;

      if (all[i].quantity == 0 && ((i > 0 && all[i - 1].day == all[i].day) || (i + 1 < lines->len && all[i + 1].day == all[i].day)))
        g_array_remove_index (lines, i);
    }
}

/* g_array_sort() is stable, so lines of one day keep the order in which they were written. */
static gboolean
write_sorted (gint64           customer,
              GArray          *lines,
              Walk            *walk,
              ShukeStatement  *add_customer,
              ShukeStatement  *add_person,
              GError         **error)
{
  for (guint i = 1; i < lines->len; i++)
    if (g_array_index (lines, Line, i - 1).day > g_array_index (lines, Line, i).day)
      {
        g_array_sort (lines, compare_days);
        break;
      }
  drop_empty (lines);
  return write_customer (customer, lines, walk, add_customer, add_person, error);
}

gboolean
shuke_book_write_summaries (ShukeBook  *self,
                            GArray     *lines,
                            GError    **error)
{
  g_autoptr (ShukeStatement) add_customer = shuke_book_prepare (self, sql[ADD_CUSTOMER], error);
  g_autoptr (ShukeStatement) add_person = add_customer == NULL ? NULL : shuke_book_prepare (self, sql[ADD_PERSON], error);
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (Walk) walk = walk_new (self);
  g_autofree guint32 *starts = NULL;
  g_autofree guint32 *order = NULL;
  gint64 last = 0;

  if (add_person == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    last = MAX (last, g_array_index (lines, ShukeSummaryLine, i).customer);
  starts = g_new0 (guint32, last + 2);
  order = order_by_customer (lines, last, starts);
  for (guint i = 0; i < lines->len; i++)
    {
      const ShukeSummaryLine *it = &g_array_index (lines, ShukeSummaryLine, order[i]);
      Line line = { .day = it->day, .quantity = it->quantity, .paid = it->paid, .size = it->size, .colour = it->colour,
                    .category = it->category, .name = it->name };

      g_array_append_val (group, line);
      if (i + 1 < lines->len && g_array_index (lines, ShukeSummaryLine, order[i + 1]).customer == it->customer)
        continue;
      if (!write_sorted (it->customer, group, walk, add_customer, add_person, error))
        return FALSE;
      g_array_set_size (group, 0);
    }
  return TRUE;
}

gboolean
shuke_book_get_summary (ShukeBook     *self,
                        gint64         customer,
                        ShukeSummary  *summary,
                        GError       **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_SUMMARY], error);
  GError *problem = NULL;

  *summary = (ShukeSummary) { .first_day = SHUKE_DAY_NONE, .last_day = SHUKE_DAY_NONE };
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  if (shuke_statement_next (statement, &problem))
    {
      summary->visits = (int) shuke_statement_get_int (statement, 0);
      summary->pieces = (int) shuke_statement_get_int (statement, 1);
      summary->spend = shuke_statement_get_int (statement, 2);
      summary->returned_pieces = (int) shuke_statement_get_int (statement, 3);
      summary->first_day = shuke_statement_get_day (statement, 4);
      summary->last_day = shuke_statement_get_day (statement, 5);
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

gboolean
shuke_book_get_spend_since (ShukeBook  *self,
                            gint64      customer,
                            ShukeDay    since,
                            gint64     *spend,
                            GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SPEND_SINCE], error);
  gboolean found;

  *spend = 0;
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_day (statement, ":since", since);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    *spend = shuke_statement_get_int (statement, 0);
  return TRUE;
}
