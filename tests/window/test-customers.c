/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list: first rows then all, search as it is typed, Enter, chips, order, what follows a change of the book. */

#include "shuke-book-customers.h"
#include "shuke-customer-list.h"
#include "shuke-customer-row.h"
#include "shuke-customers-page.h"
#include "shuke-errors.h"
#include "shuke-profile.h"
#include "shuke-search.h"
#include "window-state.h"

#include <string.h>
#include <glib/gstdio.h>

typedef struct {
  WindowState state;
  GtkWidget  *entry;
  GListModel *rows;
} Fixture;

static gboolean
all_rows (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (fixture->rows) == (guint) shuke_book_count_customers (fixture->state.book);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *view;

  window_state_open (&fixture->state, FALSE, 1280, 800);
  fixture->entry = window_find (GTK_WIDGET (fixture->state.window), "entry");
  view = window_find (GTK_WIDGET (fixture->state.window), "GtkListView");
  fixture->rows = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view))));
  window_wait (all_rows, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  window_state_close (&fixture->state);
}

static char *
dup_title (Fixture *fixture,
           guint    position)
{
  g_autoptr (ShukeCustomerItem) item = g_list_model_get_item (fixture->rows, position);

  return item != NULL ? g_strdup (shuke_customer_item_get_title (item)) : NULL;
}

static gboolean
found (gpointer data)
{
  Fixture *fixture = data;
  guint n = g_list_model_get_n_items (fixture->rows);

  return n > 0 && n < 100;
}

static gboolean
none (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *page = window_find (GTK_WIDGET (fixture->state.window), "nobody");

  return g_list_model_get_n_items (fixture->rows) == 0 && page != NULL && gtk_widget_get_mapped (page);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
  window_wait (found, fixture);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *first = NULL;
  gboolean in_title;
  int start, length;

  type (fixture, "linxiaoyu");
  first = dup_title (fixture, 0);
  g_assert_cmpstr (first, ==, "林小雨");
  {
    g_autoptr (ShukeCustomerItem) item = g_list_model_get_item (fixture->rows, 0);

    g_assert_true (shuke_customer_item_get_hit (item, &in_title, &start, &length));
    g_assert_true (in_title);
    g_assert_cmpint (start, ==, 0);
    g_assert_cmpint (length, ==, 3);
  }

  g_signal_emit_by_name (fixture->entry, "activate");
  window_settle (&fixture->state);
  {
    GtkWidget *profile = window_find (GTK_WIDGET (fixture->state.window), "ShukeProfile");

    g_assert_nonnull (profile);
    g_assert_cmpstr (shuke_profile_get_title (SHUKE_PROFILE (profile)), ==, "林小雨");
  }

  /* Escape shows everybody again and leaves the card open. */
  g_signal_emit_by_name (fixture->entry, "stop-search");
  window_wait (all_rows, fixture);
}

static gboolean
is_told (gpointer data)
{
  Fixture *fixture = data;
  guint n = g_list_model_get_n_items (fixture->rows);
  g_autoptr (ShukeCustomerItem) last = g_list_model_get_item (fixture->rows, n - 1);

  return last != NULL && g_strcmp0 (shuke_customer_item_get_heading (last), shuke_errors_heading (SHUKE_DOING_FIND_NOTES)) == 0;
}

/* Where the notes cannot be read, the list says so below those found by name, and where there are none instead of "nobody". */
static void
test_unread_notes (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *first = NULL;

  g_assert_cmpint (g_unlink (shuke_book_get_path (fixture->state.book)), ==, 0);
  type (fixture, "linxiaoyu");
  window_wait (is_told, fixture);
  first = dup_title (fixture, 0);
  g_assert_cmpstr (first, ==, "林小雨");
  window_settle (&fixture->state);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "zzzz");
  window_wait (is_told, fixture);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->rows), ==, 1);
  window_settle (&fixture->state);
  window_check_walk (GTK_WIDGET (fixture->state.window));
}

/* The row of the customer whose card is open. */
static GtkWidget *
find_row (GtkWidget *widget,
          gint64     id)
{
  GtkWidget *found = NULL;

  if (SHUKE_IS_CUSTOMER_ROW (widget))
    {
      g_autoptr (ShukeCustomerItem) item = NULL;

      g_object_get (widget, "item", &item, NULL);
      return item != NULL && shuke_customer_item_get_id (item) == id ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, id);
  return found;
}

