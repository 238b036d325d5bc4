/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Owns the book for the life of the program and brings up its window. Everything that the desktop can ask for
 * from outside (the two desktop actions, a notification's buttons) arrives here as an action. */

#include "config.h"

#include "shuke-application.h"

#include <glib/gi18n.h>

#include "shuke-autostart.h"
#include "shuke-backups-window.h"
#include "shuke-book-safety.h"
#include "shuke-above.h"
#include "shuke-book-sample.h"
#include "shuke-calendar-page.h"
#include "shuke-care.h"
#include "shuke-error.h"
#include "shuke-icons.h"
#include "shuke-memory.h"
#include "shuke-notifier-libnotify.h"
#include "shuke-reminder-service.h"
#include "shuke-sample-shop.h"
#include "shuke-settings.h"
#include "shuke-style.h"
#include "shuke-ui-resources.h"
#include "shuke-window.h"

struct _ShukeApplication {
  AdwApplication parent_instance;

  char              *book_path;
  ShukeBookOpenMode  mode;
  int                sample_size;
  ShukeClock        *clock;
  ShukeBook         *book;
  ShukeBook         *sample;      /* opened from the window, beside the book */
  GSettings         *settings;
  gboolean           background;   /* asked for: no window at first */
  gboolean           started;
  gboolean           held;
  gboolean           restoring;    /* a backup is taking the place of the book: nobody opens it */

  ShukeCare  *care;
  ShukeDoing  trouble_doing;   /* told by the daily care while no window was there */
  GError     *trouble;

  guint                 reminders_idle;
  ShukeNotifier        *notifier;
  ShukeReminderService *reminders;
};

G_DEFINE_FINAL_TYPE (ShukeApplication, shuke_application, ADW_TYPE_APPLICATION)

static ShukeWindow *
find_window (ShukeApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SHUKE_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static void
reminder_opened_cb (ShukeReminderService *reminders,
                    gint64                customer,
                    ShukeApplication     *self)
{
  g_autoptr(GVariant) id = g_variant_ref_sink (g_variant_new_int64 (customer));

  if (customer != 0)
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-customer", id);
  else
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-calendar", NULL);
}

static void
reminder_acted_cb (ShukeReminderService *reminders,
                   gint64                action,
                   const char           *sentence,
                   ShukeApplication     *self)
{
  ShukeWindow *window = find_window (self);

  if (window != NULL)
    shuke_window_toast_undo (window, sentence, self->book, action);
}

/* What is wrong with the file itself is answered with the backups that are sound. */
static void
show_trouble (ShukeApplication *self,
              ShukeDoing        doing,
              const GError     *error)
{
  ShukeWindow *window = find_window (self);

  if (error == NULL)
    return;
  if (window == NULL)
    {
      g_clear_error (&self->trouble);
      self->trouble = g_error_copy (error);
      self->trouble_doing = doing;
    }
  else if (doing == SHUKE_DOING_OPEN_BOOK && (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED) ||
                                              g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_EMPTIED)))
    shuke_backups_window_present (GTK_WINDOW (window), self->book_path, error);
  else
    shuke_window_show_error (window, doing, error);
}

static void
care_told_cb (ShukeDoing    doing,
              const GError *error,
              gpointer      user_data)
{
  show_trouble (user_data, doing, error);
}

static void
book_damaged_cb (ShukeApplication *self)
{
  g_autoptr (GError) error = g_error_new_literal (SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "found while the book is open");

  show_trouble (self, SHUKE_DOING_OPEN_BOOK, error);
}

/* After the first frame: planning the day and reaching the desktop's notifications take longer than drawing it. */
static gboolean
start_reminders_cb (gpointer user_data)
{
  ShukeApplication *self = user_data;

  self->reminders_idle = 0;
  if (self->notifier == NULL)
    self->notifier = shuke_notifier_libnotify_new ();
  self->reminders = shuke_reminder_service_new (self->book, self->notifier, self->settings);
  g_signal_connect_object (self->reminders, "open", G_CALLBACK (reminder_opened_cb), self, 0);
  g_signal_connect_object (self->reminders, "acted", G_CALLBACK (reminder_acted_cb), self, 0);

  return G_SOURCE_REMOVE;
}

