/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each field has one line in the table: what it is called, what it takes, what has to be read for it, and the function that judges. */

#include "config.h"

#include "shuke-group-rule.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "shuke-date.h"
#include "shuke-text.h"

#define TEXT   SHUKE_RULE_TAKES_TEXT
#define FROM   SHUKE_RULE_TAKES_FROM
#define TO     SHUKE_RULE_TAKES_TO
#define AMOUNT SHUKE_RULE_TAKES_AMOUNT

/* --- One customer ------------------------------------------------------------------------------------------------------- */

/* Whatever the case, whatever the width. */
static gboolean
stands_in (const char *part,
           const char *whole)
{
  g_autofree char *folded_part = NULL;
  g_autofree char *folded_whole = NULL;

  if (whole == NULL)
    return FALSE;
  folded_part = g_utf8_casefold (part, -1);
  folded_whole = g_utf8_casefold (whole, -1);
  return strstr (folded_whole, folded_part) != NULL;
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  if (b == NULL)
    return FALSE;
  folded_a = g_utf8_casefold (a, -1);
  folded_b = g_utf8_casefold (b, -1);
  return g_str_equal (folded_a, folded_b);
}

static gboolean
any_stands (const char      *part,
            const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    if (stands_in (part, g_ptr_array_index (texts, i)))
      return TRUE;
  return FALSE;
}

static gboolean
within (ShukeDay              day,
        int                   days,
        const ShukeRuleFacts *facts)
{
  return day != SHUKE_DAY_NONE && (days <= 0 || facts->today - day <= days);
}

static gboolean
has_sex (const ShukeCondition *self,
         const ShukeRuleFacts *facts)
{
  for (guint i = 0; i < facts->persons->len; i++)
    {
      const ShukeRulePerson *person = &g_array_index (facts->persons, ShukeRulePerson, i);

      if (person->role == SHUKE_ROLE_SELF)
        return person->sex == shuke_sex_from_text (self->text);
    }
  return FALSE;
}

