/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The profile as a person uses it: what the card shows and hides, evidence, mind, consent, edits in place and their undo, a
 * new customer. */

#include "profile-state.h"
#include "shuke-about-plan.h"
#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-entries.h"
#include "shuke-book-facts.h"
#include "shuke-book-greeting.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-day-text.h"
#include "shuke-fact-row.h"
#include "shuke-profile.h"

static const char *
label_of (ProfileState *fixture,
          const char   *name)
{
  return gtk_label_get_label (GTK_LABEL (profile_find (fixture, name)));
}

static void
test_card (ProfileState  *fixture,
           gconstpointer  data)
{
  g_autoptr (ShukeGreeting) greeting = shuke_book_get_greeting (fixture->state.book, fixture->lin, NULL);
  GtkWidget *family;
  guint chips = 0;

  g_assert_cmpstr (label_of (fixture, "name"), ==, "林小雨");
  g_assert_nonnull (strstr (label_of (fixture, "address"), "小雨姐"));
  g_assert_true (gtk_widget_get_visible (profile_find (fixture, "today_band")));
  g_assert_true (gtk_widget_get_visible (profile_find (fixture, "mind_band")));
  g_assert_true (gtk_widget_get_visible (profile_find (fixture, "sentence_part")));
  g_assert_cmpuint (greeting->wearers->len, >=, 3);
  family = profile_find (fixture, "family");
  for (GtkWidget *child = gtk_widget_get_first_child (family); child != NULL; child = gtk_widget_get_next_sibling (child))
    chips += gtk_widget_get_visible (child);
  g_assert_cmpuint (chips, ==, greeting->wearers->len);
  window_check_walk (GTK_WIDGET (fixture->state.window));
}

/* The closed file says of itself what the open one would. */
static void
test_closed_file (ProfileState  *fixture,
                  gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  gint64 vital = shuke_book_get_vital_standing (fixture->state.book);
  g_autoptr (ShukeFactFile) file = shuke_book_get_fact_file (fixture->state.book, fixture->lin, vital, NULL);
  const ShukeQuestion *question = &g_array_index (file->questions, ShukeQuestion, 0);
  g_autofree char *words = shuke_question_dup_text (question, file->customer);
  g_autofree char *percent = g_strdup_printf ("%d%%", file->completeness->percent);
  const char *subtitle = adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (about));
  GtkWidget *bar = window_find (about, "GtkLevelBar");

  g_assert_true (g_str_has_prefix (subtitle, percent));
  g_assert_nonnull (strstr (subtitle, words));
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_cmpfloat (gtk_level_bar_get_value (GTK_LEVEL_BAR (bar)), ==, file->completeness->percent);

  /* Put off, it is no longer the next one. */
  g_assert_cmpint (shuke_book_add_asked (fixture->state.book, fixture->lin, shuke_about_person_id (file->customer, question->person),
                                         question->kind, FALSE, NULL), !=, 0);
  window_settle (&fixture->state);
  g_assert_null (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (about)), words));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_mapped (bar));
}

/* Of whom nothing is known nothing is shown, and no widget of the last customer stays. */
static void
test_empty_card (ProfileState  *fixture,
                 gconstpointer  data)
{
  static const char *const hidden[] = {
    "today_band", "mind_band", "family_part", "tastes", "talk", "last_part", "sentence_part", "address", "tags", "call_button",
    "message_button", "outcome",
  };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "新来的");
  customer = shuke_customer_builder_build (builder, shuke_book_get_today (fixture->state.book), &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->state.book, customer, &id, &error);
  g_assert_no_error (error);
  shuke_window_open_customer (fixture->state.window, id);
  window_settle (&fixture->state);
  g_assert_cmpstr (label_of (fixture, "name"), ==, "新来的");
  for (gsize i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_test_message ("%s", hidden[i]);
      g_assert_false (gtk_widget_is_visible (profile_find (fixture, hidden[i])));
    }
  window_check_walk (GTK_WIDGET (fixture->state.window));
}

