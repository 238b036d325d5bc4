/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a visiting card file: unfolding (RFC 2425, RFC 6350, the soft line breaks of quoted-printable, the
 * base64 of old phones that ends at an empty line), parameters in all three versions, and decoding into UTF-8.
 * Android writes a label of the person's own as TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=BA…): ,
 * which is a label and says nothing about the value. Must never lose the next line by misreading this one. */

#include "shuke-vcard-lines.h"

#include <string.h>

/* Bytes of a name with its parameters. What has no colon so far is none: it is not looked through again with each line that follows. */
#define MAX_HEAD 8192

struct _ShukeVcardLines {
  const char    *text;
  const char    *end;
  const char    *at;
  guint          number;        /* of the physical line at @at */
  ShukeEncoding  fallback;
  gboolean       old;
  GString       *line;          /* (owned) the unfolded property */
  char          *converted;     /* (owned) (nullable) value in UTF-8 when it had to be converted */
  char          *label;         /* (owned) (nullable) */
};

static int
hex_value (char c)
{
  return g_ascii_xdigit_value (c);
}

/* In place; gives the new length. */
static gsize
decode_quoted_printable (char  *text,
                         gsize  length)
{
  gsize to = 0;

  for (gsize from = 0; from < length; from++)
    {
      if (text[from] == '=' && from + 2 < length &&
          hex_value (text[from + 1]) >= 0 && hex_value (text[from + 2]) >= 0)
        {
          text[to++] = (char) (hex_value (text[from + 1]) << 4 | hex_value (text[from + 2]));
          from += 2;
        }
      else
        text[to++] = text[from];
    }
  return to;
}

/* Gives a text to be freed, or NULL when @text is sound UTF-8 as it stands. */
static char *
to_utf8 (ShukeVcardLines *self,
         const char      *charset,
         const char      *text,
         gsize            length,
         guint64         *n_bad)
{
  ShukeEncoding encoding = SHUKE_ENCODING_UTF8;
  gboolean sound = shuke_utf8_valid_prefix (text, length) == length && memchr (text, '\0', length) == NULL;
  gboolean named = charset != NULL && shuke_encoding_from_name (charset, &encoding);

  if (sound && (!named || encoding == SHUKE_ENCODING_UTF8))
    return NULL;
  if (!named || encoding == SHUKE_ENCODING_UTF8)
    encoding = self->fallback != SHUKE_ENCODING_UTF8 ? self->fallback : shuke_encoding_detect (text, length);
  return shuke_encoding_to_utf8 (encoding, text, length, NULL, n_bad);
}

static gsize
line_length (ShukeVcardLines *self,
             const char      *at)
{
  const char *end = at;

  while (end < self->end && *end != '\n' && *end != '\r')
    end++;
  return end - at;
}

static void
skip_line (ShukeVcardLines *self,
           gsize            length)
{
  self->at += length;
  if (self->at < self->end)
    {
      if (*self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n')
        self->at++;
      self->at++;
    }
  self->number++;
}

static gboolean
is_base64_line (const char *text,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (text[i]) && strchr ("+/= \t", text[i]) == NULL)
        return FALSE;
    }
  return length > 0;
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] != ' ' && text[i] != '\t')
        return FALSE;
    }
  return TRUE;
}

/* End of the parameter or name that begins at @at: the place of ; or : or the end of the text. */
static char *
find_piece_end (char *at)
{
  char *from = at;

  if (g_ascii_strncasecmp (at, "X-CUSTOM(", 9) == 0)
    {
      char *close = strchr (at, ')');

      if (close != NULL)
        from = close + 1;
    }
  for (at = from; *at != '\0' && *at != ';' && *at != ':'; at++)
    {
      if (*at == '"')
        {
          char *close = strchr (at + 1, '"');

          /* A quote that nobody closes is a letter like any other. */
          if (close != NULL)
            at = close;
        }
    }
  return at;
}

