/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-campaigns.h"
#include "shuke-campaign-drafts.h"

G_BEGIN_DECLS

/* Those of @drafts that have a text, on their way out. (transfer full) (element-type ShukeLeaving) */
GPtrArray *shuke_campaign_leavings (const ShukeDrafts *drafts);
/* Writes a table for the operator's page to @file: phone, name, message, parts. Each row is asked for again; those that may not leave are
 * counted in @refused. Returns the action's id; 0 without @error when none may leave: then there is no file. */
gint64     shuke_campaign_export   (ShukeBook *book, gint64 campaign, const ShukeDrafts *drafts, GFile *file,
                                    guint *written, guint *refused, GError **error);

G_END_DECLS
