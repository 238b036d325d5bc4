/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The answers of @row, strings, are shown whole, on as many lines as they need: its own list cuts them at twenty characters, and of
 * “3 April 1990, day first” what matters stands behind that. */
void shuke_whole_answers (AdwComboRow *row);

G_END_DECLS