static void
test_evidence (ProfileState  *fixture,
               gconstpointer  data)
{
  static const char *const buttons[] = { "colours_button", "styles_button", "price_button", "today_button", "last_button" };
  GtkWidget *chip = profile_find (fixture, "ShukeWearerChip");
  GtkWidget *popover = NULL;
  GtkWidget *talk;

  profile_click (chip);
  window_settle (&fixture->state);
  g_set_weak_pointer (&popover, window_find (chip, "GtkPopover"));
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_visible (popover));
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      /* Into view: a popover wants its button to be on the screen. */
      gtk_widget_grab_focus (profile_find (fixture, buttons[i]));
      window_settle (&fixture->state);
      profile_click (profile_find (fixture, buttons[i]));
      window_settle (&fixture->state);
      g_assert_nonnull (window_find (profile_find (fixture, buttons[i]), "GtkPopover"));
    }
  g_assert_null (window_find (chip, "GtkPopover"));
  /* What she likes to talk about says who told it. */
  talk = gtk_widget_get_first_child (profile_find (fixture, "talk"));
  g_assert_nonnull (window_find_label (talk, "果果学芭蕾, 周末爬山"));
  gtk_widget_grab_focus (talk);
  window_settle (&fixture->state);
  profile_click (talk);
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (window_find (talk, "GtkPopover"), "果果学芭蕾"));
  /* One that still has the keyboard of all windows would be kept. */
  g_assert_null (popover);
}

static void
test_mind (ProfileState  *fixture,
           gconstpointer  data)
{
  g_autoptr (ShukeCustomer) customer = NULL;

  profile_click (profile_find (fixture, "mind_button"));
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_visible (profile_find (fixture, "mind_button")));
  g_assert_true (gtk_widget_get_visible (profile_find (fixture, "mind_band")));
  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpint (customer->mind_seen_day, !=, SHUKE_DAY_NONE);
}

static void
test_consent (ProfileState  *fixture,
              gconstpointer  data)
{
  GtkWidget *button = profile_find (fixture, "consent_button");
  g_autofree char *before = g_strdup (label_of (fixture, "consent"));
  g_autoptr (ShukeConsent) consent = NULL;
  GtkWidget *entry;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (&fixture->state);
  entry = window_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "GtkEntry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "当面说的");
  profile_click (window_find_button (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "She Said No"));
  window_settle (&fixture->state);
  consent = shuke_book_get_consent (fixture->state.book, fixture->lin, "marketing", NULL);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
  g_assert_cmpstr (consent->source, ==, "当面说的");
  g_assert_cmpstr (label_of (fixture, "consent"), !=, before);
  profile_undo_last (fixture);
  g_assert_cmpstr (label_of (fixture, "consent"), ==, before);
}

static void
edit (ProfileState  *fixture,
      GtkWidget     *about,
      ShukeFactKind  kind,
      const char    *old,
      const char    *text)
{
  GtkWidget *row = profile_find_row (about, kind, old);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  window_settle (&fixture->state);
}

static void
test_edit (ProfileState  *fixture,
           gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  g_autoptr (ShukeCustomer) customer = NULL;
  GtkWidget *row;
  guint persons;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  window_check_walk (GTK_WIDGET (fixture->state.window));

  edit (fixture, about, SHUKE_FACT_ADDRESS_FORM, "小雨姐", "林小姐");
  g_assert_nonnull (strstr (label_of (fixture, "address"), "林小姐"));
  profile_undo_last (fixture);
  g_assert_nonnull (strstr (label_of (fixture, "address"), "小雨姐"));
  g_assert_nonnull (profile_find_row (about, SHUKE_FACT_ADDRESS_FORM, "小雨姐"));

  edit (fixture, about, SHUKE_FACT_NAME, "林小雨", "林晓雨");
  g_assert_cmpstr (label_of (fixture, "name"), ==, "林晓雨");
  profile_undo_last (fixture);

  /* What cannot be read is marked and not saved. */
  row = profile_find_row (about, SHUKE_FACT_BIRTH, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "3/4/90");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (row, "apply");
  gtk_editable_set_text (GTK_EDITABLE (row), "八月初三");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (row, "apply");
  window_settle (&fixture->state);
  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_true (shuke_customer_get_self (customer)->birth.lunar);
  g_assert_cmpint (shuke_customer_get_self (customer)->birth.day, ==, 3);
  persons = customer->persons->len;
  profile_undo_last (fixture);

  profile_click (window_find_button (about, "Delete"));
  window_settle (&fixture->state);
  g_clear_pointer (&customer, shuke_customer_unref);
  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpint (customer->deleted_at, >, 0);
  g_assert_true (gtk_widget_get_visible (profile_find (fixture, "bin_tag")));
  profile_undo_last (fixture);
  g_assert_false (gtk_widget_get_visible (profile_find (fixture, "bin_tag")));
  g_assert_cmpuint (customer->persons->len, ==, persons);
}

