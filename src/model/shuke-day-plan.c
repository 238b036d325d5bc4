/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of the day. Lateness is a state with its own words and not a failure: a call a week late is still welcome, a birthday wish is
 * not. It must never read a clock, and never lose what the owner typed: only computed birthdays and events pass away by themselves. */

#include "shuke-day-plan.h"

#define FOR_EVER G_MAXINT
#define SINGLES_MAX 2

/* How many days after its day a thing is late but fine, and then up to when it has to be said differently; afterwards it is to be
 * closed. Calendar days for what hangs on the date itself, days on which the shop is open for what the shop does. */
static const struct {
  int      rank;          /* order of what matters */
  int      fine;
  int      differently;
  gboolean open_days;
  gboolean call;          /* made in the hours in which she wants to be called */
} rules[SHUKE_N_TODO_KINDS] = {
  [SHUKE_TODO_COMPLAINT] = { 0, 0, FOR_EVER, TRUE },
  [SHUKE_TODO_PROMISE] = { 1, 2, FOR_EVER, TRUE },
  [SHUKE_TODO_PICK_UP] = { 2, 2, FOR_EVER, TRUE },
  [SHUKE_TODO_APPOINTMENT] = { 3, 3, 14, FALSE },
  [SHUKE_TODO_BIRTHDAY] = { 4, 0, 3, FALSE },
  [SHUKE_TODO_DATE] = { 5, 0, 7, FALSE },
  [SHUKE_TODO_CALLBACK] = { 6, 7, 30, TRUE, TRUE },
  [SHUKE_TODO_FOLLOW_UP] = { 7, 7, 30, TRUE },
  [SHUKE_TODO_QUIET] = { 8, 14, 60, TRUE, TRUE },
};

static const int state_order[] = {
  [SHUKE_DUE_LATE_SAY] = 0,
  [SHUKE_DUE_TODAY] = 1,
  [SHUKE_DUE_LATE] = 2,
  [SHUKE_DUE_AHEAD] = 3,
  [SHUKE_DUE_TOO_LATE] = 4,
  [SHUKE_DUE_DONE] = 5,
};

#define ALL_DAYS 0xfeu

static gboolean
is_open (ShukeDay day,
         guint    closed_days)
{
  return (closed_days & ALL_DAYS) == ALL_DAYS || (closed_days & (1u << shuke_day_weekday (day))) == 0;
}

/* Days of business after the first one on or after @due, up to @today. */
static int
open_days_late (ShukeDay due,
                ShukeDay today,
                guint    closed_days)
{
  int weeks, in_week = 0, late;

  while (!is_open (due, closed_days))
    due++;
  if (due >= today)
    return 0;
  weeks = (today - due) / 7;
  for (ShukeDay day = due + 1; day <= due + 7; day++)
    in_week += is_open (day, closed_days);
  late = weeks * in_week;
  for (ShukeDay day = due + weeks * 7 + 1; day <= today; day++)
    late += is_open (day, closed_days);
  return late;
}

static ShukeDueState
state_when_late (const ShukeTodo *todo,
                 ShukeDay         due,
                 ShukeDay         today,
                 guint            closed_days)
{
  int late = rules[todo->kind].open_days ? open_days_late (due, today, closed_days) : today - due;

  if (late <= 0)
    return SHUKE_DUE_TODAY;
  if (late <= rules[todo->kind].fine)
    return SHUKE_DUE_LATE;
  return late <= rules[todo->kind].differently ? SHUKE_DUE_LATE_SAY : SHUKE_DUE_TOO_LATE;
}

/* Day from which an open one counts: a wish stays late however often it is put off, everything else is due anew on the day to which
 * it was put off. */
static ShukeDay
due_of (const ShukeTodo *todo)
{
  if (todo->show_day != SHUKE_DAY_NONE && todo->kind != SHUKE_TODO_BIRTHDAY && todo->kind != SHUKE_TODO_DATE)
    return MAX (todo->show_day, todo->due_day);
  return todo->due_day;
}

static void
place_open (ShukeDueItem        *item,
            const ShukeDayFacts *facts)
{
  const ShukeTodo *todo = item->todo;
  ShukeDay due = due_of (todo);
  ShukeDay first = todo->from_day != SHUKE_DAY_NONE ? todo->from_day : todo->due_day;

  if (todo->show_day != SHUKE_DAY_NONE)
    first = todo->show_day;
  if (item->hours.n > 0)
    {
      due = shuke_day_plan_call_day (&item->hours, due, facts->closed_days);
      first = shuke_day_plan_call_day (&item->hours, first, facts->closed_days);
    }
  item->day = first;
  item->state = SHUKE_DUE_AHEAD;
  if (first > facts->today)
    return;

  item->day = facts->today;
  item->state = state_when_late (todo, due, facts->today, facts->closed_days);
  if (item->state != SHUKE_DUE_TODAY)
    item->days_late = facts->today - due;
  /* A birthday or event that nobody noticed stays in the calendar, under its own day. */
  if (item->state == SHUKE_DUE_TOO_LATE && todo->id == 0)
    item->day = todo->due_day;
}

