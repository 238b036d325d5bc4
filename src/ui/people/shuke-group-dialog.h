/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* A group's name, and by hand or by rule; @group 0 makes a new one. One by hand that is new begins with @listed if she wants it (element-type
 * gint64, nullable: who is in the list of customers just now), else the window with its people opens. What came of it is told in a toast of
 * @above. */
GtkWidget *shuke_group_dialog_open (ShukeWindow *window, GtkWindow *above, gint64 group, const GArray *listed);

G_END_DECLS
