/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The question whether messages are welcome, asked over the line that shows the answer. Signal "said" (gboolean yes, const char *how): what
 * she said and, where it was typed, how; the popover has gone by then. */
#define SHUKE_TYPE_CONSENT_POPOVER (shuke_consent_popover_get_type ())
G_DECLARE_FINAL_TYPE (ShukeConsentPopover, shuke_consent_popover, SHUKE, CONSENT_POPOVER, GtkPopover)

/* @firm: it is several people who are asked, through one of them. */
GtkWidget *shuke_consent_popover_new (gboolean firm);

G_END_DECLS