typedef struct {
  GtkWidget *view;
  gint64     id;
} Sought;

static gboolean
is_in_sight (gpointer data)
{
  const Sought *sought = data;
  GtkWidget *row = find_row (sought->view, sought->id);
  graphene_rect_t place;

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, sought->view, &place) && place.origin.y >= 0
         && place.origin.y + place.size.height <= (float) gtk_widget_get_height (sought->view);
}

/* Opened at once, when the list holds its first rows only. */
static void
test_open_early (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GArray) ids = shuke_book_list_ids (fixture->state.book, SHUKE_ORDER_NAME, 0, NULL);
  GtkWidget *page = shuke_customers_page_new (fixture->state.book);
  GtkWidget *window = gtk_window_new ();
  Sought sought = { window_find (page, "GtkListView"), g_array_index (ids, gint64, ids->len / 2) };

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (window), page);
  shuke_customers_page_open (SHUKE_CUSTOMERS_PAGE (page), sought.id);
  gtk_window_present (GTK_WINDOW (window));
  window_wait (is_in_sight, &sought);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Opened from the calendar, and left open when the search is given up, she is in sight in the list. */
static void
test_open_in_sight (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GArray) ids = shuke_book_list_ids (fixture->state.book, SHUKE_ORDER_NAME, 0, NULL);
  Sought sought = { window_find (GTK_WIDGET (fixture->state.window), "GtkListView"), g_array_index (ids, gint64, ids->len / 2) };

  g_action_group_activate_action (G_ACTION_GROUP (fixture->state.window), "open-customer", g_variant_new_int64 (sought.id));
  window_wait (is_in_sight, &sought);

  type (fixture, "linxiaoyu");
  g_signal_emit_by_name (fixture->entry, "stop-search");
  window_wait (all_rows, fixture);
  window_wait (is_in_sight, &sought);
}

/* Ctrl+F again, in the field already: what is typed next is another name. */
static void
test_search_again (Fixture       *fixture,
                   gconstpointer  data)
{
  int start, end;

  type (fixture, "linxiaoyu");
  gtk_widget_grab_focus (fixture->entry);
  gtk_editable_set_position (GTK_EDITABLE (fixture->entry), -1);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (fixture->entry), &start, &end));
  gtk_widget_activate_action (fixture->entry, "win.search", NULL);
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (fixture->entry), &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 9);
}

/* The grey line says whose the size is when it is not her own. */
static void
test_size_of_child (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GArray) ids = shuke_book_list_ids (fixture->state.book, SHUKE_ORDER_NAME, 0, NULL);
  guint hers = 0, of_child = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ShukeCustomerItem) item = shuke_customer_item_new (fixture->state.book, id);
      g_auto (ShukeListRow) row = { .title = NULL };
      g_autofree char *start = NULL;

      g_assert_true (shuke_book_get_list_row (fixture->state.book, id, &row, NULL));
      if (row.size == NULL)
        continue;
      if (row.wearer == SHUKE_ROLE_CHILD)
        start = g_strdup_printf ("%s %s", row.wearer_relation != NULL ? row.wearer_relation
                                          : row.wearer_sex == SHUKE_SEX_FEMALE ? "daughter"
                                          : row.wearer_sex == SHUKE_SEX_MALE ? "son" : "child", row.size);
      else if (row.wearer == SHUKE_ROLE_SELF)
        start = g_strdup (row.size);
      else
        continue;
      g_assert_true (g_str_has_prefix (shuke_customer_item_get_line (item), start));
      hers += row.wearer == SHUKE_ROLE_SELF;
      of_child += row.wearer == SHUKE_ROLE_CHILD;
    }
  g_assert_cmpuint (hers, >, 0);
  g_assert_cmpuint (of_child, >, 0);
}

static void
count_changes_cb (guint *changes)
{
  (*changes)++;
}

