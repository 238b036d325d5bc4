/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-note-reader.h"

G_BEGIN_DECLS

/* --- The note, folded ------------------------------------------------------------------------------------------- */

/* Lower case, narrow, Traditional and Cantonese characters turned into the ones the tables are written with, white
 * space made one space. */
typedef struct {
  char    *folded;
  guint32 *origin;   /* byte of the note for each byte of @folded and for its end */
  int      length;
} ShukeNoteText;

/* FALSE when @note is not UTF-8. */
gboolean shuke_note_text_init  (ShukeNoteText *self, const char *note);
void     shuke_note_text_clear (ShukeNoteText *self);
/* First byte of the character after @at. */
int      shuke_note_text_next  (const ShukeNoteText *self, int at);
/* The character at @at; 0 at the end. */
gunichar shuke_note_text_peek  (const ShukeNoteText *self, int at);
/* The character before @at; 0 at the head. */
gunichar shuke_note_text_before (const ShukeNoteText *self, int at);
/* Whether the character at @at is one of @characters; FALSE at the end. */
gboolean shuke_note_text_is    (const ShukeNoteText *self, int at, const char *characters);
/* g_ascii_isalpha() and its like cut a character to a byte; these do not. */
gboolean shuke_note_is_latin   (gunichar c);
gboolean shuke_note_is_figure  (gunichar c);
/* Chinese or Arabic number of at most four digits at @at: its end, or @at when there is none. */
int      shuke_note_text_number (const ShukeNoteText *self, int at, int *number);

/* A name with a title at @at, 何太太, "mrs lau": its end, or @at when there is none. */
int      shuke_note_name_end (const ShukeNoteText *text, int at);

/* Whether a title stands right behind the character at @at. */
gboolean shuke_note_title_follows (const ShukeNoteText *text, int at);

/* --- Words ------------------------------------------------------------------------------------------------------ */

