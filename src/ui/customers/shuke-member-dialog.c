/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ties a firm and somebody who belongs to it. Whoever is found is offered below what is typed; who is not there yet is entered. */

#include "config.h"

#include "shuke-member-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-draft-question.h"
#include "shuke-search.h"
#include "shuke-text.h"

#define MAX_FOUND 4

struct _ShukeMemberDialog {
  AdwWindow parent_instance;

  ShukeWindow    *window;    /* (unowned): it takes us along */
  ShukeBook      *book;
  ShukeSearch    *search;    /* NULL when both ends are given */
  ShukeMembership membership;
  gint64          chosen;    /* a customer for the end that was not given; 0 = entered under what is typed */

  GtkWidget      *who;
  GtkWidget      *post;
  GtkWidget      *phone;
  GtkSwitch      *contact;
  GtkListBox     *found;
  GtkWidget      *remove;
  gboolean        choosing;
};

G_DEFINE_FINAL_TYPE (ShukeMemberDialog, shuke_member_dialog, ADW_TYPE_WINDOW)

static const char *
text_of (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
is_new (ShukeMemberDialog *self)
{
  return self->membership.organisation == 0 || self->membership.person == 0;
}

static void
clear_found (ShukeMemberDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->found))) != NULL)
    gtk_list_box_remove (self->found, child);
  gtk_widget_set_visible (GTK_WIDGET (self->found), FALSE);
}

static void
add_found (ShukeMemberDialog *self,
           gint64             id)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, id, NULL);
  const char *title = customer != NULL ? shuke_customer_get_title (customer) : NULL;
  GtkWidget *row = adw_action_row_new ();

  /* Nobody is found to belong to herself. */
  if (title == NULL || id == self->membership.organisation || shuke_customer_get_self (customer)->id == self->membership.person)
    {
      g_object_ref_sink (row);
      g_object_unref (row);
      return;
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (customer->phones->len > 0)
    {
      g_autofree char *number = shuke_phone_dup_shown (((ShukeCustomerPhone *) g_ptr_array_index (customer->phones, 0))->raw,
                                                       shuke_book_get_region (self->book));

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), number);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "customer", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_append (self->found, row);
  gtk_widget_set_visible (GTK_WIDGET (self->found), TRUE);
}

static void
who_changed_cb (ShukeMemberDialog *self)
{
  g_autoptr (GArray) ids = NULL;

  if (self->choosing || self->search == NULL)
    return;
  self->chosen = 0;
  clear_found (self);
  ids = shuke_search_find (self->search, text_of (self->who), NULL);
  for (guint i = 0; i < ids->len && i < MAX_FOUND; i++)
    add_found (self, g_array_index (ids, gint64, i));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.save", *text_of (self->who) != '\0');
}

static void
found_activated_cb (ShukeMemberDialog *self,
                    GtkListBoxRow     *row)
{
  g_autofree char *title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  self->chosen = *(gint64 *) g_object_get_data (G_OBJECT (row), "customer");
  self->choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->who), title);
  self->choosing = FALSE;
  clear_found (self);
  gtk_widget_grab_focus (self->post);
}

static void
close_now (ShukeMemberDialog *self)
{
  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
}

/* Somebody typed by her whole name is she, unless there are several. */
static gint64
find_typed (ShukeMemberDialog *self)
{
  g_autofree char *name = shuke_text_clean (text_of (self->who));
  g_autoptr (GArray) ids = name != NULL ? shuke_book_find_by_name (self->book, name, NULL) : NULL;

  return ids != NULL && ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
}

