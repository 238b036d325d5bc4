/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-book-slips.h"
#include "shuke-prospect.h"

G_BEGIN_DECLS

/* People who have not bought yet. The day of the next step with one is a to-do; her first purchase makes her a customer like others. */

typedef struct {
  gint64    customer;
  char     *stage;
  char     *potential;   /* NULL = not said */
  ShukeDay  next_day;    /* NONE = no next step is planned */
  char     *after;       /* what she is after, as it was noted last; NULL = nothing */
} ShukeProspectRow;
void       shuke_prospect_row_free    (ShukeProspectRow *self);
/* Whose next step is nearest first, then who has none, nearest to buying first. (transfer full) (element-type ShukeProspectRow) */
GPtrArray *shuke_book_list_prospects  (ShukeBook *self, ShukeProspectList list, GError **error);
int        shuke_book_count_prospects (ShukeBook *self, ShukeProspectList list);
/* NULL without an error when she is none. (transfer full) */
ShukeProspectRow *shuke_book_get_prospect (ShukeBook *self, gint64 customer, GError **error);

/* Makes a file, or completes the one that has the number or the card. @source is where the file comes from, in words. CONFLICT when she has
 * bought already. Returns the action's id; @id is hers (may be NULL). */
gint64     shuke_book_add_prospect    (ShukeBook *self, const ShukeProspect *prospect, const char *source, gint64 *id, GError **error);
/* @potential NULL and @next_day NONE take out what was there. CONFLICT when she has bought already. Returns the action's id. */
gint64     shuke_book_set_prospect    (ShukeBook   *self,
                                       gint64       customer,
                                       const char  *stage,
                                       const char  *potential,
                                       ShukeDay     next_day,
                                       GError     **error);
/* She will not come: the timeline says why (@reason may be NULL), the file stays. Returns the action's id. */
gint64     shuke_book_lose_prospect   (ShukeBook *self, gint64 customer, const char *reason, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeProspectRow, shuke_prospect_row_free)

G_END_DECLS
