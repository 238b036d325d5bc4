/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-vcard-lines.h"
#include "shuke-vcard.h"

G_BEGIN_DECLS

/* For shuke-vcard.c and shuke-vcard-card.c only. */

typedef struct {
  ShukeCardFile   *file;
  ShukeVcardLines *lines;
  ShukeCard       *card;        /* (owned) (nullable) the one being read */
  GPtrArray       *labels;      /* X-ABLabel of it: group, label, group, label … */
  GString         *note;        /* of it: there may be one in each of its lines */
  guint            n_cards;
  guint            n_nested;    /* depth of cards within a property (AGENT) */
  gboolean         bad_letters;
} ShukeVcardReading;

/* Of the card being read, or of the file between two. */
void shuke_vcard_reading_add_problem (ShukeVcardReading *self, guint line, ShukeCardProblemKind kind);
/* Takes what a line says into the card being read; its value is used up. */
void shuke_vcard_reading_take_line   (ShukeVcardReading *self, ShukeVcardLine *line);
/* After the last line of a card: what only labels said, and the name. */
void shuke_vcard_reading_settle      (ShukeVcardReading *self);

G_END_DECLS