static char *
dup_name (ProfileState *fixture)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);

  return g_strdup (customer->name);
}

/* Every key reaches the row, also those that were pressed before it was drawn. */
static void
test_typed_at_once (ProfileState  *fixture,
                    gconstpointer  data)
{
  static const char *const keys[] = { "key", "F2", "key", "ctrl+a", "type", "--args", "1", "Lin", "key", "Return", NULL };
  static const char *const more[] = { "type", "--args", "1", "zi", "key", "Return", NULL };
  g_autofree char *name = NULL;
  g_autofree char *longer = NULL;
  gint64 first;

  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
  name = dup_name (fixture);
  g_assert_cmpstr (name, ==, "Lin");
  first = shuke_book_get_last_action (fixture->state.book);
  /* The row is still the same, with the keyboard, where she left off. */
  window_type_ahead (&fixture->state, more);
  window_settle (&fixture->state);
  longer = dup_name (fixture);
  g_assert_cmpstr (longer, ==, "Linzi");
  profile_undo_last (fixture);
  profile_undo (fixture, first);
}

/* The menu by the keyboard alone: past the name that could be typed, its first choice: a child. */
static void
choose_child (ProfileState *fixture,
              GtkWidget    *about)
{
  GtkWidget *button = window_find (window_find (about, "ShukePersonRow"), "GtkMenuButton");

  gtk_widget_grab_focus (button);
  window_wait (profile_is_in_view, button);
  profile_press (fixture, "space");
  profile_press (fixture, "Down");
  profile_press (fixture, "space");
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

/* She goes on typing: name, birthday, size. What is left empty leaves nothing behind, neither in the book nor to be undone. */
static void
test_add_child (ProfileState  *fixture,
                gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  g_autoptr (ShukeCustomer) before = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeCustomer) named = NULL;
  g_autoptr (ShukeCustomer) after = NULL;
  const ShukePerson *child;
  gint64 first = shuke_book_get_last_action (fixture->state.book), added, born;

  profile_press (fixture, "F2");
  choose_child (fixture, about);
  g_assert_true (is_asked (about, SHUKE_FACT_PERSON_NAME));
  window_check_walk (GTK_WIDGET (fixture->state.window));
  profile_press (fixture, "Escape");
  g_assert_false (is_asked (about, SHUKE_FACT_PERSON_NAME));
  g_assert_null (profile_find_row (about, SHUKE_FACT_PERSON_NAME, ""));
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, first);

  choose_child (fixture, about);
  profile_write_on (fixture, "Mei");
  added = shuke_book_get_last_action (fixture->state.book);
  named = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpuint (named->persons->len, ==, before->persons->len + 1);
  child = g_ptr_array_index (named->persons, before->persons->len);
  g_assert_cmpint (child->role, ==, SHUKE_ROLE_CHILD);
  g_assert_cmpstr (child->name, ==, "Mei");
  g_assert_true (is_asked (about, SHUKE_FACT_BIRTH));
  profile_write_on (fixture, "2020-5-3");
  born = shuke_book_get_last_action (fixture->state.book);
  g_assert_true (is_asked (about, SHUKE_FACT_SIZE));
  profile_press (fixture, "Return");
  g_assert_false (is_asked (about, SHUKE_FACT_SIZE));
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, born);
  after = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpuint (after->persons->len, ==, named->persons->len);
  g_assert_cmpint (((ShukePerson *) g_ptr_array_index (after->persons, before->persons->len))->birth.year, ==, 2020);
  profile_undo (fixture, born);
  profile_undo (fixture, added);
}

