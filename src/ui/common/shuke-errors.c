/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every sentence about a failure that the owner can meet. Lower rooms state facts as a code; here the
 * code and what she was doing become words. No code, no file name she did not choose, no blame. */

#include "shuke-errors.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "shuke-error.h"
#include "shuke-xlsx-writer.h"

static const char *const headings[SHUKE_N_DOINGS] = {
  [SHUKE_DOING_SAVE] = N_("This could not be saved"),
  [SHUKE_DOING_UNDO] = N_("This could not be undone"),
  [SHUKE_DOING_OPEN_BOOK] = N_("The book could not be opened"),
  [SHUKE_DOING_IMPORT] = N_("The file could not be imported"),
  [SHUKE_DOING_EXPORT] = N_("The file could not be written"),
  [SHUKE_DOING_BACKUP] = N_("The backup could not be made"),
  [SHUKE_DOING_RESTORE] = N_("The backup could not be put back"),
  [SHUKE_DOING_READ] = N_("This could not be shown"),
  [SHUKE_DOING_FIND_NOTES] = N_("The notes could not be searched"),
  [SHUKE_DOING_ADD_PICTURE] = N_("The picture could not be added"),
  [SHUKE_DOING_ADD_FILE] = N_("The file could not be added"),
  [SHUKE_DOING_JOIN] = N_("The two could not be joined"),
};

static const char *const unchanged[SHUKE_N_DOINGS] = {
  [SHUKE_DOING_SAVE] = N_("Your book is as it was before."),
  [SHUKE_DOING_UNDO] = N_("Your book is as it was before."),
  [SHUKE_DOING_OPEN_BOOK] = N_("The file has not been touched."),
  [SHUKE_DOING_IMPORT] = N_("Nothing was added to your book."),
  [SHUKE_DOING_EXPORT] = N_("Your book has not changed."),
  [SHUKE_DOING_BACKUP] = N_("Your book and the earlier backups are untouched."),
  [SHUKE_DOING_RESTORE] = N_("Your present book is untouched."),
  [SHUKE_DOING_READ] = N_("Your book has not changed."),
  [SHUKE_DOING_FIND_NOTES] = N_("Your book has not changed."),
  [SHUKE_DOING_ADD_PICTURE] = N_("Your book has not changed."),
  [SHUKE_DOING_ADD_FILE] = N_("Your book has not changed."),
  [SHUKE_DOING_JOIN] = N_("Both files are as they were."),
};

/* What happened, and what to do about it; the two stand around the sentence above. */
typedef struct {
  const char *happened;
  const char *advice;
} Sentence;

