/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-entry.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* One announced visit: who comes when and what for, in a line as one says it, and below it what has to be ready and who sees to it. */
#define SHUKE_TYPE_VISIT_WINDOW (shuke_visit_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeVisitWindow, shuke_visit_window, SHUKE, VISIT_WINDOW, AdwWindow)

/* @todo is the visit; NULL announces a new one, of @customer (0 = to be said). */
ShukeVisitWindow *shuke_visit_window_open (ShukeWindow *parent, const ShukeTodo *todo, gint64 customer);

/* Adds win.announce-visit: of the customer in front. */
void shuke_visit_window_add_actions (ShukeWindow *window);

G_END_DECLS
