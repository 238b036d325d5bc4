/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* One slip as it stands in the book: kind, text, day, state and customer, to be changed, thrown away, or followed to her file. */
#define SHUKE_TYPE_SLIP_DIALOG (shuke_slip_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSlipDialog, shuke_slip_dialog, SHUKE, SLIP_DIALOG, AdwWindow)

/* Above the list of slips, whose @toasts say what was changed. Nothing when the slip is gone. */
void shuke_slip_dialog_open (GtkWindow *above, ShukeWindow *window, AdwToastOverlay *toasts, gint64 slip);

G_END_DECLS
