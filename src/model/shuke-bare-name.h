/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "A王芳", "AA01 李姐", "VIP-张太", "大码陈洁": owners put such marks before names so that customers stand first in a phone book. The name
 * without them, or NULL when there are none. Left as they are: Latin names (Anna, AJ 张, Amy王), what is said of a place or a time (A座王姐,
 * 3号楼张太, 90后小李), and whatever would leave no name (A姐, VIP客户). (transfer full) */
char *shuke_bare_name_dup (const char *name);
/* 王　芳 and 欧 阳 娜, spread out in a form to the width of four characters, are 王芳 and 欧阳娜; or NULL when nothing is to be closed up, as in
 * 高敏姐 大客户, where the blank parts what somebody wrote. (transfer full) */
char *shuke_bare_name_close_up (const char *name);

G_END_DECLS
