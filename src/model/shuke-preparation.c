/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an announced visit wants prepared, read from the file, and the list that each assistant works through. It never says more than
 * the file does: what is not known is not proposed. */

#include "config.h"

#include "shuke-preparation.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"
#include "shuke-fact-kind.h"

/* Enough to talk about and to lay out; a list of twenty is not read. */
#define MOST_TOPICS 3
#define MOST_WISHES 3

static const struct {
  const char *word;
  const char *name;
} kinds[SHUKE_N_PREPARE_KINDS] = {
  [SHUKE_PREPARE_PUT_ASIDE] = { "put_aside", NC_("preparation", "Put aside") },
  [SHUKE_PREPARE_DRINK] = { "drink", NC_("preparation", "Drink") },
  [SHUKE_PREPARE_SEAT] = { "seat", NC_("preparation", "Seat") },
  [SHUKE_PREPARE_TOPIC] = { "topic", NC_("preparation", "Talk about") },
  [SHUKE_PREPARE_PHOTO] = { "photo", NC_("preparation", "Picture") },
  [SHUKE_PREPARE_OTHER] = { "other", NC_("preparation", "Mind") },
};

ShukePreparation *
shuke_preparation_new (ShukePrepareKind  kind,
                       const char       *text,
                       const char       *staff)
{
  ShukePreparation *self = g_new0 (ShukePreparation, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  self->staff = g_strdup (staff);
  self->done_day = SHUKE_DAY_NONE;
  return self;
}

ShukePreparation *
shuke_preparation_copy (const ShukePreparation *self)
{
  ShukePreparation *copy = shuke_preparation_new (self->kind, self->text, self->staff);

  copy->id = self->id;
  copy->done_day = self->done_day;
  return copy;
}

void
shuke_preparation_free (ShukePreparation *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->staff);
  g_free (self);
}

const char *
shuke_prepare_kind_to_text (ShukePrepareKind kind)
{
  g_return_val_if_fail ((guint) kind < SHUKE_N_PREPARE_KINDS, NULL);
  return kinds[kind].word;
}

