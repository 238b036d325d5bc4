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
  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      row = add_row (state, "phone", phone->id);
      put_int (row, "customer", customer->id);
      row_put (row, "raw", phone->raw);
      row_put (row, "e164", phone->e164);
      put_int (row, "kind", phone->kind);
      row_put (row, "label", phone->label);
    }
  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);

      row = add_row (state, "channel", channel->id);
      put_int (row, "customer", customer->id);
      row_put (row, "kind", channel->kind);
      row_put (row, "value", channel->value);
    }
  for (guint i = 0; i < customer->addresses->len; i++)
    {
      const ShukeAddress *address = g_ptr_array_index (customer->addresses, i);

      row = add_row (state, "address", address->id);
      put_int (row, "customer", customer->id);
      row_put (row, "label", address->label);
      row_put (row, "text", address->text);
    }
  for (guint i = 0; i < customer->custom->len; i++)
    {
      const ShukeCustomValue *custom = g_ptr_array_index (customer->custom, i);

      row = add_row (state, "custom_value", custom->id);
      put_int (row, "customer", customer->id);
      put_int (row, "field", custom->field);
      row_put (row, "value", custom->value);
    }
  for (guint i = 0; i < customer->terms->len; i++)
    {
      const ShukePersonFact *term = g_ptr_array_index (customer->terms, i);

      row = add_row (state, "standing_term", term->id);
      put_int (row, "customer", customer->id);
      row_put (row, "kind", term->kind);
      row_put (row, "value", term->value);
    }
  for (guint i = 0; i < customer->expectations->len; i++)
    {
      const ShukePersonFact *expectation = g_ptr_array_index (customer->expectations, i);
      int expected, met;

      g_assert_true (shuke_expectation_from_text (expectation->value, &expected, &met));
      row = add_row (state, "expectation", expectation->id);
      put_int (row, "customer", customer->id);
      row_put (row, "kind", expectation->kind);
      put_int (row, "expected", expected);
      put_int (row, "met", met);
    }
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      g_autofree char *birth = shuke_date_to_text (person->birth);

      row = add_row (state, "person", person->id);
      put_int (row, "customer", customer->id);
      row_put (row, "role", shuke_role_to_text (person->role));
      row_put (row, "relation", person->relation);
      row_put (row, "name", person->name);
      row_put (row, "nickname", person->nickname);
      row_put (row, "sex", shuke_sex_to_text (person->sex));
      row_put (row, "birth", birth);
      row_put (row, "note", person->note);
      for (guint j = 0; j < person->sizes->len; j++)
        {
          const ShukeSizeTold *size = g_ptr_array_index (person->sizes, j);

          row = add_row (state, "size_told", size->id);
          put_int (row, "person", person->id);
          row_put (row, "kind", size->kind);
          row_put (row, "size", size->size);
          put_int (row, "day", size->day);
          row_put (row, "source", size->source);
        }
      for (guint j = 0; j < person->measurements->len; j++)
        {
          const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, j);

          row = add_row (state, "measurement", measurement->id);
          put_int (row, "person", person->id);
          row_put (row, "kind", measurement->kind);
          put_int (row, "value", measurement->value);
          put_int (row, "day", measurement->day);
          row_put (row, "source", measurement->source);
        }
      for (guint j = 0; j < person->facts->len; j++)
        {
          const ShukePersonFact *fact = g_ptr_array_index (person->facts, j);

          row = add_row (state, "fact", fact->id);
          put_int (row, "person", person->id);
          row_put (row, "kind", fact->kind);
          row_put (row, "value", fact->value);
        }
      for (guint j = 0; j < person->events->len; j++)
        {
          const ShukeLifeEvent *event = g_ptr_array_index (person->events, j);
          g_autofree char *date = shuke_date_to_text (event->date);

          row = add_row (state, "life_event", event->id);
          put_int (row, "person", person->id);
          row_put (row, "kind", event->kind);
          row_put (row, "date", date);
          put_int (row, "yearly", event->yearly);
          row_put (row, "text", event->text);
        }
    }
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
