/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who brought whom, as it is worked with: said in the file, thanked for, seen from both sides and in the list; and prospects: typed, moved on,
 * lost; and groups, by hand and by rule. */

#include <adwaita.h>

#include "profile-state.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-groups.h"
#include "shuke-book-prospects.h"
#include "shuke-book-referrals.h"
#include "shuke-customer-entry.h"
#include "shuke-customers-page.h"
#include "shuke-people-row.h"

static gint64
find_customer (ProfileState *fixture,
               const char   *name)
{
  g_autoptr (GArray) ids = shuke_book_find_by_name (fixture->state.book, name, NULL);

  g_assert_cmpuint (ids->len, ==, 1);
  return g_array_index (ids, gint64, 0);
}

static gint64
get_referrer (ProfileState *fixture,
              gint64        id)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, id, NULL);

  return customer->referrer;
}

static GtkWidget *
find_section (ProfileState *fixture,
              const char   *type)
{
  GtkWidget *row = window_find (GTK_WIDGET (fixture->state.window), type);

  return row != NULL && gtk_widget_get_visible (row) ? row : NULL;
}

static void
open_section (ProfileState *fixture,
              GtkWidget    *row)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  window_settle (&fixture->state);
}

static gboolean
is_in_view (gpointer widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *content = gtk_widget_get_first_child (gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT));
  double x, y, inside;

  if (!gtk_widget_translate_coordinates (widget, scrolled, 0, 0, &x, &y) ||
      !gtk_widget_translate_coordinates (widget, content, 0, 0, &x, &inside))
    return FALSE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), inside - 100);
  return y > 0 && y < gtk_widget_get_height (scrolled) - 40;
}

static GtkWidget *
pop_up (ProfileState *fixture,
        GtkWidget    *button)
{
  g_assert_nonnull (button);
  window_wait (is_in_view, button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (&fixture->state);
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

/* Chosen among the facts by typing its name, answered by name; a ring is refused and says so. */
static void
test_brought_by (ProfileState  *fixture,
                 gconstpointer  data)
{
  gint64 wang = find_customer (fixture, "王芳");
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *entry, *dialog, *field, *section;

  g_assert_null (find_section (fixture, "ShukeReferralsRow"));
  open_section (fixture, about);
  entry = window_find (pop_up (fixture, window_find (window_find (about, "ShukePersonRow"), "GtkMenuButton")), "GtkSearchEntry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "brought");
  g_signal_emit_by_name (entry, "activate");
  window_settle (&fixture->state);
  dialog = window_find_above (GTK_WIDGET (fixture->state.window));
  g_assert_nonnull (dialog);
  window_check_walk (dialog);
  field = window_find (dialog, "ShukeCustomerEntry");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), field));
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (field), wang);
  window_settle (&fixture->state);
  g_assert_cmpint (get_referrer (fixture, fixture->lin), ==, wang);
  g_assert_null (window_find_above (GTK_WIDGET (fixture->state.window)));

  section = find_section (fixture, "ShukeReferralsRow");
  g_assert_nonnull (section);
  open_section (fixture, section);
  window_check_walk (section);
  g_assert_nonnull (window_find_label (section, "brought her"));
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_cmpint (get_referrer (fixture, fixture->lin), ==, 0);
  g_assert_null (find_section (fixture, "ShukeReferralsRow"));
}

/* The same from her side: whoever is found was brought by her. */
static void
test_whom_she_brought (ProfileState  *fixture,
                       gconstpointer  data)
{
  gint64 wang = find_customer (fixture, "王芳");
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *picker, *dialog;

  open_section (fixture, about);
  picker = pop_up (fixture, window_find (window_find (about, "ShukePersonRow"), "GtkMenuButton"));
  gtk_editable_set_text (GTK_EDITABLE (window_find (picker, "GtkSearchEntry")), "介绍来的人");
  profile_click (window_find_button (picker, "Whom she brought…"));
  window_settle (&fixture->state);
  dialog = window_find_above (GTK_WIDGET (fixture->state.window));
  g_assert_nonnull (dialog);
  window_check_walk (dialog);
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (window_find (dialog, "ShukeCustomerEntry")), wang);
  window_settle (&fixture->state);
  g_assert_cmpint (get_referrer (fixture, wang), ==, fixture->lin);
  g_assert_cmpint (get_referrer (fixture, fixture->lin), ==, 0);
  g_assert_null (window_find_above (GTK_WIDGET (fixture->state.window)));
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_cmpint (get_referrer (fixture, wang), ==, 0);
}

static guint
count_thanks (ProfileState *fixture,
              gint64        customer)
{
  g_autoptr (GPtrArray) entries = shuke_book_list_entries (fixture->state.book, customer, 0, NULL);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += g_str_equal (((ShukeEntry *) g_ptr_array_index (entries, i))->kind, "thanks");
  return n;
}

