/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of one day. One row is chosen and shows its buttons; the others stay short. Long lists come in portions, so that
 * ten thousand due at once open as fast as ten. */

#include "config.h"

#include "shuke-day-list.h"

#include <glib/gi18n.h>

#include "shuke-ask-list.h"
#include "shuke-book-entries.h"
#include "shuke-book-preparations.h"
#include "shuke-day-text.h"
#include "shuke-due-row.h"
#include "shuke-menus.h"
#include "shuke-page-keys.h"
#include "shuke-popovers.h"
#include "shuke-prepare-list.h"
#include "shuke-window.h"

#define PORTION 60

struct _ShukeDayList {
  GtkWidget parent_instance;

  ShukeBook         *book;
  ShukeDay           day;
  ShukeDay           today;
  GPtrArray         *items;     /* ShukeDueItem (owned copies) */
  char              *chosen;    /* key of the chosen row */
  guint              limit;
  gboolean           unfolded;  /* the done ones are shown */

  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkScrolledWindow *scroller;
  GtkListBox        *rows;
  AdwStatusPage     *empty;
  GtkBox            *column;
  ShukePrepareList  *visits;    /* above the list; NULL before anybody was announced */
  ShukeAskList      *asks;      /* above it too; NULL before there was anything to ask */
};

G_DEFINE_FINAL_TYPE (ShukeDayList, shuke_day_list, GTK_TYPE_WIDGET)

static guint
count_open (ShukeDayList *self)
{
  guint n = 0;

  /* The done ones stand at the end. */
  while (n < self->items->len && ((ShukeDueItem *) g_ptr_array_index (self->items, n))->state != SHUKE_DUE_DONE)
    n++;
  return n;
}

static gboolean
is_chosen (ShukeDayList  *self,
           GtkListBoxRow *row)
{
  return SHUKE_IS_DUE_ROW (row) && g_strcmp0 (self->chosen, shuke_due_row_get_key (SHUKE_DUE_ROW (row))) == 0;
}

/* NULL when nothing is to be done. */
static GtkListBoxRow *
find_chosen (ShukeDayList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (is_chosen (self, row))
      return row;
  return NULL;
}

static void
show_chosen (ShukeDayList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (SHUKE_IS_DUE_ROW (row))
      shuke_due_row_set_chosen (SHUKE_DUE_ROW (row), is_chosen (self, row));
}

static GtkWidget *
make_fold_row (const char *icon,
               const char *text,
               const char *arrow,
               const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (row, "due-fold");
  gtk_widget_set_name (row, name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "second-line");
  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (arrow));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static void
show_heading (ShukeDayList *self,
              guint         open)
{
  g_autofree char *date = shuke_day_text (self->day);
  g_autofree char *weekday = shuke_day_text_weekday (self->day);
  g_autofree char *lunar = shuke_day_text_lunar (self->day);
  g_autofree char *title = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *subtitle = NULL;
  guint done = self->items->len - open;

  /* Translators: the heading of today's list, with its date. */
  title = self->day == self->today ? g_strdup_printf (_("Today, %s"), date) : g_strdup (date);
  if (self->items->len == 0)
    counts = g_strdup (_("nothing to do"));
  else if (done == 0)
    counts = g_strdup_printf (ngettext ("%u thing to do", "%u things to do", open), open);
  else
    /* Translators: what is still open, then what is done. */
    counts = g_strdup_printf (ngettext ("%1$u thing to do, %2$u done", "%1$u things to do, %2$u done", open), open, done);
  /* Translators: weekday, day of the Chinese calendar, how much there is to do. */
  subtitle = g_strdup_printf (_("%1$s, lunar %2$s: %3$s"), weekday, lunar != NULL ? lunar : "", counts);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
}

static void
show_empty (ShukeDayList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->items->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->items->len == 0);
  adw_status_page_set_title (self->empty, self->day == self->today ? _("Nothing to Do Today") : _("Nothing on This Day"));
  adw_status_page_set_description (self->empty, _("Birthdays come by themselves; write a note with a day in it and it is offered here (Ctrl+J)."));
}

/* Whoever works through the list by keyboard stays in it. */
static gboolean
has_focus (ShukeDayList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->rows));
}

static void
fill (ShukeDayList *self)
{
  guint open = count_open (self), done = self->items->len - open;
  guint shown = MIN (open, self->limit);
  gboolean chosen_is_there = FALSE, too_late = FALSE, focus = has_focus (self);
  GtkListBoxRow *row;

  shuke_popovers_close (GTK_WIDGET (self->rows));
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < self->items->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (self->items, i);

      too_late |= item->state == SHUKE_DUE_TOO_LATE;
      if (i >= shown && (i < open || !self->unfolded || i - open >= self->limit))
        continue;
      if (i == open && done > 0)
        gtk_list_box_append (self->rows, make_fold_row ("object-select-symbolic", _("Done"), "pan-down-symbolic", "fold"));
      gtk_list_box_append (self->rows, shuke_due_row_new (self->book, item));
      row = gtk_list_box_get_row_at_index (self->rows, (int) (i + (i >= open && done > 0)));
      chosen_is_there |= is_chosen (self, row);
    }
  if (shown < open)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("Show %u more", "Show %u more", open - shown), open - shown);

      gtk_list_box_append (self->rows, make_fold_row (NULL, more, "pan-down-symbolic", "more"));
    }
  if (done > 0 && !self->unfolded)
    {
      g_autofree char *folded = g_strdup_printf (ngettext ("%u done", "%u done", done), done);

      gtk_list_box_append (self->rows, make_fold_row ("object-select-symbolic", folded, "pan-end-symbolic", "fold"));
    }
  if (!chosen_is_there)
    {
      g_clear_pointer (&self->chosen, g_free);
      if (open > 0)
        self->chosen = shuke_due_item_dup_key (g_ptr_array_index (self->items, 0));
    }
  show_chosen (self);
  if (focus)
    shuke_day_list_focus (self);
  show_heading (self, open);
  show_empty (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "day.done", !shuke_book_is_read_only (self->book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "day.let-go-all", too_late && !shuke_book_is_read_only (self->book));
}

