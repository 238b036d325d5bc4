/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* Backs the book up once, takes the files in, in their order, and prints what became of their rows. Only what is blank is filled in
 * people who are there already. */
gboolean shuke_cli_import (ShukeBook *book, char **paths, const char *sheet, GError **error);

G_END_DECLS
