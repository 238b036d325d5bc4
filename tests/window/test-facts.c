/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts of the file as a person adds them by typing their names, and says that they are still right. */

#include "profile-state.h"
#include "shuke-book-custom-fields.h"
#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-facts.h"
#include "shuke-book-members.h"
#include "shuke-fact-question.h"
#include "shuke-fact-row.h"

static void
edit (ProfileState  *fixture,
      GtkWidget     *about,
      ShukeFactKind  kind,
      const char    *old,
      const char    *text)
{
  GtkWidget *row = profile_find_row (about, kind, old);

  g_test_message ("%s, %s: %s", shuke_fact_kind_get_info (kind)->word, old, text);
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

/* What opens below the menu button at the end of her own facts. */
static GtkWidget *
open_picker (ProfileState *fixture,
             GtkWidget    *about)
{
  GtkWidget *menu = window_find (window_find (about, "ShukePersonRow"), "GtkMenuButton");

  g_assert_nonnull (menu);
  /* Into view: a popover wants its button to be on the screen. */
  window_wait (profile_is_in_view, menu);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  window_settle (&fixture->state);
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)));
}

/* Types the name of a fact and Enter, then the fact itself. */
static void
add_fact (ProfileState  *fixture,
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
held_fact (ProfileState  *fixture,
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

/* The button that is pressed closes the question; here none is. */
static void
answer_question (ProfileState *fixture,
                 const char   *answer)
{
  GtkWidget *question;

  window_wait (window_is_open, (gpointer) "AdwMessageDialog");
  window_settle (&fixture->state);
  question = window_find_dialog ("AdwMessageDialog");
  window_check_walk (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), answer);
  question = window_find_dialog ("AdwMessageDialog");
  if (question != NULL)
    gtk_window_destroy (GTK_WINDOW (question));
  window_settle (&fixture->state);
}

static void
test_add_fact (ProfileState  *fixture,
               gconstpointer  data)
{
  static const char *const child_words[] = { "孩子", "haizi", "女儿", "child" };
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *entry;
  gint64 field;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);

  /* By its Chinese name, its sound, its English name; understood by its type. */
  add_fact (fixture, about, "预算", SHUKE_FACT_BUDGET, "¥1,200");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_BUDGET), ==, "1200");
  add_fact (fixture, about, "zhiye", SHUKE_FACT_OCCUPATION, "老师");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_OCCUPATION), ==, "老师");
  add_fact (fixture, about, "how often", SHUKE_FACT_CONTACT_EVERY, "两周一次");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CONTACT_EVERY), ==, "14");
  add_fact (fixture, about, "搬家", SHUKE_FACT_EVENT_MOVE, "2026年10月 城西");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_EVENT_MOVE), ==, "2026-10 · 城西");
  window_check_walk (GTK_WIDGET (fixture->state.window));

  /* What nobody has a word for becomes a field of the shop's own, after a question; what is held leads to its row. */
  entry = open_picker (fixture, about);
  gtk_editable_set_text (GTK_EDITABLE (window_find (entry, "GtkSearchEntry")), "车牌");
  profile_click (window_find_button (entry, "New Field “车牌” for All Customers…"));
  g_assert_null (profile_find_row (about, SHUKE_FACT_CUSTOM, NULL));
  answer_question (fixture, "add");
  edit (fixture, about, SHUKE_FACT_CUSTOM, "", "沪A 12345");
  field = shuke_book_get_last_action (fixture->state.book);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CUSTOM), ==, "沪A 12345");
  entry = open_picker (fixture, about);
  gtk_editable_set_text (GTK_EDITABLE (window_find (entry, "GtkSearchEntry")), "职业");
  profile_click (window_find_button (entry, "Occupation"));
  window_settle (&fixture->state);
  g_assert_null (profile_find_row (about, SHUKE_FACT_OCCUPATION, ""));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->state.window)),
                                         profile_find_row (about, SHUKE_FACT_OCCUPATION, NULL)));
  /* From there she goes on to where the next one is added. */
  edit (fixture, about, SHUKE_FACT_OCCUPATION, "老师", "医生");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_OCCUPATION), ==, "医生");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->state.window)),
                                         window_find (window_find (about, "ShukePersonRow"), "GtkMenuButton")));
  entry = open_picker (fixture, about);
  /* A child by its whole word stands before a turn in her life in whose name the word is, 生孩子. */
  for (gsize i = 0; i < G_N_ELEMENTS (child_words); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (window_find (entry, "GtkSearchEntry")), child_words[i]);
      g_assert_nonnull (window_find_button (entry, "A child"));
      g_assert_null (gtk_widget_get_prev_sibling (window_find_button (entry, "A child")));
    }
  gtk_popover_popdown (GTK_POPOVER (entry));
  profile_undo (fixture, field);
  g_assert_null (held_fact (fixture, SHUKE_FACT_CUSTOM));
}