static const Sentence sentences[] = {
  [SHUKE_ERROR_FAILED] = {
    N_("Something unexpected went wrong."),
    N_("Please try again; if it happens again, make a backup and restart Shuke.") },
  [SHUKE_ERROR_CANCELLED] = {
    N_("Stopped, as you asked."),
    N_("You can start it again at any time.") },
  [SHUKE_ERROR_NOT_FOUND] = {
    N_("It is no longer there."),
    N_("It may have been moved, renamed or deleted: please look for it again.") },
  [SHUKE_ERROR_NO_PERMISSION] = {
    N_("This computer does not allow Shuke to read or write there."),
    N_("Please choose another folder, or ask whoever looks after the computer.") },
  [SHUKE_ERROR_NEEDS_SPACE] = {
    N_("The disk is full."),
    N_("Please free some space, then try again.") },
  [SHUKE_ERROR_READ_ONLY] = {
    N_("The book is open for reading only."),
    N_("Close the other Shuke, or move the book to a folder that can be written.") },
  [SHUKE_ERROR_DAMAGED] = {
    N_("The file is damaged or was not copied completely."),
    N_("Please put back the latest backup, or fetch the file again from where it came.") },
  [SHUKE_ERROR_NEWER] = {
    N_("It was written by a newer Shuke than this one."),
    N_("Please update Shuke on this computer.") },
  [SHUKE_ERROR_IN_USE] = {
    N_("Another Shuke has the book open."),
    N_("Please close it there first.") },
  [SHUKE_ERROR_NOT_A_BOOK] = {
    N_("That file is not a customer book."),
    N_("Please choose the book itself, or import the file instead.") },
  [SHUKE_ERROR_UNSUPPORTED] = {
    N_("Shuke cannot read this kind of file."),
    N_("Please save it as CSV in the program it comes from, then try again.") },
  [SHUKE_ERROR_TOO_LARGE] = {
    N_("The file is larger than a customer list can be."),
    N_("Please check that it is the right one, or split it into smaller files.") },
  [SHUKE_ERROR_INVALID] = {
    N_("One of the values makes no sense."),
    N_("Please look at what was typed and correct it.") },
  [SHUKE_ERROR_CONFLICT] = {
    N_("It was changed or removed meanwhile."),
    N_("Please look at it again before you go on.") },
  [SHUKE_ERROR_LOCKED] = {
    N_("The file is protected by a password."),
    N_("Please open it in Excel or WPS, save it as .xlsx without the password, then try again.") },
  [SHUKE_ERROR_NO_SHEET] = {
    N_("There is no sheet of that name in the file."),
    N_("Please use a name as it stands at the bottom of the window in Excel or WPS.") },
  [SHUKE_ERROR_TAKEN] = {
    N_("That name belongs to a customer book, another program’s data or a device."),
    N_("Please choose another name.") },
  [SHUKE_ERROR_LOOP] = {
    N_("That is a link that leads back to itself, to no file."),
    N_("Please choose the file itself.") },
  [SHUKE_ERROR_NO_BOOK] = {
    N_("There is no customer book there yet."),
    N_("To begin one, start Shuke or take in a list with --import; if it lies elsewhere, name it with --book.") },
  [SHUKE_ERROR_INCOMPLETE] = {
    N_("The part of Shuke that reads and writes .xlsx is missing on this computer."),
    N_("Please install Shuke again; until then a table saved as CSV will do.") },
  [SHUKE_ERROR_ITSELF] = {
    N_("That file is your present book itself."),
    N_("Please choose the copy that is to take its place.") },
  [SHUKE_ERROR_MOVED] = {
    N_("The file of your book was moved, deleted or replaced while it was open."),
    N_("Please put it back where it was, perhaps from the trash, then try again; until then nothing can be kept.") },
  [SHUKE_ERROR_RETURNED] = {
    N_("Pieces of this purchase came back to the shop since."),
    N_("Please leave as many as came back, or void the return first.") },
  [SHUKE_ERROR_BACK_EARLY] = {
    N_("A piece would have come back before it was bought."),
    N_("Please choose a day of the purchase that is not after the return.") },
  [SHUKE_ERROR_WOULD_LOSE] = {
    N_("Bringing the book up to date would have lost a part of it, so it was left alone."),
    N_("Please go on with the Shuke you had before, and tell those who make it.") },
  [SHUKE_ERROR_OLDER] = {
    N_("The book was written by an older Shuke and has to be brought up to date first."),
    N_("Please start Shuke once: it does so by itself and keeps a backup.") },
  [SHUKE_ERROR_OLDER_FIXED] = {
    N_("The book was written by an older Shuke and has to be brought up to date first, which cannot be done where it lies: nothing can be "
       "written there."),
    N_("Please copy it to a folder that can be written, such as your home folder, and open the copy.") },
  [SHUKE_ERROR_FOLDER] = {
    N_("That is a folder, not a file."),
    N_("Please name a file in it.") },
  [SHUKE_ERROR_PICTURE_KIND] = {
    N_("It is a picture of a kind that Shuke cannot read, such as HEIC."),
    N_("Please save it as JPEG, or send it from the phone as JPEG (“Most Compatible”), then try again.") },
  [SHUKE_ERROR_BOOK_DAMAGED] = {
    N_("The customer book itself is damaged; the file is not to blame."),
    N_("Please put back the latest backup of the book, then try again.") },
  [SHUKE_ERROR_A_BOOK] = {
    N_("That file is a customer book or another program’s data, not a list."),
    N_("To put a book in the place of yours, use Backups in the menu; to join two, export a list from the other one and import that.") },
  [SHUKE_ERROR_NO_FOLDER] = {
    N_("The folder in which the book is to lie does not exist."),
    N_("Please make it first, or correct the name behind --book.") },
  [SHUKE_ERROR_EMPTIED] = {
    N_("The file of the customer book is empty, though there are backups of it: something has emptied it."),
    N_("Please put back the latest backup.") },
  [SHUKE_ERROR_JOINED_SINCE] = {
    N_("The two were joined with a third customer since."),
    N_("Please undo that later joining first, then this one.") },
};