static void
add_item (GPtrArray           *plan,
          const ShukeDayFacts *facts,
          ShukeTodo           *todo)
{
  ShukeDueItem *item = g_new0 (ShukeDueItem, 1);

  item->todo = todo;
  /* What cannot be understood is shown beside her name and nothing else. */
  if (rules[todo->kind].call && todo->contact_hours != NULL && !shuke_contact_hours_read (todo->contact_hours, &item->hours))
    item->hours.n = 0;
  if (todo->state == SHUKE_TODO_OPEN)
    place_open (item, facts);
  else
    {
      item->state = SHUKE_DUE_DONE;
      item->day = todo->done_day != SHUKE_DAY_NONE ? todo->done_day : todo->due_day;
    }
  g_ptr_array_add (plan, item);
}

static ShukeTodo *
todo_from_birthday (const ShukeDayBirthday *birthday,
                    char                   *key)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->key = key;
  todo->kind = SHUKE_TODO_BIRTHDAY;
  todo->customer = birthday->customer;
  todo->person = birthday->person;
  todo->due_day = birthday->day;
  return todo;
}

static ShukeTodo *
todo_from_event (const ShukeDayEvent *event,
                 char                *key)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->key = key;
  todo->kind = SHUKE_TODO_DATE;
  todo->customer = event->customer;
  todo->person = event->person;
  todo->due_day = event->day;
  todo->text = g_strdup (event->text);
  return todo;
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
first_minute (const ShukeDueItem *item)
{
  return item->hours.n > 0 ? MAX (shuke_contact_hours_first (&item->hours, item->day, 0, SHUKE_DAY_MINUTES), 0) : 0;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const ShukeDueItem *left = *(ShukeDueItem *const *) a;
  const ShukeDueItem *right = *(ShukeDueItem *const *) b;
  gboolean left_last = left->state >= SHUKE_DUE_TOO_LATE;
  gboolean right_last = right->state >= SHUKE_DUE_TOO_LATE;
  int order;

  if (left_last != right_last)
    return left_last ? 1 : -1;
  if (left_last && left->state != right->state)
    return state_order[left->state] - state_order[right->state];
  order = rules[left->todo->kind].rank - rules[right->todo->kind].rank;
  /* Of the calls those of the evening come last. */
  if (order == 0)
    order = first_minute (left) - first_minute (right);
  if (order == 0)
    order = state_order[left->state] - state_order[right->state];
  if (order == 0)
    order = compare_numbers (right->standing, left->standing);
  if (order == 0)
    order = right->days_late - left->days_late;
  if (order == 0)
    order = compare_numbers (left->todo->customer, right->todo->customer);
  if (order == 0)
    order = compare_numbers (left->todo->person, right->todo->person);
  return order != 0 ? order : compare_numbers (left->todo->id, right->todo->id);
}

static gboolean
is_worth_alone (const ShukeDueItem    *item,
                const ShukeDayOutside *outside)
{
  if (outside->vital <= 0 || item->standing < outside->vital || item->todo->customer == 0)
    return FALSE;
  return rules[item->todo->kind].rank <= rules[SHUKE_TODO_DATE].rank;
}

static gboolean
was_delivered (const ShukeDayOutside *outside,
               const char            *key,
               ShukeDay               due_day)
{
  g_autofree char *both = shuke_day_plan_delivery_key (key, due_day);

  return outside->delivered != NULL && g_hash_table_contains (outside->delivered, both);
}

static void
count_item (const ShukeDueItem    *item,
            const ShukeDayOutside *outside,
            ShukeDayNotice        *notice)
{
  if (shuke_due_item_get_near (item, outside->today) == SHUKE_NEAR_AHEAD)
    notice->counts[item->todo->kind]++;
  else if (item->todo->kind == SHUKE_TODO_BIRTHDAY)
    notice->wishes++;
  notice->total++;
  if (item->state == SHUKE_DUE_TODAY)
    return;
  notice->late++;
  if (outside->last_seen != SHUKE_DAY_NONE && outside->last_seen < outside->today
      && item->todo->due_day > outside->last_seen && item->todo->due_day < outside->today)
    notice->missed++;
}

