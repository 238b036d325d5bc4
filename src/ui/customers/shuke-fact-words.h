/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* "Her daughter", for one of the family. */
const char *shuke_fact_role_word (ShukeRole role, ShukeSex sex);

G_END_DECLS
