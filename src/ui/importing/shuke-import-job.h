/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-run.h"

G_BEGIN_DECLS

/* Runs an import, or its rehearsal, in the job thread with a file and a book of its own. */
typedef struct {
  /* in */
  ShukeBook          *book;        /* (owned): the main thread's; only its path and settings are looked at */
  char               *path;
  char               *stamp;       /* of what was shown */
  ShukeEncoding       encoding;
  char                separator;
  char               *sheet;       /* (nullable) */
  gboolean            heading_chosen; /* the owner said which row names the columns: */
  guint               n_heading_rows;
  ShukeImportFileKind kind;
  char               *layout;      /* which columns are read, and what they are */
  ShukeImportOptions  options;
  gboolean            rehearsal;
  /* while it runs; read with g_atomic_int_get() */
  int                 permille;
  int                 rows;
  /* out */
  ShukeImportReport   report;
  ShukeImportFile    *file;        /* for writing the rows of the report */
} ShukeImportJob;

/* Takes what @file is set to; @options is copied. */
ShukeImportJob *shuke_import_job_new    (ShukeBook *book, ShukeImportFile *file, const ShukeImportOptions *options, gboolean rehearsal);
void            shuke_import_job_free   (ShukeImportJob *self);
/* The task's data is the job; it answers a boolean, SHUKE_ERROR_CONFLICT when the file is no longer the one that was shown. */
GTask          *shuke_import_job_start  (ShukeImportJob *self, gpointer source, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);
/* Takes an import back in the job thread; answers (a pointer) what is kept: (transfer full) (element-type ShukeKept), NULL on error.
 * Stopped, the book is as it was. Meanwhile @permille (may be NULL), which lives until @done was called, says how far it is. */
void            shuke_import_undo_start (ShukeBook *book, gint64 import, int *permille, GCancellable *cancellable, GAsyncReadyCallback done,
                                         gpointer data);

/* What taking an import back would come to. */
typedef struct {
  int     gone;   /* customers that would go */
  GArray *kept;   /* (element-type ShukeKept) */
} ShukeImportFate;

void            shuke_import_fate_free  (ShukeImportFate *self);
/* Looks for it in the job thread; answers (a pointer) a ShukeImportFate: (transfer full), NULL on error. */
void            shuke_import_fate_start (ShukeBook *book, gint64 import, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeImportFate, shuke_import_fate_free)

G_END_DECLS
