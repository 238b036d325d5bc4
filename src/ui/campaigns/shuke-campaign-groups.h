/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-book.h"
#include "shuke-campaign.h"

G_BEGIN_DECLS

/* Who is in the groups of a campaign. Of groups by rule that is found out in a thread. */
typedef struct _ShukeCampaignGroups ShukeCampaignGroups;

/* Something is known now that was not: look up again. */
typedef void (*ShukeCampaignGroupsFound) (gpointer data);

ShukeCampaignGroups *shuke_campaign_groups_new     (ShukeBook *book, ShukeCampaignGroupsFound found, gpointer data);
void                 shuke_campaign_groups_free    (ShukeCampaignGroups *self);
/* Sets the members of @rules: who is in its groups now; a group that is gone has nobody, one that is still being looked through has whoever
 * was in it before. TRUE while of one nobody is known yet. */
gboolean             shuke_campaign_groups_look_up (ShukeCampaignGroups *self, ShukeAudienceRules *rules);
/* The book has changed. */
void                 shuke_campaign_groups_age     (ShukeCampaignGroups *self);
/* The other groups, as choices of audience.group. */
void                 shuke_campaign_groups_append  (GMenu *menu, ShukeBook *book, const ShukeAudienceRules *rules);

G_END_DECLS
