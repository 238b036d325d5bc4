/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-campaign.h"

G_BEGIN_DECLS

/* What a campaign takes over from the settings of the shop, as they stand when it is made. */
typedef struct {
  ShukeRegion  region;
  char        *name;        /* (nullable) */
  char        *signature;   /* (nullable) the shop's name where no other was said */
  char        *opt_out;     /* (nullable) */
  gint64       price;       /* of one part of a text message, minor units × 1000; -1 = not known */
} ShukeCampaignShop;

ShukeCampaignShop *shuke_campaign_shop_new  (ShukeBook *book);
void               shuke_campaign_shop_free (ShukeCampaignShop *self);

/* A text to begin with, @kind as in shuke_campaign_template(). (transfer full) */
char     *shuke_campaign_shop_dup_text       (const ShukeCampaignShop *self, int kind);
/* The one that fits the goods: children's sizes speak of the children. (transfer full) */
char     *shuke_campaign_shop_dup_usual_text (const ShukeCampaignShop *self, const ShukeGoods *goods);
/* Whether nobody has touched it: it is one of those that fit goods of either kind. */
gboolean  shuke_campaign_shop_is_usual_text  (const ShukeCampaignShop *self, const char *text);

G_END_DECLS
