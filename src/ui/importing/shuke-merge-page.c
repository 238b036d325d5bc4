/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions about known customers in one list, so that one and four hundred are alike and only what is in sight has widgets. The
 * answers stand in the records; nothing is written here. */

#include "config.h"

#include "shuke-merge-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-merge-row.h"
#include "shuke-merge-words.h"

struct _ShukeMergePage {
  GtkBox parent_instance;

  GtkLabel    *counts;
  GtkListView *questions;

  GPtrArray   *merges;   /* (owned) (nullable) */
  GListStore  *items;    /* heads and parts */
};

G_DEFINE_FINAL_TYPE (ShukeMergePage, shuke_merge_page, GTK_TYPE_BOX)

enum { DECIDED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, shuke_merge_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  shuke_merge_row_set_item (SHUKE_MERGE_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item),
                            gtk_list_item_get_position (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  shuke_merge_row_set_item (SHUKE_MERGE_ROW (gtk_list_item_get_child (list_item)), NULL, 0);
}

static void
all_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  ShukeMergePage *self = SHUKE_MERGE_PAGE (widget);
  g_autoptr (ShukeMergeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), g_variant_get_uint32 (parameter));
  const ShukeMergePart *like = item == NULL ? NULL : shuke_merge_item_get_part (item);

  if (like == NULL)
    return;
  shuke_merges_choose (self->merges, like, like->choice);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (ShukeMergeItem) other = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const ShukeMergePart *part = shuke_merge_item_get_part (other);

      if (part != NULL && part->field == like->field)
        shuke_merge_item_say_decided (other);
    }
}

/* That it is somebody else is said on her head and changes all her parts, before and behind it. */
static void
decided_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ShukeMergePage *self = SHUKE_MERGE_PAGE (widget);
  guint position = g_variant_get_uint32 (parameter);
  g_autoptr (ShukeMergeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const ShukeMerge *merge = item == NULL ? NULL : shuke_merge_item_get_merge (item);

  if (merge == NULL)
    return;
  for (guint first = position - MIN (position, merge->parts->len), i = first; i <= position + merge->parts->len; i++)
    {
      g_autoptr (ShukeMergeItem) other = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (other != NULL && shuke_merge_item_get_merge (other) == merge)
        shuke_merge_item_say_decided (other);
    }
  g_signal_emit (self, signals[DECIDED], 0);
}

/* The row in which the keyboard is, on itself or on a button in it. */
static ShukeMergeRow *
find_focused (ShukeMergePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->questions)))
    return NULL;
  row = gtk_widget_get_ancestor (focus, SHUKE_TYPE_MERGE_ROW);
  if (row == NULL && SHUKE_IS_MERGE_ROW (gtk_widget_get_first_child (focus)))
    row = gtk_widget_get_first_child (focus);
  return row == NULL ? NULL : SHUKE_MERGE_ROW (row);
}

/* On to the next question; behind the last one it stays. */
static void
focus_next (ShukeMergeRow *row)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (row));
  GtkWidget *next = gtk_widget_get_next_sibling (item);

  gtk_widget_grab_focus (next != NULL ? next : item);
}

static gboolean
key_pressed_cb (ShukeMergePage  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  ShukeMergeRow *row = find_focused (self);
  gboolean chosen = FALSE;

  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_1:
    case GDK_KEY_KP_1:
      chosen = shuke_merge_row_choose (row, SHUKE_MERGE_KEEP);
      break;
    case GDK_KEY_2:
    case GDK_KEY_KP_2:
      chosen = shuke_merge_row_choose (row, SHUKE_MERGE_TAKE);
      break;
    case GDK_KEY_3:
    case GDK_KEY_KP_3:
      chosen = shuke_merge_row_choose (row, SHUKE_MERGE_BOTH);
      break;
    case GDK_KEY_a:
    case GDK_KEY_A:
      shuke_merge_row_choose_all (row);
      return GDK_EVENT_STOP;
    case GDK_KEY_n:
    case GDK_KEY_N:
      /* Her buttons may be dead from now on. */
      gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
      shuke_merge_row_toggle_another (row);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if (chosen)
    focus_next (row);
  return GDK_EVENT_STOP;
}

/* Enter goes from one answer to the next. */
static void
activate_cb (ShukeMergePage *self,
             guint           position)
{
  g_autoptr (ShukeMergeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  ShukeMergePart *part = item == NULL ? NULL : shuke_merge_item_get_part (item);

  if (part == NULL || shuke_merge_item_get_merge (item)->another)
    return;
  part->choice = part->choice == SHUKE_MERGE_KEEP                ? SHUKE_MERGE_TAKE
                 : part->choice == SHUKE_MERGE_TAKE && part->both ? SHUKE_MERGE_BOTH
                                                                  : SHUKE_MERGE_KEEP;
  shuke_merge_item_say_decided (item);
}

void
shuke_merge_page_set_merges (ShukeMergePage *self,
                             GPtrArray      *merges)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *counts = NULL;

  g_clear_pointer (&self->merges, g_ptr_array_unref);
  g_list_store_remove_all (self->items);
  if (merges == NULL)
    return;
  self->merges = g_ptr_array_ref (merges);
  for (guint i = 0; i < merges->len; i++)
    {
      ShukeMerge *merge = g_ptr_array_index (merges, i);

      g_ptr_array_add (lines, shuke_merge_item_new (merges, merge, NULL));
      for (guint k = 0; k < merge->parts->len; k++)
        g_ptr_array_add (lines, shuke_merge_item_new (merges, merge, g_ptr_array_index (merge->parts, k)));
    }
  g_list_store_splice (self->items, 0, 0, lines->pdata, lines->len);
  counts = shuke_merges_dup_counts (merges);
  gtk_label_set_label (self->counts, counts);
}

void
shuke_merge_page_focus (ShukeMergePage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->questions), GTK_DIR_TAB_FORWARD);
}

static void
shuke_merge_page_dispose (GObject *object)
{
  ShukeMergePage *self = SHUKE_MERGE_PAGE (object);

  if (self->questions != NULL)
    gtk_list_view_set_model (self->questions, NULL);
  g_clear_object (&self->items);
  g_clear_pointer (&self->merges, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_merge_page_parent_class)->dispose (object);
}

static void
shuke_merge_page_class_init (ShukeMergePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_merge_page_dispose;
  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-merge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeMergePage, counts);
  gtk_widget_class_bind_template_child (widget_class, ShukeMergePage, questions);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "merge.all", "u", all_action);
  gtk_widget_class_install_action (widget_class, "merge.decided", "u", decided_action);
}

static void
shuke_merge_page_init (ShukeMergePage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->questions, factory);
  g_object_unref (factory);
  self->items = g_list_store_new (SHUKE_TYPE_MERGE_ITEM);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_list_view_set_model (self->questions, GTK_SELECTION_MODEL (selection));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->questions), keys);
}

GtkWidget *
shuke_merge_page_new (void)
{
  return g_object_new (SHUKE_TYPE_MERGE_PAGE, NULL);
}
