/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-campaign-facts.h"
#include "shuke-campaign.h"
#include "shuke-contact.h"
#include "shuke-message.h"

G_BEGIN_DECLS

/* From the goods to the people: who it suits, why, and who is left out, why. Pure and always in the same order. */

typedef enum {
  SHUKE_LEFT_NOT,            /* may be written to */
  SHUKE_LEFT_BIN,
  SHUKE_LEFT_NO_CONSENT,     /* never asked */
  SHUKE_LEFT_REFUSED,        /* refused, or someone else on the same number did */
  SHUKE_LEFT_NO_MOBILE,
  SHUKE_LEFT_COMPLAINT,
  SHUKE_LEFT_WAY,            /* wants no written messages */
  SHUKE_LEFT_WRONG_NUMBER,   /* somebody else answers under it: asked for the right one first */
  SHUKE_LEFT_RHYTHM,         /* wants to hear less often: she heard from the shop days ago */
  SHUKE_LEFT_SILENT,         /* nothing came back of the last messages */
  SHUKE_LEFT_WRITTEN,        /* written to days ago */
  SHUKE_LEFT_ASLEEP,         /* not here for days */
  SHUKE_LEFT_SAME_PHONE,     /* the message to other names her people too */
  SHUKE_LEFT_ENOUGH,         /* more people than the pieces are for */
  SHUKE_LEFT_HAS_IT,         /* got this campaign's message already */
  SHUKE_LEFT_SAME_TEXT,      /* got these very words in an earlier campaign */
  SHUKE_LEFT_SAMPLE,         /* the sample shop never writes to anyone */
  SHUKE_N_LEFT
} ShukeLeft;

typedef enum {
  SHUKE_FIT_NONE,       /* no size was asked for */
  SHUKE_FIT_TOLD,
  SHUKE_FIT_BOUGHT,
  SHUKE_FIT_HEIGHT,     /* predicted from a height */
  SHUKE_FIT_GROWN,      /* predicted from a size bought or told earlier */
  SHUKE_FIT_AGE,        /* predicted from age alone */
  SHUKE_FIT_ROUGH_AGE,  /* of an age that is only about right */
} ShukeFit;

/* How a message left, and when. That it was sent is known of none. */
typedef enum {
  SHUKE_HANDED_NOT,
  SHUKE_HANDED_COPIED,     /* by the clipboard, one by one */
  SHUKE_HANDED_IN_TABLE,   /* in an exported table */
} ShukeHandedWay;

typedef struct {
  ShukeHandedWay way;
  ShukeDay       day;
  gint64         message;    /* its id */
  ShukeAnswer    answer;
} ShukeHanded;

typedef struct {
  gint64      person;   /* 0 = the customer's unnamed child */
  ShukeRole   role;
  const char *name;     /* borrowed from the facts; NULL for the customer herself and when not known */
  char       *size;     /* as the goods write it; NULL = not asked for */
  ShukeFit    fit;
  ShukeDay    day;      /* of the evidence; NONE = none */
} ShukeAudienceWearer;

typedef struct {
  const ShukeHousehold *household;   /* borrowed from the facts */
  int         score;         /* 0 … 1000 */
  GPtrArray  *wearers;       /* (element-type ShukeAudienceWearer), those it fits, also those of others on her number */
  int         bought;        /* pieces of the category they bought; 0 also when there is no category */
  gint64      price_low;     /* what she pays for the category; -1 = not known */
  gint64      price_high;
  const char *colour;        /* the one of the goods' colours bought most; NULL = none of them. Borrowed from the goods */
  int         colour_pieces;
  const char *last;          /* what she bought last; NULL = nothing. Borrowed from the facts */
  int         away;          /* days since she was here; -1 = never */
  gboolean    newcomer;      /* never here, but the size is known to fit */
  gboolean    off;           /* unticked */
  ShukeHandedWay handed;     /* whether her message left already, */
  ShukeDay    handed_day;    /* and when */
  gint64      message;       /* that message, */
  ShukeAnswer answer;        /* and what came back of it */
  ShukeLeft   left;
  int         left_days;     /* RHYTHM, WRITTEN, ASLEEP */
  guint       by_hand;       /* ShukeWay: no text messages, but these, into which hers is pasted; 0 = a text message is fine */
  const ShukeHousehold *other;   /* SAME_PHONE, and REFUSED when it was someone else; borrowed */
} ShukeAudiencePerson;

typedef struct {
  const char *category;      /* by which purchases were counted; NULL = by none. Borrowed from goods or facts */
  GPtrArray  *people;        /* (element-type ShukeAudiencePerson), best first */
  GPtrArray  *left;          /* (element-type ShukeAudiencePerson), by reason, then best first */
  guint       counts[SHUKE_N_LEFT];
  guint       newcomers;     /* of those who fit and those left out */
  guint       ticked;        /* of people, those not unticked */
  int         silences;      /* from which on somebody counts as silent; 0 = nobody */
  guint       limit;         /* at most so many; 0 = no end */
} ShukeAudience;

/* @handed (nullable): number → ShukeHanded of those that have this campaign's message. @facts and @goods must outlive it. */
ShukeAudience *shuke_audience_new  (const ShukeAudienceFacts *facts, const ShukeGoods *goods, const ShukeAudienceRules *rules,
                                    GHashTable *handed);
void           shuke_audience_free (ShukeAudience *self);

/* The message to one of them. */
typedef struct {
  const ShukeGoods *goods;
  const char       *price;      /* as it shall stand in a message; NULL = not said */
  const char       *shop;
} ShukeMessageContext;

/* Filled, or NULL when a blank stays empty, which @missing then names. (transfer full) */
char          *shuke_audience_fill (const ShukeAudiencePerson *person, const ShukeTemplate *template,
                                    const ShukeMessageContext *context, int *missing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeAudience, shuke_audience_free)

G_END_DECLS
