/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is remarked about a customer, on her greet card: two lines of it, the rest on a click. Not visible when there is none, nor in counter mode. */
#define SHUKE_TYPE_REMARK_LINE (shuke_remark_line_get_type ())
G_DECLARE_FINAL_TYPE (ShukeRemarkLine, shuke_remark_line, SHUKE, REMARK_LINE, GtkButton)

/* Another remark is short again, the same stays as it is. */
void shuke_remark_line_show (ShukeRemarkLine *self, const char *remark);

G_END_DECLS
