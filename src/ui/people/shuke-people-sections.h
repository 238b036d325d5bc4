/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"
#include "shuke-customer.h"

G_BEGIN_DECLS

/* Sections of a file that most files do not have: made when the first file has something to show in one, hidden in the others. They stand
 * behind the first section of @sections. */
void shuke_people_sections_show (GtkListBox *sections, ShukeBook *book, const ShukeCustomer *customer);
/* Actions on the profile: profile.referrer */
void shuke_people_sections_install (GtkWidgetClass *profile);

G_END_DECLS
