/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of customers as plain tables in memory, for comparing the book with an oracle. */

#include "book-state.h"

#include "shuke-expectation.h"

#include <string.h>

void
row_put (Row        *row,
         const char *column,
         const char *value)
{
  g_hash_table_insert (row, (gpointer) column, g_strdup (value == NULL ? "" : value));
}

static void
put_int (Row        *row,
         const char *column,
         gint64      value)
{
  g_hash_table_insert (row, (gpointer) column, g_strdup_printf ("%" G_GINT64_FORMAT, value));
}

static Row *
add_row (State      *state,
         const char *table,
         gint64      id)
{
  Row *row = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  g_hash_table_insert (state, g_strdup_printf ("%s/%" G_GINT64_FORMAT, table, id), row);
  return row;
}

State *
state_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
}

/* A member of a part of the file, and how wide it is. */
typedef struct {
  const char *column;
  enum { TEXT, NUMBER, LONG_NUMBER, DATE } kind;
  gsize       offset;
} Column;

#define COLUMN(Type, kind, member) { #member, kind, G_STRUCT_OFFSET (Type, member) }
#define NO_COLUMN { NULL, TEXT, 0 }

static const Column phone_columns[] = {
  COLUMN (ShukeCustomerPhone, TEXT, raw), COLUMN (ShukeCustomerPhone, TEXT, e164), COLUMN (ShukeCustomerPhone, NUMBER, kind),
  COLUMN (ShukeCustomerPhone, TEXT, label), NO_COLUMN,
};
static const Column channel_columns[] = { COLUMN (ShukeChannel, TEXT, kind), COLUMN (ShukeChannel, TEXT, value), NO_COLUMN };
static const Column address_columns[] = { COLUMN (ShukeAddress, TEXT, label), COLUMN (ShukeAddress, TEXT, text), NO_COLUMN };
static const Column custom_columns[] = {
  COLUMN (ShukeCustomValue, LONG_NUMBER, field), COLUMN (ShukeCustomValue, TEXT, value), NO_COLUMN,
};
static const Column fact_columns[] = { COLUMN (ShukePersonFact, TEXT, kind), COLUMN (ShukePersonFact, TEXT, value), NO_COLUMN };
static const Column size_columns[] = {
  COLUMN (ShukeSizeTold, TEXT, kind), COLUMN (ShukeSizeTold, TEXT, size), COLUMN (ShukeSizeTold, NUMBER, day),
  COLUMN (ShukeSizeTold, TEXT, source), NO_COLUMN,
};
static const Column measurement_columns[] = {
  COLUMN (ShukeMeasurement, TEXT, kind), COLUMN (ShukeMeasurement, NUMBER, value), COLUMN (ShukeMeasurement, NUMBER, day),
  COLUMN (ShukeMeasurement, TEXT, source), NO_COLUMN,
};
static const Column event_columns[] = {
  COLUMN (ShukeLifeEvent, TEXT, kind), COLUMN (ShukeLifeEvent, DATE, date), COLUMN (ShukeLifeEvent, NUMBER, yearly),
  COLUMN (ShukeLifeEvent, TEXT, text), NO_COLUMN,
};

G_STATIC_ASSERT (sizeof (ShukePhoneKind) == sizeof (gint32) && sizeof (gboolean) == sizeof (gint32));

