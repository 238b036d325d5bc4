/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One customer, read from the book whenever she is chosen or changed: the greet card, and below it sections that
 * open in place. What is asked for on the card is written here. */

#include "config.h"

#include "shuke-profile.h"

#include <glib/gi18n.h>

#include "shuke-about-row.h"
#include "shuke-book-customers.h"
#include "shuke-book-greeting.h"
#include "shuke-book-photos.h"
#include "shuke-book-visits.h"
#include "shuke-outcome-row.h"
#include "shuke-greet-card.h"
#include "shuke-history-row.h"
#include "shuke-hold-still.h"
#include "shuke-member-dialog.h"
#include "shuke-members-row.h"
#include "shuke-menus.h"
#include "shuke-page-keys.h"
#include "shuke-people-sections.h"
#include "shuke-papers-row.h"
#include "shuke-phones-popover.h"
#include "shuke-portraits.h"
#include "shuke-sale-dialog.h"
#include "shuke-window.h"

/* Of the ledger behind the points; a longer popover would be cut. */
#define MAX_POINTS 8

struct _ShukeProfile {
  AdwBin parent_instance;

  ShukeBook     *book;
  gint64         id;
  ShukeCustomer *customer;
  ShukeDay       last_day;       /* of her newest purchase when she was read last */
  char          *shown_sentence; /* key */
  ShukeWindow   *window;         /* (unowned) while shown in one */
  gulong         narrow_handler;

  GtkScrolledWindow *scroller;
  GtkWidget         *column;
  GtkListBox        *sections;
  ShukeGreetCard    *card;
  ShukeAboutRow     *about;
  ShukeMembersRow   *members;
  GPtrArray         *memberships;   /* of ShukeMembership, (nullable) */
  ShukeHistoryRow   *purchases;
  ShukeHistoryRow   *timeline;
  ShukePapersRow    *papers;
  GtkWidget         *bottom_bar;
  GtkMenuButton     *call_button;
  GtkWidget         *message_button;
  GtkWidget         *sale_button;
};

enum {
  PROP_0,
  PROP_CUSTOMER,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeProfile, shuke_profile, ADW_TYPE_BIN)

/* She came while a sentence was on the card: next time it is another one. */
static void
remember_sentence (ShukeProfile       *self,
                   const ShukeSummary *summary)
{
  if (self->shown_sentence != NULL && summary->last_day == shuke_book_get_today (self->book) && self->last_day != summary->last_day)
    shuke_book_remember_sentence (self->book, self->id, self->shown_sentence, NULL);
}

static void
show_greeting (ShukeProfile  *self,
               ShukeGreeting *greeting,
               gboolean       same)
{
  ShukeSummary summary = { .first_day = SHUKE_DAY_NONE, .last_day = SHUKE_DAY_NONE };
  g_autoptr (GArray) portraits = NULL;

  if (greeting != NULL)
    shuke_book_get_summary (self->book, self->id, &summary, NULL);
  if (same && greeting != NULL)
    remember_sentence (self, &summary);
  self->last_day = summary.last_day;
  g_clear_pointer (&self->shown_sentence, g_free);
  if (greeting != NULL && greeting->sentence != NULL)
    self->shown_sentence = g_strdup (greeting->sentence->key);

  shuke_history_row_show (self->purchases, self->book, greeting, &summary);
  shuke_history_row_show (self->timeline, self->book, greeting, &summary);
  shuke_about_row_show (self->about, self->book, greeting);
  g_clear_pointer (&self->memberships, g_ptr_array_unref);
  self->memberships = self->customer != NULL ? shuke_book_list_memberships (self->book, self->id, NULL) : NULL;
  shuke_members_row_show (self->members, self->book, self->customer, self->memberships);
  shuke_people_sections_show (self->sections, self->book, self->customer);
  shuke_papers_row_show (self->papers, self->book, greeting != NULL ? self->id : 0);
  portraits = greeting != NULL ? shuke_book_list_portraits (self->book, self->id, NULL) : NULL;
  shuke_greet_card_set_people (self->card, self->book, portraits, self->memberships);
  shuke_greet_card_set_editable (self->card, !shuke_book_is_read_only (self->book));
  shuke_greet_card_set_greeting (self->card, greeting, shuke_book_get_currency (self->book),
                                 shuke_book_get_region (self->book), shuke_book_get_points (self->book, self->id));
  gtk_widget_set_visible (GTK_WIDGET (self->call_button), self->customer != NULL && shuke_phones_popover_has_any (self->customer, self->memberships));
  gtk_widget_set_visible (self->message_button, self->customer != NULL && shuke_customer_get_mobile (self->customer) != NULL);
}

