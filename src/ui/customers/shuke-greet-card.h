/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-greeting.h"
#include "shuke-money.h"

G_BEGIN_DECLS

/* What the owner reads in two seconds when a customer comes in. It shows a greeting and tells by signals what was asked for:
 *   mind-read ()                     the mind line was acknowledged
 *   consent-said (gboolean yes, const char *how)
 *   sentence-copied ()
 *   points-clicked ()                answered by shuke_greet_card_show_points()
 * Property "narrow": lines below each other, no frame, no buttons of its own. */
#define SHUKE_TYPE_GREET_CARD (shuke_greet_card_get_type ())
G_DECLARE_FINAL_TYPE (ShukeGreetCard, shuke_greet_card, SHUKE, GREET_CARD, GtkBox)

/* Takes @greeting; NULL empties the card. */
void                 shuke_greet_card_set_greeting (ShukeGreetCard *self, ShukeGreeting *greeting,
                                                    const ShukeCurrency *currency, ShukeRegion region, gint64 points);
/* Photos of her and hers (element-type ShukePhoto) and who belongs to her firm (element-type ShukeMembership), shown with the next greeting. */
void                 shuke_greet_card_set_people (ShukeGreetCard *self, ShukeBook *book, GArray *portraits, GPtrArray *memberships);
/* The ledger behind the points (element-type ShukePointsEntry), newest first. */
void                 shuke_greet_card_show_points  (ShukeGreetCard *self, const GPtrArray *entries);
void                 shuke_greet_card_set_editable (ShukeGreetCard *self, gboolean editable);

G_END_DECLS
