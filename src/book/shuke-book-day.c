/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathers the facts of the day plan: to-dos, birthdays, turns in a life, what each customer weighs, hours, what was shown outside the window. It decides
 * nothing; src/model/shuke-day-plan.c does. */

#include "shuke-book-day.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-facts.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"
#include "shuke-expectation.h"
#include "shuke-life-event.h"
#include "shuke-standing.h"

/* Birthdays older than this are never dealt with any more, and what was done before does not concern today. */
#define DAYS_BACK       8
#define DAYS_MAX        390
#define DELIVERIES_KEPT 1000
#define DAY_SECONDS     (24 * 60 * 60)
#define DEFAULT_OPENS   (9 * 60)
#define DEFAULT_CLOSES  (21 * 60)

enum {
  GET_STANDING,
  SAYS_MORE,
  GET_VITAL,
  ADD_DELIVERY,
  DROP_DELIVERIES,
  LIST_DELIVERIES,
  LIST_EVENTS,
};

static const char *const sql[] = {
  [GET_STANDING] = "SELECT spend FROM customer_summary WHERE customer = :id",
  /* Most have neither, and are not read for it. */
  [SAYS_MORE] =
    "SELECT EXISTS (SELECT 1 FROM expectation WHERE customer = :id)"
    " OR EXISTS (SELECT 1 FROM fact f JOIN person p ON p.id = f.person WHERE p.customer = :id AND f.kind = 'budget')",
  [GET_VITAL] =
    "SELECT spend FROM customer_summary WHERE spend > 0 ORDER BY spend DESC "
    "LIMIT 1 OFFSET (SELECT count(*) / 5 FROM customer_summary WHERE spend > 0)",
  [ADD_DELIVERY] = "INSERT OR IGNORE INTO delivery (key, due_day, shown_at) VALUES (:key, :due_day, :at)",
  /* By their number and not by their day: the clock may have been wrong, and what is late for months is shown alone once, not daily. */
  [DROP_DELIVERIES] = "DELETE FROM delivery WHERE id <= (SELECT max(id) FROM delivery) - :kept",
  [LIST_DELIVERIES] = "SELECT key, due_day, shown_at FROM delivery",
  [LIST_EVENTS] =
    "SELECT e.id, p.customer, p.id, e.kind, e.date, e.yearly, e.text FROM life_event e CROSS JOIN person p ON p.id = e.person "
    "CROSS JOIN customer c ON c.id = p.customer WHERE e.date_key = :key AND e.date_key <> 0 AND c.deleted_at IS NULL ORDER BY e.id",
};

static gint64
read_number (ShukeStatement *statement)
{
  return shuke_statement_next (statement, NULL) ? shuke_statement_get_int (statement, 0) : 0;
}

/* What she is said to have for clothes, and to miss. */
static void
read_standing (ShukeBook          *self,
               gint64              id,
               ShukeStandingFacts *standing,
               ShukeBudgetShare   *share)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self, id, NULL);
  g_autoptr (GPtrArray) sources = customer != NULL ? shuke_book_list_fact_sources (self, id, NULL) : NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GArray) kinds = NULL;
  ShukeDay today = shuke_book_get_today (self);
  gint64 spend;

  if (sources == NULL)
    return;
  facts = shuke_fact_list (customer);
  shuke_fact_take_sources (facts, customer, sources);
  kinds = shuke_expectations_recent (customer, facts, today);
  if (kinds->len > 0)
    standing->unmet = shuke_expectation_get_gap (customer, g_array_index (kinds, ShukeFactKind, 0));
  if (shuke_book_get_spend_since (self, id, today - SHUKE_BUDGET_DAYS, &spend, NULL) &&
      shuke_budget_get_share (customer, spend, shuke_book_get_currency (self), share))
    standing->share = share;
}

