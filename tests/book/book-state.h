/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

/* The book as an oracle in memory sees it: "table/id" -> row, column -> value, without keys that are made from others. */
typedef GHashTable Row;
typedef GHashTable State;

State      *state_new      (void);
Row        *row_copy       (Row *row);
void        row_put        (Row *row, const char *column, const char *value);   /* @column is static */
const char *row_get        (Row *row, const char *column);
State      *state_copy     (State *state);
/* Adds every row of that customer's file. */
void        state_flatten  (State *state, const ShukeCustomer *customer);
/* One line a row, in order. (transfer full) */
char       *state_describe (State *state);
