/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-photo.h"

G_BEGIN_DECLS

/* Portraits, pictures of entries, papers. Their bytes are read apart, when they are shown. Writing returns the action's id; 0 with NOT_FOUND
 * when who or what it belongs to is gone or in the bin, TOO_LARGE over the limits of shuke-photo.h. */

/* NOT_FOUND when it was thrown away. (transfer full) */
GBytes    *shuke_book_get_content      (ShukeBook *self, gint64 content, GError **error);

/* @person 0 = the customer herself. @picture NULL takes the portrait away. */
gint64     shuke_book_set_portrait     (ShukeBook *self, gint64 customer, gint64 person, const ShukePicture *picture, GError **error);
/* One for each person of hers who has one. (element-type ShukePhoto) */
GArray    *shuke_book_list_portraits   (ShukeBook *self, gint64 customer, GError **error);
/* Content of the customer's own; 0 = none. */
gint64     shuke_book_get_portrait     (ShukeBook *self, gint64 customer);

/* Of one entry, or with @entry 0 of all entries of @customer, in the order in which they were added. (element-type ShukePhoto) */
GArray    *shuke_book_list_photos      (ShukeBook *self, gint64 customer, gint64 entry, GError **error);
/* All or none, as one action. @pictures: (element-type ShukePicture), at least one. */
gint64     shuke_book_add_photos       (ShukeBook *self, gint64 entry, const GPtrArray *pictures, GError **error);
gint64     shuke_book_remove_photo     (ShukeBook *self, gint64 photo, GError **error);

/* How many pictures her entries have, and how many papers there are. */
void       shuke_book_count_papers     (ShukeBook *self, gint64 customer, int *photos, int *papers);
/* Newest first. (element-type ShukeAttachment) */
GPtrArray *shuke_book_list_attachments (ShukeBook *self, gint64 customer, GError **error);
/* @name is cleaned. INVALID when there is nothing in it. */
gint64     shuke_book_add_attachment   (ShukeBook *self, gint64 customer, const char *name, const char *type, GBytes *bytes, GError **error);
gint64     shuke_book_remove_attachment (ShukeBook *self, gint64 attachment, GError **error);

G_END_DECLS