static gint64
weigh_cb (gint64   customer,
          gpointer data)
{
  ShukeStandingFacts standing = { .spent = shuke_book_get_standing (data, customer) };
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (data, sql[SAYS_MORE], NULL);
  ShukeBudgetShare share;
  gint64 more = 0;

  if (statement != NULL)
    {
      shuke_statement_int (statement, ":id", customer);
      more = read_number (statement);
    }
  if (more != 0)
    read_standing (data, customer, &standing, &share);
  return shuke_standing_weigh (&standing);
}

static GArray *
find_birthdays (ShukeBook  *self,
                ShukeDay    from,
                ShukeDay    to,
                GError    **error)
{
  g_autoptr (GArray) hits = shuke_book_list_birthdays (self, from, to, error);
  GArray *birthdays;

  if (hits == NULL)
    return NULL;
  birthdays = g_array_sized_new (FALSE, FALSE, sizeof (ShukeDayBirthday), hits->len);
  for (guint i = 0; i < hits->len; i++)
    {
      const ShukeBirthdayHit *hit = &g_array_index (hits, ShukeBirthdayHit, i);
      ShukeDayBirthday birthday = { hit->customer, hit->person, hit->day };

      g_array_append_val (birthdays, birthday);
    }
  return birthdays;
}

static gboolean
collect_events (ShukeStatement  *statement,
                int              key,
                ShukeDay         day,
                GPtrArray       *events,
                GError         **error)
{
  GError *failure = NULL;

  shuke_statement_int (statement, ":key", key);
  while (shuke_statement_next (statement, &failure))
    {
      ShukeLifeEvent event = { .kind = (char *) shuke_statement_get_text (statement, 3),
                               .yearly = shuke_statement_get_int (statement, 5) != 0,
                               .text = (char *) shuke_statement_get_text (statement, 6) };
      ShukeDayEvent *found;

      if (!shuke_date_from_text (shuke_statement_get_text (statement, 4), &event.date) || !shuke_life_event_is_on (&event, day))
        continue;
      found = g_new0 (ShukeDayEvent, 1);
      found->id = shuke_statement_get_int (statement, 0);
      found->customer = shuke_statement_get_int (statement, 1);
      found->person = shuke_statement_get_int (statement, 2);
      found->day = day;
      found->text = shuke_life_event_dup_title (&event, day);
      g_ptr_array_add (events, found);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static GPtrArray *
find_events (ShukeBook  *self,
             ShukeDay    from,
             ShukeDay    to,
             GError    **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_day_event_free);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_EVENTS], error);

  if (statement == NULL)
    return NULL;
  for (ShukeDay day = from; day <= to; day++)
    {
      int keys[4];
      int n = shuke_date_keys_on (day, keys);

      for (int i = 0; i < n; i++)
        if (!collect_events (statement, keys[i], day, events, error))
          return NULL;
    }
  return g_steal_pointer (&events);
}

static int
read_minutes (ShukeBook  *self,
              const char *key,
              int         otherwise)
{
  g_autofree char *text = shuke_book_dup_setting (self, key);
  gint64 minutes;

  if (text != NULL && g_ascii_string_to_signed (text, 10, 0, 24 * 60, &minutes, NULL))
    return (int) minutes;
  return otherwise;
}

GPtrArray *
shuke_book_plan_days (ShukeBook  *self,
                      ShukeDay    from,
                      ShukeDay    to,
                      GError    **error)
{
  ShukeDay today = shuke_book_get_today (self);
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (GArray) birthdays = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  ShukeDayFacts facts;

  g_return_val_if_fail (from <= to && to - from <= DAYS_MAX, NULL);

  /* What was due in the last days is listed today, when today is asked for. */
  if (from <= today && today <= to)
    from = MIN (from, today - DAYS_BACK);
  todos = shuke_book_list_todos (self, from, to, error);
  if (todos == NULL)
    return NULL;
  birthdays = find_birthdays (self, from, to, error);
  if (birthdays == NULL)
    return NULL;
  events = find_events (self, from, to, error);
  if (events == NULL)
    return NULL;
  /* With many customers these are so many pages that nothing else was left among them. */
  shuke_connection_forget_pages (shuke_book_get_connection (self));
  facts = (ShukeDayFacts) { todos, birthdays, events, today, shuke_book_get_closed_days (self) };
  plan = shuke_day_plan_make (&facts);
  for (guint i = plan->len; i > 0; i--)
    {
      const ShukeDueItem *item = g_ptr_array_index (plan, i - 1);

      if (item->day < from || item->day > to)
        g_ptr_array_remove_index_fast (plan, i - 1);
    }
  return g_steal_pointer (&plan);
}

