/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-groups.h"

G_BEGIN_DECLS

/* How many belong to a group by its rule, found out in a thread: of a large book that takes seconds. */
typedef struct _ShukeRuleJob ShukeRuleJob;

/* @n is -1 when it could not be found out. */
typedef void (*ShukeRuleJobDone) (int n, gpointer data);

ShukeRuleJob *shuke_rule_job_new   (ShukeBook *book, ShukeRuleJobDone done, gpointer data);
/* What was asked before is not answered any more. */
void          shuke_rule_job_start (ShukeRuleJob *self, const ShukeGroupRule *rule);
void          shuke_rule_job_stop  (ShukeRuleJob *self);
void          shuke_rule_job_free  (ShukeRuleJob *self);

G_END_DECLS
