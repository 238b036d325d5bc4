/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sentence to greet her with, and its wording. Nothing is made up: what is not held is not said, and a
 * grown-up's age is never said aloud. */

#include "config.h"

#include "shuke-sentence.h"

#include <glib/gi18n.h>

#include "shuke-day-plan.h"
#include "shuke-day-text.h"
#include "shuke-growth.h"
#include "shuke-name.h"
#include "shuke-promise.h"
#include "shuke-text.h"
#include "shuke-ware.h"

#define PURCHASE_FROM 3
#define PURCHASE_TO 14
#define GROWN_UP 18
/* Pieces before something is called a favourite. */
#define FAVOURITE_COUNT 3
#define MIN_INTERVALS 3
#define MIN_QUIET 30

/* How far a child's piece may be from what it wears: a size bought to grow into, in mm. */
#define SAME_HEIGHT 100
#define SAME_SHOE 10

/* Around each fact while the sentence is put together; neither can occur in cleaned text. */
#define FACT_BEGIN "\001"
#define FACT_END "\002"

static ShukeSentence *
sentence_new (const ShukeSentenceFacts *facts,
              ShukeSentenceKind         kind,
              char                     *key)
{
  ShukeSentence *self = g_new0 (ShukeSentence, 1);
  const ShukeCustomer *customer = facts->customer;

  self->kind = kind;
  self->key = key;
  self->address = shuke_name_dup_spoken (customer->address_form, customer->nickname, customer->name);
  self->day = SHUKE_DAY_NONE;
  self->today = facts->today;
  self->age = -1;
  return self;
}

/* It was said when she was here last, on another day: before today, unless the clock was ahead then. */
static gboolean
is_stale (const ShukeSentenceFacts *facts,
          const char               *key)
{
  return g_strcmp0 (facts->customer->last_sentence, key) == 0 && facts->customer->last_sentence_day != facts->today;
}

static ShukeSentence *
choose_promise (const ShukeSentenceFacts *facts)
{
  const ShukeTodo *best = NULL;
  g_autofree char *best_key = NULL;

  for (guint i = 0; facts->todos != NULL && i < facts->todos->len; i++)
    {
      const ShukeTodo *todo = g_ptr_array_index (facts->todos, i);
      ShukeDay day = todo->show_day != SHUKE_DAY_NONE ? todo->show_day : todo->due_day;
      g_autofree char *key = NULL;

      if (todo->kind != SHUKE_TODO_PROMISE || todo->state != SHUKE_TODO_OPEN || todo->text == NULL ||
          (day != SHUKE_DAY_NONE && day > facts->today))
        continue;
      /* Neither the thing nor a day can be named: there is nothing to say that she could recognise. */
      if (todo->due_day == SHUKE_DAY_NONE && !shuke_promise_can_be_said (todo->text))
        continue;
      key = g_strdup_printf ("promise:%" G_GINT64_FORMAT, todo->id);
      if (is_stale (facts, key))
        continue;
      /* Owed without a day comes after what has one; NONE is the smallest day. */
      if (best != NULL && (todo->due_day == SHUKE_DAY_NONE ||
                           (best->due_day != SHUKE_DAY_NONE && best->due_day <= todo->due_day)))
        continue;
      best = todo;
      g_free (best_key);
      best_key = g_steal_pointer (&key);
    }
  if (best != NULL)
    {
      ShukeSentence *self = sentence_new (facts, SHUKE_SENTENCE_PROMISE, g_steal_pointer (&best_key));

      self->text = shuke_promise_can_be_said (best->text) ? g_strdup (best->text) : NULL;
      self->day = best->due_day;
      return self;
    }
  return NULL;
}

static ShukeSentence *
choose_birthday (const ShukeSentenceFacts *facts)
{
  const ShukeCustomer *customer = facts->customer;
  const ShukePerson *best = NULL;
  g_autofree char *best_key = NULL;
  ShukeDay best_day = SHUKE_DAY_NONE;
  ShukeSentence *self;

  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      ShukeDay day = shuke_day_plan_near_birthday (person->birth, facts->today);
      g_autofree char *key = NULL;

      if (day == SHUKE_DAY_NONE || day < facts->today || (best != NULL && day >= best_day) ||
          (person->role != SHUKE_ROLE_SELF && shuke_customer_person_title (customer, person) == NULL))
        continue;
      key = g_strdup_printf ("birthday:%" G_GINT64_FORMAT, person->id);
      if (is_stale (facts, key))
        continue;
      best = person;
      best_day = day;
      g_free (best_key);
      best_key = g_steal_pointer (&key);
    }
  if (best == NULL)
    return NULL;
  self = sentence_new (facts, SHUKE_SENTENCE_BIRTHDAY, g_steal_pointer (&best_key));
  if (best->role != SHUKE_ROLE_SELF)
    self->person = g_strdup (shuke_customer_person_title (customer, best));
  self->birth = best->birth;
  self->day = best_day;
  self->days = best_day - facts->today;
  self->age = best->birth.year != 0 ? shuke_date_age (best->birth, best_day) : -1;
  if (self->age < 1 || self->age > GROWN_UP || best->role == SHUKE_ROLE_SELF)
    self->age = -1;
  return self;
}

