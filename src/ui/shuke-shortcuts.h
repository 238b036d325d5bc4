/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* All keys, by what one does with them. */
void shuke_shortcuts_open (ShukeWindow *parent);

G_END_DECLS