/* TRUE when it is shown alone, now or before. */
static gboolean
pick_single (ShukeDueItem          *item,
             const ShukeDayOutside *outside,
             ShukeDayNotice        *notice)
{
  g_autofree char *key = NULL;

  if (!is_worth_alone (item, outside))
    return FALSE;
  key = shuke_due_item_dup_key (item);
  if (was_delivered (outside, key, shuke_due_item_get_delivery_day (item)))
    return TRUE;
  if (item->state == SHUKE_DUE_LATE || notice->n_singles + outside->singles_today >= SINGLES_MAX)
    return FALSE;
  notice->singles[notice->n_singles++] = item;
  return TRUE;
}

/* Minute of today from which she may be called, when that is later than the shop opens; -1 when it is not, or not today. */
static int
own_minute (const ShukeDueItem *item,
            ShukeDay            today,
            int                 opens,
            int                 closes)
{
  int first = item->hours.n > 0 ? shuke_contact_hours_first (&item->hours, today, opens, closes) : -1;

  return first > opens ? first : -1;
}

/* Whether her hours leave it to the sentence of the day: she has none, or they begin with the shop's and are not over. */
static gboolean
is_for_summary (const ShukeDueItem    *item,
                const ShukeDayOutside *outside)
{
  if (item->hours.n == 0)
    return TRUE;
  return shuke_contact_hours_first (&item->hours, outside->today, outside->opens, outside->closes) == outside->opens
         && shuke_contact_hours_first (&item->hours, outside->today, MAX (outside->minute, outside->opens), outside->closes) >= 0;
}

static void
pick_call (ShukeDueItem          *item,
           const ShukeDayOutside *outside,
           ShukeDayNotice        *notice)
{
  int own = own_minute (item, outside->today, outside->opens, outside->closes);
  int next = own < 0 ? -1 : shuke_contact_hours_first (&item->hours, outside->today, outside->minute, outside->closes);
  g_autofree char *key = NULL;

  if (own < 0)
    return;
  if (next > outside->minute && (notice->next_minute < 0 || next < notice->next_minute))
    notice->next_minute = next;
  key = shuke_due_item_dup_call_key (item);
  if (next == outside->minute && notice->n_calls < SHUKE_CALLS_AT_ONCE
      && !was_delivered (outside, key, shuke_due_item_get_delivery_day (item)))
    notice->calls[notice->n_calls++] = item;
}

ShukeDueItem *
shuke_due_item_copy (const ShukeDueItem *self)
{
  ShukeDueItem *copy = g_memdup2 (self, sizeof *self);

  copy->todo = shuke_todo_copy (self->todo);
  return copy;
}

void
shuke_due_item_free (ShukeDueItem *self)
{
  if (self == NULL)
    return;
  shuke_todo_free (self->todo);
  g_free (self);
}

ShukeNear
shuke_due_item_get_near (const ShukeDueItem *self,
                         ShukeDay            today)
{
  if (self->state >= SHUKE_DUE_TOO_LATE || self->day > today + SHUKE_NEAR_DAYS)
    return SHUKE_NEAR_NOT;
  return !rules[self->todo->kind].open_days && due_of (self->todo) < today ? SHUKE_NEAR_PAST : SHUKE_NEAR_AHEAD;
}

ShukeDay
shuke_day_plan_near_birthday (ShukeDate birth,
                              ShukeDay  today)
{
  ShukeDay day = shuke_date_next (birth, today - rules[SHUKE_TODO_BIRTHDAY].differently);

  return day != SHUKE_DAY_NONE && day <= today + SHUKE_NEAR_DAYS ? day : SHUKE_DAY_NONE;
}

