/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-campaign-drafts.h"
#include "shuke-campaign-export.h"

G_BEGIN_DECLS

/* Part 4: how many messages leave, what they cost, and the two ways out, which are the page's actions campaign.copy and
 * campaign.export. */
#define SHUKE_TYPE_HAND_OVER_CARD (shuke_hand_over_card_get_type ())
G_DECLARE_FINAL_TYPE (ShukeHandOverCard, shuke_hand_over_card, SHUKE, HAND_OVER_CARD, GtkBox)

/* @drafts NULL: not worked out yet; @handed_over: messages of the campaign that left. Whether anything can leave. */
gboolean shuke_hand_over_card_set_drafts (ShukeHandOverCard *self, ShukeBook *book, const ShukeDrafts *drafts, int handed_over);
void     shuke_hand_over_card_set_narrow (ShukeHandOverCard *self, gboolean narrow);

/* How the owner wants phone numbers written. */
ShukeTableNumbers shuke_hand_over_card_get_numbers (ShukeHandOverCard *self);

/* Above the page of @widget: how many are in the table that was just written, and the way to take it back, when it was
 * only now that they left. */
void      shuke_hand_over_toast_table    (GtkWidget *widget, const ShukeExportedTable *table);
/* How the table would begin, for those who try the sample shop. */
void      shuke_hand_over_present_sample (GtkWindow *parent, ShukeBook *book, const ShukeDrafts *drafts,
                                          ShukeTableNumbers numbers);

G_END_DECLS
