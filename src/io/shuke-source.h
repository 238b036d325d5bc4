/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-encoding.h"

G_BEGIN_DECLS

/* What a file holds, by its first bytes; the name is not asked. */
typedef enum {
  SHUKE_FILE_KIND_TEXT,       /* a table, or nothing we know */
  SHUKE_FILE_KIND_VCARD,
  SHUKE_FILE_KIND_CALENDAR,   /* .ics */
  SHUKE_FILE_KIND_ZIP,        /* .xlsx, .ods, .docx … */
  SHUKE_FILE_KIND_OLD_OFFICE, /* .xls, .doc, and a newer one with a password */
  SHUKE_FILE_KIND_PDF,
  SHUKE_FILE_KIND_PICTURE,
  SHUKE_FILE_KIND_BOOK,       /* an SQLite file */
  SHUKE_FILE_KIND_WEB_PAGE,   /* many tills call a web page .xls */
} ShukeFileKind;

#define SHUKE_SOURCE_MAX_SIZE (G_GUINT64_CONSTANT (512) * 1024 * 1024)

ShukeFileKind shuke_file_kind_of_bytes (const char *bytes, gsize length);
/* Reads the first bytes. FALSE with an error for what cannot be read at all. */
gboolean      shuke_file_kind_of_path  (const char *path, ShukeFileKind *kind, GError **error);

/* To read, without waiting; an ordinary file of at most @limit bytes. -1 with an error otherwise. */
int           shuke_file_open          (const char *path, guint64 limit, guint64 *size, GError **error);
/* By which a file is told from what it was, or from another that took its place: equal texts are the same bytes. (transfer full) */
char         *shuke_file_dup_stamp     (const char *path);
/* The whole file as it is, at most @limit bytes. (transfer full) */
GBytes       *shuke_file_load          (const char *path, guint64 limit, GError **error);

/* A text file as a stream of UTF-8, read and converted piece by piece, so that its size costs no memory.
 * Opening looks at the whole file once to know its encoding. Not for two threads at a time. */
typedef struct _ShukeSource ShukeSource;

/* @encoding NULL: find out. Fails for a folder, a missing or forbidden file, one over the limit, and one that
 * is no text (a picture, a spreadsheet, NUL bytes). */
ShukeSource  *shuke_source_open         (const char *path, const ShukeEncoding *encoding, GError **error);
ShukeSource  *shuke_source_new_bytes    (GBytes *bytes, const ShukeEncoding *encoding, GError **error);
void          shuke_source_free         (ShukeSource *self);
/* To the beginning again, without a second look at the whole file. */
gboolean      shuke_source_rewind       (ShukeSource *self, GError **error);

ShukeEncoding shuke_source_get_encoding (ShukeSource *self);
/* Bytes of the file, and how many of them have been read: for a progress bar. */
guint64       shuke_source_get_size     (ShukeSource *self);
guint64       shuke_source_get_position (ShukeSource *self);
/* NUL bytes among them, which are left out. */
guint64       shuke_source_get_n_nul    (ShukeSource *self);
/* Lines of a file in UTF-8 that are in GB18030, and read as such. */
guint64       shuke_source_get_n_other_lines (ShukeSource *self);

/* Fills @buffer (at least 16 bytes) with text without mark and without the Ctrl-Z of old programs at the end.
 * An unreadable place stands in it as U+FFFD. It may end in the middle of a character. 0 at the end, -1 on error. */
gssize        shuke_source_read         (ShukeSource *self, char *buffer, gsize size, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeSource, shuke_source_free)

G_END_DECLS
