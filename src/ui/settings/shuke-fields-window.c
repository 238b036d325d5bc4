/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of the shop's own fields, and one line that makes another. Values are typed in the files. */

#include "config.h"

#include "shuke-fields-window.h"

#include <glib/gi18n.h>

#include "shuke-book-custom-fields.h"
#include "shuke-error.h"
#include "shuke-field-row.h"
#include "shuke-settings-actions.h"
#include "shuke-text.h"
#include "shuke-toast.h"
#include "shuke-window-undo.h"

struct _ShukeFieldsWindow {
  AdwWindow        parent_instance;

  AdwToastOverlay *toasts;
  GtkListBox      *list;
  AdwEntryRow     *added;

  ShukeWindow     *parent;    /* (unowned): it takes us along */
  ShukeBook       *book;
  gboolean         saving;    /* the rows have it already */
  gint64           open;      /* the field whose row is open; 0 = none */
};

G_DEFINE_FINAL_TYPE (ShukeFieldsWindow, shuke_fields_window, ADW_TYPE_WINDOW)

static void
tell_undo (ShukeFieldsWindow *self,
           const char        *sentence,
           gint64             action)
{
  AdwToast *toast = shuke_toast_new (sentence);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_action_target_value (toast, shuke_window_undo_target (self->book, action));
  shuke_toast_show (self->toasts, toast);
}

static void
changed_cb (ShukeFieldsWindow *self,
            ShukeFieldRow     *row)
{
  const ShukeCustomField *field = shuke_field_row_get_field (row);
  g_autoptr (GError) error = NULL;

  self->saving = TRUE;
  if (shuke_book_save_custom_field (self->book, field, NULL, &error) == 0)
    {
      shuke_field_row_mark (row);
      if (!g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_INVALID) && !g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
        shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
    }
  self->saving = FALSE;
}

static void
moved_cb (ShukeFieldsWindow *self,
          int                by,
          ShukeFieldRow     *row)
{
  const ShukeCustomField *field = shuke_field_row_get_field (row);
  g_autoptr (GError) error = NULL;

  if (shuke_book_move_custom_field (self->book, field->id, by, &error) == 0)
    shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
}

/* No question before it: the toast brings it back with every value. */
static void
delete_cb (ShukeFieldsWindow *self,
           ShukeFieldRow     *row)
{
  const ShukeCustomField *field = shuke_field_row_get_field (row);
  g_autoptr (GError) error = NULL;
  /* Translators: %s is the name of a field of the shop's own. */
  g_autofree char *sentence = g_strdup_printf (_("“%s” is deleted, with what stood there"), field->name);
  gint64 action = shuke_book_delete_custom_field (self->book, field->id, &error);

  if (action != 0)
    tell_undo (self, sentence, action);
  else
    shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
}

static void
expanded_cb (ShukeFieldsWindow *self,
             GParamSpec        *pspec,
             ShukeFieldRow     *row)
{
  gint64 id = shuke_field_row_get_field (row)->id;

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    self->open = id;
  else if (self->open == id)
    self->open = 0;
}

static void
fill (ShukeFieldsWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  gboolean editable = !shuke_book_is_read_only (self->book);
  gint64 open = self->open;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  GtkWidget *child;

  if (self->saving)
    return;
  fields = shuke_book_list_custom_fields (self->book, &error);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  if (fields == NULL)
    shuke_window_show_error (self->parent, SHUKE_DOING_READ, error);
  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const ShukeCustomField *field = g_ptr_array_index (fields, i);
      GtkWidget *row = shuke_field_row_new (field, i == 0, i + 1 == fields->len, editable);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), field->id == open);
      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
      /* Whoever moves a field by keys goes with it. */
      if (inside && field->id == open)
        gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
    }
  self->open = open;
  gtk_widget_set_visible (GTK_WIDGET (self->list), fields != NULL && fields->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->added), editable);
}

static void
added_changed_cb (ShukeFieldsWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->added), "error");
}

static void
add_cb (ShukeFieldsWindow *self)
{
  g_autofree char *name = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->added)));
  ShukeCustomField field = { .name = name, .kind = (char *) "text" };
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action, id = 0;

  if (name == NULL)
    return;
  self->saving = TRUE;
  action = shuke_book_save_custom_field (self->book, &field, &id, &error);
  self->saving = FALSE;
  if (action == 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->added), "error");
      if (!g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
        shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      return;
    }
  sentence = g_strdup_printf (_("“%s” is a field of every customer now"), name);
  gtk_editable_set_text (GTK_EDITABLE (self->added), "");
  self->open = id;
  fill (self);
  tell_undo (self, sentence, action);
}

static void
shuke_fields_window_dispose (GObject *object)
{
  g_clear_object (&SHUKE_FIELDS_WINDOW (object)->book);
  G_OBJECT_CLASS (shuke_fields_window_parent_class)->dispose (object);
}

static void
shuke_fields_window_class_init (ShukeFieldsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_fields_window_dispose;
  shuke_window_undo_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/settings/shuke-fields-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeFieldsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukeFieldsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, ShukeFieldsWindow, added);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, added_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_fields_window_init (ShukeFieldsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_fields_window_open (ShukeWindow *parent)
{
  ShukeFieldsWindow *self = g_object_new (SHUKE_TYPE_FIELDS_WINDOW, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  g_signal_connect_object (self->book, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  shuke_settings_present (GTK_WINDOW (self), parent);
}
