/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast that says all of @sentence, on two lines where one is too short; the stock one would cut it. */
AdwToast *shuke_toast_new  (const char *sentence);

/* Shows @toast, which is taken over, in front of a window. One with a button takes the place of what is shown; another waits for it,
 * and takes the place of what waits already. */
void      shuke_toast_show (AdwToastOverlay *overlay, AdwToast *toast);
/* What it offers was done another way: it goes, or does not come. Nothing when it is gone already. */
void      shuke_toast_withdraw (AdwToastOverlay *overlay, AdwToast *toast);
/* What they speak of is no longer in the window. */
void      shuke_toast_drop_all (AdwToastOverlay *overlay);

G_END_DECLS
