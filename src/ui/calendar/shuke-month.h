/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-due-text.h"

G_BEGIN_DECLS

/* The month as weeks of day cells, in the order of the locale. Property "selected" (int, a ShukeDay): choosing a day of another month
 * turns to that month. Arrows, Page Up and Down, Home, End and T move it. Signal "turned" when another month is shown,
 * "opened" (gboolean by_key) when a day was tapped, or Enter pressed on it, to see what is on it. */
#define SHUKE_TYPE_MONTH (shuke_month_get_type ())
G_DECLARE_FINAL_TYPE (ShukeMonth, shuke_month, SHUKE, MONTH, GtkWidget)

ShukeDay shuke_month_get_selected (ShukeMonth *self);
void     shuke_month_select       (ShukeMonth *self, ShukeDay day);
void     shuke_month_set_today    (ShukeMonth *self, ShukeDay today);
/* Keeps the day of the month as far as the other one has it. */
void     shuke_month_turn         (ShukeMonth *self, int months);
/* First and last day on show. */
void     shuke_month_get_range    (ShukeMonth *self, ShukeDay *first, ShukeDay *last);
/* The month itself. */
void     shuke_month_get_month    (ShukeMonth *self, ShukeDay *first, ShukeDay *last);
/* @counts has a row of SHUKE_N_DUE_GROUPS for each day on show. */
void     shuke_month_set_counts   (ShukeMonth *self, const int *counts);
void     shuke_month_set_compact  (ShukeMonth *self, gboolean compact);
void     shuke_month_focus        (ShukeMonth *self);

G_END_DECLS
