/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SQLite's own locks on a file are lost when any descriptor of that file is closed anywhere in the process; a dialog for choosing
 * files that looks into the book's folder does just that. Another process that opens the book then believes itself alone: it cuts off
 * the -shm file, which this one has mapped, or plays the log back below it. These locks say the same and are not lost. */
typedef struct _ShukeGuard ShukeGuard;

/* For a book in WAL mode that SQLite has opened and read. Never fails: without locks the book is as safe as before. */
ShukeGuard *shuke_guard_new     (const char *path);
/* Before the last connection closes, or that one cannot take the log in. */
void        shuke_guard_release (ShukeGuard *self);
/* After it has closed: this closes descriptors. */
void        shuke_guard_free    (ShukeGuard *self);

/* Whether SQLite has no index beside the book: nobody has it open. */
gboolean    shuke_guard_is_at_rest  (const char *path);
/* Takes away what it put beside a book that was at rest, and that stays when nobody wrote: the index, and a log without a byte. Not when
 * somebody has the book open meanwhile. */
void        shuke_guard_sweep       (const char *path);

G_END_DECLS
