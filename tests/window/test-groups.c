/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups by hand, as somebody comes to them who has none: from a file, from the list, and inside one that is empty. */

#include <adwaita.h>

#include "profile-state.h"
#include "shuke-book-customers.h"
#include "shuke-book-groups.h"
#include "shuke-customer-entry.h"
#include "shuke-customers-page.h"

static void
set_up (ProfileState  *self,
        gconstpointer  data)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;

  profile_set_up (self, data);
  groups = shuke_book_list_groups (self->state.book, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < groups->len; i++)
    {
      shuke_book_delete_group (self->state.book, ((ShukeGroup *) g_ptr_array_index (groups, i))->id, &error);
      g_assert_no_error (error);
    }
  window_settle (&self->state);
}

static guint
count_members (ProfileState *fixture,
               const char   *name)
{
  g_autoptr (GArray) ids = shuke_book_list_group_members (fixture->state.book, name, NULL);

  return ids->len;
}

static guint
count_groups (ProfileState *fixture)
{
  g_autoptr (GPtrArray) groups = shuke_book_list_groups (fixture->state.book, FALSE, NULL);

  return groups->len;
}

static GtkWidget *
find_section (ProfileState *fixture)
{
  GtkWidget *row = window_find (GTK_WIDGET (fixture->state.window), "ShukeGroupsRow");

  return row != NULL && gtk_widget_get_visible (row) ? row : NULL;
}

static GtkWidget *
find_named (GtkWidget  *root,
            const char *tooltip)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_named (child, tooltip);
  return found;
}

static GtkWidget *
open_menu (ProfileState *fixture,
           GtkWidget    *button)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (&fixture->state);
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

static gboolean
has_popover (gpointer button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

/* The word typed where facts are added leads to the groups of the file, though the shop has none; what is typed there is a new group with
 * her in it, and one undo takes both back. */
static void
test_from_file (ProfileState  *fixture,
                gconstpointer  data)
{
  static const char *const words[] = { "组", "fenzu", "group" };
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *add, *picker, *row, *button, *popover;

  g_assert_null (find_section (fixture));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  add = window_find (window_find (about, "ShukePersonRow"), "GtkMenuButton");
  window_wait (profile_is_in_view, add);
  picker = open_menu (fixture, add);
  g_assert_nonnull (window_find_button (picker, "A group she belongs to…"));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (window_find (picker, "GtkSearchEntry")), words[i]);
      g_assert_nonnull (window_find_button (picker, "A group she belongs to…"));
    }
  g_signal_emit_by_name (window_find (picker, "GtkSearchEntry"), "activate");
  row = find_section (fixture);
  g_assert_nonnull (row);
  button = window_find (row, "GtkMenuButton");
  window_wait (has_popover, button);
  window_settle (&fixture->state);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  window_check_walk (popover);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->state.window)), popover));
  profile_write_on (fixture, "linen");
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (row, "linen"));
  g_assert_cmpuint (count_members (fixture, "linen"), ==, 1);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->state.window)), row));
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_cmpuint (count_groups (fixture), ==, 0);
  /* Another file does not show what is not there. */
  shuke_window_open_customer (fixture->state.window, fixture->lin + 1);
  window_settle (&fixture->state);
  g_assert_null (find_section (fixture));
}

static GtkWidget *
make_group (ProfileState *fixture,
            const char   *name)
{
  GtkWidget *window, *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->state.window), "groups", NULL);
  window_settle (&fixture->state);
  window = window_find_above (GTK_WIDGET (fixture->state.window));
  window_check_walk (window);
  profile_click (find_named (window, "New Group"));
  window_settle (&fixture->state);
  dialog = window_find_above (window);
  window_check_walk (dialog);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "GtkEntry")), name);
  g_signal_emit_by_name (window_find (dialog, "GtkEntry"), "activate");
  window_settle (&fixture->state);
  return window;
}

static void
choose (ProfileState *fixture,
        GtkWidget    *window,
        gint64        customer)
{
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (window_find (window, "ShukeCustomerEntry")), customer);
  window_settle (&fixture->state);
}

/* A new group asks at once who is in it: by name, one after the other, taken out by a button, each taken back by itself. Choosing a row
 * opens the file, and leaves no window above it. */
