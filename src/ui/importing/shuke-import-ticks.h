/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Which rows of a file the owner left out. Everything that shows a tick listens to "changed". */
#define SHUKE_TYPE_IMPORT_TICKS (shuke_import_ticks_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportTicks, shuke_import_ticks, SHUKE, IMPORT_TICKS, GObject)

ShukeImportTicks *shuke_import_ticks_new          (void);
/* @row: as the file counts. */
gboolean          shuke_import_ticks_is_out       (ShukeImportTicks *self, guint row);
guint             shuke_import_ticks_get_n_out    (ShukeImportTicks *self);
void              shuke_import_ticks_set          (ShukeImportTicks *self, guint row, gboolean out);
/* One change for all of them. */
void              shuke_import_ticks_set_all      (ShukeImportTicks *self, const guint *rows, guint n, gboolean out);
/* The last change is taken back, however many rows it was. */
gboolean          shuke_import_ticks_can_undo     (ShukeImportTicks *self);
void              shuke_import_ticks_undo         (ShukeImportTicks *self);
/* Another file: nobody is left out, and nobody is told. */
void              shuke_import_ticks_forget       (ShukeImportTicks *self);
/* As ShukeImportOptions wants them, for another thread; NULL when there are none. (transfer full) */
GHashTable       *shuke_import_ticks_dup_left_out (ShukeImportTicks *self);

G_END_DECLS
