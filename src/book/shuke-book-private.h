/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-book-facts.h"
#include "shuke-connection.h"
#include "shuke-customer.h"
#include "shuke-entry.h"
#include "shuke-photo.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

/* For the store files of this room only. */

/* Minor units for all pieces of a line, as much as an amount may be (shuke-money.h): what is more is a number from another column, and
 * a few of those could not be summed up in 64 bits. */
#define SHUKE_BOOK_MAX_PAID G_GINT64_CONSTANT (10000000000000)

ShukeConnection *shuke_book_get_connection (ShukeBook *self);
ShukeStatement  *shuke_book_prepare        (ShukeBook *self, const char *sql, GError **error);
/* The same of a statement about one customer, who is bound to :customer. */
ShukeStatement  *shuke_book_prepare_for    (ShukeBook *self, const char *sql, gint64 customer, GError **error);
/* The first column of all its rows. (transfer full) (element-type gint64) */
GArray          *shuke_book_collect_ids    (ShukeStatement *statement, GError **error);
/* After the last row: TRUE when there is no @local, else FALSE with it as @error, because reading broke off. */
gboolean         shuke_book_read_to_end    (GError *local, GError **error);
/* Where a thread that only reads opens a connection of its own, and how: of a book that is read from a copy, the copy. Asked on the main
 * thread. (transfer full) */
char            *shuke_book_dup_reading_path (ShukeBook *self, ShukeConnectionMode *mode);

/* Begins the transaction of one user action and writes its row; @kind is a word such as "customer-save".
 * Returns the action's id, 0 on error (READ_ONLY, NEEDS_SPACE …). */
gint64   shuke_book_begin_action (ShukeBook *self, const char *kind, gint64 customer, GError **error);
/* Recomputes the summaries of the customers named by shuke_book_touch(), commits, then emits changed. Rolls back on error. */
gboolean shuke_book_end_action   (ShukeBook *self, ShukeBookSubject subject, gint64 customer, GError **error);
void     shuke_book_abort_action (ShukeBook *self);
/* One of the two: ends it when all was @done, which gives its id, else throws it away; 0 then, or on error. */
gint64   shuke_book_finish_action (ShukeBook *self, gboolean done, ShukeBookSubject subject, gint64 customer, GError **error);
/* Inside an action: nobody asked for it (tidying), so that Undo still means what the owner did last. */
void     shuke_book_mark_unasked (ShukeBook *self);
/* As shuke_book_end_action(), but nobody is told. */
gboolean shuke_book_commit_action (ShukeBook *self, GError **error);
/* Which one Undo means from now on; 0 = none. */
void     shuke_book_set_last_action (ShukeBook *self, gint64 action);
/* @undo took back what the owner did, and can itself be taken back: what Redo means. */
void     shuke_book_add_redoable (ShukeBook *self, gint64 undo);
typedef struct {
  const char *table;   /* static */
  gint64      row;
} ShukeKeptRow;
/* Inside an action: puts back what an import changed in those who were there before, newest first; rows that are kept as they are, or a part of them, are appended to
 * @kept (element-type ShukeKeptRow). */
gboolean shuke_book_undo_changes (ShukeBook *self, gint64 action, GArray *kept, GError **error);
/* The sources of facts during an undo: all that the action changed are taken before anything is put back, and put back when the facts
 * themselves have been. @old and @new are the rows as `change` has them. */
typedef struct _ShukeUndoSources ShukeUndoSources;
ShukeUndoSources *shuke_undo_sources_new      (ShukeBook *book);
void              shuke_undo_sources_free     (ShukeUndoSources *self);
gboolean          shuke_undo_sources_take     (ShukeUndoSources *self, const char *old, const char *new, GError **error);
gboolean          shuke_undo_sources_put_back (ShukeUndoSources *self, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeUndoSources, shuke_undo_sources_free)
/* During the undo of a joining, all else being back; in shuke-book-undo-join.c. The visits since then in the other file on which everything
 * was bought for people of @customer are hers now. (transfer full) (element-type ShukeVisitAlong) */
