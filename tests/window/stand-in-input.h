/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A stand-in for a Chinese input method, because a test machine has none. Letters compose; while they do, Escape gives up, Enter takes
 * them as they are, 1 takes 林, and every other key is swallowed. Otherwise it lets all keys through. */

/* Before GTK is initialised. */
void stand_in_input_install (void);

G_END_DECLS
