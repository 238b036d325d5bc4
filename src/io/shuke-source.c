/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening what the owner chose and reading it as text. Files are read, never mapped: one that is pulled out with
 * its memory stick must end in an error, not in a crash. Must never put a path into a message. */

#include "shuke-source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shuke-error.h"

#define CHUNK (256 * 1024)
#define CTRL_Z 0x1A
#define REPLACEMENT "\xEF\xBF\xBD"

struct _ShukeSource {
  int            fd;            /* -1 when reading from memory */
  GBytes        *bytes;         /* (owned) (nullable) */
  guint64        size;
  guint64        end;           /* size without the Ctrl-Z at the end */
  guint64        position;
  ShukeEncoding  encoding;
  GIConv         converter;     /* (GIConv) -1 for UTF-8 */
  char          *raw;           /* (owned) bytes read and not yet converted */
  gsize          raw_start;
  gsize          raw_end;
  gboolean       at_start;
  gboolean       at_end;        /* of the file */
  guint64        n_nul;
  guint64        n_other_lines; /* in GB18030, of a file in UTF-8 */
  GString       *line;          /* (owned) (nullable): of such a file, what is converted and not yet handed out, */
  gsize          line_start;    /* from here */
};

/* More of them than one byte in so many, and it is no text. */
#define BYTES_A_NUL 20

static void
set_errno_error (GError **error,
                 int      reason)
{
  shuke_error_set_errno (error, reason, "the file cannot be read");
}

char *
shuke_file_dup_stamp (const char *path)
{
  struct stat info;

  if (stat (path, &info) != 0)
    return g_strdup ("");
  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld", (guint64) info.st_ino, (guint64) info.st_size,
                          (gint64) info.st_mtim.tv_sec, (long) info.st_mtim.tv_nsec);
}

int
shuke_file_open (const char  *path,
                 guint64      limit,
                 guint64     *size,
                 GError     **error)
{
  /* Not blocking, so that a pipe without writer cannot hold the window. */
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat info;

  if (fd < 0)
    {
      set_errno_error (error, errno);
      return -1;
    }
  if (fstat (fd, &info) != 0)
    {
      set_errno_error (error, errno);
      close (fd);
      return -1;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, SHUKE_ERROR, S_ISDIR (info.st_mode) ? SHUKE_ERROR_FOLDER : SHUKE_ERROR_UNSUPPORTED,
                           "this is not an ordinary file");
      close (fd);
      return -1;
    }
  if ((guint64) info.st_size > limit)
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE,
                   "the file has %" G_GUINT64_FORMAT " bytes, at most %" G_GUINT64_FORMAT " are read",
                   (guint64) info.st_size, limit);
      close (fd);
      return -1;
    }
  *size = info.st_size;
  return fd;
}

static gssize
read_fully (int      fd,
            char    *buffer,
            gsize    size,
            GError **error)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = read (fd, buffer + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          set_errno_error (error, errno);
          return -1;
        }
      if (n == 0)
        break;
      done += n;
    }
  return done;
}

static gboolean
refuse_kind (ShukeFileKind   kind,
             GError        **error)
{
  const char *what = NULL;

  switch (kind)
    {
    case SHUKE_FILE_KIND_TEXT:
    case SHUKE_FILE_KIND_VCARD:
    case SHUKE_FILE_KIND_CALENDAR:
      return FALSE;
    case SHUKE_FILE_KIND_ZIP:
      what = "a packed file such as .xlsx";
      break;
    case SHUKE_FILE_KIND_OLD_OFFICE:
      what = "an old Office file such as .xls";
      break;
    case SHUKE_FILE_KIND_PDF:
      what = "a PDF";
      break;
    case SHUKE_FILE_KIND_PICTURE:
      what = "a picture";
      break;
    case SHUKE_FILE_KIND_BOOK:
      what = "a database";
      break;
    case SHUKE_FILE_KIND_WEB_PAGE:
      what = "a web page";
      break;
    default:
      g_assert_not_reached ();
    }
  g_set_error (error, SHUKE_ERROR, kind == SHUKE_FILE_KIND_BOOK ? SHUKE_ERROR_A_BOOK : SHUKE_ERROR_UNSUPPORTED,
               "the file is %s, not a text table", what);
  return TRUE;
}

