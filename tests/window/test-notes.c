/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Note, inbox and register of promises, as they are worked with. */

#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-entries.h"
#include "shuke-customer-entry.h"
#include "shuke-inbox-window.h"
#include "shuke-note-window.h"
#include "shuke-promises-window.h"
#include "window-state.h"

#define TODAY (shuke_day_new (2026, 9, 17))

static GtkWidget *
front_window (WindowState *state)
{
  return window_find_above (GTK_WIDGET (state->window));
}

static GtkWidget *
act (WindowState *state,
     const char  *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (state->window), action, NULL);
  window_settle (state);
  return front_window (state);
}

static void
write_text (GtkWidget  *window,
            const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_find (window, "text"))), text, -1);
}

static int
count_rows (GtkWidget  *window,
            const char *list)
{
  GtkListBox *rows = GTK_LIST_BOX (window_find (window, list));
  int n = 0;

  while (gtk_list_box_get_row_at_index (rows, n) != NULL)
    n++;
  return n;
}

/* Whether the cursor stands in the entry of that row, ready to be typed into. */
static gboolean
is_in_row (GtkWidget *window,
           int        row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return GTK_IS_TEXT (focus)
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (window, "rows")), row)));
}

static void
test_note_with_reminder (void)
{
  WindowState state;
  GtkWidget *note;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  gboolean found = FALSE;

  window_state_open (&state, FALSE, 1280, 800);
  before = shuke_book_list_customer_todos (state.book, 5, NULL);
  shuke_window_open_customer (state.window, 5);
  note = act (&state, "quick-note");
  g_assert_true (SHUKE_IS_NOTE_WINDOW (note));
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (window_find (note, "ShukeCustomerEntry"))), ==, 5);
  window_check_walk (note);
  write_text (note, "I promised to have the pink dress ready on 20 September");
  window_settle (&state);
  g_assert_cmpint (count_rows (note, "offers"), ==, 1);
  g_assert_true (gtk_widget_activate_action (note, "note.save", NULL));
  window_settle (&state);
  g_assert_null (front_window (&state));

  after = shuke_book_list_customer_todos (state.book, 5, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  for (guint i = 0; i < after->len; i++)
    {
      const ShukeTodo *todo = g_ptr_array_index (after, i);

      found |= todo->kind == SHUKE_TODO_PROMISE && todo->due_day == shuke_day_new (2026, 9, 20) && todo->entry != 0;
    }
  g_assert_true (found);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  undone = shuke_book_list_customer_todos (state.book, 5, NULL);
  g_assert_cmpuint (undone->len, ==, before->len);
  window_state_close (&state);
}

/* What is not ticked does not become a reminder, also when she types on. */
static void
test_offer_declined (void)
{
  WindowState state;
  GtkWidget *note, *row;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  before = shuke_book_list_customer_todos (state.book, 5, NULL);
  shuke_window_open_customer (state.window, 5);
  note = act (&state, "quick-note");
  write_text (note, "I promised to have the pink dress ready on 20 September");
  window_settle (&state);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (note, "offers")), 0));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (window_find (row, "GtkCheckButton")), FALSE);
  write_text (note, "I promised to have the pink dress ready on 20 September, size M");
  window_settle (&state);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (note, "offers")), 0));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (window_find (row, "GtkCheckButton"))));
  gtk_widget_activate_action (note, "note.save", NULL);
  window_settle (&state);
  after = shuke_book_list_customer_todos (state.book, 5, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_state_close (&state);
}

static gboolean
has_focus_within (GtkWidget *window,
                  GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Somebody new whose child is called 朵朵, with her file open. */
static gint64
open_mother (WindowState *state)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) fresh = NULL;
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "孟晓岚");
  shuke_customer_builder_set_person_name (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD), "朵朵");
  fresh = shuke_customer_builder_build (builder, TODAY, NULL);
  g_assert_cmpint (shuke_book_save_customer (state->book, fresh, &id, NULL), !=, 0);
  window_settle (state);
  shuke_window_open_customer (state->window, id);
  return id;
}