static void
lower (char *text)
{
  for (; *text != '\0'; text++)
    *text = g_ascii_tolower (*text);
}

static char *
unquote (char *text)
{
  gsize length = strlen (text);

  if (length >= 2 && text[0] == '"' && text[length - 1] == '"')
    {
      text[length - 1] = '\0';
      return text + 1;
    }
  return text;
}

static void
set_label (ShukeVcardLines *self,
           ShukeVcardLine  *line,
           const char      *charset,
           const char      *text)
{
  guint64 n_bad;

  g_free (self->label);
  self->label = to_utf8 (self, charset, text, strlen (text), &n_bad);
  if (self->label == NULL)
    self->label = g_strdup (text);
  line->label = self->label;
}

/* X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=BA=97) */
static void
read_custom_label (ShukeVcardLines *self,
                   ShukeVcardLine  *line,
                   char            *inside)
{
  const char *charset = NULL;
  gboolean quoted = FALSE;

  while (TRUE)
    {
      char *comma = strchr (inside, ',');

      if (comma == NULL)
        break;
      if (g_ascii_strncasecmp (inside, "CHARSET=", 8) == 0)
        {
          *comma = '\0';
          charset = inside + 8;
        }
      else if (g_ascii_strncasecmp (inside, "ENCODING=", 9) == 0)
        quoted = TRUE;
      else
        break;
      inside = comma + 1;
    }
  if (quoted)
    inside[decode_quoted_printable (inside, strlen (inside))] = '\0';
  set_label (self, line, charset, inside);
}

static void
add_types (ShukeVcardLines *self,
           ShukeVcardLine  *line,
           char            *list)
{
  char *next;

  for (char *type = list; type != NULL; type = next)
    {
      next = strchr (type, ',');
      if (next != NULL)
        *next++ = '\0';
      g_strdelimit (type, "\"", ' ');
      type = g_strstrip (type);
      if (*type == '\0')
        continue;
      if (g_ascii_strncasecmp (type, "X-", 2) == 0)
        {
          set_label (self, line, line->charset, type + 2);
          continue;
        }
      lower (type);
      if (strcmp (type, "pref") == 0)
        line->preferred = TRUE;
      else if (line->n_types < SHUKE_VCARD_MAX_TYPES)
        line->types[line->n_types++] = type;
    }
}

static void
read_parameter (ShukeVcardLines *self,
                ShukeVcardLine  *line,
                char            *text)
{
  char *equals, *value;

  text = g_strstrip (text);
  if (g_ascii_strncasecmp (text, "X-CUSTOM(", 9) == 0)
    {
      char *close = strrchr (text, ')');

      if (close != NULL)
        *close = '\0';
      read_custom_label (self, line, text + 9);
      return;
    }

  equals = strchr (text, '=');
  if (equals == NULL)
    {
      if (g_ascii_strcasecmp (text, "QUOTED-PRINTABLE") == 0)
        line->quoted_printable = TRUE;
      else if (g_ascii_strcasecmp (text, "BASE64") == 0)
        line->base64 = TRUE;
      else
        add_types (self, line, text);
      return;
    }

  *equals = '\0';
  value = equals + 1;
  if (g_ascii_strcasecmp (text, "TYPE") == 0)
    {
      /* TYPE="work,voice" is a list as well. */
      add_types (self, line, unquote (value));
      return;
    }
  value = unquote (value);
  if (g_ascii_strcasecmp (text, "ENCODING") == 0)
    {
      line->quoted_printable = g_ascii_strcasecmp (value, "QUOTED-PRINTABLE") == 0 || g_ascii_strcasecmp (value, "Q") == 0;
      line->base64 = g_ascii_strcasecmp (value, "BASE64") == 0 || g_ascii_strcasecmp (value, "B") == 0;
    }
  else if (g_ascii_strcasecmp (text, "CHARSET") == 0)
    line->charset = value;
  else if (g_ascii_strcasecmp (text, "CALSCALE") == 0)
    {
      lower (value);
      line->calendar = value;
    }
  else if (g_ascii_strcasecmp (text, "PREF") == 0)
    line->preferred = strcmp (value, "1") == 0;
  else if (g_ascii_strcasecmp (text, "X-APPLE-OMIT-YEAR") == 0)
    line->omits_year = TRUE;
  else if (g_ascii_strcasecmp (text, "X-SERVICE-TYPE") == 0)
    line->service = value;
  else if (g_ascii_strcasecmp (text, "X-USER") == 0)
    line->user = value;
}

