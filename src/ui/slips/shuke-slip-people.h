/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-people-groups.h"

G_BEGIN_DECLS

/* Adds to @list a row each for age, sex and residence, as far as anything is known of them; none for nobody. @groups may be NULL. */
void shuke_slip_people_fill (GtkListBox *list, const ShukePeopleGroups *groups);

G_END_DECLS