static void
test_new_group (ProfileState  *fixture,
                gconstpointer  data)
{
  GtkWidget *groups = make_group (fixture, "早教班");
  GtkWidget *people = window_find_above (groups);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, 2, NULL);
  g_autofree char *second = g_strdup_printf ("Take %s Out", customer->name);

  g_assert_nonnull (people);
  g_assert_cmpuint (count_members (fixture, "早教班"), ==, 0);
  g_assert_nonnull (window_find_label (people, "Nobody Is in This Group Yet"));
  window_check_walk (people);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (people)), window_find (people, "ShukeCustomerEntry")));
  choose (fixture, people, 1);
  choose (fixture, people, 2);
  g_assert_cmpuint (count_members (fixture, "早教班"), ==, 2);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (people)), window_find (people, "ShukeCustomerEntry")));
  window_check_walk (people);
  /* She is in it already: it is said, and nothing is done. */
  choose (fixture, people, 2);
  g_assert_cmpuint (count_members (fixture, "早教班"), ==, 2);
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_cmpuint (count_members (fixture, "早教班"), ==, 1);
  g_assert_nonnull (find_named (people, "Take 林小雨 Out"));
  profile_click (find_named (people, "Take 林小雨 Out"));
  window_settle (&fixture->state);
  g_assert_cmpuint (count_members (fixture, "早教班"), ==, 0);
  choose (fixture, people, 2);
  g_signal_emit_by_name (gtk_widget_get_ancestor (find_named (people, second), GTK_TYPE_LIST_BOX_ROW), "activate");
  window_settle (&fixture->state);
  g_assert_cmpint (shuke_window_get_customer (fixture->state.window), ==, 2);
  g_assert_null (window_find_above (GTK_WIDGET (fixture->state.window)));
}

static gboolean
shows_rule (gpointer stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "rule") == 0;
}

/* An empty group, listed, says what to do; the list's menu leads there too; in a group by rule it leads to the rule. */
static void
test_empty_group (ProfileState  *fixture,
                  gconstpointer  data)
{
  ShukeCustomersPage *page = SHUKE_CUSTOMERS_PAGE (window_find (GTK_WIDGET (fixture->state.window), "ShukeCustomersPage"));
  GtkWidget *stack = window_find (GTK_WIDGET (page), "list_stack");
  g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
  ShukeCondition *condition = shuke_condition_new (SHUKE_RULE_TIER);
  GtkWidget *people, *menu, *sort = window_find (GTK_WIDGET (page), "sort_button");
  g_autoptr (GError) error = NULL;

  menu = open_menu (fixture, sort);
  g_assert_nonnull (window_find_label (menu, "Groups…"));
  g_assert_null (window_find_label (menu, "Who Is in This Group…"));
  gtk_popover_popdown (GTK_POPOVER (menu));
  condition->text = g_strdup ("no such tier");
  g_ptr_array_add (rule->conditions, condition);
  shuke_book_save_group (fixture->state.book, 0, "Nobody", rule, NULL, &error);
  g_assert_no_error (error);
  shuke_book_save_group (fixture->state.book, 0, "早教班", NULL, NULL, &error);
  g_assert_no_error (error);

  shuke_customers_page_show_group (page, "早教班");
  window_settle (&fixture->state);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "group");
  window_check_walk (stack);
  profile_click (window_find (gtk_stack_get_visible_child (GTK_STACK (stack)), "GtkButton"));
  window_settle (&fixture->state);
  people = window_find_above (GTK_WIDGET (fixture->state.window));
  g_assert_nonnull (people);
  choose (fixture, people, 3);
  gtk_window_close (GTK_WINDOW (people));
  window_settle (&fixture->state);
  g_assert_cmpuint (count_members (fixture, "早教班"), ==, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "list");
  menu = open_menu (fixture, sort);
  g_assert_nonnull (window_find_label (menu, "Who Is in This Group…"));
  gtk_popover_popdown (GTK_POPOVER (menu));

  shuke_customers_page_show_group (page, "Nobody");
  window_wait (shows_rule, stack);
  window_settle (&fixture->state);
  window_check_walk (stack);
  profile_click (window_find (gtk_stack_get_visible_child (GTK_STACK (stack)), "GtkButton"));
  window_settle (&fixture->state);
  people = window_find_above (GTK_WIDGET (fixture->state.window));
  g_assert_nonnull (people);
  g_assert_nonnull (window_find_label (people, "Tier"));
  gtk_window_close (GTK_WINDOW (people));
}

