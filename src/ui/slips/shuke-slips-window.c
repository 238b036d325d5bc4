/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slip in seconds: one line says kind, thing, phone and day, and below it stands what was understood before Enter keeps it. Then the list,
 * by kind and state, what is due first, each a tick away from its next state. */

#include "config.h"

#include "shuke-slips-window.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-book-slips.h"
#include "shuke-customer-entry.h"
#include "shuke-day-text.h"
#include "shuke-due-text.h"
#include "shuke-name-line.h"
#include "shuke-slip-kinds.h"
#include "shuke-slip-people.h"
#include "shuke-slip-reader.h"
#include "shuke-slip-words.h"
#include "shuke-toasts.h"
#include "shuke-wrap-layout.h"

/* More than anybody looks through; the filters find the others. */
#define MAX_ROWS 200
#define LINE_KEY "shuke-slip-line"

struct _ShukeSlipsWindow {
  AdwWindow        parent_instance;

  ShukeWindow     *parent;     /* (unowned): it takes us along */
  ShukeBook       *book;
  GPtrArray       *kinds;      /* ShukeSlipKind that are offered */
  GPtrArray       *slips;      /* ShukeEntry, as the rows stand */
  ShukeSlip       *slip;       /* what the line says; NULL = nothing */
  ShukeSlipWhom    whom;
  gint64           customer;
  char            *kind;       /* that is chosen; NULL = all */
  char            *state;      /* that is chosen; NULL = all that are not finished */
  GtkWidget       *field;      /* whose it is, once it was needed */
  guint            idle;
  int              ticked;     /* row whose place the next takes; -1 = none */
  gboolean         filling;

  AdwWindowTitle  *title;
  GtkMenuButton   *kinds_button;
  AdwToastOverlay *toasts;
  GtkEntry        *line;
  GtkWidget       *preview;
  GtkLabel        *hint;
  AdwBin          *whom_bin;
  GtkWidget       *kind_chips;
  GtkWidget       *state_chips;
  GtkWidget       *people_chip;
  GtkListBox      *people;
  GtkListBox      *rows;
  AdwStatusPage   *empty;
};

G_DEFINE_FINAL_TYPE (ShukeSlipsWindow, shuke_slips_window, ADW_TYPE_WINDOW)

static ShukeSlipFilter
get_filter (ShukeSlipsWindow *self)
{
  return (ShukeSlipFilter) { self->kind, self->state, self->state == NULL };
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* --- The line ---------------------------------------------------------------------------------------------------------- */

static void
add_tag (ShukeSlipsWindow *self,
         const char       *text,
         const char       *style)
{
  GtkWidget *tag;

  if (text == NULL)
    return;
  tag = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (tag), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (tag, "tag");
  if (style != NULL)
    gtk_widget_add_css_class (tag, style);
  gtk_box_append (GTK_BOX (self->preview), tag);
}

static void
add_customer_tag (ShukeSlipsWindow *self)
{
  g_autoptr (ShukeCustomer) customer = self->customer != 0 ? shuke_book_get_customer (self->book, self->customer, NULL) : NULL;
  g_autofree char *name = customer != NULL ? shuke_due_text_name (customer) : NULL;
  g_autofree char *words = NULL;

  if (name != NULL)
    words = g_strdup (name);
  else if (self->whom == SHUKE_SLIP_FOR_NEW)
    words = self->slip->name != NULL ? g_strdup_printf (_("New customer %s"), self->slip->name) : g_strdup (_("New customer"));
  add_tag (self, words, customer != NULL ? "tag-good" : "tag-gold");
}

/* What is missing, or in doubt, in one sentence; NULL when it can be kept as it is. */
static const char *
what_is_missing (ShukeSlipsWindow *self)
{
  if (self->slip == NULL)
    return _("What it is, what about, phone and day, in any order. Press a kind below, or begin with its word.");
  if (self->slip->kind == NULL)
    return _("Which kind? Press one below, or begin with its word.");
  if (self->slip->text == NULL && shuke_slip_kind_needs_text (self->slip->kind))
    return _("What is it about?");
  if (self->field != NULL && shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (self->field)) != 0)
    return NULL;
  if (self->whom == SHUKE_SLIP_FOR_SEVERAL)
    return _("Several customers have this number. Write the name too, or say who it is.");
  return self->whom == SHUKE_SLIP_FOR_NOBODY ? _("No phone: say who it is, or it waits with the notes without a customer.") : NULL;
}

