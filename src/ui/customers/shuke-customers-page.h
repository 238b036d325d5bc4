/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* List beside profile; below 720 pixels the one covers the other. Properties for the frame: "searching",
 * "detail-alone" (the profile covers the list), "detail-title", "counter-mode". */
#define SHUKE_TYPE_CUSTOMERS_PAGE (shuke_customers_page_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCustomersPage, shuke_customers_page, SHUKE, CUSTOMERS_PAGE, AdwBin)

GtkWidget *shuke_customers_page_new              (ShukeBook             *book);

/* Shows her card; 0 shows none. */
void       shuke_customers_page_open             (ShukeCustomersPage    *self,
                                                  gint64                 id);
/* Who is shown; 0 = nobody. */
gint64     shuke_customers_page_get_customer     (ShukeCustomersPage    *self);
void       shuke_customers_page_show_list        (ShukeCustomersPage    *self);
gboolean   shuke_customers_page_get_detail_alone (ShukeCustomersPage    *self);
/* Her name, for the header when the profile covers the list. (transfer full) */
char      *shuke_customers_page_dup_detail_title (ShukeCustomersPage    *self);

gboolean   shuke_customers_page_get_searching    (ShukeCustomersPage    *self);
void       shuke_customers_page_start_search     (ShukeCustomersPage    *self);
/* Whose card or whole phone number that is, as a card reader types it; 0 for nobody's. */
gint64     shuke_customers_page_find_number      (ShukeCustomersPage    *self,
                                                  const char            *number);
/* Who is listed in answer to a search or to chips, in that order (element-type gint64); NULL when it is everybody. (transfer full) */
GArray    *shuke_customers_page_dup_selection    (ShukeCustomersPage    *self);
/* Lists who is in the group of that name. */
void       shuke_customers_page_show_group       (ShukeCustomersPage    *self,
                                                  const char            *name);
/* Empties the entry and shows everybody again. */
void       shuke_customers_page_stop_search      (ShukeCustomersPage    *self);
/* Hands a key that was typed outside any entry to the search entry. */
gboolean   shuke_customers_page_take_key         (ShukeCustomersPage    *self,
                                                  GtkEventControllerKey *controller);

G_END_DECLS
