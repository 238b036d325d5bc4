/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day-plan.h"
#include "shuke-fact.h"
#include "shuke-sentence.h"
#include "shuke-taste.h"
#include "shuke-wearer.h"

G_BEGIN_DECLS

/* Everything the greet card says, as data: window, command line and tests share it. What is not known is
 * NULL, 0 or an empty array, and then has no line. */

/* At the door more is near than in the list of a day: what was promised her can be handed over early, and a child's birthday or a wedding is dressed
 * for before it comes. Up to this many days from today. */
#define SHUKE_GREETING_DAYS 14
#define SHUKE_GREETING_EVENT_DAYS 90

typedef struct {
  const ShukeCustomer *customer;
  GPtrArray           *visits;       /* (element-type ShukeVisit), newest first */
  GPtrArray           *todos;        /* (nullable) (element-type ShukeTodo): hers, open */
  GPtrArray           *wishes;       /* (nullable) (element-type ShukeTodo): the latest birthdays that were dealt with */
  GPtrArray           *entries;      /* (nullable) (element-type ShukeEntry), newest first */
  GPtrArray           *sources;      /* (nullable) (element-type ShukeFactSource): where her facts come from */
  const ShukeConsent  *consent;      /* (nullable) */
  guint                closed_days;
  ShukeDay             today;
} ShukeGreetingFacts;

typedef struct {
  ShukeCustomer    *customer;
  ShukeDay          today;
  GPtrArray        *due;            /* (element-type ShukeDueItem): birthdays of these days first, then what else is near by its day, promises without a day last */
  gboolean          mind_is_new;    /* there is one and it was not acknowledged */
  GArray           *wearers;        /* (element-type ShukeWearer): those of whom a size is known, herself first */
  GPtrArray        *visits;         /* as handed in */
  GPtrArray        *worn;           /* (element-type ShukeWornSize) */
  ShukeTaste       *taste;          /* of the whole family */
  const ShukeVisit *last;           /* newest with a purchase; NULL = never bought */
  gboolean          here_since;     /* on a later day, without a purchase */
  const ShukeEntry *outcome;        /* how it went, told since then */
  GPtrArray        *facts;          /* (element-type ShukeFact), with what is known of them */
  ShukeConsentState consent;
  ShukeDay          consent_day;
  char             *consent_source;
  ShukeSentence    *sentence;       /* (nullable) */

  GPtrArray        *entries;
} ShukeGreeting;

/* Keeps references to what is handed in. */
ShukeGreeting *shuke_greeting_new  (const ShukeGreetingFacts *facts);
void           shuke_greeting_free (ShukeGreeting            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeGreeting, shuke_greeting_free)

G_END_DECLS