static gboolean
can_save (ShukeSlipsWindow *self)
{
  return self->slip != NULL && self->slip->kind != NULL && !shuke_book_is_read_only (self->book)
         && (self->slip->text != NULL || !shuke_slip_kind_needs_text (self->slip->kind));
}

static void
named_cb (ShukeSlipsWindow *self)
{
  const char *missing = what_is_missing (self);

  gtk_label_set_label (self->hint, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), missing != NULL);
}

/* Made when it is needed first: it reads in everybody's names. */
static void
show_whom (ShukeSlipsWindow *self)
{
  gboolean wanted = can_save (self) && (self->whom == SHUKE_SLIP_FOR_NOBODY || self->whom == SHUKE_SLIP_FOR_SEVERAL);

  if (wanted && self->field == NULL)
    {
      g_autoptr (ShukeSearch) search = shuke_search_new (self->book);

      self->field = shuke_customer_entry_new (self->book, search, _("Who was it?"));
      g_signal_connect_object (self->field, "notify::customer", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->whom_bin, self->field);
    }
  if (!wanted && self->field != NULL)
    shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (self->field), 0);
  gtk_widget_set_visible (GTK_WIDGET (self->whom_bin), wanted);
}

static void
show_preview (ShukeSlipsWindow *self)
{
  const ShukeSlip *slip = self->slip;
  const ShukeSlipKind *kind = slip != NULL ? shuke_slip_kinds_find (self->kinds, slip->kind) : NULL;
  g_autofree char *day = slip != NULL && slip->due_day != SHUKE_DAY_NONE ? shuke_day_text_long (slip->due_day) : NULL;
  g_autofree char *phone = NULL;
  g_autofree char *birth = slip != NULL ? shuke_date_text (slip->birth) : NULL;

  remove_children (self->preview);
  gtk_widget_set_visible (self->preview, slip != NULL);
  if (slip != NULL)
    {
      ShukePhone number;

      if (slip->phone != NULL && shuke_phone_parse (slip->phone, shuke_book_get_region (self->book), &number))
        phone = shuke_phone_format (number.e164, shuke_book_get_region (self->book));
      add_tag (self, kind != NULL ? kind->name : NULL, "tag-accent");
      add_tag (self, slip->text, NULL);
      add_customer_tag (self);
      add_tag (self, phone, NULL);
      add_tag (self, slip->card, NULL);
      add_tag (self, birth, NULL);
      add_tag (self, slip->address, NULL);
      add_tag (self, day, slip->due_said ? NULL : "tag-usual");
    }
  show_whom (self);
  named_cb (self);
  gtk_entry_set_icon_from_icon_name (self->line, GTK_ENTRY_ICON_SECONDARY, can_save (self) ? "object-select-symbolic" : NULL);
  gtk_entry_set_icon_tooltip_text (self->line, GTK_ENTRY_ICON_SECONDARY, can_save (self) ? _("Keep It (Enter)") : NULL);
}

static void
line_changed_cb (ShukeSlipsWindow *self)
{
  g_clear_pointer (&self->slip, shuke_slip_free);
  self->slip = shuke_slip_read (gtk_editable_get_text (GTK_EDITABLE (self->line)), self->kinds, self->kind,
                                shuke_book_get_region (self->book), shuke_book_get_today (self->book));
  self->whom = SHUKE_SLIP_FOR_NOBODY;
  self->customer = 0;
  if (self->slip != NULL)
    shuke_book_find_slip_customer (self->book, self->slip, &self->whom, &self->customer, NULL);
  show_preview (self);
}

