/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest way to enter a customer. It says at once who has her number or her name, and never stops anyone: families share
 * phones, and strangers names. */

#include "config.h"

#include "shuke-customer-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-day-text.h"
#include "shuke-draft-question.h"

struct _ShukeCustomerDialog {
  AdwWindow parent_instance;

  ShukeWindow *window;     /* (unowned): it takes us along */
  ShukeBook   *book;

  GtkWidget *name;
  GtkWidget *phone;
  GtkWidget *address_form;
  GtkWidget *known;
  GtkWidget *phone_band;
  GtkBox    *phone_known;
  GtkWidget *name_band;
  GtkBox    *name_known;
};

G_DEFINE_FINAL_TYPE (ShukeCustomerDialog, shuke_customer_dialog, ADW_TYPE_WINDOW)

static const char *
text_of (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* Who she is to the shop: enough to tell two of one name apart. */
static GtkWidget *
known_row_new (ShukeCustomerDialog *self,
               gint64               id,
               const ShukeListRow  *who)
{
  const char *title = who->title != NULL ? who->title : _("A customer without a name");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *second = gtk_label_new (NULL);
  GtkWidget *open = gtk_button_new_with_label (_("Open"));
  g_autofree char *spoken = g_strdup_printf (_("Open %s"), title);
  g_autofree char *day = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (who->last_day != SHUKE_DAY_NONE)
    {
      day = shuke_day_text_ago (who->last_day, shuke_book_get_today (self->book));
      when = g_strdup_printf (_("Last here · %s"), day);
    }
  text = g_strjoin (" · ", when != NULL ? when : _("Nothing bought yet"), who->phone, NULL);
  gtk_label_set_label (GTK_LABEL (second), text);
  for (GtkWidget *line = name; line != NULL; line = line == name ? second : NULL)
    {
      gtk_label_set_xalign (GTK_LABEL (line), 0);
      gtk_label_set_wrap (GTK_LABEL (line), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (line), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (lines), line);
    }
  gtk_widget_add_css_class (name, "row-name");
  gtk_widget_add_css_class (second, "second-line");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (open, "band-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "customer.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "x", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), open);
  return row;
}

static gboolean
has_id (const GArray *ids,
        gint64        id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* @but: who is shown in the other band. */
static void
show_known (ShukeCustomerDialog *self,
            GtkWidget           *band,
            GtkBox              *rows,
            const GArray        *ids,
            const GArray        *but)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (rows))) != NULL)
    gtk_box_remove (rows, child);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_auto (ShukeListRow) who = { 0 };

      if (!has_id (but, id) && shuke_book_get_list_row (self->book, id, &who, NULL))
        gtk_box_append (rows, known_row_new (self, id, &who));
    }
  gtk_widget_set_visible (band, gtk_widget_get_first_child (GTK_WIDGET (rows)) != NULL);
}

/* As it would be kept. */
static char *
dup_name (ShukeCustomerDialog *self)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (shuke_book_get_region (self->book));
  g_autoptr (ShukeCustomer) customer = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, text_of (self->name));
  customer = shuke_customer_builder_build (builder, shuke_book_get_today (self->book), NULL);
  return customer != NULL ? g_strdup (customer->name) : NULL;
}

static void
look_up (ShukeCustomerDialog *self)
{
  ShukePhone phone;
  g_autofree char *name = dup_name (self);
  g_autoptr (GArray) with_phone = NULL;
  g_autoptr (GArray) with_name = NULL;

  if (shuke_phone_parse (text_of (self->phone), shuke_book_get_region (self->book), &phone))
    with_phone = shuke_book_find_by_phone (self->book, phone.e164, NULL);
  if (name != NULL)
    with_name = shuke_book_find_by_name (self->book, name, NULL);
  show_known (self, self->phone_band, self->phone_known, with_phone, NULL);
  show_known (self, self->name_band, self->name_known, with_name, with_phone);
  gtk_widget_set_visible (self->known, gtk_widget_get_visible (self->phone_band) || gtk_widget_get_visible (self->name_band));
}

static void
changed_cb (ShukeCustomerDialog *self)
{
  look_up (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.save",
                                 *text_of (self->name) != '\0' || *text_of (self->phone) != '\0' || *text_of (self->address_form) != '\0');
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ShukeCustomerDialog *self = SHUKE_CUSTOMER_DIALOG (widget);

  shuke_window_open_customer (self->window, g_variant_get_int64 (parameter));
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
  customer = shuke_customer_builder_build (builder, shuke_book_get_today (self->book), &error);
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
  gtk_widget_class_install_action (widget_class, "customer.open", "x", open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, address_form);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, known);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, phone_band);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, phone_known);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, name_band);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerDialog, name_known);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
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
