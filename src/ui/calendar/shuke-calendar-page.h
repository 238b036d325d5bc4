/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* Month, week strip and the list of the chosen day. Actions: calendar.previous, calendar.next, calendar.today. */
#define SHUKE_TYPE_CALENDAR_PAGE (shuke_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCalendarPage, shuke_calendar_page, SHUKE, CALENDAR_PAGE, AdwBin)

GtkWidget *shuke_calendar_page_new        (ShukeBook *book);
void       shuke_calendar_page_show_today (ShukeCalendarPage *self);

G_END_DECLS
