/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The only file that knows libnotify. A thread owns libnotify and its main context; the main thread hands it jobs, and it hands back
 * which button was pressed. Nothing else is shared. */

#include "config.h"

#include "shuke-notifier-libnotify.h"

#include <glib/gi18n.h>
#include <libnotify/notify.h>

#define ANSWER_MILLISECONDS 5000
/* How long the program's end waits for the thread. Usually it is done at once; a desktop that hangs must not hold her up. */
#define END_MICROSECONDS    (1 * G_USEC_PER_SEC)

/* libnotify is one for the whole process: the thread of an earlier notifier, which a slow desktop may hold longer than its notifier
 * waits for it, would close it beneath a later one, and what that one asked for then had nobody left to give it back. Whoever has this
 * has libnotify. */
static GMutex libnotify;

/* Belongs to both sides; the fields below the line to the thread alone. */
typedef struct {
  gatomicrefcount ref_count;
  GMainContext   *context;
  GMainLoop      *loop;
  GWeakRef        notifier;
  GMutex          lock;          /* of ended */
  GCond           cond;
  gboolean        ended;

  gboolean        ready;
  gboolean        has_actions;
  gboolean        has_markup;
  GHashTable     *shown;         /* id → NotifyNotification (owned): kept until closed, or its buttons are dead */
} Side;

struct _ShukeNotifierLibnotify {
  GObject  parent_instance;

  Side    *side;
  GThread *thread;
};

typedef struct {
  Side  *side;
  char  *id;
  char  *title;
  char  *body;
  char  *names[SHUKE_NOTICE_ACTIONS_MAX];
  char  *labels[SHUKE_NOTICE_ACTIONS_MAX];
  guint  n_actions;
} Job;

typedef struct {
  Side *side;
  char *id;
  char *action;
} Press;

static void notifier_iface_init (ShukeNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ShukeNotifierLibnotify, shuke_notifier_libnotify, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SHUKE_TYPE_NOTIFIER, notifier_iface_init))

static Side *
side_ref (Side *side)
{
  g_atomic_ref_count_inc (&side->ref_count);
  return side;
}

static void
side_unref (Side *side)
{
  if (!g_atomic_ref_count_dec (&side->ref_count))
    return;
  g_weak_ref_clear (&side->notifier);
  g_mutex_clear (&side->lock);
  g_cond_clear (&side->cond);
  g_main_loop_unref (side->loop);
  g_main_context_unref (side->context);
  g_free (side);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  for (guint i = 0; i < job->n_actions; i++)
    {
      g_free (job->names[i]);
      g_free (job->labels[i]);
    }
  g_free (job->id);
  g_free (job->title);
  g_free (job->body);
  side_unref (job->side);
  g_free (job);
}

static void
press_free (gpointer data)
{
  Press *press = data;

  side_unref (press->side);
  g_free (press->id);
  g_free (press->action);
  g_free (press);
}

static Press *
press_new (Side       *side,
           const char *id,
           const char *action)
{
  Press *press = g_new0 (Press, 1);

  press->side = side_ref (side);
  press->id = g_strdup (id);
  press->action = g_strdup (action);
  return press;
}

/* On the main thread. */
static gboolean
forward_cb (gpointer data)
{
  Press *press = data;
  g_autoptr (ShukeNotifier) notifier = g_weak_ref_get (&press->side->notifier);

  if (notifier != NULL)
    shuke_notifier_activated (notifier, press->id, press->action);
  return G_SOURCE_REMOVE;
}

/* On the thread, as all that follows up to thread_main(). */
static void
pressed_cb (NotifyNotification *notification,
            char               *action,
            gpointer            data)
{
  const Press *press = data;

  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, forward_cb,
                              press_new (press->side, press->id, press->action), press_free);
}

static void
closed_cb (NotifyNotification *notification,
           Side               *side)
{
  const char *id = g_object_get_data (G_OBJECT (notification), "shuke-id");

  if (g_hash_table_lookup (side->shown, id) == notification)
    g_hash_table_remove (side->shown, id);
}

