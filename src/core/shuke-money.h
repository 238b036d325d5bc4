/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Money is gint64 minor units of the book's one currency (cents, 分). */
typedef struct {
  char code[4];      /* ISO 4217: CNY TWD HKD MOP USD EUR … */
  int  digits;       /* minor digits: 2, 0 for JPY; TWD is kept with 0, as shops write it */
} ShukeCurrency;

gboolean shuke_currency_from_code (const char *code, ShukeCurrency *currency);
/* What stands at an amount: "¥", "NT$"; the code of a currency that we have no sign for. */
const char *shuke_currency_get_symbol (const ShukeCurrency *currency);
/* "¥320", "¥19.90", "NT$320": minor digits only when they are not zero; grouping by locale. (transfer full) */
char    *shuke_money_format (gint64 amount, const ShukeCurrency *currency);
/* "320", "19.90", for a cell or an entry: no symbol, no grouping, point. (transfer full) */
char    *shuke_money_to_text (gint64 amount, const ShukeCurrency *currency);
/* "¥1,299.00", "299元", "NT$ 320", "１２９", "(12.50)" and "-12.50" are read; more minor digits than the currency
 * has are rounded half away from zero. FALSE when it is not an amount or beyond ±10^13 minor units. */
gboolean shuke_money_parse (const char *text, const ShukeCurrency *currency, gint64 *amount);
/* So many percent less, as shops round it: whole where the price was whole. */
gint64   shuke_money_reduce (gint64 price, int percent, const ShukeCurrency *currency);

G_END_DECLS
