/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures, by gdk-pixbuf and nowhere else. What a file claims to be is read from its first bytes here, and only the unpacker of that kind is
 * asked: of the kinds that gdk-pixbuf has beyond these nobody takes photographs, and some of them draw or follow links. */

#include "shuke-picture-file.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "shuke-error.h"

/* A JPEG is unpacked at an eighth if need be; the others need four bytes for each pixel first. */
#define MAX_JPEG_PIXELS  (G_GINT64_CONSTANT (120) * 1000 * 1000)
#define MAX_OTHER_PIXELS (G_GINT64_CONSTANT (40) * 1000 * 1000)
#define MAX_SIDE         30000

/* What is fed between two looks at the cancellable. */
#define PORTION (64 * 1024)

static const int qualities[] = { 88, 80, 70, 60 };

typedef struct {
  const guint8 *at;
  gsize         size;
} Span;

static guint
big (const guint8 *at,
     int           n)
{
  guint value = 0;

  for (int i = 0; i < n; i++)
    value = value << 8 | at[i];
  return value;
}

static guint
little (const guint8 *at,
        int           n)
{
  guint value = 0;

  for (int i = n; i-- > 0;)
    value = value << 8 | at[i];
  return value;
}

static gboolean
starts (Span        file,
        gsize       from,
        const char *with,
        gsize       length)
{
  return file.size >= from + length && memcmp (file.at + from, with, length) == 0;
}

/* The frame header stands behind any number of other segments (ITU T.81, B.1 and B.2.2). */
static gboolean
measure_jpeg (Span  file,
              int  *width,
              int  *height)
{
  gsize at = 2;

  while (at + 9 <= file.size)
    {
      guint8 marker = file.at[at + 1];

      if (file.at[at] != 0xff)
        return FALSE;
      if (marker == 0xff)
        at += 1;
      else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          *height = (int) big (file.at + at + 5, 2);
          *width = (int) big (file.at + at + 7, 2);
          return TRUE;
        }
      else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8))
        at += 2;
      else if (marker == 0xd9 || marker == 0xda)
        return FALSE;
      else
        at += 2 + big (file.at + at + 2, 2);
    }
  return FALSE;
}

/* The three forms of WebP (RFC 9649, 2.5 to 2.7). */
static gboolean
measure_webp (Span  file,
              int  *width,
              int  *height)
{
  guint bits;

  if (file.size < 30)
    return FALSE;
  if (starts (file, 12, "VP8X", 4))
    {
      *width = (int) little (file.at + 24, 3) + 1;
      *height = (int) little (file.at + 27, 3) + 1;
      return TRUE;
    }
  if (starts (file, 12, "VP8L", 4))
    {
      bits = little (file.at + 21, 4);
      *width = (int) (bits & 0x3fff) + 1;
      *height = (int) (bits >> 14 & 0x3fff) + 1;
      return TRUE;
    }
  *width = (int) little (file.at + 26, 2) & 0x3fff;
  *height = (int) little (file.at + 28, 2) & 0x3fff;
  return starts (file, 12, "VP8 ", 4);
}

static gboolean
measure_bmp (Span  file,
             int  *width,
             int  *height)
{
  gint32 tall;

  if (file.size < 26)
    return FALSE;
  if (little (file.at + 14, 4) == 12)
    {
      *width = (int) little (file.at + 18, 2);
      *height = (int) little (file.at + 20, 2);
      return TRUE;
    }
  *width = (int) little (file.at + 18, 4);
  /* Negative when it is stored from the top. */
  tall = (gint32) little (file.at + 22, 4);
  *height = tall < 0 && tall > G_MININT32 ? -tall : tall;
  return TRUE;
}

static gboolean
measure (Span         file,
         const char **type,
         int         *width,
         int         *height)
{
  *type = NULL;
  if (starts (file, 0, "\xff\xd8\xff", 3))
    {
      *type = "image/jpeg";
      return measure_jpeg (file, width, height);
    }
  if (starts (file, 0, "\x89PNG\r\n\x1a\n", 8))
    {
      *type = "image/png";
      if (!starts (file, 12, "IHDR", 4) || file.size < 24)
        return FALSE;
      *width = (int) MIN (big (file.at + 16, 4), G_MAXINT);
      *height = (int) MIN (big (file.at + 20, 4), G_MAXINT);
      return TRUE;
    }
  if (starts (file, 0, "GIF87a", 6) || starts (file, 0, "GIF89a", 6))
    {
      *type = "image/gif";
      if (file.size < 10)
        return FALSE;
      *width = (int) little (file.at + 6, 2);
      *height = (int) little (file.at + 8, 2);
      return TRUE;
    }
  if (starts (file, 0, "RIFF", 4) && starts (file, 8, "WEBP", 4))
    {
      *type = "image/webp";
      return measure_webp (file, width, height);
    }
  if (starts (file, 0, "BM", 2) && file.size > 18 && little (file.at + 14, 4) <= 124)
    {
      *type = "image/bmp";
      return measure_bmp (file, width, height);
    }
  return FALSE;
}

