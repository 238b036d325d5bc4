/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever way it comes, it is bytes that are read with a bound and unpacked by shuke-picture-file.c: GTK's own reading of pictures from the
 * clipboard and from drops would unpack them before anybody has looked how large they are. */

#include "config.h"

#include "shuke-intake.h"

#include <glib/gi18n.h>

#include "shuke-chooser.h"
#include "shuke-error.h"
#include "shuke-picture-file.h"

/* At a time: somebody dropped her whole folder of photographs. */
#define MAX_FILES 50

void
shuke_intake_free (ShukeIntake *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_clear_pointer (&self->picture, shuke_picture_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->type);
  g_clear_error (&self->error);
  g_free (self);
}

typedef struct {
  GPtrArray       *files;   /* of GFile */
  GBytes          *pasted;
  ShukeIntakeWhat  what;
  ShukeIntakeDone  done;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->files, g_ptr_array_unref);
  g_clear_pointer (&work->pasted, g_bytes_unref);
  g_free (work);
}

static Work *
work_new (ShukeIntakeWhat what,
          ShukeIntakeDone done)
{
  Work *work = g_new0 (Work, 1);

  work->files = g_ptr_array_new_with_free_func (g_object_unref);
  work->what = what;
  work->done = done;
  return work;
}

static void
take_in (ShukeIntake     *item,
         GBytes          *bytes,
         ShukeIntakeWhat  what)
{
  ShukePhotoKind kind = what == SHUKE_INTAKE_PORTRAIT ? SHUKE_PHOTO_PORTRAIT : SHUKE_PHOTO_NOTE;

  if (what != SHUKE_INTAKE_FILES)
    item->picture = shuke_picture_take_in (bytes, kind, NULL, &item->error);
  if (what == SHUKE_INTAKE_FILES
      || (what == SHUKE_INTAKE_ANY && (g_error_matches (item->error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED)
                                       || g_error_matches (item->error, SHUKE_ERROR, SHUKE_ERROR_PICTURE_KIND))))
    {
      g_clear_error (&item->error);
      item->bytes = g_bytes_ref (bytes);
      item->type = shuke_paper_dup_type (item->name, bytes);
    }
}

static void
work_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Work *work = data;
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_intake_free);

  for (guint i = 0; i < work->files->len; i++)
    {
      ShukeIntake *item = g_new0 (ShukeIntake, 1);
      gsize max = work->what == SHUKE_INTAKE_FILES ? SHUKE_ATTACHMENT_MAX_BYTES : SHUKE_PICTURE_FILE_MAX_BYTES;
      g_autoptr (GBytes) bytes = shuke_small_file_read (work->files->pdata[i], max, cancellable, &item->error);

      item->name = g_file_get_basename (work->files->pdata[i]);
      if (bytes != NULL)
        take_in (item, bytes, work->what);
      g_ptr_array_add (items, item);
    }
  if (work->pasted != NULL)
    {
      ShukeIntake *item = g_new0 (ShukeIntake, 1);

      take_in (item, work->pasted, work->what);
      g_ptr_array_add (items, item);
    }
  g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
}

/* The object is held by the task: it is there, though perhaps no longer shown. */
static void
work_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) items = g_task_propagate_pointer (G_TASK (result), NULL);

  if (items != NULL && (!GTK_IS_WIDGET (object) || gtk_widget_get_root (GTK_WIDGET (object)) != NULL))
    work->done (object, items);
}

static void
run (GObject *object,
     Work    *work)
{
  g_autoptr (GTask) task = g_task_new (object, NULL, work_done_cb, NULL);

  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_thread);
}

void
shuke_intake_files (GListModel      *files,
                    ShukeIntakeWhat  what,
                    GObject         *object,
                    ShukeIntakeDone  done)
{
  Work *work = work_new (what, done);
  guint n = what == SHUKE_INTAKE_PORTRAIT ? 1 : MAX_FILES;

  for (guint i = 0; i < MIN (n, g_list_model_get_n_items (files)); i++)
    g_ptr_array_add (work->files, g_list_model_get_item (files, i));
  run (object, work);
}

typedef struct {
  ShukeIntakeWhat  what;
  GObject         *object;
  ShukeIntakeDone  done;
} Choice;

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           Choice          *choice)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

      shuke_intake_files (files, choice->what, choice->object, choice->done);
    }
  g_object_unref (choice->object);
  g_free (choice);
  g_object_unref (chooser);
}

