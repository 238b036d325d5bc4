/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sale by hand as a person makes it: a line typed in one go, a return typed or begun at the purchase, the last known price, a sale
 * that is corrected, and a customer who is gone before it is recorded. */

#include "profile-state.h"
#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-visits.h"
#include "shuke-draft-question.h"
#include "shuke-sale-dialog.h"
#include "shuke-sale-draft.h"
#include "shuke-sale-how.h"
#include "shuke-sale-line.h"

#define DIALOG "ShukeSaleDialog"

static void
test_sale (ProfileState  *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) visits = NULL;
  const ShukeVisit *visit;
  const ShukeLine *line;
  GtkWidget *dialog, *entry;
  ShukeSummary before, after;

  shuke_book_get_summary (fixture->state.book, fixture->lin, &before, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-sale", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  g_assert_nonnull (dialog);
  window_check_walk (dialog);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (dialog, "name"))), ==, "林小雨");

  entry = window_find (dialog, "entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "圆领卫衣 120 豆绿 239 219");
  g_assert_true (gtk_widget_get_visible (window_find (dialog, "suggestions")));
  /* Ctrl+Enter with something still typed takes it first. */
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  g_signal_emit_by_name (entry, "activate");
  gtk_editable_set_text (GTK_EDITABLE (entry), "袜子 ¥30");
  g_signal_emit_by_name (entry, "activate");
  window_settle (&fixture->state);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record ¥249");
  window_check_walk (dialog);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (window_find (dialog, "pay_wechat")), TRUE);
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  window_settle (&fixture->state);

  shuke_book_get_summary (fixture->state.book, fixture->lin, &after, NULL);
  g_assert_cmpint (after.visits, ==, before.visits + 1);
  g_assert_cmpint (after.spend, ==, before.spend + 24900);
  visits = shuke_book_list_visits (fixture->state.book, fixture->lin, 1, NULL);
  visit = g_ptr_array_index (visits, 0);
  line = g_ptr_array_index (visit->lines, 0);
  g_assert_cmpstr (visit->payment, ==, "wechat");
  g_assert_cmpstr (line->name, ==, "圆领卫衣");
  g_assert_cmpstr (line->size, ==, "120");
  g_assert_cmpint (line->list_price, ==, 23900);
  profile_undo_last (fixture);
  shuke_book_get_summary (fixture->state.book, fixture->lin, &after, NULL);
  g_assert_cmpint (after.visits, ==, before.visits);
  g_assert_cmpint (after.spend, ==, before.spend);
}

