/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether an entry of a telephone is perhaps no customer: the family, a trade that comes to the shop, an office, a test. Only what a name,
 * and a remark of a word or two, plainly say; 王姐物业, who is somebody in the first place, is not meant. @name and @note may be NULL. */
gboolean shuke_is_perhaps_no_customer (const char *name, const char *note);
/* 供应商, 家人: whom a telephone has in such a group. */
gboolean shuke_is_group_of_no_customers (const char *group);
/* 老客户, VIP: whoever is in such a group is a customer, whatever she is called. */
gboolean shuke_is_group_of_customers (const char *group);

G_END_DECLS
