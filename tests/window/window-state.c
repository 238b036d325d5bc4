/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window tests share. */

#include "window-state.h"

#include "shuke-book-sample.h"
#include "shuke-sample-shop.h"

#include <gdk/x11/gdkx.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* GTK from 4.16 on complains when a widget is measured for less than its least size. AdwMessageDialog has its heading twice,
 * large and small, and measures the large one for widths that only the small one fits before it chooses between them
 * (measure_heading () in adw-message-dialog.c). Of any other label or widget the complaint ends the test. */
static gboolean
is_large_heading (const char *message)
{
  gpointer label = NULL;

  return sscanf (message, "Trying to measure GtkLabel %p for width of ", &label) == 1
         && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (label)), "heading_label") == 0
         && gtk_widget_get_ancestor (GTK_WIDGET (label), ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* GTK from 4.16 on draws a popover of a button in a text view once before it has a place: a stock menu button at an anchor of a
 * stock text view does so. */
static gboolean
is_popover_in_text (const char *message)
{
  gpointer popover = NULL;

  return sscanf (message, "Trying to snapshot GtkPopover %p without a current allocation", &popover) == 1
         && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (popover))
         && gtk_widget_get_ancestor (popover, GTK_TYPE_TEXT_VIEW) != NULL;
}

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && (is_large_heading (fields[i].value) || is_popover_in_text (fields[i].value)))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}

/* Before main (), so that no test can forget it. */
__attribute__ ((constructor)) static void
set_log_writer (void)
{
  g_log_set_writer_func (write_log, NULL, NULL);
}

static gboolean
too_late (gpointer what)
{
  g_error ("nothing became true in 20 seconds");
  return G_SOURCE_REMOVE;
}

void
window_wait (WindowCondition condition,
             gpointer        data)
{
  guint alarm = g_timeout_add_seconds (20, too_late, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (alarm);
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

static gboolean
drawn_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       frames)
{
  return ++*(int *) frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
three_frames (gpointer frames)
{
  return *(int *) frames >= 3;
}

static gboolean
idle_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

void
window_settle (WindowState *state)
{
  gboolean idle = FALSE;
  int frames = 0;

  g_idle_add_full (G_PRIORITY_LOW + 100, idle_cb, &idle, NULL);
  window_wait (is_set, &idle);
  gtk_widget_add_tick_callback (GTK_WIDGET (state->window), drawn_cb, &frames, NULL);
  window_wait (three_frames, &frames);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* One for the life of the process, as a program has it: it brings style, icons and keys. */
static ShukeApplication *
the_application (ShukeClock *clock)
{
  static ShukeApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = shuke_application_new (NULL, SHUKE_BOOK_OPEN_SCRATCH, 0, clock);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
      g_assert_no_error (error);
      g_application_hold (G_APPLICATION (application));
    }

  return application;
}

void
window_state_open (WindowState *state,
                   gboolean     empty,
                   int          width,
                   int          height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeClock) clock = shuke_clock_new_default ();
  g_autofree char *path = NULL;

  state->folder = g_dir_make_tmp ("shuke-window-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (state->folder, "book.shuke", NULL);
  state->book = empty ? shuke_book_open (path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error)
                      : shuke_book_open_sample (SHUKE_SAMPLE_SIZE, clock, &error);
  g_assert_no_error (error);
  state->application = the_application (clock);
  state->window = shuke_window_new (GTK_APPLICATION (state->application), state->book);
  gtk_window_set_default_size (GTK_WINDOW (state->window), width, height);
  gtk_window_present (GTK_WINDOW (state->window));
  window_wait (is_mapped, state->window);
  window_settle (state);
}

void
window_state_close (WindowState *state)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (state->window != NULL)
    gtk_window_destroy (GTK_WINDOW (state->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  shuke_book_close (state->book);
  g_clear_object (&state->book);

  folder = g_dir_open (state->folder, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (state->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (state->folder);
  g_clear_pointer (&state->folder, g_free);
}

void
window_type_in (GtkWidget         *dialog,
                const char *const *arguments)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (dialog));
  g_autofree char *window = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));
  int status;

  g_ptr_array_add (command, (gpointer) "xdotool");
  g_ptr_array_add (command, (gpointer) "windowfocus");
  g_ptr_array_add (command, window);
  for (int i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (command, (gpointer) arguments[i]);
  g_ptr_array_add (command, NULL);
  g_spawn_sync (NULL, (char **) command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

void
window_press_in_popover (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  g_autofree char *id = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (gtk_native_get_surface (native)));
  graphene_rect_t place;
  double left, top;
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;
  const char *command[] = { "xdotool", "mousemove", "--window", id, NULL, NULL, "click", "1", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &place));
  gtk_native_get_surface_transform (native, &left, &top);
  command[4] = x = g_strdup_printf ("%d", (int) (left + place.origin.x + place.size.width / 2));
  command[5] = y = g_strdup_printf ("%d", (int) (top + place.origin.y + place.size.height / 2));
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

void
window_type_ahead (WindowState       *state,
                   const char *const *arguments)
{
  window_type_in (GTK_WIDGET (state->window), arguments);
}

GtkWidget *
window_find (GtkWidget  *root,
             const char *name)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), name) == 0
      || g_strcmp0 (G_OBJECT_TYPE_NAME (root), name) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_find (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
window_find_label (GtkWidget  *root,
                   const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = window_find_label (child, text);
  return found;
}

GtkWidget *
window_find_label_beginning (GtkWidget  *root,
                             const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = window_find_label_beginning (child, text);
  return found;
}

GtkWidget *
window_find_button (GtkWidget  *root,
                    const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = window_find_button (child, label);
  return found;
}

GtkWidget *
window_find_above (GtkWidget *below)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (below) && gtk_widget_get_mapped (window))
        return window;   /* lives as long as it is in the list */
    }
  return NULL;
}

