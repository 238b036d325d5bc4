/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The portrait of a person on her file: shown on a disc that opens a menu, chosen, pasted, dropped, seen large, removed.
 *
 * Adds portrait.choose, portrait.paste, portrait.view and portrait.remove (int64 person, 0 = the customer herself) to a widget that shows
 * the file of its property "customer". */
void       shuke_portraits_install    (GtkWidgetClass *klass);

/* @button has the disc @avatar as its child; its menu is for @person. */
void       shuke_portraits_set_menu   (GtkMenuButton *button, AdwAvatar *avatar, gint64 person, const char *spoken);
/* Who is on @button's disc. */
void       shuke_portraits_set_person (GtkMenuButton *button, gint64 person, const char *spoken);

G_END_DECLS