/* Whom she brought stands in her file, and one that she was not thanked for can be. */
static void
test_thank_her (ProfileState  *fixture,
                gconstpointer  data)
{
  gint64 wang = find_customer (fixture, "王芳");
  guint before = count_thanks (fixture, wang);
  GtkWidget *section, *popover, *gift, *cost;

  shuke_window_open_customer (fixture->state.window, wang);
  window_settle (&fixture->state);
  section = find_section (fixture, "ShukeReferralsRow");
  g_assert_nonnull (section);
  open_section (fixture, section);
  window_check_walk (section);
  g_assert_nonnull (window_find_label (section, "not thanked yet"));
  popover = pop_up (fixture, window_find (section, "GtkMenuButton"));
  window_check_walk (popover);
  gift = window_find (popover, "GtkEntry");
  cost = gtk_widget_get_next_sibling (gift);
  gtk_editable_set_text (GTK_EDITABLE (gift), "socks");
  gtk_editable_set_text (GTK_EDITABLE (cost), "a lot");
  profile_click (window_find_button (popover, "She Was Thanked"));
  g_assert_cmpuint (count_thanks (fixture, wang), ==, before);
  gtk_editable_set_text (GTK_EDITABLE (cost), "12");
  profile_click (window_find_button (popover, "She Was Thanked"));
  window_settle (&fixture->state);
  g_assert_cmpuint (count_thanks (fixture, wang), ==, before + 1);
  g_assert_null (window_find_label (find_section (fixture, "ShukeReferralsRow"), "not thanked yet"));
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_cmpuint (count_thanks (fixture, wang), ==, before);
}

/* The list says who brings customers, and opens the file of one. */
static void
test_bringers (ProfileState  *fixture,
               gconstpointer  data)
{
  g_autoptr (GArray) sums = shuke_book_list_bringers (fixture->state.book, NULL);
  GtkListBoxRow *row;
  GtkWidget *window;
  guint n = 0;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->state.window), "bringers", NULL);
  window_settle (&fixture->state);
  window = window_find_above (GTK_WIDGET (fixture->state.window));
  window_check_walk (window);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (window, "GtkListBox")), (int) n)) != NULL)
    {
      g_assert_cmpint (shuke_people_row_get_customer (GTK_WIDGET (row)), ==, g_array_index (sums, ShukeReferralSum, n).customer);
      n++;
    }
  g_assert_cmpuint (n, ==, sums->len);
  g_assert_cmpuint (n, >, 1);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (window, "GtkListBox")), 1);
  g_signal_emit_by_name (row, "activate");
  window_settle (&fixture->state);
  g_assert_cmpint (shuke_window_get_customer (fixture->state.window), ==, g_array_index (sums, ShukeReferralSum, 1).customer);
  g_assert_null (window_find_above (GTK_WIDGET (fixture->state.window)));
}

static GtkWidget *
open_window (ProfileState *fixture,
             const char   *action)
{
  GtkWidget *window;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->state.window), action, NULL);
  window_settle (&fixture->state);
  window = window_find_above (GTK_WIDGET (fixture->state.window));
  g_assert_nonnull (window);
  return window;
}

static int
count_rows (GtkWidget *window)
{
  int n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (window, "GtkListBox")), n) != NULL)
    n++;
  return n;
}

static GtkWidget *
find_row (GtkWidget *window,
          gint64     customer)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (window, "GtkListBox")), i)) != NULL; i++)
    if (shuke_people_row_get_customer (GTK_WIDGET (row)) == customer)
      return GTK_WIDGET (row);
  g_error ("nobody of that number is in the list");
}

/* A chip by the name that stands on it, in front of its number. */
static GtkWidget *
find_chip (GtkWidget  *root,
           const char *name)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (root) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (root))) &&
      g_str_has_prefix (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (root)))), name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_chip (child, name);
  return found;
}