static void
read_again (ShukeProfile *self)
{
  ShukeGreeting *greeting = self->id != 0 ? shuke_book_get_greeting (self->book, self->id, NULL) : NULL;
  gboolean same = self->customer != NULL && self->customer->id == self->id;

  g_clear_pointer (&self->customer, shuke_customer_unref);
  if (greeting != NULL)
    self->customer = shuke_customer_ref (greeting->customer);
  if (same)
    shuke_hold_still (self->scroller);
  else
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_greeting (self, greeting, same);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
tell (ShukeProfile *self,
      gint64        action,
      const char   *sentence,
      const GError *error)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  if (window == NULL)
    return;
  if (action == 0)
    shuke_window_show_error (window, SHUKE_DOING_SAVE, error);
  else
    shuke_window_toast_undo (window, sentence, self->book, action);
}

static void
mind_read_cb (ShukeProfile *self)
{
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_acknowledge_mind (self->book, self->id, &error);

  if (action == 0)
    tell (self, 0, NULL, error);
}

static void
points_clicked_cb (ShukeProfile *self)
{
  g_autoptr (GPtrArray) entries = shuke_book_list_points (self->book, self->id, MAX_POINTS, NULL);

  if (entries != NULL)
    shuke_greet_card_show_points (self->card, entries);
}

static void
consent_said_cb (ShukeProfile *self,
                 gboolean      yes,
                 const char   *how)
{
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_add_consent (self->book, self->id, "marketing", yes ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO, how, &error);

  tell (self, action, yes ? _("Noted: messages are welcome") : _("Noted: no messages"), error);
}

static void
sentence_copied_cb (ShukeProfile *self)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  if (!shuke_book_is_read_only (self->book))
    shuke_book_remember_sentence (self->book, self->id, self->shown_sentence, NULL);
  if (window != NULL)
    shuke_window_toast (window, _("The sentence is copied"));
}

static void
message_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);
  const ShukeCustomerPhone *phone = self->customer != NULL ? shuke_customer_get_mobile (self->customer) : NULL;
  ShukeWindow *window = shuke_window_get_for (widget);
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;

  if (phone == NULL)
    return;
  number = shuke_phone_format (phone->e164, shuke_book_get_region (self->book));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), number);
  sentence = g_strdup_printf (_("%s is copied"), number);
  if (window != NULL)
    shuke_window_toast (window, sentence);
}

static void
sale_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.new-sale", NULL);
}

static void
correct_visit_cb (ShukeProfile *self,
                  gint64        visit)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  ShukeSaleDialog *dialog = NULL;

  if (window != NULL && !shuke_book_is_read_only (self->book))
    dialog = shuke_sale_dialog_new (window, 0, visit);
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
void_visit_cb (ShukeProfile *self,
               gint64        visit)
{
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_delete_visit (self->book, visit, &error);

  tell (self, action, _("The purchase is void"), error);
}

static void
take_back_cb (ShukeProfile *self,
              gint64        visit,
              gint64        line)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  ShukeSaleDialog *dialog = window != NULL ? shuke_sale_dialog_new_return (window, visit, line) : NULL;

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_member_dialog (ShukeProfile          *self,
                    const ShukeMembership *membership)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  if (window != NULL && !shuke_book_is_read_only (self->book))
    gtk_window_present (GTK_WINDOW (shuke_member_dialog_new (window, membership)));
}

