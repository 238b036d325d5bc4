/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the window's benchmarks and the floors beside them measure alike. Each prints one JSON object and ends the program. */

/* Calls @drawn after each frame of @window until it returns TRUE. */
typedef gboolean (*BenchDrawn) (GtkWidget *window, gpointer data);
void       bench_after_frames (GtkWidget *window, BenchDrawn drawn, gpointer data);

double     bench_cpu          (void);   /* ms of processor time of this process, all threads */
GtkWidget *bench_find         (GtkWidget *root, const char *type_name);

/* Processor time up to now; proportional memory when all has settled. */
void       bench_start        (void);
/* Processor time of a frame while the list below @root moves 40 px a frame. */
void       bench_scroll       (GtkWidget *root);
/* Voluntary switches of all threads in a minute, after a quarter of one. */
void       bench_idle         (void);

G_END_DECLS
