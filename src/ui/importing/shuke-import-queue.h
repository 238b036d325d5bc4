/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "shuke-import-run.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* The files of one import, one after another, and what came of those that were taken in: told together when the last is done, because over the
 * next file it would be taken for that one's. */
typedef struct _ShukeImportQueue ShukeImportQueue;

ShukeImportQueue *shuke_import_queue_new        (const char *const *paths);
void              shuke_import_queue_free       (ShukeImportQueue *self);
/* Takes the next of them, sales behind everything else: they are of customers whom another of the files brings. (transfer full)
 * (nullable) when there is none. */
char             *shuke_import_queue_pop        (ShukeImportQueue *self, const ShukeImportContext *context);
gboolean          shuke_import_queue_is_empty   (ShukeImportQueue *self);
guint             shuke_import_queue_get_n_waiting (ShukeImportQueue *self);
/* Of those that were chosen together, whatever has become of them. */
gboolean          shuke_import_queue_has_several (ShukeImportQueue *self);
/* Whatever is still to come is not wanted any more. */
void              shuke_import_queue_clear      (ShukeImportQueue *self);
/* The name of @path, and which of how many it is. (transfer full) */
char             *shuke_import_queue_dup_title  (ShukeImportQueue *self, const char *path);
void              shuke_import_queue_add_result (ShukeImportQueue *self, const ShukeImportReport *report, gboolean sales);
/* In @window (nullable), what came of all so far; once. */
void              shuke_import_queue_say        (ShukeImportQueue *self, ShukeWindow *window, ShukeBook *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeImportQueue, shuke_import_queue_free)

G_END_DECLS
