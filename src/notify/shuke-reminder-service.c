/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the plan what to show outside the window and shows it, once: the delivery is in the book before the desktop hears of it. Timers stand
 * still while the computer sleeps, so the wall clock is compared every minute. Never a word of a note leaves the window: counts, names
 * and birthdays only. */

#include "config.h"

#include "shuke-reminder-service.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-entries.h"
#include "shuke-due-text.h"

#define LOOK_SECONDS 60
#define CALLS_ALONE  2
#define CALLS_ID     "calls"

struct _ShukeReminderService {
  GObject        parent_instance;

  ShukeBook     *book;          /* (owned) */
  ShukeNotifier *notifier;      /* (owned) */
  GSettings     *settings;      /* (owned) (nullable) */
  GHashTable    *shown;         /* set of ids that are on the desktop */
  GHashTable    *calls;         /* set of keys of what the notice of several calls speaks of */

  ShukeDay       standing_day;  /* on which the standing of the vital ones was asked; it sorts all who ever bought */
  gint64         vital;
  ShukeDay       planned_day;   /* for which the plan below was made; NONE = not yet */
  int            last_minute;
  int            next_minute;   /* of planned_day, -1 = not before midnight */
  gboolean       dirty;
  guint          timer;
  guint          idle;
};

G_DEFINE_FINAL_TYPE (ShukeReminderService, shuke_reminder_service, G_TYPE_OBJECT)

enum { OPEN, ACTED, N_SIGNALS };

static guint signals[N_SIGNALS];

static char *
count_text (ShukeTodoKind kind,
            int           n)
{
  switch (kind)
    {
    case SHUKE_TODO_BIRTHDAY:
      return g_strdup_printf (ngettext ("%d birthday", "%d birthdays", n), n);
    case SHUKE_TODO_PROMISE:
    case SHUKE_TODO_FOLLOW_UP:
      return g_strdup_printf (ngettext ("%d promise", "%d promises", n), n);
    case SHUKE_TODO_PICK_UP:
      return g_strdup_printf (ngettext ("%d pick-up", "%d pick-ups", n), n);
    case SHUKE_TODO_APPOINTMENT:
      return g_strdup_printf (ngettext ("%d appointment", "%d appointments", n), n);
    case SHUKE_TODO_DATE:
      return g_strdup_printf (ngettext ("%d special day", "%d special days", n), n);
    case SHUKE_TODO_CALLBACK:
      return g_strdup_printf (ngettext ("%d callback", "%d callbacks", n), n);
    case SHUKE_TODO_QUIET:
      return g_strdup_printf (ngettext ("%d long away", "%d long away", n), n);
    case SHUKE_TODO_COMPLAINT:
    default:
      return g_strdup_printf (ngettext ("%d complaint to follow up", "%d complaints to follow up", n), n);
    }
}

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    /* Translators: between the parts of "2 birthdays, 3 callbacks". */
    g_string_append (text, _(", "));
  g_string_append (text, part);
}

/* "Today: 2 birthdays, 3 callbacks" and the rest in the second line. A birthday that is over is none of today's. */
static void
summary_text (const ShukeDayNotice  *notice,
              char                 **title,
              char                 **body)
{
  static const ShukeTodoKind order[] = {
    SHUKE_TODO_BIRTHDAY, SHUKE_TODO_CALLBACK, SHUKE_TODO_PICK_UP, SHUKE_TODO_APPOINTMENT, SHUKE_TODO_PROMISE, SHUKE_TODO_COMPLAINT,
    SHUKE_TODO_DATE, SHUKE_TODO_QUIET,
  };
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);
  g_autofree char *late = NULL;
  int parts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      int n = notice->counts[order[i]];
      g_autofree char *part = NULL;

      /* What the shop means to do for her and what it said it would do is one thing to whoever does it. */
      if (order[i] == SHUKE_TODO_PROMISE)
        n += notice->counts[SHUKE_TODO_FOLLOW_UP];
      if (n == 0)
        continue;
      part = count_text (order[i], n);
      append_part (parts++ < 2 ? first : second, part);
    }
  if (notice->wishes > 0)
    {
      g_autofree char *part = g_strdup_printf (ngettext ("%d belated wish", "%d belated wishes", notice->wishes), notice->wishes);

      append_part (parts++ < 2 ? first : second, part);
    }
  if (notice->late > 0)
    late = g_strdup_printf (ngettext ("%d is late, but not too late.", "%d are late, but not too late.", notice->late), notice->late);
  if (first->len == 0)
    {
      *title = g_steal_pointer (&late);
      *body = g_strdup ("");
      return;
    }
  *title = g_strdup_printf (_("Today: %s"), first->str);
  if (late == NULL)
    *body = g_strdup (second->str);
  else if (second->len == 0)
    *body = g_steal_pointer (&late);
  else
    /* Translators: the end of a list of counts, then a sentence. */
    *body = g_strdup_printf (_("%1$s. %2$s"), second->str, late);
}

