/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens two rows of five: how much she expects, and how far it is met. Signal: chosen (const char *text), as shuke-expectation.h has it. */
#define SHUKE_TYPE_EXPECTATION_BUTTON (shuke_expectation_button_get_type ())
G_DECLARE_FINAL_TYPE (ShukeExpectationButton, shuke_expectation_button, SHUKE, EXPECTATION_BUTTON, GtkWidget)

GtkWidget *shuke_expectation_button_new      (void);
/* What is marked when it opens; NULL = nothing yet. */
void       shuke_expectation_button_set_text (ShukeExpectationButton *self, const char *text);

G_END_DECLS
