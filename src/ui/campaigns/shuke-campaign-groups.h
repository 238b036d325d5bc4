/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-book.h"
#include "shuke-campaign.h"

G_BEGIN_DECLS

/* Finds out who is in the groups of @rules now; a group that is gone has nobody. */
void shuke_campaign_groups_look_up (ShukeBook *book, ShukeAudienceRules *rules);
/* The other groups, as choices of audience.group. */
void shuke_campaign_groups_append  (GMenu *menu, ShukeBook *book, const ShukeAudienceRules *rules);

G_END_DECLS
