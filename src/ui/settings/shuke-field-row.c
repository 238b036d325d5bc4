/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Name, kind, choices, after how long it is asked again, whether it is still offered. The row never saves itself. */

#include "config.h"

#include "shuke-field-row.h"

#include <glib/gi18n.h>

#include "shuke-text.h"
#include "shuke-words.h"
#include "shuke-wrap-layout.h"

/* As the catalogue counts them. */
#define DAYS_OF_MONTHS(n) ((n) * 365 / 12)
#define MOST_MONTHS 60

static const struct { const char *kind; const char *name; } kinds[] = {
  { "text", NC_("field", "Words") },
  { "number", NC_("field", "Number") },
  { "date", NC_("field", "Date") },
  { "choice", NC_("field", "One of several") },
};

struct _ShukeFieldRow {
  AdwExpanderRow parent_instance;

  ShukeCustomField *field;
  ShukeCustomField *kept;     /* as the book has it */
  gboolean          refused;  /* what was told last */
  gboolean          showing;
  GtkWidget        *name;
  GtkWidget        *kind;
  GtkWidget        *choices;
  GtkWidget        *months;   /* spin button */
  GtkWidget        *offered;  /* switch */
};

enum { CHANGED, MOVED, DELETE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeFieldRow, shuke_field_row, ADW_TYPE_EXPANDER_ROW)

static guint
kind_index (const char *kind)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[i].kind, kind))
    i++;
  return i;
}

static int
months_of (int days)
{
  int months = 0;

  while (months < MOST_MONTHS && DAYS_OF_MONTHS (months) < days)
    months++;
  return months;
}

/* Typed in one line, kept one a line. (transfer full) */
static char *
join_choices (const char *choices)
{
  g_auto (GStrv) lines = g_strsplit (choices != NULL ? choices : "", "\n", -1);

  return g_strjoinv (C_("reasons", ", "), lines);
}

static char *
split_choices (const char *typed)
{
  g_auto (GStrv) parts = g_strsplit_set (typed, ",;/|", -1);
  g_autofree char *text = g_strjoinv ("\n", parts);
  g_autoptr (GString) lines = g_string_new (text);

  g_string_replace (lines, "，", "\n", 0);
  g_string_replace (lines, "、", "\n", 0);
  g_string_replace (lines, "；", "\n", 0);
  return shuke_text_clean_lines (lines->str);
}

static void
show_head (ShukeFieldRow *self)
{
  const ShukeCustomField *field = self->field;
  int months = months_of (field->stale_days);
  g_autofree char *used = g_strdup_printf (ngettext ("%d customer", "%d customers", (gulong) field->used), field->used);
  g_autofree char *stale = g_strdup_printf (ngettext ("asked again after %d month", "asked again after %d months", (gulong) months), months);
  g_autofree char *subtitle = NULL;
  const char *parts[5] = { g_dpgettext2 (NULL, "field", kinds[kind_index (field->kind)].name), used };
  guint n = 2;

  if (months > 0)
    parts[n++] = stale;
  if (field->retired)
    parts[n++] = _("no longer offered");
  subtitle = shuke_words_dotted (parts);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), field->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

/* The kind that is chosen; a choice has to be of something before it is one. */
static const char *
chosen_kind (ShukeFieldRow *self)
{
  return kinds[adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind))].kind;
}

static void
show_choices (ShukeFieldRow *self)
{
  gtk_widget_set_visible (self->choices, g_str_equal (chosen_kind (self), "choice"));
}

static void
take (char      **place,
      char       *text)
{
  g_free (*place);
  *place = text;
}

/* What the book refuses stays where it was typed, marked, and the rest is as it was. */
static void
changed (ShukeFieldRow *self)
{
  self->refused = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
  if (self->refused)
    {
      shuke_custom_field_free (self->field);
      self->field = shuke_custom_field_copy (self->kept);
    }
  else
    {
      shuke_custom_field_free (self->kept);
      self->kept = shuke_custom_field_copy (self->field);
    }
  show_head (self);
}

static void
name_applied_cb (ShukeFieldRow *self)
{
  gtk_widget_remove_css_class (self->name, "error");
  take (&self->field->name, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  changed (self);
}

static void
kind_selected_cb (ShukeFieldRow *self)
{
  if (self->showing)
    return;
  show_choices (self);
  if (g_str_equal (chosen_kind (self), "choice") && self->field->choices == NULL)
    {
      gtk_widget_grab_focus (self->choices);
      return;
    }
  take (&self->field->kind, g_strdup (chosen_kind (self)));
  changed (self);
}

static void
choices_applied_cb (ShukeFieldRow *self)
{
  gtk_widget_remove_css_class (self->choices, "error");
  take (&self->field->choices, split_choices (gtk_editable_get_text (GTK_EDITABLE (self->choices))));
  take (&self->field->kind, g_strdup (chosen_kind (self)));
  changed (self);
}

static void
months_changed_cb (ShukeFieldRow *self)
{
  if (self->showing)
    return;
  self->field->stale_days = DAYS_OF_MONTHS (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->months)));
  changed (self);
}

