/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts of the file as a person adds them by typing their names, and says that they are still right. */

#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-facts.h"
#include "shuke-fact-row.h"
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
click (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
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

/* First button or menu choice below @root that shows @label. */
static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
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

static void
edit (Fixture       *fixture,
      GtkWidget     *about,
      ShukeFactKind  kind,
      const char    *old,
      const char    *text)
{
  GtkWidget *row = find_row (about, kind, old);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  window_settle (&fixture->state);
}

static gboolean
has_tooltip (GtkWidget  *widget,
             const char *words)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return tooltip != NULL && strstr (tooltip, words) != NULL;
}

static GtkWidget *
find_if (GtkWidget   *root,
         gboolean   (*wanted) (GtkWidget *, const char *),
         const char  *words)
{
  GtkWidget *found = wanted (root, words) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_if (child, wanted, words);
  return found;
}

/* Scrolled to; what is to be seen is known once it has been laid out. */
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

/* What opens below the menu button at the end of her own facts. */
static GtkWidget *
open_picker (Fixture   *fixture,
             GtkWidget *about)
{
  GtkWidget *menu = window_find (window_find (about, "ShukePersonRow"), "GtkMenuButton");

  g_assert_nonnull (menu);
  /* Into view: a popover wants its button to be on the screen. */
  window_wait (is_in_view, menu);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  window_settle (&fixture->state);
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)));
}

/* Types the name of a fact and Enter, then the fact itself. */
static void
add_fact (Fixture       *fixture,
          GtkWidget     *about,
          const char    *name,
          ShukeFactKind  kind,
          const char    *text)
{
  GtkWidget *entry = window_find (open_picker (fixture, about), "GtkSearchEntry");

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  window_settle (&fixture->state);
  edit (fixture, about, kind, "", text);
}

static const char *
held_fact (Fixture       *fixture,
           ShukeFactKind  kind)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (GPtrArray) facts = shuke_fact_list (customer);

  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);

      if (fact->kind == kind && fact->person == 0)
        return g_intern_string (fact->text);
    }
  return NULL;
}

static void
test_add_fact (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *about = find (fixture, "about");
  GtkWidget *entry;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);

  /* By its Chinese name, its sound, its English name; understood by its type. */
  add_fact (fixture, about, "预算", SHUKE_FACT_BUDGET, "¥1,200");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_BUDGET), ==, "1200");
  add_fact (fixture, about, "zhiye", SHUKE_FACT_OCCUPATION, "老师");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_OCCUPATION), ==, "老师");
  add_fact (fixture, about, "how often", SHUKE_FACT_CONTACT_EVERY, "两周一次");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CONTACT_EVERY), ==, "14");
  window_check_walk (GTK_WIDGET (fixture->state.window));

  /* What is held is not offered again; what nobody has a word for becomes a field of the shop's own. */
  entry = window_find (open_picker (fixture, about), "GtkSearchEntry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "车牌");
  g_signal_emit_by_name (entry, "activate");
  window_settle (&fixture->state);
  edit (fixture, about, SHUKE_FACT_CUSTOM, "", "沪A 12345");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CUSTOM), ==, "沪A 12345");
  entry = open_picker (fixture, about);
  gtk_editable_set_text (GTK_EDITABLE (window_find (entry, "GtkSearchEntry")), "职业");
  g_assert_null (find_button (entry, "Occupation"));
  gtk_popover_popdown (GTK_POPOVER (entry));
  undo_last (fixture);
  g_assert_null (held_fact (fixture, SHUKE_FACT_CUSTOM));
}

