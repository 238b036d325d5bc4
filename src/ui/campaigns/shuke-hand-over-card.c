/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The foot of a campaign. It counts and warns, has tables written and takes the newest one back; who may be written to is asked of the
 * book when something leaves, never here. */

#include "config.h"

#include "shuke-hand-over-card.h"

#include <glib/gi18n.h>

#include "shuke-menus.h"
#include "shuke-settings.h"
#include "shuke-toast.h"
#include "shuke-window.h"
#include "shuke-wrap-layout.h"

#define SAMPLE_ROWS  3
/* What is longer scrolls, so that the dialog fits a small screen with large text. */
#define TABLE_HEIGHT 240
#define TABLE_CHARS  40

struct _ShukeHandOverCard {
  GtkBox parent_instance;

  GtkWidget *heading;
  GtkWidget *line;
  GtkWidget *buttons;
  GtkLabel  *totals;
  GtkLabel  *note;

  GAction            *numbers;    /* (owned): "text" or "plain" */
  ShukeExportedTable *exported;   /* (nullable): the newest table, while it can be taken back */
};

G_DEFINE_FINAL_TYPE (ShukeHandOverCard, shuke_hand_over_card, GTK_TYPE_BOX)

static char *
dup_totals (const ShukeDrafts   *drafts,
            const ShukeCurrency *currency)
{
  GString *text;

  if (drafts == NULL || drafts->ready == 0)
    return g_strdup (drafts != NULL && drafts->handed > 0 && drafts->blocked == 0 ? _("Everyone has it") : _("Nobody yet"));
  text = g_string_new (NULL);
  g_string_append_printf (text, ngettext ("%'u person", "%'u people", drafts->ready), drafts->ready);
  g_string_append (text, C_("reasons", ", "));
  g_string_append_printf (text, ngettext ("%d part", "%d parts", (gulong) drafts->parts), drafts->parts);
  if (drafts->cost >= 0)
    {
      g_autofree char *cost = shuke_money_format (drafts->cost, currency);

      g_string_append (text, C_("reasons", ", "));
      g_string_append_printf (text, _("about %s"), cost);
    }
  return g_string_free (text, FALSE);
}

/* "9 in the table, 3 copied" */
static char *
dup_handed_over (const ShukeCampaign *campaign)
{
  int copied = campaign->handed_over - campaign->in_tables;
  g_autofree char *in_tables = g_strdup_printf (ngettext ("%d in the table", "%d in the table", (gulong) campaign->in_tables),
                                                campaign->in_tables);
  g_autofree char *by_hand = g_strdup_printf (ngettext ("%d copied", "%d copied", (gulong) copied), copied);

  if (copied == 0 || campaign->in_tables == 0)
    return copied == 0 ? g_steal_pointer (&in_tables) : g_steal_pointer (&by_hand);
  return g_strconcat (in_tables, C_("reasons", ", "), by_hand, NULL);
}

static char *
dup_note (const ShukeDrafts   *drafts,
          const ShukeCampaign *campaign,
          gboolean             can_leave,
          gboolean             sample)
{
  if (drafts == NULL)
    return g_strdup ("");
  if (campaign->handed_over > 0)
    return dup_handed_over (campaign);
  if (drafts->ready > 0 && (drafts->lint & SHUKE_LINT_NO_NAME) != 0)
    return g_strdup (_("A message that names nobody does not go out"));
  if (sample)
    return g_strdup (_("The sample shop never writes to anyone"));
  return g_strdup (can_leave ? _("Consent is asked for again as each one leaves") : "");
}

gboolean
shuke_hand_over_card_set_drafts (ShukeHandOverCard   *self,
                                 ShukeBook           *book,
                                 const ShukeDrafts   *drafts,
                                 const ShukeCampaign *campaign)
{
  gboolean can_leave = drafts != NULL && drafts->ready > 0 && (drafts->lint & SHUKE_LINT_NO_NAME) == 0 && !shuke_book_is_read_only (book);
  g_autofree char *totals = dup_totals (drafts, shuke_book_get_currency (book));
  g_autofree char *note = dup_note (drafts, campaign, can_leave, shuke_book_is_sample (book));

  gtk_label_set_label (self->totals, totals);
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  return can_leave;
}

void
shuke_hand_over_card_set_narrow (ShukeHandOverCard *self,
                                 gboolean           narrow)
{
  gtk_widget_set_visible (self->line, !narrow);
  gtk_widget_set_visible (self->heading, !narrow);
  gtk_widget_set_hexpand (self->buttons, narrow);
}

/* How the owner wants phone numbers written. */
static ShukeTableNumbers
get_numbers (ShukeHandOverCard *self)
{
  g_autoptr (GVariant) state = g_action_get_state (self->numbers);

  return g_str_equal (g_variant_get_string (state, NULL), "plain") ? SHUKE_TABLE_NUMBERS_PLAIN : SHUKE_TABLE_NUMBERS_TEXT;
}

/* Of this computer, whose spreadsheet and whose operator's page it is about; without settings it holds for as long as the window. */
static void
add_numbers_action (ShukeHandOverCard *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSettings) settings = shuke_settings_new ();

  if (settings != NULL)
    self->numbers = g_settings_create_action (settings, "table-numbers");
  else
    self->numbers = G_ACTION (g_simple_action_new_stateful ("table-numbers", G_VARIANT_TYPE_STRING, g_variant_new_string ("text")));
  g_action_map_add_action (G_ACTION_MAP (group), self->numbers);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "hand-over", G_ACTION_GROUP (group));
}