static void
toast_saved (ShukeSlipsWindow    *self,
             const ShukeSlipKind *kind,
             gint64               whose,
             gint64               action)
{
  g_autoptr (ShukeCustomer) customer = whose != 0 ? shuke_book_get_customer (self->book, whose, NULL) : NULL;
  g_autofree char *name = customer != NULL ? shuke_due_text_name (customer) : NULL;
  g_autofree char *sentence = NULL;

  /* Translators: a kind of slip, and for whom it is. */
  sentence = name != NULL ? g_strdup_printf (_("%1$s noted for %2$s."), kind->name, name)
                          : g_strdup_printf (_("%s noted, for nobody yet."), kind->name);
  shuke_toasts_undo (self->toasts, sentence, self->parent, self->book, action);
}

static void
save_cb (ShukeSlipsWindow *self)
{
  const ShukeSlipKind *kind;
  g_autoptr (GError) error = NULL;
  gint64 chosen, action, whose = 0;

  if (!can_save (self))
    return;
  kind = shuke_slip_kinds_find (self->kinds, self->slip->kind);
  chosen = self->field != NULL && gtk_widget_get_visible (GTK_WIDGET (self->whom_bin))
             ? shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (self->field)) : 0;
  action = shuke_book_save_slip (self->book, self->slip, chosen, kind->name, NULL, &whose, &error);
  if (action == 0)
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      return;
    }
  toast_saved (self, kind, whose, action);
  gtk_editable_set_text (GTK_EDITABLE (self->line), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
}

/* --- The list ---------------------------------------------------------------------------------------------------------- */

static ShukeEntry *
slip_of (ShukeSlipsWindow *self,
         GtkWidget        *row)
{
  guint index = row != NULL ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : G_MAXUINT;

  return index < self->slips->len ? g_ptr_array_index (self->slips, index) : NULL;
}

static void
tick (ShukeSlipsWindow *self,
      GtkWidget        *row)
{
  const ShukeEntry *slip = slip_of (self, row);
  const char *next = slip != NULL ? shuke_slip_next_state (slip->kind, slip->state) : NULL;
  g_autofree char *kind = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;

  if (next == NULL || shuke_book_is_read_only (self->book))
    return;
  kind = shuke_slip_words_kind (self->book, slip->kind);
  /* Translators: a kind of slip and its new state: "Alteration: ready to fetch". */
  sentence = g_strdup_printf (C_("slip", "%1$s: %2$s"), kind, shuke_slip_state_name (slip->kind, next));
  action = shuke_book_set_slip_state (self->book, slip->id, next, &error);
  if (action == 0)
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      return;
    }
  self->ticked = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  shuke_toasts_undo (self->toasts, sentence, self->parent, self->book, action);
}

static void
ticked_cb (GtkButton        *button,
           ShukeSlipsWindow *self)
{
  tick (self, gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW));
}

/* The same key as in the day's list. */
static gboolean
tick_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  ShukeSlipsWindow *self = SHUKE_SLIPS_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (row == NULL || gtk_widget_get_parent (row) != GTK_WIDGET (self->rows))
    return GDK_EVENT_PROPAGATE;
  tick (self, row);
  return GDK_EVENT_STOP;
}

static void
row_activated_cb (ShukeSlipsWindow *self,
                  GtkListBoxRow    *row)
{
  const ShukeEntry *slip = slip_of (self, GTK_WIDGET (row));
  gint64 customer = slip != NULL ? slip->customer : 0;

  if (slip == NULL)
    return;
  gtk_window_close (GTK_WINDOW (self));
  if (customer == 0)
    g_action_group_activate_action (G_ACTION_GROUP (self->parent), "inbox", NULL);
  else
    shuke_window_open_customer (self->parent, customer);
}

static GtkWidget *
make_tick (ShukeSlipsWindow *self,
           const ShukeEntry *slip,
           const char       *next)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("object-select-symbolic");
  const char *name = shuke_slip_state_name (slip->kind, next);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_sensitive (button, !shuke_book_is_read_only (self->book));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (ticked_cb), self);
  return button;
}

