/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Single facts of a customer's file and how a typed text becomes one. The window shows them as rows; what a
 * text means is decided here. */

#include "shuke-fact.h"

#include <glib/gi18n.h>

#include "shuke-error.h"
#include "shuke-life-event.h"
#include "shuke-measured-day.h"
#include "shuke-name.h"
#include "shuke-text.h"

/* Lines of a text that is typed in one line. */
#define LINE_MARK " · "

static const struct {
  ShukeFactKind      kind;
  ShukeCustomerField field;
} fields[] = {
  { SHUKE_FACT_NAME, SHUKE_CUSTOMER_NAME },
  { SHUKE_FACT_READING, SHUKE_CUSTOMER_READING },
  { SHUKE_FACT_NICKNAME, SHUKE_CUSTOMER_NICKNAME },
  { SHUKE_FACT_ADDRESS_FORM, SHUKE_CUSTOMER_ADDRESS_FORM },
  { SHUKE_FACT_CARD_NUMBER, SHUKE_CUSTOMER_CARD_NUMBER },
  { SHUKE_FACT_TIER, SHUKE_CUSTOMER_TIER },
  { SHUKE_FACT_STAFF, SHUKE_CUSTOMER_STAFF },
  { SHUKE_FACT_SOURCE, SHUKE_CUSTOMER_SOURCE },
  { SHUKE_FACT_MIND, SHUKE_CUSTOMER_MIND },
  { SHUKE_FACT_NOTE, SHUKE_CUSTOMER_NOTE },
  { SHUKE_FACT_STAGE, SHUKE_CUSTOMER_STAGE },
  { SHUKE_FACT_CONTACT_CHANNEL, SHUKE_CUSTOMER_CONTACT_CHANNEL },
  { SHUKE_FACT_CONTACT_HOURS, SHUKE_CUSTOMER_CONTACT_HOURS },
};

static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  return lines != NULL ? g_strjoinv (LINE_MARK, lines) : NULL;
}

char *
shuke_fact_split_lines (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, LINE_MARK, -1) : NULL;

  return lines != NULL ? g_strjoinv ("\n", lines) : NULL;
}

ShukeFact *
shuke_fact_copy (const ShukeFact *self)
{
  ShukeFact *copy = g_memdup2 (self, sizeof *copy);

  copy->text = g_strdup (self->text);
  copy->label = g_strdup (self->label);
  copy->custom_kind = g_strdup (self->custom_kind);
  copy->choices = g_strdup (self->choices);
  copy->source = g_strdup (self->source);
  copy->staff = g_strdup (self->staff);
  copy->import_name = g_strdup (self->import_name);
  return copy;
}

void
shuke_fact_free (ShukeFact *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->label);
  g_free (self->custom_kind);
  g_free (self->choices);
  g_free (self->source);
  g_free (self->staff);
  g_free (self->import_name);
  g_free (self);
}

const char *
shuke_fact_get_name (const ShukeFact *self)
{
  return self->label != NULL ? self->label : shuke_fact_kind_name (self->kind);
}

static gboolean
is_lines (ShukeFactKind kind)
{
  return shuke_fact_kind_get_info (kind)->type == SHUKE_FACT_LINES;
}

/* NULL when there is nothing to add. */
static ShukeFact *
add (GPtrArray     *facts,
     ShukeFactKind  kind,
     guint          person,
     gint64         id,
     const char    *text,
     ShukeDay       day)
{
  ShukeFact *fact;

  if (text == NULL || *text == '\0')
    return NULL;
  fact = g_new0 (ShukeFact, 1);
  fact->kind = kind;
  fact->person = person;
  fact->id = id;
  fact->text = is_lines (kind) ? join_lines (text) : g_strdup (text);
  fact->day = day;
  fact->confirmed_day = SHUKE_DAY_NONE;
  g_ptr_array_add (facts, fact);
  return fact;
}

/* Which fact a size is that was told; what is told of tops counts for clothes. */
static ShukeFactKind
size_kind (const ShukeSizeTold *size)
{
  if (g_str_equal (size->kind, "shoes"))
    return SHUKE_FACT_SHOE_SIZE;
  return g_str_equal (size->kind, "bottom") ? SHUKE_FACT_BOTTOM_SIZE : SHUKE_FACT_SIZE;
}

