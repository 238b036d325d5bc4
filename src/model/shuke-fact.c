/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Single facts of a customer's file and how a typed text becomes one. The window shows them as rows; what a
 * text means is decided here. */

#include "shuke-fact.h"

#include <string.h>

#include "shuke-date-reader.h"
#include "shuke-error.h"
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
};

static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  return lines != NULL ? g_strjoinv (LINE_MARK, lines) : NULL;
}

static char *
split_lines (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, LINE_MARK, -1) : NULL;

  return lines != NULL ? g_strjoinv ("\n", lines) : NULL;
}

void
shuke_fact_free (ShukeFact *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

static void
add (GPtrArray     *facts,
     ShukeFactKind  kind,
     guint          person,
     gint64         id,
     const char    *text,
     ShukeDay       day)
{
  ShukeFact *fact;

  if (text == NULL || *text == '\0')
    return;
  fact = g_new0 (ShukeFact, 1);
  fact->kind = kind;
  fact->person = person;
  fact->id = id;
  fact->text = kind == SHUKE_FACT_MIND || kind == SHUKE_FACT_NOTE || kind == SHUKE_FACT_PERSON_NOTE ? join_lines (text)
                                                                                                  : g_strdup (text);
  fact->day = day;
  g_ptr_array_add (facts, fact);
}

static const ShukeSizeTold *
find_size (const ShukePerson *person,
           ShukeFactKind      fact)
{
  for (guint i = 0; i < person->sizes->len; i++)
    {
      const ShukeSizeTold *size = g_ptr_array_index (person->sizes, i);
      ShukeFactKind kind = g_str_equal (size->kind, "shoes") ? SHUKE_FACT_SHOE_SIZE
                           : g_str_equal (size->kind, "bottom") ? SHUKE_FACT_BOTTOM_SIZE : SHUKE_FACT_SIZE;

      if (kind == fact)
        return size;
    }
  return NULL;
}

static const ShukeMeasurement *
find_height (const ShukePerson *person)
{
  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, i);

      if (g_str_equal (measurement->kind, "height"))
        return measurement;
    }
  return NULL;
}

static char *
height_text (gint32 value)
{
  return value % 10 == 0 ? g_strdup_printf ("%d", value / 10) : g_strdup_printf ("%d.%d", value / 10, value % 10);
}

static void
add_body (GPtrArray         *facts,
          const ShukePerson *person,
          guint              index)
{
  const ShukeSizeTold *clothes = find_size (person, SHUKE_FACT_SIZE);
  const ShukeSizeTold *bottom = find_size (person, SHUKE_FACT_BOTTOM_SIZE);
  const ShukeSizeTold *shoes = find_size (person, SHUKE_FACT_SHOE_SIZE);
  const ShukeMeasurement *height = find_height (person);
  g_autofree char *birth = shuke_date_to_text (person->birth);

  add (facts, SHUKE_FACT_BIRTH, index, 0, birth, SHUKE_DAY_NONE);
  if (clothes != NULL)
    add (facts, SHUKE_FACT_SIZE, index, clothes->id, clothes->size, clothes->day);
  if (bottom != NULL)
    add (facts, SHUKE_FACT_BOTTOM_SIZE, index, bottom->id, bottom->size, bottom->day);
  if (shoes != NULL)
    add (facts, SHUKE_FACT_SHOE_SIZE, index, shoes->id, shoes->size, shoes->day);
  if (height != NULL)
    {
      g_autofree char *text = height_text (height->value);

      add (facts, SHUKE_FACT_HEIGHT, index, height->id, text, height->day);
    }
}

static ShukeFactKind
channel_kind (const ShukeChannel *channel)
{
  if (g_str_equal (channel->kind, "wechat"))
    return SHUKE_FACT_WECHAT;
  return g_str_equal (channel->kind, "email") ? SHUKE_FACT_EMAIL : SHUKE_FACT_CHANNEL;
}