/* What she told in one breath: it goes into the file with the note, but for what is unticked, and one undo takes all of it back. By keys. */
static void
test_told (void)
{
  static const char *const tab[] = { "key", "Tab", NULL };
  static const char *const space[] = { "key", "space", NULL };
  static const char *const save[] = { "key", "ctrl+Return", NULL };
  WindowState state;
  GtkWidget *note, *told;
  gint64 id;
  g_autoptr (ShukeCustomer) filled = NULL;
  g_autoptr (ShukeCustomer) undone = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const ShukePerson *child;

  window_state_open (&state, FALSE, 1280, 800);
  id = open_mother (&state);
  note = act (&state, "quick-note");
  told = window_find (note, "ShukeToldOffers");
  g_assert_false (gtk_widget_get_visible (told));
  write_text (note, "生日农历三月初五，89年的。家住阳光花园3栋2单元501。朵朵大名叫陈雨朵，上周量的身高113。喜欢大红色，不要带帽子的。中午12点以后打电话");
  window_settle (&state);
  g_assert_true (gtk_widget_get_visible (told));
  window_check_walk (note);
  for (int i = 0; i < 30 && !has_focus_within (note, told); i++)
    {
      window_type_in (note, tab);
      window_settle (&state);
    }
  g_assert_true (has_focus_within (note, told));
  window_type_in (note, space);
  window_settle (&state);
  window_type_in (note, save);
  window_settle (&state);
  g_assert_null (front_window (&state));

  filled = shuke_book_get_customer (state.book, id, NULL);
  child = g_ptr_array_index (filled->persons, 1);
  g_assert_cmpint (((ShukePerson *) g_ptr_array_index (filled->persons, 0))->birth.year, ==, 0);
  g_assert_cmpstr (((ShukeAddress *) g_ptr_array_index (filled->addresses, 0))->text, ==, "阳光花园3栋2单元501");
  g_assert_cmpstr (child->name, ==, "陈雨朵");
  g_assert_cmpstr (child->nickname, ==, "朵朵");
  g_assert_cmpint (((ShukeMeasurement *) g_ptr_array_index (child->measurements, 0))->day, ==, TODAY - 7);
  g_assert_cmpstr (filled->contact_hours, ==, "12:00-24:00");
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  undone = shuke_book_get_customer (state.book, id, NULL);
  entries = shuke_book_list_entries (state.book, id, -1, NULL);
  g_assert_cmpuint (undone->addresses->len, ==, 0);
  g_assert_null (undone->contact_hours);
  g_assert_cmpuint (entries->len, ==, 0);
  window_state_close (&state);
}

/* What no reader understands goes into her remark when that is wanted, below what it says. */
static void
test_told_rest (void)
{
  static const char *const save[] = { "key", "ctrl+Return", NULL };

  for (int wanted = 0; wanted < 2; wanted++)
    {
      WindowState state;
      GtkWidget *note, *told, *check;
      g_autoptr (ShukeCustomer) before = NULL;
      g_autoptr (ShukeCustomer) after = NULL;
      gint64 id;

      window_state_open (&state, FALSE, 1280, 800);
      id = open_mother (&state);
      before = shuke_book_get_customer (state.book, id, NULL);
      note = act (&state, "quick-note");
      told = window_find (note, "ShukeToldOffers");
      write_text (note, "她喝红茶不放糖也不要奶");
      window_settle (&state);
      g_assert_true (gtk_widget_get_visible (told));
      window_check_walk (note);
      check = window_find (told, "GtkCheckButton");
      g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), wanted);
      window_type_in (note, save);
      window_settle (&state);
      after = shuke_book_get_customer (state.book, id, NULL);
      if (wanted)
        g_assert_true (g_str_has_suffix (after->note, "她喝红茶不放糖也不要奶"));
      else
        g_assert_cmpstr (after->note, ==, before->note);
      window_state_close (&state);
    }
}

