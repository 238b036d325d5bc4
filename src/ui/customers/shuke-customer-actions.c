/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be begun from anywhere in the window about customers. */

#include "config.h"

#include "shuke-customer-actions.h"

#include "shuke-customer-dialog.h"
#include "shuke-customers-page.h"
#include "shuke-join-dialog.h"
#include "shuke-sale-dialog.h"
#include "shuke-scanner.h"

static gboolean
can_write (ShukeWindow *window)
{
  ShukeBook *book = shuke_window_get_book (window);

  return book != NULL && !shuke_book_is_read_only (book);
}

static void
new_customer_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  ShukeWindow *window = SHUKE_WINDOW (user_data);

  if (can_write (window))
    gtk_window_present (GTK_WINDOW (shuke_customer_dialog_new (window)));
}

static void
new_sale_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  ShukeWindow *window = SHUKE_WINDOW (user_data);
  GtkWidget *page;
  gint64 customer = 0;

  if (!can_write (window))
    return;
  page = shuke_window_get_page (window, "customers");
  if (page != NULL && gtk_widget_get_mapped (page))
    customer = shuke_customers_page_get_customer (SHUKE_CUSTOMERS_PAGE (page));
  gtk_window_present (GTK_WINDOW (shuke_sale_dialog_new (window, customer, 0)));
}

static void
join_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ShukeWindow *window = SHUKE_WINDOW (user_data);

  if (can_write (window))
    shuke_join_dialog_open (window, GTK_WINDOW (window), NULL, g_variant_get_int64 (parameter));
}

static gint64
find_scanned (ShukeWindow *window,
              const char  *number)
{
  GtkWidget *page = shuke_window_get_page (window, "customers");

  return page != NULL ? shuke_customers_page_find_number (SHUKE_CUSTOMERS_PAGE (page), number) : 0;
}

static gboolean
knows_scanned (const char *number,
               gpointer    data)
{
  return find_scanned (data, number) != 0;
}

static void
open_scanned (const char *number,
              gpointer    data)
{
  shuke_window_open_customer (data, find_scanned (data, number));
}

void
shuke_customer_actions_add (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "new-customer", .activate = new_customer_cb },
    { .name = "new-sale", .activate = new_sale_cb },
    { .name = "join-customer", .activate = join_cb, .parameter_type = "x" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  /* While she writes into another text; with none, and in the search itself, the page answers. */
  shuke_scanner_attach (GTK_WINDOW (window), knows_scanned, open_scanned, window);
}