/* Typed in one breath where the name is asked for: taken apart, in one action, and what is known is not asked again. */
static void
test_add_child_at_once (ProfileState  *fixture,
                        gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  g_autoptr (ShukeCustomer) before = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeCustomer) after = NULL;
  const ShukePerson *child;
  const ShukeMeasurement *height;
  const ShukeSizeTold *shoes;
  GtkWidget *row;
  gint64 added;

  profile_press (fixture, "F2");
  choose_child (fixture, about);
  row = profile_find_row (about, SHUKE_FACT_PERSON_NAME, "");
  gtk_editable_set_text (GTK_EDITABLE (row), "麦兜 2017-3-24 140cm 鞋34 男");
  g_signal_emit_by_name (row, "apply");
  window_settle (&fixture->state);
  added = shuke_book_get_last_action (fixture->state.book);
  after = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpuint (after->persons->len, ==, before->persons->len + 1);
  child = g_ptr_array_index (after->persons, before->persons->len);
  g_assert_cmpstr (child->name, ==, "麦兜");
  g_assert_cmpint (child->birth.year, ==, 2017);
  g_assert_cmpint (child->birth.month, ==, 3);
  g_assert_cmpint (child->birth.day, ==, 24);
  g_assert_cmpint (child->sex, ==, SHUKE_SEX_MALE);
  g_assert_cmpuint (child->measurements->len, ==, 1);
  height = g_ptr_array_index (child->measurements, 0);
  g_assert_cmpint (height->value, ==, 1400);
  g_assert_cmpuint (child->sizes->len, ==, 1);
  shoes = g_ptr_array_index (child->sizes, 0);
  g_assert_cmpstr (shoes->kind, ==, "shoes");
  g_assert_cmpstr (shoes->size, ==, "34");
  g_assert_false (is_asked (about, SHUKE_FACT_BIRTH));
  profile_undo (fixture, added);
}

/* Enter through all of it with nothing said; going elsewhere; and one who was typed and not saved when another file opens. */
static void
test_add_nobody (ProfileState  *fixture,
                 gconstpointer  data)
{
  static const char *const name[] = { "type", "--args", "1", "Mei", NULL };
  GtkWidget *about = profile_find (fixture, "about");
  g_autoptr (ShukeCustomer) before = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeCustomer) after = NULL;
  gint64 first = shuke_book_get_last_action (fixture->state.book);

  profile_press (fixture, "F2");
  choose_child (fixture, about);
  profile_press (fixture, "Return");
  g_assert_true (is_asked (about, SHUKE_FACT_BIRTH));
  profile_press (fixture, "Return");
  g_assert_true (is_asked (about, SHUKE_FACT_SIZE));
  profile_press (fixture, "Return");
  g_assert_null (profile_find_row (about, SHUKE_FACT_PERSON_NAME, ""));
  choose_child (fixture, about);
  gtk_widget_grab_focus (profile_find_row (about, SHUKE_FACT_NAME, "林小雨"));
  window_settle (&fixture->state);
  g_assert_null (profile_find_row (about, SHUKE_FACT_PERSON_NAME, ""));
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, first);

  choose_child (fixture, about);
  window_type_ahead (&fixture->state, name);
  window_settle (&fixture->state);
  shuke_window_open_customer (fixture->state.window, 5);
  window_settle (&fixture->state);
  after = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpuint (after->persons->len, ==, before->persons->len + 1);
  profile_undo_last (fixture);
}

