/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-campaign.h"

G_BEGIN_DECLS

/* Called with where the table is to be written, while the widget that asked is there; @data is that widget. */
typedef void (*ShukeTableChosen) (GFile *file, gpointer data);

/* Asks where @campaign's table is to be written. */
void shuke_table_chooser_run       (GtkWidget *widget, const ShukeCampaign *campaign, ShukeTableChosen chosen);
/* The same for one that was written before; says first what that may bring. */
void shuke_table_chooser_ask_again (GtkWidget *widget, const ShukeCampaign *campaign, ShukeTableChosen chosen);

G_END_DECLS