static gboolean
in_flatpak (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

static GVariant *
ask_bus (GDBusConnection    *bus,
         const char         *method,
         GVariant           *parameters,
         const GVariantType *type)
{
  return g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                                      parameters, type, G_DBUS_CALL_FLAGS_NONE, ANSWER_MILLISECONDS, NULL, NULL);
}

/* libnotify complains aloud when nobody is there, so it is asked first; the bus starts the desktop's part when it can. */
static gboolean
is_anybody_there (void)
{
  static const char *const name = "org.freedesktop.Notifications";
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GVariant) owned = NULL;
  g_autoptr (GVariant) started = NULL;
  gboolean there = FALSE;

  if (in_flatpak ())
    return TRUE;
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus == NULL)
    return FALSE;
  owned = ask_bus (bus, "NameHasOwner", g_variant_new ("(s)", name), G_VARIANT_TYPE ("(b)"));
  if (owned != NULL)
    g_variant_get (owned, "(b)", &there);
  if (there)
    return TRUE;
  started = ask_bus (bus, "StartServiceByName", g_variant_new ("(su)", name, 0), G_VARIANT_TYPE ("(u)"));
  return started != NULL;
}

static void
learn_capabilities (Side *side)
{
  GList *capabilities;

  side->ready = is_anybody_there () && (notify_is_initted () || notify_init (_("Shuke")));
  if (!side->ready)
    return;
  capabilities = notify_get_server_caps ();
  side->has_actions = g_list_find_custom (capabilities, "actions", (GCompareFunc) g_strcmp0) != NULL;
  side->has_markup = g_list_find_custom (capabilities, "body-markup", (GCompareFunc) g_strcmp0) != NULL;
  /* No answer at all: ask again the next time, the desktop may only be starting. */
  side->ready = capabilities != NULL;
  g_list_free_full (capabilities, g_free);
}

static void
add_actions (NotifyNotification *notification,
             Job                *job)
{
  for (guint i = 0; i < job->n_actions; i++)
    notify_notification_add_action (notification, job->names[i], job->labels[i], pressed_cb,
                                    press_new (job->side, job->id, job->names[i]), press_free);
  /* The portal would show this one as a button more. */
  if (job->n_actions > 0 && !in_flatpak ())
    notify_notification_add_action (notification, "default", job->labels[0], pressed_cb,
                                    press_new (job->side, job->id, job->names[0]), press_free);
}

static gboolean
show_cb (gpointer data)
{
  Job *job = data;
  Side *side = job->side;
  NotifyNotification *notification;
  g_autoptr (GError) error = NULL;
  g_autofree char *escaped = NULL;

  if (!side->ready)
    learn_capabilities (side);
  if (!side->ready)
    {
      g_debug ("no desktop shows notifications");
      return G_SOURCE_REMOVE;
    }
  if (side->has_markup && job->body != NULL)
    escaped = g_markup_escape_text (job->body, -1);
  notification = notify_notification_new (job->title, escaped != NULL ? escaped : job->body, SHUKE_APP_ID);
  g_object_set_data_full (G_OBJECT (notification), "shuke-id", g_strdup (job->id), g_free);
  notify_notification_set_urgency (notification, NOTIFY_URGENCY_NORMAL);
  notify_notification_set_hint (notification, "desktop-entry", g_variant_new_string (SHUKE_APP_ID));
  if (side->has_actions)
    add_actions (notification, job);
  g_signal_connect (notification, "closed", G_CALLBACK (closed_cb), side);
  if (g_hash_table_contains (side->shown, job->id))
    notify_notification_close (g_hash_table_lookup (side->shown, job->id), NULL);
  if (notify_notification_show (notification, &error))
    g_hash_table_insert (side->shown, g_strdup (job->id), g_object_ref (notification));
  else
    g_debug ("a notification could not be shown: %s", error->message);
  g_object_unref (notification);
  return G_SOURCE_REMOVE;
}

static gboolean
withdraw_cb (gpointer data)
{
  Job *job = data;
  NotifyNotification *notification = g_hash_table_lookup (job->side->shown, job->id);

  if (notification == NULL)
    return G_SOURCE_REMOVE;
  notify_notification_close (notification, NULL);
  g_hash_table_remove (job->side->shown, job->id);
  return G_SOURCE_REMOVE;
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (((Side *) data)->loop);
  return G_SOURCE_REMOVE;
}

