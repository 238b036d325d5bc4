/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large pictures and papers may be, and under what name a paper is kept. No pixels here. */

#include "shuke-photo.h"

#include <string.h>

#define MAX_NAME   120
#define MAX_ENDING 12

static const struct {
  int   side;
  gsize bytes;
} limits[SHUKE_N_PHOTO_KINDS] = {
  [SHUKE_PHOTO_PORTRAIT] = { 512, 64 * 1024 },
  [SHUKE_PHOTO_NOTE] = { 1600, 300 * 1024 },
};

int
shuke_photo_max_side (ShukePhotoKind kind)
{
  return limits[kind].side;
}

gsize
shuke_photo_max_bytes (ShukePhotoKind kind)
{
  return limits[kind].bytes;
}

ShukePicture *
shuke_picture_new (GBytes     *bytes,
                   const char *type,
                   int         width,
                   int         height)
{
  ShukePicture *self = g_new0 (ShukePicture, 1);

  self->bytes = g_bytes_ref (bytes);
  self->type = type;
  self->width = width;
  self->height = height;
  return self;
}

void
shuke_picture_free (ShukePicture *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_free (self);
}

gboolean
shuke_picture_fits (const ShukePicture *self,
                    ShukePhotoKind      kind)
{
  gsize size = g_bytes_get_size (self->bytes);

  return size > 0 && size <= limits[kind].bytes && self->width > 0 && self->height > 0
         && MAX (self->width, self->height) <= limits[kind].side;
}

void
shuke_attachment_free (ShukeAttachment *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->type);
  g_free (self);
}

gboolean
shuke_attachment_is_office (const char *type)
{
  static const char *const types[] = {
    "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/rtf", "text/rtf", "text/csv",
    "application/wps-office.doc", "application/wps-office.docx", "application/wps-office.xls", "application/wps-office.xlsx", NULL,
  };

  return g_strv_contains (types, type) || g_str_has_prefix (type, "application/vnd.openxmlformats-officedocument.")
         || g_str_has_prefix (type, "application/vnd.oasis.opendocument.");
}

gboolean
shuke_attachment_is_for_looking (const char *type)
{
  return g_str_has_prefix (type, "image/") || g_str_has_prefix (type, "audio/") || g_str_has_prefix (type, "video/")
         || g_str_equal (type, "application/pdf") || g_str_equal (type, "text/plain") || shuke_attachment_is_office (type);
}

/* Marks that turn the direction of what follows make a program look like another kind of file. */
static gboolean
is_kept (gunichar c)
{
  return !g_unichar_iscntrl (c) && g_unichar_type (c) != G_UNICODE_FORMAT && c != '/' && c != '\\' && c != ':' && c != '*' && c != '?'
         && c != '"' && c != '<' && c != '>' && c != '|';
}

static void
cut (GString *name)
{
  const char *dot = strrchr (name->str, '.');
  gsize ending = dot != NULL && strlen (dot) <= MAX_ENDING ? strlen (dot) : 0;
  const char *end;

  if (name->len <= MAX_NAME)
    return;
  /* Between two letters. */
  end = name->str + MAX_NAME - ending;
  while ((*end & 0xc0) == 0x80)
    end--;
  g_string_erase (name, end - name->str, (gssize) (name->len - ending - (gsize) (end - name->str)));
}

char *
shuke_attachment_dup_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  const char *start = valid;
  g_autoptr (GString) kept = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at++)
    if (*at == '/' || *at == '\\')
      start = at + 1;
  for (const char *at = start; *at != '\0'; at = g_utf8_next_char (at))
    if (is_kept (g_utf8_get_char (at)))
      g_string_append_unichar (kept, g_utf8_get_char (at));
  while (kept->len > 0 && (*kept->str == '.' || *kept->str == ' ' || *kept->str == '-'))
    g_string_erase (kept, 0, 1);
  while (kept->len > 0 && (kept->str[kept->len - 1] == '.' || kept->str[kept->len - 1] == ' '))
    g_string_truncate (kept, kept->len - 1);
  if (kept->len == 0)
    g_string_assign (kept, "file");
  cut (kept);
  return g_strdup (kept->str);
}
