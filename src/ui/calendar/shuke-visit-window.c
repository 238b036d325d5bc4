/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Announcing a visit and making ready for it. The line is read as a note is; until she changes something the list is what the file of
 * whoever comes proposes. Everything is saved at once. */

#include "config.h"

#include "shuke-visit-window.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-preparations.h"
#include "shuke-customer-entry.h"
#include "shuke-day-text.h"
#include "shuke-draft-question.h"
#include "shuke-due-text.h"
#include "shuke-in-sight.h"
#include "shuke-note-day.h"
#include "shuke-note-reader.h"
#include "shuke-sale-how.h"
#include "shuke-text-row.h"
#include "shuke-text.h"

struct _ShukeVisitWindow {
  AdwWindow           parent_instance;

  ShukeWindow        *parent;   /* (unowned): it takes us along */
  ShukeBook          *book;
  ShukeSearch        *search;
  ShukeCustomerEntry *field;    /* who comes, of a new visit; NULL for one that is in the book */
  ShukeTodo          *todo;     /* as it will be saved */
  gint64              shown;    /* whose proposals stand in the list */
  gboolean            edited;
  gboolean            filling;

  GtkBox             *box;
  AdwEntryRow        *words;
  GtkLabel           *understood;
  GtkListBox         *rows;
  GtkMenuButton      *add;
  GMenu              *add_menu;
};

G_DEFINE_FINAL_TYPE (ShukeVisitWindow, shuke_visit_window, ADW_TYPE_WINDOW)

#define PREPARATION_KEY "shuke-preparation"
#define STAFF_KEY "shuke-staff"

static void
update (ShukeVisitWindow *self)
{
  ShukeDay day = shuke_todo_get_visit_day (self->todo);
  g_autofree char *hour = shuke_note_dup_hour (gtk_editable_get_text (GTK_EDITABLE (self->words)), shuke_book_get_today (self->book));
  g_autofree char *date = day != SHUKE_DAY_NONE ? shuke_day_text_long (day) : NULL;
  g_autofree char *range = NULL;

  if (day != SHUKE_DAY_NONE && hour != NULL && self->todo->from_day == SHUKE_DAY_NONE)
    {
      g_autofree char *whole = g_steal_pointer (&date);

      /* Translators: a day, and the hour in the owner's words: "Saturday, 19 September, at 3". */
      date = g_strdup_printf (C_("day and hour", "%1$s, %2$s"), whole, hour);
    }
  if (day != SHUKE_DAY_NONE && self->todo->show_day == SHUKE_DAY_NONE && self->todo->due_day > day)
    {
      g_autofree char *last = shuke_day_text_long (self->todo->due_day);

      /* Translators: the first and the last day on which she may come. */
      range = g_strdup_printf (_("%1$s to %2$s"), date, last);
    }
  gtk_label_set_label (self->understood, range != NULL ? range : date != NULL ? date
                                         : _("Say a day: “Saturday at 3, to try on coats”"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.save",
                                 day != SHUKE_DAY_NONE && self->todo->customer != 0 && !shuke_book_is_read_only (self->book));
}

/* A day in the words is the day; words without one leave it as it was. What she comes to fetch is another kind of visit. */
static void
read_words (ShukeVisitWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->words));
  ShukeDay today = shuke_book_get_today (self->book), from, to;
  g_autoptr (ShukeCustomer) customer = self->todo->customer != 0 ? shuke_book_get_customer (self->book, self->todo->customer, NULL) : NULL;
  g_autoptr (GArray) offers = shuke_note_read (text, today, customer);
  gsize start, end;

  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeNoteOffer *offer = &g_array_index (offers, ShukeNoteOffer, i);

      if (offer->kind == SHUKE_NOTE_OFFER_PICK_UP || offer->kind == SHUKE_NOTE_OFFER_APPOINTMENT)
        self->todo->kind = offer->kind == SHUKE_NOTE_OFFER_PICK_UP ? SHUKE_TODO_PICK_UP : SHUKE_TODO_APPOINTMENT;
    }
  /* An hour alone is today's only as long as there is no day. */
  if (!shuke_note_find_day (text, today, &from, &to, &start, &end)
      || (shuke_todo_get_visit_day (self->todo) != SHUKE_DAY_NONE && !shuke_note_names_day (text, today)))
    return;
  self->todo->show_day = SHUKE_DAY_NONE;
  self->todo->due_day = to;
  self->todo->from_day = from != to ? from : SHUKE_DAY_NONE;
}

