/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-campaign-drafts.h"

G_BEGIN_DECLS

/* Part 3, what is said: the template, what it becomes for each, what it costs. Signals "changed" (the text), "template" (int kind: a
 * text to begin with was asked for). */
#define SHUKE_TYPE_MESSAGE_CARD (shuke_message_card_get_type ())
G_DECLARE_FINAL_TYPE (ShukeMessageCard, shuke_message_card, SHUKE, MESSAGE_CARD, GtkBox)

void  shuke_message_card_set_book   (ShukeMessageCard *self, ShukeBook *book);
void  shuke_message_card_set_text   (ShukeMessageCard *self, const char *text);
char *shuke_message_card_dup_text   (ShukeMessageCard *self);
/* Borrowed until the next call. @problem as shuke_template_parse() gave it; @template NULL then. */
void  shuke_message_card_set_drafts (ShukeMessageCard *self, const ShukeDrafts *drafts, const ShukeTemplate *template,
                                     const ShukeTemplateProblem *problem);

G_END_DECLS
