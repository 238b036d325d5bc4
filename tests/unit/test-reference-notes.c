/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds the note reader against short notes with their readings (notes/dev.json of the reference folder): at least
 * nine in ten right, false offers in at most two of forty notes that hold nothing. Prints each that is read otherwise. */

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "shuke-note-reader.h"
#include "note-score.h"

static ShukeCustomer *
customer_of (JsonObject *note,
             ShukeDay    today)
{
  static const struct { const char *member; ShukeRole role; } birthdays[] = {
    { "birthday", SHUKE_ROLE_SELF },
    { "child_birthday", SHUKE_ROLE_CHILD },
    { "partner_birthday", SHUKE_ROLE_PARTNER },
  };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  JsonObject *customer = json_object_has_member (note, "customer") ? json_object_get_object_member (note, "customer") : NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林可");
  for (gsize i = 0; customer != NULL && i < G_N_ELEMENTS (birthdays); i++)
    {
      ShukeDate birth;
      guint person = 0;

      if (!json_object_has_member (customer, birthdays[i].member))
        continue;
      g_assert_true (shuke_date_from_text (json_object_get_string_member (customer, birthdays[i].member), &birth));
      if (birthdays[i].role != SHUKE_ROLE_SELF)
        person = shuke_customer_builder_add_person (builder, 0, birthdays[i].role);
      shuke_customer_builder_set_person_birth (builder, person, birth);
    }

  return shuke_customer_builder_build (builder, today, NULL);
}

static void
read_due (JsonNode     *due,
          NoteExpected *expected)
{
  if (JSON_NODE_HOLDS_OBJECT (due))
    {
      expected->from = shuke_day_from_iso (json_object_get_string_member (json_node_get_object (due), "from"));
      expected->to = shuke_day_from_iso (json_object_get_string_member (json_node_get_object (due), "to"));
    }
  else
    {
      expected->from = expected->to = JSON_NODE_HOLDS_NULL (due) ? SHUKE_DAY_NONE : shuke_day_from_iso (json_node_get_string (due));
    }
}

static GArray *
expected_of (JsonObject *note,
             GArray     *days)
{
  GArray *expected = g_array_new (FALSE, FALSE, sizeof (NoteExpected));
  JsonArray *offers = json_object_get_array_member (note, "expected");

  for (guint i = 0; i < json_array_get_length (offers); i++)
    {
      JsonObject *offer = json_array_get_object_element (offers, i);
      const char *kind = json_object_get_string_member (offer, "kind");
      NoteExpected one = { .phrase = json_object_get_string_member (offer, "phrase") };
      const char *more = json_object_has_member (offer, "to_accept") ? "to_accept" : "due_accept";

      one.kind = strcmp (kind, "promise") == 0 ? SHUKE_NOTE_OFFER_PROMISE
                 : strcmp (kind, "appointment") == 0 ? SHUKE_NOTE_OFFER_APPOINTMENT : SHUKE_NOTE_OFFER_DATE;
      read_due (json_object_get_member (offer, "due"), &one);
      if (json_object_has_member (offer, more))
        {
          JsonArray *others = json_object_get_array_member (offer, more);

          one.any_day = strcmp (more, "due_accept") == 0;
          one.n_more = json_array_get_length (others);
          one.more = (const ShukeDay *) days->data + days->len;
          for (guint j = 0; j < one.n_more; j++)
            {
              NoteExpected other = { 0 };

              read_due (json_array_get_element (others, j), &other);
              g_array_append_val (days, other.to);
            }
        }
      g_array_append_val (expected, one);
    }

  return expected;
}

/* These notes have one word for whatever brings her here. */
static void
call_pick_ups_appointments (GArray *offers)
{
  for (guint i = 0; i < offers->len; i++)
    {
      ShukeNoteOffer *offer = &g_array_index (offers, ShukeNoteOffer, i);

      if (offer->kind == SHUKE_NOTE_OFFER_PICK_UP)
        offer->kind = SHUKE_NOTE_OFFER_APPOINTMENT;
    }
}

static void
test_notes (void)
{
  const char *root = g_getenv ("SHUKE_REFERENCE");
  g_autofree char *path = g_build_filename (root != NULL ? root : "", "notes", "dev.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *notes;
  NoteScore score = { 0 };

  if (root == NULL || *root == '\0')
    {
      g_test_skip ("SHUKE_REFERENCE names no folder");
      return;
    }
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  notes = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (notes); i++)
    {
      JsonObject *note = json_array_get_object_element (notes, i);
      const char *text = json_object_get_string_member (note, "note");
      ShukeDay today = shuke_day_from_iso (json_object_get_string_member (note, "today"));
      g_autoptr (ShukeCustomer) customer = customer_of (note, today);
      /* Sized once, because the expectations point into it. */
      g_autoptr (GArray) days = g_array_sized_new (FALSE, FALSE, sizeof (ShukeDay), 64);
      g_autoptr (GArray) expected = expected_of (note, days);
      g_autoptr (GArray) offers = shuke_note_read (text, today, customer);

      g_assert_cmpuint (days->len, <=, 64);
      call_pick_ups_appointments (offers);
      note_score_add (&score, text, today, offers, (NoteExpected *) expected->data, expected->len);
    }
  note_score_print (&score);
  g_assert_cmpint (score.notes, >, 0);
  g_assert_cmpint (score.right * 100, >=, score.notes * 90);
  g_assert_cmpint (score.false_offers * 40, <=, score.empty * 2);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/notes", test_notes);

  return g_test_run ();
}