/* Where the common words would mislead: a damaged table is not mended by a backup of the book. */
static const struct {
  ShukeDoing doing;
  ShukeError code;
  Sentence   sentence;
} exceptions[] = {
  { SHUKE_DOING_SAVE, SHUKE_ERROR_NOT_FOUND,
    { N_("Who or what this belongs to is no longer in the book: it was deleted or undone meanwhile."),
      N_("What you typed is still there: bring it back from the bin first, or choose somebody else.") } },
  { SHUKE_DOING_SAVE, SHUKE_ERROR_LOOP,
    { N_("She was herself brought by this customer, at first or second hand: nobody can have brought whom she was brought by."),
      N_("Please choose somebody else.") } },
  { SHUKE_DOING_UNDO, SHUKE_ERROR_NOT_FOUND,
    { N_("That step is no longer kept, or what it changed is gone."),
      N_("What you see now is what holds; please correct it by hand.") } },
  { SHUKE_DOING_OPEN_BOOK, SHUKE_ERROR_NEWER,
    { N_("The customer book was written by a newer Shuke than this one."),
      N_("Please update Shuke on this computer.") } },
  { SHUKE_DOING_OPEN_BOOK, SHUKE_ERROR_DAMAGED,
    { N_("The customer book is damaged or was not copied completely."),
      N_("Please put back the latest backup, or fetch the book again from where it came.") } },
  { SHUKE_DOING_OPEN_BOOK, SHUKE_ERROR_READ_ONLY,
    { N_("The book lies where nothing can be written: it can be read, not changed."),
      N_("Please move it to a folder that can be written, then try again.") } },
  { SHUKE_DOING_IMPORT, SHUKE_ERROR_NOT_FOUND,
    { N_("There is no file of that name."),
      N_("It may have been moved, renamed or deleted: please look for it again.") } },
  { SHUKE_DOING_EXPORT, SHUKE_ERROR_NOT_FOUND,
    { N_("The folder in which the file is to lie does not exist."),
      N_("Please make it first, or choose another one.") } },
  { SHUKE_DOING_RESTORE, SHUKE_ERROR_NOT_FOUND,
    { N_("There is no file of that name."),
      N_("It may have been moved, renamed or deleted: please look for it again.") } },
  { SHUKE_DOING_IMPORT, SHUKE_ERROR_DAMAGED,
    { N_("The file is damaged or is no table."),
      N_("Please fetch it again from where it came, or save it as .xlsx or CSV once more in Excel or WPS.") } },
  { SHUKE_DOING_IMPORT, SHUKE_ERROR_UNSUPPORTED,
    { N_("Shuke cannot read this kind of file: an older or another spreadsheet (.xls, .et, .ods, .numbers), a PDF, a picture or a packed file."),
      N_("Please open it in Excel, WPS, LibreOffice or Numbers, choose Save As (in Numbers: Export To) and there .xlsx, then try again.") } },
  { SHUKE_DOING_EXPORT, SHUKE_ERROR_UNSUPPORTED,
    { N_("Shuke cannot write that kind of file."),
      N_("Please choose a name that ends in .csv or .vcf.") } },
  { SHUKE_DOING_IMPORT, SHUKE_ERROR_INVALID,
    { N_("There is nothing in the file."),
      N_("Please check that it is the right one.") } },
  { SHUKE_DOING_ADD_PICTURE, SHUKE_ERROR_UNSUPPORTED,
    { N_("That is not a picture."),
      N_("Please choose a photo: JPEG, PNG, GIF or BMP.") } },
  { SHUKE_DOING_ADD_PICTURE, SHUKE_ERROR_TOO_LARGE,
    { N_("The picture has more pixels than Shuke can take in."),
      N_("Please save a smaller copy of it, then try again.") } },
  { SHUKE_DOING_ADD_PICTURE, SHUKE_ERROR_DAMAGED,
    { N_("The picture is damaged or was not copied completely."),
      N_("Please fetch it again from where it came.") } },
  { SHUKE_DOING_ADD_FILE, SHUKE_ERROR_TOO_LARGE,
    { N_("The file is larger than 2 MB."),
      N_("Please save a smaller copy of it, or keep it in a folder and note where it is.") } },
  { SHUKE_DOING_ADD_FILE, SHUKE_ERROR_INVALID,
    { N_("There is nothing in the file."),
      N_("Please check that it is the right one.") } },
  { SHUKE_DOING_ADD_FILE, SHUKE_ERROR_UNSUPPORTED,
    { N_("That is not a file that can be kept in the book."),
      N_("Please choose a document or a picture.") } },
  { SHUKE_DOING_JOIN, SHUKE_ERROR_INVALID,
    { N_("A firm and a person cannot be one customer, nor is anybody another than herself."),
      N_("Please choose somebody else.") } },
  { SHUKE_DOING_JOIN, SHUKE_ERROR_NOT_FOUND,
    { N_("One of the two is no longer in the book: it was deleted or undone meanwhile."),
      N_("Please bring it back from the bin first, or choose somebody else.") } },
  { SHUKE_DOING_JOIN, SHUKE_ERROR_CONFLICT,
    { N_("One of the two files was changed meanwhile."),
      N_("Please look at both again, then join them.") } },
  { SHUKE_DOING_IMPORT, SHUKE_ERROR_TOO_LARGE,
    { N_("A cell, a row or the whole file is larger than a customer list can be."),
      N_("Please check that it is the right one, or split it into smaller files.") } },
};

