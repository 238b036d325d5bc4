/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A popover that shows what a figure of the greet card stands on. @lines: NULL-terminated, one fact each. */
GtkWidget *shuke_evidence_new (const char *heading, const char *const *lines);

G_END_DECLS
