/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions by which the windows of this room are opened. */

#include "shuke-settings-actions.h"

#include "shuke-bin-window.h"
#include "shuke-export-window.h"
#include "shuke-fields-window.h"
#include "shuke-history-window.h"
#include "shuke-preferences-window.h"
#include "shuke-privacy-window.h"

void
shuke_settings_present (GtkWindow   *window,
                        ShukeWindow *parent)
{
  gtk_window_set_modal (window, TRUE);
  gtk_window_set_transient_for (window, GTK_WINDOW (parent));
  gtk_window_present (window);
}

static void
preferences_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       window)
{
  if (shuke_window_get_book (window) != NULL)
    shuke_preferences_window_open (window);
}

static void
shop_name_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       window)
{
  if (shuke_window_get_book (window) != NULL)
    shuke_preferences_window_ask_shop_name (window);
}

static void
export_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       window)
{
  if (shuke_window_get_book (window) != NULL)
    shuke_export_window_open (window);
}

static void
privacy_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       window)
{
  if (shuke_window_get_book (window) != NULL)
    shuke_privacy_window_open (window);
}

static void
bin_activated (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       window)
{
  if (shuke_window_get_book (window) != NULL)
    shuke_bin_window_open (window);
}

static void
fields_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       window)
{
  if (shuke_window_get_book (window) != NULL)
    shuke_fields_window_open (window);
}

static void
import_history_activated (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       window)
{
  if (shuke_window_get_book (window) != NULL)
    shuke_history_window_open (window);
}

static const GActionEntry actions[] = {
  { "preferences", preferences_activated },
  { "shop-name", shop_name_activated },
  { "export", export_activated },
  { "privacy", privacy_activated },
  { "bin", bin_activated },
  { "fields", fields_activated },
  { "import-history", import_history_activated },
};

void
shuke_settings_add_actions (ShukeWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}
