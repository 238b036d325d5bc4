/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of each fact when two files are joined. Who of their people is the same is in shuke-join-people.c; who decides, and who
 * writes, is elsewhere. */

#include "config.h"

#include "shuke-join.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-contact.h"
#include "shuke-error.h"
#include "shuke-join-people.h"
#include "shuke-merge.h"
#include "shuke-name.h"
#include "shuke-text.h"

static void
part_free (gpointer data)
{
  ShukeJoinPart *part = data;

  g_clear_pointer (&part->held, shuke_fact_free);
  shuke_fact_free (part->given);
  g_free (part);
}

static gboolean
is_many (const ShukeFact *fact)
{
  return (shuke_fact_kind_get_info (fact->kind)->flags & SHUKE_FACT_MANY) != 0;
}

static gboolean
is_grown (const ShukeFact *fact)
{
  ShukeFactPlace place = shuke_fact_kind_get_info (fact->kind)->place;

  return place == SHUKE_FACT_IN_SIZES || place == SHUKE_FACT_IN_MEASUREMENTS;
}

static gboolean
is_lines (const ShukeFact *fact)
{
  return shuke_fact_kind_get_info (fact->kind)->type == SHUKE_FACT_LINES;
}

static const ShukeCustomerPhone *
find_phone (const ShukeCustomer *customer,
            gint64               id)
{
  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      if (phone->id == id)
        return phone;
    }
  return NULL;
}

/* A number is the same however it is written. */
static gboolean
is_same (const ShukeJoin *self,
         const ShukeFact *held,
         const ShukeFact *given)
{
  if (held->kind == SHUKE_FACT_PHONE)
    {
      const ShukeCustomerPhone *one = find_phone (self->held, held->id);
      const ShukeCustomerPhone *other = find_phone (self->given, given->id);

      if (one != NULL && other != NULL && one->e164 != NULL && g_strcmp0 (one->e164, other->e164) == 0)
        return TRUE;
    }
  return g_strcmp0 (held->text, given->text) == 0;
}

/* Of what stands several times, the same one. */
static const ShukeFact *
find_held (const ShukeJoin *self,
           const GPtrArray *facts,
           const ShukeFact *given,
           guint            person)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);

      if (fact->kind == given->kind && fact->field == given->field && fact->person == person && (!is_many (given) || is_same (self, fact, given)))
        return fact;
    }
  return NULL;
}

/* One says more of the same: a day without its year, and with it. */
static gboolean
is_fuller_date (const char *given,
                const char *held)
{
  ShukeDate full, part;

  if (!shuke_date_from_text (given, &full) || !shuke_date_from_text (held, &part))
    return FALSE;
  if (part.year == 0 && part.month != 0)
    part.year = full.year;
  else if (part.month == 0)
    {
      part.month = full.month;
      part.day = full.day;
      part.lunar = full.lunar;
      part.leap = full.leap;
    }
  else if (part.day == 0)
    part.day = full.day;
  return shuke_date_equal (full, part);
}

/* What she accepts of both, in the form of the book; NULL when that is nothing. (transfer full) */
static char *
dup_ways (const ShukeFact *held,
          const ShukeFact *given)
{
  guint one = shuke_contact_ways_of (held->text);
  guint other = shuke_contact_ways_of (given->text);
  guint both = one & other;

  return both == 0 ? NULL : g_strdup (both == one ? held->text : both == other ? given->text : NULL) ?: shuke_contact_ways_to_text (both);
}

