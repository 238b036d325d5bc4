/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was written on a slip, put right. It is written as one action, and a slip of which nothing was changed is not written at all. */

#include "config.h"

#include "shuke-slip-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-entries.h"
#include "shuke-book-slips.h"
#include "shuke-calendar-popover.h"
#include "shuke-customer-entry.h"
#include "shuke-day-text.h"
#include "shuke-draft-question.h"
#include "shuke-text.h"
#include "shuke-toasts.h"

struct _ShukeSlipDialog {
  AdwWindow        parent_instance;

  ShukeWindow     *window;     /* (unowned): it takes us along */
  ShukeBook       *book;
  AdwToastOverlay *toasts;     /* (unowned): of the window below */
  ShukeEntry      *slip;       /* as it stands in the book */
  GPtrArray       *kinds;      /* ShukeSlipKind, as they stand in the row */
  ShukeDay         due_day;
  GtkWidget       *field;
  gboolean         filling;

  AdwComboRow     *kind_row;
  AdwEntryRow     *text_row;
  AdwActionRow    *day_row;
  GtkWidget       *no_day;
  GtkCalendar     *calendar;
  AdwComboRow     *state_row;
  AdwBin          *whom_bin;
  GtkWidget       *open_file;
};

G_DEFINE_FINAL_TYPE (ShukeSlipDialog, shuke_slip_dialog, ADW_TYPE_WINDOW)

static const ShukeSlipKind *
chosen_kind (ShukeSlipDialog *self)
{
  guint at = adw_combo_row_get_selected (self->kind_row);

  return at < self->kinds->len ? g_ptr_array_index (self->kinds, at) : NULL;
}

/* As it stands in the dialog. (transfer full) */
static ShukeEntry *
make_slip (ShukeSlipDialog *self)
{
  ShukeEntry *slip = shuke_entry_new ();
  const ShukeSlipKind *kind = chosen_kind (self);

  slip->id = self->slip->id;
  slip->kind = g_strdup (kind->word);
  slip->text = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->text_row)));
  slip->due_day = self->due_day;
  slip->customer = shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (self->field));
  slip->state = g_strdup (shuke_slip_states (kind->word)[adw_combo_row_get_selected (self->state_row)]);
  return slip;
}

static gboolean
is_changed (ShukeSlipDialog *self)
{
  g_autoptr (ShukeEntry) slip = make_slip (self);

  return g_strcmp0 (slip->kind, self->slip->kind) != 0 || g_strcmp0 (slip->text, self->slip->text) != 0
         || g_strcmp0 (slip->state, self->slip->state) != 0 || slip->due_day != self->slip->due_day
         || slip->customer != self->slip->customer;
}

static void
edited_cb (ShukeSlipDialog *self)
{
  g_autoptr (ShukeEntry) slip = NULL;

  if (self->filling)
    return;
  slip = make_slip (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slip.save",
                                 is_changed (self) && (slip->text != NULL || !shuke_slip_kind_needs_text (slip->kind)));
  gtk_widget_set_visible (self->open_file, self->slip->customer != 0);
}

static void
show_day (ShukeSlipDialog *self)
{
  g_autofree char *day = self->due_day != SHUKE_DAY_NONE ? shuke_day_text_long (self->due_day) : g_strdup (_("no day said"));

  adw_action_row_set_subtitle (self->day_row, day);
  gtk_widget_set_visible (self->no_day, self->due_day != SHUKE_DAY_NONE);
  edited_cb (self);
}

static void
day_selected_cb (ShukeSlipDialog *self)
{
  g_autoptr (GDateTime) chosen = NULL;

  if (self->filling)
    return;
  chosen = gtk_calendar_get_date (self->calendar);
  self->due_day = shuke_day_new (g_date_time_get_year (chosen), g_date_time_get_month (chosen), g_date_time_get_day_of_month (chosen));
  show_day (self);
}

static void
no_day_cb (ShukeSlipDialog *self)
{
  self->due_day = SHUKE_DAY_NONE;
  show_day (self);
  gtk_widget_child_focus (GTK_WIDGET (self->state_row), GTK_DIR_TAB_FORWARD);
}

static void
fill_states (ShukeSlipDialog *self,
             const char      *kind,
             const char      *state)
{
  const char *const *states = shuke_slip_states (kind);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; states[i] != NULL; i++)
    gtk_string_list_append (names, shuke_slip_state_name (kind, states[i]));
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->state_row, (guint) MAX (0, shuke_slip_state_index (kind, state)));
}

/* Of another kind it stands as near as can be to how it stood. */
static void
kind_chosen_cb (ShukeSlipDialog *self)
{
  const ShukeSlipKind *kind = chosen_kind (self);

  if (self->filling || kind == NULL)
    return;
  self->filling = TRUE;
  fill_states (self, kind->word, shuke_slip_carry_state (self->slip->kind, self->slip->state, kind->word));
  self->filling = FALSE;
  edited_cb (self);
}

static void
fill_kinds (ShukeSlipDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  /* One that is no longer offered stays the kind of what was written under it. */
  self->kinds = shuke_book_list_slip_kinds (self->book, TRUE, NULL);
  if (self->kinds == NULL)
    self->kinds = shuke_slip_kinds ();
  for (guint i = self->kinds->len; i > 0; i--)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (self->kinds, i - 1);

      if (kind->retired && g_strcmp0 (kind->word, self->slip->kind) != 0)
        g_ptr_array_remove_index (self->kinds, i - 1);
    }
  for (guint i = 0; i < self->kinds->len; i++)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (self->kinds, i);

      gtk_string_list_append (names, kind->name);
      if (g_strcmp0 (kind->word, self->slip->kind) == 0)
        chosen = i;
    }
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->kind_row, chosen);
}

