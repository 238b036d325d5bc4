/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day-plan.h"
#include "shuke-fact-question.h"

G_BEGIN_DECLS

/* The handful of questions of a day: whom of those who come or are called today, or of the best, is asked what. */

/* More a day is a survey. */
#define SHUKE_ASKS_A_DAY 5

typedef enum {
  SHUKE_ASK_COMES,     /* she is announced for today */
  SHUKE_ASK_CALLED,    /* she is on today's list */
  SHUKE_ASK_BEST,      /* one of the best, who may come any day */
} ShukeAskWhy;

typedef struct {
  gint64        customer;
  ShukeAskWhy   why;
  gint64        standing;   /* what she has spent */
  ShukeQuestion question;
} ShukeAsk;

/* Those whom one may ask something, each once: from today's @list (element-type ShukeDueItem, in its order), then @best (element-type
 * gint64: ids, the best first). Nobody with an open complaint or a broken promise, and nobody in @asked (element-type gint64): one question a day.
 * (transfer full) (element-type ShukeAsk), their questions still to be filled in */
GArray *shuke_ask_list_whom (const GPtrArray *list, const GArray *best, const GArray *asked);
/* Keeps of @asks what is asked today when @n_asked questions were dealt with: first what is wanted of the best (SHUKE_QUESTION_FIRST), then who
 * comes, who is called, the best; within these what changes most. */
void    shuke_ask_pick      (GArray *asks, guint n_asked);

G_END_DECLS
