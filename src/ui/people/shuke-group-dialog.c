/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rule is put together from conditions that each read like a sentence; how many customers it has now stands below and changes with it. */

#include "config.h"

#include "shuke-group-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-groups.h"
#include "shuke-error.h"
#include "shuke-group-people-window.h"
#include "shuke-people-list-window.h"
#include "shuke-people-row.h"
#include "shuke-popovers.h"
#include "shuke-rule-job.h"
#include "shuke-text.h"
#include "shuke-wrap-layout.h"

typedef struct {
  ShukeWindow    *window;      /* (unowned): it takes the dialog along */
  ShukeBook      *book;
  gint64          group;
  ShukeGroupRule *rule;
  GtkWindow      *above;       /* (unowned): what the dialog stands above */
  GArray         *listed;      /* for a new one; NULL when that is nobody */
  GtkWidget      *dialog;
  GtkWidget      *name;
  GtkWidget      *name_taken;
  GtkWidget      *with_listed; /* check button, or NULL */
  GtkWidget      *by_rule;     /* a chip */
  GtkWidget      *rule_box;
  GtkWidget      *rows;
  GtkLabel       *count;
  GtkWidget      *add;         /* menu button */
  guint           idle;
  ShukeRuleJob   *job;
} Dialog;

static void show_rows (Dialog *self);

static void
dialog_free (Dialog *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  shuke_rule_job_free (self->job);
  g_object_unref (self->book);
  g_clear_pointer (&self->listed, g_array_unref);
  shuke_group_rule_free (self->rule);
  g_free (self);
}

static gboolean
is_by_rule (Dialog *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by_rule));
}

static gboolean
is_whole (Dialog *self)
{
  for (guint i = 0; i < self->rule->conditions->len; i++)
    if (!shuke_condition_is_whole (g_ptr_array_index (self->rule->conditions, i)))
      return FALSE;
  return self->rule->conditions->len > 0;
}

static void
counted_cb (int      n,
            gpointer data)
{
  Dialog *self = data;
  g_autofree char *words = n >= 0 ? g_strdup_printf (ngettext ("%'d customer belongs to it now", "%'d customers belong to it now", n), n) : NULL;

  gtk_label_set_label (self->count, words != NULL ? words : "");
}

/* Every customer is looked at: not while she types, and in a job. What was counted before stands there until then. */
static gboolean
count_cb (gpointer data)
{
  Dialog *self = data;

  self->idle = 0;
  shuke_rule_job_stop (self->job);
  if (is_whole (self))
    shuke_rule_job_start (self->job, self->rule);
  else
    gtk_label_set_label (self->count, self->rule->conditions->len > 0 ? _("Say what is still missing in the conditions.")
                                                                      : _("Add what has to be true of whoever belongs to it."));
  return G_SOURCE_REMOVE;
}

static void
changed (Dialog *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

/* --- One condition ------------------------------------------------------------------------------------------------------ */

static ShukeCondition *
condition_of (Dialog    *self,
              GtkWidget *widget)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "condition"));

  return g_ptr_array_index (self->rule->conditions, index);
}

static void
text_changed_cb (GtkEditable *entry,
                 Dialog      *self)
{
  ShukeCondition *condition = condition_of (self, GTK_WIDGET (entry));

  g_free (condition->text);
  condition->text = shuke_text_clean (gtk_editable_get_text (entry));
  changed (self);
}

/* -1 when nothing or no number stands there. */
static int
read_number (GtkEditable *entry)
{
  g_autofree char *clean = shuke_text_clean (gtk_editable_get_text (entry));
  guint64 value;

  return clean != NULL && g_ascii_string_to_unsigned (clean, 10, 0, 100000, &value, NULL) ? (int) value : -1;
}

static void
from_changed_cb (GtkEditable *entry,
                 Dialog      *self)
{
  condition_of (self, GTK_WIDGET (entry))->from = read_number (entry);
  changed (self);
}

static void
to_changed_cb (GtkEditable *entry,
               Dialog      *self)
{
  condition_of (self, GTK_WIDGET (entry))->to = read_number (entry);
  changed (self);
}

static void
amount_changed_cb (GtkEditable *entry,
                   Dialog      *self)
{
  ShukeCondition *condition = condition_of (self, GTK_WIDGET (entry));
  gint64 amount;

  condition->amount =
    shuke_money_parse (gtk_editable_get_text (entry), shuke_book_get_currency (self->book), &amount) && amount >= 0 ? amount : -1;
  changed (self);
}

