/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The narrow form of the preview: a card for each row, so that no column is cut, and the columns as a list of their own. Builds widgets
 * only. */

#include "config.h"

#include "shuke-import-slips.h"

#include <glib/gi18n.h>

#include "shuke-import-columns.h"

#define PART_CHARACTERS 10
#define COLUMN_ROWS "shuke-column-rows"

static void
add_part (GtkBox                 *slip,
          const char             *name,
          const ShukePreviewCell *cell)
{
  /* A grid asks for heights by widths alone; a box would give a text the width that it needs in one line, over the edge of the card. */
  GtkWidget *part = gtk_grid_new ();
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = shuke_import_label_new (name, "second-line", 0);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "import-part-name");
  gtk_label_set_width_chars (GTK_LABEL (label), PART_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), PART_CHARACTERS);
  gtk_widget_set_hexpand (values, TRUE);
  shuke_import_add_cell (GTK_BOX (values), cell, 0);
  gtk_grid_set_column_spacing (GTK_GRID (part), 12);
  gtk_grid_attach (GTK_GRID (part), label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (part), values, 1, 0, 1, 1);
  gtk_box_append (slip, part);
}

static GtkWidget *
slip_new (ShukePreview             *preview,
          const ShukePreviewRow    *row,
          const ShukeImportChoices *choices)
{
  GtkWidget *slip = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: a row of a file, by its number. */
  g_autofree char *number = g_strdup_printf (_("Row %u"), row->row);
  const ShukeImportMark *mark = shuke_import_mark_new (choices, row, number);

  gtk_widget_set_hexpand (mark->tick, TRUE);
  gtk_box_append (GTK_BOX (head), mark->tick);
  gtk_box_append (GTK_BOX (head), mark->tag);
  gtk_box_append (GTK_BOX (slip), head);
  for (guint i = 0; i < preview->n_columns; i++)
    {
      const ShukePreviewCell *cell = &row->cells[i];

      if (cell->understood != NULL || cell->raw != NULL || cell->also != NULL || cell->why != NULL)
        add_part (GTK_BOX (slip), shuke_import_column_name (preview, choices->file, i), cell);
    }
  gtk_widget_add_css_class (slip, "card");
  gtk_widget_add_css_class (slip, "import-slip");
  return slip;
}

void
shuke_import_slips_clear (GtkBox         *slips,
                          AdwExpanderRow *columns)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (columns), COLUMN_ROWS);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (slips))) != NULL)
    gtk_box_remove (slips, child);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    adw_expander_row_remove (columns, g_ptr_array_index (rows, i));
  g_object_set_data (G_OBJECT (columns), COLUMN_ROWS, NULL);
}

void
shuke_import_slips_fill (GtkBox                   *slips,
                         AdwExpanderRow           *columns,
                         ShukePreview             *preview,
                         const ShukeImportChoices *choices)
{
  GPtrArray *rows = g_ptr_array_new ();

  shuke_import_slips_clear (slips, columns);
  g_object_set_data_full (G_OBJECT (columns), COLUMN_ROWS, rows, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < preview->n_columns && preview->headings != NULL; i++)
    {
      g_autofree char *called = NULL;
      GtkWidget *row, *choice;

      if (preview->idle[i])
        continue;
      called = shuke_import_called (preview, i);
      row = adw_action_row_new ();
      choice = shuke_import_choice_new (choices, preview, i);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), called);
      gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), shuke_import_column_menu_new (choices->file, preview, i));
      adw_expander_row_add_row (columns, row);
      g_ptr_array_add (rows, row);
    }
  for (guint i = 0; i < preview->rows->len; i++)
    gtk_box_append (slips, slip_new (preview, g_ptr_array_index (preview->rows, i), choices));
}
