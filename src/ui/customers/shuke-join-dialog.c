/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two files about one person side by side. What becomes of each fact is the model's (shuke-join.c); here one is chosen where one has to be. */

#include "config.h"

#include "shuke-join-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-join.h"
#include "shuke-customer-entry.h"
#include "shuke-due-text.h"
#include "shuke-join-part.h"
#include "shuke-people-row.h"
#include "shuke-toasts.h"

struct _ShukeJoinDialog {
  AdwWindow parent_instance;

  ShukeWindow     *window;     /* (unowned): it takes us along */
  AdwToastOverlay *told;       /* (unowned): of the window before which we stand; NULL = of @window */
  ShukeBook       *book;
  gint64           customer;
  ShukeJoin       *join;       /* NULL until somebody is found */

  GtkLabel        *question;
  GtkBox          *finder;
  GtkWidget       *field;
  GtkWidget       *offer;
  GtkListBox      *doubles;
  GtkLabel        *words;
  GtkBox          *parts;
};

G_DEFINE_FINAL_TYPE (ShukeJoinDialog, shuke_join_dialog, ADW_TYPE_WINDOW)

/* --- The comparison ---------------------------------------------------------------------------------------------------- */

static void
chosen_cb (ShukeJoinPart *part,
           gboolean       given)
{
  part->take = given;
}

static GtkWidget *
add_part (ShukeJoinDialog *self,
          const char      *field,
          const char      *word,
          const char      *held,
          const char      *given,
          ShukeJoinMark    mark)
{
  GtkWidget *row = shuke_join_part_new (field, word, _("This file"), held, _("The other file"), given, mark);

  gtk_box_append (self->parts, row);
  return row;
}

/* A number in groups, so that a narrow line breaks between them. @text is taken. */
static char *
take_readable (ShukeJoinDialog *self,
               ShukeFactKind    kind,
               char            *text)
{
  g_autofree char *typed = text;

  return kind == SHUKE_FACT_PHONE ? shuke_phone_dup_shown (typed, shuke_book_get_region (self->book)) : g_steal_pointer (&typed);
}

/* Several of a kind in one, a line each. */
static char *
dup_given (ShukeJoinDialog     *self,
           guint                first,
           guint               *last)
{
  const ShukeJoinPart *part = g_ptr_array_index (self->join->parts, first);
  GString *lines = g_string_new (NULL);

  for (guint i = first; i < self->join->parts->len; i++)
    {
      const ShukeJoinPart *next = g_ptr_array_index (self->join->parts, i);
      g_autofree char *text = NULL;

      if (next->given->kind != part->given->kind || next->how != part->how || next->given->field != part->given->field ||
          next->given->person != part->given->person)
        break;
      text = take_readable (self, next->given->kind,
                            shuke_join_dup_given (self->join, next, shuke_book_get_currency (self->book), shuke_book_get_today (self->book)));
      if (text != NULL)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
      *last = i;
    }
  return g_string_free (lines, lines->len == 0);
}

static void
show_parts (ShukeJoinDialog *self)
{
  for (guint i = 0; i < self->join->parts->len; i++)
    {
      ShukeJoinPart *part = g_ptr_array_index (self->join->parts, i);
      gboolean asked = part->how == SHUKE_JOIN_ASK;
      g_autofree char *held = NULL;
      g_autofree char *given = NULL;
      GtkWidget *row;

      /* Nobody is asked about a child: what does not hold stands in its remark. */
      if (part->how == SHUKE_JOIN_NOTHING || part->given->person != 0)
        continue;
      held = take_readable (self, part->given->kind,
                            shuke_join_dup_held (self->join, part, shuke_book_get_currency (self->book), shuke_book_get_today (self->book)));
      given = dup_given (self, i, &i);
      row = add_part (self, shuke_fact_get_name (part->given),
                      asked ? NULL : part->how == SHUKE_JOIN_FILLS || held == NULL ? _("comes along") : _("both stay"), held, given,
                      asked ? (part->take ? SHUKE_JOIN_MARK_GIVEN : SHUKE_JOIN_MARK_HELD)
                      : part->how == SHUKE_JOIN_FILLS ? SHUKE_JOIN_MARK_GIVEN : SHUKE_JOIN_MARK_BOTH);
      if (asked)
        g_signal_connect_swapped (row, "chosen", G_CALLBACK (chosen_cb), part);
    }
}

static const char *
consent_words (ShukeConsentState state)
{
  return state == SHUKE_CONSENT_UNKNOWN ? NULL : state == SHUKE_CONSENT_YES ? _("may write to her") : _("no messages");
}

static void
show_consent (ShukeJoinDialog *self)
{
  ShukeConsentState held = self->join->held_consent;
  ShukeConsentState given = self->join->given_consent;
  gboolean refused = held == SHUKE_CONSENT_NO || given == SHUKE_CONSENT_NO;

  if (held == given || given == SHUKE_CONSENT_UNKNOWN)
    return;
  add_part (self, _("Messages"), refused ? _("a refusal holds") : _("comes along"), consent_words (held), consent_words (given),
            given == SHUKE_CONSENT_NO || held == SHUKE_CONSENT_UNKNOWN ? SHUKE_JOIN_MARK_GIVEN : SHUKE_JOIN_MARK_HELD);
}

static void
show_people (ShukeJoinDialog *self)
{
  g_autofree char *held = shuke_join_dup_people (self->join->held);
  g_autofree char *given = shuke_join_dup_people (self->join->given);
  guint same = 0;
  g_autofree char *word = NULL;

  if (given == NULL)
    return;
  for (guint i = 1; i < self->join->pairs->len; i++)
    same += g_array_index (self->join->pairs, guint, i) != G_MAXUINT;
  word = same == 0 ? g_strdup (held == NULL ? _("comes along") : _("both stay"))
                   : g_strdup_printf (ngettext ("%u is the same", "%u are the same", same), same);
  add_part (self, _("Family"), word, held, given, SHUKE_JOIN_MARK_BOTH);
}

