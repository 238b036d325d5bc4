/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A name and how it stands with her: a tag beside the name, under it where there is no room. @style is a further class of the tag; both may be
 * NULL. */
GtkWidget *shuke_name_line_new (const char *name, const char *tag, const char *style);

G_END_DECLS
