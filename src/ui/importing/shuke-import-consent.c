/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nobody is passed over in silence: without an answer no campaign could go to anyone of a file. So who left the row as it stood is asked
 * once more, who answered there is not, whatever she answered. For the next of several files the answer stands ready, and says so: it can be
 * changed before anything is taken. A file that tells by itself who agreed is never answered by another one. */

#include "config.h"

#include "shuke-import-consent.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-import-cells.h"
#include "shuke-question.h"

struct _ShukeImportConsentBox {
  GtkBox       parent_instance;

  AdwComboRow *consent_row;
  GtkEditable *consent_day_row;
  GtkEditable *consent_source_row;

  ShukeClock  *clock;      /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ShukeImportConsentBox, shuke_import_consent_box, GTK_TYPE_BOX)

/* The answers of consent_row. */
enum { CONSENT_OPEN, CONSENT_NOT_ASKED, CONSENT_AGREED };

enum { CHANGED, ANSWERED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
is_agreed (ShukeImportConsentBox *self)
{
  return adw_combo_row_get_selected (self->consent_row) == CONSENT_AGREED;
}

static void
show_title (ShukeImportConsentBox *self,
            gboolean               carried)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->consent_row),
                                 carried ? _("As for the file before: have they agreed to messages from the shop?")
                                         : _("Have they agreed to messages from the shop?"));
}

static void
changed_cb (ShukeImportConsentBox *self)
{
  show_title (self, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->consent_day_row), is_agreed (self));
  gtk_widget_set_visible (GTK_WIDGET (self->consent_source_row), is_agreed (self));
  if (shuke_import_consent_box_is_fine (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self->consent_day_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->consent_day_row), "error");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
shuke_import_consent_box_dispose (GObject *object)
{
  ShukeImportConsentBox *self = SHUKE_IMPORT_CONSENT_BOX (object);

  g_clear_pointer (&self->clock, shuke_clock_unref);
  G_OBJECT_CLASS (shuke_import_consent_box_parent_class)->dispose (object);
}

static void
shuke_import_consent_box_class_init (ShukeImportConsentBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_import_consent_box_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-consent.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeImportConsentBox, child)
  BIND (consent_row);
  BIND (consent_day_row);
  BIND (consent_source_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
shuke_import_consent_box_init (ShukeImportConsentBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_import_consent_box_begin (ShukeImportConsentBox *self)
{
  adw_combo_row_set_selected (self->consent_row, CONSENT_OPEN);
  gtk_editable_set_text (self->consent_day_row, "");
  gtk_editable_set_text (self->consent_source_row, "");
}

void
shuke_import_consent_box_go_on (ShukeImportConsentBox *self,
                                ShukeImportFile       *file)
{
  if (file != NULL && shuke_import_says_consent (file))
    shuke_import_consent_box_begin (self);
  show_title (self, adw_combo_row_get_selected (self->consent_row) != CONSENT_OPEN);
}

void
shuke_import_consent_box_set_clock (ShukeImportConsentBox *self,
                                    ShukeClock            *clock)
{
  shuke_clock_ref (clock);
  g_clear_pointer (&self->clock, shuke_clock_unref);
  self->clock = clock;
}

void
shuke_import_consent_box_read (ShukeImportConsentBox *self,
                               ShukeImportOptions    *options)
{
  const char *source = gtk_editable_get_text (self->consent_source_row);

  options->consent = is_agreed (self) ? SHUKE_CONSENT_YES : SHUKE_CONSENT_UNKNOWN;
  options->consent_day = shuke_day_from_iso (gtk_editable_get_text (self->consent_day_row));
  options->consent_source = *source == '\0' ? NULL : (char *) source;
  if (is_agreed (self) && options->consent_day == SHUKE_DAY_NONE && self->clock != NULL)
    options->consent_day = shuke_clock_today (self->clock);
}

gboolean
shuke_import_consent_box_is_fine (ShukeImportConsentBox *self)
{
  const char *text = gtk_editable_get_text (self->consent_day_row);
  ShukeDay day = shuke_day_from_iso (text);

  return !is_agreed (self) || *text == '\0' || self->clock == NULL || (day != SHUKE_DAY_NONE && day <= shuke_clock_today (self->clock));
}

void
shuke_import_consent_box_set_narrow (ShukeImportConsentBox *self,
                                     gboolean               narrow)
{
  adw_combo_row_set_use_subtitle (self->consent_row, narrow);
  if (!narrow)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->consent_row),
                                 _("Importing sends nothing. “Yes” counts for everyone in the file, never for anyone who refused in the "
                                   "book, in the file or in a remark."));
}

static void
response_cb (ShukeImportConsentBox *self,
             const char            *response)
{
  if (g_str_equal (response, "back"))
    return;
  adw_combo_row_set_selected (self->consent_row, g_str_equal (response, "agreed") ? CONSENT_AGREED : CONSENT_NOT_ASKED);
  g_signal_emit (self, signals[ANSWERED], 0);
}

gboolean
shuke_import_consent_box_ask (ShukeImportConsentBox *self,
                              ShukeImportFile       *file)
{
  GtkWidget *question;

  if (shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_SALES ||
      adw_combo_row_get_selected (self->consent_row) != CONSENT_OPEN || shuke_import_says_consent (file))
    return FALSE;
  question = shuke_question_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Have They Agreed to Messages?"),
                                 _("Importing sends nothing; campaigns go only to those who agreed. “All Agreed” counts for everyone in the file but "
                                   "who refused: in the book, the file or a remark. If only some agreed, choose “Not Asked Yet” and say so of "
                                   "each later. If it was not today, go back and write the day above the table."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "back", _("_Back"), "agreed", _("_All Agreed"), "not-asked",
                                    _("_Not Asked Yet"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "not-asked");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "not-asked", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "back");
  g_signal_connect_object (question, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
  return TRUE;
}
