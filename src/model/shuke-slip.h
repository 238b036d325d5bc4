/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-entry.h"

G_BEGIN_DECLS

/* A slip is an entry of the timeline that goes through states: a delivery, a repair, a complaint. Which kinds there are and through
 * what they go is said here; the owner's own kinds have a name of their own and the states of an errand. */

#define SHUKE_SLIP_FIRST_STATE "open"
#define SHUKE_SLIP_LAST_STATE  "done"

/* A kind that can be written; the shop's own ones are read from the book. */
typedef struct {
  char    *word;       /* as it stands in ShukeEntry.kind: "repair", "own:7" */
  char    *name;       /* in the owner's language, or in her words */
  int      due_days;   /* usual ones from today; -1 = none */
  gint64   id;         /* of an own kind; 0 of one that is built in */
  gboolean retired;    /* no longer offered */
  int      used;       /* slips of an own kind */
} ShukeSlipKind;

ShukeSlipKind *shuke_slip_kind_new  (const char *word, const char *name, int due_days);
void           shuke_slip_kind_free (ShukeSlipKind *self);
/* The built-in ones in the order in which they are offered. (transfer full) (element-type ShukeSlipKind) */
GPtrArray     *shuke_slip_kinds     (void);
/* The one of that word; NULL when there is none. Borrowed. */
const ShukeSlipKind *shuke_slip_kinds_find (const GPtrArray *kinds, const char *word);
/* "own:7". (transfer full) */
char          *shuke_slip_kind_own_word (gint64 id);
/* Id of an own kind in such a word; 0 when it is none. */
gint64         shuke_slip_kind_own_id   (const char *word);
/* Words by which a typed line names a built-in kind, with | between them; NULL for others. */
const char    *shuke_slip_kind_typed    (const char *word);
/* Whether such a slip says enough without any text: who takes part in a draw is all there is to it. */
gboolean       shuke_slip_kind_needs_text (const char *word);

/* Whether entries of that kind are slips. */
gboolean       shuke_slip_is_kind    (const char *kind);
/* The states of a kind in order, the last one being SHUKE_SLIP_LAST_STATE. Borrowed, ends with NULL. */
const char *const *shuke_slip_states (const char *kind);
/* Place of a state in that order; -1 for one that the kind does not have. */
int            shuke_slip_state_index (const char *kind, const char *state);
/* In the owner's language: "ready", "fetched". NULL for one that the kind does not have. */
const char    *shuke_slip_state_name  (const char *kind, const char *state);
/* The one after it; NULL after the last. */
const char    *shuke_slip_next_state  (const char *kind, const char *state);
/* From here on nothing is owed: a repair that is ready has been kept, whenever it is fetched. */
const char    *shuke_slip_kept_state  (const char *kind);
gboolean       shuke_slip_is_kept     (const char *kind, const char *state);

/* What a slip says, before it is in the book. */
typedef struct {
  char      *kind;       /* NULL = none was named */
  char      *text;       /* what it is about; NULL = nothing was said */
  ShukeDay   due_day;
  gboolean   due_said;   /* otherwise the usual one */
  char      *phone;      /* as typed; always a number */
  char      *card;
  char      *name;
  char      *address;
  ShukeDate  birth;
  gboolean   child;        /* a child of hers is named on it; what is known of it stands below */
  char      *child_name;
  ShukeDate  child_birth;
  ShukeSex   child_sex;
} ShukeSlip;

ShukeSlip *shuke_slip_new  (void);
void       shuke_slip_free (ShukeSlip *self);
/* What is to be done by its due day; NULL when there is nothing. @name is the kind's, @text the entry's. (transfer full) */
ShukeTodo *shuke_slip_make_todo (const char *kind, const char *name, const char *text, ShukeDay due_day);
/* In that state she has to be told something: the call for it, due on @day; NULL in every other one. No slip's own to-do is of that
 * kind. (transfer full) */
ShukeTodo *shuke_slip_make_call (const char *kind, const char *state, const char *text, ShukeDay day);
/* The state of @new_kind nearest to @state of @kind: what is finished or kept stays so. Borrowed. */
const char *shuke_slip_carry_state (const char *kind, const char *state, const char *new_kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeSlipKind, shuke_slip_kind_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeSlip, shuke_slip_free)

G_END_DECLS
