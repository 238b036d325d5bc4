/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-photo.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* Pictures large, one at a time: arrow keys, Home and End go on, Escape closes, Delete takes away, Ctrl+S saves a copy. Signals
 *   remove (gint64 photo, guint at)   she asked for it; whoever opened it takes it away */
#define SHUKE_TYPE_PICTURE_WINDOW (shuke_picture_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukePictureWindow, shuke_picture_window, SHUKE, PICTURE_WINDOW, AdwWindow)

/* @photos: (element-type ShukePhoto), referenced. @removable: FALSE hides the button. */
ShukePictureWindow *shuke_picture_window_open (ShukeWindow *window, GtkWindow *above, GArray *photos, guint at, gboolean removable);

G_END_DECLS