/* The next raw piece of the file, for the scans and for reading alike. */
static gssize
next_raw (ShukeSource  *self,
          char         *buffer,
          gsize         size,
          GError      **error)
{
  gssize n;

  size = MIN (size, self->end - self->position);
  if (size == 0)
    return 0;
  if (self->fd >= 0)
    n = read_fully (self->fd, buffer, size, error);
  else
    {
      n = size;
      memcpy (buffer, (const char *) g_bytes_get_data (self->bytes, NULL) + self->position, n);
    }
  if (n > 0)
    self->position += n;
  return n;
}

static gboolean
rewind_raw (ShukeSource  *self,
            GError      **error)
{
  self->position = 0;
  if (self->fd >= 0 && lseek (self->fd, 0, SEEK_SET) < 0)
    {
      set_errno_error (error, errno);
      return FALSE;
    }
  return TRUE;
}

/* A line of Chinese in GB18030 has hardly a place that is sound as UTF-8; a line of UTF-8 that was spoilt has hardly any other. */
static gboolean
is_other_line (const ShukeUtf8Scan *line)
{
  return line->n_bad > line->n_multi;
}

/* Lists that were put together of two, one from a till and one from a telephone, have lines of either kind. */
static gboolean
count_lines (ShukeSource  *self,
             gboolean     *mixed,
             GError      **error)
{
  ShukeUtf8Scan line = { 0 };
  guint64 n_sound = 0, n_other = 0;
  gssize n;

  while ((n = next_raw (self, self->raw, CHUNK, error)) > 0)
    for (gssize i = 0; i < n;)
      {
        const char *end = memchr (self->raw + i, '\n', (gsize) (n - i));
        gssize length = end != NULL ? end - (self->raw + i) + 1 : n - i;

        shuke_utf8_scan_feed (&line, self->raw + i, (gsize) length);
        i += length;
        if (end == NULL && self->position < self->end)
          continue;
        /* One character alone is too little to tell. */
        n_sound += line.n_bad == 0 && line.n_multi >= 2;
        n_other += is_other_line (&line);
        line = (ShukeUtf8Scan) { 0 };
      }
  *mixed = n_other > 0 && n_sound > n_other;
  self->n_other_lines = *mixed ? n_other : 0;
  return n >= 0 && rewind_raw (self, error);
}

static gboolean
examine (ShukeSource          *self,
         const ShukeEncoding  *wanted,
         GError              **error)
{
  ShukeUtf8Scan utf8 = { 0 };
  gboolean decided, mixed = FALSE;
  guint64 n_ctrl_z = 0;
  gssize n;

  while ((n = next_raw (self, self->raw, CHUNK, error)) > 0)
    {
      if (utf8.n_bytes == 0 && refuse_kind (shuke_file_kind_of_bytes (self->raw, n), error))
        return FALSE;
      shuke_utf8_scan_feed (&utf8, self->raw, n);
      if (self->raw[n - 1] != CTRL_Z)
        n_ctrl_z = 0;
      for (gssize i = n; i > 0 && self->raw[i - 1] == CTRL_Z; i--)
        n_ctrl_z++;
    }
  if (n < 0 || !rewind_raw (self, error))
    return FALSE;

  decided = shuke_utf8_scan_decide (&utf8, &self->encoding);
  if (utf8.n_bad > 0 && (wanted == NULL || *wanted == SHUKE_ENCODING_UTF8) && (!decided || self->encoding == SHUKE_ENCODING_UTF8) &&
      !count_lines (self, &mixed, error))
    return FALSE;
  if (wanted != NULL)
    self->encoding = *wanted;
  else if (mixed)
    self->encoding = SHUKE_ENCODING_UTF8;
  else if (!decided)
    {
      ShukeHanScan han = { 0 };

      while ((n = next_raw (self, self->raw, CHUNK, error)) > 0)
        shuke_han_scan_feed (&han, self->raw, n);
      if (n < 0 || !rewind_raw (self, error))
        return FALSE;
      self->encoding = shuke_han_scan_decide (&han);
    }

  if (self->encoding != SHUKE_ENCODING_UTF16LE && self->encoding != SHUKE_ENCODING_UTF16BE)
    self->n_nul = utf8.n_nul[0] + utf8.n_nul[1];
  if (self->n_nul > self->size / BYTES_A_NUL)
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED,
                   "the file holds %" G_GUINT64_FORMAT " NUL bytes, so it is no text",
                   self->n_nul);
      return FALSE;
    }
  if (self->encoding != SHUKE_ENCODING_UTF16LE && self->encoding != SHUKE_ENCODING_UTF16BE)
    self->end -= n_ctrl_z;
  return TRUE;
}

