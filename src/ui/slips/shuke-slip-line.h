/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* The line in which a slip is typed, with what was understood below it. Enter keeps the slip; what is typed and not kept is a draft in the
 * book. */
#define SHUKE_TYPE_SLIP_LINE (shuke_slip_line_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSlipLine, shuke_slip_line, SHUKE, SLIP_LINE, GtkBox)

/* Once, before anything else: @toasts says what was kept. Goes on with the draft that there is. */
void shuke_slip_line_set_up    (ShukeSlipLine *self, ShukeWindow *window, ShukeBook *book, AdwToastOverlay *toasts);
/* The kinds that a line can name, and the one that is meant when it names none (NULL: none). Reads the line again. */
void shuke_slip_line_set_kinds (ShukeSlipLine *self, GPtrArray *kinds, const char *usual);
/* Who is meant by a slip that names nobody, until another is chosen; 0 = nobody. */
void shuke_slip_line_set_customer (ShukeSlipLine *self, gint64 customer);
void shuke_slip_line_focus     (ShukeSlipLine *self);

G_END_DECLS
