/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which encoding a file is in, and the way from there to UTF-8. Short lists of customers are too little for
 * statistics over languages, so the rule asks only for structure: mark, NULs, strict UTF-8, then which of the two
 * Chinese double-byte codes puts most characters on its first level, the everyday ones. Must never fail and
 * never give out text that is not UTF-8. */

#include "shuke-encoding.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

static const struct {
  const char *name;
  const char *label;
} encodings[SHUKE_N_ENCODINGS] = {
  [SHUKE_ENCODING_UTF8] = { "UTF-8", N_("Unicode (UTF-8)") },
  [SHUKE_ENCODING_GB18030] = { "GB18030", N_("Simplified Chinese (GBK)") },
  [SHUKE_ENCODING_BIG5] = { "BIG5-HKSCS", N_("Traditional Chinese (Big5)") },
  [SHUKE_ENCODING_UTF16LE] = { "UTF-16LE", N_("Excel Unicode text (UTF-16)") },
  [SHUKE_ENCODING_UTF16BE] = { "UTF-16BE", N_("Unicode, big end first (UTF-16 BE)") },
  [SHUKE_ENCODING_WINDOWS_1252] = { "CP1252", N_("Western European (Windows-1252)") },
};

/* Names seen in files, without everything that is no letter or digit. */
static const struct {
  const char    *name;
  ShukeEncoding  encoding;
} aliases[] = {
  { "utf8", SHUKE_ENCODING_UTF8 },
  { "usascii", SHUKE_ENCODING_UTF8 },
  { "ascii", SHUKE_ENCODING_UTF8 },
  { "gb2312", SHUKE_ENCODING_GB18030 },
  { "gbk", SHUKE_ENCODING_GB18030 },
  { "gb18030", SHUKE_ENCODING_GB18030 },
  { "cp936", SHUKE_ENCODING_GB18030 },
  { "windows936", SHUKE_ENCODING_GB18030 },
  { "euccn", SHUKE_ENCODING_GB18030 },
  { "big5", SHUKE_ENCODING_BIG5 },
  { "big5hkscs", SHUKE_ENCODING_BIG5 },
  { "cp950", SHUKE_ENCODING_BIG5 },
  { "windows950", SHUKE_ENCODING_BIG5 },
  { "utf16", SHUKE_ENCODING_UTF16LE },
  { "utf16le", SHUKE_ENCODING_UTF16LE },
  { "utf16be", SHUKE_ENCODING_UTF16BE },
  { "iso88591", SHUKE_ENCODING_WINDOWS_1252 },
  { "iso885915", SHUKE_ENCODING_WINDOWS_1252 },
  { "latin1", SHUKE_ENCODING_WINDOWS_1252 },
  { "windows1252", SHUKE_ENCODING_WINDOWS_1252 },
  { "cp1252", SHUKE_ENCODING_WINDOWS_1252 },
};

enum { GB, BIG5 };

/* Bounds of the second byte by the first, after table 3-7 of the Unicode standard. */
static guint
utf8_lead (guint8  byte,
           guint8 *low,
           guint8 *high)
{
  *low = 0x80;
  *high = 0xBF;
  if (byte >= 0xC2 && byte <= 0xDF)
    return 1;
  if (byte >= 0xE0 && byte <= 0xEF)
    {
      if (byte == 0xE0)
        *low = 0xA0;
      if (byte == 0xED)
        *high = 0x9F;
      return 2;
    }
  if (byte >= 0xF0 && byte <= 0xF4)
    {
      if (byte == 0xF0)
        *low = 0x90;
      if (byte == 0xF4)
        *high = 0x8F;
      return 3;
    }
  return 0;
}

/* Bytes of ASCII at the head of @bytes, eight at a time. */
static inline gsize
ascii_length (const guint8 *bytes,
              gsize         length)
{
  gsize i = 0;

  for (; i + 8 <= length; i += 8)
    {
      guint64 word;

      memcpy (&word, bytes + i, sizeof word);
      word = GUINT64_FROM_LE (word) & G_GUINT64_CONSTANT (0x8080808080808080);
      if (word != 0)
        return i + (gsize) __builtin_ctzll (word) / 8;
    }
  while (i < length && bytes[i] < 0x80)
    i++;
  return i;
}

static inline gboolean
is_continuation (guint8 byte)
{
  return (byte & 0xC0) == 0x80;
}

