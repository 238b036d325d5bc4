/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-rows.h"

struct sqlite3;

/* Makes the table shuke_rows known to @db; it reads *@rows. Returns an SQLite result. */
int         shuke_rows_register        (struct sqlite3 *db, ShukeRows **rows);
ShukeRows **shuke_connection_peek_rows (ShukeConnection *self);
