/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which facts get a column of an exported table, and what stands in it. Their headings are the names of the catalogue, by which our own
 * import knows them again; of what is a choice, a rhythm or an amount stands what the owner would read, and type. */

#include "config.h"

#include "shuke-export-facts.h"

#include <glib/gi18n.h>
#include <string.h>

/* Between facts of one kind; a text of hers has it seldom. */
#define BETWEEN "；"

typedef struct {
  ShukeFactKind kind;
  guint         child;   /* 0 = hers, else place among the children, from 1 */
  gint64        field;   /* of CUSTOM */
  char         *label;   /* of CUSTOM */
} Column;

struct _ShukeFactColumns {
  GArray  *columns;       /* (element-type Column), in their order */
  guint    children;
  gboolean organisations;
};

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->label);
}

ShukeFactColumns *
shuke_fact_columns_new (void)
{
  ShukeFactColumns *self = g_new0 (ShukeFactColumns, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  return self;
}

void
shuke_fact_columns_free (ShukeFactColumns *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_free (self);
}

/* What the table holds anyway. */
static gboolean
has_own_column (ShukeFactKind kind,
                gboolean      child)
{
  switch ((int) kind)
    {
    case SHUKE_FACT_NAME:
    case SHUKE_FACT_NICKNAME:
    case SHUKE_FACT_ADDRESS_FORM:
    case SHUKE_FACT_PHONE:
    case SHUKE_FACT_WECHAT:
    case SHUKE_FACT_EMAIL:
    case SHUKE_FACT_CHANNEL:
    case SHUKE_FACT_ADDRESS:
    case SHUKE_FACT_CARD_NUMBER:
    case SHUKE_FACT_TIER:
    case SHUKE_FACT_STAFF:
    case SHUKE_FACT_SOURCE:
    case SHUKE_FACT_MIND:
    case SHUKE_FACT_NOTE:
    case SHUKE_FACT_PERSON_NAME:
    case SHUKE_FACT_RELATION:
    case SHUKE_FACT_SEX:
    case SHUKE_FACT_BIRTH:
    case SHUKE_FACT_SIZE:
    case SHUKE_FACT_HEIGHT:
      return TRUE;
    case SHUKE_FACT_BOTTOM_SIZE:
    case SHUKE_FACT_SHOE_SIZE:
      return !child;
    default:
      return FALSE;
    }
}

/* Place of @person among the children, from 1; 0 for herself, -1 for the others of the family. */
static int
place_of (const ShukeCustomer *customer,
          guint                person)
{
  int place = 0;

  if (person == 0)
    return 0;
  for (guint i = 1; i <= person; i++)
    place += ((const ShukePerson *) g_ptr_array_index (customer->persons, i))->role == SHUKE_ROLE_CHILD;
  return ((const ShukePerson *) g_ptr_array_index (customer->persons, person))->role == SHUKE_ROLE_CHILD ? place : -1;
}

/* A pet name is the child's name where it has no other. */
static gboolean
stands_as_name (const ShukeCustomer *customer,
                const ShukeFact     *fact)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, fact->person);

  return fact->kind == SHUKE_FACT_PERSON_NICKNAME && person->name == NULL;
}

static int
compare (const Column    *column,
         const ShukeFact *fact,
         guint            child)
{
  if (column->child != child)
    return column->child < child ? -1 : 1;
  if (column->kind != fact->kind)
    return column->kind < fact->kind ? -1 : 1;
  return column->field == fact->field ? 0 : column->field < fact->field ? -1 : 1;
}

void
shuke_fact_columns_learn (ShukeFactColumns    *self,
                          const ShukeCustomer *customer)
{
  g_autoptr (GPtrArray) facts = shuke_fact_list (customer);
  guint children = 0;

  for (guint i = 0; i < customer->persons->len; i++)
    children += ((const ShukePerson *) g_ptr_array_index (customer->persons, i))->role == SHUKE_ROLE_CHILD;
  self->children = MAX (self->children, children);
  self->organisations = self->organisations || customer->organisation;
  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);
      int child = place_of (customer, fact->person);
      guint at = 0;

      if (child < 0 || has_own_column (fact->kind, child > 0) || stands_as_name (customer, fact))
        continue;
      while (at < self->columns->len && compare (&g_array_index (self->columns, Column, at), fact, (guint) child) < 0)
        at++;
      if (at == self->columns->len || compare (&g_array_index (self->columns, Column, at), fact, (guint) child) != 0)
        {
          Column column = { fact->kind, (guint) child, fact->field, g_strdup (fact->label) };

          g_array_insert_val (self->columns, at, column);
        }
    }
}

int
shuke_fact_columns_get_children (ShukeFactColumns *self)
{
  return (int) self->children;
}

gboolean
shuke_fact_columns_has_organisations (ShukeFactColumns *self)
{
  return self->organisations;
}

void
shuke_fact_columns_add_headings (ShukeFactColumns    *self,
                                 ShukeFactColumnsAdd  add,
                                 gpointer             data)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      const char *name = column->label != NULL ? column->label : shuke_fact_kind_name (column->kind);
      g_autofree char *of_child = NULL;
      g_autofree char *own = NULL;

      if (column->kind == SHUKE_FACT_CUSTOM)
        /* Translators: heading of an exported column with a field of the owner's own, by the name that she gave it. The import has to know
         * it: keep to the words of the glossary. */
        name = own = g_strdup_printf (C_("column", "Own field: %s"), name);

      if (column->child > 0)
        /* Translators: heading of an exported column with a fact of a child: its number, the fact's name. The import has to know it:
         * the word for a child stands first. */
        of_child = g_strdup_printf (C_("column", "Child %1$u: %2$s"), column->child, name);
      add (of_child != NULL ? of_child : name, data);
    }
}

static char *
dup_text (const ShukeFact     *fact,
          const char          *referrer,
          const ShukeCurrency *currency,
          ShukeDay             today)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);

  if (info->type == SHUKE_FACT_CUSTOMER)
    return g_strdup (referrer);
  return shuke_fact_dup_shown (fact, currency, today);
}

void
shuke_fact_columns_add_row (ShukeFactColumns    *self,
                            const ShukeCustomer *customer,
                            const char          *referrer,
                            const ShukeCurrency *currency,
                            ShukeDay             today,
                            ShukeFactColumnsAdd  add,
                            gpointer             data)
{
  g_autoptr (GPtrArray) facts = self->columns->len > 0 ? shuke_fact_list (customer) : NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      g_autoptr (GString) cell = g_string_new (NULL);

      for (guint k = 0; k < facts->len; k++)
        {
          const ShukeFact *fact = g_ptr_array_index (facts, k);
          g_autofree char *text = NULL;

          if (place_of (customer, fact->person) != (int) column->child || compare (column, fact, column->child) != 0 ||
              stands_as_name (customer, fact))
            continue;
          text = dup_text (fact, referrer, currency, today);
          if (text != NULL && *text != '\0')
            g_string_append_printf (cell, "%s%s", cell->len > 0 ? BETWEEN : "", text);
        }
      add (cell->len > 0 ? cell->str : NULL, data);
    }
}
