/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-remark.h"

G_BEGIN_DECLS

/* "Height in cm (Doudou): 120". (transfer full) */
char *shuke_remark_words_dup_text (ShukeBook *book, const ShukeCustomer *customer, const ShukeRemarkOffer *offer);

G_END_DECLS
