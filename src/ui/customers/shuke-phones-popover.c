/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers to be dialled on a phone in the other hand, or pasted. */

#include "config.h"

#include "shuke-phones-popover.h"

#include <glib/gi18n.h>

#include "shuke-book-contact.h"
#include "shuke-outcome-row.h"

static void
copy_phone_cb (GtkWidget *button)
{
  const char *number = g_object_get_data (G_OBJECT (button), "number");
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), number);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Before it is dialled again in vain. */
static void
add_doubt (GtkBox    *box,
           ShukeBook *book,
           gint64     customer)
{
  ShukeDay wrong = SHUKE_DAY_NONE;
  g_autofree char *words = NULL;
  ShukeCallState state;
  GtkWidget *label;

  if (!shuke_book_get_call_state (book, customer, &state, NULL) ||
      (state.wrong && !shuke_book_get_wrong_number (book, customer, &wrong, NULL)))
    words = g_strdup (_("What came of earlier calls could not be read"));
  else if (!state.wrong || wrong != SHUKE_DAY_NONE)
    words = shuke_contact_dup_calls (&state, shuke_book_get_today (book));
  if (words == NULL)
    return;
  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "warning");
  gtk_box_append (box, label);
}

static void
add_phone (GtkBox                   *box,
           const ShukeCustomerPhone *phone,
           const char               *words,
           ShukeRegion               region)
{
  g_autofree char *shown = phone->e164 != NULL ? shuke_phone_format (phone->e164, region) : g_strdup (phone->raw);
  g_autofree char *spoken = g_strdup_printf (_("Copy %s"), shown);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = gtk_label_new (shown);

  gtk_widget_add_css_class (number, "card-finding");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (row), number);
  if (words != NULL)
    {
      GtkWidget *label = gtk_label_new (words);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("edit-copy-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "number", g_strdup (shown), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_phone_cb), NULL);
  gtk_box_append (box, button);
}

/* A contact person of this firm whose number stands in her own file alone. */
static gboolean
is_reached_through (const ShukeMembership *membership,
                    const ShukeCustomer   *customer)
{
  return membership->organisation == customer->id && membership->contact
         && shuke_customer_get_phone_of (customer, membership->person) == NULL && membership->other->phones->len > 0;
}

gboolean
shuke_phones_popover_has_any (const ShukeCustomer *customer,
                              const GPtrArray     *memberships)
{
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    if (is_reached_through (memberships->pdata[i], customer))
      return TRUE;
  return customer->phones->len > 0;
}

GtkWidget *
shuke_phones_popover_new (ShukeBook           *book,
                          const ShukeCustomer *customer,
                          const GPtrArray     *memberships,
                          ShukeRegion          region)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *wish = shuke_contact_dup_wish (customer->contact_channel, customer->contact_hours);

  if (book != NULL)
    add_doubt (GTK_BOX (box), book, customer->id);
  if (wish != NULL)
    {
      GtkWidget *label = gtk_label_new (wish);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "second-line");
      gtk_box_append (GTK_BOX (box), label);
    }
  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      add_phone (GTK_BOX (box), phone, shuke_customer_phone_get_label (phone), region);
    }
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      const ShukeMembership *membership = memberships->pdata[i];

      if (is_reached_through (membership, customer))
        add_phone (GTK_BOX (box), shuke_membership_get_phone (membership, customer), shuke_customer_get_title (membership->other), region);
    }
  /* What came of it, while it is still in the ear. */
  gtk_box_append (GTK_BOX (box), shuke_outcome_row_new_for_call ("profile.called"));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}
