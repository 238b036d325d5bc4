/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Lets the keys that hold everywhere hold in @window's dialogs too: a note, closing, quitting. */
void shuke_dialog_keys_add (ShukeWindow *window);

G_END_DECLS
