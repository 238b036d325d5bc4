/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-search.h"

G_BEGIN_DECLS

/* Whom @text begins with, when that is plainly one customer other than @open (nullable). NULL until @search has read the names, which it is
 * asked to do. @named, if not NULL, gets the words that name her. (transfer full) */
ShukeCustomer *shuke_named_find (ShukeSearch *search, const char *text, const ShukeCustomer *open, char **named);

G_END_DECLS
