/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-campaign.h"

G_BEGIN_DECLS

/* Part 1, what has come in: shown on one line, typed in its place. Signal "changed" after every change by the owner. */
#define SHUKE_TYPE_GOODS_CARD (shuke_goods_card_get_type ())
G_DECLARE_FINAL_TYPE (ShukeGoodsCard, shuke_goods_card, SHUKE, GOODS_CARD, GtkBox)

/* For its words and currency; once. */
void        shuke_goods_card_set_book  (ShukeGoodsCard *self, ShukeBook *book);
void        shuke_goods_card_set_goods (ShukeGoodsCard *self, const ShukeGoods *goods);
/* What stands there now. (transfer full) */
ShukeGoods *shuke_goods_card_dup_goods (ShukeGoodsCard *self);
/* The campaign's name; while it is empty the usual one stands there in grey. */
void        shuke_goods_card_set_name  (ShukeGoodsCard *self, const char *name);
void        shuke_goods_card_set_usual_name (ShukeGoodsCard *self, const char *usual);
/* Empty when she gave none. (transfer full) */
char       *shuke_goods_card_dup_name  (ShukeGoodsCard *self);
/* Shows the entries, with the focus in that of the name. */
void        shuke_goods_card_rename    (ShukeGoodsCard *self);
void        shuke_goods_card_edit      (ShukeGoodsCard *self, gboolean editing);
/* Heading above instead of beside. */
void        shuke_goods_card_set_narrow (ShukeGoodsCard *self, gboolean narrow);

G_END_DECLS
