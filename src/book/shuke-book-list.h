/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-customer.h"

G_BEGIN_DECLS

/* The list of customers: an order, filters, and what one row shows. Nobody in the bin is in any of them. */

typedef enum {
  SHUKE_ORDER_NAME,        /* by the sound of the name */
  SHUKE_ORDER_LAST_VISIT,  /* newest first; who was never here comes last */
  SHUKE_ORDER_SPEND,       /* most first */
  SHUKE_ORDER_BIRTHDAY,    /* next birthday of anyone in the household first */
} ShukeOrder;

/* @limit 0 = all. By name the limited list costs no more than its rows. (element-type gint64) (transfer full) */
GArray  *shuke_book_list_ids        (ShukeBook *self, ShukeOrder order, int limit, GError **error);
/* -1 when they could not be counted: a book that cannot be read is no empty one. */
int      shuke_book_count_customers (ShukeBook *self);

typedef enum {
  SHUKE_FILTER_TIER,
  SHUKE_FILTER_GROUP,
  SHUKE_FILTER_SIZE,    /* anyone in the household wears it, as bought last or told */
  SHUKE_FILTER_QUIET,   /* away more than twice as long as is usual for her */
  SHUKE_FILTER_OWED,    /* something promised or planned for her is due */
  SHUKE_FILTER_PROSPECT, /* has not bought yet, and may */
} ShukeFilterKind;

typedef struct {
  ShukeFilterKind kind;
  char           *word;   /* the tier, group or size; NULL for the others */
} ShukeFilter;

ShukeFilter *shuke_filter_new   (ShukeFilterKind kind, const char *word);
void         shuke_filter_free  (ShukeFilter *self);
gboolean     shuke_filter_equal (const ShukeFilter *a, const ShukeFilter *b);

/* The filters worth a chip in this book: at most @limit, only such as hold for somebody. (element-type ShukeFilter) */
GPtrArray   *shuke_book_list_filters (ShukeBook *self, int limit, GError **error);
/* Ids for which all of @filters hold, as a set of gint64 keys; NULL on error. (transfer full) */
GHashTable  *shuke_book_find_filtered (ShukeBook *self, GPtrArray *filters, GError **error);
/* The same for a job: given up, with G_IO_ERROR_CANCELLED, once nobody waits for it any more. */
GHashTable  *shuke_book_find_filtered_until (ShukeBook *self, GPtrArray *filters, GCancellable *cancellable, GError **error);
/* @ids without those that are not in @set, order kept. (transfer full) */
GArray      *shuke_book_keep_filtered (const GArray *ids, GHashTable *set);

typedef struct {
  char     *title;            /* NULL when nothing is known to call her by */
  char     *tier;
  char     *phone;            /* her first one, as it is read */
  char     *size;             /* of her last piece, or of the last piece of all; colour and category from purchases */
  ShukeRole wearer;           /* whose that size is; SELF also when it was not said */
  ShukeSex  wearer_sex;
  char     *wearer_relation;  /* (nullable) the shop's word: 外甥女 */
  char     *colour;
  char     *category;
  ShukeDay  last_day;         /* she was here, NONE = never */
  gint64    portrait;         /* content of her picture, 0 = none */
} ShukeListRow;

/* FALSE with NOT_FOUND when she is gone or in the bin. */
gboolean shuke_book_get_list_row  (ShukeBook *self, gint64 id, ShukeListRow *row, GError **error);
/* Only title and tier of that row, which takes a fraction of its time. */
gboolean shuke_book_get_list_title (ShukeBook *self, gint64 id, char **title, char **tier, GError **error);
/* Puts what one of the family wears now, as on the greet card, in place of the size and wearer of @row. It takes longer than the row itself:
 * her pieces are read. */
void     shuke_book_find_worn_size (ShukeBook *self, gint64 id, ShukeListRow *row);
void     shuke_list_row_clear     (ShukeListRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeFilter, shuke_filter_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ShukeListRow, shuke_list_row_clear)

G_END_DECLS
