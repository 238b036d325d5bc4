/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a slip from one typed line. The line is cut at its blanks, and each reader takes the pieces it is sure of; what nobody takes stays
 * in the text, so that nothing that was typed is lost. When in doubt a piece is text: a wrong name would make a wrong customer. */

#include "shuke-slip-reader.h"
#include "shuke-slip-reader-private.h"

#include <string.h>

#include "shuke-note-day.h"
#include "shuke-note-reader.h"
#include "shuke-phone.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#define SHORTEST_PHONE 7

const char *
shuke_slip_reader_piece_at (const ShukeSlipReader *self,
                            int                    at)
{
  return at >= 0 && at < (int) self->pieces->len ? g_ptr_array_index (self->pieces, at) : NULL;
}

void
shuke_slip_reader_take (ShukeSlipReader *self,
                        int              at)
{
  g_free (g_ptr_array_index (self->pieces, at));
  self->pieces->pdata[at] = NULL;
}

static void
put (ShukeSlipReader *self,
     int              at,
     const char      *text)
{
  char *rest = *text != '\0' ? g_strdup (text) : NULL;

  shuke_slip_reader_take (self, at);
  self->pieces->pdata[at] = rest;
}

static GPtrArray *
cut (const char *line)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *narrow = shuke_text_narrow (line);
  g_autofree char *clean = narrow != NULL ? shuke_text_clean (narrow) : NULL;
  const char *from = clean;

  for (const char *c = clean; c != NULL; c = g_utf8_next_char (c))
    {
      gunichar mark = g_utf8_get_char (c);

      if (mark != 0 && mark != ' ' && mark != ',' && mark != ';' && mark != 0x3001 /* 、 */ && mark != 0x3002 /* 。 */)
        continue;
      if (c > from)
        g_ptr_array_add (pieces, g_strndup (from, (gsize) (c - from)));
      from = g_utf8_next_char (c);
      if (mark == 0)
        break;
    }
  return pieces;
}

/* --- The kind --------------------------------------------------------------------------------------------------------- */

/* Length of @word at the head of @piece: a Chinese one may have more behind it, a Latin one stands alone. 0 when it is not there. */
static gsize
head_length (const char *piece,
             const char *word,
             gboolean    whole)
{
  g_autofree char *folded_piece = g_utf8_casefold (piece, -1);
  g_autofree char *folded_word = g_utf8_casefold (word, -1);

  if (g_str_equal (folded_piece, folded_word))
    return strlen (piece);
  if (whole || !shuke_text_is_han (g_utf8_get_char (word)) || !g_str_has_prefix (piece, word))
    return 0;
  return strlen (word);
}

/* How many pieces from @at on are the words of @name, one after the other; 0 when they are not. */
static int
count_words (const ShukeSlipReader *self,
             int                    at,
             const char            *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  int n;

  for (n = 0; words[n] != NULL; n++)
    {
      const char *piece = shuke_slip_reader_piece_at (self, at + n);
      g_autofree char *word = piece != NULL ? g_utf8_casefold (piece, -1) : NULL;

      if (g_strcmp0 (word, words[n]) != 0)
        return 0;
    }
  return n;
}

/* A kind of the shop's own that is called by several words, which only stand there as a whole: "dry cleaning". The longest one; @n are its
 * pieces. */
static const ShukeSlipKind *
find_long_kind (const ShukeSlipReader *self,
                int                    at,
                const GPtrArray       *kinds,
                int                   *n)
{
  const ShukeSlipKind *found = NULL;

  *n = 1;
  for (guint i = 0; i < kinds->len; i++)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (kinds, i);
      int words = count_words (self, at, kind->name);

      if (words <= *n)
        continue;
      *n = words;
      found = kind;
    }
  return found;
}

