/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one error domain. Lower layers state facts in English for a log; src/ui/common/shuke-errors.c turns
 * the code into the sentence that the owner reads. No message ever holds personal data. */
#define SHUKE_ERROR (shuke_error_quark ())

typedef enum {
  SHUKE_ERROR_FAILED,          /* something else; the message says what */
  SHUKE_ERROR_CANCELLED,       /* the owner stopped it; the book is as it was */
  SHUKE_ERROR_NOT_FOUND,       /* no such file, customer, action */
  SHUKE_ERROR_NO_PERMISSION,   /* the system refuses to read or write there */
  SHUKE_ERROR_NEEDS_SPACE,     /* the disk is full */
  SHUKE_ERROR_READ_ONLY,       /* the book is open for reading only */
  SHUKE_ERROR_DAMAGED,         /* the file is not a sound book or not a sound document of its kind */
  SHUKE_ERROR_NEWER,           /* written by a newer Shuke */
  SHUKE_ERROR_IN_USE,          /* another Shuke holds the book */
  SHUKE_ERROR_NOT_A_BOOK,      /* a file, but not ours */
  SHUKE_ERROR_UNSUPPORTED,     /* a kind of file that is not read: .xls, .ods, a picture */
  SHUKE_ERROR_TOO_LARGE,       /* over a stated limit: a cell, a row, a file */
  SHUKE_ERROR_INVALID,         /* a value that makes no sense: a date, a phone, an amount */
  SHUKE_ERROR_CONFLICT,        /* the thing was changed or is gone meanwhile */
  SHUKE_ERROR_LOCKED,          /* the file needs a password */
  SHUKE_ERROR_NO_SHEET,        /* the workbook has no sheet of that name */
  SHUKE_ERROR_TAKEN,           /* the name to write to belongs to a book, a database or a device */
  SHUKE_ERROR_LOOP,            /* links that lead round in a circle */
  SHUKE_ERROR_NO_BOOK,         /* no book was begun there yet */
  SHUKE_ERROR_INCOMPLETE,      /* a module of the program is not where it was installed */
  SHUKE_ERROR_ITSELF,          /* the file to put in the book's place is the book */
  SHUKE_ERROR_MOVED,           /* the book's file was moved, deleted or replaced while it is open */
  SHUKE_ERROR_RETURNED,        /* pieces of the purchase came back since, more than it would leave */
  SHUKE_ERROR_BACK_EARLY,      /* a piece would come back before it was bought */
  SHUKE_ERROR_WOULD_LOSE,      /* the way to the newest version does not keep all that the book holds */
  SHUKE_ERROR_OLDER,           /* the book has to be brought up to date before it can be read */
  SHUKE_ERROR_OLDER_FIXED,     /* the same, where nothing can be written */
  SHUKE_ERROR_FOLDER,          /* a folder, where a file is meant */
  SHUKE_ERROR_PICTURE_KIND,    /* a picture of a kind that is not read here: HEIC, TIFF */
  SHUKE_ERROR_BOOK_DAMAGED,    /* the book, while it was another file that was spoken of */
  SHUKE_ERROR_A_BOOK,          /* a book or another database, where a list is meant */
  SHUKE_ERROR_NO_FOLDER,       /* the folder in which a book is to be begun is not there */
  SHUKE_ERROR_EMPTIED,         /* a file without a byte, where there was a book: its backups are still there */
  SHUKE_ERROR_JOINED_SINCE,    /* who was kept was herself joined with a third since: that joining has to be undone first */
} ShukeError;

GQuark     shuke_error_quark (void);
/* What a system call's errno means here; FAILED when nothing better is known. */
ShukeError shuke_error_from_errno (int reason);
/* Sets @error to what @reason means, with @what before the system's own words; FALSE, always, to be returned. */
gboolean   shuke_error_set_errno  (GError **error, int reason, const char *what);

G_END_DECLS
