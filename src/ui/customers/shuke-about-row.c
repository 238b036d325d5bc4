/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Filled facts as rows that are typed over in place, and rows for what is being added: they are in the book once something is typed and
 * not before. What a text means is shuke-fact.c's business, which rows there should be shuke-about-plan.c's. Rows are built when the
 * section is first opened; from then on they are kept, and what changes in the book changes in them. */

#include "config.h"

#include "shuke-about-row.h"

#include <glib/gi18n.h>

#include "shuke-about-head.h"
#include "shuke-about-plan.h"
#include "shuke-book-custom-fields.h"
#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-facts.h"
#include "shuke-child-words.h"
#include "shuke-delete-row.h"
#include "shuke-expander.h"
#include "shuke-fact-row.h"
#include "shuke-fact-words.h"
#include "shuke-file-row.h"
#include "shuke-join-row.h"
#include "shuke-in-sight.h"
#include "shuke-person-row.h"
#include "shuke-popovers.h"
#include "shuke-window.h"

struct _ShukeAboutRow {
  AdwExpanderRow parent_instance;

  ShukeBook     *book;       /* borrowed from the profile */
  ShukeCustomer *customer;
  GPtrArray     *rows;       /* all rows inside, in order */
  ShukeAboutHead *head;      /* owned by the row itself, which it stands in */
  gboolean       stale;
  ShukeFactFile *file;         /* what the file says about itself, as the rows show it; NULL before they are built */
  gint64         vital;        /* as shuke_book_get_vital_standing() had it on vital_day */
  ShukeDay       vital_day;

  ShukeRole      new_role;   /* of SHUKE_PERSON_NEW */
  gboolean       adopts;     /* the next customer shown has her in the book */
  gint64         asks;       /* the person about whom one thing is asked after the other; 0 = nobody */
};

/* What one says of a child without being asked, in that order. */
static const ShukeFactKind asked[] = { SHUKE_FACT_PERSON_NAME, SHUKE_FACT_BIRTH, SHUKE_FACT_SIZE };

G_DEFINE_FINAL_TYPE (ShukeAboutRow, shuke_about_row, ADW_TYPE_EXPANDER_ROW)

/* Saves what @builder holds. FALSE leaves everything as it is, and the owner has been told. */
static gboolean
save (ShukeAboutRow        *self,
      ShukeCustomerBuilder *builder,
      const char           *sentence)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_customer_builder_build (builder, shuke_book_get_today (self->book), &error);
  gint64 action = customer != NULL ? shuke_book_save_customer (self->book, customer, NULL, &error) : 0;

  if (action == 0)
    {
      if (window != NULL)
        shuke_window_show_error (window, SHUKE_DOING_SAVE, error);
      return FALSE;
    }
  if (window != NULL)
    shuke_window_toast_undo (window, sentence, self->book, action);
  return TRUE;
}

/* Puts what is typed in @row into @builder. Whoever is new gets her place there with the first thing that is known about her, which is
 * then in @new_index; it is 0 before. */
