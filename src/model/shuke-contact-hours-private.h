/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-contact-hours.h"

G_BEGIN_DECLS

#define SHUKE_ALL_DAYS 0xfe
#define SHUKE_WEEKDAYS 0x3e
#define SHUKE_WEEKEND  0xc0

/* @folded: clean, narrow, in small letters. */
gboolean shuke_contact_hours_read_words (const char *folded, ShukeContactHours *hours);

/* Puts spans as they are put that come from words. FALSE when they are too many then. */
gboolean shuke_contact_hours_tidy       (ShukeContactHours *hours);

G_END_DECLS