/* What is promised for a birthday told in the same breath has its day, and what has to be done until a day stands in the list a week before it. */
static void
test_promised_days (void)
{
  WindowState state;
  GtkWidget *note;
  gint64 id;
  g_autoptr (GPtrArray) todos = NULL;
  guint found = 0;

  window_state_open (&state, FALSE, 1280, 800);
  id = open_mother (&state);
  note = act (&state, "quick-note");
  write_text (note, "朵朵2020年12月9号生的。我答应朵朵生日那天来店里送顶帽子。我答应改腰不收钱，11月20号之前要给她弄好。");
  window_settle (&state);
  g_assert_cmpint (count_rows (note, "offers"), ==, 2);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (
                              GTK_LIST_BOX (window_find (note, "offers")), 1))), "by Friday"));
  g_assert_true (gtk_widget_activate_action (note, "note.save", NULL));
  window_settle (&state);
  todos = shuke_book_list_customer_todos (state.book, id, NULL);
  for (guint i = 0; i < todos->len; i++)
    {
      const ShukeTodo *todo = g_ptr_array_index (todos, i);

      found += todo->due_day == shuke_day_new (2026, 12, 9) && todo->kind == SHUKE_TODO_PROMISE &&
               g_str_equal (todo->text, "朵朵生日那天来店里送顶帽子");
      found += todo->due_day == shuke_day_new (2026, 11, 20) && todo->from_day == shuke_day_new (2026, 11, 13) &&
               g_str_equal (todo->text, "改腰不收钱，11月20号之前要给她弄好");
    }
  g_assert_cmpuint (found, ==, 2);
  window_state_close (&state);
}

/* A birthday that goes into the file is no reminder besides, and who brought her is found by her name. */
static void
test_told_life (void)
{
  static const char *const save[] = { "key", "ctrl+Return", NULL };
  WindowState state;
  GtkWidget *note;
  gint64 brought = 0, id = 0;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomerBuilder) other = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) fresh = NULL;
  g_autoptr (ShukeCustomer) bringer = NULL;
  g_autoptr (ShukeCustomer) filled = NULL;
  g_autoptr (GPtrArray) todos = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "闻人晓");
  fresh = shuke_customer_builder_build (builder, TODAY, NULL);
  g_assert_cmpint (shuke_book_save_customer (state.book, fresh, &id, NULL), !=, 0);
  shuke_customer_builder_set (other, SHUKE_CUSTOMER_NAME, "濮阳敏");
  bringer = shuke_customer_builder_build (other, TODAY, NULL);
  g_assert_cmpint (shuke_book_save_customer (state.book, bringer, &brought, NULL), !=, 0);
  window_settle (&state);
  shuke_window_open_customer (state.window, id);
  note = act (&state, "quick-note");
  write_text (note, "生日农历三月初五，89年的。濮阳敏介绍来的，每季预算两千。下周三来试大衣");
  window_settle (&state);
  window_type_ahead (&state, save);
  window_settle (&state);
  g_assert_null (front_window (&state));

  filled = shuke_book_get_customer (state.book, id, NULL);
  g_assert_cmpint (filled->referrer, ==, brought);
  g_assert_cmpint (((ShukePerson *) g_ptr_array_index (filled->persons, 0))->birth.year, ==, 1989);
  todos = shuke_book_list_customer_todos (state.book, id, NULL);
  g_assert_cmpuint (todos->len, ==, 1);
  g_assert_cmpstr (((ShukeTodo *) g_ptr_array_index (todos, 0))->text, ==, "来试大衣");
  window_state_close (&state);
}