static ShukeJoinHow
decide (const ShukeJoin *self,
        const ShukeFact *held,
        const ShukeFact *given)
{
  g_autofree char *ways = NULL;

  switch ((int) given->kind)
    {
    case SHUKE_FACT_READING:
      /* It goes with the name. */
      return SHUKE_JOIN_NOTHING;
    case SHUKE_FACT_STAGE:
    case SHUKE_FACT_NEXT_DAY:
      return held == NULL ? SHUKE_JOIN_FILLS : SHUKE_JOIN_NOTHING;
    case SHUKE_FACT_REFERRER:
      if (self->given->referrer == self->held->id)
        return SHUKE_JOIN_NOTHING;
      if (self->held->referrer == self->given->id)
        return SHUKE_JOIN_FILLS;
      break;
    default:
      break;
    }
  if (held == NULL)
    return is_many (given) ? SHUKE_JOIN_BOTH : SHUKE_JOIN_FILLS;
  if (is_same (self, held, given))
    return SHUKE_JOIN_NOTHING;
  if (given->kind == SHUKE_FACT_BIRTH && is_fuller_date (given->text, held->text))
    return SHUKE_JOIN_FILLS;
  if (given->kind == SHUKE_FACT_BIRTH && is_fuller_date (held->text, given->text))
    return SHUKE_JOIN_NOTHING;
  if (given->kind == SHUKE_FACT_CONTACT_CHANNEL && (ways = dup_ways (held, given)) != NULL)
    return SHUKE_JOIN_BOTH;
  return is_lines (given) || is_grown (given) ? SHUKE_JOIN_BOTH : SHUKE_JOIN_ASK;
}

static void
add_parts (ShukeJoin *self)
{
  g_autoptr (GPtrArray) held = shuke_fact_list (self->held);
  g_autoptr (GPtrArray) given = shuke_fact_list (self->given);

  for (guint i = 0; i < given->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (given, i);
      guint person = g_array_index (self->pairs, guint, fact->person);
      const ShukeFact *same = person == G_MAXUINT ? NULL : find_held (self, held, fact, person);
      ShukeJoinPart *part;

      if (person == G_MAXUINT)
        continue;
      part = g_new0 (ShukeJoinPart, 1);
      part->how = decide (self, same, fact);
      part->held = same != NULL ? shuke_fact_copy (same) : NULL;
      part->given = shuke_fact_copy (fact);
      part->take = fact->kind == SHUKE_FACT_NAME && same != NULL && shuke_name_is_fuller (fact->text, same->text);
      g_ptr_array_add (self->parts, part);
    }
}

ShukeJoin *
shuke_join_new (const ShukeCustomer  *held,
                ShukeConsentState     held_consent,
                const char           *held_referrer,
                const ShukeCustomer  *given,
                ShukeConsentState     given_consent,
                const char           *given_referrer,
                GError              **error)
{
  ShukeJoin *self;

  if (held->id == given->id || held->organisation != given->organisation)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "a firm and a person, or one file twice");
      return NULL;
    }
  self = g_new0 (ShukeJoin, 1);
  self->held = shuke_customer_ref (held);
  self->given = shuke_customer_ref (given);
  self->held_consent = held_consent;
  self->given_consent = given_consent;
  self->held_referrer = g_strdup (held_referrer);
  self->given_referrer = g_strdup (given_referrer);
  self->pairs = shuke_join_find_pairs (held, given);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  add_parts (self);
  return self;
}

