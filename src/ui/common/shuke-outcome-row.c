/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of a call or a message, as chips: below the numbers that are dialled, below each of them in the timeline, and in a campaign that
 * was handed over. The chips show what the book says; a tap writes, and the row is made anew by what that changes. */

#include "config.h"

#include "shuke-outcome-row.h"

#include <glib/gi18n.h>

#include "shuke-book-contact.h"
#include "shuke-book-entries.h"
#include "shuke-window.h"
#include "shuke-wrap-layout.h"

typedef struct {
  const char *word;       /* in the book */
  const char *name;
  const char *sentence;   /* when it is noted */
} Outcome;

static const Outcome calls[] = {
  { "reached", NC_("outcome", "Reached"), N_("Noted: she was reached") },
  { "not-reached", NC_("outcome", "Not Reached"), N_("Noted: she was not reached") },
  { "wrong-number", NC_("outcome", "Wrong Number"), N_("Noted: a wrong number. Ask for the new one") },
  { NULL },
};

static const Outcome answers[] = {
  { "warm", NC_("outcome", "Warm"), N_("Noted: a warm answer") },
  { "cold", NC_("outcome", "Cold"), N_("Noted: a cold answer") },
  { "none", NC_("outcome", "No Answer"), N_("Noted: no answer") },
  { NULL },
};

/* What the chips are about. */
typedef struct {
  ShukeBook *book;        /* (owned) */
  gint64     customer;
  gint64     entry;       /* 0 when it is a campaign's message */
  gint64     message;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_clear_object (&subject->book);
  g_free (subject);
}

static GtkWidget *
new_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (6, 6));
  return box;
}

GtkWidget *
shuke_outcome_row_new_for_call (const char *action)
{
  GtkWidget *box = new_box ();

  for (const Outcome *outcome = calls; outcome->word != NULL; outcome++)
    {
      GtkWidget *button = gtk_button_new_with_label (g_dpgettext2 (NULL, "outcome", outcome->name));

      gtk_widget_add_css_class (button, "chip");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", outcome->word);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

static void
tell (ShukeWindow  *window,
      ShukeBook    *book,
      gint64        action,
      const char   *sentence,
      const GError *error)
{
  if (window == NULL)
    return;
  if (action == 0)
    shuke_window_show_error (window, SHUKE_DOING_SAVE, error);
  else
    shuke_window_toast_undo (window, sentence, book, action);
}

/* The entry is read again: it may have been changed elsewhere since it was shown. */
static gint64
set_outcome (const Subject  *subject,
             const char     *word,
             GError        **error)
{
  g_autoptr (GPtrArray) entries = shuke_book_list_entries (subject->book, subject->customer, 0, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      ShukeEntry *entry = g_ptr_array_index (entries, i);

      if (entry->id != subject->entry)
        continue;
      g_free (entry->outcome);
      entry->outcome = g_strdup (word);
      return shuke_book_save_entry (subject->book, entry, NULL, NULL, error);
    }
  return 0;
}

static void
clicked_cb (GtkWidget *button)
{
  Subject *subject = g_object_get_data (G_OBJECT (gtk_widget_get_parent (button)), "subject");
  const Outcome *outcome = g_object_get_data (G_OBJECT (button), "outcome");
  /* The row goes with the change that this makes. */
  g_autoptr (GtkWidget) kept = g_object_ref (button);
  g_autoptr (ShukeBook) book = g_object_ref (subject->book);
  g_autoptr (GError) error = NULL;
  ShukeWindow *window = shuke_window_get_for (button);
  gint64 action;

  if (subject->entry != 0)
    action = set_outcome (subject, outcome->word, &error);
  else
    action = shuke_book_set_answer (book, subject->customer, subject->message, shuke_answer_from_text (outcome->word), &error);
  if (action != 0 || error != NULL)
    tell (window, book, action, _(outcome->sentence), error);
}

/* @held: the word of what came of it; NULL when nobody noted it. */
static GtkWidget *
new_chips (const Outcome *outcomes,
           Subject       *subject,
           const char    *held)
{
  GtkWidget *box = new_box ();

  g_object_set_data_full (G_OBJECT (box), "subject", subject, subject_free);
  for (const Outcome *outcome = outcomes; outcome->word != NULL; outcome++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (g_dpgettext2 (NULL, "outcome", outcome->name));

      gtk_widget_add_css_class (button, "chip");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (held, outcome->word) == 0);
      gtk_widget_set_sensitive (button, !shuke_book_is_read_only (subject->book));
      g_object_set_data (G_OBJECT (button), "outcome", (gpointer) outcome);
      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

static Subject *
new_subject (ShukeBook *book,
             gint64     customer,
             gint64     entry,
             gint64     message)
{
  Subject *subject = g_new (Subject, 1);

  *subject = (Subject) { g_object_ref (book), customer, entry, message };
  return subject;
}

GtkWidget *
shuke_outcome_row_new_for (ShukeBook        *book,
                           const ShukeEntry *entry)
{
  if (entry->campaign != 0)
    return shuke_outcome_row_new_for_message (book, entry->customer, entry->id, shuke_answer_from_text (entry->state));
  if (g_str_equal (entry->kind, "message"))
    return new_chips (answers, new_subject (book, entry->customer, entry->id, 0), entry->outcome);
  if (!g_str_equal (entry->kind, "call"))
    return NULL;
  return new_chips (calls, new_subject (book, entry->customer, entry->id, 0),
                    entry->outcome != NULL ? shuke_call_outcome_to_text (shuke_call_outcome_from_text (entry->outcome)) : NULL);
}

GtkWidget *
shuke_outcome_row_new_for_message (ShukeBook   *book,
                                   gint64       customer,
                                   gint64       message,
                                   ShukeAnswer  answer)
{
  return new_chips (answers, new_subject (book, customer, 0, message), shuke_answer_to_text (answer));
}

void
shuke_outcome_row_note_call (GtkWidget           *widget,
                             ShukeBook           *book,
                             const ShukeCustomer *customer,
                             const char          *outcome)
{
  g_autoptr (GError) error = NULL;
  gint64 action;

  if (customer == NULL)
    return;
  action = shuke_book_add_call (book, customer->id, NULL, outcome, NULL, &error);
  for (const Outcome *one = calls; one->word != NULL; one++)
    if (g_str_equal (one->word, outcome))
      tell (shuke_window_get_for (widget), book, action, _(one->sentence), error);
}
