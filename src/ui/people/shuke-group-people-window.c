/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One name after the other, without leaving the keyboard; each can be taken back by itself. */

#include "config.h"

#include "shuke-group-people-window.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-groups.h"
#include "shuke-customer-entry.h"
#include "shuke-due-text.h"
#include "shuke-error.h"
#include "shuke-people-list-window.h"
#include "shuke-people-row.h"
#include "shuke-phone.h"

/* More are for the list of customers, which has a search. */
#define MAX_ROWS 60

typedef struct {
  ShukePeopleListWindow *window;   /* (unowned): it owns this */
  gint64                 group;
  char                  *name;
  GtkWidget             *field;    /* NULL in a book that is only read */
} People;

static void
people_free (gpointer data)
{
  People *self = data;

  g_free (self->name);
  g_free (self);
}

static void
change (People   *self,
        gint64    customer,
        gboolean  in)
{
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = shuke_due_text_name_of (shuke_people_list_window_get_book (self->window), customer);
  g_autofree char *sentence = NULL;
  gint64 action;

  g_array_append_val (one, customer);
  action = shuke_book_change_members (shuke_people_list_window_get_book (self->window), self->group, one, in, NULL, &error);
  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
    {
      g_autofree char *known = g_strdup_printf (in ? _("%1$s is in “%2$s” already") : _("%1$s is not in “%2$s” any more"), name, self->name);

      shuke_people_list_window_say (self->window, known);
      return;
    }
  sentence = g_strdup_printf (in ? _("%1$s is in “%2$s” now") : _("%1$s is no longer in “%2$s”"), name, self->name);
  shuke_people_list_window_tell (self->window, sentence, action, error);
}

/* The next name takes the place of this one. */
static void
chosen_cb (People *self)
{
  gint64 customer = shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (self->field));

  if (customer == 0)
    return;
  change (self, customer, TRUE);
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), 0);
  gtk_widget_child_focus (self->field, GTK_DIR_TAB_FORWARD);
}

static void
out_cb (GtkWidget *button,
        People    *self)
{
  change (self, shuke_people_row_get_customer (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)), FALSE);
}

static GtkWidget *
make_row (People        *self,
          ShukeBook     *book,
          ShukeCustomer *customer)
{
  const ShukeCustomerPhone *phone = shuke_customer_get_mobile (customer);
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *line = phone != NULL ? shuke_phone_format (phone->e164, shuke_book_get_region (book)) : NULL;
  g_autofree char *title = g_strdup_printf (_("Take %s Out"), name);
  GtkWidget *out = shuke_book_is_read_only (book) ? NULL : shuke_people_button_new ("list-remove-symbolic", title);

  if (out != NULL)
    g_signal_connect (out, "clicked", G_CALLBACK (out_cb), self);
  return shuke_people_row_new (name, NULL, NULL, line, out);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const ShukeCustomer *one = *(ShukeCustomer *const *) a, *other = *(ShukeCustomer *const *) b;
  g_autofree char *first = shuke_due_text_name (one);
  g_autofree char *second = shuke_due_text_name (other);

  return g_utf8_collate (first, second);
}

static void
fill (ShukePeopleListWindow *window,
      gpointer               data)
{
  People *self = data;
  ShukeBook *book = shuke_people_list_window_get_book (window);
  g_autoptr (GArray) ids = shuke_book_list_group_members (book, self->name, NULL);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_customer_unref);
  guint n = ids != NULL ? MIN (ids->len, MAX_ROWS) : 0;

  for (guint i = 0; i < n; i++)
    {
      ShukeCustomer *customer = shuke_book_get_customer (book, g_array_index (ids, gint64, i), NULL);

      if (customer != NULL)
        g_ptr_array_add (shown, customer);
    }
  g_ptr_array_sort (shown, compare_names);
  for (guint i = 0; i < shown->len; i++)
    {
      ShukeCustomer *customer = g_ptr_array_index (shown, i);

      shuke_people_list_window_append (window, make_row (self, book, customer), customer->id);
    }
  if (ids != NULL && ids->len > n)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("And %'u more: choose the group in the list of groups to see them all.",
                                                          "And %'u more: choose the group in the list of groups to see them all.", ids->len - n),
                                                ids->len - n);
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = shuke_people_words_new (words, "second-line");

      gtk_widget_add_css_class (label, "promise-row");
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      shuke_people_list_window_append (window, row, 0);
    }
}

GtkWidget *
shuke_group_people_window_open (ShukeWindow *window,
                                GtkWindow   *above,
                                gint64       group,
                                const char  *name)
{
  People *self = g_new0 (People, 1);
  gboolean writable = !shuke_book_is_read_only (shuke_window_get_book (window));

  self->group = group;
  self->name = g_strdup (name);
  self->window = shuke_people_list_window_new (window, name, fill, self, people_free);
  gtk_window_set_transient_for (GTK_WINDOW (self->window), above);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 520, 600);
  shuke_people_list_window_set_empty (self->window, _("Nobody Is in This Group Yet"),
                                      writable ? _("Type a name above, and choose who belongs to it.") : NULL);
  if (writable)
    {
      self->field = shuke_customer_entry_new (shuke_window_get_book (window), NULL, _("Name, pinyin, phone…"));
      gtk_box_append (shuke_people_list_window_get_top (self->window), self->field);
      g_signal_connect_swapped (self->field, "notify::customer", G_CALLBACK (chosen_cb), self);
    }
  shuke_people_list_window_fill (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  if (writable)
    gtk_widget_child_focus (self->field, GTK_DIR_TAB_FORWARD);
  return GTK_WIDGET (self->window);
}
