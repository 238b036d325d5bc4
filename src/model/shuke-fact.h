/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact-kind.h"
#include "shuke-money.h"

G_BEGIN_DECLS

/* A customer's file as a list of single facts, each with a text that can be read, typed over and taken back, and with what is known
 * about it: who said so, when, and when it was last found true. */

typedef struct {
  ShukeFactKind kind;
  guint         person;         /* index; 0 for facts of the customer herself */
  gint64        id;             /* of its row: phone, channel, address, size, measurement, fact, value; 0 = none yet */
  char         *text;           /* as it stands in the book, lines joined; see ShukeFactType */
  ShukeDay      day;            /* since when; NONE when that is not kept */

  gint64        field;          /* of CUSTOM: which one; 0 otherwise */
  char         *label;          /* of CUSTOM: its name */
  char         *custom_kind;    /* of CUSTOM: "text", "number", "date", "choice" */
  char         *choices;        /* of CUSTOM: one a line */
  int           stale_days;     /* of CUSTOM: after these it wants to be asked again; 0 = never */

  char         *source;         /* who said so, in words; NULL when not known */
  char         *staff;          /* who wrote it down */
  gint64        entry;          /* the slip it comes from; 0 = none */
  char         *import_name;    /* the file it comes from */
  ShukeDay      confirmed_day;  /* when it was last found true */
  gboolean      sourced;        /* the book keeps a line about it */
} ShukeFact;

ShukeFact *shuke_fact_copy  (const ShukeFact *self);
void       shuke_fact_free  (ShukeFact *self);
/* Its name in the owner's language, or the field's. */
const char *shuke_fact_get_name (const ShukeFact *self);

/* Filled facts only, in the order they are shown: hers, then each person's. Of sizes and measurements the newest.
 * (transfer full) (element-type ShukeFact) */
GPtrArray *shuke_fact_list  (const ShukeCustomer *customer);
/* The facts most shops want that are not filled yet, of the customer (person 0) or one of the family.
 * (transfer full) (element-type ShukeFactKind) */
GArray    *shuke_fact_list_missing (const ShukeCustomer *customer, guint person);
/* A text of several lines is shown in one; the lines again, as the book keeps them. (transfer full) (nullable) */
char      *shuke_fact_split_lines (const char *text);
/* Whether @typed is no answer to @self but the name of another fact of the same person. Of what is told in words it may well be an answer. */
gboolean   shuke_fact_find_other (const ShukeFact *self, const ShukeCustomer *customer, const char *typed, ShukeFactKind *kind);

/* What is known about facts, as it stands in the book beside them. */
typedef struct {
  char    *subject;             /* see shuke_fact_dup_subject() */
  char    *field;               /* see shuke_fact_dup_field() */
  char    *source;
  char    *staff;
  gint64   entry;
  char    *import_name;
  ShukeDay day;
  ShukeDay confirmed_day;
} ShukeFactSource;

void  shuke_fact_source_free (ShukeFactSource *self);
/* "self", "person:12" or "row:7": whose fact it is. (transfer full) */
/* The text of a measurement of that @kind as the book holds it: millimetres as centimetres, grams as kilograms, in tenths. (transfer full) */
char *shuke_fact_dup_measurement (const char *kind, gint32 value);
char *shuke_fact_dup_subject (const ShukeFact *self, const ShukeCustomer *customer);
/* The catalogue's word, or "custom:3". (transfer full) */
char *shuke_fact_dup_field   (const ShukeFact *self);
/* Writes into each of @facts what @sources say of it. Of sizes and measurements day and source stand with them. */
void  shuke_fact_take_sources (GPtrArray *facts, const ShukeCustomer *customer, GPtrArray *sources);

/* @text as it goes into the book: "180 cm" gives "180", "两周一次" "14", "已婚" "married"; NULL when it cannot be that fact.
 * (transfer full) */
char      *shuke_fact_read  (const ShukeFact *fact, const char *text, ShukeDay today);
/* How she wants to be reached and when, typed into the field of either: see shuke_contact_wish_read_told(). FALSE of any other fact. */
gboolean   shuke_fact_read_wish (const ShukeFact *fact, const char *text, char **channel, char **hours, char **rest);
/* A day and why then, typed as her next step: 10月8号 因为孩子开学. FALSE of any other fact, and without a reason. (transfer full) */
gboolean   shuke_fact_read_reason (const ShukeFact *fact, const char *text, ShukeDay today, char **day, char **reason);
/* Whether @text could be that fact, or the fact beside it that shuke_fact_apply() writes then; blank text can: it takes the fact away. */
gboolean   shuke_fact_check (const ShukeFact *fact, const char *text, ShukeDay today);
/* The fact as people write it, which is read back as the same: choices by name, money with its sign, days in words. The id of
 * a customer stays one. (transfer full) */
char      *shuke_fact_dup_shown (const ShukeFact *fact, const ShukeCurrency *currency, ShukeDay today);
/* Puts @text in place of the fact. A size or measurement of another day stays and the new one is added today, or on the day that is told with
 * it. What of a wish has no field becomes a line of the remark.
 * FALSE with SHUKE_ERROR_INVALID when it cannot be read. */
gboolean   shuke_fact_apply (ShukeCustomerBuilder *builder, const ShukeCustomer *customer, const ShukeFact *fact,
                             const char *text, ShukeDay today, GError **error);
/* "118", "118cm", "1.18 m": millimetres, 0 when it is none. */
gint32     shuke_fact_read_height (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeFact, shuke_fact_free)

G_END_DECLS
