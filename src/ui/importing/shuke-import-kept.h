/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Whom, and what of whom, a taken back import has left in the book because it was used since; each opens the file. @kept (element-type
 * ShukeKept), not empty. */
void shuke_import_kept_show (ShukeWindow *window, GArray *kept, gboolean sales);

G_END_DECLS
