/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-campaign-audience.h"

G_BEGIN_DECLS

/* Asks above the window of @widget since when and how those of @audience who were never asked said yes, and writes it for all of them. */
void shuke_agreed_dialog_open (GtkWidget *widget, const ShukeAudience *audience);

G_END_DECLS
