/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each table is walked once, ordered by customer, side by side with the others, and only those tables that the rule asks for. What
 * everybody bought is read before (shuke-rule-pieces.h). */

#include "shuke-rule-reader.h"

#include "shuke-book-private.h"
#include "shuke-fact-kind.h"
#include "shuke-rule-pieces.h"

enum {
  ALL_HEADS,
  ONE_HEAD,
  ALL_PERSONS,
  ONE_PERSONS,
  ONE_PIECES,
  ALL_ADDRESSES,
  ONE_ADDRESSES,
  ALL_SIZES,
  ONE_SIZES,
  ALL_FACTS,
  ONE_FACTS,
  ALL_FIELDS,
  ONE_FIELDS,
  ALL_CONSENTS,
  ONE_CONSENTS,
};

#define HEADS "SELECT c.id, c.tier, c.source, s.last_day FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id WHERE c.deleted_at IS NULL "
/* Who is given presents is not of the family. */
#define PERSONS "SELECT customer, role, sex, birth FROM person WHERE role <> 'gift' "
#define ADDRESSES "SELECT customer, text || ' ' || coalesce(district, '') || ' ' || coalesce(estate, '') FROM address "
#define SIZES "SELECT p.customer, t.size FROM person p CROSS JOIN size_told t ON t.person = p.id WHERE p.role <> 'gift' "
#define FACTS "SELECT p.customer, f.kind, f.value FROM person p CROSS JOIN fact f ON f.person = p.id WHERE p.role <> 'gift' "
#define FIELDS "SELECT v.customer, f.name, v.value FROM custom_value v CROSS JOIN custom_field f ON f.id = v.field "
#define CONSENTS "SELECT customer, state FROM consent WHERE purpose = 'marketing' "

static const char *const sql[] = {
  [ALL_HEADS] = HEADS "ORDER BY c.id",
  [ONE_HEAD] = HEADS "AND c.id = :id",
  [ALL_PERSONS] = PERSONS "ORDER BY customer",
  [ONE_PERSONS] = PERSONS "AND customer = :id",
  [ONE_PIECES] =
    "SELECT v.customer, v.day, l.quantity * l.paid_price, l.quantity < 0 OR EXISTS (SELECT 1 FROM line r WHERE r.returned = l.id),"
    " k.text, n.text, z.text, f.text FROM visit v CROSS JOIN line l ON l.visit = v.id LEFT JOIN word k ON k.id = l.category"
    " LEFT JOIN word n ON n.id = l.name LEFT JOIN word z ON z.id = l.size LEFT JOIN word f ON f.id = l.colour"
    " WHERE v.customer = :id AND v.day <= :today",
  [ALL_ADDRESSES] = ADDRESSES "ORDER BY customer",
  [ONE_ADDRESSES] = ADDRESSES "WHERE customer = :id",
  [ALL_SIZES] = SIZES "ORDER BY p.customer",
  [ONE_SIZES] = SIZES "AND p.customer = :id",
  [ALL_FACTS] = FACTS "ORDER BY p.customer",
  [ONE_FACTS] = FACTS "AND p.customer = :id",
  [ALL_FIELDS] = FIELDS "ORDER BY v.customer",
  [ONE_FIELDS] = FIELDS "WHERE v.customer = :id",
  [ALL_CONSENTS] = CONSENTS "ORDER BY customer, day, id",
  [ONE_CONSENTS] = CONSENTS "AND customer = :id ORDER BY day, id",
};

/* A table that stands on its present row. */
typedef struct {
  guint           needs;
  int             all;                /* -1 = read before, as a whole */
  int             one;
  void          (*take) (ShukeRuleReader *self, ShukeStatement *row);
} Table;

struct _ShukeRuleReader {
  ShukeRuleFacts   facts;
  GCancellable    *cancellable;       /* (nullable) */
  GStringChunk    *texts;
  ShukeRulePieces *pieces;            /* of everybody (nullable) */
  ShukeStatement  *heads;
  ShukeStatement  *statements[7];
  gboolean         has_row[7];
};

