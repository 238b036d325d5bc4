/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Campaigns in a real book: drafts, the facts behind an audience, and the door through which messages leave. */

#include "scratch-book.h"

#include "shuke-book-campaigns.h"
#include "shuke-book-contact.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-members.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static void
set_up_sample (Fixture       *fixture,
               gconstpointer  data)
{
  scratch_book_open (fixture, shuke_day_new (2026, 9, 17), SHUKE_BOOK_OPEN_SCRATCH);
}

/* Somebody with a number, a child of 130 and a pair of jeans in 130 three weeks ago. */
static gint64
add_customer (Fixture    *fixture,
              const char *name,
              const char *phone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomer) saved = NULL;
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  ShukeLine *line = shuke_line_new ();
  gint64 id = 0;
  guint child;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set_created (builder, fixture->today);
  if (phone != NULL)
    shuke_customer_builder_set_phone (builder, 0, 0, phone, NULL);
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_name (builder, child, "小雨");
  customer = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_save_customer (fixture->book, customer, &id, &error), !=, 0);
  g_assert_no_error (error);
  saved = shuke_book_get_customer (fixture->book, id, &error);

  visit->customer = id;
  visit->day = fixture->today - 21;
  line->person = ((ShukePerson *) g_ptr_array_index (saved->persons, 1))->id;
  line->category = g_strdup ("牛仔裤");
  line->size = g_strdup ("130");
  line->colour = g_strdup ("深蓝");
  line->paid_price = 19900;
  g_ptr_array_add (visit->lines, line);
  g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, NULL, &error), !=, 0);
  g_assert_no_error (error);
  return id;
}

static void
say (Fixture           *fixture,
     gint64             customer,
     ShukeConsentState  state)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (shuke_book_add_consent (fixture->book, customer, "marketing", state, NULL, &error), !=, 0);
  g_assert_no_error (error);
}

static gint64
add_campaign (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCampaign) campaign = shuke_campaign_new ();
  gint64 id = 0;

  campaign->goods->category = g_strdup ("牛仔裤");
  shuke_goods_read_sizes (campaign->goods, "130×6 140×2");
  g_free (campaign->template_text);
  campaign->template_text = g_strdup ("{name}，{child}的{size}到了");
  g_assert_cmpint (shuke_book_save_campaign (fixture->book, campaign, &id, &error), !=, 0);
  g_assert_no_error (error);
  return id;
}

static void
test_draft (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add_campaign (fixture);
  g_autoptr (ShukeCampaign) campaign = shuke_book_get_campaign (fixture->book, id, &error);
  g_autoptr (ShukeCampaign) again = NULL;
  g_autoptr (GPtrArray) list = NULL;
  gint64 action;

  g_assert_no_error (error);
  g_assert_cmpint (campaign->state, ==, SHUKE_CAMPAIGN_DRAFT);
  g_assert_cmpint (campaign->created_day, ==, fixture->today);
  g_assert_cmpint (shuke_goods_pieces (campaign->goods), ==, 8);
  campaign->state = SHUKE_CAMPAIGN_READY;
  campaign->rules->days = 30;
  g_free (campaign->name);
  campaign->name = g_strdup ("秋季牛仔");
  action = shuke_book_save_campaign (fixture->book, campaign, NULL, &error);
  g_assert_no_error (error);
  again = shuke_book_get_campaign (fixture->book, id, &error);
  g_assert_cmpstr (again->name, ==, "秋季牛仔");
  g_assert_cmpint (again->state, ==, SHUKE_CAMPAIGN_READY);
  g_assert_cmpint (again->rules->days, ==, 30);

  g_assert_cmpint (shuke_book_undo (fixture->book, action, NULL, &error), !=, 0);
  shuke_campaign_free (g_steal_pointer (&again));
  again = shuke_book_get_campaign (fixture->book, id, &error);
  g_assert_cmpint (again->state, ==, SHUKE_CAMPAIGN_DRAFT);
  g_assert_cmpint (again->rules->days, ==, SHUKE_RULES_DAYS);

  action = shuke_book_delete_campaign (fixture->book, id, &error);
  g_assert_no_error (error);
  list = shuke_book_list_campaigns (fixture->book, &error);
  g_assert_cmpuint (list->len, ==, 0);
  /* Gone already, perhaps in the other window: nothing is there to take back a second time. */
  g_assert_cmpint (shuke_book_delete_campaign (fixture->book, id, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_undo (fixture->book, action, NULL, &error), !=, 0);
  g_ptr_array_unref (list);
  list = shuke_book_list_campaigns (fixture->book, &error);
  g_assert_cmpuint (list->len, ==, 1);
}

static void
test_facts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = add_customer (fixture, "王芳", "13800000001");
  gint64 second = add_customer (fixture, "李娜", "13800000002");
  gint64 third = add_customer (fixture, "赵敏", NULL);
  gint64 fourth = add_customer (fixture, "周洁", "13800000004");
  gint64 id = add_campaign (fixture);
  g_autoptr (ShukeCampaign) campaign = shuke_book_get_campaign (fixture->book, id, &error);
  g_autoptr (ShukeAudienceFacts) facts = NULL;
  g_autoptr (ShukeAudience) audience = NULL;
  g_autoptr (ShukeEntry) complaint = shuke_entry_new ();
  g_autoptr (ShukeTemplate) template = shuke_template_parse (campaign->template_text, -1, NULL);
  ShukeMessageContext context = { campaign->goods, NULL, NULL };
  g_autofree char *text = NULL;
  const ShukeAudiencePerson *person;

  say (fixture, first, SHUKE_CONSENT_YES);
  say (fixture, third, SHUKE_CONSENT_YES);
  say (fixture, fourth, SHUKE_CONSENT_YES);
  complaint->customer = fourth;
  complaint->kind = g_strdup ("complaint");
  complaint->day = fixture->today;
  complaint->state = g_strdup ("open");
  g_assert_cmpint (shuke_book_save_entry (fixture->book, complaint, NULL, NULL, &error), !=, 0);
  g_assert_no_error (error);

  facts = shuke_book_read_audience_facts (fixture->book, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (facts->households->len, ==, 4);
  audience = shuke_audience_new (facts, campaign->goods, campaign->rules, NULL);
  g_assert_cmpuint (audience->people->len, ==, 1);
  person = g_ptr_array_index (audience->people, 0);
  g_assert_cmpint (person->household->customer, ==, first);
  g_assert_cmpint (person->away, ==, 21);
  g_assert_cmpint (person->bought, ==, 1);
  text = shuke_audience_fill (person, template, &context, NULL);
  g_assert_cmpstr (text, ==, "王芳，小雨的130到了");
  g_assert_cmpuint (audience->counts[SHUKE_LEFT_NO_CONSENT], ==, 1);
  g_assert_cmpuint (audience->counts[SHUKE_LEFT_NO_MOBILE], ==, 1);
  g_assert_cmpuint (audience->counts[SHUKE_LEFT_COMPLAINT], ==, 1);
  g_assert_cmpint (((ShukeAudiencePerson *) g_ptr_array_index (audience->left, 0))->household->customer, ==, second);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (ShukeAudienceFacts) facts = NULL;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("客人%d", i);
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
      shuke_customer_builder_set_created (builder, fixture->today);
      customer = shuke_customer_builder_build (builder, fixture->today, &error);
      shuke_book_save_customer (fixture->book, customer, NULL, &error);
      g_assert_no_error (error);
    }
  g_cancellable_cancel (cancellable);
  facts = shuke_book_read_audience_facts (fixture->book, NULL, NULL, cancellable, &error);
  g_assert_null (facts);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED);
}

