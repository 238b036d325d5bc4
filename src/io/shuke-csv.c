/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading tables of text row by row. A row is first found without changing anything, then its cells are ended and
 * unquoted in place, so that no cell costs an allocation and a row can be read a second time when a quote
 * turns out never to be closed. Must never hold more than the row and one piece of the file. */

#include "shuke-csv.h"

#include <string.h>

#include "shuke-csv-marks.h"
#include "shuke-error.h"
#include "shuke-loose-list.h"

#define FIRST_SIZE (256 * 1024)
#define SAMPLE_SIZE (64 * 1024)
#define NO_QUOTE G_MAXSIZE

typedef struct {
  gsize    start;           /* from the start of the row */
  gsize    length;
  gboolean quoted;          /* begins with a quote that counts */
} Span;

typedef enum {
  ROW_FOUND,
  ROW_NEEDS_MORE,
  ROW_OPEN_QUOTE,           /* the end came before the closing quote */
  ROW_CELL_TOO_LARGE,
  ROW_TOO_MANY_COLUMNS,
} RowResult;

struct _ShukeCsvReader {
  ShukeSource *source;
  char        *buffer;      /* ended by NUL at @end; the text itself has none */
  gsize        size;        /* room without that NUL */
  gsize        start;       /* of the next row */
  gsize        end;
  gboolean     at_end;      /* of the source */
  char         separator;
  gboolean     is_dated;    /* they begin with a day, if they are such a list */
  gboolean     is_loose;    /* the first rows say that nothing parts them all */
  ShukeLooseList *list;     /* (nullable): of lines that are read as a list */
  guint        row;
  guint8       plain[256];  /* not separator, line end, NUL */
  Span         spans[SHUKE_CSV_MAX_COLUMNS];
  ShukeCell    cells[SHUKE_CSV_MAX_COLUMNS];
  guint        n_cells;
  gsize        open_quote;  /* place of the quote that was not closed */
  gsize        spilled;     /* place of a quote that was closed only in a later line, in the middle of words; NO_QUOTE for none */
  gboolean     odd;         /* a quote was not closed, or words stand behind a closing one */
  gsize        literal;     /* place of the quote that counts as none in the present row */
  guint        usual;       /* cells of the row before */
  gsize        row_length;  /* with its line end */
};

static void
set_separator (ShukeCsvReader *self,
               char            separator)
{
  self->separator = separator;
  g_clear_pointer (&self->list, shuke_loose_list_free);
  if (separator == SHUKE_CSV_LOOSE)
    self->list = shuke_loose_list_new (self->is_dated);
  memset (self->plain, 1, sizeof self->plain);
  self->plain[0] = self->plain['\n'] = self->plain['\r'] = self->plain[(guint8) separator] = 0;
}

/* Makes room and reads on; what is left of the present row moves to the front. */
static gboolean
refill (ShukeCsvReader  *self,
        GError         **error)
{
  gsize left = self->end - self->start;
  gssize n;

  if (self->start > 0)
    memmove (self->buffer, self->buffer + self->start, left);
  self->start = 0;
  self->end = left;
  if (self->size - left < FIRST_SIZE / 4)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size + 1);
    }
  n = shuke_source_read (self->source, self->buffer + left, self->size - left, error);
  if (n < 0)
    return FALSE;
  if (n == 0)
    self->at_end = TRUE;
  self->end += n;
  self->buffer[self->end] = '\0';
  return TRUE;
}

static gboolean
has_line_end (const char *text,
              gsize       length)
{
  return memchr (text, '\n', length) != NULL || memchr (text, '\r', length) != NULL;
}

static gboolean
says_more (const char *text,
           const char *end)
{
  while (text < end && *text == ' ')
    text++;
  return text < end;
}

/* Whether every line in the quotes after the first is a whole row of as many cells as the row before: the quote opened by mistake. An
 * address of several lines is none. */
static gboolean
holds_rows (ShukeCsvReader *self,
            const char     *text,
            gsize           length)
{
  const char *end = text + length;
  guint width = 0, lines = 0;

  if (self->usual < 3)
    return FALSE;
  for (const char *p = text; p <= end; p++)
    {
      if (p < end && *p != '\n' && *p != '\r')
        {
          width += *p == self->separator;
          continue;
        }
      if (p < end && *p == '\r' && p + 1 < end && p[1] == '\n')
        continue;
      if (lines > 0 && width + 1 != self->usual)
        return FALSE;
      lines++;
      width = 0;
    }
  return lines > 1;
}