GPtrArray *
shuke_book_plan_list (ShukeBook       *self,
                      const GPtrArray *plan,
                      ShukeDay         day)
{
  return shuke_day_plan_list (plan, day, weigh_cb, self);
}

gint64
shuke_book_get_standing (ShukeBook *self,
                         gint64     customer)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_STANDING], NULL);

  if (statement == NULL)
    return 0;
  shuke_statement_int (statement, ":id", customer);
  return read_number (statement);
}

gint64
shuke_book_get_vital_standing (ShukeBook *self)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_VITAL], NULL);

  return statement != NULL ? read_number (statement) : 0;
}

guint
shuke_book_get_closed_days (ShukeBook *self)
{
  g_autofree char *text = shuke_book_dup_setting (self, "closed_days");

  return shuke_day_plan_read_closed_days (text);
}

void
shuke_book_get_hours (ShukeBook *self,
                      int       *opens,
                      int       *closes)
{
  *opens = read_minutes (self, "opens", DEFAULT_OPENS);
  *closes = read_minutes (self, "closes", DEFAULT_CLOSES);
  /* Open beyond midnight: nobody is to be woken, the evening ends the day. */
  if (*closes <= *opens)
    *closes = 24 * 60;
}

gboolean
shuke_book_add_delivery (ShukeBook   *self,
                         const char  *key,
                         ShukeDay     due_day,
                         GError     **error)
{
  g_autoptr (ShukeStatement) adder = NULL;
  g_autoptr (ShukeStatement) dropper = NULL;

  if (shuke_book_is_read_only (self))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY, "the book is open for reading only");
      return FALSE;
    }
  dropper = shuke_book_prepare (self, sql[DROP_DELIVERIES], error);
  if (dropper == NULL)
    return FALSE;
  shuke_statement_int (dropper, ":kept", DELIVERIES_KEPT);
  if (!shuke_statement_run (dropper, error))
    return FALSE;
  adder = shuke_book_prepare (self, sql[ADD_DELIVERY], error);
  if (adder == NULL)
    return FALSE;
  shuke_statement_text (adder, ":key", key);
  shuke_statement_day (adder, ":due_day", due_day);
  shuke_statement_int (adder, ":at", shuke_clock_unix (shuke_book_get_clock (self)));
  return shuke_statement_run (adder, error) && shuke_connection_changes (shuke_book_get_connection (self)) == 1;
}

GHashTable *
shuke_book_list_deliveries (ShukeBook  *self,
                            int        *singles_today,
                            GError    **error)
{
  g_autoptr (GHashTable) deliveries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_DELIVERIES], error);
  ShukeClock *clock = shuke_book_get_clock (self);
  gint64 midnight = shuke_clock_unix (clock) - shuke_clock_minute_of_day (clock) * 60 - 59;
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  *singles_today = 0;
  while (shuke_statement_next (statement, &failure))
    {
      const char *key = shuke_statement_get_text (statement, 0);
      gint64 shown_at = shuke_statement_get_int (statement, 2);

      g_hash_table_add (deliveries, shuke_day_plan_delivery_key (key, shuke_statement_get_day (statement, 1)));
      /* What was shown while the clock was ahead is none of today's. */
      if (shown_at >= midnight && shown_at < midnight + DAY_SECONDS && g_strcmp0 (key, SHUKE_SUMMARY_KEY) != 0
          && !g_str_has_prefix (key, SHUKE_CALL_PREFIX))
        ++*singles_today;
    }
  if (failure == NULL)
    return g_steal_pointer (&deliveries);
  g_propagate_error (error, failure);
  return NULL;
}