static GPtrArray *
new_leavings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_leaving_free);
}

static ShukeLeft
leave (Fixture    *fixture,
       gint64      campaign,
       gint64      customer,
       const char *e164,
       const char *text,
       gint64     *action)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) leavings = new_leavings ();
  gint64 done;

  g_ptr_array_add (leavings, shuke_leaving_new (customer, e164, text));
  done = shuke_book_hand_over (fixture->book, campaign, leavings, "copied", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (done != 0, ==, ((ShukeLeaving *) g_ptr_array_index (leavings, 0))->refused == SHUKE_LEFT_NOT);
  if (action != NULL)
    *action = done;
  return ((ShukeLeaving *) g_ptr_array_index (leavings, 0))->refused;
}

static void
test_leaving (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = add_customer (fixture, "王芳", "13800000001");
  gint64 sister = add_customer (fixture, "王丽", "13800000001");
  gint64 id = add_campaign (fixture);
  gint64 next = add_campaign (fixture);
  g_autoptr (ShukeCampaign) campaign = NULL;
  g_autoptr (GHashTable) handed = NULL;
  gint64 action;

  g_assert_cmpint (leave (fixture, id, first, "+8613800000001", "甲", NULL), ==, SHUKE_LEFT_NO_CONSENT);
  say (fixture, first, SHUKE_CONSENT_YES);
  g_assert_cmpint (leave (fixture, id, first, "+8613800000009", "甲", NULL), ==, SHUKE_LEFT_NO_MOBILE);
  g_assert_cmpint (leave (fixture, id, 999, "+8613800000001", "甲", NULL), ==, SHUKE_LEFT_BIN);
  g_assert_cmpint (leave (fixture, id, first, "+8613800000001", "甲", &action), ==, SHUKE_LEFT_NOT);
  campaign = shuke_book_get_campaign (fixture->book, id, &error);
  g_assert_cmpint (campaign->state, ==, SHUKE_CAMPAIGN_HANDED_OVER);
  g_assert_cmpint (campaign->handed_over_day, ==, fixture->today);
  g_assert_cmpint (campaign->handed_over, ==, 1);
  handed = shuke_book_list_handed (fixture->book, id, &error);
  g_assert_true (g_hash_table_contains (handed, "+8613800000001"));
  /* Not twice to the number, not by way of the sister on it, not the same words under another campaign. */
  g_assert_cmpint (leave (fixture, id, first, "+8613800000001", "乙", NULL), ==, SHUKE_LEFT_HAS_IT);
  say (fixture, sister, SHUKE_CONSENT_YES);
  g_assert_cmpint (leave (fixture, id, sister, "+8613800000001", "乙", NULL), ==, SHUKE_LEFT_HAS_IT);
  g_assert_cmpint (leave (fixture, next, first, "+8613800000001", "甲", NULL), ==, SHUKE_LEFT_SAME_TEXT);
  /* Handed over: what it was stays known. */
  g_assert_cmpint (shuke_book_delete_campaign (fixture->book, id, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  /* The tick is taken back: then it may leave again. */
  g_assert_cmpint (shuke_book_undo (fixture->book, action, NULL, &error), !=, 0);
  shuke_campaign_free (campaign);
  campaign = shuke_book_get_campaign (fixture->book, id, &error);
  g_assert_cmpint (campaign->state, ==, SHUKE_CAMPAIGN_DRAFT);
  g_assert_cmpint (campaign->handed_over, ==, 0);
  /* Someone on the number refuses. */
  say (fixture, sister, SHUKE_CONSENT_NO);
  g_assert_cmpint (leave (fixture, id, first, "+8613800000001", "甲", NULL), ==, SHUKE_LEFT_REFUSED);
  g_assert_cmpint (shuke_book_delete_customer (fixture->book, sister, &error), !=, 0);
  g_assert_cmpint (leave (fixture, id, first, "+8613800000001", "甲", NULL), ==, SHUKE_LEFT_REFUSED);
  g_assert_cmpint (shuke_book_restore_customer (fixture->book, sister, &error), !=, 0);
  say (fixture, sister, SHUKE_CONSENT_YES);
  g_assert_cmpint (shuke_book_delete_customer (fixture->book, first, &error), !=, 0);
  g_assert_cmpint (leave (fixture, id, first, "+8613800000001", "甲", NULL), ==, SHUKE_LEFT_BIN);
}

static void
check_timeline (Fixture    *fixture,
                gint64      customer,
                gint64      meant,
                const char *text,
                const char *way)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = shuke_book_list_timeline (fixture->book, customer, 0, &error);
  const ShukeEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, text != NULL ? 1 : 0);
  if (text == NULL)
    return;
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->kind, ==, "message");
  g_assert_cmpstr (entry->text, ==, text);
  g_assert_cmpstr (entry->outcome, ==, way);
  g_assert_cmpint (entry->customer, ==, meant);
  g_assert_cmpint (entry->day, ==, fixture->today);
  g_assert_cmpint (entry->campaign, !=, 0);
}

