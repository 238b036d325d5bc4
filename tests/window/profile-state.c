/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the profile, its facts and the sale share. */

#include "profile-state.h"

#include "shuke-book-customers.h"
#include "shuke-fact-row.h"

void
profile_set_up (ProfileState  *self,
                gconstpointer  data)
{
  g_autoptr (ShukeCustomer) customer = NULL;

  window_state_open (&self->state, FALSE, 1280, 800);
  self->lin = 1;
  customer = shuke_book_get_customer (self->state.book, self->lin, NULL);
  g_assert_cmpstr (customer->name, ==, "林小雨");
  shuke_window_open_customer (self->state.window, self->lin);
  window_settle (&self->state);
}

void
profile_tear_down (ProfileState  *self,
                   gconstpointer  data)
{
  window_state_close (&self->state);
}

GtkWidget *
profile_find (ProfileState *self,
              const char   *name)
{
  GtkWidget *profile = window_find (GTK_WIDGET (self->state.window), "ShukeProfile");
  GtkWidget *widget = window_find (profile, name);

  if (widget == NULL)
    g_error ("no %s on the profile", name);
  return widget;
}

GtkWidget *
profile_find_row (GtkWidget     *root,
                  ShukeFactKind  kind,
                  const char    *text)
{
  GtkWidget *found = NULL;
  const ShukeFact *fact = SHUKE_IS_FACT_ROW (root) ? shuke_fact_row_get_fact (SHUKE_FACT_ROW (root)) : NULL;

  if (fact != NULL && fact->kind == kind && (text == NULL || g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (root)), text) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = profile_find_row (child, kind, text);
  return found;
}

gboolean
profile_has_focus (GtkWidget *row)
{
  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* What is to be seen is known once it has been laid out. */
gboolean
profile_is_in_view (gpointer widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *content = gtk_widget_get_first_child (gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT));
  double x, y, inside;

  if (!gtk_widget_translate_coordinates (widget, scrolled, 0, 0, &x, &y) ||
      !gtk_widget_translate_coordinates (widget, content, 0, 0, &x, &inside))
    return FALSE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), inside - 100);
  return y > 0 && y < gtk_widget_get_height (scrolled) - 40;
}

void
profile_click (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
}

void
profile_press (ProfileState *self,
               const char   *key)
{
  const char *const keys[] = { "key", key, NULL };

  window_type_ahead (&self->state, keys);
  window_settle (&self->state);
}

void
profile_write_on (ProfileState *self,
                  const char   *text)
{
  const char *const keys[] = { "type", "--args", "1", text, "key", "Return", NULL };

  window_type_ahead (&self->state, keys);
  window_settle (&self->state);
}

void
profile_undo (ProfileState *self,
              gint64        action)
{
  g_autoptr (GError) error = NULL;

  shuke_book_undo (self->state.book, action, NULL, &error);
  g_assert_no_error (error);
  window_settle (&self->state);
}

void
profile_undo_last (ProfileState *self)
{
  profile_undo (self, shuke_book_get_last_action (self->state.book));
}
