/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The packed folder that an .xlsx is. Nothing is ever unpacked to disk, and a member is read as a stream. */

/* Unpacked. The size of a member that is read as a stream costs no memory, so this is what a person waits for a bomb. */
#define SHUKE_PACKAGE_MAX_MEMBER (G_GUINT64_CONSTANT (512) * 1024 * 1024)
#define SHUKE_PACKAGE_MAX_NAMES  10000

typedef struct _ShukePackage ShukePackage;
typedef struct _ShukeMember ShukeMember;

/* Looks at the list of members only. */
ShukePackage *shuke_package_new_path   (const char *path, GError **error);
ShukePackage *shuke_package_new_bytes  (GBytes *bytes, GError **error);
void          shuke_package_free       (ShukePackage *self);
/* Names are compared without regard to case, \ is /. */
gboolean      shuke_package_has        (ShukePackage *self, const char *name);

/* An .xlsx with a password is no package but a file in the old format with the package hidden in it. FALSE for any other file, too. */
gboolean      shuke_package_is_locked_office (const char *path);

/* @self must outlive it. SHUKE_ERROR_LOCKED for one that needs a password, SHUKE_ERROR_DAMAGED for one that is not there. */
ShukeMember  *shuke_package_open       (ShukePackage *self, const char *name, GError **error);
/* The next piece, which holds until the next call. FALSE at the end, or with @error. */
gboolean      shuke_member_next        (ShukeMember *self, const char **data, gsize *length, GError **error);
/* Bytes unpacked so far, and as many as the package promises; 0 when it does not say. */
guint64       shuke_member_get_done    (ShukeMember *self);
guint64       shuke_member_get_size    (ShukeMember *self);
void          shuke_member_free        (ShukeMember *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukePackage, shuke_package_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeMember, shuke_member_free)

G_END_DECLS
