/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact.h"
#include "shuke-taste.h"

G_BEGIN_DECLS

/* Whether what is known is still alive, and how much of it is there. Pure; today is handed in. */

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

/* Of the person at @index by her pieces alone, where the catalogue says SHUKE_FACT_BOUGHT; and by them, by word, or by another fact from
 * which it follows. */
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCompleteness, shuke_completeness_free)

G_END_DECLS