static ShukeSentence *
choose_outgrown (const ShukeSentenceFacts *facts)
{
  for (guint i = 0; facts->worn != NULL && i < facts->worn->len; i++)
    {
      const ShukeWornSize *worn = g_ptr_array_index (facts->worn, i);
      const ShukePerson *person = shuke_customer_find_person (facts->customer, worn->person);
      g_autoptr (GArray) sizes = NULL;
      g_autofree char *key = NULL;
      ShukeGrowth growth;
      ShukeSentence *self;

      if (worn->told || worn->parsed.kind != SHUKE_SIZE_HEIGHT || person == NULL || person->role == SHUKE_ROLE_SELF ||
          shuke_customer_person_title (facts->customer, person) == NULL)
        continue;
      sizes = g_array_new (FALSE, FALSE, sizeof (ShukeGrowthSize));
      g_array_append_vals (sizes, &(ShukeGrowthSize) { worn->parsed, worn->day }, 1);
      if (!shuke_growth_predict (person, sizes, facts->today, &growth) ||
          !shuke_growth_has_outgrown (&growth, worn->parsed))
        continue;
      key = g_strdup_printf ("outgrown:%" G_GINT64_FORMAT ":%s", person->id, worn->size);
      if (is_stale (facts, key))
        continue;
      self = sentence_new (facts, SHUKE_SENTENCE_OUTGROWN, g_steal_pointer (&key));
      self->person = g_strdup (shuke_customer_person_title (facts->customer, person));
      self->size = g_strdup (worn->size);
      if (growth.size > 0)
        self->next_size = g_strdup_printf ("%d", growth.size);
      return self;
    }
  return NULL;
}

static gboolean
came_back (const ShukeLine *line,
           GPtrArray       *visits)
{
  int returned = 0;

  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *other = g_ptr_array_index (visit->lines, j);

          if (other->returned != 0 && other->returned == line->id)
            returned -= other->quantity;
        }
    }
  return returned >= line->quantity;
}

/* The dearest piece of the visit that was kept, or NULL. */
static const ShukeLine *
best_piece (const ShukeVisit *visit,
            GPtrArray        *visits)
{
  const ShukeLine *best = NULL;

  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);

      if (line->quantity > 0 && (line->name != NULL || line->category != NULL) &&
          (best == NULL || line->paid_price > best->paid_price) && !came_back (line, visits) &&
          shuke_ware_tell (line->category, line->name) == SHUKE_WARE_GOODS)
        best = line;
    }
  return best;
}

/* Who waits for an answer is asked nothing and offered nothing. */
static gboolean
has_complaint (const ShukeSentenceFacts *facts)
{
  for (guint i = 0; facts->todos != NULL && i < facts->todos->len; i++)
    {
      const ShukeTodo *todo = g_ptr_array_index (facts->todos, i);

      if (todo->kind == SHUKE_TODO_COMPLAINT && todo->state == SHUKE_TODO_OPEN)
        return TRUE;
    }
  return FALSE;
}

/* The one child whose the piece must be, by the sizes they wear, though nobody said for whom it was; NULL when it can be two or nobody's. */
static const ShukePerson *
guess_child (const ShukeSentenceFacts *facts,
             const ShukeLine          *line)
{
  ShukeSize bought = shuke_size_parse (line->size, shuke_size_use_for_category (line->category));
  const ShukePerson *only = NULL, *fits = NULL;
  guint n_children = 0, n_fit = 0;

  for (guint i = 0; i < facts->customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (facts->customer->persons, i);

      if (person->role != SHUKE_ROLE_CHILD || shuke_date_age (person->birth, facts->today) >= GROWN_UP)
        continue;
      only = person;
      n_children++;
      for (guint k = 0; facts->worn != NULL && k < facts->worn->len; k++)
        {
          const ShukeWornSize *worn = g_ptr_array_index (facts->worn, k);

          if (worn->person != person->id || worn->parsed.kind != bought.kind ||
              ABS ((int) worn->parsed.value - (int) bought.value) > (bought.kind == SHUKE_SIZE_SHOE ? SAME_SHOE : SAME_HEIGHT))
            continue;
          fits = person;
          n_fit++;
          break;
        }
    }
  return n_children == 1 ? only : n_fit == 1 ? fits : NULL;
}

