/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* Why a customer was found: the fact in which the typed text stands and its characters there. */

typedef enum {
  SHUKE_HIT_NONE,
  SHUKE_HIT_NAME,
  SHUKE_HIT_NICKNAME,
  SHUKE_HIT_ADDRESS_FORM,
  SHUKE_HIT_PERSON,      /* name of the person at index */
  SHUKE_HIT_PERSON_NICKNAME,
  SHUKE_HIT_PHONE,       /* index in phones; the range is in the formatted number */
  SHUKE_HIT_CARD,
  SHUKE_HIT_CHANNEL,     /* index in channels */
} ShukeHitField;

typedef struct {
  ShukeHitField field;
  guint         index;
  int           start;    /* in characters */
  int           length;
} ShukeHit;

/* The best of her facts for what was typed: where it begins before where it only stands, whole text before its sound. */
ShukeHit shuke_hit_find (const ShukeCustomer *customer, const char *typed, ShukeRegion region);

/* Characters of @name that @folded (shuke_pinyin_fold) stands for, as text, initials or pinyin; @reading as in the customer.
 * Gives FALSE when it stands for none. */
gboolean shuke_hit_in_name (const char *name, const char *reading, const char *folded, int *start, int *length);

G_END_DECLS
