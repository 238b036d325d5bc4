/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows one thing to do and saves what the owner did about it, with undo. It never decides what is due. */

#include "config.h"

#include "shuke-due-row.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-book-contact.h"
#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-entries.h"
#include "shuke-day-text.h"
#include "shuke-due-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-menus.h"
#include "shuke-preparation.h"
#include "shuke-visit-window.h"
#include "shuke-window.h"
#include "shuke-wrap-layout.h"

#define WHY_LINES 3

struct _ShukeDueRow {
  GtkListBoxRow parent_instance;

  ShukeBook     *book;
  ShukeDueItem  *item;        /* (owned) */
  char          *key;
  char          *her_name;
  char          *sentence;    /* (nullable) */
  const char    *no_message;  /* (nullable): why none may be sent to her */
  gboolean       chosen;
  gboolean       may_call;    /* she does not want to be reached in other ways only */
  GtkEditable   *note;        /* in the popover; NULL until the row was chosen once */
  GtkPopover    *popover;

  AdwAvatar     *avatar;
  GtkLabel      *name;
  GtkWidget     *dot;
  GtkLabel      *kind;
  GtkLabel      *why;
  GtkWidget     *state_box;
  GtkLabel      *state;
  GtkLabel      *wish;        /* how and when she wants to be called */
  GtkLabel      *since;
  GtkLabel      *say;
  GtkBox        *buttons;
  GtkWidget     *quick_done;
  GtkWidget     *quick_more;
  GMenuModel    *put_off_menu;
};

G_DEFINE_FINAL_TYPE (ShukeDueRow, shuke_due_row, GTK_TYPE_LIST_BOX_ROW)

typedef struct {
  const char *outcome;
  const char *label;
} Outcome;

static const Outcome wish_outcomes[] = {
  { "wished", N_("Wished her well") },
  { "gift", N_("Gave her a gift") },
};

static const Outcome call_outcomes[] = {
  { "reached", N_("Reached") },
  { "happy", N_("She is happy") },
  { "wish", N_("She wants something new") },
  { "unhappy", N_("She is not satisfied") },
};

static gboolean
is_open (ShukeDueRow *self)
{
  return self->item->state != SHUKE_DUE_DONE;
}

/* Whoever is called is called under a number, whatever for. */
static gboolean
is_about_call (ShukeDueRow *self,
               const char  *outcome)
{
  static const char *const calls[] = { "reached", "not-reached", "wrong-number", "happy", "wish", "unhappy", NULL };

  return self->item->todo->customer != 0 && outcome != NULL && g_strv_contains (calls, outcome);
}

/* The window, taken before the change makes the list drop this row. */
static void
save_call (ShukeDueRow *self,
           ShukeTodo   *todo,
           const char  *outcome,
           const char  *sentence)
{
  g_autoptr (GError) error = NULL;
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  gint64 action;

  g_object_ref (self);
  if (is_about_call (self, outcome))
    action = shuke_book_add_call (self->book, todo->customer, todo, outcome, todo->outcome_note, &error);
  else
    action = shuke_book_save_todo (self->book, todo, NULL, &error);
  shuke_window_show_saved (window, sentence, self->book, action, error);
  g_object_unref (self);
}

static void
save (ShukeDueRow *self,
      ShukeTodo   *todo,
      const char  *sentence)
{
  save_call (self, todo, NULL, sentence);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeDueRow *self = SHUKE_DUE_ROW (widget);
  g_autoptr (ShukeTodo) todo = shuke_todo_copy (self->item->todo);
  g_autofree char *sentence = g_strdup_printf (_("%s: done."), self->her_name);
  const char *outcome = g_variant_get_string (parameter, NULL);
  const char *note = self->note != NULL ? gtk_editable_get_text (self->note) : "";
  ShukeWindow *window = shuke_window_get_for (widget);

  todo->state = SHUKE_TODO_DONE;
  g_free (todo->outcome);
  todo->outcome = *outcome != '\0' ? g_strdup (outcome) : NULL;
  g_free (todo->outcome_note);
  todo->outcome_note = *note != '\0' ? g_strdup (note) : NULL;
  if (self->popover != NULL)
    gtk_popover_popdown (self->popover);
  save_call (self, todo, outcome, sentence);
  /* One step with a prospect leads to the next one, or out of the list. */
  if (window != NULL && todo->key != NULL && g_str_has_prefix (todo->key, "prospect:"))
    g_action_group_activate_action (G_ACTION_GROUP (window), "prospect", g_variant_new_int64 (todo->customer));
}

