/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"
#include "shuke-greeting.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

/* The one entry that takes whole lines as the shop says them, and the suggestions below it. Signals: changed () while it is typed in,
 * taken (const ShukeLine *line). */
#define SHUKE_TYPE_SALE_ENTRY (shuke_sale_entry_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSaleEntry, shuke_sale_entry, SHUKE, SALE_ENTRY, GtkBox)

/* Once, before anything else. */
void        shuke_sale_entry_set_book     (ShukeSaleEntry *self, ShukeBook *book);
/* Whose sizes, wearers and purchases fill in what is not said; it takes nothing before. @greeting has to outlive it or the next one. */
void        shuke_sale_entry_set_greeting (ShukeSaleEntry *self, const ShukeGreeting *greeting);
const char *shuke_sale_entry_get_text     (ShukeSaleEntry *self);
/* With the cursor at its end. */
void        shuke_sale_entry_set_text     (ShukeSaleEntry *self, const char *text);
/* Takes the suggestion that is chosen; nothing happens while there is none. */
void        shuke_sale_entry_take         (ShukeSaleEntry *self);
/* Whether @number is a style that the shop has sold, and takes it as if it were typed into an empty entry; what stands there half
 * typed stays. For a scanner: @entry is a ShukeSaleEntry. */
gboolean    shuke_sale_entry_knows_style  (const char *number, gpointer entry);
void        shuke_sale_entry_take_style   (const char *number, gpointer entry);
void        shuke_sale_entry_set_narrow   (ShukeSaleEntry *self, gboolean narrow);

G_END_DECLS
