/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The slips: a line to type one, and the list of those there are, by kind, state, days and words, what is due first, each a tick away from its
 * next state. */

#include "config.h"

#include "shuke-slips-window.h"

#include <glib/gi18n.h>

#include "shuke-book-slips.h"
#include "shuke-head-layout.h"
#include "shuke-menus.h"
#include "shuke-refill.h"
#include "shuke-slip-dialog.h"
#include "shuke-slip-kinds.h"
#include "shuke-slip-line.h"
#include "shuke-slip-people.h"
#include "shuke-slip-row.h"
#include "shuke-slip-words.h"
#include "shuke-text.h"
#include "shuke-toasts.h"
#include "shuke-wrap-layout.h"

struct _ShukeSlipsWindow {
  AdwWindow           parent_instance;

  ShukeWindow        *parent;     /* (unowned): it takes us along */
  ShukeBook          *book;
  ShukeRefill        *refill;
  GPtrArray          *kinds;      /* ShukeSlipKind that are offered */
  ShukeSlipList      *list;
  GMenuModel         *when_menu;
  char               *kind;       /* that is chosen; NULL = all */
  char               *state;      /* that is chosen; NULL = all that are not finished */
  guint               ticked;     /* row whose place the next takes; G_MAXUINT = none */
  gboolean            filling;

  AdwWindowTitle     *title;
  GtkMenuButton      *kinds_button;
  AdwToastOverlay    *toasts;
  ShukeSlipLine      *slip_line;
  GtkWidget          *kind_chips;
  GtkWidget          *state_chips;
  GtkWidget          *people_chip;
  GtkWidget          *search_row;
  GtkWidget          *words;
  GtkMenuButton      *when_button;
  GtkListBox         *people;
  GtkStack           *stack;
  GtkListView        *rows;
  AdwStatusPage      *empty;
};

G_DEFINE_FINAL_TYPE (ShukeSlipsWindow, shuke_slips_window, ADW_TYPE_WINDOW)

/* --- Which ones -------------------------------------------------------------------------------------------------------- */

static const struct { const char *word; const char *label; } whens[] = {
  { "any", N_("Any Day") },
  { "late", N_("Late") },
  { "due-today", N_("Due Today") },
  { "due-week", N_("Due Within 7 Days") },
  { "today", N_("Written Today") },
  { "month", N_("Written This Month") },
  { "last-month", N_("Written Last Month") },
  { "year", N_("Written This Year") },
};

/* The stretch of days that is chosen; FALSE for any. */
static gboolean
read_when (const char    *word,
           ShukeDay       today,
           ShukeSlipDays *days)
{
  int year, month;

  shuke_day_get (today, &year, &month, NULL);
  *days = (ShukeSlipDays) { FALSE, today, today };
  if (g_str_equal (word, "any"))
    return FALSE;
  if (g_str_equal (word, "late"))
    *days = (ShukeSlipDays) { TRUE, 0, today - 1 };
  else if (g_str_equal (word, "due-today"))
    days->due = TRUE;
  else if (g_str_equal (word, "due-week"))
    *days = (ShukeSlipDays) { TRUE, today, today + 7 };
  else if (g_str_equal (word, "month"))
    days->from = shuke_day_new (year, month, 1);
  else if (g_str_equal (word, "last-month"))
    {
      days->to = shuke_day_new (year, month, 1) - 1;
      shuke_day_get (days->to, &year, &month, NULL);
      days->from = shuke_day_new (year, month, 1);
    }
  else if (g_str_equal (word, "year"))
    days->from = shuke_day_new (year, 1, 1);
  return TRUE;
}

static const char *
chosen_when (ShukeSlipsWindow *self)
{
  return g_object_get_data (G_OBJECT (self->when_button), "when");
}

/* @days and @text hold what the filter points to. */
static ShukeSlipFilter
get_filter (ShukeSlipsWindow  *self,
            ShukeSlipDays     *days,
            char             **text)
{
  ShukeSlipFilter filter = { .kind = self->kind, .state = self->state, .unfinished = self->state == NULL };

  *text = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->words)));
  filter.text = *text;
  filter.days = read_when (chosen_when (self), shuke_book_get_today (self->book), days) ? days : NULL;
  /* Whoever looks for words or for a month looks for what is finished as well, unless she said how it stands. */
  if (self->state == NULL && (filter.text != NULL || (filter.days != NULL && !filter.days->due)))
    filter.unfinished = FALSE;
  return filter;
}

/* All but the one that adds kinds. */
static void
remove_chips (GtkWidget *box)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_TOGGLE_BUTTON (child))
        gtk_box_remove (GTK_BOX (box), child);
      child = next;
    }
}

/* --- The list ---------------------------------------------------------------------------------------------------------- */

static void
tick (ShukeSlipsWindow *self,
      ShukeSlipItem    *item)
{
  const ShukeEntry *slip = item != NULL ? shuke_slip_item_get_slip (item) : NULL;
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
  for (self->ticked = 0; shuke_slip_list_get_id (self->list, self->ticked) != slip->id; self->ticked++);
  shuke_toasts_undo (self->toasts, sentence, self->parent, self->book, action);
}

