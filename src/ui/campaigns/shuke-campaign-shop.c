/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the messages of this shop are signed, how they are refused and what they cost, and the texts that follow from it. */

#include "shuke-campaign-shop.h"

#include <string.h>

#include "shuke-campaign-text.h"

#define USUAL_PRICE_CNY 5000   /* ¥0.05 a part, what mainland operators ask of a small shop; elsewhere nothing is assumed */

/* Of shuke_campaign_template() */
enum { FOR_HERSELF, FOR_CHILDREN };

ShukeCampaignShop *
shuke_campaign_shop_new (ShukeBook *book)
{
  ShukeCampaignShop *self = g_new0 (ShukeCampaignShop, 1);
  g_autofree char *price = shuke_book_dup_setting (book, "sms_price");
  g_autofree char *currency = shuke_book_dup_setting (book, "currency");

  self->region = shuke_book_get_region (book);
  self->name = shuke_book_dup_setting (book, "shop_name");
  self->signature = shuke_book_dup_setting (book, "signature");
  self->opt_out = shuke_book_dup_setting (book, "opt_out");
  if (self->signature == NULL)
    self->signature = g_strdup (self->name);
  if (price != NULL)
    self->price = g_ascii_strtoll (price, NULL, 10);
  else
    self->price = self->region == SHUKE_REGION_CN && g_strcmp0 (currency != NULL ? currency : "CNY", "CNY") == 0 ? USUAL_PRICE_CNY : -1;
  return self;
}

void
shuke_campaign_shop_free (ShukeCampaignShop *self)
{
  g_free (self->name);
  g_free (self->signature);
  g_free (self->opt_out);
  g_free (self);
}

char *
shuke_campaign_shop_dup_text (const ShukeCampaignShop *self,
                              int                      kind)
{
  return shuke_campaign_template (kind, self->region, self->signature, self->opt_out);
}

char *
shuke_campaign_shop_dup_usual_text (const ShukeCampaignShop *self,
                                    const ShukeGoods        *goods)
{
  return shuke_campaign_shop_dup_text (self, shuke_campaign_goods_are_for_children (goods) ? FOR_CHILDREN : FOR_HERSELF);
}

gboolean
shuke_campaign_shop_is_usual_text (const ShukeCampaignShop *self,
                                   const char              *text)
{
  for (int kind = FOR_HERSELF; kind <= FOR_CHILDREN; kind++)
    {
      g_autofree char *usual = shuke_campaign_shop_dup_text (self, kind);

      if (strcmp (text, usual) == 0)
        return TRUE;
    }
  return FALSE;
}
