/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 03/04/2024 is the third of April to one program and the fourth of March to another. One cell does not tell; a column mostly does, because
 * somewhere in it stands a day above 12. */

typedef enum {
  SHUKE_DATE_ORDER_UNKNOWN,
  SHUKE_DATE_ORDER_DMY,
  SHUKE_DATE_ORDER_MDY,
} ShukeDateOrder;

/* What the cells of a column say together. */
typedef struct {
  guint day_first;
  guint month_first;
  guint either;        /* with a year, and read as two days */
  char  example[24];   /* the first of these; "" when there is none */
} ShukeDateEvidence;

/* "dmy", "mdy"; NULL for UNKNOWN. */
const char     *shuke_date_order_to_id   (ShukeDateOrder order);
gboolean        shuke_date_order_from_id (const char *id, ShukeDateOrder *order);

/* Adds what @text says. Anything but two numbers of a day and a month, with or without a year of four digits behind them, says nothing. */
void            shuke_date_evidence_add  (ShukeDateEvidence *self, const char *text);
/* UNKNOWN when nothing says it, or the cells contradict each other. */
ShukeDateOrder  shuke_date_evidence_decide (const ShukeDateEvidence *self);
/* Cells that read as two days, and nothing to tell which. */
gboolean        shuke_date_evidence_asks (const ShukeDateEvidence *self);

/* @text with the year in front, then the month (2024-04-03, a time behind it is kept), without a year 04-03; NULL when it stands like that
 * already, or reads as two days and @order is UNKNOWN. What can only be meant one way is read that way. (transfer full) */
char           *shuke_date_order_arrange (const char *text, ShukeDateOrder order);
/* It reads as two days. */
gboolean        shuke_date_order_is_open (const char *text);

G_END_DECLS
