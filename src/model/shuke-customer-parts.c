/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the parts of a customer's file are made, copied and freed. Only the record and its builder know this; everybody
 * else reads the parts through the record. */

#include "shuke-customer-parts.h"

#include "shuke-text.h"

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

void
shuke_person_fact_free (gpointer data)
{
  ShukePersonFact *fact = data;

  g_free (fact->kind);
  g_free (fact->value);
  g_free (fact);
}

gpointer
shuke_person_fact_copy (gconstpointer data)
{
  ShukePersonFact *copy = g_memdup2 (data, sizeof *copy);

  copy->kind = g_strdup (copy->kind);
  copy->value = g_strdup (copy->value);
  return copy;
}

void
shuke_custom_value_free (gpointer data)
{
  ShukeCustomValue *custom = data;

  g_free (custom->name);
  g_free (custom->kind);
  g_free (custom->choices);
  g_free (custom->value);
  g_free (custom);
}

gpointer
shuke_custom_value_copy (gconstpointer data)
{
  ShukeCustomValue *copy = g_memdup2 (data, sizeof *copy);

  copy->name = g_strdup (copy->name);
  copy->kind = g_strdup (copy->kind);
  copy->choices = g_strdup (copy->choices);
  copy->value = g_strdup (copy->value);
  return copy;
}

void
shuke_person_facts_put (GPtrArray  *facts,
                        gint64      id,
                        const char *kind,
                        const char *value)
{
  g_autofree char *clean = shuke_text_clean_lines (value);
  ShukePersonFact *fact = NULL;

  for (guint i = 0; i < facts->len; i++)
    {
      ShukePersonFact *other = g_ptr_array_index (facts, i);

      if (id != 0 && other->id == id)
        fact = other;
      else if (id == 0 && g_str_equal (other->kind, kind) && g_strcmp0 (other->value, clean) == 0)
        return;
    }
  if (clean == NULL)
    {
      if (fact != NULL)
        g_ptr_array_remove (facts, fact);
      return;
    }
  if (fact == NULL)
    {
      fact = g_new0 (ShukePersonFact, 1);
      fact->id = id;
      g_ptr_array_add (facts, fact);
    }
  g_free (fact->kind);
  g_free (fact->value);
  fact->kind = g_strdup (kind);
  fact->value = g_steal_pointer (&clean);
}

void
shuke_custom_values_put (GPtrArray              *values,
                         const ShukeCustomValue *value)
{
  g_autofree char *clean = shuke_text_clean (value->value);
  ShukeCustomValue *old = NULL;
  ShukeCustomValue *custom;

  for (guint i = 0; i < values->len; i++)
    if (((ShukeCustomValue *) g_ptr_array_index (values, i))->field == value->field)
      old = g_ptr_array_index (values, i);
  if (clean == NULL)
    {
      if (old != NULL)
        g_ptr_array_remove (values, old);
      return;
    }
  custom = shuke_custom_value_copy (value);
  g_free (custom->value);
  custom->value = g_steal_pointer (&clean);
  if (old == NULL)
    {
      g_ptr_array_add (values, custom);
      return;
    }
  if (custom->id == 0)
    custom->id = old->id;
  for (guint i = 0; i < values->len; i++)
    if (g_ptr_array_index (values, i) == old)
      {
        shuke_custom_value_free (old);
        g_ptr_array_index (values, i) = custom;
        return;
      }
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
  person->facts = g_ptr_array_new_with_free_func (shuke_person_fact_free);
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
  g_ptr_array_unref (person->facts);
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
  copy->facts = shuke_parts_copy (person->facts, shuke_person_fact_copy, shuke_person_fact_free);
  return copy;
}
