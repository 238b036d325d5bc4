/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sections that open and close by keys: what an expander row does not offer is found from a row inside it. */

#include "config.h"

#include "shuke-expander.h"

#include "shuke-popovers.h"

/* Without sliding: keys only reach what is mapped, and what slides open is mapped by its second frame. Whoever types at once would type
 * into nothing, and the first frame would take the keyboard away again. */
void
shuke_expander_open_at_once (AdwExpanderRow *row,
                             GtkWidget      *inside)
{
  GtkWidget *revealer;
  GtkRevealerTransitionType usual;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row) && GTK_IS_WIDGET (inside));

  revealer = gtk_widget_get_ancestor (inside, GTK_TYPE_REVEALER);
  if (revealer == NULL)
    {
      adw_expander_row_set_expanded (row, TRUE);
      return;
    }
  usual = gtk_revealer_get_transition_type (GTK_REVEALER (revealer));
  gtk_revealer_set_transition_type (GTK_REVEALER (revealer), GTK_REVEALER_TRANSITION_TYPE_NONE);
  adw_expander_row_set_expanded (row, TRUE);
  gtk_revealer_set_transition_type (GTK_REVEALER (revealer), usual);
}

void
shuke_expander_close (AdwExpanderRow *row,
                      GtkWidget      *inside)
{
  GtkWidget *revealer, *head;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row) && GTK_IS_WIDGET (inside));

  revealer = gtk_widget_get_ancestor (inside, GTK_TYPE_REVEALER);
  head = revealer != NULL ? gtk_widget_get_prev_sibling (revealer) : NULL;
  adw_expander_row_set_expanded (row, FALSE);
  if (head != NULL)
    gtk_widget_child_focus (head, GTK_DIR_TAB_FORWARD);
}

/* One at a time: a key must not wait for all of them. */
static gboolean
free_one_cb (gpointer data)
{
  GPtrArray *rows = data;

  g_ptr_array_set_size (rows, (int) rows->len - 1);
  return rows->len > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
shuke_expander_clear (AdwExpanderRow *row,
                      GPtrArray      *rows)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (rows, i);

      g_ptr_array_add (gone, g_object_ref (child));
      shuke_popovers_close (child);
      adw_expander_row_remove (row, child);
    }
  g_ptr_array_set_size (rows, 0);
  if (gone->len > 0)
    g_idle_add_full (G_PRIORITY_LOW, free_one_cb, g_steal_pointer (&gone), (GDestroyNotify) g_ptr_array_unref);
}
