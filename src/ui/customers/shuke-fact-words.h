/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact.h"

G_BEGIN_DECLS

/* "Her daughter", for one of the family. */
const char *shuke_fact_role_word (ShukeRole role, ShukeSex sex);
/* The same of somebody who is in her file: what is said of him there, 孙子, before what his role is called. */
const char *shuke_fact_person_word (const ShukeCustomer *customer, const ShukePerson *person);
/* What can be typed as @fact: of what its name does not say, also @before the first letter. NULL when anything will do. (transfer full) */
char       *shuke_fact_dup_wanted (const ShukeFact *fact, gboolean before);
/* For the toast, which may be read when the file is closed already. What became of @fact of the person at @index (may be G_MAXUINT): it
 * is @filled or removed; somebody is added to the family; @n things are saved at once. */
char       *shuke_fact_dup_saved_sentence     (const ShukeCustomer *customer, guint index, const ShukeFact *fact, gboolean filled);
char       *shuke_fact_dup_added_sentence     (ShukeRole role);
char       *shuke_fact_dup_all_saved_sentence (const ShukeCustomer *customer, int n);

G_END_DECLS