/* The book is opened once; what went wrong is told by the window. */
static gboolean
open_book (ShukeApplication  *self,
           GError           **error)
{
  if (self->book != NULL)
    return TRUE;

  if (self->mode == SHUKE_BOOK_OPEN_SCRATCH)
    self->book = shuke_book_open_sample (self->sample_size, self->clock, error);
  else
    self->book = shuke_book_open (self->book_path,
                                  self->mode == SHUKE_BOOK_OPEN_WRITABLE ? SHUKE_BOOK_OPEN_OR_READ : self->mode,
                                  self->clock, error);
  if (self->book == NULL)
    return FALSE;

  g_signal_connect_object (self->book, "damaged", G_CALLBACK (book_damaged_cb), self, G_CONNECT_SWAPPED);
  self->care = shuke_care_new (self->book, care_told_cb, self);
  self->reminders_idle = g_idle_add_full (G_PRIORITY_LOW, start_reminders_cb, self, NULL);

  return TRUE;
}

static ShukeWindow *
present_window (ShukeApplication *self)
{
  GtkWindow *window = GTK_WINDOW (find_window (self));

  if (window == NULL)
    {
      g_autoptr(GError) error = NULL;

      if (!self->restoring)
        open_book (self, &error);
      window = GTK_WINDOW (shuke_window_new (GTK_APPLICATION (self), self->book));
      gtk_window_present (window);
      show_trouble (self, SHUKE_DOING_OPEN_BOOK, error);
      if (self->trouble != NULL && error == NULL)
        show_trouble (self, self->trouble_doing, self->trouble);
      g_clear_error (&self->trouble);
    }
  else
    gtk_window_present (window);

  return SHUKE_WINDOW (window);
}

static void
close_book (ShukeApplication *self)
{
  g_clear_pointer (&self->care, shuke_care_free);
  g_clear_handle_id (&self->reminders_idle, g_source_remove);
  g_clear_object (&self->reminders);
  if (self->book != NULL)
    shuke_book_close (self->book);
  g_clear_object (&self->book);
}

static void
set_restoring (ShukeApplication *self,
               gboolean          restoring)
{
  static const char *const crossing[] = { "put-back", "open-again", "sample-shop", "leave-sample" };

  self->restoring = restoring;
  for (gsize i = 0; i < G_N_ELEMENTS (crossing); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), crossing[i])), !restoring);
}

static void
put_back_work (GTask        *task,
               gpointer      source,
               gpointer      backup,
               GCancellable *cancellable)
{
  ShukeApplication *self = source;
  GError *error = NULL;

  if (shuke_book_restore (backup, self->book_path, g_get_real_time () / G_USEC_PER_SEC, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
put_back_done_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  ShukeApplication *self = SHUKE_APPLICATION (source);
  ShukeWindow *window = find_window (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) open_error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  set_restoring (self, FALSE);
  open_book (self, &open_error);
  if (window != NULL)
    {
      shuke_above_take_down (GTK_WINDOW (window));
      shuke_window_set_book (window, self->book);
      if (done)
        shuke_window_toast (window, _("The backup is your book again."));
    }
  show_trouble (self, SHUKE_DOING_RESTORE, error);
  show_trouble (self, SHUKE_DOING_OPEN_BOOK, open_error);
  g_application_release (G_APPLICATION (self));
}

/* The book is closed for it, whole: nobody reads or writes while another takes its place. */
static void
put_back_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  ShukeApplication *self = user_data;
  ShukeWindow *window = find_window (self);
  g_autoptr(GTask) task = NULL;

  if (self->mode != SHUKE_BOOK_OPEN_WRITABLE)
    return;
  if (window != NULL && !shuke_above_close (GTK_WINDOW (window)))
    return;
  if (window != NULL)
    shuke_window_set_book (window, NULL);
  close_book (self);
  set_restoring (self, TRUE);
  g_application_hold (G_APPLICATION (self));
  task = g_task_new (self, NULL, put_back_done_cb, NULL);
  g_task_set_task_data (task, g_variant_dup_string (parameter, NULL), g_free);
  g_task_run_in_thread (task, put_back_work);
}

/* Actions of the desktop file: bring up the window and do the same there. */
static void
window_action_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  ShukeWindow *window = present_window (user_data);

  g_action_group_activate_action (G_ACTION_GROUP (window), g_action_get_name (G_ACTION (action)), parameter);
}

static void
open_calendar_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  ShukeWindow *window = present_window (user_data);
  GtkWidget *page;

  if (shuke_window_get_book (window) == NULL)
    return;
  shuke_window_show_page (window, "calendar");
  page = shuke_window_get_page (window, "calendar");
  shuke_calendar_page_show_today (SHUKE_CALENDAR_PAGE (page));
}

