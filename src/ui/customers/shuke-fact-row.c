/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry row with a fact behind it. It knows what is typed and what the book has, and never saves itself. */

#include "config.h"

#include "shuke-fact-row.h"

#include <glib/gi18n.h>

#include "shuke-book-visits.h"
#include "shuke-budget.h"
#include "shuke-contact.h"
#include "shuke-date-reader.h"
#include "shuke-day-text.h"
#include "shuke-expectation-button.h"
#include "shuke-fact-history.h"
#include "shuke-fact-words.h"
#include "shuke-greet-text.h"
#include "shuke-room-below.h"
#include "shuke-size.h"
#include "shuke-term-days.h"
#include "shuke-whole-text.h"

/* Longer words for a size are none. */
#define LONGEST_SIZE 12

struct _ShukeFactRow {
  AdwEntryRow parent_instance;

  ShukeBook *book;
  ShukeFact *fact;
  gint64     person;
  gboolean   edited;
  gboolean   showing;     /* the text comes from the book */
  gboolean   within;      /* the keyboard is in it */
  guint      leaving;     /* looks where the keyboard went */
  ShukeWholeText *whole;
  GtkLabel  *understood;  /* how a birthday is read */
  char      *known;       /* what @understood says of the text that the book has */
  ShukeCustomer *customer;   /* whose fact it is, with the fact; NULL before its state is shown */
  char      *origin_words;
  char      *doubt;
  GtkWidget *origin;      /* a button: where the fact comes from and since when; its history opens below it */
  GtkWidget *history;     /* its popover; NULL until it was opened */
  GtkLabel  *origin_text;
  GtkWidget *confirm;
  GtkWidget *levels;      /* of what she values: the same without typing; NULL for other facts */
};

enum { SAVE, CONFIRM, SKIP, CANCEL, LEFT_EMPTY, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeFactRow, shuke_fact_row, ADW_TYPE_ENTRY_ROW)

static ShukeDay
today_of (ShukeFactRow *self)
{
  return shuke_clock_today (shuke_book_get_clock (self->book));
}

