/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Portraits, pictures of notes, papers: written, read apart from their bytes, taken back, thrown away with whom they belong to. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-entries.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-book-photos.h"
#include "shuke-book-private.h"
#include "shuke-book-safety.h"
#include "shuke-error.h"

#include <string.h>

static gint64
add_lin (ScratchBook *scratch)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_phone (builder, 0, 0, "13900001111", NULL);
  shuke_customer_builder_set_person_name (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD), "朵朵");
  scratch_save_customer (scratch, builder, &id);
  return id;
}

static gint64
find_child (ScratchBook *scratch,
            gint64       customer)
{
  g_autoptr (ShukeCustomer) lin = shuke_book_get_customer (scratch->book, customer, NULL);

  for (guint i = 0; i < lin->persons->len; i++)
    if (((ShukePerson *) lin->persons->pdata[i])->role == SHUKE_ROLE_CHILD)
      return ((ShukePerson *) lin->persons->pdata[i])->id;
  g_assert_not_reached ();
}

static ShukePicture *
make_picture (const char *text,
              int         width)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return shuke_picture_new (bytes, "image/jpeg", width, width / 2);
}

static gint64
set_portrait (ScratchBook *scratch,
              gint64       customer,
              gint64       person,
              const char  *text)
{
  g_autoptr (ShukePicture) picture = text != NULL ? make_picture (text, 400) : NULL;
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_set_portrait (scratch->book, customer, person, picture, &error);

  g_assert_no_error (error);
  g_assert_cmpint (action, !=, 0);
  return action;
}