static void
ticked_cb (ShukeSlipsWindow *self,
           ShukeSlipRow     *row)
{
  tick (self, shuke_slip_row_get_item (row));
}

/* The row that has the cursor, or holds what has it; NULL when none does. */
static ShukeSlipRow *
focused_row (ShukeSlipsWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SHUKE_TYPE_SLIP_ROW) : NULL;

  if (row == NULL && focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self->rows))
    row = gtk_widget_get_first_child (focus);
  return SHUKE_IS_SLIP_ROW (row) ? SHUKE_SLIP_ROW (row) : NULL;
}

/* The same key as in the day's list. */
static gboolean
tick_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  ShukeSlipsWindow *self = SHUKE_SLIPS_WINDOW (widget);
  ShukeSlipRow *row = focused_row (self);

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  tick (self, shuke_slip_row_get_item (row));
  return GDK_EVENT_STOP;
}

static void
row_activated_cb (ShukeSlipsWindow *self,
                  guint             position)
{
  gint64 id = shuke_slip_list_get_id (self->list, position);

  if (id != 0)
    shuke_slip_dialog_open (GTK_WINDOW (self), self->parent, self->toasts, id);
}

static void
row_set_up_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               ShukeSlipsWindow   *self)
{
  GtkWidget *row = g_object_new (SHUKE_TYPE_SLIP_ROW, NULL);

  g_signal_connect_object (row, "tick", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
row_bound_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  shuke_slip_row_set_item (SHUKE_SLIP_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
row_unbound_cb (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  shuke_slip_row_set_item (SHUKE_SLIP_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Those behind the list, by age, sex and residence: asked for by its chip. */
static void
show_people (ShukeSlipsWindow *self)
{
  ShukeSlipDays days;
  g_autofree char *text = NULL;
  ShukeSlipFilter filter = get_filter (self, &days, &text);
  gboolean wanted = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->people_chip));
  g_autoptr (ShukePeopleGroups) groups = wanted ? shuke_book_get_slip_people (self->book, &filter, NULL) : NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->people, 0)) != NULL)
    gtk_list_box_remove (self->people, GTK_WIDGET (row));
  shuke_slip_people_fill (self->people, groups);
  gtk_widget_set_visible (GTK_WIDGET (self->people), gtk_list_box_get_row_at_index (self->people, 0) != NULL);
}

static void
show_count (ShukeSlipsWindow *self)
{
  ShukeSlipFilter open = { .unfinished = TRUE };
  int n = shuke_book_count_slips (self->book, &open);
  g_autofree char *words = n > 0 ? g_strdup_printf (ngettext ("%d open", "%d open", n), n) : NULL;

  adw_window_title_set_subtitle (self->title, words != NULL ? words : "");
}

/* Where there is no slip at all there is nothing to find one among. */
static void
show_empty (ShukeSlipsWindow *self)
{
  ShukeSlipFilter all = { 0 };
  gboolean none = shuke_slip_list_get_id (self->list, 0) == 0;
  gboolean any = !none || shuke_book_count_slips (self->book, &all) > 0;

  gtk_stack_set_visible_child_name (self->stack, none ? "empty" : "list");
  gtk_widget_set_visible (self->state_chips, any);
  gtk_widget_set_visible (self->search_row, any);
  if (!none)
    return;
  if (!any)
    {
      adw_status_page_set_icon_name (self->empty, "document-new-symbolic");
      adw_status_page_set_title (self->empty, _("No Slips Yet"));
      adw_status_page_set_description (self->empty, _("Deliveries, alterations, pieces put aside, complaints: type the first one above."));
      return;
    }
  adw_status_page_set_icon_name (self->empty, *gtk_editable_get_text (GTK_EDITABLE (self->words)) != '\0' ? "system-search-symbolic"
                                                                                                         : "object-select-symbolic");
  adw_status_page_set_title (self->empty, _("None of These"));
  adw_status_page_set_description (self->empty, NULL);
}

/* The widget of that slip, if there is one. */
static GtkWidget *
find_row (ShukeSlipsWindow *self,
          gint64            id)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      GtkWidget *row = gtk_widget_get_first_child (cell);
      ShukeSlipItem *item = SHUKE_IS_SLIP_ROW (row) ? shuke_slip_row_get_item (SHUKE_SLIP_ROW (row)) : NULL;

      if (item != NULL && shuke_slip_item_get_id (item) == id)
        return cell;
    }
  return NULL;
}

/* The cursor goes to the row that took the place of the ticked one. */
static void
focus_next (ShukeSlipsWindow *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  GtkWidget *cell;

  if (self->ticked == G_MAXUINT)
    return;
  cell = n > 0 ? find_row (self, shuke_slip_list_get_id (self->list, MIN (self->ticked, n - 1))) : NULL;
  self->ticked = G_MAXUINT;
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
  else
    shuke_slip_line_focus (self->slip_line);
}