typedef struct {
  GtkListView *list;
  guint        n;
} Rows;

static gboolean
has_rows (gpointer data)
{
  const Rows *rows = data;

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (rows->list))) == rows->n;
}

/* Who belongs to a group by rule is found out behind the list. Meanwhile it shows nobody, says so, and whoever asks for those in it gets the
 * right ones; when somebody has come to belong, or does not any more, it follows. */
static void
test_by_rule (ProfileState  *fixture,
              gconstpointer  data)
{
  ShukeCustomersPage *page = SHUKE_CUSTOMERS_PAGE (window_find (GTK_WIDGET (fixture->state.window), "ShukeCustomersPage"));
  Rows rows = { GTK_LIST_VIEW (window_find (GTK_WIDGET (page), "list_view")), 0 };
  g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
  ShukeCondition *condition = shuke_condition_new (SHUKE_RULE_BOUGHT);
  g_autoptr (GArray) members = NULL;
  g_autoptr (GArray) at_once = NULL;
  g_autoptr (GError) error = NULL;

  condition->text = g_strdup ("毛衣");
  condition->to = 0;
  g_ptr_array_add (rule->conditions, condition);
  shuke_book_save_group (fixture->state.book, 0, "买过毛衣", rule, NULL, &error);
  g_assert_no_error (error);
  members = shuke_book_list_group_members (fixture->state.book, "买过毛衣", &error);
  g_assert_cmpuint (members->len, >, 3);

  shuke_customers_page_show_group (page, "买过毛衣");
  g_assert_true (has_rows (&rows));
  g_assert_nonnull (window_find_label (GTK_WIDGET (page), "Looking through the book…"));
  rows.n = members->len;
  window_wait (has_rows, &rows);
  window_settle (&fixture->state);
  g_assert_null (window_find_label (GTK_WIDGET (page), "Looking through the book…"));

  /* One of them goes into the bin. */
  shuke_book_delete_customer (fixture->state.book, g_array_index (members, gint64, 0), &error);
  g_assert_no_error (error);
  rows.n--;
  window_wait (has_rows, &rows);
  shuke_book_delete_customer (fixture->state.book, g_array_index (members, gint64, 1), &error);
  g_assert_no_error (error);
  at_once = shuke_customers_page_dup_selection (page);
  g_assert_cmpuint (at_once->len, ==, members->len - 2);

  /* Closed in the middle of it: profile_tear_down() has nothing to wait for. */
  shuke_book_delete_customer (fixture->state.book, g_array_index (members, gint64, 2), &error);
  g_assert_no_error (error);
  window_settle (&fixture->state);
}

/* Whoever the list shows is in a new group from the beginning, if she likes, and out of the book again with one undo. */
static void
test_from_list (ProfileState  *fixture,
                gconstpointer  data)
{
  ShukeCustomersPage *page = SHUKE_CUSTOMERS_PAGE (window_find (GTK_WIDGET (fixture->state.window), "ShukeCustomersPage"));
  g_autoptr (GArray) listed = NULL;
  GtkWidget *groups;

  gtk_editable_set_text (GTK_EDITABLE (window_find (GTK_WIDGET (page), "entry")), "wang");
  window_settle (&fixture->state);
  listed = shuke_customers_page_dup_selection (page);
  g_assert_cmpuint (listed->len, >, 3);
  groups = make_group (fixture, "Wangs");
  g_assert_null (window_find_above (groups));
  g_assert_cmpuint (count_members (fixture, "Wangs"), ==, listed->len);
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_cmpuint (count_groups (fixture), ==, 0);
  gtk_window_close (GTK_WINDOW (groups));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/groups/from-file", ProfileState, NULL, set_up, test_from_file, profile_tear_down);
  g_test_add ("/groups/new-group", ProfileState, NULL, set_up, test_new_group, profile_tear_down);
  g_test_add ("/groups/empty-group", ProfileState, NULL, set_up, test_empty_group, profile_tear_down);
  g_test_add ("/groups/by-rule", ProfileState, NULL, set_up, test_by_rule, profile_tear_down);
  g_test_add ("/groups/from-list", ProfileState, NULL, set_up, test_from_list, profile_tear_down);
  return g_test_run ();
}
