/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: bench-file prepare BOOK: photos of the first 2,000 customers of the list, and six files of 40 facts, 200 entries and 20 pictures.
 * bench-file file BOOK: opens these six in turn, as they are and unfolded, and scrolls. */

#include "bench-frames.h"

#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <adwaita.h>

#include "shuke-application.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-facts.h"
#include "shuke-book-list.h"
#include "shuke-book-photos.h"
#include "shuke-fact.h"
#include "shuke-picture-file.h"
#include "shuke-profile.h"
#include "shuke-window.h"

#define N_PORTRAITS 2000
#define N_FILES     6
#define N_FACTS     40
#define N_ENTRIES   200
#define N_PICTURES  20
#define N_KINDS_OF_PICTURE 8

#define N_OPENED 66
#define WARM_UP  6
#define SCROLLED_FRAMES 200
#define SCROLL_STEP     40

/* Enough detail to weigh what a photograph weighs. */
static ShukePicture *
make_picture (guint          seed,
              ShukePhotoKind kind)
{
  g_autoptr (GdkPixbuf) small = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 160, 120);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint8 *pixels = gdk_pixbuf_get_pixels (small);
  ShukePicture *picture;
  char *buffer;
  gsize size;

  for (gsize i = 0; i < gdk_pixbuf_get_byte_length (small); i++)
    pixels[i] = (guint8) g_rand_int_range (random, 0, 256);
  pixbuf = gdk_pixbuf_scale_simple (small, 1600, 1200, GDK_INTERP_BILINEAR);
  if (!gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "jpeg", &error, NULL))
    g_error ("%s", error->message);
  bytes = g_bytes_new_take (buffer, size);
  picture = shuke_picture_take_in (bytes, kind, NULL, &error);
  if (picture == NULL)
    g_error ("%s", error->message);
  return picture;
}

static void
check (gboolean      done,
       const GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "refused");
}

static void
add_facts (ShukeBook *book,
           gint64     id)
{
  static const char *const texts[] = { "红茶", "12", "1990-05-03", "130" };
  ShukeDay today = shuke_book_get_today (book);
  int added = 0;

  for (int kind = 0; kind < SHUKE_N_FACTS && added < N_FACTS; kind++)
    for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        g_autoptr (ShukeCustomer) old = shuke_book_get_customer (book, id, NULL);
        g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
        ShukeFact fact = { .kind = (ShukeFactKind) kind, .day = SHUKE_DAY_NONE };
        g_autoptr (ShukeCustomer) customer = NULL;

        if (kind == SHUKE_FACT_CUSTOM || !shuke_fact_apply (builder, old, &fact, texts[i], today, NULL))
          continue;
        customer = shuke_customer_builder_build (builder, today, NULL);
        if (customer == NULL || shuke_book_save_facts (book, customer, NULL, NULL, NULL) == 0)
          continue;
        added++;
        break;
      }
}

static void
fill_file (ShukeBook     *book,
           gint64         id,
           ShukePicture **pictures)
{
  g_autoptr (GError) error = NULL;

  add_facts (book, id);
  for (int i = 0; i < N_ENTRIES; i++)
    {
      g_autoptr (ShukeEntry) entry = shuke_entry_new ();
      gint64 written;

      entry->customer = id;
      entry->kind = g_strdup ("note");
      entry->day = shuke_book_get_today (book) - (N_ENTRIES - i);
      entry->text = g_strdup_printf ("第 %d 次来，试了两条裙子，说下次带妈妈一起来看看新款", i);
      check (shuke_book_save_entry (book, entry, NULL, &written, &error) != 0, error);
      if (i >= N_ENTRIES - N_PICTURES)
        {
          g_autoptr (GPtrArray) one = g_ptr_array_new ();

          g_ptr_array_add (one, pictures[i % N_KINDS_OF_PICTURE]);
          check (shuke_book_add_photos (book, written, one, &error) != 0, error);
        }
    }
}

/* The last six of those with photos. */
static gint64
file_id (const GArray *ids,
         int           i)
{
  return g_array_index (ids, gint64, MIN (N_PORTRAITS, (int) ids->len) - 1 - i);
}

