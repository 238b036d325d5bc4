/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the bytes of a visiting card file to its cards: where each begins and ends, cards within cards, what is refused. What a line of a card
 * says is found out in shuke-vcard-card.c. A card that breaks off is kept with what it has. Must never print a card into a log. */

#include "shuke-vcard-private.h"

#include <string.h>

#include "shuke-error.h"

/* More NULs than one byte in so many, and it is no text. */
#define BYTES_A_NUL 20

void
shuke_vcard_reading_add_problem (ShukeVcardReading    *self,
                                 guint                 line,
                                 ShukeCardProblemKind  kind)
{
  ShukeCardProblem problem = { self->card != NULL ? self->n_cards : 0, line, kind };

  g_array_append_val (self->file->problems, problem);
}

static void
end_card (ShukeVcardReading *self,
          guint              line)
{
  ShukeCard *card = self->card;

  shuke_vcard_reading_settle (self);
  if (self->note->len > 0)
    card->note = g_strdup (self->note->str);
  g_string_truncate (self->note, 0);
  if (self->bad_letters)
    shuke_vcard_reading_add_problem (self, line, SHUKE_CARD_PROBLEM_LETTERS);

  if (card->name == NULL && card->nickname == NULL && card->organisation == NULL && card->wechat == NULL && card->qq == NULL &&
      card->phones->len == 0 && card->emails->len == 0)
    {
      shuke_vcard_reading_add_problem (self, line, SHUKE_CARD_PROBLEM_EMPTY);
      shuke_card_free (card);
    }
  else
    g_ptr_array_add (self->file->cards, card);
  self->card = NULL;
}

static void
begin_card (ShukeVcardReading *self)
{
  self->card = shuke_card_new ();
  self->card->index = ++self->n_cards;
  self->bad_letters = FALSE;
  shuke_vcard_lines_set_old (self->lines, FALSE);
}

static gboolean
read_cards (ShukeVcardReading  *self,
            GError            **error)
{
  ShukeVcardLine line;
  gboolean after_agent = FALSE;

  while (shuke_vcard_lines_next (self->lines, &line))
    {
      gboolean begins = strcmp (line.name, "BEGIN") == 0 && g_ascii_strcasecmp (g_strstrip (line.value), "VCARD") == 0;
      gboolean ends = strcmp (line.name, "END") == 0 && g_ascii_strcasecmp (g_strstrip (line.value), "VCARD") == 0;

      if (self->n_nested > 0)
        {
          if (begins)
            self->n_nested++;
          else if (ends)
            self->n_nested--;
          continue;
        }
      if (begins && after_agent)
        {
          self->n_nested = 1;
          after_agent = FALSE;
          continue;
        }
      after_agent = FALSE;

      if (begins)
        {
          if (self->card != NULL)
            {
              shuke_vcard_reading_add_problem (self, line.number, SHUKE_CARD_PROBLEM_NOT_CLOSED);
              end_card (self, line.number);
            }
          if (self->n_cards == SHUKE_VCARD_MAX_CARDS)
            {
              g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "card %u: over %u cards",
                           self->n_cards + 1, SHUKE_VCARD_MAX_CARDS);
              return FALSE;
            }
          begin_card (self);
        }
      else if (self->card == NULL)
        continue;     /* between cards */
      else if (ends)
        end_card (self, line.number);
      else if (*line.name == '\0')
        shuke_vcard_reading_add_problem (self, line.number, SHUKE_CARD_PROBLEM_LINE);
      else if (strcmp (line.name, "AGENT") == 0)
        after_agent = *line.value == '\0';
      else
        shuke_vcard_reading_take_line (self, &line);
    }
  if (self->card != NULL)
    {
      guint last = shuke_vcard_lines_get_number (self->lines);

      shuke_vcard_reading_add_problem (self, last, SHUKE_CARD_PROBLEM_NOT_CLOSED);
      end_card (self, last);
    }
  return TRUE;
}

/* A copy of @text without its NULs, of which a copying that broke off leaves some; NULL when it has none. Puts the copy's length into @length. */
static char *
drop_nuls (const char *text,
           gsize      *length)
{
  gsize n = 0;
  char *copy;

  if (*length == 0 || memchr (text, '\0', *length) == NULL)
    return NULL;
  copy = g_malloc (*length + 1);
  for (gsize i = 0; i < *length; i++)
    if (text[i] != '\0')
      copy[n++] = text[i];
  copy[n] = '\0';
  *length = n;
  return copy;
}

ShukeCardFile *
shuke_vcard_read (GBytes               *bytes,
                  const ShukeEncoding  *encoding,
                  GError              **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autofree char *converted = NULL;
  g_autofree char *without = NULL;
  gsize whole;
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) note = g_string_new (NULL);
  ShukeEncoding known;
  ShukeVcardReading reading = { 0 };
  gboolean done;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (length > SHUKE_VCARD_MAX_SIZE)
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "the file has %" G_GSIZE_FORMAT " bytes", length);
      return NULL;
    }
  if (length == 0)
    text = "";
  known = encoding != NULL ? *encoding : shuke_encoding_detect (text, length);
  if (known == SHUKE_ENCODING_UTF16LE || known == SHUKE_ENCODING_UTF16BE)
    {
      converted = shuke_encoding_to_utf8 (known, text, length, &length, NULL);
      text = converted;
      known = SHUKE_ENCODING_UTF8;
    }
  else
    {
      gsize mark = shuke_encoding_mark (known, text, length);

      text += mark;
      length -= mark;
    }
  whole = length;
  without = drop_nuls (text, &length);
  if (without != NULL)
    text = without;
  if (whole - length > whole / BYTES_A_NUL)
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the file holds %" G_GSIZE_FORMAT " NUL bytes, so it is no visiting card", whole - length);
      return NULL;
    }

  reading.file = g_new0 (ShukeCardFile, 1);
  reading.file->n_nul = whole - length;
  reading.file->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_card_free);
  reading.file->problems = g_array_new (FALSE, FALSE, sizeof (ShukeCardProblem));
  reading.lines = shuke_vcard_lines_new (text, length, known);
  reading.labels = labels;
  reading.note = note;
  done = read_cards (&reading, error);
  shuke_vcard_lines_free (reading.lines);
  shuke_card_free (reading.card);

  if (done && reading.n_cards == 0)
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED, "the file holds no visiting card");
      done = FALSE;
    }
  if (!done)
    g_clear_pointer (&reading.file, shuke_card_file_free);
  return reading.file;
}

void
shuke_card_file_free (ShukeCardFile *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->cards);
  g_array_unref (self->problems);
  g_free (self);
}
