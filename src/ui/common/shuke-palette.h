/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* The colours of style.css for the few widgets that paint themselves; a test compares the two. */
typedef struct {
  GdkRGBA text;
  GdkRGBA second_line;
  GdkRGBA tag_fill;
  GdkRGBA gold_tint;
  GdkRGBA gold_text;
  gboolean outlined;      /* high contrast: a line around instead of a tint */
} ShukePalette;

/* As the desktop is now. */
const ShukePalette *shuke_palette_get (void);

/* Fill and letter of the avatar of that name: the same as AdwAvatar gets from its style class. */
void                shuke_palette_get_avatar (const char *name, GdkRGBA *fill, GdkRGBA *letter);
/* Number of that style class, 1 to 14. */
int                 shuke_palette_avatar_class (const char *name);

G_END_DECLS
