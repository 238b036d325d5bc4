/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest way to enter a customer. It says at once when her number is known, and never stops anyone: families share
 * phones. */

#include "config.h"

#include "shuke-customer-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-draft-question.h"

struct _ShukeCustomerDialog {
  AdwWindow parent_instance;

  ShukeWindow *window;     /* (unowned): it takes us along */
  ShukeBook   *book;
  gint64       known_id;

  GtkWidget *name;
  GtkWidget *phone;
  GtkWidget *address_form;
  GtkWidget *known_band;
  GtkLabel  *known;
};

G_DEFINE_FINAL_TYPE (ShukeCustomerDialog, shuke_customer_dialog, ADW_TYPE_WINDOW)

static const char *
text_of (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
look_up_phone (ShukeCustomerDialog *self)
{
  ShukePhone phone;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autofree char *sentence = NULL;
  const char *title;

  self->known_id = 0;
  if (shuke_phone_parse (text_of (self->phone), shuke_book_get_region (self->book), &phone))
    ids = shuke_book_find_by_phone (self->book, phone.e164, NULL);
  if (ids != NULL && ids->len > 0)
    {
      self->known_id = g_array_index (ids, gint64, 0);
      customer = shuke_book_get_customer (self->book, self->known_id, NULL);
    }
  gtk_widget_set_visible (self->known_band, customer != NULL);
  if (customer == NULL)
    return;
  title = shuke_customer_get_title (customer);
  sentence = g_strdup_printf (_("%s has this number already"), title != NULL ? title : _("A customer without a name"));
  gtk_label_set_label (self->known, sentence);
}

static void
changed_cb (ShukeCustomerDialog *self)
{
  look_up_phone (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.save",
                                 *text_of (self->name) != '\0' || *text_of (self->phone) != '\0' || *text_of (self->address_form) != '\0');
}

static void
open_known_cb (ShukeCustomerDialog *self)
{
  shuke_window_open_customer (self->window, self->known_id);
  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ShukeCustomerDialog *self = SHUKE_CUSTOMER_DIALOG (widget);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (shuke_book_get_region (self->book));
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 id = 0, action = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, text_of (self->name));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, text_of (self->address_form));
  shuke_customer_builder_set_phone (builder, 0, 0, text_of (self->phone), NULL);
  customer = shuke_customer_builder_build (builder, shuke_clock_today (shuke_book_get_clock (self->book)), &error);
  if (customer != NULL)
    action = shuke_book_save_customer (self->book, customer, &id, &error);
  if (action == 0)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  sentence = g_strdup_printf (_("%s is in the book"), shuke_customer_get_title (customer));
  shuke_window_open_customer (self->window, id);
  shuke_window_toast_undo (self->window, sentence, self->book, action);
  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
activated_cb (ShukeCustomerDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "customer.save", NULL);
}

static void
name_activated_cb (ShukeCustomerDialog *self)
{
  gtk_widget_grab_focus (self->phone);
}

static gboolean
shuke_customer_dialog_close_request (GtkWindow *window)
{
  ShukeCustomerDialog *self = SHUKE_CUSTOMER_DIALOG (window);
  gboolean anything = *text_of (self->name) != '\0' || *text_of (self->phone) != '\0' || *text_of (self->address_form) != '\0';

  if (anything && shuke_draft_question_ask (window, _("Keep This Customer?"), "customer.save"))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (shuke_customer_dialog_parent_class)->close_request (window);
}

static void
shuke_customer_dialog_dispose (GObject *object)
{
  g_clear_object (&SHUKE_CUSTOMER_DIALOG (object)->book);
  G_OBJECT_CLASS (shuke_customer_dialog_parent_class)->dispose (object);
}

static void
shuke_customer_dialog_class_init (ShukeCustomerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_customer_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_customer_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-customer-dialog.ui");
  gtk_widget_class_install_action (widget_class, "customer.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, address_form);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, known_band);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, known);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_known_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_activated_cb);
}

static void
shuke_customer_dialog_init (ShukeCustomerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.save", FALSE);
}

ShukeCustomerDialog *
shuke_customer_dialog_new (ShukeWindow *window)
{
  ShukeCustomerDialog *self = g_object_new (SHUKE_TYPE_CUSTOMER_DIALOG, "transient-for", window, NULL);

  self->window = window;
  self->book = g_object_ref (shuke_window_get_book (window));
  gtk_widget_grab_focus (self->name);
  return self;
}
