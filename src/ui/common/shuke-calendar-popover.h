/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a calendar in the popover of a menu button: once a day is picked, by the mouse, Space or Enter, the popover closes and the keyboard is
 * on its button again. "day-selected" has been emitted before, also for the day that was chosen already. Arrows go from day to day and tell of
 * none before it is picked; looking through months closes nothing. */
void shuke_calendar_popover_watch (GtkCalendar *calendar);

G_END_DECLS