GPtrArray *
shuke_fact_list (const ShukeCustomer *customer)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_fact_free);

  add (facts, SHUKE_FACT_NAME, 0, 0, customer->name, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_READING, 0, 0, customer->reading, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_ADDRESS_FORM, 0, 0, customer->address_form, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_NICKNAME, 0, 0, customer->nickname, SHUKE_DAY_NONE);
  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      add (facts, SHUKE_FACT_PHONE, 0, phone->id, phone->raw, SHUKE_DAY_NONE);
    }
  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);

      add (facts, channel_kind (channel), 0, channel->id, channel->value, SHUKE_DAY_NONE);
    }
  add_body (facts, shuke_customer_get_self (customer), 0);
  add (facts, SHUKE_FACT_MIND, 0, 0, customer->mind, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_NOTE, 0, 0, customer->note, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_CARD_NUMBER, 0, 0, customer->card_number, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_TIER, 0, 0, customer->tier, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_STAFF, 0, 0, customer->staff, SHUKE_DAY_NONE);
  add (facts, SHUKE_FACT_SOURCE, 0, 0, customer->source, SHUKE_DAY_NONE);
  for (guint i = 0; i < customer->addresses->len; i++)
    {
      const ShukeAddress *address = g_ptr_array_index (customer->addresses, i);

      add (facts, SHUKE_FACT_ADDRESS, 0, address->id, address->text, SHUKE_DAY_NONE);
    }
  for (guint i = 1; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      add (facts, SHUKE_FACT_PERSON_NAME, i, 0, person->name, SHUKE_DAY_NONE);
      add (facts, SHUKE_FACT_PERSON_NICKNAME, i, 0, person->nickname, SHUKE_DAY_NONE);
      add (facts, SHUKE_FACT_RELATION, i, 0, person->relation, SHUKE_DAY_NONE);
      add_body (facts, person, i);
      add (facts, SHUKE_FACT_PERSON_NOTE, i, 0, person->note, SHUKE_DAY_NONE);
    }
  return facts;
}

GArray *
shuke_fact_list_missing (const ShukeCustomer *customer,
                         guint                person)
{
  static const ShukeFactKind hers[] = {
    SHUKE_FACT_NAME, SHUKE_FACT_PHONE, SHUKE_FACT_ADDRESS_FORM, SHUKE_FACT_BIRTH, SHUKE_FACT_SIZE, SHUKE_FACT_BOTTOM_SIZE, SHUKE_FACT_SHOE_SIZE,
    SHUKE_FACT_WECHAT, SHUKE_FACT_MIND, SHUKE_FACT_NOTE, SHUKE_FACT_NICKNAME, SHUKE_FACT_CARD_NUMBER, SHUKE_FACT_TIER,
    SHUKE_FACT_HEIGHT, SHUKE_FACT_ADDRESS, SHUKE_FACT_EMAIL, SHUKE_FACT_STAFF, SHUKE_FACT_SOURCE, SHUKE_FACT_READING,
  };
  static const ShukeFactKind theirs[] = {
    SHUKE_FACT_PERSON_NICKNAME, SHUKE_FACT_PERSON_NAME, SHUKE_FACT_BIRTH, SHUKE_FACT_SIZE, SHUKE_FACT_HEIGHT,
    SHUKE_FACT_SHOE_SIZE, SHUKE_FACT_RELATION, SHUKE_FACT_PERSON_NOTE,
  };
  g_autoptr (GPtrArray) facts = shuke_fact_list (customer);
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (ShukeFactKind));
  const ShukeFactKind *kinds = person == 0 ? hers : theirs;
  gsize n = person == 0 ? G_N_ELEMENTS (hers) : G_N_ELEMENTS (theirs);

  for (gsize i = 0; i < n; i++)
    {
      gboolean held = FALSE;

      for (guint j = 0; j < facts->len && !held; j++)
        {
          const ShukeFact *fact = g_ptr_array_index (facts, j);

          held = fact->kind == kinds[i] && fact->person == person;
        }
      /* There may always be one more phone or address. */
      if (!held || kinds[i] == SHUKE_FACT_PHONE || kinds[i] == SHUKE_FACT_ADDRESS)
        g_array_append_val (missing, kinds[i]);
    }
  return missing;
}

gint32
shuke_fact_read_height (const char *text)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *narrow = clean != NULL ? shuke_text_narrow (clean) : NULL;
  g_autofree char *lower = narrow != NULL ? g_ascii_strdown (narrow, -1) : NULL;
  double value;
  char *end;

  if (lower == NULL || !g_ascii_isdigit (*lower))
    return 0;
  value = g_ascii_strtod (lower, &end);
  while (*end == ' ')
    end++;
  if (g_str_equal (end, "m") || g_str_equal (end, "米") || (*end == '\0' && value < 3))
    value *= 100;
  else if (!g_str_equal (end, "cm") && !g_str_equal (end, "厘米") && !g_str_equal (end, "公分") && *end != '\0')
    return 0;
  return value >= 30 && value <= 250 ? (gint32) (value * 10 + 0.5) : 0;
}