static guint
count_fields (ProfileState *fixture)
{
  g_autoptr (GPtrArray) fields = shuke_book_list_custom_fields (fixture->state.book, NULL);

  return fields->len;
}

/* Enter on a word that no fact answers to is a line of her remark: never a field of every customer. A word inside finds as well. */
static void
test_own_words (ProfileState  *fixture,
                gconstpointer  data)
{
  static const struct { const char *typed, *button; } found[] = {
    { "送的人", "Someone she buys presents for" },
    { "带来", "Who brought her" }, { "带来", "Whom she brought…" },
    { "介绍", "Who brought her" }, { "介绍", "Whom she brought…" },
    { "介绍来的人", "Who brought her" }, { "介绍来的人", "Whom she brought…" },
    { "送到家", "How goods reach her" },
  };
  GtkWidget *about = profile_find (fixture, "about");
  guint n_fields = count_fields (fixture);
  g_autoptr (ShukeCustomer) noted = NULL;
  g_autofree char *before = NULL;
  g_autoptr (ShukeCustomer) old = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  GtkWidget *picker;

  before = g_strdup (old->note);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  picker = open_picker (fixture, about);
  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (window_find (picker, "GtkSearchEntry")), found[i].typed);
      g_test_message ("%s: %s", found[i].typed, found[i].button);
      g_assert_nonnull (window_find_button (picker, found[i].button));
    }
  gtk_editable_set_text (GTK_EDITABLE (window_find (picker, "GtkSearchEntry")), "裤腰要收一点");
  g_signal_emit_by_name (window_find (picker, "GtkSearchEntry"), "activate");
  window_settle (&fixture->state);
  g_assert_cmpuint (count_fields (fixture), ==, n_fields);
  noted = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_nonnull (strstr (noted->note, "裤腰要收一点"));
  if (before != NULL)
    g_assert_true (g_str_has_prefix (noted->note, before));
  profile_undo_last (fixture);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_NOTE), ==, before);

  /* The field is not made either by whoever takes back the question. */
  picker = open_picker (fixture, about);
  gtk_editable_set_text (GTK_EDITABLE (window_find (picker, "GtkSearchEntry")), "面料");
  profile_click (window_find_button (picker, "New Field “面料” for All Customers…"));
  answer_question (fixture, "cancel");
  g_assert_cmpuint (count_fields (fixture), ==, n_fields);
}

static GtkWidget *
get_focus (ProfileState *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->state.window));
}

/* A fact that is read in words says what can be written before the first letter; the keyboard is in it when it comes, and goes on from there. */
static void
test_wish (ProfileState  *fixture,
           gconstpointer  data)
{
  static const char example[] = "for example only WeChat, no calls, after 8 pm";
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *entry, *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  entry = window_find (open_picker (fixture, about), "GtkSearchEntry");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "how she wants");
  /* By the keys alone: the first of the list, and it. */
  profile_press (fixture, "Down");
  window_settle (&fixture->state);
  profile_press (fixture, "Return");
  window_settle (&fixture->state);
  row = profile_find_row (about, SHUKE_FACT_CONTACT_CHANNEL, "");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), row));
  g_assert_nonnull (window_find_label (row, example));
  g_assert_true (gtk_widget_get_mapped (window_find_label (row, example)));
  profile_write_on (fixture, "only WeChat");
  window_settle (&fixture->state);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CONTACT_CHANNEL), ==, "wechat");
  row = profile_find_row (about, SHUKE_FACT_CONTACT_CHANNEL, NULL);
  g_assert_null (window_find_label (row, example));
  /* On to where the next one is added. */
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), window_find (window_find (about, "ShukePersonRow"), "GtkMenuButton")));
  profile_press (fixture, "Return");
  window_settle (&fixture->state);
  entry = gtk_widget_get_ancestor (get_focus (fixture), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  profile_press (fixture, "Down");
  window_settle (&fixture->state);
  g_assert_true (GTK_IS_BUTTON (get_focus (fixture)));
  g_assert_true (gtk_widget_get_ancestor (get_focus (fixture), GTK_TYPE_POPOVER) == gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER));
}

