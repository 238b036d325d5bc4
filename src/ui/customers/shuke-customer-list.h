/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-customer-item.h"

G_BEGIN_DECLS

/* A sorted array of ids as a GListModel of ShukeCustomerItem; items are made when they are asked for. Behind the ids there
 * may be a second section under a heading. */
#define SHUKE_TYPE_CUSTOMER_LIST (shuke_customer_list_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCustomerList, shuke_customer_list, SHUKE, CUSTOMER_LIST, GObject)

ShukeCustomerList *shuke_customer_list_new         (ShukeBook         *book);
/* Replaces both sections by @ids (element-type gint64); rows that stay where they were at either end are kept, unless
 * @explain, which says of an item of the first section why it was found, is given or was before. */
void               shuke_customer_list_set_ids     (ShukeCustomerList *self,
                                                    const GArray      *ids,
                                                    ShukeCustomerItemExplain explain,
                                                    gpointer           user_data);
/* @items (element-type ShukeCustomerItem) under @heading; an empty array takes the section away, NULL leaves the heading alone:
 * why there is none. */
void               shuke_customer_list_set_section (ShukeCustomerList *self,
                                                    const char        *heading,
                                                    GPtrArray         *items);
guint              shuke_customer_list_get_n_ids   (ShukeCustomerList *self);
gint64             shuke_customer_list_get_id      (ShukeCustomerList *self,
                                                    guint              position);
/* Position of the customer in the first section, G_MAXUINT when she is not in it. */
guint              shuke_customer_list_find        (ShukeCustomerList *self,
                                                    gint64             id);
/* Rows of that customer read again; 0 means all rows. */
void               shuke_customer_list_refresh     (ShukeCustomerList *self,
                                                    gint64             id);

G_END_DECLS
