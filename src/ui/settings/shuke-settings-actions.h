/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* win.preferences, win.export, win.privacy, win.bin, win.import-history */
void shuke_settings_add_actions (ShukeWindow *window);

/* A window of this room over @parent: modal, and with the actions of @parent at hand, so that a toast in it can undo. */
void shuke_settings_present     (GtkWindow *window, ShukeWindow *parent);

G_END_DECLS
