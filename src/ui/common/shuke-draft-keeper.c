/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A draft that cannot be kept is no reason to disturb whoever is writing: saving itself will say what is wrong. Nothing of it is ever
 * written to a log. */

#include "config.h"

#include "shuke-draft-keeper.h"

/* So much can be lost when the program is killed. The clock runs from the first letter, so that typing on does not put it off. */
#define KEEP_AFTER_MS 500

struct _ShukeDraftKeeper {
  ShukeBook      *book;
  ShukeDraftKind  kind;
  ShukeDraftText  dup_text;
  gpointer        data;
  guint           timer;
};

static gboolean
keep_cb (gpointer data)
{
  ShukeDraftKeeper *self = data;
  gint64 customer = 0;
  g_autofree char *text = self->dup_text (self->data, &customer);

  self->timer = 0;
  shuke_book_keep_draft (self->book, self->kind, customer, text, NULL);
  return G_SOURCE_REMOVE;
}

char *
shuke_draft_keeper_find (ShukeBook      *book,
                         ShukeDraftKind  kind,
                         gint64         *customer,
                         gboolean       *waits)
{
  gint64 whose = 0;
  g_autofree char *text = shuke_book_dup_draft (book, kind, &whose, NULL);

  *waits = text != NULL && *customer != 0 && *customer != whose;
  if (text == NULL || *waits)
    return NULL;
  *customer = whose;
  return g_steal_pointer (&text);
}

ShukeDraftKeeper *
shuke_draft_keeper_new (ShukeBook      *book,
                        ShukeDraftKind  kind,
                        ShukeDraftText  dup_text,
                        gpointer        data)
{
  ShukeDraftKeeper *self = g_new0 (ShukeDraftKeeper, 1);

  self->book = g_object_ref (book);
  self->kind = kind;
  self->dup_text = dup_text;
  self->data = data;
  return self;
}

void
shuke_draft_keeper_free (ShukeDraftKeeper *self)
{
  if (self == NULL)
    return;
  /* The dialog was taken down between two letters. */
  if (self->timer != 0)
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      keep_cb (self);
    }
  g_object_unref (self->book);
  g_free (self);
}

void
shuke_draft_keeper_changed (ShukeDraftKeeper *self)
{
  if (self != NULL && self->timer == 0 && !shuke_book_is_read_only (self->book))
    self->timer = g_timeout_add (KEEP_AFTER_MS, keep_cb, self);
}

void
shuke_draft_keeper_done (ShukeDraftKeeper *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  if (!shuke_book_is_read_only (self->book))
    shuke_book_keep_draft (self->book, self->kind, 0, NULL, NULL);
}