/* Whether the value is quoted-printable or base64, asked while the property is still being put together. */
static gboolean
peek_encoding (const char *line,
               gboolean   *quoted_printable,
               gboolean   *base64)
{
  char *at = (char *) line;
  char *end = find_piece_end (at);

  *quoted_printable = *base64 = FALSE;
  while (*end == ';')
    {
      const char *value;

      at = end + 1;
      end = find_piece_end (at);
      value = g_ascii_strncasecmp (at, "ENCODING=", 9) == 0 ? at + 9 : at;
      if (g_ascii_strncasecmp (value, "QUOTED-PRINTABLE", 16) == 0)
        *quoted_printable = TRUE;
      else if (g_ascii_strncasecmp (value, "BASE64", 6) == 0 || (value != at && g_ascii_toupper (*value) == 'B'))
        *base64 = TRUE;
    }
  return *end == ':';
}

static void
append_folded (ShukeVcardLines *self,
               const char      *text,
               gsize            length,
               gboolean         base64)
{
  /* Version 2.1 folds at a blank that belongs to the text; but no blank belongs between Chinese characters. */
  gboolean keep = self->old && !base64 && length > 1 && self->line->len > 0 &&
                  (guint8) self->line->str[self->line->len - 1] < 0x80 && (guint8) text[1] < 0x80;

  if (!keep)
    {
      text++;
      length--;
    }
  g_string_append_len (self->line, text, length);
}

/* Puts one property together from its physical lines. */
static gboolean
unfold (ShukeVcardLines *self,
        guint           *number)
{
  gboolean quoted_printable = FALSE, base64 = FALSE, known = FALSE;
  gsize length;

  do
    {
      if (self->at >= self->end)
        return FALSE;
      length = line_length (self, self->at);
      *number = self->number;
      g_string_truncate (self->line, 0);
      if (!is_blank (self->at, length))
        g_string_append_len (self->line, self->at, length);
      skip_line (self, length);
    }
  while (self->line->len == 0);

  while (self->at < self->end)
    {
      gboolean soft;

      length = line_length (self, self->at);
      if (!known)
        known = peek_encoding (self->line->str, &quoted_printable, &base64) || self->line->len > MAX_HEAD;
      soft = quoted_printable && self->line->len > 0 && self->line->str[self->line->len - 1] == '=';

      if (soft)
        {
          g_string_truncate (self->line, self->line->len - 1);
          if (g_ascii_strncasecmp (self->at, "END:", MIN (4, length)) == 0 && length >= 4)
            break;
          g_string_append_len (self->line, self->at, length);
        }
      else if (length == 0 || (base64 && is_blank (self->at, length)))
        {
          skip_line (self, length);
          break;
        }
      else if (*self->at == ' ' || *self->at == '\t')
        append_folded (self, self->at, length, base64);
      else if (base64 && is_base64_line (self->at, length))
        g_string_append_len (self->line, self->at, length);
      else
        break;
      skip_line (self, length);
      if (self->line->len > SHUKE_VCARD_MAX_LINE)
        g_string_truncate (self->line, SHUKE_VCARD_MAX_LINE);
    }
  if (quoted_printable && self->line->len > 0 && self->line->str[self->line->len - 1] == '=')
    g_string_truncate (self->line, self->line->len - 1);
  return TRUE;
}

