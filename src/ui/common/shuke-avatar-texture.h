/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The disc with initials that AdwAvatar would show for @name, as one picture that rows share, for the scale and font of @widget;
 * NULL for a name without letters. Borrowed until the next call. */
GdkTexture *shuke_avatar_texture_get   (GtkWidget  *widget,
                                        const char *name,
                                        int         size);
/* The font has changed. */
void        shuke_avatar_texture_clear (void);

G_END_DECLS