static gboolean
apply_row (ShukeAboutRow        *self,
           ShukeCustomerBuilder *builder,
           ShukeFactRow         *row,
           guint                *new_index)
{
  ShukeFact fact = *shuke_fact_row_get_fact (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (!shuke_fact_row_check (row) || (shuke_fact_row_is_added (row) && shuke_fact_row_get_person (row) != SHUKE_PERSON_NEW &&
                                      shuke_fact_find_other (&fact, self->customer, text, NULL)))
    return FALSE;
  if (shuke_fact_row_get_person (row) == SHUKE_PERSON_NEW)
    {
      if (*new_index == 0)
        *new_index = shuke_customer_builder_add_person (builder, 0, self->new_role);
      fact.person = *new_index;
      if (fact.kind == SHUKE_FACT_PERSON_NAME && self->new_role == SHUKE_ROLE_CHILD &&
          shuke_child_words_apply (builder, self->customer, fact.person, text, shuke_book_get_today (self->book)))
        return TRUE;
    }
  return shuke_fact_apply (builder, self->customer, &fact, text, shuke_book_get_today (self->book), NULL);
}

static char *
dup_saved_sentence (ShukeCustomer *customer,
                    ShukeFactRow  *row)
{
  return shuke_fact_dup_saved_sentence (customer, shuke_about_person_index (customer, shuke_fact_row_get_person (row)),
                                        shuke_fact_row_get_fact (row), *gtk_editable_get_text (GTK_EDITABLE (row)) != '\0');
}

static void go_on (ShukeAboutRow *self, gint64 person, ShukeFactKind kind);
static void drop_row (ShukeAboutRow *self, GtkWidget *row);

static void open_kind (ShukeAboutRow *self, gint64 person, ShukeFactKind kind);

/* 地址 typed where the size is asked for: she goes on to the address. */
static gboolean
go_to_named (ShukeAboutRow *self,
             ShukeFactRow  *row)
{
  gint64 person = shuke_fact_row_get_person (row);
  g_autoptr (ShukeFact) fact = shuke_fact_copy (shuke_fact_row_get_fact (row));
  GtkWidget *known;
  ShukeFactKind kind;

  fact->person = person == SHUKE_PERSON_NEW ? G_MAXUINT : shuke_about_person_index (self->customer, person);
  if (!shuke_fact_row_is_added (row) || fact->person == G_MAXUINT ||
      !shuke_fact_find_other (fact, self->customer, gtk_editable_get_text (GTK_EDITABLE (row)), &kind))
    return FALSE;
  shuke_fact_row_set_edited (row, FALSE);
  known = shuke_about_find_fact (self->rows, person, kind);
  if (known != NULL)
    shuke_in_sight_focus (known);
  else
    open_kind (self, person, kind);
  drop_row (self, GTK_WIDGET (row));
  return TRUE;
}

static void
save_cb (ShukeAboutRow *self,
         ShukeFactRow  *row)
{
  g_autoptr (ShukeFactRow) kept = g_object_ref (row);
  const ShukeFact *fact = shuke_fact_row_get_fact (row);
  ShukeFactKind kind = fact->kind;
  gboolean added = shuke_about_was_led_to (row) || shuke_fact_row_is_added (row);
  gboolean filled = *gtk_editable_get_text (GTK_EDITABLE (row)) != '\0';
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *read = NULL;
  guint new_index = 0;

  if (go_to_named (self, row))
    return;
  builder = shuke_customer_builder_new_from (self->customer, shuke_book_get_region (self->book));
  read = shuke_fact_read (fact, gtk_editable_get_text (GTK_EDITABLE (row)), shuke_book_get_today (self->book));
  if (!shuke_fact_row_check (row) || !apply_row (self, builder, row, &new_index))
    {
      shuke_in_sight_focus (GTK_WIDGET (row));
      return;
    }
  sentence = new_index != 0 ? shuke_fact_dup_added_sentence (self->new_role) : dup_saved_sentence (self->customer, row);
  /* Before the book tells of it: from then on the row shows what the book has. */
  shuke_fact_row_set_edited (row, FALSE);
  self->adopts = new_index != 0;
  if (!save (self, builder, sentence))
    {
      self->adopts = FALSE;
      shuke_fact_row_set_edited (row, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
    }
  else if (added && filled)
    {
      go_on (self, shuke_fact_row_get_person (row), kind);
      /* Hours typed where the way is asked for stand in their own row, and this one is as empty as before. */
      if (read == NULL && shuke_fact_row_is_added (row))
        drop_row (self, GTK_WIDGET (row));
    }
}

/* Who turns to something else has not asked to lose what she typed. Only what cannot be read is given up. */
static void
save_edits (ShukeAboutRow *self)
{
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autofree char *one = NULL;
  g_autofree char *sentence = NULL;
  guint new_index = 0;
  int n = 0;

  if (self->customer == NULL)
    return;
  /* The book tells of it, and another may be shown by then. */
  customer = shuke_customer_ref (self->customer);
  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (self->book));
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (!SHUKE_IS_FACT_ROW (row) || !shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)))
        continue;
      if (apply_row (self, builder, SHUKE_FACT_ROW (row), &new_index) && n++ == 0)
        one = new_index != 0 ? shuke_fact_dup_added_sentence (self->new_role) : dup_saved_sentence (customer, SHUKE_FACT_ROW (row));
      shuke_fact_row_set_edited (SHUKE_FACT_ROW (row), FALSE);
    }
  if (n == 0)
    return;
  self->adopts = new_index != 0;
  sentence = n == 1 ? g_steal_pointer (&one) : shuke_fact_dup_all_saved_sentence (customer, n);
  save (self, builder, sentence);
}