/* An hour typed where the way is asked for goes to the hours, and both in one breath to both, in one action. */
static void
test_wish_with_hours (ProfileState  *fixture,
                      gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  gint64 hours;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  add_fact (fixture, about, "how she wants", SHUKE_FACT_CONTACT_CHANNEL, "call after 8 pm");
  hours = shuke_book_get_last_action (fixture->state.book);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CONTACT_HOURS), ==, "20:00-24:00");
  g_assert_null (held_fact (fixture, SHUKE_FACT_CONTACT_CHANNEL));
  /* No empty row stays behind for what was not said. */
  g_assert_null (profile_find_row (about, SHUKE_FACT_CONTACT_CHANNEL, NULL));
  g_assert_nonnull (profile_find_row (about, SHUKE_FACT_CONTACT_HOURS, NULL));

  edit (fixture, about, SHUKE_FACT_CONTACT_HOURS, NULL, "only WeChat, no calls, after 9 pm");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CONTACT_HOURS), ==, "21:00-24:00");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CONTACT_CHANNEL), ==, "wechat,-phone");
  profile_undo_last (fixture);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CONTACT_HOURS), ==, "20:00-24:00");
  g_assert_null (held_fact (fixture, SHUKE_FACT_CONTACT_CHANNEL));
  profile_undo (fixture, hours);
  window_settle (&fixture->state);

  add_fact (fixture, about, "how she wants", SHUKE_FACT_CONTACT_CHANNEL, "WeChat, after 8 pm");
  g_assert_nonnull (profile_find_row (about, SHUKE_FACT_CONTACT_CHANNEL, NULL));
  g_assert_nonnull (profile_find_row (about, SHUKE_FACT_CONTACT_HOURS, NULL));
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_CONTACT_CHANNEL), ==, "wechat");
  profile_undo_last (fixture);
}

static gboolean
begins_with (GtkWidget  *widget,
             const char *words)
{
  return GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), words);
}

/* What is always agreed with her is typed like any fact, stands on the greet card, and is changed, taken out and undone like one. */
static void
test_terms (ProfileState  *fixture,
            gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *card = window_find (GTK_WIDGET (fixture->state.window), "ShukeGreetCard");
  GtkWidget *terms = window_find (card, "terms");

  g_assert_false (gtk_widget_get_visible (terms));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  add_fact (fixture, about, "折扣", SHUKE_FACT_TERM_DISCOUNT, "八八折");
  add_fact (fixture, about, "账期", SHUKE_FACT_TERM_PAYMENT, "月结");
  add_fact (fixture, about, "invoice", SHUKE_FACT_TERM_INVOICE, "普票");
  add_fact (fixture, about, "约定", SHUKE_FACT_TERM_OTHER, "先看新款");
  add_fact (fixture, about, "约定", SHUKE_FACT_TERM_OTHER, "送货上门");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_TERM_DISCOUNT), ==, "12");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_TERM_PAYMENT), ==, "30");
  g_assert_nonnull (profile_find_row (about, SHUKE_FACT_TERM_OTHER, "先看新款"));
  g_assert_nonnull (profile_find_row (about, SHUKE_FACT_TERM_OTHER, "送货上门"));
  g_assert_true (gtk_widget_get_visible (terms));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (terms)), ==, "12% off · pays within 30 days");
  window_check_walk (GTK_WIDGET (fixture->state.window));

  edit (fixture, about, SHUKE_FACT_TERM_DISCOUNT, "12% off", "9折");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_TERM_DISCOUNT), ==, "10");
  edit (fixture, about, SHUKE_FACT_TERM_DISCOUNT, "10% off", "");
  g_assert_null (held_fact (fixture, SHUKE_FACT_TERM_DISCOUNT));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (terms)), ==, "pays within 30 days");
  profile_undo_last (fixture);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_TERM_DISCOUNT), ==, "10");
}