/* One tap, and it is of today. */
static void
test_confirm (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *about = find (fixture, "about");
  ShukeDay today = shuke_book_get_today (fixture->state.book);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) older = NULL;
  GtkWidget *row, *button;
  gint64 action;

  shuke_customer_builder_set_size (builder, 0, 0, "shoes", "37", today - 500, NULL);
  older = shuke_customer_builder_build (builder, today, NULL);
  shuke_book_save_customer (fixture->state.book, older, NULL, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  row = find_row (about, SHUKE_FACT_SHOE_SIZE, "37");
  button = find_if (row, has_tooltip, "Still right");
  g_assert_nonnull (find_if (row, has_tooltip, "may have changed"));
  click (button);
  window_settle (&fixture->state);
  action = shuke_book_get_last_action (fixture->state.book);
  row = find_row (about, SHUKE_FACT_SHOE_SIZE, "37");
  g_assert_cmpint (shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->day, ==, today);
  g_assert_false (gtk_widget_get_visible (find_if (row, has_tooltip, "Still right")));
  undo (fixture, action);
  g_assert_cmpint (shuke_fact_row_get_fact (SHUKE_FACT_ROW (find_row (about, SHUKE_FACT_SHOE_SIZE, "37")))->day, ==, today - 500);
}

static GtkWidget *
open_about (Fixture *fixture)
{
  GtkWidget *about = find (fixture, "about");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  return about;
}

/* The question that the file asks, as the book has it now. */
static ShukeQuestion
first_question (Fixture *fixture)
{
  g_autoptr (ShukeFactFile) file =
    shuke_book_get_fact_file (fixture->state.book, fixture->lin, shuke_book_get_vital_standing (fixture->state.book), NULL);

  g_assert_cmpuint (file->questions->len, >, 0);
  return g_array_index (file->questions, ShukeQuestion, 0);
}

static gboolean
shows_question (Fixture       *fixture,
                ShukeQuestion  question)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autofree char *words = shuke_question_dup_text (&question, customer);

  return window_find_label (window_find (find (fixture, "about"), "ShukeFileRow"), words) != NULL;
}

static guint
count_asked (Fixture  *fixture,
             gboolean  refused)
{
  g_autoptr (GArray) asked = shuke_book_list_asked (fixture->state.book, fixture->lin, NULL);
  guint n = 0;

  for (guint i = 0; i < asked->len; i++)
    n += g_array_index (asked, ShukeAsked, i).refused == refused;
  return n;
}

static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *about = open_about (fixture);
  GtkWidget *file = window_find (about, "ShukeFileRow");
  ShukeQuestion first = first_question (fixture);
  ShukeQuestion second;
  gint64 action;

  g_assert_nonnull (file);
  g_assert_true (shows_question (fixture, first));
  window_check_walk (GTK_WIDGET (fixture->state.window));

  click (window_find_button (file, "Not Today"));
  window_settle (&fixture->state);
  action = shuke_book_get_last_action (fixture->state.book);
  g_assert_cmpuint (count_asked (fixture, FALSE), ==, 1);
  second = first_question (fixture);
  g_assert_true (second.kind != first.kind || second.person != first.person);
  g_assert_true (shows_question (fixture, second));
  g_assert_false (shows_question (fixture, first));
  undo (fixture, action);
  g_assert_cmpuint (count_asked (fixture, FALSE), ==, 0);
  g_assert_true (shows_question (fixture, first));

  click (window_find_button (file, "Rather Not Say"));
  window_settle (&fixture->state);
  g_assert_cmpuint (count_asked (fixture, TRUE), ==, 1);
  g_assert_false (shows_question (fixture, first));
  undo_last (fixture);
  g_assert_true (shows_question (fixture, first));
}

/* The row of the fact opens with the keyboard in it, once; typed, the file is fuller and asks the next. */
static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *about = open_about (fixture);
  GtkWidget *file = window_find (about, "ShukeFileRow");
  ShukeQuestion question;
  GtkWidget *row;
  g_autofree char *before = NULL;

  /* Until one is asked whose answer is any text. */
  for (question = first_question (fixture); question.person != 0 || shuke_fact_kind_get_info (question.kind)->type != SHUKE_FACT_TEXT;
       question = first_question (fixture))
    {
      click (window_find_button (file, "Not Today"));
      window_settle (&fixture->state);
    }
  before = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (file)));
  click (window_find_button (file, "She Told Me"));
  window_settle (&fixture->state);
  row = find_row (about, question.kind, "");
  g_assert_nonnull (row);
  g_assert_true ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0);
  click (window_find_button (file, "She Told Me"));
  window_settle (&fixture->state);
  g_assert_true (find_row (about, question.kind, "") == row);

  edit (fixture, about, question.kind, "", "13700001234");
  g_assert_nonnull (held_fact (fixture, question.kind));
  g_assert_false (shows_question (fixture, question));
  undo_last (fixture);
  g_assert_true (shows_question (fixture, question));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (file)), ==, before);
}

