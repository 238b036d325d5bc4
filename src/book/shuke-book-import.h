/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-import.h"
#include "shuke-merge.h"

G_BEGIN_DECLS

/* One import = one transaction = one action, undoable later. Belongs to the thread that made it. Rows are handed in one by
 * one; nothing is in the book before shuke_importer_finish(). */
typedef struct _ShukeImporter ShukeImporter;

/* As many as a question has room for; all are counted. */
#define SHUKE_IMPORT_NAMED_NAMESAKES 5

typedef struct {
  gint64 action;      /* 0 when there was nothing new and the book was not written */
  gint64 import;      /* id of its row, also without an action when it named somebody whom another file brought; or 0 */
  int    added;       /* customers, or lines */
  int    merged;        /* customers of the book who learn something */
  int    doubles;       /* rows about somebody of whom an earlier row of the file was; they are in none of the others */
  int    skipped;     /* there already, with all that the file says */
  int    refused;
  int    new_customers;   /* made by a sales file */
  int    strangers;       /* of a sales file: names that nobody in the book has, with neither phone nor card, */
  int    stranger_lines;  /* and their lines; refused, unless options.by_name */
  int    buyer_lines;     /* of a sales file: lines that say who bought, */
  int    unknown_lines;   /* and those of somebody whom the book did not have before it */
  int    referrers;       /* who brought them has no file, or there are several of that name: noted as it was written, linked with nobody */
  int    namesakes;       /* customers new with it who have the name of somebody who was there before, and may be she */
  gint64 first_namesakes[SHUKE_IMPORT_NAMED_NAMESAKES];   /* the first of them; 0 behind the last */
} ShukeImportResult;

/* @book: opened for the job (or by the command line). @kind "customers", "sales" or "cards". @options is copied. A rehearsal
 * matches and counts like the real one and writes nothing. */
ShukeImporter *shuke_importer_new  (ShukeBook *book, const char *kind, const char *file_name,
                                    const ShukeImportOptions *options, gboolean rehearsal, GError **error);
/* Rolls back when it was not finished. */
void           shuke_importer_free (ShukeImporter *self);

/* Whom the row handed in last is about. */
typedef struct {
  gint64   customer;   /* in the book or on the way into it; 0 = nobody */
  guint    row;        /* the earlier row of the file that brings her; 0 = she was in the book */
  gboolean doubtful;   /* an earlier row of another name: to be asked */
  gboolean apart;      /* or one who has that card in the book or another row, of a name that has nothing in common: more likely somebody else,
                        * who was made a new customer */
  const char *card_of;      /* whose card the row names, who is not she: it stands in the note (of a sale: it is refused). Empty when nobody knows
                             * her name; NULL = no such difference */
  const char *brought_by;   /* somebody whom the row does not mean has brought her, as the book has it; NULL = no such difference */
} ShukeImportMatched;

/* @reason is set with REFUSED and SKIPPED; @customer (may be NULL) names the one it was merged into, 0 if new. */
ShukeImportOutcome shuke_importer_add_customer (ShukeImporter *self, const ShukeImportCustomer *row,
                                                ShukeImportReason *reason, gint64 *customer, GError **error);
ShukeImportOutcome shuke_importer_add_sale     (ShukeImporter *self, const ShukeImportSale *row,
                                                ShukeImportReason *reason, GError **error);
ShukeImportMatched shuke_importer_get_matched (ShukeImporter *self);
/* Sets @merge to what is to be decided of a row that was merged into @customer; to NULL when it differs in nothing, or she is new herself. */
gboolean           shuke_importer_compare      (ShukeImporter *self, const ShukeImportCustomer *row, gint64 customer,
                                                ShukeMerge **merge, GError **error);
/* Rows that the reader refused before they came here, for the record of the import. */
void           shuke_importer_count_refused (ShukeImporter *self, int refused);
/* Summaries, indexes, the log's triggers, a comparison of what was written with what was handed in, commit. A @cancellable is
 * looked at before the commit. */
gboolean       shuke_importer_finish (ShukeImporter *self, ShukeImportResult *result, GCancellable *cancellable, GError **error);

typedef struct {
  gint64   id;
  gint64   action;
  gint64   at;
  char    *file_name;
  char    *kind;
  int      added;
  int      changed;
  int      refused;
  gboolean undone;
} ShukeImportInfo;

void       shuke_import_info_free (ShukeImportInfo *info);
/* Newest first. (element-type ShukeImportInfo) */
GPtrArray *shuke_book_list_imports (ShukeBook *self, GError **error);
/* Sets @import to the one that @action made, 0 when it made none. */
gboolean   shuke_book_find_import  (ShukeBook *self, gint64 action, gint64 *import, GError **error);
/* What was done since with somebody of whom an import told. */
typedef enum {
  SHUKE_KEPT_EDITED    = 1 << 0,   /* name, tier, note, group and the like */
  SHUKE_KEPT_REACHED   = 1 << 1,   /* phones, addresses, consent */
  SHUKE_KEPT_FAMILY    = 1 << 2,   /* her people, their sizes and what is known of them */
  SHUKE_KEPT_BOUGHT    = 1 << 3,
  SHUKE_KEPT_NOTED     = 1 << 4,   /* notes, to-dos, pictures, papers, also one that is being written */
  SHUKE_KEPT_WRITTEN   = 1 << 5,   /* a message */
  SHUKE_KEPT_FROM_FILE = 1 << 6,   /* another file told of her too */
  SHUKE_KEPT_REFUSAL   = 1 << 7,   /* nothing was done, but the file told that she wants no messages, and that is never taken back */
} ShukeKeptWhat;

typedef struct {
  gint64   customer;
  gboolean whole;   /* the import brought her and she stays; else some of what it told of her stays */
  guint    what;    /* ShukeKeptWhat */
} ShukeKept;

/* Takes out what the import put in. Customers who were edited or bought since, or stand in another file too, are kept whole, and what was
 * changed since in others is kept; @kept (may be NULL) lists them. In the job thread on a job's book; stopped by @cancellable it has changed nothing. Returns the
 * undo's action id; it cannot be undone itself. */
typedef void (*ShukeUndoProgress) (double fraction, gpointer data);
gint64     shuke_book_take_back_import (ShukeBook *self, gint64 import, ShukeUndoProgress progress, gpointer data, GArray **kept,
                                        GCancellable *cancellable, GError **error);
/* The same, with the number of them. */
gint64     shuke_book_undo_import  (ShukeBook *self, gint64 import, int *kept, GError **error);
/* What that would come to: how many customers would go, and whom or what is kept. The book is as it was. */
gboolean   shuke_book_rehearse_take_back (ShukeBook *self, gint64 import, int *gone, GArray **kept, GCancellable *cancellable, GError **error);
/* Of how many customers an import that is taken back has left behind that they want no messages; 0 while it is in the book. */
gboolean   shuke_book_count_refusals_left (ShukeBook *self, gint64 import, int *n, GError **error);
/* Takes these away, and no others. CONFLICT when none is left. Returns the action's id. */
gint64     shuke_book_lift_refusals (ShukeBook *self, gint64 import, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeImporter, shuke_importer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeImportInfo, shuke_import_info_free)

G_END_DECLS
