/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Avatars of the long list. A shop has some hundred surnames and ten colours, so the same few pictures come again and again
 * while it scrolls; painting a round shape and a letter anew in every frame is what costs. */

#include "shuke-avatar-texture.h"

#include "shuke-palette.h"

/* Pictures kept; a screen shows far fewer. */
#define MAX_KEPT 400

/* GTK has one display and one thread, so this is one too. */
static GHashTable *kept;

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

static GdkTexture *
paint (GtkWidget  *widget,
       const char *name,
       const char *initials,
       int         size,
       int         scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size * scale, size * scale);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, initials);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;
  GdkRGBA fill, letter;
  int width, height;

  shuke_palette_get_avatar (name, &fill, &letter);
  cairo_scale (cairo, scale, scale);
  cairo_arc (cairo, size / 2.0, size / 2.0, size / 2.0, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cairo, &fill);
  cairo_fill (cairo);

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * 0.42) * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cairo, (size - width) / 2, (size - height) / 2);
  gdk_cairo_set_source_rgba (cairo, &letter);
  pango_cairo_show_layout (cairo, layout);
  cairo_destroy (cairo);

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * size * scale);
  texture = gdk_memory_texture_new (size * scale, size * scale, GDK_MEMORY_DEFAULT, bytes,
                                    cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return texture;
}

GdkTexture *
shuke_avatar_texture_get (GtkWidget  *widget,
                          const char *name,
                          int         size)
{
  g_autofree char *initials = dup_initials (name);
  g_autofree char *key = NULL;
  int scale = gtk_widget_get_scale_factor (widget);
  GdkTexture *texture;

  if (initials == NULL)
    return NULL;

  if (kept == NULL)
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  key = g_strdup_printf ("%s %d %d %d", initials, shuke_palette_avatar_class (name), size, scale);
  texture = g_hash_table_lookup (kept, key);
  if (texture != NULL)
    return texture;

  if (g_hash_table_size (kept) >= MAX_KEPT)
    g_hash_table_remove_all (kept);
  texture = paint (widget, name, initials, size, scale);
  g_hash_table_insert (kept, g_steal_pointer (&key), texture);

  return texture;
}

void
shuke_avatar_texture_clear (void)
{
  if (kept != NULL)
    g_hash_table_remove_all (kept);
}
