/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview as a table: a heading with a choice for each column, then two lines a cell, what was understood above and what stood there
 * below; and a line for each refused row. Builds widgets only. */

#include "config.h"

#include "shuke-import-table.h"

#include <glib/gi18n.h>

#define CELL_CHARACTERS 22

GtkWidget *
shuke_import_refused_row_new (const ShukeRefusedRow *refused)
{
  g_autofree char *number = g_strdup_printf ("%u", refused->row);
  g_autofree char *reason = shuke_import_reason_dup_text (refused->reason, refused->other_row);
  g_autoptr (GString) cells = g_string_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number_label = gtk_label_new (number);
  GtkWidget *cells_label, *reason_label;

  for (guint i = 0; refused->cells[i] != NULL; i++)
    if (*refused->cells[i] != '\0')
      g_string_append_printf (cells, "%s%s", cells->len > 0 ? " · " : "", refused->cells[i]);
  cells_label = gtk_label_new (cells->str);
  gtk_label_set_single_line_mode (GTK_LABEL (cells_label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (cells_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (cells_label), 0);
  gtk_widget_set_hexpand (cells_label, TRUE);
  gtk_widget_set_tooltip_text (cells_label, cells->str);
  reason_label = gtk_label_new (reason);
  gtk_label_set_wrap (GTK_LABEL (reason_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (reason_label), 1);
  gtk_widget_add_css_class (reason_label, "refused");
  gtk_widget_add_css_class (number_label, "second-line");
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (number_label), 5);
  gtk_label_set_xalign (GTK_LABEL (number_label), 0);
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), cells_label);
  gtk_box_append (GTK_BOX (box), reason_label);
  gtk_widget_add_css_class (box, "import-refused");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Short texts keep their width, the table scrolls; only long ones are cut. */
  if (g_utf8_strlen (text, -1) > CELL_CHARACTERS)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), CELL_CHARACTERS);
      gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_CHARACTERS);
    }
  gtk_widget_set_tooltip_text (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The outer box fills the cell and carries its line; the one that comes back stands in its middle. */
static GtkWidget *
attach_cell (GtkGrid    *table,
             const char *css_class,
             int         column,
             int         row)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (cell, "import-cell");
  gtk_widget_add_css_class (cell, css_class);
  gtk_widget_set_hexpand (cell, column > 0);
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (cell), box);
  gtk_grid_attach (table, cell, column, row, 1, 1);
  return box;
}

static void
add_heading (GtkGrid         *table,
             ShukePreview    *preview,
             guint            column,
             ShukeImportFile *file,
             GtkStringList   *field_names,
             GCallback        field_changed,
             gpointer         data)
{
  static const char *const card_headings[] = { N_("Name"), N_("Phone"), N_("Birthday"), N_("Note") };
  GtkWidget *box = attach_cell (table, "import-heading", (int) column + 1, 0);

  if (preview->headings == NULL)
    gtk_box_append (GTK_BOX (box), label_new (_(card_headings[column]), "row-name"));
  else
    {
      GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (field_names)), NULL);
      g_autofree char *called = *preview->headings[column] == '\0'
                                  ? g_strdup_printf (_("column %u"), column + 1)
                                  : g_strdup_printf (_("called “%s”"), preview->headings[column]);

      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), shuke_import_file_get_field (file, column));
      gtk_widget_add_css_class (choice, "flat-choice");
      gtk_widget_set_halign (choice, GTK_ALIGN_START);
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, called, -1);
      g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (column));
      g_signal_connect (choice, "notify::selected", field_changed, data);
      gtk_box_append (GTK_BOX (box), choice);
      gtk_box_append (GTK_BOX (box), label_new (called, "second-line"));
    }
}

static void
add_cell (GtkGrid                *table,
          const ShukePreviewCell *cell,
          int                     column,
          int                     row)
{
  GtkWidget *box = attach_cell (table, "import-line", column, row);

  if (cell->understood != NULL)
    gtk_box_append (GTK_BOX (box), label_new (cell->understood, NULL));
  else if (cell->missed)
    gtk_box_append (GTK_BOX (box), label_new (_("left blank"), "mind"));
  if (cell->raw != NULL && g_strcmp0 (cell->raw, cell->understood) != 0)
    gtk_box_append (GTK_BOX (box), label_new (cell->raw, "second-line"));
}

static void
add_outcome (GtkGrid               *table,
             const ShukePreviewRow *shown,
             int                    column,
             int                    row,
             gboolean               sales)
{
  static const struct { const char *word, *sales_word, *css_class; } outcomes[] = {
    [SHUKE_IMPORT_ADDED] = { N_("new"), N_("new"), "tag-good" },
    [SHUKE_IMPORT_MERGED] = { N_("joins her file"), N_("joins her file"), "tag-accent" },
    [SHUKE_IMPORT_SKIPPED] = { N_("stays as she is"), N_("there already"), NULL },
    [SHUKE_IMPORT_REFUSED] = { N_("not taken"), N_("not taken"), "tag-refused" },
    [SHUKE_IMPORT_FAILED] = { N_("not taken"), N_("not taken"), "tag-refused" },
  };
  GtkWidget *box = attach_cell (table, "import-line", column, row);
  GtkWidget *tag = gtk_label_new (sales ? _(outcomes[shown->outcome].sales_word) : _(outcomes[shown->outcome].word));

  gtk_widget_add_css_class (tag, "tag");
  if (outcomes[shown->outcome].css_class != NULL)
    gtk_widget_add_css_class (tag, outcomes[shown->outcome].css_class);
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  if (shown->reason != SHUKE_IMPORT_REASON_NONE)
    {
      g_autofree char *reason = shuke_import_reason_dup_text (shown->reason, shown->other_row);

      gtk_widget_set_tooltip_text (tag, reason);
    }
  gtk_box_append (GTK_BOX (box), tag);
}

void
shuke_import_table_fill (GtkGrid         *table,
                         ShukePreview    *preview,
                         ShukeImportFile *file,
                         GtkStringList   *field_names,
                         GCallback        field_changed,
                         gpointer         data)
{
  gboolean sales = shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_SALES;
  GtkWidget *child, *result;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (table))) != NULL)
    gtk_grid_remove (table, child);
  attach_cell (table, "import-heading", 0, 0);
  for (guint i = 0; i < preview->n_columns; i++)
    add_heading (table, preview, i, file, field_names, field_changed, data);
  result = attach_cell (table, "import-heading", (int) preview->n_columns + 1, 0);
  gtk_box_append (GTK_BOX (result), label_new (_("Result"), "row-name"));
  for (guint r = 0; r < preview->rows->len; r++)
    {
      const ShukePreviewRow *row = g_ptr_array_index (preview->rows, r);
      g_autofree char *number = g_strdup_printf ("%u", row->row);
      GtkWidget *box = attach_cell (table, "import-line", 0, (int) r + 1);

      gtk_box_append (GTK_BOX (box), label_new (number, "second-line"));
      for (guint i = 0; i < preview->n_columns; i++)
        add_cell (table, &row->cells[i], (int) i + 1, (int) r + 1);
      add_outcome (table, row, (int) preview->n_columns + 1, (int) r + 1, sales);
    }
}
