/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One way of writing for what keyboards and programs write in several: ･ ・ • ． . between two Chinese characters is ·, full-width letters,
 * figures and marks in a name are ordinary ones (brackets stay: they are of Chinese text). NULL for NULL or nothing left. (transfer full) */
char    *shuke_name_dup_clean (const char *name);
/* @name is who one is, and @held only how one is called: 王丽娟 and 王姐（朵朵妈妈）, of one number. */
gboolean shuke_name_is_fuller (const char *name, const char *held);
/* 王姐, 李女士: fit to greet by as it stands. */
gboolean shuke_name_is_address_form (const char *name);

G_END_DECLS
