/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The only place that asks the system what time it is. Everything else is handed a ShukeClock, so
 * that a test can move days and hours by hand. */

#include "shuke-clock.h"

#include <stdio.h>
#include <string.h>

#define SECONDS_PER_DAY 86400
#define MINUTES_PER_DAY (24 * 60)

struct _ShukeClock {
  gatomicrefcount ref_count;
  gboolean        manual;
  ShukeDay        day;      /* manual only */
  int             minute;   /* manual only */
};

static ShukeClock *
clock_new (gboolean manual)
{
  ShukeClock *self = g_new0 (ShukeClock, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->manual = manual;
  return self;
}

ShukeClock *
shuke_clock_new_system (void)
{
  return clock_new (FALSE);
}

ShukeClock *
shuke_clock_new_manual (ShukeDay day,
                        int      minute_of_day)
{
  ShukeClock *self = clock_new (TRUE);

  shuke_clock_set (self, day, minute_of_day);
  return self;
}

ShukeClock *
shuke_clock_new_default (void)
{
  const char *wanted = g_getenv ("SHUKE_CLOCK");
  int hour = 0;
  int minute = 0;
  g_autofree char *date = NULL;
  ShukeDay day;

  if (wanted == NULL || strlen (wanted) < 10)
    return shuke_clock_new_system ();

  date = g_strndup (wanted, 10);
  day = shuke_day_from_iso (date);
  if (day == SHUKE_DAY_NONE)
    return shuke_clock_new_system ();
  if (wanted[10] == 'T' && sscanf (wanted + 11, "%2d:%2d", &hour, &minute) != 2)
    hour = minute = 0;
  return shuke_clock_new_manual (day, CLAMP (hour, 0, 23) * 60 + CLAMP (minute, 0, 59));
}

ShukeClock *
shuke_clock_ref (ShukeClock *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
shuke_clock_unref (ShukeClock *self)
{
  g_return_if_fail (self != NULL);
  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

void
shuke_clock_set (ShukeClock *self,
                 ShukeDay    day,
                 int         minute_of_day)
{
  g_return_if_fail (self != NULL && self->manual);
  g_return_if_fail (minute_of_day >= 0 && minute_of_day < 24 * 60);
  self->day = day;
  self->minute = minute_of_day;
}

/* Forty rows of a list ask what day it is, and each time the system looks whether the machine has travelled: once a second will do. Local minutes
 * since 1970, kept by each thread for itself. */
static gint64
local_minutes (void)
{
  static _Thread_local gint64 second = -1, minutes;
  gint64 now_second = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GDateTime) now = NULL;

  if (now_second == second)
    return minutes;
  now = g_date_time_new_now_local ();
  minutes = (gint64) shuke_day_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now)) * MINUTES_PER_DAY +
            g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
  second = now_second;
  return minutes;
}

ShukeDay
shuke_clock_today (ShukeClock *self)
{
  g_return_val_if_fail (self != NULL, SHUKE_DAY_NONE);
  return self->manual ? self->day : (ShukeDay) (local_minutes () / MINUTES_PER_DAY);
}

int
shuke_clock_minute_of_day (ShukeClock *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->manual ? self->minute : (int) (local_minutes () % MINUTES_PER_DAY);
}

gint64
shuke_clock_unix (ShukeClock *self)
{
  g_return_val_if_fail (self != NULL, 0);
  if (self->manual)
    return (gint64) self->day * SECONDS_PER_DAY + (gint64) self->minute * 60;
  return g_get_real_time () / G_USEC_PER_SEC;
}