/* 美敏姐 is the one whose given name that is; of two nobody is. */
static void
test_told_bringer (void)
{
  static const char *const names[] = { "濮阳美敏", "闻人晓蓉", "尉迟晓蓉", "公孙惠兰", "夏侯春" };
  static const char *const nicknames[] = { NULL, NULL, NULL, NULL, "惠兰" };
  static const char *const of_two[] = { "她是晓蓉姐带来的", "她是惠兰姐带来的" };
  WindowState state;
  gint64 ids[G_N_ELEMENTS (names)];
  GtkWidget *note;
  g_autoptr (ShukeCustomer) brought = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) fresh = NULL;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, names[i]);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, nicknames[i]);
      fresh = shuke_customer_builder_build (builder, TODAY, NULL);
      g_assert_cmpint (shuke_book_save_customer (state.book, fresh, &ids[i], NULL), !=, 0);
    }
  window_settle (&state);
  shuke_window_open_customer (state.window, ids[1]);
  note = act (&state, "quick-note");
  write_text (note, "她是美敏姐带来的");
  window_settle (&state);
  g_assert_true (gtk_widget_activate_action (note, "note.save", NULL));
  window_settle (&state);
  brought = shuke_book_get_customer (state.book, ids[1], NULL);
  g_assert_cmpint (brought->referrer, ==, ids[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (of_two); i++)
    {
      g_autoptr (ShukeCustomer) other = NULL;

      shuke_window_open_customer (state.window, ids[0]);
      note = act (&state, "quick-note");
      write_text (note, of_two[i]);
      window_settle (&state);
      g_assert_true (gtk_widget_activate_action (note, "note.save", NULL));
      window_settle (&state);
      other = shuke_book_get_customer (state.book, ids[0], NULL);
      g_assert_cmpint (other->referrer, ==, 0);
    }
  window_state_close (&state);
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

/* The name of another customer at the beginning: offered, one key takes her and one key goes back; unasked it stays where it was. */
static void
test_named (void)
{
  const char *const key[] = { "key", "F4", NULL };
  WindowState state;
  GtkWidget *note, *list;
  ShukeCustomerEntry *field;
  g_autoptr (ShukeCustomer) other = NULL;
  g_autofree char *text = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  other = shuke_book_get_customer (state.book, 1, NULL);
  shuke_window_open_customer (state.window, 5);
  note = act (&state, "quick-note");
  list = window_find (note, "whom_list");
  field = SHUKE_CUSTOMER_ENTRY (window_find (note, "ShukeCustomerEntry"));
  write_text (note, "裤子要改");
  window_settle (&state);
  g_assert_false (gtk_widget_get_visible (list));
  /* Of that name there are two, but only one is called so. */
  text = g_strdup_printf ("%s 周六来取", other->address_form);
  write_text (note, text);
  window_wait (is_visible, list);
  window_settle (&state);
  g_assert_cmpint (shuke_customer_entry_get_customer (field), ==, 5);
  window_check_walk (note);
  window_type_in (note, key);
  window_settle (&state);
  g_assert_cmpint (shuke_customer_entry_get_customer (field), ==, 1);
  g_assert_true (gtk_widget_get_visible (list));
  window_type_in (note, key);
  window_settle (&state);
  g_assert_cmpint (shuke_customer_entry_get_customer (field), ==, 5);
  g_assert_true (gtk_widget_get_visible (list));
  write_text (note, "");
  window_settle (&state);
  g_assert_false (gtk_widget_get_visible (list));
  gtk_window_close (GTK_WINDOW (note));
  window_state_close (&state);
}

/* Two things in one sentence: each reminder says its own, without the day, which stands above it. */
static void
test_offer_words (void)
{
  static const struct { const char *note, *first, *second; } cases[] = {
    { "大衣周六前改好给她寄去，下周三她带女儿来试裙子", "大衣改好给她寄去", "她带女儿来试裙子" },
    { "明天下午三点来试大衣，周五前把裤子改好", "下午三点来试大衣", "把裤子改好" },
    { "Send her the coat by Saturday. She comes next Wednesday to try the skirt.", "Send her the coat",
      "She comes to try the skirt" },
  };
  WindowState state;
  GtkWidget *note;
  GtkListBox *offers;
  const char *title;

  window_state_open (&state, FALSE, 1280, 800);
  note = act (&state, "quick-note");
  offers = GTK_LIST_BOX (window_find (note, "offers"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_text (note, cases[i].note);
      window_settle (&state);
      g_assert_cmpint (count_rows (note, "offers"), ==, 2);
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (offers, 0))), ==, cases[i].first);
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (offers, 1))), ==, cases[i].second);
      title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (offers, 0)));
      g_assert_true ((strstr (title, "下午三点") != NULL) == g_str_has_prefix (cases[i].note, "明天"));
    }
  write_text (note, "");
  gtk_window_close (GTK_WINDOW (note));
  window_state_close (&state);
}

