/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures as telephones and screens make them, down to the bytes that are none: what comes in, how large it is, what is refused. */

#include "shuke-picture-file.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "shuke-error.h"

/* Red to the left, blue to the right, green below; @noise for what packs badly. */
static GdkPixbuf *
draw (int      width,
      int      height,
      gboolean alpha,
      gboolean noise)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  int n = alpha ? 4 : 3;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *at = pixels + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf) + (gsize) x * n;

        at[0] = noise ? g_rand_int (random) & 0xff : x < width / 2 ? 220 : 20;
        at[1] = noise ? g_rand_int (random) & 0xff : y < height / 2 ? 20 : 220;
        at[2] = noise ? g_rand_int (random) & 0xff : x < width / 2 ? 20 : 220;
        if (alpha)
          at[3] = 0;
      }
  return pixbuf;
}

static GBytes *
pack (GdkPixbuf  *pixbuf,
      const char *type)
{
  g_autoptr (GError) error = NULL;
  char *buffer;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, type, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, size);
}

static GBytes *
make (int         width,
      int         height,
      const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = draw (width, height, FALSE, FALSE);

  return pack (pixbuf, type);
}

/* The same JPEG as a camera writes it that is held on its side, with the place where it was. */
static GBytes *
add_exif (GBytes *jpeg,
          int     orientation)
{
  static const guint8 head[] = {
    0xff, 0xe1, 0, 54, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2,
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0,
    0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 'G', 'P', 'S', 'G', 'P', 'S', 'G', 'P', 'S', '!',
  };
  GByteArray *bytes = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);

  g_byte_array_append (bytes, data, 2);
  g_byte_array_append (bytes, head, sizeof head);
  bytes->data[2 + 3] = sizeof head - 2;
  bytes->data[2 + 29] = (guint8) orientation;
  g_byte_array_append (bytes, data + 2, size - 2);
  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
holds (GBytes     *bytes,
       const char *word)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strstr_len (data, (gssize) size, word) != NULL || memmem (data, size, word, strlen (word)) != NULL;
}

static ShukePicture *
take_in (GBytes         *file,
         ShukePhotoKind  kind)
{
  g_autoptr (GError) error = NULL;
  ShukePicture *picture = shuke_picture_take_in (file, kind, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (shuke_picture_fits (picture, kind));
  g_assert_cmpstr (picture->type, ==, "image/jpeg");
  return picture;
}

/* How red, green and blue one pixel is, each as 0 or 1. */
static int
colour_at (GBytes *file,
           double  x,
           double  y)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukePixels) pixels = shuke_picture_unpack (file, 0, FALSE, &error);
  const guint8 *at;

  g_assert_no_error (error);
  at = (const guint8 *) g_bytes_get_data (pixels->bytes, NULL) + (gsize) (y * pixels->height) * pixels->stride
       + (gsize) (x * pixels->width) * (pixels->has_alpha ? 4 : 3);
  return (at[0] > 128 ? 100 : 0) + (at[1] > 128 ? 10 : 0) + (at[2] > 128 ? 1 : 0);
}

static void
test_sizes (void)
{
  static const struct {
    int            width, height;
    const char    *type;
    ShukePhotoKind kind;
    int            wide, high;
  } rows[] = {
    { 400, 300, "jpeg", SHUKE_PHOTO_NOTE, 400, 300 },     { 4000, 3000, "jpeg", SHUKE_PHOTO_NOTE, 1600, 1200 },
    { 4000, 3000, "jpeg", SHUKE_PHOTO_PORTRAIT, 512, 384 }, { 300, 2400, "png", SHUKE_PHOTO_NOTE, 200, 1600 },
    { 513, 20, "png", SHUKE_PHOTO_PORTRAIT, 512, 20 },    { 1, 1, "png", SHUKE_PHOTO_PORTRAIT, 1, 1 },
    { 4000, 2, "bmp", SHUKE_PHOTO_PORTRAIT, 512, 1 },     { 1600, 1600, "jpeg", SHUKE_PHOTO_NOTE, 1600, 1600 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) file = make (rows[i].width, rows[i].height, rows[i].type);
      g_autoptr (ShukePicture) picture = take_in (file, rows[i].kind);
      int width, height;

      g_assert_cmpint (picture->width, ==, rows[i].wide);
      g_assert_cmpint (picture->height, ==, rows[i].high);
      g_assert_true (shuke_picture_look_at (picture->bytes, NULL, &width, &height, NULL));
      g_assert_cmpint (width, ==, rows[i].wide);
      g_assert_cmpint (height, ==, rows[i].high);
    }
}

