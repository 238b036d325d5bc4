/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of promises, and of what has to be ready when she fetches it. What was broken stands first, because a promise kept late
 * still counts and one forgotten does not. */

#include "config.h"

#include "shuke-promises-window.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-day-plan.h"
#include "shuke-day-text.h"
#include "shuke-due-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-name-line.h"
#include "shuke-refill.h"
#include "shuke-toasts.h"

#define TEXT_LINES 4

struct _ShukePromisesWindow {
  AdwWindow        parent_instance;

  ShukeWindow     *parent;   /* (unowned): it takes us along */
  ShukeBook       *book;
  GPtrArray       *promises;   /* ShukeTodo, as the rows stand */
  ShukeRefill     *refill;

  AdwWindowTitle  *title;
  AdwToastOverlay *toasts;
  GtkListBox      *rows;
  AdwStatusPage   *empty;
};

G_DEFINE_FINAL_TYPE (ShukePromisesWindow, shuke_promises_window, ADW_TYPE_WINDOW)

static ShukeTodo *
promise_of (ShukePromisesWindow *self,
            GtkWidget           *row)
{
  guint index = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  return index < self->promises->len ? g_ptr_array_index (self->promises, index) : NULL;
}

static void
kept_cb (GtkButton           *button,
         ShukePromisesWindow *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  ShukeTodo *promise = promise_of (self, row);
  g_autoptr (GError) error = NULL;
  gint64 action;

  if (promise == NULL)
    return;
  promise->state = SHUKE_TODO_DONE;
  action = shuke_book_save_todo (self->book, promise, NULL, &error);
  if (action != 0)
    shuke_toasts_undo (self->toasts, promise->kind == SHUKE_TODO_PICK_UP ? _("It is fetched.") : _("A promise kept."), self->parent,
                       self->book, action);
  else
    shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
}

static void
row_activated_cb (ShukePromisesWindow *self,
                  GtkListBoxRow       *row)
{
  ShukeTodo *promise = promise_of (self, GTK_WIDGET (row));
  gint64 customer = promise != NULL ? promise->customer : 0;

  if (promise == NULL)
    return;
  gtk_window_close (GTK_WINDOW (self));
  /* Promised to nobody yet: the note waits where it is said to whom. */
  if (customer == 0)
    g_action_group_activate_action (G_ACTION_GROUP (self->parent), "inbox", NULL);
  else
    shuke_window_open_customer (self->parent, customer);
}

static char *
when_text (const ShukeTodo *promise,
           ShukeDay         today)
{
  gboolean pick_up = promise->kind == SHUKE_TODO_PICK_UP;
  int late = shuke_day_plan_days_broken (promise, today);
  g_autofree char *date = NULL;
  ShukeDay day;

  if (promise->due_day == SHUKE_DAY_NONE)
    return g_strdup (_("no day said"));
  if (late > 0 && pick_up)
    return g_strdup_printf (ngettext ("%d day late, not fetched yet", "%d days late, not fetched yet", late), late);
  if (late > 0)
    return g_strdup_printf (ngettext ("broken %d day ago", "broken %d days ago", late), late);
  day = pick_up ? MAX (promise->due_day, promise->show_day) : promise->due_day;
  if (day == today)
    return g_strdup (pick_up ? _("to be fetched today") : _("due today"));
  date = shuke_day_text (day);
  return pick_up ? g_strdup_printf (_("to be fetched by %s"), date) : g_strdup_printf (_("by %s"), date);
}

