/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What popovers need before they go. */

#include "config.h"

#include "shuke-popovers.h"

gboolean
shuke_popovers_close (GtkWidget *root)
{
  gboolean any = FALSE;

  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    any |= shuke_popovers_close (child);
  if (!GTK_IS_POPOVER (root) || !gtk_widget_get_visible (root))
    return any;
  gtk_popover_popdown (GTK_POPOVER (root));
  return TRUE;
}
