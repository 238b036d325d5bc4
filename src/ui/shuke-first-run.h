/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The three choices of a book without customers. Everything it does is an action: win.import, app.sample-shop, win.start-empty. */
#define SHUKE_TYPE_FIRST_RUN (shuke_first_run_get_type ())
G_DECLARE_FINAL_TYPE (ShukeFirstRun, shuke_first_run, SHUKE, FIRST_RUN, AdwBin)

GtkWidget *shuke_first_run_new        (void);
/* Three rows under one another instead of three cards side by side. */
void       shuke_first_run_set_narrow (ShukeFirstRun *self,
                                       gboolean       narrow);

G_END_DECLS
