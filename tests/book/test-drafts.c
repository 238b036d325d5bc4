/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on its way: of whom it is, no action, gone with its customer. That it outlives a kill is for the journey to show. */

#include "scratch-book.h"

#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-entries.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

static gint64
save_somebody (ShukeBook *book,
               ShukeDay   today)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  customer = shuke_customer_builder_build (builder, today, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_save_customer (book, customer, &id, &error), !=, 0);
  g_assert_no_error (error);
  return id;
}

/* @whose asks for it, 0 for nobody; @customer is who has it. */
static void
assert_draft_for (ShukeBook      *book,
                  ShukeDraftKind  kind,
                  gint64          whose,
                  const char     *text,
                  gint64          customer)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *held = shuke_book_dup_draft (book, kind, &whose, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (held, ==, text);
  if (text != NULL)
    g_assert_cmpint (whose, ==, customer);
}

static void
assert_draft (ShukeBook      *book,
              ShukeDraftKind  kind,
              const char     *text,
              gint64          customer)
{
  assert_draft_for (book, kind, 0, text, customer);
}

static gint64
keep (ShukeBook      *book,
      ShukeDraftKind  kind,
      gint64          draft,
      gint64          customer,
      const char     *text)
{
  g_autoptr (GError) error = NULL;
  gint64 id = shuke_book_keep_draft (book, kind, draft, customer, text, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  return id;
}

static void
drop (ShukeBook *book,
      gint64     draft)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (shuke_book_drop_draft (book, draft, &error));
  g_assert_no_error (error);
}

static void
test_drafts (ScratchBook   *scratch,
             gconstpointer  data)
{
  ShukeBook *book = scratch->book;
  gint64 lin = save_somebody (book, scratch->today);
  gint64 wang = save_somebody (book, scratch->today);
  gint64 action = shuke_book_get_last_action (book);
  g_autoptr (GError) error = NULL;
  gint64 note, sale, others;

  assert_draft (book, SHUKE_DRAFT_NOTE, NULL, 0);
  note = keep (book, SHUKE_DRAFT_NOTE, 0, 0, "周六");
  sale = keep (book, SHUKE_DRAFT_SALE, 0, lin, "卫衣");
  g_assert_cmpint (keep (book, SHUKE_DRAFT_NOTE, note, lin, "周六来取"), ==, note);
  assert_draft (book, SHUKE_DRAFT_NOTE, "周六来取", lin);
  assert_draft (book, SHUKE_DRAFT_SALE, "卫衣", lin);

  /* What is typed about another one stands beside it; asked for nobody, nobody's comes first and then the newest. */
  others = keep (book, SHUKE_DRAFT_NOTE, 0, wang, "裙子改短");
  assert_draft_for (book, SHUKE_DRAFT_NOTE, lin, "周六来取", lin);
  assert_draft_for (book, SHUKE_DRAFT_NOTE, wang, "裙子改短", wang);
  assert_draft_for (book, SHUKE_DRAFT_SALE, wang, NULL, 0);
  assert_draft (book, SHUKE_DRAFT_NOTE, "裙子改短", wang);
  keep (book, SHUKE_DRAFT_NOTE, note, 0, "周六来取");
  assert_draft (book, SHUKE_DRAFT_NOTE, "周六来取", 0);
  drop (book, note);
  drop (book, note);
  assert_draft (book, SHUKE_DRAFT_NOTE, "裙子改短", wang);
  drop (book, others);
  assert_draft (book, SHUKE_DRAFT_NOTE, NULL, 0);
  /* Typed on after somebody took it away: it is there again. */
  note = keep (book, SHUKE_DRAFT_NOTE, note, lin, "周六来取两件");
  assert_draft (book, SHUKE_DRAFT_NOTE, "周六来取两件", lin);
  g_assert_cmpint (shuke_book_get_last_action (book), ==, action);

  /* Nothing of her stays when she is erased, and nothing is kept of who is not there. */
  g_assert_true (shuke_connection_script (shuke_book_get_connection (book), "DELETE FROM customer", &error));
  g_assert_no_error (error);
  assert_draft (book, SHUKE_DRAFT_NOTE, NULL, 0);
  assert_draft (book, SHUKE_DRAFT_SALE, NULL, 0);
  g_assert_cmpint (shuke_book_keep_draft (book, SHUKE_DRAFT_SALE, sale, lin, "卫衣", &error), ==, 0);
  g_assert_nonnull (error);
}

