/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-entry.h"
#include "shuke-taste.h"

G_BEGIN_DECLS

/* The one sentence suggested for greeting her: chosen from facts that are held, naming at least one, or none at all. */

typedef enum {
  SHUKE_SENTENCE_PROMISE,    /* something promised is due, or owed without a day */
  SHUKE_SENTENCE_BIRTHDAY,   /* near */
  SHUKE_SENTENCE_OUTGROWN,   /* a child is taller than the last size bought serves */
  SHUKE_SENTENCE_PURCHASE,   /* bought 3 to 14 days ago: how is it? */
  SHUKE_SENTENCE_QUIET,      /* away for longer than is usual with her */
  SHUKE_SENTENCE_FAVOURITE,  /* style and colour she takes most */
} ShukeSentenceKind;

typedef struct {
  ShukeSentenceKind kind;
  char      *key;       /* what it is about, to tell two sentences apart: "birthday:12" */
  char      *address;   /* how she is addressed; NULL = not known */
  char      *person;    /* of whom it speaks; NULL = she herself */
  gboolean   gift;      /* the piece was bought to give away */
  gboolean   child;     /* only a child can wear it; whose it is, if known, is @person */
  gboolean   sized;     /* it can fit or not */
  char      *text;      /* thing promised, piece or style; NULL for a promise that must not be quoted */
  char      *colour;
  char      *size;      /* outgrown */
  char      *next_size; /* NULL when there is no child's size left */
  ShukeDate  birth;
  ShukeDay   day;       /* of the birthday's celebration; on which it was promised; last day she was here */
  int        age;       /* that a child becomes; -1 = not known or not said */
  int        days;      /* until the birthday */
  ShukeDay   today;     /* when it is said */
} ShukeSentence;

typedef struct {
  const ShukeCustomer *customer;
  GPtrArray           *todos;    /* (nullable) (element-type ShukeTodo): hers, open */
  GPtrArray           *visits;   /* (nullable) (element-type ShukeVisit), newest first */
  GPtrArray           *worn;     /* (nullable) (element-type ShukeWornSize) */
  const ShukeTaste    *taste;    /* (nullable): her own */
  ShukeDay             today;
  gboolean             heard;    /* how the last purchase went is known: it is not asked again */
  gboolean             unhappy;  /* and it did not go well: nothing is offered */
} ShukeSentenceFacts;

/* The first kind that holds and is not what customer->last_sentence says was used at an earlier visit; NULL when none does. */
ShukeSentence *shuke_sentence_choose    (const ShukeSentenceFacts *facts);
void           shuke_sentence_free      (ShukeSentence            *self);
/* In the owner's language, for copying. (transfer full) */
char          *shuke_sentence_to_text   (const ShukeSentence      *self);
/* The same as Pango markup with its facts in a span of @attributes ("weight='bold'"). (transfer full) */
char          *shuke_sentence_to_markup (const ShukeSentence      *self,
                                         const char               *attributes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeSentence, shuke_sentence_free)

G_END_DECLS
