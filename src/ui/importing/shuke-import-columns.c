/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a column. Each way to part it is named by what becomes of its first cell: nobody has to know what a separator is. */

#include "config.h"

#include "shuke-import-columns.h"

#include <glib/gi18n.h>

#include "shuke-import-cells.h"
#include "shuke-import-layout.h"

#define MAX_EXAMPLE 40   /* characters */

typedef struct {
  ShukeImportFile *file;
  guint            column;
  guint            n_columns;
  char           **called;    /* what each column is called, NULL for those that are not shown */
} Menu;

static void
menu_free (gpointer data)
{
  Menu *self = data;

  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->called[i]);
  g_free (self->called);
  g_free (self);
}

/* In the label of a menu an underscore is a key. */
static void
add_item (GMenu      *menu,
          const char *text,
          const char *action,
          guint       column,
          int         other)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, other < 0 ? g_variant_new_uint32 (column)
                                                                   : g_variant_new ("(uu)", column, (guint) other));
  g_menu_append_item (menu, item);
}

static GMenu *
splits_new (const Menu *self)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);
  GMenu *menu = g_menu_new ();

  for (guint how = SHUKE_N_SPLITS - 1; how > SHUKE_SPLIT_NONE; how--)
    {
      char *example = shuke_import_file_dup_split_example (self->file, self->column, (ShukeColumnSplit) how);
      g_autofree char *label = NULL;
      g_autofree char *shown = NULL;

      if (example == NULL)
        continue;
      if (g_ptr_array_find_with_equal_func (seen, example, g_str_equal, NULL))
        {
          g_free (example);
          continue;
        }
      g_ptr_array_add (seen, example);
      shown = g_utf8_strlen (example, -1) > MAX_EXAMPLE ? g_utf8_substring (example, 0, MAX_EXAMPLE) : g_strdup (example);
      /* Translators: what becomes of the first cell of a column when it is split: "Split: 张三 · 13800138000". */
      label = g_strdup_printf (_("Split: %s"), shown);
      add_item (menu, label, "import.split", self->column, (int) how);
    }
  return menu;
}

static GMenu *
joins_new (const Menu *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < self->n_columns && shuke_import_file_can_join (self->file, self->column); i++)
    if (i != self->column && self->called[i] != NULL && shuke_import_file_can_join (self->file, i))
      add_item (menu, self->called[i], "import.join", self->column, (int) i);
  return menu;
}

/* When it is opened: few are. */
static void
fill_cb (GtkMenuButton *button,
         gpointer       data)
{
  const Menu *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) splits = splits_new (self);
  g_autoptr (GMenu) joins = joins_new (self);
  g_autoptr (GMenu) others = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (splits));
  if (g_menu_model_get_n_items (G_MENU_MODEL (joins)) > 0)
    g_menu_append_submenu (others, _("Join with"), G_MENU_MODEL (joins));
  if (shuke_import_file_is_made (self->file, self->column))
    add_item (others, _("As it stands in the file"), "import.restore", self->column, -1);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

GtkWidget *
shuke_import_column_menu_new (ShukeImportFile *file,
                              ShukePreview    *preview,
                              guint            column)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *called = shuke_import_called (preview, column);
  /* Translators: what can be done with a column; it is named as "called “手机”" or "column 3". */
  g_autofree char *name = g_strdup_printf (_("Split or join: %s"), called);
  Menu *menu = g_new0 (Menu, 1);

  menu->file = file;
  menu->column = column;
  menu->n_columns = preview->n_columns;
  menu->called = g_new0 (char *, preview->n_columns);
  for (guint i = 0; i < preview->n_columns; i++)
    if (!preview->idle[i])
      menu->called[i] = *preview->headings[i] != '\0' ? g_strdup (preview->headings[i]) : shuke_import_called (preview, i);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Split or join"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_cb, menu, menu_free);
  return button;
}

gboolean
shuke_import_column_act (ShukeImportFile  *file,
                         const char       *action,
                         GVariant         *parameter,
                         GError          **error)
{
  guint n = shuke_import_file_get_n_columns (file);
  guint column, other;

  if (g_str_equal (action, "import.restore"))
    {
      column = g_variant_get_uint32 (parameter);
      return column >= n || shuke_import_file_restore (file, column, error);
    }
  g_variant_get (parameter, "(uu)", &column, &other);
  /* The menu may be of a table that is gone. */
  if (column >= n)
    return TRUE;
  if (g_str_equal (action, "import.split"))
    return other == SHUKE_SPLIT_NONE || other >= SHUKE_N_SPLITS || shuke_import_file_is_made (file, column) ||
           shuke_import_file_split (file, column, (ShukeColumnSplit) other, error);
  return other >= n || other == column || shuke_import_file_join (file, column, other, error);
}
