/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scratch-book.h"

#include "shuke-customer.h"

G_BEGIN_DECLS

/* What nearly every test does to the customers of a scratch book. Whatever fails ends the test. */

/* The action. */
gint64         scratch_save_customer (ScratchBook *self, ShukeCustomerBuilder *builder, gint64 *id);
/* Somebody of whom only the name is known; her id. */
gint64         scratch_add_customer  (ScratchBook *self, const char *name);
/* 林小雨 with one child, 豆豆; her id. */
gint64         scratch_add_mother    (ScratchBook *self);
ShukeCustomer *scratch_get_customer  (ScratchBook *self, gint64 id);
/* In the form in which it stands in the book: "1990-05-03", "L2020-08-10". */
ShukeDate      scratch_date          (const char *text);

/* What was changed since is kept and counted. The action of undoing. */
gint64         scratch_undo_some     (ScratchBook *self, gint64 action, int *kept);
/* Nothing may have been kept. */
gint64         scratch_undo          (ScratchBook *self, gint64 action);
/* And the book has to be what it was (book-dump.h). */
void           scratch_undo_to       (ScratchBook *self, gint64 action, const char *before);
/* The book is what it was when it was @before. */
void           scratch_check_same    (ScratchBook *self, const char *before);

/* The one number that @text, which is static, asks for. */
gint64         scratch_count         (ShukeBook *book, const char *text);
/* One of the ids that @text, which is static, lists; 0 when it lists none. */
gint64         scratch_pick          (ShukeBook *book, const char *text, GRand *rand);

G_END_DECLS
