/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A backup takes the place of the book at @book_path, through the application's action "put-back". A @parent that is not the main
 * window is closed when she agrees. */

/* Asks for the file, a stick's or another computer's. */
void shuke_put_back_choose (GtkWindow *parent, const char *book_path);
/* What the file chooser's answer does: checks the file as --restore does, then asks. */
void shuke_put_back_check  (GtkWindow *parent, const char *book_path, const char *backup);
/* The question itself, for a file that is known to be sound. */
void shuke_put_back_ask    (GtkWindow *parent, const char *backup, const char *heading, const char *body);

/* "600 customers · 3,000 purchases", of counts from 0. Translated. (transfer full) */
char *shuke_put_back_dup_contents (int customers, int visits);

G_END_DECLS
