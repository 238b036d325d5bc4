/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chip for each filter. It knows what is chosen; what to do with it is the list's business. */

#include "config.h"

#include "shuke-filter-chips.h"

#include <glib/gi18n.h>

#include "shuke-book-groups.h"
#include "shuke-look-job.h"
#include "shuke-wrap-layout.h"

#define MAX_CHIPS 7

struct _ShukeFilterChips {
  GtkBox parent_instance;

  GPtrArray    *chosen;
  GHashTable   *found;   /* of @chosen; NULL before it was asked for */
  gboolean      stale;   /* the book has changed since */
  ShukeLookJob *job;
};

enum {
  CHANGED,
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeFilterChips, shuke_filter_chips, GTK_TYPE_BOX)

static const char *
filter_label (const ShukeFilter *filter)
{
  switch (filter->kind)
    {
    case SHUKE_FILTER_QUIET:
      return C_("filter", "Quiet");
    case SHUKE_FILTER_OWED:
      return C_("filter", "Owed");
    case SHUKE_FILTER_PROSPECT:
      return C_("filter", "Prospects");
    case SHUKE_FILTER_TIER:
    case SHUKE_FILTER_GROUP:
    case SHUKE_FILTER_SIZE:
    default:
      return filter->word;
    }
}

static const char *
filter_tooltip (const ShukeFilter *filter)
{
  switch (filter->kind)
    {
    case SHUKE_FILTER_QUIET:
      return _("Away more than twice as long as is usual for her");
    case SHUKE_FILTER_OWED:
      return _("Something promised or planned for her is due");
    case SHUKE_FILTER_PROSPECT:
      return _("Has not bought yet, and may");
    case SHUKE_FILTER_TIER:
      return _("Everybody of this tier");
    case SHUKE_FILTER_GROUP:
      return _("Everybody in this group");
    case SHUKE_FILTER_SIZE:
    default:
      return _("Somebody in the family wears this size");
    }
}

static void
forget (ShukeFilterChips *self)
{
  g_clear_pointer (&self->found, g_hash_table_unref);
  if (self->job != NULL)
    shuke_look_job_stop (self->job);
}

static GPtrArray *
copy_chosen (ShukeFilterChips *self)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_filter_free);

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const ShukeFilter *filter = g_ptr_array_index (self->chosen, i);

      g_ptr_array_add (copy, shuke_filter_new (filter->kind, filter->word));
    }
  return copy;
}

/* Whoever was found stays until it is known who it is now: the list does not blink with each thing that is written. */
static void
book_changed_cb (ShukeFilterChips *self)
{
  self->stale = TRUE;
  if (shuke_look_job_is_at_work (self->job))
    shuke_look_job_start (self->job, copy_chosen (self));
}

static void
take_found (ShukeFilterChips *self,
            GHashTable       *found)
{
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found != NULL ? found : g_hash_table_new (g_int64_hash, g_int64_equal);
  self->stale = FALSE;
}

static void
found_cb (GHashTable *found,
          gpointer    data)
{
  ShukeFilterChips *self = data;

  take_found (self, found);
  g_signal_emit (self, signals[FOUND], 0);
}

static gboolean
needs_job (ShukeFilterChips *self,
           ShukeBook        *book)
{
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const ShukeFilter *filter = g_ptr_array_index (self->chosen, i);

      if (filter->kind == SHUKE_FILTER_GROUP && shuke_book_is_group_by_rule (book, filter->word))
        return TRUE;
    }
  return FALSE;
}

static void
chip_toggled_cb (ShukeFilterChips *self,
                 GtkToggleButton  *chip)
{
  ShukeFilter *filter = g_object_get_data (G_OBJECT (chip), "filter");
  guint position;

  if (gtk_toggle_button_get_active (chip))
    g_ptr_array_add (self->chosen, shuke_filter_new (filter->kind, filter->word));
  else if (g_ptr_array_find_with_equal_func (self->chosen, filter, (GEqualFunc) shuke_filter_equal, &position))
    g_ptr_array_remove_index (self->chosen, position);
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
shuke_filter_chips_dispose (GObject *object)
{
  g_clear_pointer (&SHUKE_FILTER_CHIPS (object)->job, shuke_look_job_free);
  G_OBJECT_CLASS (shuke_filter_chips_parent_class)->dispose (object);
}

static void
shuke_filter_chips_finalize (GObject *object)
{
  forget (SHUKE_FILTER_CHIPS (object));
  g_ptr_array_unref (SHUKE_FILTER_CHIPS (object)->chosen);
  G_OBJECT_CLASS (shuke_filter_chips_parent_class)->finalize (object);
}

static void
shuke_filter_chips_class_init (ShukeFilterChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_filter_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_filter_chips_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), SHUKE_TYPE_WRAP_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOUND] = g_signal_new ("found", SHUKE_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_filter_chips_init (ShukeFilterChips *self)
{
  self->chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_filter_free);
}

