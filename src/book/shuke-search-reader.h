/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-connection.h"
#include "shuke-region.h"
#include "shuke-search-index.h"

G_BEGIN_DECLS

/* Reads the words of everybody (@id 0) or of one customer into @builder. Any thread that owns @connection. @cancellable may be NULL. */
gboolean shuke_search_read (ShukeConnection *connection, ShukeRegion region, gint64 id, ShukeSearchIndexBuilder *builder,
                            GCancellable *cancellable, GError **error);

/* What a shop's tier is worth beside the others, by the usual words for it: 0 is the highest. */
int      shuke_search_rank_tier (const char *tier);
/* The digits by which a number is typed in that region: without the country's code, with its leading 0. (transfer full) */
char    *shuke_search_digits_of_phone (const char *e164, const char *raw, ShukeRegion region);

G_END_DECLS
