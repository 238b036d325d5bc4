/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor with which times are read, and the small steps it takes. */

#include "shuke-note-reader-cursor.h"

gboolean
shuke_note_take (ShukeNoteCursor *self,
                 guint64          classes,
                 int             *value)
{
  int end = shuke_note_word_find (self->text, self->at, classes, NULL, value);

  if (end == self->at)
    return FALSE;
  self->at = end;

  return TRUE;
}

gboolean
shuke_note_take_one_of (ShukeNoteCursor *self,
                        const char      *characters)
{
  if (!shuke_note_text_is (self->text, self->at, characters))
    return FALSE;
  self->at = shuke_note_text_next (self->text, self->at);

  return TRUE;
}

gboolean
shuke_note_take_number (ShukeNoteCursor *self,
                        int             *number)
{
  int end = shuke_note_text_number (self->text, self->at, number);

  if (end == self->at)
    return FALSE;
  self->at = end;

  return TRUE;
}

gboolean
shuke_note_next_is (ShukeNoteCursor *self,
                    const char      *characters)
{
  return shuke_note_text_is (self->text, self->at, characters);
}

gboolean
shuke_note_next_is_word (ShukeNoteCursor *self,
                         guint64          classes)
{
  return shuke_note_word_find (self->text, self->at, classes, NULL, NULL) > self->at;
}

void
shuke_note_skip_space (ShukeNoteCursor *self)
{
  while (shuke_note_take_one_of (self, " "))
    ;
}

gboolean
shuke_note_is_numeral (gunichar c)
{
  return g_unichar_isdigit (c) || (c != 0 && g_utf8_strchr ("零〇一二两三四五六七八九十廿卅半几", -1, c) != NULL);
}

gboolean
shuke_note_is_latin_or_figure (gunichar c)
{
  return shuke_note_is_latin (c) || shuke_note_is_figure (c);
}

gboolean
shuke_note_set_days (ShukeNoteTime *time,
                     ShukeDay       from,
                     ShukeDay       to)
{
  if (from == SHUKE_DAY_NONE || to == SHUKE_DAY_NONE)
    return FALSE;
  time->from = from;
  time->to = to;

  return TRUE;
}
