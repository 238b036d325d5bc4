/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the command line. What needs no window is done here and ends the program; nothing of it opens a display. It writes to the book
 * only where the option says so, and reads beside an open window. */

#include "config.h"

#include "shuke-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-book-sample.h"
#include "shuke-cli-import.h"
#include "shuke-cli-today.h"
#include "shuke-error.h"
#include "shuke-export.h"
#include "shuke-sample-shop.h"

typedef struct {
  char    *book;
  char    *backup;
  char    *restore;
  char   **import;
  char    *sheet;
  char    *on_match;
  char    *date_order;
  char    *export;
  gboolean demo;
  int      size;
  gboolean today;
  gboolean json;
  gboolean check;
  gboolean background;
  gboolean version;
  char   **rest;
} Options;

typedef struct {
  const char           *book_path;
  ShukeClock           *clock;
  ShukeCliSentenceFunc  sentence;
  gboolean              demo;
  int                   size;
} Setting;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->book, g_free);
  g_clear_pointer (&self->backup, g_free);
  g_clear_pointer (&self->restore, g_free);
  g_clear_pointer (&self->import, g_strfreev);
  g_clear_pointer (&self->sheet, g_free);
  g_clear_pointer (&self->on_match, g_free);
  g_clear_pointer (&self->date_order, g_free);
  g_clear_pointer (&self->export, g_free);
  g_clear_pointer (&self->rest, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static int
refuse (const Setting *setting,
        ShukeCliDoing  doing,
        const GError  *error)
{
  g_autofree char *sentence = setting->sentence (doing, error);

  g_printerr ("%s\n", sentence);
  return SHUKE_EXIT_REFUSED;
}

static ShukeBook *
open_to_read (const Setting  *setting,
              GError        **error)
{
  if (setting->demo)
    return shuke_book_open_sample (setting->size > 0 ? setting->size : SHUKE_SAMPLE_SIZE, setting->clock, error);
  return shuke_book_open (setting->book_path, SHUKE_BOOK_OPEN_READ_ONLY, setting->clock, error);
}

static int
print_today (const Setting *setting,
             gboolean       json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = NULL;
  g_autofree char *text = NULL;

  book = open_to_read (setting, &error);
  if (book == NULL)
    return refuse (setting, SHUKE_CLI_OPENING, error);
  text = json ? shuke_cli_today_json (book, &error) : shuke_cli_today (book, &error);
  if (text == NULL)
    return refuse (setting, SHUKE_CLI_READING, error);
  /* A cut-off list would read as a shorter day. */
  if (fputs (text, stdout) == EOF || fflush (stdout) != 0)
    {
      shuke_error_set_errno (&error, errno, "standard output");
      return refuse (setting, SHUKE_CLI_EXPORTING, error);
    }
  return SHUKE_EXIT_DONE;
}

/* In a folder that may not be written SQLite cannot read a book with its log; opening the book knows a way. */
static gboolean
check_file (const Setting  *setting,
            GError        **error)
{
  g_autoptr (ShukeBook) book = NULL;
  g_autoptr (GError) local = NULL;

  if (shuke_book_check_file (setting->book_path, &local))
    return TRUE;
  if (g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NO_PERMISSION))
    book = open_to_read (setting, NULL);
  if (book != NULL)
    return shuke_book_check (book, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
check_book (const Setting *setting)
{
  g_autoptr (GError) error = NULL;

  if (!shuke_book_find_file (setting->book_path, &error) || !check_file (setting, &error))
    return refuse (setting, SHUKE_CLI_READING, error);
  g_print ("%s\n", _("The book is sound."));
  return SHUKE_EXIT_DONE;
}

static int
make_backup (const Setting *setting,
             const char    *target)
{
  g_autoptr (GError) error = NULL;

  if (!shuke_book_copy_to (setting->book_path, target, NULL, &error))
    return refuse (setting, SHUKE_CLI_BACKING_UP, error);
  g_print (_("The backup is in %s\n"), target);
  return SHUKE_EXIT_DONE;
}

static int
put_back (const Setting *setting,
          const char    *backup)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  if (!shuke_book_restore (backup, setting->book_path, shuke_clock_unix (setting->clock), &aside, &error))
    return refuse (setting, SHUKE_CLI_RESTORING, error);
  g_print ("%s\n", _("The backup is your book again."));
  if (aside != NULL)
    g_print (_("The book as it was before is kept in %s\n"), aside);
  return SHUKE_EXIT_DONE;
}

static void
complain_cb (const GError *error,
             gpointer      data)
{
  refuse (data, SHUKE_CLI_IMPORTING, error);
}

/* Whoever names a book means a place that is there; only the usual one is made. */
static gboolean
has_folder (const char  *book,
            GError     **error)
{
  g_autofree char *folder = book == NULL ? NULL : g_path_get_dirname (book);

  if (folder == NULL || g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NO_FOLDER, "no folder for the book");
  return FALSE;
}

static int
take_in (Setting           *setting,
         char             **files,
         const char        *sheet,
         ShukeImportMatch   match,
         ShukeDateOrder     order)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = NULL;
  GStatBuf status;
  gboolean empty = g_stat (setting->book_path, &status) == 0 && status.st_size == 0;

  book = shuke_book_open (setting->book_path, SHUKE_BOOK_OPEN_WRITABLE, setting->clock, &error);
  if (book != NULL && shuke_book_is_read_only (book))
    g_set_error_literal (&error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY, "the book cannot be written");
  if (error != NULL)
    return refuse (setting, SHUKE_CLI_OPENING, error);
  /* That there was a file is no sign that there was anybody in it. */
  if (empty && shuke_book_count_customers (book) == 0)
    g_print ("%s\n", _("The file of the book was empty; a new book is begun in it."));
  if (shuke_book_is_cramped (book))
    g_set_error_literal (&error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE, "no room for a backup and the import");
  if (error != NULL)
    return refuse (setting, SHUKE_CLI_IMPORTING, error);
  return shuke_cli_import (book, files, sheet, match, order, complain_cb, setting) ? SHUKE_EXIT_DONE : SHUKE_EXIT_REFUSED;
}

