/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays the shop's mulberry over the style, in light or dark as the desktop is, or takes it away when
 * the owner prefers the system's accent. Call once per display; afterwards shuke_style_set_system_accent(). */
void     shuke_style_install           (GdkDisplay *display);
void     shuke_style_set_system_accent (gboolean    system_accent);
/* The accent for matched characters, as Pango needs it; NULL when only the system knows its accent. (transfer full) */
PangoAttribute *shuke_style_new_hit_attribute (void);
/* Marks @length characters of @text from @start on as what was searched for; both are brought within it. */
void     shuke_style_insert_hit        (PangoAttrList *attributes, const char *text, int start, int length);
/* @width, in pixels at ordinary text size, as it has to be at the owner's: where a layout turns narrow. */
int             shuke_style_scale_width       (GtkWidget *widget, int width);

G_END_DECLS
