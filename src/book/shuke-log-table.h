/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-migrator.h"

G_BEGIN_DECLS

/* "Shuk" */
#define SHUKE_BOOK_APPLICATION_ID 0x5368756b

/* The statements of undo for one table; each takes :row, :old and :new (JSON of the row) as it needs them. */
typedef struct {
  const char *name;
  const char *take_out;    /* deletes an inserted row that nobody changed since */
  const char *put_in;      /* inserts a deleted row again */
  const char *put_back;    /* gives each column that still has its new value the old one */
  const char *count_kept;  /* columns that were changed again since and are therefore kept */
} ShukeLogTable;

extern const ShukeSchema   shuke_book_schema;
extern const ShukeLogTable shuke_log_tables[];
extern const int           shuke_n_log_tables;
extern const char          shuke_drop_indexes[];
/* An import's new rows are noted as ranges and not one by one; what it changes is logged as ever. */
extern const char          shuke_drop_insert_triggers[];

G_END_DECLS