static void
put_off (ShukeDueRow *self,
         int          days,
         const char  *outcome)
{
  g_autoptr (ShukeTodo) todo = shuke_todo_copy (self->item->todo);
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;

  /* On a day on which she may be called. */
  todo->show_day = shuke_day_plan_call_day (&self->item->hours, shuke_book_get_today (self->book) + days,
                                            shuke_book_get_closed_days (self->book));
  if (outcome != NULL)
    {
      g_free (todo->outcome);
      todo->outcome = g_strdup (outcome);
    }
  date = shuke_day_text (todo->show_day);
  /* Translators: a name, then the day on which she comes up again. */
  sentence = outcome != NULL ? g_strdup_printf (_("%1$s was not reached: again on %2$s."), self->her_name, date)
                             : g_strdup_printf (_("%1$s: again on %2$s."), self->her_name, date);
  save_call (self, todo, outcome, sentence);
}

static void
put_off_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  put_off (SHUKE_DUE_ROW (widget), g_variant_get_int32 (parameter), NULL);
}

static void
not_reached_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  put_off (SHUKE_DUE_ROW (widget), 1, "not-reached");
}

/* It stays on the list, since she still has to be reached. */
static void
wrong_number_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  ShukeDueRow *self = SHUKE_DUE_ROW (widget);
  g_autoptr (ShukeTodo) todo = shuke_todo_copy (self->item->todo);
  g_autofree char *sentence = g_strdup_printf (_("%s: wrong number. Ask for the new one."), self->her_name);

  save_call (self, todo, "wrong-number", sentence);
}

static void
let_go_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukeDueRow *self = SHUKE_DUE_ROW (widget);
  g_autoptr (ShukeTodo) todo = shuke_todo_copy (self->item->todo);
  g_autofree char *sentence = g_strdup_printf (_("%s: let go."), self->her_name);

  todo->state = SHUKE_TODO_CLOSED;
  save (self, todo, sentence);
}

static void
reopen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukeDueRow *self = SHUKE_DUE_ROW (widget);
  g_autoptr (ShukeTodo) todo = shuke_todo_copy (self->item->todo);
  g_autofree char *sentence = g_strdup_printf (_("%s is on the list again."), self->her_name);

  todo->state = SHUKE_TODO_OPEN;
  g_clear_pointer (&todo->outcome, g_free);
  g_clear_pointer (&todo->outcome_note, g_free);
  save (self, todo, sentence);
}

static void
message_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ShukeDueRow *self = SHUKE_DUE_ROW (widget);
  ShukeWindow *window = shuke_window_get_for (widget);

  if (self->sentence == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->sentence);
  if (window != NULL)
    shuke_window_toast (window, _("The message is copied: paste it where you write to her."));
}

static void
profile_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ShukeDueRow *self = SHUKE_DUE_ROW (widget);

  gtk_widget_activate_action (widget, "win.open-customer", "x", self->item->todo->customer);
}

static void
prepare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  const ShukeTodo *todo = SHUKE_DUE_ROW (widget)->item->todo;
  ShukeWindow *window = shuke_window_get_for (widget);

  if (window != NULL && shuke_todo_is_visit (todo))
    shuke_visit_window_open (window, todo, todo->customer);
}

static GtkWidget *
make_round_button (const char *icon,
                   const char *action,
                   const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "round-button");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* It keeps its height beside the round buttons, which are large for fingers in a narrow window. */
