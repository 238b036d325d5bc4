/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bin: who is in it, since when, and the way back. Emptying it is the book's own doing, 30 days later. */

#include "config.h"

#include "shuke-bin-window.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-day-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-settings-actions.h"
#include "shuke-toast.h"
#include "shuke-window-undo.h"
#include "shuke-words.h"

#define DAYS_IN_BIN 30
/* More rows than anybody looks through; the newest come first. */
#define ROWS_MAX    500

struct _ShukeBinWindow {
  AdwWindow            parent_instance;

  AdwToastOverlay     *toasts;
  GtkStack            *stack;
  AdwPreferencesGroup *group;
  GtkListBox          *list;

  ShukeWindow         *parent;   /* (unowned): it takes us along */
  ShukeBook           *book;
};

G_DEFINE_FINAL_TYPE (ShukeBinWindow, shuke_bin_window, ADW_TYPE_WINDOW)

static const char *
title_of (const ShukeCustomer *customer)
{
  const char *title = shuke_customer_get_title (customer);

  return title != NULL ? title : _("Without a name");
}

static GtkWidget *
row_new (ShukeBinWindow      *self,
         const ShukeCustomer *customer)
{
  ShukeDay today = shuke_book_get_today (self->book);
  g_autoptr (GDateTime) deleted = g_date_time_new_from_unix_local (customer->deleted_at);
  ShukeDay day = shuke_day_new (g_date_time_get_year (deleted), g_date_time_get_month (deleted), g_date_time_get_day_of_month (deleted));
  int left = MAX (0, DAYS_IN_BIN - (today - day));
  g_autofree char *ago = shuke_day_text_ago (day, today);
  g_autofree char *title = g_markup_escape_text (title_of (customer), -1);
  g_autofree char *remains = g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) left), left);
  g_autofree char *label = NULL;
  g_autofree char *when = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *phone = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = adw_avatar_new (36, title_of (customer), shuke_customer_get_title (customer) != NULL);
  GtkWidget *button = gtk_button_new_with_label (_("Put Back"));

  if (customer->phones->len > 0)
    {
      const ShukeCustomerPhone *first = g_ptr_array_index (customer->phones, 0);

      phone = first->e164 != NULL ? shuke_phone_format (first->e164, shuke_book_get_region (self->book)) : g_strdup (first->raw);
    }
  /* Translators: %s is "today" or "12 days ago". */
  when = g_strdup_printf (_("deleted %s"), ago);
  {
    const char *const parts[] = { when, remains, NULL };
    g_autofree char *dotted = shuke_words_dotted (parts);

    subtitle = phone != NULL ? g_markup_printf_escaped ("%s\n%s", phone, dotted) : g_markup_escape_text (dotted, -1);
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  shuke_follow_portrait (ADW_AVATAR (avatar), customer->id);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  /* Translators: %s is the name of a customer. */
  label = g_strdup_printf (_("Put Back %s"), title_of (customer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "bin.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", customer->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
fill (ShukeBinWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = shuke_book_list_bin (self->book, &error);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  if (ids == NULL)
    shuke_window_show_error (self->parent, SHUKE_DOING_READ, error);
  for (guint i = 0; ids != NULL && i < ids->len && i < ROWS_MAX; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, g_array_index (ids, gint64, i), NULL);

      if (customer != NULL)
        gtk_list_box_append (self->list, row_new (self, customer));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bin.restore", !shuke_book_is_read_only (self->book));
  gtk_stack_set_visible_child_name (self->stack, ids != NULL && ids->len > 0 ? "list" : "empty");
}

static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ShukeBinWindow *self = SHUKE_BIN_WINDOW (widget);
  gint64 id = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, id, NULL);
  gint64 action = shuke_book_restore_customer (self->book, id, &error);
  g_autofree char *sentence = NULL;
  AdwToast *toast;

  if (action == 0)
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      return;
    }
  /* Translators: %s is the name of a customer. */
  sentence = g_strdup_printf (_("%s is back among the customers"), customer != NULL ? title_of (customer) : _("Without a name"));
  toast = shuke_toast_new (sentence);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_action_target_value (toast, shuke_window_undo_target (self->book, action));
  shuke_toast_show (self->toasts, toast);
}

static void
shuke_bin_window_dispose (GObject *object)
{
  g_clear_object (&SHUKE_BIN_WINDOW (object)->book);
  G_OBJECT_CLASS (shuke_bin_window_parent_class)->dispose (object);
}

static void
shuke_bin_window_class_init (ShukeBinWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_bin_window_dispose;
  shuke_window_undo_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/settings/shuke-bin-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeBinWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukeBinWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ShukeBinWindow, group);
  gtk_widget_class_bind_template_child (widget_class, ShukeBinWindow, list);
  gtk_widget_class_install_action (widget_class, "bin.restore", "x", restore_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_bin_window_init (ShukeBinWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_group_set_description (self->group, _("After 30 days they are gone for good."));
}

void
shuke_bin_window_open (ShukeWindow *parent)
{
  ShukeBinWindow *self = g_object_new (SHUKE_TYPE_BIN_WINDOW, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  g_signal_connect_object (self->book, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  shuke_settings_present (GTK_WINDOW (self), parent);
}
