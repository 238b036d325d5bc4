/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only what is in sight has widgets. A press anywhere on a row, or Space or Enter on it, is its tick. */

#include "config.h"

#include "shuke-import-rows-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-import-line.h"
#include "shuke-import-row-model.h"
#include "shuke-wrap-layout.h"

struct _ShukeImportRowsPage {
  GtkBox               parent_instance;

  GtkEditable         *search;
  GtkLabel            *counts;
  GtkToggleButton     *only_out;
  GtkWidget           *undo;
  GtkToggleButton     *perhaps;
  GtkToggleButton     *partly;
  GtkWidget           *untick_these;
  AdwStatusPage       *nothing;
  GtkWidget           *scroller;
  GtkListView         *list;

  ShukeImportTicks    *ticks;   /* (owned) */
  ShukeImportRows     *rows;    /* (owned) (nullable) */
  ShukeImportRowModel *model;   /* (owned) */
  GHashTable          *bound;   /* (element-type GtkListItem): those that show a row */
  gboolean             sales;
  gboolean             narrow;
};

G_DEFINE_FINAL_TYPE (ShukeImportRowsPage, shuke_import_rows_page, GTK_TYPE_BOX)

static void
show_line (ShukeImportRowsPage *self,
           GtkListItem         *list_item)
{
  guint index = shuke_import_row_item_get_index (gtk_list_item_get_item (list_item));
  ShukeCountedRow row;

  if (self->rows == NULL || index >= shuke_import_rows_get_n (self->rows))
    return;
  row = shuke_import_rows_get (self->rows, index);
  shuke_import_line_show (SHUKE_IMPORT_LINE (gtk_list_item_get_child (list_item)), &row, self->ticks, self->sales, self->narrow);
}

static void
show_all_lines (ShukeImportRowsPage *self)
{
  GHashTableIter iter;
  gpointer list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    show_line (self, list_item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, shuke_import_line_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         ShukeImportRowsPage      *self)
{
  g_hash_table_add (self->bound, list_item);
  show_line (self, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           ShukeImportRowsPage      *self)
{
  g_hash_table_remove (self->bound, list_item);
}

static void
show_found (ShukeImportRowsPage *self)
{
  gboolean only_out = gtk_toggle_button_get_active (self->only_out);

  shuke_import_row_model_set (self->model, self->rows, gtk_editable_get_text (self->search), only_out ? self->ticks : NULL,
                              gtk_toggle_button_get_active (self->perhaps), gtk_toggle_button_get_active (self->partly));
}

static void
show_counts (ShukeImportRowsPage *self)
{
  guint n = self->rows == NULL ? 0 : shuke_import_rows_get_n (self->rows);
  guint found = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint out = shuke_import_ticks_get_n_out (self->ticks);
  gboolean only_out = gtk_toggle_button_get_active (self->only_out);
  guint perhaps = self->rows == NULL ? 0 : shuke_import_rows_get_n_perhaps (self->rows);
  gboolean only_perhaps = gtk_toggle_button_get_active (self->perhaps);
  guint partly = self->rows == NULL ? 0 : shuke_import_rows_get_n_partly (self->rows);
  gboolean only_partly = gtk_toggle_button_get_active (self->partly);
  gboolean searched = *gtk_editable_get_text (self->search) != '\0' || only_out || only_perhaps || only_partly;
  g_autofree char *rows = searched ? g_strdup_printf (ngettext ("%'u row found", "%'u rows found", found), found)
                                   : g_strdup_printf (ngettext ("%'u row", "%'u rows", n), n);
  g_autofree char *left = g_strdup_printf (ngettext ("%'u row left out", "%'u rows left out", out), out);
  g_autofree char *both = g_strdup_printf ("%s · %s", rows, left);

  /* Translators: rows of a file about somebody who is perhaps none: the family, couriers, offices. */
  g_autofree char *doubtful = g_strdup_printf (ngettext ("Perhaps No Customer (%'u)", "Perhaps No Customers (%'u)", perhaps), perhaps);
  /* Translators: rows of a file of which a part was not understood. */
  g_autofree char *in_part = g_strdup_printf (ngettext ("Read in Part (%'u)", "Read in Part (%'u)", partly), partly);

  gtk_button_set_label (GTK_BUTTON (self->perhaps), doubtful);
  gtk_widget_set_visible (GTK_WIDGET (self->perhaps), perhaps > 0 || only_perhaps);
  gtk_button_set_label (GTK_BUTTON (self->partly), in_part);
  gtk_widget_set_visible (GTK_WIDGET (self->partly), partly > 0 || only_partly);
  gtk_widget_set_visible (self->untick_these, only_perhaps);
  gtk_widget_set_visible (self->undo, shuke_import_ticks_can_undo (self->ticks));
  gtk_label_set_label (self->counts, out == 0 ? rows : both);
  adw_status_page_set_description (self->nothing, only_out ? _("No such row stays out of the book") : _("No row of the file says that"));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), searched && found == 0);
  gtk_widget_set_visible (self->scroller, !searched || found > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rows.all", found > 0 && out > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rows.none", found > 0 && out < n);
}

static void
ticks_changed_cb (ShukeImportRowsPage *self)
{
  show_all_lines (self);
  show_counts (self);
}

