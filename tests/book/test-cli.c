/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's command line as a till or cron would use it: a process of its own, exit codes, one line on refusal, JSON that parses.
 * usage: book-cli PROGRAM */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch-book.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-lock.h"

static const char *program;

typedef struct {
  char *folder;
  char *path;
} Fixture;

/* Two customers: one with a birthday today and a call that is late, one whose child was born in the Chinese calendar. */
static void
write_book (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  ShukeDay today = shuke_day_new (2026, 9, 17);
  g_autoptr (ShukeClock) clock = shuke_clock_new_manual (today, 600);
  g_autoptr (ShukeBook) book = shuke_book_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  static const struct { const char *name; const char *birth; } rows[] = {
    { "孙丽", "1990-09-17" }, { "林小雨", "" },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      ShukeDate birth = SHUKE_DATE_NONE;
      gint64 id;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, rows[i].name);
      shuke_customer_builder_set_created (builder, today);
      g_assert_true (shuke_date_from_text (rows[i].birth, &birth));
      shuke_customer_builder_set_person_birth (builder, 0, birth);
      if (i == 1)
        {
          guint child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);

          g_assert_true (shuke_date_from_text ("L2018-08-06", &birth));
          shuke_customer_builder_set_person_name (builder, child, "果果");
          shuke_customer_builder_set_person_birth (builder, child, birth);
        }
      customer = shuke_customer_builder_build (builder, today, &error);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_save_customer (book, customer, &id, &error), >, 0);
      g_assert_no_error (error);
      if (i == 0)
        {
          g_autoptr (ShukeTodo) todo = shuke_todo_new ();

          todo->customer = id;
          todo->kind = SHUKE_TODO_CALLBACK;
          todo->due_day = today - 2;
          todo->text = g_strdup ("大衣的腰身改得好吗");
          shuke_book_save_todo (book, todo, NULL, &error);
          g_assert_no_error (error);
        }
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
  fixture->path = g_build_filename (fixture->folder, "shuke", "book.db", NULL);
  write_book (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  scratch_remove (fixture->folder);
  g_free (fixture->path);
}

/* With its data folder in the fixture's; @line is split as a shell does. */
static int
run_line (Fixture     *fixture,
          const char  *line,
          char       **output,
          char       **errors)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  int status;

  environment = g_environ_setenv (environment, "XDG_DATA_HOME", fixture->folder, TRUE);
  environment = g_environ_setenv (environment, "XDG_CACHE_HOME", fixture->folder, TRUE);
  environment = g_environ_setenv (environment, "SHUKE_CLOCK", "2026-09-17T10:00", TRUE);
  environment = g_environ_unsetenv (environment, "DISPLAY");
  environment = g_environ_unsetenv (environment, "WAYLAND_DISPLAY");
  g_assert_true (g_shell_parse_argv (line, NULL, &words, &error));
  g_spawn_sync (fixture->folder, words, environment, G_SPAWN_DEFAULT, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  g_test_message ("%s → %s%s", line, out, err);
  g_assert_true (WIFEXITED (status));
  if (output != NULL)
    *output = g_steal_pointer (&out);
  if (errors != NULL)
    *errors = g_steal_pointer (&err);
  return WEXITSTATUS (status);
}

/* Runs the program with the arguments in @line. */
static int
run (Fixture     *fixture,
     const char  *line,
     char       **output,
     char       **errors)
{
  g_autofree char *whole = g_strconcat (program, " ", line, NULL);

  return run_line (fixture, whole, output, errors);
}

static void
test_today (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  g_assert_cmpint (run (fixture, "--today", &output, &errors), ==, 0);
  g_assert_cmpstr (errors, ==, "");
  g_assert_nonnull (strstr (output, "Thursday, 17 September"));
  g_assert_nonnull (strstr (output, "3 things to do\n"));
  g_assert_nonnull (strstr (output, "孙丽: 36 today\n"));
  g_assert_nonnull (strstr (output, "林小雨: 果果 was 8 yesterday, lunar 8/6 [1 day late, say it differently]\n"));
  g_assert_nonnull (strstr (output, "孙丽: 大衣的腰身改得好吗 [2 days late, still fine] (was due on 15 September)\n"));
}