static void
press_chip (ProfileState *fixture,
            GtkWidget    *root,
            const char   *name)
{
  GtkWidget *chip = find_chip (root, name);

  g_assert_nonnull (chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  window_settle (&fixture->state);
}

/* Typed in one line, seen in its list, moved on with a next day, lost with a reason, and taken back. */
static void
test_prospects (ProfileState  *fixture,
                gconstpointer  data)
{
  GtkWidget *window = open_window (fixture, "prospects");
  int before = count_rows (window);
  GtkWidget *line = window_find (window, "GtkEntry");
  GtkWidget *dialog;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (ShukeProspectRow) row = NULL;
  g_autoptr (ShukeProspectRow) lost = NULL;
  gint64 ann;

  window_check_walk (window);
  g_assert_cmpint (before, >, 0);
  gtk_editable_set_text (GTK_EDITABLE (line), "Ann 13900001234 wants big today linen coats");
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (window, "linen coats"));
  window_check_walk (window);
  g_signal_emit_by_name (line, "activate");
  window_settle (&fixture->state);
  g_assert_cmpint (count_rows (window), ==, before + 1);
  ids = shuke_book_find_by_phone (fixture->state.book, "+8613900001234", NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  ann = g_array_index (ids, gint64, 0);
  press_chip (fixture, window, "Steady");
  g_assert_cmpint (count_rows (window), <, before + 1);
  press_chip (fixture, window, "Big");

  profile_click (window_find (find_row (window, ann), "GtkButton"));
  window_settle (&fixture->state);
  dialog = window_find_above (window);
  g_assert_nonnull (dialog);
  window_check_walk (dialog);
  press_chip (fixture, dialog, "Is about to buy");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "GtkEntry")), "no day at all");
  profile_click (window_find_button (dialog, "Keep"));
  g_assert_true (window_find_above (window) == dialog);
  profile_click (window_find_button (dialog, "In a Week"));
  profile_click (window_find_button (dialog, "Keep"));
  window_settle (&fixture->state);
  row = shuke_book_get_prospect (fixture->state.book, ann, NULL);
  g_assert_cmpstr (row->stage, ==, "acts");
  g_assert_cmpint (row->next_day, ==, shuke_book_get_today (fixture->state.book) + 7);

  profile_click (window_find (find_row (window, ann), "GtkButton"));
  window_settle (&fixture->state);
  dialog = window_find_above (window);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_chip (dialog, "Lost")), TRUE);
  profile_click (window_find_button (dialog, "She Is Lost"));
  window_settle (&fixture->state);
  lost = shuke_book_get_prospect (fixture->state.book, ann, NULL);
  g_assert_null (lost);
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  lost = shuke_book_get_prospect (fixture->state.book, ann, NULL);
  g_assert_nonnull (lost);
  gtk_window_close (GTK_WINDOW (window));
}

/* Where there is nobody there is nothing to choose from. */
static void
test_no_prospects (ProfileState  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) all = shuke_book_list_prospects (fixture->state.book, SHUKE_PROSPECTS_ALL, NULL);
  GtkWidget *window = open_window (fixture, "prospects");

  g_assert_true (gtk_widget_get_mapped (find_chip (window, "All")));
  for (guint i = 0; i < all->len; i++)
    {
      const ShukeProspectRow *row = g_ptr_array_index (all, i);

      g_assert_cmpint (shuke_book_lose_prospect (fixture->state.book, row->customer, "gone", NULL), >, 0);
    }
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_mapped (find_chip (window, "All")));
  window_check_walk (window);
  gtk_window_close (GTK_WINDOW (window));
}

/* In her file it says so, and leads to the same questions. */
static void
test_prospect_in_file (ProfileState  *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = shuke_book_list_prospects (fixture->state.book, SHUKE_PROSPECTS_BIG, NULL);
  GtkWidget *row, *dialog;

  shuke_window_open_customer (fixture->state.window, ((ShukeProspectRow *) g_ptr_array_index (rows, 0))->customer);
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (profile_find (fixture, "sections"), "Prospect: Wants to buy"));
  row = window_find (profile_find (fixture, "sections"), "AdwActionRow");
  g_signal_emit_by_name (row, "activated");
  window_settle (&fixture->state);
  dialog = window_find_above (GTK_WIDGET (fixture->state.window));
  g_assert_nonnull (dialog);
  window_check_walk (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  shuke_window_open_customer (fixture->state.window, fixture->lin);
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_visible (row));
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

typedef struct {
  GtkWidget  *window;
  const char *words;
} Said;

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return window_find_label (said->window, said->words) != NULL;
}

