/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One way of writing for what keyboards and programs write in several: ･ ・ • ． . between two Chinese characters is ·, full-width letters,
 * figures and marks in a name are ordinary ones (brackets stay: they are of Chinese text). NULL for NULL or nothing left. (transfer full) */
char    *shuke_name_dup_clean (const char *name);
/* @name is who one is, and @held only how one is called: 王丽娟 and 王姐（朵朵妈妈）, of one number. */
gboolean shuke_name_is_fuller (const char *name, const char *held);
/* 朵朵妈妈, 张太太: whoever it is, somebody of her family has that number as likely as she. FALSE for NULL. */
gboolean shuke_name_is_of_family (const char *name);
/* 王姐, 李女士: fit to greet by as it stands. */
gboolean shuke_name_is_address_form (const char *name);
/* 王丽娟, 王姐, 朵朵妈: somebody's name or how she is called, as far as its characters tell. 白色 reads as one as well: only of most of
 * a column it means something. FALSE for NULL. */
gboolean shuke_name_reads_as_person (const char *text);
/* The surname and given name within what somebody wrote: 陈红梅 of 陈红梅 航航奶奶 and of 陈红梅女士. NULL when there is none, or nothing else.
 * (transfer full) */
char    *shuke_name_dup_full (const char *name);
/* How she is spoken to, of what somebody wrote in a telephone for her name: 周琳 of 周琳 怀孕的, 赵姐 of 赵姐草莓妈, 侯莉莉 of 童装侯莉莉 100码. All of it where
 * nothing in it can be told from her name. NULL for NULL. (transfer full) */
char    *shuke_name_dup_address (const char *name);
/* What of a nickname may be said to her face: 王姐 of 王姐（朵朵妈妈）. NULL for what only finds her (米粉店老板娘（大码）), for a second full name, which is
 * as likely a mistake, and for NULL. (transfer full) */
char    *shuke_name_dup_called (const char *nickname);
/* How she is spoken to: as the shop said that it calls her, else by her nickname where that may be said, else by her name. Each may be NULL; NULL
 * where nothing is known. (transfer full) */
char    *shuke_name_dup_spoken (const char *address_form, const char *nickname, const char *name);
/* How many bytes at the end of @name are a form of address and no part of the name: 女士 in 王丽娟女士, 太太 in 张太太. 0 when there is none, when
 * nothing else stands there (姐姐), or when it is a child's name that stands before it (朵朵妈妈). */
gsize    shuke_name_get_title_bytes (const char *name);

G_END_DECLS