static void
fill_rows (ShukeSlipsWindow *self)
{
  ShukeSlipDays days;
  g_autofree char *text = NULL;
  ShukeSlipFilter filter = get_filter (self, &days, &text);

  shuke_slip_list_fill (self->list, &filter);
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
  for (GtkWidget *chip = gtk_widget_get_first_child (self->kind_chips); GTK_IS_TOGGLE_BUTTON (chip); chip = gtk_widget_get_next_sibling (chip))
    {
      ShukeSlipFilter filter = { .kind = word_of (chip), .unfinished = TRUE };

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

/* It chooses no slips, so it has a picture that tells it from those that do. */
static GtkWidget *
add_people_chip (GtkWidget *box)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "system-users-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Who they are"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "chip");
  gtk_box_append (GTK_BOX (box), chip);
  return chip;
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
  remove_chips (self->state_chips);
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
  self->people_chip = add_people_chip (self->state_chips);
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
  shuke_slip_line_set_kinds (self->slip_line, self->kinds, self->kind);
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
  remove_chips (self->kind_chips);
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
  gtk_box_reorder_child_after (GTK_BOX (self->kind_chips), GTK_WIDGET (self->kinds_button), gtk_widget_get_last_child (self->kind_chips));
  shuke_wrap_layout_keep_with_previous (GTK_WIDGET (self->kinds_button));
  self->filling = FALSE;
  fill_states (self);
}

static void
fill (gpointer window)
{
  ShukeSlipsWindow *self = window;

  fill_kinds (self);
  count_kinds (self);
  fill_rows (self);
  shuke_slip_line_set_kinds (self->slip_line, self->kinds, self->kind);
}

static void
words_changed_cb (ShukeSlipsWindow *self)
{
  if (!self->filling)
    fill_rows (self);
}

/* Escape takes the words away first, and the window only when there are none. */
static void
words_stopped_cb (ShukeSlipsWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->words)) == '\0')
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->words), "");
}

static void
show_when (ShukeSlipsWindow *self,
           const char       *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (whens); i++)
    if (g_str_equal (word, whens[i].word))
      {
        g_object_set_data (G_OBJECT (self->when_button), "when", (gpointer) whens[i].word);
        gtk_menu_button_set_label (self->when_button, _(whens[i].label));
      }
}

static void
when_state_changed (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       window)
{
  ShukeSlipsWindow *self = window;

  g_simple_action_set_state (action, state);
  show_when (self, g_variant_get_string (state, NULL));
  fill_rows (self);
}

/* --- The window -------------------------------------------------------------------------------------------------------- */

static void
shuke_slips_window_dispose (GObject *object)
{
  ShukeSlipsWindow *self = SHUKE_SLIPS_WINDOW (object);

  self->filling = TRUE;
  g_clear_pointer (&self->refill, shuke_refill_free);
  g_clear_object (&self->list);
  g_clear_object (&self->book);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->state, g_free);
  G_OBJECT_CLASS (shuke_slips_window_parent_class)->dispose (object);
}

static void
shuke_slips_window_class_init (ShukeSlipsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_slips_window_dispose;
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  g_type_ensure (SHUKE_TYPE_HEAD_LAYOUT);
  g_type_ensure (SHUKE_TYPE_SLIP_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/slips/shuke-slips-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, kinds_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, slip_line);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, kind_chips);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, state_chips);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, search_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, words);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, when_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, when_menu);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, people);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, ShukeSlipsWindow, empty);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, tick_key_cb, NULL);
}

static void
shuke_slips_window_init (ShukeSlipsWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "when", .parameter_type = "s", .state = "'any'", .change_state = when_state_changed },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->ticked = G_MAXUINT;
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "slips", G_ACTION_GROUP (group));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  show_when (self, whens[0].word);
  shuke_menus_set_lazily (self->when_button, self->when_menu);
}

ShukeSlipsWindow *
shuke_slips_window_open (ShukeWindow *parent)
{
  ShukeSlipsWindow *self = g_object_new (SHUKE_TYPE_SLIPS_WINDOW, "transient-for", parent, NULL);
  GtkNoSelection *selection;

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  self->list = shuke_slip_list_new (self->book);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  shuke_slip_kinds_attach (self->kinds_button, parent, self->book, self->toasts);
  shuke_slip_line_set_up (self->slip_line, parent, self->book, self->toasts);
  self->refill = shuke_refill_new (self->book, SHUKE_REFILL_ANY, fill, self);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  shuke_slip_line_focus (self->slip_line);
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

static void
new_slip_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  if (shuke_window_get_book (data) != NULL)
    shuke_slip_line_set_customer (shuke_slips_window_open (data)->slip_line, shuke_window_get_customer (data));
}

void
shuke_slips_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "slips", .activate = slips_cb },
    { .name = "new-slip", .activate = new_slip_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
