/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-facts.h"
#include "shuke-referral.h"

G_BEGIN_DECLS

/* Who brought whom. The one who brought somebody is owed thanks: that is a to-do from the moment it is written down, until she was
 * thanked. */

/* @referrer 0 takes it out. LOOP when she was brought by @customer herself, over however many others; NOT_FOUND when one of the two is gone
 * or in the bin. Returns the action's id. */
gint64     shuke_book_set_referrer  (ShukeBook *self, gint64 customer, gint64 referrer, const ShukeFactOrigin *origin, GError **error);
/* An entry on the timeline of whoever brought @customer, and nothing is owed to her for that any more. @gift is what she got, in words (NULL
 * = just thanks), @cost what that cost the shop (-1 = not said); @sentence stands on the timeline. Returns the action's id; INVALID when
 * nobody brought her. */
gint64     shuke_book_add_thanks    (ShukeBook *self, gint64 customer, const char *gift, gint64 cost, const char *sentence, GError **error);

typedef struct {
  gint64   customer;
  gint64   by;          /* who brought her */
  int      depth;       /* 1 = brought by the one asked about, 2 = by one of those … */
  ShukeDay since;       /* since when she has a file */
  gint64   net;         /* what she has bought */
  ShukeDay thanked;     /* NONE = not yet; of depth 1 only */
  char    *gift;
  gint64   cost;        /* -1 = not said */
} ShukeBrought;
void       shuke_brought_free       (ShukeBrought *self);
/* All she brought and those they brought in turn, nearest first, then who bought most. (transfer full) (element-type ShukeBrought) */
GPtrArray *shuke_book_list_brought  (ShukeBook *self, gint64 customer, GError **error);
int        shuke_book_count_brought (ShukeBook *self, gint64 customer);
/* Who brings customers, who earned most first. (transfer full) (element-type ShukeReferralSum) */
GArray    *shuke_book_list_bringers (ShukeBook *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeBrought, shuke_brought_free)

G_END_DECLS
