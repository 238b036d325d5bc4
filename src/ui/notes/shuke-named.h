/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-search.h"

G_BEGIN_DECLS

/* Whom @text begins with, when that is plainly one customer other than @open (nullable). NULL until @search has read the names, which it is
 * asked to do. @named, if not NULL, gets the words that name her. (transfer full) */
ShukeCustomer *shuke_named_find (ShukeSearch *search, const char *text, const ShukeCustomer *open, char **named);

/* The one customer who is called @name, by her name, a form of address or a nickname; 0 when nobody is, or several are. As above until the names are
 * read. */
gint64         shuke_named_get_one (ShukeSearch *search, const char *name);

G_END_DECLS
