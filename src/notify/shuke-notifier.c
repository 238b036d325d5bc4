/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface behind which a desktop's notifications stand, so that the service can be tested without one and a second way of showing
 * them can be added. */

#include "shuke-notifier.h"

G_DEFINE_INTERFACE (ShukeNotifier, shuke_notifier, G_TYPE_OBJECT)

static guint activated_signal;

static void
shuke_notifier_default_init (ShukeNotifierInterface *iface)
{
  activated_signal = g_signal_new ("activated", SHUKE_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

void
shuke_notifier_show (ShukeNotifier           *self,
                     const char              *id,
                     const char              *title,
                     const char              *body,
                     const ShukeNoticeAction *actions,
                     guint                    n_actions)
{
  g_return_if_fail (SHUKE_IS_NOTIFIER (self) && id != NULL && title != NULL);
  g_return_if_fail (n_actions <= SHUKE_NOTICE_ACTIONS_MAX);
  SHUKE_NOTIFIER_GET_IFACE (self)->show (self, id, title, body, actions, n_actions);
}

void
shuke_notifier_withdraw (ShukeNotifier *self,
                         const char    *id)
{
  g_return_if_fail (SHUKE_IS_NOTIFIER (self) && id != NULL);
  SHUKE_NOTIFIER_GET_IFACE (self)->withdraw (self, id);
}

void
shuke_notifier_activated (ShukeNotifier *self,
                          const char    *id,
                          const char    *action)
{
  g_return_if_fail (SHUKE_IS_NOTIFIER (self));
  g_signal_emit (self, activated_signal, 0, id, action);
}