static void
add_size (GPtrArray         *facts,
          const ShukePerson *person,
          guint              index,
          ShukeFactKind      kind)
{
  for (guint i = 0; i < person->sizes->len; i++)
    {
      const ShukeSizeTold *size = g_ptr_array_index (person->sizes, i);

      if (size_kind (size) == kind)
        {
          add (facts, kind, index, size->id, size->size, size->day)->source = g_strdup (size->source);
          return;
        }
    }
}

char *
shuke_fact_dup_measurement (const char *kind,
                            gint32      value)
{
  gint32 tenths = g_str_equal (kind, "weight") ? (value + 50) / 100 : value;

  return tenths % 10 == 0 ? g_strdup_printf ("%d", tenths / 10) : g_strdup_printf ("%d.%d", tenths / 10, tenths % 10);
}

static void
add_measurement (GPtrArray         *facts,
                 const ShukePerson *person,
                 guint              index,
                 ShukeFactKind      kind)
{
  const char *word = shuke_fact_kind_get_info (kind)->column;

  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, i);

      if (g_str_equal (measurement->kind, word))
        {
          g_autofree char *text = shuke_fact_dup_measurement (measurement->kind, measurement->value);

          add (facts, kind, index, measurement->id, text, measurement->day)->source = g_strdup (measurement->source);
          return;
        }
    }
}

/* In the order of the catalogue. */
static void
add_rows (GPtrArray         *facts,
          const ShukePerson *person,
          guint              index,
          ShukeFactKind      first,
          ShukeFactKind      last)
{
  for (ShukeFactKind kind = first; kind <= last; kind++)
    for (guint i = 0; i < person->facts->len; i++)
      {
        const ShukePersonFact *row = g_ptr_array_index (person->facts, i);

        if (g_str_equal (row->kind, shuke_fact_kind_get_info (kind)->word))
          add (facts, kind, index, row->id, row->value, SHUKE_DAY_NONE);
      }
}

static void
add_events (GPtrArray         *facts,
            const ShukePerson *person,
            guint              index)
{
  for (ShukeFactKind kind = SHUKE_FACT_EVENT_SCHOOL; kind <= SHUKE_FACT_EVENT_OTHER; kind++)
    for (guint i = 0; i < person->events->len; i++)
      {
        const ShukeLifeEvent *event = g_ptr_array_index (person->events, i);
        g_autofree char *text = NULL;

        if (!g_str_equal (event->kind, shuke_fact_kind_get_info (kind)->column))
          continue;
        text = shuke_life_event_to_text (event);
        add (facts, kind, index, event->id, text, SHUKE_DAY_NONE);
      }
}

static void
add_body (GPtrArray         *facts,
          const ShukePerson *person,
          guint              index)
{
  g_autofree char *birth = shuke_date_to_text (person->birth);

  add (facts, SHUKE_FACT_SEX, index, 0, shuke_sex_to_text (person->sex), SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_BIRTH, index, 0, birth, SHUKE_DAY_NONE);
  for (ShukeFactKind kind = SHUKE_FACT_SIZE; kind <= SHUKE_FACT_SHOE_SIZE; kind++)
    add_size (facts, person, index, kind);
  for (ShukeFactKind kind = SHUKE_FACT_HEIGHT; kind <= SHUKE_FACT_FOOT; kind++)
    add_measurement (facts, person, index, kind);
  add_rows (facts, person, index, SHUKE_FACT_BUILD, SHUKE_FACT_SCHOOL_CLASS);
}

static ShukeFactKind
channel_kind (const ShukeChannel *channel)
{
  if (g_str_equal (channel->kind, "wechat"))
    return SHUKE_FACT_WECHAT;
  return g_str_equal (channel->kind, "email") ? SHUKE_FACT_EMAIL : SHUKE_FACT_CHANNEL;
}

