/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column of a table can hold for us. */
typedef enum {
  SHUKE_FIELD_UNKNOWN,          /* not understood: the owner chooses */
  SHUKE_FIELD_IGNORE,           /* understood, and nothing that is kept */

  SHUKE_FIELD_NAME,
  SHUKE_FIELD_FAMILY_NAME,
  SHUKE_FIELD_GIVEN_NAME,
  SHUKE_FIELD_NICKNAME,
  SHUKE_FIELD_ADDRESS_FORM,     /* 王姐, Ms */
  SHUKE_FIELD_SEX,
  SHUKE_FIELD_PHONE,
  SHUKE_FIELD_WECHAT,
  SHUKE_FIELD_EMAIL,
  SHUKE_FIELD_ACCOUNT,          /* any other, see shuke_column_get_account() */
  SHUKE_FIELD_ADDRESS,          /* or a part of it; several columns are joined */
  SHUKE_FIELD_NEIGHBOURHOOD,
  SHUKE_FIELD_BIRTHDAY,
  SHUKE_FIELD_LUNAR_BIRTHDAY,
  SHUKE_FIELD_CARD_NUMBER,
  SHUKE_FIELD_TIER,
  SHUKE_FIELD_POINTS,
  SHUKE_FIELD_BALANCE,
  SHUKE_FIELD_TOTAL_SPEND,
  SHUKE_FIELD_VISIT_COUNT,
  SHUKE_FIELD_LAST_VISIT,
  SHUKE_FIELD_SINCE,            /* the day she became a customer */
  SHUKE_FIELD_HEIGHT,
  SHUKE_FIELD_SIZE,             /* of the customer, or of the piece sold */
  SHUKE_FIELD_SHOE_SIZE,
  SHUKE_FIELD_STYLE_PREFERENCE,
  SHUKE_FIELD_CHILD_NAME,
  SHUKE_FIELD_CHILD_SEX,
  SHUKE_FIELD_CHILD_BIRTHDAY,
  SHUKE_FIELD_CHILD_AGE,
  SHUKE_FIELD_CHILD_HEIGHT,
  SHUKE_FIELD_CHILD_SIZE,
  SHUKE_FIELD_OTHERS,           /* in the family, as our own table has them in one column */
  SHUKE_FIELD_GROUP,
  SHUKE_FIELD_SOURCE,           /* how she came to the shop */
  SHUKE_FIELD_REFERRER,         /* who brought her: a name, a number */
  SHUKE_FIELD_CONSENT,
  SHUKE_FIELD_CONSENT_DAY,
  SHUKE_FIELD_NOTE,
  SHUKE_FIELD_MIND_NOTE,
  SHUKE_FIELD_CUSTOM,           /* a field of the owner's own, named in the heading */
  SHUKE_FIELD_ORGANISATION,     /* yes: a firm, not somebody in it */
  SHUKE_FIELD_KEPT,             /* hers, and without a field: a line of her note */

  SHUKE_FIELD_SALE_DATE,
  SHUKE_FIELD_RECEIPT_NUMBER,
  SHUKE_FIELD_STYLE_NUMBER,
  SHUKE_FIELD_ITEM_NAME,
  SHUKE_FIELD_CATEGORY,
  SHUKE_FIELD_BRAND,
  SHUKE_FIELD_SEASON,
  SHUKE_FIELD_COLOUR,
  SHUKE_FIELD_QUANTITY,
  SHUKE_FIELD_LIST_PRICE,
  SHUKE_FIELD_PAID_PRICE,
  SHUKE_FIELD_DISCOUNT,
  SHUKE_FIELD_COST,
  SHUKE_FIELD_PAYMENT,
  SHUKE_FIELD_STAFF,
  SHUKE_N_FIELDS,               /* and on: facts, see shuke-column-facts.h */
} ShukeField;

/* "card_number": for saved mappings. */
const char *shuke_field_get_id    (ShukeField field);
gboolean    shuke_field_from_id   (const char *id, ShukeField *field);
/* For the drop-down, translated. */
const char *shuke_field_get_label (ShukeField field);

/* What a heading means, in Chinese of both scripts or English. A wrong guess costs more than none: SHUKE_FIELD_UNKNOWN
 * when a word of it is not understood. Passwords and identity cards are always SHUKE_FIELD_IGNORE. */
ShukeField  shuke_column_guess    (const char *heading);

G_END_DECLS
