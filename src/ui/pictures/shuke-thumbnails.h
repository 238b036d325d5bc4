/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* Pictures of a book as they are shown, unpacked one after the other in a thread when they are first asked for and kept as far as there is
 * room. One for each book. Emits
 *   ready (gint64 content)
 * when one has been unpacked, or cannot be. */
#define SHUKE_TYPE_THUMBNAILS (shuke_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (ShukeThumbnails, shuke_thumbnails, SHUKE, THUMBNAILS, GObject)

ShukeThumbnails *shuke_thumbnails_of   (ShukeBook *book);   /* (transfer none) */

/* @side in pixels of the screen, as shuke_picture_unpack() has it. NULL while it is not there yet, and for good when it cannot be read.
 * (transfer none) */
GdkTexture      *shuke_thumbnails_get  (ShukeThumbnails *self, gint64 content, int side, gboolean square);
/* The same for a list: nothing is unpacked while it moves on and asks for more and more. */
GdkTexture      *shuke_thumbnails_get_at_rest (ShukeThumbnails *self, gint64 content, int side, gboolean square);

G_END_DECLS