static void
add_contact (GPtrArray           *facts,
             const ShukeCustomer *customer)
{
  g_autofree char *every = customer->contact_every > 0 ? g_strdup_printf ("%d", customer->contact_every) : NULL;

  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      const char *label = shuke_customer_phone_get_label (phone);
      ShukeFact *fact = add (facts, SHUKE_FACT_PHONE, 0, phone->id, phone->raw, SHUKE_DAY_NONE);

      /* Translators: a phone and who answers it or where it stands: "Phone · Mrs Zhang". */
      if (fact != NULL && label != NULL)
        fact->label = g_strdup_printf (_("Phone · %s"), label);
    }
  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);

      add (facts, channel_kind (channel), 0, channel->id, channel->value, SHUKE_DAY_NONE);
    }
  add (facts, SHUKE_FACT_CONTACT_CHANNEL, 0, 0, customer->contact_channel, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_CONTACT_HOURS, 0, 0, customer->contact_hours, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_CONTACT_EVERY, 0, 0, every, SHUKE_DAY_NONE);
}

/* Rows of the household that say their kind by the catalogue's column, in the order of the catalogue. */
static void
add_of_kinds (GPtrArray     *facts,
              GPtrArray     *rows,
              ShukeFactKind  first,
              ShukeFactKind  last)
{
  for (ShukeFactKind kind = first; kind <= last; kind++)
    for (guint i = 0; i < rows->len; i++)
      {
        const ShukePersonFact *row = g_ptr_array_index (rows, i);

        if (g_str_equal (row->kind, shuke_fact_kind_get_info (kind)->column))
          add (facts, kind, 0, row->id, row->value, SHUKE_DAY_NONE);
      }
}

static void
add_shop (GPtrArray           *facts,
          const ShukeCustomer *customer)
{
  g_autofree char *referrer = customer->referrer != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, customer->referrer) : NULL;
  g_autofree char *next_day = shuke_day_to_iso (customer->next_day);

  add (facts, SHUKE_FACT_CARD_NUMBER, 0, 0, customer->card_number, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_TIER, 0, 0, customer->tier, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_STAFF, 0, 0, customer->staff, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_SOURCE, 0, 0, customer->source, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_REFERRER, 0, 0, referrer, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_STAGE, 0, 0, customer->stage, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_NEXT_DAY, 0, 0, next_day, SHUKE_DAY_NONE);
}

static void
add_custom (GPtrArray           *facts,
            const ShukeCustomer *customer)
{
  for (guint i = 0; i < customer->custom->len; i++)
    {
      const ShukeCustomValue *custom = g_ptr_array_index (customer->custom, i);
      ShukeFact *fact = add (facts, SHUKE_FACT_CUSTOM, 0, custom->id, custom->value, SHUKE_DAY_NONE);

      fact->field = custom->field;
      fact->label = g_strdup (custom->name);
      fact->custom_kind = g_strdup (custom->kind);
      fact->choices = g_strdup (custom->choices);
      fact->stale_days = custom->stale_days;
    }
}

GPtrArray *
shuke_fact_list (const ShukeCustomer *customer)
{
  const ShukePerson *self = shuke_customer_get_self (customer);
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_fact_free);

  add (facts, SHUKE_FACT_NAME, 0, 0, customer->name, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_READING, 0, 0, customer->reading, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_ADDRESS_FORM, 0, 0, customer->address_form, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_NICKNAME, 0, 0, customer->nickname, SHUKE_DAY_NONE);
  add_contact (facts, customer);
  add_body (facts, self, 0);
  add (facts, SHUKE_FACT_MIND, 0, 0, customer->mind, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_NOTE, 0, 0, customer->note, SHUKE_DAY_NONE);
  add_rows (facts, self, 0, SHUKE_FACT_MARRIAGE, SHUKE_FACT_POTENTIAL);
  add_events (facts, self, 0);
  add_shop (facts, customer);
  add_of_kinds (facts, customer->expectations, SHUKE_FACT_EXPECTS_PRICE, SHUKE_FACT_EXPECTS_PRIORITY);
  add_of_kinds (facts, customer->terms, SHUKE_FACT_TERM_DISCOUNT, SHUKE_FACT_TERM_OTHER);
  for (guint i = 0; i < customer->addresses->len; i++)
    {
      const ShukeAddress *address = g_ptr_array_index (customer->addresses, i);

      add (facts, SHUKE_FACT_ADDRESS, 0, address->id, address->text, SHUKE_DAY_NONE);
    }
  add_custom (facts, customer);
  for (guint i = 1; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      add (facts, SHUKE_FACT_PERSON_NAME, i, 0, person->name, SHUKE_DAY_NONE);
      add (facts, SHUKE_FACT_PERSON_NICKNAME, i, 0, person->nickname, SHUKE_DAY_NONE);
      add (facts, SHUKE_FACT_RELATION, i, 0, person->relation, SHUKE_DAY_NONE);
      add_body (facts, person, i);
      add_rows (facts, person, i, SHUKE_FACT_MARRIAGE, SHUKE_FACT_POTENTIAL);
      add_events (facts, person, i);
      add (facts, SHUKE_FACT_PERSON_NOTE, i, 0, person->note, SHUKE_DAY_NONE);
    }
  return facts;
}