/* A list that could not be written whole is no list. */
static void
test_today_into_a_full_disk (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *command = g_strdup_printf ("\"%s\" --today --json > /dev/full", program);
  g_autofree char *quoted = g_shell_quote (command);
  g_autofree char *line = g_strconcat ("/bin/sh -c ", quoted, NULL);
  g_autofree char *errors = NULL;

  g_assert_cmpint (run_line (fixture, line, NULL, &errors), ==, 1);
  g_assert_nonnull (strstr (errors, "The disk is full."));
}

/* The list comes from the scratch book, and the owner's is neither read nor changed. */
static void
test_today_of_the_sample (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  g_autofree char *own = NULL;

  g_assert_cmpint (run (fixture, "--demo --today", &output, &errors), ==, 0);
  g_assert_cmpstr (errors, ==, "");
  g_assert_nonnull (strstr (output, "Thursday, 17 September"));
  g_assert_null (strstr (output, "大衣的腰身改得好吗"));
  g_assert_cmpint (run (fixture, "--today", &own, NULL), ==, 0);
  g_assert_nonnull (strstr (own, "3 things to do\n"));
  g_assert_cmpint (run (fixture, "--demo --backup copy.db", NULL, NULL), ==, 2);
  g_assert_cmpint (run (fixture, "--demo --book copy.db", NULL, NULL), ==, 2);
}

static void
test_json (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *kind; const char *state; const char *due; const char *name; int days_late; } expected[] = {
    { "birthday", "say-differently", "2026-09-16", "林小雨", 1 },
    { "birthday", "today", "2026-09-17", "孙丽", 0 },
    { "callback", "late", "2026-09-15", "孙丽", 2 },
  };
  g_autofree char *output = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *due;

  g_assert_cmpint (run (fixture, "--json --today", &output, NULL), ==, 0);
  json_parser_load_from_data (parser, output, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "date"), ==, "2026-09-17");
  due = json_object_get_array_member (root, "due");
  g_assert_cmpuint (json_array_get_length (due), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      JsonObject *item = json_array_get_object_element (due, i);

      g_assert_cmpstr (json_object_get_string_member (item, "kind"), ==, expected[i].kind);
      g_assert_cmpstr (json_object_get_string_member (item, "state"), ==, expected[i].state);
      g_assert_cmpstr (json_object_get_string_member (item, "due"), ==, expected[i].due);
      g_assert_cmpstr (json_object_get_string_member (item, "name"), ==, expected[i].name);
      g_assert_cmpint (json_object_get_int_member (item, "days_late"), ==, expected[i].days_late);
    }
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { const char *line; int status; } rows[] = {
    { "--book nothing-there.db --today", 1 },
    { "--book nothing-there.db --check", 1 },
    { "--book nothing-there.db --backup copy.db", 1 },
    { "--book not-a-book.db --today", 1 },
    { "--book not-a-book.db --check", 1 },
    { "--backup .", 1 },
    { "--restore nothing-there.db", 1 },
    { "--restore not-a-book.db", 1 },
    { "--export .", 1 },
    { "--export nowhere/list.csv", 1 },
    { "--today --check", 2 },
    { "--size 20", 2 },
    { "--demo --size -1", 2 },
    { "--demo --size 20 --check", 2 },
    { "--json", 2 },
    { "--no-such-option", 2 },
    { "--book", 2 },
    { "list.csv", 2 },
  };
  g_autofree char *other = g_build_filename (fixture->folder, "not-a-book.db", NULL);

  g_assert_true (g_file_set_contents (other, "something else", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *output = NULL;
      g_autofree char *errors = NULL;

      g_assert_cmpint (run (fixture, rows[i].line, &output, &errors), ==, rows[i].status);
      g_assert_cmpstr (output, ==, "");
      g_assert_cmpuint (strlen (errors), >, 10);
      if (rows[i].status == 1)
        g_assert_true (strchr (errors, '\n') == errors + strlen (errors) - 1);
    }
}

