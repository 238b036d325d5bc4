/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* What an action was, and of whom: "a sale · 王芳". To be asked before it is taken back, or done again, since she may be gone behind it; NULL when
 * there is no word for it. (transfer full) */
char *shuke_undo_words_dup (ShukeBook *book, gint64 action);
/* After @action was taken back, which was the joining of two customers: the people and purchases that stay with the one who was kept, and why;
 * of @kept details, those besides. NULL when nothing of the kind stays. (transfer full) (nullable) */
char *shuke_undo_words_dup_stayed (ShukeBook *book, gint64 action, int kept);

G_END_DECLS
