/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* For each person of @given the index in @held of who is the same; G_MAXUINT = nobody. (transfer full) (element-type guint) */
GArray *shuke_join_find_pairs (const ShukeCustomer *held, const ShukeCustomer *given);

G_END_DECLS
