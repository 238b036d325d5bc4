/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-notifier.h"

G_BEGIN_DECLS

/* Shows by libnotify, from a thread of its own because showing blocks until the desktop answers. Where no desktop answers, nothing is
 * shown and nothing fails. */
#define SHUKE_TYPE_NOTIFIER_LIBNOTIFY (shuke_notifier_libnotify_get_type ())
G_DECLARE_FINAL_TYPE (ShukeNotifierLibnotify, shuke_notifier_libnotify, SHUKE, NOTIFIER_LIBNOTIFY, GObject)

ShukeNotifier *shuke_notifier_libnotify_new (void);

G_END_DECLS
