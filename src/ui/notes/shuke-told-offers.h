/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"
#include "shuke-remark.h"
#include "shuke-search.h"

G_BEGIN_DECLS

/* What a note tells for the file of whom it is about, each with a tick. It writes nothing. */
#define SHUKE_TYPE_TOLD_OFFERS (shuke_told_offers_get_type ())
G_DECLARE_FINAL_TYPE (ShukeToldOffers, shuke_told_offers, SHUKE, TOLD_OFFERS, GtkBox)

GtkWidget *shuke_told_offers_new        (ShukeBook *book, ShukeSearch *search);
/* Reads @note about @customer (nullable: then there is nothing). What was unticked stays so. */
void       shuke_told_offers_read       (ShukeToldOffers *self, const char *note, const ShukeCustomer *customer);
/* After _read() and its reminders (nullable) (element-type ShukeNoteOffer): what neither tells can go into her remark as it stands. */
void       shuke_told_offers_read_rest  (ShukeToldOffers *self, const char *note, const ShukeCustomer *customer, const GArray *reminders);
/* Whether @words of the note are the day of a birthday that is offered, ticked or not: the file reminds of it by itself. */
gboolean   shuke_told_offers_is_birthday (ShukeToldOffers *self, const char *words);
/* @customer as she would be with the birthdays that are offered: 她12月9号的生日，答应生日那天送她一顶帽子. (transfer full) */
ShukeCustomer *shuke_told_offers_dup_customer (ShukeToldOffers *self, const ShukeCustomer *customer);
/* Those that are ticked. (transfer full) (element-type ShukeRemarkOffer) */
GPtrArray *shuke_told_offers_list_taken (ShukeToldOffers *self);

G_END_DECLS
