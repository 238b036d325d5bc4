/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-sms.h"

G_BEGIN_DECLS

/* A message with blanks, "{address form|dear}, the {item} has come in {size}", filled for one household at a time. */

typedef enum {
  SHUKE_PLACEHOLDER_NAME,
  SHUKE_PLACEHOLDER_ADDRESS_FORM,
  SHUKE_PLACEHOLDER_CHILD,
  SHUKE_PLACEHOLDER_SIZE,
  SHUKE_PLACEHOLDER_ITEM,
  SHUKE_PLACEHOLDER_COLOUR,
  SHUKE_PLACEHOLDER_PRICE,
  SHUKE_PLACEHOLDER_LAST,     /* what she bought last */
  SHUKE_PLACEHOLDER_SHOP,
  SHUKE_N_PLACEHOLDERS
} ShukePlaceholder;

/* The word between the braces as it is written to the book: "address form". */
const char *shuke_placeholder_to_text   (ShukePlaceholder placeholder);

#define SHUKE_TEMPLATE_MAX 4000   /* bytes */

typedef enum {
  SHUKE_TEMPLATE_FINE,
  SHUKE_TEMPLATE_NOT_TEXT,      /* not UTF-8, or with control characters */
  SHUKE_TEMPLATE_TOO_LONG,
  SHUKE_TEMPLATE_UNKNOWN,       /* {colr} */
  SHUKE_TEMPLATE_OPEN,          /* a { that is never closed, or another one within it */
  SHUKE_TEMPLATE_CLOSE,         /* a } without { */
} ShukeTemplateFault;

typedef struct {
  ShukeTemplateFault fault;
  gsize              offset;      /* in bytes */
  char               word[64];    /* of an unknown placeholder, perhaps cut; valid UTF-8 */
} ShukeTemplateProblem;

typedef struct {
  int   placeholder;   /* -1 = plain text */
  char *text;          /* plain text, or the fallback; NULL = a placeholder without fallback */
} ShukeTemplatePiece;

/* Immutable once read. */
typedef struct {
  GPtrArray *pieces;   /* (element-type ShukeTemplatePiece) */
} ShukeTemplate;

/* NULL when it cannot be read; @problem (may be NULL) then says why. */
ShukeTemplate *shuke_template_parse (const char *text, gssize length, ShukeTemplateProblem *problem);
void           shuke_template_free  (ShukeTemplate *self);
/* The way it is kept: English words, no spaces inside the braces. Reads back to the same pieces. (transfer full) */
char          *shuke_template_to_text (const ShukeTemplate *self);
gboolean       shuke_template_uses  (const ShukeTemplate *self, ShukePlaceholder placeholder);

/* NULL when one of the blanks stays empty and has no fallback; @missing (may be NULL) is then the first such placeholder,
 * otherwise -1. Values that are NULL or blank are empty. (transfer full) */
char          *shuke_template_fill  (const ShukeTemplate *self, const char *const values[SHUKE_N_PLACEHOLDERS], int *missing);

/* A message is Chinese when a Han character stands in it outside the blanks: decides how names are joined. */
gboolean       shuke_template_is_chinese (const ShukeTemplate *self);
/* "小雨、小晴和小贝", "Ann, Bo and Cy"; each once; NULL for none. (element-type utf8) (transfer full) */
char          *shuke_message_join   (const GPtrArray *names, gboolean chinese);

/* Minor units for that many parts at a price of minor units × 1000 a part; half a unit is rounded up. */
gint64         shuke_message_cost   (int parts, gint64 price);

/* What the operators and the law of the region would object to. Practice changes: advice for the owner, not a law. */
typedef enum {
  SHUKE_LINT_NO_NAME          = 1 << 0,   /* the same to everyone: names nobody */
  SHUKE_LINT_TOUCHING         = 1 << 1,   /* two blanks side by side */
  SHUKE_LINT_SIGNATURE        = 1 << 2,   /* does not say who writes */
  SHUKE_LINT_SIGNATURE_LENGTH = 1 << 3,   /* 【】 with less than 2 or more than 16 characters */
  SHUKE_LINT_OPT_OUT          = 1 << 4,   /* does not say how to refuse */
  SHUKE_LINT_CHARACTERS       = 1 << 5,   /* may arrive garbled */
  SHUKE_LINT_BRACKETS         = 1 << 6,   /* 【】 elsewhere than in the signature */
  SHUKE_LINT_LENGTH           = 1 << 7,   /* over 500 characters */
  SHUKE_LINT_HOUR             = 1 << 8,   /* outside 8:00–22:00 */
} ShukeLint;

typedef struct {
  ShukeRegion region;
  const char *signature;   /* with or without 【】; NULL = not set */
  const char *opt_out;     /* NULL = not set */
} ShukeLintShop;

/* Of one filled text, at that minute of the day. @character (may be NULL) is the first one that may be garbled. */
guint          shuke_message_lint   (const char *text, const ShukeLintShop *shop, int minute, gunichar *character);
/* @text as one writes it from one's own phone: without the way to refuse at its end, which belongs to text messages through an
 * operator. A signature behind it stays. (transfer full) */
char          *shuke_message_dup_personal (const char *text, const char *opt_out);
/* Of the template: NO_NAME and TOUCHING. */
guint          shuke_template_lint  (const ShukeTemplate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeTemplate, shuke_template_free)

G_END_DECLS