static void
show (ShukeReminderService *self,
      const char           *id,
      const char           *title,
      const char           *body)
{
  const ShukeNoticeAction actions[] = {
    { "open", _("Open") },
    { "done", _("Done") },
    { "tomorrow", _("Tomorrow") },
  };

  g_hash_table_add (self->shown, g_strdup (id));
  shuke_notifier_show (self->notifier, id, title, body, actions, G_N_ELEMENTS (actions));
}

static void
show_summary (ShukeReminderService *self,
              const ShukeDayNotice *notice)
{
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  summary_text (notice, &title, &body);
  show (self, SHUKE_SUMMARY_KEY, title, body);
}

static void
show_single (ShukeReminderService *self,
             const ShukeDueItem   *item,
             const char           *key,
             ShukeDay              today)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, item->todo->customer, NULL);
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *body = NULL;

  /* What the owner wrote stays inside; a birthday is told. */
  if (item->todo->kind == SHUKE_TODO_BIRTHDAY && item->todo->text == NULL)
    body = shuke_due_text_why (item, customer, today);
  else
    body = g_strdup (shuke_due_text_kind (item->todo->kind));
  show (self, key, name, body);
}

/* "Now is the time for 3 calls", and to whom. */
static void
show_calls (ShukeReminderService *self,
            const ShukeDayNotice *notice)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Now is the hour for %d call", "Now is the hour for %d calls", (gulong) notice->n_calls),
                                            notice->n_calls);
  g_autoptr (GString) names = g_string_new (NULL);

  g_hash_table_remove_all (self->calls);
  for (int i = 0; i < notice->n_calls; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, notice->calls[i]->todo->customer, NULL);
      g_autofree char *name = shuke_due_text_name (customer);

      append_part (names, name);
      g_hash_table_add (self->calls, shuke_due_item_dup_key (notice->calls[i]));
    }
  show (self, CALLS_ID, title, names->str);
}

/* Written first, shown afterwards: rather one notice too few than the same one twice. */
static gboolean
deliver (ShukeReminderService *self,
         const char           *key,
         ShukeDay              day)
{
  g_autoptr (GError) error = NULL;
  gboolean fresh = shuke_book_add_delivery (self->book, key, day, &error);

  if (error != NULL)
    g_debug ("a delivery was not kept: %s", error->message);
  return fresh;
}

static ShukeDay
read_last_seen (ShukeReminderService *self)
{
  g_autofree char *text = self->settings != NULL ? g_settings_get_string (self->settings, "last-checked-day") : NULL;

  return text != NULL ? shuke_day_from_iso (text) : SHUKE_DAY_NONE;
}

static void
write_last_seen (ShukeReminderService *self,
                 ShukeDay              day)
{
  g_autofree char *text = shuke_day_to_iso (day);

  if (self->settings != NULL && read_last_seen (self) != day)
    g_settings_set_string (self->settings, "last-checked-day", text);
}

static gboolean
is_any_open (GHashTable *keys,
             GHashTable *open)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (open, key))
      return TRUE;
  return FALSE;
}

/* Takes from the desktop what has been dealt with in the window. */
static void
withdraw_settled (ShukeReminderService *self,
                  GPtrArray            *list,
                  const ShukeDayNotice *notice)
{
  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < list->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (list, i);

      if (item->state != SHUKE_DUE_DONE)
        g_hash_table_add (open, shuke_due_item_dup_key (item));
    }
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (g_str_equal (id, SHUKE_SUMMARY_KEY) ? notice->total > 0
          : g_str_equal (id, CALLS_ID) ? is_any_open (self->calls, open) : g_hash_table_contains (open, id))
        continue;
      shuke_notifier_withdraw (self->notifier, id);
      g_hash_table_iter_remove (&iter);
    }
}