/* Each of these is about the book, and says so; nothing is made or touched. */
static void
test_wrong_book (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *list = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "no", NULL);
  g_autofree char *empty = g_build_filename (fixture->folder, "empty.db", NULL);
  g_autofree char *newer = g_build_filename (fixture->folder, "newer.db", NULL);
  static const struct { const char *line; int status; const char *output, *errors; } rows[] = {
    { "--book no/such/place/book.db --import list.csv", 1, "", "The folder in which the book is to lie does not exist. Please make it first" },
    { "--book copy.db --import empty.db --import list.csv", 1, NULL, "There is nothing in the file." },
    { "--import copy.db", 1, "", "That file is a customer book or another program’s data, not a list. Nothing was added to your book." },
    { "--book newer.db --import list.csv", 1, "", "The customer book was written by a newer Shuke than this one." },
    { "--book empty.db --import list.csv", 0, "The file of the book was empty; a new book is begun in it.\n1 customer added", "" },
    { "--book empty.db --import list.csv", 0, "0 customers added", "" },
  };
  g_autofree char *bytes = NULL;
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  gsize length;
  GStatBuf status;

  g_assert_true (g_file_set_contents (list, "name,phone\nAnn,13900000001\n", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_cmpint (run (fixture, "--backup copy.db", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--backup newer.db", NULL, NULL), ==, 0);
  g_assert_true (g_file_get_contents (newer, &bytes, &length, NULL));
  /* The version of the book, in the file's header. */
  bytes[63] = 99;
  g_assert_true (g_file_set_contents (newer, bytes, (gssize) length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = NULL;
      g_autofree char *wrong = NULL;

      g_test_message ("%s", rows[i].line);
      g_assert_cmpint (run (fixture, rows[i].line, &said, &wrong), ==, rows[i].status);
      if (rows[i].output != NULL)
        g_assert_true (g_str_has_prefix (said, rows[i].output));
      g_assert_nonnull (strstr (wrong, rows[i].errors));
    }
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  /* A book of which there is a backup, with nothing left in it. */
  g_assert_true (g_file_set_contents (list, "name,phone\nBea,13900000002\n", -1, NULL));
  g_assert_cmpint (run (fixture, "--book empty.db --import list.csv", NULL, NULL), ==, 0);
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_cmpint (run (fixture, "--book empty.db --import list.csv", &output, &errors), ==, 1);
  g_assert_cmpstr (output, ==, "");
  g_assert_nonnull (strstr (errors, "something has emptied it. The file has not been touched."));
  g_assert_cmpint (g_stat (empty, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 0);
  g_assert_cmpint (run (fixture, "--book empty.db --check", NULL, NULL), ==, 1);
}

/* The day that is none of a card is named by what it is. */
static void
test_cards (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cards.vcf", NULL);
  g_autofree char *output = NULL;

  g_assert_true (g_file_set_contents (path, "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nTEL:13900000001\nBDAY:1990-13-45\nEND:VCARD\n", -1, NULL));
  g_assert_cmpint (run (fixture, "--import cards.vcf", &output, NULL), ==, 0);
  g_assert_nonnull (strstr (output, "Card 1: Birthday: Not understood as a day\n"));
}

/* Of rows that are not taken the first are named, and how many others there are. */
static void
test_refused_rows (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nobody.csv", NULL);
  g_autoptr (GString) table = g_string_new ("name,phone,note\n");

  for (int i = 0; i < 20; i++)
    g_string_append_printf (table, ",,%d\n", i);
  for (int more = 0; more < 2; more++)
    {
      g_autofree char *output = NULL;

      g_assert_true (g_file_set_contents (path, table->str, (gssize) table->len, NULL));
      g_assert_cmpint (run (fixture, "--import nobody.csv", &output, NULL), ==, 0);
      g_assert_nonnull (strstr (output, "Row 21: "));
      g_assert_null (strstr (output, "Row 22: "));
      g_assert_cmpint (strstr (output, "… and 2 more rows; the window lists all of them\n") != NULL, ==, more);
      g_string_append (table, ",,21\n,,22\n");
    }
}

static void
test_backup_and_restore (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (ShukeClock) clock = shuke_clock_new_manual (shuke_day_new (2026, 9, 17), 600);
  ShukeBook *book;

  g_assert_cmpint (run (fixture, "--check", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--backup copy.db", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--book copy.db --check", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--today", &before, NULL), ==, 0);

  /* While Shuke has the book open, it may be read and copied but not replaced. */
  book = shuke_book_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  g_assert_no_error (error);
  shuke_book_delete_customer (book, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (run (fixture, "--today", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--backup copy2.db", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--restore copy.db", NULL, NULL), ==, 1);
  g_assert_finalize_object (book);

  g_assert_cmpint (run (fixture, "--today", &after, NULL), ==, 0);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpint (run (fixture, "--restore copy.db", &aside, NULL), ==, 0);
  g_assert_nonnull (strstr (aside, "is kept in"));
  g_clear_pointer (&after, g_free);
  g_assert_cmpint (run (fixture, "--today", &after, NULL), ==, 0);
  g_assert_cmpstr (after, ==, before);
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autofree char *output = NULL;
  g_autofree char *table = NULL;

  g_assert_cmpint (run (fixture, "--export list.csv", &output, NULL), ==, 0);
  g_assert_cmpstr (output, ==, "2 customers are in list.csv\n");
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  g_assert_true (g_str_has_prefix (table, "\xef\xbb\xbfName,"));
  g_assert_nonnull (strstr (table, ",Child 1,Child 1 sex,Child 1 birthday,Child 1 size,Child 1 height\r\n"));
  g_assert_nonnull (strstr (table, ",果果,,农历2018年八月初六,,\r\n"));
  g_assert_nonnull (strstr (table, "孙丽,,,,,,,,1990-09-17,"));

  /* The ending decides. */
  g_clear_pointer (&output, g_free);
  g_assert_cmpint (run (fixture, "--export list.vcf", &output, NULL), ==, 0);
  g_assert_true (g_str_has_prefix (output, "2 customers are in list.vcf\nCards leave out sizes, heights, birthdays of children, "));

  /* And one that is none of them is refused: nothing else is written under that name. */
  for (guint i = 0; i < 2; i++)
    {
      const char *name = ((const char *[]) { "list.pdf", "list" })[i];
      g_autofree char *line = g_strconcat ("--export ", name, NULL);
      g_autofree char *there = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *errors = NULL;

      g_assert_cmpint (run (fixture, line, NULL, &errors), ==, 1);
      g_assert_true (g_str_has_prefix (errors, "Shuke cannot write that kind of file. "));
      g_assert_nonnull (strstr (errors, ".csv or .vcf.\n"));
      g_assert_false (g_file_test (there, G_FILE_TEST_EXISTS));
    }
}

/* A table of which nothing was taken says what is most likely wrong with it; numbers are read as phones and programs write them. */
static void
test_import_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *none = g_build_filename (fixture->folder, "none.csv", NULL);
  g_autofree char *some = g_build_filename (fixture->folder, "some.csv", NULL);
  g_autofree char *list = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autofree char *table = NULL;
  g_autofree char *said = NULL;

  g_assert_true (g_file_set_contents (none, "Aa,Bb\n1,2\n3,4\n5,6\n", -1, NULL));
  g_assert_true (g_file_set_contents (some, "姓名,手机\n王芳,tel:+8613800008001\n李娜,13800008002（妈妈）\n赵敏,13800008003(妈妈)\n,x\n", -1, NULL));
  g_assert_cmpint (run (fixture, "--import none.csv", &said, NULL), ==, 0);
  g_assert_nonnull (strstr (said, "most likely the text encoding"));
  g_clear_pointer (&said, g_free);
  g_assert_cmpint (run (fixture, "--import some.csv", &said, NULL), ==, 0);
  g_assert_null (strstr (said, "most likely the text encoding"));
  g_assert_cmpint (run (fixture, "--export list.csv", NULL, NULL), ==, 0);
  g_assert_true (g_file_get_contents (list, &table, NULL, NULL));
  g_test_message ("%s", table);
  g_assert_nonnull (strstr (table, "8001"));
  g_assert_nonnull (strstr (table, "8002"));
  g_assert_nonnull (strstr (table, "8003"));
}

/* One after the other, tables and contacts alike; each that cannot be read says its sentence, the others come in. */
static void
test_import_several (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *table = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autofree char *cards = g_build_filename (fixture->folder, "cards.vcf", NULL);
  g_autofree char *picture = g_build_filename (fixture->folder, "picture.csv", NULL);
  g_autofree char *said = NULL;
  g_autofree char *errors = NULL;
  const char *first;

  g_assert_true (g_file_set_contents (table, "姓名,手机\n王芳,13800008001\n", -1, NULL));
  g_assert_true (g_file_set_contents (picture, "\xff\xd8\xff\xe0....", -1, NULL));
  g_assert_true (g_file_set_contents (cards, "BEGIN:VCARD\nVERSION:3.0\nFN:李娜\nTEL:13800008002\nEND:VCARD\n", -1, NULL));
  g_assert_cmpint (run (fixture, "--import table.csv --import picture.csv --import none.csv --import cards.vcf", &said, &errors), ==, 1);
  first = strstr (said, "table.csv\n1 customer added");
  g_assert_nonnull (first);
  g_assert_nonnull (strstr (first, "cards.vcf\n1 customer added"));
  g_assert_true (g_str_has_prefix (errors, "picture.csv: "));
  g_assert_nonnull (strstr (errors, "\nnone.csv: There is no file of that name."));
}

/* With those who are there already; to be asked needs the window, and says so. */
static void
test_on_match (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { const char *word; int status; const char *tier; } cases[] = {
    { "skip", 0, "金卡" }, { "fill", 0, "金卡" }, { "ask", 2, "金卡" }, { "other", 2, "金卡" }, { "update", 0, "银卡" },
  };
  g_autofree char *first = g_build_filename (fixture->folder, "first.csv", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second.csv", NULL);
  g_autofree char *list = g_build_filename (fixture->folder, "list.csv", NULL);

  g_assert_true (g_file_set_contents (first, "姓名,手机,会员等级\n王芳,13800008001,金卡\n", -1, NULL));
  g_assert_true (g_file_set_contents (second, "姓名,手机,会员等级\n王芳,13800008001,银卡\n", -1, NULL));
  g_assert_cmpint (run (fixture, "--import first.csv", NULL, NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("--import second.csv --on-match=%s", cases[i].word);
      g_autofree char *table = NULL;
      g_autofree char *errors = NULL;

      g_test_message ("%s", line);
      g_assert_cmpint (run (fixture, line, NULL, &errors), ==, cases[i].status);
      g_assert_cmpint (*errors == '\0', ==, cases[i].status == 0);
      if (g_str_equal (cases[i].word, "ask"))
        g_assert_nonnull (strstr (errors, "in the window"));
      g_assert_cmpint (run (fixture, "--export list.csv", NULL, NULL), ==, 0);
      g_assert_true (g_file_get_contents (list, &table, NULL, NULL));
      g_assert_nonnull (strstr (table, cases[i].tier));
    }
  g_assert_cmpint (run (fixture, "--today --on-match=fill", NULL, NULL), ==, 2);
}

/* The sheet she names, not the fullest; one that is not there is said, and nothing taken. */
static void
test_sheet (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "workbooks", "openpyxl.xlsx", NULL);
  g_autofree char *absent = g_strdup_printf ("--import '%s' --sheet 没有", path);
  g_autofree char *hidden = g_strdup_printf ("--import '%s' --sheet 隐藏", path);
  g_autofree char *fullest = g_strdup_printf ("--import '%s'", path);
  g_autofree char *unasked = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *said = NULL;
  g_autofree char *errors = NULL;

  g_assert_cmpint (run (fixture, "--export list.csv", &before, NULL), ==, 0);
  g_assert_cmpint (run (fixture, absent, NULL, &errors), ==, 1);
  g_assert_nonnull (strstr (errors, "There is no sheet of that name in the file."));
  g_assert_cmpint (run (fixture, "--export list.csv", &after, NULL), ==, 0);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (run (fixture, hidden, &said, NULL), ==, 0);
  g_assert_nonnull (strstr (said, "Sheet “隐藏”\n"));
  g_assert_null (strstr (said, "was not taken"));
  /* What she did not choose is said of all that she would see. */
  g_assert_cmpint (run (fixture, fullest, &unasked, NULL), ==, 0);
  g_assert_nonnull (strstr (unasked, "Sheet “说明” was not taken; --sheet takes it."));
  g_assert_null (strstr (unasked, "Sheet “隐藏” was"));
  g_assert_cmpint (run (fixture, "--sheet 隐藏", NULL, NULL), ==, 2);
}

/* Days that read as two are left out until it is said which is meant; a file that was explained in the window needs no word. */
static void
test_date_order (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "days.csv", NULL);
  g_autofree char *list = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autofree char *plain = g_strdup_printf ("--import '%s'", path);
  g_autofree char *ordered = g_strdup_printf ("--import '%s' --date-order dmy", path);
  g_autofree char *wrong = g_strdup_printf ("--import '%s' --date-order ymd", path);
  g_autofree char *said = NULL;
  g_autofree char *settled = NULL;
  g_autofree char *table = NULL;

  g_assert_true (g_file_set_contents (path, "姓名,手机,生日\n欧阳某,13900008881,03/04/1990\n", -1, NULL));
  g_assert_cmpint (run (fixture, wrong, NULL, NULL), ==, 2);
  g_assert_cmpint (run (fixture, "--date-order dmy", NULL, NULL), ==, 2);
  g_assert_cmpint (run (fixture, plain, &said, NULL), ==, 0);
  g_assert_nonnull (strstr (said, "Days like 03/04/1990"));
  g_assert_cmpint (run (fixture, ordered, &settled, NULL), ==, 0);
  g_assert_null (strstr (settled, "Days like"));
  g_assert_cmpint (run (fixture, "--export list.csv", NULL, NULL), ==, 0);
  g_assert_true (g_file_get_contents (list, &table, NULL, NULL));
  g_assert_nonnull (strstr (table, "1990-04-03"));
}

/* What is missing is the folder, not the file that is to be made. */
static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *exported = NULL;

  g_assert_cmpint (run (fixture, "--export nowhere/list.csv", NULL, &exported), ==, 1);
  g_assert_nonnull (strstr (exported, "The folder in which the file is to lie does not exist."));
}

/* What is written out never lands on what is kept: not on the book under whatever name, not on the files beside it, not on another
 * book, not on what is no ordinary file. */
static void
test_taken_names (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char said[] = "That name belongs to a customer book, another program’s data or a device. ";
  static const struct { const char *name; gboolean export; gboolean backup; } rows[] = {
    { "shuke/book.db", TRUE, TRUE },
    { "shuke/../shuke/book.db", TRUE, TRUE },
    { "soft.db", TRUE, TRUE },
    { "hard.db", TRUE, TRUE },
    { "shuke/book.db-wal", TRUE, TRUE },
    { "shuke/book.db-shm", TRUE, TRUE },
    { "shuke/book.db-journal", TRUE, TRUE },
    { "shuke/book.db.lock", TRUE, TRUE },
    { "hard.lock", TRUE, TRUE },
    { "open.db", TRUE, TRUE },
    { "fifo", TRUE, TRUE },
    { "copy.db", TRUE, FALSE },
    { "copy.db-wal", TRUE, TRUE },
    { "older.csv", FALSE, FALSE },
    { "new-wal.csv", FALSE, FALSE },
  };
  g_autofree char *soft = g_build_filename (fixture->folder, "soft.db", NULL);
  g_autofree char *hard = g_build_filename (fixture->folder, "hard.db", NULL);
  g_autofree char *hard_lock = g_build_filename (fixture->folder, "hard.lock", NULL);
  g_autofree char *lock_path = g_strconcat (fixture->path, ".lock", NULL);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo", NULL);
  g_autofree char *older = g_build_filename (fixture->folder, "older.csv", NULL);
  g_autofree char *open_path = g_build_filename (fixture->folder, "open.db", NULL);
  g_autofree char *before = NULL;
  g_autoptr (ShukeLock) lock = NULL;
  gsize length;

  g_assert_cmpint (run (fixture, "--backup copy.db", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--backup open.db", NULL, NULL), ==, 0);
  lock = shuke_lock_acquire (open_path, NULL);
  g_assert_nonnull (lock);
  g_assert_cmpint (symlink (fixture->path, soft), ==, 0);
  g_assert_cmpint (link (fixture->path, hard), ==, 0);
  g_assert_cmpint (link (lock_path, hard_lock), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_true (g_file_get_contents (fixture->path, &before, &length, NULL));

  for (guint i = 0; i < 2 * G_N_ELEMENTS (rows); i++)
    {
      gboolean export = i % 2 == 0;
      const char *name = rows[i / 2].name;
      g_autofree char *line = g_strdup_printf ("%s %s", export ? "--export" : "--backup", name);
      gboolean refused = export ? rows[i / 2].export : rows[i / 2].backup;
      g_autofree char *errors = NULL;
      g_autofree char *after = NULL;
      GStatBuf status;
      gsize length_after;

      g_assert_true (g_file_set_contents (older, "Name\n", -1, NULL));
      g_assert_cmpint (run (fixture, line, NULL, &errors), ==, refused ? 1 : 0);
      g_assert_true (g_str_has_prefix (errors, refused ? said : ""));
      g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
      g_assert_cmpmem (after, length_after, before, length);
      g_assert_cmpint (g_stat (fifo, &status), ==, 0);
      g_assert_true (S_ISFIFO (status.st_mode));
    }
  g_assert_cmpint (run (fixture, "--check", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--book open.db --check", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--book copy.db --check", NULL, NULL), ==, 0);

  /* The name that a copy has while it is written may be the book's own. */
  g_assert_cmpint (run (fixture, "--backup moved.part", NULL, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "--book moved.part --backup moved", NULL, NULL), ==, 1);
  g_assert_cmpint (run (fixture, "--book moved.part --check", NULL, NULL), ==, 0);
}

/* The sample shop has something for every day and leaves the owner's book alone. */
static void
test_demo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *sample = NULL;
  g_autofree char *again = NULL;
  gsize length_before, length_after;

  g_assert_true (g_file_get_contents (fixture->path, &before, &length_before, NULL));
  g_assert_cmpint (run (fixture, "--demo --size 200 --today", &sample, NULL), ==, 0);
  g_assert_true (g_str_has_prefix (sample, "Thursday, 17 September"));
  g_assert_nonnull (strstr (sample, "to do"));
  g_assert_cmpint (run (fixture, "--demo --size 200 --today", &again, NULL), ==, 0);
  g_assert_cmpstr (again, ==, sample);
  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_version (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *output = NULL;

  g_assert_cmpint (run (fixture, "--version", &output, NULL), ==, 0);
  g_assert_true (g_str_has_prefix (output, "Shuke "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc < 2)
    {
      g_printerr ("usage: %s PROGRAM\n", argv[0]);
      return 2;
    }
  program = argv[1];
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/cli/today", test_today);
  ADD ("/cli/today-into-a-full-disk", test_today_into_a_full_disk);
  ADD ("/cli/today-of-the-sample", test_today_of_the_sample);
  ADD ("/cli/json", test_json);
  ADD ("/cli/refused", test_refused);
  ADD ("/cli/wrong-book", test_wrong_book);
  ADD ("/cli/cards", test_cards);
  ADD ("/cli/refused-rows", test_refused_rows);
  ADD ("/cli/backup-and-restore", test_backup_and_restore);
  ADD ("/cli/import-nothing", test_import_nothing);
  ADD ("/cli/import-several", test_import_several);
  ADD ("/cli/on-match", test_on_match);
  ADD ("/cli/sheet", test_sheet);
  ADD ("/cli/date-order", test_date_order);
  ADD ("/cli/no-folder", test_no_folder);
  ADD ("/cli/taken-names", test_taken_names);
  ADD ("/cli/export", test_export);
  ADD ("/cli/demo", test_demo);
  ADD ("/cli/version", test_version);
  return g_test_run ();
}