/* Whatever else happens in the book, a text that is being typed stays, and so does its row. */
static void
test_edit_stays (ProfileState  *fixture,
                 gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  GtkWidget *row, *phone;
  gint64 consent;

  gtk_widget_activate_action (profile_find (fixture, "ShukeProfile"), "profile.edit", NULL);
  window_settle (&fixture->state);
  row = profile_find_row (about, SHUKE_FACT_NAME, "林小雨");
  g_assert_true (profile_has_focus (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "林晓");

  /* Something else about her, a fact that comes and one that goes. */
  consent = shuke_book_add_consent (fixture->state.book, fixture->lin, "marketing", SHUKE_CONSENT_NO, NULL, &error);
  g_assert_no_error (error);
  window_settle (&fixture->state);
  phone = profile_find_row (about, SHUKE_FACT_PHONE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (phone), "");
  g_signal_emit_by_name (phone, "apply");
  window_settle (&fixture->state);
  g_assert_nonnull (gtk_widget_get_root (row));
  profile_undo_last (fixture);
  profile_undo (fixture, consent);
  shuke_book_job_done (fixture->state.book, 0);
  window_settle (&fixture->state);
  g_assert_true (profile_find_row (about, SHUKE_FACT_NAME, "林晓") == row);
  g_assert_true (profile_has_focus (row));
  name = dup_name (fixture);
  g_assert_cmpstr (name, ==, "林小雨");

  /* The fact itself is changed elsewhere: hers is the later word. */
  edit (fixture, about, SHUKE_FACT_ADDRESS_FORM, "小雨姐", "林小姐");
  gtk_editable_set_text (GTK_EDITABLE (profile_find_row (about, SHUKE_FACT_ADDRESS_FORM, NULL)), "雨姐");
  profile_undo_last (fixture);
  g_assert_nonnull (profile_find_row (about, SHUKE_FACT_ADDRESS_FORM, "雨姐"));

  /* Turning to somebody else saves what was typed, as one action. */
  shuke_window_open_customer (fixture->state.window, 33);
  window_settle (&fixture->state);
  g_free (name);
  name = dup_name (fixture);
  g_assert_cmpstr (name, ==, "林晓");
  profile_undo_last (fixture);
  g_free (name);
  name = dup_name (fixture);
  g_assert_cmpstr (name, ==, "林小雨");
}

static void
test_edit_kept_at_end (ProfileState  *fixture,
                       gconstpointer  data)
{
  g_autofree char *name = NULL;

  gtk_widget_activate_action (profile_find (fixture, "ShukeProfile"), "profile.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (profile_find_row (profile_find (fixture, "about"), SHUKE_FACT_NAME, NULL)), "林晓雨");
  shuke_window_set_book (fixture->state.window, NULL);
  name = dup_name (fixture);
  g_assert_cmpstr (name, ==, "林晓雨");
  profile_undo_last (fixture);
}

static void
test_sections (ProfileState  *fixture,
               gconstpointer  data)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (profile_find (fixture, "purchases")), TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (profile_find (fixture, "timeline")), TRUE);
  window_settle (&fixture->state);
  g_assert_nonnull (window_find (profile_find (fixture, "purchases"), "AdwActionRow"));
  g_assert_nonnull (window_find (profile_find (fixture, "timeline"), "AdwActionRow"));
  window_check_walk (GTK_WIDGET (fixture->state.window));
  shuke_window_open_customer (fixture->state.window, 33);
  window_settle (&fixture->state);
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (profile_find (fixture, "purchases"))));
}

static void
test_new_customer (ProfileState  *fixture,
                   gconstpointer  data)
{
  g_autoptr (ShukeCustomer) lin = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  const ShukeCustomerPhone *phone = g_ptr_array_index (lin->phones, 0);
  int count = shuke_book_count_inbox (fixture->state.book);
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-customer", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog ("ShukeCustomerDialog");
  g_assert_nonnull (dialog);
  window_check_walk (dialog);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "phone")), phone->raw);
  g_assert_true (gtk_widget_get_visible (window_find (dialog, "phone_band")));
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "phone")), "13000000001");
  g_assert_false (gtk_widget_get_visible (window_find (dialog, "phone_band")));
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "name")), "曾静");
  gtk_widget_activate_action (dialog, "customer.save", NULL);
  window_wait (window_is_closed, (gpointer) "ShukeCustomerDialog");
  window_settle (&fixture->state);
  g_assert_cmpstr (label_of (fixture, "name"), ==, "曾静");
  g_assert_cmpint (shuke_book_count_inbox (fixture->state.book), ==, count);
}

