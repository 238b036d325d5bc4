/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-package.h"

G_BEGIN_DECLS

/* A member of a package read as XML, a step at a time. Names come without their prefixes: writers differ in them. */
typedef struct {
  void (*start) (gpointer data, const char *name, const char **names, const char **values, GError **error);
  void (*end)   (gpointer data, const char *name, GError **error);
  void (*text)  (gpointer data, const char *text, gsize length, GError **error);   /* (nullable) */
} ShukeXmlEvents;

typedef enum {
  SHUKE_XML_MORE,
  SHUKE_XML_END,
  SHUKE_XML_FAILED,
} ShukeXmlStep;

typedef struct _ShukeXml ShukeXml;

/* Takes @member over. @events has to stay. */
ShukeXml    *shuke_xml_new      (ShukeMember *member, const ShukeXmlEvents *events, gpointer data);
void         shuke_xml_free     (ShukeXml *self);
/* Reads on for a few KiB, so that what the events gather stays small. */
ShukeXmlStep shuke_xml_step     (ShukeXml *self, GError **error);
/* To the end. */
gboolean     shuke_xml_read_all (ShukeXml *self, GError **error);
ShukeMember *shuke_xml_get_member (ShukeXml *self);

/* The value of the attribute of that name, whatever its prefix; NULL when there is none. */
const char  *shuke_xml_attribute (const char **names, const char **values, const char *name);
/* "1", "true", "on". */
gboolean     shuke_xml_is_true   (const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeXml, shuke_xml_free)

G_END_DECLS
