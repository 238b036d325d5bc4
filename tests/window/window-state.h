/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-application.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* The program with a window on a book of its own, in process. Waiting is always for something that becomes true. */
typedef struct {
  ShukeApplication *application;
  ShukeWindow      *window;
  ShukeBook        *book;
  char             *folder;
} WindowState;

/* The sample shop, or with @empty a new book. @width and @height in pixels. */
void        window_state_open  (WindowState *state, gboolean empty, int width, int height);
/* Its window may be gone already, when the test says so with NULL. */
void        window_state_close (WindowState *state);

/* Runs the main loop until @condition holds; the test fails after 20 seconds. */
typedef gboolean (*WindowCondition) (gpointer data);
void        window_wait        (WindowCondition condition, gpointer data);
/* Until the main loop has nothing to do and a frame has been drawn. */
void        window_settle      (WindowState *state);

/* Presses keys in the main window as xdotool's arguments say, all of them before the window draws or does anything again: nobody types faster. */
void        window_type_ahead  (WindowState *state, const char *const *arguments);
/* The same in another window, whose own focus gets the keys: while one is in front, keys for the main window go nowhere from GTK 4.18 on. */
void        window_type_in     (GtkWidget *window, const char *const *arguments);

/* Presses the mouse on @widget, which is in a popover. */
void        window_press_in_popover (GtkWidget *widget);

/* First widget below @root whose buildable id, or type name, is @name; NULL when there is none. */
GtkWidget  *window_find        (GtkWidget *root, const char *name);
/* First label below @root that reads @text, and first button, also one of a menu, that has @label. NULL when there is none. */
GtkWidget  *window_find_label  (GtkWidget *root, const char *text);
GtkWidget  *window_find_label_beginning (GtkWidget *root, const char *text);
GtkWidget  *window_find_button (GtkWidget *root, const char *label);
/* The window on the screen that stands above @below, and the one of that type's name. NULL when there is none. */
GtkWidget  *window_find_above  (GtkWidget *below);
GtkWidget  *window_find_dialog (const char *type);
/* To wait for, with the type's name. */
gboolean    window_is_open     (gpointer type);
gboolean    window_is_closed   (gpointer type);
/* Fails for a focusable thing without a name, and for a label that is cut though nobody allowed it. */
void        window_check_walk  (GtkWidget *root);

G_END_DECLS