/* What left is a line in her timeline, and in that of whoever shares the number; taken back it is none. */
static void
test_timeline (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = add_customer (fixture, "王芳", "13800000001");
  gint64 sister = add_customer (fixture, "王静", "13800000001");
  gint64 other = add_customer (fixture, "李娜", "13800000002");
  gint64 id = add_campaign (fixture);
  gint64 action;

  say (fixture, first, SHUKE_CONSENT_YES);
  check_timeline (fixture, first, first, NULL, NULL);
  g_assert_cmpint (leave (fixture, id, first, "+8613800000001", "甲", &action), ==, SHUKE_LEFT_NOT);
  check_timeline (fixture, first, first, "甲", "copied");
  check_timeline (fixture, sister, first, "甲", "copied");
  check_timeline (fixture, other, other, NULL, NULL);
  g_assert_cmpint (shuke_book_get_last_action (fixture->book), ==, action);
  {
    g_autoptr (ShukeAudienceFacts) facts = shuke_book_read_audience_facts (fixture->book, NULL, NULL, NULL, &error);

    g_assert_cmpint (SHUKE_FACTS_HOUSEHOLD (facts, 0)->last_message, ==, fixture->today);
    g_assert_cmpint (SHUKE_FACTS_HOUSEHOLD (facts, 1)->last_message, ==, fixture->today);
    g_assert_cmpint (SHUKE_FACTS_HOUSEHOLD (facts, 2)->last_message, ==, SHUKE_DAY_NONE);
  }
  g_assert_cmpint (shuke_book_undo (fixture->book, action, NULL, &error), !=, 0);
  check_timeline (fixture, first, first, NULL, NULL);
  check_timeline (fixture, sister, first, NULL, NULL);
}

static void
check_handed (Fixture        *fixture,
              gint64          campaign,
              const char     *e164,
              ShukeHandedWay  way)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) handed = shuke_book_list_handed (fixture->book, campaign, &error);
  const ShukeHanded *how = g_hash_table_lookup (handed, e164);

  g_assert_no_error (error);
  g_assert_nonnull (how);
  g_assert_cmpint (how->way, ==, way);
  g_assert_cmpint (how->day, ==, fixture->today);
}

static gboolean
fail_to_deliver (const GPtrArray *leavings,
                 gpointer         data,
                 GError         **error)
{
  *(guint *) data = leavings->len;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE, "disk full");
  return FALSE;
}

static gboolean
count_delivered (const GPtrArray *leavings,
                 gpointer         data,
                 GError         **error)
{
  *(guint *) data += leavings->len;
  return TRUE;
}

static ShukeLeft
find_exported (Fixture    *fixture,
               gint64      campaign,
               const char *e164,
               guint       expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = shuke_book_list_exported (fixture->book, campaign, &error);
  ShukeLeft refused = SHUKE_LEFT_BIN;

  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, expected);
  for (guint i = 0; i < again->len; i++)
    {
      const ShukeLeaving *leaving = g_ptr_array_index (again, i);

      g_assert_cmpstr (leaving->name, !=, NULL);
      g_assert_cmpstr (leaving->text, ==, "甲");
      if (g_str_equal (leaving->e164, e164))
        refused = leaving->refused;
    }
  return refused;
}

static void
wish (Fixture    *fixture,
      gint64      id,
      const char *channel,
      int         every)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) before = shuke_book_get_customer (fixture->book, id, &error);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (before, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) after = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, channel);
  shuke_customer_builder_set_contact_every (builder, every);
  after = shuke_customer_builder_build (builder, shuke_book_get_today (fixture->book), &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->book, after, NULL, &error);
  g_assert_no_error (error);
}