/* Another day than the one that was read, kept while she types on. */
static void
test_offer_moved (void)
{
  WindowState state;
  GtkWidget *note, *row, *button, *calendar;
  static const char *const keys[] = { "key", "Right", "key", "Return", NULL };
  GtkPopover *popover;
  g_autoptr (GPtrArray) todos = NULL;
  gboolean found = FALSE;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_window_open_customer (state.window, 5);
  note = act (&state, "quick-note");
  write_text (note, "I promised to have the pink dress ready by 20 September");
  window_settle (&state);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (note, "offers")), 0));
  button = window_find (row, "GtkMenuButton");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (window_find (row, "GtkCheckButton")), FALSE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  calendar = gtk_popover_get_child (popover);
  window_settle (&state);
  window_press_in_popover (window_find_label (calendar, "21"));
  window_settle (&state);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_true (has_focus_within (note, button));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "21"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (&state);
  gtk_widget_grab_focus (calendar);
  window_type_in (note, keys);
  window_settle (&state);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_true (has_focus_within (note, button));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (window_find (row, "GtkCheckButton"))));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "22"));
  write_text (note, "I promised to have the pink dress ready by 20 September, size M");
  window_settle (&state);
  gtk_widget_activate_action (note, "note.save", NULL);
  window_settle (&state);
  todos = shuke_book_list_customer_todos (state.book, 5, NULL);
  for (guint i = 0; i < todos->len; i++)
    {
      const ShukeTodo *todo = g_ptr_array_index (todos, i);

      found |= todo->kind == SHUKE_TODO_PROMISE && todo->due_day == shuke_day_new (2026, 9, 22) && todo->from_day == SHUKE_DAY_NONE;
    }
  g_assert_true (found);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_state_close (&state);
}

/* Runs what @window itself has bound to @key; FALSE when there is nothing. */
static gboolean
press (GtkWidget  *window,
       const char *key)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) one = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (one) && j < g_list_model_get_n_items (G_LIST_MODEL (one)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (one), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window, NULL);
        }
    }
  return FALSE;
}

/* From a dialog too, and over it; a second call finds the note that is being written. */
static void
test_note_over_dialog (void)
{
  WindowState state;
  GtkWidget *sale, *note;
  g_autoptr (GListModel) all = NULL;
  guint before;

  window_state_open (&state, FALSE, 1280, 800);
  sale = act (&state, "new-sale");
  g_assert_nonnull (sale);
  g_assert_true (press (sale, "<Control>j"));
  window_settle (&state);
  note = window_find_above (sale);
  g_assert_true (SHUKE_IS_NOTE_WINDOW (note));
  all = g_object_ref (gtk_window_get_toplevels ());
  before = g_list_model_get_n_items (all);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "quick-note", NULL);
  window_settle (&state);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, before);
  gtk_window_close (GTK_WINDOW (note));
  window_settle (&state);
  g_assert_null (window_find_above (sale));
  g_assert_true (gtk_widget_get_mapped (sale));
  gtk_window_close (GTK_WINDOW (sale));
  window_state_close (&state);
}

