/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a portrait. The actions stand on the file, the discs in it name the person. */

#include "config.h"

#include "shuke-portraits.h"

#include <glib/gi18n.h>

#include "shuke-book-photos.h"
#include "shuke-intake.h"
#include "shuke-menus.h"
#include "shuke-picture-window.h"
#include "shuke-thumbnail.h"

#define AVATAR "shuke-avatar"
#define PERSON "shuke-person"
/* For whom a picture is on its way into the file. */
#define WANTED "shuke-portrait-wanted"

static gint64
customer_of (GtkWidget *widget)
{
  gint64 customer = 0;

  g_object_get (widget, "customer", &customer, NULL);
  return customer;
}

static void
tell (ShukeWindow  *window,
      gint64        action,
      const char   *sentence,
      const GError *error)
{
  if (action == 0)
    shuke_window_show_error (window, SHUKE_DOING_ADD_PICTURE, error);
  else
    shuke_window_toast_undo (window, sentence, shuke_window_get_book (window), action);
}

typedef struct {
  gint64 customer;
  gint64 person;
} Wanted;

static void
taken_cb (GObject   *object,
          GPtrArray *items)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (object));
  const Wanted *wanted = g_object_get_data (object, WANTED);
  const ShukeIntake *item = items->len > 0 ? items->pdata[0] : NULL;
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  if (window == NULL || item == NULL || wanted == NULL)
    return;
  if (item->picture != NULL)
    action = shuke_book_set_portrait (shuke_window_get_book (window), wanted->customer, wanted->person, item->picture, &error);
  tell (window, action, _("The photo is in the file"), item->picture != NULL ? error : item->error);
}

static void
want (GtkWidget *widget,
      GVariant  *parameter)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->customer = customer_of (widget);
  wanted->person = g_variant_get_int64 (parameter);
  g_object_set_data_full (G_OBJECT (widget), WANTED, wanted, g_free);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  want (widget, parameter);
  shuke_intake_choose (widget, SHUKE_INTAKE_PORTRAIT, G_OBJECT (widget), taken_cb);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  want (widget, parameter);
  if (!shuke_intake_paste (widget, SHUKE_INTAKE_PORTRAIT, G_OBJECT (widget), taken_cb) && shuke_window_get_for (widget) != NULL)
    shuke_window_toast (shuke_window_get_for (widget), _("There is no picture to paste. Copy one first."));
}

static void
remove_portrait (GtkWidget *widget,
                 gint64     person)
{
  ShukeWindow *window = shuke_window_get_for (widget);
  g_autoptr (GError) error = NULL;

  if (window != NULL)
    tell (window, shuke_book_set_portrait (shuke_window_get_book (window), customer_of (widget), person, NULL, &error),
          _("The photo is removed"), error);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  remove_portrait (widget, g_variant_get_int64 (parameter));
}

static void
removed_large_cb (GtkWidget          *widget,
                  gint64              photo,
                  guint               at,
                  ShukePictureWindow *large)
{
  remove_portrait (widget, *(gint64 *) g_object_get_data (G_OBJECT (large), PERSON));
}

static void
view_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeWindow *window = shuke_window_get_for (widget);
  gint64 person = g_variant_get_int64 (parameter);
  g_autoptr (GArray) portraits = window != NULL ? shuke_book_list_portraits (shuke_window_get_book (window), customer_of (widget), NULL) : NULL;
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (ShukePhoto));
  gint64 content = person != 0 || window == NULL ? 0 : shuke_book_get_portrait (shuke_window_get_book (window), customer_of (widget));
  ShukePictureWindow *large;

  for (guint i = 0; portraits != NULL && i < portraits->len; i++)
    {
      const ShukePhoto *photo = &g_array_index (portraits, ShukePhoto, i);

      if (person != 0 ? photo->person == person : photo->content == content)
        {
          g_array_set_size (one, 0);
          g_array_append_val (one, *photo);
        }
    }
  if (one->len == 0)
    return;
  large = shuke_picture_window_open (window, GTK_WINDOW (window), one, 0, !shuke_book_is_read_only (shuke_window_get_book (window)));
  g_object_set_data_full (G_OBJECT (large), PERSON, g_memdup2 (&person, sizeof person), g_free);
  g_signal_connect_object (large, "remove", G_CALLBACK (removed_large_cb), widget, G_CONNECT_SWAPPED);
}

void
shuke_portraits_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "portrait.choose", "x", choose_action);
  gtk_widget_class_install_action (klass, "portrait.paste", "x", paste_action);
  gtk_widget_class_install_action (klass, "portrait.view", "x", view_action);
  gtk_widget_class_install_action (klass, "portrait.remove", "x", remove_action);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        gint64      person)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", person);
  g_menu_append_item (menu, item);
}

static void
make_menu_cb (GtkMenuButton *button,
              gpointer       data)
{
  AdwAvatar *avatar = g_object_get_data (G_OBJECT (button), AVATAR);
  gint64 person = *(gint64 *) g_object_get_data (G_OBJECT (button), PERSON);
  gboolean any = adw_avatar_get_custom_image (avatar) != NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (any)
    append (menu, _("_See It Large"), "portrait.view", person);
  append (menu, any ? _("Choose _Another Photo…") : _("Choose a Ph_oto…"), "portrait.choose", person);
  append (menu, _("_Paste a Photo"), "portrait.paste", person);
  if (any)
    append (menu, _("_Remove the Photo"), "portrait.remove", person);
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
dropped_cb (GObject   *button,
            GPtrArray *items)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (button));
  const gint64 *person = g_object_get_data (button, PERSON);
  const ShukeIntake *item = items->len > 0 ? items->pdata[0] : NULL;
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  if (window == NULL || item == NULL)
    return;
  if (item->picture != NULL)
    action = shuke_book_set_portrait (shuke_window_get_book (window), shuke_window_get_customer (window), *person, item->picture, &error);
  tell (window, action, _("The photo is in the file"), item->picture != NULL ? error : item->error);
}

void
shuke_portraits_set_person (GtkMenuButton *button,
                            gint64         person,
                            const char    *spoken)
{
  g_object_set_data_full (G_OBJECT (button), PERSON, g_memdup2 (&person, sizeof person), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), spoken);
}

void
shuke_portraits_set_menu (GtkMenuButton *button,
                          AdwAvatar     *avatar,
                          gint64         person,
                          const char    *spoken)
{
  g_object_set_data (G_OBJECT (button), AVATAR, avatar);
  gtk_menu_button_set_create_popup_func (button, make_menu_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (button), "portrait");
  shuke_menus_hush_tooltips (GTK_WIDGET (button));
  shuke_portraits_set_person (button, person, spoken);
  shuke_intake_add_drop (GTK_WIDGET (button), SHUKE_INTAKE_PORTRAIT, dropped_cb);
}
