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

G_END_DECLS
