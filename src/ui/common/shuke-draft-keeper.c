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
  gint64          draft;      /* 0 = nothing is kept yet */
  ShukeDraftText  dup_text;
  gpointer        data;
  guint           timer;
};

/* What was kept stays when it cannot be written over or taken away now. */
static void
drop (ShukeDraftKeeper *self)
{
  if (self->draft != 0 && shuke_book_drop_draft (self->book, self->draft, NULL))
    self->draft = 0;
}

static gboolean
keep_cb (gpointer data)
{
  ShukeDraftKeeper *self = data;
  gint64 customer = 0;
  g_autofree char *text = self->dup_text (self->data, &customer);

  self->timer = 0;
  if (text == NULL)
    drop (self);
  else
    {
      gint64 draft = shuke_book_keep_draft (self->book, self->kind, self->draft, customer, text, NULL);

      self->draft = draft != 0 ? draft : self->draft;
    }
  return G_SOURCE_REMOVE;
}

ShukeDraftKeeper *
shuke_draft_keeper_new (ShukeBook      *book,
                        ShukeDraftKind  kind,
                        gint64          draft,
                        ShukeDraftText  dup_text,
                        gpointer        data)
{
  ShukeDraftKeeper *self = g_new0 (ShukeDraftKeeper, 1);

  self->book = g_object_ref (book);
  self->kind = kind;
  self->draft = draft;
  self->dup_text = dup_text;
  self->data = data;
  return self;
}

void
shuke_draft_keeper_keep (ShukeDraftKeeper *self)
{
  if (self == NULL || self->timer == 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  keep_cb (self);
}

void
shuke_draft_keeper_free (ShukeDraftKeeper *self)
{
  if (self == NULL)
    return;
  /* The dialog was taken down between two letters. */
  shuke_draft_keeper_keep (self);
  g_object_unref (self->book);
  g_free (self);
}

void
shuke_draft_keeper_changed (ShukeDraftKeeper *self)
{
  if (self != NULL && self->timer == 0 && !shuke_book_is_read_only (self->book))
    self->timer = g_timeout_add (KEEP_AFTER_MS, keep_cb, self);
}

gint64
shuke_draft_keeper_keep_now (ShukeDraftKeeper *self)
{
  if (self == NULL || shuke_book_is_read_only (self->book))
    return 0;
  g_clear_handle_id (&self->timer, g_source_remove);
  keep_cb (self);
  return self->draft;
}

gint64
shuke_draft_keeper_get_draft (ShukeDraftKeeper *self)
{
  return self != NULL ? self->draft : 0;
}

void
shuke_draft_keeper_done (ShukeDraftKeeper *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  drop (self);
}
