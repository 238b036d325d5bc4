/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

typedef struct {
  int      visits;
  int      pieces;          /* bought minus brought back */
  int      returned_pieces;
  gint64   spend;           /* minor units, net of returns */
  ShukeDay first_day;
  ShukeDay last_day;        /* of her newest visit, one with nothing but returns included; NONE when she was never here */
} ShukeSummary;

/* The newest that are looked at for what a family wears and likes. */
#define SHUKE_CARD_VISITS 200
/* Newest first, with lines; @limit 0 = all. (element-type ShukeVisit) */
GPtrArray *shuke_book_list_visits (ShukeBook *self, gint64 customer, int limit, GError **error);
ShukeVisit *shuke_book_get_visit  (ShukeBook *self, gint64 id, GError **error);
gboolean   shuke_book_get_summary (ShukeBook *self, gint64 customer, ShukeSummary *summary, GError **error);
/* What she paid after the day @since, returns taken off. */
gboolean   shuke_book_get_spend_since (ShukeBook *self, gint64 customer, ShukeDay since, gint64 *spend, GError **error);
/* A new visit (id 0) or a corrected one, with its lines. What is corrected of a piece is corrected in its returns. Returns the action's
 * id, 0 on error (INVALID: a day in the future, quantity 0, a person of another household; NOT_FOUND: the customer is gone or in the
 * bin; RETURNED: fewer pieces would be left than came back; BACK_EARLY: a piece would come back before it was bought). @id may be NULL. */
gint64     shuke_book_save_visit   (ShukeBook *self, const ShukeVisit *visit, gint64 *id, GError **error);
/* The same, and what was kept of it while it was typed, @draft (0 = nothing yet), goes in one with it: it is never offered once more. */
gint64     shuke_book_save_drafted_visit (ShukeBook *self, const ShukeVisit *visit, gint64 draft, gint64 *id, GError **error);
/* RETURNED when pieces of it came back on another visit. */
gint64     shuke_book_delete_visit (ShukeBook *self, gint64 id, GError **error);

/* The shop's own words of a kind, most used lately first, for completion. (transfer full) */
typedef enum { SHUKE_WORDS_CATEGORY, SHUKE_WORDS_NAME, SHUKE_WORDS_SIZE, SHUKE_WORDS_COLOUR } ShukeWords;
char     **shuke_book_dup_words   (ShukeBook *self, ShukeWords words, int limit, GError **error);
/* What was sold last under that style number, at the price on its tag (-1 when it is not known), or NULL. */
ShukeLine *shuke_book_find_style  (ShukeBook *self, const char *number, GError **error);
/* Name, category and prices of the newest sale of a piece of that name; NULL when it was not sold lately. */
ShukeLine *shuke_book_find_piece  (ShukeBook *self, const char *name, GError **error);
/* Names of the staff who have not left. (transfer full) */
char     **shuke_book_dup_staff   (ShukeBook *self, GError **error);

G_END_DECLS
