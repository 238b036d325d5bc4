/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* What is typed as the name of a new child and says more, "麦兜 2017-3-24 140cm 鞋34 男": put into @builder as her name, birthday, size, height,
 * shoes, sex. FALSE, with nothing put there, when it is no more than a name or cannot be read whole as one child. */
gboolean shuke_child_words_apply (ShukeCustomerBuilder *builder, const ShukeCustomer *customer, guint person, const char *text, ShukeDay today);

G_END_DECLS
