/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Its rows are built when it is opened, and anew with each change: there are a handful. */

#include "config.h"

#include "shuke-referrals-row.h"

#include <glib/gi18n.h>

#include "shuke-book-referrals.h"
#include "shuke-day-text.h"
#include "shuke-due-text.h"
#include "shuke-people-row.h"
#include "shuke-popovers.h"
#include "shuke-referrer-dialog.h"
#include "shuke-thanks-popover.h"
#include "shuke-window.h"

struct _ShukeReferralsRow {
  AdwExpanderRow parent_instance;

  ShukeBook     *book;       /* (unowned): of the profile */
  ShukeCustomer *customer;
  GPtrArray     *brought;    /* (element-type ShukeBrought) */
  GPtrArray     *rows;
  gboolean       stale;
};

G_DEFINE_FINAL_TYPE (ShukeReferralsRow, shuke_referrals_row, ADW_TYPE_EXPANDER_ROW)

static char *
dup_money (ShukeReferralsRow *self,
           gint64             amount)
{
  return shuke_money_format (amount, shuke_book_get_currency (self->book));
}

static void
append (GString    *text,
        const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* What those she brought have bought, at first hand and in turn. */
static char *
dup_earned (ShukeReferralsRow *self)
{
  gint64 direct = 0, in_turn = 0;
  gboolean further = FALSE;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < self->brought->len; i++)
    {
      const ShukeBrought *one = g_ptr_array_index (self->brought, i);

      *(one->depth == 1 ? &direct : &in_turn) += one->net;
      further |= one->depth > 1;
    }
  first = dup_money (self, direct);
  second = dup_money (self, in_turn);
  return further ? g_strdup_printf (_("they bought for %1$s, whom they brought in turn for %2$s"), first, second)
                 : g_strdup_printf (_("they bought for %s"), first);
}

static int
count (ShukeReferralsRow *self,
       gboolean           unthanked)
{
  int n = 0;

  for (guint i = 0; i < self->brought->len; i++)
    {
      const ShukeBrought *one = g_ptr_array_index (self->brought, i);

      n += one->depth == 1 && (!unthanked || one->thanked == SHUKE_DAY_NONE);
    }
  return n;
}

static void
show_summary (ShukeReferralsRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = count (self, FALSE);
  int owed = count (self, TRUE);

  if (self->customer->referrer != 0)
    {
      g_autofree char *name = shuke_due_text_name_of (self->book, self->customer->referrer);
      g_autofree char *part = g_strdup_printf (_("brought by %s"), name);

      append (text, part);
    }
  if (n > 0)
    {
      g_autofree char *part = g_strdup_printf (ngettext ("brought %d customer", "brought %d customers", n), n);
      g_autofree char *earned = dup_earned (self);

      append (text, part);
      append (text, earned);
    }
  if (owed > 0)
    {
      g_autofree char *part = g_strdup_printf (ngettext ("not thanked for %d", "not thanked for %d", owed), owed);

      append (text, part);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text->str);
}

static void
activated_cb (GtkWidget *row)
{
  ShukeWindow *window = shuke_window_get_for (row);
  gint64 customer = shuke_people_row_get_customer (row);

  if (window != NULL && customer != 0)
    shuke_window_open_customer (window, customer);
}

static void
add_row (ShukeReferralsRow *self,
         GtkWidget         *row,
         gint64             customer)
{
  shuke_people_row_set_customer (row, customer);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activate", G_CALLBACK (activated_cb), NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
change_cb (ShukeReferralsRow *self)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  if (window != NULL)
    shuke_referrer_dialog_open (window, self->customer->id);
}

static void
remove_cb (ShukeReferralsRow *self)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_set_referrer (self->book, self->customer->id, 0, NULL, &error);

  shuke_window_show_saved (window, _("Who brought her is taken out"), self->book, action, error);
}

static void
add_referrer (ShukeReferralsRow *self)
{
  g_autofree char *name = shuke_due_text_name_of (self->book, self->customer->referrer);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *change = shuke_people_button_new ("document-edit-symbolic", _("Somebody Else Brought Her"));
  GtkWidget *remove = shuke_people_button_new ("user-trash-symbolic", _("Nobody Brought Her"));

  g_signal_connect_object (change, "clicked", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), change);
  gtk_box_append (GTK_BOX (buttons), remove);
  gtk_widget_set_visible (buttons, !shuke_book_is_read_only (self->book));
  add_row (self, shuke_people_row_new (name, NULL, NULL, _("brought her"), buttons), self->customer->referrer);
}

/* Made when it is pressed. */
static void
create_thanks (GtkMenuButton *button,
               gpointer       data)
{
  ShukeReferralsRow *self = data;
  const gint64 *brought = g_object_get_data (G_OBJECT (button), "brought");

  gtk_menu_button_set_popover (button, shuke_thanks_popover_new (self->book, *brought));
}

