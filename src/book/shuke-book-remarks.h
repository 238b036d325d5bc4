/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-remark.h"

G_BEGIN_DECLS

/* The facts that stand in words in the remark of an imported customer, and nowhere on her file. Each is offered until it was answered. */

/* What her remark and what is to be minded tell beyond her file, as far as a file brought them: what was typed here was read by who typed it.
 * (transfer full) (element-type ShukeRemarkOffer) */
GPtrArray *shuke_book_list_remark_offers     (ShukeBook *self, const ShukeCustomer *customer, GError **error);
/* Of one of them: which file brought it. (transfer full) (nullable) */
char      *shuke_book_dup_remark_file        (ShukeBook *self, const ShukeRemarkOffer *offer);
/* Puts @offers, of one file, into hers, with that file as their source. Returns the action's id. */
gint64     shuke_book_take_remark_offers     (ShukeBook *self, gint64 customer, const GPtrArray *offers, GError **error);
/* It is not so, or nothing to keep: none of @offers comes again. Returns the action's id. */
gint64     shuke_book_put_away_remark_offers (ShukeBook *self, gint64 customer, const GPtrArray *offers, GError **error);
/* Within an action: puts @offers, known since today from @source, into the file of @customer. */
gboolean   shuke_book_write_told             (ShukeBook *self, gint64 customer, const GPtrArray *offers, const char *source, GError **error);

G_END_DECLS