static void
edit_member_cb (ShukeProfile          *self,
                const ShukeMembership *membership)
{
  open_member_dialog (self, membership);
}

static void
add_organisation_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);
  ShukeMembership membership = { .person = self->customer != NULL ? shuke_customer_get_self (self->customer)->id : 0 };

  if (membership.person != 0)
    open_member_dialog (self, &membership);
}

static void
add_member_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);
  ShukeMembership membership = { .organisation = self->id, .contact = TRUE };

  if (self->id != 0)
    open_member_dialog (self, &membership);
}

static void
join_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);

  if (self->id != 0)
    gtk_widget_activate_action (widget, "win.join-customer", "x", self->id);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  const char *title;
  gint64 action;

  if (self->customer == NULL)
    return;
  title = shuke_customer_get_title (self->customer);
  sentence = g_strdup_printf (_("%s is in the bin"), title != NULL ? title : _("The customer"));
  action = shuke_book_delete_customer (self->book, self->id, &error);
  tell (self, action, sentence, error);
}

static void
restore_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_restore_customer (self->book, self->id, &error);

  tell (self, action, _("She is back"), error);
}

static void
called_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);

  shuke_outcome_row_note_call (widget, self->book, self->customer, g_variant_get_string (parameter, NULL));
}

static void
make_phones_popover_cb (GtkMenuButton *button,
                        gpointer       user_data)
{
  ShukeProfile *self = SHUKE_PROFILE (user_data);

  gtk_menu_button_set_popover (button, shuke_phones_popover_new (self->book, self->customer, self->memberships, shuke_book_get_region (self->book)));
}

static void
narrow_changed_cb (ShukeProfile *self)
{
  gboolean narrow = FALSE;

  if (self->window != NULL)
    g_object_get (self->window, "narrow", &narrow, NULL);
  g_object_set (self->card, "narrow", narrow, NULL);
  shuke_about_row_set_narrow (self->about, narrow);
  gtk_widget_set_visible (self->bottom_bar, narrow);
}

static void
shuke_profile_root (GtkWidget *widget)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);

  GTK_WIDGET_CLASS (shuke_profile_parent_class)->root (widget);
  self->window = shuke_window_get_for (widget);
  if (self->window != NULL)
    self->narrow_handler = g_signal_connect_swapped (self->window, "notify::narrow", G_CALLBACK (narrow_changed_cb), self);
  narrow_changed_cb (self);
}

static void
shuke_profile_unroot (GtkWidget *widget)
{
  ShukeProfile *self = SHUKE_PROFILE (widget);

  if (self->window != NULL)
    g_clear_signal_handler (&self->narrow_handler, self->window);
  self->window = NULL;
  GTK_WIDGET_CLASS (shuke_profile_parent_class)->unroot (widget);
}

static void
book_changed_cb (ShukeProfile    *self,
                 ShukeBookSubject subject,
                 gint64           customer)
{
  if (self->id != 0 && (customer == 0 || customer == self->id))
    read_again (self);
}

static void
shuke_profile_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ShukeProfile *self = SHUKE_PROFILE (object);

  switch (property_id)
    {
    case PROP_CUSTOMER:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, shuke_profile_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_profile_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ShukeProfile *self = SHUKE_PROFILE (object);

  switch (property_id)
    {
    case PROP_CUSTOMER:
      shuke_profile_set_customer (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_profile_dispose (GObject *object)
{
  ShukeProfile *self = SHUKE_PROFILE (object);

  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_pointer (&self->memberships, g_ptr_array_unref);
  g_clear_pointer (&self->shown_sentence, g_free);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_profile_parent_class)->dispose (object);
}

static void
edit_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  shuke_about_row_edit (SHUKE_PROFILE (widget)->about);
}

static void
add_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  shuke_about_row_add (SHUKE_PROFILE (widget)->about);
}

