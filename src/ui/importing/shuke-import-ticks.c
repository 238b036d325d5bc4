/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Remembers who was left out, since mostly nobody is. */

#include "config.h"

#include "shuke-import-ticks.h"

/* Steps that can be taken back; each holds only what it changed. */
#define MAX_CHANGES 100

typedef struct {
  gboolean  out;
  GArray   *rows;   /* (element-type guint) */
} Change;

struct _ShukeImportTicks {
  GObject     parent_instance;

  GHashTable *out;      /* (element-type guint) */
  GPtrArray  *undone;   /* (element-type Change): the newest last */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeImportTicks, shuke_import_ticks, G_TYPE_OBJECT)

static void
change_free (gpointer data)
{
  Change *change = data;

  g_array_unref (change->rows);
  g_free (change);
}

static void
shuke_import_ticks_finalize (GObject *object)
{
  g_ptr_array_unref (SHUKE_IMPORT_TICKS (object)->undone);
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
  self->undone = g_ptr_array_new_with_free_func (change_free);
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

/* Whether it was otherwise. */
static gboolean
put (ShukeImportTicks *self,
     guint             row,
     gboolean          out)
{
  return out ? g_hash_table_add (self->out, GUINT_TO_POINTER (row)) : g_hash_table_remove (self->out, GUINT_TO_POINTER (row));
}

void
shuke_import_ticks_set_all (ShukeImportTicks *self,
                            const guint      *rows,
                            guint             n,
                            gboolean          out)
{
  Change *change = g_new (Change, 1);

  *change = (Change) { out, g_array_new (FALSE, FALSE, sizeof (guint)) };
  for (guint i = 0; i < n; i++)
    if (put (self, rows[i], out))
      g_array_append_val (change->rows, rows[i]);
  if (change->rows->len == 0)
    {
      change_free (change);
      return;
    }
  if (self->undone->len == MAX_CHANGES)
    g_ptr_array_remove_index (self->undone, 0);
  g_ptr_array_add (self->undone, change);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
shuke_import_ticks_can_undo (ShukeImportTicks *self)
{
  return self->undone->len > 0;
}

void
shuke_import_ticks_undo (ShukeImportTicks *self)
{
  Change *change;

  if (self->undone->len == 0)
    return;
  change = g_ptr_array_steal_index (self->undone, self->undone->len - 1);
  for (guint i = 0; i < change->rows->len; i++)
    put (self, g_array_index (change->rows, guint, i), !change->out);
  change_free (change);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
shuke_import_ticks_forget (ShukeImportTicks *self)
{
  g_hash_table_remove_all (self->out);
  g_ptr_array_set_size (self->undone, 0);
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
