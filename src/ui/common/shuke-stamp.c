/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Round shapes of the long list, as pictures that rows share. A shop has some hundred surnames, ten colours and a handful of tiers, so
 * the same few come again and again while it scrolls; painting a round shape anew in every frame is what costs. */

#include "shuke-stamp.h"

#include "shuke-palette.h"

/* Pictures kept; a screen shows far fewer. */
#define MAX_KEPT 400

/* GTK has one display and one thread, so this is one too. */
static GHashTable *kept;   /* (element-type utf8 cairo_surface_t) */

static char *
dup_initials (const char *name)
{
  const char *last_word;
  char first[8] = "", second[8] = "";

  if (name == NULL || *name == '\0' || !g_unichar_isalpha (g_utf8_get_char (name)))
    return NULL;

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (name)), first);
  last_word = strrchr (name, ' ');
  if (last_word != NULL && g_unichar_isalpha (g_utf8_get_char (last_word + 1)))
    g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (last_word + 1)), second);

  return g_strconcat (first, second, NULL);
}

static void
paint_pill (cairo_t       *cairo,
            const GdkRGBA *fill,
            double         width,
            double         height)
{
  double radius = height / 2;

  cairo_arc (cairo, radius, radius, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cairo, width - radius, radius, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cairo);
  gdk_cairo_set_source_rgba (cairo, fill);
  cairo_fill (cairo);
}

static void
paint_initials (cairo_t       *cairo,
                GtkWidget     *widget,
                const char    *initials,
                const GdkRGBA *colour,
                int            size)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, initials);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * 0.42) * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cairo, (size - width) / 2, (size - height) / 2);
  gdk_cairo_set_source_rgba (cairo, colour);
  pango_cairo_show_layout (cairo, layout);
}

static char *
dup_key (GtkWidget     *widget,
         const char    *name,
         const GdkRGBA *fill,
         int            width,
         int            height)
{
  g_autofree char *colour = gdk_rgba_to_string (fill);

  return g_strdup_printf ("%s %s %d %d %d", name, colour, width, height, gtk_widget_get_scale_factor (widget));
}

/* The picture of that name. A new one has a pill painted in it, for the caller to go on with; @made says so. */
static cairo_surface_t *
get_picture (GtkWidget     *widget,
             const char    *name,
             const GdkRGBA *fill,
             int            width,
             int            height,
             gboolean      *made)
{
  int scale = gtk_widget_get_scale_factor (widget);
  g_autofree char *key = dup_key (widget, name, fill, width, height);
  cairo_surface_t *picture;
  cairo_t *cairo;

  if (kept == NULL)
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cairo_surface_destroy);
  picture = g_hash_table_lookup (kept, key);
  *made = picture == NULL;
  if (picture != NULL)
    return picture;

  if (g_hash_table_size (kept) >= MAX_KEPT)
    g_hash_table_remove_all (kept);
  picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_surface_set_device_scale (picture, scale, scale);
  cairo = cairo_create (picture);
  paint_pill (cairo, fill, width, height);
  cairo_destroy (cairo);
  g_hash_table_insert (kept, g_steal_pointer (&key), picture);

  return picture;
}

static const cairo_user_data_key_t texture_key;

static GdkTexture *
get_texture (cairo_surface_t *picture)
{
  GdkTexture *texture = cairo_surface_get_user_data (picture, &texture_key);
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  int stride = cairo_image_surface_get_stride (picture);
  g_autoptr (GBytes) bytes = NULL;

  if (texture != NULL)
    return texture;

  cairo_surface_flush (picture);
  bytes = g_bytes_new (cairo_image_surface_get_data (picture), (gsize) stride * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  cairo_surface_set_user_data (picture, &texture_key, texture, g_object_unref);

  return texture;
}

/* Without a graphics card GTK copies and converts a texture in every frame that shows it, six times the cost of painting from the
 * picture itself; with one a texture stays on the card. */
static void
append_picture (GtkSnapshot     *snapshot,
                GtkWidget       *widget,
                cairo_surface_t *picture,
                int              x,
                int              y,
                int              width,
                int              height)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  cairo_t *cairo;

  if (!GSK_IS_CAIRO_RENDERER (renderer))
    {
      gtk_snapshot_append_texture (snapshot, get_texture (picture), &bounds);
      return;
    }

  cairo = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_source_surface (cairo, picture, x, y);
  cairo_paint (cairo);
  cairo_destroy (cairo);
}

gboolean
shuke_stamp_append_avatar (GtkSnapshot *snapshot,
                           GtkWidget   *widget,
                           const char  *name,
                           int          size,
                           int          x,
                           int          y)
{
  g_autofree char *initials = dup_initials (name);
  cairo_surface_t *picture;
  gboolean made;
  GdkRGBA fill, letter;

  if (initials == NULL)
    return FALSE;

  shuke_palette_get_avatar (name, &fill, &letter);
  picture = get_picture (widget, initials, &fill, size, size, &made);
  if (made)
    {
      cairo_t *cairo = cairo_create (picture);

      paint_initials (cairo, widget, initials, &letter, size);
      cairo_destroy (cairo);
    }
  append_picture (snapshot, widget, picture, x, y, size, size);

  return TRUE;
}

static const GdkRGBA no_fill;

/* What a texture has is copied once: painted from the texture, each frame of a scroll would copy it again. */
static void
paint_photo (cairo_t    *cairo,
             GdkTexture *texture,
             int         size)
{
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  gdk_texture_download (texture, cairo_image_surface_get_data (whole), (gsize) cairo_image_surface_get_stride (whole));
  cairo_surface_mark_dirty (whole);
  cairo_arc (cairo, size / 2.0, size / 2.0, size / 2.0, 0, 2 * G_PI);
  cairo_clip (cairo);
  cairo_scale (cairo, (double) size / width, (double) size / height);
  cairo_set_source_surface (cairo, whole, 0, 0);
  cairo_paint (cairo);
  cairo_surface_destroy (whole);
}

gboolean
shuke_stamp_append_photo (GtkSnapshot *snapshot,
                          GtkWidget   *widget,
                          const char  *name,
                          GdkTexture  *texture,
                          int          size,
                          int          x,
                          int          y)
{
  g_autofree char *key = dup_key (widget, name, &no_fill, size, size);
  cairo_surface_t *picture = kept != NULL ? g_hash_table_lookup (kept, key) : NULL;
  gboolean made;

  if (picture == NULL && texture == NULL)
    return FALSE;
  picture = get_picture (widget, name, &no_fill, size, size, &made);
  if (made)
    {
      cairo_t *cairo = cairo_create (picture);

      paint_photo (cairo, texture, size);
      cairo_destroy (cairo);
    }
  append_picture (snapshot, widget, picture, x, y, size, size);
  return TRUE;
}

void
shuke_stamp_append_pill (GtkSnapshot   *snapshot,
                         GtkWidget     *widget,
                         const GdkRGBA *fill,
                         int            x,
                         int            y,
                         int            width,
                         int            height)
{
  gboolean made;

  append_picture (snapshot, widget, get_picture (widget, "", fill, width, height, &made), x, y, width, height);
}

void
shuke_stamp_clear (void)
{
  if (kept != NULL)
    g_hash_table_remove_all (kept);
}
