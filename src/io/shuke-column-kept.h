/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-column-guess.h"

G_BEGIN_DECLS

/* Columns of a customer table that are understood and have no field of their own, and are hers all the same. */

/* What such a column becomes, @guessed mostly being SHUKE_FIELD_IGNORE; any other is handed back. What is nobody's, as a row's number, and what must
 * never be kept, as a password or an identity card, stays SHUKE_FIELD_IGNORE. */
ShukeField  shuke_column_guess_kept  (const char *heading, ShukeField guessed);
/* The account that a column of SHUKE_FIELD_ACCOUNT is about: @kind as the book has it ("qq", "line", "url", "other"). What it is called is
 * returned, since "other" does not tell; NULL when it may be of any kind. */
const char *shuke_column_get_account (const char *heading, const char **kind);
/* Next month's file says something else there: an amount, a count, a day that passes. */
gboolean    shuke_column_is_passing  (const char *heading);
/* 年龄: follows from the birthday. */
gboolean    shuke_column_is_age      (const char *heading);
/* Phone 1 - Label: what a mail program or a phone calls a number. */
gboolean    shuke_column_is_label    (const char *heading);

G_END_DECLS
