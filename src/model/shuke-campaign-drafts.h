/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-campaign-audience.h"

G_BEGIN_DECLS

/* What is said to each of the audience, counted and priced after filling. */

typedef struct {
  const ShukeAudiencePerson *person;   /* borrowed from the audience */
  char          *text;                 /* NULL = blocked: a blank stays empty */
  int            missing;              /* that placeholder; -1 */
  ShukeSmsCount  count;
} ShukeDraft;

typedef struct {
  GPtrArray *drafts;       /* (element-type ShukeDraft) ticked and not handed over yet, best first */
  guint      ready;        /* with a text */
  guint      blocked;
  guint      longer;       /* of the ready, those that take more than one part */
  guint      bare;         /* of the ready, those who are called by their bare name where a form of address should stand */
  guint      handed;       /* of the audience, those who have it */
  int        parts;
  gint64     price;        /* minor units × 1000 a part; -1 = not known */
  gint64     cost;         /* minor units; -1 = not known */
  guint      lint;         /* ShukeLint of template and all texts */
  gunichar   character;    /* first one that may be garbled; 0 */
} ShukeDrafts;

/* @template NULL (it cannot be read) gives no drafts. @price as above, -1 = not known. */
ShukeDrafts *shuke_drafts_new  (const ShukeAudience *audience, const ShukeTemplate *template, const ShukeMessageContext *context,
                                const ShukeLintShop *shop, gint64 price, int minute);
void         shuke_drafts_free (ShukeDrafts *self);

/* A sentence of the template, without blanks, signature or word of refusal, after whose removal everyone needs one part only; NULL when
 * there is none. (transfer full) */
char        *shuke_drafts_find_spare (const ShukeDrafts *self, const ShukeTemplate *template, ShukeRegion region);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeDrafts, shuke_drafts_free)

G_END_DECLS
