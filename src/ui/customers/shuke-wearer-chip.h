/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-greeting.h"

G_BEGIN_DECLS

/* What one of the family wears now: name, size, what comes next and where it is known from. A button. */
#define SHUKE_TYPE_WEARER_CHIP (shuke_wearer_chip_get_type ())
G_DECLARE_FINAL_TYPE (ShukeWearerChip, shuke_wearer_chip, SHUKE, WEARER_CHIP, GtkButton)

GtkWidget *shuke_wearer_chip_new  (void);
void       shuke_wearer_chip_show (ShukeWearerChip *self, const ShukeWearer *wearer, ShukeDay today);
/* Her photo in place of the letter; 0 = none. */
void       shuke_wearer_chip_show_portrait (ShukeWearerChip *self, ShukeBook *book, gint64 content);

G_END_DECLS
