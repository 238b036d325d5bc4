/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-drafts.h"

G_BEGIN_DECLS

/* Keeps in the book what is typed in a dialog, half a second behind the fingers, until it is saved or thrown away. */
typedef struct _ShukeDraftKeeper ShukeDraftKeeper;

/* What is to be kept now, and whose it is; NULL = nothing. (transfer full) */
typedef char *(*ShukeDraftText) (gpointer data, gint64 *customer);

/* Where a keeper is asked for below, NULL is one that keeps nothing. @draft: the one that is gone on with, 0 = a new text. */
ShukeDraftKeeper *shuke_draft_keeper_new     (ShukeBook *book, ShukeDraftKind kind, gint64 draft, ShukeDraftText dup_text, gpointer data);
/* What is typed by then is kept first, and stays in the book. */
void              shuke_draft_keeper_free    (ShukeDraftKeeper *self);
/* What is typed by now, at once. */
void              shuke_draft_keeper_keep    (ShukeDraftKeeper *self);
void              shuke_draft_keeper_changed (ShukeDraftKeeper *self);
/* Without waiting, for what can only be kept with it. What it is kept under; 0 = it could not be. */
gint64            shuke_draft_keeper_keep_now (ShukeDraftKeeper *self);
/* What the text is kept under; 0 = not yet. Saving takes it away together with what it is saved as. */
gint64            shuke_draft_keeper_get_draft (ShukeDraftKeeper *self);
/* It is saved, or she does not want it. */
void              shuke_draft_keeper_done    (ShukeDraftKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeDraftKeeper, shuke_draft_keeper_free)

G_END_DECLS
