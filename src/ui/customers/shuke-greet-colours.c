/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of the greet card: a disc and its word each. Widgets are made once and filled for each customer. */

#include "config.h"

#include "shuke-greet-colours.h"

#include "shuke-swatch.h"

#define MAX_COLOURS 4

static GtkWidget *
new_colour (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = shuke_swatch_new (NULL);
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (swatch, "size", 18, NULL);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "taste-value");
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

int
shuke_greet_colours_show (GtkWidget        *box,
                          const ShukeTaste *taste)
{
  GtkWidget *child = gtk_widget_get_first_child (box);
  int pieces = 0;

  for (guint i = 0; i < MAX_COLOURS; i++)
    {
      gboolean used = i < taste->colours->len;

      if (child == NULL)
        {
          child = new_colour ();
          gtk_box_append (GTK_BOX (box), child);
        }
      gtk_widget_set_visible (child, used);
      if (used)
        {
          const ShukeTasteWord *word = g_ptr_array_index (taste->colours, i);

          shuke_swatch_set_word (SHUKE_SWATCH (gtk_widget_get_first_child (child)), word->text);
          gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (child)), word->text);
          pieces += word->count;
        }
      child = gtk_widget_get_next_sibling (child);
    }
  return pieces;
}