static GtkWidget *
open_new_customer (ProfileState *fixture,
                   const char   *name,
                   const char   *phone)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-customer", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog ("ShukeCustomerDialog");
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "name")), name);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "phone")), phone);
  window_settle (&fixture->state);
  return dialog;
}

static guint
count_shown (GtkWidget  *dialog,
             const char *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (window_find (dialog, list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_mapped (row);
  return n;
}

/* Whoever has the number or the name is shown and can be opened; nobody is kept from being entered. */
static void
test_namesakes (ProfileState  *fixture,
                gconstpointer  data)
{
  GtkWidget *dialog = open_new_customer (fixture, "曾小静", "13000000008");
  gint64 ids[2];

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpuint (count_shown (dialog, "phone_known"), ==, i);
      /* Not twice, though she has the name too. */
      g_assert_cmpuint (count_shown (dialog, "name_known"), ==, 0);
      gtk_widget_activate_action (dialog, "customer.save", NULL);
      window_wait (window_is_closed, (gpointer) "ShukeCustomerDialog");
      ids[i] = shuke_window_get_customer (fixture->state.window);
      dialog = open_new_customer (fixture, "曾小静", "13000000008");
    }
  g_assert_cmpint (ids[0], !=, ids[1]);
  g_assert_cmpuint (count_shown (dialog, "phone_known"), ==, 2);
  window_check_walk (dialog);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "phone")), "13000000009");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "name")), " 曾小静 ");
  window_settle (&fixture->state);
  g_assert_cmpuint (count_shown (dialog, "phone_known"), ==, 0);
  g_assert_cmpuint (count_shown (dialog, "name_known"), ==, 2);
  g_assert_nonnull (window_find_label (window_find (dialog, "name_known"), "Nothing bought yet · 130 0000 0008"));
  window_check_walk (dialog);
  gtk_widget_activate_action (dialog, "customer.open", "x", ids[0]);
  window_wait (window_is_closed, (gpointer) "ShukeCustomerDialog");
  g_assert_null (window_find_dialog ("AdwMessageDialog"));
  g_assert_cmpint (shuke_window_get_customer (fixture->state.window), ==, ids[0]);
}

static gboolean
is_narrow (gpointer data)
{
  gboolean narrow;

  g_object_get (data, "narrow", &narrow, NULL);
  return narrow;
}

static void
test_narrow (ProfileState  *fixture,
             gconstpointer  data)
{
  WindowState narrow;
  GtkWidget *profile;

  window_state_close (&fixture->state);
  window_state_open (&narrow, FALSE, 360, 720);
  shuke_window_open_customer (narrow.window, 1);
  window_wait (is_narrow, narrow.window);
  window_settle (&narrow);
  profile = window_find (GTK_WIDGET (narrow.window), "ShukeProfile");
  g_assert_false (gtk_widget_get_visible (window_find (profile, "buttons")));
  g_assert_true (gtk_widget_get_visible (window_find (profile, "bottom_bar")));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (narrow.window)), <=, 380);
  window_check_walk (GTK_WIDGET (narrow.window));
  fixture->state = narrow;
}

static void
clicked_cb (gboolean *clicked)
{
  *clicked = TRUE;
}

static gboolean
is_true (gpointer value)
{
  return *(gboolean *) value;
}

/* A button pressed with the keyboard answers a moment later, on a card that may have been emptied. */
static void
test_late_click (ProfileState  *fixture,
                 gconstpointer  data)
{
  static const char *const buttons[] = { "copy_button", "colours_button", "styles_button", "price_button", "pair_button" };
  ShukeProfile *profile = SHUKE_PROFILE (window_find (GTK_WIDGET (fixture->state.window), "ShukeProfile"));

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = profile_find (fixture, buttons[i]);
      gboolean clicked = FALSE;

      g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), &clicked);
      g_assert_true (gtk_widget_activate (button));
      shuke_profile_set_customer (profile, 0);
      window_wait (is_true, &clicked);
      g_signal_handlers_disconnect_by_func (button, clicked_cb, &clicked);
      shuke_profile_set_customer (profile, fixture->lin);
      window_settle (&fixture->state);
    }
}

