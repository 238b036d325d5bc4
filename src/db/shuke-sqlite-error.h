/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

struct sqlite3;

/* The one place where an SQLite result becomes a GError. @db may be NULL. */
void shuke_sqlite_error_set (GError **error, struct sqlite3 *db, int result);