/* An expander row only appends; the list its rows stand in takes them at any place. */
static void
insert_row (ShukeAboutRow *self,
            guint          place,
            GtkWidget     *row)
{
  if (self->rows->len == 0)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  else
    gtk_list_box_insert (GTK_LIST_BOX (gtk_widget_get_parent (g_ptr_array_index (self->rows, 0))), row, (int) place);
  g_ptr_array_insert (self->rows, (int) place, row);
}

static GtkWidget *new_fact_row (ShukeAboutRow *self, const ShukeFact *fact, gint64 person);

/* A row for something that is not in the book, ready to be typed into: behind what is known of her. */
static void
open_fact (ShukeAboutRow   *self,
           gint64           person,
           const ShukeFact *wanted)
{
  ShukeFact fact = *wanted;
  GtkWidget *row;
  guint place = 0;

  fact.person = person == SHUKE_PERSON_NEW ? 0 : shuke_about_person_index (self->customer, person);
  if (fact.person == G_MAXUINT)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (shuke_about_person_of (g_ptr_array_index (self->rows, i)) == person)
      place = person == 0 ? i : i + 1;
  row = new_fact_row (self, &fact, person);
  insert_row (self, place, row);
  shuke_in_sight_focus (row);
}

static void
open_kind (ShukeAboutRow *self,
           gint64         person,
           ShukeFactKind  kind)
{
  ShukeFact fact = { .kind = kind, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

  open_fact (self, person, &fact);
}

/* Somebody new of whom nothing was said leaves no trace. */
static void
drop_row (ShukeAboutRow *self,
          GtkWidget     *row)
{
  gint64 person = shuke_about_person_of (row);
  ShukePersonRow *heading;
  guint left = 0;

  if (!g_ptr_array_remove (self->rows, row))
    return;
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
  for (guint i = 0; i < self->rows->len; i++)
    left += shuke_about_person_of (g_ptr_array_index (self->rows, i)) == person;
  heading = person == SHUKE_PERSON_NEW && left == 1 ? shuke_about_find_heading (self->rows, person) : NULL;
  if (heading != NULL && !self->adopts)
    {
      g_ptr_array_remove (self->rows, heading);
      adw_expander_row_remove (ADW_EXPANDER_ROW (self), GTK_WIDGET (heading));
    }
}

/* To the next thing that is asked about her, or back to where things are added. */
static void
go_on (ShukeAboutRow *self,
       gint64         person,
       ShukeFactKind  kind)
{
  guint index = person == SHUKE_PERSON_NEW ? G_MAXUINT : shuke_about_person_index (self->customer, person);
  g_autoptr (GArray) missing = index != G_MAXUINT ? shuke_fact_list_missing (self->customer, index) : NULL;
  ShukePersonRow *heading;
  gsize next = 0;

  while (next < G_N_ELEMENTS (asked) && asked[next] != kind)
    next++;
  for (next++; self->asks == person && next < G_N_ELEMENTS (asked); next++)
    {
      gboolean wanted = missing == NULL;

      for (guint i = 0; missing != NULL && i < missing->len; i++)
        wanted |= g_array_index (missing, ShukeFactKind, i) == asked[next];
      if (!wanted)
        continue;
      open_kind (self, person, asked[next]);
      return;
    }
  self->asks = 0;
  heading = shuke_about_find_heading (self->rows, person);
  if (heading == NULL || person == SHUKE_PERSON_NEW)
    heading = shuke_about_find_heading (self->rows, 0);
  if (heading != NULL)
    shuke_person_row_focus_add (heading);
}

/* Enter in a row that was left empty: the next one first, so that whoever is new keeps her heading. */
static void
skip_cb (ShukeAboutRow *self,
         ShukeFactRow  *row)
{
  go_on (self, shuke_fact_row_get_person (row), shuke_fact_row_get_fact (row)->kind);
  drop_row (self, GTK_WIDGET (row));
}

static void
cancel_cb (ShukeAboutRow *self,
           ShukeFactRow  *row)
{
  if (!shuke_fact_row_is_added (row))
    {
      shuke_expander_close (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, 0));
      return;
    }
  self->asks = 0;
  go_on (self, shuke_fact_row_get_person (row), SHUKE_N_FACTS);
  drop_row (self, GTK_WIDGET (row));
}

