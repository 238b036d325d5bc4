/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-customer.h"

G_BEGIN_DECLS

/* Who belongs to a firm or a kindergarten, which is a customer too, as what, and whether she may be spoken to on its behalf. */
typedef struct {
  gint64         id;             /* 0 = new */
  gint64         organisation;   /* a customer */
  gint64         person;
  char          *post;
  gboolean       contact;
  char          *phone;          /* where she is reached there: a number in the file of the organisation that is hers */
  ShukeCustomer *other;          /* the file at the other end from the one that was asked about; only in what is read */
} ShukeMembership;

void       shuke_membership_free          (ShukeMembership *self);
/* Both who belongs to @customer and where her household belongs, contact persons first; nobody in the bin.
 * (transfer full) (element-type ShukeMembership) */
GPtrArray *shuke_book_list_memberships    (ShukeBook *self, gint64 customer, GError **error);
/* Whom to speak to: names of the contact persons among @memberships of @organisation. (transfer full) (nullable) */
char      *shuke_memberships_dup_contacts (const GPtrArray *memberships, gint64 organisation);
/* The number to speak to her: the one there, otherwise the first of her own file. (nullable) */
const ShukeCustomerPhone *shuke_membership_get_phone (const ShukeMembership *self, const ShukeCustomer *organisation);
/* The one of the two ends that is 0 is entered under @name as part of the same action; whatever somebody belongs to is an organisation
 * from then on. Twice the same is one. INVALID when somebody would belong to herself or @name is blank. Returns the action's id.
 * @membership's phone goes into the file of the organisation, in the same action; blank takes it out, as
 * does leaving, and NULL leaves what is there. */
gint64     shuke_book_save_membership     (ShukeBook *self, const ShukeMembership *membership, const char *name, GError **error);
gint64     shuke_book_remove_membership   (ShukeBook *self, gint64 id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeMembership, shuke_membership_free)

G_END_DECLS
