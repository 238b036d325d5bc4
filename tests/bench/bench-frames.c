/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clocks, memory and frames of the process itself. */

#include "bench-frames.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define SETTLE_SECONDS 4
/* The reminders look at the day on the first full minute, and that work is no wake-up of an idle program. */
#define SECONDS_TO_IDLE 75
#define SCROLL_FRAMES 300
#define SCROLL_WARM_UP 30
#define SCROLL_STEP 40.0

typedef struct {
  GtkWidget  *window;
  BenchDrawn  drawn;
  gpointer    data;
} Watch;

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       data)
{
  Watch *watch = data;

  if (!watch->drawn (watch->window, watch->data))
    return;
  g_signal_handlers_disconnect_by_data (clock, watch);
  g_free (watch);
}

void
bench_after_frames (GtkWidget  *window,
                    BenchDrawn  drawn,
                    gpointer    data)
{
  Watch *watch = g_new0 (Watch, 1);

  *watch = (Watch) { window, drawn, data };
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), watch);
}

double
bench_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

GtkWidget *
bench_find (GtkWidget  *root,
            const char *type_name)
{
  if (strcmp (G_OBJECT_TYPE_NAME (root), type_name) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = bench_find (child, type_name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
end (void)
{
  fflush (stdout);
  /* Nothing is left to save, and tearing down is no part of any figure. */
  _exit (0);
}

static double
proportional_mebibytes (void)
{
  g_autofree char *text = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL));
  line = strstr (text, "\nPss:");
  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024;
}

static gboolean
settled_cb (gpointer cpu)
{
  g_print ("{\"cpu\": %.1f, \"pss\": %.1f}\n", *(double *) cpu, proportional_mebibytes ());
  end ();
  return G_SOURCE_REMOVE;
}

void
bench_start (void)
{
  static double cpu;

  cpu = bench_cpu ();
  g_timeout_add_seconds (SETTLE_SECONDS, settled_cb, &cpu);
}

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       adjustment)
{
  static int frames;
  static double begin;

  if (frames++ == SCROLL_WARM_UP)
    begin = bench_cpu ();
  if (frames == SCROLL_WARM_UP + SCROLL_FRAMES)
    {
      g_print ("{\"cpu\": %.2f, \"pixels\": %.0f}\n", (bench_cpu () - begin) / (SCROLL_FRAMES - 1),
               gtk_adjustment_get_value (adjustment));
      end ();
    }
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + SCROLL_STEP);
  return G_SOURCE_CONTINUE;
}

static gboolean
begin_scroll_cb (gpointer list)
{
  gtk_widget_add_tick_callback (list, scroll_tick_cb, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), NULL);
  return G_SOURCE_REMOVE;
}

void
bench_scroll (GtkWidget *root)
{
  GtkWidget *list = bench_find (root, "GtkListView");

  g_assert_nonnull (list);
  /* What follows the first frame is done by then. */
  g_timeout_add_seconds (SETTLE_SECONDS, begin_scroll_cb, list);
}

static gint64
voluntary_switches (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *task;
  gint64 sum = 0;

  while ((task = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", task, "status", NULL);
      g_autofree char *text = NULL;
      const char *line;

      if (g_file_get_contents (path, &text, NULL, NULL) && (line = strstr (text, "\nvoluntary_ctxt_switches:")) != NULL)
        sum += g_ascii_strtoll (strchr (line, ':') + 1, NULL, 10);
    }
  return sum;
}

static gboolean
minute_over_cb (gpointer before)
{
  /* The timer that ends the minute is one of them. */
  g_print ("{\"wakeups\": %" G_GINT64_FORMAT "}\n", voluntary_switches () - *(gint64 *) before - 1);
  end ();
  return G_SOURCE_REMOVE;
}

static gboolean
minute_begins_cb (gpointer data)
{
  static gint64 before;

  before = voluntary_switches ();
  g_timeout_add_seconds (60, minute_over_cb, &before);
  return G_SOURCE_REMOVE;
}

void
bench_idle (void)
{
  g_timeout_add_seconds (SECONDS_TO_IDLE, minute_begins_cb, NULL);
}
