/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs what the book knows of everyone into arrays for the audience: takes back what came back, gives pieces without a name to the
 * one who can wear them, predicts children's sizes. It never decides who is written to. */

#include "shuke-campaign-facts.h"
#include "shuke-ware.h"

#include <string.h>

/* Up to this body size only a child can wear it; above, women's 155 and 160 are sold too. */
#define CHILD_SIZE_MM 1500

/* What a word means as a size, for each use, and how sizes are read on a piece of that category. Found once for each word. */
typedef struct {
  ShukeSize    sizes[3];
  ShukeSizeUse use;
  ShukeWare    ware;
} Meaning;

static void
add_meaning (ShukeAudienceFacts *self,
             const char         *word)
{
  static const ShukeSizeUse uses[] = { SHUKE_SIZE_FOR_ANYTHING, SHUKE_SIZE_FOR_CLOTHES, SHUKE_SIZE_FOR_SHOES };
  Meaning meaning;

  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    meaning.sizes[uses[i]] = shuke_size_parse (word, uses[i]);
  meaning.use = word == NULL ? SHUKE_SIZE_FOR_ANYTHING : shuke_size_use_for_category (word);
  meaning.ware = shuke_ware_of_word (word);
  g_array_append_val (self->meanings, meaning);
}

ShukeSize
shuke_audience_facts_size (const ShukeAudienceFacts *self,
                           guint32                   size,
                           guint32                   category)
{
  return g_array_index (self->meanings, Meaning, size).sizes[g_array_index (self->meanings, Meaning, category).use];
}

ShukeSize
shuke_audience_facts_size_for (const ShukeAudienceFacts *self,
                               guint32                   size,
                               ShukeSizeUse              use)
{
  return g_array_index (self->meanings, Meaning, size).sizes[use];
}

ShukeAudienceFacts *
shuke_audience_facts_new (ShukeDay today)
{
  ShukeAudienceFacts *self = g_new0 (ShukeAudienceFacts, 1);

  self->today = today;
  self->households = g_array_new (FALSE, TRUE, sizeof (ShukeHousehold));
  self->persons = g_array_new (FALSE, TRUE, sizeof (ShukeFactPerson));
  self->told = g_array_new (FALSE, TRUE, sizeof (ShukeFactTold));
  self->lines = g_array_new (FALSE, TRUE, sizeof (ShukeFactLine));
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->meanings = g_array_new (FALSE, FALSE, sizeof (Meaning));
  self->word_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_string_chunk_new (4096);
  self->raw = g_array_new (FALSE, TRUE, sizeof (ShukeFactSale));
  self->births = g_ptr_array_new ();
  g_ptr_array_add (self->words, g_strdup (""));
  add_meaning (self, NULL);
  return self;
}

static void
person_copy_free (gpointer data)
{
  ShukePerson *person = data;

  g_ptr_array_unref (person->measurements);
  g_free (person);
}

void
shuke_audience_facts_free (ShukeAudienceFacts *self)
{
  for (guint i = 0; i < self->births->len; i++)
    person_copy_free (g_ptr_array_index (self->births, i));
  g_ptr_array_unref (self->births);
  g_array_unref (self->raw);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->word_index);
  g_array_unref (self->meanings);
  g_ptr_array_unref (self->words);
  g_array_unref (self->lines);
  g_array_unref (self->told);
  g_array_unref (self->persons);
  g_array_unref (self->households);
  g_free (self);
}

guint32
shuke_audience_facts_word (ShukeAudienceFacts *self,
                           const char         *text)
{
  gpointer index;
  char *copy;

  if (text == NULL || *text == '\0')
    return 0;
  if (g_hash_table_lookup_extended (self->word_index, text, NULL, &index))
    return GPOINTER_TO_UINT (index);
  copy = g_strdup (text);
  g_ptr_array_add (self->words, copy);
  add_meaning (self, copy);
  g_hash_table_insert (self->word_index, copy, GUINT_TO_POINTER (self->words->len - 1));
  return self->words->len - 1;
}

static const char *
keep (ShukeAudienceFacts *self,
      const char         *text)
{
  return text == NULL || *text == '\0' ? NULL : g_string_chunk_insert (self->texts, text);
}

void
shuke_audience_facts_begin (ShukeAudienceFacts   *self,
                            const ShukeHousehold *head)
{
  ShukeHousehold household = *head;

  household.name = keep (self, head->name);
  household.nickname = keep (self, head->nickname);
  household.address_form = keep (self, head->address_form);
  household.tier = head->tier == NULL ? NULL : g_string_chunk_insert_const (self->texts, head->tier);
  household.mind = keep (self, head->mind);
  household.e164 = keep (self, head->e164);
  household.first_person = self->persons->len;
  household.n_persons = 0;
  household.first_line = self->lines->len;
  household.n_lines = 0;
  g_array_append_val (self->households, household);
  g_array_set_size (self->raw, 0);
}