static void
test_limits (void)
{
  g_autoptr (GdkPixbuf) noise = draw (1600, 1600, FALSE, TRUE);
  g_autoptr (GBytes) file = pack (noise, "jpeg");

  g_assert_cmpuint (g_bytes_get_size (file), >, shuke_photo_max_bytes (SHUKE_PHOTO_NOTE));
  for (int kind = 0; kind < SHUKE_N_PHOTO_KINDS; kind++)
    {
      g_autoptr (ShukePicture) picture = take_in (file, kind);

      g_assert_cmpint (picture->width, >, shuke_photo_max_side (kind) / 4);
    }
}

static void
test_orientation (void)
{
  /* Where the left upper quarter, red alone, is seen when the picture is turned as the number says (Exif 2.3, 4.6.4 A). */
  static const struct { int orientation, wide, high; double x, y; } rows[] = {
    { 1, 80, 40, 0.25, 0.25 }, { 2, 80, 40, 0.75, 0.25 }, { 3, 80, 40, 0.75, 0.75 }, { 4, 80, 40, 0.25, 0.75 },
    { 5, 40, 80, 0.25, 0.25 }, { 6, 40, 80, 0.75, 0.25 }, { 7, 40, 80, 0.75, 0.75 }, { 8, 40, 80, 0.25, 0.75 },
  };
  g_autoptr (GBytes) plain = make (80, 40, "jpeg");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) file = add_exif (plain, rows[i].orientation);
      g_autoptr (ShukePicture) picture = NULL;

      g_test_message ("orientation %d", rows[i].orientation);
      g_assert_true (holds (file, "GPSGPS"));
      picture = take_in (file, SHUKE_PHOTO_NOTE);
      g_assert_cmpint (picture->width, ==, rows[i].wide);
      g_assert_cmpint (picture->height, ==, rows[i].high);
      g_assert_cmpint (colour_at (picture->bytes, rows[i].x, rows[i].y), ==, 100);
      g_assert_false (holds (picture->bytes, "GPS"));
      g_assert_false (holds (picture->bytes, "Exif"));
    }
}

/* What is seen through is white, as on paper. */
static void
test_alpha (void)
{
  g_autoptr (GdkPixbuf) clear = draw (40, 40, TRUE, FALSE);
  g_autoptr (GBytes) file = pack (clear, "png");
  g_autoptr (ShukePicture) picture = take_in (file, SHUKE_PHOTO_PORTRAIT);

  g_assert_cmpint (colour_at (picture->bytes, 0.25, 0.25), ==, 111);
}

