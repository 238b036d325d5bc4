/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gmodule.h>

#include "shuke-archive.h"

G_MODULE_EXPORT const ShukeArchive SHUKE_MODULE_TABLE = { SHUKE_ARCHIVE_FUNCTIONS (SHUKE_MODULE_ENTRY) };
