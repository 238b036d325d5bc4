/* SPDX-License-Identifier: GPL-3.0-or-later */

/* There may be ten thousand: only those in sight have widgets. */

#include "config.h"

#include "shuke-import-reports.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-import-row-model.h"
#include "shuke-text.h"

GtkWidget *
shuke_import_report_new (const ShukeRowReport *report,
                         const char           *css_class)
{
  g_autofree char *number = g_strdup_printf ("%u", report->row);
  g_autoptr (GString) cells = g_string_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number_label = gtk_label_new (number);
  GtkWidget *cells_label, *why_label;

  for (guint i = 0; report->cells[i] != NULL; i++)
    if (*report->cells[i] != '\0')
      {
        g_autofree char *cell = shuke_text_bound_marks (report->cells[i]);

        g_string_append_printf (cells, "%s%s", cells->len > 0 ? " · " : "", cell);
      }
  cells_label = gtk_label_new (cells->str);
  gtk_label_set_wrap (GTK_LABEL (cells_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (cells_label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (cells_label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (cells_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (cells_label), 0);
  gtk_widget_set_hexpand (cells_label, TRUE);
  gtk_widget_set_tooltip_text (cells_label, cells->str);
  why_label = gtk_label_new (report->why);
  gtk_label_set_wrap (GTK_LABEL (why_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (why_label), 0);
  gtk_widget_add_css_class (why_label, css_class);
  gtk_widget_add_css_class (number_label, "second-line");
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (number_label), 4);
  gtk_label_set_xalign (GTK_LABEL (number_label), 0);
  gtk_box_append (GTK_BOX (texts), cells_label);
  gtk_box_append (GTK_BOX (texts), why_label);
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_add_css_class (box, "import-refused");
  return box;
}

typedef struct {
  GPtrArray  *rows;        /* (unowned) */
  const char *css_class;
} Reports;

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         const Reports            *reports)
{
  guint index = shuke_import_row_item_get_index (gtk_list_item_get_item (list_item));

  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, shuke_import_report_new (g_ptr_array_index (reports->rows, index), reports->css_class));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, NULL);
}

static GtkWidget *
list_new (GPtrArray  *rows,
          const char *title,
          const char *css_class)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  ShukeImportRowModel *model = shuke_import_row_model_new ();
  Reports *reports = g_new (Reports, 1);
  GtkWidget *list;

  *reports = (Reports) { rows, css_class };
  shuke_import_row_model_set_n (model, rows->len);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), reports, (GClosureNotify) (void (*) (void)) g_free, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (model))), factory);
  gtk_widget_add_css_class (list, "import-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return list;
}

void
shuke_import_reports_show (GtkWindow  *parent,
                           const char *title,
                           GPtrArray  *rows,
                           const char *css_class,
                           gpointer    keeper)
{
  GtkWidget *self = adw_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_set_name (self, "reports");
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 640);
  gtk_widget_set_size_request (self, 360, -1);
  gtk_widget_add_css_class (bar, "flat");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list_new (rows, title, css_class));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), bar);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  /* The rows go last. */
  g_object_set_data_full (G_OBJECT (self), "keeper", g_object_ref (keeper), g_object_unref);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (self, keys);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_present (GTK_WINDOW (self));
}