static GtkWidget *
make_thanks_button (ShukeReferralsRow *self,
                    gint64             brought)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Thank Her"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, !shuke_book_is_read_only (self->book));
  g_object_set_data_full (G_OBJECT (button), "brought", g_memdup2 (&brought, sizeof brought), g_free);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_thanks, self, NULL);
  return button;
}

static char *
dup_thanked (ShukeReferralsRow  *self,
             const ShukeBrought *one)
{
  ShukeDay today = shuke_book_get_today (self->book);
  g_autofree char *day = shuke_day_text_year (one->thanked, today);
  g_autofree char *cost = one->cost >= 0 ? dup_money (self, one->cost) : NULL;

  if (one->gift != NULL && cost != NULL)
    /* Translators: day, what she got, what it cost. */
    return g_strdup_printf (_("thanked on %1$s: %2$s (%3$s)"), day, one->gift, cost);
  if (one->gift != NULL)
    return g_strdup_printf (_("thanked on %1$s: %2$s"), day, one->gift);
  return g_strdup_printf (_("thanked on %s"), day);
}

static void
add_brought (ShukeReferralsRow  *self,
             const ShukeBrought *one)
{
  ShukeDay today = shuke_book_get_today (self->book);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *name = shuke_due_text_name_of (self->book, one->customer);
  g_autofree char *day = shuke_day_text_year (one->since, today);
  g_autofree char *since = g_strdup_printf (_("since %s"), day);
  g_autofree char *money = dup_money (self, one->net);
  g_autofree char *bought = one->net > 0 ? g_strdup_printf (_("bought for %s"), money) : g_strdup (_("has not bought yet"));
  gboolean owed = one->depth == 1 && one->thanked == SHUKE_DAY_NONE;

  if (one->depth > 1)
    {
      g_autofree char *by = shuke_due_text_name_of (self->book, one->by);
      g_autofree char *words = g_strdup_printf (_("brought by %s"), by);

      append (line, words);
    }
  append (line, since);
  append (line, bought);
  if (one->depth == 1 && !owed)
    {
      g_autofree char *thanked = dup_thanked (self, one);

      append (line, thanked);
    }
  add_row (self, shuke_people_row_new (name, owed ? _("not thanked yet") : NULL, owed ? "tag-gold" : NULL, line->str,
                                       owed ? make_thanks_button (self, one->customer) : NULL), one->customer);
}

static void
clear_rows (ShukeReferralsRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      shuke_popovers_close (g_ptr_array_index (self->rows, i));
      adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill (ShukeReferralsRow *self)
{
  if (!self->stale || self->customer == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->stale = FALSE;
  clear_rows (self);
  if (self->customer->referrer != 0)
    add_referrer (self);
  for (guint i = 0; i < self->brought->len; i++)
    add_brought (self, g_ptr_array_index (self->brought, i));
}

static void
shuke_referrals_row_dispose (GObject *object)
{
  ShukeReferralsRow *self = SHUKE_REFERRALS_ROW (object);

  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_pointer (&self->brought, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_referrals_row_parent_class)->dispose (object);
}

static void
shuke_referrals_row_finalize (GObject *object)
{
  g_ptr_array_unref (SHUKE_REFERRALS_ROW (object)->rows);
  G_OBJECT_CLASS (shuke_referrals_row_parent_class)->finalize (object);
}

static void
shuke_referrals_row_class_init (ShukeReferralsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_referrals_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_referrals_row_finalize;
}

static void
shuke_referrals_row_init (ShukeReferralsRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Who Brought Whom"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_icon_name (ADW_EXPANDER_ROW (self), "system-users-symbolic");
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
}

GtkWidget *
shuke_referrals_row_new (void)
{
  return g_object_new (SHUKE_TYPE_REFERRALS_ROW, NULL);
}

void
shuke_referrals_row_show (ShukeReferralsRow   *self,
                          ShukeBook           *book,
                          const ShukeCustomer *customer)
{
  gboolean other;

  g_return_if_fail (SHUKE_IS_REFERRALS_ROW (self) && customer != NULL);

  other = self->customer == NULL || self->customer->id != customer->id;
  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_pointer (&self->brought, g_ptr_array_unref);
  self->book = book;
  self->customer = shuke_customer_ref (customer);
  self->brought = shuke_book_list_brought (book, customer->id, NULL);
  if (self->brought == NULL)
    self->brought = g_ptr_array_new ();
  self->stale = TRUE;
  if (other)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
      clear_rows (self);
    }
  show_summary (self);
  fill (self);
}
