/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of shared texts. Rich text is put together from its pieces, what is only said for the reading of a Chinese or Japanese
 * word (rPh) is left out. All texts lie in one block, since there may be a million of them. */

#include "shuke-xlsx-private.h"

#include <string.h>

#include "shuke-error.h"

struct _ShukeXlsxStrings {
  ShukePackage *package;
  const char   *name;
  ShukeXml     *xml;        /* (nullable): not begun, or read to the end */
  gboolean      at_end;
  GString      *texts;      /* each ended by NUL */
  GArray       *starts;     /* (element-type guint32), of each and of the one to come */
  gsize         start;      /* of the one being read */
  gboolean      in_item;
  gboolean      in_text;
  guint         reading;    /* how deep within rPh */
};

gsize
shuke_xlsx_unescape (char  *text,
                     gsize  length)
{
  char *from = strstr (text, "_x");
  char *to = from;

  if (from == NULL)
    return length;
  while (*from != '\0')
    {
      guint value = 0;
      gboolean is_one = from[0] == '_' && from[1] == 'x';

      for (int i = 2; i < 6 && is_one; i++)
        {
          is_one = g_ascii_isxdigit (from[i]);
          value = is_one ? value * 16 + (guint) g_ascii_xdigit_value (from[i]) : 0;
        }
      if (!is_one || from[6] != '_' || value == 0 || (value >= 0xd800 && value < 0xe000))
        {
          *to++ = *from++;
          continue;
        }
      to += g_unichar_to_utf8 (value, to);
      from += 7;
    }
  *to = '\0';
  return (gsize) (to - text);
}

static void
start_cb (gpointer      data,
          const char   *name,
          const char  **names,
          const char  **values,
          GError      **error)
{
  ShukeXlsxStrings *self = data;

  if (strcmp (name, "si") == 0)
    {
      self->in_item = TRUE;
      self->start = self->texts->len;
    }
  else if (strcmp (name, "rPh") == 0)
    self->reading++;
  else if (strcmp (name, "t") == 0)
    self->in_text = self->in_item && self->reading == 0;
}

static void
text_cb (gpointer     data,
         const char  *text,
         gsize        length,
         GError     **error)
{
  ShukeXlsxStrings *self = data;

  if (!self->in_text)
    return;
  if (self->texts->len - self->start + length > SHUKE_CSV_MAX_CELL || self->texts->len + length > SHUKE_XLSX_MAX_STRINGS)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "the texts of the sheets are too long");
  else
    g_string_append_len (self->texts, text, (gssize) length);
}

static void
end_cb (gpointer     data,
        const char  *name,
        GError     **error)
{
  ShukeXlsxStrings *self = data;
  guint32 next;

  if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0)
    self->reading--;
  else if (strcmp (name, "si") == 0 && self->in_item)
    {
      self->in_item = FALSE;
      g_string_set_size (self->texts, self->start + shuke_xlsx_unescape (self->texts->str + self->start, self->texts->len - self->start));
      g_string_append_c (self->texts, '\0');
      if (self->texts->len + self->starts->len * sizeof next > SHUKE_XLSX_MAX_STRINGS)
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "too many texts");
          return;
        }
      next = (guint32) self->texts->len;
      g_array_append_val (self->starts, next);
    }
}

static const ShukeXmlEvents events = { start_cb, end_cb, text_cb };

ShukeXlsxStrings *
shuke_xlsx_strings_new (ShukePackage *package,
                        const char   *name)
{
  ShukeXlsxStrings *self = g_new0 (ShukeXlsxStrings, 1);
  guint32 first = 0;

  self->package = package;
  self->name = name;
  self->at_end = name == NULL;
  self->texts = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->starts, first);
  return self;
}

void
shuke_xlsx_strings_free (ShukeXlsxStrings *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->xml, shuke_xml_free);
  g_string_free (self->texts, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

static gboolean
read_on (ShukeXlsxStrings  *self,
         GError           **error)
{
  if (self->xml == NULL)
    {
      ShukeMember *member = shuke_package_open (self->package, self->name, error);

      if (member == NULL)
        return FALSE;
      self->xml = shuke_xml_new (member, &events, self);
    }
  switch (shuke_xml_step (self->xml, error))
    {
    case SHUKE_XML_MORE:
      return TRUE;
    case SHUKE_XML_END:
      self->at_end = TRUE;
      g_clear_pointer (&self->xml, shuke_xml_free);
      return TRUE;
    case SHUKE_XML_FAILED:
      return FALSE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

const char *
shuke_xlsx_strings_get (ShukeXlsxStrings  *self,
                        guint              index,
                        gsize             *length,
                        GError           **error)
{
  guint32 start, next;

  /* The last start is of the text to come. */
  while (index >= self->starts->len - 1)
    {
      if (self->at_end)
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a cell names a text that is not there");
          return NULL;
        }
      if (!read_on (self, error))
        return NULL;
    }
  start = g_array_index (self->starts, guint32, index);
  next = g_array_index (self->starts, guint32, index + 1);
  *length = next - start - 1;
  return self->texts->str + start;
}
