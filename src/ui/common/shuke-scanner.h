/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card reader types like a keyboard, only faster: at least four characters, each less than 40 ms after the one before, then Enter.
 * When @find knows such a number, which @window's focused text has got, the text is put back as it was and @take gets the number;
 * otherwise it is typing like any other, so that a field for a card number takes the number of a new card. */
typedef gboolean (*ShukeScannerFind) (const char *number, gpointer data);
typedef void     (*ShukeScannerTake) (const char *number, gpointer data);

/* @data has to live as long as @window, which keeps the scanner. Once for a window. */
void     shuke_scanner_attach (GtkWindow *window, ShukeScannerFind find, ShukeScannerTake take, gpointer data);
/* What each key goes through before the text gets it; @time in milliseconds, as events have it. TRUE for an Enter that is used up. */
gboolean shuke_scanner_key    (GtkWindow *window, guint keyval, GdkModifierType state, guint32 time);

G_END_DECLS
