/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-slip.h"

G_BEGIN_DECLS

/* Somebody who has not bought yet, and how near she is to it: she knows the shop, is interested, wants something, is about to buy. Two kinds
 * deserve the shop's time before others: whose one decision would be a large order, and who would come every week or month. */

typedef enum {
  SHUKE_PROSPECTS_ALL,
  SHUKE_PROSPECTS_BIG,
  SHUKE_PROSPECTS_STEADY,
} ShukeProspectList;

#define SHUKE_PROSPECT_FIRST_STAGE "interested"

/* "knows", "interested", "wants", "acts": as they stand in ShukeCustomer.stage, in order. Borrowed, ends with NULL. */
const char *const *shuke_prospect_stages     (void);
/* In the owner's language; NULL for a word that is none. */
const char        *shuke_prospect_stage_name (const char *stage);
/* "big", "weekly", "monthly": as they stand in the fact. Borrowed, ends with NULL. */
const char *const *shuke_prospect_potentials     (void);
const char        *shuke_prospect_potential_name (const char *potential);
/* Whether one of that potential (nullable) is on that list. */
gboolean           shuke_prospect_is_on (const char *potential, ShukeProspectList list);

/* As it is typed: 张姐 13900001234 感兴趣 大单 下周三 想给幼儿园订园服. */
typedef struct {
  char      *stage;       /* always one */
  char      *potential;   /* NULL = not said */
  ShukeSlip *slip;        /* name, phone, what she is after, the day of the next step */
} ShukeProspect;

/* NULL for a line in which there is nobody: neither a name nor a number. (transfer full) */
ShukeProspect *shuke_prospect_read (const char *line, ShukeRegion region, ShukeDay today);
void           shuke_prospect_free (ShukeProspect *self);

/* What is to be done on the day of the next step; @stage may be NULL. (transfer full) */
char *shuke_prospect_dup_todo   (const char *stage);
/* For the timeline: she has bought, she was lost for that reason (nullable). (transfer full) */
char *shuke_prospect_dup_bought (const char *stage);
char *shuke_prospect_dup_lost   (const char *stage, const char *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeProspect, shuke_prospect_free)

G_END_DECLS
