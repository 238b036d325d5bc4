/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-slips.h"
#include "shuke-customer.h"

G_BEGIN_DECLS

/* A slip in a list. It is read from the book when it is asked for first. Signal "changed": it says something else now. */
#define SHUKE_TYPE_SLIP_ITEM (shuke_slip_item_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSlipItem, shuke_slip_item, SHUKE, SLIP_ITEM, GObject)

gint64               shuke_slip_item_get_id       (ShukeSlipItem *self);
ShukeBook           *shuke_slip_item_get_book     (ShukeSlipItem *self);
/* NULL when it is gone meanwhile. Borrowed. */
const ShukeEntry    *shuke_slip_item_get_slip     (ShukeSlipItem *self);
/* NULL for nobody's. Borrowed. */
const ShukeCustomer *shuke_slip_item_get_customer (ShukeSlipItem *self);

/* A GListModel of ShukeSlipItem. It holds the ids of all and reads only the rows that are about to be shown. */
#define SHUKE_TYPE_SLIP_LIST (shuke_slip_list_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSlipList, shuke_slip_list, SHUKE, SLIP_LIST, GObject)

ShukeSlipList *shuke_slip_list_new  (ShukeBook *book);
/* Reads the list again. Rows that stay where they are keep their place on the screen and show what is new in them. */
void           shuke_slip_list_fill (ShukeSlipList *self, const ShukeSlipFilter *filter);
/* 0 when there is none. */
gint64         shuke_slip_list_get_id (ShukeSlipList *self, guint position);

G_END_DECLS
