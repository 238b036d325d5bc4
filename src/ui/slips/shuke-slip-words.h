/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-slips.h"

G_BEGIN_DECLS

/* Slips in the owner's words. All (transfer full). */

/* The name of a kind, also of an own one that is no longer offered; NULL when it is no kind of slip. */
char *shuke_slip_words_kind   (ShukeBook *book, const char *kind);
/* "Alteration · To alter" of an entry; NULL when it is no slip. */
char *shuke_slip_words_entry  (ShukeBook *book, const ShukeEntry *entry);
/* How it stands with its day: "2 days late", "due today", "by 18 September"; NULL when nothing is owed. @late tells whether it is. */
char *shuke_slip_words_due    (const ShukeEntry *entry, ShukeDay today, gboolean *late);

G_END_DECLS
