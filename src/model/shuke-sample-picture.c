/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawn point by point, with soft edges, and written as PNG (ISO/IEC 15948) here: nothing that draws belongs to this room. */

#include "shuke-sample-picture.h"

#include <gio/gio.h>
#include <math.h>

#define FACE   256
#define WIDTH  600
#define HEIGHT 800

/* Red, green, blue from 0 to 1. */
typedef struct {
  double red, green, blue;
} Colour;

/* How much of a point is inside, by its distance from the edge in points. */
static double
inside (double distance)
{
  return CLAMP (0.5 - distance, 0, 1);
}

static Colour
mix (Colour under,
     Colour over,
     double much)
{
  return (Colour) { under.red + (over.red - under.red) * much, under.green + (over.green - under.green) * much,
                    under.blue + (over.blue - under.blue) * much };
}

/* From the edge of an ellipse, near enough for a soft edge. */
static double
from_ellipse (double x,
              double y,
              double width,
              double height)
{
  double far = hypot (x / width, y / height);

  return far < 0.01 ? -width : (far - 1) * hypot (x, y) / far;
}

static Colour
face_at (int x,
         int y)
{
  const Colour wall = { 0.87, 0.80, 0.72 }, hair = { 0.20, 0.15, 0.14 }, skin = { 0.95, 0.80, 0.70 }, coat = { 0.62, 0.25, 0.28 },
               lips = { 0.78, 0.36, 0.38 };
  double across = x - FACE / 2, down = y - FACE / 2;
  Colour colour = mix (wall, (Colour) { 1, 1, 1 }, 0.25 * (1 - y / (double) FACE));

  colour = mix (colour, hair, inside (from_ellipse (across, down + 18, 70, 78)));
  colour = mix (colour, hair, inside (MAX (fabs (across) - 66, MAX (-18 - down, down - 62))));
  colour = mix (colour, coat, inside (from_ellipse (across, down - 140, 108, 72)));
  colour = mix (colour, skin, inside (MAX (fabs (across) - 20, MAX (30 - down, down - 82))));
  colour = mix (colour, skin, inside (from_ellipse (across, down + 8, 50, 62)));
  /* A parting to one side. */
  colour = mix (colour, hair, inside (MAX (from_ellipse (across, down + 8, 52, 64), down + 34 + 0.35 * across)));
  for (int side = -1; side <= 1; side += 2)
    {
      colour = mix (colour, hair, inside (from_ellipse (across - side * 20, down + 4, 4.5, 5)));
      colour = mix (colour, hair, inside (from_ellipse (across - side * 20, down + 17, 9, 1.6)));
    }
  return mix (colour, lips, inside (MAX (from_ellipse (across, down - 20, 13, 8), 20 - down)));
}

static Colour
dress_at (int x,
          int y)
{
  const Colour wall = { 0.93, 0.91, 0.88 }, floor = { 0.80, 0.73, 0.66 }, cloth = { 0.24, 0.42, 0.40 }, light = { 0.90, 0.82, 0.62 },
               hanger = { 0.55, 0.42, 0.30 };
  double across = fabs (x - WIDTH / 2.0);
  double wide = y < 330 ? 92 - (y - 170) * 0.16 : 66 + (y - 330) * 0.34;
  double waist = fabs (y - 335.0);
  double dotted = hypot (fmod (x + (y / 40 % 2) * 20.0, 40) - 20, fmod (y, 40) - 20);
  Colour colour = mix (wall, floor, inside (700 - y));
  double cloth_edge = MAX (across - wide, MAX (170 - y, y - 690.0));
  double sleeve = MAX (MAX (across - 150, 80 - across), MAX (176 + (across - 80) * 0.45 - y, y - 262 - (across - 80) * 0.3));

  colour = mix (colour, hanger, inside (fabs (y - 176 - across * 0.12) - 4 + (across > 110 ? 9 : 0)));
  colour = mix (colour, hanger, inside (fabs (hypot (x - WIDTH / 2.0, y - 138) - 16) - 3));
  colour = mix (colour, cloth, inside (MIN (cloth_edge, sleeve)));
  colour = mix (colour, light, inside (MAX (cloth_edge + 4, dotted - 5)));
  colour = mix (colour, mix (cloth, (Colour) { 0, 0, 0 }, 0.4), inside (MAX (cloth_edge, waist - 9)));
  /* The neck is cut out. */
  return mix (colour, wall, inside (MAX (from_ellipse (across, y - 170, 42, 46), 168 - y)));
}

static guint32
crc_of (const guint8 *bytes,
        gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= bytes[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
  return ~crc;
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

static void
append_chunk (GByteArray   *png,
              const char   *type,
              const guint8 *data,
              gsize         length)
{
  guint start;

  append_number (png, (guint32) length);
  start = png->len;
  g_byte_array_append (png, (const guint8 *) type, 4);
  if (length > 0)
    g_byte_array_append (png, data, (guint) length);
  append_number (png, crc_of (png->data + start, png->len - start));
}

/* (transfer full) */
static GBytes *
compress (GByteArray *lines)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_data (lines->data, (gssize) lines->len, NULL);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_output_stream_splice (memory, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static guint8
level (double part)
{
  return (guint8) CLAMP (part * 255 + 0.5, 0, 255);
}

/* Each line is written as what is added to the one above (filter 2), which packs flat colours small. */
static ShukePicture *
draw (int      width,
      int      height,
      Colour (*colour_at) (int x, int y))
{
  g_autoptr (GByteArray) lines = g_byte_array_new ();
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GByteArray) head = g_byte_array_new ();
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *above = g_new0 (guint8, (gsize) width * 3);
  const guint8 depth_and_kind[] = { 8, 2, 0, 0, 0 };

  for (int y = 0; y < height; y++)
    {
      g_byte_array_append (lines, (const guint8[]) { 2 }, 1);
      for (int x = 0; x < width; x++)
        {
          Colour colour = colour_at (x, y);
          const guint8 now[3] = { level (colour.red), level (colour.green), level (colour.blue) };

          for (int i = 0; i < 3; i++)
            {
              guint8 more = (guint8) (now[i] - above[x * 3 + i]);

              g_byte_array_append (lines, &more, 1);
              above[x * 3 + i] = now[i];
            }
        }
    }
  packed = compress (lines);
  append_number (head, (guint32) width);
  append_number (head, (guint32) height);
  g_byte_array_append (head, depth_and_kind, sizeof depth_and_kind);
  g_byte_array_append (png, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  append_chunk (png, "IHDR", head->data, head->len);
  append_chunk (png, "IDAT", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  append_chunk (png, "IEND", NULL, 0);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&png));
  return shuke_picture_new (bytes, "image/png", width, height);
}

ShukePicture *
shuke_sample_picture_face (void)
{
  return draw (FACE, FACE, face_at);
}

ShukePicture *
shuke_sample_picture_dress (void)
{
  return draw (WIDTH, HEIGHT, dress_at);
}
