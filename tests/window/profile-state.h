/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact-kind.h"
#include "window-state.h"

G_BEGIN_DECLS

/* The sample shop with the profile of its first customer open, 林小雨: a family, and purchases enough to tell what they wear. */
typedef struct {
  WindowState state;
  gint64      lin;     /* her id */
} ProfileState;

/* For g_test_add (). */
void       profile_set_up    (ProfileState *self, gconstpointer data);
void       profile_tear_down (ProfileState *self, gconstpointer data);

/* As window_find () on the profile; the test fails when there is none. */
GtkWidget *profile_find      (ProfileState *self, const char *name);
/* The row of a fact below @root that shows @text; with NULL whatever it shows. NULL when there is none. */
GtkWidget *profile_find_row  (GtkWidget *root, ShukeFactKind kind, const char *text);
gboolean   profile_has_focus (GtkWidget *row);

/* For window_wait (): scrolls to the widget until it is seen, as a popover wants its button to be. */
gboolean   profile_is_in_view (gpointer widget);
void       profile_click     (GtkWidget *button);
/* One key, by its name; and words with Enter behind them, where the keyboard is. */
void       profile_press     (ProfileState *self, const char *key);
void       profile_write_on  (ProfileState *self, const char *text);
void       profile_undo      (ProfileState *self, gint64 action);
void       profile_undo_last (ProfileState *self);

G_END_DECLS
