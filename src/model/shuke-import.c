/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows on their way into the book. */

#include "shuke-import.h"

#include <string.h>

void
shuke_import_customer_clear (ShukeImportCustomer *self)
{
  memset (self, 0, G_STRUCT_OFFSET (ShukeImportCustomer, facts));
  self->points = SHUKE_IMPORT_NO_POINTS;
  self->told_day = SHUKE_DAY_NONE;
  self->created_day = SHUKE_DAY_NONE;
  self->last_day = SHUKE_DAY_NONE;
  self->written_day = SHUKE_DAY_NONE;
  self->figures_day = SHUKE_DAY_NONE;
  self->consent_day = SHUKE_DAY_NONE;
}

void
shuke_import_sale_clear (ShukeImportSale *self)
{
  memset (self, 0, sizeof *self);
  self->day = SHUKE_DAY_NONE;
  self->minute = -1;
  self->quantity = 1;
  self->list_price = -1;
  self->cost = -1;
}
