/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives a head its height for the width it really has. */

#include "shuke-head-layout.h"

struct _ShukeHeadLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ShukeHeadLayout, shuke_head_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
shuke_head_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What is in the head, at its height for @width. */
static int
head_height (GtkWidget *head,
             int        width)
{
  int height;

  gtk_widget_measure (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (head)), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
shuke_head_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  GtkWidget *head = gtk_widget_get_first_child (widget);
  GtkWidget *body = gtk_widget_get_next_sibling (head);
  int head_minimum, head_natural, body_minimum, body_natural;

  gtk_widget_measure (head, orientation, -1, &head_minimum, &head_natural, NULL, NULL);
  gtk_widget_measure (body, orientation, for_size, &body_minimum, &body_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (head_minimum, body_minimum);
      *natural = MAX (head_natural, body_natural);
      return;
    }
  *minimum = head_minimum + body_minimum;
  *natural = MAX (head_minimum, head_height (head, for_size)) + body_natural;
}

static void
shuke_head_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  GtkWidget *head = gtk_widget_get_first_child (widget);
  GtkWidget *body = gtk_widget_get_next_sibling (head);
  int head_minimum, body_minimum, wanted;

  gtk_widget_measure (head, GTK_ORIENTATION_VERTICAL, -1, &head_minimum, NULL, NULL, NULL);
  gtk_widget_measure (body, GTK_ORIENTATION_VERTICAL, width, &body_minimum, NULL, NULL, NULL);
  wanted = MAX (head_minimum, MIN (head_height (head, width), height - body_minimum));
  gtk_widget_size_allocate (head, &(GtkAllocation) { 0, 0, width, wanted }, -1);
  gtk_widget_size_allocate (body, &(GtkAllocation) { 0, wanted, width, height - wanted }, -1);
}

static void
shuke_head_layout_class_init (ShukeHeadLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = shuke_head_layout_get_request_mode;
  layout_class->measure = shuke_head_layout_measure;
  layout_class->allocate = shuke_head_layout_allocate;
}

static void
shuke_head_layout_init (ShukeHeadLayout *self)
{
}
