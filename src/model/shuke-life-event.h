/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* A turn in somebody's life as one text: its date as far as it is known, whether its day is remembered every year, what there is to say.
 * In the form of facts it is "2012-10-01 · yearly · by the lake", with only those parts that are there. */

/* In that form; empty when nothing is known. (transfer full) */
char    *shuke_life_event_to_text   (const ShukeLifeEvent *event);
/* What @text in that form says of date, yearly and text (to be freed); NULL says nothing. Id and kind stay empty. */
void     shuke_life_event_from_text (const char *text, ShukeLifeEvent *event);
/* What people type, in that form: "2026年9月 市一小", "5月20日 每年", "by the lake, 1 October 2012, every year". The date may stand first
 * or last. NULL when it cannot be an event of @kind: "other" needs words. (transfer full) */
char    *shuke_life_event_read      (const char *kind, const char *text, ShukeDay today);
/* As people write it, which is read back as the same. (transfer full) */
char    *shuke_life_event_dup_shown (const char *text, ShukeDay today);
/* "Wedding, 14 years · by the lake": what it is, without its date, and how many years ago on @day when that is known. (transfer full) */
char    *shuke_life_event_dup_title (const ShukeLifeEvent *event, ShukeDay day);
/* Whether the day list speaks of it on @day: the day itself, and its day in later years when it is yearly or nobody said which year.
 * Of what is sad it only speaks when that is wanted every year. */
gboolean shuke_life_event_is_on     (const ShukeLifeEvent *event, ShukeDay day);

G_END_DECLS
