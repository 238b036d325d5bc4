/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the import window share: a file, the window, and going through it. */

#include "import-state.h"

#include <adwaita.h>

char *
import_write (WindowState *state,
              const char  *name,
              const char  *text,
              const char  *encoding)
{
  char *path = g_build_filename (state->folder, name, NULL);
  gsize length;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return path;
}

ShukeImportWindow *
import_find_window (void)
{
  GtkWidget *window = window_find_dialog ("ShukeImportWindow");

  return window != NULL ? SHUKE_IMPORT_WINDOW (window) : NULL;
}

GtkWidget *
import_open_two (WindowState *state,
                 const char  *first,
                 const char  *second)
{
  g_autofree char *one = import_write (state, "one.csv", first, "UTF-8");
  g_autofree char *two = import_write (state, "two.csv", second, "UTF-8");
  const char *paths[] = { one, two, NULL };

  shuke_import_window_open (state->window, paths);
  window_wait (import_is_counted, NULL);
  return GTK_WIDGET (import_find_window ());
}

gboolean
import_is_counted (gpointer data)
{
  ShukeImportWindow *window = import_find_window ();
  GtkWidget *tag = window == NULL ? NULL : window_find (GTK_WIDGET (window), "added_tag");

  /* And laid out again since. */
  return tag != NULL && gtk_widget_get_visible (tag) && gtk_widget_get_width (tag) > 0;
}

gboolean
import_is_gone (gpointer data)
{
  return import_find_window () == NULL;
}

gboolean
import_may_run (gpointer window)
{
  return gtk_widget_is_sensitive (window_find (window, "import_button"));
}

void
import_run (GtkWidget  *window,
            const char *answer)
{
  GtkWidget *question;

  window_wait (import_may_run, window);
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  question = window_find_dialog ("AdwMessageDialog");
  if (answer == NULL)
    {
      g_assert_null (question);
      return;
    }
  g_assert_nonnull (question);
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (question)), ==, "not-asked");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), answer);
  gtk_window_destroy (GTK_WINDOW (question));
}

gboolean
import_shows_page (gpointer name)
{
  ShukeImportWindow *window = import_find_window ();
  GtkWidget *stack = window == NULL ? NULL : window_find (GTK_WIDGET (window), "stack");

  return stack != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), name) == 0;
}
