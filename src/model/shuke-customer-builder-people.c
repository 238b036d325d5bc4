/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The builder's part for those who wear: the customer herself, who is the first, and her people; their sizes, measurements, facts and
 * turns in life. */

#include "shuke-customer-builder-private.h"

#include "shuke-customer-parts.h"
#include "shuke-text.h"

static const char *const size_kinds[] = { "clothes", "top", "bottom", "shoes", "underwear", "hat" };

static ShukePerson *
builder_person (ShukeCustomerBuilder *self,
                guint                 person)
{
  return person < self->persons->len ? g_ptr_array_index (self->persons, person) : NULL;
}

guint
shuke_customer_builder_add_person (ShukeCustomerBuilder *self,
                                   gint64                id,
                                   ShukeRole             role)
{
  g_return_val_if_fail (role != SHUKE_ROLE_SELF, 0);
  g_ptr_array_add (self->persons, shuke_person_new (id, role));
  return self->persons->len - 1;
}

guint
shuke_customer_builder_n_persons (ShukeCustomerBuilder *self)
{
  return self->persons->len;
}

void
shuke_customer_builder_remove_person (ShukeCustomerBuilder *self,
                                      guint                 person)
{
  g_return_if_fail (person > 0 && person < self->persons->len);
  g_ptr_array_remove_index (self->persons, person);
}

const ShukePerson *
shuke_customer_builder_peek_person (ShukeCustomerBuilder *self,
                                    guint                 person)
{
  return builder_person (self, person);
}

void
shuke_customer_builder_set_person_id (ShukeCustomerBuilder *self,
                                      guint                 person,
                                      gint64                id)
{
  g_return_if_fail (person < self->persons->len);
  builder_person (self, person)->id = id;
}

void
shuke_customer_builder_set_person_role (ShukeCustomerBuilder *self,
                                        guint                 person,
                                        ShukeRole             role)
{
  g_return_if_fail (person < self->persons->len && (person == 0) == (role == SHUKE_ROLE_SELF));
  builder_person (self, person)->role = role;
}

void
shuke_customer_builder_set_person_relation (ShukeCustomerBuilder *self,
                                            guint                 person,
                                            const char           *text)
{
  g_return_if_fail (person < self->persons->len);
  shuke_builder_take (&builder_person (self, person)->relation, shuke_text_clean (text));
}

/* Her own name stands with the customer and there only. */
void
shuke_customer_builder_set_person_name (ShukeCustomerBuilder *self,
                                        guint                 person,
                                        const char           *text)
{
  g_return_if_fail (person < self->persons->len);
  if (person == 0)
    shuke_customer_builder_set (self, SHUKE_CUSTOMER_NAME, text);
  else
    shuke_builder_take (&builder_person (self, person)->name, shuke_text_clean (text));
}

void
shuke_customer_builder_set_person_nickname (ShukeCustomerBuilder *self,
                                            guint                 person,
                                            const char           *text)
{
  g_return_if_fail (person < self->persons->len);
  if (person == 0)
    shuke_customer_builder_set (self, SHUKE_CUSTOMER_NICKNAME, text);
  else
    shuke_builder_take (&builder_person (self, person)->nickname, shuke_text_clean (text));
}

void
shuke_customer_builder_set_person_note (ShukeCustomerBuilder *self,
                                        guint                 person,
                                        const char           *text)
{
  g_return_if_fail (person < self->persons->len);
  shuke_builder_take (&builder_person (self, person)->note, shuke_text_clean_lines (text));
}

void
shuke_customer_builder_set_person_sex (ShukeCustomerBuilder *self,
                                       guint                 person,
                                       ShukeSex              sex)
{
  g_return_if_fail (person < self->persons->len);
  builder_person (self, person)->sex = sex;
}

void
shuke_customer_builder_set_person_birth (ShukeCustomerBuilder *self,
                                         guint                 person,
                                         ShukeDate             birth)
{
  g_return_if_fail (person < self->persons->len);
  builder_person (self, person)->birth = birth;
}

void
shuke_customer_builder_set_size (ShukeCustomerBuilder *self,
                                 guint                 person,
                                 gint64                id,
                                 const char           *kind,
                                 const char           *size,
                                 ShukeDay              day,
                                 const char           *source)
{
  g_autofree char *clean = shuke_text_clean (size);
  ShukeSizeTold *told = NULL;
  GPtrArray *sizes;

  g_return_if_fail (person < self->persons->len);
  sizes = builder_person (self, person)->sizes;
  for (guint i = 0; id != 0 && i < sizes->len; i++)
    {
      ShukeSizeTold *other = g_ptr_array_index (sizes, i);

      if (other->id == id)
        told = other;
    }
  if (clean == NULL)
    {
      if (told != NULL)
        g_ptr_array_remove (sizes, told);
      return;
    }
  if (told == NULL)
    {
      told = g_new0 (ShukeSizeTold, 1);
      told->id = id;
      g_ptr_array_insert (sizes, 0, told);
    }
  shuke_builder_take (&told->kind, g_strdup (shuke_builder_known_word (kind, size_kinds, G_N_ELEMENTS (size_kinds), "clothes")));
  shuke_builder_take (&told->size, g_steal_pointer (&clean));
  shuke_builder_take (&told->source, shuke_text_clean (source));
  told->day = day;
}

void
shuke_customer_builder_set_measurement (ShukeCustomerBuilder *self,
                                        guint                 person,
                                        gint64                id,
                                        const char           *kind,
                                        gint32                value,
                                        ShukeDay              day,
                                        const char           *source)
{
  ShukeMeasurement *measurement = NULL;
  GPtrArray *measurements;

  g_return_if_fail (person < self->persons->len && kind != NULL);
  measurements = builder_person (self, person)->measurements;
  for (guint i = 0; id != 0 && i < measurements->len; i++)
    {
      ShukeMeasurement *other = g_ptr_array_index (measurements, i);

      if (other->id == id)
        measurement = other;
    }
  if (value == 0)
    {
      if (measurement != NULL)
        g_ptr_array_remove (measurements, measurement);
      return;
    }
  if (measurement == NULL)
    {
      measurement = g_new0 (ShukeMeasurement, 1);
      measurement->id = id;
      g_ptr_array_insert (measurements, 0, measurement);
    }
  shuke_builder_take (&measurement->kind, g_strdup (kind));
  shuke_builder_take (&measurement->source, shuke_text_clean (source));
  measurement->value = value;
  measurement->day = day;
}

void
shuke_customer_builder_set_fact (ShukeCustomerBuilder *self,
                                 guint                 person,
                                 gint64                id,
                                 const char           *kind,
                                 const char           *value)
{
  g_return_if_fail (person < self->persons->len && kind != NULL && *kind != '\0');
  shuke_person_facts_put (builder_person (self, person)->facts, id, kind, value);
}

void
shuke_customer_builder_set_event (ShukeCustomerBuilder *self,
                                  guint                 person,
                                  gint64                id,
                                  const char           *kind,
                                  ShukeDate             date,
                                  gboolean              yearly,
                                  const char           *text)
{
  ShukeLifeEvent event = { id, (char *) kind, date, yearly, (char *) text };

  g_return_if_fail (person < self->persons->len && kind != NULL);
  shuke_life_events_put (builder_person (self, person)->events, &event);
}