static const char *
keep (ShukeRuleReader *self,
      ShukeStatement *row,
      int             column)
{
  const char *text = shuke_statement_get_text (row, column);

  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static void
take_person (ShukeRuleReader *self,
             ShukeStatement *row)
{
  ShukeRulePerson person = {
    .role = shuke_role_from_text (shuke_statement_get_text (row, 1)),
    .sex = shuke_sex_from_text (shuke_statement_get_text (row, 2)),
  };

  if (!shuke_date_from_text (shuke_statement_get_text (row, 3), &person.birth))
    person.birth = SHUKE_DATE_NONE;
  g_array_append_val (self->facts.persons, person);
}

static void
take_piece (ShukeRuleReader *self,
            ShukeStatement *row)
{
  ShukeRulePiece piece = {
    .day = shuke_statement_get_day (row, 1),
    .amount = shuke_statement_get_int (row, 2),
    .back = shuke_statement_get_int (row, 3) != 0,
    .category = keep (self, row, 4),
    .name = keep (self, row, 5),
    .size = keep (self, row, 6),
    .colour = keep (self, row, 7),
  };

  g_array_append_val (self->facts.pieces, piece);
}

static void
take_address (ShukeRuleReader *self,
              ShukeStatement *row)
{
  g_ptr_array_add (self->facts.addresses, (gpointer) keep (self, row, 1));
}

static void
take_size (ShukeRuleReader *self,
           ShukeStatement *row)
{
  g_ptr_array_add (self->facts.sizes, (gpointer) keep (self, row, 1));
}

/* A choice by its name, as she reads it. */
static const char *
shown_value (const char *word,
             const char *value)
{
  const ShukeFactInfo *info;
  ShukeFactKind kind;

  if (!shuke_fact_kind_from_word (word, &kind))
    return value;
  info = shuke_fact_kind_get_info (kind);
  for (const ShukeFactChoice *choice = info->choices; choice != NULL && choice->word != NULL; choice++)
    if (g_strcmp0 (choice->word, value) == 0)
      return shuke_fact_choice_name (choice);
  return value;
}

static void
take_fact (ShukeRuleReader *self,
           ShukeStatement *row)
{
  const char *value = shown_value (shuke_statement_get_text (row, 1), shuke_statement_get_text (row, 2));

  g_ptr_array_add (self->facts.facts, g_string_chunk_insert (self->texts, value));
}

static void
take_field (ShukeRuleReader *self,
            ShukeStatement *row)
{
  g_ptr_array_add (self->facts.facts, (gpointer) keep (self, row, 2));
}

/* The newest comes last, and holds. */
static void
take_consent (ShukeRuleReader *self,
              ShukeStatement *row)
{
  self->facts.consent = g_strcmp0 (shuke_statement_get_text (row, 1), "yes") == 0 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO;
}

static const Table tables[] = {
  { SHUKE_RULE_NEEDS_PERSONS, ALL_PERSONS, ONE_PERSONS, take_person },
  { SHUKE_RULE_NEEDS_PIECES, -1, ONE_PIECES, take_piece },
  { SHUKE_RULE_NEEDS_ADDRESSES, ALL_ADDRESSES, ONE_ADDRESSES, take_address },
  { SHUKE_RULE_NEEDS_SIZES, ALL_SIZES, ONE_SIZES, take_size },
  { SHUKE_RULE_NEEDS_FACTS, ALL_FACTS, ONE_FACTS, take_fact },
  { SHUKE_RULE_NEEDS_FACTS, ALL_FIELDS, ONE_FIELDS, take_field },
  { SHUKE_RULE_NEEDS_CONSENT, ALL_CONSENTS, ONE_CONSENTS, take_consent },
};

/* FALSE only with an error, as the others below. */
static gboolean
start_tables (ShukeRuleReader       *self,
              ShukeBook             *book,
              const ShukeGroupRule  *rule,
              gint64                 customer,
              GError               **error)
{
  guint needs = shuke_group_rule_needs (rule);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      ShukeStatement *statement;

      if ((needs & tables[i].needs) == 0)
        continue;
      if (customer == 0 && tables[i].all < 0)
        {
          self->pieces = shuke_rule_pieces_read (book, rule, self->cancellable, error);
          if (self->pieces == NULL)
            return FALSE;
          continue;
        }
      statement = self->statements[i] = shuke_book_prepare (book, sql[customer != 0 ? tables[i].one : tables[i].all], error);
      if (statement == NULL)
        return FALSE;
      if (customer != 0)
        shuke_statement_int (statement, ":id", customer);
      if (tables[i].take == take_piece)
        shuke_statement_day (statement, ":today", self->facts.today);
      if (!shuke_statement_find (statement, &self->has_row[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
start (ShukeRuleReader       *self,
       ShukeBook             *book,
       const ShukeGroupRule  *rule,
       gint64                 customer,
       GError               **error)
{
  self->heads = shuke_book_prepare (book, sql[customer != 0 ? ONE_HEAD : ALL_HEADS], error);
  if (self->heads == NULL)
    return FALSE;
  if (customer != 0)
    shuke_statement_int (self->heads, ":id", customer);
  return start_tables (self, book, rule, customer, error);
}

ShukeRuleReader *
shuke_rule_reader_new (ShukeBook             *book,
                       const ShukeGroupRule  *rule,
                       gint64                 customer,
                       GCancellable          *cancellable,
                       GError               **error)
{
  g_autoptr (ShukeRuleReader) self = g_new0 (ShukeRuleReader, 1);

  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->texts = g_string_chunk_new (1024);
  self->facts.today = shuke_book_get_today (book);
  self->facts.persons = g_array_new (FALSE, FALSE, sizeof (ShukeRulePerson));
  self->facts.pieces = g_array_new (FALSE, FALSE, sizeof (ShukeRulePiece));
  self->facts.addresses = g_ptr_array_new ();
  self->facts.sizes = g_ptr_array_new ();
  self->facts.facts = g_ptr_array_new ();
  return start (self, book, rule, customer, error) ? g_steal_pointer (&self) : NULL;
}

static void
forget_last (ShukeRuleReader *self)
{
  g_string_chunk_clear (self->texts);
  g_array_set_size (self->facts.persons, 0);
  g_array_set_size (self->facts.pieces, 0);
  g_ptr_array_set_size (self->facts.addresses, 0);
  g_ptr_array_set_size (self->facts.sizes, 0);
  g_ptr_array_set_size (self->facts.facts, 0);
  self->facts.consent = SHUKE_CONSENT_UNKNOWN;
}

gboolean
shuke_rule_reader_next (ShukeRuleReader  *self,
                        gint64           *customer,
                        GError          **error)
{
  gboolean found;

  *customer = 0;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !shuke_statement_find (self->heads, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  *customer = shuke_statement_get_int (self->heads, 0);
  forget_last (self);
  self->facts.tier = keep (self, self->heads, 1);
  self->facts.source = keep (self, self->heads, 2);
  self->facts.last_day = shuke_statement_get_day (self->heads, 3);
  if (self->pieces != NULL)
    shuke_rule_pieces_add (self->pieces, *customer, self->facts.pieces);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    while (self->has_row[i] && shuke_statement_get_int (self->statements[i], 0) <= *customer)
      {
        if (shuke_statement_get_int (self->statements[i], 0) == *customer)
          tables[i].take (self, self->statements[i]);
        if (!shuke_statement_find (self->statements[i], &self->has_row[i], error))
          return FALSE;
      }
  return TRUE;
}

const ShukeRuleFacts *
shuke_rule_reader_get_facts (ShukeRuleReader *self)
{
  return &self->facts;
}

void
shuke_rule_reader_free (ShukeRuleReader *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_clear_pointer (&self->statements[i], shuke_statement_release);
  g_clear_pointer (&self->heads, shuke_statement_release);
  g_clear_pointer (&self->pieces, shuke_rule_pieces_free);
  g_clear_object (&self->cancellable);
  g_string_chunk_free (self->texts);
  g_array_unref (self->facts.persons);
  g_array_unref (self->facts.pieces);
  g_ptr_array_unref (self->facts.addresses);
  g_ptr_array_unref (self->facts.sizes);
  g_ptr_array_unref (self->facts.facts);
  g_free (self);
}
