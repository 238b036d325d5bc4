/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-entry.h"
#include "shuke-fact.h"

G_BEGIN_DECLS

/* Two files that are about one person: what the one that goes says beside the one that stays, fact by fact, and what becomes of it. Nothing
 * is lost: what does not hold stands in the remark afterwards, with its name before it. Pure. */

typedef enum {
  SHUKE_JOIN_NOTHING,   /* the file that stays says it, too */
  SHUKE_JOIN_FILLS,     /* it says nothing of it */
  SHUKE_JOIN_BOTH,      /* they stand beside each other, or are put together */
  SHUKE_JOIN_ASK,       /* one of the two holds */
} ShukeJoinHow;

typedef struct {
  ShukeJoinHow  how;
  ShukeFact    *held;    /* NULL = nothing, or as many as there are */
  ShukeFact    *given;
  gboolean      take;    /* of ASK: what the file that goes says holds */
} ShukeJoinPart;

typedef struct {
  ShukeCustomer     *held;           /* stays */
  ShukeCustomer     *given;          /* goes */
  ShukeConsentState  held_consent;   /* to messages; a refusal of either holds */
  ShukeConsentState  given_consent;
  char              *held_referrer;  /* names of those who brought them; NULL = nobody */
  char              *given_referrer;
  GArray            *pairs;          /* (element-type guint) for each person of @given the index in @held of who is the same; G_MAXUINT = nobody */
  GPtrArray         *parts;          /* (element-type ShukeJoinPart), each fact of @given and of its people who are in @held, too */
} ShukeJoin;

/* INVALID when one is an organisation and the other is none, or they are one file. The names may be NULL. */
ShukeJoin     *shuke_join_new  (const ShukeCustomer *held, ShukeConsentState held_consent, const char *held_referrer,
                                const ShukeCustomer *given, ShukeConsentState given_consent, const char *given_referrer, GError **error);
void           shuke_join_free (ShukeJoin *self);
/* The decisions of @other about the same facts. */
void           shuke_join_recall (ShukeJoin *self, const ShukeJoin *other);

/* @now asks the same as @self: nothing was changed that the owner saw when deciding. */
gboolean       shuke_join_is_about (const ShukeJoin *self, const ShukeJoin *now);

/* What one of the two says of a part, for reading; NULL when it says nothing. Of what stands several times, all. (transfer full) (nullable) */
char          *shuke_join_dup_held  (const ShukeJoin *self, const ShukeJoinPart *part, const ShukeCurrency *currency, ShukeDay today);
char          *shuke_join_dup_given (const ShukeJoin *self, const ShukeJoinPart *part, const ShukeCurrency *currency, ShukeDay today);
/* Her people besides herself, one a line; NULL when there are none. (transfer full) (nullable) */
char          *shuke_join_dup_people (const ShukeCustomer *customer);

/* What stands on the timeline with a second portrait of one person. */
const char    *shuke_join_portrait_words (void);

/* Whether the row of @given's fact, of @held's, does not go on: the other holds, or is the same. */
gboolean       shuke_join_drops_given (const ShukeJoinPart *part);
gboolean       shuke_join_drops_held  (const ShukeJoinPart *part);
/* Under which subject what is known about a fact of @given is kept from now on (shuke_fact_dup_subject()); NULL when it goes with its fact.
 * @instead: it takes the place of what was known of @held's. (transfer full) (nullable) */
char          *shuke_join_dup_subject (const ShukeJoin *self, const char *subject, const char *field, gboolean *instead);

/* Who brought @given and is now known to have brought @held, 0 when that stays as it is. */
gint64         shuke_join_get_taken_referrer (const ShukeJoin *self);
/* @now is @held when all rows that go on are in it already, and so is that referrer: with what was decided of names, birthdays and the like. */
ShukeCustomer *shuke_join_build (const ShukeJoin *self, const ShukeCustomer *now, ShukeRegion region, const ShukeCurrency *currency, ShukeDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeJoin, shuke_join_free)

G_END_DECLS
