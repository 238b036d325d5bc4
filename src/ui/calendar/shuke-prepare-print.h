/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-preparation.h"

G_BEGIN_DECLS

/* The list of what is to be made ready, on paper: by assistant, each thing with a box to tick. To be run by whoever asks for it.
 * @visits (element-type ShukeVisitPlan) are read now; @shop is the shop's name (nullable). (transfer full) */
GtkPrintOperation *shuke_prepare_print_new (const GPtrArray *visits, const char *shop, ShukeDay today);

G_END_DECLS
