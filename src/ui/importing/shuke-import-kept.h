/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Whom, and what of whom, a taken back import has left in the book because it was used since, or because she wants no messages; each opens
 * the file. @kept (element-type ShukeKept), not empty. */
void  shuke_import_kept_show       (ShukeWindow *window, GArray *kept, gboolean sales);
/* Of @kept those with whom something was done since. */
guint shuke_import_kept_count_used (GArray *kept);

G_END_DECLS
