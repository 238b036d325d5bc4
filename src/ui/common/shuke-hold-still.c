/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scrolled window keeps its offset and not what is seen: a line more on the card above, and everything below it slides away under the
 * mouse. What was laid out is put right before it is drawn, for as long as bands and sections take to slide. */

#include "config.h"

#include "shuke-hold-still.h"

/* Longer than any sliding takes. */
#define HELD_MS 600

#define HELD "shuke-hold-still"

typedef struct {
  GtkScrolledWindow *scroller;   /* (unowned): we are its data */
  GdkFrameClock     *clock;
  GtkWidget         *row;        /* (weak) */
  gulong             laid_out;
  guint              ends;
  double             place;      /* of the row, from the top of the view */
  double             scrolled;   /* the offset that belongs to it */
} Held;

static void
held_free (Held *self)
{
  g_clear_handle_id (&self->ends, g_source_remove);
  /* The clock of a window that has gone lets its handlers go by itself. */
  if (g_signal_handler_is_connected (self->clock, self->laid_out))
    g_signal_handler_disconnect (self->clock, self->laid_out);
  g_clear_object (&self->clock);
  g_clear_weak_pointer (&self->row);
  g_free (self);
}

/* FALSE for what is not laid out, or gone. */
static gboolean
get_bounds (GtkWidget         *row,
            GtkScrolledWindow *scroller,
            graphene_rect_t   *bounds)
{
  return gtk_widget_get_mapped (row) && gtk_widget_is_ancestor (row, GTK_WIDGET (scroller)) &&
         gtk_widget_compute_bounds (row, GTK_WIDGET (scroller), bounds) && bounds->size.height > 0;
}

/* FALSE for what is not seen either. */
static gboolean
get_place (GtkWidget         *row,
           GtkScrolledWindow *scroller,
           double            *place)
{
  graphene_rect_t bounds;

  if (!get_bounds (row, scroller, &bounds))
    return FALSE;
  *place = bounds.origin.y;
  return bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < (float) gtk_widget_get_height (GTK_WIDGET (scroller));
}

/* A row of a list; outside lists whatever it is. */
static GtkWidget *
row_around (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return row != NULL ? row : widget;
}

static GtkWidget *
find_row (GtkScrolledWindow *scroller,
          double            *place)
{
  GtkWidget *view = GTK_WIDGET (scroller);
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL && gtk_widget_is_ancestor (focus, view) ? row_around (focus) : NULL;

  if (row != NULL && get_place (row, scroller, place))
    return row;
  focus = gtk_widget_pick (view, gtk_widget_get_width (view) / 2.0, gtk_widget_get_height (view) / 2.0, GTK_PICK_DEFAULT);
  row = focus != NULL && focus != view ? row_around (focus) : NULL;
  return row != NULL && get_place (row, scroller, place) ? row : NULL;
}

/* Set while frames are laid out, the offset is obeyed in the same frame. */
static void
laid_out_cb (Held *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  self->place -= value - self->scrolled;
  self->scrolled = value;
  if (self->row == NULL || !get_bounds (self->row, self->scroller, &bounds) || ABS (bounds.origin.y - self->place) < 1)
    return;
  gtk_adjustment_set_value (adjustment, value + bounds.origin.y - self->place);
  self->scrolled = gtk_adjustment_get_value (adjustment);
}

static gboolean
ends_cb (gpointer data)
{
  Held *self = data;

  self->ends = 0;
  g_object_set_data (G_OBJECT (self->scroller), HELD, NULL);
  return G_SOURCE_REMOVE;
}

void
shuke_hold_still (GtkScrolledWindow *scroller)
{
  GdkFrameClock *clock;
  GtkWidget *row;
  double place;
  Held *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  clock = gtk_widget_get_mapped (GTK_WIDGET (scroller)) ? gtk_widget_get_frame_clock (GTK_WIDGET (scroller)) : NULL;
  row = clock != NULL ? find_row (scroller, &place) : NULL;
  if (row == NULL)
    return;
  self = g_new0 (Held, 1);
  self->scroller = scroller;
  self->clock = g_object_ref (clock);
  g_set_weak_pointer (&self->row, row);
  self->place = place;
  self->scrolled = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller));
  self->laid_out = g_signal_connect_data (clock, "layout", G_CALLBACK (laid_out_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->ends = g_timeout_add (HELD_MS, ends_cb, self);
  g_object_set_data_full (G_OBJECT (scroller), HELD, self, (GDestroyNotify) held_free);
}
