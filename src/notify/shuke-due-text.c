/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for what is to be done. Lateness is told as advice, never as blame. Nothing here is invented: a sentence to say names a fact
 * that the book holds, or there is none. */

#include "config.h"

#include "shuke-due-text.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-contact.h"
#include "shuke-promise.h"

static const char *const kind_words[SHUKE_N_TODO_KINDS] = {
  [SHUKE_TODO_BIRTHDAY] = N_("Birthday"),
  [SHUKE_TODO_PROMISE] = N_("Promise"),
  [SHUKE_TODO_PICK_UP] = N_("Pick-up"),
  [SHUKE_TODO_APPOINTMENT] = N_("Appointment"),
  [SHUKE_TODO_DATE] = N_("Special Day"),
  [SHUKE_TODO_CALLBACK] = N_("Callback"),
  [SHUKE_TODO_FOLLOW_UP] = N_("Promise"),
  [SHUKE_TODO_QUIET] = N_("Long Away"),
  [SHUKE_TODO_COMPLAINT] = N_("Complaint"),
};

static const ShukeDueGroup groups[SHUKE_N_TODO_KINDS] = {
  [SHUKE_TODO_BIRTHDAY] = SHUKE_DUE_GROUP_BIRTHDAY,
  [SHUKE_TODO_PROMISE] = SHUKE_DUE_GROUP_FOLLOW_UP,
  [SHUKE_TODO_PICK_UP] = SHUKE_DUE_GROUP_FOLLOW_UP,
  [SHUKE_TODO_APPOINTMENT] = SHUKE_DUE_GROUP_EVENT,
  [SHUKE_TODO_DATE] = SHUKE_DUE_GROUP_EVENT,
  [SHUKE_TODO_CALLBACK] = SHUKE_DUE_GROUP_CALLBACK,
  [SHUKE_TODO_FOLLOW_UP] = SHUKE_DUE_GROUP_FOLLOW_UP,
  [SHUKE_TODO_QUIET] = SHUKE_DUE_GROUP_QUIET,
  [SHUKE_TODO_COMPLAINT] = SHUKE_DUE_GROUP_COMPLAINT,
};

static const struct {
  const char *word;
  const char *css_class;
} group_table[SHUKE_N_DUE_GROUPS] = {
  [SHUKE_DUE_GROUP_BIRTHDAY] = { NC_("group of to-dos", "Birthday"), "birthday" },
  [SHUKE_DUE_GROUP_CALLBACK] = { NC_("group of to-dos", "Callback"), "callback" },
  [SHUKE_DUE_GROUP_FOLLOW_UP] = { NC_("group of to-dos", "Promise"), "follow-up" },
  [SHUKE_DUE_GROUP_QUIET] = { NC_("group of to-dos", "Long Away"), "quiet" },
  [SHUKE_DUE_GROUP_COMPLAINT] = { NC_("group of to-dos", "Complaint"), "complaint" },
  [SHUKE_DUE_GROUP_EVENT] = { NC_("group of to-dos", "Date"), "event" },
};

static const ShukePerson *
find_person (const ShukeDueItem  *item,
             const ShukeCustomer *customer)
{
  if (customer == NULL)
    return NULL;
  return item->todo->person != 0 ? shuke_customer_find_person (customer, item->todo->person) : shuke_customer_get_self (customer);
}

/* Borrowed: what the family member is called, or what she is to the customer. */
static const char *
person_word (const ShukePerson *person)
{
  if (person->name != NULL)
    return person->name;
  if (person->nickname != NULL)
    return person->nickname;
  if (person->relation != NULL)
    return person->relation;
  switch (person->role)
    {
    case SHUKE_ROLE_PARTNER:
      return _("Her partner");
    case SHUKE_ROLE_CHILD:
      return _("Her child");
    case SHUKE_ROLE_SELF:
    case SHUKE_ROLE_OTHER:
    case SHUKE_ROLE_GIFT:
    default:
      return _("One of her family");
    }
}

static char *
self_birthday (int      age,
               ShukeDay day,
               ShukeDay today)
{
  g_autofree char *date = shuke_day_text (day);

  if (age <= 0)
    {
      if (day == today)
        return g_strdup (_("Birthday today"));
      return day == today - 1 ? g_strdup (_("Birthday yesterday")) : g_strdup_printf (_("Birthday on %s"), date);
    }
  if (day == today)
    return g_strdup_printf (_("%d today"), age);
  if (day == today - 1)
    return g_strdup_printf (_("%d yesterday"), age);
  /* Translators: an age, then a day: "36 on 20 September". */
  return g_strdup_printf (_("%1$d on %2$s"), age, date);
}