gboolean
shuke_prepare_kind_from_text (const char       *text,
                              ShukePrepareKind *kind)
{
  for (guint i = 0; i < SHUKE_N_PREPARE_KINDS; i++)
    if (g_strcmp0 (kinds[i].word, text) == 0)
      {
        *kind = (ShukePrepareKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
shuke_prepare_kind_name (ShukePrepareKind kind)
{
  g_return_val_if_fail ((guint) kind < SHUKE_N_PREPARE_KINDS, NULL);
  return g_dpgettext2 (NULL, "preparation", kinds[kind].name);
}

gboolean
shuke_todo_is_visit (const ShukeTodo *todo)
{
  return todo->customer != 0 && (todo->kind == SHUKE_TODO_APPOINTMENT || todo->kind == SHUKE_TODO_PICK_UP);
}

ShukeDay
shuke_todo_get_visit_day (const ShukeTodo *todo)
{
  if (todo->show_day != SHUKE_DAY_NONE)
    return todo->show_day;
  return todo->from_day != SHUKE_DAY_NONE ? todo->from_day : todo->due_day;
}

static void
add (GPtrArray           *list,
     const ShukeGreeting *greeting,
     ShukePrepareKind     kind,
     const char          *text)
{
  g_ptr_array_add (list, shuke_preparation_new (kind, text, greeting->customer->staff));
}

/* Her own facts of a kind, at most @most of them. */
static guint
add_facts (GPtrArray           *list,
           const ShukeGreeting *greeting,
           ShukeFactKind        fact,
           ShukePrepareKind     kind,
           const char          *format,
           guint                most)
{
  const ShukePerson *self = shuke_customer_get_self (greeting->customer);
  const char *word = shuke_fact_kind_get_info (fact)->word;
  guint n = 0;

  for (guint i = 0; i < self->facts->len && n < most; i++)
    {
      const ShukePersonFact *one = g_ptr_array_index (self->facts, i);
      g_auto (GStrv) parts = NULL;
      g_autofree char *text = NULL;

      if (!g_str_equal (one->kind, word))
        continue;
      parts = format != NULL ? g_strsplit (format, "%s", 2) : NULL;
      text = parts != NULL ? g_strjoinv (one->value, parts) : g_strdup (one->value);
      add (list, greeting, kind, text);
      n++;
    }
  return n;
}

/* What she comes to fetch, what she asked for, and in which sizes the family is looked after. */
static void
add_things (GPtrArray           *list,
            const ShukeGreeting *greeting,
            const ShukeTodo     *todo)
{
  g_autoptr (GString) sizes = g_string_new (NULL);
  guint wishes = 0;

  if (todo->kind == SHUKE_TODO_PICK_UP && todo->text != NULL)
    add (list, greeting, SHUKE_PREPARE_PUT_ASIDE, todo->text);
  for (guint i = 0; greeting->entries != NULL && i < greeting->entries->len && wishes < MOST_WISHES; i++)
    {
      const ShukeEntry *entry = g_ptr_array_index (greeting->entries, i);

      if (g_strcmp0 (entry->kind, "wish") != 0 || g_strcmp0 (entry->state, "done") == 0 || entry->text == NULL)
        continue;
      add (list, greeting, SHUKE_PREPARE_PUT_ASIDE, entry->text);
      wishes++;
    }
  for (guint i = 0; todo->kind == SHUKE_TODO_APPOINTMENT && i < greeting->wearers->len; i++)
    {
      const ShukeWearer *wearer = &g_array_index (greeting->wearers, ShukeWearer, i);

      if (wearer->size == NULL)
        continue;
      if (sizes->len > 0)
        g_string_append (sizes, C_("list", ", "));
      /* Translators: who of the family, then the size: "Doudou 120". */
      g_string_append_printf (sizes, C_("size of", "%1$s %2$s"), wearer->title != NULL ? wearer->title : _("She herself"), wearer->size);
    }
  if (sizes->len > 0)
    {
      /* Translators: a list of people with their sizes. */
      g_autofree char *text = g_strdup_printf (_("New pieces in their sizes: %s"), sizes->str);

      add (list, greeting, SHUKE_PREPARE_PUT_ASIDE, text);
    }
}

static void
add_pictures (GPtrArray           *list,
              const ShukeGreeting *greeting,
              const GArray        *pictured)
{
  for (guint i = 1; pictured != NULL && i < greeting->customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (greeting->customer->persons, i);
      const char *name = shuke_customer_person_title (greeting->customer, person);

      for (guint k = 0; k < pictured->len && name != NULL && person->role == SHUKE_ROLE_CHILD; k++)
        if (g_array_index (pictured, gint64, k) == person->id)
          {
            g_autofree char *text = g_strdup_printf (_("Look at %s’s picture, to know the child again"), name);

            add (list, greeting, SHUKE_PREPARE_PHOTO, text);
            break;
          }
    }
}

GPtrArray *
shuke_preparation_propose (const ShukeGreeting *greeting,
                           const ShukeTodo     *todo,
                           const GArray        *pictured)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_preparation_free);

  add_things (list, greeting, todo);
  add_facts (list, greeting, SHUKE_FACT_DRINK, SHUKE_PREPARE_DRINK, NULL, 1);
  add_facts (list, greeting, SHUKE_FACT_SEAT, SHUKE_PREPARE_SEAT, NULL, 1);
  if (add_facts (list, greeting, SHUKE_FACT_TOPIC, SHUKE_PREPARE_TOPIC, NULL, MOST_TOPICS) == 0)
    add_facts (list, greeting, SHUKE_FACT_INTEREST, SHUKE_PREPARE_TOPIC, NULL, 1);
  /* Translators: what is better not mentioned to a customer. */
  add_facts (list, greeting, SHUKE_FACT_TOPIC_AVOIDED, SHUKE_PREPARE_OTHER, _("Not to mention: %s"), MOST_TOPICS);
  add_pictures (list, greeting, pictured);
  if (greeting->customer->mind != NULL)
    add (list, greeting, SHUKE_PREPARE_OTHER, greeting->customer->mind);
  return list;
}

void
shuke_visit_plan_free (ShukeVisitPlan *self)
{
  if (self == NULL)
    return;
  shuke_todo_free (self->todo);
  g_free (self->name);
  g_clear_pointer (&self->preparations, g_ptr_array_unref);
  g_free (self);
}

/* Stable, so that each visit stays together in its own order. */
static gboolean
comes_before (const char *staff,
              const char *other)
{
  if (staff == NULL || other == NULL)
    return staff != NULL && other == NULL;
  return g_utf8_collate (staff, other) < 0;
}

GArray *
shuke_prepare_list_lines (const GPtrArray *visits)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (ShukePrepareLine));

  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisitPlan *visit = g_ptr_array_index (visits, i);

      for (guint k = 0; k < visit->preparations->len; k++)
        {
          ShukePrepareLine line = { visit, g_ptr_array_index (visit->preparations, k) };
          guint place = lines->len;

          while (place > 0 && comes_before (line.preparation->staff, g_array_index (lines, ShukePrepareLine, place - 1).preparation->staff))
            place--;
          g_array_insert_val (lines, place, line);
        }
    }
  return lines;
}

char *
shuke_prepare_dup_visit (const ShukeVisitPlan *visit,
                         ShukeDay              today)
{
  ShukeDay day = shuke_todo_get_visit_day (visit->todo);
  g_autofree char *date = day == today ? g_strdup (_("today")) : day == today + 1 ? g_strdup (_("tomorrow")) : shuke_day_text (day);

  /* Translators: who comes, and when: "Lin Xiaoyu, tomorrow". */
  return g_strdup_printf (C_("visit", "%1$s, %2$s"), visit->name, date);
}

char *
shuke_prepare_dup_text (const GPtrArray *visits,
                        ShukeDay         today)
{
  g_autoptr (GArray) lines = shuke_prepare_list_lines (visits);
  GString *text = g_string_new (NULL);
  const ShukePrepareLine *before = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const ShukePrepareLine *line = &g_array_index (lines, ShukePrepareLine, i);
      gboolean other = before == NULL || g_strcmp0 (before->preparation->staff, line->preparation->staff) != 0;

      if (other)
        g_string_append_printf (text, "%s%s\n", before == NULL ? "" : "\n",
                                line->preparation->staff != NULL ? line->preparation->staff : _("Whoever is there"));
      if (other || before->visit != line->visit)
        {
          g_autofree char *visit = shuke_prepare_dup_visit (line->visit, today);

          g_string_append_printf (text, line->visit->todo->text != NULL ? "%s: %s\n" : "%s\n", visit, line->visit->todo->text);
        }
      g_string_append (text, line->preparation->done_day != SHUKE_DAY_NONE ? "☑ " : "☐ ");
      /* Translators: a kind of preparation and what it is: "Drink: green tea". */
      g_string_append_printf (text, _("%1$s: %2$s"), shuke_prepare_kind_name (line->preparation->kind), line->preparation->text);
      g_string_append_c (text, '\n');
      before = line;
    }
  return g_string_free (text, FALSE);
}
