/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book-visits.h"
#include "shuke-greeting.h"

G_BEGIN_DECLS

/* A section of the profile that opens in place: purchases by visit, or (property "timeline") what was said and done. Its rows are
 * built when it is first opened. Signals, asked for at a purchase: correct (gint64 visit), also by activating it, void (gint64 visit),
 * take-back (gint64 visit, gint64 line). */
#define SHUKE_TYPE_HISTORY_ROW (shuke_history_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeHistoryRow, shuke_history_row, SHUKE, HISTORY_ROW, AdwExpanderRow)

/* @greeting NULL empties the section. */
void shuke_history_row_show (ShukeHistoryRow *self, ShukeBook *book, const ShukeGreeting *greeting, const ShukeSummary *summary);

G_END_DECLS
