/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pure formatters. */

/* The parts that are there, with the middle dot of the grey line between them. NULL-terminated. (transfer full) */
char       *shuke_words_dotted        (const char *const *parts);
/* "Ann, Bo, Cy and 4 more": the first @names of @n. (transfer full) */
char       *shuke_words_names         (const GPtrArray *names, guint n);
/* For showing only: a number stays in the line of the word it belongs to ("9 月 20 日"). (transfer full) */
char       *shuke_words_keep_numbers  (const char *text);
/* "29 November 2026, 20:31", here and by the clock here. @at in seconds since 1970. (transfer full) */
char       *shuke_words_moment        (gint64 at);
/* Style class of the tag of a tier besides "tag", or NULL. */
const char *shuke_words_tier_class    (const char *tier);

G_END_DECLS
