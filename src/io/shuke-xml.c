/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GMarkup over a stream. It knows no entities but the five and opens no other file; what it would gather without end is bounded
 * here: one tag or text, and how deep the elements lie in each other. */

#include "shuke-xml.h"

#include <string.h>

#include "shuke-error.h"

#define STEP (4 * 1024)
#define MAX_DEPTH 64
/* Bytes without anything that could be told. */
#define MAX_SILENCE (2 * 1024 * 1024)

struct _ShukeXml {
  ShukeMember          *member;
  GMarkupParseContext  *context;
  const ShukeXmlEvents *events;
  gpointer              data;
  const char           *piece;    /* the member's, not yet read */
  gsize                 left;
  gsize                 silence;
  guint                 depth;
  gboolean              begun;
  char                  part[8];  /* a character of which the rest is in the next piece */
  guint                 n_part;
  gboolean              failed;   /* for good */
};

static const char *
without_prefix (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon == NULL ? name : colon + 1;
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  ShukeXml *self = data;

  self->silence = 0;
  if (++self->depth > MAX_DEPTH)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "elements lie too deep in each other");
  else
    self->events->start (self->data, without_prefix (name), names, values, error);
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *name,
        gpointer              data,
        GError              **error)
{
  ShukeXml *self = data;

  self->silence = 0;
  self->depth--;
  self->events->end (self->data, without_prefix (name), error);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  ShukeXml *self = data;

  self->silence = 0;
  if (self->events->text != NULL)
    self->events->text (self->data, text, length, error);
}

static void
passthrough_cb (GMarkupParseContext  *context,
                const char           *text,
                gsize                 length,
                gpointer              data,
                GError              **error)
{
  ((ShukeXml *) data)->silence = 0;
}

static const GMarkupParser parser = { start_cb, end_cb, text_cb, passthrough_cb, NULL };

ShukeXml *
shuke_xml_new (ShukeMember          *member,
               const ShukeXmlEvents *events,
               gpointer              data)
{
  ShukeXml *self = g_new0 (ShukeXml, 1);

  self->member = member;
  self->events = events;
  self->data = data;
  self->context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT | G_MARKUP_PREFIX_ERROR_POSITION, self, NULL);
  return self;
}

void
shuke_xml_free (ShukeXml *self)
{
  if (self == NULL)
    return;
  g_markup_parse_context_free (self->context);
  shuke_member_free (self->member);
  g_free (self);
}

static ShukeXmlStep
fail (ShukeXml  *self,
      GError    *local,
      GError   **error)
{
  self->failed = TRUE;
  /* GMarkup's own words quote the file. */
  if (local->domain == SHUKE_ERROR)
    g_propagate_error (error, local);
  else
    {
      g_error_free (local);
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a member of the package is no sound XML");
    }
  return SHUKE_XML_FAILED;
}

/* Whether the next @n bytes go on as UTF-8. GMarkup finds that out as well, but tells of it twice, and the second time in a warning that quotes
 * the file. */
static gboolean
is_text (ShukeXml *self,
         gsize     n)
{
  const char *p = self->piece, *end = p + n;
  gsize left;

  while (self->n_part > 0 && p < end)
    {
      gunichar c;

      self->part[self->n_part++] = *p++;
      c = g_utf8_get_char_validated (self->part, self->n_part);
      if (c == (gunichar) -1)
        return FALSE;
      if (c != (gunichar) -2)
        self->n_part = 0;
    }
  if (g_utf8_validate_len (p, (gsize) (end - p), &p))
    return TRUE;
  left = (gsize) (end - p);
  if (left >= 6 || g_utf8_get_char_validated (p, (gssize) left) != (gunichar) -2)
    return FALSE;
  memcpy (self->part, p, left);
  self->n_part = (guint) left;
  return TRUE;
}

ShukeXmlStep
shuke_xml_step (ShukeXml  *self,
                GError   **error)
{
  GError *local = NULL;
  gsize n;

  if (self->failed)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a member of the package could not be read before");
      return SHUKE_XML_FAILED;
    }
  if (self->left == 0 && !shuke_member_next (self->member, &self->piece, &self->left, &local))
    {
      if (local == NULL && g_markup_parse_context_end_parse (self->context, &local))
        return SHUKE_XML_END;
      return fail (self, local, error);
    }
  if (!self->begun && self->left >= 3 && memcmp (self->piece, "\xEF\xBB\xBF", 3) == 0)
    {
      self->piece += 3;
      self->left -= 3;
    }
  self->begun = TRUE;
  n = MIN (self->left, STEP);
  self->silence += n;
  if (!is_text (self, n))
    {
      local = g_error_new_literal (SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a member of the package is no UTF-8");
      return fail (self, local, error);
    }
  if (!g_markup_parse_context_parse (self->context, self->piece, n, &local))
    return fail (self, local, error);
  self->piece += n;
  self->left -= n;
  if (self->silence > MAX_SILENCE)
    {
      local = g_error_new_literal (SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "a cell is over 1 MiB");
      return fail (self, local, error);
    }
  return SHUKE_XML_MORE;
}

gboolean
shuke_xml_read_all (ShukeXml  *self,
                    GError   **error)
{
  ShukeXmlStep step;

  do
    step = shuke_xml_step (self, error);
  while (step == SHUKE_XML_MORE);
  return step == SHUKE_XML_END;
}

ShukeMember *
shuke_xml_get_member (ShukeXml *self)
{
  return self->member;
}

const char *
shuke_xml_attribute (const char **names,
                     const char **values,
                     const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0 || (strchr (names[i], ':') != NULL && strcmp (without_prefix (names[i]), name) == 0))
      return values[i];
  return NULL;
}

gboolean
shuke_xml_is_true (const char *value)
{
  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0 || strcmp (value, "on") == 0);
}
