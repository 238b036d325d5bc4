/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-visit.h"

G_BEGIN_DECLS

/* A sale that is not recorded yet, as one text: its day, note, assistant, payment and pieces, and what is still typed in the entry. (transfer full) */
char       *shuke_sale_draft_write (const ShukeVisit *visit, const char *typed);
/* NULL for a text of another make, a day that no calendar has, or no pieces on a line. @typed gets what was in the entry, to be freed. */
ShukeVisit *shuke_sale_draft_read  (const char *text, char **typed);

G_END_DECLS