/* The kind that the longest word names at the head of @piece, with its length; @whole when nothing else may stand in the piece. */
static const ShukeSlipKind *
find_kind (const char      *piece,
           const GPtrArray *kinds,
           gboolean         whole,
           gsize           *length)
{
  const ShukeSlipKind *found = NULL;

  *length = 0;
  for (guint i = 0; i < kinds->len; i++)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (kinds, i);
      const char *typed = shuke_slip_kind_typed (kind->word);
      g_autofree char *all = typed != NULL ? g_strconcat (kind->name, "|", typed, NULL) : g_strdup (kind->name);
      g_auto (GStrv) words = g_strsplit (all, "|", -1);

      for (int k = 0; words[k] != NULL; k++)
        {
          gsize there = head_length (piece, words[k], whole);

          if (there <= *length)
            continue;
          *length = there;
          found = kind;
        }
    }
  return found;
}

static const ShukeSlipKind *
read_kind (ShukeSlipReader *self,
           const GPtrArray *kinds,
           const char      *usual)
{
  const ShukeSlipKind *kind = NULL;
  gsize length = 0;

  for (int i = 0; kind == NULL && i < (int) self->pieces->len; i++)
    {
      const char *piece = shuke_slip_reader_piece_at (self, i);
      int n;

      kind = find_long_kind (self, i, kinds, &n);
      if (kind != NULL)
        {
          for (int k = i; k < i + n; k++)
            shuke_slip_reader_take (self, k);
          return kind;
        }
      kind = piece != NULL ? find_kind (piece, kinds, i > 0, &length) : NULL;
      if (kind != NULL)
        {
          g_autofree char *rest = g_strdup (piece + length);
          const char *behind = rest;

          /* 修:裤脚 */
          while (*behind == ':' || *behind == '-')
            behind++;
          put (self, i, behind);
        }
    }
  return kind != NULL ? kind : shuke_slip_kinds_find (kinds, usual);
}

/* --- Phone, card ---------------------------------------------------------------------------------------------------- */

static gboolean
is_figures (const char *piece)
{
  int figures = 0;

  for (const char *c = piece; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      figures++;
    else if (strchr ("+-()", *c) == NULL)
      return FALSE;
  return figures > 0;
}

static int
count_figures (const char *text)
{
  int figures = 0;

  for (; *text != '\0'; text++)
    figures += g_ascii_isdigit (*text) != 0;
  return figures;
}

/* The number in @n pieces from @at on, as it was typed; NULL when it is none. Broken up by blanks only a mobile is: 120 95 are sizes. */
static char *
phone_at (const ShukeSlipReader *self,
          int                    at,
          int                    n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ShukePhone phone;

  for (int i = at; i < at + n; i++)
    {
      const char *piece = shuke_slip_reader_piece_at (self, i);

      if (piece == NULL || !is_figures (piece))
        return NULL;
      g_string_append_printf (text, "%s%s", i > at ? " " : "", piece);
    }
  if (count_figures (text->str) < SHORTEST_PHONE || shuke_day_from_iso (text->str) != SHUKE_DAY_NONE
      || !shuke_phone_parse (text->str, self->region, &phone) || phone.kind == SHUKE_PHONE_UNKNOWN
      || (n > 1 && phone.kind != SHUKE_PHONE_MOBILE))
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* In one piece first, otherwise in as many as there are: +86 139 0000 1234. */
static void
read_phone (ShukeSlipReader *self)
{
  static const int lengths[] = { 1, 4, 3, 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths) && self->slip->phone == NULL; i++)
    for (int n = lengths[i], at = 0; at + n <= (int) self->pieces->len && self->slip->phone == NULL; at++)
      {
        self->slip->phone = phone_at (self, at, n);
        if (self->slip->phone == NULL)
          continue;
        self->phone = at;
        self->phone_end = at + n - 1;
        for (int k = at; k < at + n; k++)
          shuke_slip_reader_take (self, k);
      }
}

char *
shuke_slip_reader_said_behind (const ShukeSlipReader *self,
                               int                    at,
                               const char *const     *words,
                               int                   *taken)
{
  const char *piece = shuke_slip_reader_piece_at (self, at);

  for (int i = 0; piece != NULL && words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);
      const char *rest;

      /* "named" is not "name". */
      if (g_ascii_strncasecmp (piece, words[i], length) != 0 || (g_ascii_isalpha (*words[i]) && g_ascii_isalpha (piece[length])))
        continue;
      rest = piece + length;
      while (*rest == ':' || *rest == '.' || *rest == '#')
        rest++;
      *taken = *rest != '\0' ? at : at + 1;
      return g_strdup (*rest != '\0' ? rest : shuke_slip_reader_piece_at (self, at + 1));
    }
  return NULL;
}

