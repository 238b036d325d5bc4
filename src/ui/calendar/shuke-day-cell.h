/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-due-text.h"

G_BEGIN_DECLS

/* One day of the month: its number, its name in the Chinese calendar, and what is on it by kind. */
#define SHUKE_TYPE_DAY_CELL (shuke_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (ShukeDayCell, shuke_day_cell, SHUKE, DAY_CELL, GtkWidget)

typedef struct {
  ShukeDay day;
  gboolean in_month;
  gboolean first;      /* names its month as well */
  gboolean today;
  gboolean selected;
  int      counts[SHUKE_N_DUE_GROUPS];
} ShukeDayFace;

void     shuke_day_cell_show    (ShukeDayCell *self, const ShukeDayFace *face);
/* In a narrow month: dots only, everything in the middle. */
void     shuke_day_cell_set_compact (ShukeDayCell *self, gboolean compact);
ShukeDay shuke_day_cell_get_day (ShukeDayCell *self);

G_END_DECLS
