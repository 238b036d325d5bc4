/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of the day, by tables. Thursday 2026-09-17 is today unless a row says otherwise. */

#include "shuke-day-plan.h"

#define TODAY (shuke_day_new (2026, 9, 17))
#define NEVER SHUKE_DAY_NONE
#define UNSET 9999

typedef struct {
  GPtrArray *todos;
  GArray    *birthdays;
  GPtrArray *events;
} Facts;

static void
facts_init (Facts *facts)
{
  facts->todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  facts->birthdays = g_array_new (FALSE, FALSE, sizeof (ShukeDayBirthday));
  facts->events = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_day_event_free);
}

static void
facts_clear (Facts *facts)
{
  g_ptr_array_unref (facts->todos);
  g_array_unref (facts->birthdays);
  g_ptr_array_unref (facts->events);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

static ShukeTodo *
add_todo (Facts         *facts,
          ShukeTodoKind  kind,
          gint64         customer,
          ShukeDay       due_day)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->id = facts->todos->len + 1;
  todo->kind = kind;
  todo->customer = customer;
  todo->due_day = due_day;
  g_ptr_array_add (facts->todos, todo);
  return todo;
}

static void
add_birthday (Facts    *facts,
              gint64    customer,
              ShukeDay  day)
{
  ShukeDayBirthday birthday = { customer, customer * 10, day };

  g_array_append_val (facts->birthdays, birthday);
}

static GPtrArray *
make_plan (Facts      *facts,
           ShukeDay    today,
           const char *closed)
{
  ShukeDayFacts all = { facts->todos, facts->birthdays, facts->events, today, shuke_day_plan_read_closed_days (closed) };

  return shuke_day_plan_make (&all);
}

static gint64
standing_cb (gint64   customer,
             gpointer data)
{
  return customer * 100;
}

static void
test_states (void)
{
  static const struct {
    ShukeTodoKind kind;
    int           due;        /* days from today */
    int           show;
    const char   *closed;
    ShukeDueState state;
    int           days_late;
    int           day;        /* from today */
  } rows[] = {
    { SHUKE_TODO_CALLBACK, 0, UNSET, "", SHUKE_DUE_TODAY, 0, 0 },
    { SHUKE_TODO_CALLBACK, 1, UNSET, "", SHUKE_DUE_AHEAD, 0, 1 },
    { SHUKE_TODO_CALLBACK, -1, UNSET, "", SHUKE_DUE_LATE, 1, 0 },
    { SHUKE_TODO_CALLBACK, -7, UNSET, "", SHUKE_DUE_LATE, 7, 0 },
    { SHUKE_TODO_CALLBACK, -8, UNSET, "", SHUKE_DUE_LATE_SAY, 8, 0 },
    { SHUKE_TODO_CALLBACK, -30, UNSET, "", SHUKE_DUE_LATE_SAY, 30, 0 },
    { SHUKE_TODO_CALLBACK, -31, UNSET, "", SHUKE_DUE_TOO_LATE, 31, 0 },
    { SHUKE_TODO_CALLBACK, -400, UNSET, "", SHUKE_DUE_TOO_LATE, 400, 0 },
    /* Put off: due anew on that day, late only after it. */
    { SHUKE_TODO_CALLBACK, -3, 0, "", SHUKE_DUE_TODAY, 0, 0 },
    { SHUKE_TODO_CALLBACK, -3, 2, "", SHUKE_DUE_AHEAD, 0, 2 },
    { SHUKE_TODO_CALLBACK, -3, -1, "", SHUKE_DUE_LATE, 1, 0 },
    /* A promise and a complaint are never let go by the program. */
    { SHUKE_TODO_PROMISE, -2, UNSET, "", SHUKE_DUE_LATE, 2, 0 },
    { SHUKE_TODO_PROMISE, -3, UNSET, "", SHUKE_DUE_LATE_SAY, 3, 0 },
    { SHUKE_TODO_PROMISE, -400, UNSET, "", SHUKE_DUE_LATE_SAY, 400, 0 },
    { SHUKE_TODO_COMPLAINT, -1, UNSET, "", SHUKE_DUE_LATE_SAY, 1, 0 },
    { SHUKE_TODO_COMPLAINT, -400, UNSET, "", SHUKE_DUE_LATE_SAY, 400, 0 },
    /* Nor is what somebody left to be fetched. */
    { SHUKE_TODO_PICK_UP, -2, UNSET, "", SHUKE_DUE_LATE, 2, 0 },
    { SHUKE_TODO_PICK_UP, -3, UNSET, "", SHUKE_DUE_LATE_SAY, 3, 0 },
    { SHUKE_TODO_PICK_UP, -400, UNSET, "", SHUKE_DUE_LATE_SAY, 400, 0 },
    { SHUKE_TODO_APPOINTMENT, -3, UNSET, "", SHUKE_DUE_LATE, 3, 0 },
    { SHUKE_TODO_APPOINTMENT, -15, UNSET, "", SHUKE_DUE_TOO_LATE, 15, 0 },
    { SHUKE_TODO_DATE, -1, UNSET, "", SHUKE_DUE_LATE_SAY, 1, 0 },
    { SHUKE_TODO_DATE, -8, UNSET, "", SHUKE_DUE_TOO_LATE, 8, 0 },
    /* Closed on Tuesday and Wednesday, the two days before today: due there means due today. */
    { SHUKE_TODO_CALLBACK, -1, UNSET, "2,3", SHUKE_DUE_TODAY, 0, 0 },
    { SHUKE_TODO_CALLBACK, -2, UNSET, "2,3", SHUKE_DUE_TODAY, 0, 0 },
    { SHUKE_TODO_CALLBACK, -3, UNSET, "2,3", SHUKE_DUE_LATE, 3, 0 },
    { SHUKE_TODO_CALLBACK, -9, UNSET, "2,3", SHUKE_DUE_LATE, 9, 0 },
    { SHUKE_TODO_PROMISE, -3, UNSET, "2,3", SHUKE_DUE_LATE, 3, 0 },
    { SHUKE_TODO_DATE, -1, UNSET, "2,3", SHUKE_DUE_LATE_SAY, 1, 0 },
    /* A shop that is closed all week keeps ordinary days. */
    { SHUKE_TODO_CALLBACK, -8, UNSET, "1,2,3,4,5,6,7", SHUKE_DUE_LATE_SAY, 8, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Facts) facts;
      g_autoptr (GPtrArray) plan = NULL;
      ShukeTodo *todo;
      ShukeDueItem *item;

      facts_init (&facts);
      todo = add_todo (&facts, rows[i].kind, 1, TODAY + rows[i].due);
      if (rows[i].show != UNSET)
        todo->show_day = TODAY + rows[i].show;
      plan = make_plan (&facts, TODAY, rows[i].closed);
      g_test_message ("row %u", i);
      g_assert_cmpuint (plan->len, ==, 1);
      item = g_ptr_array_index (plan, 0);
      g_assert_cmpint (item->state, ==, rows[i].state);
      g_assert_cmpint (item->days_late, ==, rows[i].days_late);
      g_assert_cmpint (item->day - TODAY, ==, rows[i].day);
    }
}

