/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sections that open and close by keys: what an expander row does not offer is found from a row inside it. */

#include "config.h"

#include "shuke-expander.h"

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
