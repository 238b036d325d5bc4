/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-people-groups.h"
#include "shuke-slip.h"

G_BEGIN_DECLS

/* Slips: entries of the timeline that go through states. Their due day is a to-do, so that the calendar and the register of promises have
 * it; done there is kept here, and the other way round. */

/* For whom a slip is, by what stands on it. */
typedef enum {
  SHUKE_SLIP_FOR_NOBODY,    /* neither a phone nor a known card: it waits in the inbox */
  SHUKE_SLIP_FOR_KNOWN,
  SHUKE_SLIP_FOR_NEW,       /* nobody has that number yet */
  SHUKE_SLIP_FOR_SEVERAL,   /* more than one has it, and the name does not say which: it waits in the inbox */
} ShukeSlipWhom;

/* By the phone, else by the card; never by the name alone, which only chooses between those who share a phone. */
gboolean   shuke_book_find_slip_customer (ShukeBook *self, const ShukeSlip *slip, ShukeSlipWhom *whom, gint64 *customer, GError **error);
/* Writes the slip in its first state, with its to-do. @customer is who was chosen by hand, 0 = as shuke_book_find_slip_customer() finds; a new
 * number makes a customer. What her file does not know yet (name, phone, card, address, birthday, a child) it learns, with the slip as its
 * source; what it knows otherwise is left alone and stands in the slip's text. @name is the kind's. @draft is what was kept of it while it was
 * typed, 0 = nothing. @id is the entry's, @whose the customer's (both may be NULL). Returns the action's id; INVALID when it has no kind. */
gint64     shuke_book_save_slip          (ShukeBook *self, const ShukeSlip *slip, gint64 customer, const char *name, gint64 draft, gint64 *id, gint64 *whose,
                                          GError **error);
/* Its to-do follows; once she has to be told something, so does a call. Returns the action's id; INVALID for a state that the kind does not
 * have. */
gint64     shuke_book_set_slip_state     (ShukeBook *self, gint64 id, const char *state, GError **error);
/* Writes kind, text, due day, customer and state of @slip, whose to-do follows; a state that its kind does not have becomes the nearest one.
 * @name is the kind's. @action is 0 when nothing of it is different; INVALID for what is no slip or says nothing. */
gboolean   shuke_book_change_slip        (ShukeBook *self, const ShukeEntry *slip, const char *name, gint64 *action, GError **error);

/* A stretch of days: of those it was written on, or of those something of it is still owed by. */
typedef struct {
  gboolean due;
  ShukeDay from, to;
} ShukeSlipDays;

/* Which slips; all of them when it is empty. */
typedef struct {
  const char          *kind;
  const char          *state;
  gboolean             unfinished;   /* any state but the last */
  const char          *text;         /* in what it says, her name, pinyin or number; NULL = whatever it says */
  const ShukeSlipDays *days;         /* NULL = whenever */
} ShukeSlipFilter;

/* Their ids: what is due first, then what has no day, then what is finished, newest first. (transfer full) (element-type gint64) */
GArray            *shuke_book_list_slips       (ShukeBook *self, const ShukeSlipFilter *filter, GError **error);
/* NOT_FOUND when there is none, or it is another entry. (transfer full) */
ShukeEntry        *shuke_book_get_slip         (ShukeBook *self, gint64 id, GError **error);
int                shuke_book_count_slips      (ShukeBook *self, const ShukeSlipFilter *filter);
/* The customers behind them, each once. (transfer full) */
ShukePeopleGroups *shuke_book_get_slip_people  (ShukeBook *self, const ShukeSlipFilter *filter, GError **error);

/* Built-in kinds and the shop's own; @retired: also those that are no longer offered. (transfer full) (element-type ShukeSlipKind) */
GPtrArray *shuke_book_list_slip_kinds (ShukeBook *self, gboolean retired, GError **error);
/* A new own kind (id 0) or a changed one: name, usual days, retired. INVALID without a name, CONFLICT when another has it. Returns the action's
 * id. */
gint64     shuke_book_save_slip_kind  (ShukeBook *self, const ShukeSlipKind *kind, gint64 *id, GError **error);

G_END_DECLS
