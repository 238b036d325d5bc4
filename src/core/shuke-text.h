/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* NFC, control characters and zero-width marks taken out, runs of white space (ideographic too) made one space, ends
 * trimmed; NULL for NULL or when nothing is left. (transfer full) */
char    *shuke_text_clean (const char *text);
/* The same for a note: line breaks stay, empty lines go. (transfer full) */
char    *shuke_text_clean_lines (const char *text);
/* "手机：1390000": a line of a note. (transfer full) */
char    *shuke_text_label_line (const char *label, const char *text);
/* @line stands among @lines (NULL = none) as a whole one. */
gboolean shuke_text_has_line (const char *lines, const char *line);
/* @clause stands in @text (NULL = nothing) with no letter or figure running on before or behind it: 喜欢红色 in 来过，喜欢红色, and not in 不喜欢红色. */
gboolean shuke_text_has_clause (const char *text, const char *clause);
/* @held (nullable) with those of @lines (nullable) behind it that it lacks; NULL when it lacks none. (transfer full) */
char    *shuke_text_add_lines (const char *held, const char *lines);
/* Full-width ASCII and digits to ordinary ones. (transfer full) */
char    *shuke_text_narrow (const char *text);
gboolean shuke_text_is_han (gunichar c);
/* At most a few marks over and below each letter, as languages have them: who piles up forty of them writes over the rows around. For what is
 * shown of a text that is somebody else's; NULL for NULL. (transfer full) */
char    *shuke_text_bound_marks (const char *text);
/* At most @max characters, with … when cut. (transfer full) */
char    *shuke_text_ellipsize (const char *text, int max);
/* Chinese or Arabic number at the head of @text: 八, 十二, 廿三, 两, 12; gives the length in bytes, 0 if none. */
int      shuke_text_read_number (const char *text, int *number);

/* As strcmp (), but figures by their value: group 3 before group 20. */
int shuke_text_compare_figures (const char *left, const char *right);

G_END_DECLS