static gboolean
has_size (const ShukeLine *line)
{
  ShukeSizeKind kind = shuke_size_parse (line->size, shuke_size_use_for_category (line->category)).kind;

  return kind != SHUKE_SIZE_UNKNOWN && kind != SHUKE_SIZE_ONE;
}

static gboolean
is_childs (const ShukePerson *person)
{
  return person != NULL && person->role == SHUKE_ROLE_CHILD;
}

static ShukeSentence *
choose_purchase (const ShukeSentenceFacts *facts)
{
  if (facts->heard || has_complaint (facts))
    return NULL;
  for (guint i = 0; facts->visits != NULL && i < facts->visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (facts->visits, i);
      const ShukeLine *line = best_piece (visit, facts->visits);
      const ShukePerson *person;
      g_autofree char *key = NULL;
      ShukeSentence *self;

      if (line == NULL)
        continue;
      /* It speaks of the last time, so only the newest purchase will do. */
      if (visit->day > facts->today - PURCHASE_FROM || visit->day < facts->today - PURCHASE_TO)
        return NULL;
      key = g_strdup_printf ("purchase:%" G_GINT64_FORMAT, visit->id);
      if (is_stale (facts, key))
        return NULL;
      self = sentence_new (facts, SHUKE_SENTENCE_PURCHASE, g_steal_pointer (&key));
      person = line->person != 0 ? shuke_customer_find_person (facts->customer, line->person) : NULL;
      self->child = is_childs (person) || (person == NULL && shuke_taste_is_for_child (line));
      if (person == NULL && self->child)
        person = guess_child (facts, line);
      self->sized = has_size (line);
      if (person != NULL && person->role == SHUKE_ROLE_GIFT)
        self->gift = TRUE;
      else if (person != NULL && person->role != SHUKE_ROLE_SELF)
        self->person = g_strdup (shuke_customer_person_title (facts->customer, person));
      self->text = g_strdup (line->name != NULL ? line->name : line->category);
      self->day = visit->day;
      return self;
    }
  return NULL;
}

static int
compare_ints (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The day after which she has been away unusually long: her own middle interval twice, at least 30 days, once three intervals are known;
 * SHUKE_DAY_NONE otherwise. @visits newest first. */
static ShukeDay
quiet_after (GPtrArray *visits)
{
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (int));
  ShukeDay last = SHUKE_DAY_NONE, newer = SHUKE_DAY_NONE;
  int middle;

  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      if (newer != SHUKE_DAY_NONE && newer > visit->day)
        g_array_append_vals (intervals, &(int) { newer - visit->day }, 1);
      newer = visit->day;
      last = MAX (last, visit->day);
    }
  if (intervals->len < MIN_INTERVALS)
    return SHUKE_DAY_NONE;
  g_array_sort (intervals, compare_ints);
  middle = g_array_index (intervals, int, intervals->len / 2);
  return last + MAX (2 * middle, MIN_QUIET);
}

static ShukeSentence *
choose_quiet (const ShukeSentenceFacts *facts)
{
  ShukeDay after;
  ShukeSentence *self;

  if (facts->visits == NULL || facts->visits->len == 0 || is_stale (facts, "quiet"))
    return NULL;
  after = quiet_after (facts->visits);
  if (after == SHUKE_DAY_NONE || facts->today <= after)
    return NULL;
  self = sentence_new (facts, SHUKE_SENTENCE_QUIET, g_strdup ("quiet"));
  self->day = ((ShukeVisit *) g_ptr_array_index (facts->visits, 0))->day;
  return self;
}

static const char *
favourite (GPtrArray *words)
{
  const ShukeTasteWord *word = words != NULL && words->len > 0 ? g_ptr_array_index (words, 0) : NULL;

  return word != NULL && word->count >= FAVOURITE_COUNT ? word->text : NULL;
}