static const char *
typed_text (ShukeFactRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

/* As it is typed, and as it is copied. */
static char *
dup_typed_text (ShukeFactRow *self)
{
  return shuke_fact_dup_shown (self->fact, shuke_book_get_currency (self->book), today_of (self));
}

/* A number is in groups as long as it is only read. */
static char *
dup_shown_text (ShukeFactRow *self)
{
  g_autofree char *text = dup_typed_text (self);

  return self->fact->kind == SHUKE_FACT_PHONE && !self->within ? shuke_phone_dup_shown (text, shuke_book_get_region (self->book))
                                                               : g_steal_pointer (&text);
}

/* A text that is the book's: it is not one to apply, and what stood there before is undone in the book and not in the field. */
static void
show_text (ShukeFactRow *self,
           const char   *text)
{
  self->showing = TRUE;
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  if (g_strcmp0 (typed_text (self), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  self->showing = FALSE;
  self->edited = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

/* Which day of the calendar on the wall a lunar birthday is next; NULL when it has no day. */
static char *
dup_next (ShukeDate date,
          ShukeDay  today)
{
  ShukeDay next = shuke_date_next (date, today);
  g_autofree char *day = next != SHUKE_DAY_NONE ? shuke_day_text_year (next, today) : NULL;

  /* Translators: the solar day on which a lunar birthday falls next: "next on 12 September". */
  return day != NULL ? g_strdup_printf (_("next on %s"), day) : NULL;
}

/* A year alone is how an age is kept that was told without a birthday. Of grown-ups it tells what is nobody's business. */
static char *
dup_rough_age (ShukeDate date,
               ShukeDay  today)
{
  int age = shuke_date_age_is_rough (date) ? shuke_date_age (date, today) : -1;

  return age >= 0 && age < 18 ? g_strdup_printf (ngettext ("about %d year old", "about %d years old", age), age) : NULL;
}

static char *
dup_read_birthday (ShukeDate date,
                   ShukeDay  today)
{
  g_autofree char *words = shuke_date_text (date);
  g_autofree char *next = date.lunar ? dup_next (date, today) : dup_rough_age (date, today);

  if (!date.lunar && next == NULL)
    return g_strdup_printf (C_("solar birthday", "%s"), words);
  return next != NULL ? g_strdup_printf (_("%1$s, %2$s"), words, next) : g_steal_pointer (&words);
}

/* Nothing to say takes no place either. */
static void
show_words (ShukeFactRow *self,
            const char   *words)
{
  gtk_label_set_label (self->understood, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), words != NULL);
}

/* The same of the text that the book has, for when it stands there again. */
static void
show_known (ShukeFactRow *self,
            const char   *known)
{
  g_autofree char *old = self->known;

  self->known = g_strdup (known);
  show_words (self, known);
}

/* As it will stand there, when that is not how it is typed. */
static char *
dup_read_wish (ShukeFactRow *self)
{
  g_autoptr (ShukeFact) read = shuke_fact_copy (self->fact);
  g_autofree char *shown = NULL;
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *rest = NULL;

  g_free (read->text);
  read->text = shuke_fact_read (self->fact, typed_text (self), today_of (self));
  if (read->text != NULL)
    shown = shuke_fact_dup_shown (read, shuke_book_get_currency (self->book), today_of (self));
  else if (shuke_fact_read_wish (self->fact, typed_text (self), &channel, &hours, &rest))
    shown = shuke_contact_dup_wish (channel, hours);
  else if (shuke_fact_read_reason (self->fact, typed_text (self), today_of (self), &read->text, &rest))
    shown = shuke_fact_dup_shown (read, shuke_book_get_currency (self->book), today_of (self));
  if (rest != NULL)
    {
      g_autofree char *understood = g_steal_pointer (&shown);

      /* Translators: how a wish is read, and what of it is kept in words: "Only by phone · as a remark: the landline". */
      shown = understood != NULL ? g_strdup_printf (_("%1$s · as a remark: %2$s"), understood, rest) : g_strdup_printf (_("as a remark: %s"), rest);
    }
  return g_strcmp0 (shown, typed_text (self)) != 0 ? g_steal_pointer (&shown) : NULL;
}

static void
show_understood (ShukeFactRow *self,
                 gboolean      good)
{
  g_autofree char *understood = NULL;
  ShukeDate date;

  if (self->fact->kind == SHUKE_FACT_BIRTH && shuke_date_read (typed_text (self), today_of (self), &date))
    understood = dup_read_birthday (date, today_of (self));
  else if (!good || (*typed_text (self) == '\0' && self->fact->text == NULL))
    understood = shuke_fact_dup_wanted (self->fact, good);
  else if (self->fact->kind != SHUKE_FACT_BIRTH && shuke_fact_kind_get_info (self->fact->kind)->type != SHUKE_FACT_EVENT)
    understood = dup_read_wish (self);
  show_words (self, understood);
  gtk_widget_set_visible (self->origin, FALSE);
}

/* There is a line about what is typed: how it is read, or what can be written there, which a wrong letter brought up. */
static gboolean
is_explained (ShukeFactRow *self)
{
  g_autofree char *wanted = shuke_fact_dup_wanted (self->fact, FALSE);

  return wanted != NULL;
}

static gboolean
is_size (const ShukeFact *fact)
{
  return fact->kind == SHUKE_FACT_SIZE || fact->kind == SHUKE_FACT_BOTTOM_SIZE || fact->kind == SHUKE_FACT_SHOE_SIZE;
}

/* A whole sentence is no size; 均码 and 加肥 are sizes that only the shop knows. */
static gboolean
is_no_size (ShukeFactRow *self)
{
  ShukeSizeUse use = self->fact->kind == SHUKE_FACT_SHOE_SIZE ? SHUKE_SIZE_FOR_SHOES : SHUKE_SIZE_FOR_CLOTHES;

  return is_size (self->fact) && g_utf8_strlen (typed_text (self), -1) > LONGEST_SIZE &&
         shuke_size_parse (typed_text (self), use).kind == SHUKE_SIZE_UNKNOWN;
}

gboolean
shuke_fact_row_check (ShukeFactRow *self)
{
  gboolean good;

  g_return_val_if_fail (SHUKE_IS_FACT_ROW (self), FALSE);

  good = shuke_fact_check (self->fact, typed_text (self), today_of (self)) && !is_no_size (self);
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  if (is_no_size (self))
    show_words (self, _("This is no size. What else you know of her goes into its own line, or into a note."));
  else if (!good || is_explained (self))
    show_understood (self, good);
  else if (is_size (self->fact))
    show_words (self, self->known);
  return good;
}

static void
text_changed_cb (ShukeFactRow *self)
{
  g_autofree char *shown = NULL;
  g_autofree char *typed = NULL;

  if (self->fact == NULL || self->showing)
    return;
  shown = dup_shown_text (self);
  typed = dup_typed_text (self);
  self->edited = g_strcmp0 (typed_text (self), shown) != 0 && g_strcmp0 (typed_text (self), typed) != 0;
  shuke_fact_row_check (self);
}

/* Enter after a text that could not be saved comes as an entry that is activated: the row thinks it has been applied. */
static void
apply_cb (ShukeFactRow *self)
{
  if (self->edited)
    g_signal_emit (self, signals[SAVE], 0);
  else if (shuke_fact_row_is_added (self))
    g_signal_emit (self, signals[SKIP], 0);
}

/* What the book has stands there again, and nothing is left to be saved. */
static void
take_back (ShukeFactRow *self)
{
  g_autofree char *text = dup_shown_text (self);

  show_text (self, text);
  show_words (self, self->known);
  gtk_widget_set_visible (self->origin, self->doubt != NULL || self->origin_words != NULL);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

/* Who fills in one thing after the other steps on by Tab as by Enter; what cannot be read lets the keyboard go where it goes. */
static gboolean
steps_on (ShukeFactRow *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));

  return shuke_fact_row_is_added (self) && self->levels == NULL && text != NULL && gtk_widget_has_focus (GTK_WIDGET (text))
         && (!self->edited || shuke_fact_row_check (self));
}

/* Keys that an input method has no use for. The first Escape takes back what is typed, the second leaves the row. */
static gboolean
key_pressed_cb (ShukeFactRow   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  if ((keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab) && (state & gtk_accelerator_get_default_mod_mask ()) == 0 && steps_on (self))
    {
      apply_cb (self);
      return GDK_EVENT_STOP;
    }
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  if (self->edited)
    take_back (self);
  else
    g_signal_emit (self, signals[CANCEL], 0);
  return GDK_EVENT_STOP;
}

/* A number comes together to be edited or copied, and apart again to be read. */
static void
set_within (ShukeFactRow *self,
            gboolean      within)
{
  g_autofree char *text = NULL;

  if (self->within == within)
    return;
  self->within = within;
  if (self->fact == NULL || self->fact->kind != SHUKE_FACT_PHONE || self->edited)
    return;
  text = dup_shown_text (self);
  if (g_strcmp0 (typed_text (self), text) != 0)
    show_text (self, text);
}

static void
focus_entered_cb (ShukeFactRow *self)
{
  set_within (self, TRUE);
}

/* Another window in front is not another place in this one. */
static gboolean
left_cb (gpointer data)
{
  ShukeFactRow *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->leaving = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    set_within (self, FALSE);
  /* One that was taken out meanwhile, with its file, asks nobody to take it out. */
  if (root != NULL && shuke_fact_row_is_added (self) && *typed_text (self) == '\0' &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    g_signal_emit (self, signals[LEFT_EMPTY], 0);
  return G_SOURCE_REMOVE;
}

static void
focus_left_cb (ShukeFactRow *self)
{
  if (self->leaving == 0 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    self->leaving = g_idle_add (left_cb, self);
}

static void
confirm_cb (ShukeFactRow *self)
{
  g_signal_emit (self, signals[CONFIRM], 0);
}

/* Read when it is opened: what a fact was is nothing to keep for each of forty rows. */
static void
origin_clicked_cb (ShukeFactRow *self)
{
  g_clear_pointer (&self->history, gtk_widget_unparent);
  self->history = shuke_fact_history_new_popover (self->book, self->customer, self->fact, self->origin_words, self->doubt);
  gtk_widget_set_parent (self->history, self->origin);
  /* What the history says is not said a second time over it. */
  g_object_bind_property (self->history, "visible", self->origin, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
  gtk_popover_popup (GTK_POPOVER (self->history));
}

static void
shuke_fact_row_dispose (GObject *object)
{
  ShukeFactRow *self = SHUKE_FACT_ROW (object);

  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_pointer (&self->history, gtk_widget_unparent);
  G_OBJECT_CLASS (shuke_fact_row_parent_class)->dispose (object);
}

static void
shuke_fact_row_finalize (GObject *object)
{
  ShukeFactRow *self = SHUKE_FACT_ROW (object);

  g_clear_pointer (&self->fact, shuke_fact_free);
  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_free (self->origin_words);
  g_free (self->doubt);
  g_clear_pointer (&self->known, g_free);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_fact_row_parent_class)->finalize (object);
}

/* The row does without the layout manager of rows, which would keep its width to itself. */
static GtkWidget *
child_of (GtkWidget *widget)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));
}

static GtkSizeRequestMode
shuke_fact_row_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (child_of (widget));
}