static void
test_broken (void)
{
  static const struct { ShukeTodoKind kind; int due, show, broken; } rows[] = {
    { SHUKE_TODO_PROMISE, UNSET, UNSET, 0 },
    { SHUKE_TODO_PROMISE, 1, UNSET, 0 },
    { SHUKE_TODO_PROMISE, 0, UNSET, 0 },
    { SHUKE_TODO_PROMISE, -1, UNSET, 1 },
    { SHUKE_TODO_PROMISE, -3, 2, 3 },
    { SHUKE_TODO_PICK_UP, 0, UNSET, 0 },
    { SHUKE_TODO_PICK_UP, -1, UNSET, 1 },
    { SHUKE_TODO_PICK_UP, -3, 0, 0 },
    { SHUKE_TODO_PICK_UP, -3, -1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ShukeTodo) todo = shuke_todo_new ();

      g_test_message ("row %u", i);
      todo->kind = rows[i].kind;
      if (rows[i].due != UNSET)
        todo->due_day = TODAY + rows[i].due;
      if (rows[i].show != UNSET)
        todo->show_day = TODAY + rows[i].show;
      g_assert_cmpint (shuke_day_plan_days_broken (todo, TODAY), ==, rows[i].broken);
    }
}

static void
test_birthdays (void)
{
  static const struct {
    int           due;
    int           show;       /* kept as a row that was put off; UNSET = computed */
    ShukeDueState state;
    int           day;
  } rows[] = {
    { 0, UNSET, SHUKE_DUE_TODAY, 0 },
    { 5, UNSET, SHUKE_DUE_AHEAD, 5 },
    { -1, UNSET, SHUKE_DUE_LATE_SAY, 0 },
    { -3, UNSET, SHUKE_DUE_LATE_SAY, 0 },
    { -4, UNSET, SHUKE_DUE_TOO_LATE, -4 },
    { -400, UNSET, SHUKE_DUE_TOO_LATE, -400 },
    /* A wish stays late however often it is put off. */
    { -1, 0, SHUKE_DUE_LATE_SAY, 0 },
    { -1, 1, SHUKE_DUE_AHEAD, 1 },
    { -5, -1, SHUKE_DUE_TOO_LATE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Facts) facts;
      g_autoptr (GPtrArray) plan = NULL;
      ShukeDueItem *item;

      facts_init (&facts);
      add_birthday (&facts, 7, TODAY + rows[i].due);
      if (rows[i].show != UNSET)
        {
          ShukeTodo *todo = add_todo (&facts, SHUKE_TODO_BIRTHDAY, 7, TODAY + rows[i].due);

          todo->key = shuke_day_plan_birthday_key (70, TODAY + rows[i].due);
          todo->show_day = TODAY + rows[i].show;
        }
      plan = make_plan (&facts, TODAY, "7");
      g_test_message ("row %u", i);
      g_assert_cmpuint (plan->len, ==, 1);
      item = g_ptr_array_index (plan, 0);
      g_assert_cmpint (item->state, ==, rows[i].state);
      g_assert_cmpint (item->day - TODAY, ==, rows[i].day);
    }
}

