/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three questions with the answers to press, and a day that is typed or pressed. */

#include "config.h"

#include "shuke-prospect-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-prospects.h"
#include "shuke-day-text.h"
#include "shuke-due-text.h"
#include "shuke-fact.h"
#include "shuke-people-row.h"
#include "shuke-text.h"

typedef struct {
  ShukeWindow *window;      /* (unowned): it takes the dialog along */
  ShukeBook   *book;
  gint64       customer;
  GtkWidget   *dialog;
  GtkWidget   *stages;
  GtkWidget   *potentials;
  GtkWidget   *day;
  GtkLabel    *read;        /* how the day is read */
  GtkWidget   *losing;
  GtkWidget   *reason;
} Dialog;

static void
dialog_free (Dialog *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static const char *
chosen_word (GtkWidget *chips)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (chips); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
      return g_object_get_data (G_OBJECT (chip), "word");
  return NULL;
}

/* FALSE when what is typed is no day; NONE when nothing is. */
static gboolean
read_day (Dialog   *self,
          ShukeDay *day)
{
  ShukeFact fact = { .kind = SHUKE_FACT_NEXT_DAY, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };
  g_autofree char *typed = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->day)));
  g_autofree char *iso = typed != NULL ? shuke_fact_read (&fact, typed, shuke_book_get_today (self->book)) : NULL;

  *day = iso != NULL ? shuke_day_from_iso (iso) : SHUKE_DAY_NONE;
  return typed == NULL || *day != SHUKE_DAY_NONE;
}

static void
day_changed_cb (Dialog *self)
{
  ShukeDay day;
  gboolean good = read_day (self, &day);
  g_autofree char *words = day != SHUKE_DAY_NONE ? shuke_day_text_long (day) : NULL;

  if (good)
    gtk_widget_remove_css_class (self->day, "error");
  else
    gtk_widget_add_css_class (self->day, "error");
  gtk_label_set_label (self->read, words != NULL ? words : good ? _("no next step is planned") : _("for example 3 May, tomorrow, Friday"));
}

static void
tell (Dialog       *self,
      gint64        action,
      const char   *sentence,
      const GError *error)
{
  if (action == 0)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  shuke_window_toast_undo (self->window, sentence, self->book, action);
  gtk_window_close (GTK_WINDOW (self->dialog));
}

static void
keep_cb (GtkWidget *widget,
         Dialog    *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = shuke_due_text_name_of (self->book, self->customer);
  const char *stage = chosen_word (self->stages);
  /* Translators: a name, and how near she is to buying. */
  g_autofree char *sentence = g_strdup_printf (_("%1$s: %2$s"), name, shuke_prospect_stage_name (stage));
  ShukeDay day;

  if (!read_day (self, &day))
    {
      gtk_widget_grab_focus (self->day);
      return;
    }
  tell (self, shuke_book_set_prospect (self->book, self->customer, stage, chosen_word (self->potentials), day, &error), sentence, error);
}

static void
lose_cb (GtkWidget *widget,
         Dialog    *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = shuke_due_text_name_of (self->book, self->customer);
  g_autofree char *sentence = g_strdup_printf (_("%s is lost, for now"), name);

  tell (self, shuke_book_lose_prospect (self->book, self->customer, gtk_editable_get_text (GTK_EDITABLE (self->reason)), &error), sentence, error);
}

static void
losing_cb (GtkToggleButton *button,
           Dialog          *self)
{
  gtk_widget_set_visible (self->losing, gtk_toggle_button_get_active (button));
  if (gtk_toggle_button_get_active (button))
    gtk_widget_grab_focus (self->reason);
}

static void
later_cb (GtkButton *button,
          Dialog    *self)
{
  int days = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "days"));
  g_autofree char *iso = shuke_day_to_iso (shuke_book_get_today (self->book) + days);

  gtk_editable_set_text (GTK_EDITABLE (self->day), iso);
}

/* One of them is always pressed. */
static GtkWidget *
add_chip (GtkWidget  *chips,
          const char *word,
          const char *title,
          gboolean    active)
{
  GtkWidget *chip = shuke_people_chip_new (title);
  GtkWidget *first = gtk_widget_get_first_child (chips);

  g_object_set_data (G_OBJECT (chip), "word", (gpointer) word);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), active);
  gtk_box_append (GTK_BOX (chips), chip);
  return chip;
}

static GtkWidget *
add_question (GtkWidget  *box,
              const char *question)
{
  GtkWidget *chips = shuke_people_chips_new (question);

  gtk_box_append (GTK_BOX (box), shuke_people_words_new (question, "row-name"));
  gtk_box_append (GTK_BOX (box), chips);
  return chips;
}

