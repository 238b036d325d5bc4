/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One thing of which two files about one person speak: both values side by side, with a mark at what holds. Signal: chosen (gboolean given),
 * only when it asks. */
#define SHUKE_TYPE_JOIN_PART (shuke_join_part_get_type ())
G_DECLARE_FINAL_TYPE (ShukeJoinPartRow, shuke_join_part, SHUKE, JOIN_PART, GtkBox)

typedef enum {
  SHUKE_JOIN_MARK_HELD,
  SHUKE_JOIN_MARK_GIVEN,
  SHUKE_JOIN_MARK_BOTH,
} ShukeJoinMark;

/* @side_held and @side_given name the two files; @held and @given may be NULL for nothing. @word says what becomes of it, NULL when it is
 * asked: then one of the two can be pressed. */
GtkWidget *shuke_join_part_new (const char *field, const char *word, const char *side_held, const char *held, const char *side_given,
                                const char *given, ShukeJoinMark mark);

G_END_DECLS
