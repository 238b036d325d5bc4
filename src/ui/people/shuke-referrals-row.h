/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-customer.h"

G_BEGIN_DECLS

/* In her file: who brought her, whom she brought, what that earned and whether she was thanked. Not seen where there is nothing of it. */
#define SHUKE_TYPE_REFERRALS_ROW (shuke_referrals_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeReferralsRow, shuke_referrals_row, SHUKE, REFERRALS_ROW, AdwExpanderRow)

GtkWidget *shuke_referrals_row_new  (void);
void       shuke_referrals_row_show (ShukeReferralsRow *self, ShukeBook *book, const ShukeCustomer *customer);

G_END_DECLS
