/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two rows of one file about one customer: neither is the book's, so whatever the second says otherwise than what stands there by then is
 * kept in her note, and so is what it takes the place of. */

#include "shuke-import-private.h"

#include "shuke-book-customers.h"
#include "shuke-fact.h"
#include "shuke-text.h"

#include <string.h>

enum { READ_HELD, HAS_NAMELESS };

static const char *const sql[] = {
  [READ_HELD] =
    "SELECT c.name, c.nickname, c.address_form, c.tier, c.source, s.name, p.sex, p.birth FROM customer c"
    " LEFT JOIN staff s ON s.id = c.staff LEFT JOIN person p ON p.customer = c.id AND p.role = 'self' WHERE c.id = :id LIMIT 1",
  [HAS_NAMELESS] = "SELECT 1 FROM person WHERE customer = :customer AND role = 'child' AND name IS NULL LIMIT 1",
};

static gboolean
stays (ShukeImporter *self,
       ShukeFactKind  kind)
{
  return self->options.match != SHUKE_IMPORT_UPDATE || kind == SHUKE_FACT_NAME;
}

static char *
dup_shown (ShukeImporter *self,
           ShukeFactKind  kind,
           const char    *text)
{
  ShukeFact fact = { .kind = kind, .text = (char *) text };
  ShukeFactType type = shuke_fact_kind_get_info (kind)->type;
  /* A birthday stays as it can be read again. */
  char *shown = type == SHUKE_FACT_TEXT || kind == SHUKE_FACT_BIRTH
                  ? NULL : shuke_fact_dup_shown (&fact, shuke_book_get_currency (self->book), self->today);

  return shown != NULL ? shown : g_strdup (text);
}

/* Adds what gives way of the two, when they differ. @whose: the child, or NULL. */
static void
add_difference (ShukeImporter  *self,
                ShukeFactKind   kind,
                const char     *whose,
                const char     *there,
                const char     *given,
                char          **lines)
{
  g_autofree char *held = there == NULL ? NULL : dup_shown (self, kind, there);
  g_autofree char *brought = given == NULL ? NULL : dup_shown (self, kind, given);
  g_autofree char *label = NULL;
  g_autofree char *line = NULL;

  if (held == NULL || *held == '\0' || brought == NULL || strcmp (held, brought) == 0)
    return;
  label = g_strconcat (whose != NULL ? whose : "", whose != NULL ? " " : "", shuke_fact_kind_name (kind), NULL);
  line = shuke_text_label_line (label, stays (self, kind) ? brought : held);
  shuke_import_add_lines (lines, line);
}

static gboolean
add_fields (ShukeImporter              *self,
            gint64                      customer,
            const ShukeImportCustomer  *row,
            char                      **lines,
            GError                    **error)
{
  g_autoptr (ShukeStatement) held = shuke_book_prepare (self->book, sql[READ_HELD], error);
  g_autofree char *birth = shuke_date_is_set (row->birth) ? shuke_date_to_text (row->birth) : NULL;
  /* In the order of READ_HELD. */
  const struct { ShukeFactKind kind; const char *given; } fields[] = {
    { SHUKE_FACT_NAME, row->name },     { SHUKE_FACT_NICKNAME, row->nickname }, { SHUKE_FACT_ADDRESS_FORM, row->address_form },
    { SHUKE_FACT_TIER, row->tier },     { SHUKE_FACT_SOURCE, row->source },     { SHUKE_FACT_STAFF, row->staff },
    { SHUKE_FACT_SEX, shuke_sex_to_text (row->sex) }, { SHUKE_FACT_BIRTH, birth },
  };
  /* Of somebody whom the book knows her name is no row's. */
  guint first = customer < self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER] ? 1 : 0;
  gboolean found;

  if (held == NULL)
    return FALSE;
  shuke_statement_int (held, ":id", customer);
  if (!shuke_statement_find (held, &found, error))
    return FALSE;
  for (guint i = first; found && i < G_N_ELEMENTS (fields); i++)
    add_difference (self, fields[i].kind, NULL, shuke_statement_get_text (held, (int) i), fields[i].given, lines);
  return TRUE;
}