/* Bytes of sound and whole UTF-8 at the head of @data; @n_multi grows by the sequences beyond ASCII. */
static gsize
sound_length (const guint8 *data,
              gsize         length,
              guint64      *n_multi)
{
  gsize i = 0;

  while (i < length)
    {
      guint8 low, high;
      guint need;

      /* Most of what is not ASCII is Chinese, and stands in a row. */
      while (i + 2 < length && data[i] > 0xE0 && data[i] < 0xED && is_continuation (data[i + 1]) && is_continuation (data[i + 2]))
        {
          i += 3;
          (*n_multi)++;
        }
      i += ascii_length (data + i, length - i);
      if (i == length)
        break;
      need = utf8_lead (data[i], &low, &high);
      if (need == 0 || i + need >= length || data[i + 1] < low || data[i + 1] > high)
        break;
      if (need > 1 && !is_continuation (data[i + 2]))
        break;
      if (need > 2 && !is_continuation (data[i + 3]))
        break;
      i += need + 1;
      (*n_multi)++;
    }
  return i;
}

static void
count_nuls (ShukeUtf8Scan *self,
            const char    *bytes,
            gsize          length)
{
  const char *end = bytes + length;
  const char *at = bytes;

  while (at < end && (at = memchr (at, 0, end - at)) != NULL)
    {
      self->n_nul[(self->n_bytes + (at - bytes)) & 1]++;
      at++;
    }
}

/* Length of a character of Big5 or GBK that begins at the lead byte is two; the level is told by where it lies. */
static void
score_pair (ShukeHanScan *self,
            int           code,
            guint8        lead,
            guint8        trail)
{
  if (code == GB)
    {
      if (trail < 0x40 || trail == 0x7F || trail == 0xFF)
        self->n_bad[GB]++;
      else if (lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1)
        self->n_first[GB]++;
      else if (lead >= 0xD8 && lead <= 0xF7 && trail >= 0xA1)
        self->n_second[GB]++;
      else if (lead >= 0xA1 && lead <= 0xA3 && trail >= 0xA1)
        ;   /* punctuation and full-width forms say nothing */
      else
        self->n_other[GB]++;
    }
  else
    {
      gboolean sound = (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE);

      if (!sound)
        self->n_bad[BIG5]++;
      else if (lead >= 0xA4 && lead <= 0xC6)
        self->n_first[BIG5]++;
      else if (lead >= 0xC9 && lead <= 0xF9)
        self->n_second[BIG5]++;
      else if (lead >= 0xA1 && lead <= 0xA3)
        ;
      else
        self->n_other[BIG5]++;
    }
}

static double
han_share (const ShukeHanScan *self,
           int                 code,
           double              weight_of_second)
{
  double total = self->n_first[code] + self->n_second[code] + self->n_other[code] + self->n_bad[code];

  if (total == 0)
    return 0;
  return (self->n_first[code] + weight_of_second * self->n_second[code] - self->n_bad[code]) / total;
}

const char *
shuke_encoding_get_name (ShukeEncoding encoding)
{
  g_return_val_if_fail (encoding < SHUKE_N_ENCODINGS, NULL);

  return encodings[encoding].name;
}

const char *
shuke_encoding_get_label (ShukeEncoding encoding)
{
  g_return_val_if_fail (encoding < SHUKE_N_ENCODINGS, NULL);

  return _(encodings[encoding].label);
}

gboolean
shuke_encoding_from_name (const char    *name,
                          ShukeEncoding *encoding)
{
  char plain[24];
  gsize n = 0;

  for (const char *at = name; *at != '\0'; at++)
    {
      if (!g_ascii_isalnum (*at))
        continue;
      if (n + 1 >= sizeof plain)
        return FALSE;
      plain[n++] = g_ascii_tolower (*at);
    }
  plain[n] = '\0';

  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    {
      if (strcmp (aliases[i].name, plain) == 0)
        {
          *encoding = aliases[i].encoding;
          return TRUE;
        }
    }
  return FALSE;
}

