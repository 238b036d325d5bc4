/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was understood of a typed line, as a tag at the end of @box; @style, such as "tag-accent", may be NULL. Nothing for NULL. */
void shuke_tag_append (GtkBox *box, const char *text, const char *style);

G_END_DECLS