/* TRUE to go on with the same raw bytes, FALSE when more are needed. */
static gboolean
convert_line (ShukeSource *self)
{
  const char *start = self->raw + self->raw_start;
  gsize length = self->raw_end - self->raw_start;
  const char *end = memchr (start, '\n', length);
  ShukeUtf8Scan scan = { 0 };
  g_autofree char *text = NULL;
  guint64 n_bad = 1;

  if (end == NULL && !self->at_end && length < CHUNK)
    return FALSE;
  if (end != NULL)
    length = (gsize) (end - start) + 1;
  shuke_utf8_scan_feed (&scan, start, length);
  if (is_other_line (&scan))
    text = shuke_encoding_to_utf8 (SHUKE_ENCODING_GB18030, start, length, NULL, &n_bad);
  if (n_bad > 0)
    {
      g_free (text);
      text = shuke_encoding_to_utf8 (SHUKE_ENCODING_UTF8, start, length, NULL, NULL);
    }
  g_string_assign (self->line, text);
  self->line_start = 0;
  self->raw_start += length;
  return TRUE;
}

/* As copy_utf8() of a file whose lines are of two encodings. */
static gboolean
copy_lines (ShukeSource *self,
            char       **out,
            gsize       *out_left)
{
  gsize n = MIN (self->line->len - self->line_start, *out_left);

  if (n == 0)
    return convert_line (self);
  memcpy (*out, self->line->str + self->line_start, n);
  *out += n;
  *out_left -= n;
  self->line_start += n;
  return TRUE;
}

static ShukeSource *
finish_opening (ShukeSource          *self,
                const ShukeEncoding  *encoding,
                GError              **error)
{
  self->end = self->size;
  self->raw = g_malloc (CHUNK);
  self->at_start = TRUE;
  self->converter = (GIConv) -1;

  if (!examine (self, encoding, error))
    {
      shuke_source_free (self);
      return NULL;
    }
  if (self->n_other_lines > 0)
    self->line = g_string_new (NULL);
  if (self->encoding != SHUKE_ENCODING_UTF8)
    {
      self->converter = g_iconv_open ("UTF-8", shuke_encoding_get_name (self->encoding));
      if (self->converter == (GIConv) -1)
        {
          g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED,
                       "this system has no table for the encoding %s", shuke_encoding_get_name (self->encoding));
          shuke_source_free (self);
          return NULL;
        }
    }
  return self;
}

/* Moves what is left to the front and reads behind it. */
static gboolean
refill (ShukeSource  *self,
        GError      **error)
{
  gsize left = self->raw_end - self->raw_start;
  gssize n;

  memmove (self->raw, self->raw + self->raw_start, left);
  self->raw_start = 0;
  self->raw_end = left;
  n = next_raw (self, self->raw + left, CHUNK - left, error);
  if (n < 0)
    return FALSE;
  if (n == 0)
    self->at_end = TRUE;
  self->raw_end += n;

  if (self->at_start)
    {
      self->at_start = FALSE;
      self->raw_start += shuke_encoding_mark (self->encoding, self->raw, self->raw_end);
    }
  return TRUE;
}

static void
skip_bad (ShukeSource *self,
          gsize        n,
          char       **out,
          gsize       *out_left)
{
  memcpy (*out, REPLACEMENT, strlen (REPLACEMENT));
  *out += strlen (REPLACEMENT);
  *out_left -= strlen (REPLACEMENT);
  self->raw_start += MIN (n, self->raw_end - self->raw_start);
}

