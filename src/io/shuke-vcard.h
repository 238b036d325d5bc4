/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-card.h"
#include "shuke-encoding.h"

G_BEGIN_DECLS

#define SHUKE_VCARD_MAX_SIZE  (G_GUINT64_CONSTANT (256) * 1024 * 1024)
#define SHUKE_VCARD_MAX_CARDS 100000

typedef enum {
  SHUKE_CARD_PROBLEM_NOT_CLOSED,    /* its end is missing; the card is kept */
  SHUKE_CARD_PROBLEM_EMPTY,         /* nothing that names or reaches a person; left out */
  SHUKE_CARD_PROBLEM_LINE,          /* a line without sense; the card is kept without it */
  SHUKE_CARD_PROBLEM_LETTERS,       /* unreadable places, each now U+FFFD */
  SHUKE_CARD_PROBLEM_BIRTHDAY,      /* no date we read; kept in birthday_text */
  SHUKE_CARD_PROBLEM_PHOTO,         /* not a picture we read; the card is kept without it */
} ShukeCardProblemKind;

typedef struct {
  guint                card;        /* place in the file, from 1; 0 outside any card */
  guint                line;        /* from 1 */
  ShukeCardProblemKind kind;
} ShukeCardProblem;

typedef struct {
  GPtrArray *cards;                 /* of ShukeCard */
  GArray    *problems;              /* of ShukeCardProblem, in order of the file */
  guint64    n_nul;                 /* NUL bytes, which are left out */
} ShukeCardFile;

/* Versions 2.1, 3.0 and 4.0, mixed, in any encoding. @encoding NULL: find out what is not said in the file.
 * Fails only when there is no card at all, or too much. (transfer full) */
ShukeCardFile *shuke_vcard_read       (GBytes *bytes, const ShukeEncoding *encoding, GError **error);
void           shuke_card_file_free   (ShukeCardFile *self);

/* Appends the card in version 3.0, UTF-8, which phones of both kinds read. */
void           shuke_vcard_append     (GString *text, const ShukeCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCardFile, shuke_card_file_free)

G_END_DECLS
