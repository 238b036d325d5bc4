/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

typedef enum {
  SHUKE_NOTE_OFFER_PROMISE,       /* the shop owes something */
  SHUKE_NOTE_OFFER_APPOINTMENT,   /* the customer comes */
  SHUKE_NOTE_OFFER_PICK_UP,       /* she comes to fetch what the shop has to have ready */
  SHUKE_NOTE_OFFER_DATE,          /* a day that matters to her: wedding, birthday, trip */
} ShukeNoteOfferKind;

/* A reminder that a note suggests. It is only ever offered; the owner says yes or no. */
typedef struct {
  ShukeNoteOfferKind kind;
  ShukeDay           from;    /* SHUKE_DAY_NONE when something is owed without a day */
  ShukeDay           to;      /* equal to @from for one day, otherwise the last day that is still in time */
  gboolean           by;      /* something to be done until @to: then @from is only the day of the note */
  gsize              start;   /* the words it rests on: bytes of the note, whole characters */
  gsize              end;
} ShukeNoteOffer;

/* Reads a short note written on @today: Simplified or Traditional Chinese, English, some Cantonese. @customer may be
 * NULL; her birthday and those of her people are needed for "the day before her birthday". The offers stand in the
 * order of the note; an empty array when nothing is to be offered, or when the bytes are not UTF-8.
 * (transfer full) (element-type ShukeNoteOffer) */
GArray *shuke_note_read (const char *note, ShukeDay today, const ShukeCustomer *customer);

/* First day or range that @text names, seen from @today ("下周三", "by Friday"), for an entry that takes a day in
 * words; past ones do not count. @start and @end are the words that name it: bytes of @text, whole characters. FALSE
 * when there is none. */
gboolean shuke_note_find_day (const char *text, ShukeDay today, ShukeDay *from, ShukeDay *to, gsize *start, gsize *end);

G_END_DECLS
