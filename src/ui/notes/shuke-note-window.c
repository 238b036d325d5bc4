/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The note. Whose it is stands below it; somebody else who is named at its beginning is offered and never taken unasked. What the reader
 * finds in it is only ever offered; nothing becomes a reminder unless it is ticked when she saves, and the day is the one she says. */

#include "config.h"

#include "shuke-note-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-calendar-popover.h"
#include "shuke-customer-entry.h"
#include "shuke-day-text.h"
#include "shuke-draft-keeper.h"
#include "shuke-draft-question.h"
#include "shuke-due-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-intake.h"
#include "shuke-named.h"
#include "shuke-note-day.h"
#include "shuke-note-reader.h"
#include "shuke-notes.h"
#include "shuke-picture-strip.h"
#include "shuke-popovers.h"
#include "shuke-scanner.h"
#include "shuke-text.h"
#include "shuke-told-offers.h"

/* A reminder says the words around the day, not the whole note. */
#define REMINDER_CHARACTERS 60
/* So many days before the last one it begins to stand in the list of the day. */
#define DAYS_AHEAD 7

struct _ShukeNoteWindow {
  AdwWindow           parent_instance;

  ShukeWindow        *parent;   /* (unowned): it takes us along */
  ShukeBook          *book;
  ShukeSearch        *search;
  ShukeCustomerEntry *field;
  ShukeDraftKeeper   *draft;
  GtkWidget          *strip;      /* pictures of the note; NULL until there was one */
  guint               n_pictures;
  GArray             *found;      /* of ShukeNoteOffer */
  GHashTable         *declined;   /* set of offer_key(): what she unticked stays so while she types on */
  GHashTable         *moved;      /* offer_key() to ShukeDay: the day she chose instead, kept likewise */

  gint64              whom;       /* who is offered instead */
  gboolean            whom_back;  /* it is the one from whose file she came */
  gint64              named;      /* who was taken for being named */
  gint64              former;     /* whose note it was before; 0 = nobody's */

  ShukeToldOffers    *told;       /* what goes into her file with the note */

  GtkBox             *box;
  GtkTextView        *text;
  GtkWidget          *pictures_button;
  GtkWidget          *whom_list;
  GtkWidget          *whom_row;
  AdwAvatar          *whom_avatar;
  GtkWidget          *offers_box;
  GtkListBox         *offers;
};

G_DEFINE_FINAL_TYPE (ShukeNoteWindow, shuke_note_window, ADW_TYPE_WINDOW)

static char *
dup_text (ShukeNoteWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *clean = shuke_text_clean (text);

  return clean == NULL;
}

static char *
offer_key (const ShukeNoteOffer *offer)
{
  return g_strdup_printf ("%d %d %d", offer->kind, offer->from, offer->to);
}

static ShukeTodoKind
todo_kind (ShukeNoteOfferKind kind)
{
  switch (kind)
    {
    case SHUKE_NOTE_OFFER_PROMISE:
      return SHUKE_TODO_PROMISE;
    case SHUKE_NOTE_OFFER_APPOINTMENT:
      return SHUKE_TODO_APPOINTMENT;
    case SHUKE_NOTE_OFFER_PICK_UP:
      return SHUKE_TODO_PICK_UP;
    case SHUKE_NOTE_OFFER_DATE:
    default:
      return SHUKE_TODO_DATE;
    }
}

static gboolean
ends_clause (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  /* 1.5 goes on, the end of a sentence does not. */
  if (c == '.')
    return at[1] == '\0' || g_ascii_isspace (at[1]);
  return c == '\n' || c == ';' || c == '!' || c == '?' || c == 0x3002 /* 。 */ || c == 0xff1b /* ； */ || c == 0xff01 /* ！ */
         || c == 0xff1f /* ？ */;
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0xff0c /* ， */ || c == 0x3001 /* 、 */ || c == ' ';
}

/* The clause in which the offer's words stand. What belongs to another offer of the same sentence is left to that one: the sentence is
 * cut at the comma nearest to it. 明天 is left out, for the reminder keeps its day. */
