/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A customer as a row. It is made for rows that are shown and read only then: a list of a hundred thousand keeps a few
 * hundred of these. */

#include "shuke-customer-item.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"
#include "shuke-match-words.h"
#include "shuke-words.h"

struct _ShukeCustomerItem {
  GObject parent_instance;

  ShukeBook    *book;
  gint64        id;
  char         *heading;
  gboolean      has_title;            /* @row has title and tier */
  gboolean      is_read;              /* and the rest */
  gboolean      is_settled;           /* or about to be */
  ShukeListRow  row;
  GList        *settling;             /* its place in the queue, until its size was looked up (owned by the queue) */
  char         *line;
  char         *hit_line;             /* instead of @line */
  char         *found;                /* before @line */
  char         *found_line;           /* both, once they were asked for */
  ShukeCustomerItemExplain explain;   /* until the row is first looked at */
  gpointer      explain_data;
  gboolean      explaining;
  gboolean      has_hit;
  gboolean      hit_in_title;
  int           hit_start;
  int           hit_length;

  ShukeCustomerExtents extents;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whose size is still to be looked up, once the list stands: one after another, because a frame waits for all idle sources that are ready at
 * once, and forty rows are more than a frame. */
static GQueue settling = G_QUEUE_INIT;
static guint settler;

G_DEFINE_FINAL_TYPE (ShukeCustomerItem, shuke_customer_item, G_TYPE_OBJECT)

/* "120", and "son 120" when it is not her own. */
static char *
dup_size (const ShukeListRow *row)
{
  const ShukePerson wearer = { .role = row->wearer, .sex = row->wearer_sex, .relation = row->wearer_relation };
  g_autofree char *relation = row->wearer != SHUKE_ROLE_SELF ? shuke_match_words_relation (&wearer) : g_strdup ("");

  return *relation != '\0' ? g_strconcat (relation, " ", row->size, NULL) : g_strdup (row->size);
}

static void
write_line (ShukeCustomerItem *self)
{
  g_autofree char *ago = NULL;
  g_autofree char *size = NULL;
  const char *parts[5] = { 0 };
  int n = 0;

  if (self->row.last_day != SHUKE_DAY_NONE)
    ago = shuke_day_text_ago (self->row.last_day, shuke_book_get_today (self->book));
  if (self->row.size != NULL)
    parts[n++] = size = dup_size (&self->row);
  if (self->row.colour != NULL)
    parts[n++] = self->row.colour;
  if (self->row.category != NULL)
    parts[n++] = self->row.category;
  if (ago != NULL)
    parts[n++] = ago;
  if (n == 0 && self->row.phone != NULL && g_strcmp0 (self->row.phone, self->row.title) != 0)
    parts[n++] = self->row.phone;
  g_free (self->line);
  self->line = shuke_words_dotted (parts);
  g_clear_pointer (&self->found_line, g_free);
}

static void
settle (ShukeCustomerItem *self)
{
  g_autofree char *before = g_steal_pointer (&self->line);

  shuke_book_find_worn_size (self->book, self->id, &self->row);
  write_line (self);
  if (g_strcmp0 (self->line, before) == 0)
    return;
  self->extents = (ShukeCustomerExtents) { 0 };
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
settle_next_cb (gpointer data)
{
  g_autoptr (ShukeCustomerItem) item = NULL;

  if (settling.head != NULL)
    {
      item = g_object_ref (settling.head->data);
      item->settling = NULL;
      g_queue_pop_head (&settling);
      settle (item);
    }
  if (settling.head != NULL)
    return G_SOURCE_CONTINUE;
  settler = 0;
  return G_SOURCE_REMOVE;
}

/* For most rows GTK only asks how high they are. */
static void
read_title (ShukeCustomerItem *self)
{
  if (self->has_title || self->id == 0)
    return;

  self->has_title = TRUE;
  shuke_book_get_list_title (self->book, self->id, &self->row.title, &self->row.tier, NULL);
}

/* The title stays as it was handed out. */
static void
read_row (ShukeCustomerItem *self)
{
  g_auto (ShukeListRow) row = { 0 };

  if (self->is_read || self->id == 0)
    return;

  self->is_read = TRUE;
  if (!shuke_book_get_list_row (self->book, self->id, &row, NULL))
    return;
  if (self->has_title)
    {
      g_free (row.title);
      g_free (row.tier);
      row.title = self->row.title;
      row.tier = self->row.tier;
    }
  self->has_title = TRUE;
  self->row = row;
  row = (ShukeListRow) { 0 };
  write_line (self);
}

static void
explain (ShukeCustomerItem *self)
{
  ShukeCustomerItemExplain wanted = self->explain;

  if (wanted == NULL)
    return;
  self->explain = NULL;
  self->explaining = TRUE;
  wanted (self, self->explain_data);
  self->explaining = FALSE;
}

static void
forget (ShukeCustomerItem *self)
{
  if (self->settling != NULL)
    g_queue_delete_link (&settling, g_steal_pointer (&self->settling));
  shuke_list_row_clear (&self->row);
  g_clear_pointer (&self->line, g_free);
  g_clear_pointer (&self->found_line, g_free);
  self->has_title = self->is_read = self->is_settled = FALSE;
  self->extents = (ShukeCustomerExtents) { 0 };
}

static void
shuke_customer_item_finalize (GObject *object)
{
  ShukeCustomerItem *self = SHUKE_CUSTOMER_ITEM (object);

  forget (self);
  g_free (self->heading);
  g_free (self->hit_line);
  g_free (self->found);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_customer_item_parent_class)->finalize (object);
}

static void
shuke_customer_item_class_init (ShukeCustomerItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_customer_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_CUSTOMER_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
shuke_customer_item_init (ShukeCustomerItem *self)
{
}

ShukeCustomerItem *
shuke_customer_item_new (ShukeBook *book,
                         gint64     id)
{
  ShukeCustomerItem *self = g_object_new (SHUKE_TYPE_CUSTOMER_ITEM, NULL);

  self->book = g_object_ref (book);
  self->id = id;

  return self;
}

ShukeCustomerItem *
shuke_customer_item_new_heading (const char *heading)
{
  ShukeCustomerItem *self = g_object_new (SHUKE_TYPE_CUSTOMER_ITEM, NULL);

  self->heading = g_strdup (heading);

  return self;
}

void
shuke_customer_item_settle (ShukeCustomerItem *self)
{
  g_return_if_fail (SHUKE_IS_CUSTOMER_ITEM (self));

  if (!self->is_read || self->is_settled || self->hit_line != NULL)
    return;
  self->is_settled = TRUE;
  g_queue_push_tail (&settling, self);
  self->settling = settling.tail;
  if (settler == 0)
    settler = g_idle_add (settle_next_cb, NULL);
}

gint64
shuke_customer_item_get_id (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), 0);

