/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-contact.h"
#include "shuke-entry.h"

G_BEGIN_DECLS

/* What came of calls and messages. */

/* A call of today goes into the timeline, and @todo (may be NULL), in the state it has, with it: one action. @outcome: a word of
 * shuke_call_outcome_to_text(), or what was said by who was reached: "happy". @text may be NULL. Returns the action's id. */
gint64         shuke_book_add_call       (ShukeBook *self, gint64 customer, const ShukeTodo *todo, const char *outcome, const char *text,
                                          GError **error);
/* Sets @state to what the calls say of her number. */
gboolean       shuke_book_get_call_state (ShukeBook *self, gint64 customer, ShukeCallState *state, GError **error);
/* Sets @day to the one on which somebody else answered under the number that messages to her go to; NONE when nobody did, she was reached
 * since, or the number was told or confirmed since. Whoever fails to learn it must not write to her. */
gboolean       shuke_book_get_wrong_number (ShukeBook *self, gint64 customer, ShukeDay *day, GError **error);

/* What came back of a campaign's message of hers. Returns the action's id; NOT_FOUND when it is no message of hers. */
gint64         shuke_book_set_answer     (ShukeBook *self, gint64 customer, gint64 message, ShukeAnswer answer, GError **error);
/* Nothing came back of those of @messages (element-type gint64), ids, of which nothing is noted: one action, whose id is returned. */
gint64         shuke_book_set_silent     (ShukeBook *self, const GArray *messages, GError **error);
/* Sets @count to the messages in a row of which nothing came back; see shuke_contact_count_silences(). */
gboolean       shuke_book_count_silences (ShukeBook *self, gint64 customer, int *count, GError **error);
/* Sets @limit to that number of them after which something else is proposed; 0 = never. */
gboolean       shuke_book_get_silence_limit (ShukeBook *self, int *limit, GError **error);

G_END_DECLS
