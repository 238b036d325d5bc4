/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Last but one in the section About: the way to somebody who is in the book a second time. */
GtkWidget *shuke_join_row_new (void);
gboolean   shuke_join_row_is  (GtkWidget *row);

G_END_DECLS
