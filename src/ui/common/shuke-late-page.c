/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of a stack that most starts of the program never show. */

#include "shuke-late-page.h"

void
shuke_late_page_show (GtkStack   *stack,
                      const char *name,
                      const char *resource)
{
  g_return_if_fail (GTK_IS_STACK (stack));
  g_return_if_fail (name != NULL && resource != NULL);

  if (gtk_stack_get_child_by_name (stack, name) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (resource);

      gtk_stack_add_named (stack, GTK_WIDGET (gtk_builder_get_object (builder, name)), name);
    }
  gtk_stack_set_visible_child_name (stack, name);
}