static ShukeSentence *
choose_favourite (const ShukeSentenceFacts *facts)
{
  const char *style, *colour;
  ShukeSentence *self;

  if (facts->taste == NULL || facts->unhappy || has_complaint (facts) || is_stale (facts, "favourite"))
    return NULL;
  style = favourite (facts->taste->styles);
  if (style == NULL)
    style = favourite (facts->taste->categories);
  colour = favourite (facts->taste->colours);
  if (style == NULL && colour == NULL)
    return NULL;
  self = sentence_new (facts, SHUKE_SENTENCE_FAVOURITE, g_strdup ("favourite"));
  self->text = g_strdup (style);
  self->colour = g_strdup (colour);
  return self;
}

ShukeSentence *
shuke_sentence_choose (const ShukeSentenceFacts *facts)
{
  static ShukeSentence *(*const choosers[]) (const ShukeSentenceFacts *) = {
    choose_promise, choose_birthday, choose_outgrown, choose_purchase, choose_quiet, choose_favourite,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (choosers); i++)
    {
      ShukeSentence *self = choosers[i] (facts);

      if (self != NULL)
        return self;
    }
  return NULL;
}

void
shuke_sentence_free (ShukeSentence *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->address);
  g_free (self->person);
  g_free (self->text);
  g_free (self->colour);
  g_free (self->size);
  g_free (self->next_size);
  g_free (self);
}

static char *
fact (const char *text)
{
  return text != NULL ? g_strconcat (FACT_BEGIN, text, FACT_END, NULL) : NULL;
}

static char *
birthday_words (const ShukeSentence *self,
                const char          *person)
{
  ShukeDate without_year = self->birth;
  g_autofree char *day = NULL;
  g_autofree char *day_fact = NULL;
  g_autofree char *age = self->age > 0 ? g_strdup_printf (FACT_BEGIN "%d" FACT_END, self->age) : NULL;

  without_year.year = 0;
  day = self->birth.lunar ? shuke_date_text (without_year) : shuke_day_text (self->day);
  day_fact = fact (day);
  /* Translators: what follows are sentences said to a customer, after her name and a comma. */
  if (person == NULL)
    return self->days == 0 ? g_strdup_printf (_("today, %s, is your birthday: all the best!"), day_fact)
                           : g_strdup_printf (_("your birthday is coming: %s."), day_fact);
  if (age == NULL)
    return self->days == 0 ? g_strdup_printf (_("today is %s’s birthday: all the best!"), person)
                           : g_strdup_printf (_("%1$s’s birthday is coming: %2$s."), person, day_fact);
  /* Translators: a child's name, the age as a number. */
  if (self->days == 0)
    return g_strdup_printf (_("%1$s is %2$s today: all the best!"), person, age);
  /* Translators: a child's name, the day, the age as a number. */
  return g_strdup_printf (_("%1$s’s birthday is coming: %2$s, turning %3$s."), person, day_fact, age);
}

static char *
purchase_words (const ShukeSentence *self,
                const char          *person,
                const char          *piece)
{
  if (self->gift)
    return g_strdup_printf (_("was the %s you gave away well received?"), piece);
  if (person == NULL && self->child)
    return g_strdup_printf (_("does the %s from last time fit the child?"), piece);
  if (person == NULL)
    return g_strdup_printf (_("how do you like the %s from last time?"), piece);
  if (self->child && self->sized)
    /* Translators: a child's name, a garment. */
    return g_strdup_printf (_("does the %2$s from last time fit %1$s?"), person, piece);
  /* Translators: a family member's name, a garment. */
  return g_strdup_printf (_("how does %1$s like the %2$s from last time?"), person, piece);
}

static char *
outgrown_words (const ShukeSentence *self,
                const char          *person)
{
  g_autofree char *size = fact (self->size);
  g_autofree char *next = fact (self->next_size);

  if (next == NULL)
    /* Translators: a child's name, a size. */
    return g_strdup_printf (_("%1$s has probably grown out of %2$s by now."), person, size);
  /* Translators: a child's name, the size bought last, the size that should fit. */
  return g_strdup_printf (_("%1$s has probably grown out of %2$s; %3$s should fit now."), person, size, next);
}

static char *
favourite_words (const ShukeSentence *self)
{
  g_autofree char *style = fact (self->text);
  g_autofree char *colour = fact (self->colour);

  if (style != NULL && colour != NULL)
    /* Translators: a colour, a style of garment. */
    return g_strdup_printf (_("you often choose %1$s and %2$s: shall I show you some?"), colour, style);
  return g_strdup_printf (_("you often choose %s: shall I show you some?"), style != NULL ? style : colour);
}

