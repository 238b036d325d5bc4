/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-note-reader-private.h"

G_BEGIN_DECLS

/* Where the reading of a time stands in the note. A plain value: going back is assigning an older one. */
typedef struct {
  const ShukeNoteText    *text;
  const ShukeNoteContext *context;
  ShukeDay                today;   /* the context's, or the first end of a range while its second is read */
  int                     at;
  gboolean                led;     /* "on", "by" stand before: "sat", "sun", "march" can only be times */
} ShukeNoteCursor;

/* Each step moves on only when it returns TRUE. */
gboolean shuke_note_take        (ShukeNoteCursor *self, guint64 classes, int *value);
gboolean shuke_note_take_one_of (ShukeNoteCursor *self, const char *characters);
gboolean shuke_note_take_number (ShukeNoteCursor *self, int *number);
void     shuke_note_skip_space  (ShukeNoteCursor *self);

gboolean shuke_note_next_is      (ShukeNoteCursor *self, const char *characters);
gboolean shuke_note_next_is_word (ShukeNoteCursor *self, guint64 classes);

/* A digit, a Chinese number, 半 or 几. */
gboolean shuke_note_is_numeral         (gunichar c);
gboolean shuke_note_is_latin_or_figure (gunichar c);

/* FALSE when either is SHUKE_DAY_NONE. */
gboolean shuke_note_set_days (ShukeNoteTime *time, ShukeDay from, ShukeDay to);

/* Ways to name a day from today or by the week, each tried at the cursor. */
gboolean shuke_note_read_day  (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 明天 */
gboolean shuke_note_read_week (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 下周三 */

/* By its month or number. */
gboolean shuke_note_read_shifted_month      (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 下个月5号 */
gboolean shuke_note_read_month              (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 明年3月底, 八月初三 */
gboolean shuke_note_read_part_of_this_month (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 月底 */
gboolean shuke_note_read_lunar_day          (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 初八 */
gboolean shuke_note_read_day_of_month       (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 5号 */
gboolean shuke_note_read_figures            (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 2/10, 2027-03-05 */
gboolean shuke_note_read_english_date       (ShukeNoteCursor *self, ShukeNoteTime *time);   /* 3 March */

G_END_DECLS
