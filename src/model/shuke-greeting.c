/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the greet card's facts together: what is due, what the family wears now, what they like, what to say. It only
 * selects and orders; every figure comes from the rule that owns it. */

#include "shuke-greeting.h"

#include "shuke-life-event.h"
#include "shuke-ware.h"

static gboolean
is_settled (const ShukeGreetingFacts *facts,
            const ShukeDayBirthday   *birthday)
{
  g_autofree char *key = shuke_day_plan_birthday_key (birthday->person, birthday->day);

  for (guint i = 0; facts->wishes != NULL && i < facts->wishes->len; i++)
    if (g_strcmp0 (((const ShukeTodo *) g_ptr_array_index (facts->wishes, i))->key, key) == 0)
      return TRUE;
  return FALSE;
}

/* Who was wished well in the morning still has her birthday in the afternoon; a wish made up for is over. */
static void
add_birthdays (const ShukeGreetingFacts *facts,
               GArray                   *birthdays)
{
  const ShukeCustomer *customer = facts->customer;

  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      ShukeDayBirthday birthday = { customer->id, person->id, shuke_day_plan_near_birthday (person->birth, facts->today) };

      if (birthday.day == SHUKE_DAY_NONE && person->role == SHUKE_ROLE_CHILD)
        {
          birthday.day = shuke_date_next (person->birth, facts->today);
          if (birthday.day > facts->today + SHUKE_GREETING_DAYS)
            continue;
        }
      if (birthday.day != SHUKE_DAY_NONE && (birthday.day >= facts->today || !is_settled (facts, &birthday)))
        g_array_append_val (birthdays, birthday);
    }
}

static void
add_event (const ShukeCustomer  *customer,
           const ShukePerson    *person,
           const ShukeLifeEvent *event,
           ShukeDay              day,
           GPtrArray            *events)
{
  ShukeDayEvent *found = g_new0 (ShukeDayEvent, 1);

  *found = (ShukeDayEvent) { event->id, customer->id, person->id, day, shuke_life_event_dup_title (event, day) };
  g_ptr_array_add (events, found);
}

static void
add_events (const ShukeCustomer *customer,
            ShukeDay             today,
            GPtrArray           *events)
{
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      for (guint k = 0; k < person->events->len; k++)
        {
          const ShukeLifeEvent *event = g_ptr_array_index (person->events, k);
          /* NONE when its year or its day is not known. */
          ShukeDay once = event->yearly ? SHUKE_DAY_NONE : shuke_date_to_day (event->date);

          for (ShukeDay day = today; day <= today + SHUKE_NEAR_DAYS; day++)
            if (shuke_life_event_is_on (event, day))
              add_event (customer, person, event, day, events);
          if (once != SHUKE_DAY_NONE && once > today + SHUKE_NEAR_DAYS && once <= today + SHUKE_GREETING_EVENT_DAYS &&
              shuke_life_event_is_on (event, once))
            add_event (customer, person, event, once, events);
        }
    }
}

/* She is here now: what is owed her can be settled, and an open complaint must not come as a surprise. */
static gboolean
is_shown (const ShukeDueItem *item,
          ShukeDay            today)
{
  ShukeTodoKind kind = item->todo->kind;

  if (shuke_due_item_get_near (item, today) != SHUKE_NEAR_NOT)
    return TRUE;
  if (item->state != SHUKE_DUE_AHEAD)
    return FALSE;
  /* Of a turn in a life; what the owner wrote down herself has an id. */
  if (kind == SHUKE_TODO_COMPLAINT || (kind == SHUKE_TODO_DATE && item->todo->id == 0))
    return TRUE;
  return (kind == SHUKE_TODO_PROMISE || kind == SHUKE_TODO_PICK_UP || kind == SHUKE_TODO_BIRTHDAY) && item->day <= today + SHUKE_GREETING_DAYS;
}

static gboolean
is_near_birthday (const ShukeDueItem *item,
                  ShukeDay            today)
{
  return item->todo->kind == SHUKE_TODO_BIRTHDAY && item->day <= today + SHUKE_NEAR_DAYS;
}

/* A birthday of these days before the rest; late and today's before what is ahead. */
static int
compare_due (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  const ShukeDueItem *left = *(ShukeDueItem *const *) a;
  const ShukeDueItem *right = *(ShukeDueItem *const *) b;
  const ShukeDay *today = user_data;
  gboolean left_birthday = is_near_birthday (left, *today);
  gboolean right_birthday = is_near_birthday (right, *today);

  if (left_birthday != right_birthday)
    return left_birthday ? -1 : 1;
  return (left->day > right->day) - (left->day < right->day);
}