/* What her pieces say of her size comes once her row was painted; what was found in her stays before it. */
static void
test_worn_size (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GArray) ids = shuke_book_list_ids (fixture->state.book, SHUKE_ORDER_NAME, 0, NULL);
  guint learnt = 0;

  for (guint i = 0; i < ids->len && learnt < 3; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ShukeCustomerItem) item = shuke_customer_item_new (fixture->state.book, id);
      g_auto (ShukeListRow) row = { .title = NULL };
      g_autofree char *before = NULL;
      g_autofree char *wanted = NULL;
      g_autofree char *piece = NULL;
      guint changes = 0;

      g_assert_true (shuke_book_get_list_row (fixture->state.book, id, &row, NULL));
      piece = g_strdup (row.size);
      shuke_book_find_worn_size (fixture->state.book, id, &row);
      if (g_strcmp0 (piece, row.size) == 0)
        continue;
      learnt++;
      g_signal_connect_swapped (item, "changed", G_CALLBACK (count_changes_cb), &changes);
      shuke_customer_item_set_found (item, "card 17", 5, 2);
      before = g_strdup (shuke_customer_item_get_line (item));
      changes = 0;
      window_settle (&fixture->state);
      /* Nobody has painted it. */
      g_assert_cmpuint (changes, ==, 0);
      shuke_customer_item_settle (item);
      window_settle (&fixture->state);
      g_assert_cmpuint (changes, ==, 1);
      shuke_customer_item_settle (item);
      window_settle (&fixture->state);
      g_assert_cmpuint (changes, ==, 1);
      g_assert_cmpstr (shuke_customer_item_get_line (item), !=, before);
      wanted = g_strconcat (row.size, " · ", NULL);
      g_assert_true (g_str_has_prefix (shuke_customer_item_get_line (item), "card 17 · "));
      g_assert_nonnull (strstr (shuke_customer_item_get_line (item), wanted));
    }
  g_assert_cmpuint (learnt, ==, 3);
}

static void
test_child (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (ShukeCustomerItem) item = NULL;
  g_autofree char *marked = NULL;
  gboolean in_title;
  int start, length;

  type (fixture, "陆夕颜");
  item = g_list_model_get_item (fixture->rows, 0);
  g_assert_cmpstr (shuke_customer_item_get_title (item), ==, "王芳");
  g_assert_true (shuke_customer_item_get_hit (item, &in_title, &start, &length));
  g_assert_false (in_title);
  marked = g_utf8_substring (shuke_customer_item_get_line (item), start, start + length);
  g_assert_cmpstr (marked, ==, "陆夕颜");
}

static void
test_scanner (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, 6, NULL);
  const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, 0);

  /* Digits and Enter at once, before the list has been drawn. */
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), phone->raw);
  g_signal_emit_by_name (fixture->entry, "activate");
  window_settle (&fixture->state);
  g_assert_cmpint (shuke_profile_get_customer (SHUKE_PROFILE (window_find (GTK_WIDGET (fixture->state.window), "ShukeProfile"))),
                   ==, 6);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const ShukeOrder orders[] = { SHUKE_ORDER_LAST_VISIT, SHUKE_ORDER_SPEND, SHUKE_ORDER_BIRTHDAY, SHUKE_ORDER_NAME };
  static const char *const names[] = { "last-visit", "spend", "birthday", "name" };
  GtkWidget *page = window_find (GTK_WIDGET (fixture->state.window), "ShukeCustomersPage");

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GArray) ids = shuke_book_list_ids (fixture->state.book, orders[i], 0, NULL);

      gtk_widget_activate_action (page, "list.sort", "s", names[i]);
      g_assert_cmpuint (g_list_model_get_n_items (fixture->rows), ==, ids->len);
      for (guint j = 0; j < ids->len; j++)
        g_assert_cmpint (shuke_customer_list_get_id (SHUKE_CUSTOMER_LIST (fixture->rows), j), ==, g_array_index (ids, gint64, j));
    }
}

static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *chips = window_find (GTK_WIDGET (fixture->state.window), "chips");
  GtkWidget *chip = gtk_widget_get_first_child (chips);
  guint n_all = g_list_model_get_n_items (fixture->rows);
  guint n_one;

  g_assert_nonnull (chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  n_one = g_list_model_get_n_items (fixture->rows);
  g_assert_cmpuint (n_one, >, 0);
  g_assert_cmpuint (n_one, <, n_all);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (chip)), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->rows), <, n_one);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (chip)), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->rows), ==, n_all);
}

