/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the small discs in a family show: the last character of a Chinese name instead of the surname, so that
 * four people of one surname can be told apart; of 王女士 the surname, there being nothing else; other names as they are. (transfer full) */
char *shuke_avatar_given_letter (const char *name);

/* Letter, and colour by @name (NULL: nobody yet, who always has the same one). A portrait is a matter of its own: shuke-follow-portrait.h for a
 * customer's, shuke-thumbnail.h for one of her family. */
void  shuke_avatar_show         (AdwAvatar  *avatar,
                                 const char *name);

G_END_DECLS
