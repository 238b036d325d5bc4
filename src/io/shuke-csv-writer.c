/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of text as a CSV that Excel opens well: with mark, because without it Excel in China takes UTF-8 for GBK.
 * Must never write a cell that a spreadsheet runs. */

#include "shuke-csv.h"

#include <string.h>

#include "shuke-csv-marks.h"

struct _ShukeCsvWriter {
  GString  *text;
  gboolean  in_row;
};

static void
add_cell (ShukeCsvWriter *self,
          const char     *text,
          gboolean        as_text)
{
  gboolean mark;

  if (self->in_row)
    g_string_append_c (self->text, ',');
  self->in_row = TRUE;
  if (text == NULL || *text == '\0')
    return;

  mark = shuke_csv_needs_mark (text, as_text);
  /* "sep=" in quotes is text; without them it would be Excel's hint. */
  if (strpbrk (text, ",;\t|\"\r\n") == NULL && *text != ' ' && text[strlen (text) - 1] != ' ' &&
      g_ascii_strncasecmp (text, "sep=", 4) != 0)
    {
      if (mark)
        g_string_append_c (self->text, '\'');
      g_string_append (self->text, text);
      return;
    }

  g_string_append_c (self->text, '"');
  if (mark)
    g_string_append_c (self->text, '\'');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *at);
    }
  g_string_append_c (self->text, '"');
}

ShukeCsvWriter *
shuke_csv_writer_new (void)
{
  ShukeCsvWriter *self = g_new0 (ShukeCsvWriter, 1);

  self->text = g_string_new ("\xEF\xBB\xBF");
  return self;
}

void
shuke_csv_writer_add (ShukeCsvWriter *self,
                      const char     *text)
{
  add_cell (self, text, FALSE);
}

void
shuke_csv_writer_add_number_text (ShukeCsvWriter *self,
                                  const char     *text)
{
  add_cell (self, text, TRUE);
}

void
shuke_csv_writer_end_row (ShukeCsvWriter *self)
{
  g_string_append (self->text, "\r\n");
  self->in_row = FALSE;
}

GBytes *
shuke_csv_writer_take_bytes (ShukeCsvWriter *self)
{
  GBytes *bytes = g_string_free_to_bytes (self->text);

  self->text = g_string_new (NULL);
  self->in_row = FALSE;
  return bytes;
}

void
shuke_csv_writer_free (ShukeCsvWriter *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_free (self);
}