static gboolean
is_code (const char *text)
{
  gboolean figure = FALSE;

  for (; *text != '\0'; text++)
    {
      if (!g_ascii_isalnum (*text) && *text != '-')
        return FALSE;
      figure |= g_ascii_isdigit (*text);
    }
  return figure;
}

static void
read_card (ShukeSlipReader *self)
{
  static const char *const words[] = { "会员卡号", "會員卡號", "卡号", "卡號", "会员卡", "會員卡", "卡", "card", NULL };

  for (int at = 0; at < (int) self->pieces->len && self->slip->card == NULL; at++)
    {
      int taken = at;
      g_autofree char *said = shuke_slip_reader_said_behind (self, at, words, &taken);

      if (said == NULL || !is_code (said))
        continue;
      self->slip->card = g_steal_pointer (&said);
      for (int i = at; i <= taken; i++)
        shuke_slip_reader_take (self, i);
    }
}

/* --- Address ----------------------------------------------------------------------------------------------------------- */

/* A place with a number in it; without one only what is plainly an address: 在路上 is none. */
static gboolean
is_address (const char *piece)
{
  static const char *const parts[] = {
    "路", "街", "弄", "巷", "小区", "小區", "栋", "棟", "幢", "号楼", "號樓", "单元", "單元", "室", "花园", "花園", "苑", "大厦", "大廈", "村", "镇", "鎮", "座",
  };

  if (count_figures (piece) == 0 || g_utf8_strlen (piece, -1) < 4 || !shuke_text_is_han (g_utf8_get_char (piece)))
    return FALSE;
  return shuke_word_list_stand_in (piece, -1, parts, G_N_ELEMENTS (parts));
}

/* 3栋, 502室, 2单元501: goes on where an address began. */
static gboolean
goes_on (const char *piece)
{
  static const char *const parts[] = { "号", "號", "栋", "棟", "幢", "楼", "樓", "单元", "單元", "室", "座" };

  if (!g_ascii_isdigit (*piece))
    return FALSE;
  return shuke_word_list_stand_in (piece, -1, parts, G_N_ELEMENTS (parts));
}

static void
read_address (ShukeSlipReader *self)
{
  static const char *const words[] = { "地址", "送到", "住", "address", "addr", NULL };

  for (int at = 0; at < (int) self->pieces->len; at++)
    {
      int taken = at;
      g_autofree char *said = shuke_slip_reader_said_behind (self, at, words, &taken);
      g_autoptr (GString) address = NULL;

      if (said == NULL)
        {
          if (shuke_slip_reader_piece_at (self, at) == NULL || !is_address (shuke_slip_reader_piece_at (self, at)))
            continue;
          said = g_strdup (shuke_slip_reader_piece_at (self, at));
        }
      address = g_string_new (said);
      for (int next = taken + 1; shuke_slip_reader_piece_at (self, next) != NULL && goes_on (shuke_slip_reader_piece_at (self, next)); next++)
        {
          g_string_append (address, shuke_slip_reader_piece_at (self, next));
          taken = next;
        }
      for (int i = at; i <= taken; i++)
        shuke_slip_reader_take (self, i);
      self->slip->address = g_string_free (g_steal_pointer (&address), FALSE);
      return;
    }
}

/* --- Day --------------------------------------------------------------------------------------------------------------- */

/* 周五取, 明天送: what is done on the day is said by the kind already. */
static const char *
skip_errand (const char *text)
{
  static const char *const words[] = { "来取", "來取", "来拿", "來拿", "送到", "之前", "取", "拿", "要", "送", "交", "前" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]) && (text[strlen (words[i])] == ' ' || text[strlen (words[i])] == '\0'))
      return text + strlen (words[i]);
  return text;
}

