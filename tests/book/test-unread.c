/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that does not give one page back, whichever it is: what could not be read is told, and nobody is written to because of it. */

#include "fault-vfs.h"
#include "safety-state.h"

#include "shuke-book-campaigns.h"
#include "shuke-book-contact.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"
#include "shuke-error.h"

#define SILENCES 2

/* Customers by their number; ids are the same. */
enum { FINE = 1, REFUSED, WRONG_NUMBER, SILENT, COMPLAINT, NOT_ASKED, IN_BIN, CALLED, N_CUSTOMERS = CALLED };

typedef struct {
  char      *folder;
  ShukeBook *book;
  gint64     campaign;
} Fixture;

static char *
number_of (gint64 customer)
{
  return g_strdup_printf ("+861390000%04d", (int) customer);
}

static GPtrArray *
new_leavings (gint64      customer,
              const char *text)
{
  g_autofree char *e164 = number_of (customer);
  GPtrArray *leavings = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_leaving_free);

  g_ptr_array_add (leavings, shuke_leaving_new (customer, e164, text));
  return leavings;
}

static void
let_be_silent (Fixture *fixture)
{
  for (int i = 0; i < SILENCES; i++)
    {
      g_autofree char *text = g_strdup_printf ("第%d次", i);
      g_autoptr (GPtrArray) leavings = new_leavings (SILENT, text);
      g_autoptr (ShukeCampaign) campaign = shuke_campaign_new ();
      g_autoptr (GHashTable) handed = NULL;
      g_autofree char *e164 = number_of (SILENT);
      g_autoptr (GError) error = NULL;
      gint64 id;

      shuke_book_save_campaign (fixture->book, campaign, &id, &error);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_hand_over (fixture->book, id, leavings, "copied", NULL, NULL, &error), !=, 0);
      handed = shuke_book_list_handed (fixture->book, id, &error);
      shuke_book_set_answer (fixture->book, SILENT, ((ShukeHanded *) g_hash_table_lookup (handed, e164))->message, SHUKE_ANSWER_NONE, &error);
      g_assert_no_error (error);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (ShukeCampaign) campaign = shuke_campaign_new ();
  g_autoptr (ShukeEntry) complaint = shuke_entry_new ();
  g_autoptr (GError) error = NULL;

  fixture->folder = scratch_new ();
  path = scratch_path (fixture->folder, "book.db");
  safety_make_book (path, N_CUSTOMERS);
  fixture->book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);
  /* They were here yesterday, and their numbers were told then. */
  shuke_clock_set (shuke_book_get_clock (fixture->book), shuke_book_get_today (fixture->book) + 1, 600);
  for (gint64 id = 1; id <= N_CUSTOMERS; id++)
    if (id != NOT_ASKED)
      shuke_book_add_consent (fixture->book, id, "marketing", id == REFUSED ? SHUKE_CONSENT_NO : SHUKE_CONSENT_YES, NULL, &error);
  let_be_silent (fixture);
  g_assert_true (shuke_book_set_setting (fixture->book, "silences", G_STRINGIFY (SILENCES), &error));
  shuke_book_add_call (fixture->book, WRONG_NUMBER, NULL, "wrong-number", NULL, &error);
  shuke_book_add_call (fixture->book, CALLED, NULL, "reached", NULL, &error);
  complaint->customer = COMPLAINT;
  complaint->kind = g_strdup ("complaint");
  complaint->day = shuke_book_get_today (fixture->book);
  complaint->state = g_strdup ("open");
  shuke_book_save_entry (fixture->book, complaint, NULL, NULL, &error);
  shuke_book_delete_customer (fixture->book, IN_BIN, &error);
  g_assert_no_error (error);
  campaign->goods->category = g_strdup ("连衣裙");
  shuke_goods_read_sizes (campaign->goods, "120×6");
  g_free (campaign->template_text);
  campaign->template_text = g_strdup ("{name}，新到了裙子");
  campaign->rules->rest_days = 0;
  shuke_book_save_campaign (fixture->book, campaign, &fixture->campaign, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  shuke_book_close (fixture->book);
  g_assert_finalize_object (fixture->book);
  scratch_remove (fixture->folder);
}

/* Nothing that was read before is still known: each page is asked of the disk again. */
static void
arm (Fixture *fixture,
     int      at)
{
  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book), "PRAGMA cache_size = 1; PRAGMA shrink_memory", NULL));
  fault_vfs_arm (FAULT_UNREAD, at);
}

