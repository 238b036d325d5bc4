/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "shuke-taste.h"

G_BEGIN_DECLS

/* Fills @box with swatches and words of the first colours she takes; returns how many of her pieces have them. */
int shuke_greet_colours_show (GtkWidget *box, const ShukeTaste *taste);

G_END_DECLS
