/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* win.new-customer and win.new-sale, the latter for whoever is in front. */
void shuke_customer_actions_add (ShukeWindow *window);

G_END_DECLS
