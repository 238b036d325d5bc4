/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact-state.h"
#include "shuke-taste.h"

G_BEGIN_DECLS

/* The next best question: the missing fact that most changes one of the three moments for this customer. */

/* Something that was asked and not told. */
typedef struct {
  ShukeFactKind kind;
  gint64        person;     /* id; that of her own person or 0 for herself */
  ShukeDay      day;
  gboolean      refused;    /* she would rather not say */
} ShukeAsked;

#define SHUKE_ASK_AGAIN_DAYS 60
/* From this gain on it is the best customers' birthday and address, then their children's birthdays and sizes; everything else stands behind. */
#define SHUKE_QUESTION_FIRST 1000

typedef struct {
  const ShukeCustomer *customer;
  GPtrArray           *facts;       /* (nullable) (element-type ShukeFact), with what is known of them */
  GArray              *asked;       /* (nullable) (element-type ShukeAsked) */
  GPtrArray           *worn;        /* (nullable) (element-type ShukeWornSize): sizes held by purchases */
  const ShukeTaste    *taste;       /* (nullable) of the family: colours held by purchases */
  gboolean             top;         /* one of the best fifth */
  gboolean             buys_child;  /* pieces that only a child can wear, of which nobody said for whom */
  ShukeDay             today;
} ShukeQuestionFacts;

typedef struct {
  ShukeFactKind kind;
  guint         person;     /* index */
  gboolean      new_child;  /* about a child that is not on the file: who is it, when was it born? */
  gboolean      put_right;  /* about what she expected and did not get: is it better now? */
  int           gain;       /* to compare the questions of several customers */
  ShukeMoment   moment;     /* the one it changes most */
} ShukeQuestion;

/* All that are worth asking, best first. (transfer full) (element-type ShukeQuestion) */
GArray  *shuke_question_list     (const ShukeQuestionFacts *facts);
/* As an assistant says it: "When is Doudou's birthday?" (transfer full) */
char    *shuke_question_dup_text (const ShukeQuestion *question, const ShukeCustomer *customer);
/* What the answer is good for, to @customer. */
const char *shuke_question_reason (const ShukeQuestion *question, const ShukeCustomer *customer);

G_END_DECLS
