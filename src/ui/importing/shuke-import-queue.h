/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "shuke-import-file.h"

G_BEGIN_DECLS

/* Takes the next of @paths (element-type char*), sales behind everything else: they are of customers whom another of the files brings.
 * (transfer full) (nullable) when there is none. */
char *shuke_import_queue_pop (GQueue *paths, const ShukeImportContext *context);

G_END_DECLS
