/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who it is, and the two buttons behind her name. It never changes anything itself. */

#include "config.h"

#include "shuke-person-row.h"

#include <glib/gi18n.h>

#include "shuke-about-own.h"
#include "shuke-avatar.h"
#include "shuke-book-photos.h"
#include "shuke-fact-picker.h"
#include "shuke-fact-words.h"
#include "shuke-household-words.h"
#include "shuke-in-sight.h"
#include "shuke-menus.h"
#include "shuke-portraits.h"
#include "shuke-thumbnail.h"

struct _ShukePersonRow {
  AdwActionRow parent_instance;

  ShukeBook     *book;
  gint64         person;
  ShukeCustomer *customer;   /* NULL while the person is new */
  guint          index;
  GtkWidget     *avatar;     /* NULL for the customer herself */
  GtkWidget     *portrait;   /* the button around it */
  GtkWidget     *add;
  GtkWidget     *remove;
};

enum { ADD_FACT, ADD_FIELD, ADD_PERSON, REMOVE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukePersonRow, shuke_person_row, ADW_TYPE_ACTION_ROW)

static void
set_spoken (GtkWidget  *button,
            const char *words)
{
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
fact_chosen_cb (ShukePersonRow  *self,
                const ShukeFact *fact)
{
  g_signal_emit (self, signals[ADD_FACT], 0, fact);
}

static void
role_chosen_cb (ShukePersonRow *self,
                int             role)
{
  g_signal_emit (self, signals[ADD_PERSON], 0, role);
}

static void
field_agreed_cb (ShukePersonRow *self,
                 const char     *response,
                 GtkWidget      *question)
{
  if (g_str_equal (response, "add"))
    g_signal_emit (self, signals[ADD_FIELD], 0, g_object_get_data (G_OBJECT (question), "name"));
}

static void
field_wanted_cb (ShukePersonRow *self,
                 const char     *name)
{
  GtkWidget *question = shuke_about_own_ask_field (GTK_WIDGET (self), name);

  g_signal_connect_object (question, "response", G_CALLBACK (field_agreed_cb), self, G_CONNECT_SWAPPED);
}

static void
note_wanted_cb (ShukePersonRow *self,
                const char     *line)
{
  shuke_about_own_write (GTK_WIDGET (self), self->book, self->customer, self->index, line);
}

static void
make_menu_cb (GtkMenuButton *menu,
              gpointer       user_data)
{
  ShukePersonRow *self = SHUKE_PERSON_ROW (user_data);
  GtkWidget *picker = shuke_fact_picker_new (self->book, self->customer, self->index);

  g_signal_connect_object (picker, "fact-chosen", G_CALLBACK (fact_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "role-chosen", G_CALLBACK (role_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "field-wanted", G_CALLBACK (field_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "note-wanted", G_CALLBACK (note_wanted_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (menu, picker);
}

static void
remove_clicked_cb (ShukePersonRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
shuke_person_row_dispose (GObject *object)
{
  ShukePersonRow *self = SHUKE_PERSON_ROW (object);

  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_person_row_parent_class)->dispose (object);
}

/* From where things are added the Tab key goes on to what is known of her; what removes her is beside it for the arrows, and on the way
 * back. */
static gboolean
shuke_person_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  ShukePersonRow *self = SHUKE_PERSON_ROW (widget);

  if (direction == GTK_DIR_TAB_FORWARD && self->remove != NULL
      && (gtk_widget_get_state_flags (self->add) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return FALSE;
  return GTK_WIDGET_CLASS (shuke_person_row_parent_class)->focus (widget, direction);
}

static void
shuke_person_row_class_init (ShukePersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_person_row_dispose;
  GTK_WIDGET_CLASS (klass)->focus = shuke_person_row_focus;

  signals[ADD_FACT] =
    g_signal_new ("add-fact", SHUKE_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ADD_FIELD] =
    g_signal_new ("add-field", SHUKE_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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
  shuke_menus_hush_tooltips (self->add);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->add);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
shuke_person_row_new (ShukeBook *book,
                      gint64     person)
{
  ShukePersonRow *self = g_object_new (SHUKE_TYPE_PERSON_ROW, NULL);

  self->book = g_object_ref (book);
  self->person = person;
  gtk_widget_set_sensitive (self->add, !shuke_book_is_read_only (book));
  if (person == 0)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Add a fact or one of the family"));
      set_spoken (self->add, _("Add a Fact or One of the Family"));
      return GTK_WIDGET (self);
    }
  self->avatar = adw_avatar_new (28, NULL, TRUE);
  self->portrait = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->portrait), self->avatar);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->portrait), FALSE);
  gtk_widget_set_valign (self->portrait, GTK_ALIGN_CENTER);
  shuke_portraits_set_menu (GTK_MENU_BUTTON (self->portrait), ADW_AVATAR (self->avatar), person, _("Photo"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->portrait);
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
  const char *role = shuke_fact_person_word (customer, person);
  const char *name = shuke_customer_person_title (customer, person);
  const char *title = name != NULL ? name : role;
  g_autofree char *letter = shuke_avatar_given_letter (title);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), title);
  g_autofree char *add = g_strdup_printf (_("Add Something About %s"), title);
  g_autofree char *photo = g_strdup_printf (_("Photo of %s"), title);
  g_autoptr (GArray) portraits = NULL;
  ShukeCustomer *old = self->customer;

  self->customer = shuke_customer_ref (customer);
  self->index = index;
  g_clear_pointer (&old, shuke_customer_unref);
  if (self->avatar == NULL)
    return;
  gtk_widget_set_visible (self->add, TRUE);
  gtk_widget_set_visible (self->remove, TRUE);
  shuke_avatar_show (ADW_AVATAR (self->avatar), letter);
  portraits = shuke_book_list_portraits (self->book, customer->id, NULL);
  shuke_thumbnail_show_portrait (ADW_AVATAR (self->avatar), self->book, shuke_thumbnail_find_portrait (portraits, person->id));
  shuke_portraits_set_person (GTK_MENU_BUTTON (self->portrait), person->id, photo);
  gtk_widget_set_sensitive (self->portrait, !shuke_book_is_read_only (self->book));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  /* What is said of him may stand for his name already. */
  if (name != NULL && g_strcmp0 (name, role) == 0)
    role = shuke_household_is_grandchild (customer, person) ? "" : shuke_fact_role_word (person->role, person->sex);
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
  gtk_widget_set_sensitive (self->portrait, FALSE);
  shuke_avatar_show (ADW_AVATAR (self->avatar), letter);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

void
shuke_person_row_pop_up (ShukePersonRow *self)
{
  g_return_if_fail (SHUKE_IS_PERSON_ROW (self));

  shuke_in_sight_pop_up (GTK_MENU_BUTTON (self->add));
}

void
shuke_person_row_focus_add (ShukePersonRow *self)
{
  shuke_in_sight_focus (self->add);
}
