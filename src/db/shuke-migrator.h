/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-connection.h"

G_BEGIN_DECLS

/* What a book is made of: version 1 is steps[0], and so on. */
typedef struct {
  gint32             application_id;
  int                n_steps;
  const char *const *steps;      /* scripts, one per version */
  const char        *indexes;    /* IF NOT EXISTS, of the newest version */
  const char        *triggers;   /* of the newest version: dropped and made again after each migration */
  const char        *drop_triggers;
  const char *const *totals;     /* of a book of version 1 and on: a statement of one text that no later step may change; NULL for the newest */
} ShukeSchema;

/* 0 for an empty file. SHUKE_ERROR_NOT_A_BOOK when the application id is another's, SHUKE_ERROR_NEWER
 * when the version is beyond the schema. Writes nothing. */
gboolean shuke_migrator_read_version (ShukeConnection *connection, const ShukeSchema *schema, int *version, GError **error);

/* Brings an empty or older book to the newest version, one transaction in all: either every step and
 * its checks succeed, and as many rows and as much money are there as before, or the file stays as it was. The caller has made a backup. */
gboolean shuke_migrator_migrate (ShukeConnection *connection, const ShukeSchema *schema, GError **error);

G_END_DECLS
