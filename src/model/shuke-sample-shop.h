/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-entry.h"

G_BEGIN_DECLS

/* The sample shop: a women's and children's boutique with three years of sales that end today, made from a seed, a day and a
 * number of customers. The same three give the same shop; a household does not depend on how many others there are.
 * Names, notes and words are Chinese data in every language of the program. */

#define SHUKE_SAMPLE_SIZE      600
#define SHUKE_SAMPLE_SEED      20260917
#define SHUKE_SAMPLE_SIZE_MAX  1000000
/* Raise it when the shop comes out otherwise, so that a kept scratch book is made anew. */
#define SHUKE_SAMPLE_VERSION   10

typedef struct {
  char        number[8];     /* seven digits, as on a tag */
  const char *category;
  const char *name;
  const char *colours[4];
  gint64      list_price;    /* fen */
  gint64      cost;
} ShukeSampleStyle;

/* What really drives a customer; no rule of the program may read it, tests compare with it. */
typedef struct {
  double   rate;          /* visits a year of the shop's own time while she is with us */
  double   shape;         /* of the Weibull distribution of the gaps: above 1 = regular */
  ShukeDay joined;
  ShukeDay leaves;        /* she never comes from this day on; NONE = she is with us */
  gboolean heavy;         /* one of the few who give most */
  gboolean price_only;    /* buys in the sales alone */
} ShukeSampleTruth;

typedef struct {
  ShukeRole   role;
  const char *relation;
  const char *name;
  const char *nickname;
  ShukeSex    sex;
  ShukeDate   birth;       /* as the shop knows it: may be nothing */
  ShukeDay    true_birth;
  double      place;       /* children: distance from the median height in standard deviations … */
  double      tempo;       /* … and months by which the growth spurt comes early */
  double      phase;
  const char *letter;      /* grown-ups: the size that fits */
  int         waist;
  int         shoe;
} ShukeSamplePerson;

typedef struct {
  int         person;      /* index */
  const char *kind;        /* "clothes" … for a size told; "height" … for a measurement; a word of the catalogue for what has a row of its own */
  const char *size;        /* or what else was told; NULL for a measurement */
  gint32      value;       /* mm */
  ShukeDay    day;
  const char *source;
} ShukeSampleFact;

typedef struct {
  int         style;       /* index of shuke_sample_shop_get_style() */
  int         person;      /* index; -1 = not said */
  const char *size;
  const char *colour;
  gint32      quantity;
  gint64      paid_price;
  int         returned;    /* index of the line that it takes back; -1 = none */
  const char *reason;
  const char *liability;
} ShukeSampleLine;

typedef struct {
  ShukeDay    day;
  int         minute;
  const char *staff;
  const char *payment;
  int         first_line;
  int         n_lines;
} ShukeSampleVisit;

typedef struct {
  int         person;      /* index; -1 = about the customer */
  const char *kind;
  ShukeDay    day;
  int         minute;
  const char *text;
  const char *outcome;
  const char *state;
  ShukeDay    due_day;
  const char *staff;
} ShukeSampleEntry;

typedef struct {
  int           entry;     /* index; -1 = none */
  ShukeTodoKind kind;
  const char   *text;
  ShukeDay      due_day;   /* NONE = no day was said */
} ShukeSampleTodo;

typedef struct {
  int               index;
  const char       *name;
  const char       *nickname;
  const char       *address_form;
  const char       *phone;
  const char       *wechat;
  const char       *address;
  const char       *card_number;
  const char       *tier;
  const char       *source;
  const char       *staff;
  const char       *mind;
  const char       *note;
  ShukeDay          created_day;
  gboolean          deleted;         /* lies in the bin */
  ShukeConsentState consent;
  ShukeDay          consent_day;
  const char       *consent_source;
  GArray           *persons;         /* (element-type ShukeSamplePerson), SELF first */
  GArray           *facts;           /* (element-type ShukeSampleFact) */
  GArray           *visits;          /* (element-type ShukeSampleVisit), oldest first */
  GArray           *lines;           /* (element-type ShukeSampleLine) */
  GArray           *entries;         /* (element-type ShukeSampleEntry) */
  GArray           *todos;           /* (element-type ShukeSampleTodo) */
  ShukeSampleTruth  truth;
} ShukeSampleHousehold;

typedef struct _ShukeSampleShop ShukeSampleShop;

ShukeSampleShop *shuke_sample_shop_new  (guint64 seed, ShukeDay today, int size);
void             shuke_sample_shop_free (ShukeSampleShop *self);

int                         shuke_sample_shop_get_size     (ShukeSampleShop *self);
int                         shuke_sample_shop_get_n_styles (ShukeSampleShop *self);
const ShukeSampleStyle     *shuke_sample_shop_get_style    (ShukeSampleShop *self, int index);
/* Household @index, valid until the next call. */
const ShukeSampleHousehold *shuke_sample_shop_make         (ShukeSampleShop *self, int index);
/* Day on which an assistant left the shop; NONE for those who are there. */
ShukeDay                    shuke_sample_shop_get_left_day (ShukeSampleShop *self, const char *staff);
/* Notes without customer, from the oldest; valid as long as the shop. */
const ShukeSampleEntry     *shuke_sample_shop_get_inbox    (ShukeSampleShop *self, int *n);

/* True height of a child in mm on @day; 0 before birth. Hidden truth, too. */
double shuke_sample_true_height (const ShukeSamplePerson *person, ShukeDay day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeSampleShop, shuke_sample_shop_free)

G_END_DECLS
