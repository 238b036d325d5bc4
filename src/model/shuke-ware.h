/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-money.h"

G_BEGIN_DECLS

/* What a till writes on a line besides goods. */
typedef enum {
  SHUKE_WARE_UNSAID,    /* no word, or figures only */
  SHUKE_WARE_NAMED,     /* it is called something that no list knows: goods, where nothing else is said */
  SHUKE_WARE_GOODS,
  SHUKE_WARE_EXTRA,     /* a bag, postage, a voucher, a deposit: paid, and nothing to wear. It counts in what she spent and in nothing else */
  SHUKE_WARE_ADVANCE,   /* put on a card: what is bought with it counts when it is bought, so this counts nowhere */
} ShukeWare;

/* Of one word of a line, its category or its name. NULL says nothing. */
ShukeWare shuke_ware_of_word (const char *word);
/* What both say together, goods in doubt: what is put on a card has a plain name for that and no category of garments. Never UNSAID or NAMED. */
ShukeWare shuke_ware_join    (ShukeWare category, ShukeWare name);
ShukeWare shuke_ware_tell    (const char *category, const char *name);
/* The same of many lines, in which the same words come over and over: @memory is g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL). */
ShukeWare shuke_ware_recall  (GHashTable *memory, const char *category, const char *name);

/* A style number with a size or a colour is a piece, whatever it is called. Each may be NULL. */
gboolean  shuke_ware_is_piece (const char *style_number, const char *size, const char *colour);

/* How a note tells of what was put on a card: "会员充值 ¥1000", the same in each language, so that it is known again. @word may be NULL.
 * (transfer full) */
char     *shuke_ware_dup_advance (const char *word, gint64 amount, const ShukeCurrency *currency);
/* The @n-th equal one of a visit: "会员充值 ¥500 × 2". (transfer full) */
char     *shuke_ware_dup_nth (const char *words, guint n);
/* As shuke_text_add_lines(), but that "会员充值 ¥500 × 2" takes the place of "会员充值 ¥500", and adds nothing where "× 2" or more stands.
 * (transfer full) (nullable) */
char     *shuke_ware_add_note (const char *held, const char *lines);
/* How many times @note tells of @words. */
guint     shuke_ware_count_noted (const char *note, const char *words);

G_END_DECLS