/* Above the page: how many are in the table that was just written, and the way to take it back, when it was only now that they left. */
static void
toast_table (ShukeHandOverCard        *self,
             const ShukeExportedTable *table)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (GString) words = g_string_new (NULL);
  AdwToast *toast;

  g_string_append_printf (words, ngettext ("%u message is in the table.", "%u messages are in the table.", table->written), table->written);
  if (table->refused > 0)
    g_string_append_printf (words, ngettext (" %u stayed here.", " %u stayed here.", table->refused), table->refused);
  if (toasts == NULL)
    return;
  toast = shuke_toast_new (words->str);
  if (table->action != 0)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.take-back-table");
      adw_toast_set_action_target (toast, "x", table->action);
    }
  adw_toast_set_timeout (toast, 8);
  shuke_toast_show (ADW_TOAST_OVERLAY (toasts), toast);
}

/* Where there is neither a table nor an error, nobody may be written to. */
static void
say_exported (ShukeHandOverCard        *self,
              ShukeBook                *book,
              const ShukeExportedTable *table,
              const GError             *error)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  if (table != NULL && table->lost)
    shuke_window_toast (window, _("There is no table, but its messages are noted as if they were in it: export the same table again."));
  else if (table != NULL)
    toast_table (self, table);
  else if (window != NULL && error != NULL)
    shuke_window_show_error (window, SHUKE_DOING_EXPORT, error);
  else
    shuke_hand_over_card_say_nobody (self, book);
}

static void
shuke_hand_over_card_dispose (GObject *object)
{
  ShukeHandOverCard *self = SHUKE_HAND_OVER_CARD (object);

  g_clear_object (&self->numbers);
  g_clear_pointer (&self->exported, shuke_exported_table_free);
  G_OBJECT_CLASS (shuke_hand_over_card_parent_class)->dispose (object);
}

static void
shuke_hand_over_card_class_init (ShukeHandOverCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_hand_over_card_dispose;

  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-hand-over-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeHandOverCard, heading);
  gtk_widget_class_bind_template_child (widget_class, ShukeHandOverCard, line);
  gtk_widget_class_bind_template_child (widget_class, ShukeHandOverCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, ShukeHandOverCard, totals);
  gtk_widget_class_bind_template_child (widget_class, ShukeHandOverCard, note);
}

static void
shuke_hand_over_card_init (ShukeHandOverCard *self)
{
  add_numbers_action (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_menus_hush_tooltips (GTK_WIDGET (self));
}

void
shuke_hand_over_card_say_nobody (ShukeHandOverCard *self,
                                 ShukeBook         *book)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  if (window != NULL)
    shuke_window_toast (window, shuke_book_is_sample (book) ? _("The sample shop never writes to anyone.")
                                                            : _("Nobody may be written to: no table was made."));
}

void
shuke_hand_over_card_export (ShukeHandOverCard *self,
                             ShukeBook         *book,
                             gint64             campaign,
                             const ShukeDrafts *drafts,
                             GFile             *file)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->exported, shuke_exported_table_free);
  self->exported = shuke_campaign_export (book, campaign, drafts, get_numbers (self), file, &error);
  say_exported (self, book, self->exported, error);
}

void
shuke_hand_over_card_export_again (ShukeHandOverCard *self,
                                   ShukeBook         *book,
                                   gint64             campaign,
                                   GFile             *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeExportedTable) table = shuke_campaign_export_again (book, campaign, get_numbers (self), file, &error);

  say_exported (self, book, table, error);
}

void
shuke_hand_over_card_take_back (ShukeHandOverCard *self,
                                ShukeBook         *book,
                                gint64             action)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autoptr (ShukeExportedTable) table = NULL;
  g_autoptr (GError) error = NULL;

  if (self->exported == NULL || self->exported->action != action)
    return;
  table = g_steal_pointer (&self->exported);
  if (shuke_campaign_take_back (book, table, &error))
    shuke_window_toast (window, _("The table is deleted; nobody has the message."));
  else if (error != NULL)
    shuke_window_show_error (window, SHUKE_DOING_UNDO, error);
  else
    shuke_window_toast (window, _("The table is not where it was, so it may be on its way: what it says stays noted."));
}

void
shuke_hand_over_card_present_sample (ShukeHandOverCard *self,
                                     ShukeBook         *book,
                                     const ShukeDrafts *drafts)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *table = shuke_campaign_show_table (book, drafts, get_numbers (self), SAMPLE_ROWS);
  GtkWidget *dialog = adw_message_dialog_new (parent, _("The sample shop never writes to anyone"),
                                              _("In your own shop a table for the operator’s page is written now. It begins like this:"));
  GtkWidget *label = gtk_label_new (table);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* As it stands in the file. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* The dialog asks for the height at the width the table would like; only this width is the one it gets. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), TABLE_CHARS);
  gtk_widget_add_css_class (scroller, "quiet-fill");
  gtk_widget_add_css_class (label, "table-sample");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), TABLE_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scroller);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
