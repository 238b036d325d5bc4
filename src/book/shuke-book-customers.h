/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-customer.h"
#include "shuke-entry.h"

G_BEGIN_DECLS

/* The whole file of one customer, also from the bin; NOT_FOUND otherwise. */
ShukeCustomer *shuke_book_get_customer    (ShukeBook *self, gint64 id, GError **error);
/* Of it only who belongs to her family, with what was measured and told of sizes: a quarter of the time, for a list of many. */
ShukeCustomer *shuke_book_get_family      (ShukeBook *self, gint64 id, GError **error);
/* Writes what differs from the book: rows with id 0 are added, rows that are missing are removed. @customer->id 0 makes a new
 * one. Returns the action's id and the customer's in @id (may be NULL); 0 on error. */
gint64         shuke_book_save_customer   (ShukeBook *self, const ShukeCustomer *customer, gint64 *id, GError **error);
/* To the bin, which shuke_book_tidy() empties after 30 days, and back. Return the action's id; CONFLICT when she is there already. */
gint64         shuke_book_delete_customer (ShukeBook *self, gint64 id, GError **error);
gint64         shuke_book_restore_customer (ShukeBook *self, gint64 id, GError **error);
/* The mind note was read today. Return the action's id. */
gint64         shuke_book_acknowledge_mind (ShukeBook *self, gint64 id, GError **error);
/* Remembers which sentence was suggested today; not an undoable action of its own for the owner. */
gboolean       shuke_book_remember_sentence (ShukeBook *self, gint64 id, const char *key, GError **error);

ShukeConsent  *shuke_book_get_consent     (ShukeBook *self, gint64 customer, const char *purpose, GError **error);
/* Adds a dated event. @purpose "marketing" or "keep". Return the action's id. */
gint64         shuke_book_add_consent     (ShukeBook *self, gint64 customer, const char *purpose, ShukeConsentState state, const char *source, GError **error);
/* One event for each of @customers (element-type gint64) who never said yes or no; who has keeps what she said. One action; 0 with CONFLICT
 * when that is nobody. */
gint64         shuke_book_add_consents    (ShukeBook *self, GArray *customers, ShukeDay day, const char *source, int *added, GError **error);

/* Ids of customers not in the bin who have that number, or card. (element-type gint64) */
GArray        *shuke_book_find_by_phone   (ShukeBook *self, const char *e164, GError **error);
GArray        *shuke_book_find_by_card    (ShukeBook *self, const char *card_number, GError **error);
/* The same for a name, as it is kept; somebody whose name was given another reading is not found. (element-type gint64) */
GArray        *shuke_book_find_by_name    (ShukeBook *self, const char *name, GError **error);
/* Customers in the bin, newest first. (element-type gint64) */
GArray        *shuke_book_list_bin        (ShukeBook *self, GError **error);

G_END_DECLS
