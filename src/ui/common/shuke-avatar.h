/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the small discs in a family show: the last character of a Chinese name instead of the surname, so that
 * four people of one surname can be told apart; other names as they are. (transfer full) */
char *shuke_avatar_given_letter (const char *name);

/* Letter, colour by @name (NULL: nobody yet, who always has the same one), and the photo when there is one (@photo: bytes of a PNG or JPEG, nullable);
 * a photo that cannot be read is left out. */
void  shuke_avatar_show         (AdwAvatar  *avatar,
                                 const char *name,
                                 GBytes     *photo);

G_END_DECLS