gsize
shuke_encoding_mark (ShukeEncoding  encoding,
                     const char    *bytes,
                     gsize          length)
{
  if (encoding == SHUKE_ENCODING_UTF8 && length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    return 3;
  if (encoding == SHUKE_ENCODING_UTF16LE && length >= 2 && memcmp (bytes, "\xFF\xFE", 2) == 0)
    return 2;
  if (encoding == SHUKE_ENCODING_UTF16BE && length >= 2 && memcmp (bytes, "\xFE\xFF", 2) == 0)
    return 2;
  if (encoding == SHUKE_ENCODING_GB18030 && length >= 4 && memcmp (bytes, "\x84\x31\x95\x33", 4) == 0)
    return 4;
  return 0;
}

void
shuke_utf8_scan_feed (ShukeUtf8Scan *self,
                      const char    *bytes,
                      gsize          length)
{
  const guint8 *data = (const guint8 *) bytes;
  gsize i = 0;

  for (gsize k = 0; k < length && self->n_bytes + k < sizeof self->head; k++)
    self->head[self->n_bytes + k] = bytes[k];
  count_nuls (self, bytes, length);

  while (i < length)
    {
      guint8 byte;

      if (self->need == 0)
        {
          i += sound_length (data + i, length - i, &self->n_multi);
          if (i == length)
            break;
        }
      byte = data[i];
      if (self->need > 0)
        {
          if (byte < self->low || byte > self->high)
            {
              /* This byte may begin the next sequence, so it is looked at once more. */
              self->n_bad++;
              self->need = 0;
              continue;
            }
          self->low = 0x80;
          self->high = 0xBF;
          if (--self->need == 0)
            self->n_multi++;
        }
      else if (byte >= 0x80)
        {
          self->need = utf8_lead (byte, &self->low, &self->high);
          if (self->need == 0)
            self->n_bad++;
        }
      i++;
    }
  self->n_bytes += length;
}

gsize
shuke_utf8_valid_prefix (const char *bytes,
                         gsize       length)
{
  guint64 n_multi = 0;

  return sound_length ((const guint8 *) bytes, length, &n_multi);
}

void
shuke_han_scan_feed (ShukeHanScan *self,
                     const char   *bytes,
                     gsize         length)
{
  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = bytes[i];

      if (byte < 0x80 && self->lead[GB] == 0 && self->lead[BIG5] == 0 && self->gb_quad == 0)
        continue;

      /* Four bytes of GB18030: 81–FE, 30–39, 81–FE, 30–39. */
      if (self->gb_quad == 1)
        self->gb_quad = byte >= 0x81 && byte <= 0xFE ? 2 : 0;
      else if (self->gb_quad == 2)
        {
          self->gb_quad = 0;
          if (byte >= 0x30 && byte <= 0x39)
            self->n_other[GB]++;
          else
            self->n_bad[GB]++;
        }
      else if (self->lead[GB] != 0)
        {
          if (byte >= 0x30 && byte <= 0x39)
            self->gb_quad = 1;
          else
            score_pair (self, GB, self->lead[GB], byte);
          self->lead[GB] = 0;
        }
      else if (byte > 0x80 && byte < 0xFF)
        self->lead[GB] = byte;
      else if (byte >= 0x80)
        self->n_bad[GB]++;

      if (self->lead[BIG5] != 0)
        {
          score_pair (self, BIG5, self->lead[BIG5], byte);
          self->lead[BIG5] = 0;
        }
      else if (byte > 0x80 && byte < 0xFF)
        self->lead[BIG5] = byte;
      else if (byte >= 0x80)
        self->n_bad[BIG5]++;
    }
}

gboolean
shuke_utf8_scan_decide (const ShukeUtf8Scan *self,
                        ShukeEncoding       *encoding)
{
  guint64 n_nul = self->n_nul[0] + self->n_nul[1];
  gsize head = MIN (self->n_bytes, sizeof self->head);
  static const ShukeEncoding marked[] = {
    SHUKE_ENCODING_UTF8, SHUKE_ENCODING_UTF16LE, SHUKE_ENCODING_UTF16BE, SHUKE_ENCODING_GB18030,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marked); i++)
    {
      if (shuke_encoding_mark (marked[i], self->head, head) > 0)
        {
          *encoding = marked[i];
          return TRUE;
        }
    }

  /* The separators, digits and line ends of a table are every second byte NUL in UTF-16, all on one side. */
  if (n_nul * 10 > self->n_bytes && MAX (self->n_nul[0], self->n_nul[1]) * 10 > n_nul * 9)
    {
      *encoding = self->n_nul[1] > self->n_nul[0] ? SHUKE_ENCODING_UTF16LE : SHUKE_ENCODING_UTF16BE;
      return TRUE;
    }

  /* One spoilt place in a long text, or an end in the middle of a character, does not make it Chinese of another code. */
  if (self->n_bad == 0 && (self->need == 0 || self->n_multi > 0))
    {
      *encoding = SHUKE_ENCODING_UTF8;
      return TRUE;
    }
  if (self->n_multi > 16 * self->n_bad)
    {
      *encoding = SHUKE_ENCODING_UTF8;
      return TRUE;
    }
  return FALSE;
}

