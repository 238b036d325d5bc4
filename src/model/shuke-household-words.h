/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* How a table says who somebody of the family is, for whoever writes it and whoever reads it. */

/* Between what is told of one. */
#define SHUKE_HOUSEHOLD_BETWEEN "；"

/* 老公, or where that alone would be read as another role: 家人（老公）. (transfer full) */
char *shuke_household_dup_head  (ShukeRole role, const char *relation);
/* @relation: (out) (transfer full) (nullable) */
void  shuke_household_read_head (const char *head, ShukeRole *role, char **relation);

/* A child of her file is her child's: 孙子 by what is said of it, or by how she is called, 豆豆奶奶. */
gboolean shuke_household_is_grandchild (const ShukeCustomer *customer, const ShukePerson *person);

G_END_DECLS
