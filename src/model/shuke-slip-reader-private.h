/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-slip.h"

G_BEGIN_DECLS

/* For the files of the slip reader only. */

typedef struct {
  ShukeSlip   *slip;
  GPtrArray   *pieces;   /* char *; NULL = taken */
  int          phone;    /* first and last piece of the number; -1 = none */
  int          phone_end;
  char        *hour;     /* (owned) said with the day; NULL = none */
  ShukeRegion  region;
  ShukeDay     today;
} ShukeSlipReader;

/* NULL for a place that is taken, or none. */
const char *shuke_slip_reader_piece_at    (const ShukeSlipReader *self, int at);
void        shuke_slip_reader_take        (ShukeSlipReader *self, int at);
/* What follows one of @words, in the same piece or the next one, which is then @taken as well; NULL when none of them is there. */
char       *shuke_slip_reader_said_behind (const ShukeSlipReader *self, int at, const char *const *words, int *taken);

/* In shuke-slip-reader-who.c: the customer's name and birthday, her child. Each takes the pieces it is sure of. */
void        shuke_slip_reader_read_child  (ShukeSlipReader *self);
void        shuke_slip_reader_read_birth  (ShukeSlipReader *self);
/* After the phone was read: a name stands beside it. */
void        shuke_slip_reader_read_name   (ShukeSlipReader *self);

G_END_DECLS