static void
shuke_fact_row_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gtk_widget_measure (child_of (widget), orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
shuke_fact_row_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_size_allocate (child_of (widget), &(GtkAllocation) { 0, 0, width, height }, baseline);
  shuke_whole_text_measure (SHUKE_FACT_ROW (widget)->whole, width);
}

static void
shuke_fact_row_class_init (ShukeFactRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->get_request_mode = shuke_fact_row_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = shuke_fact_row_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = shuke_fact_row_size_allocate;
  G_OBJECT_CLASS (klass)->dispose = shuke_fact_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_fact_row_finalize;

  signals[SAVE] = g_signal_new ("save", SHUKE_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CONFIRM] = g_signal_new ("confirm", SHUKE_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SKIP] = g_signal_new ("skip", SHUKE_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCEL] = g_signal_new ("cancel", SHUKE_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT_EMPTY] = g_signal_new ("left-empty", SHUKE_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* A line that says something about the fact, beside it or wrapped below. */
static GtkLabel *
new_line (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "second-line");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  return GTK_LABEL (label);
}

static void
level_chosen_cb (ShukeFactRow *self,
                 const char   *text)
{
  ShukeFact chosen = { .kind = self->fact->kind, .text = (char *) text };
  g_autofree char *shown = shuke_fact_dup_shown (&chosen, NULL, today_of (self));

  gtk_editable_set_text (GTK_EDITABLE (self), shown);
  g_signal_emit_by_name (self, "apply");
}

/* Of what is agreed that it is over or not yet; our part of what she has for clothes, with what it follows from; beside the way in which she is
 * reached, when. NULL when none is to be said. (transfer full) */
static char *
dup_standing (ShukeFactRow        *self,
           const ShukeCustomer *customer)
{
  const ShukeCurrency *currency = shuke_book_get_currency (self->book);
  gint64 spend;

  if (self->fact->text != NULL && shuke_fact_kind_get_info (self->fact->kind)->place == SHUKE_FACT_IN_TERMS)
    return shuke_term_dup_state (self->fact->text, today_of (self));
  /* 微信，晚上八点半以后 was typed here: the hours stand in a row of their own, and are seen here too. */
  if (self->fact->kind == SHUKE_FACT_CONTACT_CHANNEL && self->fact->text != NULL)
    return shuke_contact_hours_show (customer->contact_hours);
  if (self->fact->kind != SHUKE_FACT_BUDGET || self->fact->text == NULL ||
      !shuke_book_get_spend_since (self->book, customer->id, today_of (self) - SHUKE_BUDGET_DAYS, &spend, NULL))
    return NULL;
  return shuke_greet_text_share (customer, spend, currency);
}

static void
shuke_fact_row_init (ShukeFactRow *self)
{
  GtkWidget *room = shuke_room_below_new (ADW_ENTRY_ROW (self));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  self->whole = shuke_whole_text_add (ADW_ENTRY_ROW (self), room);
  self->understood = new_line ();
  gtk_widget_set_valign (GTK_WIDGET (self->understood), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (room), GTK_WIDGET (self->understood));
  self->origin_text = new_line ();
  /* No menu button: that asks for one height whatever its width, and its words could not wrap. */
  self->origin = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->origin), GTK_WIDGET (self->origin_text));
  gtk_widget_set_hexpand (self->origin, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->origin), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_object (self->origin, "clicked", G_CALLBACK (origin_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (self->origin, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->origin, "flat");
  gtk_widget_add_css_class (self->origin, "origin");
  gtk_widget_set_visible (self->origin, FALSE);
  gtk_box_append (GTK_BOX (room), self->origin);
  self->confirm = gtk_button_new_from_icon_name ("emblem-ok-symbolic");
  gtk_widget_set_valign (self->confirm, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->confirm, "flat");
  gtk_widget_set_visible (self->confirm, FALSE);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (room), self->confirm);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  g_signal_connect (self, "changed", G_CALLBACK (text_changed_cb), NULL);
  g_signal_connect (self, "apply", G_CALLBACK (apply_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (apply_cb), NULL);
}

GtkWidget *
shuke_fact_row_new (ShukeBook       *book,
                    const char      *title,
                    const ShukeFact *fact,
                    gint64           person)
{
  ShukeFactRow *self = g_object_new (SHUKE_TYPE_FACT_ROW, "title", title, NULL);

  self->book = g_object_ref (book);
  self->person = person;
  gtk_editable_set_editable (GTK_EDITABLE (self), !shuke_book_is_read_only (book));
  if (shuke_fact_kind_get_info (fact->kind)->type == SHUKE_FACT_EXPECTATION && !shuke_book_is_read_only (book))
    {
      self->levels = shuke_expectation_button_new ();
      g_signal_connect_object (self->levels, "chosen", G_CALLBACK (level_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->origin)), self->levels);
    }
  shuke_fact_row_show (self, fact);
  return GTK_WIDGET (self);
}

