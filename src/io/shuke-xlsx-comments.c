/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is pinned to the cells of a sheet, by row. It lies in a member of its own and is small; of one that is not, only the beginning is read. */

#include "shuke-xlsx-private.h"

#include <string.h>

#include "shuke-error.h"
#include "shuke-text.h"

/* Bytes of all of a sheet, and of one. */
#define MAX_TEXT    (1024 * 1024)
#define MAX_COMMENT 8192

struct _ShukeXlsxComments {
  GHashTable *rows;       /* number of a row → text */
  gsize       n_bytes;

  guint       row;        /* while reading: of the present one; 0 = in none */
  gboolean    in_text;
  guint       reading;    /* how deep within rPh */
  GString    *text;
};

static void
start_cb (gpointer      data,
          const char   *name,
          const char  **names,
          const char  **values,
          GError      **error)
{
  ShukeXlsxComments *self = data;

  if (strcmp (name, "comment") == 0)
    {
      const char *reference = shuke_xml_attribute (names, values, "ref");

      g_string_truncate (self->text, 0);
      while (reference != NULL && g_ascii_isalpha (*reference))
        reference++;
      self->row = reference == NULL ? 0 : (guint) MIN (g_ascii_strtoull (reference, NULL, 10), SHUKE_XLSX_MAX_ROWS);
    }
  else if (self->row != 0 && strcmp (name, "rPh") == 0)
    self->reading++;
  else if (self->row != 0 && strcmp (name, "t") == 0)
    self->in_text = self->reading == 0;
}

static void
text_cb (gpointer     data,
         const char  *text,
         gsize        length,
         GError     **error)
{
  ShukeXlsxComments *self = data;

  if (!self->in_text)
    return;
  if (self->text->len + length <= MAX_COMMENT)
    g_string_append_len (self->text, text, (gssize) length);
  self->n_bytes += length;
  if (self->n_bytes > MAX_TEXT)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "the comments of a sheet are over 1 MiB");
}

/* A thread says first that this program cannot show it; what was said stands below. */
static const char *
skip_preface (const char *text)
{
  static const char *const heads[] = { "Comment:", "批注:", "注释:", "註解:", "批注：" };

  for (gsize i = 0; i < G_N_ELEMENTS (heads) && g_str_has_prefix (text, "["); i++)
    {
      const char *head = strstr (text, heads[i]);

      if (head != NULL)
        return head + strlen (heads[i]);
    }
  return text;
}

static void
end_cb (gpointer     data,
        const char  *name,
        GError     **error)
{
  ShukeXlsxComments *self = data;

  if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0 && self->reading > 0)
    self->reading--;
  else if (strcmp (name, "comment") == 0)
    {
      g_autofree char *said = NULL;
      const char *before = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (self->row));

      self->text->len = shuke_xlsx_unescape (self->text->str, self->text->len);
      said = shuke_text_clean_lines (skip_preface (self->text->str));
      if (self->row != 0 && said != NULL)
        g_hash_table_insert (self->rows, GUINT_TO_POINTER (self->row),
                             before == NULL ? g_steal_pointer (&said) : g_strconcat (before, "\n", said, NULL));
      self->row = 0;
    }
}

ShukeXlsxComments *
shuke_xlsx_comments_new (ShukeMember *member)
{
  static const ShukeXmlEvents events = { start_cb, end_cb, text_cb };
  ShukeXlsxComments *self = g_new0 (ShukeXlsxComments, 1);
  g_autoptr (ShukeXml) xml = shuke_xml_new (member, &events, self);

  self->rows = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->text = g_string_new (NULL);
  /* The table is worth having without what is pinned to it. */
  shuke_xml_read_all (xml, NULL);
  return self;
}

void
shuke_xlsx_comments_free (ShukeXlsxComments *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->rows);
  g_string_free (self->text, TRUE);
  g_free (self);
}

const char *
shuke_xlsx_comments_get (ShukeXlsxComments *self,
                         guint              row)
{
  return g_hash_table_lookup (self->rows, GUINT_TO_POINTER (row));
}