static void
sex_toggled_cb (GtkToggleButton *chip,
                Dialog          *self)
{
  ShukeCondition *condition = condition_of (self, GTK_WIDGET (chip));

  if (!gtk_toggle_button_get_active (chip))
    return;
  g_free (condition->text);
  condition->text = g_strdup (g_object_get_data (G_OBJECT (chip), "word"));
  changed (self);
}

static void
remove_cb (GtkWidget *button,
           Dialog    *self)
{
  g_ptr_array_remove (self->rule->conditions, condition_of (self, button));
  show_rows (self);
  gtk_widget_grab_focus (self->add);
}

static void
add_entry (Dialog      *self,
           GtkWidget   *row,
           guint        index,
           const char  *hint,
           const char  *text,
           int          width,
           GCallback    changed_cb)
{
  GtkWidget *entry = gtk_entry_new ();
  const char *name = shuke_rule_field_name (((ShukeCondition *) g_ptr_array_index (self->rule->conditions, index))->field);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, hint);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (entry), "condition", GUINT_TO_POINTER (index));
  g_signal_connect (entry, "changed", changed_cb, self);
  gtk_box_append (GTK_BOX (row), entry);
}

static void
add_number (Dialog     *self,
            GtkWidget  *row,
            guint       index,
            const char *hint,
            int         value,
            GCallback   changed_cb)
{
  g_autofree char *text = value >= 0 ? g_strdup_printf ("%d", value) : NULL;

  add_entry (self, row, index, hint, text, 8, changed_cb);
}

static void
add_sexes (Dialog    *self,
           GtkWidget *row,
           guint      index)
{
  static const struct { const char *word, *name; } sexes[] = { { "female", NC_("rule", "woman") }, { "male", NC_("rule", "man") } };
  const ShukeCondition *condition = g_ptr_array_index (self->rule->conditions, index);
  GtkWidget *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sexes); i++)
    {
      GtkWidget *chip = shuke_people_chip_new (g_dpgettext2 (NULL, "rule", sexes[i].name));

      g_object_set_data (G_OBJECT (chip), "word", (gpointer) sexes[i].word);
      g_object_set_data (G_OBJECT (chip), "condition", GUINT_TO_POINTER (index));
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), GTK_TOGGLE_BUTTON (first));
      else
        first = chip;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), g_strcmp0 (condition->text, sexes[i].word) == 0);
      g_signal_connect (chip, "toggled", G_CALLBACK (sex_toggled_cb), self);
      gtk_box_append (GTK_BOX (row), chip);
    }
}

/* What stands behind a number depends on what it is about. */
static const char *
hint_of_to (ShukeRuleField field)
{
  if (field == SHUKE_RULE_BIRTHDAY)
    return _("this month");
  return field == SHUKE_RULE_AGE || field == SHUKE_RULE_CHILD_AGE ? _("to years") : _("days");
}

static void
add_values (Dialog    *self,
            GtkWidget *row,
            guint      index)
{
  const ShukeCondition *condition = g_ptr_array_index (self->rule->conditions, index);
  guint takes = shuke_rule_field_takes (condition->field);
  gboolean years = condition->field == SHUKE_RULE_AGE || condition->field == SHUKE_RULE_CHILD_AGE;

  if (condition->field == SHUKE_RULE_SEX)
    add_sexes (self, row, index);
  else if ((takes & SHUKE_RULE_TAKES_TEXT) != 0)
    add_entry (self, row, index, _("words"), condition->text, 12, G_CALLBACK (text_changed_cb));
  if ((takes & SHUKE_RULE_TAKES_AMOUNT) != 0)
    {
      g_autofree char *text = condition->amount >= 0 ? shuke_money_to_text (condition->amount, shuke_book_get_currency (self->book)) : NULL;

      add_entry (self, row, index, _("amount"), text, 8, G_CALLBACK (amount_changed_cb));
    }
  if ((takes & SHUKE_RULE_TAKES_FROM) != 0)
    add_number (self, row, index, years ? _("from years") : _("days"), condition->from, G_CALLBACK (from_changed_cb));
  if ((takes & SHUKE_RULE_TAKES_TO) != 0)
    add_number (self, row, index, hint_of_to (condition->field), condition->to > 0 || years ? condition->to : -1, G_CALLBACK (to_changed_cb));
}

