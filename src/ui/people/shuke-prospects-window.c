/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line says who, how near and when; what was understood stands below it before Enter keeps it. Then the list: all, those whose one
 * decision would be large, those who would come every week or month. */

#include "config.h"

#include "shuke-prospects-window.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-prospects.h"
#include "shuke-day-text.h"
#include "shuke-due-text.h"
#include "shuke-people-list-window.h"
#include "shuke-people-row.h"
#include "shuke-prospect-dialog.h"
#include "shuke-tag.h"

typedef struct {
  ShukePeopleListWindow *window;    /* (unowned): it owns this */
  ShukeBook             *book;      /* (unowned): the window's */
  ShukeProspectList      list;
  ShukeProspect         *typed;     /* what the line says; NULL = nobody yet */
  GtkEntry              *line;
  GtkWidget             *preview;
  GtkLabel              *hint;
  GtkWidget             *chips;
} Prospects;

static void
prospects_free (gpointer data)
{
  Prospects *self = data;

  g_clear_pointer (&self->typed, shuke_prospect_free);
  g_free (self);
}

/* --- The line ---------------------------------------------------------------------------------------------------------- */

static char *
dup_phone (Prospects *self)
{
  ShukeRegion region = shuke_book_get_region (self->book);
  ShukePhone phone;

  return self->typed->slip->phone != NULL && shuke_phone_parse (self->typed->slip->phone, region, &phone)
           ? shuke_phone_format (phone.e164, region) : NULL;
}

static void
show_typed (Prospects *self)
{
  const ShukeProspect *typed = self->typed;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->preview)) != NULL)
    gtk_box_remove (GTK_BOX (self->preview), child);
  gtk_widget_set_visible (self->preview, typed != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), typed == NULL);
  gtk_entry_set_icon_from_icon_name (self->line, GTK_ENTRY_ICON_SECONDARY, typed != NULL ? "object-select-symbolic" : NULL);
  gtk_entry_set_icon_tooltip_text (self->line, GTK_ENTRY_ICON_SECONDARY, typed != NULL ? _("Keep It (Enter)") : NULL);
  if (typed != NULL)
    {
      g_autofree char *phone = dup_phone (self);
      g_autofree char *day = typed->slip->due_day != SHUKE_DAY_NONE ? shuke_day_text_long (typed->slip->due_day) : NULL;

      shuke_tag_append (GTK_BOX (self->preview), typed->slip->name, "tag-good");
      shuke_tag_append (GTK_BOX (self->preview), phone, NULL);
      shuke_tag_append (GTK_BOX (self->preview), shuke_prospect_stage_name (typed->stage), "tag-accent");
      shuke_tag_append (GTK_BOX (self->preview), typed->potential != NULL ? shuke_prospect_potential_name (typed->potential) : NULL, "tag-gold");
      shuke_tag_append (GTK_BOX (self->preview), typed->slip->text, NULL);
      shuke_tag_append (GTK_BOX (self->preview), typed->slip->address, NULL);
      shuke_tag_append (GTK_BOX (self->preview), day, NULL);
    }
}

static void
line_changed_cb (Prospects *self)
{
  g_clear_pointer (&self->typed, shuke_prospect_free);
  self->typed = shuke_prospect_read (gtk_editable_get_text (GTK_EDITABLE (self->line)), shuke_book_get_region (self->book),
                                     shuke_book_get_today (self->book));
  show_typed (self);
}

static void
keep_cb (Prospects *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 action, id = 0;

  if (self->typed == NULL)
    return;
  action = shuke_book_add_prospect (self->book, self->typed, C_("source", "Prospects"), &id, &error);
  if (action != 0)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, id, NULL);
      g_autofree char *name = shuke_due_text_name (customer);

      sentence = g_strdup_printf (_("%s is among the prospects"), name);
    }
  if (!shuke_people_list_window_tell (self->window, sentence, action, error))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->line), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
}