static gboolean
is_toggle (GtkWidget  *widget,
           const char *label)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

/* What she values is typed in two figures or chosen by hand; what she gets too little of stands on the card. Her budget says our share. */
static void
test_expectations (ProfileState  *fixture,
                   gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *unmet = window_find (window_find (GTK_WIDGET (fixture->state.window), "ShukeGreetCard"), "unmet");
  ShukeQuestion put_right = { .kind = SHUKE_FACT_EXPECTS_QUALITY, .put_right = TRUE };
  GtkWidget *row, *button, *popover;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  /* The shop is kept from test to test. */
  if (held_fact (fixture, SHUKE_FACT_BUDGET) == NULL)
    add_fact (fixture, about, "预算", SHUKE_FACT_BUDGET, "1000");
  row = profile_find_row (about, SHUKE_FACT_BUDGET, NULL);
  g_assert_nonnull (find_if (row, begins_with, "about "));
  add_fact (fixture, about, "质量", SHUKE_FACT_EXPECTS_QUALITY, "5/4");
  add_fact (fixture, about, "价格", SHUKE_FACT_EXPECTS_PRICE, "3");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_EXPECTS_QUALITY), ==, "5/4");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (unmet)), ==, "Expects more: quality");
  /* Whether it was put right is answered where it stands. */
  g_signal_emit_by_name (window_find (about, "ShukeFileRow"), "answer", &put_right);
  window_settle (&fixture->state);
  g_assert_true (profile_has_focus (profile_find_row (about, SHUKE_FACT_EXPECTS_QUALITY, "expects 5, gets 4")));
  edit (fixture, about, SHUKE_FACT_EXPECTS_PRICE, "expects 3", "very much");
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_EXPECTS_PRICE), ==, "3");
  row = profile_find_row (about, SHUKE_FACT_EXPECTS_PRICE, "very much");
  g_assert_nonnull (window_find_label (row, "how much she expects and gets, 1 to 5: 4/3"));

  button = window_find (window_find (row, "ShukeExpectationButton"), "GtkMenuButton");
  window_wait (profile_is_in_view, button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (&fixture->state);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  window_check_walk (popover);
  /* The second scale is the last child. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_if (gtk_widget_get_last_child (gtk_popover_get_child (GTK_POPOVER (popover))), is_toggle, "1")),
                                TRUE);
  window_settle (&fixture->state);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_EXPECTS_PRICE), ==, "3/1");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (unmet)), ==, "Expects more: price, quality");
  gtk_popover_popdown (GTK_POPOVER (popover));
  window_settle (&fixture->state);
  profile_undo_last (fixture);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_EXPECTS_PRICE), ==, "3");
}

static char *
dup_contact_words (ProfileState *fixture)
{
  g_autoptr (ShukeCustomer) lin = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  const ShukeCustomerPhone *phone = g_ptr_array_index (lin->phones, 0);
  g_autofree char *number = shuke_phone_format (phone->e164, shuke_book_get_region (fixture->state.book));

  return g_strdup_printf ("园长 · contact person · %s", number);
}

/* The firm is found or entered by its name, stands in both files, and each opens the other. */
static void
test_members (ProfileState  *fixture,
              gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *members = profile_find (fixture, "members");
  GtkWidget *dialog, *row;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *what = NULL;
  gint64 firm;

  g_assert_false (gtk_widget_get_visible (members));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  row = window_find (open_picker (fixture, about), "GtkSearchEntry");
  gtk_editable_set_text (GTK_EDITABLE (row), "幼儿园");
  g_signal_emit_by_name (row, "activate");
  window_wait (window_is_open, (gpointer) "ShukeMemberDialog");
  dialog = window_find_dialog ("ShukeMemberDialog");
  window_settle (&fixture->state);
  window_check_walk (dialog);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "who")), "阳光幼儿园");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "post")), "园长");
  gtk_switch_set_active (GTK_SWITCH (window_find (dialog, "contact")), TRUE);
  gtk_widget_activate_action (dialog, "member.save", NULL);
  window_wait (window_is_closed, (gpointer) "ShukeMemberDialog");
  window_settle (&fixture->state);
  g_assert_true (gtk_widget_get_visible (members));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (members)), ==, "阳光幼儿园");
  g_assert_nonnull (window_find_label (members, "园长 · contact person"));

  list = shuke_book_list_memberships (fixture->state.book, fixture->lin, NULL);
  firm = ((ShukeMembership *) list->pdata[0])->organisation;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (members), TRUE);
  window_settle (&fixture->state);
  gtk_widget_activate_action (gtk_widget_get_ancestor (window_find_label (members, "园长 · contact person"), ADW_TYPE_ACTION_ROW),
                              "win.open-customer", "x", firm);
  window_settle (&fixture->state);
  g_assert_cmpint (shuke_window_get_customer (fixture->state.window), ==, firm);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (members)), ==, "People there");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (members)), ==, "林小雨");
  window_check_walk (GTK_WIDGET (fixture->state.window));

  /* Changed and taken out from the other side, where the number to call stands. */
  what = dup_contact_words (fixture);
  row = gtk_widget_get_ancestor (window_find_label (members, what), ADW_TYPE_ACTION_ROW);
  profile_click (window_find (row, "GtkButton"));
  window_wait (window_is_open, (gpointer) "ShukeMemberDialog");
  dialog = window_find_dialog ("ShukeMemberDialog");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (dialog, "who"))), ==, "林小雨");
  gtk_widget_activate_action (dialog, "member.remove", NULL);
  window_wait (window_is_closed, (gpointer) "ShukeMemberDialog");
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_visible (members));
  profile_undo_last (fixture);
  g_assert_true (gtk_widget_get_visible (members));
}