/* Names and parameters in UTF-8, so that a person's own word for a phone is one too. */
static void
convert_head (ShukeVcardLines *self)
{
  char *end = find_piece_end (self->line->str);
  g_autofree char *head = NULL;
  gsize length;
  guint64 n_bad;

  while (*end == ';')
    end = find_piece_end (end + 1);
  length = end - self->line->str;
  head = to_utf8 (self, NULL, self->line->str, length, &n_bad);
  if (head == NULL)
    return;
  g_string_erase (self->line, 0, length);
  g_string_insert (self->line, 0, head);
}

ShukeVcardLines *
shuke_vcard_lines_new (const char    *text,
                       gsize          length,
                       ShukeEncoding  fallback)
{
  ShukeVcardLines *self = g_new0 (ShukeVcardLines, 1);

  self->text = self->at = text;
  self->end = text + length;
  self->number = 1;
  self->fallback = fallback;
  self->line = g_string_sized_new (256);
  return self;
}

void
shuke_vcard_lines_free (ShukeVcardLines *self)
{
  if (self == NULL)
    return;
  g_string_free (self->line, TRUE);
  g_free (self->converted);
  g_free (self->label);
  g_free (self);
}

void
shuke_vcard_lines_set_old (ShukeVcardLines *self,
                           gboolean         old)
{
  self->old = old;
}

gboolean
shuke_vcard_lines_next (ShukeVcardLines *self,
                        ShukeVcardLine  *line)
{
  char *name, *end, *dot;
  gsize length;

  memset (line, 0, sizeof *line);
  line->name = "";
  if (!unfold (self, &line->number))
    return FALSE;

  convert_head (self);
  name = self->line->str;
  end = find_piece_end (name);
  while (*end == ';')
    {
      char *parameter = end + 1;
      char stop;

      *end = '\0';
      end = find_piece_end (parameter);
      stop = *end;
      *end = '\0';
      if (stop != '\0')
        read_parameter (self, line, parameter);
      *end = stop;
    }
  if (*end != ':')
    {
      line->value = self->line->str + self->line->len;
      return TRUE;
    }
  *end = '\0';
  line->value = end + 1;
  length = self->line->str + self->line->len - line->value;

  name = g_strstrip (name);
  dot = strrchr (name, '.');
  if (dot != NULL)
    {
      *dot = '\0';
      line->group = name;
      name = dot + 1;
    }
  for (char *at = name; *at != '\0'; at++)
    *at = g_ascii_toupper (*at);
  line->name = name;

  if (line->base64 && strcmp (name, "PHOTO") == 0)
    return TRUE;
  if (line->quoted_printable)
    length = decode_quoted_printable (line->value, length);
  line->value[length] = '\0';
  g_clear_pointer (&self->converted, g_free);
  self->converted = to_utf8 (self, line->charset, line->value, length, &line->n_bad);
  if (self->converted != NULL)
    line->value = self->converted;
  return TRUE;
}

guint
shuke_vcard_lines_get_number (ShukeVcardLines *self)
{
  return self->number;
}

char *
shuke_vcard_unescape (char *value)
{
  char *to = value;

  for (const char *from = value; *from != '\0'; from++)
    {
      if (from[0] == '\\' && from[1] != '\0')
        {
          from++;
          *to++ = *from == 'n' || *from == 'N' ? '\n' : *from;
        }
      else if (from[0] == '\r')
        {
          if (from[1] != '\n')
            *to++ = '\n';
        }
      else
        *to++ = *from;
    }
  *to = '\0';
  return value;
}

char *
shuke_vcard_next_part (char **value,
                       char   separator)
{
  char *part = *value;
  char *at;

  if (part == NULL)
    return NULL;
  for (at = part; *at != '\0' && *at != separator; at++)
    {
      if (at[0] == '\\' && at[1] != '\0')
        at++;
    }
  *value = *at == separator ? at + 1 : NULL;
  *at = '\0';
  return g_strstrip (shuke_vcard_unescape (part));
}
