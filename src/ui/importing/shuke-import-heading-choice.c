/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drop-down itself says only which row it is, so that it is narrow; its list shows what stands in each. */

#include "config.h"

#include "shuke-import-heading-choice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-import-first-rows.h"

#define MAX_CHARACTERS 44   /* of a row in the list */
#define MIN_CHARACTERS 18   /* a drop-down gives its list no more than it must have; of a large text they still fit into 360 pixels */

/* What the two lines of an answer are parted by; a cleaned cell has none. */
#define PART "\n"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  whole)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARACTERS);
  if (whole != NULL)
    gtk_label_set_width_chars (GTK_LABEL (label), MIN_CHARACTERS);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  whole)
{
  const char *answer = gtk_string_object_get_string (gtk_list_item_get_item (list_item));
  g_auto (GStrv) parts = g_strsplit (answer, PART, 2);
  g_autofree char *both = parts[1] == NULL || *parts[1] == '\0' ? NULL : g_strdup_printf ("%s · %s", parts[0], parts[1]);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), whole != NULL && both != NULL ? both : parts[0]);
}

static GtkListItemFactory *
factory_new (gboolean whole)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (whole));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (whole));
  return factory;
}

void
shuke_import_heading_choice_set_up (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) one = factory_new (FALSE);
  g_autoptr (GtkListItemFactory) all = factory_new (TRUE);

  gtk_drop_down_set_factory (choice, one);
  gtk_drop_down_set_list_factory (choice, all);
}

static gboolean
says_the_same (GListModel *answers,
               char      **fresh)
{
  guint n = answers == NULL ? 0 : g_list_model_get_n_items (answers);

  if (n != g_strv_length (fresh))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (gtk_string_list_get_string (GTK_STRING_LIST (answers), i), fresh[i]) != 0)
      return FALSE;
  return TRUE;
}

void
shuke_import_heading_choice_show (GtkDropDown     *choice,
                                  ShukeImportFile *file)
{
  g_autoptr (GPtrArray) rows = shuke_import_file_list_first_rows (file, SHUKE_MAX_FIRST_ROWS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) answers = NULL;

  g_strv_builder_add (builder, _("No row names them"));
  for (guint i = 0; i < rows->len; i++)
    {
      const ShukeFirstRow *row = g_ptr_array_index (rows, i);
      g_autofree char *number = g_strdup_printf (_("Row %u"), row->number);
      g_autofree char *answer = g_strconcat (number, PART, row->words, NULL);

      g_strv_builder_add (builder, answer);
    }
  answers = g_strv_builder_end (builder);
  /* A model must not be taken from a drop-down that is telling of a choice in it. */
  if (!says_the_same (gtk_drop_down_get_model (choice), answers))
    {
      g_autoptr (GtkStringList) fresh = gtk_string_list_new ((const char *const *) answers);

      gtk_drop_down_set_model (choice, G_LIST_MODEL (fresh));
    }
  gtk_drop_down_set_selected (choice, shuke_import_file_get_n_heading_rows (file));
}
