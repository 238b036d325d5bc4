/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the sections about people a file has. */

#include "config.h"

#include "shuke-people-sections.h"

#include "shuke-book-referrals.h"
#include "shuke-profile.h"
#include "shuke-referrals-row.h"
#include "shuke-referrer-dialog.h"

#define REFERRALS "shuke-referrals"

static void
show_referrals (GtkListBox          *sections,
                ShukeBook           *book,
                const ShukeCustomer *customer)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (sections), REFERRALS);
  gboolean wanted = customer != NULL && (customer->referrer != 0 || shuke_book_count_brought (book, customer->id) > 0);

  if (row == NULL && wanted)
    {
      row = shuke_referrals_row_new ();
      gtk_list_box_insert (sections, row, 1);
      g_object_set_data (G_OBJECT (sections), REFERRALS, row);
    }
  if (row == NULL)
    return;
  gtk_widget_set_visible (row, wanted);
  if (wanted)
    shuke_referrals_row_show (SHUKE_REFERRALS_ROW (row), book, customer);
}

void
shuke_people_sections_show (GtkListBox          *sections,
                            ShukeBook           *book,
                            const ShukeCustomer *customer)
{
  g_return_if_fail (GTK_IS_LIST_BOX (sections));

  show_referrals (sections, book, customer);
}

static void
referrer_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeWindow *window = shuke_window_get_for (widget);
  gint64 customer = shuke_profile_get_customer (SHUKE_PROFILE (widget));

  if (window != NULL && customer != 0)
    shuke_referrer_dialog_open (window, customer);
}

void
shuke_people_sections_install (GtkWidgetClass *profile)
{
  gtk_widget_class_install_action (profile, "profile.referrer", NULL, referrer_cb);
}
