/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact.h"
#include "shuke-taste.h"

G_BEGIN_DECLS

/* Whether what is known is still alive, how much of it is there, and what of it cannot be true. Pure; today is handed in. */

typedef enum {
  SHUKE_FRESHNESS_LASTING,   /* does not get stale */
  SHUKE_FRESHNESS_FRESH,
  SHUKE_FRESHNESS_STALE,     /* may no longer be true */
} ShukeFreshness;

/* The day from which a fact counts: confirmed, told, or else when the file was begun. */
ShukeDay       shuke_fact_get_known_day (const ShukeFact *fact, const ShukeCustomer *customer);
/* @failed_call is the day on which nobody was reached under her number last, NONE for never: a phone is stale since. */
ShukeFreshness shuke_fact_get_freshness (const ShukeFact *fact, const ShukeCustomer *customer, ShukeDay failed_call, ShukeDay today);
/* One line under the fact: "she said so · 12 March · confirmed today", "exchange slip · 14 months ago, may have changed". NULL when nothing
 * is to be said. (transfer full) */
char          *shuke_fact_dup_origin_text (const ShukeFact *fact, const ShukeCustomer *customer, ShukeDay failed_call, ShukeDay today);

/* What is held of a kind: nothing, something that may no longer be true, or something good. */
typedef enum {
  SHUKE_HELD_NOTHING,
  SHUKE_HELD_STALE,
  SHUKE_HELD_GOOD,
} ShukeHeld;

/* What was told, and what the pieces show that were bought. */
typedef struct {
  const ShukeCustomer *customer;
  GPtrArray           *facts;        /* (element-type ShukeFact) */
  GPtrArray           *worn;         /* (nullable) (element-type ShukeWornSize): of all the household */
  const ShukeTaste    *taste;        /* (nullable) of whoever is asked about */
  ShukeDay             failed_call;  /* as above */
  ShukeDay             today;
} ShukeFactEvidence;

/* Of the person at @index by her pieces alone, where the catalogue says SHUKE_FACT_BOUGHT; and by them or by word. */
ShukeHeld shuke_fact_evidence_get_bought (const ShukeFactEvidence *self, ShukeFactKind kind, guint index);
ShukeHeld shuke_fact_evidence_get_held   (const ShukeFactEvidence *self, ShukeFactKind kind, guint index);

/* A fact that counts and is missing, or held and stale. */
typedef struct {
  ShukeFactKind kind;
  guint         person;
  int           weight;
  gboolean      stale;
} ShukeGap;

typedef struct {
  int     percent;    /* 0 to 100; what is stale counts half */
  GArray *gaps;       /* (element-type ShukeGap), heaviest first, her own before the family's */
} ShukeCompleteness;

/* @visits (element-type ShukeVisit, may be NULL): what they show, the catalogue's SHUKE_FACT_BOUGHT, is held as well as what was told.
 * @sources may be NULL. */
ShukeCompleteness *shuke_completeness_new  (const ShukeCustomer *customer, GPtrArray *sources, GPtrArray *visits, ShukeDay failed_call, ShukeDay today);
void               shuke_completeness_free (ShukeCompleteness *self);

/* What makes a fact doubtful. */
typedef enum {
  SHUKE_DOUBT_SAME_BIRTHDAY,    /* of 30 people and more: somebody filled a column */
  SHUKE_DOUBT_FIRST_OF_JANUARY, /* what a form offers by itself */
  SHUKE_DOUBT_ONE_DIGIT,        /* 11111111111, 12345678901 */
  SHUKE_DOUBT_AGE_OF_CHILD,     /* a child that its mother had below 14 or beyond 60 */
  SHUKE_DOUBT_AGE,              /* over 105 years, a child over 40 */
  SHUKE_DOUBT_SHARED_PHONE,     /* of five households and more */
} ShukeDoubtKind;

#define SHUKE_DOUBT_SAME_BIRTHDAYS 30
#define SHUKE_DOUBT_SHARED_PHONES  5

typedef struct {
  ShukeDoubtKind kind;
  ShukeFactKind  fact;
  guint          person;
  gint64         id;      /* of the phone's row */
  int            count;   /* people of that birthday, households of that number; 0 otherwise */
} ShukeDoubt;

/* How often what she has occurs in the book, herself counted; NULL for functions that do not know. */
typedef struct {
  int (*same_birthday) (ShukeDate birth, gpointer data);   /* people with the very same day, year included */
  int (*same_phone)    (const char *e164, gpointer data);  /* households */
  gpointer data;
} ShukeDoubtCounts;

/* (transfer full) (element-type ShukeDoubt) */
GArray *shuke_fact_list_doubts (const ShukeCustomer *customer, const ShukeDoubtCounts *counts, ShukeDay today);
/* A sentence for the owner. (transfer full) */
char   *shuke_doubt_dup_text   (const ShukeDoubt *doubt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCompleteness, shuke_completeness_free)

G_END_DECLS