static ShukeDay
get_wrong_number (Fixture *fixture,
                  gint64   customer)
{
  g_autoptr (GError) error = NULL;
  ShukeDay day;

  g_assert_true (shuke_book_get_wrong_number (fixture->book, customer, &day, &error));
  g_assert_no_error (error);
  return day;
}

/* When the book cannot say whether somebody else has that number, nothing goes to it, and it is told why. */
static void
check_unreadable (Fixture *fixture,
                  gint64   campaign,
                  gint64   customer)
{
  g_autoptr (ShukeLeaving) leaving = shuke_leaving_new (customer, "+8613800000001", "丙");
  g_autoptr (ShukeAudienceFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  ShukeConnection *connection = shuke_book_get_connection (fixture->book);
  ShukeDay day;

  g_assert_true (shuke_connection_script (connection, "ALTER TABLE fact_source RENAME TO put_away", NULL));
  g_assert_false (shuke_book_get_wrong_number (fixture->book, customer, &day, NULL));
  g_assert_false (shuke_book_may_leave (fixture->book, campaign, leaving, &error));
  g_assert_nonnull (error);
  facts = shuke_book_read_audience_facts (fixture->book, NULL, NULL, NULL, &again);
  g_assert_null (facts);
  g_assert_nonnull (again);
  g_assert_true (shuke_connection_script (connection, "ALTER TABLE put_away RENAME TO fact_source", NULL));
}

/* What she wants is asked of the book as each message leaves: no text messages means no place in a table, while what is pasted may go. */
static void
test_wishes (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *channel; ShukeLeft copied, exported; } rows[] = {
    { NULL, SHUKE_LEFT_NOT, SHUKE_LEFT_NOT }, { "any", SHUKE_LEFT_NOT, SHUKE_LEFT_NOT }, { "wechat", SHUKE_LEFT_NOT, SHUKE_LEFT_WAY },
    { "-sms", SHUKE_LEFT_NOT, SHUKE_LEFT_WAY }, { "phone", SHUKE_LEFT_WAY, SHUKE_LEFT_WAY }, { "visit", SHUKE_LEFT_WAY, SHUKE_LEFT_WAY },
    { "-phone", SHUKE_LEFT_NOT, SHUKE_LEFT_NOT }, { "随缘", SHUKE_LEFT_NOT, SHUKE_LEFT_NOT },
  };
  g_autoptr (GError) error = NULL;
  gint64 id = add_customer (fixture, "王芳", "13800000001");
  gint64 first = add_campaign (fixture);
  gint64 second = add_campaign (fixture);

  say (fixture, id, SHUKE_CONSENT_YES);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ShukeLeaving) leaving = shuke_leaving_new (id, "+8613800000001", "甲");
      g_autoptr (GPtrArray) leavings = new_leavings ();

      g_test_message ("%s", rows[i].channel);
      wish (fixture, id, rows[i].channel, 0);
      shuke_book_may_leave (fixture->book, first, leaving, &error);
      g_assert_no_error (error);
      g_assert_cmpint (leaving->refused, ==, rows[i].copied);
      g_ptr_array_add (leavings, shuke_leaving_new (id, "+8613800000001", "甲"));
      if (shuke_book_hand_over (fixture->book, first, leavings, "exported", NULL, NULL, &error) != 0)
        shuke_book_undo (fixture->book, shuke_book_get_last_action (fixture->book), NULL, NULL);
      g_assert_no_error (error);
      g_assert_cmpint (((ShukeLeaving *) leavings->pdata[0])->refused, ==, rows[i].exported);
    }

  /* Once a month at most, whatever it was that reached her. */
  wish (fixture, id, NULL, 30);
  g_assert_cmpint (leave (fixture, first, id, "+8613800000001", "甲", NULL), ==, SHUKE_LEFT_NOT);
  g_assert_cmpint (leave (fixture, second, id, "+8613800000001", "乙", NULL), ==, SHUKE_LEFT_RHYTHM);
  wish (fixture, id, NULL, 0);

  /* Somebody else answers: no text goes there, until the right number is told, be it on the same day, or she is reached. */
  shuke_book_add_call (fixture->book, id, NULL, "wrong-number", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_wrong_number (fixture, id), ==, SHUKE_DAY_NONE);
  shuke_clock_set (fixture->clock, fixture->today + 1, 600);
  shuke_book_add_call (fixture->book, id, NULL, "wrong-number", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_wrong_number (fixture, id), ==, shuke_book_get_today (fixture->book));
  {
    g_autoptr (ShukeAudienceFacts) facts = shuke_book_read_audience_facts (fixture->book, NULL, NULL, NULL, &error);

    g_assert_no_error (error);
    g_assert_true (SHUKE_FACTS_HOUSEHOLD (facts, 0)->wrong_number);
  }
  g_assert_cmpint (leave (fixture, second, id, "+8613800000001", "乙", NULL), ==, SHUKE_LEFT_WRONG_NUMBER);
  check_unreadable (fixture, second, id);
  shuke_book_add_call (fixture->book, id, NULL, "reached", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_wrong_number (fixture, id), ==, SHUKE_DAY_NONE);
  g_assert_cmpint (leave (fixture, second, id, "+8613800000001", "乙", NULL), ==, SHUKE_LEFT_NOT);
}