static void
shuke_profile_class_init (ShukeProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_profile_get_property;
  object_class->set_property = shuke_profile_set_property;
  object_class->dispose = shuke_profile_dispose;

  properties[PROP_CUSTOMER] =
    g_param_spec_int64 ("customer", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->root = shuke_profile_root;
  widget_class->unroot = shuke_profile_unroot;

  g_type_ensure (SHUKE_TYPE_ABOUT_ROW);
  g_type_ensure (SHUKE_TYPE_GREET_CARD);
  g_type_ensure (SHUKE_TYPE_HISTORY_ROW);
  g_type_ensure (SHUKE_TYPE_PAPERS_ROW);
  g_type_ensure (SHUKE_TYPE_MEMBERS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-profile.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, scroller);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, column);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, sections);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, card);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, about);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, members);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, purchases);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, timeline);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, papers);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, bottom_bar);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, call_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, message_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeProfile, sale_button);
  gtk_widget_class_bind_template_callback (widget_class, mind_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, points_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_member_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_visit_cb);
  gtk_widget_class_bind_template_callback (widget_class, void_visit_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, consent_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, sentence_copied_cb);
  shuke_portraits_install (widget_class);
  gtk_widget_class_install_action (widget_class, "profile.message", NULL, message_cb);
  gtk_widget_class_install_action (widget_class, "profile.called", "s", called_cb);
  gtk_widget_class_install_action (widget_class, "profile.sale", NULL, sale_cb);
  gtk_widget_class_install_action (widget_class, "profile.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "profile.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "profile.add-organisation", NULL, add_organisation_cb);
  gtk_widget_class_install_action (widget_class, "profile.add-member", NULL, add_member_cb);
  gtk_widget_class_install_action (widget_class, "profile.join", NULL, join_cb);
  gtk_widget_class_install_action (widget_class, "profile.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "profile.restore", NULL, restore_cb);
  shuke_people_sections_install (widget_class);
}

static void
shuke_profile_init (ShukeProfile *self)
{
  self->last_day = SHUKE_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_menus_hush_tooltips (GTK_WIDGET (self));
  shuke_page_keys_add (GTK_WIDGET (self), "F2", "profile.edit");
  shuke_page_keys_add (GTK_WIDGET (self), "<Shift>F2", "profile.add");
  gtk_menu_button_set_create_popup_func (self->call_button, make_phones_popover_cb, self, NULL);
}

GtkWidget *
shuke_profile_new (ShukeBook *book)
{
  static const char *const writing[] = { "profile.called", "profile.sale", "profile.edit", "profile.add", "profile.join", "profile.delete", "profile.restore", "profile.add-organisation",
                                         "profile.add-member", "profile.referrer", "profile.brought", "profile.groups" };
  ShukeProfile *self = g_object_new (SHUKE_TYPE_PROFILE, NULL);

  self->book = g_object_ref (book);
  for (gsize i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], !shuke_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  if (!shuke_book_is_read_only (book))
    shuke_papers_row_add_drop (self->papers, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

gint64
shuke_profile_get_customer (ShukeProfile *self)
{
  g_return_val_if_fail (SHUKE_IS_PROFILE (self), 0);

  return self->id;
}

void
shuke_profile_set_customer (ShukeProfile *self,
                            gint64        id)
{
  g_return_if_fail (SHUKE_IS_PROFILE (self));

  if (self->id == id)
    return;

  self->id = id;
  read_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUSTOMER]);
}

GtkListBox *
shuke_profile_get_sections (ShukeProfile *self)
{
  g_return_val_if_fail (SHUKE_IS_PROFILE (self), NULL);

  return self->sections;
}

const char *
shuke_profile_get_title (ShukeProfile *self)
{
  g_return_val_if_fail (SHUKE_IS_PROFILE (self), NULL);

  return self->customer != NULL ? shuke_customer_get_title (self->customer) : NULL;
}

void
shuke_profile_focus (ShukeProfile *self)
{
  GtkWidget *sale;

  g_return_if_fail (SHUKE_IS_PROFILE (self));

  sale = gtk_widget_get_visible (self->bottom_bar)
           ? self->sale_button
           : GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self->card), SHUKE_TYPE_GREET_CARD, "sale_button"));
  /* In a book that is only read nothing can be sold. */
  if (!gtk_widget_grab_focus (sale))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
