/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "shuke-book-list.h"

G_BEGIN_DECLS

/* What one row of the list shows: read when the row is first looked at, and again when shuke_customer_item_refresh() says
 * so ("changed" is then emitted). Id 0 is a heading between two sections. */
#define SHUKE_TYPE_CUSTOMER_ITEM (shuke_customer_item_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCustomerItem, shuke_customer_item, SHUKE, CUSTOMER_ITEM, GObject)

ShukeCustomerItem  *shuke_customer_item_new         (ShukeBook         *book,
                                                     gint64             id);
ShukeCustomerItem  *shuke_customer_item_new_heading (const char        *heading);

gint64              shuke_customer_item_get_id      (ShukeCustomerItem *self);
/* NULL for a customer. */
const char         *shuke_customer_item_get_heading (ShukeCustomerItem *self);
/* Never NULL: who cannot be called anything is said to have no name. */
const char         *shuke_customer_item_get_title   (ShukeCustomerItem *self);
const char         *shuke_customer_item_get_tier    (ShukeCustomerItem *self);
/* The grey line. Its size may be an older one until it is settled. */
const char         *shuke_customer_item_get_line    (ShukeCustomerItem *self);
/* NULL when it would have to be read from the book. */
const char         *shuke_customer_item_peek_line   (ShukeCustomerItem *self);
/* For a row that is painted, since of two hundred that are read ten are: what her family wears is looked up when the main loop has nothing
 * else to do; "changed" is emitted if it is another size. */
void                shuke_customer_item_settle      (ShukeCustomerItem *self);
/* Text the avatar takes letter and colour from; empty when there is no name. */
const char         *shuke_customer_item_get_letter  (ShukeCustomerItem *self);

/* Content of her photo, 0 = none, and where to have it from. */
gint64              shuke_customer_item_get_portrait (ShukeCustomerItem *self);
ShukeBook          *shuke_customer_item_get_book     (ShukeCustomerItem *self);

/* What was found in her, instead of the grey line; characters from @start on are shown as the hit. With @in_title the hit
 * is in the title and @line may be NULL to keep the grey line. */
void                shuke_customer_item_set_hit     (ShukeCustomerItem *self,
                                                     const char        *line,
                                                     gboolean           in_title,
                                                     int                start,
                                                     int                length);
/* The same before the grey line, which follows what is learnt of her: @start counts in @found. */
void                shuke_customer_item_set_found   (ShukeCustomerItem *self,
                                                     const char        *found,
                                                     int                start,
                                                     int                length);
gboolean            shuke_customer_item_get_hit     (ShukeCustomerItem *self,
                                                     gboolean          *in_title,
                                                     int               *start,
                                                     int               *length);
/* Says what was found in her, by _set_hit(), once the row is first looked at. GtkListView may take ten thousand rows in its hand at each
 * letter without showing them. */
typedef void (*ShukeCustomerItemExplain) (ShukeCustomerItem *item, gpointer user_data);
void                shuke_customer_item_set_explain (ShukeCustomerItem        *self,
                                                     ShukeCustomerItemExplain  wanted,
                                                     gpointer                  user_data);
void                shuke_customer_item_refresh     (ShukeCustomerItem *self);

/* What shaping her words found, px. The row keeps it here, since the same customer comes to many rows while a list scrolls; all
 * zero until then, and again when her words change. */
typedef struct {
  guint font;           /* which font it was measured with; 0 for none */
  int   title_width;    /* in one line */
  int   title_height;
  int   line_height;
  int   tag_width;      /* of the word alone; 0 without a tier */
} ShukeCustomerExtents;

ShukeCustomerExtents *shuke_customer_item_get_extents (ShukeCustomerItem *self);

G_END_DECLS
