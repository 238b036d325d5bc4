/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Takes an import back in a job, with a word about how far it is and a way to stop it when that takes longer than a moment. One at a time:
 * win.undo-import rests meanwhile. */
void shuke_import_undoing_start (ShukeWindow *window, gint64 import);

G_END_DECLS
