/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Toasts whose sentence is never cut, and one way to show them.
 *
 * None is ever of high priority: the overlay puts the one before it back in its queue, and ends the program when that one's turn comes
 * while it is still fading out, as it does when Escape is quick (libadwaita 1.2). */

#include "config.h"

#include "shuke-toast.h"

#include "shuke-style.h"

/* A toast is as high as its sentence is in the width that it would like; so it must like no more than there is. */
#define CHARACTER  8      /* px of unscaled text */
#define LEAST      6      /* characters */
#define NARROWEST  360    /* px: of a window */
#define FRAMES_OF_START 30
#define FRAMES     "shuke-frames"

static gboolean
is_foot (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "bottom-bar") || gtk_widget_has_css_class (widget, "campaign-foot") || ADW_IS_VIEW_SWITCHER_BAR (widget);
}

/* Where the highest of the feet that are seen below @widget begins, as seen from @overlay. None is inside of what scrolls. */
static float
find_feet (GtkWidget *widget,
           GtkWidget *overlay,
           float      top)
{
  graphene_rect_t place;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget) || GTK_IS_SCROLLED_WINDOW (widget))
    return top;
  if (is_foot (widget))
    return gtk_widget_get_height (widget) > 0 && gtk_widget_compute_bounds (widget, overlay, &place) ? MIN (top, place.origin.y) : top;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    top = find_feet (child, overlay, top);
  return top;
}

/* What the overlay made of the toast that @label stands in; NULL outside of one. */
static GtkWidget *
find_toast (GtkWidget *label)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (label, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *toast = overlay != NULL ? label : NULL;

  while (toast != NULL && gtk_widget_get_parent (toast) != overlay)
    toast = gtk_widget_get_parent (toast);
  return toast;
}

/* The toast stands above the feet of the page, whose buttons stay free, as long as there is room above them. */
static void
stand_above_feet (GtkWidget *label)
{
  GtkWidget *toast = find_toast (label);
  GtkWidget *overlay = toast != NULL ? gtk_widget_get_parent (toast) : NULL;
  GtkWidget *child = overlay != NULL ? adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay)) : NULL;
  int height, top;

  if (child == NULL)
    return;
  height = gtk_widget_get_height (overlay);
  top = (int) find_feet (child, overlay, (float) height);
  gtk_widget_set_margin_bottom (toast, MIN (height - top, height / 2));
}

/* Its sentence as wide as there is room for it beside the edges, the button and the cross. */
static void
fit (GtkWidget *label)
{
  GtkWidget *toast = find_toast (label);
  int width, room, natural, whole, own;

  if (toast == NULL)
    return;
  /* A toast of the start comes before the window has been given its room, and must not make it wider than it was to be. */
  width = gtk_widget_get_width (gtk_widget_get_parent (toast));
  gtk_widget_measure (toast, GTK_ORIENTATION_HORIZONTAL, -1, &whole, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &own, NULL, NULL, NULL);
  room = (width > 0 ? width : NARROWEST) - (whole - own);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX (LEAST, room / shuke_style_scale_width (label, CHARACTER)));
  /* One width, so that the toast cannot be told two heights for it (libadwaita 1.7 takes the lesser for the greater). */
  gtk_widget_set_size_request (label, -1, -1);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_set_size_request (label, MIN (natural, MAX (room, 1)), -1);
  stand_above_feet (label);
}

/* What the toast tells of may have changed the foot, and one of the start comes before there is a foot: it is looked at again while the
 * page is being laid out. */
static gboolean
laid_out_cb (GtkWidget     *label,
             GdkFrameClock *clock,
             gpointer       data)
{
  GtkWidget *toast = find_toast (label);
  guint frames = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), FRAMES)) + 1;

  if (toast == NULL)
    return G_SOURCE_REMOVE;
  g_object_set_data (G_OBJECT (label), FRAMES, GUINT_TO_POINTER (frames));
  if (frames == 1)
    fit (label);
  else
    stand_above_feet (label);
  return frames < FRAMES_OF_START ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
root_changed_cb (GtkWidget *label)
{
  if (gtk_widget_get_root (label) == NULL)
    return;
  fit (label);
  gtk_widget_add_tick_callback (label, laid_out_cb, NULL, NULL);
}