/* What is always agreed with her is offered for the pieces at full price, and only given when it is taken. */
static void
test_discount (ProfileState  *fixture,
               gconstpointer  data)
{
  g_autoptr (ShukeCustomer) old = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (old, shuke_book_get_region (fixture->state.book));
  g_autoptr (ShukeCustomer) agreed = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  const ShukeVisit *visit;
  GtkWidget *dialog, *entry, *discount;

  shuke_customer_builder_set_term (builder, 0, "discount", "12");
  agreed = shuke_customer_builder_build (builder, shuke_book_get_today (fixture->state.book), NULL);
  g_assert_cmpint (shuke_book_save_customer (fixture->state.book, agreed, NULL, NULL), !=, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-sale", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  entry = window_find (dialog, "entry");
  discount = window_find (dialog, "discount");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (dialog, "second_line"))), "12% off"));
  g_assert_false (gtk_widget_get_visible (discount));
  /* The first has been reduced already. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "圆领卫衣 120 豆绿 239 219");
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (gtk_widget_get_visible (discount));
  gtk_editable_set_text (GTK_EDITABLE (entry), "袜子 ¥50");
  g_signal_emit_by_name (entry, "activate");
  window_settle (&fixture->state);
  g_assert_true (gtk_widget_get_visible (discount));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (discount)), ==, "Give Her Discount: 12% off");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record ¥269");
  window_check_walk (dialog);
  g_signal_emit_by_name (discount, "clicked");
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_visible (discount));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record ¥263");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  visits = shuke_book_list_visits (fixture->state.book, fixture->lin, 1, NULL);
  visit = g_ptr_array_index (visits, 0);
  g_assert_cmpint (((const ShukeLine *) g_ptr_array_index (visit->lines, 1))->list_price, ==, 5000);
  g_assert_cmpint (((const ShukeLine *) g_ptr_array_index (visit->lines, 1))->paid_price, ==, 4400);
}

/* A regular's two known pieces and how she pays, without the mouse: eight keys beside the words. */
static void
test_keys_alone (ProfileState  *fixture,
                 gconstpointer  data)
{
  static const struct { const char *how, *what; } presses[] = {
    { "type", "ddk" }, { "key", "Return" }, { "type", "weiyi" }, { "key", "Return" },
    { "key", "Tab" }, { "key", "Tab" }, { "key", "Tab" }, { "key", "space" }, { "key", "ctrl+Return" },
  };
  g_autoptr (GPtrArray) visits = NULL;
  const ShukeVisit *visit;
  ShukeSummary before, after;
  int keys = 1;

  shuke_book_get_summary (fixture->state.book, fixture->lin, &before, NULL);
  window_type_ahead (&fixture->state, (const char *const[]) { "key", "ctrl+shift+n", NULL });
  window_wait (window_is_open, (gpointer) DIALOG);
  window_settle (&fixture->state);
  for (gsize i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      window_type_in (window_find_dialog (DIALOG), (const char *const[]) { presses[i].how, presses[i].what, NULL });
      window_settle (&fixture->state);
      keys += g_str_equal (presses[i].how, "key");
    }
  window_wait (window_is_closed, (gpointer) DIALOG);
  g_assert_cmpint (keys, <=, 8);
  shuke_book_get_summary (fixture->state.book, fixture->lin, &after, NULL);
  g_assert_cmpint (after.pieces, ==, before.pieces + 2);
  g_assert_cmpint (after.spend, >, before.spend);
  visits = shuke_book_list_visits (fixture->state.book, fixture->lin, 1, NULL);
  visit = g_ptr_array_index (visits, 0);
  g_assert_cmpstr (visit->payment, ==, "wechat");
  g_assert_cmpstr (((const ShukeLine *) g_ptr_array_index (visit->lines, 0))->category, ==, "打底裤");
  g_assert_cmpstr (((const ShukeLine *) g_ptr_array_index (visit->lines, 1))->category, ==, "卫衣");
  profile_undo_last (fixture);
}