/* Without the thing, when only the owner is to read how the promise was written down: then its day is named. */
static char *
promise_words (const ShukeSentence *self)
{
  g_autofree char *text = fact (self->text);
  g_autofree char *plain = NULL;
  g_autofree char *day = NULL;

  if (text != NULL)
    return g_strdup_printf (_("I have not forgotten what I promised: %s"), text);
  if (self->day == self->today)
    {
      day = fact (_("today"));
      /* Translators: the word "today". */
      return g_strdup_printf (_("I have not forgotten what I promised you for %s."), day);
    }
  plain = shuke_day_text (self->day);
  day = fact (plain);
  /* Translators: a day that is over. */
  return g_strdup_printf (_("I have not forgotten what I promised you for %s: I see to it today."), day);
}

/* A day of another year says too much and, without its year, the wrong thing. */
static char *
quiet_words (const ShukeSentence *self)
{
  g_autofree char *plain = NULL;
  g_autofree char *day = NULL;
  int year, now;
  gboolean this_year;

  shuke_day_get (self->day, &year, NULL, NULL);
  shuke_day_get (self->today, &now, NULL, NULL);
  this_year = year == now;
  plain = this_year ? shuke_day_text (self->day) : shuke_day_text_month (self->day, self->today);
  day = fact (plain);
  return g_strdup_printf (this_year ? _("you were here last on %s, and I have missed you.")
                                    : _("you were here last in %s, and I have missed you."), day);
}

/* With the marks around its facts. */
static char *
put_together (const ShukeSentence *self)
{
  g_autofree char *text = fact (self->text);
  g_autofree char *words = NULL;

  switch (self->kind)
    {
    case SHUKE_SENTENCE_PROMISE:
      words = promise_words (self);
      break;
    case SHUKE_SENTENCE_BIRTHDAY:
      words = birthday_words (self, self->person);
      break;
    case SHUKE_SENTENCE_OUTGROWN:
      words = outgrown_words (self, self->person);
      break;
    case SHUKE_SENTENCE_PURCHASE:
      words = purchase_words (self, self->person, text);
      break;
    case SHUKE_SENTENCE_QUIET:
      words = quiet_words (self);
      break;
    case SHUKE_SENTENCE_FAVOURITE:
    default:
      words = favourite_words (self);
      break;
    }
  if (self->address != NULL)
    /* Translators: how a customer is addressed, then what is said to her. */
    return g_strdup_printf (C_("greeting", "%1$s, %2$s"), self->address, words);
  {
    /* Nothing before it, so it begins with a capital where letters have such. */
    const char *rest = g_utf8_next_char (words);
    gunichar first = g_unichar_toupper (g_utf8_get_char (words));
    char head[7] = { 0 };

    g_unichar_to_utf8 (first, head);
    return g_strconcat (head, rest, NULL);
  }
}

/* Between Han and Latin letters or digits stands one space, whatever was filled in; the marks are invisible. */
static char *
space_out (const char *text)
{
  GString *result = g_string_new (NULL);
  gunichar before = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar now = g_utf8_get_char (c);
      gboolean latin = now < 0x80 && g_ascii_isalnum ((char) now);
      gboolean latin_before = before < 0x80 && g_ascii_isalnum ((char) before);

      if (now > 0x02)
        {
          if ((latin && shuke_text_is_han (before)) || (latin_before && shuke_text_is_han (now)))
            g_string_append_c (result, ' ');
          before = now;
        }
      g_string_append_unichar (result, now);
    }
  return g_string_free (result, FALSE);
}

char *
shuke_sentence_to_text (const ShukeSentence *self)
{
  g_autofree char *together = put_together (self);
  g_autofree char *marked = space_out (together);
  GString *text = g_string_new (NULL);

  for (const char *c = marked; *c != '\0'; c++)
    if (*c != *FACT_BEGIN && *c != *FACT_END)
      g_string_append_c (text, *c);
  return g_string_free (text, FALSE);
}

char *
shuke_sentence_to_markup (const ShukeSentence *self,
                          const char          *attributes)
{
  g_autofree char *together = put_together (self);
  g_autofree char *marked = space_out (together);
  g_auto (GStrv) parts = g_strsplit_set (marked, FACT_BEGIN FACT_END, -1);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (parts[i], -1);

      if (i % 2 == 1)
        g_string_append_printf (markup, "<span %s>%s</span>", attributes, escaped);
      else
        g_string_append (markup, escaped);
    }
  return g_string_free (markup, FALSE);
}