static gpointer
thread_main (gpointer data)
{
  Side *side = data;

  g_mutex_lock (&libnotify);
  g_main_context_push_thread_default (side->context);
  side->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_main_loop_run (side->loop);
  g_hash_table_unref (side->shown);
  if (notify_is_initted ())
    notify_uninit ();
  /* What libnotify still had to hear goes before the context does. */
  while (g_main_context_iteration (side->context, FALSE));
  g_main_context_pop_thread_default (side->context);
  g_mutex_unlock (&libnotify);
  g_mutex_lock (&side->lock);
  side->ended = TRUE;
  g_cond_signal (&side->cond);
  g_mutex_unlock (&side->lock);
  side_unref (side);
  return NULL;
}

/* From here on the main thread. */
static void
hand_over (Side        *side,
           GSourceFunc  function,
           Job         *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  job->side = side_ref (side);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, function, job, job_free);
  g_source_attach (source, side->context);
}

static void
shuke_notifier_libnotify_show (ShukeNotifier           *notifier,
                               const char              *id,
                               const char              *title,
                               const char              *body,
                               const ShukeNoticeAction *actions,
                               guint                    n_actions)
{
  Job *job = g_new0 (Job, 1);

  job->id = g_strdup (id);
  job->title = g_strdup (title);
  job->body = g_strdup (body);
  job->n_actions = n_actions;
  for (guint i = 0; i < n_actions; i++)
    {
      job->names[i] = g_strdup (actions[i].name);
      job->labels[i] = g_strdup (actions[i].label);
    }
  hand_over (SHUKE_NOTIFIER_LIBNOTIFY (notifier)->side, show_cb, job);
}

static void
shuke_notifier_libnotify_withdraw (ShukeNotifier *notifier,
                                   const char    *id)
{
  Job *job = g_new0 (Job, 1);

  job->id = g_strdup (id);
  hand_over (SHUKE_NOTIFIER_LIBNOTIFY (notifier)->side, withdraw_cb, job);
}

static void
notifier_iface_init (ShukeNotifierInterface *iface)
{
  iface->show = shuke_notifier_libnotify_show;
  iface->withdraw = shuke_notifier_libnotify_withdraw;
}

static void
shuke_notifier_libnotify_finalize (GObject *object)
{
  ShukeNotifierLibnotify *self = SHUKE_NOTIFIER_LIBNOTIFY (object);
  g_autoptr (GSource) source = g_idle_source_new ();
  gint64 until = g_get_monotonic_time () + END_MICROSECONDS;
  gboolean ended;

  g_source_set_callback (source, quit_cb, side_ref (self->side), (GDestroyNotify) side_unref);
  g_source_attach (source, self->side->context);
  /* What was asked of the desktop last is still told to it. */
  g_mutex_lock (&self->side->lock);
  while (!self->side->ended && g_cond_wait_until (&self->side->cond, &self->side->lock, until));
  ended = self->side->ended;
  g_mutex_unlock (&self->side->lock);
  if (ended)
    g_thread_join (self->thread);
  else
    g_thread_unref (self->thread);
  side_unref (self->side);
  G_OBJECT_CLASS (shuke_notifier_libnotify_parent_class)->finalize (object);
}

static void
shuke_notifier_libnotify_class_init (ShukeNotifierLibnotifyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_notifier_libnotify_finalize;
}

static void
shuke_notifier_libnotify_init (ShukeNotifierLibnotify *self)
{
  self->side = g_new0 (Side, 1);
  g_atomic_ref_count_init (&self->side->ref_count);
  self->side->context = g_main_context_new ();
  self->side->loop = g_main_loop_new (self->side->context, FALSE);
  g_weak_ref_init (&self->side->notifier, self);
  g_mutex_init (&self->side->lock);
  g_cond_init (&self->side->cond);
  self->thread = g_thread_new ("shuke-notify", thread_main, side_ref (self->side));
}

ShukeNotifier *
shuke_notifier_libnotify_new (void)
{
  return g_object_new (SHUKE_TYPE_NOTIFIER_LIBNOTIFY, NULL);
}
