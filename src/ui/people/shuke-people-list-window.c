/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame that the lists of people share: header, room above, list, what stands there when it is empty, toasts with Undo. */

#include "config.h"

#include "shuke-people-list-window.h"

#include "shuke-people-row.h"
#include "shuke-toast.h"
#include "shuke-toasts.h"

struct _ShukePeopleListWindow {
  AdwWindow            parent_instance;

  ShukeWindow         *parent;     /* (unowned): it takes us along */
  ShukeBook           *book;
  ShukePeopleFillFunc  fill;
  gpointer             data;
  GDestroyNotify       free_data;
  guint                idle;

  AdwWindowTitle      *title;
  GtkWidget           *bar;
  AdwToastOverlay     *toasts;
  GtkWidget           *top;
  GtkListBox          *list;
  AdwStatusPage       *empty;
};

G_DEFINE_FINAL_TYPE (ShukePeopleListWindow, shuke_people_list_window, ADW_TYPE_WINDOW)

/* Place of the row in which the keyboard is; -1 when it is in none. */
static int
find_focused (ShukePeopleListWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_get_parent (row) == GTK_WIDGET (self->list) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* On the row that took the place of the one that had the keyboard, or the last one. */
static void
focus_row (ShukePeopleListWindow *self,
           int                    index)
{
  GtkListBoxRow *row = NULL;

  for (; index >= 0 && row == NULL; index--)
    row = gtk_list_box_get_row_at_index (self->list, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
shuke_people_list_window_fill (ShukePeopleListWindow *self)
{
  int focused;
  gboolean none;

  g_return_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self));

  focused = find_focused (self);
  shuke_people_clear (self->list);
  self->fill (self, self->data);
  none = gtk_list_box_get_row_at_index (self->list, 0) == NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->list), !none);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), none);
  focus_row (self, focused);
}

static gboolean
idle_cb (gpointer data)
{
  ShukePeopleListWindow *self = data;

  self->idle = 0;
  shuke_people_list_window_fill (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ShukePeopleListWindow *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
row_activated_cb (ShukePeopleListWindow *self,
                  GtkListBoxRow         *row)
{
  gint64 customer = shuke_people_row_get_customer (GTK_WIDGET (row));
  ShukeWindow *parent = self->parent;
  GtkWindow *below;

  if (customer == 0)
    return;
  /* A list may stand above another one. */
  for (GtkWindow *window = GTK_WINDOW (self); window != NULL && window != GTK_WINDOW (parent); window = below)
    {
      below = gtk_window_get_transient_for (window);
      gtk_window_close (window);
    }
  shuke_window_open_customer (parent, customer);
}

static void
shuke_people_list_window_dispose (GObject *object)
{
  ShukePeopleListWindow *self = SHUKE_PEOPLE_LIST_WINDOW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  G_OBJECT_CLASS (shuke_people_list_window_parent_class)->dispose (object);
}

/* What the rows call may still be asked while they go. */
static void
shuke_people_list_window_finalize (GObject *object)
{
  ShukePeopleListWindow *self = SHUKE_PEOPLE_LIST_WINDOW (object);

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_people_list_window_parent_class)->finalize (object);
}

static void
shuke_people_list_window_class_init (ShukePeopleListWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_people_list_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_people_list_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
make_content (ShukePeopleListWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->empty = ADW_STATUS_PAGE (adw_status_page_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_vexpand (GTK_WIDGET (self->empty), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "compact");
  adw_status_page_set_icon_name (self->empty, "system-users-symbolic");
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_box_append (GTK_BOX (box), self->top);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->empty));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  return scroller;
}

static void
shuke_people_list_window_init (ShukePeopleListWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (NULL, NULL));
  self->bar = adw_header_bar_new ();
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (self->bar), GTK_WIDGET (self->title));
  gtk_widget_add_css_class (self->bar, "flat");
  gtk_widget_set_vexpand (GTK_WIDGET (self->toasts), TRUE);
  adw_toast_overlay_set_child (self->toasts, make_content (self));
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toasts));
  adw_window_set_content (ADW_WINDOW (self), box);
}

ShukePeopleListWindow *
shuke_people_list_window_new (ShukeWindow         *parent,
                              const char          *title,
                              ShukePeopleFillFunc  fill,
                              gpointer             data,
                              GDestroyNotify       free_data)
{
  ShukePeopleListWindow *self = g_object_new (SHUKE_TYPE_PEOPLE_LIST_WINDOW, "transient-for", parent, "modal", TRUE, "title", title,
                                              "default-width", 680, "default-height", 680, "width-request", 340, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  self->fill = fill;
  self->data = data;
  self->free_data = free_data;
  adw_window_title_set_title (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

ShukeWindow *
shuke_people_list_window_get_parent (ShukePeopleListWindow *self)
{
  g_return_val_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self), NULL);
  return self->parent;
}

ShukeBook *
shuke_people_list_window_get_book (ShukePeopleListWindow *self)
{
  g_return_val_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self), NULL);
  return self->book;
}

GtkBox *
shuke_people_list_window_get_top (ShukePeopleListWindow *self)
{
  g_return_val_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self), NULL);
  return GTK_BOX (self->top);
}

AdwHeaderBar *
shuke_people_list_window_get_bar (ShukePeopleListWindow *self)
{
  g_return_val_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self), NULL);
  return ADW_HEADER_BAR (self->bar);
}

GtkListBox *
shuke_people_list_window_get_list (ShukePeopleListWindow *self)
{
  g_return_val_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self), NULL);
  return self->list;
}

void
shuke_people_list_window_append (ShukePeopleListWindow *self,
                                 GtkWidget             *row,
                                 gint64                 customer)
{
  g_return_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self));

  shuke_people_row_set_customer (row, customer);
  gtk_list_box_append (self->list, row);
}

void
shuke_people_list_window_set_empty (ShukePeopleListWindow *self,
                                    const char            *title,
                                    const char            *description)
{
  g_return_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self));

  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
}

void
shuke_people_list_window_say (ShukePeopleListWindow *self,
                              const char            *sentence)
{
  g_return_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self));

  shuke_toast_show (self->toasts, shuke_toast_new (sentence));
}

gboolean
shuke_people_list_window_tell (ShukePeopleListWindow *self,
                               const char            *sentence,
                               gint64                 action,
                               const GError          *error)
{
  g_return_val_if_fail (SHUKE_IS_PEOPLE_LIST_WINDOW (self), FALSE);

  if (action != 0)
    shuke_toasts_undo (self->toasts, sentence, self->parent, self->book, action);
  else
    shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
  return action != 0;
}
