/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book-visits.h"

G_BEGIN_DECLS

/* Offers the shop's own words below @entry while it is typed in; Down goes into the list, Enter takes one. With @several the last
 * word is completed, the ones before it stay. */
void shuke_word_completion_attach (GtkEntry *entry, ShukeBook *book, ShukeWords words, gboolean several);

G_END_DECLS