/* What is suggested is in sight though the window is small, as far as the entry stays there. */
static void
test_small_window (ProfileState  *fixture,
                   gconstpointer  data)
{
  GtkWidget *dialog, *entry, *suggestions, *viewport;
  GtkAdjustment *adjustment;
  graphene_rect_t place;

  dialog = GTK_WIDGET (shuke_sale_dialog_new (fixture->state.window, fixture->lin, 0));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 620, 420);
  gtk_window_present (GTK_WINDOW (dialog));
  window_settle (&fixture->state);
  entry = window_find (dialog, "entry");
  suggestions = window_find (dialog, "suggestions");
  viewport = gtk_widget_get_ancestor (entry, GTK_TYPE_VIEWPORT);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  for (int i = 0; i < 3; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), "袜子 ¥30");
      g_signal_emit_by_name (entry, "activate");
      window_settle (&fixture->state);
    }
  window_type_in (dialog, (const char *const[]) { "type", "weiyi", NULL });
  window_settle (&fixture->state);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (suggestions), 2));
  g_assert_true (gtk_widget_compute_bounds (entry, viewport, &place));
  g_assert_cmpfloat (place.origin.y, >=, 0);
  g_assert_true (gtk_widget_compute_bounds (suggestions, viewport, &place));
  g_assert_true (place.origin.y + place.size.height <= gtk_adjustment_get_page_size (adjustment) || place.origin.y < 80);
  /* The one that the arrows reach is in sight, wherever the entry is. */
  for (int i = 0; i < 5; i++)
    {
      window_type_in (dialog, (const char *const[]) { "key", "Down", NULL });
      window_settle (&fixture->state);
    }
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (suggestions))), viewport, &place));
  g_assert_cmpfloat (place.origin.y, >=, 0);
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_adjustment_get_page_size (adjustment));
  shuke_draft_question_done (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
test_return (ProfileState  *fixture,
             gconstpointer  data)
{
  ShukeSummary before, after;
  GtkWidget *dialog, *entry;

  shuke_book_get_summary (fixture->state.book, fixture->lin, &before, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-sale", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  entry = window_find (dialog, "entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "退 袜子 ¥30");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record −¥30");
  /* A piece without a price leaves the cursor where the next one is typed; what is missing is said, and asked for at the end. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "手帕");
  g_signal_emit_by_name (entry, "activate");
  window_settle (&fixture->state);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (dialog)), entry));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (dialog, "pieces"))), ==, "A price is missing");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (dialog))), "line-paid"));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (dialog)))), "0");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  window_settle (&fixture->state);
  shuke_book_get_summary (fixture->state.book, fixture->lin, &after, NULL);
  g_assert_cmpint (after.spend, ==, before.spend - 3000);
  profile_undo_last (fixture);
  shuke_book_get_summary (fixture->state.book, fixture->lin, &after, NULL);
  g_assert_cmpint (after.spend, ==, before.spend);
}

/* From the purchase on her page: the piece, its price and its wearer are there, how many and why can be said; one action. */
static void
test_take_back (ProfileState  *fixture,
                gconstpointer  data)
{
  g_autoptr (ShukeCustomer) lin = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (GPtrArray) visits = NULL;
  ShukeLine *line = shuke_line_new ();
  const ShukeLine *back;
  ShukeSummary before, after;
  GtkWidget *purchases = window_find (GTK_WIDGET (fixture->state.window), "purchases");
  GtkWidget *dialog, *count, *row;

  visit->customer = fixture->lin;
  visit->day = shuke_clock_today (shuke_book_get_clock (fixture->state.book));
  line->person = ((const ShukePerson *) g_ptr_array_index (lin->persons, lin->persons->len - 1))->id;
  line->name = g_strdup ("手帕");
  line->size = g_strdup ("M");
  line->colour = g_strdup ("豆绿");
  line->quantity = 3;
  line->list_price = 2000;
  line->paid_price = 1500;
  g_ptr_array_add (visit->lines, line);
  g_assert_cmpint (shuke_book_save_visit (fixture->state.book, visit, &visit->id, NULL), >, 0);
  shuke_book_get_summary (fixture->state.book, fixture->lin, &before, NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (purchases), TRUE);
  window_settle (&fixture->state);
  window_check_walk (GTK_WIDGET (fixture->state.window));
  profile_click (window_find_button (purchases, "Take Back…"));
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  g_assert_nonnull (dialog);
  window_check_walk (dialog);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record −¥15");
  /* Nothing was said yet: there is nothing to ask about. */
  gtk_window_close (GTK_WINDOW (dialog));
  window_wait (window_is_closed, (gpointer) DIALOG);

  profile_click (window_find_button (purchases, "Take Back…"));
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  count = window_find (dialog, "GtkSpinButton");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (count), 9);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (count)), ==, 3);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (count), 2);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record −¥30");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (count)), "起球");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  window_settle (&fixture->state);

  shuke_book_get_summary (fixture->state.book, fixture->lin, &after, NULL);
  g_assert_cmpint (after.spend, ==, before.spend - 3000);
  g_assert_cmpint (after.returned_pieces, ==, before.returned_pieces + 2);
  visits = shuke_book_list_visits (fixture->state.book, fixture->lin, 2, NULL);
  back = g_ptr_array_index (((ShukeVisit *) g_ptr_array_index (visits, 0))->lines, 0);
  line = g_ptr_array_index (((ShukeVisit *) g_ptr_array_index (visits, 1))->lines, 0);
  g_assert_cmpint (back->returned, ==, line->id);
  g_assert_cmpint (back->quantity, ==, -2);
  g_assert_cmpint (back->person, ==, line->person);
  g_assert_cmpstr (back->size, ==, "M");
  g_assert_cmpstr (back->colour, ==, "豆绿");
  g_assert_cmpstr (back->reason, ==, "起球");

  /* The last one needs no number, and then there is none left. */
  profile_click (window_find_button (purchases, "Take Back…"));
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  g_assert_false (gtk_widget_get_visible (window_find (dialog, "GtkSpinButton")));
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  window_settle (&fixture->state);
  row = gtk_widget_get_ancestor (window_find_label (purchases, "手帕 M × 3 ¥45"), ADW_TYPE_ACTION_ROW);
  g_assert_null (window_find_button (row, "Take Back…"));
  profile_undo_last (fixture);
  shuke_book_get_summary (fixture->state.book, fixture->lin, &after, NULL);
  g_assert_cmpint (after.spend, ==, before.spend - 3000);
  g_assert_nonnull (window_find_button (purchases, "Take Back…"));
}

