/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-fact-doubt.h"
#include "shuke-fact-question.h"
#include "shuke-greeting.h"
#include "shuke-remark.h"

G_BEGIN_DECLS

/* Single facts of a file: where they come from, whether they still hold, what they were before, what is asked next. What is on the file
 * itself is read and written with the customer (shuke-book-customers.h). */

/* What is known of the facts beyond the file itself. (transfer full) (element-type ShukeFactSource) */
GPtrArray *shuke_book_list_fact_sources (ShukeBook *self, gint64 customer, GError **error);

/* Where a fact comes from that is written now. Empty fields are not known. */
typedef struct {
  const char *source;    /* in words: 她说的 */
  const char *staff;     /* who writes it down */
  gint64      entry;     /* the slip it stands on */
  gint64      import;    /* the file whose remark tells it, known since @day; 0 = none */
  ShukeDay    day;
} ShukeFactOrigin;

/* As shuke_book_save_customer(), and says of every fact that is new or changed where it comes from; @origin may be NULL. */
gint64     shuke_book_save_facts   (ShukeBook *self, const ShukeCustomer *customer, const ShukeFactOrigin *origin, gint64 *id, GError **error);
/* It is still true: one tap. A size or measurement is told again, as it was. Returns the action's id. */
gint64     shuke_book_confirm_fact (ShukeBook *self, gint64 customer, const ShukeFact *fact, const ShukeFactOrigin *origin, GError **error);

/* However odd it looks, it is right: from now on nobody doubts it. Returns the action's id. */
gint64     shuke_book_vouch_for_fact (ShukeBook *self, gint64 customer, const ShukeFact *fact, GError **error);

/* What a fact was, newest change first. */
typedef struct {
  gint64  action;
  gint64  at;        /* seconds since 1970 */
  gboolean undone;
  char   *old;       /* NULL: there was nothing */
  char   *new;       /* NULL: taken out */
  char   *source;    /* who said so; NULL when nobody wrote it down */
  char   *staff;     /* who wrote it down */
  char   *import_name;  /* the file that brought it */
} ShukeFactChange;
void       shuke_fact_change_free       (ShukeFactChange *self);
/* As far back as the log reaches. (transfer full) (element-type ShukeFactChange) */
GPtrArray *shuke_book_list_fact_changes (ShukeBook *self, const ShukeCustomer *customer, const ShukeFact *fact, GError **error);

/* What was asked of her and not told. (transfer full) (element-type ShukeAsked) */
GArray    *shuke_book_list_asked    (ShukeBook *self, gint64 customer, GError **error);
/* It was asked and not answered, or refused. @person is an id, 0 for herself. Returns the action's id. */
gint64     shuke_book_add_asked     (ShukeBook *self, gint64 customer, gint64 person, ShukeFactKind kind, gboolean refused, GError **error);

/* Everything the file says about itself. */
typedef struct {
  ShukeCustomer     *customer;
  GPtrArray         *facts;         /* (element-type ShukeFact) */
  ShukeDay           failed_call;
  ShukeCompleteness *completeness;
  GArray            *questions;     /* (element-type ShukeQuestion), best first */
  GArray            *doubts;        /* (element-type ShukeDoubt) */
  GPtrArray         *offers;        /* (element-type ShukeRemarkOffer): what the remark of a file tells beyond it */
} ShukeFactFile;
void           shuke_fact_file_free     (ShukeFactFile *self);
/* @vital as shuke_book_get_vital_standing() gives it, which looks at every customer: ask once, not for each file. 0 = nobody is one of
 * the best. */
ShukeFactFile *shuke_book_get_fact_file (ShukeBook *self, gint64 customer, gint64 vital, GError **error);

/* How complete the file is, in percent, what is asked next and how much her remark tells beyond the file: for a card that is being shown, from
 * what was read for it. The kind of @question is SHUKE_N_FACTS when nothing is left to ask. @vital as above. */
gboolean   shuke_book_get_file_head (ShukeBook *self, const ShukeGreeting *greeting, gint64 vital, int *percent, ShukeQuestion *question,
                                     guint *n_offers, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeFactFile, shuke_fact_file_free)

G_END_DECLS
