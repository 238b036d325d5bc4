/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* A look through the whole book in a thread of its own: who belongs to a group by rule is seconds of work in a large one. One is at work at
 * a time: a new one takes the place of the one before. */
typedef struct _ShukeLookJob ShukeLookJob;

/* Runs in the thread, on a book of its own; @what is nobody else's. NULL with an error, or once nobody waits. (transfer full) */
typedef GHashTable *(*ShukeLookFind) (ShukeBook *book, GPtrArray *what, GCancellable *cancellable, GError **error);
/* @found is NULL when it could not be read. Not called any more once the job was stopped or freed. (transfer full) */
typedef void        (*ShukeLookDone) (GHashTable *found, gpointer data);

ShukeLookJob *shuke_look_job_new        (ShukeBook *book, ShukeLookFind find, ShukeLookDone done, gpointer data);
/* Takes @what. */
void          shuke_look_job_start      (ShukeLookJob *self, GPtrArray *what);
void          shuke_look_job_stop       (ShukeLookJob *self);
gboolean      shuke_look_job_is_at_work (ShukeLookJob *self);
void          shuke_look_job_free       (ShukeLookJob *self);

G_END_DECLS
