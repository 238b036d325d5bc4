/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-members.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* Who belongs to which firm and as what. The end that is not given is found by its name, or entered under it; with both, what is said of
 * it is changed or taken away. */
#define SHUKE_TYPE_MEMBER_DIALOG (shuke_member_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ShukeMemberDialog, shuke_member_dialog, SHUKE, MEMBER_DIALOG, AdwWindow)

ShukeMemberDialog *shuke_member_dialog_new (ShukeWindow *window, const ShukeMembership *membership);

G_END_DECLS