static char *
family_birthday (const char *name,
                 int         age,
                 ShukeDay    day,
                 ShukeDay    today)
{
  g_autofree char *date = shuke_day_text (day);

  if (age <= 0)
    {
      if (day == today)
        return g_strdup_printf (_("%s has a birthday today"), name);
      if (day == today - 1)
        return g_strdup_printf (_("%s had a birthday yesterday"), name);
      return g_strdup_printf (_("%1$s’s birthday on %2$s"), name, date);
    }
  if (day == today)
    return g_strdup_printf (_("%1$s is %2$d today"), name, age);
  if (day == today - 1)
    return g_strdup_printf (_("%1$s was %2$d yesterday"), name, age);
  /* Translators: name, age, day: "Jiayi, 8 on 20 September". */
  return g_strdup_printf (_("%1$s, %2$d on %3$s"), name, age, date);
}

static char *
birthday_why (const ShukeDueItem  *item,
              const ShukeCustomer *customer,
              ShukeDay             today)
{
  const ShukePerson *person = find_person (item, customer);
  ShukeDay day = item->todo->due_day;
  g_autofree char *sentence = NULL;
  g_autofree char *lunar = NULL;
  int age;

  if (person == NULL)
    return self_birthday (0, day, today);
  age = shuke_date_age (person->birth, day);
  sentence = person->role == SHUKE_ROLE_SELF ? self_birthday (age, day, today)
                                             : family_birthday (person_word (person), age, day, today);
  if (person->birth.lunar)
    lunar = shuke_day_text_lunar (day);
  if (lunar == NULL)
    return g_steal_pointer (&sentence);
  /* Translators: a sentence about a birthday, then its day in the Chinese calendar. */
  return g_strdup_printf (_("%1$s, lunar %2$s"), sentence, lunar);
}

static char *
birthday_say (const ShukeDueItem *item,
              const ShukePerson  *person,
              const char         *name,
              ShukeDay            today)
{
  gboolean self = person->role == SHUKE_ROLE_SELF;
  int late = today - item->todo->due_day;
  g_autofree char *date = NULL;

  if (late == 0)
    return self ? g_strdup_printf (_("Happy birthday, %s!"), name)
                : g_strdup_printf (_("%1$s, happy birthday to %2$s!"), name, person_word (person));
  if (late == 1)
    return self ? g_strdup_printf (_("%s, a happy birthday, one day late: I hope yesterday was a good day."), name)
                : g_strdup_printf (_("%1$s, yesterday was %2$s’s birthday: all the best, one day late."), name, person_word (person));
  date = shuke_day_text (item->todo->due_day);
  return self ? g_strdup_printf (_("%1$s, I did think of your birthday on %2$s: all the best, a little late."), name, date)
              : g_strdup_printf (_("%1$s, %2$s’s birthday was on %3$s: all the best, a little late."), name, person_word (person), date);
}

ShukeDueGroup
shuke_due_group_of (ShukeTodoKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (groups), SHUKE_DUE_GROUP_EVENT);
  return groups[kind];
}

const char *
shuke_due_group_word (ShukeDueGroup group)
{
  g_return_val_if_fail ((guint) group < G_N_ELEMENTS (group_table), NULL);
  return g_dpgettext2 (NULL, "group of to-dos", group_table[group].word);
}

const char *
shuke_due_group_class (ShukeDueGroup group)
{
  g_return_val_if_fail ((guint) group < G_N_ELEMENTS (group_table), NULL);
  return group_table[group].css_class;
}

const char *
shuke_due_text_kind (ShukeTodoKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_words), NULL);
  return _(kind_words[kind]);
}

char *
shuke_due_text_name (const ShukeCustomer *customer)
{
  const char *title;

  if (customer == NULL)
    return g_strdup (_("No customer yet"));
  title = shuke_customer_get_title (customer);
  return g_strdup (title != NULL ? title : _("Customer without a name"));
}

char *
shuke_due_text_name_of (ShukeBook *book,
                        gint64     customer)
{
  g_autoptr (ShukeCustomer) file = shuke_book_get_customer (book, customer, NULL);

  return shuke_due_text_name (file);
}

char *
shuke_due_text_why (const ShukeDueItem  *item,
                    const ShukeCustomer *customer,
                    ShukeDay             today)
{
  const ShukeTodo *todo = item->todo;
  const ShukePerson *person;

  if (todo->kind == SHUKE_TODO_BIRTHDAY && todo->text == NULL)
    return birthday_why (item, customer, today);
  if (todo->text == NULL)
    return g_strdup (shuke_due_text_kind (todo->kind));
  person = todo->person != 0 ? find_person (item, customer) : NULL;
  if (person == NULL || person->role == SHUKE_ROLE_SELF || strstr (todo->text, person_word (person)) != NULL)
    return g_strdup (todo->text);
  /* Translators: for whom in the family, then what the owner wrote. */
  return g_strdup_printf (_("%1$s: %2$s"), person_word (person), todo->text);
}