static gboolean
is_of_age (const ShukeCondition *self,
           const ShukeRuleFacts *facts,
           ShukeRole             role)
{
  for (guint i = 0; i < facts->persons->len; i++)
    {
      const ShukeRulePerson *person = &g_array_index (facts->persons, ShukeRulePerson, i);
      int age = person->role == role ? shuke_date_age (person->birth, facts->today) : -1;

      if (age >= 0 && age >= self->from && (self->to < 0 || age <= self->to))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_age (const ShukeCondition *self,
         const ShukeRuleFacts *facts)
{
  return is_of_age (self, facts, SHUKE_ROLE_SELF);
}

static gboolean
has_child_of_age (const ShukeCondition *self,
                  const ShukeRuleFacts *facts)
{
  return is_of_age (self, facts, SHUKE_ROLE_CHILD);
}

static gboolean
lives_there (const ShukeCondition *self,
             const ShukeRuleFacts *facts)
{
  return any_stands (self->text, facts->addresses);
}

static gboolean
is_of_tier (const ShukeCondition *self,
            const ShukeRuleFacts *facts)
{
  return is_same (self->text, facts->tier);
}

static gboolean
was_here (const ShukeCondition *self,
          const ShukeRuleFacts *facts)
{
  return within (facts->last_day, self->to, facts);
}

static gboolean
is_away (const ShukeCondition *self,
         const ShukeRuleFacts *facts)
{
  return facts->last_day != SHUKE_DAY_NONE && facts->today - facts->last_day >= self->from;
}

static gboolean
has_spent (const ShukeCondition *self,
           const ShukeRuleFacts *facts)
{
  gint64 sum = 0;

  for (guint i = 0; i < facts->pieces->len; i++)
    {
      const ShukeRulePiece *piece = &g_array_index (facts->pieces, ShukeRulePiece, i);

      if (within (piece->day, self->to, facts))
        sum += piece->amount;
    }
  return sum >= self->amount;
}

static gboolean
wears_size (const ShukeCondition *self,
            const ShukeRuleFacts *facts)
{
  for (guint i = 0; i < facts->sizes->len; i++)
    if (is_same (self->text, g_ptr_array_index (facts->sizes, i)))
      return TRUE;
  for (guint i = 0; i < facts->pieces->len; i++)
    {
      const ShukeRulePiece *piece = &g_array_index (facts->pieces, ShukeRulePiece, i);

      if (!piece->back && is_same (self->text, piece->size))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_bought (const ShukeCondition *self,
            const ShukeRuleFacts *facts)
{
  for (guint i = 0; i < facts->pieces->len; i++)
    {
      const ShukeRulePiece *piece = &g_array_index (facts->pieces, ShukeRulePiece, i);

      if (!piece->back && within (piece->day, self->to, facts) &&
          (stands_in (self->text, piece->category) || stands_in (self->text, piece->name)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_colour (const ShukeCondition *self,
            const ShukeRuleFacts *facts)
{
  for (guint i = 0; i < facts->pieces->len; i++)
    {
      const ShukeRulePiece *piece = &g_array_index (facts->pieces, ShukeRulePiece, i);

      if (!piece->back && stands_in (self->text, piece->colour))
        return TRUE;
    }
  return FALSE;
}

/* A lunar birthday counts in the month in which it falls this year. */
static gboolean
has_birthday (const ShukeCondition *self,
              const ShukeRuleFacts *facts)
{
  int year, month, day, wanted;
  ShukeDay first;

  shuke_day_get (facts->today, &year, &month, &day);
  wanted = self->to > 0 ? self->to : month;
  first = shuke_day_new (year, wanted, 1);
  for (guint i = 0; first != SHUKE_DAY_NONE && i < facts->persons->len; i++)
    {
      ShukeDay next = shuke_date_next (g_array_index (facts->persons, ShukeRulePerson, i).birth, first);

      if (next != SHUKE_DAY_NONE && next < shuke_day_add_months (first, 1))
        return TRUE;
    }
  return FALSE;
}

static gboolean
welcomes_messages (const ShukeCondition *self,
                   const ShukeRuleFacts *facts)
{
  return facts->consent == SHUKE_CONSENT_YES;
}

static gboolean
comes_from (const ShukeCondition *self,
            const ShukeRuleFacts *facts)
{
  return stands_in (self->text, facts->source);
}

static gboolean
has_fact (const ShukeCondition *self,
          const ShukeRuleFacts *facts)
{
  return any_stands (self->text, facts->facts);
}

/* --- The table ---------------------------------------------------------------------------------------------------------- */

static const struct {
  const char *word;    /* in the book */
  const char *name;
  guint       takes;
  guint       needs;
  gboolean  (*holds) (const ShukeCondition *self, const ShukeRuleFacts *facts);
} fields[SHUKE_N_RULE_FIELDS] = {
  [SHUKE_RULE_SEX] = { "sex", NC_("rule", "Woman or man"), TEXT, SHUKE_RULE_NEEDS_PERSONS, has_sex },
  [SHUKE_RULE_AGE] = { "age", NC_("rule", "Her age"), FROM | TO, SHUKE_RULE_NEEDS_PERSONS, has_age },
  [SHUKE_RULE_CHILD_AGE] = { "child-age", NC_("rule", "Age of a child"), FROM | TO, SHUKE_RULE_NEEDS_PERSONS, has_child_of_age },
  [SHUKE_RULE_RESIDENCE] = { "residence", NC_("rule", "Lives in"), TEXT, SHUKE_RULE_NEEDS_ADDRESSES, lives_there },
  [SHUKE_RULE_TIER] = { "tier", NC_("rule", "Tier"), TEXT, 0, is_of_tier },
  [SHUKE_RULE_HERE_WITHIN] = { "here-within", NC_("rule", "Was here in the last days"), TO, 0, was_here },
  [SHUKE_RULE_AWAY_FOR] = { "away-for", NC_("rule", "Away for days"), FROM, 0, is_away },
  [SHUKE_RULE_SPENT] = { "spent", NC_("rule", "Spent at least"), AMOUNT | TO, SHUKE_RULE_NEEDS_PIECES | SHUKE_RULE_NEEDS_AMOUNTS, has_spent },
  [SHUKE_RULE_SIZE] = { "size", NC_("rule", "Size in the family"), TEXT, SHUKE_RULE_NEEDS_PIECES | SHUKE_RULE_NEEDS_SIZES, wears_size },
  [SHUKE_RULE_BOUGHT] = { "bought", NC_("rule", "Bought"), TEXT | TO, SHUKE_RULE_NEEDS_PIECES, has_bought },
  [SHUKE_RULE_COLOUR] = { "colour", NC_("rule", "Colour bought"), TEXT, SHUKE_RULE_NEEDS_PIECES, has_colour },
  [SHUKE_RULE_BIRTHDAY] = { "birthday", NC_("rule", "Birthday in month"), TO, SHUKE_RULE_NEEDS_PERSONS, has_birthday },
  [SHUKE_RULE_CONSENT] = { "consent", NC_("rule", "Messages are welcome"), 0, SHUKE_RULE_NEEDS_CONSENT, welcomes_messages },
  [SHUKE_RULE_SOURCE] = { "source", NC_("rule", "Came by"), TEXT, 0, comes_from },
  [SHUKE_RULE_FACT] = { "fact", NC_("rule", "Any fact says"), TEXT, SHUKE_RULE_NEEDS_FACTS, has_fact },
};

guint
shuke_rule_field_takes (ShukeRuleField field)
{
  g_return_val_if_fail ((guint) field < SHUKE_N_RULE_FIELDS, 0);
  return fields[field].takes;
}

const char *
shuke_rule_field_name (ShukeRuleField field)
{
  g_return_val_if_fail ((guint) field < SHUKE_N_RULE_FIELDS, NULL);
  return g_dpgettext2 (NULL, "rule", fields[field].name);
}

/* --- Conditions --------------------------------------------------------------------------------------------------------- */

ShukeCondition *
shuke_condition_new (ShukeRuleField field)
{
  ShukeCondition *self = g_new0 (ShukeCondition, 1);

  self->field = field;
  self->from = self->to = -1;
  self->amount = -1;
  return self;
}

void
shuke_condition_free (ShukeCondition *self)
{
  g_free (self->text);
  g_free (self);
}

gboolean
shuke_condition_is_whole (const ShukeCondition *self)
{
  guint takes;

  if ((guint) self->field >= SHUKE_N_RULE_FIELDS)
    return FALSE;
  takes = fields[self->field].takes;
  if ((takes & TEXT) != 0)
    return self->text != NULL && *self->text != '\0';
  if ((takes & AMOUNT) != 0)
    return self->amount >= 0;
  if (self->field == SHUKE_RULE_BIRTHDAY)
    return self->to <= 12;
  if ((takes & FROM) != 0 && (takes & TO) != 0)
    return (self->from >= 0 || self->to >= 0) && (self->to < 0 || self->to >= self->from);
  if ((takes & FROM) != 0)
    return self->from >= 0;
  return (takes & TO) == 0 || self->to >= 0;
}

static char *
dup_span (const ShukeCondition *self)
{
  if (self->to < 0)
    return g_strdup_printf (_("%d and over"), self->from);
  if (self->from <= 0)
    return g_strdup_printf (_("up to %d"), self->to);
  /* Translators: years: "30 to 45". */
  return self->from == self->to ? g_strdup_printf ("%d", self->from) : g_strdup_printf (_("%1$d to %2$d"), self->from, self->to);
}

static char *
add_days (const ShukeCondition *self,
          char                 *words)
{
  g_autofree char *first = words;

  return self->to > 0 ? g_strdup_printf (ngettext ("%1$s in the last %2$d day", "%1$s in the last %2$d days", self->to), first, self->to)
                      : g_steal_pointer (&first);
}

char *
shuke_condition_dup_text (const ShukeCondition *self,
                          const ShukeCurrency  *currency)
{
  const char *name;
  g_autofree char *span = NULL;
  g_autofree char *money = NULL;

  if (!shuke_condition_is_whole (self))
    return g_strdup (_("not finished"));
  name = shuke_rule_field_name (self->field);
  switch (self->field)
    {
    case SHUKE_RULE_SEX:
      return g_strdup (shuke_sex_from_text (self->text) == SHUKE_SEX_MALE ? C_("rule", "man") : C_("rule", "woman"));
    case SHUKE_RULE_AGE:
    case SHUKE_RULE_CHILD_AGE:
      span = dup_span (self);
      break;
    case SHUKE_RULE_HERE_WITHIN:
      return add_days (self, g_strdup (_("was here")));
    case SHUKE_RULE_AWAY_FOR:
      return g_strdup_printf (ngettext ("away for %d day or more", "away for %d days or more", self->from), self->from);
    case SHUKE_RULE_SPENT:
      money = shuke_money_format (self->amount, currency);
      return add_days (self, g_strdup_printf (_("spent %s or more"), money));
    case SHUKE_RULE_BOUGHT:
      return add_days (self, g_strdup_printf (_("bought %s"), self->text));
    case SHUKE_RULE_BIRTHDAY:
      return self->to > 0 ? g_strdup_printf (_("birthday in month %d"), self->to) : g_strdup (_("birthday this month"));
    case SHUKE_RULE_CONSENT:
      return g_strdup (name);
    case SHUKE_RULE_RESIDENCE:
    case SHUKE_RULE_TIER:
    case SHUKE_RULE_SIZE:
    case SHUKE_RULE_COLOUR:
    case SHUKE_RULE_SOURCE:
    case SHUKE_RULE_FACT:
    case SHUKE_N_RULE_FIELDS:
    default:
      break;
    }
  /* Translators: what of a customer, and what it has to be: "Tier: Gold". */
  return g_strdup_printf (C_("rule", "%1$s: %2$s"), name, span != NULL ? span : self->text);
}

gboolean
shuke_condition_holds (const ShukeCondition *self,
                       const ShukeRuleFacts *facts)
{
  return shuke_condition_is_whole (self) && fields[self->field].holds (self, facts);
}

/* --- Rules -------------------------------------------------------------------------------------------------------------- */

ShukeGroupRule *
shuke_group_rule_new (void)
{
  ShukeGroupRule *self = g_new0 (ShukeGroupRule, 1);

  self->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_condition_free);
  return self;
}

void
shuke_group_rule_free (ShukeGroupRule *self)
{
  g_ptr_array_unref (self->conditions);
  g_free (self);
}

guint
shuke_group_rule_needs (const ShukeGroupRule *self)
{
  guint needs = 0;

  for (guint i = 0; i < self->conditions->len; i++)
    {
      const ShukeCondition *condition = g_ptr_array_index (self->conditions, i);

      if (shuke_condition_is_whole (condition))
        needs |= fields[condition->field].needs;
    }
  return needs;
}

gboolean
shuke_group_rule_minds (const ShukeGroupRule *self,
                        const char           *word)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const ShukeCondition *condition = g_ptr_array_index (self->conditions, i);

      if (shuke_condition_is_whole (condition) && condition->text != NULL && (fields[condition->field].needs & SHUKE_RULE_NEEDS_PIECES) != 0
          && stands_in (condition->text, word))
        return TRUE;
    }
  return FALSE;
}

gboolean
shuke_group_rule_holds (const ShukeGroupRule *self,
                        const ShukeRuleFacts *facts)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (shuke_condition_holds (g_ptr_array_index (self->conditions, i), facts) == self->any)
      return self->any;
  return !self->any && self->conditions->len > 0;
}

static char *
join (const ShukeGroupRule *self,
      const ShukeRuleFacts *facts,
      const ShukeCurrency  *currency,
      const char           *between)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->conditions->len; i++)
    {
      const ShukeCondition *condition = g_ptr_array_index (self->conditions, i);
      g_autofree char *words = facts == NULL || shuke_condition_holds (condition, facts) ? shuke_condition_dup_text (condition, currency) : NULL;

      if (words != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", words);
    }
  return g_string_free (text, FALSE);
}

char *
shuke_group_rule_dup_text (const ShukeGroupRule *self,
                           const ShukeCurrency  *currency)
{
  /* Translators: between conditions of which one is enough; keep the spaces of your language. */
  return join (self, NULL, currency, self->any ? C_("rule", " or ") : " · ");
}

char *
shuke_group_rule_dup_why (const ShukeGroupRule *self,
                          const ShukeRuleFacts *facts,
                          const ShukeCurrency  *currency)
{
  return join (self, facts, currency, " · ");
}

/* --- JSON --------------------------------------------------------------------------------------------------------------- */

static void
write_condition (JsonBuilder          *builder,
                 const ShukeCondition *condition)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "field");
  json_builder_add_string_value (builder, (guint) condition->field < SHUKE_N_RULE_FIELDS ? fields[condition->field].word : "unknown");
  if (condition->text != NULL)
    {
      json_builder_set_member_name (builder, "text");
      json_builder_add_string_value (builder, condition->text);
    }
  if (condition->from >= 0)
    {
      json_builder_set_member_name (builder, "from");
      json_builder_add_int_value (builder, condition->from);
    }
  if (condition->to >= 0)
    {
      json_builder_set_member_name (builder, "to");
      json_builder_add_int_value (builder, condition->to);
    }
  if (condition->amount >= 0)
    {
      json_builder_set_member_name (builder, "amount");
      json_builder_add_int_value (builder, condition->amount);
    }
  json_builder_end_object (builder);
}

char *
shuke_group_rule_to_json (const ShukeGroupRule *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "any");
  json_builder_add_boolean_value (builder, self->any);
  json_builder_set_member_name (builder, "conditions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->conditions->len; i++)
    write_condition (builder, g_ptr_array_index (self->conditions, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static ShukeRuleField
field_from_word (const char *word)
{
  for (int i = 0; i < SHUKE_N_RULE_FIELDS; i++)
    if (g_strcmp0 (fields[i].word, word) == 0)
      return (ShukeRuleField) i;
  return SHUKE_N_RULE_FIELDS;
}

/* A number of the object, -1 when it is not there or none. */
static gint64
read_number (JsonObject *object,
             const char *name,
             gint64      most)
{
  JsonNode *node = json_object_get_member (object, name);
  gint64 value = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;

  return value >= 0 && value <= most ? value : -1;
}

static const char *
read_text (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static void
read_condition (JsonArray *array,
                guint      index,
                JsonNode  *node,
                gpointer   data)
{
  ShukeGroupRule *self = data;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  ShukeCondition *condition = shuke_condition_new (object != NULL ? field_from_word (read_text (object, "field")) : SHUKE_N_RULE_FIELDS);

  if (object != NULL)
    {
      condition->text = g_strdup (read_text (object, "text"));
      condition->from = (int) read_number (object, "from", 1000000);
      condition->to = (int) read_number (object, "to", 1000000);
      condition->amount = read_number (object, "amount", G_MAXINT64);
    }
  g_ptr_array_add (self->conditions, condition);
}

ShukeGroupRule *
shuke_group_rule_from_json (const char *json)
{
  ShukeGroupRule *self = shuke_group_rule_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root, *node;

  if (json == NULL || !json_parser_load_from_data (parser, json, -1, NULL))
    return self;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return self;
  node = json_object_get_member (json_node_get_object (root), "any");
  self->any = node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_boolean (node);
  node = json_object_get_member (json_node_get_object (root), "conditions");
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), read_condition, self);
  return self;
}