/* A filter left on hides nobody who is looked for: she stands behind a line that says so, Enter opens her, and no new customer is offered. */
static void
test_outside_filter (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *chip = gtk_widget_get_first_child (window_find (GTK_WIDGET (fixture->state.window), "chips"));
  GtkWidget *page = window_find (GTK_WIDGET (fixture->state.window), "ShukeCustomersPage");
  g_autoptr (GArray) listed = NULL;

  for (; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
      type (fixture, "linxiaoyu");
      if (shuke_customer_list_get_n_ids (SHUKE_CUSTOMER_LIST (fixture->rows)) == 0)
        break;
      gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
      window_wait (all_rows, fixture);
    }
  g_assert_nonnull (chip);
  {
    g_autoptr (ShukeCustomerItem) heading = g_list_model_get_item (fixture->rows, 0);
    g_autofree char *her = dup_title (fixture, 1);

    g_assert_nonnull (shuke_customer_item_get_heading (heading));
    g_assert_cmpstr (her, ==, "林小雨");
  }
  g_assert_false (none (fixture));
  /* Seen, not chosen: what is exported or made a group is who fits the filter. */
  listed = shuke_customers_page_dup_selection (SHUKE_CUSTOMERS_PAGE (page));
  g_assert_cmpuint (listed->len, ==, 0);

  g_signal_emit_by_name (fixture->entry, "activate");
  window_settle (&fixture->state);
  g_assert_cmpstr (shuke_profile_get_title (SHUKE_PROFILE (window_find (GTK_WIDGET (fixture->state.window), "ShukeProfile"))), ==, "林小雨");
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = shuke_customer_list_get_id (SHUKE_CUSTOMER_LIST (fixture->rows), 0);
  gint64 action = shuke_book_delete_customer (fixture->state.book, first, &error);

  g_assert_no_error (error);
  window_wait (all_rows, fixture);
  g_assert_cmpuint (shuke_customer_list_find (SHUKE_CUSTOMER_LIST (fixture->rows), first), ==, G_MAXUINT);
  shuke_book_undo (fixture->state.book, action, NULL, &error);
  g_assert_no_error (error);
  window_wait (all_rows, fixture);
  g_assert_cmpuint (shuke_customer_list_find (SHUKE_CUSTOMER_LIST (fixture->rows), first), ==, 0);
}

static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "qqqqqq");
  window_wait (none, fixture);
  window_settle (&fixture->state);
  window_check_walk (GTK_WIDGET (fixture->state.window));
}

static ShukeCustomerItem *
find_by_length (Fixture *fixture,
                glong    at_least,
                glong    at_most)
{
  for (guint i = 0; i < g_list_model_get_n_items (fixture->rows); i++)
    {
      g_autoptr (ShukeCustomerItem) item = g_list_model_get_item (fixture->rows, i);
      glong length = g_utf8_strlen (shuke_customer_item_get_title (item), -1);

      if (length >= at_least && length <= at_most)
        return g_steal_pointer (&item);
    }

  return NULL;
}

