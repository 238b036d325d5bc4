/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Actions of the window that need nothing of its inside: going to a page or a customer, taking back, the list of keys, and which
 * actions are off while the book cannot be written. */

#include "shuke-window-undo.h"

#include <glib/gi18n.h>

#include "shuke-book-import.h"
#include "shuke-error.h"
#include "shuke-question.h"
#include "shuke-shortcuts.h"
#include "shuke-toast.h"
#include "shuke-undo-words.h"

/* More than a toast can hold, and not to be missed. */
static gboolean
show_stayed (ShukeWindow *self,
             ShukeBook   *book,
             gint64       action_id,
             int          kept)
{
  g_autofree char *words = shuke_undo_words_dup_stayed (book, action_id, kept);
  GtkWidget *dialog;

  if (words == NULL)
    return FALSE;
  dialog = shuke_question_new (GTK_WINDOW (self), _("Two Files Again"), words);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

static void
undo (ShukeWindow *self,
      gint64       action_id,
      gboolean     again)
{
  g_autoptr(GError) error = NULL;
  ShukeBook *book = shuke_window_get_book (self);
  g_autofree char *words = NULL;
  int kept = 0;
  gint64 done = 0;
  gint64 import = 0;

  if (book == NULL || action_id == 0)
    return;
  /* As many rows as a file has: in the job, whichever way it was asked for. */
  if (shuke_book_find_import (book, action_id, &import, &error) && import != 0)
    {
      g_action_group_activate_action (G_ACTION_GROUP (self), "undo-import", g_variant_new_int64 (import));
      return;
    }

  words = shuke_undo_words_dup (book, action_id);
  if (error == NULL)
    done = shuke_book_undo (book, action_id, &kept, &error);
  /* It is as she wants it, whoever was first: a key, or the toast of another window. */
  if (done == 0 && !g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
    {
      shuke_window_show_error (self, SHUKE_DOING_UNDO, error);
      return;
    }
  if (kept > 0 && !again && show_stayed (self, book, action_id, kept))
    return;
  if (kept > 0)
    {
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("Undone. %d detail was changed again since and stays.",
                                   "Undone. %d details were changed again since and stay.", kept), kept);
      shuke_window_toast (self, sentence);
    }
  else if (words != NULL)
    {
      /* Translators: what was undone, or done again: "a sale · Anna". */
      g_autofree char *sentence = g_strdup_printf (again ? _("Done again: %s") : _("Undone: %s"), words);

      shuke_window_toast (self, sentence);
    }
  else
    shuke_window_toast (self, again ? _("Done again.") : _("Undone."));
}

static void
undo_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ShukeBook *book = shuke_window_get_book (user_data);
  gint64 opening, id;

  g_variant_get (parameter, "(xx)", &opening, &id);
  if (book != NULL && shuke_book_get_opening (book) == opening)
    undo (user_data, id, FALSE);
}

GVariant *
shuke_window_undo_target (ShukeBook *book,
                          gint64     action)
{
  return g_variant_new ("(xx)", shuke_book_get_opening (book), action);
}

void
shuke_window_toast_offer_undo (AdwToast  *toast,
                               ShukeBook *book,
                               gint64     action)
{
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_action_target_value (toast, shuke_window_undo_target (book, action));
  adw_toast_set_timeout (toast, 8);
}

static void
dialog_undo (GtkWidget  *dialog,
             const char *name,
             GVariant   *parameter)
{
  ShukeWindow *window = shuke_window_get_for (dialog);

  if (window != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (window), "undo", parameter);
}

void
shuke_window_undo_install (GtkWidgetClass *dialog)
{
  gtk_widget_class_install_action (dialog, "win.undo", "(xx)", dialog_undo);
}

/* The keyboard's text first: what is typed and not saved is taken back, or done again, in the field itself. */
static gboolean
undo_typing (GtkWidget *focus,
             gboolean   again)
{
  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

      if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)) ||
          !(again ? gtk_text_buffer_get_can_redo (buffer) : gtk_text_buffer_get_can_undo (buffer)))
        return FALSE;
      if (again)
        gtk_text_buffer_redo (buffer);
      else
        gtk_text_buffer_undo (buffer);
      return TRUE;
    }
  if (GTK_IS_TEXT (focus))
    {
      g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));

      gtk_widget_activate_action (focus, again ? "text.redo" : "text.undo", NULL);
      return g_strcmp0 (before, gtk_editable_get_text (GTK_EDITABLE (focus))) != 0;
    }
  return FALSE;
}

static void
step (ShukeWindow *self,
      gboolean     again)
{
  ShukeBook *book = shuke_window_get_book (self);
  g_autoptr(GError) error = NULL;
  gint64 action = 0;

  if (undo_typing (gtk_window_get_focus (GTK_WINDOW (self)), again))
    return;
  if (book != NULL)
    action = again ? shuke_book_find_redoable (book, &error) : shuke_book_find_undoable (book, &error);
  if (error != NULL)
    shuke_window_show_error (self, SHUKE_DOING_UNDO, error);
  else if (action != 0)
    {
      /* What is shown speaks of what is no longer so, and would offer to take it back once more. */
      shuke_toast_drop_all (ADW_TOAST_OVERLAY (gtk_widget_get_template_child (GTK_WIDGET (self), SHUKE_TYPE_WINDOW, "toasts")));
      undo (self, action, again);
    }
  else
    shuke_window_toast (self, again ? _("There is nothing to do again.") : _("There is nothing to undo."));
}

static void
undo_last_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  step (user_data, FALSE);
}

static void
redo_last_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  step (user_data, TRUE);
}

static void
show_help_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  shuke_shortcuts_open (user_data);
}

static void
page_state_changed (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       user_data)
{
  shuke_window_show_page (user_data, g_variant_get_string (state, NULL));
}

static void
open_customer_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  shuke_window_open_customer (user_data, g_variant_get_int64 (parameter));
}

static const GActionEntry actions[] = {
  { "page", NULL, "s", "'customers'", page_state_changed },
  { "open-customer", open_customer_activated, "x" },
  { "undo", undo_activated, "(xx)" },
  { "undo-last", undo_last_activated },
  { "redo-last", redo_last_activated },
  { "show-help-overlay", show_help_activated },
};

/* Whatever writes into the book; the line above the pages says why they are off. */
static const char *const writing[] = {
  "announce-visit", "bring-book", "import", "import-files", "new-campaign", "new-customer", "new-sale", "new-slip", "quick-note", "redo-last", "take-back-table", "undo",
  "undo-import", "undo-last",
};

static void
book_set_cb (ShukeWindow *window)
{
  ShukeBook *book = shuke_window_get_book (window);
  gboolean can_write = book != NULL && !shuke_book_is_read_only (book);
  GObject *add_button = gtk_widget_get_template_child (GTK_WIDGET (window), SHUKE_TYPE_WINDOW, "add_button");

  for (gsize i = 0; i < G_N_ELEMENTS (writing); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), writing[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can_write);
    }
  if (add_button != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (add_button), can_write);
}

void
shuke_window_undo_add_actions (ShukeWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  g_signal_connect (window, "notify::book", G_CALLBACK (book_set_cb), NULL);
  book_set_cb (window);
}
