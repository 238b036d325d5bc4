/* SPDX-License-Identifier: GPL-3.0-or-later */

/* org.freedesktop.Notifications as the Desktop Notifications Specification 1.2 describes it, as much of it as a recorder needs. */

#include "shuke-stand-in-desktop.h"

static const char interface_xml[] =
  "<node><interface name='org.freedesktop.Notifications'>"
  "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
  "<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>"
  "<arg type='s' direction='out'/><arg type='s' direction='out'/></method>"
  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
  "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
  "</interface></node>";

struct _ShukeStandInDesktop {
  GDBusConnection   *connection;
  guint              registration;   /* of the object on it */
  GDBusNodeInfo     *info;
  const char *const *capabilities;
  GPtrArray         *notices;
  gboolean           hold;
  GDBusMethodInvocation *held;       /* (nullable): the call that is not answered yet */
  guint32            held_id;
};

static void
notice_free (gpointer data)
{
  ShukeStandInNotice *notice = data;

  g_free (notice->app_name);
  g_free (notice->icon);
  g_free (notice->title);
  g_free (notice->body);
  g_strfreev (notice->actions);
  g_free (notice->desktop_entry);
  g_free (notice);
}

static guint32
record (ShukeStandInDesktop *self,
        GVariant            *parameters)
{
  ShukeStandInNotice *notice = g_new0 (ShukeStandInNotice, 1);
  g_autoptr (GVariant) hints = NULL;
  guint32 replaces;
  gint32 timeout;

  g_variant_get (parameters, "(susss^as@a{sv}i)", &notice->app_name, &replaces, &notice->icon, &notice->title, &notice->body,
                 &notice->actions, &hints, &timeout);
  g_variant_lookup (hints, "desktop-entry", "s", &notice->desktop_entry);
  g_ptr_array_add (self->notices, notice);
  notice->id = replaces != 0 ? replaces : self->notices->len;
  return notice->id;
}

static void
emit (ShukeStandInDesktop *self,
      const char          *signal,
      GVariant            *parameters)
{
  g_dbus_connection_emit_signal (self->connection, NULL, "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
                                 signal, parameters, NULL);
  g_dbus_connection_flush_sync (self->connection, NULL, NULL);
}

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               data)
{
  ShukeStandInDesktop *self = data;
  guint32 id;

  if (g_str_equal (method, "GetCapabilities"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", self->capabilities));
  else if (g_str_equal (method, "GetServerInformation"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(ssss)", "stand-in", "shuke", "1", "1.2"));
  else if (g_str_equal (method, "Notify"))
    {
      id = record (self, parameters);
      if (self->hold && self->held == NULL)
        {
          self->held = invocation;
          self->held_id = id;
        }
      else
        g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", id));
    }
  else
    {
      g_variant_get (parameters, "(u)", &id);
      for (guint i = 0; i < self->notices->len; i++)
        if (((ShukeStandInNotice *) g_ptr_array_index (self->notices, i))->id == id)
          ((ShukeStandInNotice *) g_ptr_array_index (self->notices, i))->closed = TRUE;
      g_dbus_method_invocation_return_value (invocation, NULL);
      emit (self, "NotificationClosed", g_variant_new ("(uu)", id, 3));
    }
}

ShukeStandInDesktop *
shuke_stand_in_desktop_new (const char        *bus_address,
                            const char *const *capabilities)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb };
  ShukeStandInDesktop *self = g_new0 (ShukeStandInDesktop, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) owned = NULL;

  self->capabilities = capabilities;
  self->notices = g_ptr_array_new_with_free_func (notice_free);
  self->connection = g_dbus_connection_new_for_address_sync (bus_address,
                                                             G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                             | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                             NULL, NULL, &error);
  g_assert_no_error (error);
  self->info = g_dbus_node_info_new_for_xml (interface_xml, &error);
  g_assert_no_error (error);
  self->registration = g_dbus_connection_register_object (self->connection, "/org/freedesktop/Notifications",
                                                          self->info->interfaces[0], &vtable, self, NULL, &error);
  g_assert_no_error (error);
  owned = g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", "org.freedesktop.Notifications", 4), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  return self;
}

void
shuke_stand_in_desktop_free (ShukeStandInDesktop *self)
{
  /* A call that has come in and waits for the main loop is then refused, and does not find this freed. */
  g_dbus_connection_unregister_object (self->connection, self->registration);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_object_unref (self->connection);
  g_dbus_node_info_unref (self->info);
  g_ptr_array_unref (self->notices);
  g_free (self);
}

GPtrArray *
shuke_stand_in_desktop_get (ShukeStandInDesktop *self)
{
  return self->notices;
}

void
shuke_stand_in_desktop_wait (ShukeStandInDesktop *self,
                             guint                n)
{
  while (self->notices->len < n)
    g_main_context_iteration (NULL, TRUE);
}

void
shuke_stand_in_desktop_hold (ShukeStandInDesktop *self)
{
  self->hold = TRUE;
}

void
shuke_stand_in_desktop_release (ShukeStandInDesktop *self)
{
  self->hold = FALSE;
  g_dbus_method_invocation_return_value (g_steal_pointer (&self->held), g_variant_new ("(u)", self->held_id));
}

void
shuke_stand_in_desktop_press (ShukeStandInDesktop *self,
                              guint                index,
                              const char          *action)
{
  const ShukeStandInNotice *notice = g_ptr_array_index (self->notices, index);

  emit (self, "ActionInvoked", g_variant_new ("(us)", notice->id, action));
}

void
shuke_stand_in_desktop_dismiss (ShukeStandInDesktop *self,
                                guint                index)
{
  const ShukeStandInNotice *notice = g_ptr_array_index (self->notices, index);

  emit (self, "NotificationClosed", g_variant_new ("(uu)", notice->id, 2));
}