  return self->id;
}

const char *
shuke_customer_item_get_heading (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), NULL);

  return self->heading;
}

const char *
shuke_customer_item_get_title (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), NULL);

  explain (self);
  read_title (self);
  return self->row.title != NULL ? self->row.title : _("No name yet");
}

const char *
shuke_customer_item_get_tier (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), NULL);

  read_title (self);
  return self->row.tier;
}

const char *
shuke_customer_item_get_line (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), NULL);

  explain (self);
  read_row (self);
  if (self->hit_line != NULL)
    return self->hit_line;
  /* The grey line of somebody who bought nothing is her phone. */
  if (self->found != NULL && self->found_line == NULL && g_strcmp0 (self->line, self->found) != 0)
    {
      const char *const parts[] = { self->found, self->line, NULL };

      self->found_line = shuke_words_dotted (parts);
    }
  return self->found_line != NULL ? self->found_line : self->line != NULL ? self->line : "";
}

const char *
shuke_customer_item_peek_line (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), NULL);

  return self->hit_line != NULL || self->is_read ? shuke_customer_item_get_line (self) : NULL;
}

const char *
shuke_customer_item_get_letter (ShukeCustomerItem *self)
{
  const char *title;

  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), NULL);

  read_title (self);
  title = self->row.title;
  return title != NULL && g_unichar_isalpha (g_utf8_get_char (title)) ? title : "";
}

gint64
shuke_customer_item_get_portrait (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), 0);

  read_row (self);
  return self->row.portrait;
}

ShukeBook *
shuke_customer_item_get_book (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), NULL);

  return self->book;
}

void
shuke_customer_item_set_explain (ShukeCustomerItem        *self,
                                 ShukeCustomerItemExplain  wanted,
                                 gpointer                  user_data)
{
  g_return_if_fail (SHUKE_IS_CUSTOMER_ITEM (self));

  self->explain = wanted;
  self->explain_data = user_data;
}

static void
set_hit (ShukeCustomerItem *self,
         const char        *line,
         const char        *found,
         gboolean           in_title,
         int                start,
         int                length)
{
  g_free (self->hit_line);
  self->hit_line = g_strdup (line);
  g_free (self->found);
  self->found = g_strdup (found);
  g_clear_pointer (&self->found_line, g_free);
  self->has_hit = length > 0;
  self->hit_in_title = in_title;
  self->hit_start = start;
  self->hit_length = length;
  self->extents = (ShukeCustomerExtents) { 0 };
  /* Whoever looks for the first time has not seen it otherwise. */
  if (!self->explaining)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
shuke_customer_item_set_hit (ShukeCustomerItem *self,
                             const char        *line,
                             gboolean           in_title,
                             int                start,
                             int                length)
{
  g_return_if_fail (SHUKE_IS_CUSTOMER_ITEM (self));

  set_hit (self, line, NULL, in_title, start, length);
}

void
shuke_customer_item_set_found (ShukeCustomerItem *self,
                               const char        *found,
                               int                start,
                               int                length)
{
  g_return_if_fail (SHUKE_IS_CUSTOMER_ITEM (self));

  set_hit (self, NULL, found, FALSE, start, length);
}

gboolean
shuke_customer_item_get_hit (ShukeCustomerItem *self,
                             gboolean          *in_title,
                             int               *start,
                             int               *length)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), FALSE);

  explain (self);
  *in_title = self->hit_in_title;
  *start = self->hit_start;
  *length = self->hit_length;

  return self->has_hit;
}

void
shuke_customer_item_refresh (ShukeCustomerItem *self)
{
  g_return_if_fail (SHUKE_IS_CUSTOMER_ITEM (self));

  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

ShukeCustomerExtents *
shuke_customer_item_get_extents (ShukeCustomerItem *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_ITEM (self), NULL);

  explain (self);
  return &self->extents;
}
