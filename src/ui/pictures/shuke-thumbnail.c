/* SPDX-License-Identifier: GPL-3.0-or-later */

/* It asks for its picture when it is first painted, so that what stays closed or out of sight costs nothing. */

#include "shuke-thumbnail.h"

#include "shuke-palette.h"
#include "shuke-thumbnails.h"

#define HEIGHT     72
#define MIN_WIDTH  48
#define MAX_WIDTH 144
#define RADIUS      8

struct _ShukeThumbnail {
  GtkWidget        parent_instance;

  ShukeThumbnails *thumbnails;
  gint64           content;
  int              width;
};

G_DEFINE_FINAL_TYPE (ShukeThumbnail, shuke_thumbnail, GTK_TYPE_WIDGET)

static void
shuke_thumbnail_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? SHUKE_THUMBNAIL (widget)->width : HEIGHT;
}

static void
shuke_thumbnail_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  ShukeThumbnail *self = SHUKE_THUMBNAIL (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  GdkTexture *texture = shuke_thumbnails_get (self->thumbnails, self->content, MAX (HEIGHT, self->width) * scale, FALSE);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  if (texture != NULL)
    {
      /* As large as covers the place, its middle in the middle. */
      float wide = (float) gdk_texture_get_width (texture), high = (float) gdk_texture_get_height (texture);
      float factor = MAX (width / wide, height / high);

      gtk_snapshot_append_texture (snapshot, texture,
                                   &GRAPHENE_RECT_INIT ((width - wide * factor) / 2, (height - high * factor) / 2, wide * factor,
                                                        high * factor));
    }
  else
    gtk_snapshot_append_color (snapshot, &shuke_palette_get ()->tag_fill, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
ready_cb (ShukeThumbnail *self,
          gint64          content)
{
  if (content == self->content)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
shuke_thumbnail_dispose (GObject *object)
{
  g_clear_object (&SHUKE_THUMBNAIL (object)->thumbnails);
  G_OBJECT_CLASS (shuke_thumbnail_parent_class)->dispose (object);
}

static void
shuke_thumbnail_class_init (ShukeThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_thumbnail_dispose;
  widget_class->measure = shuke_thumbnail_measure;
  widget_class->snapshot = shuke_thumbnail_snapshot;
  /* The button around it has the name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
shuke_thumbnail_init (ShukeThumbnail *self)
{
}

GtkWidget *
shuke_thumbnail_new (ShukeBook        *book,
                     const ShukePhoto *photo)
{
  ShukeThumbnail *self = g_object_new (SHUKE_TYPE_THUMBNAIL, NULL);

  self->thumbnails = g_object_ref (shuke_thumbnails_of (book));
  self->content = photo->content;
  self->width = photo->width > 0 && photo->height > 0 ? CLAMP (HEIGHT * photo->width / photo->height, MIN_WIDTH, MAX_WIDTH) : HEIGHT;
  g_signal_connect_object (self->thumbnails, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

#define PORTRAIT "shuke-portrait"

/* What an avatar waits for. */
typedef struct {
  ShukeThumbnails *thumbnails;
  gint64           content;
  gulong           handler;
} Portrait;

static void
portrait_free (gpointer data)
{
  Portrait *portrait = data;

  g_clear_signal_handler (&portrait->handler, portrait->thumbnails);
  g_object_unref (portrait->thumbnails);
  g_free (portrait);
}

static void
show_portrait (AdwAvatar      *avatar,
               const Portrait *portrait)
{
  int side = adw_avatar_get_size (avatar) * gtk_widget_get_scale_factor (GTK_WIDGET (avatar));
  GdkTexture *texture = shuke_thumbnails_get (portrait->thumbnails, portrait->content, side, TRUE);

  if (texture != NULL)
    adw_avatar_set_custom_image (avatar, GDK_PAINTABLE (texture));
}

static void
portrait_ready_cb (AdwAvatar *avatar,
                   gint64     content)
{
  const Portrait *portrait = g_object_get_data (G_OBJECT (avatar), PORTRAIT);

  /* Where there are more discs than may wait, those left out ask again. */
  if (portrait->content == content || (adw_avatar_get_custom_image (avatar) == NULL && gtk_widget_get_mapped (GTK_WIDGET (avatar))))
    show_portrait (avatar, portrait);
}

void
shuke_thumbnail_show_portrait (AdwAvatar *avatar,
                               ShukeBook *book,
                               gint64     content)
{
  const Portrait *shown = g_object_get_data (G_OBJECT (avatar), PORTRAIT);
  Portrait *portrait;

  g_return_if_fail (ADW_IS_AVATAR (avatar));

  if ((shown != NULL ? shown->content : 0) == content && (content == 0 || shown->thumbnails == shuke_thumbnails_of (book)))
    return;
  adw_avatar_set_custom_image (avatar, NULL);
  g_object_set_data (G_OBJECT (avatar), PORTRAIT, NULL);
  if (content == 0)
    return;
  portrait = g_new0 (Portrait, 1);
  portrait->thumbnails = g_object_ref (shuke_thumbnails_of (book));
  portrait->content = content;
  /* Not bound to the disc: that would let go of the handler before portrait_free() does. */
  portrait->handler = g_signal_connect_swapped (portrait->thumbnails, "ready", G_CALLBACK (portrait_ready_cb), avatar);
  g_object_set_data_full (G_OBJECT (avatar), PORTRAIT, portrait, portrait_free);
  show_portrait (avatar, portrait);
}

gint64
shuke_thumbnail_find_portrait (const GArray *portraits,
                               gint64        person)
{
  gint64 content = 0;

  for (guint i = 0; portraits != NULL && i < portraits->len; i++)
    if (g_array_index (portraits, ShukePhoto, i).person == person)
      content = g_array_index (portraits, ShukePhoto, i).content;
  return content;
}