/* She went elsewhere with nothing typed. */
static void
left_empty_cb (ShukeAboutRow *self,
               ShukeFactRow  *row)
{
  drop_row (self, GTK_WIDGET (row));
}

static void
confirm_cb (ShukeAboutRow *self,
            ShukeFactRow  *row)
{
  const ShukeFact *fact = shuke_fact_row_get_fact (row);
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autofree char *sentence = g_strdup_printf (_("%s is still right, as of today"), shuke_fact_get_name (fact));
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_fact_row_is_doubted (row) ? shuke_book_vouch_for_fact (self->book, self->customer->id, fact, &error)
                                                  : shuke_book_confirm_fact (self->book, self->customer->id, fact, NULL, &error);

  shuke_window_show_saved (window, sentence, self->book, action, error);
}

static void
show_fact (ShukeAboutRow   *self,
           ShukeFactRow    *row,
           const ShukeFact *fact)
{
  g_autofree char *doubt = shuke_about_dup_doubt (self->file, fact);

  shuke_fact_row_show (row, fact);
  shuke_fact_row_show_state (row, self->customer, self->file != NULL ? self->file->failed_call : SHUKE_DAY_NONE, doubt);
}

static GtkWidget *
new_fact_row (ShukeAboutRow   *self,
              const ShukeFact *fact,
              gint64           person)
{
  GtkWidget *row = shuke_fact_row_new (self->book, shuke_fact_get_name (fact), fact, person);

  show_fact (self, SHUKE_FACT_ROW (row), fact);
  g_signal_connect_object (row, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "skip", G_CALLBACK (skip_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "left-empty", G_CALLBACK (left_empty_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "confirm", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_fact_cb (ShukeAboutRow   *self,
             const ShukeFact *fact,
             ShukePersonRow  *heading)
{
  /* Somebody is found, not typed. */
  if (shuke_fact_kind_get_info (fact->kind)->type == SHUKE_FACT_CUSTOMER)
    gtk_widget_activate_action (GTK_WIDGET (self), "profile.referrer", NULL);
  else if (!shuke_about_go_to_known (self->rows, shuke_person_row_get_person (heading), fact))
    open_fact (self, shuke_person_row_get_person (heading), fact);
}

static void
add_field_cb (ShukeAboutRow  *self,
              const char     *name,
              ShukePersonRow *heading)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  ShukeCustomField field = { .name = (char *) name, .kind = (char *) "text" };
  ShukeFact fact = { .kind = SHUKE_FACT_CUSTOM, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE, .label = (char *) name,
                     .custom_kind = (char *) "text" };
  g_autofree char *sentence = g_strdup_printf (_("“%s” is a field of every customer now"), name);
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_save_custom_field (self->book, &field, &fact.field, &error);

  if (action != 0)
    open_fact (self, shuke_person_row_get_person (heading), &fact);
  shuke_window_show_saved (window, sentence, self->book, action, error);
}

static void connect_heading (ShukeAboutRow *self, GtkWidget *heading);

static void
add_person (ShukeAboutRow *self,
            ShukeRole      role)
{
  GtkWidget *heading = GTK_WIDGET (shuke_about_find_heading (self->rows, SHUKE_PERSON_NEW));
  guint place;

  self->new_role = role;
  self->asks = SHUKE_PERSON_NEW;
  if (heading != NULL && g_ptr_array_find (self->rows, heading, &place))
    {
      shuke_person_row_show_new (SHUKE_PERSON_ROW (heading), self->new_role);
      shuke_in_sight_focus (g_ptr_array_index (self->rows, place + 1));
      return;
    }
  heading = shuke_person_row_new (self->book, SHUKE_PERSON_NEW);
  shuke_person_row_show_new (SHUKE_PERSON_ROW (heading), self->new_role);
  connect_heading (self, heading);
  insert_row (self, self->rows->len - 1, heading);
  open_kind (self, SHUKE_PERSON_NEW, SHUKE_FACT_PERSON_NAME);
}

static void
add_person_cb (ShukeAboutRow  *self,
               int             role,
               ShukePersonRow *row)
{
  add_person (self, (ShukeRole) role);
}

static void
remove_person_cb (ShukeAboutRow  *self,
                  ShukePersonRow *row)
{
  guint person = shuke_about_person_index (self->customer, shuke_person_row_get_person (row));
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autofree char *sentence = NULL;
  const char *name;

  if (person == G_MAXUINT)
    return;
  builder = shuke_customer_builder_new_from (self->customer, shuke_book_get_region (self->book));
  name = shuke_customer_person_title (self->customer, g_ptr_array_index (self->customer->persons, person));
  sentence = g_strdup_printf (_("%s is removed"), name != NULL ? name : _("One of her family"));
  shuke_customer_builder_remove_person (builder, person);
  save (self, builder, sentence);
}

static void
connect_heading (ShukeAboutRow *self,
                 GtkWidget     *heading)
{
  g_signal_connect_object (heading, "add-fact", G_CALLBACK (add_fact_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (heading, "add-field", G_CALLBACK (add_field_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (heading, "add-person", G_CALLBACK (add_person_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (heading, "remove", G_CALLBACK (remove_person_cb), self, G_CONNECT_SWAPPED);
}

/* A book that cannot be read just now says nothing about its files either. */
static void
show_file (ShukeAboutRow *self,
           GtkWidget     *row)
{
  gtk_widget_set_visible (row, self->file != NULL);
  if (self->file != NULL)
    shuke_file_row_show (SHUKE_FILE_ROW (row), self->file);
}

static void
answer_cb (ShukeAboutRow       *self,
           const ShukeQuestion *question)
{
  gint64 person = shuke_about_person_id (self->customer, question->person);

  if (question->new_child)
    {
      add_person (self, SHUKE_ROLE_CHILD);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      /* What is asked again, whether it was put right, has its row already. */
      if (SHUKE_IS_FACT_ROW (row) && shuke_about_person_of (row) == person &&
          (question->put_right || shuke_fact_row_is_added (SHUKE_FACT_ROW (row))) &&
          shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->kind == question->kind)
        {
          shuke_in_sight_focus (row);
          return;
        }
    }
  open_kind (self, person, question->kind);
}

static GtkWidget *
new_file_row (ShukeAboutRow *self)
{
  GtkWidget *row = shuke_file_row_new (self->book);

  g_signal_connect_object (row, "answer", G_CALLBACK (answer_cb), self, G_CONNECT_SWAPPED);
  show_file (self, row);
  return row;
}

/* The keyboard goes on to the row that takes the place of the one that goes. */
static void
remove_row (ShukeAboutRow *self,
            guint          place)
{
  GtkWidget *row = g_ptr_array_index (self->rows, place);
  gboolean focused = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  shuke_popovers_close (row);
  g_ptr_array_remove_index (self->rows, place);
  if (focused && place < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, place));
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
}

/* A fact that is gone from the book while somebody types over it, or that was never there, is one to be added. */
static gboolean
keep_unsaved (ShukeAboutRow *self,
              GtkWidget     *row)
{
  const ShukeFact *shown;
  ShukeFact fact;

  if (shuke_about_person_of (row) == SHUKE_PERSON_NEW)
    return TRUE;
  if (!SHUKE_IS_FACT_ROW (row))
    return FALSE;
  shown = shuke_fact_row_get_fact (SHUKE_FACT_ROW (row));
  fact = (ShukeFact) { .kind = shown->kind, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE, .field = shown->field,
                       .label = shown->label, .custom_kind = shown->custom_kind, .choices = shown->choices, .stale_days = shown->stale_days };
  fact.person = shuke_about_person_index (self->customer, shuke_fact_row_get_person (SHUKE_FACT_ROW (row)));
  if (fact.person == G_MAXUINT || (shown->text != NULL && !shuke_fact_row_get_edited (SHUKE_FACT_ROW (row))))
    return FALSE;
  shuke_fact_row_show (SHUKE_FACT_ROW (row), &fact);
  return TRUE;
}

static GtkWidget *
new_row (ShukeAboutRow *self,
         const ShukeWantedRow  *wanted)
{
  switch (wanted->kind)
    {
    case SHUKE_WANTED_PERSON:
    case SHUKE_WANTED_ADD:
      {
        GtkWidget *row = shuke_person_row_new (self->book, shuke_about_person_id (self->customer, wanted->person));

        shuke_person_row_show (SHUKE_PERSON_ROW (row), self->customer, wanted->person);
        connect_heading (self, row);
        return row;
      }
    case SHUKE_WANTED_FILE:
      return new_file_row (self);
    case SHUKE_WANTED_JOIN:
      return shuke_join_row_new ();
    case SHUKE_WANTED_DELETE:
      return shuke_delete_row_new (self->customer);
    case SHUKE_WANTED_FACT:
    default:
      return new_fact_row (self, wanted->fact, shuke_about_person_id (self->customer, wanted->person));
    }
}

static void
show_row (ShukeAboutRow *self,
          const ShukeWantedRow  *wanted)
{
  if (wanted->kind == SHUKE_WANTED_FACT)
    show_fact (self, SHUKE_FACT_ROW (wanted->row), wanted->fact);
  else if (wanted->kind == SHUKE_WANTED_PERSON || wanted->kind == SHUKE_WANTED_ADD)
    shuke_person_row_show (SHUKE_PERSON_ROW (wanted->row), self->customer, wanted->person);
  else if (wanted->kind == SHUKE_WANTED_FILE)
    show_file (self, wanted->row);
  else if (wanted->kind == SHUKE_WANTED_DELETE)
    shuke_delete_row_show (wanted->row, self->customer);
}

/* From where on somebody is one of the best. Every buyer is looked at, so not for each file. */
static gint64
get_vital (ShukeAboutRow *self)
{
  if (self->vital_day != shuke_book_get_today (self->book))
    {
      self->vital = shuke_book_get_vital_standing (self->book);
      self->vital_day = shuke_book_get_today (self->book);
    }
  return self->vital;
}

static void
update_rows (ShukeAboutRow *self)
{
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GArray) wanted = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  guint place = 0;

  self->stale = FALSE;
  g_clear_pointer (&self->file, shuke_fact_file_free);
  self->file = shuke_book_get_fact_file (self->book, self->customer->id, get_vital (self), NULL);
  facts = self->file != NULL ? g_ptr_array_ref (self->file->facts) : shuke_fact_list (self->customer);
  wanted = shuke_about_plan_new (self->customer, facts);
  shuke_about_plan_match (wanted, self->customer, self->rows, taken);
  for (guint i = self->rows->len; i-- > 0;)
    if (!g_hash_table_contains (taken, g_ptr_array_index (self->rows, i)) && !keep_unsaved (self, g_ptr_array_index (self->rows, i)))
      remove_row (self, i);
  /* What is new comes after what it follows; rows that are there stay where they are. */
  for (guint i = 0; i < wanted->len; i++)
    {
      ShukeWantedRow *one = &g_array_index (wanted, ShukeWantedRow, i);

      if (one->row != NULL)
        {
          show_row (self, one);
          g_ptr_array_find (self->rows, one->row, &place);
        }
      else
        insert_row (self, place, new_row (self, one));
      place++;
    }
}

/* Who was new is in the book: the rows about her are from now on those of the person with that id. */
static void
adopt (ShukeAboutRow       *self,
       const ShukeCustomer *old)
{
  gint64 person = 0;

  for (guint i = 1; i < self->customer->persons->len; i++)
    if (shuke_about_person_index (old, shuke_about_person_id (self->customer, i)) == G_MAXUINT)
      person = shuke_about_person_id (self->customer, i);
  if (person == 0)
    return;
  self->adopts = FALSE;
  if (self->asks == SHUKE_PERSON_NEW)
    self->asks = person;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (shuke_about_person_of (row) != SHUKE_PERSON_NEW)
        continue;
      if (SHUKE_IS_FACT_ROW (row))
        shuke_fact_row_set_person (SHUKE_FACT_ROW (row), person);
      else
        shuke_person_row_set_person (SHUKE_PERSON_ROW (row), person);
    }
}

static void
refresh (ShukeAboutRow *self)
{
  if (self->stale && self->customer != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    update_rows (self);
}

static void
expanded_cb (ShukeAboutRow *self)
{
  refresh (self);
}

static void
shuke_about_row_dispose (GObject *object)
{
  g_clear_pointer (&SHUKE_ABOUT_ROW (object)->customer, shuke_customer_unref);
  g_clear_pointer (&SHUKE_ABOUT_ROW (object)->file, shuke_fact_file_free);
  G_OBJECT_CLASS (shuke_about_row_parent_class)->dispose (object);
}

static void
shuke_about_row_finalize (GObject *object)
{
  g_ptr_array_unref (SHUKE_ABOUT_ROW (object)->rows);
  G_OBJECT_CLASS (shuke_about_row_parent_class)->finalize (object);
}

static void
shuke_about_row_class_init (ShukeAboutRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_about_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_about_row_finalize;
}

static void
shuke_about_row_init (ShukeAboutRow *self)
{
  self->rows = g_ptr_array_new ();
  self->vital_day = SHUKE_DAY_NONE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("About"));
  adw_expander_row_set_icon_name (ADW_EXPANDER_ROW (self), "x-office-address-book-symbolic");
  self->head = shuke_about_head_new (ADW_EXPANDER_ROW (self));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

void
shuke_about_row_edit (ShukeAboutRow *self)
{
  g_return_if_fail (SHUKE_IS_ABOUT_ROW (self));

  if (self->customer == NULL)
    return;
  if (self->stale)
    update_rows (self);
  shuke_expander_open_at_once (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, 0));
  for (guint i = 0; i < self->rows->len; i++)
    if (SHUKE_IS_FACT_ROW (g_ptr_array_index (self->rows, i)))
      {
        shuke_in_sight_focus (g_ptr_array_index (self->rows, i));
        return;
      }
}

void
shuke_about_row_add (ShukeAboutRow *self)
{
  ShukePersonRow *heading;

  g_return_if_fail (SHUKE_IS_ABOUT_ROW (self));

  shuke_about_row_edit (self);
  heading = self->customer != NULL ? shuke_about_find_heading (self->rows, 0) : NULL;
  if (heading != NULL)
    shuke_person_row_pop_up (heading);
}

void
shuke_about_row_show (ShukeAboutRow       *self,
                      ShukeBook           *book,
                      const ShukeGreeting *greeting)
{
  const ShukeCustomer *customer = greeting != NULL ? greeting->customer : NULL;
  gboolean other = customer == NULL || self->customer == NULL || customer->id != self->customer->id;
  ShukeCustomer *old;

  g_return_if_fail (SHUKE_IS_ABOUT_ROW (self));

  if (other)
    save_edits (self);
  if (book != self->book)
    self->vital_day = SHUKE_DAY_NONE;
  old = self->customer;
  self->book = book;
  self->customer = customer != NULL ? shuke_customer_ref (customer) : NULL;
  if (self->adopts && !other)
    adopt (self, old);
  g_clear_pointer (&old, shuke_customer_unref);
  self->stale = TRUE;
  if (other)
    {
      self->adopts = FALSE;
      self->asks = 0;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
      shuke_expander_clear (ADW_EXPANDER_ROW (self), self->rows);
      g_clear_pointer (&self->file, shuke_fact_file_free);
    }
  if (greeting != NULL)
    shuke_about_head_show (self->head, book, greeting, get_vital (self));
  refresh (self);
}

void
shuke_about_row_set_narrow (ShukeAboutRow *self,
                            gboolean       narrow)
{
  g_return_if_fail (SHUKE_IS_ABOUT_ROW (self));

  shuke_about_head_set_narrow (self->head, narrow);
}