/* Where the words begin that only lead up to the day. */
static gsize
before_lead (const char *text,
             gsize       start)
{
  static const char *const words[] = { "by ", "on ", "until ", "till ", "for ", "于", "約", "约" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      /* "for Simon friday" */
      if (start >= length && g_ascii_strncasecmp (text + start - length, words[i], length) == 0
          && !(g_ascii_isalpha (*words[i]) && start > length && g_ascii_isalpha (text[start - length - 1])))
        return start - length;
    }
  return start;
}

/* The last day that is said: one in front of it tells what it is about, 五月的裙子 … 周五. A day that stands alone is left as text: it
 * would leave nothing that the slip is about. */
static void
read_day (ShukeSlipReader *self)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autoptr (GPtrArray) left = NULL;
  ShukeDay from, to;
  gsize start, end, at = 0;
  gsize last_start = 0, last_end = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const char *piece = shuke_slip_reader_piece_at (self, (int) i);

      g_string_append_printf (rest, "%s%s", piece != NULL ? piece : "", i + 1 < self->pieces->len ? " " : "");
    }
  while (shuke_note_find_day (rest->str + at, self->today, &from, &to, &start, &end) && end > start)
    {
      self->slip->due_day = to;
      last_start = at + start;
      last_end = at + end;
      at = last_end;
    }
  if (last_end == 0)
    return;
  self->slip->due_said = TRUE;
  /* A slip has only a day, so the hour stays text. */
  self->hour = shuke_note_dup_hour_behind (rest->str, self->today, last_start, &last_end);
  last_end = (gsize) (skip_errand (rest->str + last_end) - rest->str);
  last_start = before_lead (rest->str, last_start);
  /* Blanks stay as they are: the pieces keep their places beside the phone. */
  for (gsize i = last_start; i < last_end; i++)
    if (rest->str[i] != ' ')
      rest->str[i] = '\1';
  left = g_ptr_array_new_with_free_func (g_free);
  {
    g_auto (GStrv) pieces = g_strsplit (rest->str, " ", -1);

    for (int i = 0; pieces[i] != NULL; i++)
      {
        char *to_byte = pieces[i];

        for (const char *c = pieces[i]; *c != '\0'; c++)
          if (*c != '\1')
            *to_byte++ = *c;
        *to_byte = '\0';
        g_ptr_array_add (left, *pieces[i] != '\0' ? g_strdup (pieces[i]) : NULL);
      }
  }
  g_ptr_array_unref (self->pieces);
  self->pieces = g_steal_pointer (&left);
}

static void
read_text (ShukeSlipReader *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < (int) self->pieces->len; i++)
    if (shuke_slip_reader_piece_at (self, i) != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", shuke_slip_reader_piece_at (self, i));
  if (self->hour != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", self->hour);
  if (text->len > 0)
    self->slip->text = g_string_free (g_steal_pointer (&text), FALSE);
}

ShukeSlip *
shuke_slip_read (const char      *line,
                 const GPtrArray *kinds,
                 const char      *usual,
                 ShukeRegion      region,
                 ShukeDay         today)
{
  g_autoptr (ShukeSlip) slip = shuke_slip_new ();
  ShukeSlipReader self = { .slip = slip, .phone = -1, .phone_end = -1, .region = region, .today = today };
  const ShukeSlipKind *kind;

  if (line == NULL || !g_utf8_validate (line, -1, NULL))
    return NULL;
  self.pieces = cut (line);
  if (self.pieces->len == 0)
    {
      g_ptr_array_unref (self.pieces);
      return NULL;
    }
  kind = read_kind (&self, kinds, usual);
  if (kind != NULL)
    slip->kind = g_strdup (kind->word);
  read_phone (&self);
  read_card (&self);
  shuke_slip_reader_read_child (&self);
  shuke_slip_reader_read_birth (&self);
  read_address (&self);
  read_day (&self);
  shuke_slip_reader_read_name (&self);
  read_text (&self);
  if (!slip->due_said && kind != NULL && kind->due_days >= 0)
    slip->due_day = today + kind->due_days;
  g_free (self.hour);
  g_ptr_array_unref (self.pieces);
  return g_steal_pointer (&slip);
}
