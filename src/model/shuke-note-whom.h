/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* Customers who bear @text as their name, form of address or nickname, and perhaps others who do not; NULL when there are too many to
 * look at. (transfer full) (element-type ShukeCustomer) */
typedef GPtrArray *(*ShukeNoteLookUp) (const char *text, gpointer data);

/* What @note may begin with as a name, the longest first. @short_forms: also 王姐, which is hers only where nobody else is called so.
 * (transfer full) (element-type char*) */
GPtrArray *shuke_note_list_names (const char *note, gboolean short_forms);
/* Whom a note begins with, when that is plainly one other customer than @open (nullable): her whole name, or the form of address with
 * her given name in it. NULL in every case of doubt. @named, if not NULL, gets the words that name her. (transfer full) */
ShukeCustomer *shuke_note_find_whom (const char *note, const ShukeCustomer *open, ShukeNoteLookUp look_up, gpointer data, char **named);

G_END_DECLS
