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

/* @drafts NULL: not worked out yet. Whether anything can leave. */
gboolean shuke_hand_over_card_set_drafts (ShukeHandOverCard *self, ShukeBook *book, const ShukeDrafts *drafts,
                                          const ShukeCampaign *campaign);
void     shuke_hand_over_card_set_narrow (ShukeHandOverCard *self, gboolean narrow);

/* Says that no table was made. */
void     shuke_hand_over_card_say_nobody (ShukeHandOverCard *self, ShukeBook *book);
/* Writes the messages that are ready, or those that left in tables before, and says how many. */
void     shuke_hand_over_card_export       (ShukeHandOverCard *self, ShukeBook *book, gint64 campaign, const ShukeDrafts *drafts, GFile *file);
void     shuke_hand_over_card_export_again (ShukeHandOverCard *self, ShukeBook *book, gint64 campaign, GFile *file);
/* Undoes the newest export, if @action is it and its table is still there. */
void     shuke_hand_over_card_take_back    (ShukeHandOverCard *self, ShukeBook *book, gint64 action);
/* How the table would begin, for those who try the sample shop. */
void     shuke_hand_over_card_present_sample (ShukeHandOverCard *self, ShukeBook *book, const ShukeDrafts *drafts);

G_END_DECLS