static char *
dup_clause (ShukeNoteWindow      *self,
            const char           *text,
            const ShukeNoteOffer *offer)
{
  const char *start = text + offer->start;
  const char *end = text + offer->end;
  const char *first = text;
  const char *last = text + strlen (text);
  g_autofree char *clause = NULL;
  g_autofree char *dayless = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *promised = NULL;

  for (guint i = 0; i < self->found->len; i++)
    {
      const ShukeNoteOffer *other = &g_array_index (self->found, ShukeNoteOffer, i);

      if (other->end <= offer->start)
        first = MAX (first, text + other->end);
      else if (other->start >= offer->end)
        last = MIN (last, text + other->start);
    }
  while (first > text && first < start && !is_comma (g_utf8_get_char (first)) && !ends_clause (first))
    first = g_utf8_next_char (first);
  while (*last != '\0' && last > end && !is_comma (g_utf8_get_char (last)))
    last = g_utf8_prev_char (last);
  while (start > first)
    {
      const char *before = g_utf8_prev_char (start);

      if (ends_clause (before) || (before == first && is_comma (g_utf8_get_char (before))))
        break;
      start = before;
    }
  while (end < last && !ends_clause (end))
    end = g_utf8_next_char (end);
  clause = g_strndup (start, (gsize) (end - start));
  dayless = shuke_note_dup_without_day (clause, shuke_book_get_today (self->book), offer->to);
  clean = shuke_text_clean (dayless);
  /* Wherever it is shown it stands under that word already: "Promised: …". */
  if (offer->kind == SHUKE_NOTE_OFFER_PROMISE && clean != NULL)
    promised = shuke_note_dup_promised (clean);
  return shuke_text_ellipsize (promised != NULL ? promised : clean != NULL ? clean : "", REMINDER_CHARACTERS);
}

/* The offer with the day that she chose for it. */
static ShukeNoteOffer
offer_as_moved (ShukeNoteWindow      *self,
                const ShukeNoteOffer *offer)
{
  g_autofree char *key = offer_key (offer);
  ShukeNoteOffer moved = *offer;
  gpointer day;

  if (g_hash_table_lookup_extended (self->moved, key, NULL, &day))
    moved.from = moved.to = GPOINTER_TO_INT (day);
  return moved;
}

static char *
offer_title (ShukeNoteWindow      *self,
             const ShukeNoteOffer *offer)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *words = g_strndup (text + offer->start, offer->end - offer->start);
  g_autofree char *hour = shuke_note_dup_hour (words, shuke_book_get_today (self->book));
  g_autofree char *to = NULL;
  g_autofree char *from = NULL;
  const char *kind = shuke_due_text_kind (todo_kind (offer->kind));

  if (offer->from == SHUKE_DAY_NONE)
    return g_strdup_printf (_("%s, no day said"), kind);
  to = shuke_day_text_long (offer->to);
  if (offer->from == offer->to && hour != NULL)
    /* Translators: a kind of reminder, its day, and the hour in the words of the note: "Comes by, Friday, 20 September, at 3". */
    return g_strdup_printf (_("%1$s, %2$s, %3$s"), kind, to, hour);
  if (offer->from == offer->to)
    /* Translators: a kind of reminder and its day: "Promise, Friday, 20 September". */
    return g_strdup_printf (_("%1$s, %2$s"), kind, to);
  if (offer->by)
    /* Translators: a kind of reminder and the last day that is still in time: "Promise, by Friday, 20 September". */
    return g_strdup_printf (_("%1$s, by %2$s"), kind, to);
  from = shuke_day_text (offer->from);
  return g_strdup_printf (_("%1$s, from %2$s to %3$s"), kind, from, to);
}

static void
ticked_cb (GtkCheckButton  *check,
           ShukeNoteWindow *self)
{
  const char *key = g_object_get_data (G_OBJECT (check), "shuke-offer");

  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->declined, key);
  else
    g_hash_table_add (self->declined, g_strdup (key));
}

/* The row says the day, the tick and the calendar say the whole of it to who cannot see the row. */
static void
show_offer (ShukeNoteWindow *self,
            guint            index)
{
  const ShukeNoteOffer *offer = &g_array_index (self->found, ShukeNoteOffer, index);
  ShukeNoteOffer moved = offer_as_moved (self, offer);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->offers, (int) index);
  GtkWidget *check = g_object_get_data (G_OBJECT (row), "shuke-check");
  g_autofree char *title = offer_title (self, &moved);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