static void
words_changed_cb (ShukeVisitWindow *self)
{
  if (self->filling)
    return;
  self->edited = TRUE;
  read_words (self);
  update (self);
}

static void
row_changed_cb (ShukeVisitWindow *self)
{
  if (!self->filling)
    self->edited = TRUE;
}

static void
remove_cb (GtkButton        *button,
           ShukeVisitWindow *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), SHUKE_TYPE_TEXT_ROW);
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->rows, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);

  self->edited = TRUE;
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : GTK_WIDGET (self->add));
  gtk_list_box_remove (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), gtk_list_box_get_row_at_index (self->rows, 0) != NULL);
}

/* Takes @preparation. */
static GtkWidget *
add_row (ShukeVisitWindow *self,
         ShukePreparation *preparation)
{
  const char *kind = shuke_prepare_kind_name (preparation->kind);
  GtkWidget *row = shuke_text_row_new (kind, preparation->text);
  GtkWidget *staff = gtk_drop_down_new (NULL, NULL);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *whose = g_strdup_printf (_("Who sees to it: %s"), kind);
  g_autofree char *take_out = g_strdup_printf (_("Remove: %s"), kind);

  shuke_sale_staff_fill (GTK_DROP_DOWN (staff), self->book, preparation->staff, TRUE);
  gtk_widget_set_valign (staff, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (staff, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (staff), GTK_ACCESSIBLE_PROPERTY_LABEL, whose, -1);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, take_out);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, take_out, -1);
  shuke_text_row_append (SHUKE_TEXT_ROW (row), staff);
  shuke_text_row_append (SHUKE_TEXT_ROW (row), remove);
  g_object_set_data_full (G_OBJECT (row), PREPARATION_KEY, preparation, (GDestroyNotify) shuke_preparation_free);
  g_object_set_data (G_OBJECT (row), STAFF_KEY, staff);
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (staff, "notify::selected", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_list_box_append (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), TRUE);
  return row;
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  ShukeVisitWindow *self = SHUKE_VISIT_WINDOW (widget);
  g_autoptr (ShukeCustomer) customer = self->todo->customer != 0 ? shuke_book_get_customer (self->book, self->todo->customer, NULL) : NULL;
  ShukePrepareKind kind;

  if (!shuke_prepare_kind_from_text (g_variant_get_string (parameter, NULL), &kind))
    return;
  self->edited = TRUE;
  shuke_in_sight_focus (add_row (self, shuke_preparation_new (kind, NULL, customer != NULL ? customer->staff : NULL)));
}

/* What is written down of the visit, or what the file of whoever comes proposes. */
static void
show_preparations (ShukeVisitWindow *self)
{
  g_autoptr (ShukeVisitPlan) plan = self->todo->customer != 0 ? shuke_book_get_visit_plan (self->book, self->todo, NULL) : NULL;
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), FALSE);
  for (guint i = 0; plan != NULL && i < plan->preparations->len; i++)
    add_row (self, shuke_preparation_copy (g_ptr_array_index (plan->preparations, i)));
  self->shown = self->todo->customer;
  self->filling = FALSE;
}

static void
customer_cb (ShukeVisitWindow *self)
{
  self->todo->customer = shuke_customer_entry_get_customer (self->field);
  if (self->todo->customer != self->shown)
    show_preparations (self);
  update (self);
}

static GPtrArray *
list_preparations (ShukeVisitWindow *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_preparation_free);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    {
      g_autoptr (ShukePreparation) one = shuke_preparation_copy (g_object_get_data (G_OBJECT (row), PREPARATION_KEY));
      g_autofree char *typed = shuke_text_row_dup_text (SHUKE_TEXT_ROW (row));
      g_autofree char *text = shuke_text_clean (typed);

      if (text == NULL)
        continue;
      g_free (one->text);
      one->text = g_steal_pointer (&text);
      g_free (one->staff);
      one->staff = shuke_sale_staff_dup (g_object_get_data (G_OBJECT (row), STAFF_KEY));
      g_ptr_array_add (list, g_steal_pointer (&one));
    }
  return list;
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeVisitWindow *self = SHUKE_VISIT_WINDOW (widget);
  g_autoptr (GPtrArray) list = list_preparations (self);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, self->todo->customer, NULL);
  g_autofree char *who = shuke_due_text_name (customer);
  g_autofree char *day = shuke_day_text (shuke_todo_get_visit_day (self->todo));
  g_autofree char *sentence = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;

  g_free (self->todo->text);
  words = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->words)));
  self->todo->text = words != NULL ? shuke_note_dup_without_day (words, shuke_book_get_today (self->book), self->todo->due_day) : NULL;
  action = shuke_book_save_visit_plan (self->book, self->todo, list, &error);
  if (action == 0)
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      return;
    }
  /* Translators: who comes, the day. */
  sentence = g_strdup_printf (_("%1$s is expected on %2$s"), who, day);
  shuke_window_toast_undo (self->parent, sentence, self->book, action);
  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
