/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"

G_BEGIN_DECLS

#define SHUKE_TYPE_CAMPAIGNS_PAGE (shuke_campaigns_page_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCampaignsPage, shuke_campaigns_page, SHUKE, CAMPAIGNS_PAGE, AdwBin)

GtkWidget *shuke_campaigns_page_new (ShukeBook *book);

G_END_DECLS