/* What the shop sold it for last stands in the suggestion, called so; Enter takes it, a price that is typed takes its place. */
static void
test_known_price (ProfileState  *fixture,
                  gconstpointer  data)
{
  GtkWidget *dialog, *entry, *suggestions;
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  ShukeLine *line = shuke_line_new ();

  visit->customer = fixture->lin + 1;
  visit->day = shuke_clock_today (shuke_book_get_clock (fixture->state.book));
  line->style_number = g_strdup ("QZ9001");
  line->name = g_strdup ("云朵披肩");
  line->list_price = 26800;
  line->paid_price = 19900;
  g_ptr_array_add (visit->lines, line);
  g_assert_cmpint (shuke_book_save_visit (fixture->state.book, visit, NULL, NULL), >, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-sale", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  entry = window_find (dialog, "entry");
  suggestions = window_find (dialog, "suggestions");

  gtk_editable_set_text (GTK_EDITABLE (entry), "QZ9001");
  g_assert_nonnull (window_find_label (suggestions, "¥268"));
  g_assert_nonnull (window_find_label (suggestions, "as last time"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record ¥268");
  gtk_editable_set_text (GTK_EDITABLE (entry), "云朵披肩");
  g_assert_nonnull (window_find_label (suggestions, "¥268"));
  g_assert_nonnull (window_find_label (suggestions, "as last time"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record ¥536");
  gtk_editable_set_text (GTK_EDITABLE (entry), "云朵披肩 200");
  g_assert_nonnull (window_find_label (suggestions, "¥200"));
  g_assert_null (window_find_label (suggestions, "as last time"));
  /* Thrown away, or the next sale would go on with it. */
  shuke_draft_question_done (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* The search is loaded beside the window. */
static gboolean
is_found (gpointer dialog)
{
  g_signal_emit_by_name (window_find (dialog, "customer_entry"), "search-changed");
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (dialog, "found")), 0) != NULL;
}

/* She was deleted while the sale was being typed: it is said so, what was typed stays, and can become somebody else's. */
static void
test_sale_of_gone (ProfileState  *fixture,
                   gconstpointer  data)
{
  GtkWidget *dialog, *question, *entry;
  ShukeSummary before, after;
  gint64 other;

  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-sale", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  entry = window_find (dialog, "entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "袜子 ¥30");
  g_signal_emit_by_name (entry, "activate");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "note")), "包起来");
  g_assert_cmpint (shuke_book_delete_customer (fixture->state.book, fixture->lin, NULL), >, 0);
  window_settle (&fixture->state);
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_settle (&fixture->state);
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "deleted or undone meanwhile"));
  profile_click (window_find_button (question, "_Close"));
  window_wait (window_is_closed, (gpointer) "AdwMessageDialog");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (dialog, "note"))), ==, "包起来");

  profile_click (window_find (dialog, "other_button"));
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "customer_entry")), "王");
  window_wait (is_found, dialog);
  other = *(gint64 *) g_object_get_data (G_OBJECT (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (dialog, "found")), 0)), "customer");
  shuke_book_get_summary (fixture->state.book, other, &before, NULL);
  g_signal_emit_by_name (window_find (dialog, "customer_entry"), "activate");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record ¥30");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  shuke_book_get_summary (fixture->state.book, other, &after, NULL);
  g_assert_cmpint (after.spend, ==, before.spend + 3000);
  /* The sample is one for all tests of this program. */
  g_assert_cmpint (shuke_book_restore_customer (fixture->state.book, fixture->lin, NULL), >, 0);
}

static GtkWidget *
find_row (ProfileState *fixture,
          const char   *pieces)
{
  GtkWidget *purchases = window_find (GTK_WIDGET (fixture->state.window), "purchases");
  GtkWidget *label;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (purchases), TRUE);
  window_settle (&fixture->state);
  label = window_find_label (purchases, pieces);
  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) : NULL;
}

static gboolean
is_popped_up (gpointer row)
{
  return window_find_button (row, "_Void") != NULL || window_find_label (row, "Void") != NULL;
}

/* Opens the menu of a purchase by the keyboard and presses @keys in it. */
static void
choose_in_menu (ProfileState      *fixture,
                GtkWidget         *row,
                const char *const *keys)
{
  GtkWidget *menu = window_find (row, "GtkMenuButton");

  window_wait (profile_is_in_view, menu);
  gtk_widget_grab_focus (menu);
  window_type_ahead (&fixture->state, (const char *const[]) { "key", "space", NULL });
  window_wait (is_popped_up, row);
  window_settle (&fixture->state);
  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
}

