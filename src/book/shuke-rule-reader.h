/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-group-rule.h"

G_BEGIN_DECLS

/* Hands out what a rule asks for, customer by customer. */
typedef struct _ShukeRuleReader ShukeRuleReader;

/* @customer 0 = everybody who is not in the bin, by id. NULL with an error, G_IO_ERROR_CANCELLED among them. */
ShukeRuleReader      *shuke_rule_reader_new       (ShukeBook *book, const ShukeGroupRule *rule, gint64 customer, GCancellable *cancellable,
                                                   GError **error);
/* On to the next; @customer is 0 behind the last one. FALSE only with an error. */
gboolean              shuke_rule_reader_next      (ShukeRuleReader *self, gint64 *customer, GError **error);
/* Of the one on whom it stands: borrowed until the next. */
const ShukeRuleFacts *shuke_rule_reader_get_facts (ShukeRuleReader *self);
void                  shuke_rule_reader_free      (ShukeRuleReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeRuleReader, shuke_rule_reader_free)

G_END_DECLS