/* What hung on a day that is over is past, what the shop does is late and still to be done; a week ahead is near, the day after is not. */
static void
test_near (void)
{
  static const struct { ShukeTodoKind kind; int due, show; ShukeTodoState state; ShukeNear near; } rows[] = {
    { SHUKE_TODO_BIRTHDAY, -4, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_NOT },
    { SHUKE_TODO_BIRTHDAY, -3, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_PAST },
    { SHUKE_TODO_BIRTHDAY, -2, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_PAST },
    { SHUKE_TODO_BIRTHDAY, -1, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_PAST },
    { SHUKE_TODO_BIRTHDAY, -1, 2, SHUKE_TODO_OPEN, SHUKE_NEAR_PAST },
    { SHUKE_TODO_BIRTHDAY, 0, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
    { SHUKE_TODO_BIRTHDAY, 0, UNSET, SHUKE_TODO_DONE, SHUKE_NEAR_NOT },
    { SHUKE_TODO_BIRTHDAY, 6, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
    { SHUKE_TODO_BIRTHDAY, 7, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
    { SHUKE_TODO_BIRTHDAY, 8, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_NOT },
    { SHUKE_TODO_DATE, -1, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_PAST },
    { SHUKE_TODO_DATE, 7, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
    { SHUKE_TODO_APPOINTMENT, -1, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_PAST },
    { SHUKE_TODO_APPOINTMENT, -1, 1, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
    { SHUKE_TODO_CALLBACK, -30, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
    { SHUKE_TODO_CALLBACK, -31, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_NOT },
    { SHUKE_TODO_CALLBACK, 7, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
    { SHUKE_TODO_CALLBACK, 8, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_NOT },
    { SHUKE_TODO_CALLBACK, -1, 8, SHUKE_TODO_OPEN, SHUKE_NEAR_NOT },
    { SHUKE_TODO_CALLBACK, 0, UNSET, SHUKE_TODO_CLOSED, SHUKE_NEAR_NOT },
    { SHUKE_TODO_PICK_UP, -2, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
    { SHUKE_TODO_PROMISE, -400, UNSET, SHUKE_TODO_OPEN, SHUKE_NEAR_AHEAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Facts) facts;
      g_autoptr (GPtrArray) plan = NULL;
      ShukeTodo *todo;

      facts_init (&facts);
      todo = add_todo (&facts, rows[i].kind, 1, TODAY + rows[i].due);
      todo->state = rows[i].state;
      if (rows[i].show != UNSET)
        todo->show_day = TODAY + rows[i].show;
      plan = make_plan (&facts, TODAY, "");
      g_test_message ("row %u", i);
      g_assert_cmpint (shuke_due_item_get_near (g_ptr_array_index (plan, 0), TODAY), ==, rows[i].near);
    }
}

static void
test_near_birthday (void)
{
  static const struct { const char *birth, *today, *near; } rows[] = {
    { "1990-09-17", "2026-09-09", NULL },
    { "1990-09-17", "2026-09-10", "2026-09-17" },
    { "1990-09-17", "2026-09-17", "2026-09-17" },
    { "1990-09-17", "2026-09-20", "2026-09-17" },
    { "1990-09-17", "2026-09-21", NULL },
    { "--01-02", "2026-12-26", "2027-01-02" },
    { "--12-30", "2027-01-02", "2026-12-30" },
    { "--12-30", "2027-01-03", NULL },
    /* In a common year on the 28th. */
    { "2020-02-29", "2027-02-21", "2027-02-28" },
    { "2020-02-29", "2027-03-03", "2027-02-28" },
    { "2020-02-29", "2028-02-22", "2028-02-29" },
    /* The sixth day of the eighth month was 16 September 2026. */
    { "L1988-08-06", "2026-09-09", "2026-09-16" },
    { "L1988-08-06", "2026-09-19", "2026-09-16" },
    { "L1988-08-06", "2026-09-20", NULL },
    { "1990", "2026-09-17", NULL },
    { "1990-09", "2026-09-17", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeDay expected = rows[i].near != NULL ? shuke_day_from_iso (rows[i].near) : SHUKE_DAY_NONE;
      ShukeDate birth;

      g_test_message ("row %u", i);
      g_assert_true (shuke_date_from_text (rows[i].birth, &birth));
      g_assert_cmpint (shuke_day_plan_near_birthday (birth, shuke_day_from_iso (rows[i].today)), ==, expected);
    }
}

/* "Today: 2 birthdays" must not speak of one that is over. */
static void
test_past_in_notice (void)
{
  g_auto (Facts) facts;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GPtrArray) list = NULL;
  ShukeDayOutside outside = { .today = TODAY, .minute = 600, .opens = 540, .closes = 1260, .last_seen = TODAY };
  ShukeDayNotice notice;

  facts_init (&facts);
  add_birthday (&facts, 1, TODAY - 2);
  add_birthday (&facts, 2, TODAY);
  add_todo (&facts, SHUKE_TODO_CALLBACK, 3, TODAY - 2);
  plan = make_plan (&facts, TODAY, "");
  list = shuke_day_plan_list (plan, TODAY, NULL, NULL);
  shuke_day_plan_outside (list, &outside, &notice);
  g_assert_cmpint (notice.counts[SHUKE_TODO_BIRTHDAY], ==, 1);
  g_assert_cmpint (notice.wishes, ==, 1);
  g_assert_cmpint (notice.counts[SHUKE_TODO_CALLBACK], ==, 1);
  g_assert_cmpint (notice.total, ==, 3);
  g_assert_cmpint (notice.late, ==, 2);
}

/* A wedding day in the file is a special day in the list, once, and passes away by itself. */
static void
test_events (void)
{
  static const struct { int due; gboolean kept; ShukeDueState state; int day; } rows[] = {
    { 0, FALSE, SHUKE_DUE_TODAY, 0 },
    { 6, FALSE, SHUKE_DUE_AHEAD, 6 },
    { -7, FALSE, SHUKE_DUE_LATE_SAY, 0 },
    { -8, FALSE, SHUKE_DUE_TOO_LATE, -8 },
    { 0, TRUE, SHUKE_DUE_DONE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Facts) facts;
      g_autoptr (GPtrArray) plan = NULL;
      ShukeDayEvent *event = g_new0 (ShukeDayEvent, 1);
      const ShukeDueItem *item;

      facts_init (&facts);
      *event = (ShukeDayEvent) { 3, 7, 70, TODAY + rows[i].due, g_strdup ("Wedding") };
      g_ptr_array_add (facts.events, event);
      if (rows[i].kept)
        {
          ShukeTodo *todo = add_todo (&facts, SHUKE_TODO_DATE, 7, TODAY + rows[i].due);

          todo->key = shuke_day_plan_event_key (3, TODAY + rows[i].due);
          todo->state = SHUKE_TODO_DONE;
          todo->done_day = TODAY;
        }
      plan = make_plan (&facts, TODAY, "");
      g_assert_cmpuint (plan->len, ==, 1);
      item = g_ptr_array_index (plan, 0);
      g_assert_cmpint (item->todo->kind, ==, SHUKE_TODO_DATE);
      g_assert_cmpint (item->todo->customer, ==, 7);
      g_assert_cmpint (item->state, ==, rows[i].state);
      g_assert_cmpint (item->day, ==, TODAY + rows[i].day);
      if (!rows[i].kept)
        {
          g_assert_cmpint (item->todo->person, ==, 70);
          g_assert_cmpstr (item->todo->text, ==, "Wedding");
        }
    }
}

static void
test_range_and_done (void)
{
  g_auto (Facts) facts;
  g_autoptr (GPtrArray) plan = NULL;
  static const struct { int day; ShukeDueState state; } expected[] = {
    { 2, SHUKE_DUE_AHEAD },
    { 0, SHUKE_DUE_TODAY },
    { 0, SHUKE_DUE_LATE },
    { 0, SHUKE_DUE_DONE },
    { -2, SHUKE_DUE_DONE },
  };

  facts_init (&facts);
  add_todo (&facts, SHUKE_TODO_APPOINTMENT, 1, TODAY + 4)->from_day = TODAY + 2;
  add_todo (&facts, SHUKE_TODO_APPOINTMENT, 1, TODAY + 1)->from_day = TODAY - 1;
  add_todo (&facts, SHUKE_TODO_APPOINTMENT, 1, TODAY - 1)->from_day = TODAY - 3;
  add_todo (&facts, SHUKE_TODO_CALLBACK, 1, TODAY + 6)->state = SHUKE_TODO_DONE;
  ((ShukeTodo *) facts.todos->pdata[3])->done_day = TODAY;
  add_todo (&facts, SHUKE_TODO_CALLBACK, 1, TODAY - 9)->state = SHUKE_TODO_CLOSED;
  ((ShukeTodo *) facts.todos->pdata[4])->done_day = TODAY - 2;
  add_todo (&facts, SHUKE_TODO_PROMISE, 1, NEVER);
  plan = make_plan (&facts, TODAY, NULL);
  g_assert_cmpuint (plan->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < plan->len; i++)
    {
      ShukeDueItem *item = g_ptr_array_index (plan, i);

      g_assert_cmpint (item->day - TODAY, ==, expected[i].day);
      g_assert_cmpint (item->state, ==, expected[i].state);
    }
}

static void
test_order (void)
{
  static const struct { ShukeTodoKind kind; gint64 customer; int due; ShukeTodoState state; } rows[] = {
    { SHUKE_TODO_QUIET, 9, 0, SHUKE_TODO_OPEN },         /* 1 */
    { SHUKE_TODO_CALLBACK, 2, 0, SHUKE_TODO_OPEN },      /* 2 */
    { SHUKE_TODO_CALLBACK, 5, -2, SHUKE_TODO_OPEN },     /* 3: late but fine may wait */
    { SHUKE_TODO_CALLBACK, 3, 0, SHUKE_TODO_OPEN },      /* 4: spends more than 2 */
    { SHUKE_TODO_CALLBACK, 1, -9, SHUKE_TODO_OPEN },     /* 5: has to be said differently */
    { SHUKE_TODO_BIRTHDAY, 1, 0, SHUKE_TODO_OPEN },      /* 6 */
    { SHUKE_TODO_BIRTHDAY, 1, -1, SHUKE_TODO_OPEN },     /* 7 */
    { SHUKE_TODO_COMPLAINT, 1, 0, SHUKE_TODO_OPEN },     /* 8 */
    { SHUKE_TODO_PROMISE, 1, 0, SHUKE_TODO_OPEN },       /* 9 */
    { SHUKE_TODO_CALLBACK, 9, -99, SHUKE_TODO_OPEN },    /* 10: too late */
    { SHUKE_TODO_COMPLAINT, 9, 0, SHUKE_TODO_DONE },     /* 11 */
    { SHUKE_TODO_CALLBACK, 9, 3, SHUKE_TODO_OPEN },      /* not today */
  };
  static const int expected[] = { 8, 9, 7, 6, 5, 4, 2, 3, 1, 10, 11 };
  g_auto (Facts) facts;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GPtrArray) list = NULL;

  facts_init (&facts);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeTodo *todo = add_todo (&facts, rows[i].kind, rows[i].customer, TODAY + rows[i].due);

      todo->state = rows[i].state;
      if (todo->state != SHUKE_TODO_OPEN)
        todo->done_day = TODAY;
    }
  plan = make_plan (&facts, TODAY, NULL);
  list = shuke_day_plan_list (plan, TODAY, standing_cb, NULL);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpint (((ShukeDueItem *) list->pdata[i])->todo->id, ==, expected[i]);
}

/* Midnight, a clock set back, long absence: one list each time, everything in it once. */
static void
test_days_pass (void)
{
  g_auto (Facts) facts;
  static const struct { int today; guint listed; int total; int late; } rows[] = {
    { 0, 3, 3, 1 },
    { 1, 3, 3, 3 },      /* after midnight the birthday is said differently and the call is late */
    { -5, 0, 0, 0 },     /* the clock was set back: nothing is due, nothing is lost */
    { 400, 3, 1, 1 },    /* the promise alone can still be kept; two calls are to be closed */
  };

  facts_init (&facts);
  add_birthday (&facts, 1, TODAY);
  add_todo (&facts, SHUKE_TODO_PROMISE, 1, TODAY - 1);
  add_todo (&facts, SHUKE_TODO_CALLBACK, 1, TODAY);
  add_todo (&facts, SHUKE_TODO_CALLBACK, 1, TODAY + 9);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeDay today = TODAY + rows[i].today;
      g_autoptr (GPtrArray) plan = make_plan (&facts, today, NULL);
      g_autoptr (GPtrArray) list = shuke_day_plan_list (plan, today, NULL, NULL);
      ShukeDayOutside outside = { .today = today, .minute = 600, .opens = 540, .closes = 1260, .last_seen = TODAY - 1 };
      ShukeDayNotice notice;

      shuke_day_plan_outside (list, &outside, &notice);
      g_test_message ("row %u", i);
      g_assert_cmpuint (plan->len, ==, 4);
      g_assert_cmpuint (list->len, ==, rows[i].listed);
      g_assert_cmpint (notice.total, ==, rows[i].total);
      g_assert_cmpint (notice.late, ==, rows[i].late);
      g_assert_cmpint (notice.summary, ==, rows[i].total > 0);
    }
}

static void
test_hours (void)
{
  static const struct {
    int         minute;
    const char *closed;
    gboolean    summary;
    int         next_minute;
  } rows[] = {
    { 0, "", FALSE, 540 },
    { 539, "", FALSE, 540 },
    { 540, "", TRUE, -1 },
    { 1259, "", TRUE, -1 },
    { 1260, "", FALSE, -1 },
    { 1439, "", FALSE, -1 },
    { 600, "4", FALSE, -1 },   /* Thursday is a day off */
    { 600, "7", TRUE, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Facts) facts;
      g_autoptr (GPtrArray) plan = NULL;
      g_autoptr (GPtrArray) list = NULL;
      ShukeDayOutside outside = {
        .today = TODAY, .minute = rows[i].minute, .opens = 540, .closes = 1260, .last_seen = NEVER,
        .closed_days = shuke_day_plan_read_closed_days (rows[i].closed),
      };
      ShukeDayNotice notice;

      facts_init (&facts);
      add_birthday (&facts, 1, TODAY);
      plan = make_plan (&facts, TODAY, rows[i].closed);
      list = shuke_day_plan_list (plan, TODAY, NULL, NULL);
      shuke_day_plan_outside (list, &outside, &notice);
      g_test_message ("row %u", i);
      g_assert_cmpint (notice.summary, ==, rows[i].summary);
      g_assert_cmpint (notice.next_minute, ==, rows[i].next_minute);
    }
}

/* Who wants to be called in the evening is told of in the evening, and not at all on a day on which her hours and the shop's do not meet.
 * Thursday, 9 to 21. */
static void
test_call_hours (void)
{
  static const struct {
    ShukeTodoKind kind;
    const char   *hours;
    int           minute;
    int           day;           /* under which it is listed, from today */
    int           total;
    int           calls;
    int           next_minute;
  } rows[] = {
    { SHUKE_TODO_CALLBACK, "20:00-24:00", 540, 0, 0, 0, 1200 },
    { SHUKE_TODO_CALLBACK, "20:00-24:00", 1199, 0, 0, 0, 1200 },
    { SHUKE_TODO_CALLBACK, "20:00-24:00", 1200, 0, 0, 1, -1 },
    { SHUKE_TODO_CALLBACK, "20:00-24:00", 1230, 0, 0, 1, -1 },     /* started later */
    { SHUKE_TODO_QUIET, "18:00-19:00", 1140, 0, 0, 0, -1 },        /* her hours are over */
    { SHUKE_TODO_CALLBACK, "10:00-11:00,18:00-19:00", 660, 0, 0, 0, 1080 },
    { SHUKE_TODO_CALLBACK, "21:30-24:00", 1259, 0, 0, 0, -1 },     /* the shop is silent then */
    { SHUKE_TODO_CALLBACK, "00:00-12:00", 540, 0, 1, 0, -1 },      /* her hours begin with the shop's */
    { SHUKE_TODO_CALLBACK, "00:00-12:00", 720, 0, 0, 0, -1 },
    { SHUKE_TODO_CALLBACK, "d67", 600, 2, 0, 0, -1 },              /* on Saturday, then */
    { SHUKE_TODO_CALLBACK, "d4 20:00-24:00", 1200, 0, 0, 1, -1 },
    { SHUKE_TODO_CALLBACK, "d3", 600, 6, 0, 0, -1 },
    { SHUKE_TODO_CALLBACK, "any", 600, 0, 1, 0, -1 },
    { SHUKE_TODO_CALLBACK, "when the child sleeps", 600, 0, 1, 0, -1 },   /* an older book may say so */
    { SHUKE_TODO_COMPLAINT, "20:00-24:00", 600, 0, 1, 0, -1 },     /* is no call alone, and cannot wait */
    { SHUKE_TODO_BIRTHDAY, "d67", 600, 0, 1, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Facts) facts;
      g_autoptr (GPtrArray) plan = NULL;
      g_autoptr (GPtrArray) list = NULL;
      g_autoptr (GHashTable) delivered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      ShukeDayOutside outside = { .today = TODAY, .minute = rows[i].minute, .opens = 540, .closes = 1260, .last_seen = TODAY, .delivered = delivered };
      ShukeDayNotice notice;

      facts_init (&facts);
      add_todo (&facts, rows[i].kind, 1, TODAY)->contact_hours = g_strdup (rows[i].hours);
      plan = make_plan (&facts, TODAY, "");
      g_test_message ("row %u", i);
      g_assert_cmpint (((ShukeDueItem *) plan->pdata[0])->day, ==, TODAY + rows[i].day);
      list = shuke_day_plan_list (plan, TODAY, NULL, NULL);
      shuke_day_plan_outside (list, &outside, &notice);
      g_assert_cmpint (notice.total, ==, rows[i].total);
      g_assert_cmpint (notice.summary, ==, rows[i].total > 0);
      g_assert_cmpint (notice.n_calls, ==, rows[i].calls);
      g_assert_cmpint (notice.next_minute, ==, rows[i].next_minute);
      if (notice.n_calls == 0)
        continue;
      {
        g_autofree char *key = shuke_due_item_dup_call_key (notice.calls[0]);

        g_hash_table_add (delivered, shuke_day_plan_delivery_key (key, shuke_due_item_get_delivery_day (notice.calls[0])));
      }
      shuke_day_plan_outside (list, &outside, &notice);
      g_assert_cmpint (notice.n_calls, ==, 0);
    }
}

/* The day of a call: hers, when the shop is open on one of hers; a day off of the shop when there is no other. */
static void
test_call_day (void)
{
  static const struct { const char *hours, *closed; int day; } rows[] = {
    { "d4", "", 0 }, { "d67", "", 2 }, { "d67", "6", 3 }, { "d67", "6,7", 2 }, { "20:00-24:00", "4", 1 }, { "any", "4", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeContactHours hours;

      g_test_message ("%s, closed %s", rows[i].hours, rows[i].closed);
      g_assert_true (shuke_contact_hours_read (rows[i].hours, &hours));
      g_assert_cmpint (shuke_day_plan_call_day (&hours, TODAY, shuke_day_plan_read_closed_days (rows[i].closed)), ==, TODAY + rows[i].day);
    }
}

static void
remember (GHashTable         *delivered,
          const ShukeDueItem *item)
{
  g_autofree char *key = shuke_due_item_dup_key (item);

  g_hash_table_add (delivered, shuke_day_plan_delivery_key (key, shuke_due_item_get_delivery_day (item)));
}

/* Two single ones at most, on the whole day; the sentence once; and no sentence that repeats the single one. */
static void
test_nothing_twice (void)
{
  g_auto (Facts) facts;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GHashTable) delivered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ShukeDayOutside outside = {
    .today = TODAY, .minute = 600, .opens = 540, .closes = 1260, .last_seen = TODAY - 3, .vital = 400, .delivered = delivered,
  };
  ShukeDayNotice notice;

  facts_init (&facts);
  add_birthday (&facts, 3, TODAY);          /* does not spend enough */
  add_birthday (&facts, 4, TODAY);
  add_birthday (&facts, 5, TODAY - 1);
  add_birthday (&facts, 6, TODAY);
  add_todo (&facts, SHUKE_TODO_CALLBACK, 9, TODAY);   /* a call can wait for the sentence */
  plan = make_plan (&facts, TODAY, NULL);
  list = shuke_day_plan_list (plan, TODAY, standing_cb, NULL);

  shuke_day_plan_outside (list, &outside, &notice);
  g_assert_true (notice.summary);
  g_assert_cmpint (notice.counts[SHUKE_TODO_BIRTHDAY], ==, 3);
  g_assert_cmpint (notice.wishes, ==, 1);
  g_assert_cmpint (notice.counts[SHUKE_TODO_CALLBACK], ==, 1);
  g_assert_cmpint (notice.late, ==, 1);
  g_assert_cmpint (notice.missed, ==, 1);
  g_assert_cmpint (notice.n_singles, ==, 2);
  g_assert_cmpint (notice.singles[0]->todo->customer, ==, 5);
  g_assert_cmpint (notice.singles[1]->todo->customer, ==, 6);

  remember (delivered, notice.singles[0]);
  remember (delivered, notice.singles[1]);
  g_hash_table_add (delivered, shuke_day_plan_delivery_key (SHUKE_SUMMARY_KEY, TODAY));
  outside.singles_today = 2;
  shuke_day_plan_outside (list, &outside, &notice);
  g_assert_false (notice.summary);
  g_assert_cmpint (notice.n_singles, ==, 0);
}

static void
test_single_says_all (void)
{
  g_auto (Facts) facts;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GHashTable) delivered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ShukeDayOutside outside = {
    .today = TODAY, .minute = 600, .opens = 540, .closes = 1260, .last_seen = NEVER, .vital = 1, .delivered = delivered,
  };
  ShukeDayNotice notice;

  facts_init (&facts);
  add_birthday (&facts, 3, TODAY);
  plan = make_plan (&facts, TODAY, NULL);
  list = shuke_day_plan_list (plan, TODAY, standing_cb, NULL);
  shuke_day_plan_outside (list, &outside, &notice);
  g_assert_cmpint (notice.n_singles, ==, 1);
  g_assert_false (notice.summary);
  remember (delivered, notice.singles[0]);
  outside.singles_today = 1;
  outside.minute = 700;
  shuke_day_plan_outside (list, &outside, &notice);
  g_assert_cmpint (notice.n_singles, ==, 0);
  g_assert_false (notice.summary);
}

static void
test_many (void)
{
  g_auto (Facts) facts;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GPtrArray) list = NULL;
  ShukeDayOutside outside = { .today = TODAY, .minute = 600, .opens = 540, .closes = 1260, .last_seen = NEVER, .vital = 100 };
  ShukeDayNotice notice;

  facts_init (&facts);
  for (int i = 1; i <= 5000; i++)
    {
      add_birthday (&facts, i, TODAY);
      add_todo (&facts, SHUKE_TODO_CALLBACK, i, TODAY - i % 7);
    }
  plan = make_plan (&facts, TODAY, "7");
  list = shuke_day_plan_list (plan, TODAY, standing_cb, NULL);
  g_assert_cmpuint (list->len, ==, 10000);
  shuke_day_plan_outside (list, &outside, &notice);
  g_assert_true (notice.summary);
  g_assert_cmpint (notice.total, ==, 10000);
  g_assert_cmpint (notice.n_singles, ==, 2);
  g_assert_cmpint (notice.singles[0]->todo->customer, ==, 5000);
}

static void
test_closed_days_text (void)
{
  g_assert_cmpuint (shuke_day_plan_read_closed_days (NULL), ==, 0);
  g_assert_cmpuint (shuke_day_plan_read_closed_days (""), ==, 0);
  g_assert_cmpuint (shuke_day_plan_read_closed_days ("7"), ==, 1u << 7);
  g_assert_cmpuint (shuke_day_plan_read_closed_days ("1,7"), ==, (1u << 1) | (1u << 7));
  g_assert_cmpuint (shuke_day_plan_read_closed_days ("0,8,x"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-plan/states", test_states);
  g_test_add_func ("/day-plan/broken", test_broken);
  g_test_add_func ("/day-plan/near", test_near);
  g_test_add_func ("/day-plan/near-birthday", test_near_birthday);
  g_test_add_func ("/day-plan/past-in-notice", test_past_in_notice);
  g_test_add_func ("/day-plan/birthdays", test_birthdays);
  g_test_add_func ("/day-plan/events", test_events);
  g_test_add_func ("/day-plan/range-and-done", test_range_and_done);
  g_test_add_func ("/day-plan/order", test_order);
  g_test_add_func ("/day-plan/days-pass", test_days_pass);
  g_test_add_func ("/day-plan/hours", test_hours);
  g_test_add_func ("/day-plan/call-hours", test_call_hours);
  g_test_add_func ("/day-plan/call-day", test_call_day);
  g_test_add_func ("/day-plan/nothing-twice", test_nothing_twice);
  g_test_add_func ("/day-plan/single-says-all", test_single_says_all);
  g_test_add_func ("/day-plan/many", test_many);
  g_test_add_func ("/day-plan/closed-days-text", test_closed_days_text);
  return g_test_run ();
}
