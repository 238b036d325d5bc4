/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A child in one breath, as owners write it in a note, read by the same reader as the cell of a table. It must never take a name apart
 * that has no figures in it, nor drop a word: what is not understood whole is a name as it stands. */

#include "shuke-child-words.h"

#include <string.h>

#include "shuke-cell-reader.h"
#include "shuke-fact.h"
#include "shuke-text.h"

static void
apply (ShukeCustomerBuilder *builder,
       const ShukeCustomer  *customer,
       ShukeFactKind         kind,
       guint                 person,
       const char           *text,
       ShukeDay              today)
{
  ShukeFact fact = { .kind = kind, .person = person, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

  if (text != NULL)
    shuke_fact_apply (builder, customer, &fact, text, today, NULL);
}

gboolean
shuke_child_words_apply (ShukeCustomerBuilder *builder,
                         const ShukeCustomer  *customer,
                         guint                 person,
                         const char           *text,
                         ShukeDay              today)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *narrow = clean != NULL ? shuke_text_narrow (clean) : NULL;
  ShukeImportChild children[2];
  const ShukeImportChild *child = &children[0];
  gboolean all;

  /* The reader takes some nicknames for words about a child; without a figure there is nothing to part. */
  if (narrow == NULL || strpbrk (narrow, "0123456789") == NULL)
    return FALSE;
  if (shuke_cell_read_children (narrow, today, today, children, G_N_ELEMENTS (children), &all) != 1 || !all || child->name == NULL)
    return FALSE;
  if (child->birth.year != 0 && shuke_date_to_day (child->birth) != SHUKE_DAY_NONE && shuke_date_to_day (child->birth) > today)
    return FALSE;
  shuke_customer_builder_set_person_name (builder, person, child->name);
  shuke_customer_builder_set_person_relation (builder, person, child->relation);
  shuke_customer_builder_set_person_sex (builder, person, child->sex);
  shuke_customer_builder_set_person_birth (builder, person, child->birth);
  apply (builder, customer, SHUKE_FACT_SIZE, person, child->size, today);
  apply (builder, customer, SHUKE_FACT_SHOE_SIZE, person, child->shoe_size, today);
  apply (builder, customer, SHUKE_FACT_SCHOOL_CLASS, person, child->school_class, today);
  if (child->height > 0)
    shuke_customer_builder_set_measurement (builder, person, 0, "height", child->height, today, NULL);
  return TRUE;
}