static void
assert_refused (GBytes     *file,
                ShukeError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (shuke_picture_take_in (file, SHUKE_PHOTO_NOTE, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, (int) code);
  g_clear_error (&error);
  g_assert_null (shuke_picture_unpack (file, 40, TRUE, &error));
  g_assert_error (error, SHUKE_ERROR, (int) code);
}

#define BYTES(text) text, sizeof (text) - 1

static void
test_refused (void)
{
  static const struct { const char *bytes; gsize size; ShukeError code; } rows[] = {
    { BYTES (""), SHUKE_ERROR_UNSUPPORTED },
    { BYTES ("%PDF-1.4"), SHUKE_ERROR_UNSUPPORTED },
    { BYTES ("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"), SHUKE_ERROR_UNSUPPORTED },
    { BYTES ("/* XPM */ static char *a[] = { \"1 1 1 1\", \"a c red\", \"a\" };"), SHUKE_ERROR_UNSUPPORTED },
    { BYTES ("BM, said the note, and that is no picture at all."), SHUKE_ERROR_UNSUPPORTED },
    { BYTES ("\0\0\0\x18" "ftypheic\0\0\0\0mif1heic"), SHUKE_ERROR_PICTURE_KIND },
    { BYTES ("\0\0\0\x18" "ftypavif\0\0\0\0mif1avif"), SHUKE_ERROR_PICTURE_KIND },
    { BYTES ("\0\0\0\x18" "ftypmp42\0\0\0\0mp42isom"), SHUKE_ERROR_UNSUPPORTED },
    { BYTES ("II*\0\x08\0\0\0"), SHUKE_ERROR_PICTURE_KIND },
    { BYTES ("\xff\xd8\xff"), SHUKE_ERROR_DAMAGED },
    { BYTES ("\xff\xd8\xff\xe0\xff\xff"), SHUKE_ERROR_DAMAGED },
    { BYTES ("\xff\xd8\xff\xc0\0\x11\x08\0\0\0\0"), SHUKE_ERROR_DAMAGED },
    { BYTES ("\xff\xd8\xff\xc0\0\x11\x08\0\x20\0\x20\x03\x01\x22\0\x02\x11"), SHUKE_ERROR_DAMAGED },
    { BYTES ("\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03"), SHUKE_ERROR_TOO_LARGE },
    { BYTES ("\x89PNG\r\n\x1a\n"), SHUKE_ERROR_DAMAGED },
    { BYTES ("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\0\0\0\0\0\x08\x02\0\0\0"), SHUKE_ERROR_DAMAGED },
    { BYTES ("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0"), SHUKE_ERROR_TOO_LARGE },
    { BYTES ("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\x7f\xff\xff\xff\0\0\0\x01\x08\x02\0\0\0"), SHUKE_ERROR_TOO_LARGE },
    { BYTES ("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x02\0\0\0"), SHUKE_ERROR_TOO_LARGE },
    { BYTES ("GIF89a\xff\xff\xff\xff\0\0\0"), SHUKE_ERROR_TOO_LARGE },
    { BYTES ("GIF89a\x01"), SHUKE_ERROR_DAMAGED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (rows[i].bytes, rows[i].size);

      g_test_message ("row %d", (int) i);
      assert_refused (file, rows[i].code);
    }
}

/* Broken off where it came down the line, or of a header that says more than there is: a picture as far as it goes or a refusal, never more
 * than that. */
static void
test_cut (void)
{
  static const char *const types[] = { "jpeg", "png", "bmp" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GBytes) file = make (640, 480, types[i]);
      gsize size = g_bytes_get_size (file);

      for (gsize end = 1; end < size; end += 1 + size / 40)
        {
          g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, end);
          g_autoptr (GError) error = NULL;
          g_autoptr (ShukePicture) picture = shuke_picture_take_in (cut, SHUKE_PHOTO_NOTE, NULL, &error);

          g_assert_true (picture != NULL ? shuke_picture_fits (picture, SHUKE_PHOTO_NOTE) : error->domain == SHUKE_ERROR);
        }
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) file = make (4000, 3000, "png");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (shuke_picture_take_in (file, SHUKE_PHOTO_NOTE, cancellable, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED);
}

static void
test_thumbnails (void)
{
  static const struct { int width, height, side; gboolean square; int wide, high; } rows[] = {
    { 1600, 1200, 96, FALSE, 96, 72 }, { 1600, 1200, 42, TRUE, 42, 42 }, { 300, 512, 84, TRUE, 84, 84 },
    { 20, 10, 96, FALSE, 20, 10 },     { 20, 10, 42, TRUE, 10, 10 },     { 300, 512, 0, FALSE, 300, 512 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) file = make (rows[i].width, rows[i].height, "jpeg");
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukePixels) pixels = shuke_picture_unpack (file, rows[i].side, rows[i].square, &error);

      g_assert_no_error (error);
      g_assert_cmpint (pixels->width, ==, rows[i].wide);
      g_assert_cmpint (pixels->height, ==, rows[i].high);
      g_assert_cmpuint (g_bytes_get_size (pixels->bytes), >=, (gsize) (pixels->height - 1) * pixels->stride + (gsize) pixels->width * 3);
    }
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("shuke-picture-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  const char *const refused[] = { folder, pipe };
  const int codes[] = { SHUKE_ERROR_FOLDER, SHUKE_ERROR_UNSUPPORTED };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (shuke_small_file_read (file, 4, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "four", 4, &error));
  bytes = shuke_small_file_read (file, 4, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "four", 4);
  g_assert_null (shuke_small_file_read (file, 3, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GFile) other = g_file_new_for_path (refused[i]);

      g_assert_null (shuke_small_file_read (other, 3, NULL, &error));
      g_assert_error (error, SHUKE_ERROR, codes[i]);
      g_clear_error (&error);
    }
  g_remove (path);
  g_remove (pipe);
  g_rmdir (folder);
}

static void
test_papers (void)
{
  static const struct { const char *name, *bytes; gsize size; gboolean looking; } rows[] = {
    { "合同.pdf", BYTES ("%PDF-1.4\n"), TRUE },
    { "no ending", BYTES ("%PDF-1.4\n"), TRUE },
    { "a.txt", BYTES ("裙子改短"), TRUE },
    { "报价.docx", BYTES ("PK\x03\x04............"), TRUE },
    { "old.xls", BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1........"), TRUE },
    { "things.zip", BYTES ("PK\x03\x04............"), FALSE },
    { "program.jar", BYTES ("PK\x03\x04............"), FALSE },
    { "contract.pdf", BYTES ("#!/bin/sh\nrm -rf ~\n"), FALSE },
    { "contract.pdf", BYTES ("\x7f" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0"), FALSE },
    { "contract.pdf", BYTES ("[Desktop Entry]\nType=Application\nExec=rm\n"), FALSE },
    { "notes.desktop", BYTES ("only words"), FALSE },
    { "notes.sh", BYTES ("only words"), FALSE },
    { "page.png", BYTES ("<!DOCTYPE html><html><script></script></html>"), FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].bytes, rows[i].size);
      g_autofree char *type = shuke_paper_dup_type (rows[i].name, bytes);

      g_test_message ("%s: %s", rows[i].name, type);
      g_assert_cmpint (shuke_paper_may_open (rows[i].name, bytes), ==, rows[i].looking);
    }
}

static void
test_names (void)
{
  static const struct { const char *name, *kept; } rows[] = {
    { "合同.pdf", "合同.pdf" },          { "/etc/passwd", "passwd" },     { "..\\..\\a.txt", "a.txt" }, { "../..", "file" },
    { ".hidden", "hidden" },             { "", "file" },                  { NULL, "file" },             { "a\nb\x01.pdf", "ab.pdf" },
    { "gpj.\xe2\x80\xae" "fdp", "gpj.fdp" }, { "a:b*?.pdf", "ab.pdf" },   { "-rf.txt", "rf.txt" },      { "a. ", "a" },
  };
  g_autofree char *many = g_strnfill (500, 'a');
  g_autofree char *endless = g_strconcat (many, ".pdf", NULL);
  g_autofree char *cut = shuke_attachment_dup_name (endless);
  GString *wide = g_string_new (NULL);
  g_autofree char *wide_cut = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *kept = shuke_attachment_dup_name (rows[i].name);

      g_assert_cmpstr (kept, ==, rows[i].kept);
    }
  g_assert_cmpuint (strlen (cut), ==, 120);
  g_assert_true (g_str_has_suffix (cut, "a.pdf"));
  for (int i = 0; i < 100; i++)
    g_string_append (wide, "合同");
  wide_cut = shuke_attachment_dup_name (wide->str);
  g_assert_true (g_utf8_validate (wide_cut, -1, NULL));
  g_assert_cmpuint (strlen (wide_cut), <=, 120);
  g_string_free (wide, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/sizes", test_sizes);
  g_test_add_func ("/picture/limits", test_limits);
  g_test_add_func ("/picture/orientation", test_orientation);
  g_test_add_func ("/picture/alpha", test_alpha);
  g_test_add_func ("/picture/refused", test_refused);
  g_test_add_func ("/picture/cut", test_cut);
  g_test_add_func ("/picture/cancelled", test_cancelled);
  g_test_add_func ("/picture/thumbnails", test_thumbnails);
  g_test_add_func ("/picture/files", test_files);
  g_test_add_func ("/picture/papers", test_papers);
  g_test_add_func ("/picture/names", test_names);
  return g_test_run ();
}
