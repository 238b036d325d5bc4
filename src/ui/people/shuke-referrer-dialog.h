/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Who brought @customer: found by name, pinyin or number, and kept at once. */
GtkWidget *shuke_referrer_dialog_open      (ShukeWindow *window, gint64 customer);
/* The same from her side: whoever is found was brought by @customer. */
GtkWidget *shuke_referrer_dialog_open_whom (ShukeWindow *window, gint64 customer);

G_END_DECLS
