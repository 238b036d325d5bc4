/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* The days between which a standing term holds, behind what is agreed: "10 2026-09-01/2026-12-31". Either end may be open, and a term
 * without days holds always. */
typedef struct {
  ShukeDay from;    /* NONE = it has held before */
  ShukeDay until;   /* that day included; NONE = no end was agreed */
} ShukeTermDays;

typedef enum {
  SHUKE_TERM_HOLDS,
  SHUKE_TERM_NOT_YET,
  SHUKE_TERM_OVER,
} ShukeTermState;

/* What is agreed, without its days. (transfer full) */
char          *shuke_term_split     (const char *text, ShukeTermDays *days);
/* (transfer full) */
char          *shuke_term_join      (const char *agreed, const ShukeTermDays *days);
/* Takes the days off what is typed behind a term, in any language; what is left of it. Dates with a year, or "9月1日", which is the next
 * one. (transfer full) */
char          *shuke_term_take_days (const char *typed, ShukeDay today, ShukeTermDays *days);
/* Reads back as the same; NULL for a term without days. (transfer full) */
char          *shuke_term_dup_days  (const ShukeTermDays *days);
ShukeTermState shuke_term_get_state (const char *text, ShukeDay today);
/* "over since 31 December", "not before 1 September"; NULL while it holds. (transfer full) */
char          *shuke_term_dup_state (const char *text, ShukeDay today);

G_END_DECLS