/* Both return TRUE to go on with the same raw bytes or room, FALSE when more raw bytes are needed. */
static gboolean
copy_utf8 (ShukeSource *self,
           char       **out,
           gsize       *out_left)
{
  const char *in = self->raw + self->raw_start;
  gsize length = self->raw_end - self->raw_start;
  gsize sound = shuke_utf8_valid_prefix (in, MIN (length, *out_left));

  memcpy (*out, in, sound);
  *out += sound;
  *out_left -= sound;
  self->raw_start += sound;
  length -= sound;

  if (length == 0)
    return FALSE;
  if (*out_left < 4)
    return TRUE;
  if (sound > 0)
    return TRUE;
  if (length < 4 && !self->at_end)
    return FALSE;
  skip_bad (self, 1, out, out_left);
  return TRUE;
}

static gboolean
convert (ShukeSource *self,
         char       **out,
         gsize       *out_left)
{
  char *in = self->raw + self->raw_start;
  gsize in_left = self->raw_end - self->raw_start;
  gboolean wide = self->encoding == SHUKE_ENCODING_UTF16LE || self->encoding == SHUKE_ENCODING_UTF16BE;
  gboolean failed;
  int reason;

  failed = g_iconv (self->converter, &in, &in_left, out, out_left) == (gsize) -1;
  reason = errno;
  self->raw_start = self->raw_end - in_left;

  if (!failed)
    return FALSE;
  if (reason == EINVAL && !self->at_end)
    return FALSE;
  if (reason == E2BIG || *out_left < 4)
    {
      *out_left = 0;
      return TRUE;
    }
  skip_bad (self, reason == EINVAL ? in_left : wide ? 2 : 1, out, out_left);
  return TRUE;
}

ShukeFileKind
shuke_file_kind_of_bytes (const char *bytes,
                          gsize       length)
{
  static const struct {
    const char    *magic;
    guint          length;
    ShukeFileKind  kind;
  } known[] = {
    { "PK\x03\x04", 4, SHUKE_FILE_KIND_ZIP },
    { "PK\x05\x06", 4, SHUKE_FILE_KIND_ZIP },
    { "\xD0\xCF\x11\xE0", 4, SHUKE_FILE_KIND_OLD_OFFICE },
    { "%PDF-", 5, SHUKE_FILE_KIND_PDF },
    { "\xFF\xD8\xFF", 3, SHUKE_FILE_KIND_PICTURE },
    { "\x89PNG", 4, SHUKE_FILE_KIND_PICTURE },
    { "GIF8", 4, SHUKE_FILE_KIND_PICTURE },
    { "SQLite format 3", 16, SHUKE_FILE_KIND_BOOK },
  };
  static const struct {
    const char    *text;
    ShukeFileKind  kind;
  } beginnings[] = {
    { "BEGIN:VCARD", SHUKE_FILE_KIND_VCARD },
    { "BEGIN:VCALENDAR", SHUKE_FILE_KIND_CALENDAR },
    { "<html", SHUKE_FILE_KIND_WEB_PAGE },
    { "<!doctype html", SHUKE_FILE_KIND_WEB_PAGE },
    { "<table", SHUKE_FILE_KIND_WEB_PAGE },
  };
  char start[64];
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (length >= known[i].length && memcmp (bytes, known[i].magic, known[i].length) == 0)
        return known[i].kind;
    }

  /* The beginning of the text without mark, blanks and the NULs of UTF-16. */
  for (gsize i = 0; i < length && i < 256 && n + 1 < sizeof start; i++)
    {
      guint8 byte = bytes[i];

      if (byte >= 0x80 || byte == 0 || (n == 0 && g_ascii_isspace (byte)))
        continue;
      start[n++] = byte;
    }
  start[n] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      if (g_ascii_strncasecmp (start, beginnings[i].text, strlen (beginnings[i].text)) == 0)
        return beginnings[i].kind;
    }
  return SHUKE_FILE_KIND_TEXT;
}

gboolean
shuke_file_kind_of_path (const char     *path,
                         ShukeFileKind  *kind,
                         GError        **error)
{
  char head[256];
  guint64 size;
  gssize n;
  int fd = shuke_file_open (path, G_MAXUINT64, &size, error);

  if (fd < 0)
    return FALSE;
  n = read_fully (fd, head, sizeof head, error);
  close (fd);
  if (n < 0)
    return FALSE;
  *kind = shuke_file_kind_of_bytes (head, n);
  return TRUE;
}

