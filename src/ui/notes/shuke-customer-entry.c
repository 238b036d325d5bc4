/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry that turns into the customer once she is found. The hits stand under the entry, so that arrows and Enter work as in the
 * big list and no window opens over the text. */

#include "config.h"

#include "shuke-customer-entry.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-due-text.h"
#include "shuke-follow-portrait.h"

#define HITS_MAX 5

struct _ShukeCustomerEntry {
  GtkBox       parent_instance;

  ShukeBook   *book;
  ShukeSearch *search;
  gint64       customer;
  gint64       left_out;   /* never found; 0 = nobody */

  GtkWidget   *entry;
  GtkListBox  *hits;
  GtkWidget   *chosen;
  AdwAvatar   *avatar;
  GtkLabel    *name;
  GtkLabel    *mark;
};

enum { PROP_0, PROP_CUSTOMER, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeCustomerEntry, shuke_customer_entry, GTK_TYPE_BOX)

char *
shuke_customer_entry_dup_mark (ShukeBook           *book,
                               const ShukeCustomer *customer)
{
  for (guint i = 0; customer->name != NULL && i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      if (phone->e164 != NULL && *phone->e164 != '\0')
        return shuke_phone_format (phone->e164, shuke_book_get_region (book));
    }
  return g_strdup (customer->card_number);
}

static void
clear_hits (ShukeCustomerEntry *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->hits, 0)) != NULL)
    gtk_list_box_remove (self->hits, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->hits), FALSE);
}

static GtkLabel *
new_mark (const char *mark)
{
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_add_css_class (label, "second-line");
  gtk_widget_add_css_class (label, "numeric");
  return GTK_LABEL (label);
}

static GtkWidget *
make_hit (ShukeCustomerEntry  *self,
          const ShukeCustomer *customer)
{
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *mark = shuke_customer_entry_dup_mark (self->book, customer);
  g_autofree char *spoken = g_strdup_printf ("%s%s%s", name, mark != NULL ? ", " : "", mark != NULL ? mark : "");
  gint64 id = customer->id;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *avatar = adw_avatar_new (28, NULL, TRUE);
  GtkWidget *label = gtk_label_new (name);

  shuke_avatar_show (ADW_AVATAR (avatar), name);
  shuke_follow_portrait (ADW_AVATAR (avatar), id);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (new_mark (mark)));
  gtk_widget_set_margin_start (box, 9);
  gtk_widget_set_margin_end (box, 9);
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "shuke-customer", g_memdup2 (&id, sizeof id), g_free);
  return row;
}

static void
find (ShukeCustomerEntry *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GArray) ids = shuke_search_find (self->search, typed, NULL);
  guint shown = 0;

  clear_hits (self);
  for (guint i = 0; i < ids->len && shown < HITS_MAX; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ShukeCustomer) customer = id == self->left_out ? NULL : shuke_book_get_customer (self->book, id, NULL);

      if (customer == NULL)
        continue;
      gtk_list_box_append (self->hits, make_hit (self, customer));
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hits), shown > 0);
}

static void
focused_cb (ShukeCustomerEntry *self)
{
  shuke_search_load (self->search);
}

static void
choose_row (ShukeCustomerEntry *self,
            GtkListBoxRow      *row)
{
  const gint64 *id = row != NULL ? g_object_get_data (G_OBJECT (row), "shuke-customer") : NULL;

  if (id != NULL)
    shuke_customer_entry_set_customer (self, *id);
}

static void
row_activated_cb (ShukeCustomerEntry *self,
                  GtkListBoxRow      *row)
{
  choose_row (self, row);
}

static void
entry_activated_cb (ShukeCustomerEntry *self)
{
  choose_row (self, gtk_list_box_get_row_at_index (self->hits, 0));
}

/* Escape takes back what is typed; where nothing is, it is the window's. */
static void
search_stopped_cb (ShukeCustomerEntry *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                ShukeCustomerEntry    *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->hits, 0);

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || row == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static void
clear_cb (ShukeCustomerEntry *self)
{
  shuke_customer_entry_set_customer (self, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
}

static void
shuke_customer_entry_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_CUSTOMER)
    g_value_set_int64 (value, SHUKE_CUSTOMER_ENTRY (object)->customer);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
