/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book-campaigns.h"
#include "shuke-campaign-drafts.h"

G_BEGIN_DECLS

/* One campaign on one page: goods, people, message, handing over. Every change is kept by itself. Properties "title" and "subtitle"
 * for the header, "loading" while everyone's facts are read. Signal "gone" when the campaign it shows is no longer in the book. */
#define SHUKE_TYPE_CAMPAIGN_EDITOR (shuke_campaign_editor_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCampaignEditor, shuke_campaign_editor, SHUKE, CAMPAIGN_EDITOR, AdwBin)

GtkWidget            *shuke_campaign_editor_new    (ShukeBook *book);
/* @id 0 begins a new one, which gets into the book with its first change. */
gboolean              shuke_campaign_editor_open   (ShukeCampaignEditor *self, gint64 id, GError **error);
/* Keeps what is not kept yet. */
void                  shuke_campaign_editor_flush  (ShukeCampaignEditor *self);
gint64                shuke_campaign_editor_get_id (ShukeCampaignEditor *self);
/* As it stands on the page; NULL before everyone's facts are read. Borrowed. */
const ShukeAudience  *shuke_campaign_editor_get_audience (ShukeCampaignEditor *self);
const ShukeDrafts    *shuke_campaign_editor_get_drafts   (ShukeCampaignEditor *self);
/* What the file chooser's answer does: the messages that are ready, or those that left in tables before. */
void                  shuke_campaign_editor_export_to       (ShukeCampaignEditor *self, GFile *file);
void                  shuke_campaign_editor_export_again_to (ShukeCampaignEditor *self, GFile *file);

/* Undoes the newest export, if @action is it and its table is still there. */
void                  shuke_campaign_editor_take_back    (ShukeCampaignEditor *self, gint64 action);

G_END_DECLS