/* Finds the borders of the next row. @literal is the place of a quote that counts as a plain character. */
static RowResult
scan_row (ShukeCsvReader *self,
          gsize           literal)
{
  const char *row = self->buffer + self->start;
  const char *end = self->buffer + self->end;
  const guint8 *plain = self->plain;
  const char *at = row;
  guint n = 0;

  self->literal = literal;
  self->odd = literal != NO_QUOTE;
  self->spilled = NO_QUOTE;
  while (TRUE)
    {
      const char *cell = at;
      const char *closed = NULL;
      Span *span;

      if (n == SHUKE_CSV_MAX_COLUMNS)
        return ROW_TOO_MANY_COLUMNS;
      span = &self->spans[n++];
      span->start = cell - row;
      span->quoted = *at == '"' && self->list == NULL && (gsize) (at - row) != literal;

      if (span->quoted)
        {
          at++;
          while (TRUE)
            {
              at = memchr (at, '"', end - at);
              if (at == NULL || at - cell > SHUKE_CSV_MAX_CELL)
                {
                  self->open_quote = cell - row;
                  if (end - cell > SHUKE_CSV_MAX_CELL)
                    return ROW_CELL_TOO_LARGE;
                  return self->at_end ? ROW_OPEN_QUOTE : ROW_NEEDS_MORE;
                }
              if (at + 1 == end && !self->at_end)
                return ROW_NEEDS_MORE;
              if (at[1] != '"')
                break;
              at += 2;
            }
          closed = ++at;
        }
      while (plain[(guint8) *at])
        at++;
      if (closed != NULL && says_more (closed, at))
        {
          self->odd = TRUE;
          if (self->spilled == NO_QUOTE && has_line_end (cell, closed - cell))
            self->spilled = cell - row;
        }
      if (at - cell > SHUKE_CSV_MAX_CELL)
        {
          self->open_quote = NO_QUOTE;
          return ROW_CELL_TOO_LARGE;
        }
      span->length = at - cell;
      if (closed != NULL && self->spilled == NO_QUOTE && holds_rows (self, cell, closed - cell))
        self->spilled = cell - row;

      if (*at == self->separator && self->list == NULL && at < end)
        {
          at++;
          continue;
        }
      break;
    }

  if (at == end)
    {
      if (!self->at_end)
        return ROW_NEEDS_MORE;
    }
  else if (*at == '\r')
    {
      if (at + 1 == end && !self->at_end)
        return ROW_NEEDS_MORE;
      at += at[1] == '\n' ? 2 : 1;
    }
  else
    at++;
  self->n_cells = n;
  self->row_length = at - row;
  return ROW_FOUND;
}

/* Takes the quotes off in place; what stands behind a closing quote is kept. */
static gsize
unquote (char  *text,
         gsize  length)
{
  gsize from = 1, to = 0;

  while (from < length)
    {
      if (text[from] != '"')
        text[to++] = text[from++];
      else if (from + 1 < length && text[from + 1] == '"')
        {
          text[to++] = '"';
          from += 2;
        }
      else
        {
          from++;
          memmove (text + to, text + from, length - from);
          to += length - from;
          break;
        }
    }
  return to;
}

static void
end_cells (ShukeCsvReader *self)
{
  char *row = self->buffer + self->start;

  for (guint i = 0; i < self->n_cells; i++)
    {
      Span *span = &self->spans[i];
      char *text = row + span->start;
      gsize length = span->length;

      if (span->quoted)
        {
          if (length >= 2 && text[length - 1] == '"' && memchr (text + 1, '"', length - 2) == NULL)
            {
              text++;
              length -= 2;
            }
          else
            length = unquote (text, length);
        }
      else if (span->start == self->literal)
        {
          text++;
          length--;
        }
      text[length] = '\0';
      if (*text == '\'' || *text == '=')
        text = shuke_csv_take_marks (text, &length);
      self->cells[i].text = text;
      self->cells[i].length = length;
    }
}

static gboolean
fail_row (ShukeCsvReader  *self,
          GError         **error,
          const char      *what)
{
  g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "row %u: %s", self->row + 1, what);
  return FALSE;
}