static gboolean
fill_end (ShukeMemberDialog *self,
          ShukeMembership   *membership)
{
  gint64 other = self->chosen != 0 ? self->chosen : find_typed (self);
  g_autoptr (ShukeCustomer) customer = NULL;

  if (!is_new (self) || other == 0)
    return TRUE;
  if (membership->organisation == 0)
    {
      membership->organisation = other;
      return TRUE;
    }
  customer = shuke_book_get_customer (self->book, other, NULL);
  if (customer != NULL)
    membership->person = shuke_customer_get_self (customer)->id;
  return customer != NULL;
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ShukeMemberDialog *self = SHUKE_MEMBER_DIALOG (widget);
  ShukeMembership membership = self->membership;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 action = 0;

  membership.post = (char *) text_of (self->post);
  /* Who is tied a second time keeps the number that is there. */
  membership.phone = is_new (self) && *text_of (self->phone) == '\0' ? NULL : (char *) text_of (self->phone);
  membership.contact = gtk_switch_get_active (self->contact);
  if (fill_end (self, &membership))
    action = shuke_book_save_membership (self->book, &membership, text_of (self->who), &error);
  if (action == 0)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  sentence = g_strdup_printf (_("%s is noted"), text_of (self->who));
  shuke_window_toast_undo (self->window, sentence, self->book, action);
  close_now (self);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ShukeMemberDialog *self = SHUKE_MEMBER_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = g_strdup_printf (_("%s is taken out here; the file stays"), text_of (self->who));
  gint64 action = shuke_book_remove_membership (self->book, self->membership.id, &error);

  if (action == 0)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  shuke_window_toast_undo (self->window, sentence, self->book, action);
  close_now (self);
}

static void
post_activated_cb (ShukeMemberDialog *self)
{
  gtk_widget_grab_focus (self->phone);
}

static void
activated_cb (ShukeMemberDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "member.save", NULL);
}

static void
who_activated_cb (ShukeMemberDialog *self)
{
  gtk_widget_grab_focus (self->post);
}

static gboolean
shuke_member_dialog_close_request (GtkWindow *window)
{
  ShukeMemberDialog *self = SHUKE_MEMBER_DIALOG (window);

  if (is_new (self) && *text_of (self->who) != '\0' && shuke_draft_question_ask (window, _("Keep What You Typed?"), "member.save"))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (shuke_member_dialog_parent_class)->close_request (window);
}

static void
shuke_member_dialog_dispose (GObject *object)
{
  ShukeMemberDialog *self = SHUKE_MEMBER_DIALOG (object);

  g_clear_object (&self->search);
  g_clear_object (&self->book);
  g_clear_pointer (&self->membership.post, g_free);
  g_clear_pointer (&self->membership.phone, g_free);
  G_OBJECT_CLASS (shuke_member_dialog_parent_class)->dispose (object);
}

static void
shuke_member_dialog_class_init (ShukeMemberDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_member_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_member_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-member-dialog.ui");
  gtk_widget_class_install_action (widget_class, "member.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "member.remove", NULL, remove_cb);
  gtk_widget_class_bind_template_child (widget_class, ShukeMemberDialog, who);
  gtk_widget_class_bind_template_child (widget_class, ShukeMemberDialog, post);
  gtk_widget_class_bind_template_child (widget_class, ShukeMemberDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, ShukeMemberDialog, contact);
  gtk_widget_class_bind_template_child (widget_class, ShukeMemberDialog, found);
  gtk_widget_class_bind_template_child (widget_class, ShukeMemberDialog, remove);
  gtk_widget_class_bind_template_callback (widget_class, who_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, who_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, post_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_activated_cb);
}

static void
shuke_member_dialog_init (ShukeMemberDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ShukeMemberDialog *
shuke_member_dialog_new (ShukeWindow           *window,
                         const ShukeMembership *membership)
{
  ShukeMemberDialog *self = g_object_new (SHUKE_TYPE_MEMBER_DIALOG, "transient-for", window, NULL);

  self->window = window;
  self->book = g_object_ref (shuke_window_get_book (window));
  self->membership = *membership;
  self->membership.post = g_strdup (membership->post);
  self->membership.phone = g_strdup (membership->phone);
  self->membership.other = NULL;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->who), membership->organisation == 0 ? _("Firm or Kindergarten") : _("Who"));
  gtk_editable_set_text (GTK_EDITABLE (self->post), membership->post != NULL ? membership->post : "");
  gtk_editable_set_text (GTK_EDITABLE (self->phone), membership->phone != NULL ? membership->phone : "");
  gtk_switch_set_active (self->contact, membership->contact);
  gtk_widget_set_visible (self->remove, !is_new (self));
  if (is_new (self))
    {
      self->search = shuke_search_new (self->book);
      shuke_search_load (self->search);
      g_signal_connect_object (self->search, "ready", G_CALLBACK (who_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.save", FALSE);
      gtk_widget_grab_focus (self->who);
      return self;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->who), shuke_customer_get_title (membership->other) ?: _("Customer without a name"));
  gtk_editable_set_editable (GTK_EDITABLE (self->who), FALSE);
  gtk_widget_grab_focus (self->post);
  return self;
}
