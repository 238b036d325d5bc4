/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the owner's words for a promise may be said to the customer herself: a short thing ("the altered trousers"), not a
 * note about her. When in doubt it may not. NULL may not. */
gboolean shuke_promise_can_be_said (const char *text);

G_END_DECLS