shuke_customer_entry_dispose (GObject *object)
{
  ShukeCustomerEntry *self = SHUKE_CUSTOMER_ENTRY (object);

  g_clear_object (&self->book);
  g_clear_object (&self->search);
  G_OBJECT_CLASS (shuke_customer_entry_parent_class)->dispose (object);
}

static void
shuke_customer_entry_class_init (ShukeCustomerEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = shuke_customer_entry_get_property;
  object_class->dispose = shuke_customer_entry_dispose;
  properties[PROP_CUSTOMER] = g_param_spec_int64 ("customer", NULL, NULL, 0, G_MAXINT64, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
add_chosen (ShukeCustomerEntry *self)
{
  GtkWidget *clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  self->chosen = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->avatar = ADW_AVATAR (adw_avatar_new (28, NULL, TRUE));
  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "row-name");
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_add_css_class (clear, "circular");
  gtk_widget_set_tooltip_text (clear, _("Another Customer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Another Customer"), -1);
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_widget_add_css_class (self->chosen, "quiet-fill");
  gtk_widget_add_css_class (self->chosen, "chosen-customer");
  gtk_box_append (GTK_BOX (self->chosen), GTK_WIDGET (self->avatar));
  gtk_box_append (GTK_BOX (self->chosen), GTK_WIDGET (self->name));
  self->mark = new_mark (NULL);
  gtk_box_append (GTK_BOX (self->chosen), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (self->chosen), clear);
  gtk_widget_set_visible (self->chosen, FALSE);
  gtk_box_append (GTK_BOX (self), self->chosen);
}

static void
shuke_customer_entry_init (ShukeCustomerEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->entry = gtk_search_entry_new ();
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focused_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (find), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (search_stopped_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  gtk_box_append (GTK_BOX (self), self->entry);
  add_chosen (self);
  self->hits = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->hits), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->hits), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hits), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Customers found"), -1);
  g_signal_connect_swapped (self->hits, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->hits));
}

GtkWidget *
shuke_customer_entry_new (ShukeBook   *book,
                          ShukeSearch *search,
                          const char  *placeholder)
{
  ShukeCustomerEntry *self = g_object_new (SHUKE_TYPE_CUSTOMER_ENTRY, NULL);

  self->book = g_object_ref (book);
  self->search = search != NULL ? g_object_ref (search) : shuke_search_new (book);
  g_object_set (self->entry, "placeholder-text", placeholder, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
  /* What was typed before the names were read is looked for as soon as they are. */
  g_signal_connect_object (self->search, "ready", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
shuke_customer_entry_leave_out (ShukeCustomerEntry *self,
                                gint64              id)
{
  g_return_if_fail (SHUKE_IS_CUSTOMER_ENTRY (self));
  self->left_out = id;
}

gint64
shuke_customer_entry_get_customer (ShukeCustomerEntry *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ENTRY (self), 0);
  return self->customer;
}

void
shuke_customer_entry_set_customer (ShukeCustomerEntry *self,
                                   gint64              id)
{
  g_autoptr (ShukeCustomer) customer = NULL;

  g_return_if_fail (SHUKE_IS_CUSTOMER_ENTRY (self));

  if (id != 0)
    customer = shuke_book_get_customer (self->book, id, NULL);
  if (customer == NULL)
    id = 0;
  if (id == self->customer)
    return;
  self->customer = id;
  if (id != 0)
    {
      g_autofree char *name = shuke_due_text_name (customer);
      g_autofree char *mark = shuke_customer_entry_dup_mark (self->book, customer);

      shuke_avatar_show (self->avatar, name);
      shuke_follow_portrait (self->avatar, id);
      gtk_label_set_label (self->name, name);
      gtk_label_set_label (self->mark, mark != NULL ? mark : "");
      clear_hits (self);
    }
  gtk_widget_set_visible (self->chosen, id != 0);
  gtk_widget_set_visible (self->entry, id == 0);
  /* The Tab key looks in vain for what had the keyboard last and is not there any more. */
  gtk_widget_set_focus_child (GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUSTOMER]);
}
