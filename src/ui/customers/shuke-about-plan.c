/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the section should show against what it shows: rows are kept, so that neither the keyboard nor a half-typed text is lost. It
 * looks at rows and never touches one. */

#include "config.h"

#include "shuke-about-plan.h"

#include "shuke-delete-row.h"
#include "shuke-fact-row.h"
#include "shuke-file-row.h"
#include "shuke-in-sight.h"
#include "shuke-join-row.h"
#include "shuke-person-row.h"

/* On a row to which whoever adds things was led: from there she goes on to the next one. */
#define LED_TO "shuke-led-to"

static void
want (GArray          *wanted,
      ShukeWantedKind  kind,
      guint            person,
      const ShukeFact *fact)
{
  ShukeWantedRow one = { kind, person, fact, NULL };

  g_array_append_val (wanted, one);
}

GArray *
shuke_about_plan_new (const ShukeCustomer *customer,
                      const GPtrArray     *facts)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (ShukeWantedRow));
  guint next = 0;

  want (wanted, SHUKE_WANTED_FILE, 0, NULL);
  for (guint person = 0; person < customer->persons->len; person++)
    {
      if (person > 0)
        want (wanted, SHUKE_WANTED_PERSON, person, NULL);
      for (; next < facts->len && ((ShukeFact *) g_ptr_array_index (facts, next))->person == person; next++)
        if (shuke_fact_kind_get_info (((ShukeFact *) g_ptr_array_index (facts, next))->kind)->type != SHUKE_FACT_CUSTOMER)
          want (wanted, SHUKE_WANTED_FACT, person, g_ptr_array_index (facts, next));
      if (person == 0)
        want (wanted, SHUKE_WANTED_ADD, 0, NULL);
    }
  if (customer->deleted_at == 0)
    want (wanted, SHUKE_WANTED_JOIN, 0, NULL);
  want (wanted, SHUKE_WANTED_DELETE, 0, NULL);
  return wanted;
}

/* Of these there may be several, known by their ids; of every other fact a person has one. */
static gboolean
has_several (ShukeFactKind kind)
{
  return (shuke_fact_kind_get_info (kind)->flags & SHUKE_FACT_MANY) != 0;
}

/* With @fresh, a row that was filled in and not yet known to the book by an id. */
static gboolean
shows (const ShukeCustomer  *customer,
       GtkWidget            *row,
       const ShukeWantedRow *wanted,
       gboolean              fresh)
{
  gint64 person = shuke_about_person_id (customer, wanted->person);
  const ShukeFact *shown;

  switch (wanted->kind)
    {
    case SHUKE_WANTED_PERSON:
    case SHUKE_WANTED_ADD:
      return SHUKE_IS_PERSON_ROW (row) && shuke_about_person_of (row) == person;
    case SHUKE_WANTED_FILE:
      return SHUKE_IS_FILE_ROW (row);
    case SHUKE_WANTED_JOIN:
      return shuke_join_row_is (row);
    case SHUKE_WANTED_DELETE:
      return shuke_delete_row_is (row);
    case SHUKE_WANTED_FACT:
    default:
      if (!SHUKE_IS_FACT_ROW (row) || shuke_fact_row_get_person (SHUKE_FACT_ROW (row)) != person)
        return FALSE;
      shown = shuke_fact_row_get_fact (SHUKE_FACT_ROW (row));
      if (shown->kind != wanted->fact->kind || shown->field != wanted->fact->field)
        return FALSE;
      if (!has_several (shown->kind))
        return TRUE;
      return fresh ? shown->id == 0 && !shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)) : shown->id == wanted->fact->id;
    }
}

static void
match (GArray              *wanted,
       const ShukeCustomer *customer,
       const GPtrArray     *rows,
       GHashTable          *taken,
       gboolean             fresh)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      ShukeWantedRow *one = &g_array_index (wanted, ShukeWantedRow, i);

      for (guint j = 0; j < rows->len && one->row == NULL; j++)
        {
          GtkWidget *row = g_ptr_array_index (rows, j);

          if (!g_hash_table_contains (taken, row) && shows (customer, row, one, fresh))
            {
              one->row = row;
              g_hash_table_add (taken, row);
            }
        }
    }
}

void
shuke_about_plan_match (GArray              *plan,
                        const ShukeCustomer *customer,
                        const GPtrArray     *rows,
                        GHashTable          *taken)
{
  match (plan, customer, rows, taken, FALSE);
  match (plan, customer, rows, taken, TRUE);
}

gint64
shuke_about_person_id (const ShukeCustomer *customer,
           guint                index)
{
  return index == 0 ? 0 : ((const ShukePerson *) g_ptr_array_index (customer->persons, index))->id;
}

guint
shuke_about_person_index (const ShukeCustomer *customer,
              gint64               id)
{
  for (guint i = 0; i < customer->persons->len; i++)
    if (shuke_about_person_id (customer, i) == id)
      return i;
  return G_MAXUINT;
}

gint64
shuke_about_person_of (GtkWidget *row)
{
  if (SHUKE_IS_FACT_ROW (row))
    return shuke_fact_row_get_person (SHUKE_FACT_ROW (row));
  return SHUKE_IS_PERSON_ROW (row) ? shuke_person_row_get_person (SHUKE_PERSON_ROW (row)) : G_MAXINT64;
}

ShukePersonRow *
shuke_about_find_heading (const GPtrArray *rows,
                          gint64           person)
{
  for (guint i = 0; i < rows->len; i++)
    if (SHUKE_IS_PERSON_ROW (g_ptr_array_index (rows, i)) && shuke_about_person_of (g_ptr_array_index (rows, i)) == person)
      return g_ptr_array_index (rows, i);
  return NULL;
}

GtkWidget *
shuke_about_find_fact (const GPtrArray *rows,
                       gint64           person,
                       ShukeFactKind    kind)
{
  gboolean once = (shuke_fact_kind_get_info (kind)->flags & SHUKE_FACT_MANY) == 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);

      if (SHUKE_IS_FACT_ROW (row) && shuke_about_person_of (row) == person && shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->kind == kind &&
          (once || shuke_fact_row_is_added (SHUKE_FACT_ROW (row))))
        return row;
    }
  return NULL;
}

char *
shuke_about_dup_doubt (const ShukeFactFile *file,
                       const ShukeFact     *fact)
{
  const ShukeDoubt *doubt = file != NULL ? shuke_doubt_find (file->doubts, fact) : NULL;

  return doubt != NULL ? shuke_doubt_dup_text (doubt) : NULL;
}

gboolean
shuke_about_go_to_known (GPtrArray       *rows,
                         gint64           person,
                         const ShukeFact *fact)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);
  GtkWidget *known = fact->kind != SHUKE_FACT_CUSTOM && (info->flags & SHUKE_FACT_MANY) == 0 ? shuke_about_find_fact (rows, person, fact->kind) : NULL;

  if (known == NULL)
    return FALSE;
  g_object_set_data (G_OBJECT (known), LED_TO, GINT_TO_POINTER (TRUE));
  shuke_in_sight_focus (known);
  /* What is remarked already is gone on with, not written over. */
  if (info->type == SHUKE_FACT_LINES)
    gtk_editable_set_position (GTK_EDITABLE (known), -1);
  return TRUE;
}

gboolean
shuke_about_was_led_to (ShukeFactRow *row)
{
  return g_object_steal_data (G_OBJECT (row), LED_TO) != NULL;
}
