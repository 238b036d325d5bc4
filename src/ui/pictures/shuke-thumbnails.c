/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the bytes is short and done here, unpacking them is not. What was asked for last is shown now and comes first; what was asked for
 * long before it has scrolled away. */

#include "shuke-thumbnails.h"

#include "shuke-book-photos.h"
#include "shuke-picture-file.h"

/* A hundred portraits of a list and a few large pictures. */
#define MAX_BYTES (6 * 1024 * 1024)
/* More than one screen shows. */
#define MAX_WAITING 60

/* A list that has not asked for so long stands still, or goes slowly enough to be looked at. */
#define REST_MS 100

#define OF_BOOK "shuke-thumbnails"

typedef struct {
  gint64   content;
  int      side;
  gboolean square;
} Wish;

typedef struct {
  Wish        wish;
  GdkTexture *texture;   /* NULL: it cannot be read */
  gsize       size;
  GList       link;      /* in used, newest first */
} Kept;

struct _ShukeThumbnails {
  GObject     parent_instance;

  ShukeBook  *book;      /* (unowned): it owns us */
  GHashTable *kept;      /* Wish to Kept */
  GQueue      used;
  gsize       size;
  GQueue      waiting;   /* of Wish, newest first */
  gboolean    busy;
  guint       idle;
  guint       rest;
};

enum {
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeThumbnails, shuke_thumbnails, G_TYPE_OBJECT)

static guint
wish_hash (gconstpointer data)
{
  const Wish *wish = data;

  return (guint) wish->content * 31 + (guint) wish->side * 2 + (wish->square ? 1 : 0);
}

static gboolean
wish_equal (gconstpointer a,
            gconstpointer b)
{
  const Wish *one = a, *other = b;

  return one->content == other->content && one->side == other->side && one->square == other->square;
}

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_clear_object (&kept->texture);
  g_free (kept);
}

static void
make_room (ShukeThumbnails *self)
{
  while (self->size > MAX_BYTES && self->used.length > 1)
    {
      Kept *oldest = self->used.tail->data;

      g_queue_unlink (&self->used, &oldest->link);
      self->size -= oldest->size;
      g_hash_table_remove (self->kept, &oldest->wish);
    }
}

static void
keep (ShukeThumbnails   *self,
      const Wish        *wish,
      const ShukePixels *pixels)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->wish = *wish;
  kept->link.data = kept;
  if (pixels != NULL)
    {
      kept->texture = gdk_memory_texture_new (pixels->width, pixels->height,
                                              pixels->has_alpha ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8, pixels->bytes, pixels->stride);
      kept->size = g_bytes_get_size (pixels->bytes);
    }
  g_hash_table_insert (self->kept, &kept->wish, kept);
  g_queue_push_head_link (&self->used, &kept->link);
  self->size += kept->size;
  make_room (self);
}

typedef struct {
  Wish    wish;
  GBytes *bytes;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_bytes_unref (work->bytes);
  g_free (work);
}

static void
work_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Work *work = data;

  g_task_return_pointer (task, shuke_picture_unpack (work->bytes, work->wish.side, work->wish.square, NULL),
                         (GDestroyNotify) shuke_pixels_free);
}

static void begin (ShukeThumbnails *self);

static void
work_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  ShukeThumbnails *self = SHUKE_THUMBNAILS (object);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (ShukePixels) pixels = g_task_propagate_pointer (G_TASK (result), NULL);

  self->busy = FALSE;
  keep (self, &work->wish, pixels);
  g_signal_emit (self, signals[READY], 0, work->wish.content);
  begin (self);
}

static gboolean
begin_cb (gpointer data)
{
  ShukeThumbnails *self = data;
  g_autofree Wish *wish = g_queue_pop_head (&self->waiting);
  g_autoptr (GBytes) bytes = wish != NULL && self->book != NULL ? shuke_book_get_content (self->book, wish->content, NULL) : NULL;

  self->idle = 0;
  if (wish == NULL)
    return G_SOURCE_REMOVE;
  if (bytes == NULL)
    {
      keep (self, wish, NULL);
      g_signal_emit (self, signals[READY], 0, wish->content);
      begin (self);
    }
  else
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, work_done_cb, NULL);
      Work *work = g_new0 (Work, 1);

      work->wish = *wish;
      work->bytes = g_steal_pointer (&bytes);
      g_task_set_task_data (task, work, work_free);
      self->busy = TRUE;
      g_task_run_in_thread (task, work_thread);
    }
  return G_SOURCE_REMOVE;
}