static GtkWidget *
make_row (ShukeSlipsWindow *self,
          const ShukeEntry *slip,
          ShukeDay          today)
{
  g_autoptr (ShukeCustomer) customer = slip->customer != 0 ? shuke_book_get_customer (self->book, slip->customer, NULL) : NULL;
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *words = shuke_slip_words_entry (self->book, slip);
  gboolean late;
  g_autofree char *due = shuke_slip_words_due (slip, today, &late);
  g_autofree char *line = slip->text != NULL ? g_strdup_printf ("%s · %s", words, slip->text) : g_strdup (words);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, due != NULL ? due : "", line);
  const char *next = shuke_slip_next_state (slip->kind, slip->state);
  GtkWidget *row = gtk_list_box_row_new ();
  /* No box: that would ask the words how wide they have to be for their height, and give them too much. */
  GtkWidget *box = gtk_grid_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *avatar = adw_avatar_new (32, NULL, TRUE);
  GtkWidget *text = gtk_label_new (line);

  if (customer != NULL)
    shuke_avatar_show (ADW_AVATAR (avatar), name, NULL);
  else
    adw_avatar_set_show_initials (ADW_AVATAR (avatar), FALSE);
  gtk_widget_set_valign (avatar, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (text, "second-line");
  gtk_box_append (GTK_BOX (column), shuke_name_line_new (name, due, late ? "tag-late" : NULL));
  gtk_box_append (GTK_BOX (column), text);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (box), 12);
  gtk_grid_attach (GTK_GRID (box), avatar, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (box), column, 1, 0, 1, 1);
  if (next != NULL)
    gtk_grid_attach (GTK_GRID (box), make_tick (self, slip, next), 2, 0, 1, 1);
  gtk_widget_add_css_class (box, "promise-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

/* Those behind the list, by age, sex and residence: asked for by its chip. */
static void
show_people (ShukeSlipsWindow *self)
{
  ShukeSlipFilter filter = get_filter (self);
  gboolean wanted = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->people_chip));
  g_autoptr (ShukePeopleGroups) groups = wanted ? shuke_book_get_slip_people (self->book, &filter, NULL) : NULL;

  remove_rows (self->people);
  shuke_slip_people_fill (self->people, groups);
  gtk_widget_set_visible (GTK_WIDGET (self->people), gtk_list_box_get_row_at_index (self->people, 0) != NULL);
}

static void
show_count (ShukeSlipsWindow *self)
{
  ShukeSlipFilter open = { NULL, NULL, TRUE };
  int n = shuke_book_count_slips (self->book, &open);
  g_autofree char *words = n > 0 ? g_strdup_printf (ngettext ("%d open", "%d open", n), n) : NULL;

  adw_window_title_set_subtitle (self->title, words != NULL ? words : "");
}

static void
show_empty (ShukeSlipsWindow *self)
{
  ShukeSlipFilter all = { 0 };
  gboolean none = self->slips->len == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->rows), !none);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), none);
  if (!none)
    return;
  if (shuke_book_count_slips (self->book, &all) == 0)
    {
      adw_status_page_set_title (self->empty, _("No Slips Yet"));
      adw_status_page_set_description (self->empty, _("Deliveries, alterations, pieces put aside, complaints: type the first one above."));
      return;
    }
  adw_status_page_set_title (self->empty, _("None of These"));
  adw_status_page_set_description (self->empty, NULL);
}

/* The cursor goes to the row that took the place of the ticked one. */
static void
focus_next (ShukeSlipsWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, MIN (self->ticked, (int) self->slips->len - 1));

  if (self->ticked >= 0)
    gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->line));
  self->ticked = -1;
}

static void
fill_rows (ShukeSlipsWindow *self)
{
  ShukeSlipFilter filter = get_filter (self);
  ShukeDay today = shuke_book_get_today (self->book);
  GPtrArray *slips = shuke_book_list_slips (self->book, &filter, MAX_ROWS, NULL);

  remove_rows (self->rows);
  g_clear_pointer (&self->slips, g_ptr_array_unref);
  self->slips = slips != NULL ? slips : g_ptr_array_new ();
  for (guint i = 0; i < self->slips->len; i++)
    gtk_list_box_append (self->rows, make_row (self, g_ptr_array_index (self->slips, i), today));
  show_count (self);
  show_empty (self);
  show_people (self);
  focus_next (self);
}

