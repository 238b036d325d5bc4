/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: bench-floor start|scroll|idle. What our window is compared with: an empty libadwaita window, and for scrolling one with a list
 * of 100,000 rows of one label each. */

#include "bench-frames.h"

#include <adwaita.h>

#define N_ROWS 100000

/* The place that the list has in our window, so that as many rows are in sight, as many pass, and as much is painted anew: its width,
 * what stands above it, and a row without the four pixels that the style adds. */
#define LIST_WIDTH 348
#define ABOVE_LIST 115
#define ROW_HEIGHT 64

static const char *part;

static gboolean
drawn (GtkWidget *window,
       gpointer   data)
{
  if (g_str_equal (part, "start"))
    bench_start ();
  else if (g_str_equal (part, "scroll"))
    bench_scroll (window);
  else
    bench_idle ();
  return TRUE;
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_size_request (label, -1, ROW_HEIGHT);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  data)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
new_list (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_take (names, g_strdup_printf ("王小芳 %06u", i));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (names))), factory));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, -1);
  gtk_widget_set_halign (scroller, GTK_ALIGN_START);
  gtk_widget_set_margin_top (scroller, ABOVE_LIST);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
activate_cb (GApplication *application,
             gpointer      data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  if (g_str_equal (part, "scroll"))
    gtk_box_append (GTK_BOX (box), new_list ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  bench_after_frames (window, drawn, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  if (argc != 2)
    return 2;
  part = argv[1];
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
