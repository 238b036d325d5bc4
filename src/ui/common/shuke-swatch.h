/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A disc in the garment's own colour. Property "word" is the colour as the shop writes it ("藏青");
 * the disc takes no room when the word is not a colour that is known. Property "size", in pixels, 16.
 * It is decoration: the word itself always stands beside it. */
#define SHUKE_TYPE_SWATCH (shuke_swatch_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSwatch, shuke_swatch, SHUKE, SWATCH, GtkWidget)

GtkWidget  *shuke_swatch_new      (const char  *word);
void        shuke_swatch_set_word (ShukeSwatch *self,
                                   const char  *word);

G_END_DECLS