/* Meanings a word can have; the tables in shuke-note-reader-words.c say which word has which. */
typedef enum {
  /* Time. The number beside a word is given in brackets. */
  SHUKE_NOTE_WORD_DAY,            /* 后天 (days from today) */
  SHUKE_NOTE_WORD_SHIFT,          /* 下个 (weeks, months from now) */
  SHUKE_NOTE_WORD_WEEK,           /* 周, 礼拜 */
  SHUKE_NOTE_WORD_WEEKDAY,        /* 三, thursday (1 is Monday, 8 the weekend) */
  SHUKE_NOTE_WORD_WEEKDAY_NAME,   /* thursday: needs no 周 before it (the same) */
  SHUKE_NOTE_WORD_MONTH_NAME,     /* march (1 to 12) */
  SHUKE_NOTE_WORD_LUNAR_MONTH,    /* 腊月 (1 to 12) */
  SHUKE_NOTE_WORD_MONTH_PART,     /* 底, 中旬 (ShukeNotePart) */
  SHUKE_NOTE_WORD_CALENDAR,       /* 农历 (1 lunar, 0 solar) */
  SHUKE_NOTE_WORD_YEAR,           /* 明年 (years from this) */
  SHUKE_NOTE_WORD_UNIT,           /* 天, weeks (days; months below zero) */
  SHUKE_NOTE_WORD_COUNT,          /* two, a couple of */
  SHUKE_NOTE_WORD_FESTIVAL,       /* 中秋 (row of the festival table) */
  SHUKE_NOTE_WORD_FESTIVAL_SHORT, /* 十一: only with 前, 去 … after it (the same) */
  SHUKE_NOTE_WORD_HOLIDAY,        /* 假期, 期间 */
  SHUKE_NOTE_WORD_BEFORE,         /* 之前 */
  SHUKE_NOTE_WORD_AFTER,          /* 以后 */
  SHUKE_NOTE_WORD_WITHIN,         /* 以内 */
  SHUKE_NOTE_WORD_PASSING,        /* 再过 */
  SHUKE_NOTE_WORD_AGO,            /* ago */
  SHUKE_NOTE_WORD_AROUND,         /* 左右, 的时候: changes nothing (1: 当天, of a festival the day itself) */
  SHUKE_NOTE_WORD_CLOCK,          /* 下午: changes nothing */
  SHUKE_NOTE_WORD_DEADLINE,       /* 最晚, by */
  SHUKE_NOTE_WORD_START,          /* on, after (1 for after) */
  SHUKE_NOTE_WORD_JOINT,          /* 到, or: between two ends */
  SHUKE_NOTE_WORD_NEIGHBOUR,      /* 前一天, 第二天, 前夕 (days from the day last named) */
  SHUKE_NOTE_WORD_BIRTHDAY,       /* 生日, when the record knows it */
  /* The trade. */
  SHUKE_NOTE_WORD_IGNORE,         /* 周岁, 本来: hides the words inside it (1: 烫头, what she goes for is an errand of hers;
                                     2: 寄来, somebody sends it to the shop; 3: 自己, behind her it is she who acts) */
  SHUKE_NOTE_WORD_SHOP,           /* what the shop does: 寄, 改好 (ShukeNoteStrength) */
  SHUKE_NOTE_WORD_COME,           /* what brings her here: 来试 (1: to fetch what has to be ready: 来拿) */
  SHUKE_NOTE_WORD_PICK,           /* 拿, 试: hers, unless done for her (1: before an amount it is the shop's, 2: to fetch) */
  SHUKE_NOTE_WORD_BOOKED,         /* 约好 */
  SHUKE_NOTE_WORD_EVENT,          /* 婚礼 (1: a rite, whose day is a lunar one when it can be) */
  SHUKE_NOTE_WORD_OUTING,         /* 去, 穿: an event once a day is named (1: and then what is picked there is not ours) */
  SHUKE_NOTE_WORD_RETURN,         /* 回来: after a festival it means after it */
  SHUKE_NOTE_WORD_PROMISE,        /* 答应: ours, unless she is the one who did */
  SHUKE_NOTE_WORD_OWE,            /* 欠 (1: by itself the shop's debt: 多收了) */
  SHUKE_NOTE_WORD_UNDONE,         /* 着没给: behind 欠 it is the shop's debt */
  SHUKE_NOTE_WORD_DUTY,           /* 记得, 要 (1: only right before what is to be done; 2: needs what is to be done) */
  SHUKE_NOTE_WORD_BENEFIT,        /* 把, 给她 (1: with a day enough for a promise) */
  SHUKE_NOTE_WORD_OBJECT,         /* the, her: after an English verb they make it an order */
  SHUKE_NOTE_WORD_CUSTOMER,       /* 她, 太太 (1: before a verb it is she who does it; 2: 她妈, one of hers,
                                     who may do it for her) */
  SHUKE_NOTE_WORD_ARRIVAL,        /* 到货: a condition, and a reason to call */
  SHUKE_NOTE_WORD_VAGUE,          /* 有空, 改天 */
  SHUKE_NOTE_WORD_HABIT,          /* 喜欢, 每: what follows is no plan (1: unless a closely named day stands before it;
                                     2: unless a day and what is done on it do) */
  SHUKE_NOTE_WORD_NOT,            /* 不, 没 */
  SHUKE_NOTE_WORD_SETTLED,        /* 已经 (1: 以前, and then a coming is over too) */
  SHUKE_NOTE_WORD_SAYS,           /* 说: at the head of a clause or behind her it is her word */
  SHUKE_NOTE_WORD_PAST,           /* 买的, bought (1: still to come where she comes to do it: 来把裙子取走) */
  SHUKE_NOTE_WORD_CANCEL,         /* 取消, 不来了 */
  SHUKE_NOTE_WORD_ENDED,          /* 完, 结束: behind an event it is over by then */
  SHUKE_NOTE_WORD_SUPPOSED,       /* 本来: over when the next clause says so */
  SHUKE_NOTE_WORD_MOVED,          /* 改到 */
  SHUKE_NOTE_WORD_THEN,           /* 顺便, and: a new sentence without a comma */
  SHUKE_NOTE_WORD_RESULT,         /* 出去, 好: between a verb and its 了 */
  SHUKE_NOTE_WORD_DONE,           /* 了, 过 */
  SHUKE_NOTE_N_WORDS,
} ShukeNoteWordClass;

#define SHUKE_NOTE_WORD_BIT(word) (G_GUINT64_CONSTANT (1) << (SHUKE_NOTE_WORD_ ## word))
G_STATIC_ASSERT (SHUKE_NOTE_N_WORDS <= 64);

typedef enum {
  SHUKE_NOTE_PART_START,    /* 1st to 10th */
  SHUKE_NOTE_PART_MIDDLE,   /* 11th to 20th */
  SHUKE_NOTE_PART_LATE,     /* 21st to the last */
  SHUKE_NOTE_PART_END,      /* the last day */
} ShukeNotePart;

/* How sure a verb of the shop is to be a promise. */
typedef enum {
  SHUKE_NOTE_NEEDS_DAY,     /* only with a day, or when something says that it is owed */
  SHUKE_NOTE_NEEDS_OBJECT,  /* also at the head of a sentence with a number or her after it: 寄张贺卡 */
  SHUKE_NOTE_STANDS_ALONE,
} ShukeNoteStrength;

/* Longest word at @at that has one of the meanings in @classes: its end, or @at when there is none. @word and @value
 * may be NULL. Latin words are found whole only. A 她 or "her" of a table stands for a name with a title as well. */
int shuke_note_word_find (const ShukeNoteText *text, int at, guint64 classes, ShukeNoteWordClass *word, int *value);

/* The spellings of the tables one after another, for the test that each is written the way it is compared; NULL behind
 * the last. (transfer full) */
char *shuke_note_word_spelling (guint index);

/* --- Festivals, birthdays -------------------------------------------------------------------------------------- */