static void
put_member (Row          *row,
            gpointer      part,
            const Column *column)
{
  g_autofree char *date = NULL;

  switch (column->kind)
    {
    case TEXT:
      row_put (row, column->column, G_STRUCT_MEMBER (char *, part, column->offset));
      break;
    case NUMBER:
      put_int (row, column->column, G_STRUCT_MEMBER (gint32, part, column->offset));
      break;
    case LONG_NUMBER:
      put_int (row, column->column, G_STRUCT_MEMBER (gint64, part, column->offset));
      break;
    case DATE:
      date = shuke_date_to_text (G_STRUCT_MEMBER (ShukeDate, part, column->offset));
      row_put (row, column->column, date);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Each part begins with its id. */
static void
add_rows (State        *state,
          const char   *table,
          GPtrArray    *parts,
          const char   *owner,
          gint64        owner_id,
          const Column *columns)
{
  for (guint i = 0; i < parts->len; i++)
    {
      gpointer part = g_ptr_array_index (parts, i);
      Row *row = add_row (state, table, *(gint64 *) part);

      put_int (row, owner, owner_id);
      for (const Column *column = columns; column->column != NULL; column++)
        put_member (row, part, column);
    }
}

static void
flatten_expectations (State               *state,
                      const ShukeCustomer *customer)
{
  for (guint i = 0; i < customer->expectations->len; i++)
    {
      const ShukePersonFact *expectation = g_ptr_array_index (customer->expectations, i);
      Row *row = add_row (state, "expectation", expectation->id);
      int expected, met;

      g_assert_true (shuke_expectation_from_text (expectation->value, &expected, &met));
      put_int (row, "customer", customer->id);
      row_put (row, "kind", expectation->kind);
      put_int (row, "expected", expected);
      put_int (row, "met", met);
    }
}

static void
flatten_person (State             *state,
                const ShukePerson *person,
                gint64             customer)
{
  g_autofree char *birth = shuke_date_to_text (person->birth);
  Row *row = add_row (state, "person", person->id);

  put_int (row, "customer", customer);
  row_put (row, "role", shuke_role_to_text (person->role));
  row_put (row, "relation", person->relation);
  row_put (row, "name", person->name);
  row_put (row, "nickname", person->nickname);
  row_put (row, "sex", shuke_sex_to_text (person->sex));
  row_put (row, "birth", birth);
  row_put (row, "note", person->note);
  add_rows (state, "size_told", person->sizes, "person", person->id, size_columns);
  add_rows (state, "measurement", person->measurements, "person", person->id, measurement_columns);
  add_rows (state, "fact", person->facts, "person", person->id, fact_columns);
  add_rows (state, "life_event", person->events, "person", person->id, event_columns);
}

void
state_flatten (State               *state,
               const ShukeCustomer *customer)
{
  Row *row = add_row (state, "customer", customer->id);

  row_put (row, "name", customer->name);
  row_put (row, "reading", customer->reading);
  row_put (row, "nickname", customer->nickname);
  row_put (row, "address_form", customer->address_form);
  row_put (row, "card_number", customer->card_number);
  row_put (row, "tier", customer->tier);
  row_put (row, "source", customer->source);
  row_put (row, "staff", customer->staff);
  row_put (row, "mind", customer->mind);
  put_int (row, "mind_seen_day", customer->mind_seen_day);
  row_put (row, "note", customer->note);
  put_int (row, "created_day", customer->created_day);
  put_int (row, "deleted_at", customer->deleted_at);
  put_int (row, "organisation", customer->organisation);
  row_put (row, "stage", customer->stage);
  put_int (row, "next_day", customer->next_day);
  put_int (row, "referrer", customer->referrer);
  row_put (row, "contact_channel", customer->contact_channel);
  row_put (row, "contact_hours", customer->contact_hours);
  put_int (row, "contact_every", customer->contact_every);
  add_rows (state, "phone", customer->phones, "customer", customer->id, phone_columns);
  add_rows (state, "channel", customer->channels, "customer", customer->id, channel_columns);
  add_rows (state, "address", customer->addresses, "customer", customer->id, address_columns);
  add_rows (state, "custom_value", customer->custom, "customer", customer->id, custom_columns);
  add_rows (state, "standing_term", customer->terms, "customer", customer->id, fact_columns);
  flatten_expectations (state, customer);
  for (guint i = 0; i < customer->persons->len; i++)
    flatten_person (state, g_ptr_array_index (customer->persons, i), customer->id);
}

char *
state_describe (State *state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (state), (GCompareFunc) strcmp);

  for (GList *key = keys; key != NULL; key = key->next)
    {
      Row *row = g_hash_table_lookup (state, key->data);
      g_autoptr (GList) columns = g_list_sort (g_hash_table_get_keys (row), (GCompareFunc) strcmp);

      g_string_append_printf (text, "%s:", (char *) key->data);
      for (GList *column = columns; column != NULL; column = column->next)
        g_string_append_printf (text, " %s=%s", (char *) column->data, (char *) g_hash_table_lookup (row, column->data));
      g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

Row *
row_copy (Row *row)
{
  Row *copy = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer column, value;

  g_hash_table_iter_init (&iter, row);
  while (g_hash_table_iter_next (&iter, &column, &value))
    row_put (copy, column, value);
  return copy;
}

const char *
row_get (Row        *row,
         const char *column)
{
  return g_hash_table_lookup (row, column);
}

State *
state_copy (State *state)
{
  State *copy = state_new ();
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &key, &row))
    g_hash_table_insert (copy, g_strdup (key), row_copy (row));
  return copy;
}