static void
add_day (Dialog     *self,
         GtkWidget  *box,
         ShukeDay    day)
{
  static const struct { const char *title; int days; } later[] = {
    { N_("Tomorrow"), 1 }, { N_("In a Week"), 7 }, { N_("In a Month"), 30 },
  };
  g_autofree char *iso = shuke_day_to_iso (day);
  GtkWidget *chips;

  gtk_box_append (GTK_BOX (box), shuke_people_words_new (_("When is the next step?"), "row-name"));
  self->day = gtk_entry_new ();
  self->read = GTK_LABEL (shuke_people_words_new (NULL, "second-line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day of the next step"), -1);
  if (iso != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->day), iso);
  g_signal_connect_swapped (self->day, "changed", G_CALLBACK (day_changed_cb), self);
  g_signal_connect (self->day, "activate", G_CALLBACK (keep_cb), self);
  gtk_box_append (GTK_BOX (box), self->day);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->read));
  chips = shuke_people_chips_new (_("Day of the next step"));
  for (gsize i = 0; i < G_N_ELEMENTS (later); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(later[i].title));

      gtk_widget_add_css_class (button, "chip");
      g_object_set_data (G_OBJECT (button), "days", GINT_TO_POINTER (later[i].days));
      g_signal_connect (button, "clicked", G_CALLBACK (later_cb), self);
      gtk_box_append (GTK_BOX (chips), button);
    }
  gtk_box_append (GTK_BOX (box), chips);
  day_changed_cb (self);
}

static void
add_losing (Dialog    *self,
            GtkWidget *box)
{
  GtkWidget *button = gtk_button_new_with_label (_("She Is Lost"));

  self->losing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _("Why: too dear, bought elsewhere…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why she is lost"), -1);
  g_signal_connect (self->reason, "activate", G_CALLBACK (lose_cb), self);
  g_signal_connect (button, "clicked", G_CALLBACK (lose_cb), self);
  gtk_widget_set_visible (self->losing, FALSE);
  gtk_box_append (GTK_BOX (self->losing), self->reason);
  gtk_box_append (GTK_BOX (self->losing), button);
  gtk_box_append (GTK_BOX (box), self->losing);
}

static void
add_buttons (Dialog    *self,
             GtkWidget *box,
             gboolean   known)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *keep = gtk_button_new_with_label (_("Keep"));
  GtkWidget *lost = gtk_toggle_button_new_with_label (_("Lost…"));

  gtk_widget_set_hexpand (keep, TRUE);
  gtk_widget_add_css_class (keep, "suggested-action");
  gtk_widget_set_visible (lost, known);
  g_signal_connect (keep, "clicked", G_CALLBACK (keep_cb), self);
  g_signal_connect (lost, "toggled", G_CALLBACK (losing_cb), self);
  gtk_widget_set_margin_top (buttons, 6);
  gtk_box_append (GTK_BOX (buttons), lost);
  gtk_box_append (GTK_BOX (buttons), keep);
  gtk_box_append (GTK_BOX (box), buttons);
  add_losing (self, box);
}

GtkWidget *
shuke_prospect_dialog_open (ShukeWindow *window,
                            GtkWindow   *above,
                            gint64       customer)
{
  Dialog *self = g_new0 (Dialog, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autoptr (ShukeProspectRow) row = NULL;
  g_autofree char *name = NULL;
  const char *stage;

  self->window = window;
  self->book = g_object_ref (shuke_window_get_book (window));
  self->customer = customer;
  row = shuke_book_get_prospect (self->book, customer, NULL);
  stage = row != NULL ? row->stage : SHUKE_PROSPECT_FIRST_STAGE;
  name = shuke_due_text_name_of (self->book, self->customer);
  self->stages = add_question (box, _("How near is she to buying?"));
  for (const char *const *one = shuke_prospect_stages (); *one != NULL; one++)
    add_chip (self->stages, *one, shuke_prospect_stage_name (*one), g_strcmp0 (*one, stage) == 0);
  self->potentials = add_question (box, _("What could she become?"));
  add_chip (self->potentials, NULL, C_("prospect", "Not said"), row == NULL || row->potential == NULL);
  for (const char *const *one = shuke_prospect_potentials (); *one != NULL; one++)
    add_chip (self->potentials, *one, shuke_prospect_potential_name (*one), row != NULL && g_strcmp0 (*one, row->potential) == 0);
  add_day (self, box, row != NULL ? row->next_day : SHUKE_DAY_NONE);
  add_buttons (self, box, row != NULL);
  self->dialog = shuke_people_dialog_new (above, name, box);
  g_object_set_data_full (G_OBJECT (self->dialog), "shuke-prospect", self, (GDestroyNotify) dialog_free);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_child_focus (self->stages, GTK_DIR_TAB_FORWARD);
  return self->dialog;
}
