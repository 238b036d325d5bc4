/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* A note in two keystrokes: text, whom it is about, and the days and promises found in it, which become reminders when she keeps them
 * ticked. */
#define SHUKE_TYPE_NOTE_WINDOW (shuke_note_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeNoteWindow, shuke_note_window, SHUKE, NOTE_WINDOW, AdwWindow)

/* @above: the window she is in, @parent or a dialog over it. @customer 0: nobody yet. */
ShukeNoteWindow *shuke_note_window_open (ShukeWindow *parent, GtkWindow *above, gint64 customer);
/* They lie beside the text until it is saved. (element-type ShukePicture) */
void             shuke_note_window_add_pictures (ShukeNoteWindow *self, GPtrArray *pictures);

G_END_DECLS
