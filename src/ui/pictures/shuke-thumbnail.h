/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-photo.h"

G_BEGIN_DECLS

/* A picture of the book, small, with round corners. Its place is as wide as the picture will be before it is there. */
#define SHUKE_TYPE_THUMBNAIL (shuke_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (ShukeThumbnail, shuke_thumbnail, SHUKE, THUMBNAIL, GtkWidget)

GtkWidget *shuke_thumbnail_new (ShukeBook *book, const ShukePhoto *photo);

/* A picture on a disc, in place of the letters; @content 0 = the letters. It comes as soon as it is unpacked. */
void       shuke_thumbnail_show_portrait (AdwAvatar *avatar, ShukeBook *book, gint64 content);
/* The content of @person's portrait among @portraits (element-type ShukePhoto, nullable); 0 = none. */
gint64     shuke_thumbnail_find_portrait (const GArray *portraits, gint64 person);

G_END_DECLS