static void
show_visits (ShukeDayList *self)
{
  g_autoptr (GPtrArray) visits = shuke_book_list_visit_plans (self->book, self->day, NULL);

  if (visits == NULL || (self->visits == NULL && visits->len == 0))
    return;
  if (self->visits == NULL)
    {
      self->visits = SHUKE_PREPARE_LIST (shuke_prepare_list_new ());
      gtk_box_prepend (self->column, GTK_WIDGET (self->visits));
    }
  shuke_prepare_list_show (self->visits, self->book, visits);
}

static void
row_activated_cb (GtkListBox    *rows,
                  GtkListBoxRow *row,
                  ShukeDayList  *self)
{
  if (SHUKE_IS_DUE_ROW (row))
    {
      g_free (self->chosen);
      self->chosen = g_strdup (shuke_due_row_get_key (SHUKE_DUE_ROW (row)));
      show_chosen (self);
      return;
    }
  if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), "more"))
    self->limit += PORTION * 4;
  else
    self->unfolded = !self->unfolded;
  fill (self);
}

static void
let_go_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  ShukeDayList *self = SHUKE_DAY_LIST (widget);
  ShukeWindow *window = shuke_window_get_for (widget);
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 action;

  for (guint i = 0; i < self->items->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (self->items, i);
      ShukeTodo *todo;

      if (item->state != SHUKE_DUE_TOO_LATE)
        continue;
      todo = shuke_todo_copy (item->todo);
      todo->state = SHUKE_TODO_CLOSED;
      g_ptr_array_add (todos, todo);
    }
  sentence = g_strdup_printf (ngettext ("%u thing was let go.", "%u things were let go.", todos->len), todos->len);
  action = shuke_book_save_todos (self->book, todos, &error);
  shuke_window_show_saved (window, sentence, self->book, action, error);
}

/* Ticks off whoever is chosen; the next one is chosen then, so that a morning's list is one key again and again. */
static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeDayList *self = SHUKE_DAY_LIST (widget);
  GtkListBoxRow *row = find_chosen (self);

  if (row != NULL && gtk_list_box_row_get_index (row) < (int) count_open (self))
    gtk_widget_activate_action (GTK_WIDGET (row), "due.done", "s", "");
}

static void
shuke_day_list_dispose (GObject *object)
{
  ShukeDayList *self = SHUKE_DAY_LIST (object);
  GtkWidget *child;

  g_clear_object (&self->book);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (shuke_day_list_parent_class)->dispose (object);
}

static void
shuke_day_list_class_init (ShukeDayListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_day_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/calendar/shuke-day-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeDayList, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayList, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayList, scroller);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayList, rows);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayList, empty);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayList, column);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "day.let-go-all", NULL, let_go_all_action);
  gtk_widget_class_install_action (widget_class, "day.done", NULL, done_action);
}

static void
shuke_day_list_init (ShukeDayList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_menus_hush_tooltips (GTK_WIDGET (self));
  shuke_page_keys_add (GTK_WIDGET (self), "<Control>d", "day.done");
  self->day = SHUKE_DAY_NONE;
  self->limit = PORTION;
}

void
shuke_day_list_show (ShukeDayList *self,
                     ShukeBook    *book,
                     ShukeDay      day,
                     ShukeDay      today,
                     GPtrArray    *list)
{
  g_return_if_fail (SHUKE_IS_DAY_LIST (self));

  if (day != self->day)
    {
      g_clear_pointer (&self->chosen, g_free);
      self->limit = PORTION;
      self->unfolded = FALSE;
    }
  g_set_object (&self->book, book);
  self->day = day;
  self->today = today;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_due_item_free);
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (self->items, shuke_due_item_copy (g_ptr_array_index (list, i)));
  fill (self);
  show_visits (self);
}

void
shuke_day_list_show_asks (ShukeDayList    *self,
                          const GPtrArray *list)
{
  g_return_if_fail (SHUKE_IS_DAY_LIST (self) && self->book != NULL);

  if (self->asks == NULL && list != NULL)
    {
      self->asks = SHUKE_ASK_LIST (shuke_ask_list_new ());
      gtk_box_insert_child_after (self->column, GTK_WIDGET (self->asks), GTK_WIDGET (self->visits));
    }
  if (self->asks != NULL)
    shuke_ask_list_show (self->asks, self->book, list);
}

void
shuke_day_list_set_whole (ShukeDayList *self,
                          gboolean      whole)
{
  g_return_if_fail (SHUKE_IS_DAY_LIST (self));

  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, whole ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
}

void
shuke_day_list_focus (ShukeDayList *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (SHUKE_IS_DAY_LIST (self));

  row = find_chosen (self);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
