/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* Today's list as lines for a person, or as JSON for a program. (transfer full) */
char *shuke_cli_today      (ShukeBook *book, GError **error);
char *shuke_cli_today_json (ShukeBook *book, GError **error);

G_END_DECLS
