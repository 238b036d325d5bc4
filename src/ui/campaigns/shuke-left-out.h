/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-campaign-audience.h"

G_BEGIN_DECLS

/* Those whom the goods suit and who are not asked all the same: how many for which reason, and on request who. */
#define SHUKE_TYPE_LEFT_OUT (shuke_left_out_get_type ())
G_DECLARE_FINAL_TYPE (ShukeLeftOut, shuke_left_out, SHUKE, LEFT_OUT, GtkBox)

/* Borrowed until the next call. */
void shuke_left_out_set_audience (ShukeLeftOut *self, const ShukeAudience *audience);

G_END_DECLS
