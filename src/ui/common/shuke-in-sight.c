/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A viewport scrolls to what gets the keyboard at once, when what has just been made has no place yet, and what stands above it may
 * still grow. So here the scrolling comes after the layout. */

#include "config.h"

#include "shuke-in-sight.h"

#define ABOVE 12
/* A toast stands in front of the foot of the window. */
#define BELOW 72

#define WAITS "shuke-in-sight"
#define GROWS "shuke-in-sight-grows"
#define TAIL "shuke-in-sight-tail"

static gboolean
has_keyboard (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Where @widget stands in the viewport, down to the end of what hangs below it. */
static gboolean
get_place (GtkWidget       *widget,
           GtkViewport     *viewport,
           graphene_rect_t *place)
{
  GtkWidget *tail = g_object_get_data (G_OBJECT (widget), TAIL);
  GtkWidget *body = gtk_viewport_get_child (viewport);
  graphene_rect_t lower;

  if (!gtk_widget_compute_bounds (widget, body, place))
    return FALSE;
  if (tail != NULL && gtk_widget_get_mapped (tail) && gtk_widget_compute_bounds (tail, body, &lower))
    graphene_rect_union (place, &lower, place);
  return TRUE;
}

/* No further than needed; of what is taller than the view the beginning. */
static void
scroll_to (GtkWidget *widget,
           GtkWidget *viewport)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  int below = g_object_get_data (G_OBJECT (widget), TAIL) != NULL ? ABOVE : BELOW;
  graphene_rect_t place;
  double lowest, least;

  if (!get_place (widget, GTK_VIEWPORT (viewport), &place))
    return;
  lowest = place.origin.y - ABOVE;
  least = place.origin.y + place.size.height + below - gtk_adjustment_get_page_size (adjustment);
  /* Set in any case: that ends the viewport's own gliding to where the widget before stood. */
  gtk_adjustment_set_value (adjustment, MIN (MAX (gtk_adjustment_get_value (adjustment), least), lowest));
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL && has_keyboard (widget))
    {
      if (gtk_widget_get_height (widget) == 0)
        return G_SOURCE_CONTINUE;
      scroll_to (widget, viewport);
    }
  g_object_set_data (G_OBJECT (widget), WAITS, NULL);
  return G_SOURCE_REMOVE;
}

static void
wait_for_place (GtkWidget *widget)
{
  if (g_object_get_data (G_OBJECT (widget), WAITS) != NULL)
    return;
  g_object_set_data (G_OBJECT (widget), WAITS, widget);
  gtk_widget_add_tick_callback (widget, frame_cb, NULL, NULL);
}

static void
changed_cb (GtkWidget     *widget,
            GtkAdjustment *adjustment)
{
  if (has_keyboard (widget))
    wait_for_place (widget);
  else
    g_signal_handlers_disconnect_by_func (adjustment, changed_cb, widget);
}

/* What has grown gets its place within the frame that begins with the first call. */
static gboolean
grown_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (g_object_steal_data (G_OBJECT (widget), GROWS) != NULL)
    return G_SOURCE_CONTINUE;
  if (viewport != NULL)
    scroll_to (widget, viewport);
  return G_SOURCE_REMOVE;
}

void
shuke_in_sight_show (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), GROWS, widget);
  gtk_widget_add_tick_callback (widget, grown_cb, NULL, NULL);
}

/* Now, and whenever the layout changes. */
static void
keep_in_sight (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;

  if (viewport == NULL)
    return;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  g_signal_handlers_disconnect_by_func (adjustment, changed_cb, widget);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (changed_cb), widget, G_CONNECT_SWAPPED);
  wait_for_place (widget);
}

void
shuke_in_sight_focus (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_grab_focus (widget);
  keep_in_sight (widget);
}

void
shuke_in_sight_show_below (GtkWidget *widget,
                           GtkWidget *tail)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && GTK_IS_WIDGET (tail));

  /* Both belong to one template and go together. */
  g_object_set_data (G_OBJECT (widget), TAIL, tail);
  keep_in_sight (widget);
}

/* A popover wants its button where it can be seen: not before the file has grown by its rows and was scrolled. */
static gboolean
seen_cb (GtkWidget     *button,
         GdkFrameClock *clock,
         gpointer       data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (button, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;

  /* The keyboard went elsewhere meanwhile. */
  if (viewport == NULL || (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    return G_SOURCE_REMOVE;
  if (!gtk_widget_compute_bounds (button, viewport, &place) || place.size.height == 0 || place.origin.y < 0
      || place.origin.y + place.size.height > (float) gtk_widget_get_height (viewport))
    return G_SOURCE_CONTINUE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  return G_SOURCE_REMOVE;
}

void
shuke_in_sight_pop_up (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  shuke_in_sight_focus (GTK_WIDGET (button));
  gtk_widget_add_tick_callback (GTK_WIDGET (button), seen_cb, NULL, NULL);
}