AdwToast *
shuke_toast_new (const char *sentence)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  g_signal_connect (label, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  adw_toast_set_custom_title (toast, label);
  return toast;
}

/* The overlay of libadwaita 1.2 frees a toast under its own animation when another comes or goes meanwhile; its animations take 300 ms, by
 * the clock of the frames. So nothing is added or dismissed here before the last movement is over by that clock: on a machine that is busy a
 * frame may come long after its time. */
#define CALM_US (450 * 1000)

typedef struct {
  AdwToastOverlay *overlay;   /* holds this */
  AdwToast        *shown;     /* borrowed until it is dismissed */
  AdwToast        *next;      /* (owned) (nullable) */
  gboolean         drop;      /* what is shown goes, whatever comes */
  gint64           moved;     /* time of the first frame after a toast last came or went; 0 = it is still to come */
  gboolean         calm;      /* a frame came that ended what moved */
  guint            tick;      /* 0 = all is at rest */
} Toasts;

static void advance (Toasts *self);

/* The overlay takes the callback along. */
static void
toasts_free (gpointer data)
{
  Toasts *self = data;

  g_clear_object (&self->next);
  g_free (self);
}

static gboolean
frame_cb (GtkWidget     *overlay,
          GdkFrameClock *clock,
          gpointer       data)
{
  Toasts *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->moved == 0)
    self->moved = now;
  /* The animation may be called after this in one frame, so that its end is sure only in the next. */
  if (now - self->moved < CALM_US || !self->calm)
    {
      self->calm = now - self->moved >= CALM_US;
      return G_SOURCE_CONTINUE;
    }
  self->tick = 0;
  advance (self);
  return G_SOURCE_REMOVE;
}

static void
moved (Toasts *self)
{
  self->moved = 0;
  self->calm = FALSE;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->overlay), frame_cb, self, NULL);
}

static void
dismissed_cb (AdwToast        *toast,
              AdwToastOverlay *overlay)
{
  Toasts *self = g_object_get_data (G_OBJECT (overlay), "shuke-toasts");

  if (toast != self->shown)
    return;
  self->shown = NULL;
  self->drop = FALSE;
  moved (self);
}

/* One step; when the last movement is over it comes back for the next. */
static void
advance (Toasts *self)
{
  if (self->tick != 0)
    return;
  if (self->shown != NULL)
    {
      if (self->drop || (self->next != NULL && adw_toast_get_button_label (self->next) != NULL))
        adw_toast_dismiss (self->shown);
      return;
    }
  if (self->next == NULL)
    return;
  self->shown = self->next;
  g_signal_connect_object (self->shown, "dismissed", G_CALLBACK (dismissed_cb), self->overlay, 0);
  moved (self);
  adw_toast_overlay_add_toast (self->overlay, g_steal_pointer (&self->next));
}

void
shuke_toast_show (AdwToastOverlay *overlay,
                  AdwToast        *toast)
{
  Toasts *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  self = g_object_get_data (G_OBJECT (overlay), "shuke-toasts");
  if (self == NULL)
    {
      self = g_new0 (Toasts, 1);
      self->overlay = overlay;
      g_object_set_data_full (G_OBJECT (overlay), "shuke-toasts", self, toasts_free);
    }
  g_clear_object (&self->next);
  self->next = toast;
  advance (self);
}

void
shuke_toast_withdraw (AdwToastOverlay *overlay,
                      AdwToast        *toast)
{
  Toasts *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  self = g_object_get_data (G_OBJECT (overlay), "shuke-toasts");
  if (self == NULL)
    return;
  if (self->next == toast)
    g_clear_object (&self->next);
  else if (self->shown == toast)
    {
      self->drop = TRUE;
      advance (self);
    }
}

void
shuke_toast_drop_all (AdwToastOverlay *overlay)
{
  Toasts *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  self = g_object_get_data (G_OBJECT (overlay), "shuke-toasts");
  if (self == NULL)
    return;
  g_clear_object (&self->next);
  self->drop = self->shown != NULL;
  advance (self);
}
