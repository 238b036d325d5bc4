/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "shuke-module.h"

G_BEGIN_DECLS

/* What is used of libxlsxwriter. */
#define SHUKE_XLSXWRITER_FUNCTIONS(F) \
  F (format_set_bold) \
  F (lxw_workbook_free) \
  F (workbook_add_format) \
  F (workbook_add_worksheet) \
  F (workbook_close) \
  F (workbook_new_opt) \
  F (worksheet_freeze_panes) \
  F (worksheet_ignore_errors) \
  F (worksheet_set_column) \
  F (worksheet_write_string)

typedef struct {
  SHUKE_XLSXWRITER_FUNCTIONS (SHUKE_MODULE_MEMBER)
} ShukeXlsxwriter;

#define SHUKE_XLSXWRITER_MODULE "shuke-xlsxwriter"

G_END_DECLS