static int
prepare (const char *path,
         ShukeClock *clock)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = shuke_book_open (path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  g_autoptr (GArray) ids = book != NULL ? shuke_book_list_ids (book, SHUKE_ORDER_NAME, 0, &error) : NULL;
  ShukePicture *portraits[N_KINDS_OF_PICTURE], *pictures[N_KINDS_OF_PICTURE];

  check (ids != NULL, error);
  if (shuke_book_get_portrait (book, g_array_index (ids, gint64, 0)) != 0)
    return 0;
  for (guint i = 0; i < N_KINDS_OF_PICTURE; i++)
    {
      portraits[i] = make_picture (i, SHUKE_PHOTO_PORTRAIT);
      pictures[i] = make_picture (100 + i, SHUKE_PHOTO_NOTE);
    }
  g_printerr ("a portrait of %d bytes, a picture of %d\n", (int) g_bytes_get_size (portraits[0]->bytes),
              (int) g_bytes_get_size (pictures[0]->bytes));
  for (guint i = 0; i < MIN (N_PORTRAITS, ids->len); i++)
    check (shuke_book_set_portrait (book, g_array_index (ids, gint64, i), 0, portraits[i % N_KINDS_OF_PICTURE], &error) != 0, error);
  for (int i = 0; i < N_FILES; i++)
    fill_file (book, file_id (ids, i), pictures);
  for (guint i = 0; i < N_KINDS_OF_PICTURE; i++)
    {
      shuke_picture_free (portraits[i]);
      shuke_picture_free (pictures[i]);
    }
  shuke_book_close (book);
  return 0;
}

typedef struct {
  GtkWidget *window;
  GArray    *ids;
  int        at;
  gint64     asked;       /* µs */
  gboolean   unfolded;
  char      *title;
  double     opened[N_OPENED];
  double     unfolds[N_OPENED];
  int        frames;
  double     begin;
} Files;

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
p95 (double *times)
{
  int n = N_OPENED - WARM_UP;

  qsort (times + WARM_UP, (size_t) n, sizeof (double), compare_times);
  return times[WARM_UP + n * 95 / 100];
}

static void
unfold (GtkWidget *widget)
{
  static const char *const types[] = { "ShukeAboutRow", "ShukeHistoryRow", "ShukePapersRow", NULL };

  if (g_strv_contains (types, G_OBJECT_TYPE_NAME (widget)))
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static gboolean ask_next_cb (gpointer data);

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  Files *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  double range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (self->frames == 0)
    self->begin = bench_cpu ();
  if (self->frames++ == SCROLLED_FRAMES)
    {
      double cpu = (bench_cpu () - self->begin) / SCROLLED_FRAMES;

      g_print ("{\"p95\": %.1f, \"unfolded\": %.1f, \"scroll\": %.2f, \"height\": %.0f}\n", p95 (self->opened), p95 (self->unfolds), cpu, range);
      fflush (stdout);
      _exit (0);
    }
  gtk_adjustment_set_value (adjustment, (double) ((self->frames * SCROLL_STEP) % MAX (SCROLL_STEP, (int) range)));
  return G_SOURCE_CONTINUE;
}

static gboolean
drawn_cb (GtkWidget *window,
          gpointer   data)
{
  Files *self = data;
  GtkWidget *profile = bench_find (window, "ShukeProfile");
  double took = (double) (g_get_monotonic_time () - self->asked) / 1000;

  if (profile == NULL || !gtk_widget_get_mapped (profile) || g_strcmp0 (shuke_profile_get_title (SHUKE_PROFILE (profile)), self->title) != 0)
    return FALSE;
  if (!self->unfolded)
    {
      self->opened[self->at] = took;
      self->unfolded = TRUE;
      self->asked = g_get_monotonic_time ();
      unfold (profile);
      return FALSE;
    }
  self->unfolds[self->at++] = took;
  if (self->at == N_OPENED)
    gtk_widget_add_tick_callback (bench_find (profile, "GtkScrolledWindow"), scroll_tick_cb, self, NULL);
  else
    g_timeout_add (150, ask_next_cb, self);
  return TRUE;
}

static gboolean
ask_next_cb (gpointer data)
{
  Files *self = data;
  g_auto (ShukeListRow) row = { 0 };
  gint64 id = file_id (self->ids, self->at % N_FILES);

  shuke_book_get_list_row (shuke_window_get_book (SHUKE_WINDOW (self->window)), id, &row, NULL);
  g_free (self->title);
  self->title = g_strdup (row.title);
  self->unfolded = FALSE;
  self->asked = g_get_monotonic_time ();
  shuke_window_open_customer (SHUKE_WINDOW (self->window), id);
  bench_after_frames (self->window, drawn_cb, self);
  gtk_widget_queue_draw (self->window);
  return G_SOURCE_REMOVE;
}

static void
realize_cb (GtkWidget *window,
            gpointer   data)
{
  Files *self = g_new0 (Files, 1);

  self->window = window;
  self->ids = shuke_book_list_ids (shuke_window_get_book (SHUKE_WINDOW (window)), SHUKE_ORDER_NAME, 0, NULL);
  g_timeout_add_seconds (4, ask_next_cb, self);
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

int
main (int    argc,
      char **argv)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_default ();
  g_autoptr (ShukeApplication) application = NULL;

  if (argc != 3)
    return 2;
  if (g_str_equal (argv[1], "prepare"))
    return prepare (argv[2], clock);
  setlocale (LC_ALL, "");
  application = shuke_application_new (argv[2], SHUKE_BOOK_OPEN_OR_READ, 0, clock);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
