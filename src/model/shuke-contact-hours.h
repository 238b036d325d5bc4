/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* The hours in which somebody wants to be called: what the owner types ("after 8 pm", 工作日下午, "not on Mondays"), the one form
 * in which it stands in the book, the words in which it is shown, and whether a minute suits. Pure. */

#define SHUKE_CONTACT_SPANS 28
#define SHUKE_DAY_MINUTES   (24 * 60)

typedef struct {
  guint8 days;     /* 1 << weekday, Monday = 1 */
  gint16 from;     /* minutes of the day */
  gint16 until;    /* the first minute that does not suit any more, up to SHUKE_DAY_MINUTES */
} ShukeContactSpan;

typedef struct {
  guint            n;       /* 0 = any time */
  ShukeContactSpan spans[SHUKE_CONTACT_SPANS];   /* those of the same days side by side, in order */
} ShukeContactHours;

/* What is typed, English or Chinese, or the form of the book. FALSE when it cannot be understood whole, or when no minute of the week is
 * left. @hours may be NULL. */
gboolean shuke_contact_hours_read      (const char *text, ShukeContactHours *hours);
/* "20:00-24:00", "d12345 12:00-14:00,18:00-24:00;d67", "any": the form of the book. (transfer full) */
char    *shuke_contact_hours_to_text   (const ShukeContactHours *self);
/* "after 20:00", "weekdays 12:00–14:00, after 18:00; weekends", "any time": read back as the same. (transfer full) */
char    *shuke_contact_hours_dup_words (const ShukeContactHours *self);
/* The wish that stands in the book, in words; what an older book holds that cannot be understood is shown as it is. NULL when there is
 * no wish. (transfer full) */
char    *shuke_contact_hours_show      (const char *text);

gboolean shuke_contact_hours_suit_day  (const ShukeContactHours *self, ShukeDay day);
/* The first minute of @day within @opens … @closes that suits; -1 when none does. */
int      shuke_contact_hours_first     (const ShukeContactHours *self, ShukeDay day, int opens, int closes);
/* The first day from @day on that suits, at most six days later. */
ShukeDay shuke_contact_hours_next_day  (const ShukeContactHours *self, ShukeDay day);

G_END_DECLS