void
shuke_join_free (ShukeJoin *self)
{
  if (self == NULL)
    return;
  shuke_customer_unref (self->held);
  shuke_customer_unref (self->given);
  g_free (self->held_referrer);
  g_free (self->given_referrer);
  g_array_unref (self->pairs);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static gboolean
asks_same (const ShukeJoinPart *one,
           const ShukeJoinPart *other)
{
  return one->how == other->how && one->given->kind == other->given->kind && one->given->field == other->given->field &&
         one->given->person == other->given->person && g_strcmp0 (one->given->text, other->given->text) == 0 &&
         (one->held == NULL) == (other->held == NULL) && (one->held == NULL || g_strcmp0 (one->held->text, other->held->text) == 0);
}

gboolean
shuke_join_is_about (const ShukeJoin *self,
                     const ShukeJoin *now)
{
  if (self->held->id != now->held->id || self->given->id != now->given->id || self->parts->len != now->parts->len ||
      self->held_consent != now->held_consent || self->given_consent != now->given_consent)
    return FALSE;
  for (guint i = 0; i < now->parts->len; i++)
    if (!asks_same (g_ptr_array_index (self->parts, i), g_ptr_array_index (now->parts, i)))
      return FALSE;
  return TRUE;
}

void
shuke_join_recall (ShukeJoin       *self,
                   const ShukeJoin *other)
{
  for (guint i = 0; i < self->parts->len && i < other->parts->len; i++)
    {
      ShukeJoinPart *part = g_ptr_array_index (self->parts, i);
      const ShukeJoinPart *decided = g_ptr_array_index (other->parts, i);

      if (part->how == SHUKE_JOIN_ASK && asks_same (part, decided))
        part->take = decided->take;
    }
}

static char *
dup_shown (const ShukeFact     *fact,
           const char          *referrer,
           const ShukeCurrency *currency,
           ShukeDay             today)
{
  g_autofree char *text = NULL;

  if (fact == NULL)
    return NULL;
  if (fact->kind == SHUKE_FACT_REFERRER)
    return g_strdup (referrer);
  text = shuke_fact_dup_shown (fact, currency, today);
  return is_lines (fact) ? shuke_fact_split_lines (text) : g_steal_pointer (&text);
}

char *
shuke_join_dup_held (const ShukeJoin     *self,
                     const ShukeJoinPart *part,
                     const ShukeCurrency *currency,
                     ShukeDay             today)
{
  g_autoptr (GPtrArray) facts = NULL;
  GString *lines;

  if (part->held != NULL || !is_many (part->given))
    return dup_shown (part->held, self->held_referrer, currency, today);
  facts = shuke_fact_list (self->held);
  lines = g_string_new (NULL);
  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *text = NULL;

      if (fact->kind != part->given->kind || fact->person != g_array_index (self->pairs, guint, part->given->person))
        continue;
      text = dup_shown (fact, NULL, currency, today);
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
    }
  return g_string_free (lines, lines->len == 0);
}

char *
shuke_join_dup_given (const ShukeJoin     *self,
                      const ShukeJoinPart *part,
                      const ShukeCurrency *currency,
                      ShukeDay             today)
{
  return dup_shown (part->given, self->given_referrer, currency, today);
}

const char *
shuke_join_portrait_words (void)
{
  return _("Portrait from her other file");
}

/* Put together into one text, of which the row of the file that stays is the place. */
static gboolean
is_put_together (const ShukeJoinPart *part)
{
  return part->how == SHUKE_JOIN_BOTH && part->held != NULL && is_lines (part->given);
}

gboolean
shuke_join_drops_given (const ShukeJoinPart *part)
{
  if (part->given->id == 0 || is_grown (part->given))
    return FALSE;
  return part->how == SHUKE_JOIN_NOTHING || is_put_together (part) || (part->how == SHUKE_JOIN_ASK && !part->take);
}

gboolean
shuke_join_drops_held (const ShukeJoinPart *part)
{
  return part->how == SHUKE_JOIN_ASK && part->take && part->held->id != 0;
}

/* What @given says takes its place in a column. */
static gboolean
is_taken (const ShukeJoinPart *part)
{
  return part->how == SHUKE_JOIN_FILLS || (part->how == SHUKE_JOIN_ASK && part->take);
}

gint64
shuke_join_get_taken_referrer (const ShukeJoin *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const ShukeJoinPart *part = g_ptr_array_index (self->parts, i);

      if (part->given->kind == SHUKE_FACT_REFERRER && is_taken (part))
        return self->given->referrer;
    }
  return 0;
}

char *
shuke_join_dup_subject (const ShukeJoin *self,
                        const char      *subject,
                        const char      *field,
                        gboolean        *instead)
{
  *instead = FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const ShukeJoinPart *part = g_ptr_array_index (self->parts, i);
      g_autofree char *its_subject = shuke_fact_dup_subject (part->given, self->given);
      g_autofree char *its_field = shuke_fact_dup_field (part->given);
      ShukeFact moved = *part->given;

      if (strcmp (its_subject, subject) != 0 || strcmp (its_field, field) != 0)
        continue;
      moved.person = g_array_index (self->pairs, guint, moved.person);
      if (part->given->id != 0 && part->given->kind != SHUKE_FACT_CUSTOM)
        return shuke_join_drops_given (part) ? NULL : g_strdup (subject);
      *instead = is_taken (part);
      return *instead ? shuke_fact_dup_subject (&moved, self->held) : NULL;
    }
  /* Of somebody who comes along as she is. */
  for (guint i = 1; i < self->given->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (self->given->persons, i);
      g_autofree char *its_subject = g_strdup_printf ("person:%" G_GINT64_FORMAT, person->id);

      if (strcmp (its_subject, subject) == 0)
        return g_array_index (self->pairs, guint, i) == G_MAXUINT ? g_strdup (subject) : NULL;
    }
  return g_str_has_prefix (subject, "row:") ? g_strdup (subject) : NULL;
}

