/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Today's list on the command line, for the till's autostart, for cron and for tests. It reads and changes nothing. */

#include "config.h"

#include "shuke-cli-today.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-due-text.h"

typedef struct {
  ShukeDay   today;
  GPtrArray *plan;
  GPtrArray *list;
} Today;

static void
today_clear (Today *self)
{
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Today, today_clear)

static gboolean
today_read (Today      *self,
            ShukeBook  *book,
            GError    **error)
{
  self->today = shuke_book_get_today (book);
  self->plan = shuke_book_plan_days (book, self->today, self->today, error);
  if (self->plan == NULL)
    return FALSE;
  self->list = shuke_book_plan_list (book, self->plan, self->today);
  return TRUE;
}

static ShukeCustomer *
find_customer (ShukeBook          *book,
               const ShukeDueItem *item)
{
  return item->todo->customer != 0 ? shuke_book_get_customer (book, item->todo->customer, NULL) : NULL;
}

static int
count_done (const Today *self)
{
  int done = 0;

  for (guint i = 0; i < self->list->len; i++)
    done += ((ShukeDueItem *) g_ptr_array_index (self->list, i))->state == SHUKE_DUE_DONE;
  return done;
}

static void
append_line (GString            *text,
             ShukeBook          *book,
             const ShukeDueItem *item,
             ShukeDay            today)
{
  g_autoptr (ShukeCustomer) customer = find_customer (book, item);
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *why = shuke_due_text_why (item, customer, today);
  g_autofree char *state = shuke_due_text_state (item);
  g_autofree char *since = shuke_due_text_since (item);
  g_autofree char *wish = NULL;
  int opens, closes;

  shuke_book_get_hours (book, &opens, &closes);
  wish = shuke_due_text_wish (item, customer, opens, closes);
  /* Translators: a line of today's list: kind, name, reason. */
  g_string_append_printf (text, _("%1$s · %2$s: %3$s"), shuke_due_text_kind (item->todo->kind), name, why);
  if (state != NULL)
    g_string_append_printf (text, " [%s]", state);
  if (since != NULL)
    g_string_append_printf (text, " (%s)", since);
  if (wish != NULL)
    g_string_append_printf (text, " {%s}", wish);
  g_string_append_c (text, '\n');
}

static const char *
state_word (ShukeDueState state)
{
  switch (state)
    {
    case SHUKE_DUE_AHEAD:
      return "ahead";
    case SHUKE_DUE_TODAY:
      return "today";
    case SHUKE_DUE_LATE:
      return "late";
    case SHUKE_DUE_LATE_SAY:
      return "say-differently";
    case SHUKE_DUE_TOO_LATE:
      return "too-late";
    case SHUKE_DUE_DONE:
    default:
      return "done";
    }
}

static void
add_text_member (JsonBuilder *builder,
                 const char  *name,
                 const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_day_member (JsonBuilder *builder,
                const char  *name,
                ShukeDay     day)
{
  g_autofree char *iso = day != SHUKE_DAY_NONE ? shuke_day_to_iso (day) : NULL;

  add_text_member (builder, name, iso);
}

static void
add_number_member (JsonBuilder *builder,
                   const char  *name,
                   gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_item (JsonBuilder        *builder,
          ShukeBook          *book,
          const ShukeDueItem *item,
          ShukeDay            today)
{
  g_autoptr (ShukeCustomer) customer = find_customer (book, item);
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *why = shuke_due_text_why (item, customer, today);
  g_autofree char *key = shuke_due_item_dup_key (item);

  json_builder_begin_object (builder);
  add_text_member (builder, "key", key);
  add_text_member (builder, "kind", shuke_todo_kind_to_text (item->todo->kind));
  add_text_member (builder, "state", state_word (item->state));
  add_day_member (builder, "due", item->todo->due_day);
  add_number_member (builder, "days_late", item->days_late);
  add_number_member (builder, "customer", item->todo->customer);
  add_number_member (builder, "person", item->todo->person);
  add_text_member (builder, "name", customer != NULL ? name : NULL);
  add_text_member (builder, "why", why);
  add_text_member (builder, "outcome", item->todo->outcome);
  json_builder_end_object (builder);
}

char *
shuke_cli_today (ShukeBook  *book,
                 GError    **error)
{
  g_auto (Today) today = { 0 };
  GString *text;
  g_autofree char *date = NULL;
  g_autofree char *lunar = NULL;
  int done, open;

  if (!today_read (&today, book, error))
    return NULL;
  text = g_string_new (NULL);
  date = shuke_day_text_long (today.today);
  lunar = shuke_day_text_lunar (today.today);
  done = count_done (&today);
  open = (int) today.list->len - done;
  g_string_append (text, date);
  if (lunar != NULL)
    g_string_append_printf (text, " · %s", lunar);
  g_string_append_c (text, '\n');
  if (today.list->len == 0)
    g_string_append_printf (text, "%s\n", _("Nothing is due today."));
  else
    g_string_append_printf (text, ngettext ("%d thing to do", "%d things to do", open), open);
  if (today.list->len > 0)
    {
      if (done > 0)
        g_string_append_printf (text, ngettext (", %d done", ", %d done", done), done);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < today.list->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (today.list, i);

      if (item->state != SHUKE_DUE_DONE)
        append_line (text, book, item, today.today);
    }
  return g_string_free (text, FALSE);
}

char *
shuke_cli_today_json (ShukeBook  *book,
                      GError    **error)
{
  g_auto (Today) today = { 0 };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  if (!today_read (&today, book, error))
    return NULL;
  json_builder_begin_object (builder);
  add_day_member (builder, "date", today.today);
  add_number_member (builder, "done", count_done (&today));
  json_builder_set_member_name (builder, "due");
  json_builder_begin_array (builder);
  for (guint i = 0; i < today.list->len; i++)
    add_item (builder, book, g_ptr_array_index (today.list, i), today.today);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json = json_generator_to_data (generator, NULL);
  return g_strconcat (json, "\n", NULL);
}