day_selected_cb (GtkCalendar     *calendar,
                 ShukeNoteWindow *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (calendar), ADW_TYPE_ACTION_ROW);
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "shuke-check");
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (calendar);
  ShukeDay day = shuke_day_new (g_date_time_get_year (chosen), g_date_time_get_month (chosen), g_date_time_get_day_of_month (chosen));
  ShukeDay today = shuke_book_get_today (self->book);

  g_hash_table_replace (self->moved, g_strdup (g_object_get_data (G_OBJECT (check), "shuke-offer")), GINT_TO_POINTER (MAX (day, today)));
  /* Who names a day wants to be reminded. */
  gtk_check_button_set_active (check, TRUE);
  show_offer (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static GtkWidget *
make_day_button (ShukeNoteWindow      *self,
                 const ShukeNoteOffer *offer)
{
  ShukeNoteOffer moved = offer_as_moved (self, offer);
  ShukeDay day = moved.to != SHUKE_DAY_NONE ? moved.to : shuke_book_get_today (self->book);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day_of_month;

  shuke_day_get (day, &year, &month, &day_of_month);
  shown = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), shown);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  shuke_calendar_popover_watch (GTK_CALENDAR (calendar));
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Another Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Another Day"), -1);
  return button;
}

static void
add_offer (ShukeNoteWindow      *self,
           const char           *text,
           const ShukeNoteOffer *offer)
{
  g_autofree char *clause = dup_clause (self, text, offer);
  g_autofree char *key = offer_key (offer);
  g_autofree char *escaped = g_markup_escape_text (clause, -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !g_hash_table_contains (self->declined, key));
  g_object_set_data_full (G_OBJECT (check), "shuke-offer", g_steal_pointer (&key), g_free);
  g_object_set_data (G_OBJECT (row), "shuke-check", check);
  g_signal_connect (check, "toggled", G_CALLBACK (ticked_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_day_button (self, offer));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->offers, row);
  show_offer (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

/* What can be had with one key: who is named at the beginning of the note, or whose note it was before that was taken. */
static void
offer_whom (ShukeNoteWindow     *self,
            const char          *text,
            const ShukeCustomer *customer)
{
  gint64 now = customer != NULL ? customer->id : 0;
  g_autoptr (ShukeCustomer) other = NULL;
  g_autofree char *title = NULL;
  const char *name;

  self->whom_back = self->named != 0 && now == self->named;
  if (self->whom_back)
    other = self->former != 0 ? shuke_book_get_customer (self->book, self->former, NULL) : NULL;
  else
    other = shuke_named_find (self->search, text, customer, NULL);
  self->whom = other != NULL ? other->id : 0;
  name = other != NULL ? shuke_customer_get_title (other) : NULL;
  gtk_widget_set_visible (self->whom_list, self->whom_back || other != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.whom", self->whom_back || other != NULL);
  if (self->whom_back)
    title = name != NULL ? g_strdup_printf (_("Back to %s?"), name) : g_strdup (_("Say later whose note it is?"));
  else if (name != NULL)
    title = g_strdup_printf (now != 0 ? _("For %s instead?") : _("For %s?"), name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->whom_row), title != NULL ? title : "");
  shuke_avatar_show (self->whom_avatar, name != NULL ? name : "");
  shuke_follow_portrait (self->whom_avatar, self->whom);
}

static void
whom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeNoteWindow *self = SHUKE_NOTE_WINDOW (widget);

  if (!self->whom_back)
    {
      self->former = shuke_customer_entry_get_customer (self->field);
      self->named = self->whom;
    }
  else
    self->named = 0;
  shuke_customer_entry_set_customer (self->field, self->whom);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* A birthday that goes into her file is remembered from there, every year and not once. */
static void
drop_birthdays (ShukeNoteWindow *self,
                const char      *text)
{
  for (guint i = self->found->len; i-- > 0;)
    {
      const ShukeNoteOffer *offer = &g_array_index (self->found, ShukeNoteOffer, i);
      g_autofree char *words = g_strndup (text + offer->start, offer->end - offer->start);

      if (offer->kind == SHUKE_NOTE_OFFER_DATE && shuke_told_offers_is_birthday (self->told, words))
        g_array_remove_index (self->found, i);
    }
}

static void
read_note (ShukeNoteWindow *self)
{
  g_autofree char *text = dup_text (self);
  gint64 id = self->field != NULL ? shuke_customer_entry_get_customer (self->field) : 0;
  g_autoptr (ShukeCustomer) customer = id != 0 ? shuke_book_get_customer (self->book, id, NULL) : NULL;
  g_autoptr (ShukeCustomer) with = NULL;
  GtkListBoxRow *row;

  shuke_told_offers_read (self->told, text, customer);
  with = customer != NULL ? shuke_told_offers_dup_customer (self->told, customer) : NULL;
  g_clear_pointer (&self->found, g_array_unref);
  self->found = shuke_note_read (text, shuke_book_get_today (self->book), with);
  shuke_told_offers_read_rest (self->told, text, customer, self->found);
  drop_birthdays (self, text);
  shuke_popovers_close (GTK_WIDGET (self->offers));
  while ((row = gtk_list_box_get_row_at_index (self->offers, 0)) != NULL)
    gtk_list_box_remove (self->offers, GTK_WIDGET (row));
  for (guint i = 0; i < self->found->len; i++)
    add_offer (self, text, &g_array_index (self->found, ShukeNoteOffer, i));
  gtk_widget_set_visible (self->offers_box, self->found->len > 0);
  offer_whom (self, text, customer);
  shuke_draft_keeper_changed (self->draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.save", !is_blank (text) || self->n_pictures > 0);
}

static GPtrArray *
make_todos (ShukeNoteWindow *self,
            const char      *text)
{
  GPtrArray *todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);

  for (guint i = 0; i < self->found->len; i++)
    {
      const ShukeNoteOffer *offer = &g_array_index (self->found, ShukeNoteOffer, i);
      g_autofree char *key = offer_key (offer);
      ShukeNoteOffer moved = offer_as_moved (self, offer);
      ShukeTodo *todo;

      if (g_hash_table_contains (self->declined, key))
        continue;
      todo = shuke_todo_new ();
      todo->kind = todo_kind (offer->kind);
      todo->customer = shuke_customer_entry_get_customer (self->field);
      todo->text = dup_clause (self, text, offer);
      todo->due_day = moved.to;
      /* What has to be done until a day weeks ahead is no business of today's. */
      if (moved.from != moved.to)
        todo->from_day = moved.by ? MAX (moved.from, moved.to - DAYS_AHEAD) : moved.from;
      g_ptr_array_add (todos, todo);
    }
  return todos;
}

/* What the book keeps of them beside the text. */
static void
show_pictures (ShukeNoteWindow *self)
{
  gint64 draft = shuke_draft_keeper_get_draft (self->draft);
  g_autoptr (GArray) photos = draft != 0 ? shuke_book_list_draft_photos (self->book, draft, NULL) : NULL;

  self->n_pictures = photos != NULL ? photos->len : 0;
  if (self->strip == NULL && self->n_pictures > 0)
    {
      self->strip = shuke_picture_strip_new (self->book, TRUE);
      g_signal_connect_object (self->strip, "changed", G_CALLBACK (show_pictures), self, G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (self->box, self->strip, self->pictures_button);
    }
  if (self->strip != NULL)
    shuke_picture_strip_show (SHUKE_PICTURE_STRIP (self->strip), photos);
  read_note (self);
}

void
shuke_note_window_add_pictures (ShukeNoteWindow *self,
                                GPtrArray       *pictures)
{
  g_autoptr (GError) error = NULL;
  gint64 draft;

  g_return_if_fail (SHUKE_IS_NOTE_WINDOW (self));

  if (pictures->len == 0)
    return;
  /* Then the keeper knows that there is something to keep, if only a picture. */
  self->n_pictures += pictures->len;
  draft = shuke_draft_keeper_keep_now (self->draft);
  for (guint i = 0; i < pictures->len; i++)
    if (!shuke_book_add_draft_photo (self->book, draft, pictures->pdata[i], NULL, &error))
      break;
  show_pictures (self);
  if (error != NULL)
    shuke_window_show_error (self->parent, SHUKE_DOING_ADD_PICTURE, error);
}

static void
taken_cb (GObject   *object,
          GPtrArray *items)
{
  ShukeNoteWindow *self = SHUKE_NOTE_WINDOW (object);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  const GError *first = NULL;

  if (self->book == NULL)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      const ShukeIntake *item = items->pdata[i];

      if (item->picture != NULL)
        g_ptr_array_add (pictures, item->picture);
      else if (first == NULL)
        first = item->error;
    }
  shuke_note_window_add_pictures (self, pictures);
  if (first != NULL)
    shuke_window_show_error (self->parent, SHUKE_DOING_ADD_PICTURE, first);
}

static void
pictures_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  shuke_intake_choose (widget, SHUKE_INTAKE_PICTURES, G_OBJECT (widget), taken_cb);
}

/* Words are the text's; a picture is ours. */
static void
paste_cb (GtkTextView     *text,
          ShukeNoteWindow *self)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (text)));

  if (!gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
      && shuke_intake_paste (GTK_WIDGET (text), SHUKE_INTAKE_PICTURES, G_OBJECT (self), taken_cb))
    g_signal_stop_emission_by_name (text, "paste-clipboard");
}