static void
assert_content (ScratchBook *scratch,
                gint64       content,
                const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (text == NULL)
    {
      g_assert_cmpint (content, ==, 0);
      return;
    }
  bytes = shuke_book_get_content (scratch->book, content, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
assert_portrait (ScratchBook *scratch,
                 gint64       customer,
                 const char  *text)
{
  ShukeListRow row;

  assert_content (scratch, shuke_book_get_portrait (scratch->book, customer), text);
  g_assert_true (shuke_book_get_list_row (scratch->book, customer, &row, NULL));
  assert_content (scratch, row.portrait, text);
  shuke_list_row_clear (&row);
}

static void
test_portraits (ScratchBook   *scratch,
                gconstpointer  data)
{
  gint64 lin = add_lin (scratch);
  gint64 child = find_child (scratch, lin);
  gint64 first, second, removed;
  g_autoptr (GArray) portraits = NULL;
  const ShukePhoto *photo;

  assert_portrait (scratch, lin, NULL);
  first = set_portrait (scratch, lin, 0, "first");
  assert_portrait (scratch, lin, "first");
  second = set_portrait (scratch, lin, 0, "second");
  assert_portrait (scratch, lin, "second");
  set_portrait (scratch, lin, child, "the child");
  assert_portrait (scratch, lin, "second");
  portraits = shuke_book_list_portraits (scratch->book, lin, NULL);
  g_assert_cmpuint (portraits->len, ==, 2);
  photo = &g_array_index (portraits, ShukePhoto, 1);
  g_assert_cmpint (photo->person, ==, child);
  g_assert_cmpint (photo->width, ==, 400);
  g_assert_cmpint (photo->height, ==, 200);
  g_assert_cmpint (photo->day, ==, scratch->today);
  assert_content (scratch, photo->content, "the child");

  removed = set_portrait (scratch, lin, 0, NULL);
  assert_portrait (scratch, lin, NULL);
  scratch_undo (scratch, removed);
  assert_portrait (scratch, lin, "second");
  second = scratch_undo (scratch, second);
  assert_portrait (scratch, lin, "first");
  scratch_undo (scratch, second);
  assert_portrait (scratch, lin, "second");
  g_assert_cmpint (first, !=, 0);
}

/* The log names pictures and holds none. */
static void
test_log (ScratchBook   *scratch,
          gconstpointer  data)
{
  g_autofree char *much = g_strnfill (60000, 'p');
  gint64 lin = add_lin (scratch);
  gint64 before = scratch_count (scratch->book, "SELECT sum(length (old)) + sum(length (new)) FROM change");

  set_portrait (scratch, lin, 0, much);
  scratch_undo (scratch, set_portrait (scratch, lin, 0, NULL));
  scratch_undo (scratch, set_portrait (scratch, lin, 0, much));
  g_assert_cmpint (scratch_count (scratch->book, "SELECT coalesce(sum(length (old)), 0) + sum(length (new)) FROM change"), <, before + 3000);
}

static gint64
add_note (ScratchBook *scratch,
          gint64       customer,
          gint64       draft,
          const char  *text)
{
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  entry->customer = customer;
  entry->kind = g_strdup ("note");
  entry->day = scratch->today;
  entry->text = g_strdup (text);
  g_assert_cmpint (shuke_book_save_drafted_entry (scratch->book, entry, NULL, draft, &id, &error), !=, 0);
  g_assert_no_error (error);
  return id;
}

static GArray *
list_photos (ScratchBook *scratch,
             gint64       customer,
             gint64       entry)
{
  g_autoptr (GError) error = NULL;
  GArray *photos = shuke_book_list_photos (scratch->book, customer, entry, &error);

  g_assert_no_error (error);
  return photos;
}

static void
assert_photos (ScratchBook *scratch,
               gint64       customer,
               gint64       entry,
               const char  *texts)
{
  g_autoptr (GArray) photos = list_photos (scratch, customer, entry);
  g_autoptr (GString) held = g_string_new (NULL);

  for (guint i = 0; i < photos->len; i++)
    {
      g_autoptr (GBytes) bytes = shuke_book_get_content (scratch->book, g_array_index (photos, ShukePhoto, i).content, NULL);

      g_string_append_len (held, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
      g_string_append_c (held, ' ');
    }
  g_assert_cmpstr (held->str, ==, texts);
}

/* What lay beside a note while it was written is found again with it, and goes into it when it is saved. */
static void
test_drafts (ScratchBook   *scratch,
             gconstpointer  data)
{
  gint64 lin = add_lin (scratch);
  gint64 last = shuke_book_get_last_action (scratch->book);
  g_autoptr (GError) error = NULL;
  gint64 draft = shuke_book_keep_draft (scratch->book, SHUKE_DRAFT_NOTE, 0, lin, "", &error);
  gint64 second, photo, entry, action;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("p%d", i);
      g_autoptr (ShukePicture) picture = make_picture (text, 1600);

      g_assert_true (shuke_book_add_draft_photo (scratch->book, draft, picture, i == 1 ? &second : &photo, &error));
      g_assert_no_error (error);
    }
  g_assert_true (shuke_book_remove_draft_photo (scratch->book, second, &error));
  {
    g_autoptr (GArray) photos = shuke_book_list_draft_photos (scratch->book, draft, &error);

    g_assert_cmpuint (photos->len, ==, 2);
    g_assert_cmpint (g_array_index (photos, ShukePhoto, 1).id, ==, photo);
    g_assert_cmpint (g_array_index (photos, ShukePhoto, 1).height, ==, 800);
  }
  g_assert_cmpint (shuke_book_get_last_action (scratch->book), ==, last);

  entry = add_note (scratch, lin, draft, "她家的窗帘");
  action = shuke_book_get_last_action (scratch->book);
  assert_photos (scratch, lin, 0, "p0 p2 ");
  assert_photos (scratch, lin, entry, "p0 p2 ");
  g_assert_cmpint (scratch_count (scratch->book, "SELECT count(*) FROM draft_photo"), ==, 0);
  action = scratch_undo (scratch, action);
  assert_photos (scratch, lin, 0, "");
  g_assert_true (shuke_book_tidy (scratch->book, &error));
  scratch_undo (scratch, action);
  assert_photos (scratch, lin, 0, "p0 p2 ");

  /* Thrown away with the text. */
  draft = shuke_book_keep_draft (scratch->book, SHUKE_DRAFT_NOTE, 0, lin, "x", &error);
  {
    g_autoptr (ShukePicture) picture = make_picture ("thrown away", 10);

    g_assert_true (shuke_book_add_draft_photo (scratch->book, draft, picture, NULL, &error));
    g_assert_true (shuke_book_drop_draft (scratch->book, draft, &error));
    g_assert_cmpint (scratch_count (scratch->book, "SELECT count(*) FROM content WHERE bytes = CAST('thrown away' AS BLOB)"), ==, 1);
    g_assert_true (shuke_book_tidy (scratch->book, &error));
    g_assert_cmpint (scratch_count (scratch->book, "SELECT count(*) FROM content WHERE bytes = CAST('thrown away' AS BLOB)"), ==, 0);
    g_assert_false (shuke_book_add_draft_photo (scratch->book, draft, picture, NULL, &error));
    g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  }
}

static gint64
add_photo (ScratchBook   *scratch,
           gint64         entry,
           ShukePicture  *picture,
           GError       **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, picture);
  return shuke_book_add_photos (scratch->book, entry, one, error);
}

static void
test_photos (ScratchBook   *scratch,
             gconstpointer  data)
{
  gint64 lin = add_lin (scratch);
  gint64 entry = add_note (scratch, lin, 0, "裙子");
  gint64 inbox = add_note (scratch, 0, 0, "谁的？");
  g_autoptr (ShukePicture) picture = make_picture ("skirt", 1600);
  g_autoptr (ShukePicture) broad = make_picture ("broad", 1601);
  g_autofree char *heavy = g_strnfill (300 * 1024 + 1, 'x');
  g_autoptr (ShukePicture) weighty = make_picture (heavy, 100);
  g_autoptr (GError) error = NULL;
  gint64 action, gone;

  g_assert_cmpint (add_photo (scratch, entry, picture, &error), !=, 0);
  g_assert_cmpint (add_photo (scratch, inbox, picture, &error), !=, 0);
  g_assert_no_error (error);
  assert_photos (scratch, lin, 0, "skirt ");
  assert_photos (scratch, 0, inbox, "skirt ");
  {
    g_autoptr (GArray) photos = list_photos (scratch, lin, entry);

    action = shuke_book_remove_photo (scratch->book, g_array_index (photos, ShukePhoto, 0).id, &error);
    g_assert_no_error (error);
    assert_photos (scratch, lin, 0, "");
    g_assert_cmpint (shuke_book_remove_photo (scratch->book, g_array_index (photos, ShukePhoto, 0).id, &error), ==, 0);
    g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
    g_clear_error (&error);
  }
  scratch_undo (scratch, action);
  assert_photos (scratch, lin, 0, "skirt ");
  gone = shuke_book_delete_entry (scratch->book, entry, &error);
  assert_photos (scratch, lin, 0, "");
  scratch_undo (scratch, gone);
  assert_photos (scratch, lin, 0, "skirt ");

  for (int i = 0; i < 2; i++)
    {
      g_assert_cmpint (add_photo (scratch, entry, i == 0 ? broad : weighty, &error), ==, 0);
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
      g_clear_error (&error);
      g_assert_cmpint (shuke_book_set_portrait (scratch->book, lin, 0, i == 0 ? broad : weighty, &error), ==, 0);
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
      g_clear_error (&error);
    }

  /* Several at once are one action; one that does not fit lets none in. */
  {
    g_autoptr (GPtrArray) several = g_ptr_array_new ();

    g_ptr_array_add (several, picture);
    g_ptr_array_add (several, broad);
    g_assert_cmpint (shuke_book_add_photos (scratch->book, entry, several, &error), ==, 0);
    g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
    g_clear_error (&error);
    assert_photos (scratch, lin, entry, "skirt ");
    several->pdata[1] = picture;
    action = shuke_book_add_photos (scratch->book, entry, several, &error);
    g_assert_no_error (error);
    assert_photos (scratch, lin, entry, "skirt skirt skirt ");
    scratch_undo (scratch, action);
    assert_photos (scratch, lin, entry, "skirt ");
  }
  shuke_book_delete_customer (scratch->book, lin, &error);
  g_assert_no_error (error);
  g_assert_cmpint (add_photo (scratch, entry, picture, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

static void
test_attachments (ScratchBook   *scratch,
                  gconstpointer  data)
{
  gint64 lin = add_lin (scratch);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF", 4);
  g_autoptr (GBytes) most = g_bytes_new_take (g_malloc0 (SHUKE_ATTACHMENT_MAX_BYTES), SHUKE_ATTACHMENT_MAX_BYTES);
  g_autoptr (GBytes) more = g_bytes_new_take (g_malloc0 (SHUKE_ATTACHMENT_MAX_BYTES + 1), SHUKE_ATTACHMENT_MAX_BYTES + 1);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) empty = NULL;
  g_autoptr (GError) error = NULL;
  const ShukeAttachment *first;
  gint64 removed;

  g_assert_cmpint (shuke_book_add_attachment (scratch->book, lin, "/tmp/合同.pdf", "application/pdf", bytes, &error), !=, 0);
  g_assert_cmpint (shuke_book_add_attachment (scratch->book, lin, "most", "application/octet-stream", most, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_add_attachment (scratch->book, lin, "more", "text/plain", more, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_add_attachment (scratch->book, lin, "none", "text/plain", none, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  list = shuke_book_list_attachments (scratch->book, lin, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  first = list->pdata[1];
  g_assert_cmpstr (first->name, ==, "合同.pdf");
  g_assert_cmpstr (first->type, ==, "application/pdf");
  g_assert_cmpint (first->size, ==, 4);
  g_assert_cmpint (first->day, ==, scratch->today);
  assert_content (scratch, first->content, "%PDF");
  removed = shuke_book_remove_attachment (scratch->book, first->id, &error);
  g_assert_no_error (error);
  empty = shuke_book_list_attachments (scratch->book, lin, &error);
  g_assert_cmpuint (empty->len, ==, 1);
  g_assert_true (shuke_book_tidy (scratch->book, &error));
  scratch_undo (scratch, removed);
  assert_content (scratch, first->content, "%PDF");
}

/* Who is erased takes her pictures along, not only their names; what may still be put back stays. */
static void
test_erase (ScratchBook   *scratch,
            gconstpointer  data)
{
  gint64 lin = add_lin (scratch);
  gint64 wang = add_lin (scratch);
  gint64 entry = add_note (scratch, lin, 0, "裙子");
  g_autoptr (ShukePicture) picture = make_picture ("skirt", 1600);
  g_autoptr (GBytes) paper = g_bytes_new_static ("paper", 5);
  ShukeConnection *connection = shuke_book_get_connection (scratch->book);
  g_autoptr (GError) error = NULL;

  set_portrait (scratch, lin, 0, "lin");
  set_portrait (scratch, lin, find_child (scratch, lin), "child");
  set_portrait (scratch, wang, 0, "wang");
  add_photo (scratch, entry, picture, &error);
  shuke_book_add_attachment (scratch->book, lin, "paper", "text/plain", paper, &error);
  shuke_book_delete_customer (scratch->book, lin, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_book_tidy (scratch->book, &error));
  g_assert_cmpint (scratch_count (scratch->book, "SELECT count(*) FROM content"), ==, 5);

  /* All that is older than a month. */
  g_assert_true (shuke_connection_script (connection, "UPDATE customer SET deleted_at = 1 WHERE id = 1; UPDATE action SET at = CASE"
                                                    " WHEN id < (SELECT max(id) FROM action) THEN 1 ELSE at - 10 * 86400 END", &error));
  g_assert_true (shuke_book_tidy (scratch->book, &error));
  g_assert_no_error (error);
  g_assert_cmpint (scratch_count (scratch->book, "SELECT count(*) FROM content"), ==, 1);
  assert_portrait (scratch, wang, "wang");
}

/* A card's picture is for who has none: somebody new, or somebody who was there; and goes when the import is taken back. */
static void
test_cards (ScratchBook   *scratch,
            gconstpointer  data)
{
  static const struct { const char *name, *phone, *picture; } cards[] = {
    { "林小雨", "13900001111", "of the card" }, { "王芳", "13900002222", "new" }, { "王芳", "13900002222", "once more" },
    { "李静", "13900003333", NULL }, { "周雨", "13900004444", "kept" },
  };
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  gint64 lin = add_lin (scratch);
  gint64 ids[G_N_ELEMENTS (cards)];
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  ShukeImportResult result;
  int kept = 0;

  for (int portrait = 0; portrait < 2; portrait++)
    {
      if (portrait == 1)
        set_portrait (scratch, lin, 0, "hers");
      g_clear_pointer (&before, g_free);
      before = book_dump (scratch->book);
      importer = shuke_importer_new (scratch->book, "cards", "phone.vcf", &options, FALSE, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
        {
          g_autoptr (ShukePicture) picture = cards[i].picture != NULL ? make_picture (cards[i].picture, 200) : NULL;
          ShukeImportCustomer row;
          ShukeImportReason reason;

          shuke_import_customer_clear (&row);
          row.name = cards[i].name;
          row.n_phones = 1;
          row.phones[0].raw = cards[i].phone;
          g_assert_true (shuke_phone_parse (cards[i].phone, SHUKE_REGION_CN, &row.phones[0].phone));
          row.portrait = picture;
          shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
          g_assert_no_error (error);
        }
      g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
      g_assert_no_error (error);
      g_clear_pointer (&importer, shuke_importer_free);
      for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
        {
          g_autofree char *e164 = g_strconcat ("+86", cards[i].phone, NULL);
          g_autoptr (GArray) found = shuke_book_find_by_phone (scratch->book, e164, NULL);

          g_assert_cmpuint (found->len, ==, 1);
          ids[i] = g_array_index (found, gint64, 0);
        }
      g_assert_cmpint (ids[0], ==, lin);
      assert_portrait (scratch, lin, portrait == 1 ? "hers" : "of the card");
      assert_portrait (scratch, ids[1], "new");
      assert_portrait (scratch, ids[3], NULL);
      assert_portrait (scratch, ids[4], "kept");
      if (portrait == 1)
        break;
      g_assert_cmpint (shuke_book_undo_import (scratch->book, result.import, &kept, &error), >, 0);
      g_assert_no_error (error);
      g_assert_cmpint (kept, ==, 0);
      after = book_dump (scratch->book);
      g_assert_cmpstr (after, ==, before);
    }

  /* Whose picture the owner has changed since stays, with the picture. */
  set_portrait (scratch, ids[4], 0, "better");
  g_assert_cmpint (shuke_book_undo_import (scratch->book, result.import, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 1);
  assert_portrait (scratch, lin, "hers");
  assert_portrait (scratch, ids[4], "better");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, ScratchBook, NULL, scratch_book_set_up, test, scratch_book_tear_down)
  ADD ("/photos/portraits", test_portraits);
  ADD ("/photos/log", test_log);
  ADD ("/photos/drafts", test_drafts);
  ADD ("/photos/photos", test_photos);
  ADD ("/photos/attachments", test_attachments);
  ADD ("/photos/cards", test_cards);
  ADD ("/photos/erase", test_erase);
#undef ADD
  return g_test_run ();
}