gboolean
shuke_fact_check (ShukeFactKind  kind,
                  const char    *text,
                  ShukeDay       today)
{
  g_autofree char *clean = shuke_text_clean (text);
  ShukeDate date;

  if (clean == NULL)
    return TRUE;
  if (kind == SHUKE_FACT_BIRTH)
    return shuke_date_read (clean, today, &date);
  return kind != SHUKE_FACT_HEIGHT || shuke_fact_read_height (clean) != 0;
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

gboolean
shuke_fact_apply (ShukeCustomerBuilder  *builder,
                  const ShukeCustomer   *customer,
                  const ShukeFact       *fact,
                  const char            *text,
                  ShukeDay               today,
                  GError               **error)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *lines = split_lines (clean);
  ShukeDate date = SHUKE_DATE_NONE;
  guint index;

  if (!shuke_fact_check (fact->kind, clean, today))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "the text cannot be read as that fact");
      return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == fact->kind)
      {
        shuke_customer_builder_set (builder, fields[i].field, lines);
        return TRUE;
      }
  switch (fact->kind)
    {
    case SHUKE_FACT_PHONE:
      index = find_index (customer->phones, fact->id);
      shuke_customer_builder_set_phone (builder, index, 0, clean,
                                        index < customer->phones->len
                                          ? ((ShukeCustomerPhone *) g_ptr_array_index (customer->phones, index))->label : NULL);
      break;
    case SHUKE_FACT_WECHAT:
    case SHUKE_FACT_EMAIL:
    case SHUKE_FACT_CHANNEL:
      {
        const char *kind = fact->kind == SHUKE_FACT_WECHAT ? "wechat" : fact->kind == SHUKE_FACT_EMAIL ? "email" : "other";

        index = find_index (customer->channels, fact->id);
        if (fact->kind == SHUKE_FACT_CHANNEL && index < customer->channels->len)
          kind = ((ShukeChannel *) g_ptr_array_index (customer->channels, index))->kind;
        shuke_customer_builder_set_channel (builder, index, 0, kind, clean);
      }
      break;
    case SHUKE_FACT_ADDRESS:
      index = find_index (customer->addresses, fact->id);
      shuke_customer_builder_set_address (builder, index, 0,
                                          index < customer->addresses->len
                                            ? ((ShukeAddress *) g_ptr_array_index (customer->addresses, index))->label : NULL,
                                          clean);
      break;
    case SHUKE_FACT_PERSON_NAME:
      shuke_customer_builder_set_person_name (builder, fact->person, clean);
      break;
    case SHUKE_FACT_PERSON_NICKNAME:
      shuke_customer_builder_set_person_nickname (builder, fact->person, clean);
      break;
    case SHUKE_FACT_RELATION:
      shuke_customer_builder_set_person_relation (builder, fact->person, clean);
      break;
    case SHUKE_FACT_PERSON_NOTE:
      shuke_customer_builder_set_person_note (builder, fact->person, lines);
      break;
    case SHUKE_FACT_BIRTH:
      if (clean != NULL)
        shuke_date_read (clean, today, &date);
      shuke_customer_builder_set_person_birth (builder, fact->person, date);
      break;
    case SHUKE_FACT_SIZE:
    case SHUKE_FACT_BOTTOM_SIZE:
    case SHUKE_FACT_SHOE_SIZE:
      apply_size (builder, fact, clean, today);
      break;
    case SHUKE_FACT_HEIGHT:
      {
        gint32 height = clean != NULL ? shuke_fact_read_height (clean) : 0;

        shuke_customer_builder_set_measurement (builder, fact->person, height == 0 || fact->day == today ? fact->id : 0,
                                                "height", height, today, NULL);
      }
      break;
    case SHUKE_FACT_NAME:
    case SHUKE_FACT_READING:
    case SHUKE_FACT_NICKNAME:
    case SHUKE_FACT_ADDRESS_FORM:
    case SHUKE_FACT_CARD_NUMBER:
    case SHUKE_FACT_TIER:
    case SHUKE_FACT_STAFF:
    case SHUKE_FACT_SOURCE:
    case SHUKE_FACT_MIND:
    case SHUKE_FACT_NOTE:
    case SHUKE_N_FACTS:
    default:
      g_assert_not_reached ();
    }
  return TRUE;
}
