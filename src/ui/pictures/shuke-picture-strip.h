/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-photo.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Small pictures one beside the other, each opening large. Signal
 *   changed ()   a picture of the draft was taken away */
#define SHUKE_TYPE_PICTURE_STRIP (shuke_picture_strip_get_type ())
G_DECLARE_FINAL_TYPE (ShukePictureStrip, shuke_picture_strip, SHUKE, PICTURE_STRIP, GtkWidget)

/* @of_draft: they belong to a note that is being written. */
GtkWidget *shuke_picture_strip_new  (ShukeBook *book, gboolean of_draft);
/* @photos: (element-type ShukePhoto), referenced; hidden when there are none. */
void       shuke_picture_strip_show (ShukePictureStrip *self, GArray *photos);

G_END_DECLS
