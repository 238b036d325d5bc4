/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-photo.h"

G_BEGIN_DECLS

/* Pictures and papers on their way in: chosen, dropped, pasted. Read and made small in a thread. */

/* One thing that came in. A picture when @picture is set, otherwise a file as it is, or an error. */
typedef struct {
  char         *name;      /* of the file; NULL when pasted */
  ShukePicture *picture;
  GBytes       *bytes;
  char         *type;
  GError       *error;
} ShukeIntake;

void shuke_intake_free (ShukeIntake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeIntake, shuke_intake_free)

typedef enum {
  SHUKE_INTAKE_PORTRAIT,
  SHUKE_INTAKE_PICTURES,
  SHUKE_INTAKE_FILES,      /* pictures too come in as the files they are */
  SHUKE_INTAKE_ANY,        /* a picture as a picture, else a file */
} ShukeIntakeWhat;

/* @items: (element-type ShukeIntake) in the order of the files. Called on the main thread, as long as @object lives. */
typedef void (*ShukeIntakeDone) (GObject *object, GPtrArray *items);

void     shuke_intake_files    (GListModel *files, ShukeIntakeWhat what, GObject *object, ShukeIntakeDone done);
/* Asks above @widget's window. */
void     shuke_intake_choose   (GtkWidget *widget, ShukeIntakeWhat what, GObject *object, ShukeIntakeDone done);
/* FALSE when the clipboard holds neither picture nor files. */
gboolean shuke_intake_paste    (GtkWidget *widget, ShukeIntakeWhat what, GObject *object, ShukeIntakeDone done);
/* @widget takes what is dropped on it from a file manager. (transfer none) */
GtkEventController *shuke_intake_add_drop (GtkWidget *widget, ShukeIntakeWhat what, ShukeIntakeDone done);

G_END_DECLS
