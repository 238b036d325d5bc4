/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book-members.h"

G_BEGIN_DECLS

/* The section of a file that says who belongs to this firm, or to which firm she belongs; hidden while there is nothing to say. Each
 * row opens the other file. Signal: edit (const ShukeMembership *membership). */
#define SHUKE_TYPE_MEMBERS_ROW (shuke_members_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeMembersRow, shuke_members_row, SHUKE, MEMBERS_ROW, AdwExpanderRow)

/* @customer and her @memberships may be NULL. */
void shuke_members_row_show (ShukeMembersRow *self, ShukeBook *book, const ShukeCustomer *customer, GPtrArray *memberships);

G_END_DECLS
