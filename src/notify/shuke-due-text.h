/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-customer.h"
#include "shuke-day-plan.h"
#include "shuke-day-text.h"

G_BEGIN_DECLS

/* The words for what is to be done, in the owner's language, for the list, the command line and notifications. @customer is NULL
 * for a note that has none yet. */

/* What the calendar counts together: one colour, one word. */
typedef enum {
  SHUKE_DUE_GROUP_BIRTHDAY,
  SHUKE_DUE_GROUP_CALLBACK,
  SHUKE_DUE_GROUP_FOLLOW_UP,    /* what the shop owes */
  SHUKE_DUE_GROUP_QUIET,
  SHUKE_DUE_GROUP_COMPLAINT,
  SHUKE_DUE_GROUP_EVENT,        /* she comes, or a day that matters to her */
} ShukeDueGroup;

#define SHUKE_N_DUE_GROUPS (SHUKE_DUE_GROUP_EVENT + 1)

ShukeDueGroup shuke_due_group_of       (ShukeTodoKind kind);
const char   *shuke_due_group_word     (ShukeDueGroup group);
/* Style class of its dot. */
const char   *shuke_due_group_class    (ShukeDueGroup group);

const char   *shuke_due_text_kind      (ShukeTodoKind kind);
/* Her name, or what she is known by, or words for nobody. (transfer full) */
char         *shuke_due_text_name      (const ShukeCustomer *customer);
char         *shuke_due_text_name_of   (ShukeBook *book, gint64 customer);
/* Why she is on the list: "Jiayi is 8 today", or what the owner wrote. (transfer full) */
char         *shuke_due_text_why       (const ShukeDueItem *item, const ShukeCustomer *customer, ShukeDay today);
/* "1 day late, say it differently"; NULL when it is not late. (transfer full) */
char         *shuke_due_text_state     (const ShukeDueItem *item);
/* "was due on 8 September", "put off from 8 September", or NULL. (transfer full) */
char         *shuke_due_text_since     (const ShukeDueItem *item);
/* How and when she wants to be called or written to: "after 20:00", "after 22:00, when the shop is closed"; NULL when she did not say, or
 * it is done. (transfer full) */
char         *shuke_due_text_wish      (const ShukeDueItem *item, const ShukeCustomer *customer, int opens, int closes);
/* A sentence to say or send, without quotation marks, from held facts only; NULL when there is none. (transfer full) */
char         *shuke_due_text_say       (const ShukeDueItem *item, const ShukeCustomer *customer, ShukeDay today);

G_END_DECLS