static void
fill (ShukeSlipDialog *self)
{
  g_autoptr (ShukeSearch) search = shuke_search_new (self->book);
  ShukeDay day = self->slip->due_day != SHUKE_DAY_NONE ? self->slip->due_day : shuke_book_get_today (self->book);
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day_of_month;

  self->filling = TRUE;
  fill_kinds (self);
  fill_states (self, self->slip->kind, self->slip->state);
  gtk_editable_set_text (GTK_EDITABLE (self->text_row), self->slip->text != NULL ? self->slip->text : "");
  self->due_day = self->slip->due_day;
  shuke_day_get (day, &year, &month, &day_of_month);
  shown = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  gtk_calendar_select_day (self->calendar, shown);
  self->field = shuke_customer_entry_new (self->book, search, _("Who was it?"));
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), self->slip->customer);
  g_signal_connect_object (self->field, "notify::customer", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->whom_bin, self->field);
  self->filling = FALSE;
  show_day (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeSlipDialog *self = SHUKE_SLIP_DIALOG (widget);
  g_autoptr (ShukeEntry) slip = make_slip (self);
  g_autofree char *sentence = g_strdup_printf (C_("slip", "%s corrected."), chosen_kind (self)->name);
  g_autoptr (GError) error = NULL;
  gint64 action;

  if (!shuke_book_change_slip (self->book, slip, chosen_kind (self)->name, &action, &error))
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  if (action != 0)
    shuke_toasts_undo (self->toasts, sentence, self->window, self->book, action);
  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
throw_away_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  ShukeSlipDialog *self = SHUKE_SLIP_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_delete_entry (self->book, self->slip->id, &error);

  if (action == 0)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  shuke_toasts_undo (self->toasts, _("The slip is thrown away."), self->window, self->book, action);
  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
}

/* The list of slips goes with the dialog: both would stand before her file. */
static void
open_file_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ShukeSlipDialog *self = SHUKE_SLIP_DIALOG (widget);
  GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (self));
  ShukeWindow *window = self->window;
  gint64 customer = self->slip->customer;

  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
  gtk_window_close (below);
  shuke_window_open_customer (window, customer);
}

static gboolean
shuke_slip_dialog_close_request (GtkWindow *window)
{
  ShukeSlipDialog *self = SHUKE_SLIP_DIALOG (window);

  if (!shuke_book_is_read_only (self->book) && is_changed (self)
      && shuke_draft_question_ask (window, _("Keep What You Changed?"), "slip.save"))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (shuke_slip_dialog_parent_class)->close_request (window);
}

static void
shuke_slip_dialog_dispose (GObject *object)
{
  ShukeSlipDialog *self = SHUKE_SLIP_DIALOG (object);

  self->filling = TRUE;
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_slip_dialog_parent_class)->dispose (object);
}

static void
shuke_slip_dialog_finalize (GObject *object)
{
  ShukeSlipDialog *self = SHUKE_SLIP_DIALOG (object);

  g_clear_pointer (&self->slip, shuke_entry_free);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_slip_dialog_parent_class)->finalize (object);
}

static void
shuke_slip_dialog_class_init (ShukeSlipDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_slip_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_slip_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_slip_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/slips/shuke-slip-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipDialog, no_day);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipDialog, whom_bin);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipDialog, open_file);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_day_cb);
  gtk_widget_class_install_action (widget_class, "slip.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "slip.throw-away", NULL, throw_away_action);
  gtk_widget_class_install_action (widget_class, "slip.open-file", NULL, open_file_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "slip.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "slip.save", NULL);
}

static void
shuke_slip_dialog_init (ShukeSlipDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_calendar_popover_watch (self->calendar);
}

void
shuke_slip_dialog_open (GtkWindow       *above,
                        ShukeWindow     *window,
                        AdwToastOverlay *toasts,
                        gint64           slip)
{
  ShukeBook *book = shuke_window_get_book (window);
  g_autoptr (ShukeEntry) entry = shuke_book_get_slip (book, slip, NULL);
  ShukeSlipDialog *self;
  GtkEditable *text;
  gboolean read_only;

  if (entry == NULL)
    return;
  self = g_object_new (SHUKE_TYPE_SLIP_DIALOG, "transient-for", above, NULL);
  self->window = window;
  self->toasts = toasts;
  self->book = g_object_ref (book);
  self->slip = g_steal_pointer (&entry);
  fill (self);
  read_only = shuke_book_is_read_only (book);
  for (GtkWidget **part = (GtkWidget *[]) { GTK_WIDGET (self->kind_row), GTK_WIDGET (self->text_row), GTK_WIDGET (self->day_row),
                                            GTK_WIDGET (self->state_row), GTK_WIDGET (self->whom_bin), NULL }; *part != NULL; part++)
    gtk_widget_set_sensitive (*part, !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slip.throw-away", !read_only);
  gtk_window_present (GTK_WINDOW (self));
  /* Not chosen whole, as the first letter would take all that stands there away. */
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->text_row));
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
}
