/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-customer.h"
#include "shuke-search.h"

G_BEGIN_DECLS

/* Names a customer by typing: name, pinyin, phone, child. Property "customer" (int64, 0 = nobody). */
#define SHUKE_TYPE_CUSTOMER_ENTRY (shuke_customer_entry_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCustomerEntry, shuke_customer_entry, SHUKE, CUSTOMER_ENTRY, GtkBox)

/* @search may be shared by several fields of one window; NULL = one of its own. */
GtkWidget *shuke_customer_entry_new          (ShukeBook *book, ShukeSearch *search, const char *placeholder);
gint64     shuke_customer_entry_get_customer (ShukeCustomerEntry *self);
void       shuke_customer_entry_set_customer (ShukeCustomerEntry *self, gint64 id);
/* Whom nobody can mean; to be said before anything is typed. */
void       shuke_customer_entry_leave_out    (ShukeCustomerEntry *self, gint64 id);

/* What tells her from another of that name: her first number, else her card; NULL when there is neither, or the number is her name. (transfer full) */
char      *shuke_customer_entry_dup_mark     (ShukeBook *book, const ShukeCustomer *customer);

G_END_DECLS
