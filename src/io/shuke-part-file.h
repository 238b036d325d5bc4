/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file of customers on its way to @target: opened empty beside it under a hidden name, which goes to @path (transfer full), readable by
 * nobody else, and held until the descriptor is closed. What a killed export has left in that folder is removed before. -1 on error; then
 * errno says why. The caller renames or removes it. */
int shuke_part_file_open (const char *target, char **path);

G_END_DECLS