/* One tap, and it is of today. */
static void
test_confirm (ProfileState  *fixture,
              gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
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
  row = profile_find_row (about, SHUKE_FACT_SHOE_SIZE, "37");
  button = find_if (row, has_tooltip, "Still right");
  g_assert_nonnull (find_if (row, has_tooltip, "may have changed"));
  profile_click (button);
  window_settle (&fixture->state);
  action = shuke_book_get_last_action (fixture->state.book);
  row = profile_find_row (about, SHUKE_FACT_SHOE_SIZE, "37");
  g_assert_cmpint (shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->day, ==, today);
  g_assert_false (gtk_widget_get_visible (find_if (row, has_tooltip, "Still right")));
  profile_undo (fixture, action);
  g_assert_cmpint (shuke_fact_row_get_fact (SHUKE_FACT_ROW (profile_find_row (about, SHUKE_FACT_SHOE_SIZE, "37")))->day, ==, today - 500);
}

static GtkWidget *
open_about (ProfileState *fixture)
{
  GtkWidget *about = profile_find (fixture, "about");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  return about;
}

/* The question that the file asks, as the book has it now. */
static ShukeQuestion
first_question (ProfileState *fixture)
{
  g_autoptr (ShukeFactFile) file =
    shuke_book_get_fact_file (fixture->state.book, fixture->lin, shuke_book_get_vital_standing (fixture->state.book), NULL);

  g_assert_cmpuint (file->questions->len, >, 0);
  return g_array_index (file->questions, ShukeQuestion, 0);
}

static gboolean
shows_question (ProfileState  *fixture,
                ShukeQuestion  question)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autofree char *words = shuke_question_dup_text (&question, customer);

  GtkWidget *label = window_find_label (window_find (profile_find (fixture, "about"), "ShukeFileRow"), words);

  /* When nothing is left to ask the words of the last question stand there unseen. */
  return label != NULL && gtk_widget_get_mapped (label);
}

static guint
count_asked (ProfileState *fixture,
             gboolean      refused)
{
  g_autoptr (GArray) asked = shuke_book_list_asked (fixture->state.book, fixture->lin, NULL);
  guint n = 0;

  for (guint i = 0; i < asked->len; i++)
    n += g_array_index (asked, ShukeAsked, i).refused == refused;
  return n;
}

/* Adds a fact by the name that is typed, and returns the row in which it is to be told. */
static GtkWidget *
begin_fact (ProfileState  *fixture,
            GtkWidget     *about,
            const char    *name,
            ShukeFactKind  kind)
{
  GtkWidget *entry = window_find (open_picker (fixture, about), "GtkSearchEntry");
  GtkWidget *row;

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  window_settle (&fixture->state);
  row = profile_find_row (about, kind, "");
  g_assert_nonnull (row);
  return row;
}

