/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* Writes every customer who is not in the bin to @path as a table of text, one a row, children in columns of their own. Returns their
 * number, -1 on error; an older file of that name then stays as it was. */
int shuke_cli_export (ShukeBook *book, const char *path, GError **error);

G_END_DECLS
