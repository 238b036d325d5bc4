/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts that are typed over in place: taken back by a key, given up, saved on leaving; and where the keyboard goes meanwhile. */

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-greeting.h"
#include "shuke-book-visits.h"
#include "shuke-fact-row.h"
#include "shuke-greet-card.h"
#include "shuke-profile.h"
#include "window-state.h"

typedef struct {
  WindowState state;
  gint64      lin;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (ShukeCustomer) customer = NULL;

  window_state_open (&fixture->state, FALSE, 1280, 800);
  fixture->lin = 1;
  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpstr (customer->name, ==, "林小雨");
  shuke_window_open_customer (fixture->state.window, fixture->lin);
  window_settle (&fixture->state);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  window_state_close (&fixture->state);
}

static GtkWidget *
find (Fixture    *fixture,
      const char *name)
{
  GtkWidget *profile = window_find (GTK_WIDGET (fixture->state.window), "ShukeProfile");
  GtkWidget *widget = window_find (profile, name);

  if (widget == NULL)
    g_error ("no %s on the profile", name);
  return widget;
}

static void
undo (Fixture *fixture,
      gint64   action)
{
  g_autoptr (GError) error = NULL;

  shuke_book_undo (fixture->state.book, action, NULL, &error);
  g_assert_no_error (error);
  window_settle (&fixture->state);
}

static void
undo_last (Fixture *fixture)
{
  undo (fixture, shuke_book_get_last_action (fixture->state.book));
}

/* The row of a fact below @root that shows @text. */
static GtkWidget *
find_row (GtkWidget     *root,
          ShukeFactKind  kind,
          const char    *text)
{
  GtkWidget *found = NULL;
  const ShukeFact *fact = SHUKE_IS_FACT_ROW (root) ? shuke_fact_row_get_fact (SHUKE_FACT_ROW (root)) : NULL;

  if (fact != NULL && fact->kind == kind && (text == NULL || g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (root)), text) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, kind, text);
  return found;
}

static gboolean
has_focus (GtkWidget *row)
{
  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
press (Fixture    *fixture,
       const char *key)
{
  const char *const keys[] = { "key", key, NULL };

  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
}

static void
write_on (Fixture    *fixture,
          const char *text)
{
  const char *const keys[] = { "type", "--args", "1", text, "key", "Return", NULL };

  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
}

static gboolean
is_asked (GtkWidget     *about,
          ShukeFactKind  kind)
{
  GtkRoot *root = gtk_widget_get_root (about);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SHUKE_TYPE_FACT_ROW) : NULL;

  return row != NULL && shuke_fact_row_is_added (SHUKE_FACT_ROW (row)) && shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->kind == kind;
}

static gboolean
says_undone (gpointer window)
{
  return window_find_label (window, "Undone.") != NULL && window_find_button (window, "Undo") == NULL;
}

/* What is saved is undone in the book and nowhere else: the row shows what the book has, each time, and holds nothing to be saved. */
static void
test_undo_by_key (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct { ShukeFactKind kind; const char *text; } edits[] = {
    { SHUKE_FACT_PHONE, "13900000007" }, { SHUKE_FACT_BIRTH, "lunar 8-3" },
  };

  press (fixture, "F2");
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      const char *const keys[] = { "key", "ctrl+a", "type", "--args", "1", edits[i].text, "key", "Return", NULL };
      GtkWidget *row = find_row (find (fixture, "about"), edits[i].kind, NULL);
      g_autofree char *old = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
      g_autofree char *new = NULL;
      gint64 before = shuke_book_get_last_action (fixture->state.book), saved;

      g_assert_cmpstr (old, !=, "");
      gtk_widget_grab_focus (row);
      window_type_ahead (&fixture->state, keys);
      window_settle (&fixture->state);
      saved = shuke_book_get_last_action (fixture->state.book);
      g_assert_cmpint (saved, !=, before);
      new = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
      g_assert_cmpstr (new, !=, old);
      for (int times = 1; times <= 3; times++)
        {
          press (fixture, "ctrl+z");
          g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, saved + times);
          g_assert_true (find_row (find (fixture, "about"), edits[i].kind, NULL) == row);
          g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, times % 2 == 1 ? old : new);
          g_assert_false (shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)));
        }
      window_wait (says_undone, fixture->state.window);
      shuke_window_open_customer (fixture->state.window, 33);
      window_settle (&fixture->state);
      g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, saved + 3);
      shuke_window_open_customer (fixture->state.window, fixture->lin);
      window_settle (&fixture->state);
      press (fixture, "F2");
    }
}

static gboolean
names_what_is_saved (gpointer window)
{
  return window_find_label (window, "Name of 林小雨 is saved") != NULL;
}

