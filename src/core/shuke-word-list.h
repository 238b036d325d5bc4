/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text against a table of @n words, none of them empty. They are asked for each cell of an import: nothing is allocated. A @length is that
 * of @text in bytes, -1 when it ends at its NUL. */

/* @text is one of them. */
gboolean    shuke_word_list_has (const char *text, const char *const *words, gsize n);
/* The same, Latin letters of either case; @text may be NULL, which is none. */
gboolean    shuke_word_list_has_folded (const char *text, const char *const *words, gsize n);
gboolean    shuke_word_list_begin (const char *text, const char *const *words, gsize n);
/* What stands behind the first of the table that @text begins with; NULL when it begins with none. */
const char *shuke_word_list_skip (const char *text, const char *const *words, gsize n);
gboolean    shuke_word_list_end (const char *text, gssize length, const char *const *words, gsize n);
/* One of them stands in @text. */
gboolean    shuke_word_list_stand_in (const char *text, gssize length, const char *const *words, gsize n);

G_END_DECLS