typedef struct {
  gint64 visit;
  gint64 from;    /* whose it was */
} ShukeVisitAlong;
GArray  *shuke_undo_bring_visits_along (ShukeBook *self, gint64 customer, GError **error);
/* JOINED_SINCE when whom the joining @action kept was joined with a third one since. */
gboolean shuke_undo_check_joined_since (ShukeBook *self, gint64 action, GError **error);
/* @customer is parted again from whom the joining @action kept: what was refused in the file of both holds for both. */
gboolean shuke_undo_refuse_for_both    (ShukeBook *self, gint64 action, gint64 customer, GError **error);
/* Slips, to-dos, pictures and sources of @person are in the file that has her, when her change from @old to @new is about that. */
gboolean shuke_undo_follow_person      (ShukeBook *self, gint64 person, const char *old, const char *new, GError **error);
/* A draft has no log of its texts; where it went by a joining is in that of the joining, as @old and @new. */
gboolean shuke_undo_move_draft         (ShukeBook *self, gint64 draft, const char *old, const char *new, GError **error);
/* Inside an action: this customer's visits changed, her summary has to be made again before the commit. */
void     shuke_book_touch        (ShukeBook *self, gint64 customer);
/* Runs inside shuke_book_end_action() for each touched customer; in shuke-book-summary.c. A customer without visits has no
 * row, nor has a person without lines. */
gboolean shuke_book_update_summary (ShukeBook *self, gint64 customer, GError **error);
/* The same from lines that the caller holds already, in any order of customers: for an import into a book without sales. Nobody they
 * are about has a summary yet; no line names a person. */
typedef struct {
  gint64   customer;
  gint64   paid;        /* per piece */
  ShukeDay day;
  gint32   quantity;    /* 0 = a visit of which nothing else is known */
  guint32  size, colour, category, name;   /* words, 0 = none */
} ShukeSummaryLine;
gboolean shuke_book_write_summaries (ShukeBook *self, GArray *lines, GError **error);
/* The same for everyone, for imports: one ordered walk over all lines, inside the caller's transaction. */
gboolean shuke_book_update_all_summaries (ShukeBook *self, GError **error);
/* Keeps the words for completion in step with a sale that was just committed. */
void     shuke_book_remember_words (ShukeBook *self, const ShukeVisit *visit);
/* Id of a word of the shop, made when missing; 0 for NULL or blank text, -1 on error. */
gint64   shuke_book_intern_word  (ShukeBook *self, const char *text, GError **error);
gint64   shuke_book_intern_staff (ShukeBook *self, const char *name, GError **error);

/* Inside an action: writes what differs from @old (NULL: she is new) and gives her id. Says nothing of where it comes from. */
gboolean shuke_book_write_customer (ShukeBook *self, const ShukeCustomer *old, const ShukeCustomer *customer, gint64 *id, GError **error);
/* Inside an action that has written the file of customer @id: says of each fact that differs from @old (NULL: all are new) where it
 * comes from and since when, and forgets what was said of those that are gone. @origin may be NULL. */
gboolean shuke_book_write_fact_sources (ShukeBook *self, const ShukeCustomer *old, gint64 id, const ShukeFactOrigin *origin, GError **error);
/* Where a fact stands: :tbl and :row, and :path; a turn in a life is a whole row and has no path. */
void     shuke_book_bind_fact_row    (ShukeStatement *statement, const ShukeCustomer *customer, const ShukeFact *fact);
void     shuke_book_bind_fact_cell   (ShukeStatement *statement, const ShukeCustomer *customer, const ShukeFact *fact);
/* The import that brought the row of a fact, 0 for none; and the one that brought what stands in it now. */
gboolean shuke_book_find_fact_range  (ShukeBook *self, const ShukeCustomer *customer, const ShukeFact *fact, gint64 *import, GError **error);
gboolean shuke_book_find_fact_import (ShukeBook *self, const ShukeCustomer *customer, const ShukeFact *fact, gint64 *import, GError **error);
/* Names the file in each of @facts of which no line says anything else. */
gboolean shuke_book_name_imports     (ShukeBook *self, const ShukeCustomer *customer, GPtrArray *facts, GError **error);

/* Inside an action that has written the file of customer @id: the day of the next step with her is a to-do. @old may be NULL. */
gboolean shuke_book_follow_prospect      (ShukeBook *self, const ShukeCustomer *old, const ShukeCustomer *customer, gint64 id, GError **error);
/* Inside an action that changed to-do @todo: when that is the next step with somebody, its day is kept in her file. */
gboolean shuke_book_follow_prospect_todo (ShukeBook *self, gint64 todo, GError **error);
/* Inside an action that sold something to @customer: she is a prospect no longer, and her timeline says so. */
gboolean shuke_book_end_prospect         (ShukeBook *self, gint64 customer, GError **error);

/* Before the log is shortened: with whom of those whom imports brought something was done, so that taking those back leaves her. */
gboolean shuke_book_remember_used   (ShukeBook *self, GError **error);

