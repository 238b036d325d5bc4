/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gmodule.h>

#include "shuke-xlsxwriter.h"

G_MODULE_EXPORT const ShukeXlsxwriter SHUKE_MODULE_TABLE = { SHUKE_XLSXWRITER_FUNCTIONS (SHUKE_MODULE_ENTRY) };
