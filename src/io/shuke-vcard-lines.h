/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-encoding.h"

G_BEGIN_DECLS

#define SHUKE_VCARD_MAX_TYPES 16
/* Bytes of one property; a photo may be large, nothing else is. */
#define SHUKE_VCARD_MAX_LINE (12 * 1024 * 1024)

/* One property, unfolded and decoded; texts belong to the reader and hold until the next line. */
typedef struct {
  const char *group;            /* "item1", or NULL */
  const char *name;             /* upper case */
  const char *types[SHUKE_VCARD_MAX_TYPES];   /* lower case unless the person's own */
  guint       n_types;
  const char *charset;
  const char *label;            /* the person's own, decoded, from X-CUSTOM(…) or TYPE=X-… */
  const char *calendar;         /* CALSCALE */
  const char *service;          /* X-SERVICE-TYPE */
  const char *user;             /* X-USER */
  gboolean    preferred;
  gboolean    quoted_printable;
  gboolean    base64;
  gboolean    omits_year;       /* the year 1604 stands for none */
  char       *value;            /* UTF-8 with its escapes; of a photo in base64 the bytes as they stand */
  guint       number;           /* of its first line in the file, from 1 */
  guint64     n_bad;            /* unreadable places in the value */
} ShukeVcardLine;

typedef struct _ShukeVcardLines ShukeVcardLines;

/* @text must live as long as the reader. @old: version 2.1, in which folding keeps the blank. */
ShukeVcardLines *shuke_vcard_lines_new  (const char *text, gsize length, ShukeEncoding fallback);
void             shuke_vcard_lines_free (ShukeVcardLines *self);
void             shuke_vcard_lines_set_old (ShukeVcardLines *self, gboolean old);
/* FALSE at the end. A line without colon comes with an empty name. */
gboolean         shuke_vcard_lines_next (ShukeVcardLines *self, ShukeVcardLine *line);
guint            shuke_vcard_lines_get_number (ShukeVcardLines *self);

/* The next part of *@value up to an unescaped @separator, unescaped in place; NULL when nothing is left. */
char            *shuke_vcard_next_part  (char **value, char separator);
/* Escapes of 3.0 and 4.0 in place: \n \, \; \\ and Google's \: . */
char            *shuke_vcard_unescape   (char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeVcardLines, shuke_vcard_lines_free)

G_END_DECLS
