/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where notes begin: the actions of the window. */

#include "config.h"

#include "shuke-notes.h"

#include "shuke-inbox-window.h"
#include "shuke-note-window.h"
#include "shuke-promises-window.h"

/* The dialog over @window, or the dialog over that one: a note begins wherever she is. */
static GtkWindow *
front_of (ShukeWindow *window)
{
  g_autoptr (GListModel) all = g_object_ref (gtk_window_get_toplevels ());
  GtkWindow *front = GTK_WINDOW (window);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (one) == front && gtk_window_get_modal (one) && gtk_widget_get_mapped (GTK_WIDGET (one)))
        {
          front = one;
          i = G_MAXUINT;   /* begin again: one may lie over this one */
        }
    }
  return front;
}

static void
quick_note_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  ShukeWindow *window = data;
  GtkWindow *front = front_of (window);

  if (shuke_window_get_book (window) == NULL)
    return;
  /* The note that is being written is the one, and a question waits for its answer. */
  if (SHUKE_IS_NOTE_WINDOW (front) || ADW_IS_MESSAGE_DIALOG (front))
    gtk_window_present (front);
  else
    shuke_note_window_open (window, front, shuke_window_get_customer (window));
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
