/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-entry.h"

G_BEGIN_DECLS

/* Newest first. (element-type ShukeEntry) */
GPtrArray *shuke_book_list_entries (ShukeBook *self, gint64 customer, int limit, GError **error);
/* The same together with the messages that left for her or for a number of hers. (element-type ShukeEntry) */
GPtrArray *shuke_book_list_timeline (ShukeBook *self, gint64 customer, int limit, GError **error);
/* Notes without customer, oldest first. */
GPtrArray *shuke_book_list_inbox   (ShukeBook *self, GError **error);
int        shuke_book_count_inbox  (ShukeBook *self);
/* A new entry (id 0) or a changed one, together with to-dos that come from it (may be NULL; element-type ShukeTodo with id 0).
 * Giving an inbox note its customer moves its to-dos with it. Returns the action's id, 0 on error (NOT_FOUND: the customer is gone or in the
 * bin). */
gint64     shuke_book_save_entry   (ShukeBook *self, const ShukeEntry *entry, GPtrArray *todos, gint64 *id, GError **error);
/* The same, and what was kept of it while it was typed, @draft (0 = nothing yet), goes in one with it: it is never offered once more. */
gint64     shuke_book_save_drafted_entry (ShukeBook *self, const ShukeEntry *entry, GPtrArray *todos, gint64 draft, gint64 *id, GError **error);
/* The same, and @told (element-type ShukeRemarkOffer) goes into the file of the entry's customer with it, as what @source says. */
gint64     shuke_book_save_told_entry (ShukeBook *self, const ShukeEntry *entry, GPtrArray *todos, const GPtrArray *told, const char *source,
                                       gint64 draft, GError **error);
gint64     shuke_book_delete_entry (ShukeBook *self, gint64 id, GError **error);

/* To-dos of one customer that are open; undated ones last. (element-type ShukeTodo) */
GPtrArray *shuke_book_list_customer_todos (ShukeBook *self, gint64 customer, GError **error);
/* The birthdays in her family from @from on that were dealt with. (element-type ShukeTodo) */
GPtrArray *shuke_book_list_settled_birthdays (ShukeBook *self, gint64 customer, ShukeDay from, GError **error);
/* Open ones due (or put off to) @to or before, and those of any state done or due within @from…@to. */
GPtrArray *shuke_book_list_todos   (ShukeBook *self, ShukeDay from, ShukeDay to, GError **error);
/* The register: open promises, broken ones (past their day) first, undated last. */
GPtrArray *shuke_book_list_promises (ShukeBook *self, GError **error);
/* Writes a computed or typed to-do in its new state: done with outcome, put off (show_day), closed, opened again.
 * Matched by id, else by key. Returns the action's id. */
gint64     shuke_book_save_todo    (ShukeBook *self, const ShukeTodo *todo, gint64 *id, GError **error);
/* Many of them as one action ("all done", "all tomorrow"). (element-type ShukeTodo) */
gint64     shuke_book_save_todos   (ShukeBook *self, GPtrArray *todos, GError **error);

/* Birthdays of everyone not in the bin that are celebrated within @from…@to (at most 400 days). */
typedef struct {
  gint64    customer;
  gint64    person;
  ShukeDay  day;        /* of the celebration */
} ShukeBirthdayHit;
GArray    *shuke_book_list_birthdays (ShukeBook *self, ShukeDay from, ShukeDay to, GError **error);

G_END_DECLS
