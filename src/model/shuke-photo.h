/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* Pictures and papers that belong to a file. The book is one file that is copied every day, so all of them are small. */

typedef enum {
  SHUKE_PHOTO_PORTRAIT,   /* of a person */
  SHUKE_PHOTO_NOTE,       /* of an entry */
} ShukePhotoKind;

#define SHUKE_N_PHOTO_KINDS (SHUKE_PHOTO_NOTE + 1)

/* Pixels of the longer side. */
int   shuke_photo_max_side  (ShukePhotoKind kind);
gsize shuke_photo_max_bytes (ShukePhotoKind kind);

#define SHUKE_ATTACHMENT_MAX_BYTES (2 * 1024 * 1024)

/* A picture on its way into the book, within the limits of its kind. */
typedef struct {
  GBytes     *bytes;
  const char *type;     /* "image/jpeg", "image/png" */
  int         width;
  int         height;
} ShukePicture;

/* @bytes is referenced. */
ShukePicture *shuke_picture_new  (GBytes *bytes, const char *type, int width, int height);
void          shuke_picture_free (ShukePicture *self);
gboolean      shuke_picture_fits (const ShukePicture *self, ShukePhotoKind kind);

/* A picture in the book, without its bytes. */
typedef struct {
  gint64   id;
  gint64   entry;     /* 0 = a portrait, or of a draft */
  gint64   person;    /* 0 = of an entry */
  gint64   content;   /* what shuke_book_get_content() is asked for; another picture always has another one */
  int      width;     /* 0 = not known */
  int      height;
  ShukeDay day;       /* when it was taken in */
} ShukePhoto;

typedef struct {
  gint64   id;
  gint64   content;
  char    *name;      /* as the file was called, without folder */
  char    *type;      /* by its content: "application/pdf" */
  gint64   size;      /* bytes */
  ShukeDay day;
} ShukeAttachment;

void shuke_attachment_free (ShukeAttachment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukePicture, shuke_picture_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeAttachment, shuke_attachment_free)

/* A document of an office program, by its type. */
gboolean shuke_attachment_is_office (const char *type);
/* Whether a paper of this type is for looking at: a picture, a PDF, plain words, an office document, sound, film. Programs, scripts, shortcuts and
 * web pages are not, whatever they are called. */
gboolean shuke_attachment_is_for_looking (const char *type);

/* @name as it may stand in a folder of any computer: no folder, no control characters, nothing that hides it or its end, at most 120 bytes
 * with its ending kept. Never empty. (transfer full) */
char *shuke_attachment_dup_name (const char *name);

G_END_DECLS
