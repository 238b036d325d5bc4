/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-message.h"

G_BEGIN_DECLS

/* A message being written: plain text with blanks as chips. Signal "changed" after every change by the owner. */
#define SHUKE_TYPE_TEMPLATE_VIEW (shuke_template_view_get_type ())
G_DECLARE_FINAL_TYPE (ShukeTemplateView, shuke_template_view, SHUKE, TEMPLATE_VIEW, GtkTextView)

/* As it is kept, "{address form|姐姐}，…"; what is typed between braces is taken as it stands. (transfer full) */
char *shuke_template_view_dup_text (ShukeTemplateView *self);
/* Does not emit changed. What cannot be read is shown as it stands. */
void  shuke_template_view_set_text (ShukeTemplateView *self, const char *text);
/* At the cursor, in place of what is selected. */
void  shuke_template_view_insert   (ShukeTemplateView *self, ShukePlaceholder placeholder);

G_END_DECLS