static GPtrArray *
make_due (const ShukeGreetingFacts *facts)
{
  g_autoptr (GArray) birthdays = g_array_new (FALSE, FALSE, sizeof (ShukeDayBirthday));
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_day_event_free);
  g_autoptr (GPtrArray) no_todos = g_ptr_array_new ();
  g_autoptr (GPtrArray) plan = NULL;
  GPtrArray *due = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_due_item_free);
  ShukeDayFacts day = { facts->todos != NULL ? facts->todos : no_todos, birthdays, events, facts->today, facts->closed_days };

  add_birthdays (facts, birthdays);
  add_events (facts->customer, facts->today, events);
  plan = shuke_day_plan_make (&day);
  g_ptr_array_set_free_func (plan, NULL);
  for (guint i = 0; i < plan->len; i++)
    {
      ShukeDueItem *item = g_ptr_array_index (plan, i);

      if (is_shown (item, facts->today))
        g_ptr_array_add (due, item);
      else
        shuke_due_item_free (item);
    }
  g_ptr_array_sort_with_data (due, compare_due, &day.today);
  for (guint i = 0; facts->todos != NULL && i < facts->todos->len; i++)
    {
      const ShukeTodo *todo = g_ptr_array_index (facts->todos, i);

      if (todo->due_day == SHUKE_DAY_NONE && todo->show_day == SHUKE_DAY_NONE && todo->state == SHUKE_TODO_OPEN)
        {
          ShukeDueItem *item = g_new0 (ShukeDueItem, 1);

          item->todo = shuke_todo_copy (todo);
          item->day = facts->today;
          item->state = SHUKE_DUE_TODAY;
          g_ptr_array_add (due, item);
        }
    }
  return due;
}

static const ShukeVisit *
find_last_purchase (GPtrArray *visits)
{
  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *line = g_ptr_array_index (visit->lines, j);

          if (line->quantity > 0 && shuke_ware_tell (line->category, line->name) == SHUKE_WARE_GOODS)
            return visit;
        }
    }
  return NULL;
}

static const ShukeEntry *
find_outcome (GPtrArray        *entries,
              const ShukeVisit *last)
{
  for (guint i = 0; entries != NULL && last != NULL && i < entries->len; i++)
    {
      const ShukeEntry *entry = g_ptr_array_index (entries, i);

      if (entry->day < last->day)
        break;
      if (g_strcmp0 (entry->outcome, "happy") == 0 || g_strcmp0 (entry->outcome, "unhappy") == 0)
        return entry;
    }
  return NULL;
}

ShukeGreeting *
shuke_greeting_new (const ShukeGreetingFacts *facts)
{
  ShukeGreeting *self = g_new0 (ShukeGreeting, 1);
  g_autoptr (ShukeTaste) own_taste = NULL;
  ShukeSentenceFacts sentence = { .customer = facts->customer, .todos = facts->todos, .visits = facts->visits, .today = facts->today };

  self->customer = shuke_customer_ref (facts->customer);
  self->today = facts->today;
  self->visits = g_ptr_array_ref (facts->visits);
  self->entries = facts->entries != NULL ? g_ptr_array_ref (facts->entries) : NULL;
  self->facts = shuke_fact_list (self->customer);
  if (facts->sources != NULL)
    shuke_fact_take_sources (self->facts, self->customer, facts->sources);
  self->due = make_due (facts);
  self->mind_is_new = facts->customer->mind != NULL && facts->customer->mind_seen_day == SHUKE_DAY_NONE;
  self->worn = shuke_taste_worn_sizes (self->customer, self->visits, self->today);
  self->taste = shuke_taste_new (self->customer, self->visits, SHUKE_TASTE_FAMILY, self->today);
  self->wearers = shuke_wearers_new (self->customer, self->visits, self->worn, self->today);
  self->last = find_last_purchase (self->visits);
  self->here_since = self->last != NULL && ((ShukeVisit *) g_ptr_array_index (self->visits, 0))->day > self->last->day;
  self->outcome = find_outcome (self->entries, self->last);
  self->consent_day = SHUKE_DAY_NONE;
  if (facts->consent != NULL)
    {
      self->consent = facts->consent->state;
      self->consent_day = facts->consent->day;
      self->consent_source = g_strdup (facts->consent->source);
    }

  own_taste = shuke_taste_new (self->customer, self->visits, 0, self->today);
  sentence.worn = self->worn;
  sentence.taste = own_taste;
  sentence.heard = self->outcome != NULL;
  sentence.unhappy = self->outcome != NULL && g_str_equal (self->outcome->outcome, "unhappy");
  self->sentence = shuke_sentence_choose (&sentence);
  return self;
}

void
shuke_greeting_free (ShukeGreeting *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->due);
  g_ptr_array_unref (self->facts);
  g_array_unref (self->wearers);
  g_ptr_array_unref (self->worn);
  g_ptr_array_unref (self->visits);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  shuke_taste_free (self->taste);
  shuke_sentence_free (self->sentence);
  shuke_customer_unref (self->customer);
  g_free (self->consent_source);
  g_free (self);
}
