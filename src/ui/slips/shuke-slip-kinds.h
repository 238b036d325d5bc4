/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Makes @button open the list of the shop's own kinds of slips: add, rename, no longer offer. It is built when it is opened. What cannot be
 * said in the list is said by a toast in @toasts. */
void shuke_slip_kinds_attach (GtkMenuButton *button, ShukeWindow *window, ShukeBook *book, AdwToastOverlay *toasts);

G_END_DECLS
