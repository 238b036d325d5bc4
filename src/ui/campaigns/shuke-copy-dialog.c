/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands messages over by the clipboard, one at a time, as one writes them from one's own phone. The book is asked before the clipboard
 * gets a text, and again when it is ticked; each tick can be undone. It never says that anything was sent. */

#include "config.h"

#include "shuke-copy-dialog.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-campaign-export.h"
#include "shuke-campaign-text.h"
#include "shuke-errors.h"
#include "shuke-follow-portrait.h"
#include "shuke-style.h"
#include "shuke-toast.h"

/* Of one size for all, so that the buttons stay under the hand. */
#define WIDTH 480
#define HEIGHT 480

struct _ShukeCopyDialog {
  AdwWindow parent_instance;

  ShukeBook *book;
  gint64     campaign;
  GPtrArray *leavings;   /* (element-type ShukeLeaving) */
  GPtrArray *texts;      /* (element-type utf8) as an operator would send them */
  GPtrArray *titles;     /* (element-type utf8) */
  GArray    *customers;  /* (element-type gint64), as titles */
  GArray    *actions;    /* (element-type gint64) of each tick, 0 = not ticked */
  guint      at;
  gboolean   copied;

  AdwToastOverlay *toasts;
  AdwWindowTitle  *heading;
  GtkWidget       *one;
  AdwAvatar       *avatar;
  GtkLabel        *name;
  GtkLabel        *phone;
  GtkLabel        *bubble;
  GtkCheckButton  *for_sms;
  GtkLabel        *hint;
  GtkWidget       *buttons;
  GtkWidget       *skip;
  GtkButton       *go;
  AdwStatusPage   *end;
  GtkWidget       *done;
};

G_DEFINE_FINAL_TYPE (ShukeCopyDialog, shuke_copy_dialog, ADW_TYPE_WINDOW)

static guint
count_ticked (ShukeCopyDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->actions->len; i++)
    n += g_array_index (self->actions, gint64, i) != 0;
  return n;
}

static void
show_end (ShukeCopyDialog *self)
{
  guint n = count_ticked (self);
  g_autofree char *words = shuke_book_is_sample (self->book)
                             ? g_strdup (_("Nothing has left the sample shop."))
                             : g_strdup_printf (ngettext ("%u message is ticked.", "%u messages are ticked.", n), n);

  gtk_widget_set_visible (self->one, FALSE);
  gtk_widget_set_visible (self->buttons, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->end), TRUE);
  adw_status_page_set_description (self->end, words);
  adw_window_title_set_subtitle (self->heading, "");
  gtk_widget_grab_focus (self->done);
}

static void
show_one (ShukeCopyDialog *self)
{
  const ShukeLeaving *leaving;
  g_autofree char *phone = NULL;
  g_autofree char *place = NULL;

  self->copied = FALSE;
  while (self->at < self->leavings->len && g_array_index (self->actions, gint64, self->at) != 0)
    self->at += 1;
  if (self->at >= self->leavings->len)
    {
      show_end (self);
      return;
    }
  leaving = g_ptr_array_index (self->leavings, self->at);
  phone = shuke_phone_format (leaving->e164, shuke_book_get_region (self->book));
  place = g_strdup_printf (_("%u of %u"), self->at + 1, self->leavings->len);
  gtk_widget_set_visible (self->one, TRUE);
  gtk_widget_set_visible (self->buttons, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->end), FALSE);
  adw_window_title_set_subtitle (self->heading, place);
  shuke_avatar_show (self->avatar, g_ptr_array_index (self->titles, self->at));
  shuke_follow_portrait (self->avatar, g_array_index (self->customers, gint64, self->at));
  gtk_label_set_label (self->name, g_ptr_array_index (self->titles, self->at));
  gtk_label_set_label (self->phone, phone);
  gtk_label_set_label (self->bubble, leaving->text);
  gtk_label_set_label (self->hint, shuke_book_is_sample (self->book)
                                     ? _("The sample shop never writes to anyone: look at everything, nothing is copied.")
                                     : _("Copy it, paste it into WeChat or a text message, then tick it here."));
  gtk_button_set_label (self->go, _("Copy"));
  gtk_widget_grab_focus (GTK_WIDGET (self->go));
}

static void
go_on (ShukeCopyDialog *self)
{
  self->at += 1;
  show_one (self);
}

static void
toast (ShukeCopyDialog *self,
       const char      *words,
       gint64           action)
{
  AdwToast *message = shuke_toast_new (words);

  if (action != 0)
    {
      adw_toast_set_button_label (message, _("Undo"));
      adw_toast_set_action_name (message, "copy.undo");
      adw_toast_set_action_target (message, "x", action);
    }
  shuke_toast_show (self->toasts, message);
}

static void
show_error (ShukeCopyDialog *self,
            GError          *error)
{
  g_autofree char *sentence = shuke_errors_sentence (SHUKE_DOING_SAVE, error);

  toast (self, sentence, 0);
  g_error_free (error);
}

static void
copy (ShukeCopyDialog *self)
{
  ShukeLeaving *leaving = g_ptr_array_index (self->leavings, self->at);
  GError *error = NULL;

  if (shuke_book_is_sample (self->book))
    {
      self->copied = TRUE;
      gtk_button_set_label (self->go, _("Tick, Next"));
      gtk_label_set_label (self->hint, _("Nothing was copied: the sample shop never writes to anyone. In your own shop it is on the clipboard "
                                         "now; you paste it, tick it here, and the next one comes."));
      return;
    }
  if (!shuke_book_may_leave (self->book, self->campaign, leaving, &error))
    {
      if (error != NULL)
        show_error (self, error);
      else
        gtk_label_set_label (self->hint, shuke_campaign_left_sentence (leaving->refused));
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), leaving->text);
  self->copied = TRUE;
  gtk_button_set_label (self->go, _("Tick, Next"));
  gtk_label_set_label (self->hint, _("It is on the clipboard. Tick it once it stands where she reads it."));
}

