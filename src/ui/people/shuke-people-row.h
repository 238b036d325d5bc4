/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A customer in a list: her picture, her name, a tag with how it stands (in a further class @style), a line below; and what can be done with
 * her behind them. @tag, @style, @line and @suffix may be NULL. */
GtkWidget *shuke_people_row_new          (const char *name, const char *tag, const char *style, const char *line, GtkWidget *suffix);
/* Whom a row is about; 0 for a row that is about nobody. */
void       shuke_people_row_set_customer (GtkWidget *row, gint64 customer);
gint64     shuke_people_row_get_customer (GtkWidget *row);

/* A round button with an icon, named @name. */
GtkWidget *shuke_people_button_new       (const char *icon, const char *name);
/* A line of words that wraps. */
GtkWidget *shuke_people_words_new        (const char *text, const char *style);
/* A chip that is pressed or not; and the box in which chips stand, named @name. */
GtkWidget *shuke_people_chip_new         (const char *title);
GtkWidget *shuke_people_chips_new        (const char *name);
/* A flat window above @parent with a title, that Escape closes; what is in it goes to @content. */
GtkWidget *shuke_people_dialog_new       (GtkWindow *parent, const char *title, GtkWidget *content);
/* All rows out of a list. */
void       shuke_people_clear            (GtkListBox *list);

G_END_DECLS
