/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* A list of people in a window of its own above the main one, filled anew whenever the book changes. What is in it is said by whoever opens
 * it; a row that is about a customer opens her file. */
#define SHUKE_TYPE_PEOPLE_LIST_WINDOW (shuke_people_list_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukePeopleListWindow, shuke_people_list_window, SHUKE, PEOPLE_LIST_WINDOW, AdwWindow)

/* Appends the rows; the list is empty then. */
typedef void (*ShukePeopleFillFunc) (ShukePeopleListWindow *window, gpointer data);

/* @data is freed with the window. Shown with gtk_window_present() once it has all it shall have. */
ShukePeopleListWindow *shuke_people_list_window_new (ShukeWindow         *parent,
                                                     const char          *title,
                                                     ShukePeopleFillFunc  fill,
                                                     gpointer             data,
                                                     GDestroyNotify       free_data);
ShukeWindow     *shuke_people_list_window_get_parent   (ShukePeopleListWindow *self);
ShukeBook       *shuke_people_list_window_get_book     (ShukePeopleListWindow *self);
/* The room above the list. */
GtkBox          *shuke_people_list_window_get_top      (ShukePeopleListWindow *self);
AdwHeaderBar    *shuke_people_list_window_get_bar      (ShukePeopleListWindow *self);
GtkListBox      *shuke_people_list_window_get_list     (ShukePeopleListWindow *self);
void             shuke_people_list_window_fill         (ShukePeopleListWindow *self);
/* @customer is whom the row opens; 0 = nobody. */
void             shuke_people_list_window_append       (ShukePeopleListWindow *self, GtkWidget *row, gint64 customer);
/* What stands there when nothing was appended. @description may be NULL. */
void             shuke_people_list_window_set_empty    (ShukePeopleListWindow *self, const char *title, const char *description);
/* A sentence about which nothing can be done. */
void             shuke_people_list_window_say          (ShukePeopleListWindow *self, const char *sentence);
/* What came of @action: the sentence with Undo, or what went wrong when it is 0. TRUE when it went well. */
gboolean         shuke_people_list_window_tell         (ShukePeopleListWindow *self,
                                                        const char            *sentence,
                                                        gint64                 action,
                                                        const GError          *error);

G_END_DECLS
