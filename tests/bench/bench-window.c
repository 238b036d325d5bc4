/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: bench-window start|profile|scroll|idle BOOK. The program with its window on a big book, measured from within.
 * bench-window prepare BOOK: the day's backup, which a window begins some seconds after the first start of a day. */

#include "bench-frames.h"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "shuke-application.h"
#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-profile.h"
#include "shuke-window.h"

#define N_PROFILES 120
#define WARM_UP 10

static const char *part;

typedef struct {
  GtkWidget *window;
  GArray    *ids;         /* (element-type gint64) */
  guint      at;
  gint64     asked;       /* µs */
  char      *title;       /* of the one whose card is awaited */
  double     times[N_PROFILES];
} Profiles;

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static gboolean ask_next_cb (gpointer data);

static gboolean
card_drawn (GtkWidget *window,
            gpointer   data)
{
  Profiles *self = data;
  GtkWidget *profile = bench_find (window, "ShukeProfile");

  if (profile == NULL || !gtk_widget_get_mapped (profile) || g_strcmp0 (shuke_profile_get_title (SHUKE_PROFILE (profile)), self->title) != 0)
    return FALSE;
  self->times[self->at++] = (double) (g_get_monotonic_time () - self->asked) / 1000;
  g_timeout_add (50, ask_next_cb, self);
  return TRUE;
}

static gboolean
ask_next_cb (gpointer data)
{
  Profiles *self = data;
  g_auto (ShukeListRow) row = { 0 };
  gint64 id;

  if (self->at == N_PROFILES)
    {
      int n = N_PROFILES - WARM_UP;

      qsort (self->times + WARM_UP, (size_t) n, sizeof (double), compare_times);
      g_print ("{\"p50\": %.1f, \"p95\": %.1f, \"max\": %.1f}\n", self->times[WARM_UP + n / 2], self->times[WARM_UP + n * 95 / 100],
               self->times[N_PROFILES - 1]);
      fflush (stdout);
      _exit (0);
    }
  id = g_array_index (self->ids, gint64, (self->at + 1) * 797 % self->ids->len);
  if (!shuke_book_get_list_row (shuke_window_get_book (SHUKE_WINDOW (self->window)), id, &row, NULL))
    g_error ("a customer of the list is not in the book");
  g_free (self->title);
  self->title = g_strdup (row.title);
  self->asked = g_get_monotonic_time ();
  shuke_window_open_customer (SHUKE_WINDOW (self->window), id);
  bench_after_frames (self->window, card_drawn, self);
  gtk_widget_queue_draw (self->window);
  return G_SOURCE_REMOVE;
}

static void
bench_profile (GtkWidget *window)
{
  Profiles *self = g_new0 (Profiles, 1);

  self->window = window;
  self->ids = shuke_book_list_ids (shuke_window_get_book (SHUKE_WINDOW (window)), SHUKE_ORDER_NAME, 0, NULL);
  g_timeout_add_seconds (4, ask_next_cb, self);
}

/* Rows paint themselves; one is real when it has a place on the screen and stands for somebody. */
static gboolean
has_rows (GtkWidget *window)
{
  GtkWidget *list = bench_find (window, "GtkListView");
  GtkWidget *row = list == NULL || !gtk_widget_get_mapped (list) ? NULL : bench_find (list, "ShukeCustomerRow");
  g_autoptr (GObject) item = NULL;

  if (row == NULL || !gtk_widget_get_mapped (row) || gtk_widget_get_height (row) == 0)
    return FALSE;
  g_object_get (row, "item", &item, NULL);
  return item != NULL;
}

static gboolean
drawn (GtkWidget *window,
       gpointer   data)
{
  if (!has_rows (window))
    return FALSE;
  if (g_str_equal (part, "start"))
    bench_start ();
  else if (g_str_equal (part, "profile"))
    bench_profile (window);
  else if (g_str_equal (part, "scroll"))
    bench_scroll (window);
  else
    bench_idle ();
  return TRUE;
}

static void
realize_cb (GtkWidget *window,
            gpointer   data)
{
  bench_after_frames (window, drawn, NULL);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 gpointer        data)
{
  if (!SHUKE_IS_WINDOW (window))
    return;
  gtk_window_set_default_size (window, 1280, 800);
  g_signal_connect_after (window, "realize", G_CALLBACK (realize_cb), NULL);
}

static int
prepare (const char *path,
         ShukeClock *clock)
{
  g_autoptr (GError) error = NULL;

  if (shuke_book_backup_daily (path, shuke_clock_today (clock), NULL, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_default ();
  g_autoptr (ShukeApplication) application = NULL;

  if (argc != 3)
    return 2;
  part = argv[1];
  if (g_str_equal (part, "prepare"))
    return prepare (argv[2], clock);
  setlocale (LC_ALL, "");
  application = shuke_application_new (argv[2], SHUKE_BOOK_OPEN_OR_READ, 0, clock);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
