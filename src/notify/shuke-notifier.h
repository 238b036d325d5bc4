/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Whatever shows a notice outside the window. Main thread only; nothing here blocks. Signal, on the main thread:
 *   activated (const char *id, const char *action)   – a button was pressed, or "open" for the notice itself */
#define SHUKE_TYPE_NOTIFIER (shuke_notifier_get_type ())
G_DECLARE_INTERFACE (ShukeNotifier, shuke_notifier, SHUKE, NOTIFIER, GObject)

typedef struct {
  const char *name;    /* static */
  char       *label;   /* translated */
} ShukeNoticeAction;

/* At most three buttons, as desktops show no more. */
#define SHUKE_NOTICE_ACTIONS_MAX 3

struct _ShukeNotifierInterface {
  GTypeInterface parent;

  void (*show)     (ShukeNotifier *self, const char *id, const char *title, const char *body,
                    const ShukeNoticeAction *actions, guint n_actions);
  void (*withdraw) (ShukeNotifier *self, const char *id);
};

/* Plain text. A notice of the same @id is replaced. */
void shuke_notifier_show      (ShukeNotifier *self, const char *id, const char *title, const char *body,
                               const ShukeNoticeAction *actions, guint n_actions);
void shuke_notifier_withdraw  (ShukeNotifier *self, const char *id);
/* For implementations. */
void shuke_notifier_activated (ShukeNotifier *self, const char *id, const char *action);

G_END_DECLS
