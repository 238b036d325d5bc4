/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list after an import was taken back: nothing that she did since is lost, nor who wants no messages, and she sees where it is. */

#include "config.h"

#include "shuke-import-kept.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-settings-actions.h"
#include "shuke-words.h"

/* As many as anybody looks through; the others are counted. */
#define SHOWN 200

/* "bought · noted" (transfer full) */
static char *
dup_what (guint what)
{
  static const struct { ShukeKeptWhat what; const char *words; } words[] = {
    { SHUKE_KEPT_BOUGHT, N_("a purchase or points") },
    { SHUKE_KEPT_EDITED, N_("name, tier, note or group") },
    { SHUKE_KEPT_REACHED, N_("phone, address or consent") },
    { SHUKE_KEPT_FAMILY, N_("family, sizes or facts") },
    { SHUKE_KEPT_NOTED, N_("notes, promises or pictures") },
    { SHUKE_KEPT_WRITTEN, N_("a message to her") },
    { SHUKE_KEPT_FROM_FILE, N_("another file about her") },
  };
  const char *parts[G_N_ELEMENTS (words) + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((what & words[i].what) != 0)
      parts[n++] = _(words[i].words);
  return shuke_words_dotted (parts);
}

static void
add_row (GtkListBox      *list,
         ShukeWindow     *window,
         const ShukeKept *kept,
         gboolean         sales)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (shuke_window_get_book (window), kept->customer, NULL);
  const char *title = customer == NULL ? NULL : shuke_customer_get_title (customer);
  g_autofree char *what = dup_what (kept->what);
  g_autofree char *words = NULL;
  GtkWidget *row;

  if (customer == NULL)
    return;
  if ((kept->what & ~(guint) SHUKE_KEPT_REFUSAL) != 0)
    /* Translators: what was done since with somebody whom the import had brought, or told something of. */
    words = g_strdup_printf (!kept->whole ? _("A part stays. Since then: %s")
                             : sales      ? _("Her whole file stays, with her purchases from the list. Since then: %s")
                                          : _("Her whole file stays. Since then: %s"), what);
  if ((kept->what & SHUKE_KEPT_REFUSAL) != 0)
    {
      g_autofree char *before = g_steal_pointer (&words);

      words = g_strconcat (before != NULL ? before : "", before != NULL ? "\n" : "", _("She wants no messages. That is never taken back."), NULL);
    }
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : _("No name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (customer->deleted_at == 0)
    {
      g_object_set_data_full (G_OBJECT (row), "customer", g_memdup2 (&kept->customer, sizeof kept->customer), g_free);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  gtk_list_box_append (list, row);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  ShukeWindow   *window)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "customer");
  GtkWindow *list_window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (list)));

  if (id == NULL)
    return;
  /* What belongs to a window stands before it. The list stays, since it is shown once, and lets the file come before it. */
  gtk_window_set_modal (list_window, FALSE);
  gtk_window_set_transient_for (list_window, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), "open-customer", g_variant_new_int64 (*id));
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWidget *
make_list (ShukeWindow *window,
           GArray      *kept,
           gboolean     sales)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is kept"), -1);
  for (guint i = 0; i < kept->len && i < SHOWN; i++)
    add_row (GTK_LIST_BOX (list), window, &g_array_index (kept, ShukeKept, i), sales);
  if (kept->len > SHOWN)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", kept->len - SHOWN), kept->len - SHOWN);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), more);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), window, 0);
  return list;
}

guint
shuke_import_kept_count_used (GArray *kept)
{
  guint n = 0;

  for (guint i = 0; i < kept->len; i++)
    n += g_array_index (kept, ShukeKept, i).what != SHUKE_KEPT_REFUSAL;
  return n;
}

void
shuke_import_kept_show (ShukeWindow *window,
                        GArray      *kept,
                        gboolean     sales)
{
  GtkWidget *self = adw_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *bar = adw_header_bar_new ();

  gtk_widget_set_name (self, "kept");
  gtk_window_set_title (GTK_WINDOW (self), _("Kept in the Book"));
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 560);
  gtk_widget_set_size_request (self, 360, -1);
  gtk_widget_add_css_class (bar, "flat");
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         shuke_import_kept_count_used (kept) == 0
                                           ? _("The import was taken back. What it told of those who want no messages stays:")
                                         : sales ? _("The import was taken back. What you did since stays, with what belongs to it. Purchases that stay are "
                                                     "not doubled when the list is imported again: they count as there already.")
                                                 : _("The import was taken back. What you did since stays, with what belongs to it:"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_list (window, kept, sales));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (content), bar);
  gtk_box_append (GTK_BOX (content), page);
  adw_window_set_content (ADW_WINDOW (self), content);
  shuke_settings_present (GTK_WINDOW (self), window);
  /* Also when it does not belong to it any more. */
  g_signal_connect_object (window, "destroy", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
}
