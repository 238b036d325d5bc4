/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One question, and the answer is somebody of the book. */

#include "config.h"

#include "shuke-referrer-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-referrals.h"
#include "shuke-customer-entry.h"
#include "shuke-due-text.h"
#include "shuke-people-row.h"

typedef struct {
  ShukeWindow *window;     /* (unowned): it takes the dialog along */
  ShukeBook   *book;
  gint64       customer;
  gboolean     whom;       /* it is asked whom she brought, not who brought her */
  GtkWidget   *dialog;
  GtkWidget   *field;
} Referrer;

static void
referrer_free (Referrer *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
chosen_cb (Referrer *self)
{
  gint64 chosen = shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (self->field));
  gint64 brought = self->whom ? chosen : self->customer;
  gint64 referrer = self->whom ? self->customer : chosen;
  g_autoptr (ShukeCustomer) before = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *whom = NULL;
  g_autofree char *who = NULL;
  g_autofree char *sentence = NULL;
  gint64 action;

  if (chosen == 0)
    return;
  before = shuke_book_get_customer (self->book, brought, NULL);
  action = shuke_book_set_referrer (self->book, brought, referrer, NULL, &error);
  if (action == 0)
    {
      shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), 0);
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  whom = shuke_due_text_name_of (self->book, brought);
  who = shuke_due_text_name_of (self->book, referrer);
  if (self->whom && before != NULL && before->referrer != 0 && before->referrer != referrer)
    {
      g_autofree char *other = shuke_due_text_name_of (self->book, before->referrer);

      /* Translators: who brought whom, where somebody else stood: "Wang Li brought Lin Xiaoyu, no longer Chen Jing". */
      sentence = g_strdup_printf (_("%1$s brought %2$s, no longer %3$s"), who, whom, other);
    }
  else
    /* Translators: who brought whom: "Wang Li brought Lin Xiaoyu". */
    sentence = g_strdup_printf (_("%1$s brought %2$s"), who, whom);
  shuke_window_toast_undo (self->window, sentence, self->book, action);
  gtk_window_close (GTK_WINDOW (self->dialog));
}

static GtkWidget *
open_dialog (ShukeWindow *window,
             gint64       customer,
             gboolean     asks_whom)
{
  Referrer *self = g_new0 (Referrer, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *name = NULL;
  g_autofree char *question = NULL;

  self->window = window;
  self->book = g_object_ref (shuke_window_get_book (window));
  self->customer = customer;
  self->whom = asks_whom;
  name = shuke_due_text_name_of (self->book, customer);
  question = g_strdup_printf (asks_whom ? _("Whom did %s bring?") : _("Who brought %s?"), name);
  self->dialog = shuke_people_dialog_new (GTK_WINDOW (window), asks_whom ? _("Whom She Brought") : _("Who Brought Her"), box);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 420, 420);
  self->field = shuke_customer_entry_new (self->book, NULL, _("Name, pinyin, phone…"));
  gtk_box_append (GTK_BOX (box), shuke_people_words_new (question, "heading"));
  gtk_box_append (GTK_BOX (box), self->field);
  gtk_box_append (GTK_BOX (box), shuke_people_words_new (_("Whoever brought her is owed thanks: it stands in the list of the day until she was "
                                                           "thanked."), "second-line"));
  g_object_set_data_full (G_OBJECT (self->dialog), "shuke-referrer", self, (GDestroyNotify) referrer_free);
  g_signal_connect_swapped (self->field, "notify::customer", G_CALLBACK (chosen_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_child_focus (self->field, GTK_DIR_TAB_FORWARD);
  return self->dialog;
}

GtkWidget *
shuke_referrer_dialog_open (ShukeWindow *window,
                            gint64       customer)
{
  return open_dialog (window, customer, FALSE);
}

GtkWidget *
shuke_referrer_dialog_open_whom (ShukeWindow *window,
                                 gint64       customer)
{
  return open_dialog (window, customer, TRUE);
}
