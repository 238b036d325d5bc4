/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-greeting.h"
#include "shuke-evidence.h"
#include "shuke-fact.h"
#include "shuke-money.h"

G_BEGIN_DECLS

/* What stands behind the parts of the card that are no sum of purchases (those are in shuke-greet-text.h): where and when it was said,
 * written down, booked. All (transfer full) (element-type ShukeEvidence). */

/* What is due: the whole of it, since when it is known, by whom it was written down. */
GPtrArray *shuke_greet_evidence_due    (const ShukeGreeting *greeting);
/* All pieces of the last purchase, and how it went. */
GPtrArray *shuke_greet_evidence_last   (const ShukeGreeting *greeting, const ShukeCurrency *currency);
/* @entries (element-type ShukePointsEntry). */
GPtrArray *shuke_greet_evidence_points (const GPtrArray *entries, ShukeDay today);
/* Facts of the @n @kinds, each with who said so: her own, with @family those of hers as well, in front of which stands whose they are. What she
 * likes and what she buys stand side by side: a colour that the card shows as bought is not said again. */
GPtrArray *shuke_greet_evidence_told   (const ShukeGreeting *greeting, const ShukeFactKind *kinds, gsize n, gboolean family);
/* Whether it is one of those, and its words on the card; NULL when not. (transfer full) */
char      *shuke_greet_evidence_dup_told (const ShukeGreeting *greeting, const ShukeFact *fact, const ShukeFactKind *kinds, gsize n, gboolean family);

G_END_DECLS
