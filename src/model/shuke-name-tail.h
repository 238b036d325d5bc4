/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 严萍 XXL, 戴倩S码, 肖云160, 饶红 L 黑白灰, 贺敏 要结婚的: the name alone of what somebody wrote in a telephone, with what she wears (may be NULL) and
 * what else is said behind it (may be NULL). NULL when nothing behind her name can be told from it. (transfer full) of all three */
char *shuke_name_dup_without_tail (const char *name, char **size, char **rest);

G_END_DECLS