const ShukeHousehold *
shuke_audience_facts_find (const ShukeAudienceFacts *self,
                           gint64                    customer)
{
  for (guint i = 0; i < self->households->len; i++)
    if (SHUKE_FACTS_HOUSEHOLD (self, i)->customer == customer)
      return SHUKE_FACTS_HOUSEHOLD (self, i);
  return NULL;
}

static void
measurement_free (gpointer data)
{
  ShukeMeasurement *measurement = data;

  g_free (measurement->kind);
  g_free (measurement);
}

/* Only what the prediction reads. */
static ShukePerson *
copy_for_growth (const ShukePerson *person)
{
  ShukePerson *copy = g_new0 (ShukePerson, 1);

  copy->role = person->role;
  copy->sex = person->sex;
  copy->birth = person->birth;
  copy->measurements = g_ptr_array_new_with_free_func (measurement_free);
  for (guint i = 0; person->measurements != NULL && i < person->measurements->len; i++)
    {
      const ShukeMeasurement *from = g_ptr_array_index (person->measurements, i);
      ShukeMeasurement *to = g_new0 (ShukeMeasurement, 1);

      to->kind = g_strdup (from->kind);
      to->value = from->value;
      to->day = from->day;
      g_ptr_array_add (copy->measurements, to);
    }
  return copy;
}

void
shuke_audience_facts_add_person (ShukeAudienceFacts *self,
                                 const ShukePerson  *person)
{
  ShukeHousehold *household = SHUKE_FACTS_HOUSEHOLD (self, self->households->len - 1);
  ShukeFactPerson fact = { 0 };

  fact.person = person->id;
  fact.role = person->role;
  if (person->role != SHUKE_ROLE_SELF)
    fact.name = keep (self, person->nickname != NULL ? person->nickname : person->name != NULL ? person->name : person->relation);
  fact.evidence_day = SHUKE_DAY_NONE;
  fact.first_told = self->told->len;
  for (guint i = 0; person->sizes != NULL && i < person->sizes->len; i++)
    {
      const ShukeSizeTold *size = g_ptr_array_index (person->sizes, i);
      ShukeFactTold told = { shuke_audience_facts_word (self, size->size), size->day, g_strcmp0 (size->kind, "shoes") == 0 };

      if (told.size == 0 || g_strcmp0 (size->kind, "hat") == 0 || g_strcmp0 (size->kind, "underwear") == 0)
        continue;
      g_array_append_val (self->told, told);
      fact.n_told += 1;
    }
  g_array_append_val (self->persons, fact);
  g_ptr_array_add (self->births, copy_for_growth (person));
  household->n_persons += 1;
}

void
shuke_audience_facts_add_sale (ShukeAudienceFacts  *self,
                               const ShukeFactSale *sale)
{
  g_array_append_val (self->raw, *sale);
}

/* What a till writes besides pieces suits nobody. */
static gboolean
is_goods (const ShukeAudienceFacts *self,
          const ShukeFactSale      *sale)
{
  return shuke_ware_join (g_array_index (self->meanings, Meaning, sale->category).ware,
                          g_array_index (self->meanings, Meaning, sale->name).ware) == SHUKE_WARE_GOODS;
}

/* A piece that came back was never worn: it takes away the line it names, else the newest one like it. */
static void
take_back_returns (ShukeAudienceFacts *self)
{
  for (guint i = 0; i < self->raw->len; i++)
    {
      ShukeFactSale *back = &g_array_index (self->raw, ShukeFactSale, i);

      for (guint j = self->raw->len; back->quantity < 0 && j-- > 0;)
        {
          ShukeFactSale *bought = &g_array_index (self->raw, ShukeFactSale, j);
          gboolean same = back->returned != 0
            ? bought->id == back->returned
            : bought->day <= back->day && bought->category == back->category && bought->name == back->name &&
              bought->size == back->size && bought->colour == back->colour;
          int taken;

          if (!same || bought->quantity <= 0)
            continue;
          taken = MIN (bought->quantity, -back->quantity);
          bought->quantity -= taken;
          back->quantity += taken;
        }
    }
}

static gint32
add_unnamed_child (ShukeAudienceFacts *self,
                   ShukeHousehold     *household)
{
  ShukePerson person = { .role = SHUKE_ROLE_CHILD };

  shuke_audience_facts_add_person (self, &person);
  return (gint32) household->n_persons - 1;
}