/* What can hardly be true says so where it stands; a click tells what it was. */
static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *about = open_about (fixture);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, 0);
  g_autofree char *change = g_strdup_printf ("%s → 11111111111", phone->raw);
  GtkWidget *row, *origin, *popover;

  row = find_row (about, SHUKE_FACT_PHONE, phone->raw);
  g_assert_null (find_if (row, has_tooltip, "Nobody has such a number"));
  edit (fixture, about, SHUKE_FACT_PHONE, phone->raw, "11111111111");
  row = find_row (about, SHUKE_FACT_PHONE, "11111111111");
  origin = find_if (row, has_tooltip, "Nobody has such a number");
  g_assert_nonnull (window_find_label (origin, "Nobody has such a number"));
  window_check_walk (GTK_WIDGET (fixture->state.window));

  window_wait (is_in_view, origin);
  click (origin);
  window_settle (&fixture->state);
  popover = window_find (origin, "GtkPopover");
  g_assert_false (gtk_widget_get_has_tooltip (origin));
  g_assert_nonnull (window_find_label (popover, change));
  g_assert_nonnull (window_find_label (popover, "Nobody has such a number"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  undo_last (fixture);
  row = find_row (about, SHUKE_FACT_PHONE, phone->raw);
  g_assert_nonnull (row);
  g_assert_null (find_if (row, has_tooltip, "Nobody has such a number"));
}

static gboolean
is_origin (GtkWidget   *widget,
           const char  *words)
{
  return GTK_IS_LABEL (widget) && g_str_has_suffix (gtk_label_get_label (GTK_LABEL (widget)), words);
}

/* Beside the value where both fit, otherwise below it and wrapped: the value is whole in any case, and nothing leaves the row. */
static void
test_origin_below (Fixture       *fixture,
                   gconstpointer  data)
{
  static const int sizes[][2] = { { 1280, 800 }, { 360, 640 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWidget *row, *text, *origin;
      graphene_rect_t value, said;
      int natural;

      window_state_close (&fixture->state);
      window_state_open (&fixture->state, FALSE, sizes[i][0], sizes[i][1]);
      shuke_window_open_customer (fixture->state.window, fixture->lin);
      window_settle (&fixture->state);
      row = find_row (open_about (fixture), SHUKE_FACT_SIZE, "XL");
      g_assert_nonnull (row);
      text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
      origin = find_if (row, is_origin, "may have changed");
      g_assert_nonnull (origin);
      g_assert_true (gtk_widget_compute_bounds (text, row, &value) && gtk_widget_compute_bounds (origin, row, &said));
      gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      g_assert_cmpint (gtk_widget_get_width (text), >=, natural);
      g_assert_cmpfloat (said.origin.x + said.size.width, <=, gtk_widget_get_width (row) - 12);
      if (sizes[i][0] > 550)
        g_assert_cmpfloat (said.origin.x, >=, value.origin.x + natural);
      else
        g_assert_cmpfloat (said.origin.y, >=, value.origin.y + value.size.height);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/facts/add", Fixture, NULL, set_up, test_add_fact, tear_down);
  g_test_add ("/facts/confirm", Fixture, NULL, set_up, test_confirm, tear_down);
  g_test_add ("/facts/question", Fixture, NULL, set_up, test_question, tear_down);
  g_test_add ("/facts/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/facts/history", Fixture, NULL, set_up, test_history, tear_down);
  g_test_add ("/facts/origin-below", Fixture, NULL, set_up, test_origin_below, tear_down);
  return g_test_run ();
}
