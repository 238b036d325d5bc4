/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Firms and their people, as they stand in the book: made anew whenever the file is read. What is changed is changed in a dialog. */

#include "config.h"

#include "shuke-members-row.h"

#include <glib/gi18n.h>

#include "shuke-words.h"

struct _ShukeMembersRow {
  AdwExpanderRow parent_instance;

  GPtrArray *rows;
};

enum { EDIT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeMembersRow, shuke_members_row, ADW_TYPE_EXPANDER_ROW)

/* The name at the other end: the firm's, or that of the person, who may be one of another customer's family. (transfer full) */
static char *
dup_title (const ShukeMembership *membership,
           gint64                 customer)
{
  const ShukePerson *person = membership->organisation == customer ? shuke_customer_find_person (membership->other, membership->person) : NULL;
  const char *title = shuke_customer_get_title (membership->other);
  const char *name = person != NULL ? shuke_customer_person_title (membership->other, person) : NULL;

  if (title == NULL)
    title = _("Customer without a name");
  if (name != NULL && person->role != SHUKE_ROLE_SELF)
    /* Translators: one of the family, whose family. */
    return g_strdup_printf (_("%1$s, of %2$s’s family"), name, title);
  return g_strdup (title);
}

/* As what, whether she is the one to speak to, and the number to do it. (transfer full) (nullable) */
static char *
dup_what (const ShukeMembership *membership,
          const ShukeCustomer   *customer,
          ShukeRegion            region)
{
  gboolean there = membership->organisation != customer->id;
  const ShukeCustomerPhone *hers = shuke_membership_get_phone (membership, there ? membership->other : customer);
  /* Of a firm that is none of its people's, its first. */
  const ShukeCustomerPhone *phone = hers != NULL || membership->other->phones->len == 0 ? hers : g_ptr_array_index (membership->other->phones, 0);
  g_autofree char *number = phone == NULL ? NULL : phone->e164 != NULL ? shuke_phone_format (phone->e164, region) : g_strdup (phone->raw);
  const char *parts[4] = { NULL };
  guint n = 0;

  if (membership->post != NULL)
    parts[n++] = membership->post;
  if (membership->contact)
    parts[n++] = _("contact person");
  if (number != NULL)
    parts[n++] = number;
  return n > 0 ? shuke_words_dotted (parts) : NULL;
}

static void
edit_clicked_cb (ShukeMembersRow *self,
                 GtkWidget       *button)
{
  g_signal_emit (self, signals[EDIT], 0, g_object_get_data (G_OBJECT (button), "membership"));
}

/* The button keeps the membership: the row may be made anew while it is told of. */
static GtkWidget *
new_row (ShukeMembersRow     *self,
         GPtrArray           *memberships,
         guint                index,
         const ShukeCustomer *customer,
         ShukeBook           *book)
{
  ShukeMembership *membership = g_ptr_array_index (memberships, index);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *title = dup_title (membership, customer->id);
  g_autofree char *what = dup_what (membership, customer, shuke_book_get_region (book));
  g_autofree char *spoken = g_strdup_printf (_("Change what is said of %s"), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (what != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-customer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", membership->other->id);
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_set_tooltip_text (edit, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (edit), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (edit, !shuke_book_is_read_only (book));
  g_object_set_data (G_OBJECT (edit), "membership", membership);
  g_object_set_data_full (G_OBJECT (edit), "memberships", g_ptr_array_ref (memberships), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (edit, "clicked", G_CALLBACK (edit_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), edit);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
shuke_members_row_finalize (GObject *object)
{
  g_ptr_array_unref (SHUKE_MEMBERS_ROW (object)->rows);
  G_OBJECT_CLASS (shuke_members_row_parent_class)->finalize (object);
}

static void
shuke_members_row_class_init (ShukeMembersRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_members_row_finalize;

  signals[EDIT] = g_signal_new ("edit", SHUKE_TYPE_MEMBERS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
shuke_members_row_init (ShukeMembersRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_expander_row_set_icon_name (ADW_EXPANDER_ROW (self), "system-users-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
shuke_members_row_show (ShukeMembersRow     *self,
                        ShukeBook           *book,
                        const ShukeCustomer *customer,
                        GPtrArray           *memberships)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_if_fail (SHUKE_IS_MEMBERS_ROW (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), memberships != NULL && memberships->len > 0);
  if (memberships == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), customer->organisation ? _("People there") : _("Where she belongs"));
  for (guint i = 0; i < memberships->len; i++)
    {
      GtkWidget *row = new_row (self, memberships, i, customer, book);

      g_string_append_printf (names, "%s%s", i > 0 ? " · " : "", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), names->str);
}
