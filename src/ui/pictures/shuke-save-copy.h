/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Asks where to put a copy of what the book holds, above @widget's window. @name is offered. Failures are told in @window. */
void shuke_save_copy_ask  (ShukeWindow *window, GtkWidget *widget, const char *name, gint64 content);
/* Without asking; FALSE when it was told that it failed. */
gboolean shuke_save_copy_to (ShukeWindow *window, GFile *file, gint64 content);

/* Hands a copy to the program that this computer shows such files with. The copy is the reader's alone, cannot be written, lies in a folder of
 * its own, and goes when Shuke ends. What would do something instead of being shown is not opened, which is said. */
void shuke_save_copy_open (ShukeWindow *window, const char *name, gint64 content);

G_END_DECLS
