/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-money.h"

G_BEGIN_DECLS

/* What a till writes on a line besides goods. */
typedef enum {
  SHUKE_WARE_UNSAID,    /* the word says nothing of it */
  SHUKE_WARE_GOODS,
  SHUKE_WARE_EXTRA,     /* a bag, postage, a voucher, a deposit: paid, and nothing to wear. It counts in what she spent and in nothing else */
  SHUKE_WARE_ADVANCE,   /* put on a card: what is bought with it counts when it is bought, so this counts nowhere */
} ShukeWare;

/* Of one word of a line, its category or its name. NULL says nothing. */
ShukeWare shuke_ware_of_word (const char *word);
/* What both say together: the name where it says anything, else the category, else it is goods. Never UNSAID. */
ShukeWare shuke_ware_join    (ShukeWare category, ShukeWare name);
ShukeWare shuke_ware_tell    (const char *category, const char *name);
/* The same of many lines, in which the same words come over and over: @memory is g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL). */
ShukeWare shuke_ware_recall  (GHashTable *memory, const char *category, const char *name);

/* How a note tells of what was put on a card: "会员充值 ¥1000", the same in each language, so that it is known again. @word may be NULL.
 * (transfer full) */
char     *shuke_ware_dup_advance (const char *word, gint64 amount, const ShukeCurrency *currency);

G_END_DECLS