static void
clear (ShukeJoinDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, child);
  g_clear_pointer (&self->join, shuke_join_free);
}

static void
show_words (ShukeJoinDialog *self)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (self->join == NULL)
    words = g_strdup (_("Her purchases, notes, reminders and all else come together in the file that is open. Undo parts them again."));
  else
    {
      name = shuke_due_text_name_of (self->book, self->join->given->id);
      /* Translators: %s is a name. */
      words = g_strdup_printf (_("All that hangs on %s comes into the file that is open. What is marked will hold; the rest is kept in the remark."), name);
    }
  gtk_label_set_label (self->words, words);
}

static void
found_cb (ShukeJoinDialog *self)
{
  gint64 other = shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (self->field));
  g_autoptr (GError) error = NULL;

  clear (self);
  if (other != 0)
    self->join = shuke_book_compare_customers (self->book, self->customer, other, &error);
  if (self->join != NULL)
    {
      show_parts (self);
      show_people (self);
      show_consent (self);
    }
  show_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), self->join != NULL);
  gtk_widget_set_visible (self->offer, self->join == NULL && gtk_list_box_get_row_at_index (self->doubles, 0) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "join.join", self->join != NULL);
  /* Never to the button: an Enter too many would join them unseen. */
  if (self->join != NULL && !gtk_widget_child_focus (GTK_WIDGET (self->parts), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (self->field, GTK_DIR_TAB_FORWARD);
  if (error != NULL)
    {
      shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), 0);
      shuke_window_show_error (self->window, SHUKE_DOING_JOIN, error);
    }
}

/* --- Who it may be ------------------------------------------------------------------------------------------------------ */

static void
double_activated_cb (ShukeJoinDialog *self,
                     GtkListBoxRow   *row)
{
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), shuke_people_row_get_customer (GTK_WIDGET (row)));
}

static void
add_doubles (ShukeJoinDialog *self)
{
  g_autoptr (GArray) ids = shuke_book_find_doubles (self->book, self->customer, NULL);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, id, NULL);
      g_autofree char *name = shuke_due_text_name (customer);
      g_autofree char *mark = shuke_customer_entry_dup_mark (self->book, customer);
      GtkWidget *row = shuke_people_row_new (name, NULL, NULL, mark, NULL);

      shuke_people_row_set_customer (row, id);
      gtk_list_box_append (self->doubles, row);
      gtk_widget_set_visible (self->offer, TRUE);
    }
}

static void
join_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ShukeJoinDialog *self = SHUKE_JOIN_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autofree char *sentence = NULL;
  gint64 action;

  if (self->join == NULL)
    return;
  one = shuke_due_text_name_of (self->book, self->customer);
  other = shuke_due_text_name_of (self->book, self->join->given->id);
  action = shuke_book_join_customers (self->book, self->join, &error);
  if (action == 0)
    {
      /* Both as they are now. */
      found_cb (self);
      shuke_window_show_error (self->window, SHUKE_DOING_JOIN, error);
      return;
    }
  /* Translators: two names of one person. */
  sentence = g_strdup_printf (_("%1$s and %2$s are one customer now"), one, other);
  if (self->told != NULL)
    shuke_toasts_undo (self->told, sentence, self->window, self->book, action);
  else
    shuke_window_toast_undo (self->window, sentence, self->book, action);
  gtk_window_close (GTK_WINDOW (self));
}

static void
shuke_join_dialog_dispose (GObject *object)
{
  ShukeJoinDialog *self = SHUKE_JOIN_DIALOG (object);

  if (self->parts != NULL)
    clear (self);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_join_dialog_parent_class)->dispose (object);
}

static void
shuke_join_dialog_class_init (ShukeJoinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_join_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-join-dialog.ui");
  gtk_widget_class_install_action (widget_class, "join.join", NULL, join_cb);
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeJoinDialog, child)
  BIND (question);
  BIND (finder);
  BIND (offer);
  BIND (doubles);
  BIND (words);
  BIND (parts);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, double_activated_cb);
}

static void
shuke_join_dialog_init (ShukeJoinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_join_dialog_open (ShukeWindow     *window,
                        GtkWindow       *above,
                        AdwToastOverlay *toasts,
                        gint64           customer)
{
  ShukeJoinDialog *self = g_object_new (SHUKE_TYPE_JOIN_DIALOG, "transient-for", above, NULL);
  g_autofree char *name = NULL;
  g_autofree char *question = NULL;

  self->window = window;
  self->told = toasts;
  self->book = g_object_ref (shuke_window_get_book (window));
  self->customer = customer;
  name = shuke_due_text_name_of (self->book, customer);
  /* Translators: %s is the name under which somebody is in the book; she may be in it under another one, too. */
  question = g_strdup_printf (_("Who else in the book is %s?"), name);
  gtk_label_set_label (self->question, question);
  self->field = shuke_customer_entry_new (self->book, NULL, _("Name, pinyin, phone…"));
  shuke_customer_entry_leave_out (SHUKE_CUSTOMER_ENTRY (self->field), customer);
  gtk_widget_set_hexpand (self->field, TRUE);
  gtk_box_append (self->finder, self->field);
  add_doubles (self);
  show_words (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "join.join", FALSE);
  g_signal_connect_object (self->field, "notify::customer", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (self->field, GTK_DIR_TAB_FORWARD);
}
