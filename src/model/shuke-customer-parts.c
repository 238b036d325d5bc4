/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the parts of a customer's file are made, copied and freed. Only the record and its builder know this; everybody
 * else reads the parts through the record. */

#include "shuke-customer-parts.h"

#include "shuke-text.h"

/* A part is a struct that owns some texts; @texts are their offsets, ended by 0, where the id stands. */
static void
part_free (gpointer     part,
           const gsize *texts)
{
  for (const gsize *text = texts; *text != 0; text++)
    g_free (G_STRUCT_MEMBER (char *, part, *text));
  g_free (part);
}

static gpointer
part_copy (gconstpointer part,
           gsize         size,
           const gsize  *texts)
{
  gpointer copy = g_memdup2 (part, size);

  for (const gsize *text = texts; *text != 0; text++)
    G_STRUCT_MEMBER (char *, copy, *text) = g_strdup (G_STRUCT_MEMBER (char *, copy, *text));
  return copy;
}

#define TEXT(Type, member) G_STRUCT_OFFSET (Type, member)

/* The two functions that an array of such parts needs. */
#define PART(name, Type, ...)                                           \
  static const gsize name##_texts[] = { __VA_ARGS__, 0 };               \
                                                                        \
  void                                                                  \
  shuke_##name##_free (gpointer data)                                   \
  {                                                                     \
    part_free (data, name##_texts);                                     \
  }                                                                     \
                                                                        \
  gpointer                                                              \
  shuke_##name##_copy (gconstpointer data)                              \
  {                                                                     \
    return part_copy (data, sizeof (Type), name##_texts);               \
  }

PART (size_told, ShukeSizeTold, TEXT (ShukeSizeTold, kind), TEXT (ShukeSizeTold, size), TEXT (ShukeSizeTold, source))
PART (measurement, ShukeMeasurement, TEXT (ShukeMeasurement, kind), TEXT (ShukeMeasurement, source))
PART (customer_phone, ShukeCustomerPhone, TEXT (ShukeCustomerPhone, raw), TEXT (ShukeCustomerPhone, e164), TEXT (ShukeCustomerPhone, label),
      TEXT (ShukeCustomerPhone, whose))
PART (channel, ShukeChannel, TEXT (ShukeChannel, kind), TEXT (ShukeChannel, value))
PART (address, ShukeAddress, TEXT (ShukeAddress, label), TEXT (ShukeAddress, text))
PART (person_fact, ShukePersonFact, TEXT (ShukePersonFact, kind), TEXT (ShukePersonFact, value))
PART (life_event, ShukeLifeEvent, TEXT (ShukeLifeEvent, kind), TEXT (ShukeLifeEvent, text))
PART (custom_value, ShukeCustomValue, TEXT (ShukeCustomValue, name), TEXT (ShukeCustomValue, kind), TEXT (ShukeCustomValue, choices),
      TEXT (ShukeCustomValue, value))

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

static gboolean
event_equal (const ShukeLifeEvent *event,
             const ShukeLifeEvent *other,
             const char           *text)
{
  return g_str_equal (event->kind, other->kind) && shuke_date_equal (event->date, other->date) &&
         event->yearly == other->yearly && g_strcmp0 (event->text, text) == 0;
}

void
shuke_life_events_put (GPtrArray            *events,
                       const ShukeLifeEvent *wanted)
{
  g_autofree char *clean = shuke_text_clean (wanted->text);
  gboolean empty = clean == NULL && (!shuke_date_is_set (wanted->date) || g_str_equal (wanted->kind, "other"));
  ShukeLifeEvent *event = NULL;

  for (guint i = 0; i < events->len; i++)
    {
      ShukeLifeEvent *other = g_ptr_array_index (events, i);

      if (wanted->id != 0 && other->id == wanted->id)
        event = other;
      else if (wanted->id == 0 && event_equal (other, wanted, clean))
        return;
    }
  /* One that the book has stays what it is, even when undoing one of two changes has left nothing in it. */
  if (empty && (event != NULL || wanted->id == 0))
    {
      if (event != NULL)
        g_ptr_array_remove (events, event);
      return;
    }
  if (event == NULL)
    {
      event = g_new0 (ShukeLifeEvent, 1);
      event->id = wanted->id;
      g_ptr_array_add (events, event);
    }
  g_free (event->kind);
  g_free (event->text);
  event->kind = g_strdup (wanted->kind);
  event->text = g_steal_pointer (&clean);
  event->date = wanted->date;
  event->yearly = wanted->yearly;
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
  person->events = g_ptr_array_new_with_free_func (shuke_life_event_free);
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
  g_ptr_array_unref (person->events);
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
  copy->events = shuke_parts_copy (person->events, shuke_life_event_copy, shuke_life_event_free);
  return copy;
}