/* What hangs on a note without a name follows it to the customer. */
static void
test_reminder_follows (void)
{
  WindowState state;
  GtkWidget *note, *inbox, *list, *row;
  g_autoptr (GPtrArray) promises = NULL;
  gboolean found = FALSE;
  int last;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_window_show_page (state.window, "calendar");
  note = act (&state, "quick-note");
  write_text (note, "Promised to send the swatches by 25 September");
  window_settle (&state);
  gtk_widget_activate_action (note, "note.save", NULL);
  window_settle (&state);
  /* As long as nobody is named, its row among the promises leads to the inbox. */
  list = act (&state, "promises");
  for (int i = 0; i < count_rows (list, "rows"); i++)
    {
      row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (list, "rows")), i));
      if (window_find_label (row, "Promised to send the swatches by 25 September"))
        {
          g_signal_emit_by_name (window_find (list, "rows"), "row-activated", row);
          break;
        }
    }
  window_settle (&state);
  inbox = front_window (&state);
  g_assert_true (SHUKE_IS_INBOX_WINDOW (inbox));
  last = count_rows (inbox, "rows") - 1;
  for (int i = 0; i <= last; i++)
    {
      row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (inbox, "rows")), i));
      if (window_find_label (row, "Promised to send the swatches by 25 September"))
        {
          shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (window_find (row, "ShukeCustomerEntry")), 9);
          break;
        }
    }
  window_settle (&state);
  g_assert_cmpint (count_rows (inbox, "rows"), ==, last);
  promises = shuke_book_list_promises (state.book, NULL);
  for (guint i = 0; i < promises->len; i++)
    {
      const ShukeTodo *promise = g_ptr_array_index (promises, i);

      found |= promise->customer == 9 && promise->due_day == shuke_day_new (2026, 9, 25);
    }
  g_assert_true (found);
  gtk_window_close (GTK_WINDOW (inbox));
  window_state_close (&state);
}

/* Without a name it waits in the inbox; a blank one is not kept; an unsaved one is not lost by Escape. */
static void
test_inbox (void)
{
  const char *const escape[] = { "key", "Escape", NULL };
  WindowState state;
  GtkWidget *note, *inbox, *entry;
  int before;

  window_state_open (&state, FALSE, 1280, 800);
  before = shuke_book_count_inbox (state.book);
  shuke_window_show_page (state.window, "calendar");
  note = act (&state, "quick-note");
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (window_find (note, "ShukeCustomerEntry"))), ==, 0);
  write_text (note, "  \n ");
  gtk_widget_activate_action (note, "note.save", NULL);
  g_assert_cmpint (shuke_book_count_inbox (state.book), ==, before);
  write_text (note, "asked for a red coat");
  gtk_window_close (GTK_WINDOW (note));
  window_settle (&state);
  g_assert_true (front_window (&state) == note);
  gtk_widget_activate_action (note, "note.save", NULL);
  window_settle (&state);
  g_assert_cmpint (shuke_book_count_inbox (state.book), ==, before + 1);

  inbox = act (&state, "inbox");
  g_assert_true (SHUKE_IS_INBOX_WINDOW (inbox));
  g_assert_cmpint (count_rows (inbox, "rows"), ==, before + 1);
  g_assert_true (is_in_row (inbox, 0));
  window_check_walk (inbox);
  entry = window_find (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (inbox, "rows")), 0)), "GtkSearchEntry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "zzz");
  window_type_in (inbox, escape);
  window_settle (&state);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (is_in_row (inbox, 0));
  window_type_in (inbox, escape);
  window_settle (&state);
  g_assert_null (front_window (&state));
  inbox = act (&state, "inbox");
  while (count_rows (inbox, "rows") > 0)
    {
      int left = count_rows (inbox, "rows");

      entry = window_find (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (inbox, "rows")), 0)), "ShukeCustomerEntry");
      shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (entry), 7);
      window_settle (&state);
      g_assert_cmpint (count_rows (inbox, "rows"), ==, left - 1);
      if (left > 1)
        g_assert_true (is_in_row (inbox, 0));
    }
  g_assert_cmpint (shuke_book_count_inbox (state.book), ==, 0);
  g_assert_true (gtk_widget_get_visible (window_find (inbox, "empty")));
  gtk_window_close (GTK_WINDOW (inbox));
  window_state_close (&state);
}

static gboolean
has_hits (gpointer data)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (data), 0) != NULL;
}

