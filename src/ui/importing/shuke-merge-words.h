/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-merge.h"

G_BEGIN_DECLS

/* Translated. */
const char *shuke_merge_field_label (ShukeMergeField field);
/* What one side says of a field, for the owner; NULL for nothing. (transfer full) */
char       *shuke_merge_dup_text    (ShukeMergeField field, const char *text);
/* "12 customers differ". (transfer full) */
char       *shuke_merges_dup_counts (GPtrArray *merges);
/* Of the button that leads to the questions; @narrow: in a word. (transfer full) */
char       *shuke_merges_dup_button (GPtrArray *merges, gboolean narrow);

G_END_DECLS