GBytes *
shuke_file_load (const char  *path,
                 guint64      limit,
                 GError     **error)
{
  guint64 size;
  gssize n;
  g_autofree char *data = NULL;
  int fd = shuke_file_open (path, limit, &size, error);

  if (fd < 0)
    return NULL;
  data = g_malloc (size + 1);
  n = read_fully (fd, data, size, error);
  close (fd);
  if (n < 0)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), n);
}

ShukeSource *
shuke_source_open (const char           *path,
                   const ShukeEncoding  *encoding,
                   GError              **error)
{
  guint64 size;
  int fd;
  ShukeSource *self;

  g_return_val_if_fail (path != NULL, NULL);

  fd = shuke_file_open (path, SHUKE_SOURCE_MAX_SIZE, &size, error);
  if (fd < 0)
    return NULL;
  self = g_new0 (ShukeSource, 1);
  self->fd = fd;
  self->size = size;
  return finish_opening (self, encoding, error);
}

ShukeSource *
shuke_source_new_bytes (GBytes               *bytes,
                        const ShukeEncoding  *encoding,
                        GError              **error)
{
  ShukeSource *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (ShukeSource, 1);
  self->fd = -1;
  self->bytes = g_bytes_ref (bytes);
  self->size = g_bytes_get_size (bytes);
  return finish_opening (self, encoding, error);
}

void
shuke_source_free (ShukeSource *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  if (self->line != NULL)
    g_string_free (self->line, TRUE);
  g_free (self->raw);
  g_free (self);
}

gboolean
shuke_source_rewind (ShukeSource  *self,
                     GError      **error)
{
  if (self->converter != (GIConv) -1)
    g_iconv (self->converter, NULL, NULL, NULL, NULL);
  self->raw_start = self->raw_end = 0;
  if (self->line != NULL)
    g_string_truncate (self->line, 0);
  self->line_start = 0;
  self->at_start = TRUE;
  self->at_end = FALSE;
  return rewind_raw (self, error);
}

ShukeEncoding
shuke_source_get_encoding (ShukeSource *self)
{
  return self->encoding;
}

guint64
shuke_source_get_size (ShukeSource *self)
{
  return self->size;
}

guint64
shuke_source_get_position (ShukeSource *self)
{
  return self->position - (self->raw_end - self->raw_start);
}

guint64
shuke_source_get_n_nul (ShukeSource *self)
{
  return self->n_nul;
}

guint64
shuke_source_get_n_other_lines (ShukeSource *self)
{
  return self->n_other_lines;
}

/* A till that broke off in the middle of a row leaves one; all else in the file is sound. */
static gsize
drop_nuls (char  *text,
           gsize  length)
{
  char *to = memchr (text, '\0', length);

  if (to == NULL)
    return length;
  for (const char *from = to; from < text + length; from++)
    if (*from != '\0')
      *to++ = *from;
  return (gsize) (to - text);
}

static gssize
read_text (ShukeSource  *self,
           char         *buffer,
           gsize         size,
           GError      **error)
{
  char *out = buffer;
  gsize out_left = size;

  while (out_left >= 4)
    {
      gboolean again;

      if (self->line != NULL && (self->line_start < self->line->len || self->raw_start < self->raw_end))
        again = copy_lines (self, &out, &out_left);
      else if (self->raw_start == self->raw_end)
        again = FALSE;
      else if (self->converter == (GIConv) -1)
        again = copy_utf8 (self, &out, &out_left);
      else
        again = convert (self, &out, &out_left);
      if (again)
        continue;
      if (self->at_end)
        break;
      if (!refill (self, error))
        return -1;
    }

  return out - buffer;
}

gssize
shuke_source_read (ShukeSource  *self,
                   char         *buffer,
                   gsize         size,
                   GError      **error)
{
  gsize length = 0;
  gssize n;

  g_return_val_if_fail (size >= 16, -1);

  /* Nothing but NULs is not the end yet. */
  while (length == 0 && (n = read_text (self, buffer, size, error)) != 0)
    {
      if (n < 0)
        return -1;
      length = drop_nuls (buffer, (gsize) n);
    }
  return (gssize) length;
}
