/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book-campaigns.h"
#include "shuke-campaign-drafts.h"

G_BEGIN_DECLS

/* One message after the other for the clipboard: copy, paste it where she reads it, tick, next. */
#define SHUKE_TYPE_COPY_DIALOG (shuke_copy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCopyDialog, shuke_copy_dialog, SHUKE, COPY_DIALOG, AdwWindow)

/* What it needs of @drafts is copied. */
GtkWidget  *shuke_copy_dialog_new (GtkWindow *parent, ShukeBook *book, gint64 campaign, const ShukeDrafts *drafts);

G_END_DECLS
