/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the greet card's facts together: what is due, what the family wears now, what they like, what to say. It only
 * selects and orders; every figure comes from the rule that owns it. */

#include "shuke-greeting.h"

#include "shuke-life-event.h"

#define NEXT_SIZE_MONTHS 8
/* As long as a child's height is held to be true (shuke-fact-kind.c). */
#define FRESH_DAYS 122

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

      if (birthday.day != SHUKE_DAY_NONE && (birthday.day >= facts->today || !is_settled (facts, &birthday)))
        g_array_append_val (birthdays, birthday);
    }
}

static void
add_events (const ShukeCustomer *customer,
            ShukeDay             today,
            GPtrArray           *events)
{
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      for (guint k = 0; k < person->events->len * (SHUKE_NEAR_DAYS + 1); k++)
        {
          const ShukeLifeEvent *event = g_ptr_array_index (person->events, k / (SHUKE_NEAR_DAYS + 1));
          ShukeDay day = today + (ShukeDay) (k % (SHUKE_NEAR_DAYS + 1));
          ShukeDayEvent *found;

          if (!shuke_life_event_is_on (event, day))
            continue;
          found = g_new0 (ShukeDayEvent, 1);
          *found = (ShukeDayEvent) { event->id, customer->id, person->id, day, shuke_life_event_dup_title (event, day) };
          g_ptr_array_add (events, found);
        }
    }
}

/* Late and today's before what is ahead; birthdays before the rest of the same day. */
static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const ShukeDueItem *left = *(ShukeDueItem *const *) a;
  const ShukeDueItem *right = *(ShukeDueItem *const *) b;
  gboolean left_birthday = left->todo->kind == SHUKE_TODO_BIRTHDAY;
  gboolean right_birthday = right->todo->kind == SHUKE_TODO_BIRTHDAY;

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
      /* She is here now: what is owed her this week can be settled, and an open complaint must not come as a surprise. */
      gboolean near = shuke_due_item_get_near (item, facts->today) != SHUKE_NEAR_NOT
                      || (item->todo->kind == SHUKE_TODO_COMPLAINT && item->state == SHUKE_DUE_AHEAD);

      if (near)
        g_ptr_array_add (due, item);
      else
        shuke_due_item_free (item);
    }
  g_ptr_array_sort (due, compare_due);
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

static const ShukeWornSize *
find_worn (GPtrArray *worn,
           gint64     person,
           gboolean   shoes)
{
  for (guint i = 0; i < worn->len; i++)
    {
      const ShukeWornSize *size = g_ptr_array_index (worn, i);

      if (size->person == person && (size->parsed.kind == SHUKE_SIZE_SHOE) == shoes)
        return size;
    }
  return NULL;
}

static const ShukeMeasurement *
newest_height (const ShukePerson *person)
{
  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, i);

      if (g_str_equal (measurement->kind, "height"))
        return measurement;
    }
  return NULL;
}

/* The newest that was told of trousers alone. */
static const char *
newest_trousers (const ShukePerson *person,
                 ShukeDay           today)
{
  for (guint i = 0; i < person->sizes->len; i++)
    {
      const ShukeSizeTold *told = g_ptr_array_index (person->sizes, i);

      if (g_str_equal (told->kind, "bottom") && told->day <= today)
        return told->size;
    }
  return NULL;
}

static void
wearer_take (ShukeWearer     *wearer,
             ShukeSizeSource  source,
             char            *size)
{
  wearer->source = source;
  wearer->size = size;
}

/* What the mother said lately goes before any curve: small children wear small sizes. What came in a file is as old as the file. */
static gboolean
is_fresh_word (const ShukeWornSize *worn,
               ShukeDay             today)
{
  return worn->told && g_strcmp0 (worn->source, SHUKE_SOURCE_IMPORT) != 0 && today - worn->day <= FRESH_DAYS;
}

