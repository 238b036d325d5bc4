/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* The notes that have no customer yet. Naming one moves the note, with its reminders, to her card. */
#define SHUKE_TYPE_INBOX_WINDOW (shuke_inbox_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeInboxWindow, shuke_inbox_window, SHUKE, INBOX_WINDOW, AdwWindow)

ShukeInboxWindow *shuke_inbox_window_open (ShukeWindow *parent);

G_END_DECLS