void
shuke_intake_choose (GtkWidget       *widget,
                     ShukeIntakeWhat  what,
                     GObject         *object,
                     ShukeIntakeDone  done)
{
  gboolean files = what == SHUKE_INTAKE_FILES || what == SHUKE_INTAKE_ANY;
  GtkFileChooserNative *chooser =
    shuke_chooser_new (files ? _("Choose Files") : what == SHUKE_INTAKE_PORTRAIT ? _("Choose a Photo") : _("Choose Pictures"),
                       GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"), _("_Cancel"));
  Choice *choice = g_new0 (Choice, 1);

  if (!files)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _("Pictures"));
      gtk_file_filter_add_mime_type (filter, "image/*");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), what != SHUKE_INTAKE_PORTRAIT);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  choice->what = what;
  choice->object = g_object_ref (object);
  choice->done = done;
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
pasted_files_cb (GObject      *clipboard,
                 GAsyncResult *result,
                 gpointer      data)
{
  Choice *choice = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  Work *work = work_new (choice->what, choice->done);

  for (GSList *list = value != NULL ? g_value_get_boxed (value) : NULL; list != NULL; list = list->next)
    if (work->files->len < MAX_FILES)
      g_ptr_array_add (work->files, g_object_ref (list->data));
  run (choice->object, work);
  g_object_unref (choice->object);
  g_free (choice);
}

static void
pasted_read_cb (GObject      *output,
                GAsyncResult *result,
                gpointer      data)
{
  Choice *choice = data;
  Work *work = work_new (choice->what, choice->done);

  /* What is over the bound was not taken and ends in a picture that is broken off. */
  g_output_stream_splice_finish (G_OUTPUT_STREAM (output), result, NULL);
  g_output_stream_close (G_OUTPUT_STREAM (output), NULL, NULL);
  work->pasted = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  run (choice->object, work);
  g_object_unref (choice->object);
  g_free (choice);
}

static void
pasted_cb (GObject      *clipboard,
           GAsyncResult *result,
           gpointer      data)
{
  Choice *choice = data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  g_autoptr (GOutputStream) output = NULL;

  if (stream == NULL)
    {
      g_object_unref (choice->object);
      g_free (choice);
      return;
    }
  /* Whoever has the clipboard may send without end; a page of this is only taken when something is written there. */
  output = g_memory_output_stream_new (g_malloc (SHUKE_PICTURE_FILE_MAX_BYTES), SHUKE_PICTURE_FILE_MAX_BYTES, NULL, g_free);
  g_output_stream_splice_async (output, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, G_PRIORITY_DEFAULT, NULL, pasted_read_cb, choice);
}

gboolean
shuke_intake_paste (GtkWidget       *widget,
                    ShukeIntakeWhat  what,
                    GObject         *object,
                    ShukeIntakeDone  done)
{
  static const char *types[] = { "image/png", "image/jpeg", "image/bmp", "image/webp", "image/gif", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  gboolean files = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST);
  gboolean picture = FALSE;
  Choice *choice;

  for (gsize i = 0; types[i] != NULL; i++)
    picture = picture || gdk_content_formats_contain_mime_type (formats, types[i]);
  if (!files && !picture)
    return FALSE;
  choice = g_new0 (Choice, 1);
  choice->what = what;
  choice->object = g_object_ref (object);
  choice->done = done;
  if (picture)
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, pasted_cb, choice);
  else
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, pasted_files_cb, choice);
  return TRUE;
}

typedef struct {
  ShukeIntakeWhat what;
  ShukeIntakeDone done;
} Drop;

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       data)
{
  const Drop *drop = data;
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  Work *work = work_new (drop->what, drop->done);
  guint n = drop->what == SHUKE_INTAKE_PORTRAIT ? 1 : MAX_FILES;

  for (GSList *list = g_value_get_boxed (value); list != NULL && work->files->len < n; list = list->next)
    g_ptr_array_add (work->files, g_object_ref (list->data));
  run (G_OBJECT (widget), work);
  return TRUE;
}

static void
drop_free (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

GtkEventController *
shuke_intake_add_drop (GtkWidget       *widget,
                       ShukeIntakeWhat  what,
                       ShukeIntakeDone  done)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  Drop *drop = g_new0 (Drop, 1);

  drop->what = what;
  drop->done = done;
  g_signal_connect_data (target, "drop", G_CALLBACK (dropped_cb), drop, drop_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
  return GTK_EVENT_CONTROLLER (target);
}
