/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-slip-list.h"

G_BEGIN_DECLS

/* A slip in the list: whose it is, how it stands with its day, what it is about, and a tick to its next state.
 * Signal "tick": the tick was pressed. */
#define SHUKE_TYPE_SLIP_ROW (shuke_slip_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSlipRow, shuke_slip_row, SHUKE, SLIP_ROW, AdwBin)

/* NULL shows nothing. */
void           shuke_slip_row_set_item (ShukeSlipRow *self, ShukeSlipItem *item);
/* (nullable) */
ShukeSlipItem *shuke_slip_row_get_item (ShukeSlipRow *self);

G_END_DECLS
