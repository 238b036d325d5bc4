/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who it is, and the two buttons behind her name. What can be added is looked up when the menu opens. It never changes anything itself. */

#include "config.h"

#include "shuke-person-row.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-fact-words.h"

#define MENU_HEIGHT 360

struct _ShukePersonRow {
  AdwActionRow parent_instance;

  gint64         person;
  ShukeCustomer *customer;   /* NULL while the person is new */
  guint          index;
  GtkWidget     *avatar;     /* NULL for the customer herself */
  GtkWidget     *add;
  GtkWidget     *remove;
};

enum { ADD_FACT, ADD_PERSON, REMOVE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukePersonRow, shuke_person_row, ADW_TYPE_ACTION_ROW)

static void
set_spoken (GtkWidget  *button,
            const char *words)
{
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* The menu is gone before anything is asked for: it would take the keyboard back from the row that opens. */
static void
choice_clicked_cb (ShukePersonRow *self,
                   GtkWidget      *button)
{
  guint signal = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "signal"));
  int value = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "value"));

  g_object_ref (self);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->add));
  g_signal_emit (self, signals[signal], 0, value);
  g_object_unref (self);
}

static void
add_choice (ShukePersonRow *self,
            GtkWidget      *box,
            const char     *title,
            guint           signal,
            int             value)
{
  GtkWidget *button = gtk_button_new_with_label (title);

  gtk_widget_add_css_class (button, "flat");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  g_object_set_data (G_OBJECT (button), "signal", GUINT_TO_POINTER (signal));
  g_object_set_data (G_OBJECT (button), "value", GINT_TO_POINTER (value));
  g_signal_connect_object (button, "clicked", G_CALLBACK (choice_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
make_menu_cb (GtkMenuButton *menu,
              gpointer       user_data)
{
  static const struct { ShukeRole role; const char *title; } roles[] = {
    { SHUKE_ROLE_CHILD, N_("A child") },
    { SHUKE_ROLE_PARTNER, N_("Her partner") },
    { SHUKE_ROLE_OTHER, N_("Someone else of the family") },
    { SHUKE_ROLE_GIFT, N_("Someone she buys presents for") },
  };
  ShukePersonRow *self = SHUKE_PERSON_ROW (user_data);
  g_autoptr (GArray) missing = shuke_fact_list_missing (self->customer, self->index);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  if (self->index == 0)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
        add_choice (self, box, _(roles[i].title), ADD_PERSON, (int) roles[i].role);
      gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    }
  for (guint i = 0; i < missing->len; i++)
    {
      ShukeFactKind kind = g_array_index (missing, ShukeFactKind, i);

      add_choice (self, box, shuke_fact_kind_name (kind), ADD_FACT, (int) kind);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MENU_HEIGHT);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (menu, popover);
}

static void
remove_clicked_cb (ShukePersonRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
shuke_person_row_dispose (GObject *object)
{
  g_clear_pointer (&SHUKE_PERSON_ROW (object)->customer, shuke_customer_unref);
  G_OBJECT_CLASS (shuke_person_row_parent_class)->dispose (object);
}

static void
shuke_person_row_class_init (ShukePersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_person_row_dispose;

  signals[ADD_FACT] =
    g_signal_new ("add-fact", SHUKE_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ADD_PERSON] =
    g_signal_new ("add-person", SHUKE_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", SHUKE_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_person_row_init (ShukePersonRow *self)
{
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->add), "list-add-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), make_menu_cb, self, NULL);
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->add, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->add);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
shuke_person_row_new (ShukeBook *book,
                      gint64     person)
{
  ShukePersonRow *self = g_object_new (SHUKE_TYPE_PERSON_ROW, NULL);

  self->person = person;
  gtk_widget_set_sensitive (self->add, !shuke_book_is_read_only (book));
  if (person == 0)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Add a fact or one of the family"));
      set_spoken (self->add, _("Add a Fact or One of the Family"));
      return GTK_WIDGET (self);
    }
  self->avatar = adw_avatar_new (28, NULL, TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->avatar);
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_sensitive (self->remove, !shuke_book_is_read_only (book));
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->remove);
  return GTK_WIDGET (self);
}

gint64
shuke_person_row_get_person (ShukePersonRow *self)
{
  g_return_val_if_fail (SHUKE_IS_PERSON_ROW (self), 0);

  return self->person;
}

void
shuke_person_row_set_person (ShukePersonRow *self,
                             gint64          person)
{
  g_return_if_fail (SHUKE_IS_PERSON_ROW (self));

  self->person = person;
}

void
shuke_person_row_show (ShukePersonRow      *self,
                       const ShukeCustomer *customer,
                       guint                index)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, index);
  const char *role = shuke_fact_role_word (person->role, person->sex);
  const char *name = shuke_customer_person_title (customer, person);
  const char *title = name != NULL ? name : role;
  g_autofree char *letter = shuke_avatar_given_letter (title);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), title);
  g_autofree char *add = g_strdup_printf (_("Add Something About %s"), title);
  ShukeCustomer *old = self->customer;

  self->customer = shuke_customer_ref (customer);
  self->index = index;
  g_clear_pointer (&old, shuke_customer_unref);
  if (self->avatar == NULL)
    return;
  gtk_widget_set_visible (self->add, TRUE);
  gtk_widget_set_visible (self->remove, TRUE);
  shuke_avatar_show (ADW_AVATAR (self->avatar), letter, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), name != NULL ? role : "");
  set_spoken (self->remove, remove);
  set_spoken (self->add, add);
}

void
shuke_person_row_show_new (ShukePersonRow *self,
                           ShukeRole       role)
{
  const char *title = shuke_fact_role_word (role, SHUKE_SEX_UNKNOWN);
  g_autofree char *letter = shuke_avatar_given_letter (title);

  gtk_widget_set_visible (self->add, FALSE);
  gtk_widget_set_visible (self->remove, FALSE);
  shuke_avatar_show (ADW_AVATAR (self->avatar), letter, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

void
shuke_person_row_focus_add (ShukePersonRow *self)
{
  gtk_widget_grab_focus (self->add);
}
