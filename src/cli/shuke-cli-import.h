/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* Backs the book up, takes the file in and prints what became of its rows. Only what is blank is filled in people who are there already. */
gboolean shuke_cli_import (ShukeBook *book, const char *path, GError **error);

G_END_DECLS
