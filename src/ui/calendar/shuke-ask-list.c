/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom to ask is src/model/shuke-ask.c's business, what the questions'. Here their rows stand, and what is told is written down. A row that
 * still asks the same is kept, so that nothing that happens in the book takes away what is being typed. */

#include "config.h"

#include "shuke-ask-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-about-plan.h"
#include "shuke-ask-row.h"
#include "shuke-book-asks.h"
#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-due-text.h"
#include "shuke-fact-row.h"
#include "shuke-fact-words.h"
#include "shuke-in-sight.h"
#include "shuke-window.h"

/* So many of the best are looked at: most of them have been asked for most things. */
#define MOST_OF_THE_BEST 20

struct _ShukeAskList {
  GtkBox parent_instance;

  ShukeBook  *book;
  GArray     *candidates;   /* ShukeAsk: whose questions are being looked up */
  guint       next;
  guint       n_asked;
  gint64      vital;
  guint       idle;
  GtkWidget  *head;      /* a line that opens and closes the rows */
  GtkWidget  *arrow;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (ShukeAskList, shuke_ask_list, GTK_TYPE_BOX)

static ShukeAskRow *
row_at (ShukeAskList *self,
        int           index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, index);

  return row != NULL && SHUKE_IS_ASK_ROW (row) ? SHUKE_ASK_ROW (row) : NULL;
}

/* The row in which the answer to the question above it is typed; NULL when none is. */
static ShukeFactRow *
answer_of (ShukeAskList *self,
           ShukeAskRow  *row)
{
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->rows, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);

  return next != NULL && SHUKE_IS_FACT_ROW (next) ? SHUKE_FACT_ROW (next) : NULL;
}

static ShukeAskRow *
question_of (ShukeAskList *self,
             ShukeFactRow *answer)
{
  return row_at (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (answer)) - 1);
}

static void
tell (ShukeAskList *self,
      gint64        action,
      const char   *sentence,
      const GError *error)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  shuke_window_show_saved (window, sentence, self->book, action, error);
}

static void
save_cb (ShukeAskList *self,
         ShukeFactRow *answer)
{
  ShukeAskRow *row = question_of (self, answer);
  const ShukeAsk *ask = row != NULL ? shuke_ask_row_get_ask (row) : NULL;
  g_autoptr (ShukeFactRow) kept = g_object_ref (answer);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (answer));
  ShukeDay today = shuke_book_get_today (self->book);
  ShukeFactOrigin origin = { .source = _("she said so") };
  ShukeFact fact = *shuke_fact_row_get_fact (answer);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 action;

  if (ask == NULL)
    return;
  customer = shuke_book_get_customer (self->book, ask->customer, &error);
  if (customer == NULL || !shuke_fact_row_check (answer))
    {
      shuke_in_sight_focus (GTK_WIDGET (answer));
      return;
    }
  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (self->book));
  if (ask->question.new_child)
    fact.person = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  else
    fact.person = shuke_about_person_index (customer, shuke_fact_row_get_person (answer));
  sentence = ask->question.new_child ? shuke_fact_dup_added_sentence (SHUKE_ROLE_CHILD)
                                     : shuke_fact_dup_saved_sentence (customer, fact.person, &fact, TRUE);
  if (fact.person != G_MAXUINT && shuke_fact_apply (builder, customer, &fact, text, today, &error))
    changed = shuke_customer_builder_build (builder, today, &error);
  action = changed != NULL ? shuke_book_save_answer (self->book, changed, &origin, &error) : 0;
  tell (self, action, sentence, error);
}

/* Nothing was typed, or it was thought better of. */
static void
drop_answer_cb (ShukeAskList *self,
                ShukeFactRow *answer)
{
  ShukeAskRow *row = question_of (self, answer);

  if (row != NULL)
    {
      shuke_ask_row_set_typing (row, FALSE);
      gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
    }
  gtk_list_box_remove (self->rows, GTK_WIDGET (answer));
}

