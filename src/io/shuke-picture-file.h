/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-photo.h"

G_BEGIN_DECLS

/* Pictures from outside, made small, and pictures of the book as pixels. All of it may run in any thread, and takes its time. */

/* What a picture may be at most before it is unpacked. */
#define SHUKE_PICTURE_FILE_MAX_BYTES (40 * 1024 * 1024)

/* A regular file of at most @max bytes. Errors: G_IO_ERROR, TOO_LARGE. (transfer full) */
GBytes       *shuke_small_file_read (GFile *file, gsize max, GCancellable *cancellable, GError **error);

/* Turned the way the camera was held, no larger than @kind allows, as a JPEG without anything else that stood in @file (place, camera, time).
 * UNSUPPORTED: not a picture; PICTURE_KIND: one of a kind that is not read here; TOO_LARGE: too many bytes or pixels, asked before it is unpacked;
 * DAMAGED; CANCELLED. */
ShukePicture *shuke_picture_take_in (GBytes *file, ShukePhotoKind kind, GCancellable *cancellable, GError **error);

/* What its first bytes say: type ("image/jpeg") and size as it is stored. FALSE as above, without CANCELLED. */
gboolean      shuke_picture_look_at (GBytes *file, const char **type, int *width, int *height, GError **error);

/* A picture unpacked: rows of red, green, blue, and alpha if it has that. */
typedef struct {
  GBytes   *bytes;
  int       width;
  int       height;
  gsize     stride;
  gboolean  has_alpha;
} ShukePixels;

/* @side: pixels of its longer side, of its shorter one with @square, which cuts the middle out (of a tall picture a part higher up, where faces
 * are); 0 = as it is. Never made larger. */
ShukePixels  *shuke_picture_unpack  (GBytes *file, int side, gboolean square, GError **error);
void          shuke_pixels_free     (ShukePixels *self);

/* The type of a paper by what is in it; its name speaks only of what kind of package it is. (transfer full) */
char         *shuke_paper_dup_type  (const char *name, GBytes *bytes);

/* Whether it may be handed to another program for looking: neither what is in it nor its name makes it one that does something. */
gboolean      shuke_paper_may_open  (const char *name, GBytes *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukePixels, shuke_pixels_free)

G_END_DECLS
