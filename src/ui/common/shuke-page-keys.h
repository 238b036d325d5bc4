/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @trigger, as in gtk_shortcut_trigger_parse_string(), activates @action of @widget. */
void shuke_page_keys_add (GtkWidget  *widget,
                          const char *trigger,
                          const char *action);

G_END_DECLS