/* Few of them one by one, many in one. */
static void
deliver_calls (ShukeReminderService *self,
               const ShukeDayNotice *notice,
               ShukeDay              today)
{
  ShukeDayNotice fresh = { .n_calls = 0 };

  for (int i = 0; i < notice->n_calls; i++)
    {
      g_autofree char *key = shuke_due_item_dup_call_key (notice->calls[i]);

      if (deliver (self, key, shuke_due_item_get_delivery_day (notice->calls[i])))
        fresh.calls[fresh.n_calls++] = notice->calls[i];
    }
  if (fresh.n_calls > CALLS_ALONE)
    show_calls (self, &fresh);
  for (int i = 0; i < fresh.n_calls && fresh.n_calls <= CALLS_ALONE; i++)
    {
      g_autofree char *id = shuke_due_item_dup_key (fresh.calls[i]);

      show_single (self, fresh.calls[i], id, today);
    }
}

static void
plan_and_show (ShukeReminderService *self,
               ShukeDay              today,
               int                   minute)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = shuke_book_plan_days (self->book, today, today, &error);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GHashTable) delivered = NULL;
  ShukeDayOutside outside = { .today = today, .minute = minute };
  ShukeDayNotice notice;

  if (plan == NULL)
    {
      g_debug ("the day could not be planned: %s", error->message);
      return;
    }
  list = shuke_book_plan_list (self->book, plan, today);
  delivered = shuke_book_list_deliveries (self->book, &outside.singles_today, NULL);
  shuke_book_get_hours (self->book, &outside.opens, &outside.closes);
  outside.closed_days = shuke_book_get_closed_days (self->book);
  outside.last_seen = read_last_seen (self);
  if (self->standing_day != today)
    {
      self->standing_day = today;
      self->vital = shuke_book_get_vital_standing (self->book);
    }
  outside.vital = self->vital;
  outside.delivered = delivered;
  shuke_day_plan_outside (list, &outside, &notice);
  self->next_minute = notice.next_minute;

  withdraw_settled (self, list, &notice);
  if (notice.summary && deliver (self, SHUKE_SUMMARY_KEY, today))
    show_summary (self, &notice);
  for (int i = 0; i < notice.n_singles; i++)
    {
      g_autofree char *key = shuke_due_item_dup_key (notice.singles[i]);

      if (deliver (self, key, shuke_due_item_get_delivery_day (notice.singles[i])))
        show_single (self, notice.singles[i], key, today);
    }
  deliver_calls (self, &notice, today);
  if (minute >= outside.opens)
    write_last_seen (self, today);
}

static GPtrArray *
find_items (ShukeReminderService *self,
            const char           *id)
{
  ShukeDay today = shuke_book_get_today (self->book);
  g_autoptr (GPtrArray) plan = shuke_book_plan_days (self->book, today, today, NULL);
  GPtrArray *todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);

  for (guint i = 0; plan != NULL && i < plan->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (plan, i);
      g_autofree char *key = shuke_due_item_dup_key (item);

      if (item->day != today || item->state == SHUKE_DUE_DONE)
        continue;
      if (g_str_equal (id, SHUKE_SUMMARY_KEY) ? item->state != SHUKE_DUE_TOO_LATE
          : g_str_equal (id, CALLS_ID) ? g_hash_table_contains (self->calls, key) : g_str_equal (id, key))
        g_ptr_array_add (todos, shuke_todo_copy (item->todo));
    }
  return todos;
}

static void
act (ShukeReminderService *self,
     const char           *id,
     gboolean              done)
{
  g_autoptr (GPtrArray) todos = find_items (self, id);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  const ShukeNoticeAction undo[] = { { "undo", _("Undo") } };
  g_autofree char *undo_id = NULL;
  ShukeDay today = shuke_book_get_today (self->book);
  int n = (int) todos->len;
  gint64 action;

  if (n == 0)
    return;
  for (int i = 0; i < n; i++)
    {
      ShukeTodo *todo = g_ptr_array_index (todos, i);

      if (done)
        todo->state = SHUKE_TODO_DONE;
      else
        todo->show_day = today + 1;
    }
  action = shuke_book_save_todos (self->book, todos, &error);
  if (action == 0)
    {
      g_debug ("nothing was done from the notice: %s", error->message);
      g_signal_emit (self, signals[OPEN], 0, (gint64) 0);
      return;
    }
  sentence = done ? g_strdup_printf (ngettext ("%d thing is done.", "%d things are done.", n), n)
                  : g_strdup_printf (ngettext ("%d thing waits until tomorrow.", "%d things wait until tomorrow.", n), n);
  g_signal_emit (self, signals[ACTED], 0, action, sentence);
  undo_id = g_strdup_printf ("undo:%" G_GINT64_FORMAT, action);
  shuke_notifier_show (self->notifier, undo_id, sentence, NULL, undo, G_N_ELEMENTS (undo));
}