static int
export_customers (const Setting *setting,
                  const char    *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = open_to_read (setting, &error);
  ShukeExportKind kind;
  int customers;

  if (book == NULL)
    return refuse (setting, SHUKE_CLI_OPENING, error);
  customers = shuke_export_run (book, target, NULL, NULL, NULL, NULL, &error);
  if (customers < 0)
    return refuse (setting, SHUKE_CLI_EXPORTING, error);
  g_print (ngettext ("%1$d customer is in %2$s\n", "%1$d customers are in %2$s\n", customers), customers, target);
  if (shuke_export_kind_of_path (target, &kind, NULL) && kind == SHUKE_EXPORT_CARDS)
    g_print ("%s\n", _("Cards leave out sizes, heights, birthdays of children, tier, points, consent and what must not be said; a table (.csv) has them."));
  return SHUKE_EXIT_DONE;
}

static int
usage (const char *message)
{
  g_printerr (_("%s\nTry “shuke --help”.\n"), message);
  return SHUKE_EXIT_USAGE;
}

/* What fits together; NULL when it does. */
static const char *
find_contradiction (const Options *options)
{
  ShukeDateOrder order;
  int deeds = options->today + options->check + (options->backup != NULL) + (options->restore != NULL) + (options->import != NULL)
              + (options->export != NULL) + options->background + options->version;
  ShukeImportMatch match;

  if (options->rest != NULL && options->rest[0] != NULL)
    return _("Shuke takes options only, no file by itself.");
  if (deeds > 1)
    return _("Please ask for one thing at a time.");
  if (options->json && !options->today)
    return _("--json goes with --today.");
  if (options->sheet != NULL && options->import == NULL)
    return _("--sheet goes with --import.");
  if (options->on_match != NULL && options->import == NULL)
    return _("--on-match goes with --import.");
  if (options->on_match != NULL && g_str_equal (options->on_match, "ask"))
    return _("To be asked about each customer, import the file in the window; here --on-match is fill, update or skip.");
  if (options->on_match != NULL && !shuke_cli_read_match (options->on_match, &match))
    return _("--on-match is fill, update or skip.");
  if (options->date_order != NULL && options->import == NULL)
    return _("--date-order goes with --import.");
  if (options->date_order != NULL && !shuke_date_order_from_id (options->date_order, &order))
    return _("--date-order is dmy or mdy.");
  if (options->size != 0 && !options->demo)
    return _("--size goes with --demo.");
  if (options->size < 0)
    return _("--size is a number of customers.");
  if (options->demo && (options->book != NULL || options->check || options->backup != NULL || options->restore != NULL || options->import != NULL
                        || options->background))
    return _("The sample shop is a book of its own: --demo goes with --today, --export or nothing.");
  return NULL;
}

/* Where there is no book these have a sentence of their own. */
static gboolean
shows_only (const Options *options)
{
  return options->today || options->export != NULL || options->check || options->backup != NULL;
}

/* Takes the arguments that GApplication reads itself out of @arguments and returns them. (transfer container) */
static GPtrArray *
take_application_arguments (GPtrArray *arguments)
{
  GPtrArray *taken = g_ptr_array_new ();

  for (guint i = 1; i < arguments->len;)
    if (g_str_has_prefix (g_ptr_array_index (arguments, i), "--gapplication-"))
      g_ptr_array_add (taken, g_ptr_array_steal_index (arguments, i));
    else
      i++;
  return taken;
}