static gint64
sell (ProfileState *fixture,
      const char   *name,
      int           quantity,
      gint64        returned)
{
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (GError) error = NULL;
  ShukeLine *line = shuke_line_new ();
  gint64 id = 0;

  visit->customer = fixture->lin;
  visit->day = shuke_clock_today (shuke_book_get_clock (fixture->state.book));
  visit->staff = g_strdup ("从前的小李");
  visit->payment = g_strdup ("card");
  line->name = g_strdup (name);
  line->quantity = quantity;
  line->list_price = 2000;
  line->paid_price = 1500;
  line->returned = returned;
  g_ptr_array_add (visit->lines, line);
  shuke_book_save_visit (fixture->state.book, visit, &id, &error);
  g_assert_no_error (error);
  window_settle (&fixture->state);
  return id;
}

/* From the menu of the purchase: what is not touched stays as it was recorded, how many there were can be said, and one undo takes all of it
 * back. */
static void
test_correct_sale (ProfileState  *fixture,
                   gconstpointer  data)
{
  static const char *const correct[] = { "key", "c", NULL };
  gint64 id = sell (fixture, "纱巾", 3, 0);
  g_autoptr (ShukeVisit) before = shuke_book_get_visit (fixture->state.book, id, NULL);
  g_autoptr (ShukeVisit) after = NULL;
  g_autoptr (ShukeVisit) undone = NULL;
  const ShukeLine *line;
  GtkWidget *dialog, *number, *entry;

  choose_in_menu (fixture, find_row (fixture, "纱巾 × 3 ¥45"), correct);
  dialog = window_find_dialog (DIALOG);
  g_assert_nonnull (dialog);
  window_check_walk (dialog);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Record ¥45");
  /* Nothing was changed: there is nothing to ask about. */
  gtk_window_close (GTK_WINDOW (dialog));
  window_wait (window_is_closed, (gpointer) DIALOG);

  choose_in_menu (fixture, find_row (fixture, "纱巾 × 3 ¥45"), correct);
  dialog = window_find_dialog (DIALOG);
  number = gtk_widget_get_next_sibling (window_find_label (dialog, "×"));
  gtk_editable_set_text (GTK_EDITABLE (number), "none");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (dialog)), number));
  gtk_editable_set_text (GTK_EDITABLE (number), "2");
  entry = window_find (dialog, "entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "袜子 ¥30");
  g_signal_emit_by_name (entry, "activate");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "note")), "领口要改");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  after = shuke_book_get_visit (fixture->state.book, id, NULL);
  g_assert_cmpstr (after->note, ==, "领口要改");
  g_assert_cmpstr (after->staff, ==, "从前的小李");
  g_assert_cmpstr (after->payment, ==, "card");
  g_assert_cmpint (after->day, ==, before->day);
  g_assert_cmpuint (after->lines->len, ==, 2);
  line = g_ptr_array_index (after->lines, 0);
  g_assert_cmpint (line->id, ==, ((const ShukeLine *) g_ptr_array_index (before->lines, 0))->id);
  g_assert_cmpint (line->quantity, ==, 2);
  g_assert_cmpint (line->person, ==, 0);
  profile_undo_last (fixture);
  undone = shuke_book_get_visit (fixture->state.book, id, NULL);
  g_assert_null (undone->note);
  g_assert_cmpuint (undone->lines->len, ==, 1);
  g_assert_cmpint (shuke_visit_total (undone), ==, shuke_visit_total (before));
  g_assert_cmpint (shuke_book_delete_visit (fixture->state.book, id, NULL), >, 0);
}

/* A correction that was begun is asked about before it is lost. */
static void
test_correct_closed (ProfileState  *fixture,
                     gconstpointer  data)
{
  gint64 id = sell (fixture, "纱巾", 3, 0);
  GtkWidget *dialog = GTK_WIDGET (shuke_sale_dialog_new (fixture->state.window, 0, id));
  GtkWidget *question;

  gtk_window_present (GTK_WINDOW (dialog));
  window_settle (&fixture->state);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "note")), "领口要改");
  gtk_window_close (GTK_WINDOW (dialog));
  window_settle (&fixture->state);
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  gtk_window_destroy (GTK_WINDOW (question));
  shuke_draft_question_done (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  window_wait (window_is_closed, (gpointer) DIALOG);
  g_assert_cmpint (shuke_book_delete_visit (fixture->state.book, id, NULL), >, 0);
}

