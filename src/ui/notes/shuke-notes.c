/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where notes begin: the actions of the window. */

#include "config.h"

#include "shuke-notes.h"

#include "shuke-inbox-window.h"
#include "shuke-note-window.h"
#include "shuke-promises-window.h"

static void
quick_note_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  ShukeWindow *window = data;

  if (shuke_window_get_book (window) != NULL)
    shuke_note_window_open (window, shuke_window_get_customer (window));
}

static void
inbox_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  if (shuke_window_get_book (data) != NULL)
    shuke_inbox_window_open (data);
}

static void
promises_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  if (shuke_window_get_book (data) != NULL)
    shuke_promises_window_open (data);
}

void
shuke_notes_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "quick-note", .activate = quick_note_cb },
    { .name = "inbox", .activate = inbox_cb },
    { .name = "promises", .activate = promises_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