static void
told_cb (ShukeAskList *self,
         ShukeAskRow  *row)
{
  const ShukeAsk *ask = shuke_ask_row_get_ask (row);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, ask->customer, NULL);
  ShukeFact fact = { .kind = ask->question.kind, .person = ask->question.person, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };
  GtkWidget *answer;

  if (customer == NULL || answer_of (self, row) != NULL)
    return;
  answer = shuke_fact_row_new (self->book, shuke_fact_get_name (&fact), &fact, shuke_about_person_id (customer, ask->question.person));
  g_signal_connect_object (answer, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (answer, "skip", G_CALLBACK (drop_answer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (answer, "cancel", G_CALLBACK (drop_answer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (answer, "left-empty", G_CALLBACK (drop_answer_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->rows, answer, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  shuke_ask_row_set_typing (row, TRUE);
  shuke_in_sight_focus (answer);
}

static void
put_off_cb (ShukeAskList *self,
            gboolean      refused,
            ShukeAskRow  *row)
{
  const ShukeAsk *ask = shuke_ask_row_get_ask (row);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, ask->customer, NULL);
  g_autofree char *later = g_strdup_printf (ngettext ("It will be asked again in %d day", "It will be asked again in %d days",
                                                      SHUKE_ASK_AGAIN_DAYS), SHUKE_ASK_AGAIN_DAYS);
  g_autoptr (GError) error = NULL;
  gint64 person = customer != NULL ? shuke_about_person_id (customer, ask->question.person) : 0;
  gint64 action = shuke_book_add_asked (self->book, ask->customer, person, ask->question.kind, refused, &error);

  tell (self, action, refused ? _("She will not be asked that again") : later, error);
}

static gboolean
asks_the_same (const ShukeAsk *a,
               const ShukeAsk *b)
{
  return a->customer == b->customer && a->question.kind == b->question.kind && a->question.person == b->question.person
         && a->question.new_child == b->question.new_child && a->why == b->why;
}

static gboolean
is_wanted (ShukeAskRow  *row,
           const GArray *asks)
{
  for (guint i = 0; i < asks->len; i++)
    if (asks_the_same (shuke_ask_row_get_ask (row), &g_array_index (asks, ShukeAsk, i)))
      return TRUE;
  return FALSE;
}

static void
drop_others (ShukeAskList *self,
             const GArray *asks)
{
  GtkListBoxRow *row;
  int place = 0;

  while ((row = gtk_list_box_get_row_at_index (self->rows, place)) != NULL)
    {
      ShukeFactRow *answer = answer_of (self, SHUKE_ASK_ROW (row));

      if (is_wanted (SHUKE_ASK_ROW (row), asks))
        {
          place += answer != NULL ? 2 : 1;
          continue;
        }
      if (answer != NULL)
        gtk_list_box_remove (self->rows, GTK_WIDGET (answer));
      gtk_list_box_remove (self->rows, GTK_WIDGET (row));
    }
}

static void
add_row (ShukeAskList   *self,
         const ShukeAsk *ask,
         int             place)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, ask->customer, NULL);
  GtkWidget *row;

  if (customer == NULL)
    return;
  row = shuke_ask_row_new (ask, customer, !shuke_book_is_read_only (self->book));
  g_signal_connect_object (row, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "put-off", G_CALLBACK (put_off_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->rows, row, place);
}

/* Who is asked can be read without opening it. */
static void
show_head (ShukeAskList *self,
           const GArray *asks)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (guint i = 0; i < asks->len; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, g_array_index (asks, ShukeAsk, i).customer, NULL);
      g_autofree char *name = shuke_due_text_name (customer);

      g_string_append_printf (names, "%s%s", i > 0 ? C_("list", ", ") : "", name);
    }
  escaped = g_markup_escape_text (names->str, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->head), escaped);
  gtk_widget_set_visible (GTK_WIDGET (self), asks->len > 0);
}

static void
open_or_close_cb (ShukeAskList *self)
{
  gboolean open = !gtk_widget_get_visible (GTK_WIDGET (self->rows));

  gtk_widget_set_visible (GTK_WIDGET (self->rows), open);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), open ? "go-up-symbolic" : "go-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/* -1 when nothing asks that yet. */
static int
find_row (ShukeAskList   *self,
          const ShukeAsk *ask)
{
  for (int i = 0; gtk_list_box_get_row_at_index (self->rows, i) != NULL; i++)
    if (row_at (self, i) != NULL && asks_the_same (shuke_ask_row_get_ask (row_at (self, i)), ask))
      return i;
  return -1;
}

/* What stands there stays where it is; what is new comes behind the one before it. */
static void
fill (ShukeAskList *self,
      const GArray *asks)
{
  int place = 0;

  drop_others (self, asks);
  for (guint i = 0; i < asks->len; i++)
    {
      const ShukeAsk *ask = &g_array_index (asks, ShukeAsk, i);
      int there = find_row (self, ask);

      if (there < 0)
        add_row (self, ask, place);
      else
        place = there;
      if (row_at (self, place) != NULL)
        place += answer_of (self, row_at (self, place)) != NULL ? 2 : 1;
    }
  show_head (self, asks);
}

static gboolean
idle_cb (gpointer data)
{
  ShukeAskList *self = data;

  while (self->next < self->candidates->len)
    {
      ShukeAsk *ask = &g_array_index (self->candidates, ShukeAsk, self->next);

      ask->standing = shuke_book_get_standing (self->book, ask->customer);
      if (shuke_book_find_question (self->book, ask->customer, self->vital, &ask->question))
        {
          self->next++;
          return G_SOURCE_CONTINUE;
        }
      g_array_remove_index (self->candidates, self->next);
    }
  self->idle = 0;
  shuke_ask_pick (self->candidates, self->n_asked);
  fill (self, self->candidates);
  return G_SOURCE_REMOVE;
}

static void
shuke_ask_list_dispose (GObject *object)
{
  ShukeAskList *self = SHUKE_ASK_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_ask_list_parent_class)->dispose (object);
}

