/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-campaign-audience.h"

G_BEGIN_DECLS

/* Part 2, for whom: rules as chips, people with the reason, those left out. Signal "changed" when the owner changed the rules or
 * ticked someone. */
#define SHUKE_TYPE_AUDIENCE_CARD (shuke_audience_card_get_type ())
G_DECLARE_FINAL_TYPE (ShukeAudienceCard, shuke_audience_card, SHUKE, AUDIENCE_CARD, GtkBox)

void shuke_audience_card_set_book     (ShukeAudienceCard *self, ShukeBook *book);
/* The rules are changed in place; they and the audience are borrowed until the next call. @handed is as shuke_book_list_handed() gives it:
 * whoever was written to, also who is no longer among those it suits. */
void shuke_audience_card_set_audience (ShukeAudienceCard *self, const ShukeAudience *audience, const ShukeGoods *goods,
                                       ShukeAudienceRules *rules, const ShukeAudienceFacts *facts, GHashTable *handed);
/* While everyone's facts are read; 0 … 1, negative when done. */
void shuke_audience_card_set_progress (ShukeAudienceCard *self, double fraction);

G_END_DECLS
