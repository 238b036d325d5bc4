/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first row of About: what the file says about itself. Weights, staleness and the choice of the question are the model's. */

#include "config.h"

#include "shuke-file-row.h"

#include <glib/gi18n.h>

#include "shuke-about-head.h"
#include "shuke-about-plan.h"
#include "shuke-fact-words.h"
#include "shuke-greet-text.h"
#include "shuke-remark-offers.h"
#include "shuke-window.h"
#include "shuke-wrap-layout.h"

struct _ShukeFileRow {
  AdwPreferencesRow parent_instance;

  GtkLabel     *complete;
  GtkLevelBar  *bar;
  GtkLabel     *gaps;
  GtkWidget    *offers;     /* what a remark tells beyond the file */
  GtkWidget    *asking;     /* all about the question */
  GtkLabel     *words;
  GtkLabel     *reason;
  GtkWidget    *buttons;
  GtkButton    *told;
  ShukeBook    *book;
  gint64        customer;
  gint64        person;     /* whom the question is about; 0 = herself */
  ShukeQuestion question;
};

enum { ANSWER, N_SIGNALS };

static guint signals[N_SIGNALS];

/* So many gaps are named; nobody reads a list of forty. */
#define NAMED 3

G_DEFINE_FINAL_TYPE (ShukeFileRow, shuke_file_row, ADW_TYPE_PREFERENCES_ROW)

/* Whoever is told may show the next question, or take the row away. */
static void
answer_cb (ShukeFileRow *self)
{
  ShukeQuestion question = self->question;

  g_signal_emit (self, signals[ANSWER], 0, &question);
}

static void
put_off (ShukeFileRow *self,
         gboolean      refused)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autofree char *later = g_strdup_printf (ngettext ("It will be asked again in %d day", "It will be asked again in %d days",
                                                      SHUKE_ASK_AGAIN_DAYS), SHUKE_ASK_AGAIN_DAYS);
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_add_asked (self->book, self->customer, self->person, self->question.kind, refused, &error);

  shuke_window_show_saved (window, refused ? _("This will not be asked again") : later, self->book, action, error);
}

static void
not_today_cb (ShukeFileRow *self)
{
  put_off (self, FALSE);
}

static void
refused_cb (ShukeFileRow *self)
{
  put_off (self, TRUE);
}

/* (transfer full) */
static char *
dup_gap (const ShukeGap      *gap,
         const ShukeCustomer *customer)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, gap->person);
  const char *name = gap->person > 0 ? shuke_customer_person_title (customer, person) : NULL;

  if (gap->person == 0)
    return g_strdup (shuke_fact_kind_name (gap->kind));
  /* Translators: what is missing, and of whom: "Birthday (Doudou)". */
  return g_strdup_printf (_("%1$s (%2$s)"), shuke_fact_kind_name (gap->kind),
                          name != NULL ? name : shuke_fact_person_word (customer, person));
}

/* The heaviest gaps that are stale, or that are missing; NULL when there are none. (transfer full) */
static char *
dup_gaps (const ShukeFactFile *file,
          gboolean             stale)
{
  char *names[NAMED] = { NULL };
  gsize n_names = 0;
  int n = 0;
  g_autofree char *list = NULL;
  g_autofree char *more = NULL;

  for (guint i = 0; i < file->completeness->gaps->len; i++)
    {
      const ShukeGap *gap = &g_array_index (file->completeness->gaps, ShukeGap, i);

      if (gap->stale != stale)
        continue;
      if (n_names < NAMED)
        names[n_names++] = dup_gap (gap, file->customer);
      n++;
    }
  if (n == 0)
    return NULL;
  list = shuke_greet_text_join ((const char *const *) names, n_names);
  for (gsize i = 0; i < n_names; i++)
    g_free (names[i]);
  if (n > NAMED)
    /* Translators: the first is a list of facts: "Birthday, Size, Address and 4 others". */
    more = g_strdup_printf (ngettext ("%1$s and %2$d other", "%1$s and %2$d others", (gulong) (n - NAMED)), list, n - NAMED);
  return g_strdup_printf (stale ? _("May have changed: %s") : _("Not known yet: %s"), more != NULL ? more : list);
}

