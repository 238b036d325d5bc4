/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The action behind the window's property "counter-mode". Not a GPropertyAction: that one holds its object, and a window that holds
 * its own action would outlive its closing. */

#include "config.h"

#include "shuke-counter-mode.h"

static void
state_changed (GSimpleAction *action,
               GVariant      *state,
               gpointer       window)
{
  g_object_set (window, "counter-mode", g_variant_get_boolean (state), NULL);
}

static void
mode_changed_cb (ShukeWindow *window)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "counter-mode");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (shuke_window_get_counter_mode (window)));
}

static const GActionEntry actions[] = {
  { "counter-mode", NULL, NULL, "false", state_changed },
};

void
shuke_counter_mode_add_action (ShukeWindow *window)
{
  g_return_if_fail (SHUKE_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  g_signal_connect (window, "notify::counter-mode", G_CALLBACK (mode_changed_cb), NULL);
}