static char *
saved_sentence (const char *name,
                guint       reminders,
                guint       told)
{
  g_autofree char *kept = NULL;
  g_autofree char *filed = NULL;

  if (name == NULL)
    kept = g_strdup (_("The note waits among those without a customer."));
  else
    kept = g_strdup_printf (_("Noted for %s."), name);
  if (told > 0)
    /* Translators: what was kept, then how many facts went into the customer's file with it. */
    filed = g_strdup_printf (ngettext ("%1$s %2$u fact in her file.", "%1$s %2$u facts in her file.", told), kept, told);
  else
    filed = g_steal_pointer (&kept);
  if (reminders == 0)
    return g_steal_pointer (&filed);
  /* Translators: what was kept, then how many reminders came from it. */
  return g_strdup_printf (ngettext ("%1$s %2$u reminder.", "%1$s %2$u reminders.", reminders), filed, reminders);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeNoteWindow *self = SHUKE_NOTE_WINDOW (widget);
  g_autofree char *text = dup_text (self);
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (ShukeEntry) entry = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *her_name = NULL;
  ShukeClock *clock = shuke_book_get_clock (self->book);
  gint64 action;

  if (is_blank (text) && self->n_pictures == 0)
    return;
  todos = make_todos (self, text);
  entry = shuke_entry_new ();
  entry->customer = shuke_customer_entry_get_customer (self->field);
  entry->kind = g_strdup ("note");
  entry->day = shuke_clock_today (clock);
  entry->minute = shuke_clock_minute_of_day (clock);
  entry->text = is_blank (text) ? NULL : g_strdup (g_strstrip (text));
  if (entry->customer != 0)
    customer = shuke_book_get_customer (self->book, entry->customer, NULL);
  /* Her file may have changed behind the note. */
  shuke_told_offers_read (self->told, text, customer);
  shuke_told_offers_read_rest (self->told, text, customer, self->found);
  told = shuke_told_offers_list_taken (self->told);
  action = shuke_book_save_told_entry (self->book, entry, todos, told, _("she said so"), shuke_draft_keeper_get_draft (self->draft), &error);
  if (action == 0)
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      return;
    }
  if (customer != NULL)
    her_name = shuke_due_text_name (customer);
  sentence = saved_sentence (her_name, todos->len, told->len);
  shuke_window_toast_undo (self->parent, sentence, self->book, action);
  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