/* What a camera or a telephone writes and we do not read: HEIC, AVIF, TIFF and the raw files that are TIFFs by their first bytes. */
static gboolean
is_other_picture (Span file)
{
  static const char *const brands[] = { "heic", "heix", "hevc", "mif1", "msf1", "avif", "avis", "crx " };

  if (starts (file, 0, "II*\0", 4) || starts (file, 0, "MM\0*", 4) || starts (file, 0, "8BPS", 4))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (brands) && starts (file, 4, "ftyp", 4); i++)
    if (starts (file, 8, brands[i], 4))
      return TRUE;
  return FALSE;
}

gboolean
shuke_picture_look_at (GBytes      *bytes,
                       const char **type,
                       int         *width,
                       int         *height,
                       GError     **error)
{
  Span file = { NULL, 0 };
  const char *kind;
  gboolean measured;

  *width = *height = 0;
  file.at = g_bytes_get_data (bytes, &file.size);
  measured = measure (file, &kind, width, height);
  if (type != NULL)
    *type = kind;
  if (kind == NULL)
    {
      gboolean other = is_other_picture (file);

      g_set_error_literal (error, SHUKE_ERROR, other ? SHUKE_ERROR_PICTURE_KIND : SHUKE_ERROR_UNSUPPORTED,
                           other ? "a picture of a kind that is not read" : "not a picture");
      return FALSE;
    }
  if (!measured || *width <= 0 || *height <= 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a picture without a size");
      return FALSE;
    }
  if (file.size > SHUKE_PICTURE_FILE_MAX_BYTES || *width > MAX_SIDE || *height > MAX_SIDE
      || (gint64) *width * *height > (strcmp (kind, "image/jpeg") == 0 ? MAX_JPEG_PIXELS : MAX_OTHER_PIXELS))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "a picture of too many bytes or pixels");
      return FALSE;
    }
  return TRUE;
}

/* Asked for before the pixels are: how small they may be. */
typedef struct {
  int      width;         /* as the header said */
  int      height;
  int      side;
  gboolean square;
  gboolean contradicts;   /* the unpacker found another size */
} Wanted;

static double
find_scale (const Wanted *wanted,
            int           width,
            int           height)
{
  int longer = MAX (width, height), shorter = MIN (width, height);
  double scale = wanted->side <= 0 ? 1 : (double) wanted->side / (wanted->square ? shorter : longer);

  return MIN (scale, 1);
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         data)
{
  Wanted *wanted = data;
  double scale = find_scale (wanted, width, height);

  /* Newer ones turn it before they say its size. */
  if ((width != wanted->width || height != wanted->height) && (width != wanted->height || height != wanted->width))
    {
      /* Nothing is unpacked of what says one thing here and another there. */
      wanted->contradicts = TRUE;
      gdk_pixbuf_loader_set_size (loader, 1, 1);
      return;
    }
  if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale + 0.5)), MAX (1, (int) (height * scale + 0.5)));
}

static GdkPixbuf *
unpack (GBytes        *bytes,
        const char    *type,
        Wanted        *wanted,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (type, NULL);
  GdkPixbuf *pixbuf;
  gsize size, done = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gboolean fed = TRUE, cancelled = FALSE;

  if (loader == NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_PICTURE_KIND, "no unpacker for this kind of picture is installed");
      return NULL;
    }
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), wanted);
  while (done < size && fed && !cancelled && !wanted->contradicts)
    {
      gsize portion = MIN (PORTION, size - done);

      fed = gdk_pixbuf_loader_write (loader, data + done, portion, NULL);
      done += portion;
      cancelled = g_cancellable_is_cancelled (cancellable);
    }
  /* It has to be closed in any case. What ends too early is a picture as far as it goes, for those unpackers that say so. */
  fed = gdk_pixbuf_loader_close (loader, NULL) && fed;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (cancelled)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED, "stopped");
      return NULL;
    }
  if (!fed || pixbuf == NULL || wanted->contradicts)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the picture cannot be unpacked");
      return NULL;
    }
  return gdk_pixbuf_apply_embedded_orientation (pixbuf);
}

/* Onto white, as paper is; what a JPEG cannot have is left out. */
static GdkPixbuf *
flatten (GdkPixbuf *pixbuf)
{
  GdkPixbuf *flat;

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return g_object_ref (pixbuf);
  flat = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf));
  if (flat == NULL)
    return NULL;
  gdk_pixbuf_fill (flat, 0xffffffff);
  gdk_pixbuf_composite (pixbuf, flat, 0, 0, gdk_pixbuf_get_width (flat), gdk_pixbuf_get_height (flat), 0, 0, 1, 1, GDK_INTERP_NEAREST, 255);
  return flat;
}

static GBytes *
pack (GdkPixbuf  *pixbuf,
      int         quality,
      GError    **error)
{
  g_autofree char *said = g_strdup_printf ("%d", quality);
  char *buffer;
  gsize size;

  if (gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "jpeg", error, "quality", said, NULL))
    return g_bytes_new_take (buffer, size);
  return NULL;
}

