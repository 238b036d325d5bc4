/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Telling encodings apart on short tables of a shop, and reading a file in pieces of every size. */

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shuke-encoding.h"
#include "shuke-error.h"
#include "shuke-source.h"

#define SIMPLIFIED "姓名,手机号,生日,备注\r\n王小红,13000000001,1990-05-03,喜欢藏青色，怕冷\r\n"
#define ONE_NAME "id,name\r\n1,李娜\r\n"
#define RARE_NAME "名,号\r\n王喆,1\r\n李堃,2\r\n"
#define TRADITIONAL "會員編號,姓名,電話,備註\r\nA001,陳許功,0900000001,許功蓋喜歡黑色\r\n"
#define TRADITIONAL_SHORT "name\r\n林美玲\r\n"
#define WESTERN "id,name,city\r\n1,José,Málaga\r\n2,Jürgen,Köln\r\n3,Zoë,Orléans\r\n"

static char *
encode (const char *text,
        const char *charset,
        gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes = g_convert (text, -1, charset, "UTF-8", NULL, length, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_detect (void)
{
  static const struct {
    const char    *text;
    const char    *charset;
    ShukeEncoding  encoding;
  } cases[] = {
    { "id,phone\r\n1,13000000001\r\n", "ASCII", SHUKE_ENCODING_UTF8 },
    { "", "ASCII", SHUKE_ENCODING_UTF8 },
    { SIMPLIFIED, "UTF-8", SHUKE_ENCODING_UTF8 },
    { WESTERN, "UTF-8", SHUKE_ENCODING_UTF8 },
    { "𠮷野家🎂,1\n", "UTF-8", SHUKE_ENCODING_UTF8 },
    { "\xEF\xBB\xBF" SIMPLIFIED, "UTF-8", SHUKE_ENCODING_UTF8 },
    { SIMPLIFIED, "GBK", SHUKE_ENCODING_GB18030 },
    { ONE_NAME, "GBK", SHUKE_ENCODING_GB18030 },
    { RARE_NAME, "GBK", SHUKE_ENCODING_GB18030 },
    { "𠮷田,1\n王明,2\n", "GB18030", SHUKE_ENCODING_GB18030 },
    { TRADITIONAL, "GBK", SHUKE_ENCODING_GB18030 },
    { TRADITIONAL, "BIG5-HKSCS", SHUKE_ENCODING_BIG5 },
    { TRADITIONAL_SHORT, "BIG5-HKSCS", SHUKE_ENCODING_BIG5 },
    { SIMPLIFIED, "UTF-16LE", SHUKE_ENCODING_UTF16LE },
    { SIMPLIFIED, "UTF-16BE", SHUKE_ENCODING_UTF16BE },
    { "\xEF\xBB\xBF" "王\t李\n", "UTF-16LE", SHUKE_ENCODING_UTF16LE },
    { "\xEF\xBB\xBF" "王\t李\n", "UTF-16BE", SHUKE_ENCODING_UTF16BE },
    { WESTERN, "CP1252", SHUKE_ENCODING_WINDOWS_1252 },
    { "1,José,7\r\n", "CP1252", SHUKE_ENCODING_WINDOWS_1252 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length, back_length;
      guint64 n_bad;
      g_autofree char *bytes = encode (cases[i].text, cases[i].charset, &length);
      g_autofree char *back = NULL;
      const char *plain = cases[i].text;

      g_assert_cmpstr (shuke_encoding_get_name (shuke_encoding_detect (bytes, length)), ==,
                       shuke_encoding_get_name (cases[i].encoding));
      back = shuke_encoding_to_utf8 (cases[i].encoding, bytes, length, &back_length, &n_bad);
      if (g_str_has_prefix (plain, "\xEF\xBB\xBF"))
        plain += 3;
      g_assert_cmpstr (back, ==, plain);
      g_assert_cmpuint (back_length, ==, strlen (plain));
      g_assert_cmpuint (n_bad, ==, 0);
    }
}

static void
test_names (void)
{
  static const struct {
    const char    *name;
    gboolean       known;
    ShukeEncoding  encoding;
  } cases[] = {
    { "utf-8", TRUE, SHUKE_ENCODING_UTF8 },
    { "GB2312", TRUE, SHUKE_ENCODING_GB18030 },
    { "gb_2312-80", FALSE, 0 },
    { "BIG5", TRUE, SHUKE_ENCODING_BIG5 },
    { "ISO-8859-1", TRUE, SHUKE_ENCODING_WINDOWS_1252 },
    { "", FALSE, 0 },
    { "a name that is longer than any encoding has", FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeEncoding encoding;

      g_assert_cmpint (shuke_encoding_from_name (cases[i].name, &encoding), ==, cases[i].known);
      if (cases[i].known)
        g_assert_cmpint (encoding, ==, cases[i].encoding);
    }
  for (int i = 0; i < SHUKE_N_ENCODINGS; i++)
    {
      g_assert_cmpstr (shuke_encoding_get_label (i), !=, "");
      g_assert_cmpstr (shuke_encoding_get_name (i), !=, "");
    }
}

static char *
read_all (ShukeSource  *source,
          gsize         step,
          GError      **error)
{
  GString *all = g_string_new (NULL);
  g_autofree char *piece = g_malloc (step);
  gssize n;

  while ((n = shuke_source_read (source, piece, step, error)) > 0)
    g_string_append_len (all, piece, n);
  if (n < 0)
    {
      g_string_free (all, TRUE);
      return NULL;
    }
  g_assert_cmpint (shuke_source_read (source, piece, step, NULL), ==, 0);
  return g_string_free (all, FALSE);
}

/* GLib's own judge of UTF-8 says the same of sequences that are whole, cut short, too long, surrogates or beyond the last plane. */
static void
test_sound (void)
{
  static const char *const parts[] = {
    "a", "12345678", "é", "李", "的", "𠮷", "\xc1\xbf", "\xe0\xa0\x80", "\xe0\x9f\xbf", "\xed\x9f\xbf", "\xed\xa0\x80", "\xef\xbc\x91",
    "\xf0\x8f\xbf\xbf", "\xf4\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xe6", "\xe6\x9d", "\xf0\xa0\xae", "\x80", "\xff",
  };
  GRand *random = g_rand_new_with_seed (20);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      ShukeUtf8Scan scan = { 0 };
      const char *end;
      gsize cut;

      for (int n = g_rand_int_range (random, 1, 12); n > 0; n--)
        g_string_append (text, parts[g_rand_int_range (random, 0, g_rand_boolean (random) ? 6 : G_N_ELEMENTS (parts))]);
      g_utf8_validate_len (text->str, text->len, &end);
      g_assert_cmpuint (shuke_utf8_valid_prefix (text->str, text->len), ==, (gsize) (end - text->str));

      /* In two pieces, wherever they are parted. */
      cut = (gsize) g_rand_int_range (random, 0, (gint32) text->len + 1);
      shuke_utf8_scan_feed (&scan, text->str, cut);
      shuke_utf8_scan_feed (&scan, text->str + cut, text->len - cut);
      if (*end == '\0')
        {
          guint64 beyond = 0;

          for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
            beyond += (guchar) *p >= 0x80;
          g_assert_cmpuint (scan.n_bad + scan.need, ==, 0);
          g_assert_cmpuint (scan.n_multi, ==, beyond);
        }
      else
        g_assert_cmpuint (scan.n_bad + scan.need, >, 0);
    }
  g_rand_free (random);
}

static void
test_bad_bytes (void)
{
  static const struct {
    const char    *bytes;
    gsize          length;
    ShukeEncoding  encoding;
    const char    *text;
    guint64        n_bad;
  } cases[] = {
    /* A GBK file cut in the middle of its last character. */
    { "\xCD\xF5,\xC0", 4, SHUKE_ENCODING_GB18030, "王,\xEF\xBF\xBD", 1 },
    { "a\xFF" "b", 3, SHUKE_ENCODING_GB18030, "a\xEF\xBF\xBD" "b", 1 },
    { "a\xE7\x8E", 3, SHUKE_ENCODING_UTF8, "a\xEF\xBF\xBD", 1 },
    { "\x81" "a", 2, SHUKE_ENCODING_WINDOWS_1252, "\xEF\xBF\xBD" "a", 1 },
    { "a\0\0\xD8" "b\0", 6, SHUKE_ENCODING_UTF16LE, "a\xEF\xBF\xBD" "b", 1 },
    { "a\0b", 3, SHUKE_ENCODING_UTF16LE, "a\xEF\xBF\xBD", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 n_bad;
      g_autofree char *text = shuke_encoding_to_utf8 (cases[i].encoding, cases[i].bytes, cases[i].length,
                                                      NULL, &n_bad);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (n_bad, ==, cases[i].n_bad);
    }

  /* One spoilt place in the middle of a long UTF-8 text leaves it UTF-8. */
  {
    g_autoptr (GString) text = g_string_new (NULL);
    ShukeEncoding encoding;

    for (int i = 0; i < 50; i++)
      g_string_append (text, SIMPLIFIED);
    text->str[text->len / 2] = '\xFF';
    encoding = shuke_encoding_detect (text->str, text->len);
    g_assert_cmpint (encoding, ==, SHUKE_ENCODING_UTF8);
  }
}

static void
test_pieces (void)
{
  static const char *const charsets[] = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" };
  static const gsize steps[] = { 16, 17, 19, 64, 1000, 70000 };
  g_autoptr (GString) text = g_string_new (NULL);

  /* More than one internal chunk, with characters of one to four bytes across its border. */
  for (int i = 0; text->len < 300 * 1024; i++)
    g_string_append_printf (text, "%d,王é𠮷\r\n", i);

  for (gsize c = 0; c < G_N_ELEMENTS (charsets); c++)
    {
      gsize length;
      char *encoded = encode (text->str, charsets[c], &length);
      g_autoptr (GBytes) bytes = g_bytes_new_take (encoded, length);

      for (gsize s = 0; s < G_N_ELEMENTS (steps); s++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (ShukeSource) source = shuke_source_new_bytes (bytes, NULL, &error);
          g_autofree char *back = NULL;

          g_assert_no_error (error);
          back = read_all (source, steps[s], &error);
          g_assert_no_error (error);
          g_assert_true (strcmp (back, text->str) == 0);
          g_assert_cmpuint (shuke_source_get_position (source), ==, length);
          g_assert_cmpuint (shuke_source_get_size (source), ==, length);
        }
    }
}

static void
test_marks_and_ends (void)
{
  static const struct {
    const char *bytes;
    gsize       length;
    const char *text;
    int         error;
  } cases[] = {
    { "\xEF\xBB\xBF" "a\n", 5, "a\n", -1 },
    { "\xFF\xFE" "a\0\n\0", 6, "a\n", -1 },
    { "a,b\r\n\x1A", 6, "a,b\r\n", -1 },
    { "a\x1A" "b\x1A\x1A\x1A", 6, "a\x1A" "b", -1 },
    { "\x1A\x1A", 2, "", -1 },
    { "", 0, "", -1 },
    /* One broken place is none; many are no text. */
    { "id,name\r\n1,A\0B\r\n2,C\r\n\x1A", 22, "id,name\r\n1,AB\r\n2,C\r\n", -1 },
    { "id\0\0\0\0\0,name\0\0\0\0\r\n\1\2\3", 21, NULL, SHUKE_ERROR_DAMAGED },
    { "PK\x03\x04 and so on", 14, NULL, SHUKE_ERROR_UNSUPPORTED },
    { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, NULL, SHUKE_ERROR_UNSUPPORTED },
    { "%PDF-1.4\n", 9, NULL, SHUKE_ERROR_UNSUPPORTED },
    { "<html><table>", 13, NULL, SHUKE_ERROR_UNSUPPORTED },
    /* UTF-16 that holds the character NUL. */
    { "\xFF\xFE" "a\0\0\0b\0", 8, "ab", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeSource) source = shuke_source_new_bytes (bytes, NULL, &error);
      g_autofree char *text = source != NULL ? read_all (source, 64, &error) : NULL;

      if (cases[i].error >= 0)
        {
          g_assert_error (error, SHUKE_ERROR, cases[i].error);
          g_assert_null (text);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("shuke-source-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "a.csv", NULL);
  g_autofree char *missing = g_build_filename (folder, "b.csv", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *inside = g_build_filename (path, "c.csv", NULL);
  const struct {
    const char *path;
    int         code;
  } cases[] = {
    { folder, SHUKE_ERROR_FOLDER },
    { missing, SHUKE_ERROR_NOT_FOUND },
    { inside, SHUKE_ERROR_NOT_FOUND },
    { pipe, SHUKE_ERROR_UNSUPPORTED },
  };
  ShukeFileKind kind;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "BEGIN:VCARD\r\nEND:VCARD\r\n", -1, &error));
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeSource) source = shuke_source_open (cases[i].path, NULL, &error);

      g_assert_null (source);
      g_assert_error (error, SHUKE_ERROR, cases[i].code);
      g_assert_null (strstr (error->message, folder));
      g_clear_error (&error);
      g_assert_null (shuke_file_load (cases[i].path, 100, &error));
      g_assert_error (error, SHUKE_ERROR, cases[i].code);
      g_clear_error (&error);
    }

  g_assert_true (shuke_file_kind_of_path (path, &kind, &error));
  g_assert_cmpint (kind, ==, SHUKE_FILE_KIND_VCARD);
  bytes = shuke_file_load (path, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 24);
  g_assert_null (shuke_file_load (path, 10, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
  g_clear_error (&error);

  /* Over the limit without filling the disk: a hole. */
  g_assert_cmpint (truncate (path, SHUKE_SOURCE_MAX_SIZE + 1), ==, 0);
  g_assert_null (shuke_source_open (path, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);

  g_unlink (path);
  g_unlink (pipe);
  g_rmdir (folder);
}

/* Root ignores modes, so the refusal is tried by a child that is nobody. */
static void
test_no_permission (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;
      const char *path = g_getenv ("SHUKE_TEST_PATH");

      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        g_assert_not_reached ();
      g_assert_cmpint (access (path, R_OK), ==, -1);
      g_assert_null (shuke_source_open (path, NULL, &error));
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NO_PERMISSION);
      return;
    }
  else
    {
      g_autofree char *folder = g_dir_make_tmp ("shuke-source-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "a.csv", NULL);

      g_assert_true (g_file_set_contents (path, "a\n", -1, NULL));
      g_assert_cmpint (chmod (folder, 0755), ==, 0);
      g_assert_cmpint (chmod (path, 0), ==, 0);
      g_setenv ("SHUKE_TEST_PATH", path, TRUE);
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      g_unlink (path);
      g_rmdir (folder);
    }
}

/* Most lines in UTF-8 and some in GB18030: each in its own. One spoilt place in a line is no other encoding. */
static void
test_lines_of_two_encodings (void)
{
  static const gsize steps[] = { 16, 64, 70000 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  guint64 n_other = 0;

  for (int i = 0; text->len < 300 * 1024; i++)
    {
      g_autofree char *line = g_strdup_printf ("王丽娟%d,杭州市西湖区\r\n", i);

      g_string_append (expected, line);
      if (i % 3 == 2)
        {
          gsize length;
          g_autofree char *other = encode (line, "GB18030", &length);

          g_string_append_len (text, other, (gssize) length);
          n_other++;
        }
      else
        g_string_append (text, line);
    }
  g_string_append (text, "陈\xE4\xBD,苏州市\n李娜,上海");
  g_string_append (expected, "陈\xEF\xBF\xBD,苏州市\n李娜,上海");
  bytes = g_bytes_new (text->str, text->len);
  for (gsize s = 0; s < G_N_ELEMENTS (steps); s++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeSource) source = shuke_source_new_bytes (bytes, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (shuke_source_get_encoding (source), ==, SHUKE_ENCODING_UTF8);
      g_assert_cmpuint (shuke_source_get_n_other_lines (source), ==, n_other);
      for (int i = 0; i < 2; i++)
        {
          g_autofree char *back = read_all (source, steps[s], &error);

          g_assert_no_error (error);
          g_assert_true (strcmp (back, expected->str) == 0);
          g_assert_cmpuint (shuke_source_get_position (source), ==, text->len);
          g_assert_true (shuke_source_rewind (source, &error));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/detect", test_detect);
  g_test_add_func ("/encoding/names", test_names);
  g_test_add_func ("/encoding/sound", test_sound);
  g_test_add_func ("/encoding/bad-bytes", test_bad_bytes);
  g_test_add_func ("/source/pieces", test_pieces);
  g_test_add_func ("/source/lines-of-two-encodings", test_lines_of_two_encodings);
  g_test_add_func ("/source/marks-and-ends", test_marks_and_ends);
  g_test_add_func ("/source/files", test_files);
  g_test_add_func ("/source/no-permission", test_no_permission);
  return g_test_run ();
}