/* --- The filters ------------------------------------------------------------------------------------------------------- */

static void
set_chip_words (GtkWidget  *chip,
                const char *name,
                int         count)
{
  g_autofree char *markup = count > 0 ? g_markup_printf_escaped ("%s <b>%d</b>", name, count) : g_markup_escape_text (name, -1);

  gtk_label_set_markup (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))), markup);
}

static GtkWidget *
add_chip (GtkWidget  *box,
          const char *word,
          const char *name)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data_full (G_OBJECT (chip), "word", g_strdup (word), g_free);
  g_object_set_data_full (G_OBJECT (chip), "name", g_strdup (name), g_free);
  set_chip_words (chip, name, 0);
  gtk_box_append (GTK_BOX (box), chip);
  return chip;
}

static const char *
word_of (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "word");
}

/* What is still to be done of each kind. */
static void
count_kinds (ShukeSlipsWindow *self)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (self->kind_chips); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    {
      ShukeSlipFilter filter = { word_of (chip), NULL, TRUE };

      set_chip_words (chip, g_object_get_data (G_OBJECT (chip), "name"), shuke_book_count_slips (self->book, &filter));
    }
}

static void
state_toggled_cb (GtkToggleButton  *chip,
                  ShukeSlipsWindow *self)
{
  if (self->filling || !gtk_toggle_button_get_active (chip))
    return;
  g_free (self->state);
  self->state = g_strdup (word_of (GTK_WIDGET (chip)));
  fill_rows (self);
}

static void
people_toggled_cb (ShukeSlipsWindow *self)
{
  if (!self->filling)
    show_people (self);
}

/* Of all kinds together only whether they are finished; of one kind each of its states. */
static void
fill_states (ShukeSlipsWindow *self)
{
  gboolean people = self->people_chip != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->people_chip));
  GtkWidget *first;

  self->filling = TRUE;
  g_clear_pointer (&self->state, g_free);
  remove_children (self->state_chips);
  first = add_chip (self->state_chips, NULL, C_("slips", "Not finished"));
  if (self->kind == NULL)
    add_chip (self->state_chips, SHUKE_SLIP_LAST_STATE, C_("slips", "Finished"));
  else
    for (const char *const *state = shuke_slip_states (self->kind); *state != NULL; state++)
      add_chip (self->state_chips, *state, shuke_slip_state_name (self->kind, *state));
  for (GtkWidget *chip = first; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    {
      if (chip != first)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), GTK_TOGGLE_BUTTON (first));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), chip == first);
      g_signal_connect (chip, "toggled", G_CALLBACK (state_toggled_cb), self);
    }
  self->people_chip = add_chip (self->state_chips, NULL, _("Who they are"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->people_chip), people);
  g_signal_connect_object (self->people_chip, "toggled", G_CALLBACK (people_toggled_cb), self, G_CONNECT_SWAPPED);
  self->filling = FALSE;
}

static void
kind_toggled_cb (GtkToggleButton  *chip,
                 ShukeSlipsWindow *self)
{
  if (self->filling || !gtk_toggle_button_get_active (chip))
    return;
  g_free (self->kind);
  self->kind = g_strdup (word_of (GTK_WIDGET (chip)));
  fill_states (self);
  fill_rows (self);
  line_changed_cb (self);
}

static gboolean
same_kinds (const GPtrArray *a,
            const GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const ShukeSlipKind *left = g_ptr_array_index (a, i);
      const ShukeSlipKind *right = g_ptr_array_index (b, i);

      if (!g_str_equal (left->word, right->word) || !g_str_equal (left->name, right->name) || left->due_days != right->due_days)
        return FALSE;
    }
  return TRUE;
}

