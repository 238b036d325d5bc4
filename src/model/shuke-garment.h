/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the shop has a piece of that name. */
typedef gboolean (*ShukeGarmentKnown) (const char *piece, gpointer data);

/* Takes a colour off the front or the end of what was said of one piece: "白色羽绒服", "羽绒服白", "dark blue jeans". FALSE when there
 * is none, when nothing but a colour was said, and when the words are a name of their own: the shop has it (@knows, nullable), or what
 * would be left is no garment ("红楼", "青花瓷裙"). @colour and @piece are as they were said. (transfer full) */
gboolean shuke_garment_split_colour (const char *said, ShukeGarmentKnown knows, gpointer data, char **colour, char **piece);

/* Whether @said, which is UTF-8, is a colour and nothing else. */
gboolean shuke_garment_is_colour    (const char *said);

/* Whether @said, which is UTF-8, ends with the word of a garment: 小香风外套, "cream dress". */
gboolean shuke_garment_is_named     (const char *said);

/* Whether the word of a garment stands anywhere in @said, which is UTF-8, a Latin one as a word of its own; but for those @but. */
gboolean shuke_garment_is_within    (const char *said, const char *const *but, gsize n_but);

/* FALSE for what one size fits: hats, scarves, bags, belts. TRUE for everything that is not known as such; @piece may be NULL. */
gboolean shuke_garment_has_sizes    (const char *piece);

G_END_DECLS
