/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact-state.h"

G_BEGIN_DECLS

/* How much a customer expects of what she values and how far it is met, 1 to 5 each. As text "4/3"; "4" while nobody knows how far. */
#define SHUKE_EXPECTATION_MOST 5

/* @met is 0 while nobody knows. FALSE when @text is none. */
gboolean shuke_expectation_from_text (const char *text, int *expected, int *met);
/* (transfer full) */
char    *shuke_expectation_to_text   (int expected, int met);
/* What is typed, in any language: the first number is what she expects, the second what she gets; without a number how
 * much she is said to care, 很看重, 不在乎. NULL when it cannot be read. (transfer full) */
char    *shuke_expectation_read      (const char *typed);
/* Reads back as the same. (transfer full) */
char    *shuke_expectation_dup_shown (const char *text);
/* What she expects more of than she gets, the widest gap first. (transfer full) (element-type ShukeFactKind) */
GArray  *shuke_expectations_unmet    (const ShukeCustomer *customer);

/* What was said of it longer ago is not brought up again: half a year is two seasons. */
#define SHUKE_EXPECTATION_DAYS 183
/* Those of them that became known, or were confirmed, within these days; @facts (element-type ShukeFact) with their sources. (transfer full)
 * (element-type ShukeFactKind) */
GArray  *shuke_expectations_recent   (const ShukeCustomer *customer, const GPtrArray *facts, ShukeDay today);
/* How much more she expects than she gets; 0 when it is met, or nobody knows. */
int      shuke_expectation_get_gap   (const ShukeCustomer *customer, ShukeFactKind kind);

G_END_DECLS