static void
tick (ShukeCopyDialog *self)
{
  ShukeLeaving *leaving = g_ptr_array_index (self->leavings, self->at);
  g_autoptr (GPtrArray) only = g_ptr_array_new ();
  GError *error = NULL;
  gint64 action;
  g_autofree char *words = NULL;

  if (shuke_book_is_sample (self->book))
    {
      go_on (self);
      return;
    }
  g_ptr_array_add (only, leaving);
  action = shuke_book_hand_over (self->book, self->campaign, only, "copied", NULL, NULL, &error);
  if (error != NULL)
    {
      show_error (self, error);
      return;
    }
  if (action == 0)
    {
      gtk_label_set_label (self->hint, shuke_campaign_left_sentence (leaving->refused));
      return;
    }
  g_array_index (self->actions, gint64, self->at) = action;
  words = g_strdup_printf (_("Ticked: %s"), (const char *) g_ptr_array_index (self->titles, self->at));
  toast (self, words, action);
  go_on (self);
}

static void
go_clicked_cb (ShukeCopyDialog *self)
{
  if (self->copied)
    tick (self);
  else
    copy (self);
}

/* Those that are ticked left as they were. */
static void
choose_texts (ShukeCopyDialog *self)
{
  g_autofree char *opt_out = shuke_book_dup_setting (self->book, "opt_out");
  gboolean for_sms = gtk_check_button_get_active (self->for_sms);

  for (guint i = 0; i < self->leavings->len; i++)
    {
      ShukeLeaving *leaving = g_ptr_array_index (self->leavings, i);
      const char *whole = g_ptr_array_index (self->texts, i);
      g_autofree char *personal = shuke_message_dup_personal (whole, opt_out);

      if (!g_str_equal (whole, personal))
        gtk_widget_set_visible (GTK_WIDGET (self->for_sms), TRUE);
      if (g_array_index (self->actions, gint64, i) != 0)
        continue;
      g_free (leaving->text);
      leaving->text = for_sms ? g_strdup (whole) : g_steal_pointer (&personal);
    }
}

static void
for_sms_toggled_cb (ShukeCopyDialog *self)
{
  choose_texts (self);
  show_one (self);
}

static void
skip_clicked_cb (ShukeCopyDialog *self)
{
  go_on (self);
}

static void
undo_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ShukeCopyDialog *self = SHUKE_COPY_DIALOG (widget);
  gint64 action = g_variant_get_int64 (parameter);
  GError *error = NULL;

  if (shuke_book_undo (self->book, action, NULL, &error) == 0)
    {
      show_error (self, error);
      return;
    }
  for (guint i = 0; i < self->actions->len; i++)
    if (g_array_index (self->actions, gint64, i) == action)
      {
        g_array_index (self->actions, gint64, i) = 0;
        self->at = i;
      }
  show_one (self);
}

static void
shuke_copy_dialog_dispose (GObject *object)
{
  ShukeCopyDialog *self = SHUKE_COPY_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->leavings, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->customers, g_array_unref);
  g_clear_pointer (&self->actions, g_array_unref);
  G_OBJECT_CLASS (shuke_copy_dialog_parent_class)->dispose (object);
}

static void
shuke_copy_dialog_class_init (ShukeCopyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_copy_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-copy-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ShukeCopyDialog, name)
  BIND (toasts);
  BIND (heading);
  BIND (one);
  BIND (avatar);
  BIND (name);
  BIND (phone);
  BIND (bubble);
  BIND (for_sms);
  BIND (hint);
  BIND (buttons);
  BIND (skip);
  BIND (go);
  BIND (end);
  BIND (done);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, for_sms_toggled_cb);
  gtk_widget_class_install_action (widget_class, "copy.undo", "x", undo_activated);
}

static void
shuke_copy_dialog_init (ShukeCopyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, shuke_style_scale_width (GTK_WIDGET (self), HEIGHT));
}

GtkWidget *
shuke_copy_dialog_new (GtkWindow         *parent,
                       ShukeBook         *book,
                       gint64             campaign,
                       const ShukeDrafts *drafts)
{
  ShukeCopyDialog *self = g_object_new (SHUKE_TYPE_COPY_DIALOG, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  self->campaign = campaign;
  self->leavings = shuke_campaign_leavings (drafts);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->customers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->actions = g_array_new (FALSE, TRUE, sizeof (gint64));
  for (guint i = 0; i < drafts->drafts->len; i++)
    {
      const ShukeDraft *draft = g_ptr_array_index (drafts->drafts, i);

      if (draft->text == NULL || draft->person->household->e164 == NULL)
        continue;
      g_ptr_array_add (self->titles, shuke_campaign_person_title (draft->person->household));
      g_array_append_val (self->customers, draft->person->household->customer);
    }
  for (guint i = 0; i < self->leavings->len; i++)
    g_ptr_array_add (self->texts, g_strdup (((ShukeLeaving *) g_ptr_array_index (self->leavings, i))->text));
  g_array_set_size (self->actions, self->leavings->len);
  choose_texts (self);
  show_one (self);
  return GTK_WIDGET (self);
}
