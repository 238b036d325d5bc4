/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Remembers who was left out, since mostly nobody is. */

#include "config.h"

#include "shuke-import-ticks.h"

struct _ShukeImportTicks {
  GObject     parent_instance;

  GHashTable *out;   /* (element-type guint) */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeImportTicks, shuke_import_ticks, G_TYPE_OBJECT)

static void
shuke_import_ticks_finalize (GObject *object)
{
  g_hash_table_unref (SHUKE_IMPORT_TICKS (object)->out);
  G_OBJECT_CLASS (shuke_import_ticks_parent_class)->finalize (object);
}

static void
shuke_import_ticks_class_init (ShukeImportTicksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_import_ticks_finalize;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_IMPORT_TICKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_import_ticks_init (ShukeImportTicks *self)
{
  self->out = g_hash_table_new (NULL, NULL);
}

ShukeImportTicks *
shuke_import_ticks_new (void)
{
  return g_object_new (SHUKE_TYPE_IMPORT_TICKS, NULL);
}

gboolean
shuke_import_ticks_is_out (ShukeImportTicks *self,
                           guint             row)
{
  return g_hash_table_contains (self->out, GUINT_TO_POINTER (row));
}

guint
shuke_import_ticks_get_n_out (ShukeImportTicks *self)
{
  return g_hash_table_size (self->out);
}

void
shuke_import_ticks_set (ShukeImportTicks *self,
                        guint             row,
                        gboolean          out)
{
  shuke_import_ticks_set_all (self, &row, 1, out);
}

void
shuke_import_ticks_set_all (ShukeImportTicks *self,
                            const guint      *rows,
                            guint             n,
                            gboolean          out)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < n; i++)
    if (out)
      changed |= g_hash_table_add (self->out, GUINT_TO_POINTER (rows[i]));
    else
      changed |= g_hash_table_remove (self->out, GUINT_TO_POINTER (rows[i]));
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
shuke_import_ticks_forget (ShukeImportTicks *self)
{
  g_hash_table_remove_all (self->out);
}

GHashTable *
shuke_import_ticks_dup_left_out (ShukeImportTicks *self)
{
  GHashTable *copy;
  GHashTableIter iter;
  gpointer row;

  if (g_hash_table_size (self->out) == 0)
    return NULL;
  copy = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, self->out);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_hash_table_add (copy, row);
  return copy;
}
