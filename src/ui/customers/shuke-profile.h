/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* Everything about one customer: the greet card and what lies below it. Property "customer" (int64, 0 = nobody) is set
 * by the page; property "title" is her name for the header of a narrow window. It reads again when the book changes. */
#define SHUKE_TYPE_PROFILE (shuke_profile_get_type ())
G_DECLARE_FINAL_TYPE (ShukeProfile, shuke_profile, SHUKE, PROFILE, AdwBin)

GtkWidget  *shuke_profile_new          (ShukeBook    *book);
gint64      shuke_profile_get_customer (ShukeProfile *self);
void        shuke_profile_set_customer (ShukeProfile *self,
                                        gint64        id);
const char *shuke_profile_get_title    (ShukeProfile *self);
/* What stands below the card; rooms that have a section of their own put it there. */
GtkListBox *shuke_profile_get_sections (ShukeProfile *self);
/* The keyboard goes to what she is found for: the sale. */
void        shuke_profile_focus        (ShukeProfile *self);

G_END_DECLS
