/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"
#include "shuke-import.h"

G_BEGIN_DECLS

/* What was read is taken out of the piece it stood in: blanks for the @length bytes at @at. */
void     shuke_cell_blank               (char *at, gsize length);
/* 110/120, 110-120: between two sizes. The bytes of both at @text, 0 when it is none. */
gsize    shuke_cell_pair_length         (const char *text);
/* Age, day of birth, height, sizes and class of one child, out of @part into @child; ages are as of @written. FALSE when one of its figures
 * says nothing that is understood. */
gboolean shuke_cell_take_childs_figures (char *part, ShukeDay today, ShukeDay written, ShukeImportChild *child);

G_END_DECLS