/* A visit of which no piece is known has a day, an assistant and a note all the same. */
static void
test_correct_bare (ProfileState  *fixture,
                   gconstpointer  data)
{
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (ShukeVisit) after = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;
  gint64 id = 0;

  visit->customer = fixture->lin;
  visit->day = shuke_clock_today (shuke_book_get_clock (fixture->state.book)) - 3;
  shuke_book_save_visit (fixture->state.book, visit, &id, &error);
  g_assert_no_error (error);
  dialog = GTK_WIDGET (shuke_sale_dialog_new (fixture->state.window, 0, id));
  gtk_window_present (GTK_WINDOW (dialog));
  window_settle (&fixture->state);
  window_check_walk (dialog);
  g_assert_true (gtk_widget_is_sensitive (window_find (dialog, "record_button")));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (window_find (dialog, "record_button"))), ==, "Save");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "note")), "只看看");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  after = shuke_book_get_visit (fixture->state.book, id, NULL);
  g_assert_cmpstr (after->note, ==, "只看看");
  g_assert_cmpuint (after->lines->len, ==, 0);
  g_assert_cmpint (shuke_book_delete_visit (fixture->state.book, id, NULL), >, 0);
}

/* Changed and changed back is not changed: nothing is written that could be undone. */
static void
test_correct_nothing (ProfileState  *fixture,
                      gconstpointer  data)
{
  gint64 id = sell (fixture, "纱巾", 3, 0);
  gint64 action = shuke_book_get_last_action (fixture->state.book);
  GtkWidget *dialog = GTK_WIDGET (shuke_sale_dialog_new (fixture->state.window, 0, id));
  GtkWidget *number;

  gtk_window_present (GTK_WINDOW (dialog));
  window_settle (&fixture->state);
  number = gtk_widget_get_next_sibling (window_find_label (dialog, "×"));
  gtk_editable_set_text (GTK_EDITABLE (number), "2");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "note")), "x");
  gtk_editable_set_text (GTK_EDITABLE (number), "3");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "note")), "");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, action);
  g_assert_cmpint (shuke_book_delete_visit (fixture->state.book, id, NULL), >, 0);
}

/* A purchase of which something came back: it cannot be voided, and it is said why; its line cannot go nor become less than came back. */
static void
test_correct_returned (ProfileState  *fixture,
                       gconstpointer  data)
{
  static const char *const void_it[] = { "key", "v", NULL };
  gint64 id = sell (fixture, "纱巾", 3, 0);
  g_autoptr (ShukeVisit) sold = shuke_book_get_visit (fixture->state.book, id, NULL);
  gint64 back = sell (fixture, "纱巾", -2, ((const ShukeLine *) g_ptr_array_index (sold->lines, 0))->id);
  GtkWidget *question, *dialog, *number;
  GtkWidget *row = find_row (fixture, "纱巾 × 3 ¥45");

  choose_in_menu (fixture, row, void_it);
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "came back to the shop since"));
  profile_click (window_find_button (question, "_Close"));
  window_wait (window_is_closed, (gpointer) "AdwMessageDialog");

  dialog = GTK_WIDGET (shuke_sale_dialog_new (fixture->state.window, 0, id));
  gtk_window_present (GTK_WINDOW (dialog));
  window_settle (&fixture->state);
  window_check_walk (dialog);
  g_assert_nonnull (window_find_label (dialog, "2 pieces of it came back"));
  number = gtk_widget_get_next_sibling (window_find_label (dialog, "×"));
  gtk_editable_set_text (GTK_EDITABLE (number), "1");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (dialog)), number));
  gtk_editable_set_text (GTK_EDITABLE (number), "2");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  window_settle (&fixture->state);

  g_assert_cmpint (shuke_book_delete_visit (fixture->state.book, back, NULL), >, 0);
  window_settle (&fixture->state);
  row = find_row (fixture, "纱巾 × 2 ¥30");
  choose_in_menu (fixture, row, void_it);
  g_assert_null (shuke_book_get_visit (fixture->state.book, id, NULL));
  g_assert_null (find_row (fixture, "纱巾 × 2 ¥30"));
  /* The keyboard is still somewhere on the page. */
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->state.window)));
  profile_undo_last (fixture);
  g_assert_nonnull (find_row (fixture, "纱巾 × 2 ¥30"));
  g_assert_cmpint (shuke_book_delete_visit (fixture->state.book, id, NULL), >, 0);
}

