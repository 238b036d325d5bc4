/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-greeting.h"

G_BEGIN_DECLS

/* What makes the next ten minutes pleasant: topics, what is better not mentioned, what she does not like, what she drinks. Each with who
 * said so on click; nothing known, nothing shown. */
#define SHUKE_TYPE_TALK_LINE (shuke_talk_line_get_type ())
G_DECLARE_FINAL_TYPE (ShukeTalkLine, shuke_talk_line, SHUKE, TALK_LINE, GtkBox)

/* @greeting has to outlive what is shown; NULL shows nothing. */
void shuke_talk_line_show (ShukeTalkLine *self, const ShukeGreeting *greeting);

G_END_DECLS