/* Whether it is held and there is no room for another. */
static gboolean
is_filled (GPtrArray     *facts,
           ShukeFactKind  kind,
           guint          person)
{
  if ((shuke_fact_kind_get_info (kind)->flags & SHUKE_FACT_MANY) != 0 && kind != SHUKE_FACT_WECHAT && kind != SHUKE_FACT_EMAIL)
    return FALSE;
  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);

      if (fact->kind == kind && fact->person == person)
        return TRUE;
    }
  return FALSE;
}

static void
append_missing (GArray        *missing,
                GPtrArray     *facts,
                ShukeFactKind  kind,
                guint          person)
{
  if (!is_filled (facts, kind, person))
    g_array_append_val (missing, kind);
}

GArray *
shuke_fact_list_missing (const ShukeCustomer *customer,
                         guint                person)
{
  /* What a shop is told most often stands first. */
  static const ShukeFactKind hers[] = {
    SHUKE_FACT_NAME, SHUKE_FACT_PHONE, SHUKE_FACT_BIRTH, SHUKE_FACT_SIZE, SHUKE_FACT_ADDRESS_FORM, SHUKE_FACT_WECHAT, SHUKE_FACT_DISLIKE,
    SHUKE_FACT_CONTACT_CHANNEL, SHUKE_FACT_REFERRER, SHUKE_FACT_MIND, SHUKE_FACT_NOTE, SHUKE_FACT_COLOUR_LIKED, SHUKE_FACT_STYLE_LIKED,
    SHUKE_FACT_BOTTOM_SIZE, SHUKE_FACT_SHOE_SIZE, SHUKE_FACT_HEIGHT, SHUKE_FACT_ADDRESS, SHUKE_FACT_CONTACT_HOURS, SHUKE_FACT_INTEREST,
    SHUKE_FACT_OCCUPATION, SHUKE_FACT_NICKNAME, SHUKE_FACT_CARD_NUMBER, SHUKE_FACT_TIER, SHUKE_FACT_EMAIL, SHUKE_FACT_STAFF,
    SHUKE_FACT_SOURCE, SHUKE_FACT_READING,
  };
  static const ShukeFactKind theirs[] = {
    SHUKE_FACT_PERSON_NAME, SHUKE_FACT_BIRTH, SHUKE_FACT_SIZE, SHUKE_FACT_HEIGHT, SHUKE_FACT_PERSON_NICKNAME, SHUKE_FACT_SHOE_SIZE,
    SHUKE_FACT_SEX, SHUKE_FACT_SCHOOL, SHUKE_FACT_COLOUR_LIKED, SHUKE_FACT_DISLIKE, SHUKE_FACT_INTEREST, SHUKE_FACT_RELATION,
    SHUKE_FACT_PERSON_NOTE,
  };
  const ShukePerson *whose = g_ptr_array_index (customer->persons, person);
  g_autoptr (GPtrArray) facts = shuke_fact_list (customer);
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (ShukeFactKind));
  const ShukeFactKind *often = person == 0 ? hers : theirs;
  gsize n = person == 0 ? G_N_ELEMENTS (hers) : G_N_ELEMENTS (theirs);

  for (gsize i = 0; i < n; i++)
    if (shuke_fact_kind_suits (often[i], whose->role, customer->organisation))
      append_missing (missing, facts, often[i], person);
  return missing;
}