GtkWidget *
window_find_dialog (const char *type)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

gboolean
window_is_open (gpointer type)
{
  return window_find_dialog (type) != NULL;
}

gboolean
window_is_closed (gpointer type)
{
  return window_find_dialog (type) == NULL;
}

static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_widget_get_mapped (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;

  return FALSE;
}

/* The inner button of a menu button is named by the menu button around it. */
static gboolean
is_named (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
      || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY)
      || gtk_widget_get_tooltip_text (widget) != NULL || has_text (widget))
    return TRUE;

  return parent != NULL && (GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_SPIN_BUTTON (parent)) && is_named (parent);
}

static void
check_label (GtkWidget *widget)
{
  GtkLabel *label = GTK_LABEL (widget);
  int natural_width;

  if (gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE)
    {
      if (pango_layout_is_ellipsized (gtk_label_get_layout (label)) && !gtk_widget_has_css_class (widget, "second-line"))
        g_error ("cut: '%s'", gtk_label_get_text (label));
      return;
    }
  if (gtk_label_get_wrap (label))
    return;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &natural_width, NULL, NULL, NULL);
  /* With its padding, which the width of the content leaves out. */
  if (gtk_widget_get_allocated_width (widget) < natural_width)
    g_error ("too narrow: '%s'", gtk_label_get_text (label));
}

void
window_check_walk (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return;

  if (GTK_IS_LABEL (root))
    check_label (root);
  if ((GTK_IS_BUTTON (root) || GTK_IS_MENU_BUTTON (root) || GTK_IS_SEARCH_ENTRY (root) || GTK_IS_LIST_VIEW (root)
       || GTK_IS_ENTRY (root) || GTK_IS_TEXT_VIEW (root) || GTK_IS_SWITCH (root) || GTK_IS_DROP_DOWN (root))
      && !is_named (root))
    g_error ("without a name: %s in %s", G_OBJECT_TYPE_NAME (root), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    window_check_walk (child);
}
