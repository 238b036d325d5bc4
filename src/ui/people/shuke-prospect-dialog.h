/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* How it stands with somebody who has not bought yet: how near she is, what she could become, when the next step is; or that she is lost. What
 * came of it is told in a toast of @window. */
GtkWidget *shuke_prospect_dialog_open (ShukeWindow *window, GtkWindow *above, gint64 customer);

G_END_DECLS