/* What is one of a few words says which, before the first letter and after a wrong one; what is a figure, after a wrong one. */
static void
test_demand (ProfileState  *fixture,
             gconstpointer  data)
{
  static const char choices[] = "one of: Often, Sometimes, Never";
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  row = begin_fact (fixture, about, "bargains", SHUKE_FACT_BARGAINS);
  g_assert_true (gtk_widget_get_mapped (window_find_label (row, choices)));
  gtk_editable_set_text (GTK_EDITABLE (row), "10%");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_nonnull (window_find_label (row, choices));
  gtk_editable_set_text (GTK_EDITABLE (row), "often");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_nonnull (window_find_label (row, "Often"));
  g_signal_emit_by_name (row, "apply");
  window_settle (&fixture->state);
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_BARGAINS), ==, "often");

  row = begin_fact (fixture, about, "waist", SHUKE_FACT_WAIST);
  g_assert_null (window_find_label (row, "in centimetres, for example 68"));
  gtk_editable_set_text (GTK_EDITABLE (row), "slim");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_true (gtk_widget_get_mapped (window_find_label (row, "in centimetres, for example 68")));
  gtk_editable_set_text (GTK_EDITABLE (row), "68");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_null (window_find_label (row, "in centimetres, for example 68"));
}

static void
test_question (ProfileState  *fixture,
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

  profile_click (window_find_button (file, "Not Today"));
  window_settle (&fixture->state);
  action = shuke_book_get_last_action (fixture->state.book);
  g_assert_cmpuint (count_asked (fixture, FALSE), ==, 1);
  second = first_question (fixture);
  g_assert_true (second.kind != first.kind || second.person != first.person);
  g_assert_true (shows_question (fixture, second));
  g_assert_false (shows_question (fixture, first));
  profile_undo (fixture, action);
  g_assert_cmpuint (count_asked (fixture, FALSE), ==, 0);
  g_assert_true (shows_question (fixture, first));

  profile_click (window_find_button (file, "Rather Not Say"));
  window_settle (&fixture->state);
  g_assert_cmpuint (count_asked (fixture, TRUE), ==, 1);
  g_assert_false (shows_question (fixture, first));
  profile_undo_last (fixture);
  g_assert_true (shows_question (fixture, first));
}

/* The row of the fact opens with the keyboard in it, once; typed, the file is fuller and asks the next. */
static void
test_answer (ProfileState  *fixture,
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
      profile_click (window_find_button (file, "Not Today"));
      window_settle (&fixture->state);
    }
  before = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (file)));
  profile_click (window_find_button (file, "She Told Me"));
  window_settle (&fixture->state);
  row = profile_find_row (about, question.kind, "");
  g_assert_nonnull (row);
  g_assert_true ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0);
  profile_click (window_find_button (file, "She Told Me"));
  window_settle (&fixture->state);
  g_assert_true (profile_find_row (about, question.kind, "") == row);

  edit (fixture, about, question.kind, "", "13700001234");
  g_assert_nonnull (held_fact (fixture, question.kind));
  g_assert_false (shows_question (fixture, question));
  profile_undo_last (fixture);
  g_assert_true (shows_question (fixture, question));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (file)), ==, before);
}

