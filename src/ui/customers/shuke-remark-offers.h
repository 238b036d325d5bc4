/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book-facts.h"

G_BEGIN_DECLS

/* What the remark of a file tells beyond the file of its customer: each fact with its words is taken over by one press, or put away by another.
 * Hidden when there is nothing, or when the book is only read. */
#define SHUKE_TYPE_REMARK_OFFERS (shuke_remark_offers_get_type ())
G_DECLARE_FINAL_TYPE (ShukeRemarkOffers, shuke_remark_offers, SHUKE, REMARK_OFFERS, GtkBox)

GtkWidget *shuke_remark_offers_new  (ShukeBook *book);
/* FALSE when the keyboard was in what is shown no more, and nothing is left to take it. */
gboolean   shuke_remark_offers_show (ShukeRemarkOffers *self, const ShukeFactFile *file);

G_END_DECLS
