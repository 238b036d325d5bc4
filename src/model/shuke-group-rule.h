/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-entry.h"
#include "shuke-money.h"

G_BEGIN_DECLS

/* Who belongs to a group by rule: conditions of which all or any hold. Pure: what is known of one customer is handed in. Kept in the book as
 * JSON. */

typedef enum {
  SHUKE_RULE_SEX,              /* text: "female", "male" */
  SHUKE_RULE_AGE,              /* from, to: years; of herself */
  SHUKE_RULE_CHILD_AGE,        /* from, to: of one of her children */
  SHUKE_RULE_RESIDENCE,        /* text: stands in an address */
  SHUKE_RULE_TIER,             /* text */
  SHUKE_RULE_HERE_WITHIN,      /* to: days */
  SHUKE_RULE_AWAY_FOR,         /* from: days; who was never here is not away */
  SHUKE_RULE_SPENT,            /* amount: at least; to: within so many days, 0 = ever */
  SHUKE_RULE_SIZE,             /* text: bought or told, of anyone in the family */
  SHUKE_RULE_BOUGHT,           /* text: stands in category or name of a piece; to: within so many days, 0 = ever */
  SHUKE_RULE_COLOUR,           /* text: stands in the colour of a piece */
  SHUKE_RULE_BIRTHDAY,         /* to: month of anyone in the family, as it falls this year; 0 = this month */
  SHUKE_RULE_CONSENT,          /* messages are welcome */
  SHUKE_RULE_SOURCE,           /* text: stands in where she comes from */
  SHUKE_RULE_FACT,             /* text: stands in a fact of any kind, or in a field of the shop's own */
  SHUKE_N_RULE_FIELDS
} ShukeRuleField;

/* Which of the values below a field has. */
typedef enum {
  SHUKE_RULE_TAKES_TEXT = 1 << 0,
  SHUKE_RULE_TAKES_FROM = 1 << 1,
  SHUKE_RULE_TAKES_TO = 1 << 2,
  SHUKE_RULE_TAKES_AMOUNT = 1 << 3,
} ShukeRuleTakes;

typedef struct {
  ShukeRuleField field;
  char          *text;     /* NULL where the field has none */
  int            from;     /* -1 = not said */
  int            to;       /* -1 = not said */
  gint64         amount;   /* minor units; -1 = not said */
} ShukeCondition;

typedef struct {
  gboolean   any;          /* one of the conditions is enough */
  GPtrArray *conditions;   /* (element-type ShukeCondition); without one nobody belongs */
} ShukeGroupRule;

guint           shuke_rule_field_takes     (ShukeRuleField field);
/* In the owner's language: "Age". */
const char     *shuke_rule_field_name      (ShukeRuleField field);
ShukeCondition *shuke_condition_new        (ShukeRuleField field);
void            shuke_condition_free       (ShukeCondition *self);
/* Whether it says something: a condition that is only half written holds for nobody. */
gboolean        shuke_condition_is_whole   (const ShukeCondition *self);
/* "Age 30 to 45", "bought jeans in the last 180 days". (transfer full) */
char           *shuke_condition_dup_text   (const ShukeCondition *self, const ShukeCurrency *currency);

ShukeGroupRule *shuke_group_rule_new       (void);
void            shuke_group_rule_free      (ShukeGroupRule *self);
char           *shuke_group_rule_dup_text  (const ShukeGroupRule *self, const ShukeCurrency *currency);
/* The JSON of the book. Reading never fails: a condition that is not understood, as of a newer program, holds for nobody. (transfer full) */
char           *shuke_group_rule_to_json   (const ShukeGroupRule *self);
ShukeGroupRule *shuke_group_rule_from_json (const char *json);

typedef struct {
  ShukeDay    day;
  gint64      amount;      /* paid for it, what came back is negative */
  gboolean    back;        /* it came back */
  const char *category;
  const char *name;
  const char *size;
  const char *colour;
} ShukeRulePiece;

typedef struct {
  ShukeRole role;
  ShukeSex  sex;
  ShukeDate birth;
} ShukeRulePerson;

/* What is known of one customer; only what @rule asks for has to be there. Texts are borrowed. */
typedef struct {
  ShukeDay          today;
  const char       *tier;
  const char       *source;
  ShukeDay          last_day;    /* she was here; NONE = never */
  ShukeConsentState consent;
  GArray           *persons;     /* (element-type ShukeRulePerson) */
  GArray           *pieces;      /* (element-type ShukeRulePiece) */
  GPtrArray        *addresses;   /* (element-type utf8) */
  GPtrArray        *sizes;       /* told (element-type utf8) */
  GPtrArray        *facts;       /* values (element-type utf8) */
} ShukeRuleFacts;

/* What has to be read for a rule. */
typedef enum {
  SHUKE_RULE_NEEDS_PERSONS = 1 << 0,
  SHUKE_RULE_NEEDS_PIECES = 1 << 1,
  SHUKE_RULE_NEEDS_ADDRESSES = 1 << 2,
  SHUKE_RULE_NEEDS_SIZES = 1 << 3,
  SHUKE_RULE_NEEDS_FACTS = 1 << 4,
  SHUKE_RULE_NEEDS_CONSENT = 1 << 5,
  SHUKE_RULE_NEEDS_AMOUNTS = 1 << 6,   /* of the pieces; without it only those matter of which a word is minded */
} ShukeRuleNeeds;

guint    shuke_group_rule_needs  (const ShukeGroupRule *self);
/* Whether a piece of that name, category, size or colour can matter: all other words of pieces may be left out. */
gboolean shuke_group_rule_minds  (const ShukeGroupRule *self, const char *word);
gboolean shuke_condition_holds   (const ShukeCondition *self, const ShukeRuleFacts *facts);
gboolean shuke_group_rule_holds  (const ShukeGroupRule *self, const ShukeRuleFacts *facts);
/* The conditions that hold, in words: why she belongs. (transfer full) */
char    *shuke_group_rule_dup_why (const ShukeGroupRule *self, const ShukeRuleFacts *facts, const ShukeCurrency *currency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCondition, shuke_condition_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeGroupRule, shuke_group_rule_free)

G_END_DECLS
