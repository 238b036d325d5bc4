/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-column-guess.h"

G_BEGIN_DECLS

/* The ideas of which headings are made; a word carries one or more. */
#define IDEA(n) (G_GUINT64_CONSTANT (1) << (n))

#define IDEA_MEMBER    IDEA (0)
#define IDEA_CHILD     IDEA (1)
#define IDEA_GOODS     IDEA (2)
#define IDEA_STAFF     IDEA (3)
#define IDEA_STORE     IDEA (4)
#define IDEA_OTHER     IDEA (5)    /* another person: husband, emergency contact */
#define IDEA_REFERRER  IDEA (6)
#define IDEA_CARD      IDEA (7)
#define IDEA_ORDER     IDEA (8)    /* order, receipt, transaction */
#define IDEA_BUY       IDEA (9)    /* buying, paying, coming to the shop */
#define IDEA_SHOE      IDEA (10)
#define IDEA_WORK      IDEA (11)   /* company, business */
#define IDEA_NAME      IDEA (12)
#define IDEA_FAMILY    IDEA (13)
#define IDEA_GIVEN     IDEA (14)
#define IDEA_NICK      IDEA (15)
#define IDEA_FORM      IDEA (16)
#define IDEA_SEX       IDEA (17)
#define IDEA_PHONE     IDEA (18)
#define IDEA_EMAIL     IDEA (19)
#define IDEA_WECHAT    IDEA (20)
#define IDEA_ADDRESS   IDEA (21)
#define IDEA_ESTATE    IDEA (22)
#define IDEA_BIRTH     IDEA (23)
#define IDEA_LUNAR     IDEA (24)
#define IDEA_HEIGHT    IDEA (25)
#define IDEA_SIZE      IDEA (26)
#define IDEA_COLOUR    IDEA (27)
#define IDEA_STYLE     IDEA (28)   /* taste in clothes */
#define IDEA_PREFER    IDEA (29)
#define IDEA_NOTE      IDEA (30)
#define IDEA_MIND      IDEA (31)
#define IDEA_GROUP     IDEA (32)
#define IDEA_LEVEL     IDEA (33)
#define IDEA_KIND      IDEA (34)
#define IDEA_POINTS    IDEA (35)
#define IDEA_BALANCE   IDEA (36)
#define IDEA_COUNT     IDEA (37)
#define IDEA_SUM       IDEA (38)
#define IDEA_MONEY     IDEA (39)
#define IDEA_PRICE     IDEA (40)
#define IDEA_LIST      IDEA (41)   /* the price on the tag */
#define IDEA_PAID      IDEA (42)
#define IDEA_DISCOUNT  IDEA (43)
#define IDEA_COST      IDEA (44)
#define IDEA_QUANTITY  IDEA (45)
#define IDEA_DATE      IDEA (46)
#define IDEA_LAST      IDEA (47)
#define IDEA_NUMBER    IDEA (48)
#define IDEA_CODE      IDEA (49)   /* a number that only goods have */
#define IDEA_BRAND     IDEA (50)
#define IDEA_SEASON    IDEA (51)
#define IDEA_PAY       IDEA (52)
#define IDEA_WAY       IDEA (53)
#define IDEA_CONSENT   IDEA (54)
#define IDEA_MARKET    IDEA (55)   /* advertising, messages */
#define IDEA_SOURCE    IDEA (56)
#define IDEA_AGE       IDEA (57)
#define IDEA_DROP      IDEA (58)   /* nothing that is kept */
#define IDEA_WHETHER   IDEA (59)
#define IDEA_REGISTER  IDEA (60)
#define IDEA_SEND      IDEA (61)   /* parcels */
#define IDEA_LABEL     IDEA (62)   /* the -Type and -Label columns of mail programs */
#define IDEA_FILL      IDEA (63)   /* says nothing */

/* Words are simplified and lower case, English ones may hold one blank; they are parted by |. */
typedef struct {
  guint64     ideas;
  const char *words;
} ShukeColumnWord;

/* Headings that are known as a whole, without blanks. */
typedef struct {
  ShukeField  field;
  const char *headings;
} ShukeColumnPhrase;

/* Holds when every idea of @all is there and none outside @all, @also and IDEA_FILL. */
typedef struct {
  guint64    all;
  guint64    also;
  ShukeField field;
} ShukeColumnRule;

extern const ShukeColumnWord   shuke_column_words[];
extern const gsize             shuke_column_n_words;
extern const ShukeColumnPhrase shuke_column_phrases[];
extern const gsize             shuke_column_n_phrases;
extern const ShukeColumnRule   shuke_column_rules[];
extern const gsize             shuke_column_n_rules;
/* Pairs of a traditional and its simplified character. */
extern const char              shuke_column_simplified[];

G_END_DECLS