shuke_note_window_close_request (GtkWindow *window)
{
  ShukeNoteWindow *self = SHUKE_NOTE_WINDOW (window);
  g_autofree char *text = dup_text (self);

  if ((!is_blank (text) || self->n_pictures > 0) && shuke_draft_question_ask (window, _("Keep This Note?"), "note.save"))
    return GDK_EVENT_STOP;
  shuke_draft_keeper_done (self->draft);
  return GTK_WINDOW_CLASS (shuke_note_window_parent_class)->close_request (window);
}

static void
shuke_note_window_dispose (GObject *object)
{
  ShukeNoteWindow *self = SHUKE_NOTE_WINDOW (object);

  g_clear_pointer (&self->draft, shuke_draft_keeper_free);
  g_clear_object (&self->book);
  g_clear_object (&self->search);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->declined, g_hash_table_unref);
  g_clear_pointer (&self->moved, g_hash_table_unref);
  G_OBJECT_CLASS (shuke_note_window_parent_class)->dispose (object);
}

static void
shuke_note_window_class_init (ShukeNoteWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_note_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_note_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/notes/shuke-note-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeNoteWindow, box);
  gtk_widget_class_bind_template_child (widget_class, ShukeNoteWindow, text);
  gtk_widget_class_bind_template_child (widget_class, ShukeNoteWindow, pictures_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeNoteWindow, whom_list);
  gtk_widget_class_bind_template_child (widget_class, ShukeNoteWindow, whom_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeNoteWindow, whom_avatar);
  gtk_widget_class_bind_template_child (widget_class, ShukeNoteWindow, offers_box);
  gtk_widget_class_bind_template_child (widget_class, ShukeNoteWindow, offers);
  gtk_widget_class_install_action (widget_class, "note.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "note.whom", NULL, whom_action);
  gtk_widget_class_install_action (widget_class, "note.pictures", NULL, pictures_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "note.whom", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static char *
dup_draft (gpointer  data,
           gint64   *customer)
{
  ShukeNoteWindow *self = data;
  g_autofree char *text = dup_text (self);

  *customer = shuke_customer_entry_get_customer (self->field);
  return is_blank (text) && self->n_pictures == 0 ? NULL : g_steal_pointer (&text);
}

static gboolean
knows_customer (const char *number,
                gpointer    data)
{
  ShukeNoteWindow *self = data;

  shuke_search_catch_up (self->search);
  return shuke_search_find_exact (self->search, number) != 0;
}

static void
choose_customer (const char *number,
                 gpointer    data)
{
  ShukeNoteWindow *self = data;

  shuke_customer_entry_set_customer (self->field, shuke_search_find_exact (self->search, number));
}

static void
shuke_note_window_init (ShukeNoteWindow *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the text sees the key, which would begin a new line. */
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                                                          gtk_named_action_new ("note.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
  shuke_scanner_attach (GTK_WINDOW (self), knows_customer, choose_customer, self);
  g_signal_connect (self->text, "paste-clipboard", G_CALLBACK (paste_cb), self);
  /* Before the text, which would take the name of the file. */
  gtk_event_controller_set_propagation_phase (shuke_intake_add_drop (GTK_WIDGET (self), SHUKE_INTAKE_PICTURES, taken_cb),
                                              GTK_PHASE_CAPTURE);
  self->declined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->moved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

ShukeNoteWindow *
shuke_note_window_open (ShukeWindow *parent,
                        GtkWindow   *above,
                        gint64       customer)
{
  ShukeNoteWindow *self = g_object_new (SHUKE_TYPE_NOTE_WINDOW, "transient-for", above, NULL);
  gint64 draft = 0;
  g_autofree char *kept = shuke_book_dup_draft (shuke_window_get_book (parent), SHUKE_DRAFT_NOTE, &customer, &draft, NULL);

  if (kept != NULL)
    {
      shuke_notes_withdraw_offer (parent, SHUKE_DRAFT_NOTE);
      customer = shuke_draft_question_check_whose (GTK_WINDOW (self), shuke_window_get_book (parent), customer);
    }
  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  self->search = shuke_search_new (self->book);
  self->field = SHUKE_CUSTOMER_ENTRY (shuke_customer_entry_new (self->book, self->search, _("About whom, if known")));
  gtk_box_insert_child_after (self->box, GTK_WIDGET (self->field), gtk_widget_get_first_child (GTK_WIDGET (self->box)));
  shuke_customer_entry_set_customer (self->field, customer);
  self->told = SHUKE_TOLD_OFFERS (shuke_told_offers_new (self->book, self->search));
  gtk_box_append (self->box, GTK_WIDGET (self->told));
  self->draft = shuke_draft_keeper_new (self->book, SHUKE_DRAFT_NOTE, draft, dup_draft, self);
  if (kept != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), kept, -1);
  g_signal_connect_object (self->field, "notify::customer", G_CALLBACK (read_note), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "ready", G_CALLBACK (read_note), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (read_note), self, G_CONNECT_SWAPPED);
  show_pictures (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