static void
offered_cb (ShukeFieldRow *self)
{
  if (self->showing)
    return;
  self->field->retired = !gtk_switch_get_active (GTK_SWITCH (self->offered));
  changed (self);
}

static void
up_cb (ShukeFieldRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
down_cb (ShukeFieldRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
delete_cb (ShukeFieldRow *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static void
shuke_field_row_finalize (GObject *object)
{
  shuke_custom_field_free (SHUKE_FIELD_ROW (object)->field);
  shuke_custom_field_free (SHUKE_FIELD_ROW (object)->kept);
  G_OBJECT_CLASS (shuke_field_row_parent_class)->finalize (object);
}

static void
shuke_field_row_class_init (ShukeFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_field_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", SHUKE_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DELETE] = g_signal_new ("delete", SHUKE_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_field_row_init (ShukeFieldRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

static GtkWidget *
add_entry (ShukeFieldRow *self,
           const char    *title,
           const char    *text,
           GCallback      callback)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", callback, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return row;
}

static void
add_kind (ShukeFieldRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (names, g_dpgettext2 (NULL, "field", kinds[i].name));
  self->kind = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind), _("What Is Typed"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->kind), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), kind_index (self->field->kind));
  /* What is there is of the old kind. */
  gtk_widget_set_sensitive (self->kind, self->field->used == 0);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_selected_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->kind);
}

static void
add_with (ShukeFieldRow *self,
          const char    *title,
          const char    *subtitle,
          GtkWidget     *widget)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static GtkWidget *
add_button (ShukeFieldRow *self,
            GtkWidget     *box,
            const char    *label,
            const char    *spoken,
            GCallback      callback,
            gboolean       possible)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "small-pill");
  gtk_widget_set_sensitive (button, possible);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

/* In words and inside: an arrow that moves a row looks like the one that opens it. */
static void
add_buttons (ShukeFieldRow *self,
             gboolean       up_possible,
             gboolean       down_possible)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *up = g_strdup_printf (_("Move %s Up"), self->field->name);
  g_autofree char *down = g_strdup_printf (_("Move %s Down"), self->field->name);

  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (6, 6));
  gtk_widget_add_css_class (box, "prepare-buttons");
  add_button (self, box, _("Move Up"), up, G_CALLBACK (up_cb), up_possible);
  add_button (self, box, _("Move Down"), down, G_CALLBACK (down_cb), down_possible);
  gtk_widget_add_css_class (add_button (self, box, _("Delete This Field"), _("Delete This Field"), G_CALLBACK (delete_cb), TRUE), "error");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

GtkWidget *
shuke_field_row_new (const ShukeCustomField *field,
                     gboolean                first,
                     gboolean                last,
                     gboolean                editable)
{
  ShukeFieldRow *self = g_object_new (SHUKE_TYPE_FIELD_ROW, NULL);
  g_autofree char *choices = join_choices (field->choices);

  self->field = shuke_custom_field_copy (field);
  self->kept = shuke_custom_field_copy (field);
  self->showing = TRUE;
  self->name = add_entry (self, C_("own field", "Name"), field->name, G_CALLBACK (name_applied_cb));
  add_kind (self);
  self->choices = add_entry (self, _("What there is to choose, with commas between"), choices, G_CALLBACK (choices_applied_cb));
  self->months = gtk_spin_button_new_with_range (0, MOST_MONTHS, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->months), months_of (field->stale_days));
  g_signal_connect_object (self->months, "value-changed", G_CALLBACK (months_changed_cb), self, G_CONNECT_SWAPPED);
  add_with (self, _("Ask Again After So Many Months"), _("0 = it stays true"), self->months);
  self->offered = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (self->offered), !field->retired);
  g_signal_connect_object (self->offered, "notify::active", G_CALLBACK (offered_cb), self, G_CONNECT_SWAPPED);
  add_with (self, _("Offer It"), _("What is there stays in the files"), self->offered);
  add_buttons (self, editable && !first, editable && !last);
  for (GtkWidget *const *one = (GtkWidget *const[]) { self->name, self->choices, self->months, self->offered, NULL }; !editable && *one != NULL; one++)
    gtk_widget_set_sensitive (*one, FALSE);
  show_head (self);
  show_choices (self);
  self->showing = FALSE;
  return GTK_WIDGET (self);
}

const ShukeCustomField *
shuke_field_row_get_field (ShukeFieldRow *self)
{
  g_return_val_if_fail (SHUKE_IS_FIELD_ROW (self), NULL);

  return self->field;
}

void
shuke_field_row_mark (ShukeFieldRow *self)
{
  GtkWidget *wrong;

  g_return_if_fail (SHUKE_IS_FIELD_ROW (self));

  wrong = g_str_equal (self->field->kind, "choice") && self->field->choices == NULL ? self->choices : self->name;
  self->refused = TRUE;
  gtk_widget_add_css_class (wrong, "error");
  gtk_widget_grab_focus (wrong);
}