static void
add_line (Prospects *self)
{
  GtkBox *top = shuke_people_list_window_get_top (self->window);

  self->line = GTK_ENTRY (gtk_entry_new ());
  self->preview = shuke_people_chips_new (_("New prospect"));
  self->hint = GTK_LABEL (shuke_people_words_new (_("Her name or number first, then how near she is, what she could become, what she is after, and the "
                                                    "day of the next step, in any order."), "second-line"));
  /* Translators: an example of a prospect in one line: name, phone, how near, what she could become, day. Keep the number. */
  gtk_entry_set_placeholder_text (self->line, _("Ann 13900001234 interested big Friday"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New prospect"), -1);
  g_signal_connect_swapped (self->line, "changed", G_CALLBACK (line_changed_cb), self);
  g_signal_connect_swapped (self->line, "activate", G_CALLBACK (keep_cb), self);
  g_signal_connect_swapped (self->line, "icon-press", G_CALLBACK (keep_cb), self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->line), !shuke_book_is_read_only (self->book));
  gtk_box_append (top, GTK_WIDGET (self->line));
  gtk_box_append (top, self->preview);
  gtk_box_append (top, GTK_WIDGET (self->hint));
  show_typed (self);
}

/* --- The list ---------------------------------------------------------------------------------------------------------- */

static void
edit_cb (GtkButton *button,
         Prospects *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  shuke_prospect_dialog_open (shuke_people_list_window_get_parent (self->window), GTK_WINDOW (self->window),
                              shuke_people_row_get_customer (row));
}

static char *
dup_line (const ShukeProspectRow *row)
{
  GString *line = g_string_new (shuke_prospect_stage_name (row->stage));

  if (row->potential != NULL)
    g_string_append_printf (line, " · %s", shuke_prospect_potential_name (row->potential));
  if (row->after != NULL)
    g_string_append_printf (line, " · %s", row->after);
  return g_string_free (line, FALSE);
}

static void
append_row (Prospects              *self,
            const ShukeProspectRow *row)
{
  ShukeDay today = shuke_book_get_today (self->book);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, row->customer, NULL);
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *line = dup_line (row);
  g_autofree char *day = row->next_day == SHUKE_DAY_NONE ? NULL
                         : row->next_day == today ? g_strdup (_("today")) : shuke_day_text_year (row->next_day, today);
  GtkWidget *edit = shuke_people_button_new ("document-edit-symbolic", _("How It Stands with Her"));

  g_signal_connect (edit, "clicked", G_CALLBACK (edit_cb), self);
  gtk_widget_set_visible (edit, !shuke_book_is_read_only (self->book));
  shuke_people_list_window_append (self->window,
                                   shuke_people_row_new (name, day, row->next_day < today && day != NULL ? "tag-late" : NULL, line, edit),
                                   row->customer);
}

static void
show_counts (Prospects *self)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (self->chips); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    {
      ShukeProspectList list = (ShukeProspectList) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "list"));
      int n = shuke_book_count_prospects (self->book, list);
      g_autofree char *markup = n > 0 ? g_markup_printf_escaped ("%s <b>%d</b>", (char *) g_object_get_data (G_OBJECT (chip), "name"), n)
                                      : g_markup_escape_text (g_object_get_data (G_OBJECT (chip), "name"), -1);

      gtk_label_set_markup (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))), markup);
    }
}

static void
fill (ShukePeopleListWindow *window,
      gpointer               data)
{
  Prospects *self = data;
  g_autoptr (GPtrArray) rows = shuke_book_list_prospects (self->book, self->list, NULL);
  gboolean any;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    append_row (self, g_ptr_array_index (rows, i));
  show_counts (self);
  any = shuke_book_count_prospects (self->book, SHUKE_PROSPECTS_ALL) > 0;
  /* Nothing to choose from where there is nobody. */
  gtk_widget_set_visible (self->chips, any);
  if (!any)
    shuke_people_list_window_set_empty (window, _("No Prospects Yet"),
                                        _("Who asks and has not bought: type the first one above, with the day on which you speak to her again."));
  else
    shuke_people_list_window_set_empty (window, _("None of These"), NULL);
}

static void
list_toggled_cb (GtkToggleButton *chip,
                 Prospects       *self)
{
  if (!gtk_toggle_button_get_active (chip))
    return;
  self->list = (ShukeProspectList) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "list"));
  shuke_people_list_window_fill (self->window);
}

static void
add_chips (Prospects *self)
{
  static const char *const names[] = {
    [SHUKE_PROSPECTS_ALL] = NC_("prospects", "All"),
    [SHUKE_PROSPECTS_BIG] = NC_("prospects", "Big if she decides"),
    [SHUKE_PROSPECTS_STEADY] = NC_("prospects", "Steady, every week or month"),
  };

  self->chips = shuke_people_chips_new (_("What they could become"));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *name = g_dpgettext2 (NULL, "prospects", names[i]);
      GtkWidget *chip = shuke_people_chip_new (name);
      GtkWidget *first = gtk_widget_get_first_child (self->chips);

      g_object_set_data (G_OBJECT (chip), "list", GINT_TO_POINTER ((int) i));
      g_object_set_data (G_OBJECT (chip), "name", (gpointer) name);
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), GTK_TOGGLE_BUTTON (first));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), first == NULL);
      g_signal_connect (chip, "toggled", G_CALLBACK (list_toggled_cb), self);
      gtk_box_append (GTK_BOX (self->chips), chip);
    }
  gtk_box_append (shuke_people_list_window_get_top (self->window), self->chips);
}

static void
prospects_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  Prospects *self;

  if (shuke_window_get_book (data) == NULL)
    return;
  self = g_new0 (Prospects, 1);
  self->book = shuke_window_get_book (data);
  self->window = shuke_people_list_window_new (data, _("Prospects"), fill, self, prospects_free);
  add_line (self);
  add_chips (self);
  shuke_people_list_window_fill (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
}

static void
prospect_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  if (shuke_window_get_book (data) != NULL && !shuke_book_is_read_only (shuke_window_get_book (data)))
    shuke_prospect_dialog_open (data, GTK_WINDOW (data), g_variant_get_int64 (parameter));
}

void
shuke_prospects_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "prospects", .activate = prospects_cb },
    { .name = "prospect", .activate = prospect_cb, .parameter_type = "x" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