char *
shuke_due_text_state (const ShukeDueItem *item)
{
  int days = item->days_late;

  switch (item->state)
    {
    case SHUKE_DUE_LATE:
      return g_strdup_printf (ngettext ("%d day late, still fine", "%d days late, still fine", days), days);
    case SHUKE_DUE_LATE_SAY:
      /* A promise asks for a word of regret, a birthday for another wish, and the rest for nothing of the kind. */
      if (item->todo->kind == SHUKE_TODO_PROMISE || item->todo->kind == SHUKE_TODO_COMPLAINT)
        return g_strdup_printf (ngettext ("%d day late, say sorry first", "%d days late, say sorry first", days), days);
      if (item->todo->kind != SHUKE_TODO_BIRTHDAY)
        return g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);
      return g_strdup_printf (ngettext ("%d day late, say it differently", "%d days late, say it differently", days), days);
    case SHUKE_DUE_TOO_LATE:
      return g_strdup_printf (ngettext ("%d day late, let it go", "%d days late, let it go", days), days);
    case SHUKE_DUE_AHEAD:
    case SHUKE_DUE_TODAY:
    case SHUKE_DUE_DONE:
    default:
      return NULL;
    }
}

char *
shuke_due_text_since (const ShukeDueItem *item)
{
  const ShukeTodo *todo = item->todo;
  g_autofree char *due = NULL;

  if (todo->kind == SHUKE_TODO_BIRTHDAY || todo->due_day == SHUKE_DAY_NONE || item->state == SHUKE_DUE_DONE)
    return NULL;
  due = shuke_day_text (todo->due_day);
  if (todo->show_day != SHUKE_DAY_NONE)
    return g_strdup_printf (_("put off from %s"), due);
  if (item->state == SHUKE_DUE_AHEAD && todo->from_day != SHUKE_DAY_NONE && todo->from_day < todo->due_day)
    return g_strdup_printf (_("until %s"), due);
  return item->days_late > 0 ? g_strdup_printf (_("was due on %s"), due) : NULL;
}

char *
shuke_due_text_wish (const ShukeDueItem  *item,
                     const ShukeCustomer *customer,
                     int                  opens,
                     int                  closes)
{
  g_autofree char *wish = NULL;

  if (customer == NULL || item->state == SHUKE_DUE_DONE)
    return NULL;
  wish = shuke_contact_dup_wish (customer->contact_channel, customer->contact_hours);
  if (wish != NULL && item->hours.n > 0 && shuke_contact_hours_first (&item->hours, item->day, opens, closes) < 0)
    /* Translators: %s is when she may be called: "after 22:00". */
    return g_strdup_printf (_("%s, when the shop is closed"), wish);
  return g_steal_pointer (&wish);
}

/* The owner's own words only when they name a thing; what she wrote about the customer stays hers. */
static char *
promise_say (const ShukeDueItem *item,
             const char         *name)
{
  gboolean named = shuke_promise_can_be_said (item->todo->text);
  g_autofree char *day = NULL;

  if (item->state == SHUKE_DUE_TODAY)
    return named ? g_strdup_printf (_("%1$s, as promised: %2$s."), name, item->todo->text)
                 : g_strdup_printf (_("%s, I have not forgotten what I promised you for today."), name);
  if (named)
    return g_strdup_printf (_("%1$s, I am late with my promise, I am sorry: %2$s."), name, item->todo->text);
  if (item->todo->due_day == SHUKE_DAY_NONE)
    return g_strdup_printf (_("%s, I am late with my promise, I am sorry: I see to it today."), name);
  day = shuke_day_text (item->todo->due_day);
  return g_strdup_printf (_("%1$s, I am late with what I promised you for %2$s, I am sorry: I see to it today."), name, day);
}

char *
shuke_due_text_say (const ShukeDueItem  *item,
                    const ShukeCustomer *customer,
                    ShukeDay             today)
{
  const ShukePerson *person = find_person (item, customer);
  const char *name;

  if (person == NULL || item->state == SHUKE_DUE_AHEAD || item->state >= SHUKE_DUE_TOO_LATE)
    return NULL;
  name = customer->address_form != NULL ? customer->address_form : shuke_customer_get_title (customer);
  if (name == NULL)
    return NULL;
  switch (item->todo->kind)
    {
    case SHUKE_TODO_BIRTHDAY:
      return birthday_say (item, person, name, today);
    case SHUKE_TODO_PROMISE:
      return item->todo->text != NULL ? promise_say (item, name) : NULL;
    case SHUKE_TODO_PICK_UP:
    case SHUKE_TODO_APPOINTMENT:
    case SHUKE_TODO_DATE:
    case SHUKE_TODO_CALLBACK:
    case SHUKE_TODO_FOLLOW_UP:
    case SHUKE_TODO_QUIET:
    case SHUKE_TODO_COMPLAINT:
    default:
      return NULL;
    }
}
