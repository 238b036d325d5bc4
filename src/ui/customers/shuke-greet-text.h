/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-evidence.h"
#include "shuke-greeting.h"
#include "shuke-money.h"

G_BEGIN_DECLS

/* The words of the greet card: pure formatters, in the owner's language. All (transfer full); NULL when there is nothing to say. */

char *shuke_greet_text_due        (const ShukeDueItem *item, const ShukeCustomer *customer, ShukeDay today);
/* "daughter · 5" beside the name; "herself" for the customer. */
char *shuke_greet_text_relation   (const ShukeWearer *wearer);
/* What to call a person on her chip; never NULL. */
char *shuke_greet_text_wearer     (const ShukeWearer *wearer);
/* "about 130 by March" */
char *shuke_greet_text_next_size  (const ShukeWearer *wearer, ShukeDay today);
/* Where the size comes from: "118 cm tall, 2 August". */
char *shuke_greet_text_evidence   (const ShukeWearer *wearer, ShukeDay today);
/* "from 14 pieces" */
char *shuke_greet_text_pieces     (int pieces);
char *shuke_greet_text_price      (const ShukeTaste *taste, const ShukeCurrency *currency);
char *shuke_greet_text_pair       (const ShukeTaste *taste);
char *shuke_greet_text_pair_count (const ShukeTaste *taste);
/* "denim jacket 120 ¥239, leggings ¥69" */
char *shuke_greet_text_visit      (const ShukeVisit *visit, const ShukeCurrency *currency, guint max_lines);
/* What a sale has to heed of what always holds for her: "10% off · credit up to ¥3,000 · within 30 days"; NULL when nothing does. */
char *shuke_greet_text_terms      (const ShukeCustomer *customer, const ShukeCurrency *currency, ShukeDay today);
/* "expects more: quality, time": what of it she gets too little of, the most missed first; NULL when nothing is. */
char *shuke_greet_text_unmet      (const ShukeCustomer *customer);
char *shuke_greet_text_line       (const ShukeLine *line, const ShukeCurrency *currency);
/* Whether messages are welcome and since when; @whole: how it was said, too. */
char *shuke_greet_text_consent    (const ShukeGreeting *greeting, gboolean whole);
/* "1,180" mm as "118 cm", grams as "24.5 kg". */
char *shuke_greet_text_measure    (const char *kind, gint32 value);
/* Words of one list with the language's list comma. */
char *shuke_greet_text_join       (const char *const *words, guint n_words);

/* Evidence behind what is shown, newest first. (element-type ShukeEvidence) (transfer full) */
GPtrArray *shuke_greet_evidence_wearer (const ShukeGreeting *greeting, const ShukeWearer *wearer, const ShukeCurrency *currency);
/* Purchases in which one of @words is the colour (@colour) or style and category. */
GPtrArray *shuke_greet_evidence_words  (const ShukeGreeting *greeting, GPtrArray *words, gboolean colour, const ShukeCurrency *currency);
/* How much of what she has for clothes she spends here, @spend in the last year; NULL when nothing was told of it. (transfer full) */
char      *shuke_greet_text_share      (const ShukeCustomer *customer, gint64 spend, const ShukeCurrency *currency);
GPtrArray *shuke_greet_evidence_price  (const ShukeGreeting *greeting, const ShukeCurrency *currency);
GPtrArray *shuke_greet_evidence_pair   (const ShukeGreeting *greeting, const ShukeCurrency *currency);

G_END_DECLS
