/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens and closes a section of which @inside is a row. */
void shuke_expander_open_at_once (AdwExpanderRow *row, GtkWidget *inside);
/* The keyboard is on its head then. */
void shuke_expander_close        (AdwExpanderRow *row, GtkWidget *inside);

G_END_DECLS