typedef enum {
  SHUKE_NOTE_FESTIVAL_NEW_YEAR,
  SHUKE_NOTE_FESTIVAL_VALENTINE,
  SHUKE_NOTE_FESTIVAL_WOMEN,
  SHUKE_NOTE_FESTIVAL_WHITE_DAY,
  SHUKE_NOTE_FESTIVAL_LABOUR,
  SHUKE_NOTE_FESTIVAL_YOUTH,
  SHUKE_NOTE_FESTIVAL_MAY_20,
  SHUKE_NOTE_FESTIVAL_CHILDREN,
  SHUKE_NOTE_FESTIVAL_JUNE_18,
  SHUKE_NOTE_FESTIVAL_FATHER_TW,
  SHUKE_NOTE_FESTIVAL_TEACHERS,
  SHUKE_NOTE_FESTIVAL_NATIONAL,
  SHUKE_NOTE_FESTIVAL_DOUBLE_TEN,
  SHUKE_NOTE_FESTIVAL_HALLOWEEN,
  SHUKE_NOTE_FESTIVAL_DOUBLE_11,
  SHUKE_NOTE_FESTIVAL_DOUBLE_12,
  SHUKE_NOTE_FESTIVAL_CHRISTMAS_EVE,
  SHUKE_NOTE_FESTIVAL_CHRISTMAS,
  SHUKE_NOTE_FESTIVAL_YEAR_END,
  SHUKE_NOTE_FESTIVAL_MOTHER,
  SHUKE_NOTE_FESTIVAL_FATHER,
  SHUKE_NOTE_FESTIVAL_THANKSGIVING,
  SHUKE_NOTE_FESTIVAL_EASTER,
  SHUKE_NOTE_FESTIVAL_SPRING,
  SHUKE_NOTE_FESTIVAL_EVE,
  SHUKE_NOTE_FESTIVAL_LANTERN,
  SHUKE_NOTE_FESTIVAL_DRAGON_HEAD,
  SHUKE_NOTE_FESTIVAL_DRAGON_BOAT,
  SHUKE_NOTE_FESTIVAL_QIXI,
  SHUKE_NOTE_FESTIVAL_GHOST,
  SHUKE_NOTE_FESTIVAL_MID_AUTUMN,
  SHUKE_NOTE_FESTIVAL_DOUBLE_NINTH,
  SHUKE_NOTE_FESTIVAL_LABA,
  SHUKE_NOTE_FESTIVAL_LITTLE_NEW_YEAR,
  SHUKE_NOTE_N_FESTIVALS,
  /* The solar terms follow, in the order of shuke_solar_term_day(). */
  SHUKE_NOTE_FESTIVAL_TERM = SHUKE_NOTE_N_FESTIVALS,
  SHUKE_NOTE_FESTIVAL_NEXT_HOLIDAY = SHUKE_NOTE_FESTIVAL_TERM + 24,   /* 节 in 节前, 节后 */
} ShukeNoteFestival;

typedef struct {
  ShukeDay main;    /* the day itself; "before" ends the day before it */
  ShukeDay first;   /* the days off that people mean by the name */
  ShukeDay last;
} ShukeNoteFestivalDays;

/* Next birthday of the person whose birthday is named at @at of @text (她生日, 女儿生日, 小宝的生日), or SHUKE_DAY_NONE
 * when the record does not know it or more than one person could be meant. */
ShukeDay shuke_note_birthday_next (const ShukeNoteText *text, int at, const ShukeCustomer *customer, ShukeDay today);

/* The next one whose last day is not over on @today; FALSE beyond the tables. */
gboolean shuke_note_festival_next (ShukeNoteFestival festival, ShukeDay today, ShukeNoteFestivalDays *days);

/* --- Times ------------------------------------------------------------------------------------------------------ */

typedef struct {
  ShukeDay             today;
  const ShukeCustomer *customer;   /* (nullable) */
  ShukeDay             base;       /* the day named last in this note, for "the day before"; SHUKE_DAY_NONE */
} ShukeNoteContext;

typedef struct {
  ShukeDay from;
  ShukeDay to;
  int      start;            /* bytes of the folded note */
  int      end;
  gboolean past;             /* over before today */
  gboolean festival;
  gboolean deadline;         /* 前, 内, by: something has to be done until then */
  gboolean needs_verb;       /* 2/10 or a bare 5号: no day unless something is to be done on it */
  gboolean part_of_day;      /* 晚上 alone: today, if something is owed */
  gboolean loose;            /* a bare weekday, a weekend, a whole month: too common to stand for a date alone */
  ShukeDay festival_after;   /* first day after the festival's days, for 国庆 … 回来 */
} ShukeNoteTime;

/* The expression of time that begins at @at: TRUE and its end in @time, or FALSE. */
gboolean shuke_note_time_read (const ShukeNoteText *text, int at, const ShukeNoteContext *context, ShukeNoteTime *time);

G_END_DECLS