/* It belongs to a page, and a page to one book. */
static void
start_with (ShukeFilterChips *self,
            ShukeBook        *book)
{
  if (self->job != NULL)
    return;
  self->job = shuke_look_job_new (book, shuke_book_find_filtered_until, found_cb, self);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
}

void
shuke_filter_chips_load (ShukeFilterChips *self,
                         ShukeBook        *book)
{
  g_autoptr (GPtrArray) filters = NULL;
  GtkWidget *child;

  g_return_if_fail (SHUKE_IS_FILTER_CHIPS (self));

  start_with (self, book);
  filters = shuke_book_list_filters (book, MAX_CHIPS, NULL);
  /* What is chosen has to be there to be given up. */
  for (guint i = 0; filters != NULL && i < self->chosen->len; i++)
    {
      const ShukeFilter *filter = g_ptr_array_index (self->chosen, i);

      if (!g_ptr_array_find_with_equal_func (filters, filter, (GEqualFunc) shuke_filter_equal, NULL))
        g_ptr_array_add (filters, shuke_filter_new (filter->kind, filter->word));
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; filters != NULL && i < filters->len; i++)
    {
      const ShukeFilter *filter = g_ptr_array_index (filters, i);
      GtkWidget *chip = gtk_toggle_button_new_with_label (filter_label (filter));

      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_set_tooltip_text (chip, filter_tooltip (filter));
      g_object_set_data_full (G_OBJECT (chip), "filter", shuke_filter_new (filter->kind, filter->word),
                              (GDestroyNotify) shuke_filter_free);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                    g_ptr_array_find_with_equal_func (self->chosen, filter, (GEqualFunc) shuke_filter_equal, NULL));
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), chip);
    }
}

void
shuke_filter_chips_choose (ShukeFilterChips  *self,
                           ShukeBook         *book,
                           const ShukeFilter *filter)
{
  g_return_if_fail (SHUKE_IS_FILTER_CHIPS (self) && filter != NULL);

  forget (self);
  g_ptr_array_set_size (self->chosen, 0);
  g_ptr_array_add (self->chosen, shuke_filter_new (filter->kind, filter->word));
  shuke_filter_chips_load (self, book);
  g_signal_emit (self, signals[CHANGED], 0);
}

GHashTable *
shuke_filter_chips_find (ShukeFilterChips *self,
                         ShukeBook        *book)
{
  g_return_val_if_fail (SHUKE_IS_FILTER_CHIPS (self), NULL);

  if (self->found != NULL && !self->stale)
    return self->found;
  start_with (self, book);
  if (!needs_job (self, book))
    shuke_filter_chips_find_now (self, book);
  else if (!shuke_look_job_is_at_work (self->job))
    shuke_look_job_start (self->job, copy_chosen (self));
  return self->found;
}

GArray *
shuke_filter_chips_keep (ShukeFilterChips *self,
                         ShukeBook        *book,
                         GArray           *ids)
{
  GHashTable *set;

  g_return_val_if_fail (SHUKE_IS_FILTER_CHIPS (self), NULL);

  if (self->chosen->len == 0)
    return g_array_ref (ids);
  set = shuke_filter_chips_find (self, book);
  return set != NULL ? shuke_book_keep_filtered (ids, set) : g_array_new (FALSE, FALSE, sizeof (gint64));
}

gboolean
shuke_filter_chips_find_now (ShukeFilterChips *self,
                             ShukeBook        *book)
{
  g_return_val_if_fail (SHUKE_IS_FILTER_CHIPS (self), FALSE);

  if (self->found != NULL && !self->stale)
    return FALSE;
  start_with (self, book);
  shuke_look_job_stop (self->job);
  take_found (self, shuke_book_find_filtered (book, self->chosen, NULL));
  return TRUE;
}

gboolean
shuke_filter_chips_is_empty (ShukeFilterChips *self)
{
  g_return_val_if_fail (SHUKE_IS_FILTER_CHIPS (self), TRUE);
  return gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL;
}

GPtrArray *
shuke_filter_chips_get_chosen (ShukeFilterChips *self)
{
  g_return_val_if_fail (SHUKE_IS_FILTER_CHIPS (self), NULL);
  return self->chosen;
}

const char *
shuke_filter_chips_get_group (ShukeFilterChips *self)
{
  const ShukeFilter *only;

  g_return_val_if_fail (SHUKE_IS_FILTER_CHIPS (self), NULL);

  only = self->chosen->len == 1 ? g_ptr_array_index (self->chosen, 0) : NULL;
  return only != NULL && only->kind == SHUKE_FILTER_GROUP ? only->word : NULL;
}