static void
test_customer_entry (void)
{
  WindowState state;
  GtkWidget *note, *entry, *hits;
  gboolean handled;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_window_show_page (state.window, "calendar");
  note = act (&state, "quick-note");
  entry = window_find (note, "ShukeCustomerEntry");
  hits = window_find (entry, "GtkListBox");
  gtk_widget_grab_focus (window_find (entry, "GtkSearchEntry"));
  gtk_editable_set_text (GTK_EDITABLE (window_find (entry, "GtkSearchEntry")), "linxiaoyu");
  window_wait (has_hits, hits);
  g_signal_emit_by_name (window_find (entry, "GtkSearchEntry"), "activate", &handled);
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (entry)), >, 0);
  gtk_window_close (GTK_WINDOW (note));
  window_state_close (&state);
}

static void
test_promises (void)
{
  WindowState state;
  GtkWidget *promises, *row;
  g_autoptr (GPtrArray) list = NULL;
  int before;

  window_state_open (&state, FALSE, 1280, 800);
  list = shuke_book_list_promises (state.book, NULL);
  g_assert_cmpuint (list->len, >, 1);
  promises = act (&state, "promises");
  g_assert_true (SHUKE_IS_PROMISES_WINDOW (promises));
  before = count_rows (promises, "rows");
  g_assert_cmpint (before, ==, list->len);
  window_check_walk (promises);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (promises, "rows")), 0));
  g_signal_emit_by_name (window_find (row, "GtkButton"), "clicked");
  window_settle (&state);
  g_assert_cmpint (count_rows (promises, "rows"), ==, before - 1);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_settle (&state);
  g_assert_cmpint (count_rows (promises, "rows"), ==, before);
  gtk_window_close (GTK_WINDOW (promises));
  window_state_close (&state);
}

/* Who comes to fetch something is owed it: it stands in the register until it is fetched. */
static void
test_pick_up (void)
{
  WindowState state;
  GtkWidget *note, *promises, *label, *row, *button;
  int before;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_window_open_customer (state.window, 5);
  note = act (&state, "quick-note");
  write_text (note, "Picks up her trousers on Monday");
  window_settle (&state);
  g_assert_cmpint (count_rows (note, "offers"), ==, 1);
  g_assert_nonnull (window_find_label (note, "Pick-up, Monday, 21 September"));
  gtk_widget_activate_action (note, "note.save", NULL);
  window_settle (&state);
  promises = act (&state, "promises");
  before = count_rows (promises, "rows");
  label = window_find_label (promises, "to be fetched by 21 September");
  row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  g_assert_nonnull (window_find_label (row, "Picks up her trousers"));
  button = window_find (row, "GtkButton");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Fetched");
  g_signal_emit_by_name (button, "clicked");
  window_settle (&state);
  g_assert_cmpint (count_rows (promises, "rows"), ==, before - 1);
  g_assert_null (window_find_label (promises, "Picks up her trousers"));
  gtk_window_close (GTK_WINDOW (promises));
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_settle (&state);
  window_state_close (&state);
}

static void
keep_note (WindowState *state,
           gint64       customer)
{
  g_assert_cmpint (shuke_book_keep_draft (state->book, SHUKE_DRAFT_NOTE, 0, customer, "周六来取", NULL), !=, 0);
}

static void
check_note (GtkWidget  *note,
            gint64      customer,
            const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_find (note, "text")));
  g_autofree char *held = NULL;

  g_object_get (buffer, "text", &held, NULL);
  g_assert_cmpstr (held, ==, text);
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (window_find (note, "ShukeCustomerEntry"))), ==, customer);
}

static gboolean
has_kept (gpointer data)
{
  const WindowState *state = data;
  gint64 whose = 6;
  g_autofree char *text = shuke_book_dup_draft (state->book, SHUKE_DRAFT_NOTE, &whose, NULL, NULL);

  return g_strcmp0 (text, "裙子要改短") == 0 && whose == 6;
}

static gboolean
is_offered (gpointer data)
{
  const WindowState *state = data;

  return window_find_label (GTK_WIDGET (state->window), "A note was not saved yet") != NULL;
}