/* After what is to be drawn: scrolling does not wait for pictures. */
static void
begin (ShukeThumbnails *self)
{
  if (!self->busy && self->idle == 0 && self->rest == 0 && self->waiting.length > 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, begin_cb, self, NULL);
}

static void
shuke_thumbnails_finalize (GObject *object)
{
  ShukeThumbnails *self = SHUKE_THUMBNAILS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_queue_clear_full (&self->waiting, g_free);
  g_hash_table_unref (self->kept);
  if (self->book != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->book), (gpointer *) &self->book);
  G_OBJECT_CLASS (shuke_thumbnails_parent_class)->finalize (object);
}

static void
shuke_thumbnails_class_init (ShukeThumbnailsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_thumbnails_finalize;
  signals[READY] = g_signal_new ("ready", SHUKE_TYPE_THUMBNAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
shuke_thumbnails_init (ShukeThumbnails *self)
{
  self->kept = g_hash_table_new_full (wish_hash, wish_equal, NULL, kept_free);
}

ShukeThumbnails *
shuke_thumbnails_of (ShukeBook *book)
{
  ShukeThumbnails *self = g_object_get_data (G_OBJECT (book), OF_BOOK);

  if (self == NULL)
    {
      self = g_object_new (SHUKE_TYPE_THUMBNAILS, NULL);
      self->book = book;
      /* Work that is under way may outlive the book. */
      g_object_add_weak_pointer (G_OBJECT (book), (gpointer *) &self->book);
      g_object_set_data_full (G_OBJECT (book), OF_BOOK, self, g_object_unref);
    }
  return self;
}

static int
find_waiting (gconstpointer waiting,
              gconstpointer wish)
{
  return wish_equal (waiting, wish) ? 0 : 1;
}

static gboolean
rested_cb (gpointer data)
{
  ShukeThumbnails *self = data;

  self->rest = 0;
  begin (self);
  return G_SOURCE_REMOVE;
}

static GdkTexture *
get (ShukeThumbnails *self,
     const Wish      *wish,
     gboolean         at_rest)
{
  Kept *kept = g_hash_table_lookup (self->kept, wish);
  GList *waiting;

  if (kept != NULL)
    {
      g_queue_unlink (&self->used, &kept->link);
      g_queue_push_head_link (&self->used, &kept->link);
      return kept->texture;
    }
  waiting = g_queue_find_custom (&self->waiting, wish, find_waiting);
  if (waiting != NULL)
    {
      g_queue_unlink (&self->waiting, waiting);
      g_queue_push_head_link (&self->waiting, waiting);
    }
  else
    g_queue_push_head (&self->waiting, g_memdup2 (wish, sizeof *wish));
  while (self->waiting.length > MAX_WAITING)
    g_free (g_queue_pop_tail (&self->waiting));
  if (at_rest)
    {
      g_clear_handle_id (&self->rest, g_source_remove);
      self->rest = g_timeout_add (REST_MS, rested_cb, self);
    }
  else
    begin (self);
  return NULL;
}

GdkTexture *
shuke_thumbnails_get (ShukeThumbnails *self,
                      gint64           content,
                      int              side,
                      gboolean         square)
{
  const Wish wish = { content, side, square };

  g_return_val_if_fail (SHUKE_IS_THUMBNAILS (self) && content != 0, NULL);

  return get (self, &wish, FALSE);
}

GdkTexture *
shuke_thumbnails_get_at_rest (ShukeThumbnails *self,
                              gint64           content,
                              int              side,
                              gboolean         square)
{
  const Wish wish = { content, side, square };

  g_return_val_if_fail (SHUKE_IS_THUMBNAILS (self) && content != 0, NULL);

  return get (self, &wish, TRUE);
}
