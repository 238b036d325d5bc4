/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "shuke-import-queue.h"

#include <glib/gi18n.h>

#include "shuke-import-window.h"

struct _ShukeImportQueue {
  GQueue  paths;     /* (element-type char*) still to come */
  guint   n;         /* of them all, those that were taken included */
  GArray *results;   /* (element-type ShukeImportSaid) not told yet */
};

ShukeImportQueue *
shuke_import_queue_new (const char *const *paths)
{
  ShukeImportQueue *self = g_new0 (ShukeImportQueue, 1);

  g_queue_init (&self->paths);
  self->results = g_array_new (FALSE, FALSE, sizeof (ShukeImportSaid));
  for (self->n = 0; paths[self->n] != NULL; self->n++)
    g_queue_push_tail (&self->paths, g_strdup (paths[self->n]));
  return self;
}

void
shuke_import_queue_free (ShukeImportQueue *self)
{
  if (self == NULL)
    return;
  g_queue_clear_full (&self->paths, g_free);
  g_array_unref (self->results);
  g_free (self);
}

/* One that cannot be read is said so in its turn. */
static gboolean
is_of_sales (const char               *path,
             const ShukeImportContext *context)
{
  ShukeImportFile *file = shuke_import_file_open (path, NULL, context, NULL);
  gboolean sales = file != NULL && shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_SALES;

  g_clear_pointer (&file, shuke_import_file_free);
  return sales;
}

char *
shuke_import_queue_pop (ShukeImportQueue         *self,
                        const ShukeImportContext *context)
{
  guint n = g_queue_get_length (&self->paths);

  /* Once round: when all that are left are of sales, the first of them is at the head again. */
  for (guint i = 0; n > 1 && i < n && is_of_sales (g_queue_peek_head (&self->paths), context); i++)
    g_queue_push_tail (&self->paths, g_queue_pop_head (&self->paths));
  return g_queue_pop_head (&self->paths);
}

gboolean
shuke_import_queue_is_empty (ShukeImportQueue *self)
{
  return g_queue_is_empty (&self->paths);
}

guint
shuke_import_queue_get_n_waiting (ShukeImportQueue *self)
{
  return g_queue_get_length (&self->paths);
}

gboolean
shuke_import_queue_has_several (ShukeImportQueue *self)
{
  return self->n > 1;
}

void
shuke_import_queue_clear (ShukeImportQueue *self)
{
  if (self != NULL)
    g_queue_clear_full (&self->paths, g_free);
}

char *
shuke_import_queue_dup_title (ShukeImportQueue *self,
                              const char       *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (self->n < 2)
    return g_steal_pointer (&name);
  /* Translators: the name of a file, which of those chosen together it is, and how many they are: "members.xlsx · file 2 of 4". */
  return g_strdup_printf (_("%1$s · file %2$u of %3$u"), name, self->n - g_queue_get_length (&self->paths), self->n);
}

void
shuke_import_queue_add_result (ShukeImportQueue        *self,
                               const ShukeImportReport *report,
                               gboolean                 sales)
{
  ShukeImportSaid said = { .result = report->book, .left_out = report->left_out, .sales = sales };

  g_array_append_val (self->results, said);
}

void
shuke_import_queue_say (ShukeImportQueue *self,
                        ShukeWindow      *window,
                        ShukeBook        *book)
{
  guint n = self == NULL ? 0 : self->results->len;

  if (n == 0)
    return;
  if (window != NULL && !gtk_widget_in_destruction (GTK_WIDGET (window)))
    shuke_import_say_results (window, book, (const ShukeImportSaid *) self->results->data, n);
  g_array_set_size (self->results, 0);
}
