/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The only place where a colour that is not a named one of the style is painted: a garment keeps its
 * true colour in light and in dark, an inner ring keeps cream and navy visible on their grounds. */

#include "shuke-swatch.h"

#include <adwaita.h>

#include "shuke-colour.h"

struct _ShukeSwatch {
  GtkWidget parent_instance;

  char   *word;
  int     size;
  guint32 rgb;
  gboolean known;
};

enum {
  PROP_0,
  PROP_WORD,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeSwatch, shuke_swatch, GTK_TYPE_WIDGET)

static void
shuke_swatch_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  ShukeSwatch *self = SHUKE_SWATCH (widget);

  *minimum = *natural = self->known ? self->size : 0;
}

static void
shuke_swatch_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  ShukeSwatch *self = SHUKE_SWATCH (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  float side = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  float left = (gtk_widget_get_width (widget) - side) / 2;
  float top = (gtk_widget_get_height (widget) - side) / 2;
  const float widths[4] = { 1, 1, 1, 1 };
  GdkRGBA ring = dark ? (GdkRGBA) { 1, 1, 1, 0.22f } : (GdkRGBA) { 0, 0, 0, 0.14f };
  GdkRGBA fill = {
    ((self->rgb >> 16) & 0xff) / 255.0f,
    ((self->rgb >> 8) & 0xff) / 255.0f,
    (self->rgb & 0xff) / 255.0f,
    1
  };
  GdkRGBA rings[4] = { ring, ring, ring, ring };
  GskRoundedRect disc;

  if (!self->known || side <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (left, top, side, side), side / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &fill, &disc.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &disc, widths, rings);
}

static void
shuke_swatch_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ShukeSwatch *self = SHUKE_SWATCH (object);

  switch (property_id)
    {
    case PROP_WORD:
      g_value_set_string (value, self->word);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_swatch_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  ShukeSwatch *self = SHUKE_SWATCH (object);

  switch (property_id)
    {
    case PROP_WORD:
      shuke_swatch_set_word (self, g_value_get_string (value));
      break;
    case PROP_SIZE:
      self->size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_swatch_finalize (GObject *object)
{
  g_free (SHUKE_SWATCH (object)->word);
  G_OBJECT_CLASS (shuke_swatch_parent_class)->finalize (object);
}

static void
shuke_swatch_class_init (ShukeSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_swatch_get_property;
  object_class->set_property = shuke_swatch_set_property;
  object_class->finalize = shuke_swatch_finalize;
  widget_class->measure = shuke_swatch_measure;
  widget_class->snapshot = shuke_swatch_snapshot;

  properties[PROP_WORD] =
    g_param_spec_string ("word", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIZE] =
    g_param_spec_int ("size", NULL, NULL, 8, 64, 16, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
shuke_swatch_init (ShukeSwatch *self)
{
  self->size = 16;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
shuke_swatch_new (const char *word)
{
  return g_object_new (SHUKE_TYPE_SWATCH, "word", word, NULL);
}

void
shuke_swatch_set_word (ShukeSwatch *self,
                       const char  *word)
{
  g_return_if_fail (SHUKE_IS_SWATCH (self));

  if (g_strcmp0 (self->word, word) == 0)
    return;

  g_free (self->word);
  self->word = g_strdup (word);
  self->known = shuke_colour_from_word (word, &self->rgb);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORD]);
}