static void
wearer_grow (ShukeWearer   *wearer,
             ShukeGreeting *self)
{
  g_autoptr (GArray) sizes =
    shuke_taste_dup_growth_sizes (self->customer, self->visits, wearer->person->id, self->today);
  gboolean grown = FALSE;
  ShukeGrowth growth;

  if (!shuke_growth_predict (wearer->person, sizes, self->today, &growth) || growth.size == 0)
    return;
  if (wearer->clothes != NULL && wearer->clothes->parsed.kind != SHUKE_SIZE_HEIGHT)
    return;
  if (wearer->clothes != NULL)
    grown = !is_fresh_word (wearer->clothes, self->today) && shuke_growth_has_outgrown (&growth, wearer->clothes->parsed);
  if (growth.basis == SHUKE_GROWTH_FROM_HEIGHT && (grown || wearer->clothes == NULL || growth.evidence_day >= wearer->clothes->day))
    wearer_take (wearer, SHUKE_SIZE_FROM_HEIGHT, g_strdup_printf ("%d", growth.size));
  else if (grown)
    wearer_take (wearer, SHUKE_SIZE_FROM_GROWTH, g_strdup_printf ("%d", growth.size));
  else if (wearer->clothes == NULL)
    wearer_take (wearer, SHUKE_SIZE_FROM_AGE, g_strdup_printf ("%d", growth.size));
  wearer->next_day = shuke_growth_next_size (wearer->person, sizes, self->today, NEXT_SIZE_MONTHS, &wearer->next_size);
  if (wearer->next_day == SHUKE_DAY_NONE)
    wearer->next_size = 0;
  /* A size bought with room to grow may be the next one already. */
  else if (wearer->clothes != NULL && wearer->size == NULL && wearer->clothes->parsed.value / 10 >= wearer->next_size)
    wearer->next_size = 0;
}

static gboolean
has_name (const ShukeCustomer *customer,
          const ShukePerson   *person)
{
  return person->role != SHUKE_ROLE_SELF || customer->name != NULL || customer->nickname != NULL || customer->address_form != NULL;
}

static void
add_wearer (ShukeGreeting     *self,
            const ShukePerson *person)
{
  ShukeWearer wearer = {
    .person = person,
    /* A number is what she is found by, and no name for who wears something. */
    .title = has_name (self->customer, person) ? shuke_customer_person_title (self->customer, person) : NULL,
    .age = shuke_date_age (person->birth, self->today),
    .clothes = find_worn (self->worn, person->id, FALSE),
    .shoes = find_worn (self->worn, person->id, TRUE),
    .height = newest_height (person),
    .next_day = SHUKE_DAY_NONE,
  };

  if (wearer.clothes != NULL && !(wearer.clothes->told && g_str_equal (wearer.clothes->category, "bottom")))
    wearer.trousers = newest_trousers (person, self->today);
  if (person->role == SHUKE_ROLE_CHILD || person->role == SHUKE_ROLE_OTHER)
    wearer_grow (&wearer, self);
  if (wearer.size == NULL && (wearer.clothes != NULL || wearer.shoes != NULL))
    {
      const ShukeWornSize *worn = wearer.clothes != NULL ? wearer.clothes : wearer.shoes;

      wearer_take (&wearer, worn->told ? SHUKE_SIZE_FROM_TOLD : SHUKE_SIZE_FROM_PURCHASE, g_strdup (worn->size));
    }
  if (wearer.size != NULL)
    g_array_append_val (self->wearers, wearer);
}

static void
wearer_clear (gpointer data)
{
  g_free (((ShukeWearer *) data)->size);
}

static const ShukeVisit *
find_last_purchase (GPtrArray *visits)
{
  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        if (((ShukeLine *) g_ptr_array_index (visit->lines, j))->quantity > 0)
          return visit;
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
  self->wearers = g_array_new (FALSE, TRUE, sizeof (ShukeWearer));
  g_array_set_clear_func (self->wearers, wearer_clear);
  for (guint i = 0; i < self->customer->persons->len; i++)
    add_wearer (self, g_ptr_array_index (self->customer->persons, i));
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
