/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of a note beside its reminders. They are read at every letter; what is offered already keeps its row, so that the keyboard stays
 * where it is. */

#include "config.h"

#include "shuke-told-offers.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "shuke-day-text.h"
#include "shuke-named.h"
#include "shuke-remark-words.h"
#include "shuke-text.h"

struct _ShukeToldOffers {
  GtkBox parent_instance;

  ShukeBook  *book;
  ShukeSearch *search;     /* of the names: who brought her */
  gint64      customer;    /* whose they are */
  GPtrArray  *offers;      /* (element-type ShukeRemarkOffer) */
  GHashTable *declined;    /* set of the keys of what she unticked */
  GtkListBox *rows;
  ShukeRemarkOffer *rest;  /* (nullable): what else she said, into her remark */
  GtkWidget  *rest_list;
  GtkWidget  *rest_row;
  GtkWidget  *rest_check;  /* not ticked at first: that she was here is no remark */
};

G_DEFINE_FINAL_TYPE (ShukeToldOffers, shuke_told_offers, GTK_TYPE_BOX)

#define KEY "shuke-offer"

static void
ticked_cb (ShukeToldOffers *self,
           GtkCheckButton  *check)
{
  const char *key = g_object_get_data (G_OBJECT (check), KEY);

  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->declined, key);
  else
    g_hash_table_add (self->declined, g_strdup (key));
}

static void
add_row (ShukeToldOffers        *self,
         const ShukeCustomer    *customer,
         const ShukeRemarkOffer *offer)
{
  g_autofree char *text = shuke_remark_words_dup_text (self->book, customer, offer);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (offer->written != shuke_book_get_today (self->book))
    {
      g_autofree char *day = shuke_day_text_long (offer->written);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !g_hash_table_contains (self->declined, offer->key));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (check), KEY, g_strdup (offer->key), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->rows, row);
}

static gboolean
is_shown (ShukeToldOffers *self,
          gint64           customer,
          const GPtrArray *offers)
{
  if (customer != self->customer || offers->len != self->offers->len)
    return FALSE;
  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeRemarkOffer *shown = g_ptr_array_index (self->offers, i);
      const ShukeRemarkOffer *offer = g_ptr_array_index (offers, i);

      if (!g_str_equal (shown->key, offer->key) || shown->person != offer->person || shown->written != offer->written)
        return FALSE;
    }
  return TRUE;
}

static void
shuke_told_offers_dispose (GObject *object)
{
  ShukeToldOffers *self = SHUKE_TOLD_OFFERS (object);

  g_clear_object (&self->book);
  g_clear_object (&self->search);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->declined, g_hash_table_unref);
  g_clear_pointer (&self->rest, shuke_remark_offer_free);
  G_OBJECT_CLASS (shuke_told_offers_parent_class)->dispose (object);
}

static void
shuke_told_offers_class_init (ShukeToldOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_told_offers_dispose;
}

static GtkWidget *
new_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return list;
}

/* It stays while its words grow with the note, so that the keyboard may be in it. */
static void
make_rest_row (ShukeToldOffers *self)
{
  self->rest_list = new_list (_("What else the note says"));
  self->rest_row = adw_action_row_new ();
  self->rest_check = gtk_check_button_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->rest_row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->rest_row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rest_row), _("Into her remark, which stands on her card"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->rest_row), self->rest_check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->rest_row), self->rest_check);
  gtk_list_box_append (GTK_LIST_BOX (self->rest_list), self->rest_row);
  gtk_widget_set_visible (self->rest_list, FALSE);
}

static void
shuke_told_offers_init (ShukeToldOffers *self)
{
  GtkWidget *title = gtk_label_new (_("Into her file as well?"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->offers = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  self->declined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "row-name");
  gtk_box_append (GTK_BOX (self), title);
  self->rows = GTK_LIST_BOX (new_list (_("Facts found in the note")));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->rows));
  make_rest_row (self);
  gtk_box_append (GTK_BOX (self), self->rest_list);
}

GtkWidget *
shuke_told_offers_new (ShukeBook   *book,
                       ShukeSearch *search)
{
  ShukeToldOffers *self = g_object_new (SHUKE_TYPE_TOLD_OFFERS, NULL);

  self->book = g_object_ref (book);
  self->search = g_object_ref (search);
  return GTK_WIDGET (self);
}

