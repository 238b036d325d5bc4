/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As gtk_file_chooser_native_new(). What is chosen does not stay in the desktop's list of recently used files. (transfer full) */
GtkFileChooserNative *shuke_chooser_new (const char *title, GtkWindow *parent, GtkFileChooserAction action, const char *accept, const char *cancel);

G_END_DECLS
