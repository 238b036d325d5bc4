/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-region.h"

G_BEGIN_DECLS

typedef enum {
  SHUKE_SMS_GSM7,
  SHUKE_SMS_UCS2,
} ShukeSmsAlphabet;

typedef struct {
  ShukeSmsAlphabet alphabet;
  int              characters;   /* as the owner counts them: Unicode characters */
  int              units;        /* septets or UTF-16 units */
  int              parts;        /* 0 for an empty text */
  int              left;         /* units left in the last part */
  int              per_part;     /* limit that applied: 70/67 or 160/153 */
} ShukeSmsCount;

/* In the Chinese regions (CN, TW, HK, MO) every text counts at 70, then 67 units a part, so that a cost is never shown too low;
 * elsewhere GSM-7 texts count at 160, then 153. No escape or surrogate pair is split over two parts. */
ShukeSmsCount shuke_sms_count (const char *text, ShukeRegion region);

G_END_DECLS
