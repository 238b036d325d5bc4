/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a customer as the card and the file show it: likes and dislikes of her and hers at the door, a size under its own source,
 * a wish of which nothing disappears. */

#include "profile-state.h"
#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-day-text.h"
#include "shuke-fact.h"
#include "shuke-profile.h"

static void
save_of (ProfileState         *fixture,
         ShukeCustomerBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_customer_builder_build (builder, shuke_book_get_today (fixture->state.book), &error);

  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_save_customer (fixture->state.book, customer, NULL, &error), !=, 0);
  g_assert_no_error (error);
}

static void
tell_trousers (ProfileState *fixture)
{
  gint64 id = shuke_profile_get_customer (SHUKE_PROFILE (profile_find (fixture, "ShukeProfile")));
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, id, NULL);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);

  shuke_customer_builder_set_size (builder, 0, 0, "bottom", "31", shuke_book_get_today (fixture->state.book), NULL);
  save_of (fixture, builder);
}

/* What she is said to like, what her child does not wear and what it plays stand on the card, each with who said so. */
static void
test_told_at_the_door (ProfileState  *fixture,
                       gconstpointer  data)
{
  static const struct { guint person; ShukeFactKind kind; const char *text; } told[] = {
    { 0, SHUKE_FACT_COLOUR_LIKED, "雾霾蓝" },
    { 0, SHUKE_FACT_STYLE_LIKED, "收腰" },
    { 0, SHUKE_FACT_DISLIKE, "高领" },
    { 1, SHUKE_FACT_DISLIKE, "连帽" },
    { 1, SHUKE_FACT_COLOUR_LIKED, "粉色" },
    { 1, SHUKE_FACT_INTEREST, "画画" },
    { 1, SHUKE_FACT_SEEKING, "红靴子" },
  };
  static const char *const shown[] = { "朵朵: 红靴子", "雾霾蓝, 收腰", "朵朵: 画画", "高领, 朵朵: 连帽" };
  g_autoptr (ShukeCustomerBuilder) first = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) made = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  ShukeDay today = shuke_book_get_today (fixture->state.book);
  GtkWidget *talk, *dislikes;
  gint64 id;

  shuke_customer_builder_set (first, SHUKE_CUSTOMER_NAME, "门口来的");
  shuke_customer_builder_set_person_name (first, shuke_customer_builder_add_person (first, 0, SHUKE_ROLE_CHILD), "朵朵");
  made = shuke_customer_builder_build (first, today, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->state.book, made, &id, &error);
  g_assert_no_error (error);
  customer = shuke_book_get_customer (fixture->state.book, id, NULL);
  builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      ShukeFact fact = { .kind = told[i].kind, .person = told[i].person, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

      g_assert_true (shuke_fact_apply (builder, customer, &fact, told[i].text, today, &error));
    }
  save_of (fixture, builder);
  shuke_window_open_customer (fixture->state.window, id);
  window_settle (&fixture->state);
  talk = profile_find (fixture, "talk");
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_test_message ("%s", shown[i]);
      g_assert_nonnull (window_find_label (talk, shown[i]));
    }
  dislikes = gtk_widget_get_ancestor (window_find_label (talk, "高领, 朵朵: 连帽"), GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (dislikes);
  window_settle (&fixture->state);
  profile_click (dislikes);
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (window_find (dislikes, "GtkPopover"), "朵朵: 连帽"));
  window_check_walk (GTK_WIDGET (fixture->state.window));
}

/* A size that nobody told is not put into her mouth: a file's says so on its chip, in its evidence and in her file. */
static void
test_size_of_file (ProfileState  *fixture,
                   gconstpointer  data)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_YES, SHUKE_DAY_NONE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->state.book, "customers", "a.csv", &options, FALSE, &error);
  ShukeDay today = shuke_clock_today (shuke_book_get_clock (fixture->state.book));
  g_autofree char *day = shuke_day_text_year (today, today);
  g_autofree char *words = g_strdup_printf ("from the file of %s", day);
  g_autofree char *origin = g_strdup_printf ("from “a.csv” · %s", day);
  g_autoptr (GArray) everybody = NULL;
  ShukeImportCustomer row;
  ShukeImportResult result;
  ShukeImportReason reason;
  g_autofree char *month = NULL;
  g_autofree char *beside = NULL;
  GtkWidget *chip;

  g_assert_no_error (error);
  shuke_import_customer_clear (&row);
  row.name = "何从表";
  row.size = "L";
  g_assert_cmpint (shuke_importer_add_customer (importer, &row, &reason, NULL, &error), ==, SHUKE_IMPORT_ADDED);
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  everybody = shuke_book_list_ids (fixture->state.book, SHUKE_ORDER_NAME, 0, NULL);
  for (guint i = 0; i < everybody->len; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, g_array_index (everybody, gint64, i), NULL);

      if (g_strcmp0 (customer->name, "何从表") == 0)
        shuke_window_open_customer (fixture->state.window, customer->id);
    }
  window_settle (&fixture->state);
  chip = profile_find (fixture, "ShukeWearerChip");
  g_assert_nonnull (window_find_label (chip, words));
  /* What she said today of her trousers is not from the file of her top. */
  tell_trousers (fixture);
  window_settle (&fixture->state);
  chip = profile_find (fixture, "ShukeWearerChip");
  month = shuke_day_text_month (today, today);
  beside = g_strdup_printf ("%s · trousers 31, she said so, %s", words, month);
  g_assert_nonnull (window_find_label (chip, beside));
  profile_click (chip);
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (chip, "L in the file"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (profile_find (fixture, "about")), TRUE);
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (profile_find (fixture, "about"), origin));
  g_assert_cmpint (shuke_book_undo (fixture->state.book, result.action, NULL, NULL), !=, 0);
}

/* 微信，晚上八点半以后 goes into two fields, and is seen as one. */
static void
test_wish (ProfileState  *fixture,
           gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  g_autoptr (ShukeCustomer) before = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (before, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  GtkWidget *row;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, "email");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_HOURS, NULL);
  save_of (fixture, builder);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  row = profile_find_row (about, SHUKE_FACT_CONTACT_CHANNEL, "Only by e-mail");
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "微信，晚上8:30以后");
  g_signal_emit_by_name (row, "apply");
  window_settle (&fixture->state);
  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpstr (customer->contact_channel, ==, "wechat");
  g_assert_cmpstr (customer->contact_hours, ==, "20:30-24:00");
  row = profile_find_row (about, SHUKE_FACT_CONTACT_CHANNEL, "Only by WeChat");
  g_assert_nonnull (row);
  g_assert_nonnull (window_find_label (row, "after 20:30"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/told-card/door", ProfileState, NULL, profile_set_up, test_told_at_the_door, profile_tear_down);
  g_test_add ("/told-card/size-of-file", ProfileState, NULL, profile_set_up, test_size_of_file, profile_tear_down);
  g_test_add ("/told-card/wish", ProfileState, NULL, profile_set_up, test_wish, profile_tear_down);
  return g_test_run ();
}
