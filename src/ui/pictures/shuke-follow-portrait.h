/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* From now on the disc shows the portrait of @customer, as the book of its window has it, or the letters when there is none; 0 = nobody's.
 * It is read when the disc is first on the screen, and again when the book changes while it is there. */
void shuke_follow_portrait (AdwAvatar *avatar, gint64 customer);

G_END_DECLS
