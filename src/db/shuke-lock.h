/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The owner's lock: an operating-system lock on a file beside the book, held for life. It goes when the process
 * goes, however it ends; the file itself stays and means nothing. */
typedef struct _ShukeLock ShukeLock;

/* SHUKE_ERROR_IN_USE when another process, or another book of this one, holds it; SHUKE_ERROR_NO_PERMISSION on a
 * disk that has no locks. */
ShukeLock *shuke_lock_acquire (const char *path, GError **error);
void       shuke_lock_release (ShukeLock *self);
/* Whether anybody holds it, without making the file. */
gboolean   shuke_lock_is_held (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeLock, shuke_lock_release)

G_END_DECLS