/* What is typed about one is kept beside what waits for another; gone on with, what else waits is offered next. */
static void
test_kept_beside (void)
{
  WindowState state;
  GtkWidget *note;

  window_state_open (&state, FALSE, 1280, 800);
  keep_note (&state, 5);
  shuke_window_open_customer (state.window, 6);
  note = act (&state, "quick-note");
  check_note (note, 6, "");
  write_text (note, "裙子要改短");
  window_wait (has_kept, &state);
  gtk_window_destroy (GTK_WINDOW (note));

  shuke_window_open_customer (state.window, 5);
  note = act (&state, "quick-note");
  check_note (note, 5, "周六来取");
  gtk_window_destroy (GTK_WINDOW (note));
  g_assert_false (is_offered (&state));
  note = act (&state, "go-on");
  check_note (note, 6, "裙子要改短");
  g_assert_true (gtk_widget_activate_action (note, "note.save", NULL));
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_wait (is_offered, &state);
  note = act (&state, "go-on");
  check_note (note, 5, "周六来取");
  g_assert_true (gtk_widget_activate_action (note, "note.save", NULL));
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_state_close (&state);
}

/* A kept note stays whose it is: another card begins its own; and when she is in the bin it is said so. */
static void
test_kept (void)
{
  WindowState state;
  GtkWidget *question, *note;
  gint64 whose = 0;
  g_autofree char *kept = NULL;
  g_autofree char *left = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  keep_note (&state, 5);
  shuke_window_open_customer (state.window, 6);
  note = act (&state, "quick-note");
  check_note (note, 6, "");
  write_text (note, "裙子要改短");
  g_assert_true (gtk_widget_activate_action (note, "note.save", NULL));
  window_settle (&state);
  g_assert_null (front_window (&state));
  kept = shuke_book_dup_draft (state.book, SHUKE_DRAFT_NOTE, &whose, NULL, NULL);
  g_assert_cmpstr (kept, ==, "周六来取");
  g_assert_cmpint (whose, ==, 5);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);

  note = act (&state, "go-on");
  check_note (note, 5, "周六来取");
  gtk_window_destroy (GTK_WINDOW (note));
  g_assert_cmpint (shuke_book_delete_customer (state.book, 5, NULL), !=, 0);
  act (&state, "go-on");
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  gtk_window_destroy (GTK_WINDOW (question));
  note = window_find_dialog ("ShukeNoteWindow");
  check_note (note, 0, "周六来取");
  g_assert_true (gtk_widget_activate_action (note, "note.save", NULL));
  window_settle (&state);
  whose = 0;
  left = shuke_book_dup_draft (state.book, SHUKE_DRAFT_NOTE, &whose, NULL, NULL);
  g_assert_null (left);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  g_assert_cmpint (shuke_book_restore_customer (state.book, 5, NULL), !=, 0);
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notes/note-with-reminder", test_note_with_reminder);
  g_test_add_func ("/notes/offer-declined", test_offer_declined);
  g_test_add_func ("/notes/told", test_told);
  g_test_add_func ("/notes/told-rest", test_told_rest);
  g_test_add_func ("/notes/told-bringer", test_told_bringer);
  g_test_add_func ("/notes/promised-days", test_promised_days);
  g_test_add_func ("/notes/told-life", test_told_life);
  g_test_add_func ("/notes/named", test_named);
  g_test_add_func ("/notes/offer-words", test_offer_words);
  g_test_add_func ("/notes/offer-moved", test_offer_moved);
  g_test_add_func ("/notes/over-dialog", test_note_over_dialog);
  g_test_add_func ("/notes/reminder-follows", test_reminder_follows);
  g_test_add_func ("/notes/kept", test_kept);
  g_test_add_func ("/notes/kept-beside", test_kept_beside);
  g_test_add_func ("/notes/inbox", test_inbox);
  g_test_add_func ("/notes/customer-entry", test_customer_entry);
  g_test_add_func ("/notes/promises", test_promises);
  g_test_add_func ("/notes/pick-up", test_pick_up);
  return g_test_run ();
}