/* A group by rule is put together, counted while it is typed, kept, shown in the list, and deleted. */
static void
test_group_by_rule (ProfileState  *fixture,
                    gconstpointer  data)
{
  GtkWidget *window = open_window (fixture, "groups");
  int before = count_rows (window);
  GtkWidget *dialog, *popover, *add;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) listed = NULL;
  g_autofree char *words = NULL;

  window_check_walk (window);
  g_assert_cmpint (before, >, 1);
  profile_click (find_named (window, "New Group"));
  window_settle (&fixture->state);
  dialog = window_find_above (window);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "GtkEntry")), "Gold");
  press_chip (fixture, dialog, "By rule");
  profile_click (window_find_button (dialog, "Keep"));
  g_assert_true (window_find_above (window) == dialog);
  add = window_find (dialog, "GtkMenuButton");
  gtk_menu_button_popup (GTK_MENU_BUTTON (add));
  window_settle (&fixture->state);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (add)));
  window_check_walk (popover);
  profile_click (window_find_button (popover, "Tier"));
  window_settle (&fixture->state);
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (dialog))), "金卡");
  window_settle (&fixture->state);
  window_check_walk (dialog);
  profile_click (window_find_button (dialog, "Keep"));
  window_settle (&fixture->state);
  g_assert_true (window_find_above (GTK_WIDGET (fixture->state.window)) == window);
  g_assert_cmpint (count_rows (window), ==, before + 1);
  ids = shuke_book_list_group_members (fixture->state.book, "Gold", NULL);
  g_assert_cmpuint (ids->len, >, 2);
  words = g_strdup_printf ("%u customers · Tier: 金卡", ids->len);
  /* Counted in a job; the window is there before. */
  {
    const Said said = { window, words };

    window_wait (is_said, (gpointer) &said);
  }
  window_check_walk (window);

  for (int i = 0; i <= before; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (window, "GtkListBox")), i);

      if (row == NULL || g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Gold") != 0)
        continue;
      g_signal_emit_by_name (row, "activate");
      break;
    }
  window_settle (&fixture->state);
  listed = shuke_customers_page_dup_selection (SHUKE_CUSTOMERS_PAGE (window_find (GTK_WIDGET (fixture->state.window), "ShukeCustomersPage")));
  g_assert_nonnull (listed);
  g_assert_cmpuint (listed->len, ==, ids->len);

  /* Those of the list into a group by hand. */
  window = open_window (fixture, "groups");
  window_check_walk (window);
  {
    g_autofree char *in = g_strdup_printf ("Put the %u of the List In", ids->len);
    g_autoptr (GArray) were = shuke_book_list_group_members (fixture->state.book, "团购群", NULL);
    g_autoptr (GArray) are = NULL;

    profile_click (find_named (window, in));
    window_settle (&fixture->state);
    are = shuke_book_list_group_members (fixture->state.book, "团购群", NULL);
    g_assert_cmpuint (are->len, >, were->len);
    profile_undo_last (fixture);
    g_clear_pointer (&are, g_array_unref);
    are = shuke_book_list_group_members (fixture->state.book, "团购群", NULL);
    g_assert_cmpuint (are->len, ==, were->len);
  }
  profile_click (find_named (window, "Delete the Group"));
  window_settle (&fixture->state);
  g_assert_cmpint (count_rows (window), ==, before);
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_cmpint (count_rows (window), ==, before + 1);
  gtk_window_close (GTK_WINDOW (window));
}

/* In her file: the groups she is in, out of one by its tick, into a new one by its name. */
static void
test_groups_in_file (ProfileState  *fixture,
                     gconstpointer  data)
{
  GtkWidget *row = find_section (fixture, "ShukeGroupsRow");
  GtkWidget *popover, *check;

  g_assert_nonnull (row);
  window_check_walk (row);
  g_assert_nonnull (window_find_label (row, "团购群"));
  popover = pop_up (fixture, window_find (row, "GtkMenuButton"));
  window_check_walk (popover);
  check = window_find (popover, "GtkCheckButton");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  window_settle (&fixture->state);
  g_assert_null (window_find_label (row, "团购群"));
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (row, "团购群"));
  popover = pop_up (fixture, window_find (row, "GtkMenuButton"));
  gtk_editable_set_text (GTK_EDITABLE (window_find (popover, "GtkEntry")), "linen");
  g_signal_emit_by_name (window_find (popover, "GtkEntry"), "activate");
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (row, "linen"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/people/brought-by", ProfileState, NULL, profile_set_up, test_brought_by, profile_tear_down);
  g_test_add ("/people/whom-she-brought", ProfileState, NULL, profile_set_up, test_whom_she_brought, profile_tear_down);
  g_test_add ("/people/thank-her", ProfileState, NULL, profile_set_up, test_thank_her, profile_tear_down);
  g_test_add ("/people/bringers", ProfileState, NULL, profile_set_up, test_bringers, profile_tear_down);
  g_test_add ("/people/prospects", ProfileState, NULL, profile_set_up, test_prospects, profile_tear_down);
  g_test_add ("/people/prospect-in-file", ProfileState, NULL, profile_set_up, test_prospect_in_file, profile_tear_down);
  g_test_add ("/people/group-by-rule", ProfileState, NULL, profile_set_up, test_group_by_rule, profile_tear_down);
  g_test_add ("/people/groups-in-file", ProfileState, NULL, profile_set_up, test_groups_in_file, profile_tear_down);
  /* The last: nobody is left after it. */
  g_test_add ("/people/no-prospects", ProfileState, NULL, profile_set_up, test_no_prospects, profile_tear_down);
  return g_test_run ();
}
