/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-cell-reader.h"

G_BEGIN_DECLS

/* Length of a mark that parts one person or number from the next at @text, 0 if there is none. */
gsize     shuke_cell_parting_length (const char *text);
/* Without blanks of any kind at both ends; written into @text. */
char     *shuke_cell_strip          (char *text);

G_END_DECLS