static GtkWidget *
make_row (Dialog       *self,
          guint         index,
          GtkSizeGroup *names)
{
  const ShukeCondition *condition = g_ptr_array_index (self->rule->conditions, index);
  gboolean known = (guint) condition->field < SHUKE_N_RULE_FIELDS;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = shuke_people_button_new ("user-trash-symbolic", _("Take the Condition Out"));
  GtkWidget *label = gtk_label_new (known ? shuke_rule_field_name (condition->field) : _("A condition of a newer Shuke"));

  gtk_widget_set_layout_manager (row, shuke_wrap_layout_new (6, 6));
  gtk_widget_set_hexpand (row, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (row), label);
  if (known)
    {
      gtk_size_group_add_widget (names, label);
      add_values (self, row, index);
    }
  g_object_set_data (G_OBJECT (button), "condition", GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (line), row);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
show_rows (Dialog *self)
{
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; i < self->rule->conditions->len; i++)
    gtk_box_append (GTK_BOX (self->rows), make_row (self, i, names));
  changed (self);
}

/* --- The rule ----------------------------------------------------------------------------------------------------------- */

static void
field_chosen_cb (GtkWidget *button,
                 Dialog    *self)
{
  ShukeRuleField field = (ShukeRuleField) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "field"));
  ShukeCondition *condition = shuke_condition_new (field);
  GtkWidget *row;

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  if (field == SHUKE_RULE_SPENT || field == SHUKE_RULE_BOUGHT || field == SHUKE_RULE_BIRTHDAY)
    condition->to = 0;
  g_ptr_array_add (self->rule->conditions, condition);
  show_rows (self);
  row = gtk_widget_get_last_child (self->rows);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
create_fields (GtkMenuButton *button,
               gpointer       data)
{
  Dialog *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (int i = 0; i < SHUKE_N_RULE_FIELDS; i++)
    {
      GtkWidget *field = gtk_button_new_with_label (shuke_rule_field_name ((ShukeRuleField) i));

      gtk_widget_add_css_class (field, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (field))), 0);
      g_object_set_data (G_OBJECT (field), "field", GINT_TO_POINTER (i));
      g_signal_connect (field, "clicked", G_CALLBACK (field_chosen_cb), self);
      gtk_box_append (GTK_BOX (box), field);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static void
any_toggled_cb (GtkToggleButton *chip,
                Dialog          *self)
{
  self->rule->any = gtk_toggle_button_get_active (chip);
  changed (self);
}

static void
kind_toggled_cb (GtkToggleButton *chip,
                 Dialog          *self)
{
  gtk_widget_set_visible (self->rule_box, gtk_toggle_button_get_active (chip));
  if (self->with_listed != NULL)
    gtk_widget_set_visible (self->with_listed, !gtk_toggle_button_get_active (chip));
}

static void
tell (Dialog     *self,
      const char *sentence,
      gint64      action)
{
  if (SHUKE_IS_PEOPLE_LIST_WINDOW (self->above))
    shuke_people_list_window_tell (SHUKE_PEOPLE_LIST_WINDOW (self->above), sentence, action, NULL);
  else
    shuke_window_toast_undo (self->window, sentence, self->book, action);
}

static void
name_typed_cb (GtkEditable *entry,
               Dialog      *self)
{
  gtk_widget_remove_css_class (self->name, "error");
  gtk_widget_set_visible (self->name_taken, FALSE);
}

static void
keep_cb (GtkWidget *widget,
         Dialog    *self)
{
  gboolean with_listed = self->with_listed != NULL && !is_by_rule (self) && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->with_listed));
  gint64 written = 0;
  g_autofree char *name = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_autofree char *sentence = g_strdup_printf (_("Group “%s” is kept"), name != NULL ? name : "");
  g_autoptr (GError) error = NULL;
  gint64 action;

  if (name == NULL || (is_by_rule (self) && !is_whole (self)))
    {
      gtk_widget_grab_focus (name == NULL ? self->name : self->add);
      return;
    }
  action = with_listed ? shuke_book_add_group_of (self->book, name, self->listed, &written, &error)
                       : shuke_book_save_group (self->book, self->group, name, is_by_rule (self) ? self->rule : NULL, &written, &error);
  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
    {
      gtk_widget_add_css_class (self->name, "error");
      gtk_widget_set_visible (self->name_taken, TRUE);
      gtk_widget_grab_focus (self->name);
      return;
    }
  if (action == 0)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  tell (self, sentence, action);
  /* Nobody is in it yet: who is comes next. */
  if (self->group == 0 && !is_by_rule (self) && !with_listed)
    shuke_group_people_window_open (self->window, self->above, written, name);
  gtk_window_close (GTK_WINDOW (self->dialog));
}

