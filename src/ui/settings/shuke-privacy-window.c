/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept, where, for how long, and what leaves this computer: plain sentences, each true of the program as it stands. Whoever
 * changes a time of keeping changes its sentence here. */

#include "config.h"

#include "shuke-privacy-window.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "shuke-book-safety.h"
#include "shuke-settings-actions.h"

struct _ShukePrivacyWindow {
  AdwWindow     parent_instance;

  AdwActionRow *book_row;
  AdwActionRow *backups_row;
  ShukeBook    *book;
};

G_DEFINE_FINAL_TYPE (ShukePrivacyWindow, shuke_privacy_window, ADW_TYPE_WINDOW)

/* Her own folder as she knows it. (transfer full) */
static char *
dup_shown_path (const char *path)
{
  const char *home = g_get_home_dir ();
  g_autofree char *shown = g_filename_display_name (path);

  if (home != NULL && g_str_has_prefix (shown, home) && shown[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", shown + strlen (home), NULL);
  return g_steal_pointer (&shown);
}

static void
set_subtitle (AdwActionRow *row,
              const char   *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_action_row_set_subtitle (row, markup);
}

static void
open_folder_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  ShukePrivacyWindow *self = SHUKE_PRIVACY_WINDOW (widget);
  g_autofree char *folder = g_path_get_dirname (shuke_book_get_path (self->book));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
shuke_privacy_window_dispose (GObject *object)
{
  g_clear_object (&SHUKE_PRIVACY_WINDOW (object)->book);
  G_OBJECT_CLASS (shuke_privacy_window_parent_class)->dispose (object);
}

static void
shuke_privacy_window_class_init (ShukePrivacyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_privacy_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/settings/shuke-privacy-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukePrivacyWindow, book_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePrivacyWindow, backups_row);
  gtk_widget_class_install_action (widget_class, "privacy.open-folder", NULL, open_folder_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_privacy_window_init (ShukePrivacyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_privacy_window_open (ShukeWindow *parent)
{
  ShukePrivacyWindow *self = g_object_new (SHUKE_TYPE_PRIVACY_WINDOW, NULL);
  g_autofree char *path = NULL;
  g_autofree char *backups = NULL;
  g_autofree char *backups_path = NULL;
  g_autofree char *size = NULL;
  g_autofree char *book_sentence = NULL;
  g_autofree char *backups_sentence = NULL;
  GStatBuf status;

  self->book = g_object_ref (shuke_window_get_book (parent));
  path = dup_shown_path (shuke_book_get_path (self->book));
  backups = shuke_book_dup_backup_folder (shuke_book_get_path (self->book));
  backups_path = dup_shown_path (backups);
  size = g_format_size (g_stat (shuke_book_get_path (self->book), &status) == 0 ? (guint64) status.st_size : 0);
  /* Translators: first a size (3.5 MB), then a path. */
  book_sentence = g_strdup_printf (_("Customers, purchases, notes and settings are one file of %1$s that only your account can open:\n%2$s"), size, path);
  backups_sentence = g_strdup_printf (_("Copies of the whole book: the last 7 days, 4 weeks and 12 months, and before each import.\n%s"), backups_path);
  set_subtitle (self->book_row, book_sentence);
  set_subtitle (self->backups_row,
                shuke_book_is_sample (self->book) ? _("The sample shop has none. Of your own book: the last 7 days, 4 weeks and 12 months, and before each import.")
                                                  : backups_sentence);
  shuke_settings_present (GTK_WINDOW (self), parent);
}
