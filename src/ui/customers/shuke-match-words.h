/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer-item.h"
#include "shuke-hit.h"

G_BEGIN_DECLS

/* Says in the row why she was found: the characters of her name, or instead of the grey line the child, phone, card or
 * channel in which the typed text stands, followed by what the grey line says. */
void  shuke_match_words_explain (ShukeCustomerItem   *item,
                                 const ShukeCustomer *customer,
                                 const char          *typed,
                                 ShukeRegion          region);
/* What somebody of the household is called beside a name: "daughter", in the owner's own word when there is one. (transfer full) */
char *shuke_match_words_relation (const ShukePerson  *person);

G_END_DECLS