/* Escape gives back what the book has, and then leaves; going away saves what was typed, and says what and whose it is. */
static void
test_give_up (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const keys[] = { "key", "F2", "key", "ctrl+a", "type", "--args", "1", "ZZZ", NULL };
  gint64 last = shuke_book_get_last_action (fixture->state.book);
  GtkWidget *row;

  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
  row = find_row (find (fixture, "about"), SHUKE_FACT_NAME, "ZZZ");
  g_assert_nonnull (row);
  press (fixture, "Escape");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "林小雨");
  g_assert_false (shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)));
  g_assert_true (has_focus (row));
  press (fixture, "Escape");
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (find (fixture, "about"))));
  g_assert_true (has_focus (find (fixture, "about")));
  g_assert_false (has_focus (row));
  shuke_window_open_customer (fixture->state.window, 33);
  window_settle (&fixture->state);
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, last);

  shuke_window_open_customer (fixture->state.window, fixture->lin);
  window_settle (&fixture->state);
  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
  shuke_window_open_customer (fixture->state.window, 33);
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), !=, last);
  window_wait (names_what_is_saved, fixture->state.window);
  undo_last (fixture);
}

static gboolean
is_asked_in_sight (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SHUKE_TYPE_FACT_ROW) : NULL;
  GtkWidget *scrolled = row != NULL ? gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  graphene_rect_t place;

  return scrolled != NULL && gtk_widget_get_height (row) > 0 && gtk_widget_compute_bounds (row, scrolled, &place)
         && place.origin.y >= 0 && place.origin.y + place.size.height <= gtk_widget_get_height (scrolled);
}

/* Each field that is asked for is in sight when it is typed into, in a wide window and in the narrowest. */
static void
test_child_in_sight (Fixture       *fixture,
                     gconstpointer  data)
{
  static const int sizes[][2] = { { 1280, 800 }, { 360, 640 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWidget *about;

      window_state_close (&fixture->state);
      window_state_open (&fixture->state, FALSE, sizes[i][0], sizes[i][1]);
      shuke_window_open_customer (fixture->state.window, fixture->lin);
      window_settle (&fixture->state);
      about = find (fixture, "about");
      press (fixture, "F2");
      g_signal_emit_by_name (window_find (about, "ShukePersonRow"), "add-person", SHUKE_ROLE_CHILD);
      window_settle (&fixture->state);
      g_assert_true (is_asked (about, SHUKE_FACT_PERSON_NAME));
      window_wait (is_asked_in_sight, about);
      write_on (fixture, "Mei");
      g_assert_true (is_asked (about, SHUKE_FACT_BIRTH));
      window_wait (is_asked_in_sight, about);
      write_on (fixture, "2020-5-3");
      g_assert_true (is_asked (about, SHUKE_FACT_SIZE));
      window_wait (is_asked_in_sight, about);
    }
}

/* The name is in sight for F2 wherever she has scrolled to, whether the file is open already or not and the keyboard in it. */
static void
test_name_in_sight (Fixture       *fixture,
                    gconstpointer  data)
{
  static const int sizes[][2] = { { 1280, 800 }, { 360, 640 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkAdjustment *adjustment;

      window_state_close (&fixture->state);
      window_state_open (&fixture->state, FALSE, sizes[i][0], sizes[i][1]);
      shuke_window_open_customer (fixture->state.window, fixture->lin);
      window_settle (&fixture->state);
      adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find (fixture, "scroller")));
      for (int times = 0; times < 3; times++)
        {
          g_test_message ("%d px, pressed the %d. time", sizes[i][0], times + 1);
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
          window_settle (&fixture->state);
          press (fixture, "F2");
          window_wait (is_asked_in_sight, find (fixture, "about"));
          g_assert_cmpint (shuke_fact_row_get_fact (SHUKE_FACT_ROW (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->state.window)),
                                                                                              SHUKE_TYPE_FACT_ROW)))->kind, ==, SHUKE_FACT_NAME);
          /* Once more with the file open and the keyboard in another place of it. */
          if (times == 1)
            gtk_widget_child_focus (find (fixture, "about"), GTK_DIR_TAB_BACKWARD);
        }
    }
}

/* Whoever is found, the keyboard is on the sale. */
static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "linxiaoyu", "zhang", "chen" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *const keys[] = { "key", "ctrl+f", "key", "ctrl+a", "type", "--args", "1", names[i], "key", "Return", NULL };

      window_type_ahead (&fixture->state, keys);
      window_settle (&fixture->state);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->state.window)) == find (fixture, "sale_button"));
    }
}

/* No tooltip stands in front of a menu that is open. */
static void
test_no_tooltip (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *buttons[] = {
    window_find (GTK_WIDGET (fixture->state.window), "add_button"),
    find (fixture, "consent_button"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_assert_true (gtk_widget_get_has_tooltip (buttons[i]));
      gtk_menu_button_popup (GTK_MENU_BUTTON (buttons[i]));
      window_settle (&fixture->state);
      g_assert_false (gtk_widget_get_has_tooltip (buttons[i]));
      gtk_menu_button_popdown (GTK_MENU_BUTTON (buttons[i]));
      window_settle (&fixture->state);
      g_assert_true (gtk_widget_get_has_tooltip (buttons[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/editing/undo-by-key", Fixture, NULL, set_up, test_undo_by_key, tear_down);
  g_test_add ("/editing/give-up", Fixture, NULL, set_up, test_give_up, tear_down);
  g_test_add ("/editing/child-in-sight", Fixture, NULL, set_up, test_child_in_sight, tear_down);
  g_test_add ("/editing/name-in-sight", Fixture, NULL, set_up, test_name_in_sight, tear_down);
  g_test_add ("/editing/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/editing/no-tooltip", Fixture, NULL, set_up, test_no_tooltip, tear_down);
  return g_test_run ();
}
