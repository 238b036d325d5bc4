/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-money.h"
#include "shuke-taste.h"

G_BEGIN_DECLS

/* A sale's line as a shop says it in one go: "卫衣 120 豆绿 239 219 果果", "T3021 M", "ddk", and what is
 * brought back with "退 卫衣 120" or an amount below nothing: its quantity is negative. What is not said is filled
 * from what the family wears and took last. Pure: the shop's words are handed in. */

typedef struct {
  const ShukeCustomer *customer;     /* (nullable) */
  GPtrArray           *visits;       /* (nullable) (element-type ShukeVisit): hers, newest first */
  GPtrArray           *worn;         /* (nullable) (element-type ShukeWornSize) */
  const char *const   *names;        /* (nullable) the shop's words, most used first */
  const char *const   *categories;
  const char *const   *sizes;
  const char *const   *colours;
  ShukeCurrency        currency;
  /* What was sold last under a style number, or NULL. (nullable) */
  ShukeLine         *(*find_style) (const char *number, gpointer data);
  /* The same of a piece by its name, whoever took it. (nullable) */
  ShukeLine         *(*find_piece) (const char *name, gpointer data);
  gpointer             data;
} ShukeSaleWords;

/* Best first, at most @limit; the last one takes the text as it stands. Empty for blank text. Prices that are not known are -1 in
 * paid_price too: the line cannot be recorded before one is typed. (transfer full) (element-type ShukeLine) */
GPtrArray *shuke_sale_suggest (const ShukeSaleWords *words, const char *typed, guint limit);
/* Whether a price stands in what was typed; otherwise the one in a suggestion is the last that is known. */
gboolean   shuke_sale_says_price (const ShukeSaleWords *words, const char *typed);

G_END_DECLS
