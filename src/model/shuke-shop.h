/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-money.h"
#include "shuke-region.h"

G_BEGIN_DECLS

/* What a shop says about itself: what it starts with by region, and the words in which its settings are typed. */

typedef struct {
  const char *currency;    /* ISO 4217 */
  const char *sms_price;   /* as in the setting; NULL = she has to ask her operator */
  const char *opt_out;     /* how to refuse, at the end of a message */
} ShukeShopDefaults;

const ShukeShopDefaults *shuke_shop_get_defaults (ShukeRegion region);

/* A price per part of a message, "0.05", kept as minor units × 1000. At most three digits beyond the currency's own; up to 1,000 major
 * units. FALSE for anything else. */
gboolean shuke_shop_read_price    (const char *text, const ShukeCurrency *currency, gint64 *price);
char    *shuke_shop_price_to_text (gint64 price, const ShukeCurrency *currency);   /* (transfer full) */

/* "9", "9:30", "0930", "21：00" → minutes of the day, up to 24:00. */
gboolean shuke_shop_read_time     (const char *text, int *minute);
char    *shuke_shop_time_to_text  (int minute);                                    /* "09:30" (transfer full) */

/* A signature without its 【】: 2 to 16 characters (Huawei Cloud and Aliyun, rules for signatures); "" is fine and means none. NULL when it is neither.
 * (transfer full) */
char    *shuke_shop_read_signature (const char *text);

G_END_DECLS