/* An age that was told is said with "about", one from a birthday never is. */
static void
test_rough_age (ProfileState  *fixture,
                gconstpointer  data)
{
  static const struct { ShukeDate birth; const char *said; } cases[] = {
    { { .year = 2021 }, "daughter · about 5" },
    { { .year = 2021, .month = 3, .day = 1 }, "daughter · 5" },
  };
  GtkWidget *profile = window_find (GTK_WIDGET (fixture->state.window), "ShukeProfile");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GError) error = NULL;
      ShukeDay today = shuke_book_get_today (fixture->state.book);
      gint64 id = 0;
      guint person;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "周小燕");
      person = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
      shuke_customer_builder_set_person_name (builder, person, "果果");
      shuke_customer_builder_set_person_sex (builder, person, SHUKE_SEX_FEMALE);
      shuke_customer_builder_set_person_birth (builder, person, cases[i].birth);
      customer = shuke_customer_builder_build (builder, today, &error);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_save_customer (fixture->state.book, customer, &id, &error), >, 0);
      shuke_window_open_customer (fixture->state.window, id);
      window_settle (&fixture->state);
      g_assert_nonnull (window_find_label (profile, cases[i].said));
    }
}

/* What is remarked about her stands on the card, two lines of it; a click shows the rest, another customer has none. */
static void
test_remark (ProfileState  *fixture,
             gconstpointer  data)
{
  GtkWidget *line = profile_find (fixture, "remark");
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (GString) remark = g_string_new ("came with her sister\n");
  int height;

  g_assert_true (gtk_widget_get_visible (line) == (customer->note != NULL));
  for (int i = 0; i < 60; i++)
    g_string_append (remark, "likes linen and a glass of water; ");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, remark->str);
  changed = shuke_customer_builder_build (builder, shuke_book_get_today (fixture->state.book), NULL);
  g_assert_cmpint (shuke_book_save_customer (fixture->state.book, changed, NULL, NULL), !=, 0);
  window_settle (&fixture->state);
  g_assert_true (gtk_widget_get_visible (line));
  height = gtk_widget_get_height (line);
  g_assert_cmpint (height, <, 90);
  profile_click (line);
  window_settle (&fixture->state);
  g_assert_cmpint (gtk_widget_get_height (line), >, height + 30);
  profile_click (line);
  window_settle (&fixture->state);
  g_assert_cmpint (gtk_widget_get_height (line), ==, height);
  /* She reads along. */
  g_object_set (fixture->state.window, "counter-mode", TRUE, NULL);
  g_assert_false (gtk_widget_get_visible (line));
  g_object_set (fixture->state.window, "counter-mode", FALSE, NULL);
  g_assert_true (gtk_widget_get_visible (line));
  profile_undo_last (fixture);
  g_assert_true (gtk_widget_get_visible (line) == (customer->note != NULL));
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*test) (ProfileState *, gconstpointer); } tests[] = {
    /* First: a popover of another test may go with its window and never give the keyboard of the screen back. */
    { "/profile/typed-at-once", test_typed_at_once },
    { "/profile/remark", test_remark },
    { "/profile/add-child", test_add_child },
    { "/profile/add-child-at-once", test_add_child_at_once },
    { "/profile/add-nobody", test_add_nobody },
    { "/profile/card", test_card },
    { "/profile/closed-file", test_closed_file },
    { "/profile/rough-age", test_rough_age },
    { "/profile/empty-card", test_empty_card },
    { "/profile/late-click", test_late_click },
    { "/profile/evidence", test_evidence },
    { "/profile/mind", test_mind },
    { "/profile/consent", test_consent },
    { "/profile/edit", test_edit },
    { "/profile/edit-stays", test_edit_stays },
    { "/profile/edit-kept-at-end", test_edit_kept_at_end },
    { "/profile/sections", test_sections },
    { "/profile/new-customer", test_new_customer },
    { "/profile/namesakes", test_namesakes },
    { "/profile/narrow", test_narrow },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, ProfileState, NULL, profile_set_up, tests[i].test, profile_tear_down);
  return g_test_run ();
}