const ShukeFact *
shuke_fact_row_get_fact (ShukeFactRow *self)
{
  g_return_val_if_fail (SHUKE_IS_FACT_ROW (self), NULL);

  return self->fact;
}

gint64
shuke_fact_row_get_person (ShukeFactRow *self)
{
  g_return_val_if_fail (SHUKE_IS_FACT_ROW (self), 0);

  return self->person;
}

void
shuke_fact_row_set_person (ShukeFactRow *self,
                           gint64        person)
{
  g_return_if_fail (SHUKE_IS_FACT_ROW (self));

  self->person = person;
}

gboolean
shuke_fact_row_is_added (ShukeFactRow *self)
{
  g_return_val_if_fail (SHUKE_IS_FACT_ROW (self), FALSE);

  return self->fact->text == NULL;
}

void
shuke_fact_row_show (ShukeFactRow    *self,
                     const ShukeFact *fact)
{
  g_autoptr (ShukeFact) old = NULL;
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;
  g_autofree char *wanted = NULL;
  ShukeDate birth;
  gboolean other, same;

  g_return_if_fail (SHUKE_IS_FACT_ROW (self));

  other = self->fact == NULL || g_strcmp0 (self->fact->text, fact->text) != 0 || self->fact->day != fact->day;
  old = g_steal_pointer (&self->fact);
  self->fact = shuke_fact_copy (fact);
  if (self->levels != NULL)
    shuke_expectation_button_set_text (SHUKE_EXPECTATION_BUTTON (self->levels), fact->text);
  text = dup_shown_text (self);
  same = g_strcmp0 (typed_text (self), text) == 0;
  if ((self->edited || (!other && fact->text == NULL)) && !same)
    return;
  /* What she is typing is only put down as the book's when it is; her caret and her way back in the text stay until then. */
  if (other || self->edited || !same)
    show_text (self, text);
  if (!other)
    return;
  if (fact->day != SHUKE_DAY_NONE)
    day = shuke_day_text_year (fact->day, today_of (self));
  else if (fact->kind == SHUKE_FACT_BIRTH && fact->text != NULL && shuke_date_from_text (fact->text, &birth))
    day = birth.lunar ? dup_next (birth, today_of (self)) : dup_rough_age (birth, today_of (self));
  /* What can be written there is said before the first letter, and not only after a wrong one. */
  wanted = fact->text == NULL ? shuke_fact_dup_wanted (fact, TRUE) : NULL;
  show_known (self, fact->text == NULL ? wanted : day);
}

