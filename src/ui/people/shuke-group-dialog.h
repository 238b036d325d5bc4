/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* A group's name, and by hand or by rule; @group 0 makes a new one. What came of it is told in a toast of @window. */
GtkWidget *shuke_group_dialog_open (ShukeWindow *window, GtkWindow *above, gint64 group);

G_END_DECLS