/* A closing quote that is missing swallows the lines behind it; a cell that is simply long has none at its head. */
static gboolean
swallows_lines (ShukeCsvReader *self)
{
  const char *cell = self->buffer + self->start + self->open_quote;
  gsize length = MIN (self->end - self->start - self->open_quote, SAMPLE_SIZE);

  return has_line_end (cell, length);
}

static gboolean
find_row (ShukeCsvReader  *self,
          GError         **error)
{
  gsize literal = NO_QUOTE;
  gboolean trying = FALSE, settled = FALSE;

  while (TRUE)
    {
      RowResult result = scan_row (self, literal);

      if (trying && result != ROW_NEEDS_MORE)
        {
          trying = FALSE;
          if (result == ROW_FOUND && self->n_cells == self->usual)
            return TRUE;
          settled = TRUE;
          literal = NO_QUOTE;
          continue;
        }
      switch (result)
        {
        case ROW_FOUND:
          if (settled || literal != NO_QUOTE || self->spilled == NO_QUOTE)
            return TRUE;
          /* The quote that closed it may open a cell of a later line. Where its own line alone is a row like the one before, it is one. */
          trying = TRUE;
          literal = self->spilled;
          break;

        case ROW_NEEDS_MORE:
          if (self->end - self->start > SHUKE_CSV_MAX_ROW)
            return fail_row (self, error, "over 8 MiB");
          if (!refill (self, error))
            return FALSE;
          break;

        case ROW_CELL_TOO_LARGE:
          if (self->open_quote == NO_QUOTE || literal != NO_QUOTE || !swallows_lines (self))
            return fail_row (self, error, "a cell is over 1 MiB");
          literal = self->open_quote;
          break;

        case ROW_OPEN_QUOTE:
          g_assert (literal != self->open_quote);
          literal = self->open_quote;
          break;

        case ROW_TOO_MANY_COLUMNS:
          return fail_row (self, error, "over 512 columns");

        default:
          g_assert_not_reached ();
        }
    }
}

/* Excel's own hint in the first line: "sep=;". */
static gboolean
read_hint (ShukeCsvReader *self,
           char           *separator)
{
  const char *text = self->buffer + self->start;
  gsize n;

  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0' || strchr (",;\t|", text[4]) == NULL)
    return FALSE;
  n = 5;
  if (text[n] != '\r' && text[n] != '\n')
    return FALSE;
  *separator = text[4];
  n += text[n] == '\r' && text[n + 1] == '\n' ? 2 : 1;
  self->start += n;
  self->row++;
  return TRUE;
}

/* Which of , ; tab | parts @sample best: the one with which most rows have the same width of at least 2. ',' if none. @best_share is told how many
 * of the rows that are, 0 to 1. */
static char
find_separator (const char *sample,
                gsize       length,
                double     *best_share)
{
  static const char candidates[] = ",\t;|";
  char best = ',';
  guint best_width = 0;

  *best_share = 0;
  for (const char *candidate = candidates; *candidate != '\0'; candidate++)
    {
      guint n_of_width[SHUKE_CSV_MAX_COLUMNS + 1] = { 0 };
      guint n_rows = 0, width = 1, mode = 0;
      gboolean quoted = FALSE, cell_start = TRUE, blank = TRUE;
      double share;

      for (gsize i = 0; i < length && n_rows < 200; i++)
        {
          char c = sample[i];

          if (quoted)
            {
              if (c == '"' && i + 1 < length && sample[i + 1] == '"')
                i++;
              else if (c == '"')
                quoted = FALSE;
              continue;
            }
          if (c == '\n' || c == '\r')
            {
              if (!blank)
                {
                  n_of_width[MIN (width, SHUKE_CSV_MAX_COLUMNS)]++;
                  n_rows++;
                }
              width = 1;
              cell_start = blank = TRUE;
              continue;
            }
          blank = FALSE;
          if (c == *candidate)
            {
              width++;
              cell_start = TRUE;
              continue;
            }
          if (c == '"' && cell_start)
            quoted = TRUE;
          cell_start = FALSE;
        }
      /* The last row of the sample may be cut; it counts only when it is the only one. */
      if (n_rows == 0)
        {
          n_of_width[MIN (width, SHUKE_CSV_MAX_COLUMNS)]++;
          n_rows = 1;
        }

      for (guint w = 2; w <= SHUKE_CSV_MAX_COLUMNS; w++)
        {
          if (n_of_width[w] > n_of_width[mode])
            mode = w;
        }
      if (mode < 2)
        continue;
      share = (double) n_of_width[mode] / n_rows;
      if (share > *best_share + 0.001 || (share > *best_share - 0.001 && mode > best_width))
        {
          best = *candidate;
          *best_share = share;
          best_width = mode;
        }
    }
  return best;
}