/* The two chips of a pair; the second one is returned. */
static GtkWidget *
add_pair (GtkWidget  *box,
          const char *name,
          const char *first,
          const char *second,
          gboolean    active)
{
  GtkWidget *chips = shuke_people_chips_new (name);
  GtkWidget *one = shuke_people_chip_new (first);
  GtkWidget *two = shuke_people_chip_new (second);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (two), GTK_TOGGLE_BUTTON (one));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (active ? two : one), TRUE);
  gtk_box_append (GTK_BOX (chips), one);
  gtk_box_append (GTK_BOX (chips), two);
  gtk_box_append (GTK_BOX (box), chips);
  return two;
}

static void
add_rule (Dialog    *self,
          GtkWidget *box,
          gboolean   by_rule)
{
  GtkWidget *any;

  self->by_rule = add_pair (box, _("How people come into it"), _("By hand"), _("By rule"), by_rule);
  g_signal_connect (self->by_rule, "toggled", G_CALLBACK (kind_toggled_cb), self);
  self->rule_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  any = add_pair (self->rule_box, _("How many of the conditions"), _("All of these"), _("Any of these"), self->rule->any);
  g_signal_connect (any, "toggled", G_CALLBACK (any_toggled_cb), self);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), _("Add a Condition"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->add), TRUE);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), create_fields, self, NULL);
  self->count = GTK_LABEL (shuke_people_words_new (NULL, "second-line"));
  gtk_box_append (GTK_BOX (self->rule_box), self->rows);
  gtk_box_append (GTK_BOX (self->rule_box), self->add);
  gtk_widget_set_visible (self->rule_box, by_rule);
  gtk_box_append (GTK_BOX (box), self->rule_box);
  gtk_box_append (GTK_BOX (self->rule_box), GTK_WIDGET (self->count));
  show_rows (self);
}

/* Below the name, only for a new one by hand. */
static void
add_listed (Dialog    *self,
            GtkWidget *box)
{
  g_autofree char *label = NULL;

  if (self->listed == NULL)
    return;
  label = g_strdup_printf (ngettext ("With the %'u customer of the list", "With the %'u customers of the list", self->listed->len), self->listed->len);
  self->with_listed = gtk_check_button_new_with_label (label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->with_listed), TRUE);
  gtk_box_append (GTK_BOX (box), self->with_listed);
}

/* The group as it stands in the book; NULL for a new one. (transfer full) */
static ShukeGroup *
find_group (Dialog *self)
{
  g_autoptr (GPtrArray) groups = self->group != 0 ? shuke_book_list_groups (self->book, FALSE, NULL) : NULL;

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    if (((ShukeGroup *) g_ptr_array_index (groups, i))->id == self->group)
      return g_ptr_array_steal_index (groups, i);
  return NULL;
}

GtkWidget *
shuke_group_dialog_open (ShukeWindow  *window,
                         GtkWindow    *above,
                         gint64        group,
                         const GArray *listed)
{
  Dialog *self = g_new0 (Dialog, 1);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *keep = gtk_button_new_with_label (_("Keep"));
  g_autoptr (ShukeGroup) known = NULL;

  self->window = window;
  self->book = g_object_ref (shuke_window_get_book (window));
  self->job = shuke_rule_job_new (self->book, counted_cb, self);
  self->group = group;
  self->above = above;
  if (group == 0 && listed != NULL && listed->len > 0)
    self->listed = g_array_copy ((GArray *) listed);
  known = find_group (self);
  self->rule = known != NULL && known->rule != NULL ? g_steal_pointer (&known->rule) : shuke_group_rule_new ();
  self->name = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->name), _("Name of the group"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the group"), -1);
  if (known != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name), known->name);
  g_signal_connect (self->name, "activate", G_CALLBACK (keep_cb), self);
  g_signal_connect (self->name, "changed", G_CALLBACK (name_typed_cb), self);
  self->name_taken = shuke_people_words_new (_("There is a group of that name already."), "error");
  gtk_widget_set_visible (self->name_taken, FALSE);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->name_taken);
  add_rule (self, box, self->rule->conditions->len > 0);
  add_listed (self, box);
  gtk_widget_add_css_class (keep, "suggested-action");
  g_signal_connect (keep, "clicked", G_CALLBACK (keep_cb), self);
  gtk_box_append (GTK_BOX (box), keep);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->dialog = shuke_people_dialog_new (above, known != NULL ? known->name : _("New Group"), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 460, 520);
  g_object_set_data_full (G_OBJECT (self->dialog), "shuke-group", self, (GDestroyNotify) dialog_free);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (self->name);
  return self->dialog;
}