static void
show_completeness (ShukeFileRow        *self,
                   const ShukeFactFile *file)
{
  g_autofree char *complete = g_strdup_printf (_("The file is %d%% complete"), file->completeness->percent);
  g_autofree char *missing = dup_gaps (file, FALSE);
  g_autofree char *stale = dup_gaps (file, TRUE);
  g_autofree char *gaps = missing != NULL && stale != NULL ? g_strconcat (missing, "\n", stale, NULL) : NULL;

  gtk_label_set_label (self->complete, complete);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), complete);
  gtk_level_bar_set_value (self->bar, file->completeness->percent);
  gtk_label_set_label (self->gaps, gaps != NULL ? gaps : missing != NULL ? missing : stale != NULL ? stale : "");
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), missing != NULL || stale != NULL);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkButton *
add_button (ShukeFileRow *self,
            const char   *title,
            GCallback     callback)
{
  GtkWidget *button = gtk_button_new_with_label (title);

  gtk_box_append (GTK_BOX (self->buttons), button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return GTK_BUTTON (button);
}

static void
shuke_file_row_dispose (GObject *object)
{
  g_clear_object (&SHUKE_FILE_ROW (object)->book);
  G_OBJECT_CLASS (shuke_file_row_parent_class)->dispose (object);
}

static void
shuke_file_row_class_init (ShukeFileRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_file_row_dispose;

  signals[ANSWER] = g_signal_new ("answer", SHUKE_TYPE_FILE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
shuke_file_row_init (ShukeFileRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  self->complete = add_label (box, "row-name");
  self->bar = GTK_LEVEL_BAR (shuke_about_head_new_bar ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  self->gaps = add_label (box, "second-line");

  self->asking = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_margin_top (self->asking, 9);
  self->words = add_label (self->asking, "bubble");
  gtk_widget_set_halign (GTK_WIDGET (self->words), GTK_ALIGN_START);
  self->reason = add_label (self->asking, "second-line");
  gtk_widget_set_margin_top (GTK_WIDGET (self->reason), 3);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->buttons, shuke_wrap_layout_new (6, 6));
  gtk_widget_set_margin_top (self->buttons, 6);
  self->told = add_button (self, _("She Told Me"), G_CALLBACK (answer_cb));
  add_button (self, _("Not Today"), G_CALLBACK (not_today_cb));
  add_button (self, _("Rather Not Say"), G_CALLBACK (refused_cb));
  gtk_box_append (GTK_BOX (self->asking), self->buttons);
  gtk_box_append (GTK_BOX (box), self->asking);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
shuke_file_row_new (ShukeBook *book)
{
  ShukeFileRow *self = g_object_new (SHUKE_TYPE_FILE_ROW, NULL);

  self->book = g_object_ref (book);
  self->offers = shuke_remark_offers_new (book);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->asking)), self->offers, GTK_WIDGET (self->gaps));
  gtk_widget_set_visible (self->buttons, !shuke_book_is_read_only (book));
  return GTK_WIDGET (self);
}

void
shuke_file_row_show (ShukeFileRow        *self,
                     const ShukeFactFile *file)
{
  g_return_if_fail (SHUKE_IS_FILE_ROW (self) && file != NULL);

  show_completeness (self, file);
  gtk_widget_set_visible (self->asking, file->questions->len > 0);
  if (file->questions->len > 0)
    {
      g_autofree char *words = NULL;

      self->question = g_array_index (file->questions, ShukeQuestion, 0);
      self->customer = file->customer->id;
      self->person = shuke_about_person_id (file->customer, self->question.person);
      words = shuke_question_dup_text (&self->question, file->customer);
      gtk_label_set_label (self->words, words);
      gtk_button_set_label (self->told, file->customer->organisation ? _("I Was Told") : _("She Told Me"));
      gtk_label_set_label (self->reason, shuke_question_reason (&self->question, file->customer));
    }
  /* The last of them was answered: the keyboard goes on to the question. */
  if (!shuke_remark_offers_show (SHUKE_REMARK_OFFERS (self->offers), file) &&
      !(gtk_widget_get_visible (self->asking) && gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
