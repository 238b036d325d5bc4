/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the parts of a customer's file are made, copied and freed. Only the record and its builder know this; everybody
 * else reads the parts through the record. */

#include "shuke-customer-parts.h"

void
shuke_size_told_free (gpointer data)
{
  ShukeSizeTold *size = data;

  g_free (size->kind);
  g_free (size->size);
  g_free (size->source);
  g_free (size);
}

gpointer
shuke_size_told_copy (gconstpointer data)
{
  ShukeSizeTold *copy = g_memdup2 (data, sizeof *copy);

  copy->kind = g_strdup (copy->kind);
  copy->size = g_strdup (copy->size);
  copy->source = g_strdup (copy->source);
  return copy;
}

void
shuke_measurement_free (gpointer data)
{
  ShukeMeasurement *measurement = data;

  g_free (measurement->kind);
  g_free (measurement->source);
  g_free (measurement);
}

gpointer
shuke_measurement_copy (gconstpointer data)
{
  ShukeMeasurement *copy = g_memdup2 (data, sizeof *copy);

  copy->kind = g_strdup (copy->kind);
  copy->source = g_strdup (copy->source);
  return copy;
}

void
shuke_customer_phone_free (gpointer data)
{
  ShukeCustomerPhone *phone = data;

  g_free (phone->raw);
  g_free (phone->e164);
  g_free (phone->label);
  g_free (phone);
}

gpointer
shuke_customer_phone_copy (gconstpointer data)
{
  ShukeCustomerPhone *copy = g_memdup2 (data, sizeof *copy);

  copy->raw = g_strdup (copy->raw);
  copy->e164 = g_strdup (copy->e164);
  copy->label = g_strdup (copy->label);
  return copy;
}

void
shuke_channel_free (gpointer data)
{
  ShukeChannel *channel = data;

  g_free (channel->kind);
  g_free (channel->value);
  g_free (channel);
}

gpointer
shuke_channel_copy (gconstpointer data)
{
  ShukeChannel *copy = g_memdup2 (data, sizeof *copy);

  copy->kind = g_strdup (copy->kind);
  copy->value = g_strdup (copy->value);
  return copy;
}

void
shuke_address_free (gpointer data)
{
  ShukeAddress *address = data;

  g_free (address->label);
  g_free (address->text);
  g_free (address);
}

gpointer
shuke_address_copy (gconstpointer data)
{
  ShukeAddress *copy = g_memdup2 (data, sizeof *copy);

  copy->label = g_strdup (copy->label);
  copy->text = g_strdup (copy->text);
  return copy;
}

GPtrArray *
shuke_parts_copy (GPtrArray      *parts,
                  gpointer      (*copy) (gconstpointer),
                  GDestroyNotify  destroy)
{
  GPtrArray *result = g_ptr_array_new_full (parts->len, destroy);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (result, copy (g_ptr_array_index (parts, i)));
  return result;
}

ShukePerson *
shuke_person_new (gint64    id,
                  ShukeRole role)
{
  ShukePerson *person = g_new0 (ShukePerson, 1);

  person->id = id;
  person->role = role;
  person->sizes = g_ptr_array_new_with_free_func (shuke_size_told_free);
  person->measurements = g_ptr_array_new_with_free_func (shuke_measurement_free);
  return person;
}

void
shuke_person_free (gpointer data)
{
  ShukePerson *person = data;

  g_free (person->relation);
  g_free (person->name);
  g_free (person->nickname);
  g_free (person->note);
  g_ptr_array_unref (person->sizes);
  g_ptr_array_unref (person->measurements);
  g_free (person);
}

gpointer
shuke_person_copy (gconstpointer data)
{
  const ShukePerson *person = data;
  ShukePerson *copy = g_memdup2 (person, sizeof *copy);

  copy->relation = g_strdup (person->relation);
  copy->name = g_strdup (person->name);
  copy->nickname = g_strdup (person->nickname);
  copy->note = g_strdup (person->note);
  copy->sizes = shuke_parts_copy (person->sizes, shuke_size_told_copy, shuke_size_told_free);
  copy->measurements = shuke_parts_copy (person->measurements, shuke_measurement_copy, shuke_measurement_free);
  return copy;
}