static void
shuke_ask_list_class_init (ShukeAskListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_ask_list_dispose;
}

static void
shuke_ask_list_init (ShukeAskList *self)
{
  GtkWidget *heads = gtk_list_box_new ();
  GtkWidget *rows = gtk_list_box_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 2);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 9);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 2);
  gtk_widget_set_margin_end (GTK_WIDGET (self), 2);
  self->head = adw_action_row_new ();
  self->arrow = gtk_image_new_from_icon_name ("go-down-symbolic");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->head), _("Ask Today"));
  gtk_widget_add_css_class (self->arrow, "dim-label");
  gtk_widget_add_css_class (self->arrow, "section-arrow");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->head), self->arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->head), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (self->head, "activated", G_CALLBACK (open_or_close_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (heads), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (heads, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (heads), self->head);
  self->rows = GTK_LIST_BOX (rows);
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ask Today"), -1);
  gtk_widget_set_visible (rows, FALSE);
  gtk_box_append (GTK_BOX (self), heads);
  gtk_box_append (GTK_BOX (self), rows);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
shuke_ask_list_new (void)
{
  return g_object_new (SHUKE_TYPE_ASK_LIST, NULL);
}

void
shuke_ask_list_show (ShukeAskList    *self,
                     ShukeBook       *book,
                     const GPtrArray *list)
{
  g_autoptr (GArray) asked = NULL;
  g_autoptr (GArray) best = NULL;

  g_return_if_fail (SHUKE_IS_ASK_LIST (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_set_object (&self->book, book);
  asked = list != NULL ? shuke_book_list_asked_today (book, NULL) : NULL;
  best = asked != NULL ? shuke_book_list_best (book, MOST_OF_THE_BEST, NULL) : NULL;
  if (best == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  self->candidates = shuke_ask_list_whom (list, best, asked);
  self->n_asked = asked->len;
  self->vital = shuke_book_get_vital_standing (book);
  self->next = 0;
  self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}