/* The sample shop takes the place of the book in the window; the book stays open behind it. */
static void
sample_shop_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  ShukeApplication *self = user_data;
  ShukeWindow *window = present_window (self);
  g_autoptr(GError) error = NULL;

  if (self->book != NULL && shuke_book_is_sample (self->book))
    return;
  if (!shuke_above_close (GTK_WINDOW (window)))
    return;
  if (self->sample == NULL)
    self->sample = shuke_book_open_sample (SHUKE_SAMPLE_SIZE, self->clock, &error);
  if (self->sample != NULL)
    shuke_window_set_book (window, self->sample);
  else
    shuke_window_show_error (window, SHUKE_DOING_OPEN_BOOK, error);
}

static void
leave_sample_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  ShukeApplication *self = user_data;
  ShukeWindow *window = present_window (self);

  if (shuke_above_close (GTK_WINDOW (window)))
    shuke_window_set_book (window, self->book);
}

/* A book that could not be opened, once more: its stick may be back in, its folder readable. */
static void
open_again_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  ShukeApplication *self = user_data;
  ShukeWindow *window = find_window (self);
  g_autoptr (GError) error = NULL;

  if (window == NULL || self->book != NULL)
    return;
  open_book (self, &error);
  shuke_window_set_book (window, self->book);
  show_trouble (self, SHUKE_DOING_OPEN_BOOK, error);
}

static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ShukeApplication *self = user_data;
  ShukeWindow *window = find_window (self);

  if (self->held)
    {
      self->held = FALSE;
      g_application_release (G_APPLICATION (self));
    }

  /* Through the window, which remembers its size and lets the dialogs above it ask about what is not saved. */
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  /* A backup is put back to the end: the program goes when the last who holds it lets go. */
  if (gtk_application_get_windows (GTK_APPLICATION (self)) == NULL && !self->restoring)
    g_application_quit (G_APPLICATION (self));
}

