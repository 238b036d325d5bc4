/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-greeting.h"

G_BEGIN_DECLS

/* The section of the profile with everything that is known about her and hers, each fact edited where it stands.
 * Saves to the book itself; the toast that can take it back is the window's. */
#define SHUKE_TYPE_ABOUT_ROW (shuke_about_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeAboutRow, shuke_about_row, SHUKE, ABOUT_ROW, AdwExpanderRow)

/* NULL empties the section. */
void shuke_about_row_show (ShukeAboutRow *self, ShukeBook *book, const ShukeGreeting *greeting);
/* As shuke_about_head_set_narrow(). */
void shuke_about_row_set_narrow (ShukeAboutRow *self, gboolean narrow);

/* Opens the section and gives its first fact the keyboard. */
void shuke_about_row_edit (ShukeAboutRow *self);
/* Opens the list of what can be added to what is known of her. */
void       shuke_about_row_add        (ShukeAboutRow *self);

G_END_DECLS