static gint64
find_named (const char *name,
            gpointer    data)
{
  ShukeToldOffers *self = data;

  return shuke_named_get_one (self->search, name);
}

void
shuke_told_offers_read (ShukeToldOffers     *self,
                        const char          *note,
                        const ShukeCustomer *customer)
{
  g_autoptr (GPtrArray) offers = NULL;
  gint64 id = customer != NULL ? customer->id : 0;
  GtkListBoxRow *row;

  g_return_if_fail (SHUKE_IS_TOLD_OFFERS (self));

  if (customer != NULL)
    {
      offers = shuke_remark_read_told (note, customer, shuke_book_get_today (self->book), find_named, self);
      shuke_remark_keep_newer (offers, customer);
    }
  else
    offers = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  if (is_shown (self, id, offers))
    return;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < offers->len; i++)
    add_row (self, customer, g_ptr_array_index (offers, i));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), offers->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), offers->len > 0 || self->rest != NULL);
  g_ptr_array_unref (self->offers);
  self->offers = g_steal_pointer (&offers);
  self->customer = id;
}

void
shuke_told_offers_read_rest (ShukeToldOffers     *self,
                             const char          *note,
                             const ShukeCustomer *customer,
                             const GArray        *reminders)
{
  g_autofree char *rest = customer != NULL ? shuke_remark_dup_rest (note, self->offers, reminders) : NULL;

  g_return_if_fail (SHUKE_IS_TOLD_OFFERS (self));

  g_clear_pointer (&self->rest, shuke_remark_offer_free);
  if (rest != NULL)
    self->rest = shuke_remark_offer_new_rest (rest, customer, shuke_book_get_today (self->book));
  gtk_widget_set_visible (self->rest_list, self->rest != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->offers->len > 0 || self->rest != NULL);
  if (self->rest == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rest_row), rest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rest_check), GTK_ACCESSIBLE_PROPERTY_LABEL, rest, -1);
}

gboolean
shuke_told_offers_is_birthday (ShukeToldOffers *self,
                               const char      *words)
{
  g_autofree char *narrow = shuke_text_narrow (words);

  g_return_val_if_fail (SHUKE_IS_TOLD_OFFERS (self) && words != NULL, FALSE);

  for (guint i = 0; i < self->offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (self->offers, i);

      if ((offer->kind == SHUKE_FACT_BIRTH || offer->kind == SHUKE_FACT_EVENT_PREGNANCY) && strstr (offer->words, narrow) != NULL)
        return TRUE;
    }
  return FALSE;
}

ShukeCustomer *
shuke_told_offers_dup_customer (ShukeToldOffers     *self,
                                const ShukeCustomer *customer)
{
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (GPtrArray) birthdays = g_ptr_array_new ();
  ShukeCustomer *with = NULL;

  g_return_val_if_fail (SHUKE_IS_TOLD_OFFERS (self) && customer != NULL, NULL);

  for (guint i = 0; i < self->offers->len; i++)
    if (((ShukeRemarkOffer *) g_ptr_array_index (self->offers, i))->kind == SHUKE_FACT_BIRTH)
      g_ptr_array_add (birthdays, g_ptr_array_index (self->offers, i));
  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (self->book));
  if (shuke_remark_apply (builder, customer, birthdays, NULL))
    with = shuke_customer_builder_build (builder, shuke_book_get_today (self->book), NULL);
  /* What cannot be put in is said when she saves. */
  return with != NULL ? with : shuke_customer_ref ((ShukeCustomer *) customer);
}

GPtrArray *
shuke_told_offers_list_taken (ShukeToldOffers *self)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func (shuke_remark_offer_free);

  g_return_val_if_fail (SHUKE_IS_TOLD_OFFERS (self), taken);

  for (guint i = 0; i < self->offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (self->offers, i);

      if (!g_hash_table_contains (self->declined, offer->key))
        g_ptr_array_add (taken, shuke_remark_offer_copy (offer));
    }
  if (self->rest != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->rest_check)))
    g_ptr_array_add (taken, shuke_remark_offer_copy (self->rest));
  return taken;
}
