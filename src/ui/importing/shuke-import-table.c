/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The wide form of the preview: a heading with a choice for each column, then a line for each row, and at the end what becomes of it. Builds
 * widgets only. */

#include "config.h"

#include "shuke-import-table.h"

#include <glib/gi18n.h>

#include <math.h>

#include "shuke-import-columns.h"

#define CELL_CHARACTERS 22
#define SURFACE_FACTOR  2.5   /* GTK's own for what comes in pixels of a touchpad */

/* The outer box fills the cell and carries its line; the one that comes back stands in its middle. @height keeps both grids level. */
static GtkBox *
attach_cell (GtkGrid      *grid,
             GtkSizeGroup *height,
             const char   *css_class,
             int           column,
             int           row)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (cell, "import-cell");
  gtk_widget_add_css_class (cell, css_class);
  gtk_widget_set_hexpand (cell, column > 0);
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (cell), box);
  gtk_grid_attach (grid, cell, column, row, 1, 1);
  gtk_size_group_add_widget (height, cell);
  return GTK_BOX (box);
}

static void
empty (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static void
add_heading (GtkBox                   *box,
             ShukePreview             *preview,
             guint                     column,
             const ShukeImportChoices *choices)
{
  g_autofree char *called = NULL;
  GtkWidget *choice, *head;

  if (preview->headings == NULL)
    {
      gtk_box_append (box, shuke_import_label_new (shuke_import_column_name (preview, choices->file, column), "row-name", CELL_CHARACTERS));
      return;
    }
  head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  called = shuke_import_called (preview, column);
  choice = shuke_import_choice_new (choices, preview, column);
  gtk_widget_set_halign (choice, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), choice);
  gtk_box_append (GTK_BOX (head), shuke_import_column_menu_new (choices->file, preview, column));
  gtk_box_append (box, head);
  gtk_box_append (box, shuke_import_label_new (called, "second-line", CELL_CHARACTERS));
}

/* As far as GTK's own scrolled windows move for one notch of a wheel. */
static gboolean
scrolled_cb (GtkEventControllerScroll *controller,
             double                    dx,
             double                    dy,
             GtkScrolledWindow        *outer)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (outer);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double step = wheel ? pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0) : SURFACE_FACTOR;

  /* With Shift a wheel moves sideways, which is the table's own. */
  if ((state & GDK_SHIFT_MASK) != 0 || ABS (dy) <= ABS (dx))
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * step);
  return TRUE;
}

/* The table scrolls sideways inside a page that scrolls up and down: without this the wheel stands still over it. */
static void
pass_wheel_on (GtkGrid *table)
{
  GtkWidget *inner = gtk_widget_get_ancestor (GTK_WIDGET (table), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *outer = inner == NULL ? NULL : gtk_widget_get_ancestor (gtk_widget_get_parent (inner), GTK_TYPE_SCROLLED_WINDOW);
  GtkEventController *controller;

  if (outer == NULL || g_object_get_data (G_OBJECT (inner), "passes-wheel-on") != NULL)
    return;
  g_object_set_data (G_OBJECT (inner), "passes-wheel-on", inner);
  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "scroll", G_CALLBACK (scrolled_cb), outer, 0);
  gtk_widget_add_controller (inner, controller);
}

void
shuke_import_table_clear (GtkGrid *table,
                          GtkGrid *results)
{
  empty (table);
  empty (results);
}

void
shuke_import_table_fill (GtkGrid                  *table,
                         GtkGrid                  *results,
                         ShukePreview             *preview,
                         const ShukeImportChoices *choices)
{
  g_autoptr (GtkSizeGroup) heading = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  pass_wheel_on (table);
  shuke_import_table_clear (table, results);
  attach_cell (table, heading, "import-heading", 0, 0);
  for (guint i = 0; i < preview->n_columns; i++)
    if (!preview->idle[i])
      add_heading (attach_cell (table, heading, "import-heading", (int) i + 1, 0), preview, i, choices);
  gtk_box_append (attach_cell (results, heading, "import-heading", 0, 0), shuke_import_label_new (_("Result"), "row-name", CELL_CHARACTERS));
  for (guint r = 0; r < preview->rows->len; r++)
    {
      const ShukePreviewRow *row = g_ptr_array_index (preview->rows, r);
      g_autoptr (GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
      g_autofree char *number = g_strdup_printf ("%u", row->row);
      const ShukeImportMark *mark = shuke_import_mark_new (choices, row, number);
      int line = (int) r + 1;

      gtk_box_append (attach_cell (table, height, "import-line", 0, line), mark->tick);
      for (guint i = 0; i < preview->n_columns; i++)
        if (!preview->idle[i])
          shuke_import_add_cell (attach_cell (table, height, "import-line", (int) i + 1, line), &row->cells[i], CELL_CHARACTERS);
      gtk_box_append (attach_cell (results, height, "import-line", 0, line), mark->tag);
    }
}

GtkWidget *
shuke_import_table_get_choice (GtkGrid *table,
                               guint    column)
{
  GtkWidget *cell = gtk_grid_get_child_at (table, (int) column + 1, 0);
  GtkWidget *box = cell == NULL ? NULL : gtk_widget_get_first_child (cell);
  GtkWidget *head = box == NULL ? NULL : gtk_widget_get_first_child (box);
  GtkWidget *choice = head == NULL ? NULL : gtk_widget_get_first_child (head);

  return GTK_IS_DROP_DOWN (choice) ? choice : NULL;
}
