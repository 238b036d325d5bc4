/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast that says all of @sentence, on two lines where one is too short; the stock one would cut it. */
AdwToast *shuke_toast_new (const char *sentence);

G_END_DECLS