/* Anew only when they are others: a chip that has the cursor keeps it. */
static void
fill_kinds (ShukeSlipsWindow *self)
{
  GPtrArray *kinds = shuke_book_list_slip_kinds (self->book, FALSE, NULL);
  GtkWidget *first;

  if (kinds == NULL)
    kinds = shuke_slip_kinds ();
  if (same_kinds (kinds, self->kinds))
    {
      g_ptr_array_unref (kinds);
      return;
    }
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  self->kinds = kinds;
  if (shuke_slip_kinds_find (kinds, self->kind) == NULL)
    g_clear_pointer (&self->kind, g_free);
  self->filling = TRUE;
  remove_children (self->kind_chips);
  first = add_chip (self->kind_chips, NULL, C_("slips", "All"));
  for (guint i = 0; i < kinds->len; i++)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (kinds, i);

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (add_chip (self->kind_chips, kind->word, kind->name)), GTK_TOGGLE_BUTTON (first));
    }
  for (GtkWidget *chip = first; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), g_strcmp0 (word_of (chip), self->kind) == 0);
      g_signal_connect (chip, "toggled", G_CALLBACK (kind_toggled_cb), self);
    }
  self->filling = FALSE;
  fill_states (self);
}

static void
fill (ShukeSlipsWindow *self)
{
  fill_kinds (self);
  count_kinds (self);
  fill_rows (self);
  line_changed_cb (self);
}

static gboolean
idle_cb (gpointer data)
{
  ShukeSlipsWindow *self = data;

  self->idle = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ShukeBook        *book,
            int               subject,
            gint64            customer,
            ShukeSlipsWindow *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

/* --- The window -------------------------------------------------------------------------------------------------------- */

/* What was typed and not kept waits in the window below, for the same book, until this one is opened again. */
static gboolean
shuke_slips_window_close_request (GtkWindow *window)
{
  ShukeSlipsWindow *self = SHUKE_SLIPS_WINDOW (window);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->line));

  g_object_set_data_full (G_OBJECT (self->parent), LINE_KEY,
                          *typed != '\0' ? g_variant_ref_sink (g_variant_new ("(xs)", shuke_book_get_opening (self->book), typed)) : NULL,
                          (GDestroyNotify) g_variant_unref);
  return GTK_WINDOW_CLASS (shuke_slips_window_parent_class)->close_request (window);
}

static void
take_up_line (ShukeSlipsWindow *self)
{
  g_autoptr (GVariant) kept = g_object_steal_data (G_OBJECT (self->parent), LINE_KEY);
  const char *typed;
  gint64 opening;

  if (kept == NULL)
    return;
  g_variant_get (kept, "(x&s)", &opening, &typed);
  if (opening != shuke_book_get_opening (self->book))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->line), typed);
  gtk_editable_set_position (GTK_EDITABLE (self->line), -1);
}

static void
shuke_slips_window_dispose (GObject *object)
{
  ShukeSlipsWindow *self = SHUKE_SLIPS_WINDOW (object);

  self->filling = TRUE;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->book);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->slips, g_ptr_array_unref);
  g_clear_pointer (&self->slip, shuke_slip_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->state, g_free);
  G_OBJECT_CLASS (shuke_slips_window_parent_class)->dispose (object);
}

static void
shuke_slips_window_class_init (ShukeSlipsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_slips_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_slips_window_close_request;
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/slips/shuke-slips-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, kinds_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, line);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, whom_bin);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, kind_chips);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, state_chips);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, people);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, empty);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, tick_key_cb, NULL);
}

static void
shuke_slips_window_init (ShukeSlipsWindow *self)
{
  self->ticked = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

ShukeSlipsWindow *
shuke_slips_window_open (ShukeWindow *parent)
{
  ShukeSlipsWindow *self = g_object_new (SHUKE_TYPE_SLIPS_WINDOW, "transient-for", parent, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  shuke_slip_kinds_attach (self->kinds_button, parent, self->book, self->toasts);
  /* Translators: an example of a slip in one line: kind, thing, phone, day. Keep the number. */
  gtk_entry_set_placeholder_text (self->line, _("Alter hem 13900001234 Friday"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->line), !shuke_book_is_read_only (self->book));
  g_signal_connect_object (self->book, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  take_up_line (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
  return self;
}

static void
slips_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  if (shuke_window_get_book (data) != NULL)
    shuke_slips_window_open (data);
}

void
shuke_slips_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "slips", .activate = slips_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
