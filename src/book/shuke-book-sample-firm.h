/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* For shuke-book-sample.c only. Inside the transaction that fills the scratch book, after the bonds: a kindergarten with two contact persons, terms and an order, customers
 * who said how they want to be reached, a portrait and a note with a picture. In a shop too small for one of them it is left out. */
gboolean shuke_book_fill_sample_firm (ShukeBook *self, ShukeDay today, GError **error);

G_END_DECLS
