/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-book.h"
#include "shuke-notifier.h"

G_BEGIN_DECLS

/* Says once a day, outside the window, what is due. Signals:
 *   open (gint64 customer)                      – she wants to see it; 0 = today's list
 *   acted (gint64 action, const char *sentence) – something was done from the notice; can be undone by the action's id */
#define SHUKE_TYPE_REMINDER_SERVICE (shuke_reminder_service_get_type ())
G_DECLARE_FINAL_TYPE (ShukeReminderService, shuke_reminder_service, SHUKE, REMINDER_SERVICE, GObject)

/* @settings may be NULL; it keeps last-checked-day. Nothing is shown for a sample shop or a book that is open for reading only. */
ShukeReminderService *shuke_reminder_service_new   (ShukeBook *book, ShukeNotifier *notifier, GSettings *settings);
/* Compares the clock with what was expected and does what is due; the service calls it itself once a minute at most. */
void                  shuke_reminder_service_check (ShukeReminderService *self);
/* Seconds after which it will look again, for tests. */
guint                 shuke_reminder_service_get_interval (ShukeReminderService *self);

G_END_DECLS
