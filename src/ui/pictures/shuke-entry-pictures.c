/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a timeline are made anew whenever something changes, also while a file is being read. What is on its way therefore hangs on
 * an object of its own that knows the entry and the book, and never on a row. */

#include "config.h"

#include "shuke-entry-pictures.h"

#include <glib/gi18n.h>

#include "shuke-book-photos.h"
#include "shuke-error.h"
#include "shuke-intake.h"
#include "shuke-menus.h"

#define ENTRY    "shuke-entry"
#define CUSTOMER "shuke-entry-customer"
#define WINDOW   "shuke-entry-window"
#define BOOK     "shuke-entry-book"

static gint64
id_of (gpointer    object,
       const char *name)
{
  const gint64 *id = g_object_get_data (object, name);

  return id != NULL ? *id : 0;
}

static void
set_id (gpointer    object,
        const char *name,
        gint64      id)
{
  g_object_set_data_full (object, name, g_memdup2 (&id, sizeof id), g_free);
}

/* Other files than pictures are papers of the customer: a drop is not refused for the place it fell on. */
static void
taken_cb (GObject   *wanted,
          GPtrArray *items)
{
  ShukeWindow *window = g_object_get_data (wanted, WINDOW);
  ShukeBook *book = g_object_get_data (wanted, BOOK);
  gint64 customer = id_of (wanted, CUSTOMER);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  g_autoptr (GError) refused = NULL;
  ShukeDoing doing = SHUKE_DOING_ADD_PICTURE;
  g_autofree char *sentence = NULL;
  gint64 action = 0;
  int papers = 0;

  if (shuke_window_get_book (window) != book)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      const ShukeIntake *item = items->pdata[i];

      if (item->picture != NULL)
        g_ptr_array_add (pictures, item->picture);
      else if (item->bytes != NULL && customer != 0)
        {
          g_autoptr (GError) error = NULL;
          gint64 added = shuke_book_add_attachment (book, customer, item->name, item->type, item->bytes, &error);

          action = added != 0 ? added : action;
          papers += added != 0;
          if (added == 0 && refused == NULL)
            {
              doing = SHUKE_DOING_ADD_FILE;
              refused = g_steal_pointer (&error);
            }
        }
      else if (refused == NULL)
        refused = g_error_copy (item->error);
    }
  if (papers > 0)
    sentence = g_strdup_printf (ngettext ("%d file is added", "%d files are added", (gulong) papers), papers);
  if (pictures->len > 0)
    {
      g_autoptr (GError) error = NULL;
      gint64 added = shuke_book_add_photos (book, id_of (wanted, ENTRY), pictures, &error);

      if (added != 0)
        {
          action = added;
          g_free (sentence);
          sentence = g_strdup_printf (ngettext ("%d picture is added", "%d pictures are added", (gulong) pictures->len), (int) pictures->len);
        }
      else if (refused == NULL)
        refused = g_steal_pointer (&error);
    }
  if (action != 0)
    shuke_window_toast_undo (window, sentence, book, action);
  if (refused != NULL)
    shuke_window_show_error (window, doing, refused);
}

/* (transfer full) (nullable) */
static GObject *
new_wanted (GtkWidget *widget,
            gint64     entry,
            gint64     customer)
{
  ShukeWindow *window = shuke_window_get_for (widget);
  GObject *wanted;

  if (window == NULL || entry == 0)
    return NULL;
  wanted = g_object_new (G_TYPE_OBJECT, NULL);
  set_id (wanted, ENTRY, entry);
  set_id (wanted, CUSTOMER, customer);
  g_object_set_data_full (wanted, WINDOW, g_object_ref (window), g_object_unref);
  g_object_set_data_full (wanted, BOOK, g_object_ref (shuke_window_get_book (window)), g_object_unref);
  return wanted;
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autoptr (GObject) wanted = new_wanted (widget, g_variant_get_int64 (parameter), 0);

  if (wanted != NULL)
    shuke_intake_choose (widget, SHUKE_INTAKE_PICTURES, wanted, taken_cb);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (GObject) wanted = new_wanted (widget, g_variant_get_int64 (parameter), 0);

  if (wanted != NULL && !shuke_intake_paste (widget, SHUKE_INTAKE_PICTURES, wanted, taken_cb))
    shuke_window_toast (shuke_window_get_for (widget), _("There is no picture to paste. Copy one first."));
}

static gboolean
paste_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  for (; focus != NULL && focus != widget; focus = gtk_widget_get_parent (focus))
    if (id_of (focus, ENTRY) != 0)
      return gtk_widget_activate_action (widget, "entry.paste", "x", id_of (focus, ENTRY));
  return GDK_EVENT_PROPAGATE;
}

void
shuke_entry_pictures_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "entry.pictures", "x", choose_action);
  gtk_widget_class_install_action (klass, "entry.paste", "x", paste_action);
  gtk_widget_class_add_binding (klass, GDK_KEY_v, GDK_CONTROL_MASK, paste_key_cb, NULL);
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            GtkWidget     *row)
{
  g_autoptr (GObject) wanted = new_wanted (row, id_of (row, ENTRY), id_of (row, CUSTOMER));
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *list = g_value_get_boxed (value); list != NULL; list = list->next)
    g_list_store_append (files, list->data);
  if (wanted != NULL)
    shuke_intake_files (G_LIST_MODEL (files), SHUKE_INTAKE_ANY, wanted, taken_cb);
  return wanted != NULL;
}

void
shuke_entry_pictures_add_row (GtkWidget *row,
                              gint64     entry,
                              gint64     customer)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  set_id (row, ENTRY, entry);
  set_id (row, CUSTOMER, customer);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
shuke_entry_pictures_new_menu (gint64 entry)
{
  static const struct { const char *label, *action; } items[] = {
    { N_("Add _Pictures…"), "entry.pictures" },
    { N_("_Paste a Picture"), "entry.paste" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(items[i].label), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "x", entry);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  shuke_menus_set_lazily (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Add Pictures to This Entry"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add Pictures to This Entry"), -1);
  shuke_menus_hush_tooltips (button);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}
