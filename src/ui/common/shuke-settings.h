/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings of this machine (window, accent, background); those of the shop are in the book. NULL when the
 * schema is not installed: everything then has its default and nothing is remembered. (transfer full) */
GSettings *shuke_settings_new (void);

G_END_DECLS