static GtkWidget *
make_row (ShukePromisesWindow *self,
          const ShukeTodo     *promise,
          ShukeDay             today)
{
  g_autoptr (ShukeCustomer) customer = promise->customer != 0 ? shuke_book_get_customer (self->book, promise->customer, NULL) : NULL;
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *when = when_text (promise, today);
  gboolean broken = shuke_day_plan_days_broken (promise, today) > 0;
  const char *done = promise->kind == SHUKE_TODO_PICK_UP ? _("Fetched") : _("Promise Kept");
  GtkWidget *row = gtk_list_box_row_new ();
  /* No box: that would ask the words how wide they have to be for their height, and give them too much. */
  GtkWidget *box = gtk_grid_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *avatar = adw_avatar_new (32, NULL, TRUE);
  GtkWidget *text = gtk_label_new (promise->text);
  GtkWidget *kept = gtk_button_new_from_icon_name ("object-select-symbolic");
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, when, promise->text != NULL ? promise->text : "");

  shuke_avatar_show (ADW_AVATAR (avatar), customer != NULL ? name : NULL);
  shuke_follow_portrait (ADW_AVATAR (avatar), promise->customer);
  gtk_widget_set_valign (avatar, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  /* A register is read at a glance; the whole stands in the note. */
  gtk_label_set_lines (GTK_LABEL (text), TEXT_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (text, promise->text);
  gtk_widget_add_css_class (text, "second-line");
  gtk_widget_set_visible (text, promise->text != NULL);
  gtk_box_append (GTK_BOX (words), shuke_name_line_new (name, when, broken ? "tag-late" : NULL));
  gtk_box_append (GTK_BOX (words), text);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (kept, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (kept, "flat");
  gtk_widget_add_css_class (kept, "circular");
  gtk_widget_set_tooltip_text (kept, done);
  gtk_widget_set_sensitive (kept, !shuke_book_is_read_only (self->book));
  gtk_accessible_update_property (GTK_ACCESSIBLE (kept), GTK_ACCESSIBLE_PROPERTY_LABEL, done, -1);
  g_signal_connect (kept, "clicked", G_CALLBACK (kept_cb), self);
  gtk_grid_set_column_spacing (GTK_GRID (box), 12);
  gtk_grid_attach (GTK_GRID (box), avatar, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (box), words, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (box), kept, 2, 0, 1, 1);
  gtk_widget_add_css_class (box, "promise-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

/* How many are owed, and how many of them are broken. */
static char *
count_text (ShukePromisesWindow *self,
            ShukeDay             today)
{
  g_autofree char *owed = NULL;
  g_autofree char *late = NULL;
  guint broken = 0;

  for (guint i = 0; i < self->promises->len; i++)
    broken += shuke_day_plan_days_broken (g_ptr_array_index (self->promises, i), today) > 0;
  if (self->promises->len == 0)
    return g_strdup ("");
  owed = g_strdup_printf (ngettext ("%u owed", "%u owed", self->promises->len), self->promises->len);
  if (broken == 0)
    return g_steal_pointer (&owed);
  late = g_strdup_printf (ngettext ("%u broken", "%u broken", broken), broken);
  /* Translators: promises: how many are owed, how many of them are broken: "4 owed, 1 broken". */
  return g_strdup_printf (C_("promises", "%1$s, %2$s"), owed, late);
}

static void
fill (gpointer data)
{
  ShukePromisesWindow *self = data;
  ShukeDay today = shuke_book_get_today (self->book);
  GPtrArray *promises = shuke_book_list_promises (self->book, NULL);
  g_autofree char *count = NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  g_clear_pointer (&self->promises, g_ptr_array_unref);
  self->promises = promises != NULL ? promises : g_ptr_array_new ();
  for (guint i = 0; i < self->promises->len; i++)
    gtk_list_box_append (self->rows, make_row (self, g_ptr_array_index (self->promises, i), today));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->promises->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->promises->len == 0);
  count = count_text (self, today);
  adw_window_title_set_subtitle (self->title, count);
}

static void
shuke_promises_window_dispose (GObject *object)
{
  ShukePromisesWindow *self = SHUKE_PROMISES_WINDOW (object);

  g_clear_pointer (&self->refill, shuke_refill_free);
  g_clear_object (&self->book);
  g_clear_pointer (&self->promises, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_promises_window_parent_class)->dispose (object);
}

static void
shuke_promises_window_class_init (ShukePromisesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_promises_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/notes/shuke-promises-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukePromisesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ShukePromisesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukePromisesWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, ShukePromisesWindow, empty);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_promises_window_init (ShukePromisesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ShukePromisesWindow *
shuke_promises_window_open (ShukeWindow *parent)
{
  ShukePromisesWindow *self = g_object_new (SHUKE_TYPE_PROMISES_WINDOW, "transient-for", parent, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  adw_status_page_set_title (self->empty, _("Nothing Is Owed"));
  adw_status_page_set_description (self->empty, _("What you promise in a note, and what she comes to fetch, is kept here until it is done."));
  self->refill = shuke_refill_new (self->book, SHUKE_REFILL_ANY, fill, self);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
