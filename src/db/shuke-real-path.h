/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the file of that name lies, or would lie, when all links are followed: there SQLite keeps its log, and there belong the lock
 * and the backups. @path made absolute where the links lead round in a circle or may not be followed. (transfer full) */
char *shuke_real_path_dup (const char *path);

G_END_DECLS