static void
make_small (GtkWidget *pill)
{
  gtk_widget_add_css_class (pill, "small-pill");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
}

static GtkWidget *
make_pill (const char *label,
           const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  make_small (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* Enter behind the words does no more than tick it off. */
static void
note_activated_cb (GtkWidget *entry)
{
  gtk_widget_activate_action (entry, "due.done", "s", "");
}

static GtkWidget *
make_done_popover (ShukeDueRow *self)
{
  const Outcome *outcomes = call_outcomes;
  guint n = G_N_ELEMENTS (call_outcomes);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *entry = gtk_entry_new ();

  if (self->item->todo->kind == SHUKE_TODO_BIRTHDAY)
    {
      outcomes = wish_outcomes;
      n = G_N_ELEMENTS (wish_outcomes);
    }
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("A few words, if you like"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A few words, if you like"), -1);
  g_signal_connect (entry, "activate", G_CALLBACK (note_activated_cb), NULL);
  gtk_box_append (GTK_BOX (box), entry);
  for (guint i = 0; i <= n; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (i < n ? _(outcomes[i].label) : _("Only tick it off"));

      gtk_widget_add_css_class (button, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "due.done");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", i < n ? outcomes[i].outcome : "");
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  self->note = GTK_EDITABLE (entry);
  self->popover = GTK_POPOVER (popover);
  return popover;
}

static void
add_open_buttons (ShukeDueRow *self)
{
  GtkWidget *done = gtk_menu_button_new ();
  GtkWidget *later = gtk_menu_button_new ();

  /* A child of its own, because a label would bring an arrow with it. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (done), gtk_label_new (_("Done…")));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (done), make_done_popover (self));
  make_small (done);
  gtk_widget_add_css_class (done, "accent-pill");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (later), _("Later"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (later), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (later), self->put_off_menu);
  make_small (later);
  /* What is in their popovers is switched off by its actions; the buttons themselves have none. */
  gtk_widget_set_sensitive (done, !shuke_book_is_read_only (self->book));
  gtk_widget_set_sensitive (later, !shuke_book_is_read_only (self->book));
  gtk_box_append (self->buttons, done);
  if (shuke_todo_is_visit (self->item->todo))
    gtk_box_append (self->buttons, make_pill (_("Prepare…"), "due.prepare"));
  /* Who does not want to be called does not leave a call unanswered. */
  if (self->may_call)
    gtk_box_append (self->buttons, make_pill (_("No Answer"), "due.not-reached"));
  if (self->may_call && self->item->todo->customer != 0)
    gtk_box_append (self->buttons, make_pill (_("Wrong Number"), "due.wrong-number"));
  gtk_box_append (self->buttons, later);
}

static void
add_buttons (ShukeDueRow *self)
{
  GtkWidget *button, *round;

  if (self->item->state == SHUKE_DUE_TOO_LATE)
    {
      button = make_pill (_("Let It Go"), "due.let-go");
      gtk_widget_add_css_class (button, "accent-pill");
      gtk_box_append (self->buttons, button);
      button = make_pill (_("Done"), "due.done");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
      gtk_box_append (self->buttons, button);
    }
  else if (is_open (self))
    add_open_buttons (self);
  else
    gtk_box_append (self->buttons, make_pill (_("Not Done After All"), "due.reopen"));
  if (self->item->todo->customer == 0)
    return;
  /* They go on in a second row together or not at all. */
  round = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  if (self->sentence != NULL && is_open (self))
    gtk_box_append (GTK_BOX (round), make_round_button ("mail-message-new-symbolic", "due.message",
                                                        self->no_message != NULL ? self->no_message : _("Copy the Message")));
  gtk_box_append (GTK_BOX (round), make_round_button ("avatar-default-symbolic", "due.profile", _("Open Her File")));
  gtk_box_append (self->buttons, round);
}

/* How she wants to be reached, and why she may not be. */
static char *
dup_reach (ShukeDueRow         *self,
           const ShukeCustomer *customer,
           int                  opens,
           int                  closes)
{
  g_autofree char *wish = shuke_due_text_wish (self->item, customer, opens, closes);
  g_autofree char *calls = NULL;
  ShukeCallState state;

  if (customer == NULL || !is_open (self))
    return g_steal_pointer (&wish);
  calls = shuke_book_get_call_state (self->book, customer->id, &state, NULL)
            ? shuke_contact_dup_calls (&state, shuke_book_get_today (self->book))
            : g_strdup (_("What came of earlier calls could not be read"));
  if (wish != NULL && calls != NULL)
    return g_strdup_printf ("%s · %s", calls, wish);
  return calls != NULL ? g_steal_pointer (&calls) : g_steal_pointer (&wish);
}

static void
show_texts (ShukeDueRow         *self,
            const ShukeCustomer *customer,
            ShukeDay             today)
{
  const char *const classes[] = { "kind-dot", shuke_due_group_class (shuke_due_group_of (self->item->todo->kind)), NULL };
  g_autofree char *why = shuke_due_text_why (self->item, customer, today);
  g_autofree char *state = shuke_due_text_state (self->item);
  g_autofree char *since = shuke_due_text_since (self->item);
  g_autofree char *quoted = NULL;
  g_autofree char *wish = NULL;
  int opens, closes;

  shuke_book_get_hours (self->book, &opens, &closes);
  wish = dup_reach (self, customer, opens, closes);
  gtk_label_set_label (self->wish, wish != NULL ? wish : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wish), wish != NULL);
  shuke_avatar_show (self->avatar, self->her_name);
  shuke_follow_portrait (self->avatar, self->item->todo->customer);
  gtk_label_set_label (self->name, self->her_name);
  gtk_widget_set_css_classes (self->dot, (const char **) classes);
  gtk_label_set_label (self->kind, shuke_due_text_kind (self->item->todo->kind));
  gtk_label_set_label (self->why, why);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->why), why);
  gtk_label_set_label (self->state, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != NULL);
  if (self->item->state == SHUKE_DUE_LATE_SAY)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "tag-late");
  gtk_label_set_label (self->since, since != NULL ? since : "");
  gtk_widget_set_visible (GTK_WIDGET (self->since), since != NULL);
  gtk_widget_set_visible (self->state_box, state != NULL || since != NULL || wish != NULL);
  if (self->sentence != NULL)
    /* Translators: the quotation marks around a sentence to say. */
    quoted = g_strdup_printf (_("“%s”"), self->sentence);
  gtk_label_set_label (self->say, quoted != NULL ? quoted : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->her_name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
}

static const char *
find_no_message (ShukeDueRow *self)
{
  g_autoptr (ShukeConsent) consent = NULL;

  if (self->item->todo->customer == 0)
    return NULL;
  consent = shuke_book_get_consent (self->book, self->item->todo->customer, "marketing", NULL);
  if (consent == NULL)
    return _("Whether she wants messages could not be read");
  return consent->state == SHUKE_CONSENT_NO ? _("She wants no messages") : NULL;
}

static void
update_form (ShukeDueRow *self)
{
  gboolean say = self->sentence != NULL && is_open (self) && (self->chosen || self->item->state == SHUKE_DUE_LATE_SAY);
  const char *const bubble[] = { "bubble", NULL };
  const char *const quiet[] = { "say", NULL };

  /* Who deals with it reads the whole. */
  gtk_label_set_lines (self->why, self->chosen ? -1 : WHY_LINES);
  gtk_label_set_ellipsize (self->why, self->chosen ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), self->chosen);
  gtk_widget_set_visible (self->quick_done, !self->chosen && is_open (self));
  gtk_widget_set_visible (self->quick_more, !self->chosen && is_open (self));
  gtk_widget_set_visible (GTK_WIDGET (self->say), say);
  gtk_widget_set_css_classes (GTK_WIDGET (self->say), (const char **) (self->chosen ? bubble : quiet));
}