static void
open_item (ShukeReminderService *self,
           const char           *id)
{
  g_autoptr (GPtrArray) todos = find_items (self, id);
  gint64 customer = 0;

  if (todos->len == 1 && !g_str_equal (id, SHUKE_SUMMARY_KEY) && !g_str_equal (id, CALLS_ID))
    customer = ((ShukeTodo *) g_ptr_array_index (todos, 0))->customer;
  g_signal_emit (self, signals[OPEN], 0, customer);
}

static void
activated_cb (ShukeNotifier        *notifier,
              const char           *id,
              const char           *action,
              ShukeReminderService *self)
{
  gint64 undone;

  if (g_str_equal (action, "undo"))
    {
      if (g_ascii_string_to_signed (id + strlen ("undo:"), 10, 1, G_MAXINT64, &undone, NULL))
        shuke_book_undo (self->book, undone, NULL, NULL);
    }
  else if (g_str_equal (action, "open"))
    open_item (self, id);
  else
    act (self, id, g_str_equal (action, "done"));
}

static gboolean
idle_cb (gpointer data)
{
  ShukeReminderService *self = data;

  self->idle = 0;
  shuke_reminder_service_check (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ShukeBook            *book,
            int                   subject,
            gint64                customer,
            ShukeReminderService *self)
{
  self->dirty = TRUE;
  /* One sale moves nobody's standing; an import does. */
  if (subject == SHUKE_BOOK_SUBJECT_EVERYTHING)
    self->standing_day = SHUKE_DAY_NONE;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

static gboolean
timer_cb (gpointer data)
{
  ShukeReminderService *self = data;

  self->timer = 0;
  shuke_reminder_service_check (self);
  return G_SOURCE_REMOVE;
}

static void
arm (ShukeReminderService *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (shuke_reminder_service_get_interval (self), timer_cb, self);
}

static void
shuke_reminder_service_dispose (GObject *object)
{
  ShukeReminderService *self = SHUKE_REMINDER_SERVICE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->book);
  g_clear_object (&self->notifier);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_pointer (&self->calls, g_hash_table_unref);
  G_OBJECT_CLASS (shuke_reminder_service_parent_class)->dispose (object);
}

static void
shuke_reminder_service_class_init (ShukeReminderServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_reminder_service_dispose;
  signals[OPEN] = g_signal_new ("open", SHUKE_TYPE_REMINDER_SERVICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTED] = g_signal_new ("acted", SHUKE_TYPE_REMINDER_SERVICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
}

static void
shuke_reminder_service_init (ShukeReminderService *self)
{
  self->planned_day = SHUKE_DAY_NONE;
  self->standing_day = SHUKE_DAY_NONE;
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->calls = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

ShukeReminderService *
shuke_reminder_service_new (ShukeBook     *book,
                            ShukeNotifier *notifier,
                            GSettings     *settings)
{
  ShukeReminderService *self = g_object_new (SHUKE_TYPE_REMINDER_SERVICE, NULL);

  self->book = g_object_ref (book);
  self->notifier = g_object_ref (notifier);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  g_signal_connect_object (book, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (notifier, "activated", G_CALLBACK (activated_cb), self, 0);
  arm (self);
  return self;
}

void
shuke_reminder_service_check (ShukeReminderService *self)
{
  ShukeClock *clock = shuke_book_get_clock (self->book);
  ShukeDay today = shuke_clock_today (clock);
  int minute = shuke_clock_minute_of_day (clock);
  gboolean due = self->next_minute >= 0 && minute >= self->next_minute;
  gboolean moved = today != self->planned_day || minute < self->last_minute;

  /* A sample shop speaks to nobody; who only reads cannot keep what was shown. */
  if (shuke_book_is_sample (self->book) || shuke_book_is_read_only (self->book))
    return;
  self->last_minute = minute;
  if (moved || due || self->dirty)
    {
      self->planned_day = today;
      self->next_minute = -1;
      self->dirty = FALSE;
      plan_and_show (self, today, minute);
    }
  arm (self);
}

guint
shuke_reminder_service_get_interval (ShukeReminderService *self)
{
  /* On the minute, so that neither midnight nor the opening hour is passed by; the plan's next_minute is among them. */
  return (guint) (LOOK_SECONDS - shuke_clock_unix (shuke_book_get_clock (self->book)) % LOOK_SECONDS);
}
