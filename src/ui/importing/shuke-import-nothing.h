/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-job.h"

G_BEGIN_DECLS

/* Why nothing of a counted file would come into the book, and what to do, in one or two sentences; NULL when something would. Translated.
 * (transfer full) */
char *shuke_import_dup_nothing (const ShukeImportJob *job);

G_END_DECLS
