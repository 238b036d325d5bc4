/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A garment size as a shop says it, understood. Plain values of one kind can be compared and ordered. */
typedef enum {
  SHUKE_SIZE_UNKNOWN,  /* free text: compared as text, has no order */
  SHUKE_SIZE_ONE,      /* 均码, F, one size */
  SHUKE_SIZE_HEIGHT,   /* children's and body heights 52–190: value in mm of body height */
  SHUKE_SIZE_LETTER,   /* XXS = -3, XS = -2, S = -1, M = 0, L = 1, XL = 2 … 5XL = 6 */
  SHUKE_SIZE_WAIST,    /* trousers 23–42: value in inches */
  SHUKE_SIZE_SHOE,     /* value in mm of foot length (child's EU sizes are nominal) */
} ShukeSizeKind;

typedef enum {
  SHUKE_SIZE_FOR_ANYTHING,  /* "38" is then a shoe, "30" a waist */
  SHUKE_SIZE_FOR_CLOTHES,
  SHUKE_SIZE_FOR_SHOES,
} ShukeSizeUse;

typedef struct {
  ShukeSizeKind kind;
  gint32        value;
  guint         text_hash;   /* UNKNOWN only: of the folded text, so that equal words compare equal */
} ShukeSize;

/* Never fails: what is not understood becomes UNKNOWN. "130", "130cm", "１３０码" and "130/64" are equal; "160/84A", "m", "中码" and
 * "M码" are M. @text may be NULL. */
ShukeSize shuke_size_parse   (const char *text, ShukeSizeUse use);
gboolean  shuke_size_equal   (ShukeSize a, ShukeSize b);
/* Order for lists: by kind, then value; UNKNOWN last. */
int       shuke_size_compare (ShukeSize a, ShukeSize b);
/* The way the shop writes it: "130", "M", "27", "38"; for UNKNOWN and ONE the cleaned @text. (transfer full) */
char     *shuke_size_to_text (ShukeSize self, const char *text);

/* Whether a category (鞋, 童鞋, 凉鞋, shoes, 靴) is worn on the foot; decides how "36" is read. */
ShukeSizeUse shuke_size_use_for_category (const char *category);

/* The children's size (cm: 52 … 170) that serves a body height in mm; 0 beyond 485–1725 mm. */
int       shuke_size_for_height (gint32 height);
/* Body heights in mm that a children's size serves, lower end included; FALSE when it is none. */
gboolean  shuke_size_height_range (int size, gint32 *from, gint32 *to);
/* The next larger size of the standard series; 0 after the last. */
int       shuke_size_next       (int size);

G_END_DECLS
