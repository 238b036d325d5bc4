/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The colour a shop means by a word, Chinese in either script or English, as 0xRRGGBB. "浅雾粉色" and "dusty light pink"
 * are understood by their last known part. FALSE for words that are no colour ("花色", "striped"). */
gboolean shuke_colour_from_word (const char *word,
                                 guint32    *rgb);
/* Whether the whole of @word, in small letters and without 色, is a colour's name. */
gboolean shuke_colour_is_word   (const char *word);

G_END_DECLS