/* What can hardly be true says so where it stands; a click tells what it was. */
static void
test_history (ProfileState  *fixture,
              gconstpointer  data)
{
  GtkWidget *about = open_about (fixture);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, 0);
  g_autofree char *shown = shuke_phone_dup_shown (phone->raw, SHUKE_REGION_CN);
  g_autofree char *change = g_strdup_printf ("%s → 11111111111", shown);
  GtkWidget *row, *origin, *popover;

  row = profile_find_row (about, SHUKE_FACT_PHONE, shown);
  g_assert_null (find_if (row, has_tooltip, "Nobody has such a number"));
  edit (fixture, about, SHUKE_FACT_PHONE, shown, "11111111111");
  row = profile_find_row (about, SHUKE_FACT_PHONE, "11111111111");
  origin = find_if (row, has_tooltip, "Nobody has such a number");
  g_assert_nonnull (window_find_label (origin, "Nobody has such a number"));
  window_check_walk (GTK_WIDGET (fixture->state.window));

  window_wait (profile_is_in_view, origin);
  profile_click (origin);
  window_settle (&fixture->state);
  popover = window_find (origin, "GtkPopover");
  g_assert_false (gtk_widget_get_has_tooltip (origin));
  g_assert_nonnull (window_find_label (popover, change));
  g_assert_nonnull (window_find_label (popover, "Nobody has such a number"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  profile_undo_last (fixture);
  row = profile_find_row (about, SHUKE_FACT_PHONE, shown);
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
test_origin_below (ProfileState  *fixture,
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
      row = profile_find_row (open_about (fixture), SHUKE_FACT_SIZE, "XL");
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

/* Nothing of a long remark is cut away: wrapped while it is read, in full while it is typed in. */
static void
test_long_text (ProfileState  *fixture,
                gconstpointer  data)
{
  static const char *const words = "进门先看新到的连衣裙，试穿的时候要一杯温水，女儿明年上小学，校服要一百三十的";
  static const int sizes[][2] = { { 1280, 800 }, { 360, 640 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gboolean narrow = sizes[i][0] < 550;
      GtkWidget *row, *label, *line;
      int height;

      window_state_close (&fixture->state);
      window_state_open (&fixture->state, FALSE, sizes[i][0], sizes[i][1]);
      shuke_window_open_customer (fixture->state.window, fixture->lin);
      window_settle (&fixture->state);
      row = profile_find_row (open_about (fixture), SHUKE_FACT_MIND, NULL);
      gtk_editable_set_text (GTK_EDITABLE (row), words);
      window_settle (&fixture->state);
      g_assert_true (gtk_widget_has_css_class (row, "long") == narrow);
      if (!narrow)
        continue;
      label = window_find_label (row, words);
      g_assert_nonnull (label);
      gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), NULL, &height, NULL, NULL);
      g_assert_cmpint (gtk_widget_get_height (label), >=, height);
      line = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
      g_assert_true (gtk_label_get_ellipsize (GTK_LABEL (label)) == PANGO_ELLIPSIZE_END);
      gtk_widget_grab_focus (line);
      g_assert_true (gtk_label_get_ellipsize (GTK_LABEL (label)) == PANGO_ELLIPSIZE_NONE);
      gtk_editable_set_text (GTK_EDITABLE (row), "短");
      window_settle (&fixture->state);
      g_assert_false (gtk_widget_has_css_class (row, "long"));
    }
}

typedef struct {
  ProfileState  *fixture;
  GtkWidget     *about;
  ShukeFactKind  kind;
  const char    *text;
} Wanted;

/* The row of @kind with that text has the keyboard: keys take their time. */
static gboolean
is_reached (gpointer data)
{
  const Wanted *wanted = data;
  GtkWidget *row = profile_find_row (wanted->about, wanted->kind, wanted->text);
  GtkWidget *focus = get_focus (wanted->fixture);
  return row != NULL && focus != NULL && gtk_widget_is_ancestor (focus, row);
}

/* By its English name, with the keys alone: the row that asks for it. */
static GtkWidget *
ask_for (ProfileState  *fixture,
         GtkWidget     *about,
         const char    *name,
         ShukeFactKind  kind)
{
  GtkWidget *entry = window_find (open_picker (fixture, about), "GtkSearchEntry");

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  profile_press (fixture, "Down");
  window_settle (&fixture->state);
  profile_press (fixture, "Return");
  window_wait (is_reached, &(Wanted) { fixture, about, kind, "" });
  return profile_find_row (about, kind, "");
}

/* The name of another fact where a size is asked for: on to that one, and nothing is kept as a size. A sentence is no size either. The
 * other fact is known of her or not, whatever the tests before have added: both are tried. */
static void
test_name_for_answer (ProfileState  *fixture,
                      gconstpointer  data)
{
  static const char asked_back[] = "This is no size. What else you know of her goes into its own line, or into a note.";
  GtkWidget *about = profile_find (fixture, "about");
  const char *known;
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  if (held_fact (fixture, SHUKE_FACT_SIZE) == NULL)
    add_fact (fixture, about, "尺码", SHUKE_FACT_SIZE, "M");
  g_assert_null (held_fact (fixture, SHUKE_FACT_BOTTOM_SIZE));
  row = ask_for (fixture, about, "trousers", SHUKE_FACT_BOTTOM_SIZE);
  gtk_editable_set_text (GTK_EDITABLE (row), "住址在河边那条街上还没搬走");
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (row, asked_back));
  g_assert_true (gtk_widget_get_mapped (window_find_label (row, asked_back)));

  /* What is not known is asked for. */
  g_assert_null (held_fact (fixture, SHUKE_FACT_FOOT));
  gtk_editable_set_text (GTK_EDITABLE (row), "脚长");
  g_signal_emit_by_name (row, "apply");
  window_wait (is_reached, &(Wanted) { fixture, about, SHUKE_FACT_FOOT, "" });
  g_assert_null (held_fact (fixture, SHUKE_FACT_BOTTOM_SIZE));
  g_assert_null (profile_find_row (about, SHUKE_FACT_BOTTOM_SIZE, ""));

  /* What is known, and stands once, is shown. */
  known = held_fact (fixture, SHUKE_FACT_SIZE);
  g_assert_nonnull (known);
  row = ask_for (fixture, about, "trousers", SHUKE_FACT_BOTTOM_SIZE);
  gtk_editable_set_text (GTK_EDITABLE (row), "衣服尺码");
  g_signal_emit_by_name (row, "apply");
  window_wait (is_reached, &(Wanted) { fixture, about, SHUKE_FACT_SIZE, known });
  g_assert_null (held_fact (fixture, SHUKE_FACT_BOTTOM_SIZE));
  g_assert_null (profile_find_row (about, SHUKE_FACT_BOTTOM_SIZE, ""));
  g_assert_cmpstr (held_fact (fixture, SHUKE_FACT_SIZE), ==, known);

  /* Of what there may be several of, another one. */
  g_assert_nonnull (held_fact (fixture, SHUKE_FACT_ADDRESS));
  row = ask_for (fixture, about, "trousers", SHUKE_FACT_BOTTOM_SIZE);
  gtk_editable_set_text (GTK_EDITABLE (row), "地址");
  g_signal_emit_by_name (row, "apply");
  window_wait (is_reached, &(Wanted) { fixture, about, SHUKE_FACT_ADDRESS, "" });
  g_assert_null (held_fact (fixture, SHUKE_FACT_BOTTOM_SIZE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/facts/add", ProfileState, NULL, profile_set_up, test_add_fact, profile_tear_down);
  g_test_add ("/facts/own-words", ProfileState, NULL, profile_set_up, test_own_words, profile_tear_down);
  g_test_add ("/facts/members", ProfileState, NULL, profile_set_up, test_members, profile_tear_down);
  g_test_add ("/facts/wish-with-hours", ProfileState, NULL, profile_set_up, test_wish_with_hours, profile_tear_down);
  g_test_add ("/facts/wish", ProfileState, NULL, profile_set_up, test_wish, profile_tear_down);
  g_test_add ("/facts/terms", ProfileState, NULL, profile_set_up, test_terms, profile_tear_down);
  g_test_add ("/facts/expectations", ProfileState, NULL, profile_set_up, test_expectations, profile_tear_down);
  g_test_add ("/facts/confirm", ProfileState, NULL, profile_set_up, test_confirm, profile_tear_down);
  g_test_add ("/facts/demand", ProfileState, NULL, profile_set_up, test_demand, profile_tear_down);
  g_test_add ("/facts/question", ProfileState, NULL, profile_set_up, test_question, profile_tear_down);
  g_test_add ("/facts/answer", ProfileState, NULL, profile_set_up, test_answer, profile_tear_down);
  g_test_add ("/facts/history", ProfileState, NULL, profile_set_up, test_history, profile_tear_down);
  g_test_add ("/facts/origin-below", ProfileState, NULL, profile_set_up, test_origin_below, profile_tear_down);
  g_test_add ("/facts/long-text", ProfileState, NULL, profile_set_up, test_long_text, profile_tear_down);
  g_test_add ("/facts/name-for-answer", ProfileState, NULL, profile_set_up, test_name_for_answer, profile_tear_down);
  return g_test_run ();
}
