/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where notes begin: the actions of the window. And where what was being written goes on after the program was ended: once, by a toast. */

#include "config.h"

#include "shuke-notes.h"

#include <glib/gi18n.h>

#include "shuke-book-drafts.h"
#include "shuke-inbox-window.h"
#include "shuke-note-window.h"
#include "shuke-promises-window.h"
#include "shuke-sale-dialog.h"
#include "shuke-toast.h"

#define OFFER_SECONDS 20

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
open_note (ShukeWindow *window,
           gint64       customer)
{
  GtkWindow *front = front_of (window);

  /* The note that is being written is the one, and a question waits for its answer. */
  if (SHUKE_IS_NOTE_WINDOW (front) || ADW_IS_MESSAGE_DIALOG (front))
    gtk_window_present (front);
  else
    shuke_note_window_open (window, front, customer);
}

static void
quick_note_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  if (shuke_window_get_book (data) != NULL)
    open_note (data, shuke_window_get_customer (data));
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

static gboolean
has_draft (ShukeWindow    *window,
           ShukeDraftKind  kind,
           gint64         *customer)
{
  g_autofree char *text = NULL;

  *customer = 0;
  text = shuke_book_dup_draft (shuke_window_get_book (window), kind, customer, NULL, NULL);
  return text != NULL;
}

#define OFFER_KEY "shuke-offer"

/* What the window offers to go on with, as long as the toast is there. */
typedef struct {
  ShukeDraftKind kind;
  GWeakRef       toast;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *self = data;

  g_weak_ref_clear (&self->toast);
  g_free (self);
}

static AdwToastOverlay *
find_toasts (ShukeWindow *window)
{
  GtkWidget *page = shuke_window_get_page (window, "customers");

  return page != NULL ? ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (page, ADW_TYPE_TOAST_OVERLAY)) : NULL;
}

static void
keep_offer (ShukeWindow    *window,
            ShukeDraftKind  kind,
            AdwToast       *toast)
{
  Offer *offer = g_new0 (Offer, 1);

  offer->kind = kind;
  g_weak_ref_init (&offer->toast, toast);
  g_object_set_data_full (G_OBJECT (window), OFFER_KEY, offer, offer_free);
}

void
shuke_notes_withdraw_offer (ShukeWindow    *window,
                            ShukeDraftKind  kind)
{
  Offer *offer = g_object_get_data (G_OBJECT (window), OFFER_KEY);
  g_autoptr (AdwToast) toast = offer != NULL && offer->kind == kind ? g_weak_ref_get (&offer->toast) : NULL;
  AdwToastOverlay *toasts = toast != NULL ? find_toasts (window) : NULL;

  if (toasts != NULL)
    shuke_toast_withdraw (toasts, toast);
}

static void
offer_drafts (ShukeWindow *window)
{
  ShukeBook *book = shuke_window_get_book (window);
  AdwToastOverlay *toasts;
  AdwToast *toast;
  gint64 customer;
  gboolean sale;

  if (book == NULL || shuke_book_is_read_only (book))
    return;
  sale = has_draft (window, SHUKE_DRAFT_SALE, &customer);
  toasts = sale || has_draft (window, SHUKE_DRAFT_NOTE, &customer) ? find_toasts (window) : NULL;
  if (toasts == NULL)
    return;
  toast = shuke_toast_new (sale ? _("A sale was not recorded yet") : _("A note was not saved yet"));
  adw_toast_set_button_label (toast, _("Go On"));
  adw_toast_set_action_name (toast, "win.go-on");
  adw_toast_set_timeout (toast, OFFER_SECONDS);
  keep_offer (window, sale ? SHUKE_DRAFT_SALE : SHUKE_DRAFT_NOTE, toast);
  shuke_toast_show (toasts, toast);
}

/* Not while the other one is still being written, nor when the window went and not the dialog alone. */
static gboolean
offer_idle_cb (gpointer window)
{
  if (gtk_widget_get_mapped (window) && front_of (window) == window)
    offer_drafts (window);
  return G_SOURCE_REMOVE;
}

static void
gone_on_with_cb (ShukeWindow *window)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, offer_idle_cb, g_object_ref (window), g_object_unref);
}

static void
go_on_in (ShukeWindow *window,
          GtkWindow   *dialog)
{
  gtk_window_present (dialog);
  if (dialog != GTK_WINDOW (window))
    g_signal_connect_object (dialog, "destroy", G_CALLBACK (gone_on_with_cb), window, G_CONNECT_SWAPPED);
}

/* For whose they are, whichever card is open: one of each kind, a note over a sale. What else waits is offered when these are done. */
static void
go_on_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ShukeBook *book = shuke_window_get_book (data);
  gint64 customer = 0;

  if (book == NULL || shuke_book_is_read_only (book))
    return;
  if (has_draft (data, SHUKE_DRAFT_SALE, &customer))
    go_on_in (data, GTK_WINDOW (shuke_sale_dialog_new (data, customer, 0)));
  if (has_draft (data, SHUKE_DRAFT_NOTE, &customer))
    {
      open_note (data, customer);
      go_on_in (data, front_of (data));
    }
}

void
shuke_notes_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "quick-note", .activate = quick_note_cb },
    { .name = "inbox", .activate = inbox_cb },
    { .name = "promises", .activate = promises_cb },
    { .name = "go-on", .activate = go_on_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect (window, "notify::book", G_CALLBACK (offer_drafts), NULL);
}
