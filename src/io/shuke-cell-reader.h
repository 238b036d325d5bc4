/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import.h"

G_BEGIN_DECLS

/* What people put into one cell of a table. All pure; text is written into (a NUL at the end of each part), so that the
 * results may point into it. Blank cells give nothing and are no fault. */

/* "-", "无", "NULL": a cell that was filled in to say that there is nothing. */
gboolean shuke_cell_is_nothing (const char *text);
/* "#N/A", "#####": what a spreadsheet shows instead of a value. */
gboolean shuke_cell_is_error   (const char *text);
/* "6.22202123456789E+18": a long number of which a spreadsheet kept only the beginning. */
gboolean shuke_cell_lost_digits (const char *text);
/* "保密", "unknown", "0": an answer that says that there is none. */
gboolean shuke_cell_is_unsaid  (const char *text);
/* "——— 2024 ———", "=====": drawn between two rows. */
gboolean shuke_cell_is_rule    (const char *text);
/* "合计", "共 128 条", "制表人：王": the line below a table, about nobody. */
gboolean shuke_cell_is_total   (const char *text);
/* Whole numbers: "1,280", "1280.00", "1280分", "2件", "两件", "-1". */
gboolean shuke_cell_read_count (const char *text, gint64 *count);

/* Why @text is no number of hers: FILLER, LENT, or PHONE, which is said of what is no number at all. */
ShukeImportReason shuke_cell_why_no_phone (const char *text, ShukeRegion region);

/* 尾号0703, 后四位 0703: the last four figures of a number that nobody wrote out. @tail is empty when @note (nullable) tells none, or several. */
void     shuke_cell_read_phone_tail (const char *note, char tail[5]);
/* 182****5856, as a till hides a number: its last four figures. */
gboolean shuke_cell_read_starred_phone (const char *text, char tail[5]);
/* Of @text the ten figures that begin like a mobile, when it has no others; empty when it is something else. */
void     shuke_cell_read_short_phone (const char *text, char digits[11]);

/* Several numbers in one cell, parted by / , ; 、 a line end, or spaces between whole numbers. What is no number is kept as typed
 * with an empty e164 when it holds at least 5 digits and is no spoilt mobile. @all is FALSE when something was dropped.
 * Words beside a number, 138…（妈妈）, are its label; raw keeps them too. */
guint    shuke_cell_read_phones   (char *text, ShukeRegion region, ShukeImportPhone *phones, guint max, gboolean *all);

/* "果果(女)20年", "佳怡 130", "女:陆夕颜", "外孙104cm", "佳怡8岁 130、佳乐 5岁", "多多（男，2015-02-08，100cm）". A comma begins another
 * child only with another name, or when the same is told again. Ages become a year of birth, reckoned from the day they were @written. */
guint    shuke_cell_read_children (char *text, ShukeDay today, ShukeDay written, ShukeImportChild *children, guint max, gboolean *all);

/* "无", "没有", "-": the cell of somebody without children. */
gboolean shuke_cell_is_no_child   (const char *text);

/* The clauses of a remark that must be known before a word is said: "羊毛过敏", "别打电话", "do not mention the divorce"; a line each, NULL
 * when there are none. (transfer full) */
char    *shuke_cell_dup_mind      (const char *note);
/* "不要发短信", "勿扰", "no sms, please". What is bound to an hour, "晚上别发短信", refuses none, nor does "别打电话，发短信". */
gboolean shuke_cell_refuses_messages (const char *note);
/* She has died: 2023年去世; not that somebody of hers has. In a name, as telephones have it, 走了 says so too. */
gboolean shuke_cell_tells_death (const char *text, gboolean is_name);

/* "L 裤29", "上M下28", "M/29": hers above and of her trousers. @of_both: the column is of both; otherwise M/38 is one size in two lands.
 * FALSE, with @text as it was, when it is one. */
gboolean shuke_cell_read_two_sizes (char *text, gboolean of_both, const char **top, const char **bottom);

ShukeSex shuke_cell_read_sex      (const char *text);
/* 同意, 是, Y, 1 … and 不同意, 拒绝, 退订, N, 0; UNKNOWN for anything else. */
ShukeConsentState shuke_cell_read_consent (const char *text);
/* In mm; 0 when it is none, see shuke-height.h. */
gint32   shuke_cell_read_height   (const char *text);
/* A birthday, or an age on the day it was @written: "5岁", "3岁半", "18个月". */
gboolean shuke_cell_read_birth    (const char *text, ShukeDay today, ShukeDay written, ShukeDate *date);
/* A day with or without time: "2026-09-10 10:42", "2026/9/10", "20260910", "2026年9月10日", Excel's day number 46275. @minute -1 = no time. */
gboolean shuke_cell_read_day      (const char *text, ShukeDay today, ShukeDay *day, int *minute);
/* "9.12 毛衣一件": there are words behind the day that shuke_cell_read_day() reads. */
gboolean shuke_cell_says_more_than_day (const char *text);
/* "10:42", "下午4:54", "4:54 PM", and nothing else. */
gboolean shuke_cell_is_time_of_day (const char *text);

G_END_DECLS
