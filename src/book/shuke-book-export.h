/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* What leaves with a customer and is not in her file. */

/* Names of the groups she was put into by hand, in order of the name. (element-type utf8) (transfer full) */
GPtrArray *shuke_book_list_customer_groups (ShukeBook *self, gint64 customer, GError **error);

G_END_DECLS
