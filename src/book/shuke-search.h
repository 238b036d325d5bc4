/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* Finding while typing. Names with all their readings, nicknames, everybody in the household, phones, cards, channels and
 * groups lie packed in memory; a keystroke is one walk over them. Lives on the main thread and follows the book. */
#define SHUKE_TYPE_SEARCH (shuke_search_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSearch, shuke_search, SHUKE, SEARCH, GObject)

/* How well a customer fits, best first. Inside each: last visit, then tier. */
typedef enum {
  SHUKE_MATCH_EXACT_NUMBER,      /* card number or whole phone */
  SHUKE_MATCH_LAST_DIGITS,       /* the last four digits of a phone, or more of its end */
  SHUKE_MATCH_NAME_BEGINS,
  SHUKE_MATCH_FAMILY_BEGINS,     /* nickname, or the name of anyone in the household */
  SHUKE_MATCH_ALL_INITIALS,      /* or, for some of them, the syllable spelt out */
  SHUKE_MATCH_INITIALS_BEGIN,
  SHUKE_MATCH_PINYIN_BEGINS,
  SHUKE_MATCH_ANYWHERE,
  SHUKE_N_MATCHES
} ShukeMatch;

ShukeSearch *shuke_search_new      (ShukeBook *book);
/* Reads the book in a thread; "ready" is emitted when it is done. Does nothing when it was read already. */
void         shuke_search_load     (ShukeSearch *self);
/* The same at once, for tests and the command line. */
gboolean     shuke_search_load_now (ShukeSearch *self, GError **error);
gboolean     shuke_search_is_ready (ShukeSearch *self);
/* Enter does not wait: when a reading is under way, or was never begun, the book is read at once. TRUE when it was. */
gboolean     shuke_search_catch_up (ShukeSearch *self);
/* The book it follows. (transfer none) */
ShukeBook   *shuke_search_get_book (ShukeSearch *self);

/* Ids of all who fit, best first; empty before it is ready and for blank text. @counts, if not NULL, gets how many there are of
 * each ShukeMatch. (element-type gint64) (transfer full) */
GArray      *shuke_search_find       (ShukeSearch *self, const char *typed, guint counts[SHUKE_N_MATCHES]);
/* The one customer with that card number or whole phone, as a scanner types it; 0 when there is none or more than one. */
gint64       shuke_search_find_exact (ShukeSearch *self, const char *typed);

/* A note in which the text stands. */
typedef struct {
  gint64 customer;
  char  *excerpt;   /* some words around it */
  int    start;     /* of the hit in @excerpt, in characters */
  int    length;
} ShukeNoteHit;

/* Looks through the notes, in a thread unless the book is cramped, newest first, each customer once, at most @limit. (element-type ShukeNoteHit) */
void         shuke_search_find_notes        (ShukeSearch *self, const char *typed, int limit, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *shuke_search_find_notes_finish (ShukeSearch *self, GAsyncResult *result, GError **error);

G_END_DECLS