void
shuke_day_event_free (ShukeDayEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

guint
shuke_day_plan_read_closed_days (const char *text)
{
  guint days = 0;

  for (; text != NULL && *text != '\0'; text++)
    if (*text >= '1' && *text <= '7')
      days |= 1u << (*text - '0');
  return days;
}

char *
shuke_day_plan_birthday_key (gint64   person,
                             ShukeDay day)
{
  return g_strdup_printf ("birthday:%" G_GINT64_FORMAT ":%d", person, day);
}

char *
shuke_day_plan_event_key (gint64   event,
                          ShukeDay day)
{
  return g_strdup_printf ("event:%" G_GINT64_FORMAT ":%d", event, day);
}

GPtrArray *
shuke_day_plan_make (const ShukeDayFacts *facts)
{
  GPtrArray *plan = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_due_item_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; facts->todos != NULL && i < facts->todos->len; i++)
    {
      const ShukeTodo *todo = g_ptr_array_index (facts->todos, i);

      if (todo->key != NULL)
        g_hash_table_add (known, todo->key);
      if (todo->due_day != SHUKE_DAY_NONE || todo->done_day != SHUKE_DAY_NONE)
        add_item (plan, facts, shuke_todo_copy (todo));
    }
  for (guint i = 0; facts->birthdays != NULL && i < facts->birthdays->len; i++)
    {
      const ShukeDayBirthday *birthday = &g_array_index (facts->birthdays, ShukeDayBirthday, i);
      g_autofree char *key = shuke_day_plan_birthday_key (birthday->person, birthday->day);

      if (!g_hash_table_contains (known, key))
        add_item (plan, facts, todo_from_birthday (birthday, g_steal_pointer (&key)));
    }
  for (guint i = 0; facts->events != NULL && i < facts->events->len; i++)
    {
      const ShukeDayEvent *event = g_ptr_array_index (facts->events, i);
      g_autofree char *key = shuke_day_plan_event_key (event->id, event->day);

      if (!g_hash_table_contains (known, key))
        add_item (plan, facts, todo_from_event (event, g_steal_pointer (&key)));
    }
  return plan;
}

int
shuke_day_plan_days_broken (const ShukeTodo *todo,
                            ShukeDay         today)
{
  ShukeDay due = todo->kind == SHUKE_TODO_PICK_UP ? due_of (todo) : todo->due_day;

  return due != SHUKE_DAY_NONE ? MAX (today - due, 0) : 0;
}

GPtrArray *
shuke_day_plan_list (const GPtrArray   *plan,
                     ShukeDay           day,
                     ShukeStandingFunc  standing,
                     gpointer           data)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < plan->len; i++)
    {
      ShukeDueItem *item = g_ptr_array_index (plan, i);

      if (item->day != day)
        continue;
      if (standing != NULL && item->todo->customer != 0)
        item->standing = standing (item->todo->customer, data);
      g_ptr_array_add (list, item);
    }
  g_ptr_array_sort (list, compare_items);
  return list;
}

void
shuke_day_plan_outside (const GPtrArray       *list,
                        const ShukeDayOutside *outside,
                        ShukeDayNotice        *notice)
{
  int alone = 0;

  *notice = (ShukeDayNotice) { .next_minute = -1 };
  for (guint i = 0; i < list->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (list, i);

      if (shuke_due_item_get_near (item, outside->today) != SHUKE_NEAR_NOT && is_for_summary (item, outside))
        count_item (item, outside, notice);
    }
  if (!is_open (outside->today, outside->closed_days) || outside->minute >= outside->closes)
    return;
  if (outside->minute < outside->opens)
    {
      notice->next_minute = outside->opens;
      return;
    }
  for (guint i = 0; i < list->len; i++)
    {
      ShukeDueItem *item = g_ptr_array_index (list, i);

      if (shuke_due_item_get_near (item, outside->today) == SHUKE_NEAR_NOT)
        continue;
      alone += pick_single (item, outside, notice);
      pick_call (item, outside, notice);
    }
  /* Nothing is said twice: when the single ones say it all, the sentence has nothing to add. */
  notice->summary = notice->total > alone && !was_delivered (outside, SHUKE_SUMMARY_KEY, outside->today);
}

char *
shuke_due_item_dup_key (const ShukeDueItem *self)
{
  if (self->todo->key != NULL)
    return g_strdup (self->todo->key);
  return g_strdup_printf ("todo:%" G_GINT64_FORMAT, self->todo->id);
}

char *
shuke_due_item_dup_call_key (const ShukeDueItem *self)
{
  g_autofree char *key = shuke_due_item_dup_key (self);

  return g_strconcat (SHUKE_CALL_PREFIX, key, NULL);
}

ShukeDay
shuke_day_plan_call_day (const ShukeContactHours *hours,
                         ShukeDay                 day,
                         guint                    closed_days)
{
  for (int ahead = 0; hours->n > 0 && ahead < 7; ahead++)
    if (is_open (day + ahead, closed_days) && shuke_contact_hours_suit_day (hours, day + ahead))
      return day + ahead;
  return hours->n > 0 ? shuke_contact_hours_next_day (hours, day) : day;
}

ShukeDay
shuke_due_item_get_delivery_day (const ShukeDueItem *self)
{
  return self->todo->show_day != SHUKE_DAY_NONE ? self->todo->show_day : self->todo->due_day;
}

char *
shuke_day_plan_delivery_key (const char *key,
                             ShukeDay    due_day)
{
  return g_strdup_printf ("%s %d", key, due_day);
}
