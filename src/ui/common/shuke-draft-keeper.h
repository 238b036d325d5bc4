/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-drafts.h"

G_BEGIN_DECLS

/* Keeps in the book what is typed in a dialog, half a second behind the fingers, until it is saved or thrown away. */
typedef struct _ShukeDraftKeeper ShukeDraftKeeper;

/* What is to be kept now, and whose it is; NULL = nothing. (transfer full) */
typedef char *(*ShukeDraftText) (gpointer data, gint64 *customer);

ShukeDraftKeeper *shuke_draft_keeper_new     (ShukeBook *book, ShukeDraftKind kind, ShukeDraftText dup_text, gpointer data);
/* What is typed by then is kept first, and stays in the book. */
void              shuke_draft_keeper_free    (ShukeDraftKeeper *self);
void              shuke_draft_keeper_changed (ShukeDraftKeeper *self);
/* It is saved, or she does not want it. */
void              shuke_draft_keeper_done    (ShukeDraftKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeDraftKeeper, shuke_draft_keeper_free)

G_END_DECLS