static void
shuke_due_row_dispose (GObject *object)
{
  ShukeDueRow *self = SHUKE_DUE_ROW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->item, shuke_due_item_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->her_name, g_free);
  g_clear_pointer (&self->sentence, g_free);
  G_OBJECT_CLASS (shuke_due_row_parent_class)->dispose (object);
}

static void
shuke_due_row_class_init (ShukeDueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_due_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/calendar/shuke-due-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, name);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, dot);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, kind);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, why);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, state_box);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, state);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, wish);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, since);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, say);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, quick_done);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, quick_more);
  gtk_widget_class_bind_template_child (widget_class, ShukeDueRow, put_off_menu);
  gtk_widget_class_install_action (widget_class, "due.done", "s", done_action);
  gtk_widget_class_install_action (widget_class, "due.put-off", "i", put_off_action);
  gtk_widget_class_install_action (widget_class, "due.not-reached", NULL, not_reached_action);
  gtk_widget_class_install_action (widget_class, "due.wrong-number", NULL, wrong_number_action);
  gtk_widget_class_install_action (widget_class, "due.let-go", NULL, let_go_action);
  gtk_widget_class_install_action (widget_class, "due.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "due.message", NULL, message_action);
  gtk_widget_class_install_action (widget_class, "due.profile", NULL, profile_action);
  gtk_widget_class_install_action (widget_class, "due.prepare", NULL, prepare_action);
}