/* Who is said to have brought her is in the book, and was not brought by her. @old may be NULL. */
gboolean shuke_book_check_referrer  (ShukeBook *self, const ShukeCustomer *old, const ShukeCustomer *customer, GError **error);
/* Inside an action that has written the file of customer @id: who is newly said to have brought her is owed thanks. */
gboolean shuke_book_follow_referrer (ShukeBook *self, const ShukeCustomer *old, const ShukeCustomer *customer, gint64 id, GError **error);

/* The standing terms of a file and what she values, for reading it whole; inside an action, what differs from @old (NULL: she is new). */
gboolean shuke_book_read_terms  (ShukeBook *self, gint64 customer, ShukeCustomerBuilder *builder, GError **error);
gboolean shuke_book_write_terms (ShukeBook *self, gint64 customer, const ShukeCustomer *old, const ShukeCustomer *new, GError **error);

/* The columns by which shuke_book_collect_entries() reads entries, e and s being theirs and the assistant's table. */
#define SHUKE_BOOK_ENTRY_COLUMNS \
  "e.id, e.customer, e.person, e.kind, e.day, e.minute, e.text, e.outcome, e.state, e.due_day, s.name, 0 " \
  "FROM entry e LEFT JOIN staff s ON s.id = e.staff "
/* Of an entry: she heard from the shop by it. */
#define SHUKE_BOOK_HEARD \
  "(kind = 'message' OR (kind = 'call' AND outcome IS NOT 'not-reached' AND outcome IS NOT 'wrong-number'))"
/* (transfer full) (element-type ShukeEntry) */
GPtrArray *shuke_book_collect_entries (ShukeStatement *statement, GError **error);
/* Inside an action: an entry, new or changed, with its to-dos. */
gboolean shuke_book_write_entry (ShukeBook *self, const ShukeEntry *entry, GPtrArray *todos, gint64 *id, GError **error);
/* Inside an action: a to-do as shuke_book_save_todo() writes it. */
gboolean shuke_book_write_todo (ShukeBook *self, const ShukeTodo *todo, gint64 *id, GError **error);
/* Inside an action that changed to-do @todo: the slip from which it comes is kept when that is done, and owed again when it is not. */
gboolean shuke_book_follow_todo (ShukeBook *self, gint64 todo, GError **error);

/* The bytes of a picture or paper, under a new id; also outside an action. */
gboolean shuke_book_add_content          (ShukeBook *self, GBytes *bytes, gint64 *content, GError **error);
/* Inside an action: what neither a row nor the log names. */
gboolean shuke_book_drop_unnamed_content (ShukeBook *self, GError **error);
/* TOO_LARGE over the limits of its kind. */
gboolean shuke_book_check_picture        (const ShukePicture *picture, ShukePhotoKind kind, GError **error);
/* Inside an action: in place of the one there is. */
gboolean shuke_book_write_portrait       (ShukeBook *self, gint64 customer, gint64 person, const ShukePicture *picture, GError **error);
/* Inside an action: what was shown beside the note while it was written goes with it. */
gboolean shuke_book_take_draft_photos    (ShukeBook *self, gint64 draft, gint64 entry, GError **error);
/* Columns in the order of ShukePhoto. (transfer full) (element-type ShukePhoto) */
GArray  *shuke_book_collect_photos       (ShukeStatement *statement, GError **error);

/* Inside an action: the keys by which one is sorted and found are made again from the columns that undo put back. The row may
 * be gone. */
gboolean shuke_book_refresh_customer_keys (ShukeBook *self, gint64 customer, GError **error);
gboolean shuke_book_refresh_person_keys   (ShukeBook *self, gint64 person, GError **error);
gboolean shuke_book_refresh_event_key     (ShukeBook *self, gint64 event, GError **error);

/* Off while the journal is of another kind, for which SQLite wants the file for itself. */
void     shuke_book_set_guarded (ShukeBook *self, gboolean guarded);
/* What is written to a file without its name is gone when the program ends, and SQLite would play the log of the old file into whatever
 * stands under its name now (https://sqlite.org/howtocorrupt.html, 2.4 and 1.4). May be asked from the job thread. */
gboolean shuke_book_check_place (ShukeBook *self, GError **error);
/* The same, and READ_ONLY when it is: for what the program remembers for itself, which is no action. */
gboolean shuke_book_check_writable (ShukeBook *self, GError **error);
void     shuke_book_emit_changed (ShukeBook *self, ShukeBookSubject subject, gint64 customer);

/* What person.search_key holds: the readings of name and nickname; of the customer's own person only those of her nickname, as
 * customer.search_key has those of her name. An import writes it too. (transfer full) */
char    *shuke_book_person_search_key (const ShukeCustomer *customer, const ShukePerson *person);

G_END_DECLS