static void
search_changed_cb (ShukeImportRowsPage *self)
{
  show_found (self);
  show_counts (self);
}

static void
search_stopped_cb (ShukeImportRowsPage *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "import.cancel", NULL);
}

/* From the word to those it found. */
static void
search_activated_cb (ShukeImportRowsPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
toggle (ShukeImportRowsPage *self,
        guint                position)
{
  ShukeCountedRow row;
  gboolean out;

  if (self->rows == NULL || position >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    return;
  row = shuke_import_rows_get (self->rows, shuke_import_row_model_get_index (self->model, position));
  out = shuke_import_ticks_is_out (self->ticks, row.row);
  if (out || row.outcome != SHUKE_IMPORT_REFUSED)
    shuke_import_ticks_set (self->ticks, row.row, !out);
}

static void
activate_cb (ShukeImportRowsPage *self,
             guint                position)
{
  toggle (self, position);
}

/* The row on which the keyboard is. */
static GtkListItem *
find_focused (ShukeImportRowsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GHashTableIter iter;
  gpointer list_item;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    if (gtk_widget_get_parent (gtk_list_item_get_child (list_item)) == focus)
      return list_item;
  return NULL;
}

static gboolean
key_pressed_cb (ShukeImportRowsPage *self,
                guint                keyval,
                guint                keycode,
                GdkModifierType      state)
{
  GtkListItem *list_item = keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space ? find_focused (self) : NULL;

  if (list_item == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  toggle (self, gtk_list_item_get_position (list_item));
  return GDK_EVENT_STOP;
}

/* All that are found, also those that cannot be taken: they may be like one that is left out, and would come in its place. */
static void
tick_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeImportRowsPage *self = SHUKE_IMPORT_ROWS_PAGE (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree guint *rows = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    rows[i] = shuke_import_rows_get (self->rows, shuke_import_row_model_get_index (self->model, i)).row;
  shuke_import_ticks_set_all (self->ticks, rows, n, g_str_equal (name, "rows.none"));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  shuke_import_ticks_undo (SHUKE_IMPORT_ROWS_PAGE (widget)->ticks);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (SHUKE_IMPORT_ROWS_PAGE (widget)->search));
}

static void
shuke_import_rows_page_dispose (GObject *object)
{
  ShukeImportRowsPage *self = SHUKE_IMPORT_ROWS_PAGE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->ticks);
  g_clear_pointer (&self->rows, shuke_import_rows_unref);
  G_OBJECT_CLASS (shuke_import_rows_page_parent_class)->dispose (object);
}

static void
shuke_import_rows_page_finalize (GObject *object)
{
  g_hash_table_unref (SHUKE_IMPORT_ROWS_PAGE (object)->bound);
  G_OBJECT_CLASS (shuke_import_rows_page_parent_class)->finalize (object);
}

static void
shuke_import_rows_page_class_init (ShukeImportRowsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_import_rows_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_import_rows_page_finalize;
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-rows-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeImportRowsPage, child)
  BIND (search);
  BIND (counts);
  BIND (only_out);
  BIND (undo);
  BIND (perhaps);
  BIND (partly);
  BIND (untick_these);
  BIND (nothing);
  BIND (scroller);
  BIND (list);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "rows.all", NULL, tick_action);
  gtk_widget_class_install_action (widget_class, "rows.none", NULL, tick_action);
  gtk_widget_class_install_action (widget_class, "rows.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "rows.undo", NULL);
  gtk_widget_class_install_action (widget_class, "rows.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "rows.search", NULL);
}

static void
shuke_import_rows_page_init (ShukeImportRowsPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->bound = g_hash_table_new (NULL, NULL);
  self->model = shuke_import_row_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  /* Before the row takes Space for its own. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

GtkWidget *
shuke_import_rows_page_add (GtkStack         *stack,
                            const char       *name,
                            ShukeImportTicks *ticks,
                            gboolean          narrow)
{
  ShukeImportRowsPage *self = g_object_new (SHUKE_TYPE_IMPORT_ROWS_PAGE, NULL);

  self->ticks = g_object_ref (ticks);
  g_signal_connect_object (ticks, "changed", G_CALLBACK (ticks_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (stack, GTK_WIDGET (self), name);
  shuke_import_rows_page_set_narrow (self, narrow);
  return GTK_WIDGET (self);
}

void
shuke_import_rows_page_set_rows (ShukeImportRowsPage *self,
                                 ShukeImportRows     *rows,
                                 gboolean             sales)
{
  g_autoptr (ShukeImportRows) before = g_steal_pointer (&self->rows);

  self->rows = rows == NULL ? NULL : shuke_import_rows_ref (rows);
  self->sales = sales;
  show_found (self);
  show_all_lines (self);
  show_counts (self);
}

void
shuke_import_rows_page_set_narrow (ShukeImportRowsPage *self,
                                   gboolean             narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  show_all_lines (self);
}

void
shuke_import_rows_page_begin (ShukeImportRowsPage *self,
                              gboolean             perhaps)
{
  gtk_toggle_button_set_active (self->perhaps, perhaps);
  gtk_toggle_button_set_active (self->partly, FALSE);
  gtk_toggle_button_set_active (self->only_out, FALSE);
  gtk_editable_set_text (self->search, "");
  search_changed_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