/* Whether the page was asked for at all. */
static gboolean
disarm (int at)
{
  gboolean struck = fault_vfs_count () >= at;

  fault_vfs_arm (FAULT_NONE, 0);
  return struck;
}

static void
check_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == SHUKE_ERROR);
}

/* The people of the campaign are the same, or it is told that they could not be read. */
static void
test_audience (Fixture       *fixture,
               gconstpointer  data)
{
  int told = 0;

  for (int at = 1;; at++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeCampaign) campaign = NULL;
      g_autoptr (ShukeAudienceFacts) facts = NULL;
      g_autoptr (ShukeAudience) audience = NULL;
      gboolean struck;

      campaign = shuke_book_get_campaign (fixture->book, fixture->campaign, &error);
      g_assert_no_error (error);
      arm (fixture, at);
      facts = shuke_book_read_audience_facts (fixture->book, NULL, NULL, NULL, &error);
      struck = disarm (at);
      if (facts == NULL)
        {
          check_told (error);
          told++;
          continue;
        }
      g_assert_cmpint (facts->silences, ==, SILENCES);
      audience = shuke_audience_new (facts, campaign->goods, campaign->rules, NULL);
      g_assert_cmpuint (audience->people->len, ==, 2);
      for (guint i = 0; i < 2; i++)
        {
          const ShukeAudiencePerson *person = audience->people->pdata[i];

          g_assert_true (person->household->customer == FINE || person->household->customer == CALLED);
        }
      g_assert_cmpuint (audience->counts[SHUKE_LEFT_WRONG_NUMBER], ==, 1);
      g_assert_cmpuint (audience->counts[SHUKE_LEFT_SILENT], ==, 1);
      if (!struck)
        break;
    }
  g_assert_cmpint (told, >, 10);
}

/* Nothing leaves, and nothing is noted, for anybody but those who may. */
static void
test_leaving (Fixture       *fixture,
              gconstpointer  data)
{
  for (gint64 id = 1; id <= N_CUSTOMERS; id++)
    for (int at = 1;; at++)
      {
        g_autoptr (GPtrArray) leavings = new_leavings (id, "新到了裙子");
        g_autoptr (GError) error = NULL;
        gboolean may = id == FINE || id == CALLED || id == SILENT;
        gboolean struck;
        gint64 action;

        arm (fixture, at);
        action = shuke_book_hand_over (fixture->book, fixture->campaign, leavings, "exported", NULL, NULL, &error);
        struck = disarm (at);
        if (action == 0 && struck)
          {
            g_autoptr (GHashTable) handed = shuke_book_list_handed (fixture->book, fixture->campaign, NULL);

            g_assert_cmpuint (g_hash_table_size (handed), ==, 0);
          }
        else
          g_assert_cmpint (action != 0, ==, may);
        if (error != NULL)
          check_told (error);
        if (action != 0)
          {
            g_clear_error (&error);
            g_assert_cmpint (shuke_book_undo (fixture->book, action, NULL, &error), !=, 0);
            g_assert_no_error (error);
          }
        if (!struck)
          break;
      }
}

/* What the window asks one by one. */
static void
test_questions (Fixture       *fixture,
                gconstpointer  data)
{
  gboolean struck = TRUE;

  for (int at = 1; struck; at++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) limit_error = NULL;
      g_autoptr (GError) consent_error = NULL;
      g_autoptr (ShukeConsent) consent = NULL;
      int count, limit, customers;

      arm (fixture, at);
      if (shuke_book_count_silences (fixture->book, SILENT, &count, &error))
        g_assert_cmpint (count, ==, SILENCES);
      else
        check_told (error);
      struck = disarm (at);
      arm (fixture, at);
      if (shuke_book_get_silence_limit (fixture->book, &limit, &limit_error))
        g_assert_cmpint (limit, ==, SILENCES);
      else
        check_told (limit_error);
      struck = disarm (at) || struck;
      arm (fixture, at);
      consent = shuke_book_get_consent (fixture->book, REFUSED, "marketing", &consent_error);
      if (consent != NULL)
        g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
      else
        check_told (consent_error);
      struck = disarm (at) || struck;
      arm (fixture, at);
      customers = shuke_book_count_customers (fixture->book);
      g_assert_true (customers == N_CUSTOMERS - 1 || customers == -1);
      struck = disarm (at) || struck;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
#define ADD(name, function) g_test_add ("/unread/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("audience", test_audience);
  ADD ("leaving", test_leaving);
  ADD ("questions", test_questions);
  return g_test_run ();
}
