/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book-custom-fields.h"

G_BEGIN_DECLS

/* One field of the shop's own, opened to change it. Signals: changed (), when shuke_field_row_get_field() is to be saved;
 * moved (int by), -1 up, 1 down; delete (). */
#define SHUKE_TYPE_FIELD_ROW (shuke_field_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeFieldRow, shuke_field_row, SHUKE, FIELD_ROW, AdwExpanderRow)

GtkWidget              *shuke_field_row_new       (const ShukeCustomField *field, gboolean first, gboolean last, gboolean editable);
const ShukeCustomField *shuke_field_row_get_field (ShukeFieldRow *self);
/* What the book refused: the name that another field has, the choices that are none. */
void                    shuke_field_row_mark      (ShukeFieldRow *self);

G_END_DECLS