gboolean
shuke_fact_find_other (const ShukeFact     *self,
                       const ShukeCustomer *customer,
                       const char          *typed,
                       ShukeFactKind       *kind)
{
  const ShukePerson *whose = g_ptr_array_index (customer->persons, self->person);
  const ShukeFactInfo *info = shuke_fact_kind_get_info (self->kind);
  gboolean plain = info->group == SHUKE_FACT_GROUP_REACH || info->group == SHUKE_FACT_GROUP_BODY || self->kind == SHUKE_FACT_BIRTH;
  ShukeFactKind other;

  if (!plain || info->type == SHUKE_FACT_LINES || !shuke_fact_kind_is_name (typed, whose->role, customer->organisation, &other) ||
      other == self->kind || shuke_fact_kind_get_info (other)->type == SHUKE_FACT_CUSTOMER)
    return FALSE;
  if (kind != NULL)
    *kind = other;
  return TRUE;
}

void
shuke_fact_source_free (ShukeFactSource *self)
{
  if (self == NULL)
    return;
  g_free (self->subject);
  g_free (self->field);
  g_free (self->source);
  g_free (self->staff);
  g_free (self->import_name);
  g_free (self);
}

char *
shuke_fact_dup_subject (const ShukeFact     *self,
                        const ShukeCustomer *customer)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, self->person);

  if (self->id != 0 && self->kind != SHUKE_FACT_CUSTOM)
    return g_strdup_printf ("row:%" G_GINT64_FORMAT, self->id);
  return self->person == 0 ? g_strdup ("self") : g_strdup_printf ("person:%" G_GINT64_FORMAT, person->id);
}

char *
shuke_fact_dup_field (const ShukeFact *self)
{
  if (self->kind == SHUKE_FACT_CUSTOM)
    return g_strdup_printf ("custom:%" G_GINT64_FORMAT, self->field);
  return g_strdup (shuke_fact_kind_get_info (self->kind)->word);
}

void
shuke_fact_take_sources (GPtrArray           *facts,
                         const ShukeCustomer *customer,
                         GPtrArray           *sources)
{
  for (guint i = 0; i < facts->len; i++)
    {
      ShukeFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *subject = shuke_fact_dup_subject (fact, customer);
      g_autofree char *field = shuke_fact_dup_field (fact);

      for (guint k = 0; k < sources->len; k++)
        {
          const ShukeFactSource *source = g_ptr_array_index (sources, k);

          if (!g_str_equal (source->subject, subject) || !g_str_equal (source->field, field))
            continue;
          fact->sourced = TRUE;
          if (fact->day == SHUKE_DAY_NONE)
            fact->day = source->day;
          if (fact->source == NULL)
            fact->source = g_strdup (source->source);
          g_free (fact->staff);
          fact->staff = g_strdup (source->staff);
          fact->entry = source->entry;
          g_free (fact->import_name);
          fact->import_name = g_strdup (source->import_name);
          fact->confirmed_day = source->confirmed_day;
          break;
        }
    }
}

static guint
find_index (GPtrArray *rows,
            gint64     id)
{
  for (guint i = 0; id != 0 && i < rows->len; i++)
    if (*(gint64 *) g_ptr_array_index (rows, i) == id)
      return i;
  return rows->len;
}

static void
apply_size (ShukeCustomerBuilder *builder,
            const ShukeFact      *fact,
            const char           *text,
            ShukeDay              today)
{
  const char *kind = fact->kind == SHUKE_FACT_SHOE_SIZE ? "shoes" : fact->kind == SHUKE_FACT_BOTTOM_SIZE ? "bottom" : "clothes";
  gboolean blank = text == NULL || *text == '\0';
  /* What was said on another day was true then. */
  gint64 id = blank || fact->day == today ? fact->id : 0;

  shuke_customer_builder_set_size (builder, fact->person, id, kind, text, today, NULL);
}

