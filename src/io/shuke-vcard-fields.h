/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-date.h"
#include "shuke-vcard-lines.h"

G_BEGIN_DECLS

/* What single fields of a card mean, apart from the card they stand in. */

/* @words ends with NULL; letter case counts not. */
gboolean  shuke_vcard_is_any          (const char *text, const char *const *words);
/* Whether it begins with a Chinese character; FALSE for NULL. */
gboolean  shuke_vcard_is_han          (const char *text);

/* A date as cards write it: 1990-05-03, 19900503, --0503, 1604-05-03 (no year), 1990-05, 1990年5月3日, with a time
 * behind it. FALSE when it is none, or no day of its calendar. */
gboolean  shuke_vcard_parse_date      (const char *text, gboolean lunar, gboolean omits_year, ShukeDate *date);
/* Apple's X-ALTBDAY;CALSCALE=chinese. */
gboolean  shuke_vcard_parse_apple_lunar (const char *text, gboolean omits_year, ShukeDate *date);
/* The same for writing; FALSE for a date that cannot be said in it. @text has room for 13 bytes. */
gboolean  shuke_vcard_format_apple_lunar (ShukeDate date, char *text);

/* One word for what stood beside a value, as ShukeCardItem has it; NULL when nothing did. (transfer full) */
char     *shuke_vcard_dup_label       (const ShukeVcardLine *line);
/* The label without Apple's brackets. (transfer full) */
char     *shuke_vcard_dup_plain_label (const char *label);
/* (transfer full) (nullable) */
char     *shuke_vcard_compose_name    (const char *family, const char *given, const char *middle);
/* The seven parts of ADR as one line; @value is used up. (transfer full) (nullable) */
char     *shuke_vcard_dup_address     (char *value);

G_END_DECLS
