/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact.h"

G_BEGIN_DECLS

/* What on a file can hardly be true: typed to satisfy a form, a digit missing, ages that do not go together. Pure; today is handed in. */

typedef enum {
  SHUKE_DOUBT_SAME_BIRTHDAY,    /* of 30 people and more: somebody filled a column */
  SHUKE_DOUBT_FIRST_OF_JANUARY, /* what a form offers by itself */
  SHUKE_DOUBT_ONE_DIGIT,        /* 11111111111, 12345678901 */
  SHUKE_DOUBT_SHORT_PHONE,      /* too few digits for any number */
  SHUKE_DOUBT_AGE_OF_CHILD,     /* a child that its mother had below 12 or beyond 60 */
  SHUKE_DOUBT_AGE,              /* over 105 years, a child over 40 */
  SHUKE_DOUBT_SHARED_PHONE,     /* of five households and more */
  SHUKE_DOUBT_HEIGHT,           /* out of reach at that age */
  SHUKE_DOUBT_CHILD_SIZE,       /* 110, of a grown-up: that of a child in the wrong place */
} ShukeDoubtKind;

#define SHUKE_DOUBT_SAME_BIRTHDAYS 30
#define SHUKE_DOUBT_SHARED_PHONES  5
#define SHUKE_DOUBT_YOUNGEST_MOTHER 12
#define SHUKE_DOUBT_OLDEST_MOTHER   60
#define SHUKE_DOUBT_OLDEST          105
#define SHUKE_DOUBT_OLDEST_CHILD    40

typedef struct {
  ShukeDoubtKind kind;
  ShukeFactKind  fact;
  guint          person;
  gint64         id;      /* of the row of the phone, the height or the size; 0 otherwise */
  int            count;   /* people of that birthday, households of that number; 0 otherwise */
} ShukeDoubt;

/* How often what she has occurs in the book, herself counted; NULL for functions that do not know. */
typedef struct {
  int (*same_birthday) (ShukeDate birth, gpointer data);   /* people with the very same day, year included */
  int (*same_phone)    (const char *e164, gpointer data);  /* households */
  gpointer data;
} ShukeDoubtCounts;

/* @facts are hers with what is known of them (shuke_fact_take_sources()): one that was confirmed is not doubted. NULL when nothing is
 * known of them. (transfer full) (element-type ShukeDoubt) */
GArray  *shuke_fact_list_doubts  (const ShukeCustomer *customer, GPtrArray *facts, const ShukeDoubtCounts *counts, ShukeDay today);
/* The doubt about that fact; NULL when there is none. Borrowed. */
const ShukeDoubt *shuke_doubt_find (const GArray *doubts, const ShukeFact *fact);
/* A sentence for the owner. (transfer full) */
char    *shuke_doubt_dup_text    (const ShukeDoubt *doubt);

/* The parts of the judgement that can be told without the file, for who looks through a whole book. @is_number: it was read as one. */
gboolean shuke_doubt_check_phone  (const char *raw, gboolean is_number, ShukeDoubtKind *kind);
/* @birth may be unset. */
gboolean shuke_doubt_check_height (gint32 millimetres, ShukeDay day, ShukeDate birth, ShukeSex sex, ShukeRole role);
/* @size is of clothes. */
gboolean shuke_doubt_check_size   (const char *size, ShukeDate birth, ShukeRole role, ShukeDay today);

G_END_DECLS
