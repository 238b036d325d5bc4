/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Closes every open popover in and below @root. To be called before widgets are taken away that may have one: GTK lets go of the
 * keyboard only when a popover is hidden, not when it or what it hangs on is removed; no key would reach the window from then on.
 * Whether there was any. */
gboolean shuke_popovers_close (GtkWidget *root);

G_END_DECLS