/* Taking back that she was entered would take what is being written of her along. */
static void
test_entered (ScratchBook   *scratch,
              gconstpointer  data)
{
  gint64 lin = save_somebody (scratch->book, scratch->today);
  gint64 entered = shuke_book_get_last_action (scratch->book);
  g_autoptr (GError) error = NULL;
  int kept = 0;

  keep (scratch->book, SHUKE_DRAFT_NOTE, 0, lin, "周六来取");
  g_assert_cmpint (shuke_book_undo (scratch->book, entered, &kept, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 1);
  assert_draft (scratch->book, SHUKE_DRAFT_NOTE, "周六来取", lin);
}

static void
test_read_only (ScratchBook   *scratch,
                gconstpointer  data)
{
  gint64 lin = save_somebody (scratch->book, scratch->today);
  gint64 draft = keep (scratch->book, SHUKE_DRAFT_NOTE, 0, lin, "周六来取");
  g_autoptr (ShukeBook) reader = NULL;
  g_autoptr (GError) error = NULL;

  reader = shuke_book_open (scratch->path, SHUKE_BOOK_OPEN_READ_ONLY, scratch->clock, &error);
  g_assert_no_error (error);
  assert_draft (reader, SHUKE_DRAFT_NOTE, "周六来取", lin);
  g_assert_cmpint (shuke_book_keep_draft (reader, SHUKE_DRAFT_NOTE, draft, lin, "周日", &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (shuke_book_drop_draft (reader, draft, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY);
  shuke_book_close (reader);
  assert_draft (scratch->book, SHUKE_DRAFT_NOTE, "周六来取", lin);
}

typedef struct {
  ShukeDraftKind kind;
  int            told;
} Told;

/* Whoever is told of the action reads a book without the draft: both are committed, or neither. */
static void
changed_cb (ShukeBook        *book,
            ShukeBookSubject  subject,
            gint64            customer,
            Told             *told)
{
  told->told++;
  assert_draft (book, told->kind, NULL, 0);
}

/* What is recorded is no draft any more from the same commit on; what is refused stays one, and the other kind has no part in it. */
static void
test_saved (ScratchBook   *scratch,
            gconstpointer  data)
{
  ShukeBook *book = scratch->book;
  gint64 lin = save_somebody (book, scratch->today);
  Told told = { SHUKE_DRAFT_SALE, 0 };
  gulong handler;
  gint64 sale, note;
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GError) error = NULL;
  ShukeLine *line = shuke_line_new ();

  line->name = g_strdup ("袜子");
  line->quantity = 1;
  line->paid_price = 3000;
  g_ptr_array_add (visit->lines, line);
  visit->day = scratch->today;
  visit->customer = lin + 1;
  entry->kind = g_strdup ("note");
  entry->day = scratch->today;
  entry->text = g_strdup ("周六来取");
  entry->customer = lin + 1;
  sale = keep (book, SHUKE_DRAFT_SALE, 0, lin, "袜子");
  note = keep (book, SHUKE_DRAFT_NOTE, 0, lin, "周六来取");

  g_assert_cmpint (shuke_book_save_drafted_visit (book, visit, sale, NULL, &error), ==, 0);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_save_drafted_entry (book, entry, NULL, note, NULL, &error), ==, 0);
  g_clear_error (&error);
  /* Nothing new for who is in the bin, a note as little as a sale. */
  visit->customer = entry->customer = lin;
  g_assert_cmpint (shuke_book_delete_customer (book, lin, NULL), !=, 0);
  g_assert_cmpint (shuke_book_save_drafted_visit (book, visit, sale, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_save_drafted_entry (book, entry, NULL, note, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  assert_draft (book, SHUKE_DRAFT_NOTE, "周六来取", lin);
  g_assert_cmpint (shuke_book_restore_customer (book, lin, NULL), !=, 0);
  /* Another sale, typed elsewhere. */
  g_assert_cmpint (shuke_book_save_visit (book, visit, NULL, &error), !=, 0);
  assert_draft (book, SHUKE_DRAFT_SALE, "袜子", lin);

  handler = g_signal_connect (book, "changed", G_CALLBACK (changed_cb), &told);
  g_assert_cmpint (shuke_book_save_drafted_visit (book, visit, sale, NULL, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpint (told.told, >, 0);
  assert_draft (book, SHUKE_DRAFT_NOTE, "周六来取", lin);
  told = (Told) { SHUKE_DRAFT_NOTE, 0 };
  g_assert_cmpint (shuke_book_save_drafted_entry (book, entry, NULL, note, NULL, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpint (told.told, >, 0);
  g_signal_handler_disconnect (book, handler);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/drafts/kept", ScratchBook, NULL, scratch_book_set_up, test_drafts, scratch_book_tear_down);
  g_test_add ("/drafts/entered", ScratchBook, NULL, scratch_book_set_up, test_entered, scratch_book_tear_down);
  g_test_add ("/drafts/read-only", ScratchBook, NULL, scratch_book_set_up, test_read_only, scratch_book_tear_down);
  g_test_add ("/drafts/saved", ScratchBook, NULL, scratch_book_set_up, test_saved, scratch_book_tear_down);
  return g_test_run ();
}