static void
apply_measurement (ShukeCustomerBuilder *builder,
                   const ShukeFact      *fact,
                   const char           *value,
                   ShukeDay              day)
{
  const char *kind = shuke_fact_kind_get_info (fact->kind)->column;
  double number = value != NULL ? g_ascii_strtod (value, NULL) : 0;
  gint32 whole = (gint32) (number * (fact->kind == SHUKE_FACT_WEIGHT ? 1000 : 10) + 0.5);

  shuke_customer_builder_set_measurement (builder, fact->person, whole == 0 || fact->day == day ? fact->id : 0, kind, whole, day, NULL);
}

static void
apply_channel (ShukeCustomerBuilder *builder,
               const ShukeCustomer  *customer,
               const ShukeFact      *fact,
               const char           *value)
{
  const char *kind = shuke_fact_kind_get_info (fact->kind)->column;
  guint index = find_index (customer->channels, fact->id);

  if (fact->kind == SHUKE_FACT_CHANNEL && index < customer->channels->len)
    kind = ((ShukeChannel *) g_ptr_array_index (customer->channels, index))->kind;
  shuke_customer_builder_set_channel (builder, index, 0, kind, value);
}

/* A field of hers or of a person. */
static void
apply_field (ShukeCustomerBuilder *builder,
             const ShukeFact      *fact,
             const char           *value)
{
  ShukeDate date = SHUKE_DATE_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == fact->kind)
      {
        shuke_customer_builder_set (builder, fields[i].field, value);
        return;
      }
  if (fact->kind == SHUKE_FACT_PERSON_NAME)
    shuke_customer_builder_set_person_name (builder, fact->person, value);
  else if (fact->kind == SHUKE_FACT_PERSON_NICKNAME)
    shuke_customer_builder_set_person_nickname (builder, fact->person, value);
  else if (fact->kind == SHUKE_FACT_RELATION)
    shuke_customer_builder_set_person_relation (builder, fact->person, value);
  else if (fact->kind == SHUKE_FACT_PERSON_NOTE)
    shuke_customer_builder_set_person_note (builder, fact->person, value);
  else if (fact->kind == SHUKE_FACT_SEX)
    shuke_customer_builder_set_person_sex (builder, fact->person, shuke_sex_from_text (value));
  else if (fact->kind == SHUKE_FACT_BIRTH)
    {
      if (value != NULL)
        shuke_date_from_text (value, &date);
      shuke_customer_builder_set_person_birth (builder, fact->person, date);
    }
  else if (fact->kind == SHUKE_FACT_CONTACT_EVERY)
    shuke_customer_builder_set_contact_every (builder, value != NULL ? (int) g_ascii_strtoll (value, NULL, 10) : 0);
  else if (fact->kind == SHUKE_FACT_REFERRER)
    shuke_customer_builder_set_referrer (builder, value != NULL ? g_ascii_strtoll (value, NULL, 10) : 0);
  else
    {
      g_return_if_fail (fact->kind == SHUKE_FACT_NEXT_DAY);
      shuke_customer_builder_set_next_day (builder, value != NULL ? shuke_day_from_iso (value) : SHUKE_DAY_NONE);
    }
}

/* What of an answer has no field of its own, as a line of her remark. */
static void
remark_rest (ShukeCustomerBuilder *builder,
             const ShukeCustomer  *customer,
             ShukeFactKind         kind,
             const char           *rest)
{
  g_autofree char *line = rest != NULL ? shuke_text_label_line (shuke_fact_kind_name (kind), rest) : NULL;
  g_autofree char *note = shuke_text_add_lines (customer->note, line);

  if (note != NULL)
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, note);
}

/* One character is another, too many or missing. */
static gboolean
is_correction (const char *old,
               const char *new)
{
  g_autofree gunichar *was = g_utf8_to_ucs4_fast (old, -1, NULL);
  g_autofree gunichar *is = g_utf8_to_ucs4_fast (new, -1, NULL);
  glong before = g_utf8_strlen (old, -1), after = g_utf8_strlen (new, -1), head = 0, tail = 0;

  while (head < MIN (before, after) && was[head] == is[head])
    head++;
  while (tail < MIN (before, after) - head && was[before - 1 - tail] == is[after - 1 - tail])
    tail++;
  return MAX (before, after) - head - tail <= 1;
}

