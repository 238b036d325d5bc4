/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The evidence behind a figure: a heading and one line for each fact, what it is before when it was, ready to be read in passing. */

#include "config.h"

#include "shuke-evidence.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-swatch.h"

/* Pixels: with its frame it fits into the narrowest window, whatever the size of the text. */
#define WIDEST 280

ShukeEvidence *
shuke_evidence_new (char       *what,
                    char       *when,
                    const char *colour)
{
  ShukeEvidence *self = g_new (ShukeEvidence, 1);

  self->what = what;
  self->when = when;
  self->colour = g_strdup (colour);
  return self;
}

void
shuke_evidence_free (ShukeEvidence *self)
{
  g_free (self->what);
  g_free (self->when);
  g_free (self->colour);
  g_free (self);
}

/* Where there are no swatches, nothing is kept free for them. */
static gboolean
has_colours (GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    if (((ShukeEvidence *) g_ptr_array_index (facts, i))->colour != NULL)
      return TRUE;
  return FALSE;
}

static void
attach_fact (GtkGrid             *grid,
             int                  row,
             gboolean             colours,
             const ShukeEvidence *fact)
{
  GtkWidget *what = gtk_label_new (fact->what);

  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_wrap (GTK_LABEL (what), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (what), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (what), 28);
  gtk_widget_set_hexpand (what, TRUE);
  gtk_grid_attach (grid, what, colours ? 1 : 0, row, colours ? 1 : 2, 1);
  if (fact->colour != NULL)
    {
      GtkWidget *swatch = shuke_swatch_new (fact->colour);

      gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
      gtk_grid_attach (grid, swatch, 0, row, 1, 1);
    }
  if (fact->when != NULL)
    {
      GtkWidget *when = gtk_label_new (fact->when);

      gtk_label_set_xalign (GTK_LABEL (when), 1);
      gtk_label_set_wrap (GTK_LABEL (when), TRUE);
      gtk_label_set_justify (GTK_LABEL (when), GTK_JUSTIFY_RIGHT);
      gtk_widget_add_css_class (when, "second-line");
      gtk_widget_add_css_class (when, "numeric");
      gtk_grid_attach (grid, when, 2, row, 1, 1);
    }
}

GtkWidget *
shuke_evidence_new_popover (const char *heading,
                            GPtrArray  *facts)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *title = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "row-name");
  gtk_grid_attach (GTK_GRID (grid), title, 0, 0, 3, 1);
  for (guint i = 0; i < facts->len; i++)
    attach_fact (GTK_GRID (grid), (int) i + 1, has_colours (facts), g_ptr_array_index (facts, i));
  if (facts->len == 0)
    {
      GtkWidget *nothing = gtk_label_new (_("Nothing else is known about it yet."));

      gtk_label_set_wrap (GTK_LABEL (nothing), TRUE);
      gtk_widget_add_css_class (nothing, "dim-label");
      gtk_grid_attach (GTK_GRID (grid), nothing, 0, 1, 3, 1);
    }
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_set_margin_start (grid, 9);
  gtk_widget_set_margin_end (grid, 9);
  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), grid);
  gtk_popover_set_child (GTK_POPOVER (popover), clamp);
  return popover;
}
