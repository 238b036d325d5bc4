/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-campaigns-page.h"
#include "shuke-customers-page.h"
#include "shuke-first-run.h"
#include "shuke-narrow.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* The window from inside, for its own files alone. */
struct _ShukeWindow {
  AdwApplicationWindow parent_instance;

  ShukeBook   *book;
  GSettings   *settings;
  gboolean     counter_mode;
  ShukeNarrow  width;
  gboolean     started_empty;
  gboolean     choosing;      /* the first-run choices are shown */

  AdwToastOverlay      *toasts;
  AdwViewSwitcherTitle *switcher_title;
  AdwViewSwitcherBar   *switcher_bar;
  AdwViewStack         *pages;
  GtkStack             *content;
  GtkWidget            *back_button;
  GtkWidget            *add_button;
  GtkWidget            *search_button;
  GtkWidget            *menu_button;
  GMenuModel           *add_menu;
  GMenuModel           *primary_menu;
  GtkWidget            *counter_button;
  GtkWidget            *notice_bar;
  GtkLabel             *notice;
  GtkWidget            *leave_sample;
  ShukeFirstRun        *first_run;    /* made when the book has no customers */
};

/* The page when it was shown before; NULL otherwise. */
ShukeCustomersPage *shuke_window_peek_customers_page (ShukeWindow *self);
/* The page Campaigns while it shows one of them, which then has the header; NULL otherwise. */
ShukeCampaignsPage *shuke_window_peek_campaign       (ShukeWindow *self);

/* Header and bottom bar follow from where she is; nothing else decides what they show. */
void                shuke_window_update_frame        (ShukeWindow *self);
/* The line above the page: of the sample shop, or of what is wrong with the book. */
void                shuke_window_update_notice       (ShukeWindow *self);
/* (transfer full) */
char               *shuke_window_dup_shown_title     (ShukeWindow *self);

G_END_DECLS
