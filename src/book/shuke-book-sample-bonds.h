/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* For shuke-book-sample.c only. */
gboolean shuke_book_fill_sample_bonds (ShukeBook *self, ShukeDay today, GError **error);

G_END_DECLS
