/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact.h"

G_BEGIN_DECLS

/* Cells of an exported table about the people of a household, as our own import reads them back. (transfer full) (nullable) */

/* Solar ones as 1990-05-03, lunar ones in the words of a calendar: a spreadsheet leaves both as they are. */
char *shuke_export_dup_birth   (ShukeDate date, ShukeDay today);
/* Husbands, grandmothers, who gets presents: a line each with all that is known of them. */
char *shuke_export_join_others (const ShukeCustomer *customer, const ShukeCurrency *currency, ShukeDay today);

G_END_DECLS
