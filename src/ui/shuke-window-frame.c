/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around the page: header, title, bottom bar and the line of notice. All of it follows from where she is and which book it is. */

#include "config.h"

#include "shuke-window-private.h"

#include <glib/gi18n.h>

#include "shuke-care.h"

ShukeCustomersPage *
shuke_window_peek_customers_page (ShukeWindow *self)
{
  GtkWidget *bin, *page;

  /* The title is asked for while the template is still being read. */
  if (self->pages == NULL)
    return NULL;

  bin = adw_view_stack_get_child_by_name (self->pages, "customers");
  page = bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  return page != NULL ? SHUKE_CUSTOMERS_PAGE (page) : NULL;
}

ShukeCampaignsPage *
shuke_window_peek_campaign (ShukeWindow *self)
{
  GtkWidget *bin, *page;

  if (self->pages == NULL || g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "campaigns") != 0)
    return NULL;

  bin = adw_view_stack_get_child_by_name (self->pages, "campaigns");
  page = bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  return page != NULL && shuke_campaigns_page_get_editing (SHUKE_CAMPAIGNS_PAGE (page)) ? SHUKE_CAMPAIGNS_PAGE (page) : NULL;
}

static gboolean
is_detail_alone (ShukeWindow *self)
{
  ShukeCustomersPage *page = shuke_window_peek_customers_page (self);

  if (shuke_window_peek_campaign (self) != NULL)
    return TRUE;

  return page != NULL
         && g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "customers") == 0
         && shuke_customers_page_get_detail_alone (page);
}

void
shuke_window_update_frame (ShukeWindow *self)
{
  ShukeCustomersPage *page = shuke_window_peek_customers_page (self);
  gboolean has_book = self->book != NULL && !self->choosing;
  gboolean detail_alone = has_book && is_detail_alone (self);
  GAction *search = g_action_map_lookup_action (G_ACTION_MAP (self), "search");
  GAction *back = g_action_map_lookup_action (G_ACTION_MAP (self), "back");
  gboolean switcher = has_book && !detail_alone && !self->counter_mode;
  gboolean bar = switcher && adw_view_switcher_title_get_title_visible (self->switcher_title);
  g_autofree char *subtitle = NULL;

  if (has_book && shuke_window_peek_campaign (self) != NULL)
    g_object_get (shuke_window_peek_campaign (self), "subtitle", &subtitle, NULL);
  adw_view_switcher_title_set_subtitle (self->switcher_title, subtitle);
  gtk_widget_set_visible (self->back_button, detail_alone);
  gtk_widget_set_visible (self->add_button, has_book && !detail_alone && !self->counter_mode);
  gtk_widget_set_visible (self->search_button, has_book && !detail_alone);
  gtk_widget_set_visible (self->counter_button, has_book && shuke_window_peek_campaign (self) == NULL);
  gtk_widget_set_visible (self->menu_button, !self->counter_mode);
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, switcher);
  /* With the stack it gets its buttons, which a wide window never needs. */
  if (bar)
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->pages);
  /* Shown at once rather than revealed: while it slides in from nothing its line is taller than itself. */
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_bar), bar);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (back), detail_alone);
  g_simple_action_set_state (G_SIMPLE_ACTION (search),
                             g_variant_new_boolean (page != NULL && shuke_customers_page_get_searching (page)));
  g_object_notify (G_OBJECT (self), "shown-title");
}

void
shuke_window_update_notice (ShukeWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean sample = self->book != NULL && shuke_book_is_sample (self->book);
  const char *sentence = NULL;

  if (sample)
    sentence = _("The sample shop: try anything, no message ever leaves it.");
  else
    sentence = shuke_care_get_notice (self->book);

  /* Only where there is a book of her own to go back to. */
  gtk_widget_set_visible (self->leave_sample,
                          sample && application != NULL
                            && g_action_group_get_action_enabled (G_ACTION_GROUP (application), "leave-sample"));
  if (sample)
    gtk_widget_remove_css_class (self->notice_bar, "warning-notice");
  else
    gtk_widget_add_css_class (self->notice_bar, "warning-notice");
  gtk_label_set_label (self->notice, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->notice_bar, sentence != NULL);
}

char *
shuke_window_dup_shown_title (ShukeWindow *self)
{
  ShukeCustomersPage *page = shuke_window_peek_customers_page (self);

  if (shuke_window_peek_campaign (self) != NULL)
    {
      char *title;

      g_object_get (shuke_window_peek_campaign (self), "title", &title, NULL);
      return title;
    }
  if (page != NULL && is_detail_alone (self))
    return shuke_customers_page_dup_detail_title (page);

  return g_strdup (self->choosing ? "" : _("Shuke"));
}
