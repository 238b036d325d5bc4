/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-group-rule.h"

G_BEGIN_DECLS

/* What everybody bought, as far as it matters for a rule. Asked one customer after the other, a million lines cost a million looks into two
 * trees and as many for their words; here both tables are walked in the order in which they lie in the file. */
typedef struct _ShukeRulePieces ShukeRulePieces;

/* NULL with an error; given up, with G_IO_ERROR_CANCELLED, once @cancellable says so. */
ShukeRulePieces *shuke_rule_pieces_read (ShukeBook *book, const ShukeGroupRule *rule, GCancellable *cancellable, GError **error);
/* Appends those of @customer to @pieces (element-type ShukeRulePiece). Their words are borrowed; one that the rule does not mind is NULL,
 * and what was paid on one day for pieces without any stands as one. */
void             shuke_rule_pieces_add  (const ShukeRulePieces *self, gint64 customer, GArray *pieces);
void             shuke_rule_pieces_free (ShukeRulePieces *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeRulePieces, shuke_rule_pieces_free)

G_END_DECLS