ShukeCsvReader *
shuke_csv_reader_new (ShukeSource  *source,
                      char          separator,
                      GError      **error)
{
  ShukeCsvReader *self = g_new0 (ShukeCsvReader, 1);
  char hint = ',';
  gboolean hinted;

  self->source = source;
  self->size = FIRST_SIZE;
  self->buffer = g_malloc (self->size + 1);
  self->buffer[0] = '\0';
  if (!refill (self, error))
    {
      shuke_csv_reader_free (self);
      return NULL;
    }

  hinted = read_hint (self, &hint);
  self->is_dated = shuke_loose_list_is_dated (self->buffer + self->start, MIN (self->end - self->start, SAMPLE_SIZE));
  if (separator == 0 && hinted)
    separator = hint;
  if (separator == 0)
    {
      const char *sample = self->buffer + self->start;
      gsize length = MIN (self->end - self->start, SAMPLE_SIZE);
      double share;

      separator = find_separator (sample, length, &share);
      self->is_loose = shuke_loose_list_recognise (sample, length, share);
    }
  set_separator (self, separator);
  return self;
}

void
shuke_csv_reader_free (ShukeCsvReader *self)
{
  if (self == NULL)
    return;
  shuke_source_free (self->source);
  shuke_loose_list_free (self->list);
  g_free (self->buffer);
  g_free (self);
}

gboolean
shuke_csv_reader_rewind (ShukeCsvReader  *self,
                         GError         **error)
{
  char hint;

  self->start = self->end = 0;
  self->at_end = FALSE;
  self->row = 0;
  self->usual = 0;
  if (self->list != NULL)
    shuke_loose_list_rewind (self->list);
  if (!shuke_source_rewind (self->source, error) || !refill (self, error))
    return FALSE;
  read_hint (self, &hint);
  return TRUE;
}

/* The row last found, into self->cells; FALSE when nothing stands on it. */
static gboolean
read_row (ShukeCsvReader *self)
{
  char *row = self->buffer + self->start;

  if (self->list != NULL)
    {
      row[self->spans[0].length] = '\0';
      self->n_cells = SHUKE_N_LOOSE_CELLS;
      return shuke_loose_list_read (self->list, row, self->cells);
    }
  if (self->n_cells == 1 && self->spans[0].length == 0)
    return FALSE;
  end_cells (self);
  return TRUE;
}

gboolean
shuke_csv_reader_next (ShukeCsvReader  *self,
                       ShukeCell      **cells,
                       guint           *n_cells,
                       GError         **error)
{
  while (TRUE)
    {
      gboolean filled;

      if (self->start == self->end)
        {
          if (!self->at_end && !refill (self, error))
            return FALSE;
          if (self->start == self->end)
            return FALSE;
        }
      if (self->row == SHUKE_CSV_MAX_ROWS)
        return fail_row (self, error, "over 5 million rows");
      if (!find_row (self, error))
        return FALSE;

      self->row++;
      filled = read_row (self);
      self->start += self->row_length;
      if (!filled)
        continue;
      *cells = self->cells;
      *n_cells = self->usual = self->n_cells;
      return TRUE;
    }
}

gboolean
shuke_csv_reader_is_odd (ShukeCsvReader *self)
{
  return self->odd;
}

guint
shuke_csv_reader_get_row (ShukeCsvReader *self)
{
  return self->row;
}

gboolean
shuke_csv_reader_is_loose (ShukeCsvReader *self)
{
  return self->is_loose;
}

const char *
shuke_csv_reader_get_told (ShukeCsvReader  *self,
                           const char     **day)
{
  *day = NULL;
  return self->list != NULL ? shuke_loose_list_get_told (self->list, day) : NULL;
}

void
shuke_csv_reader_take_as_list (ShukeCsvReader *self)
{
  set_separator (self, SHUKE_CSV_LOOSE);
}

char
shuke_csv_reader_get_separator (ShukeCsvReader *self)
{
  return self->separator;
}

ShukeSource *
shuke_csv_reader_get_source (ShukeCsvReader *self)
{
  return self->source;
}