static void
check_answers (Fixture     *fixture,
               gint64       campaign,
               ShukeAnswer  first,
               ShukeAnswer  others)
{
  g_autoptr (GHashTable) handed = shuke_book_list_handed (fixture->book, campaign, NULL);

  g_assert_cmpint (((ShukeHanded *) g_hash_table_lookup (handed, "+8613900000000"))->answer, ==, first);
  g_assert_cmpint (((ShukeHanded *) g_hash_table_lookup (handed, "+8613900000001"))->answer, ==, others);
  g_assert_cmpint (((ShukeHanded *) g_hash_table_lookup (handed, "+8613900000002"))->answer, ==, others);
}

static void
check_silences (Fixture *fixture,
                gint64   customer,
                int      n)
{
  g_autoptr (GError) error = NULL;
  int count;

  g_assert_true (shuke_book_count_silences (fixture->book, customer, &count, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, n);
}

/* What came back is noted with the message, in one deed; three times nothing in a row is silence, as long as she is not heard of otherwise. */
static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add_customer (fixture, "王芳", "13800000001");
  gint64 other = add_customer (fixture, "李娜", "13800000002");
  int limit;

  say (fixture, id, SHUKE_CONSENT_YES);
  for (int i = 0; i < 3; i++)
    {
      gint64 campaign = add_campaign (fixture);
      g_autofree char *text = g_strdup_printf ("第%d件", i);
      g_autoptr (GHashTable) handed = NULL;
      const ShukeHanded *how;

      g_assert_cmpint (leave (fixture, campaign, id, "+8613800000001", text, NULL), ==, SHUKE_LEFT_NOT);
      handed = shuke_book_list_handed (fixture->book, campaign, &error);
      how = g_hash_table_lookup (handed, "+8613800000001");
      g_assert_cmpint (how->answer, ==, SHUKE_ANSWER_NOT_NOTED);
      check_silences (fixture, id, i);
      g_assert_cmpint (shuke_book_set_answer (fixture->book, id, how->message, SHUKE_ANSWER_NONE, &error), !=, 0);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_set_answer (fixture->book, other, how->message, SHUKE_ANSWER_WARM, &error), ==, 0);
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
      g_clear_error (&error);
    }
  check_silences (fixture, id, 3);
  {
    g_autoptr (ShukeAudienceFacts) facts = shuke_book_read_audience_facts (fixture->book, NULL, NULL, NULL, &error);

    g_assert_cmpint (facts->silences, ==, SHUKE_SILENCES);
    g_assert_cmpint (SHUKE_FACTS_HOUSEHOLD (facts, 0)->silences, ==, 3);
    g_assert_cmpint (SHUKE_FACTS_HOUSEHOLD (facts, 1)->silences, ==, 0);
  }
  shuke_book_undo (fixture->book, shuke_book_get_last_action (fixture->book), NULL, &error);
  g_assert_no_error (error);
  check_silences (fixture, id, 2);
  shuke_book_set_setting (fixture->book, "silences", "2", &error);
  g_assert_no_error (error);
  g_assert_true (shuke_book_get_silence_limit (fixture->book, &limit, &error));
  g_assert_cmpint (limit, ==, 2);
  /* She was reached on the telephone. */
  shuke_book_add_call (fixture->book, id, NULL, "reached", NULL, &error);
  g_assert_no_error (error);
  check_silences (fixture, id, 0);
  {
    /* All that are left at once; what is noted stays, and comes back as it was. */
    g_autoptr (GArray) messages = g_array_new (FALSE, FALSE, sizeof (gint64));
    gint64 campaign = add_campaign (fixture);
    gint64 action;

    for (guint i = 0; i < 3; i++)
      {
        g_autofree char *number = g_strdup_printf ("+86139000000%02u", i);
        g_autofree char *name = g_strdup_printf ("客%u", i);
        gint64 whose = add_customer (fixture, name, number);
        g_autoptr (GHashTable) handed = NULL;
        const ShukeHanded *how;

        say (fixture, whose, SHUKE_CONSENT_YES);
        g_assert_cmpint (leave (fixture, campaign, whose, number, "丁", NULL), ==, SHUKE_LEFT_NOT);
        handed = shuke_book_list_handed (fixture->book, campaign, &error);
        how = g_hash_table_lookup (handed, number);
        g_array_append_val (messages, how->message);
        if (i == 0)
          g_assert_cmpint (shuke_book_set_answer (fixture->book, whose, how->message, SHUKE_ANSWER_WARM, &error), !=, 0);
      }
    action = shuke_book_set_silent (fixture->book, messages, &error);
    g_assert_no_error (error);
    check_answers (fixture, campaign, SHUKE_ANSWER_WARM, SHUKE_ANSWER_NONE);
    g_assert_cmpint (shuke_book_undo (fixture->book, action, NULL, &error), !=, 0);
    check_answers (fixture, campaign, SHUKE_ANSWER_WARM, SHUKE_ANSWER_NOT_NOTED);
  }
}

