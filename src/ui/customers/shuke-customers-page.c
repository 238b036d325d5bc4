/* SPDX-License-Identifier: GPL-3.0-or-later */

/* List and profile side by side. It turns what is typed into a list and a chosen row into a card; what is on the card is the
 * profile's business. */

#include "shuke-customers-page.h"

#include <glib/gi18n.h>

#include "shuke-profile.h"

struct _ShukeCustomersPage {
  AdwBin parent_instance;

  ShukeBook *book;
  gboolean   counter_mode;

  AdwLeaflet     *leaflet;
  AdwClamp       *list_side;
  GtkSearchEntry *entry;
  GtkStack       *detail;
  ShukeProfile   *profile;
};

enum {
  PROP_0,
  PROP_SEARCHING,
  PROP_DETAIL_ALONE,
  PROP_DETAIL_TITLE,
  PROP_COUNTER_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeCustomersPage, shuke_customers_page, ADW_TYPE_BIN)

static void
leaflet_changed_cb (ShukeCustomersPage *self)
{
  int width = adw_leaflet_get_folded (self->leaflet) ? G_MAXINT : 348;

  adw_clamp_set_maximum_size (self->list_side, width);
  adw_clamp_set_tightening_threshold (self->list_side, width);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL_ALONE]);
}

static void
title_changed_cb (ShukeCustomersPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL_TITLE]);
}

static void
entry_changed_cb (ShukeCustomersPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
shuke_customers_page_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ShukeCustomersPage *self = SHUKE_CUSTOMERS_PAGE (object);

  switch (property_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, shuke_customers_page_get_searching (self));
      break;
    case PROP_DETAIL_ALONE:
      g_value_set_boolean (value, shuke_customers_page_get_detail_alone (self));
      break;
    case PROP_DETAIL_TITLE:
      g_value_take_string (value, shuke_customers_page_dup_detail_title (self));
      break;
    case PROP_COUNTER_MODE:
      g_value_set_boolean (value, self->counter_mode);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_customers_page_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  ShukeCustomersPage *self = SHUKE_CUSTOMERS_PAGE (object);

  switch (property_id)
    {
    case PROP_COUNTER_MODE:
      self->counter_mode = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_customers_page_dispose (GObject *object)
{
  ShukeCustomersPage *self = SHUKE_CUSTOMERS_PAGE (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_customers_page_parent_class)->dispose (object);
}

static void
shuke_customers_page_class_init (ShukeCustomersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_customers_page_get_property;
  object_class->set_property = shuke_customers_page_set_property;
  object_class->dispose = shuke_customers_page_dispose;

  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL_ALONE] =
    g_param_spec_boolean ("detail-alone", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL_TITLE] =
    g_param_spec_string ("detail-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNTER_MODE] =
    g_param_spec_boolean ("counter-mode", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-customers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, entry);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shuke_customers_page_stop_search);
}

static void
shuke_customers_page_init (ShukeCustomersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
shuke_customers_page_new (ShukeBook *book)
{
  ShukeCustomersPage *self = g_object_new (SHUKE_TYPE_CUSTOMERS_PAGE, NULL);

  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}

void
shuke_customers_page_open (ShukeCustomersPage *self,
                           gint64              id)
{
  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  if (self->profile == NULL)
    {
      self->profile = SHUKE_PROFILE (shuke_profile_new (self->book));
      g_signal_connect_object (self->profile, "notify::title", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->detail, GTK_WIDGET (self->profile), "profile");
    }
  shuke_profile_set_customer (self->profile, id);
  gtk_stack_set_visible_child_name (self->detail, id != 0 ? "profile" : "none");
  adw_leaflet_set_visible_child_name (self->leaflet, id != 0 ? "detail" : "list");
}

void
shuke_customers_page_show_list (ShukeCustomersPage *self)
{
  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  adw_leaflet_set_visible_child_name (self->leaflet, "list");
}

gboolean
shuke_customers_page_get_detail_alone (ShukeCustomersPage *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), FALSE);

  return adw_leaflet_get_folded (self->leaflet)
         && g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "detail") == 0;
}

char *
shuke_customers_page_dup_detail_title (ShukeCustomersPage *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), NULL);

  return g_strdup (self->profile != NULL ? shuke_profile_get_title (self->profile) : NULL);
}

gboolean
shuke_customers_page_get_searching (ShukeCustomersPage *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), FALSE);

  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

void
shuke_customers_page_start_search (ShukeCustomersPage *self)
{
  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  shuke_customers_page_show_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
shuke_customers_page_stop_search (ShukeCustomersPage *self)
{
  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

gboolean
shuke_customers_page_take_key (ShukeCustomersPage    *self,
                               GtkEventControllerKey *controller)
{
  GtkEditable *text;

  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), GDK_EVENT_PROPAGATE);

  shuke_customers_page_show_list (self);
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (text, -1);

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}
