/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-drafts.h"

G_BEGIN_DECLS

/* Keeps in the book what is typed in a dialog, half a second behind the fingers, until it is saved or thrown away. */
typedef struct _ShukeDraftKeeper ShukeDraftKeeper;

/* What is to be kept now, and whose it is; NULL = nothing. (transfer full) */
typedef char *(*ShukeDraftText) (gpointer data, gint64 *customer);

/* What is gone on with when something of @kind is asked for about *@customer (0 = nobody yet), who becomes the one whose it is. NULL:
 * nothing is kept, or it is another one's. That one then @waits: as there is one of a kind, what is written now cannot be kept
 * beside it. (transfer full) */
char             *shuke_draft_keeper_find    (ShukeBook *book, ShukeDraftKind kind, gint64 *customer, gboolean *waits);

/* Where a keeper is asked for below, NULL is one that keeps nothing. */
ShukeDraftKeeper *shuke_draft_keeper_new     (ShukeBook *book, ShukeDraftKind kind, ShukeDraftText dup_text, gpointer data);
/* What is typed by then is kept first, and stays in the book. */
void              shuke_draft_keeper_free    (ShukeDraftKeeper *self);
void              shuke_draft_keeper_changed (ShukeDraftKeeper *self);
/* It is saved, or she does not want it. */
void              shuke_draft_keeper_done    (ShukeDraftKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeDraftKeeper, shuke_draft_keeper_free)

G_END_DECLS