ShukeEncoding
shuke_han_scan_decide (const ShukeHanScan *self)
{
  double gb = han_share (self, GB, 0);
  double big5 = han_share (self, BIG5, 0);
  int code = big5 > gb ? BIG5 : GB;

  /* An accented letter in Western text makes a pair with the letter behind it, off both levels. */
  if (han_share (self, code, 0.6) < 0.25)
    return SHUKE_ENCODING_WINDOWS_1252;
  return code == GB ? SHUKE_ENCODING_GB18030 : SHUKE_ENCODING_BIG5;
}

ShukeEncoding
shuke_encoding_detect (const char *bytes,
                       gsize       length)
{
  ShukeUtf8Scan utf8 = { 0 };
  ShukeHanScan han = { 0 };
  ShukeEncoding encoding;

  shuke_utf8_scan_feed (&utf8, bytes, length);
  if (shuke_utf8_scan_decide (&utf8, &encoding))
    return encoding;
  shuke_han_scan_feed (&han, bytes, length);
  return shuke_han_scan_decide (&han);
}

char *
shuke_encoding_to_utf8 (ShukeEncoding  encoding,
                        const char    *bytes,
                        gsize          length,
                        gsize         *new_length,
                        guint64       *n_bad)
{
  GString *text;
  gsize mark = shuke_encoding_mark (encoding, bytes, length);
  gsize unit = encoding == SHUKE_ENCODING_UTF16LE || encoding == SHUKE_ENCODING_UTF16BE ? 2 : 1;
  guint64 bad = 0;

  bytes += mark;
  length -= mark;
  text = g_string_sized_new (length + length / 2 + 16);

  if (encoding == SHUKE_ENCODING_UTF8)
    {
      while (length > 0)
        {
          gsize sound = shuke_utf8_valid_prefix (bytes, length);

          g_string_append_len (text, bytes, sound);
          bytes += sound;
          length -= sound;
          if (length == 0)
            break;
          g_string_append (text, REPLACEMENT);
          bad++;
          for (bytes++, length--; length > 0 && ((guint8) *bytes & 0xC0) == 0x80; bytes++)
            length--;
        }
    }
  else
    {
      GIConv converter = g_iconv_open ("UTF-8", encodings[encoding].name);
      char *in = (char *) bytes;
      gsize in_left = length;
      char piece[4096];

      while (in_left > 0)
        {
          char *out = piece;
          gsize out_left = sizeof piece;
          gboolean failed;
          int reason;

          if (converter == (GIConv) -1)
            {
              /* A system without that table: keep what is ASCII. */
              gsize ascii = 0;

              while (ascii < in_left && (guint8) in[ascii] < 0x80)
                ascii++;
              g_string_append_len (text, in, ascii);
              in += ascii;
              in_left -= ascii;
              failed = in_left > 0;
              reason = EILSEQ;
            }
          else
            {
              failed = g_iconv (converter, &in, &in_left, &out, &out_left) == (gsize) -1;
              reason = errno;
              g_string_append_len (text, piece, out - piece);
            }
          if (!failed || reason == E2BIG)
            continue;
          g_string_append (text, REPLACEMENT);
          bad++;
          if (reason == EINVAL)
            break;
          in_left -= MIN (unit, in_left);
          in += unit;
        }
      if (converter != (GIConv) -1)
        g_iconv_close (converter);
    }

  if (memchr (text->str, '\0', text->len) != NULL)
    {
      GString *clean = g_string_sized_new (text->len + 64);

      for (gsize i = 0; i < text->len; i++)
        {
          if (text->str[i] != '\0')
            g_string_append_c (clean, text->str[i]);
          else
            {
              g_string_append (clean, REPLACEMENT);
              bad++;
            }
        }
      g_string_free (text, TRUE);
      text = clean;
    }

  if (new_length != NULL)
    *new_length = text->len;
  if (n_bad != NULL)
    *n_bad = bad;
  return g_string_free (text, FALSE);
}