/* The same list a second time: what left in tables and nothing else, each asked for as it stands by then, and nothing noted anew. */
static void
test_export_again (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = add_customer (fixture, "王芳", "13800000001");
  gint64 second = add_customer (fixture, "李娜", "13800000002");
  gint64 copied = add_customer (fixture, "赵敏", "13800000003");
  gint64 id = add_campaign (fixture);
  g_autoptr (GPtrArray) leavings = new_leavings ();
  guint delivered = 0;
  gint64 last;

  say (fixture, first, SHUKE_CONSENT_YES);
  say (fixture, second, SHUKE_CONSENT_YES);
  say (fixture, copied, SHUKE_CONSENT_YES);
  find_exported (fixture, id, "", 0);
  g_assert_cmpint (leave (fixture, id, copied, "+8613800000003", "甲", NULL), ==, SHUKE_LEFT_NOT);
  g_ptr_array_add (leavings, shuke_leaving_new (first, "+8613800000001", "甲"));
  g_ptr_array_add (leavings, shuke_leaving_new (second, "+8613800000002", "甲"));
  g_assert_cmpint (shuke_book_hand_over (fixture->book, id, leavings, "exported", count_delivered, &delivered, &error), !=, 0);
  g_assert_no_error (error);
  last = shuke_book_get_last_action (fixture->book);
  g_assert_cmpint (find_exported (fixture, id, "+8613800000001", 2), ==, SHUKE_LEFT_NOT);
  g_assert_cmpint (find_exported (fixture, id, "+8613800000002", 2), ==, SHUKE_LEFT_NOT);
  g_assert_cmpint (shuke_book_get_last_action (fixture->book), ==, last);

  say (fixture, second, SHUKE_CONSENT_NO);
  g_assert_cmpint (find_exported (fixture, id, "+8613800000001", 2), ==, SHUKE_LEFT_NOT);
  g_assert_cmpint (find_exported (fixture, id, "+8613800000002", 2), ==, SHUKE_LEFT_REFUSED);
  shuke_book_delete_customer (fixture->book, first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (find_exported (fixture, id, "+8613800000001", 2), ==, SHUKE_LEFT_BIN);
}

/* A file that could not be written was handed to nobody; one phone that stands in it twice gets one row. */
static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = add_customer (fixture, "王芳", "13800000001");
  gint64 second = add_customer (fixture, "李娜", "13800000002");
  gint64 id = add_campaign (fixture);
  g_autoptr (GPtrArray) leavings = new_leavings ();
  g_autoptr (GHashTable) handed = NULL;
  guint delivered = 0;

  say (fixture, first, SHUKE_CONSENT_YES);
  g_ptr_array_add (leavings, shuke_leaving_new (first, "+8613800000001", "甲"));
  g_ptr_array_add (leavings, shuke_leaving_new (second, "+8613800000002", "乙"));
  g_ptr_array_add (leavings, shuke_leaving_new (first, "+8613800000001", "甲"));
  g_assert_cmpint (shuke_book_hand_over (fixture->book, id, leavings, "exported", fail_to_deliver, &delivered, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE);
  g_clear_error (&error);
  g_assert_cmpuint (delivered, ==, 1);
  handed = shuke_book_list_handed (fixture->book, id, &error);
  g_assert_cmpuint (g_hash_table_size (handed), ==, 0);

  delivered = 0;
  g_assert_cmpint (shuke_book_hand_over (fixture->book, id, leavings, "exported", count_delivered, &delivered, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpuint (delivered, ==, 1);
  check_handed (fixture, id, "+8613800000001", SHUKE_HANDED_IN_TABLE);
  say (fixture, second, SHUKE_CONSENT_YES);
  g_assert_cmpint (leave (fixture, id, second, "+8613800000002", "乙", NULL), ==, SHUKE_LEFT_NOT);
  check_handed (fixture, id, "+8613800000002", SHUKE_HANDED_COPIED);
  {
    g_autoptr (ShukeCampaign) campaign = shuke_book_get_campaign (fixture->book, id, &error);

    g_assert_cmpint (campaign->handed_over, ==, 2);
    g_assert_cmpint (campaign->in_tables, ==, 1);
  }
  check_timeline (fixture, first, first, "甲", "exported");
  g_assert_cmpint (((ShukeLeaving *) g_ptr_array_index (leavings, 1))->refused, ==, SHUKE_LEFT_NO_CONSENT);
  g_assert_cmpint (((ShukeLeaving *) g_ptr_array_index (leavings, 2))->refused, ==, SHUKE_LEFT_HAS_IT);
}

/* A kindergarten agreed, and the teacher whose number it gave did not. */
static void
test_number_there (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 firm = add_customer (fixture, "阳光幼儿园", NULL);
  gint64 teacher = add_customer (fixture, "王芳", "13800000001");
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, teacher, &error);
  ShukeMembership membership = {
    .organisation = firm, .person = shuke_customer_get_self (customer)->id, .contact = TRUE, .phone = (char *) "13800000002",
  };
  gint64 id = add_campaign (fixture);
  g_autoptr (ShukeCampaign) campaign = shuke_book_get_campaign (fixture->book, id, &error);
  const ShukeAudiencePerson *left = NULL;

  g_assert_cmpint (shuke_book_save_membership (fixture->book, &membership, NULL, &error), !=, 0);
  g_assert_no_error (error);
  say (fixture, firm, SHUKE_CONSENT_YES);
  say (fixture, teacher, SHUKE_CONSENT_NO);
  g_assert_cmpint (leave (fixture, id, firm, "+8613800000002", "甲", NULL), ==, SHUKE_LEFT_REFUSED);
  {
    g_autoptr (ShukeAudienceFacts) facts = shuke_book_read_audience_facts (fixture->book, NULL, NULL, NULL, &error);
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, campaign->goods, campaign->rules, NULL);

    g_assert_cmpuint (audience->people->len, ==, 0);
    for (guint i = 0; i < audience->left->len; i++)
      if (((const ShukeAudiencePerson *) audience->left->pdata[i])->household->customer == firm)
        left = audience->left->pdata[i];
    g_assert_nonnull (left);
    g_assert_cmpint (left->left, ==, SHUKE_LEFT_REFUSED);
    g_assert_cmpint (left->other->customer, ==, teacher);
  }
  say (fixture, teacher, SHUKE_CONSENT_YES);
  g_assert_cmpint (leave (fixture, id, firm, "+8613800000002", "甲", NULL), ==, SHUKE_LEFT_NOT);
}

static void
test_sample (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 first = add_customer (fixture, "王芳", "13800000001");
  gint64 id = add_campaign (fixture);
  ShukeLeaving *leaving = shuke_leaving_new (first, "+8613800000001", "甲");

  say (fixture, first, SHUKE_CONSENT_YES);
  g_assert_cmpint (leave (fixture, id, first, "+8613800000001", "甲", NULL), ==, SHUKE_LEFT_SAMPLE);
  g_assert_false (shuke_book_may_leave (fixture->book, id, leaving, NULL));
  g_assert_cmpint (leaving->refused, ==, SHUKE_LEFT_SAMPLE);
  shuke_leaving_free (leaving);
}

/* Random histories against a slow oracle that keeps nothing but the diary and reads it from its first page for every question. */
#define PEOPLE 6
#define NUMBERS 4
#define CAMPAIGNS 3
#define STEPS 60

typedef enum { SAID_YES, SAID_NO, BINNED, FETCHED, COMPLAINED, MENDED, LEFT } Deed;

typedef struct {
  Deed     deed;
  int      person;
  int      campaign;   /* LEFT */
  int      text;       /* LEFT */
  gint64   action;     /* LEFT */
  gboolean exported;   /* LEFT */
  gboolean undone;
} Page;

static int
number_of (int person)
{
  return person % NUMBERS;
}

static gboolean
oracle_allows (const GArray *diary,
               int           campaign,
               int           person,
               int           text)
{
  gboolean yes[PEOPLE] = { FALSE }, no[PEOPLE] = { FALSE }, binned = FALSE, complaint = FALSE, had = FALSE;

  for (guint i = 0; i < diary->len; i++)
    {
      const Page *page = &g_array_index (diary, Page, i);
      gboolean hers = page->person == person;

      if (page->undone)
        continue;
      if (page->deed == SAID_YES || page->deed == SAID_NO)
        {
          yes[page->person] = page->deed == SAID_YES;
          no[page->person] = page->deed == SAID_NO;
        }
      binned = hers && page->deed == BINNED ? TRUE : hers && page->deed == FETCHED ? FALSE : binned;
      complaint = hers && page->deed == COMPLAINED ? TRUE : hers && page->deed == MENDED ? FALSE : complaint;
      had |= page->deed == LEFT && number_of (page->person) == number_of (person) &&
             (page->campaign == campaign || page->text == text);
    }
  for (int i = 0; i < PEOPLE; i++)
    if (number_of (i) == number_of (person) && no[i])
      return FALSE;
  return yes[person] && !binned && !complaint && !had;
}

/* What she should find in her timeline. */
static guint
oracle_count_messages (const GArray *diary,
                       int           person)
{
  guint n = 0;

  for (guint i = 0; i < diary->len; i++)
    {
      const Page *page = &g_array_index (diary, Page, i);

      n += page->deed == LEFT && !page->undone && number_of (page->person) == number_of (person);
    }
  return n;
}

static Page *
find_last (GArray *diary,
           Deed    deed,
           int     person)
{
  for (guint i = diary->len; i-- > 0;)
    {
      Page *page = &g_array_index (diary, Page, i);

      if (page->deed == deed && !page->undone && (person < 0 || page->person == person))
        return page;
    }
  return NULL;
}

static void
complain (Fixture  *fixture,
          gint64    customer,
          gint64   *entry,
          gboolean  open)
{
  g_autoptr (ShukeEntry) complaint = shuke_entry_new ();
  g_autoptr (GError) error = NULL;

  complaint->id = *entry;
  complaint->customer = customer;
  complaint->kind = g_strdup ("complaint");
  complaint->day = fixture->today;
  complaint->state = g_strdup (open ? "open" : "done");
  g_assert_cmpint (shuke_book_save_entry (fixture->book, complaint, NULL, entry, &error), !=, 0);
  g_assert_no_error (error);
}

/* One by one, or a table of up to four of whom some may not. */
static void
let_some_leave (Fixture      *fixture,
                GRand        *random,
                GArray       *diary,
                const gint64 *people,
                const gint64 *campaigns,
                int          *left)
{
  int campaign = g_rand_int_range (random, 0, CAMPAIGNS);
  gboolean exported = g_rand_boolean (random);
  int n = exported ? g_rand_int_range (random, 1, 5) : 1;
  g_autoptr (GPtrArray) leavings = new_leavings ();
  g_autoptr (GError) error = NULL;
  guint delivered = 0, expected = 0, first = diary->len;
  gint64 action;

  for (int i = 0; i < n; i++)
    {
      Page page = { LEFT, g_rand_int_range (random, 0, PEOPLE), campaign, g_rand_int_range (random, 0, 5), 0, exported, FALSE };
      g_autofree char *e164 = g_strdup_printf ("+861380000010%d", number_of (page.person));
      g_autofree char *text = g_strdup_printf ("words %d", page.text);

      g_ptr_array_add (leavings, shuke_leaving_new (people[page.person], e164, text));
      if (oracle_allows (diary, campaign, page.person, page.text))
        {
          g_array_append_val (diary, page);
          expected += 1;
        }
    }
  action = shuke_book_hand_over (fixture->book, campaigns[campaign], leavings, exported ? "exported" : "copied",
                                 exported ? count_delivered : NULL, &delivered, &error);
  g_assert_no_error (error);
  g_assert_cmpint (action != 0, ==, expected > 0);
  if (exported)
    g_assert_cmpuint (delivered, ==, expected);
  for (guint i = first; i < diary->len; i++)
    g_array_index (diary, Page, i).action = action;
  *left += (int) expected;
}

static void
undo_last_leaving (Fixture *fixture,
                   GArray  *diary)
{
  Page *last = find_last (diary, LEFT, -1);
  g_autoptr (GError) error = NULL;
  gint64 action;

  if (last == NULL)
    return;
  action = last->action;
  g_assert_cmpint (shuke_book_undo (fixture->book, action, NULL, &error), !=, 0);
  g_assert_no_error (error);
  for (guint i = 0; i < diary->len; i++)
    if (g_array_index (diary, Page, i).deed == LEFT && g_array_index (diary, Page, i).action == action)
      g_array_index (diary, Page, i).undone = TRUE;
}

static void
run_history (Fixture *fixture,
             GRand   *random,
             gint64  *people,
             gint64  *campaigns,
             int     *left)
{
  g_autoptr (GArray) diary = g_array_new (FALSE, FALSE, sizeof (Page));
  gint64 complaints[PEOPLE] = { 0 };
  gboolean binned[PEOPLE] = { FALSE }, open[PEOPLE] = { FALSE };
  g_autoptr (GError) error = NULL;

  for (int step = 0; step < STEPS; step++)
    {
      Page page = { .person = g_rand_int_range (random, 0, PEOPLE) };
      int p = page.person;
      int chance = g_rand_int_range (random, 0, 12);

      if (chance < 3)
        {
          page.deed = chance < 2 ? SAID_YES : SAID_NO;
          say (fixture, people[p], chance < 2 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO);
          g_array_append_val (diary, page);
        }
      else if (chance == 3)
        {
          page.deed = binned[p] ? FETCHED : BINNED;
          if (binned[p])
            shuke_book_restore_customer (fixture->book, people[p], &error);
          else
            shuke_book_delete_customer (fixture->book, people[p], &error);
          g_assert_no_error (error);
          binned[p] = !binned[p];
          g_array_append_val (diary, page);
        }
      else if (chance == 4 && !binned[p])   /* of whom is in the bin nothing new is noted */
        {
          page.deed = open[p] ? MENDED : COMPLAINED;
          open[p] = !open[p];
          complain (fixture, people[p], &complaints[p], open[p]);
          g_array_append_val (diary, page);
        }
      else if (chance == 5)
        undo_last_leaving (fixture, diary);
      else
        let_some_leave (fixture, random, diary, people, campaigns, left);
    }
  for (int i = 0; i < PEOPLE; i++)
    {
      g_autoptr (GPtrArray) entries = shuke_book_list_timeline (fixture->book, people[i], 0, &error);
      guint messages = 0;

      for (guint j = 0; j < entries->len; j++)
        messages += ((ShukeEntry *) g_ptr_array_index (entries, j))->campaign != 0;
      g_assert_cmpuint (messages, ==, oracle_count_messages (diary, i));
    }
}

static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  guint histories = scratch_n_histories (60);
  int left = 0;

  for (guint history = 0; history < histories; history++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (scratch_seed (history));
      g_autoptr (GError) error = NULL;
      gint64 people[PEOPLE], campaigns[CAMPAIGNS];

      for (int i = 0; i < PEOPLE; i++)
        {
          g_autofree char *name = g_strdup_printf ("客%u-%d", history, i);
          g_autofree char *phone = g_strdup_printf ("1380000010%d", i % NUMBERS);

          people[i] = add_customer (fixture, name, phone);
        }
      for (int i = 0; i < CAMPAIGNS; i++)
        campaigns[i] = add_campaign (fixture);
      run_history (fixture, random, people, campaigns, &left);
      /* Numbers of earlier histories would refuse in the next one. */
      shuke_connection_script (shuke_book_get_connection (fixture->book),
                               "DELETE FROM customer; DELETE FROM campaign; DELETE FROM action;", &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (left, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, up, test) g_test_add (path, Fixture, NULL, up, test, scratch_book_tear_down)
  ADD ("/campaigns/draft", scratch_book_set_up, test_draft);
  ADD ("/campaigns/facts", scratch_book_set_up, test_facts);
  ADD ("/campaigns/cancel", scratch_book_set_up, test_cancel);
  ADD ("/campaigns/leaving", scratch_book_set_up, test_leaving);
  ADD ("/campaigns/timeline", scratch_book_set_up, test_timeline);
  ADD ("/campaigns/export", scratch_book_set_up, test_export);
  ADD ("/campaigns/export-again", scratch_book_set_up, test_export_again);
  ADD ("/campaigns/wishes", scratch_book_set_up, test_wishes);
  ADD ("/campaigns/answers", scratch_book_set_up, test_answers);
  ADD ("/campaigns/sample", set_up_sample, test_sample);
  ADD ("/campaigns/number-there", scratch_book_set_up, test_number_there);
  ADD ("/campaigns/histories", scratch_book_set_up, test_histories);
  return g_test_run ();
}
