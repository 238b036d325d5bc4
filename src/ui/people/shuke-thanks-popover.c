/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two fields that may both stay empty: who was thanked with a word was thanked as well. */

#include "config.h"

#include "shuke-thanks-popover.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-referrals.h"
#include "shuke-due-text.h"
#include "shuke-money.h"
#include "shuke-people-row.h"
#include "shuke-text.h"
#include "shuke-window.h"

typedef struct {
  ShukeBook *book;
  gint64     brought;
  GtkWidget *popover;
  GtkWidget *gift;
  GtkWidget *cost;
} Thanks;

static void
thanks_free (gpointer data,
             GClosure *closure)
{
  Thanks *self = data;

  g_object_unref (self->book);
  g_free (self);
}

/* What is typed as the cost, -1 when nothing is; FALSE when it is no amount. */
static gboolean
read_cost (Thanks *self,
           gint64 *cost)
{
  g_autofree char *typed = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->cost)));

  *cost = -1;
  if (typed == NULL)
    return TRUE;
  return shuke_money_parse (typed, shuke_book_get_currency (self->book), cost) && *cost >= 0;
}

static void
keep_cb (GtkWidget *widget,
         Thanks    *self)
{
  ShukeWindow *window = shuke_window_get_for (self->popover);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, self->brought, NULL);
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *gift = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->gift)));
  g_autofree char *entry = NULL;
  g_autofree char *sentence = g_strdup_printf (_("She was thanked for bringing %s"), name);
  g_autoptr (GError) error = NULL;
  gint64 cost, action;

  if (!read_cost (self, &cost))
    {
      gtk_widget_add_css_class (self->cost, "error");
      gtk_widget_grab_focus (self->cost);
      return;
    }
  /* Translators: on the timeline: whom she brought, and what she got for it: "for bringing Wang Li: a scarf". */
  entry = gift != NULL ? g_strdup_printf (_("for bringing %1$s: %2$s"), name, gift) : g_strdup_printf (_("for bringing %s"), name);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  action = shuke_book_add_thanks (self->book, self->brought, gift, cost, entry, &error);
  shuke_window_show_saved (window, sentence, self->book, action, error);
}

static GtkWidget *
add_entry (GtkWidget  *box,
           const char *hint)
{
  GtkWidget *entry = gtk_entry_new ();
  int columns = 0;

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  /* An entry asks for no room for its hint, and nothing else makes the popover wide. */
  for (const char *p = hint; *p != '\0'; p = g_utf8_next_char (p))
    columns += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), columns);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

GtkWidget *
shuke_thanks_popover_new (ShukeBook *book,
                          gint64     brought)
{
  Thanks *self = g_new0 (Thanks, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *button = gtk_button_new_with_label (_("She Was Thanked"));

  self->book = g_object_ref (book);
  self->brought = brought;
  self->popover = gtk_popover_new ();
  self->gift = add_entry (box, _("What she got, such as a scarf"));
  self->cost = add_entry (box, _("What it cost the shop"));
  gtk_entry_set_input_purpose (GTK_ENTRY (self->cost), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_data (button, "clicked", G_CALLBACK (keep_cb), self, thanks_free, 0);
  g_signal_connect (self->gift, "activate", G_CALLBACK (keep_cb), self);
  g_signal_connect (self->cost, "activate", G_CALLBACK (keep_cb), self);
  return self->popover;
}