/* What was typed when the program ended is gone on with: at its end, for her whose it was. */
static void
test_draft (ProfileState  *fixture,
            gconstpointer  data)
{
  g_autoptr (ShukeVisit) begun = shuke_visit_new ();
  g_autofree char *text = NULL;
  GtkWidget *dialog, *entry;

  begun->day = shuke_clock_today (shuke_book_get_clock (fixture->state.book));
  text = shuke_sale_draft_write (begun, "卫衣 12");
  g_assert_cmpint (shuke_book_keep_draft (fixture->state.book, SHUKE_DRAFT_SALE, 0, fixture->lin, text, NULL), !=, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-sale", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog (DIALOG);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (dialog, "name"))), ==, "林小雨");
  entry = window_find (dialog, "entry");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "卫衣 12");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 5);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), NULL, NULL));
  shuke_draft_question_done (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
keep_draft (ProfileState *fixture,
            const char   *typed)
{
  g_autoptr (ShukeVisit) begun = shuke_visit_new ();
  g_autofree char *text = NULL;

  begun->day = shuke_clock_today (shuke_book_get_clock (fixture->state.book));
  text = shuke_sale_draft_write (begun, typed);
  g_assert_cmpint (shuke_book_keep_draft (fixture->state.book, SHUKE_DRAFT_SALE, 0, fixture->lin, text, NULL), !=, 0);
}

static GtkWidget *
act (ProfileState *fixture,
     const char   *action)
{
  g_assert_true (window_is_closed ((gpointer) DIALOG));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->state.window), action, NULL);
  window_settle (&fixture->state);
  return window_find_dialog (DIALOG);
}

static void
throw_away (GtkWidget *dialog)
{
  shuke_draft_question_done (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  window_wait (window_is_closed, (gpointer) DIALOG);
}

/* On somebody else's card her own sale begins, and what is kept stays to be gone on with. */
static void
test_draft_waits (ProfileState  *fixture,
                  gconstpointer  data)
{
  GtkWidget *dialog, *entry;
  gint64 whose = 0;
  g_autofree char *kept = NULL;

  keep_draft (fixture, "卫衣 12");
  shuke_window_open_customer (fixture->state.window, 2);
  window_settle (&fixture->state);
  dialog = act (fixture, "new-sale");
  entry = window_find (dialog, "entry");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (dialog, "name"))), !=, "林小雨");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "袜子 ¥30");
  g_signal_emit_by_name (entry, "activate");
  gtk_widget_activate_action (dialog, "sale.record", NULL);
  window_wait (window_is_closed, (gpointer) DIALOG);
  kept = shuke_book_dup_draft (fixture->state.book, SHUKE_DRAFT_SALE, &whose, NULL, NULL);
  g_assert_nonnull (kept);
  g_assert_cmpint (whose, ==, fixture->lin);
  /* The sample is one for all tests of this program. */
  shuke_book_undo (fixture->state.book, shuke_book_get_last_action (fixture->state.book), NULL, NULL);

  dialog = act (fixture, "go-on");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (dialog, "name"))), ==, "林小雨");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (dialog, "entry"))), ==, "卫衣 12");
  throw_away (dialog);
}

static gboolean
is_offered (gpointer data)
{
  const ProfileState *fixture = data;

  return window_find_label (GTK_WIDGET (fixture->state.window), "A sale was not recorded yet") != NULL;
}

static gboolean
is_not_offered (gpointer data)
{
  return !is_offered (data);
}

/* Who served her and how she paid are kept as well; and what was opened from her card is not offered any more. */
static void
test_draft_whole (ProfileState  *fixture,
                  gconstpointer  data)
{
  g_autoptr (ShukeVisit) begun = shuke_visit_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) staff = shuke_book_dup_staff (fixture->state.book, NULL);
  g_autofree char *chosen = NULL;
  GtkWidget *dialog;

  begun->day = shuke_clock_today (shuke_book_get_clock (fixture->state.book));
  begun->payment = g_strdup ("cash");
  g_assert_cmpuint (g_strv_length (staff), >, 1);
  begun->staff = g_strdup (staff[1]);
  text = shuke_sale_draft_write (begun, "卫衣 12");
  g_assert_cmpint (shuke_book_keep_draft (fixture->state.book, SHUKE_DRAFT_SALE, 0, fixture->lin, text, NULL), !=, 0);
  g_object_notify (G_OBJECT (fixture->state.window), "book");
  window_wait (is_offered, fixture);
  shuke_window_open_customer (fixture->state.window, fixture->lin);
  window_settle (&fixture->state);
  dialog = act (fixture, "new-sale");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (dialog, "entry"))), ==, "卫衣 12");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (window_find (dialog, "pay_cash"))));
  chosen = shuke_sale_staff_dup (GTK_DROP_DOWN (window_find (dialog, "staff")));
  g_assert_cmpstr (chosen, ==, staff[1]);
  window_wait (is_not_offered, fixture);
  throw_away (dialog);
}