/* By her old name she is still looked for. Whether a second name is spoken to her is judged where she is spoken to. */
static void
keep_other_name (ShukeCustomerBuilder *builder,
                 const ShukeCustomer  *customer,
                 const char           *name)
{
  const char *old = customer->name;

  if (old == NULL || name == NULL || is_correction (old, name) || strstr (name, old) != NULL)
    return;
  if (shuke_name_is_address_form (old) && customer->address_form == NULL)
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, old);
  else if (customer->nickname == NULL)
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, old);
}

gboolean
shuke_fact_apply (ShukeCustomerBuilder  *builder,
                  const ShukeCustomer   *customer,
                  const ShukeFact       *fact,
                  const char            *text,
                  ShukeDay               today,
                  GError               **error)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);
  g_autofree char *read = shuke_fact_read (fact, text, today);
  g_autofree char *value = info->type == SHUKE_FACT_LINES ? shuke_fact_split_lines (read) : g_strdup (read);
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *next = NULL;
  ShukeLifeEvent event;
  ShukeDay day = SHUKE_DAY_NONE;
  guint index;

  if (read == NULL && shuke_fact_read_wish (fact, text, &channel, &hours, &rest))
    {
      remark_rest (builder, customer, SHUKE_FACT_CONTACT_CHANNEL, rest);
      /* What the other field says stays when nothing is said of it. */
      if (channel != NULL)
        shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, channel);
      if (hours != NULL)
        shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_HOURS, hours);
      return TRUE;
    }
  if (read == NULL && shuke_fact_read_reason (fact, text, today, &next, &rest))
    {
      remark_rest (builder, customer, fact->kind, rest);
      apply_field (builder, fact, next);
      return TRUE;
    }
  if (read == NULL && !shuke_fact_check (fact, text, today))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "the text cannot be read as that fact");
      return FALSE;
    }
  switch (info->place)
    {
    case SHUKE_FACT_IN_CUSTOMER:
    case SHUKE_FACT_IN_PERSON:
      if (fact->kind == SHUKE_FACT_NAME)
        keep_other_name (builder, customer, value);
      apply_field (builder, fact, value);
      break;
    case SHUKE_FACT_IN_PHONES:
      index = find_index (customer->phones, fact->id);
      shuke_customer_builder_set_phone (builder, index, 0, value,
                                        index < customer->phones->len
                                          ? ((ShukeCustomerPhone *) g_ptr_array_index (customer->phones, index))->label : NULL);
      break;
    case SHUKE_FACT_IN_CHANNELS:
      apply_channel (builder, customer, fact, value);
      break;
    case SHUKE_FACT_IN_ADDRESSES:
      index = find_index (customer->addresses, fact->id);
      shuke_customer_builder_set_address (builder, index, 0,
                                          index < customer->addresses->len
                                            ? ((ShukeAddress *) g_ptr_array_index (customer->addresses, index))->label : NULL,
                                          value);
      break;
    case SHUKE_FACT_IN_SIZES:
      apply_size (builder, fact, value, today);
      break;
    case SHUKE_FACT_IN_MEASUREMENTS:
      figure = value != NULL ? shuke_measured_day_split (text, today, &day) : NULL;
      apply_measurement (builder, fact, value, day != SHUKE_DAY_NONE ? day : today);
      break;
    case SHUKE_FACT_IN_ROWS:
      shuke_customer_builder_set_fact (builder, fact->person, fact->id, info->word, value);
      break;
    case SHUKE_FACT_IN_EVENTS:
      shuke_life_event_from_text (value, &event);
      shuke_customer_builder_set_event (builder, fact->person, fact->id, info->column, event.date, event.yearly, event.text);
      g_free (event.text);
      break;
    case SHUKE_FACT_IN_TERMS:
      shuke_customer_builder_set_term (builder, fact->id, info->column, value);
      break;
    case SHUKE_FACT_IN_EXPECTATIONS:
      shuke_customer_builder_set_expectation (builder, fact->id, info->column, value);
      break;
    case SHUKE_FACT_IN_CUSTOM:
      shuke_customer_builder_set_custom (builder, fact->id, fact->field, fact->label, fact->custom_kind, fact->choices,
                                         fact->stale_days, value);
      break;
    default:
      g_assert_not_reached ();
    }
  return TRUE;
}