static ShukePicture *
pack_within (GdkPixbuf       *whole,
             ShukePhotoKind   kind,
             GError         **error)
{
  g_autoptr (GdkPixbuf) pixbuf = flatten (whole);

  /* Smaller when no quality will do, until it will: a picture of noise. */
  for (int i = 0; pixbuf != NULL; i++)
    {
      int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
      g_autoptr (GBytes) bytes = pack (pixbuf, qualities[MIN (i, (int) G_N_ELEMENTS (qualities) - 1)], error);
      GdkPixbuf *smaller;

      if (bytes == NULL)
        return NULL;
      if (g_bytes_get_size (bytes) <= shuke_photo_max_bytes (kind))
        return shuke_picture_new (bytes, "image/jpeg", width, height);
      if (i + 1 < (int) G_N_ELEMENTS (qualities))
        continue;
      smaller = gdk_pixbuf_scale_simple (pixbuf, MAX (1, width * 4 / 5), MAX (1, height * 4 / 5), GDK_INTERP_BILINEAR);
      g_object_unref (pixbuf);
      pixbuf = smaller;
    }
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FAILED, "no memory for the picture");
  return NULL;
}

ShukePicture *
shuke_picture_take_in (GBytes          *file,
                       ShukePhotoKind   kind,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  Wanted wanted = { .side = shuke_photo_max_side (kind) };
  const char *type;

  g_return_val_if_fail (file != NULL, NULL);

  if (!shuke_picture_look_at (file, &type, &wanted.width, &wanted.height, error))
    return NULL;
  pixbuf = unpack (file, type, &wanted, cancellable, error);
  return pixbuf != NULL ? pack_within (pixbuf, kind, error) : NULL;
}

static GdkPixbuf *
cut_square (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int side = MIN (width, height);

  return gdk_pixbuf_new_subpixbuf (pixbuf, (width - side) / 2, (height - side) / 4, side, side);
}

ShukePixels *
shuke_picture_unpack (GBytes    *file,
                      int        side,
                      gboolean   square,
                      GError   **error)
{
  g_autoptr (GdkPixbuf) whole = NULL;
  g_autoptr (GdkPixbuf) part = NULL;
  g_autoptr (GdkPixbuf) own = NULL;
  Wanted wanted = { .side = side, .square = square };
  ShukePixels *pixels;
  const char *type;

  g_return_val_if_fail (file != NULL, NULL);

  if (!shuke_picture_look_at (file, &type, &wanted.width, &wanted.height, error))
    return NULL;
  whole = unpack (file, type, &wanted, NULL, error);
  if (whole == NULL)
    return NULL;
  part = square ? cut_square (whole) : g_object_ref (whole);
  /* Rows of a part lie in the whole. */
  own = square ? gdk_pixbuf_copy (part) : g_object_ref (part);
  if (own == NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FAILED, "no memory for the picture");
      return NULL;
    }
  pixels = g_new0 (ShukePixels, 1);
  pixels->width = gdk_pixbuf_get_width (own);
  pixels->height = gdk_pixbuf_get_height (own);
  pixels->stride = (gsize) gdk_pixbuf_get_rowstride (own);
  pixels->has_alpha = gdk_pixbuf_get_has_alpha (own);
  pixels->bytes = gdk_pixbuf_read_pixel_bytes (own);
  return pixels;
}

void
shuke_pixels_free (ShukePixels *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_free (self);
}

GBytes *
shuke_small_file_read (GFile         *file,
                       gsize          max,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *buffer = NULL;
  gsize size;

  /* Asked before it is opened: a pipe would never answer. */
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      gboolean folder = g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY;

      g_set_error_literal (error, SHUKE_ERROR, folder ? SHUKE_ERROR_FOLDER : SHUKE_ERROR_UNSUPPORTED, "not a regular file");
      return NULL;
    }
  if (g_file_info_get_size (info) > (goffset) max)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "a file of too many bytes");
      return NULL;
    }
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  size = (gsize) g_file_info_get_size (info);
  buffer = g_malloc (size + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, size, &size, cancellable, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&buffer), size);
}

char *
shuke_paper_dup_type (const char *name,
                      GBytes     *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree char *by_name = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *by_content = g_content_type_guess (NULL, data, size, NULL);
  g_autofree char *name_type = g_content_type_get_mime_type (by_name);
  g_autofree char *content_type = g_content_type_get_mime_type (by_content);
  Span file = { data, size };
  gboolean package = starts (file, 0, "PK\x03\x04", 4) || starts (file, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);

  if (package && name_type != NULL && shuke_attachment_is_office (name_type))
    return g_steal_pointer (&name_type);
  return content_type != NULL ? g_steal_pointer (&content_type) : g_strdup ("application/octet-stream");
}

gboolean
shuke_paper_may_open (const char *name,
                      GBytes     *bytes)
{
  g_autofree char *type = shuke_paper_dup_type (name, bytes);
  g_autofree char *by_name = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *name_type = g_content_type_get_mime_type (by_name);

  /* A desktop goes by the ending first. Without one that it knows it has to look inside, as was done here. */
  return shuke_attachment_is_for_looking (type)
         && (name_type == NULL || g_str_equal (name_type, "application/octet-stream") || shuke_attachment_is_for_looking (name_type));
}
