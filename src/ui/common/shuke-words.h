/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* Pure formatters, in the owner's language. All (transfer full). */

/* "today", "yesterday", "12 days ago", "2 months ago", "3 years ago". */
char       *shuke_words_ago           (ShukeDay    day,
                                       ShukeDay    today);
/* The parts that are there, with the middle dot of the grey line between them. NULL-terminated. */
char       *shuke_words_dotted        (const char *const *parts);
/* Style class of the tag of a tier besides "tag", or NULL. */
const char *shuke_words_tier_class    (const char *tier);

G_END_DECLS
