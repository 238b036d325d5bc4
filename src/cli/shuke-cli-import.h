/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import.h"
#include "shuke-book.h"
#include "shuke-date-order.h"

G_BEGIN_DECLS

/* Says why a file was not taken. */
typedef void (*ShukeCliComplainFunc) (const GError *error, gpointer data);

/* The words of --on-match; FALSE for one that is none, and for "ask", which needs the window. */
gboolean shuke_cli_read_match (const char *word, ShukeImportMatch *match);

/* Backs the book up once, takes the files in, in their order, and prints what became of their rows; @match: with people who are there
 * already; @order: that of days that read as two. A file with the headings of one that was explained in the window is read like that one. A
 * file that cannot be taken does not hold up the next one. Whether all were taken. */
gboolean shuke_cli_import     (ShukeBook *book, char **paths, const char *sheet, ShukeImportMatch match, ShukeDateOrder order,
                               ShukeCliComplainFunc complain, gpointer data);

G_END_DECLS