static gboolean
parse (Options  *options,
       char   ***arguments,
       GError  **error)
{
  const GOptionEntry entries[] = {
    { "book", 0, 0, G_OPTION_ARG_FILENAME, &options->book, N_("Use this book instead of the usual one"), N_("FILE") },
    { "demo", 0, 0, G_OPTION_ARG_NONE, &options->demo, N_("Open the sample shop, in a book of its own"), NULL },
    { "size", 0, 0, G_OPTION_ARG_INT, &options->size, N_("With --demo: number of customers"), N_("NUMBER") },
    { "today", 0, 0, G_OPTION_ARG_NONE, &options->today, N_("Print what is due today"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_("With --today: as JSON"), NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &options->export, N_("Write all customers to a table (.csv, .xlsx) or to visiting cards (.vcf)"), N_("FILE") },
    { "backup", 0, 0, G_OPTION_ARG_FILENAME, &options->backup, N_("Write a checked copy of the book"), N_("FILE") },
    { "restore", 0, 0, G_OPTION_ARG_FILENAME, &options->restore, N_("Put a backup in the place of the book"), N_("FILE") },
    { "import", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->import, N_("Take customers or sales from a file into the book"), N_("FILE") },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &options->sheet, N_("With --import: the sheet of a workbook to take, instead of the fullest"), N_("NAME") },
    { "on-match", 0, 0, G_OPTION_ARG_STRING, &options->on_match, N_("With --import, who is in the book already: fill blanks, update, or skip"), N_("WORD") },
    { "date-order", 0, 0, G_OPTION_ARG_STRING, &options->date_order, N_("With --import: whether 03/04/2024 is the third of April (dmy) or the fourth of March (mdy)"), N_("ORDER") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &options->check, N_("Say whether the book is sound"), NULL },
    { "background", 0, 0, G_OPTION_ARG_NONE, &options->background, N_("Start without a window and remind"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->rest, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, SHUKE_GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("The customer book of a shop that knows its regulars."));
  return g_option_context_parse_strv (context, arguments, error);
}

void
shuke_cli_wish_clear (ShukeCliWish *wish)
{
  g_clear_pointer (&wish->book_path, g_free);
}

gboolean
shuke_cli_run (int                   *argc,
               char                 **argv,
               ShukeClock            *clock,
               ShukeCliSentenceFunc   sentence,
               ShukeCliWish          *wish,
               int                   *status)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();
  g_autoptr (GPtrArray) kept = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autofree char *usual_path = shuke_book_dup_usual_path ();
  Setting setting = { NULL, clock, sentence, FALSE, 0 };
  ShukeImportMatch match = SHUKE_IMPORT_FILL;
  ShukeDateOrder order = SHUKE_DATE_ORDER_UNKNOWN;
  const char *wrong;

  for (int i = 0; i < *argc; i++)
    g_ptr_array_add (copy, argv[i]);
  kept = take_application_arguments (copy);
  g_ptr_array_add (copy, NULL);
  arguments = g_strdupv ((char **) copy->pdata);
  *wish = (ShukeCliWish) { .mode = SHUKE_BOOK_OPEN_WRITABLE };

  if (!parse (&options, &arguments, &error))
    {
      *status = usage (error->message);
      return FALSE;
    }
  wrong = find_contradiction (&options);
  if (wrong != NULL)
    {
      *status = usage (wrong);
      return FALSE;
    }
  setting.demo = options.demo;
  setting.size = options.size;
  setting.book_path = options.book != NULL ? options.book : usual_path;

  if (options.version)
    {
      g_print ("%s %s\n", _("Shuke"), SHUKE_VERSION);
      *status = SHUKE_EXIT_DONE;
    }
  else if (!shows_only (&options) && !has_folder (options.book, &error))
    *status = refuse (&setting, SHUKE_CLI_OPENING, error);
  else if (options.today)
    *status = print_today (&setting, options.json);
  else if (options.export != NULL)
    *status = export_customers (&setting, options.export);
  else if (options.check)
    *status = check_book (&setting);
  else if (options.backup != NULL)
    *status = make_backup (&setting, options.backup);
  else if (options.restore != NULL)
    *status = put_back (&setting, options.restore);
  else if (options.import != NULL)
    {
      if (options.on_match != NULL)
        shuke_cli_read_match (options.on_match, &match);
      shuke_date_order_from_id (options.date_order, &order);
      *status = take_in (&setting, options.import, options.sheet, match, order);
    }
  else
    {
      wish->book_path = g_steal_pointer (&options.book);
      wish->background = options.background;
      wish->sample_size = options.size;
      if (options.demo)
        wish->mode = SHUKE_BOOK_OPEN_SCRATCH;
      *argc = 1;
      for (guint i = 0; i < kept->len; i++)
        argv[(*argc)++] = g_ptr_array_index (kept, i);
      argv[*argc] = NULL;
      return TRUE;
    }
  return FALSE;
}