static int
height_of (GtkWidget *row,
           int        width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
check_heights (GtkWidget         *reused,
               ShukeCustomerItem *item)
{
  const int widths[] = { 260, -1, 600, 120 };
  g_autoptr (GtkWidget) fresh = g_object_ref_sink (g_object_new (SHUKE_TYPE_CUSTOMER_ROW, "item", item, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_assert_cmpint (height_of (reused, widths[i]), ==, height_of (fresh, widths[i]));
}

/* A row that comes from one customer to another asks for a new layout only when it has to. */
static void
test_row_heights (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (ShukeCustomerItem) short_name = find_by_length (fixture, 2, 3);
  g_autoptr (ShukeCustomerItem) long_name = find_by_length (fixture, 28, 60);
  g_autoptr (ShukeCustomerItem) heading = shuke_customer_item_new_heading ("Notes");
  ShukeCustomerItem *turns[] = { short_name, long_name, short_name, heading, short_name, heading, long_name, short_name };
  g_autoptr (GtkWidget) reused = g_object_ref_sink (g_object_new (SHUKE_TYPE_CUSTOMER_ROW, NULL));
  int heights[G_N_ELEMENTS (turns)];

  g_assert_nonnull (short_name);
  g_assert_nonnull (long_name);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_object_set (reused, "item", turns[i], NULL);
      check_heights (reused, turns[i]);
      heights[i] = height_of (reused, 260);
    }
  g_assert_cmpint (heights[1], >, heights[0]);
  g_assert_cmpint (heights[3], <, heights[0]);

  /* Other words of the same customer. */
  shuke_customer_item_set_hit (short_name, "one\ntwo\nthree", FALSE, 0, 3);
  check_heights (reused, short_name);
  g_assert_cmpint (height_of (reused, 260), >, heights[0]);
}

/* Of two hundred rows ten are seen: of the others GTK wants to know the height, and for that nothing but the title is read. */
static void
test_read_late (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GArray) ids = shuke_book_list_ids (fixture->state.book, SHUKE_ORDER_NAME, 0, NULL);
  g_autoptr (ShukeCustomerItem) item = shuke_customer_item_new (fixture->state.book, g_array_index (ids, gint64, 3));
  g_autoptr (GtkWidget) row = g_object_ref_sink (g_object_new (SHUKE_TYPE_CUSTOMER_ROW, "item", item, NULL));
  g_auto (ShukeListRow) wanted = { .title = NULL };

  height_of (row, 260);
  g_assert_null (shuke_customer_item_peek_line (item));
  g_assert_true (shuke_book_get_list_row (fixture->state.book, shuke_customer_item_get_id (item), &wanted, NULL));
  g_assert_cmpstr (shuke_customer_item_get_title (item), ==, wanted.title);
  g_assert_cmpstr (shuke_customer_item_get_tier (item), ==, wanted.tier);
  g_assert_null (shuke_customer_item_peek_line (item));
  g_assert_cmpstr (shuke_customer_item_get_line (item), !=, "");
  g_assert_cmpstr (shuke_customer_item_peek_line (item), ==, shuke_customer_item_get_line (item));
  g_assert_cmpstr (shuke_customer_item_get_title (item), ==, wanted.title);
}

static void
count_cb (ShukeCustomerItem *item,
          gpointer           data)
{
  *(guint *) data += 1;
  shuke_customer_item_set_hit (item, "why", FALSE, 0, 1);
}

/* A list view takes every row of ten thousand hits in its hand at each letter: why each was found is looked up when it is seen. */
static void
test_explained_late (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (ShukeCustomerList) list = shuke_customer_list_new (fixture->state.book);
  g_autoptr (GArray) ids = shuke_book_list_ids (fixture->state.book, SHUKE_ORDER_NAME, 0, NULL);
  g_autoptr (ShukeCustomerItem) first = NULL;
  guint explained = 0;

  shuke_customer_list_set_ids (list, ids, count_cb, &explained);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ShukeCustomerItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpint (shuke_customer_item_get_id (item), ==, g_array_index (ids, gint64, i));
    }
  g_assert_cmpuint (ids->len, >, 100);
  g_assert_cmpuint (explained, ==, 0);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (shuke_customer_item_get_line (first), ==, "why");
  g_assert_nonnull (shuke_customer_item_get_title (first));
  g_assert_cmpuint (explained, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/customers/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("explained-late", test_explained_late);
  ADD ("open-early", test_open_early);
  ADD ("open-in-sight", test_open_in_sight);
  ADD ("search", test_search);
  ADD ("unread-notes", test_unread_notes);
  ADD ("child", test_child);
  ADD ("search-again", test_search_again);
  ADD ("size-of-child", test_size_of_child);
  ADD ("worn-size", test_worn_size);
  ADD ("scanner", test_scanner);
  ADD ("order", test_order);
  ADD ("chips", test_chips);
  ADD ("outside-filter", test_outside_filter);
  ADD ("follows", test_follows);
  ADD ("nobody", test_nobody);
  ADD ("row-heights", test_row_heights);
  ADD ("read-late", test_read_late);
  return g_test_run ();
}
