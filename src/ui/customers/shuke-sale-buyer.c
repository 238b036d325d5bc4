/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows and finds who is buying. What follows from a change of hers is the dialog's affair. */

#include "config.h"

#include "shuke-sale-buyer.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-day-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-greet-text.h"
#include "shuke-search.h"
#include "shuke-words.h"
#include "shuke-wrap-layout.h"

#define MAX_FOUND 5

struct _ShukeSaleBuyer {
  GtkBox       parent_instance;

  ShukeBook   *book;
  ShukeSearch *search;       /* made when somebody is looked for */
  gboolean     open;

  AdwAvatar   *avatar;
  GtkStack    *who;
  GtkLabel    *name;
  GtkLabel    *tier;
  GtkLabel    *second_line;
  GtkWidget   *customer_entry;
  GtkWidget   *other_button;
  GtkListBox  *found;
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeSaleBuyer, shuke_sale_buyer, GTK_TYPE_BOX)

static GtkWidget *
new_found_row (const ShukeCustomer *customer,
               ShukeRegion          region)
{
  const ShukeCustomerPhone *phone = customer != NULL && customer->phones->len > 0 ? g_ptr_array_index (customer->phones, 0) : NULL;
  const char *title = customer != NULL ? shuke_customer_get_title (customer) : NULL;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : _("Customer without a name"));
  if (phone != NULL)
    {
      g_autofree char *number = shuke_phone_dup_shown (phone->raw, region);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), number);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
customer_typed_cb (ShukeSaleBuyer *self)
{
  g_autoptr (GArray) ids = shuke_search_find (self->search, gtk_editable_get_text (GTK_EDITABLE (self->customer_entry)), NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->found))) != NULL)
    gtk_list_box_remove (self->found, child);
  for (guint i = 0; i < ids->len && i < MAX_FOUND; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, id, NULL);
      GtkWidget *row = new_found_row (customer, shuke_book_get_region (self->book));

      g_object_set_data_full (G_OBJECT (row), "customer", g_memdup2 (&id, sizeof id), g_free);
      gtk_list_box_append (self->found, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->found), ids->len > 0);
}

static void
found_activated_cb (ShukeSaleBuyer *self,
                    GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, *(gint64 *) g_object_get_data (G_OBJECT (row), "customer"));
}

static void
customer_activated_cb (ShukeSaleBuyer *self)
{
  GtkListBoxRow *row;

  customer_typed_cb (self);
  row = gtk_list_box_get_row_at_index (self->found, 0);
  if (row != NULL)
    found_activated_cb (self, row);
}

static void
search_stopped_cb (ShukeSaleBuyer *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static void
other_clicked_cb (ShukeSaleBuyer *self)
{
  shuke_sale_buyer_ask (self);
}

static void
shuke_sale_buyer_dispose (GObject *object)
{
  ShukeSaleBuyer *self = SHUKE_SALE_BUYER (object);

  g_clear_object (&self->search);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_sale_buyer_parent_class)->dispose (object);
}

static void
shuke_sale_buyer_class_init (ShukeSaleBuyerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_sale_buyer_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", SHUKE_TYPE_SALE_BUYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-sale-buyer.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleBuyer, avatar);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleBuyer, who);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleBuyer, name);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleBuyer, tier);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleBuyer, second_line);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleBuyer, customer_entry);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleBuyer, other_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleBuyer, found);
  gtk_widget_class_bind_template_callback (widget_class, customer_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, customer_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_activated_cb);
}

static void
shuke_sale_buyer_init (ShukeSaleBuyer *self)
{
  self->open = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_sale_buyer_set_book (ShukeSaleBuyer *self,
                           ShukeBook      *book)
{
  g_return_if_fail (SHUKE_IS_SALE_BUYER (self));

  g_set_object (&self->book, book);
}

void
shuke_sale_buyer_show (ShukeSaleBuyer      *self,
                       const ShukeGreeting *greeting)
{
  const ShukeCustomer *customer = greeting->customer;
  const char *title = shuke_customer_get_title (customer);
  const char *tier_class = shuke_words_tier_class (customer->tier);
  const char *tier_classes[] = { "tag", tier_class, NULL };
  g_autofree char *last = NULL;
  g_autofree char *terms = NULL;
  g_autofree char *second = NULL;

  g_return_if_fail (SHUKE_IS_SALE_BUYER (self));

  shuke_avatar_show (self->avatar, title);
  shuke_follow_portrait (self->avatar, customer->id);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), TRUE);
  gtk_label_set_label (self->name, title != NULL ? title : _("Customer without a name"));
  gtk_label_set_label (self->tier, customer->tier != NULL ? customer->tier : "");
  gtk_widget_set_visible (GTK_WIDGET (self->tier), customer->tier != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->tier), tier_classes);
  if (greeting->last != NULL)
    {
      g_autofree char *ago = shuke_day_text_ago (greeting->last->day, greeting->today);
      g_autofree char *pieces = shuke_greet_text_visit (greeting->last, shuke_book_get_currency (self->book), 2);

      last = g_strdup_printf (greeting->here_since ? _("Last bought %1$s: %2$s") : _("Last here %1$s: %2$s"), ago, pieces);
    }
  /* What holds for this sale before what was in the last one. */
  terms = shuke_greet_text_terms (customer, shuke_book_get_currency (self->book), greeting->today);
  second = g_strconcat (terms != NULL ? terms : "", terms != NULL ? "\n" : "", last != NULL ? last : _("Her first purchase here"), NULL);
  gtk_label_set_label (self->second_line, second);
  gtk_stack_set_visible_child_name (self->who, "chosen");
  gtk_widget_set_visible (self->other_button, self->open);
  gtk_widget_set_visible (GTK_WIDGET (self->found), FALSE);
}

void
shuke_sale_buyer_ask (ShukeSaleBuyer *self)
{
  g_return_if_fail (SHUKE_IS_SALE_BUYER (self));

  if (self->search == NULL)
    {
      self->search = shuke_search_new (self->book);
      shuke_search_load (self->search);
    }
  gtk_stack_set_visible_child_name (self->who, "choose");
  gtk_widget_set_visible (self->other_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), FALSE);
  gtk_widget_grab_focus (self->customer_entry);
}

void
shuke_sale_buyer_set_open (ShukeSaleBuyer *self,
                           gboolean        open)
{
  g_return_if_fail (SHUKE_IS_SALE_BUYER (self));

  self->open = open;
  gtk_widget_set_visible (self->other_button, open && g_str_equal (gtk_stack_get_visible_child_name (self->who), "chosen"));
}