/* She went into the bin meanwhile: it is said so, and what was typed stays for somebody else. */
static void
test_draft_of_gone (ProfileState  *fixture,
                    gconstpointer  data)
{
  GtkWidget *dialog, *question;

  keep_draft (fixture, "卫衣 12");
  g_assert_cmpint (shuke_book_delete_customer (fixture->state.book, fixture->lin, NULL), >, 0);
  window_settle (&fixture->state);
  dialog = act (fixture, "go-on");
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), ==, "林小雨 is in the bin");
  profile_click (window_find_button (question, "_Close"));
  window_wait (window_is_closed, (gpointer) "AdwMessageDialog");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (window_find (dialog, "who"))), ==, "choose");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (dialog, "entry"))), ==, "卫衣 12");
  throw_away (dialog);
  g_assert_cmpint (shuke_book_restore_customer (fixture->state.book, fixture->lin, NULL), >, 0);
}

static void
test_draft_read (ProfileState  *fixture,
                 gconstpointer  data)
{
  ShukeDay first = shuke_day_new (SHUKE_DAY_FIRST_YEAR, 1, 1);
  ShukeDay last = shuke_day_new (SHUKE_DAY_LAST_YEAR, 12, 31);
  const struct { ShukeDay day; int quantity; gboolean readable; } rows[] = {
    { 20713, 1, TRUE }, { 20713, -2, TRUE }, { 20713, 0, FALSE }, { G_MAXINT32, 1, FALSE }, { SHUKE_DAY_NONE, 1, FALSE },
    { first, 1, TRUE }, { first - 1, 1, FALSE }, { last, 1, TRUE }, { last + 1, 1, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ShukeVisit) visit = shuke_visit_new ();
      g_autoptr (ShukeVisit) read = NULL;
      g_autofree char *text = NULL;
      g_autofree char *typed = NULL;
      ShukeLine *line = shuke_line_new ();

      line->quantity = rows[i].quantity;
      g_ptr_array_add (visit->lines, line);
      visit->day = rows[i].day;
      text = shuke_sale_draft_write (visit, "卫衣");
      read = shuke_sale_draft_read (text, &typed);
      g_test_message ("%s", text);
      g_assert_cmpint (read != NULL, ==, rows[i].readable);
      g_assert_cmpstr (typed, ==, rows[i].readable ? "卫衣" : NULL);
    }
  /* What the first releases left in a book. */
  {
    g_autofree char *typed = NULL;
    g_autoptr (ShukeVisit) read = shuke_sale_draft_read (
      "('卫衣 12', 20713, 'fits', [(7, 'H-21', '毛衣', nothing, '120', '红', 2, 9900, 8800, 0, nothing)])", &typed);

    g_assert_nonnull (read);
    g_assert_cmpstr (typed, ==, "卫衣 12");
    g_assert_cmpint (read->day, ==, 20713);
    g_assert_cmpstr (read->note, ==, "fits");
    g_assert_null (read->staff);
    g_assert_cmpuint (read->lines->len, ==, 1);
    g_assert_cmpint (((ShukeLine *) read->lines->pdata[0])->paid_price, ==, 8800);
  }
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*run) (ProfileState *fixture, gconstpointer data); } tests[] = {
    { "/sale/record", test_sale },
    { "/sale/discount", test_discount },
    { "/sale/keys-alone", test_keys_alone },
    { "/sale/small-window", test_small_window },
    { "/sale/return", test_return },
    { "/sale/take-back", test_take_back },
    { "/sale/known-price", test_known_price },
    { "/sale/of-gone", test_sale_of_gone },
    { "/sale/correct", test_correct_sale },
    { "/sale/correct-closed", test_correct_closed },
    { "/sale/correct-returned", test_correct_returned },
    { "/sale/draft", test_draft },
    { "/sale/draft-waits", test_draft_waits },
    { "/sale/correct-bare", test_correct_bare },
    { "/sale/correct-nothing", test_correct_nothing },
    { "/sale/draft-whole", test_draft_whole },
    { "/sale/draft-of-gone", test_draft_of_gone },
    { "/sale/draft-read", test_draft_read },
  };

  gtk_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, ProfileState, NULL, profile_set_up, tests[i].run, profile_tear_down);
  return g_test_run ();
}
