/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a number of a sheet looks like to the person who typed it. */
typedef enum {
  SHUKE_XLSX_NUMBER,
  SHUKE_XLSX_PERCENT,
  SHUKE_XLSX_PADDED,      /* 00000: a card number with its zeros */
  SHUKE_XLSX_DATE,
  SHUKE_XLSX_DATE_TIME,
  SHUKE_XLSX_TIME,
  SHUKE_XLSX_MONTH_DAY,   /* a day without a year: the one in the cell is the year of typing */
  SHUKE_XLSX_YEAR_MONTH,
  SHUKE_XLSX_YEAR,
} ShukeXlsxShape;

typedef struct {
  ShukeXlsxShape shape;
  guint8         digits;   /* PADDED */
} ShukeXlsxFormat;

/* The formats that a file only names by number (ECMA-376 part 1, 18.8.30, with the Chinese ones 27 to 36 and 50 to 58). */
ShukeXlsxFormat shuke_xlsx_format_builtin (guint id);
/* "yyyy\-mm\-dd", "[$-804]yyyy\"年\"m\"月\";@", "00000". */
ShukeXlsxFormat shuke_xlsx_format_read    (const char *code);

#define SHUKE_XLSX_NUMBER_SIZE 64

/* The number as text; @text has SHUKE_XLSX_NUMBER_SIZE bytes. Whole numbers have all their digits, never an exponent, as long as the
 * spreadsheet kept them (15 places); longer ones are given as 6.22202123456789E+18, so that everybody sees that they are spoilt. */
void            shuke_xlsx_format_number  (double value, ShukeXlsxFormat format, gboolean from_1904, char *text);

G_END_DECLS