/* (transfer full) */
static char *
dup_spoken (ShukeFactRow *self)
{
  if (self->doubt != NULL && self->origin_words != NULL)
    return g_strdup_printf ("%s\n%s", self->doubt, self->origin_words);
  return g_strdup (self->doubt != NULL ? self->doubt : self->origin_words);
}

void
shuke_fact_row_show_state (ShukeFactRow        *self,
                           const ShukeCustomer *customer,
                           ShukeDay             failed_call,
                           const char          *doubt)
{
  g_autofree char *spoken = NULL;
  g_autofree char *share = NULL;
  gboolean held, ages;
  ShukeCustomer *old;
  ShukeDate birth;

  g_return_if_fail (SHUKE_IS_FACT_ROW (self) && customer != NULL);

  held = self->fact->text != NULL;
  old = self->customer;
  self->customer = shuke_customer_ref (customer);
  g_clear_pointer (&old, shuke_customer_unref);
  g_free (self->origin_words);
  self->origin_words = held ? shuke_fact_dup_origin_text (self->fact, customer, failed_call, today_of (self)) : NULL;
  g_free (self->doubt);
  self->doubt = held ? g_strdup (doubt) : NULL;
  ages = held && shuke_fact_get_known_day (self->fact, customer) < today_of (self) &&
         shuke_fact_get_freshness (self->fact, customer, failed_call, today_of (self)) != SHUKE_FRESHNESS_LASTING;
  gtk_widget_set_visible (self->confirm, (ages || self->doubt != NULL) && !self->edited && !shuke_book_is_read_only (self->book));
  gtk_widget_set_tooltip_text (self->confirm, self->doubt != NULL ? _("It Is Right") : _("Still right today"));
  if (self->edited)
    return;
  share = dup_standing (self, customer);
  spoken = dup_spoken (self);
  gtk_widget_set_visible (self->origin, spoken != NULL);
  gtk_widget_set_tooltip_text (self->origin, spoken);
  if (spoken != NULL)
    {
      g_autofree char *age = self->fact->kind == SHUKE_FACT_BIRTH && shuke_date_from_text (self->fact->text, &birth)
                             ? dup_rough_age (birth, today_of (self)) : NULL;
      g_autofree char *both = age != NULL && self->origin_words != NULL ? g_strdup_printf ("%s · %s", age, self->origin_words) : NULL;

      show_known (self, NULL);
      gtk_label_set_label (self->origin_text, self->doubt != NULL ? self->doubt : both != NULL ? both : self->origin_words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->origin), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
  if (share != NULL)
    show_known (self, share);
  if (self->doubt != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->origin_text), "mind");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->origin_text), "mind");
}

gboolean
shuke_fact_row_is_doubted (ShukeFactRow *self)
{
  g_return_val_if_fail (SHUKE_IS_FACT_ROW (self), FALSE);

  return self->doubt != NULL;
}

gboolean
shuke_fact_row_get_edited (ShukeFactRow *self)
{
  g_return_val_if_fail (SHUKE_IS_FACT_ROW (self), FALSE);

  return self->edited;
}

void
shuke_fact_row_set_edited (ShukeFactRow *self,
                           gboolean      edited)
{
  g_return_if_fail (SHUKE_IS_FACT_ROW (self));

  self->edited = edited;
  /* What is in the book is undone there: from here on Ctrl+Z is not the field's any more. */
  if (!edited)
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
      gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
    }
}