static void
about_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  ShukeApplication *self = user_data;

  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (self)),
                         "application-name", _("Shuke"),
                         "application-icon", SHUKE_APP_ID,
                         "version", SHUKE_VERSION,
                         "comments", _("The customer book of a shop that knows its regulars. "
                                       "It stays on this computer: no account, no cloud."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your names here, one a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static const GActionEntry actions[] = {
  { "about", about_activated },
  { "quit", quit_activated },
  { "quick-note", window_action_activated },
  { "new-sale", window_action_activated },
  { "open-customer", window_action_activated, "x" },
  { "open-calendar", open_calendar_activated },
  { "put-back", put_back_activated, "s" },
  { "sample-shop", sample_shop_activated },
  { "leave-sample", leave_sample_activated },
  { "open-again", open_again_activated },
};

typedef struct {
  const char *action;
  const char *accelerators[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "win.search", { "<Control>f" } },
  { "win.new-customer", { "<Control>n" } },
  { "win.new-sale", { "<Control><Shift>n" } },
  /* In dialogs it is shuke-dialog-keys.c that hears this one, and those for closing and quitting. */
  { "app.quick-note", { "<Control>j" } },
  { "win.announce-visit", { "<Control>t" } },
  { "win.slips", { "<Control>l" } },
  { "win.new-slip", { "<Control><Shift>l" } },
  { "win.promises", { "<Control><Shift>p" } },
  { "win.inbox", { "<Control><Shift>j" } },
  { "win.groups", { "<Control><Shift>g" } },
  { "win.prospects", { "<Control><Shift>r" } },
  { "win.bringers", { "<Control><Shift>b" } },
  { "win.doubts", { "<Control><Shift>k" } },
  { "win.import", { "<Control>i" } },
  { "win.import-history", { "<Control>h" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.counter-mode", { "F8" } },
  { "win.undo-last", { "<Control>z" } },
  { "win.redo-last", { "<Control><Shift>z" } },
  { "win.new-campaign", { "<Control><Shift>m" } },
  { "win.back", { "<Alt>Left" } },
  { "win.page::customers", { "<Control>1", "<Alt>1" } },
  { "win.page::calendar", { "<Control>2", "<Alt>2" } },
  { "win.page::campaigns", { "<Control>3", "<Alt>3" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

static void
apply_accent (ShukeApplication *self)
{
  shuke_style_set_system_accent (self->settings != NULL && g_settings_get_enum (self->settings, "accent") == 1);
}

/* Agreed to: the program stays when its window is closed, and starts with the desktop. A sample shop never does. */
static void
apply_background (ShukeApplication *self)
{
  gboolean agreed = self->background
                    || (self->settings != NULL && g_settings_get_boolean (self->settings, "run-in-background"));
  gboolean stay = agreed && self->mode == SHUKE_BOOK_OPEN_WRITABLE;

  if (stay == self->held)
    return;

  self->held = stay;
  if (stay)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
background_changed_cb (ShukeApplication *self)
{
  apply_background (self);
  if (self->mode == SHUKE_BOOK_OPEN_WRITABLE)
    shuke_autostart_request (g_settings_get_boolean (self->settings, "run-in-background"));
}

static void
shuke_application_startup (GApplication *application)
{
  ShukeApplication *self = SHUKE_APPLICATION (application);

  /* Before the parent, which looks for the style and the icons under the resource path. */
  g_resources_register (shuke_ui_get_resource ());
  g_resources_register (shuke_icons_get_resource ());

  G_APPLICATION_CLASS (shuke_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action,
                                           shortcuts[i].accelerators);
  gtk_window_set_default_icon_name (SHUKE_APP_ID);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "leave-sample")),
                               self->mode != SHUKE_BOOK_OPEN_SCRATCH);

  self->settings = shuke_settings_new ();
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::accent", G_CALLBACK (apply_accent), self, G_CONNECT_SWAPPED);
  apply_accent (self);
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::run-in-background", G_CALLBACK (background_changed_cb), self,
                             G_CONNECT_SWAPPED);
  apply_background (self);
  shuke_style_install (gdk_display_get_default ());
}

static void
shuke_application_activate (GApplication *application)
{
  ShukeApplication *self = SHUKE_APPLICATION (application);
  g_autoptr(GError) error = NULL;

  /* The first start of the day by the desktop shows nothing; every later one is somebody asking for the window. */
  if (!self->background || self->started)
    {
      present_window (self);
      return;
    }
  self->started = TRUE;
  if (!open_book (self, &error))
    g_debug ("no reminders: %s", error->message);
}

static void
shuke_application_shutdown (GApplication *application)
{
  ShukeApplication *self = SHUKE_APPLICATION (application);

  G_APPLICATION_CLASS (shuke_application_parent_class)->shutdown (application);

  /* Notices go with the program; the next start shows the list. */
  g_clear_pointer (&self->care, shuke_care_free);
  g_clear_handle_id (&self->reminders_idle, g_source_remove);
  g_clear_object (&self->reminders);
  g_clear_object (&self->notifier);
  if (self->sample != NULL)
    shuke_book_close (self->sample);
  if (self->book != NULL)
    shuke_book_close (self->book);
}

static void
shuke_application_finalize (GObject *object)
{
  ShukeApplication *self = SHUKE_APPLICATION (object);

  g_clear_handle_id (&self->reminders_idle, g_source_remove);
  g_clear_object (&self->reminders);
  g_clear_object (&self->notifier);
  g_clear_pointer (&self->care, shuke_care_free);
  g_clear_error (&self->trouble);
  g_clear_object (&self->sample);
  g_clear_object (&self->book);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->clock, shuke_clock_unref);
  g_free (self->book_path);
  G_OBJECT_CLASS (shuke_application_parent_class)->finalize (object);
}

static void
shuke_application_class_init (ShukeApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = shuke_application_finalize;
  application_class->startup = shuke_application_startup;
  application_class->activate = shuke_application_activate;
  application_class->shutdown = shuke_application_shutdown;
}

static void
shuke_application_init (ShukeApplication *self)
{
}

ShukeApplication *
shuke_application_new (const char        *book_path,
                       ShukeBookOpenMode  mode,
                       int                sample_size,
                       ShukeClock        *clock)
{
  g_autofree char *usual_path = shuke_book_dup_usual_path ();
  gboolean own_program = mode != SHUKE_BOOK_OPEN_WRITABLE || (book_path != NULL && strcmp (book_path, usual_path) != 0);
  ShukeApplication *self;

  shuke_memory_share_rooms ();
  self = g_object_new (SHUKE_TYPE_APPLICATION,
                       "application-id", SHUKE_APP_ID,
                       "resource-base-path", "/org/shuke/Shuke",
                       "flags", own_program ? G_APPLICATION_NON_UNIQUE : G_APPLICATION_DEFAULT_FLAGS,
                       NULL);
  self->book_path = g_strdup (book_path != NULL ? book_path : usual_path);
  self->mode = mode;
  self->sample_size = sample_size > 0 ? sample_size : SHUKE_SAMPLE_SIZE;
  self->clock = clock != NULL ? shuke_clock_ref (clock) : shuke_clock_new_default ();

  return self;
}

void
shuke_application_set_background (ShukeApplication *self,
                                  gboolean          background)
{
  g_return_if_fail (SHUKE_IS_APPLICATION (self));

  self->background = background;
}

ShukeBook *
shuke_application_get_book (ShukeApplication *self)
{
  g_return_val_if_fail (SHUKE_IS_APPLICATION (self), NULL);

  return self->book;
}
