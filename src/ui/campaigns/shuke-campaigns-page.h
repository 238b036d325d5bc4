/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* The list of campaigns, and one of them opened over it. Properties "editing", "title" and "subtitle" for the window's header. */
#define SHUKE_TYPE_CAMPAIGNS_PAGE (shuke_campaigns_page_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCampaignsPage, shuke_campaigns_page, SHUKE, CAMPAIGNS_PAGE, AdwBin)

GtkWidget *shuke_campaigns_page_new       (ShukeBook *book);
/* @id 0 begins a new one. */
void       shuke_campaigns_page_open      (ShukeCampaignsPage *self, gint64 id);
void       shuke_campaigns_page_show_list (ShukeCampaignsPage *self);
gboolean   shuke_campaigns_page_get_editing (ShukeCampaignsPage *self);
/* NULL until one was opened. */
GtkWidget *shuke_campaigns_page_get_editor (ShukeCampaignsPage *self);

/* win.new-campaign */
void       shuke_campaigns_add_actions    (ShukeWindow *window);

G_END_DECLS
