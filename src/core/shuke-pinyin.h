/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Readings of Chinese names without tones, ü written v. Tables from Unihan, see the .c file. */

/* Key by which the list is sorted: surname reading first, each syllable followed by the character itself, so
 * that equal sounds group by character; Latin names sort among them by letter; empty names last. @reading, if
 * not empty, is the owner's own correction ("shan xiaoyu") and wins. (transfer full) */
char *shuke_pinyin_sort_key (const char *name, const char *reading);

/* All readings for search, each as "zengxiaoyu\nzxy", joined by \n, at most 16 readings; the surname table's
 * reading first. Latin letters are lowered; ü, u: and lü give both v and u. Empty string for names without
 * either. (transfer full) */
char *shuke_pinyin_search_key (const char *name, const char *reading);

/* Lower-cased, width-folded, spaces taken out, for comparing what is typed with what is held. (transfer full) */
char *shuke_pinyin_fold (const char *text);

/* Length in characters of the surname at the head of a Chinese name: 0, 1 or 2 (欧阳). */
int   shuke_pinyin_surname_length (const char *name);

G_END_DECLS
