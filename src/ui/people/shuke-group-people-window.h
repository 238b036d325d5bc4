/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Who is in a group by hand: typed in by name, taken out with a button. @above is the window it stands above. */
GtkWidget *shuke_group_people_window_open (ShukeWindow *window, GtkWindow *above, gint64 group, const char *name);

G_END_DECLS