/* Whose piece it is: the one who was named; of pieces without a name a child's size is a child's, the rest her own. */
static gint32
find_wearer (ShukeAudienceFacts  *self,
             ShukeHousehold      *household,
             const ShukeFactSale *sale,
             gint32              *unnamed_child)
{
  ShukeSize size;
  gint32 child;
  gboolean has_child = FALSE;

  for (guint i = 0; i < household->n_persons; i++)
    {
      const ShukeFactPerson *person = SHUKE_FACTS_PERSON (self, household->first_person + i);

      if (sale->person != 0 && person->person == sale->person)
        return (gint32) i;
      has_child |= person->role == SHUKE_ROLE_CHILD && person->person != 0;
    }
  size = shuke_audience_facts_size (self, sale->size, sale->category);
  if (size.kind != SHUKE_SIZE_HEIGHT || size.value > CHILD_SIZE_MM)
    return 0;
  child = has_child ? shuke_growth_find_child (self->births, size, sale->day) : -1;
  if (child >= 0 || has_child)
    return child;
  if (*unnamed_child < 0)
    *unnamed_child = add_unnamed_child (self, household);
  return *unnamed_child;
}

static void
predict (ShukeAudienceFacts *self,
         ShukeHousehold     *household)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (ShukeGrowthSize));

  for (guint i = 0; i < household->n_persons; i++)
    {
      ShukeFactPerson *person = SHUKE_FACTS_PERSON (self, household->first_person + i);
      const ShukePerson *born = g_ptr_array_index (self->births, i);
      ShukeGrowth growth;

      if (person->role == SHUKE_ROLE_GIFT || person->role == SHUKE_ROLE_SELF || person->role == SHUKE_ROLE_PARTNER)
        continue;
      g_array_set_size (sizes, 0);
      for (guint j = 0; j < person->n_told; j++)
        {
          const ShukeFactTold *told = SHUKE_FACTS_TOLD (self, person->first_told + j);
          ShukeGrowthSize size = { shuke_audience_facts_size (self, told->size, 0), told->day };

          if (!told->shoes && size.size.kind == SHUKE_SIZE_HEIGHT)
            g_array_append_val (sizes, size);
        }
      for (guint j = 0; j < household->n_lines; j++)
        {
          const ShukeFactLine *line = SHUKE_FACTS_LINE (self, household->first_line + j);
          ShukeGrowthSize size = { .day = line->day };

          if (line->person != (gint32) i || line->size == 0)
            continue;
          size.size = shuke_audience_facts_size (self, line->size, line->category);
          if (size.size.kind == SHUKE_SIZE_HEIGHT)
            g_array_append_val (sizes, size);
        }
      if (!shuke_growth_predict (born, sizes, self->today, &growth))
        continue;
      person->rough_age = shuke_date_age_is_rough (born->birth);
      person->predicted = growth.size;
      person->basis = growth.basis;
      person->evidence_day = growth.evidence_day;
    }
}

void
shuke_audience_facts_end (ShukeAudienceFacts *self)
{
  ShukeHousehold *household = SHUKE_FACTS_HOUSEHOLD (self, self->households->len - 1);
  gint32 unnamed_child = -1;

  take_back_returns (self);
  for (guint i = 0; i < self->raw->len; i++)
    {
      const ShukeFactSale *sale = &g_array_index (self->raw, ShukeFactSale, i);
      ShukeFactLine line = { 0, sale->category, sale->name, sale->size, sale->colour, sale->quantity, sale->price, sale->day };

      if (sale->quantity <= 0 || !is_goods (self, sale))
        continue;
      line.person = find_wearer (self, household, sale, &unnamed_child);
      /* A 130 for the one of one year is somebody else's, whatever was written beside it. */
      if (line.person >= (gint32) household->n_persons ||
          (line.person > 0 && !shuke_growth_may_wear (g_ptr_array_index (self->births, (guint) line.person),
                                                      shuke_audience_facts_size (self, sale->size, sale->category), sale->day)))
        line.person = -1;
      if (line.person >= 0 && SHUKE_FACTS_PERSON (self, household->first_person + (guint) line.person)->role == SHUKE_ROLE_GIFT)
        continue;
      g_array_append_val (self->lines, line);
      household->n_lines += 1;
    }
  predict (self, household);
  for (guint i = 0; i < self->births->len; i++)
    person_copy_free (g_ptr_array_index (self->births, i));
  g_ptr_array_set_size (self->births, 0);
}