/* --- The file afterwards ------------------------------------------------------------------------------------------------ */

typedef struct {
  const ShukeJoin      *join;
  const ShukeCustomer  *now;
  ShukeCustomerBuilder *builder;
  const ShukeCurrency  *currency;
  ShukeDay              today;
  char                 *note;       /* of the customer, with what did not hold behind it */
} Build;

static guint
find_index (const ShukeCustomer *now,
            gint64               person)
{
  for (guint i = 0; i < now->persons->len; i++)
    if (((const ShukePerson *) g_ptr_array_index (now->persons, i))->id == person)
      return i;
  return 0;
}

/* Whom of the file as it is now a fact of @given is about. */
static guint
get_index (Build           *build,
           const ShukeFact *given)
{
  guint held = g_array_index (build->join->pairs, guint, given->person);

  return find_index (build->now, ((const ShukePerson *) g_ptr_array_index (build->join->held->persons, held))->id);
}

static void
add_to_note (char       **note,
             const char  *lines)
{
  char *with_lines = shuke_text_add_lines (*note, lines);

  if (with_lines == NULL)
    return;
  g_free (*note);
  *note = with_lines;
}

/* What did not hold stands in the remark, of a child in the child's. */
static void
keep_words (Build      *build,
            guint       person,
            const char *line)
{
  g_autofree char *note = NULL;

  if (person == 0)
    {
      add_to_note (&build->note, line);
      return;
    }
  note = g_strdup (shuke_customer_builder_peek_person (build->builder, person)->note);
  add_to_note (&note, line);
  shuke_customer_builder_set_person_note (build->builder, person, note);
}

static void
keep_fact (Build           *build,
           const ShukeFact *fact,
           guint            person,
           const char      *referrer)
{
  g_autofree char *shown = dup_shown (fact, referrer, build->currency, build->today);
  g_autofree char *line = NULL;

  if (shown == NULL)
    return;
  line = fact->kind == SHUKE_FACT_CARD_NUMBER ? shuke_merge_dup_card_line (shown)
         : fact->kind == SHUKE_FACT_REFERRER  ? shuke_merge_dup_referrer_line (shown)
                                              : shuke_text_label_line (shuke_fact_get_name (fact), shown);
  keep_words (build, person, line);
}

/* FALSE when it cannot be read as that fact any more. */
static gboolean
apply (Build           *build,
       const ShukeFact *given,
       const char      *text)
{
  ShukeFact fact = *given;

  fact.id = 0;
  fact.person = get_index (build, given);
  return shuke_fact_apply (build->builder, build->now, &fact, text, build->today, NULL);
}

