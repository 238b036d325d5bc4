/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-clock.h"
#include "shuke-money.h"
#include "shuke-region.h"

G_BEGIN_DECLS

/* The customer book: one SQLite file. Lives on the main thread. Every writing function is one user action = one
 * transaction = one row of the change log, committed when it returns, and then emits
 *   changed (ShukeBookSubject subject, gint64 customer)   – customer is 0 when it is about many or none.
 * When any read or write finds the file damaged it emits, once and later,
 *   damaged ()
 * and refuses every further action with SHUKE_ERROR_DAMAGED: what is written over damage may be lost with it.
 * Functions of one subject stand in the headers shuke-book-customers.h, -visits.h, -entries.h and so on. */

#define SHUKE_TYPE_BOOK (shuke_book_get_type ())
G_DECLARE_FINAL_TYPE (ShukeBook, shuke_book, SHUKE, BOOK, GObject)

typedef enum {
  SHUKE_BOOK_OPEN_WRITABLE,
  SHUKE_BOOK_OPEN_OR_READ,     /* the window: like WRITABLE, but a book that another process holds is opened for reading */
  SHUKE_BOOK_OPEN_READ_ONLY,   /* --today, --export, --backup, --check beside an open window */
  SHUKE_BOOK_OPEN_SCRATCH,     /* the sample shop: may be written, is marked, can never message anyone */
} ShukeBookOpenMode;

typedef enum {
  SHUKE_BOOK_SUBJECT_CUSTOMER,   /* file, visits, consent or timeline of one customer */
  SHUKE_BOOK_SUBJECT_TODO,
  SHUKE_BOOK_SUBJECT_INBOX,
  SHUKE_BOOK_SUBJECT_CAMPAIGN,
  SHUKE_BOOK_SUBJECT_SETTING,
  SHUKE_BOOK_SUBJECT_EVERYTHING, /* import, undo of an import, restore: read all again */
} ShukeBookSubject;

/* Made when missing. SHUKE_ERROR_IN_USE when another process holds it for writing, NEWER, DAMAGED, NOT_A_BOOK, NO_PERMISSION …; none
 * of these has touched the file. A folder that may not be written gives a book that is read-only. */
ShukeBook   *shuke_book_open           (const char *path, ShukeBookOpenMode mode, ShukeClock *clock, GError **error);
/* A second opening of the same book for the job thread, under the first one's lock. What it changes is told by the first one
 * (shuke_book_job_done()), on the main thread. NEEDS_SPACE when the book is cramped. */
ShukeBook   *shuke_book_open_for_job   (ShukeBook *self, GError **error);
/* The same for a job that only reads, also of a book that is read-only itself. */
ShukeBook   *shuke_book_open_for_reading_job (ShukeBook *self, GError **error);
/* A job wrote: emits changed (EVERYTHING), and makes @action the one that the toast's Undo takes back. */
void         shuke_book_job_done       (ShukeBook *self, gint64 action);
/* "book.db" in the folder of the program's data. (transfer full) */
char        *shuke_book_dup_usual_path (void);
/* Closes the file and gives the lock back; the object may live on but every call answers an error. */
void         shuke_book_close          (ShukeBook *self);

const char  *shuke_book_get_path       (ShukeBook *self);   /* of the file itself, all links followed */
ShukeClock  *shuke_book_get_clock      (ShukeBook *self);   /* (transfer none) */
ShukeDay     shuke_book_get_today      (ShukeBook *self);   /* by that clock */
/* A number that no other book has that this program opened, the same file opened again included. */
gint64       shuke_book_get_opening    (ShukeBook *self);
gboolean     shuke_book_is_read_only   (ShukeBook *self);
/* Why it is: -1 when it is not; a ShukeError: IN_USE, NO_PERMISSION (folder or file may not be written) or READ_ONLY (asked for). */
int          shuke_book_get_read_only_reason (ShukeBook *self);
/* The disk was full when it was opened: jobs are refused with NEEDS_SPACE until it is opened again. */
gboolean     shuke_book_is_cramped     (ShukeBook *self);
gboolean     shuke_book_is_sample      (ShukeBook *self);

/* Settings of the shop, which travel with the book. Keys: shop_name, signature, region (CN TW HK MO other), currency (ISO),
 * opens, closes (minutes of the day), closed_days ("7" or "1,7", Monday = 1), sms_price (minor units × 1000 per part), opt_out,
 * silences (messages without an answer after which something else is proposed, 0 = never). */
char        *shuke_book_dup_setting    (ShukeBook *self, const char *key);   /* NULL when not set, or not to be read */
/* The same for what is decided or written by it: @value NULL when not set; FALSE when it could not be read. */
gboolean     shuke_book_get_setting    (ShukeBook *self, const char *key, char **value, GError **error);
gboolean     shuke_book_set_setting    (ShukeBook *self, const char *key, const char *value, GError **error);
/* Several as one action; @keys and @values end with NULL in @keys. A value NULL unsets. */
gboolean     shuke_book_set_settings   (ShukeBook *self, const char *const *keys, const char *const *values, GError **error);
ShukeRegion  shuke_book_get_region     (ShukeBook *self);
const ShukeCurrency *shuke_book_get_currency (ShukeBook *self);

/* Undo of one action; it is an action itself (its id comes back, so that it can be undone again). Columns and rows that were
 * changed again since are kept and counted in @kept. SHUKE_ERROR_CONFLICT when it was undone already, NOT_FOUND when the log no longer holds it. */
gint64       shuke_book_undo           (ShukeBook *self, gint64 action, int *kept, GError **error);
/* The newest action of this session that can be undone; 0 when there is none. */
gint64       shuke_book_get_last_action (ShukeBook *self);
/* The newest action of this session that holds and is no taking back: what Undo means, asked again and again. 0 when there is none. */
gint64       shuke_book_find_undoable  (ShukeBook *self, GError **error);
/* The newest taking back of this session after which the owner did nothing else; to undo it is Redo. 0 when there is none. */
gint64       shuke_book_find_redoable  (ShukeBook *self, GError **error);
/* Its kind, a word of the book (transfer full), and whom it was about, 0 when nobody; of a taking back, what it took back. FALSE also when the
 * log no longer holds it. */
gboolean     shuke_book_describe_action (ShukeBook *self, gint64 action, char **kind, gint64 *customer, GError **error);

G_END_DECLS
