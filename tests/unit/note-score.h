/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "shuke-note-reader.h"

/* What a note should offer, for the unit and the reference test of the note reader. */
typedef struct {
  ShukeNoteOfferKind kind;
  ShukeDay           from;    /* SHUKE_DAY_NONE: owed without a day */
  ShukeDay           to;
  const ShukeDay    *more;    /* (nullable) other ends that are right too; with @any_day other single days */
  guint              n_more;
  gboolean           any_day;
  const char        *phrase;  /* (nullable) the offer's words must overlap it */
} NoteExpected;

typedef struct {
  int notes;
  int right;
  int empty;          /* notes in which nothing is to be found */
  int false_offers;   /* of those, with an offer */
} NoteScore;

static inline gboolean
note_expected_met (const NoteExpected   *expected,
                   const char           *note,
                   const ShukeNoteOffer *offer)
{
  if (expected->kind != offer->kind)
    return FALSE;
  if (expected->phrase != NULL)
    {
      const char *phrase = strstr (note, expected->phrase);

      if (phrase != NULL && (offer->end <= (gsize) (phrase - note)
                             || offer->start >= (gsize) (phrase - note) + strlen (expected->phrase)))
        return FALSE;
    }
  if (expected->from == offer->from && expected->to == offer->to)
    return TRUE;
  for (guint i = 0; i < expected->n_more; i++)
    if (expected->any_day ? offer->from == expected->more[i] && offer->to == expected->more[i]
                          : offer->from == expected->from && offer->to == expected->more[i])
      return TRUE;

  return FALSE;
}

/* Right is: as many offers as expected, and one for each. Prints what differs. */
static inline gboolean
note_score_add (NoteScore          *score,
                const char         *note,
                ShukeDay            today,
                GArray             *offers,
                const NoteExpected *expected,
                guint               n_expected)
{
  gboolean right = offers->len == n_expected;

  for (guint i = 0; i < n_expected && right; i++)
    {
      gboolean met = FALSE;

      for (guint j = 0; j < offers->len && !met; j++)
        met = note_expected_met (&expected[i], note, &g_array_index (offers, ShukeNoteOffer, j));
      right = met;
    }
  score->notes++;
  score->right += right;
  score->empty += n_expected == 0;
  score->false_offers += n_expected == 0 && offers->len > 0;
  if (!right)
    {
      g_autofree char *day = shuke_day_to_iso (today);

      g_test_message ("read otherwise on %s: %s", day, note);
      for (guint i = 0; i < offers->len; i++)
        {
          const ShukeNoteOffer *offer = &g_array_index (offers, ShukeNoteOffer, i);
          g_autofree char *from = shuke_day_to_iso (offer->from);
          g_autofree char *to = shuke_day_to_iso (offer->to);

          g_test_message ("  got kind %d, %s to %s: %.*s", offer->kind, from != NULL ? from : "no day", to != NULL ? to : "no day",
                          (int) (offer->end - offer->start), note + offer->start);
        }
    }

  return right;
}

static inline void
note_score_print (const NoteScore *score)
{
  g_test_message ("%d of %d notes read right (%.1f %%), false offers in %d of %d without any", score->right, score->notes,
                  100.0 * score->right / MAX (score->notes, 1), score->false_offers, score->empty);
}