static void
shuke_due_row_init (ShukeDueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_menus_hush_tooltips (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->state_box, shuke_wrap_layout_new (6, 2));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->buttons), shuke_wrap_layout_new (5, 6));
}

GtkWidget *
shuke_due_row_new (ShukeBook          *book,
                   const ShukeDueItem *item)
{
  ShukeDueRow *self = g_object_new (SHUKE_TYPE_DUE_ROW, NULL);
  ShukeDay today = shuke_book_get_today (book);
  g_autoptr (ShukeCustomer) customer = NULL;
  gboolean writable = !shuke_book_is_read_only (book);

  self->book = g_object_ref (book);
  self->item = shuke_due_item_copy (item);
  self->key = shuke_due_item_dup_key (item);
  if (item->todo->customer != 0)
    customer = shuke_book_get_customer (book, item->todo->customer, NULL);
  /* Of whom nothing could be read it is not known that she wants calls. */
  self->may_call = customer == NULL ? item->todo->customer == 0 : (shuke_contact_ways_of (customer->contact_channel) & SHUKE_WAY_PHONE) != 0;
  self->her_name = shuke_due_text_name (customer);
  self->sentence = shuke_due_text_say (item, customer, today);
  self->no_message = self->sentence != NULL ? find_no_message (self) : NULL;
  show_texts (self, customer, today);
  update_form (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.message", self->sentence != NULL && self->no_message == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.profile", item->todo->customer != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.done", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.prepare", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.put-off", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.not-reached", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.wrong-number", writable && item->todo->customer != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.let-go", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "due.reopen", writable);
  return GTK_WIDGET (self);
}

void
shuke_due_row_set_chosen (ShukeDueRow *self,
                          gboolean     chosen)
{
  g_return_if_fail (SHUKE_IS_DUE_ROW (self));

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  if (chosen && gtk_widget_get_first_child (GTK_WIDGET (self->buttons)) == NULL)
    add_buttons (self);
  update_form (self);
}

const ShukeTodo *
shuke_due_row_get_todo (ShukeDueRow *self)
{
  g_return_val_if_fail (SHUKE_IS_DUE_ROW (self), NULL);
  return self->item->todo;
}

const char *
shuke_due_row_get_key (ShukeDueRow *self)
{
  g_return_val_if_fail (SHUKE_IS_DUE_ROW (self), NULL);
  return self->key;
}
