/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The disc with initials that AdwAvatar would show for @name, in the font of @widget. FALSE and nothing drawn for a name without
 * letters. */
gboolean shuke_stamp_append_avatar (GtkSnapshot   *snapshot,
                                    GtkWidget     *widget,
                                    const char    *name,
                                    int            size,
                                    int            x,
                                    int            y);
/* The middle of @texture on a disc. @name: what it is kept under; @texture NULL only asks, and FALSE says that it is not kept. */
gboolean shuke_stamp_append_photo  (GtkSnapshot   *snapshot,
                                    GtkWidget     *widget,
                                    const char    *name,
                                    GdkTexture    *texture,
                                    int            size,
                                    int            x,
                                    int            y);
void     shuke_stamp_append_pill   (GtkSnapshot   *snapshot,
                                    GtkWidget     *widget,
                                    const GdkRGBA *fill,
                                    int            x,
                                    int            y,
                                    int            width,
                                    int            height);
/* The font has changed. */
void     shuke_stamp_clear         (void);

G_END_DECLS