static const char *
find_fact (GPtrArray     *facts,
           ShukeFactKind  kind,
           guint          person)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);

      if (fact->kind == kind && fact->person == person)
        return fact->text;
    }
  return NULL;
}

/* Of which there are many, or of which each has its day, all are kept where they belong. */
static gboolean
is_one (ShukeFactKind kind)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (kind);

  return (info->flags & SHUKE_FACT_MANY) == 0 && info->place != SHUKE_FACT_IN_SIZES && info->place != SHUKE_FACT_IN_MEASUREMENTS &&
         info->place != SHUKE_FACT_IN_EVENTS;
}

/* Whether her file has to be read at all, which takes long when there are thousands in it: a child that is new differs in nothing. */
static gboolean
may_differ (ShukeImporter              *self,
            gint64                      customer,
            const ShukeImportCustomer  *row,
            gboolean                   *may,
            GError                    **error)
{
  *may = FALSE;
  for (guint i = 0; i < row->n_facts; i++)
    *may |= row->facts[i].child == 0 && is_one (row->facts[i].kind);
  for (guint i = 0; i < row->n_children && !*may; i++)
    {
      const char *name = row->children[i].name;
      g_autoptr (ShukeStatement) statement = NULL;

      if (name != NULL)
        {
          if (!shuke_importer_knows_child (self, customer, name, may, error))
            return FALSE;
          continue;
        }
      statement = shuke_book_prepare_for (self->book, sql[HAS_NAMELESS], customer, error);
      if (statement == NULL || !shuke_statement_find (statement, may, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_facts (ShukeImporter              *self,
           gint64                      customer,
           const ShukeImportCustomer  *row,
           char                      **lines,
           GError                    **error)
{
  g_autoptr (ShukeCustomer) held = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  guint persons[SHUKE_IMPORT_MAX_CHILDREN] = { 0 };   /* 0 = not there yet */

  gboolean may;

  if (!may_differ (self, customer, row, &may, error))
    return FALSE;
  if (!may)
    return TRUE;
  held = shuke_book_get_customer (self->book, customer, error);
  if (held == NULL)
    return FALSE;
  facts = shuke_fact_list (held);
  for (guint i = 0; i < row->n_children; i++)
    {
      const ShukeImportChild *child = &row->children[i];
      const char *whose = child->name != NULL ? child->name : child->relation;
      g_autofree char *birth = shuke_date_is_set (child->birth) ? shuke_date_to_text (child->birth) : NULL;
      const ShukePerson *person = shuke_merge_find_child (held, child);

      if (person == NULL || !g_ptr_array_find (held->persons, person, &persons[i]))
        continue;
      add_difference (self, SHUKE_FACT_BIRTH, whose, find_fact (facts, SHUKE_FACT_BIRTH, persons[i]), birth, lines);
      add_difference (self, SHUKE_FACT_SEX, whose, find_fact (facts, SHUKE_FACT_SEX, persons[i]), shuke_sex_to_text (child->sex), lines);
    }
  for (guint i = 0; i < row->n_facts; i++)
    {
      const ShukeImportFact *fact = &row->facts[i];
      const ShukeImportChild *child;
      guint person;

      /* The others of a family are told apart by nothing but their names. */
      if (fact->child >= SHUKE_IMPORT_FIRST_OTHER)
        continue;
      child = fact->child == 0 ? NULL : &row->children[fact->child - 1];
      person = child == NULL ? 0 : persons[fact->child - 1];
      if (is_one (fact->kind) && (child == NULL || person != 0))
        add_difference (self, fact->kind, child == NULL ? NULL : child->name != NULL ? child->name : child->relation,
                        find_fact (facts, fact->kind, person), fact->text, lines);
    }
  return TRUE;
}

gboolean
shuke_importer_find_differences (ShukeImporter              *self,
                                 gint64                      customer,
                                 const ShukeImportCustomer  *row,
                                 char                      **lines,
                                 GError                    **error)
{
  *lines = NULL;
  /* What differs was looked at, or the book has it from elsewhere. */
  if (self->deciding || (customer < self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER] && !g_hash_table_contains (self->told, (gpointer) (gsize) customer)))
    return TRUE;
  return add_fields (self, customer, row, lines, error) && add_facts (self, customer, row, lines, error);
}
