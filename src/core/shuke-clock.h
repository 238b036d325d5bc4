/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* The clock that is handed in: the system's, or one that a test moves by hand. Not thread-safe to
 * set; reading is safe from any thread. */
typedef struct _ShukeClock ShukeClock;

ShukeClock *shuke_clock_new_system (void);
/* Stands still at that local wall time until it is moved. */
ShukeClock *shuke_clock_new_manual (ShukeDay day, int minute_of_day);
/* System clock, unless SHUKE_CLOCK=2026-09-17T10:42 names another time (for screenshots and tests). */
ShukeClock *shuke_clock_new_default (void);
ShukeClock *shuke_clock_ref   (ShukeClock *self);
void        shuke_clock_unref (ShukeClock *self);

void     shuke_clock_set           (ShukeClock *self, ShukeDay day, int minute_of_day);
ShukeDay shuke_clock_today         (ShukeClock *self);
int      shuke_clock_minute_of_day (ShukeClock *self);
/* Seconds since the Unix epoch. */
gint64   shuke_clock_unix          (ShukeClock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeClock, shuke_clock_unref)

G_END_DECLS