/* Workbooks can be written where the library for it was there when Shuke was built. */
static const Sentence other_export_with_workbook = {
  N_("Shuke cannot write that kind of file."), N_("Please choose a name that ends in .xlsx, .csv or .vcf."),
};

static const Sentence *
find_sentence (ShukeDoing doing,
               guint      code)
{
  if (doing == SHUKE_DOING_EXPORT && code == SHUKE_ERROR_UNSUPPORTED && shuke_xlsx_writer_is_there ())
    return &other_export_with_workbook;
  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (exceptions[i].doing == doing && (guint) exceptions[i].code == code)
      return &exceptions[i].sentence;
  return &sentences[code];
}

static ShukeError
code_from_io (int code)
{
  switch (code)
    {
    case G_IO_ERROR_CANCELLED:
      return SHUKE_ERROR_CANCELLED;
    case G_IO_ERROR_NOT_FOUND:
      return SHUKE_ERROR_NOT_FOUND;
    case G_IO_ERROR_PERMISSION_DENIED:
      return SHUKE_ERROR_NO_PERMISSION;
    case G_IO_ERROR_TOO_MANY_LINKS:
      return SHUKE_ERROR_LOOP;
    case G_IO_ERROR_NO_SPACE:
      return SHUKE_ERROR_NEEDS_SPACE;
    case G_IO_ERROR_READ_ONLY:
      return SHUKE_ERROR_READ_ONLY;
    case G_IO_ERROR_IS_DIRECTORY:
      return SHUKE_ERROR_FOLDER;
    case G_IO_ERROR_NOT_REGULAR_FILE:
    case G_IO_ERROR_NOT_SUPPORTED:
      return SHUKE_ERROR_UNSUPPORTED;
    case G_IO_ERROR_INVALID_DATA:
    case G_IO_ERROR_PARTIAL_INPUT:
      return SHUKE_ERROR_DAMAGED;
    default:
      return SHUKE_ERROR_FAILED;
    }
}

static ShukeError
code_from_file (int code)
{
  switch (code)
    {
    case G_FILE_ERROR_NOENT:
      return SHUKE_ERROR_NOT_FOUND;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      return SHUKE_ERROR_NO_PERMISSION;
    case G_FILE_ERROR_LOOP:
      return SHUKE_ERROR_LOOP;
    case G_FILE_ERROR_NOSPC:
      return SHUKE_ERROR_NEEDS_SPACE;
    case G_FILE_ERROR_ROFS:
      return SHUKE_ERROR_NO_PERMISSION;
    case G_FILE_ERROR_ISDIR:
      return SHUKE_ERROR_FOLDER;
    default:
      return SHUKE_ERROR_FAILED;
    }
}

static guint
code_of (const GError *error)
{
  if (error == NULL)
    return SHUKE_ERROR_FAILED;
  if (error->domain == SHUKE_ERROR && (guint) error->code < G_N_ELEMENTS (sentences))
    return error->code;
  if (error->domain == G_IO_ERROR)
    return code_from_io (error->code);
  if (error->domain == G_FILE_ERROR)
    return code_from_file (error->code);
  return SHUKE_ERROR_FAILED;
}

const char *
shuke_errors_heading (ShukeDoing doing)
{
  g_return_val_if_fail (doing < SHUKE_N_DOINGS, NULL);

  return _(headings[doing]);
}

char *
shuke_errors_sentence (ShukeDoing    doing,
                       const GError *error)
{
  guint code = code_of (error);

  g_return_val_if_fail (doing < SHUKE_N_DOINGS, NULL);

  /* Where there is no book, nothing can have changed. */
  if (code == SHUKE_ERROR_NO_BOOK || code == SHUKE_ERROR_NO_FOLDER)
    /* Translators: what happened, what to do: two sentences. In Chinese leave out the space. */
    return g_strdup_printf (_("%1$s %2$s"), _(sentences[code].happened), _(sentences[code].advice));
  /* Translators: what happened, what was not changed, what to do: three sentences. In Chinese leave out the spaces. */
  return g_strdup_printf (_("%1$s %2$s %3$s"),
                          _(find_sentence (doing, code)->happened),
                          _(unchanged[doing]),
                          _(find_sentence (doing, code)->advice));
}
