/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a note tells in words that nobody here understands is worth remembering all the same: it can stand in her remark, where whoever greets her
 * reads it. */

#include "shuke-remark.h"

#include "shuke-note-reader.h"
#include "shuke-text.h"

#include <string.h>

/* Characters below which a clause says nothing by itself. */
#define SHORTEST_CLAUSE 3
#define SHORTEST_REST   4

/* Bytes of a mark at @text that ends a clause, 0 for none. 11.3 and 、 part no clauses. */
static gsize
mark_length (const char *text)
{
  static const char *const marks[] = { "，", "。", "；", "！", "？", "…", ",", ";", "!", "?", "\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      return strlen (marks[i]);
  return 0;
}

/* Ordinary figures and marks, no blanks. (transfer full) */
static char *
dup_bare (const char *text)
{
  char *bare = shuke_text_narrow (text);
  char *to = bare;

  for (const char *p = bare; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *to++ = *p;
  *to = '\0';
  return bare;
}

static gboolean
is_told (const char      *clause,
         const GPtrArray *offers)
{
  g_autofree char *bare = dup_bare (clause);

  for (guint i = 0; i < offers->len; i++)
    {
      g_autofree char *words = dup_bare (((const ShukeRemarkOffer *) g_ptr_array_index (offers, i))->words);

      /* 女儿喜欢恐龙 may stand for 喜欢恐龙, and 爱吃糖 in the middle of a longer clause. */
      if (strstr (words, bare) != NULL || (*words != '\0' && strstr (bare, words) != NULL))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_reminded (gsize         start,
             gsize         end,
             const GArray *reminders)
{
  for (guint i = 0; reminders != NULL && i < reminders->len; i++)
    {
      const ShukeNoteOffer *reminder = &g_array_index (reminders, ShukeNoteOffer, i);

      if ((gsize) reminder->start < end && (gsize) reminder->end > start)
        return TRUE;
    }
  return FALSE;
}

char *
shuke_remark_dup_rest (const char      *note,
                       const GPtrArray *offers,
                       const GArray    *reminders)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  const char *mark = NULL;   /* behind the clause that was kept last */
  gsize n_mark = 0;

  if (!g_utf8_validate (note, -1, NULL))
    return NULL;
  for (const char *begin = note; *begin != '\0';)
    {
      const char *end = begin;
      g_autofree char *clause = NULL;
      gsize length;

      while (*end != '\0' && mark_length (end) == 0)
        end = g_utf8_next_char (end);
      length = mark_length (end);
      clause = g_strstrip (g_strndup (begin, (gsize) (end - begin)));
      if (g_utf8_strlen (clause, -1) >= SHORTEST_CLAUSE && !is_reminded ((gsize) (begin - note), (gsize) (end - note), reminders) &&
          !is_told (clause, offers))
        {
          if (rest->len > 0)
            g_string_append_len (rest, mark, (gssize) n_mark);
          g_string_append (rest, clause);
          mark = end;
          n_mark = length;
        }
      else if (rest->len > 0 && length > 0 && strchr (",，", *end) == NULL)
        {
          mark = end;
          n_mark = length;
        }
      begin = end + length;
    }
  return g_utf8_strlen (rest->str, -1) >= SHORTEST_REST ? g_string_free (g_steal_pointer (&rest), FALSE) : NULL;
}

ShukeRemarkOffer *
shuke_remark_offer_new_rest (const char          *rest,
                             const ShukeCustomer *customer,
                             ShukeDay             today)
{
  g_autofree char *text = shuke_text_add_lines (customer->note, rest);
  ShukeRemarkOffer *self = NULL;

  if (text == NULL)
    return NULL;
  self = g_new0 (ShukeRemarkOffer, 1);
  self->kind = SHUKE_FACT_NOTE;
  self->text = g_steal_pointer (&text);
  self->words = g_strdup (rest);
  self->key = g_strdup ("rest");
  self->written = today;
  return self;
}
