/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a ShukeCustomerItem and follows its changes. It reads nothing from the book. */

#include "shuke-customer-row.h"

#include <adwaita.h>

#include "shuke-style.h"
#include "shuke-words.h"
#include "shuke-wrap-layout.h"

struct _ShukeCustomerRow {
  GtkBox parent_instance;

  ShukeCustomerItem *item;
  gulong             changed_handler;

  AdwAvatar *avatar;
  GtkLabel  *title;
  GtkLabel  *tier;
  GtkLabel  *line;
};

enum {
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeCustomerRow, shuke_customer_row, GTK_TYPE_BOX)

static PangoAttrList *
attributes_for_hit (const char *text,
                    int         start,
                    int         length)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  glong n_characters = g_utf8_strlen (text, -1);
  PangoAttribute *colour = shuke_style_new_hit_attribute ();
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  /* Otherwise the accent takes over how pale the label's own colour is. */
  PangoAttribute *alpha = pango_attr_foreground_alpha_new (G_MAXUINT16);

  start = CLAMP (start, 0, n_characters);
  length = CLAMP (length, 0, n_characters - start);
  weight->start_index = g_utf8_offset_to_pointer (text, start) - text;
  weight->end_index = g_utf8_offset_to_pointer (text, start + length) - text;
  if (colour != NULL)
    {
      colour->start_index = weight->start_index;
      colour->end_index = weight->end_index;
      alpha->start_index = weight->start_index;
      alpha->end_index = weight->end_index;
      pango_attr_list_insert (attributes, colour);
      pango_attr_list_insert (attributes, pango_attribute_copy (alpha));
    }
  pango_attribute_destroy (alpha);
  pango_attr_list_insert (attributes, weight);

  return attributes;
}

static void
show_item (ShukeCustomerRow *self)
{
  g_autoptr(PangoAttrList) attributes = NULL;
  const char *heading, *tier, *tier_class, *line;
  gboolean in_title;
  int start, length;

  if (self->item == NULL)
    return;

  heading = shuke_customer_item_get_heading (self->item);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), heading == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->line), heading == NULL);
  if (heading != NULL)
    {
      gtk_label_set_label (self->title, heading);
      gtk_label_set_attributes (self->title, NULL);
      gtk_widget_hide (GTK_WIDGET (self->tier));
      return;
    }

  tier = shuke_customer_item_get_tier (self->item);
  tier_class = shuke_words_tier_class (tier);
  line = shuke_customer_item_get_line (self->item);
  adw_avatar_set_text (self->avatar, shuke_customer_item_get_letter (self->item));
  adw_avatar_set_show_initials (self->avatar, *shuke_customer_item_get_letter (self->item) != '\0');
  gtk_label_set_label (self->title, shuke_customer_item_get_title (self->item));
  gtk_label_set_label (self->tier, tier != NULL ? tier : "");
  gtk_widget_set_visible (GTK_WIDGET (self->tier), tier != NULL);
  if (tier_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->tier), tier_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->tier), "tag-gold");
  gtk_label_set_label (self->line, line);

  if (shuke_customer_item_get_hit (self->item, &in_title, &start, &length))
    attributes = attributes_for_hit (in_title ? shuke_customer_item_get_title (self->item) : line, start, length);
  else
    in_title = FALSE;
  gtk_label_set_attributes (self->title, in_title ? attributes : NULL);
  gtk_label_set_attributes (self->line, in_title ? NULL : attributes);
}

static gboolean
line_query_tooltip_cb (ShukeCustomerRow *self,
                       int               x,
                       int               y,
                       gboolean          keyboard,
                       GtkTooltip       *tooltip,
                       GtkLabel         *line)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (line)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (line));
  return TRUE;
}

static void
set_item (ShukeCustomerRow  *self,
          ShukeCustomerItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_handler, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    self->changed_handler = g_signal_connect_swapped (item, "changed", G_CALLBACK (show_item), self);
  show_item (self);
}

static void
shuke_customer_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (object);

  switch (property_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_customer_row_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (object);

  switch (property_id)
    {
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_customer_row_dispose (GObject *object)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (object);

  set_item (self, NULL);
  G_OBJECT_CLASS (shuke_customer_row_parent_class)->dispose (object);
}

static void
shuke_customer_row_class_init (ShukeCustomerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_customer_row_get_property;
  object_class->set_property = shuke_customer_row_set_property;
  object_class->dispose = shuke_customer_row_dispose;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, SHUKE_TYPE_CUSTOMER_ITEM, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-customer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerRow, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerRow, tier);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomerRow, line);
}

static void
shuke_customer_row_init (ShukeCustomerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->line), TRUE);
  g_signal_connect_object (self->line, "query-tooltip", G_CALLBACK (line_query_tooltip_cb), self, G_CONNECT_SWAPPED);
}