shuke_visit_window_close_request (GtkWindow *window)
{
  ShukeVisitWindow *self = SHUKE_VISIT_WINDOW (window);

  if (self->edited && shuke_draft_question_ask (window, _("Keep This Visit?"), "visit.save"))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (shuke_visit_window_parent_class)->close_request (window);
}

static void
shuke_visit_window_dispose (GObject *object)
{
  ShukeVisitWindow *self = SHUKE_VISIT_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_object (&self->search);
  g_clear_pointer (&self->todo, shuke_todo_free);
  G_OBJECT_CLASS (shuke_visit_window_parent_class)->dispose (object);
}

static void
shuke_visit_window_class_init (ShukeVisitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_visit_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_visit_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/calendar/shuke-visit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeVisitWindow, box);
  gtk_widget_class_bind_template_child (widget_class, ShukeVisitWindow, words);
  gtk_widget_class_bind_template_child (widget_class, ShukeVisitWindow, understood);
  gtk_widget_class_bind_template_child (widget_class, ShukeVisitWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, ShukeVisitWindow, add);
  gtk_widget_class_bind_template_child (widget_class, ShukeVisitWindow, add_menu);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_install_action (widget_class, "visit.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "visit.add", "s", add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_visit_window_init (ShukeVisitWindow *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before a text takes the key for itself. */
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                                                          gtk_named_action_new ("visit.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
  for (guint kind = 0; kind < SHUKE_N_PREPARE_KINDS; kind++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (shuke_prepare_kind_name ((ShukePrepareKind) kind), NULL);

      g_menu_item_set_action_and_target (item, "visit.add", "s", shuke_prepare_kind_to_text ((ShukePrepareKind) kind));
      g_menu_append_item (self->add_menu, item);
    }
}

static ShukeTodo *
new_visit (gint64 customer)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->kind = SHUKE_TODO_APPOINTMENT;
  todo->customer = customer;
  return todo;
}

ShukeVisitWindow *
shuke_visit_window_open (ShukeWindow     *parent,
                         const ShukeTodo *todo,
                         gint64           customer)
{
  ShukeVisitWindow *self = g_object_new (SHUKE_TYPE_VISIT_WINDOW, "transient-for", parent, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  self->todo = todo != NULL ? shuke_todo_copy (todo) : new_visit (customer);
  if (todo == NULL)
    {
      self->search = shuke_search_new (self->book);
      self->field = SHUKE_CUSTOMER_ENTRY (shuke_customer_entry_new (self->book, self->search, _("Who comes")));
      gtk_box_prepend (self->box, GTK_WIDGET (self->field));
      shuke_customer_entry_set_customer (self->field, customer);
      g_signal_connect_object (self->field, "notify::customer", G_CALLBACK (customer_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      g_autoptr (ShukeCustomer) record = shuke_book_get_customer (self->book, todo->customer, NULL);
      g_autofree char *name = shuke_due_text_name (record);
      g_autofree char *title = g_strdup_printf (_("Visit of %s"), name);

      gtk_window_set_title (GTK_WINDOW (self), title);
      self->filling = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->words), todo->text != NULL ? todo->text : "");
    }
  show_preparations (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (todo == NULL && customer == 0 ? GTK_WIDGET (self->field) : GTK_WIDGET (self->words));
  return self;
}

static void
announce_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  if (shuke_window_get_book (data) != NULL && !shuke_book_is_read_only (shuke_window_get_book (data)))
    shuke_visit_window_open (data, NULL, shuke_window_get_customer (data));
}

void
shuke_visit_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "announce-visit", .activate = announce_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