/* The other name is how one is called: a form of address, a nickname, or words in the remark when these are taken. */
static void
keep_name (Build      *build,
           const char *name)
{
  const ShukeJoin *join = build->join;
  ShukeFact fact = { .kind = SHUKE_FACT_NAME, .text = (char *) name, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

  if (g_strcmp0 (join->held->nickname, name) == 0 || g_strcmp0 (join->given->nickname, name) == 0 ||
      g_strcmp0 (join->held->address_form, name) == 0 || g_strcmp0 (join->given->address_form, name) == 0)
    return;
  if (shuke_name_is_address_form (name) && join->held->address_form == NULL && join->given->address_form == NULL)
    shuke_customer_builder_set (build->builder, SHUKE_CUSTOMER_ADDRESS_FORM, name);
  else if (join->held->nickname == NULL && join->given->nickname == NULL && !join->held->organisation)
    shuke_customer_builder_set (build->builder, SHUKE_CUSTOMER_NICKNAME, name);
  else
    keep_fact (build, &fact, 0, NULL);
}

static void
decide_name (Build               *build,
             const ShukeJoinPart *part)
{
  const ShukeJoin *join = build->join;

  if (is_taken (part))
    {
      shuke_customer_builder_set (build->builder, SHUKE_CUSTOMER_NAME, join->given->name);
      shuke_customer_builder_set (build->builder, SHUKE_CUSTOMER_READING, join->given->reading);
    }
  if (part->how == SHUKE_JOIN_ASK)
    keep_name (build, part->take ? join->held->name : join->given->name);
}

/* A child has two names to be called by as well. */
static gboolean
keep_name_of_child (Build           *build,
                    const ShukeFact *given,
                    guint            person)
{
  const ShukePerson *one = shuke_customer_builder_peek_person (build->builder, person);
  const ShukePerson *other = g_ptr_array_index (build->join->given->persons, given->person);

  if (given->kind != SHUKE_FACT_PERSON_NAME)
    return FALSE;
  if (g_strcmp0 (one->nickname, given->text) == 0)
    return TRUE;
  if (one->nickname != NULL || other->nickname != NULL)
    return FALSE;
  shuke_customer_builder_set_person_nickname (build->builder, person, given->text);
  return TRUE;
}

static void
put_together (Build               *build,
              const ShukeJoinPart *part)
{
  g_autofree char *held = shuke_fact_split_lines (part->held->text);
  g_autofree char *given = shuke_fact_split_lines (part->given->text);
  g_autofree char *both = NULL;

  if (part->given->kind == SHUKE_FACT_NOTE)
    {
      add_to_note (&build->note, given);
      return;
    }
  both = shuke_text_add_lines (held, given);
  if (both == NULL)
    return;
  if (part->given->kind == SHUKE_FACT_MIND)
    shuke_customer_builder_set (build->builder, SHUKE_CUSTOMER_MIND, both);
  else if (part->given->kind == SHUKE_FACT_PERSON_NOTE)
    shuke_customer_builder_set_person_note (build->builder, get_index (build, part->given), both);
  else
    shuke_customer_builder_set_fact (build->builder, get_index (build, part->given), part->held->id,
                                     shuke_fact_kind_get_info (part->held->kind)->word, both);
}

static void
decide_part (Build               *build,
             const ShukeJoinPart *part)
{
  const ShukeFact *given = part->given;
  guint person = get_index (build, given);
  gboolean row = given->id != 0;   /* it is in the file already */
  g_autofree char *ways = NULL;

  if (given->kind == SHUKE_FACT_NAME)
    decide_name (build, part);
  else if (is_put_together (part))
    put_together (build, part);
  else if (given->kind == SHUKE_FACT_CONTACT_CHANNEL && part->how == SHUKE_JOIN_BOTH)
    {
      ways = dup_ways (part->held, given);
      shuke_customer_builder_set (build->builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, ways);
    }
  else if (is_taken (part))
    {
      if (given->kind == SHUKE_FACT_NOTE)
        {
          g_autofree char *lines = shuke_fact_split_lines (given->text);

          add_to_note (&build->note, lines);
        }
      /* Who brought her is in @now already: she may be in the bin, and is none if she was brought by her herself. */
      else if (!row && given->kind != SHUKE_FACT_REFERRER && !apply (build, given, given->text))
        keep_fact (build, given, person, build->join->given_referrer);
      else if (part->how == SHUKE_JOIN_ASK)
        keep_fact (build, part->held, person, build->join->held_referrer);
    }
  else if (part->how == SHUKE_JOIN_ASK && !keep_name_of_child (build, given, person))
    keep_fact (build, given, person, build->join->given_referrer);
}

ShukeCustomer *
shuke_join_build (const ShukeJoin     *self,
                  const ShukeCustomer *now,
                  ShukeRegion          region,
                  const ShukeCurrency *currency,
                  ShukeDay             today)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (now, region);
  Build build = { self, now, builder, currency, today, g_strdup (now->note) };
  ShukeCustomer *built;

  for (guint i = 0; i < self->parts->len; i++)
    decide_part (&build, g_ptr_array_index (self->parts, i));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, build.note);
  shuke_customer_builder_set_created (builder, MIN (self->held->created_day, self->given->created_day));
  built = shuke_customer_builder_build_stored (builder, today);
  g_free (build.note);
  return built;
}
