/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays chips out like words in a paragraph. GtkFlowBox makes equal cells and the stock wrap layout
 * came only with libadwaita 1.7. Children whose own hexpand is set share what their row leaves. It must never ask for more
 * width than its widest child needs. */

#include "shuke-wrap-layout.h"

struct _ShukeWrapLayout {
  GtkLayoutManager parent_instance;

  int column_spacing;
  int row_spacing;
};

enum {
  PROP_0,
  PROP_COLUMN_SPACING,
  PROP_ROW_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeWrapLayout, shuke_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

#define KEEPS_WITH_PREVIOUS "shuke-keeps-with-previous"
#define FILLS_ROW_ALONE "shuke-fills-row-alone"

/* First child of the next row; fills in what the row from @first takes. */
static GtkWidget *
measure_row (ShukeWrapLayout *self,
             GtkWidget       *first,
             int              width,
             int             *row_width,
             int             *row_height)
{
  GtkWidget *child, *last = NULL;
  int width_before = 0, height_before = 0;
  gboolean any = FALSE;

  *row_width = 0;
  *row_height = 0;
  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural, child_width, child_height, with_child;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      child_width = MAX (minimum, MIN (natural, width));
      with_child = any ? *row_width + self->column_spacing + child_width : child_width;
      if (any && with_child > width)
        {
          if (last == first || g_object_get_data (G_OBJECT (child), KEEPS_WITH_PREVIOUS) == NULL)
            return child;
          *row_width = width_before;
          *row_height = height_before;
          return last;
        }

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
      last = any ? child : first;
      width_before = *row_width;
      height_before = *row_height;
      *row_width = with_child;
      *row_height = MAX (*row_height, child_height);
      any = TRUE;
    }

  return NULL;
}

static int
height_for_width (ShukeWrapLayout *self,
                  GtkWidget       *widget,
                  int              width)
{
  GtkWidget *next = gtk_widget_get_first_child (widget);
  int height = 0;

  while (next != NULL)
    {
      int row_width, row_height;

      next = measure_row (self, next, width, &row_width, &row_height);
      height += row_height;
      if (next != NULL)
        height += self->row_spacing;
    }

  return height;
}

static GtkSizeRequestMode
shuke_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
shuke_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  ShukeWrapLayout *self = SHUKE_WRAP_LAYOUT (manager);
  int widest = 0, sum = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = height_for_width (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? self->column_spacing : 0);
    }
  *minimum = widest;
  *natural = MAX (widest, sum);
}

/* @alone: nothing else stands in its row. */
static gboolean
takes_more (GtkWidget *child,
            gboolean   alone)
{
  return gtk_widget_get_hexpand (child) || (alone && g_object_get_data (G_OBJECT (child), FILLS_ROW_ALONE) != NULL);
}

static void
shuke_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  ShukeWrapLayout *self = SHUKE_WRAP_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      int row_width, row_height, x = 0;
      GtkWidget *next = measure_row (self, child, width, &row_width, &row_height);
      int left = width - row_width;
      int takers = 0, n = 0;

      for (GtkWidget *each = child; each != next; each = gtk_widget_get_next_sibling (each))
        n += gtk_widget_should_layout (each);
      for (GtkWidget *each = child; each != next; each = gtk_widget_get_next_sibling (each))
        takers += gtk_widget_should_layout (each) && takes_more (each, n == 1);
      for (; child != next; child = gtk_widget_get_next_sibling (child))
        {
          GtkAllocation place;
          int minimum, natural;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
          place.width = MAX (minimum, MIN (natural, width));
          if (takes_more (child, n == 1) && left > 0)
            {
              int share = left / takers--;

              place.width += share;
              left -= share;
            }
          place.height = row_height;
          place.x = mirrored ? width - x - place.width : x;
          place.y = y;
          gtk_widget_size_allocate (child, &place, -1);
          x += place.width + self->column_spacing;
        }
      y += row_height + self->row_spacing;
    }
}

static void
shuke_wrap_layout_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ShukeWrapLayout *self = SHUKE_WRAP_LAYOUT (object);

  switch (property_id)
    {
    case PROP_COLUMN_SPACING:
      g_value_set_int (value, self->column_spacing);
      break;
    case PROP_ROW_SPACING:
      g_value_set_int (value, self->row_spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_wrap_layout_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ShukeWrapLayout *self = SHUKE_WRAP_LAYOUT (object);

  switch (property_id)
    {
    case PROP_COLUMN_SPACING:
      self->column_spacing = g_value_get_int (value);
      break;
    case PROP_ROW_SPACING:
      self->row_spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
shuke_wrap_layout_class_init (ShukeWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = shuke_wrap_layout_get_property;
  object_class->set_property = shuke_wrap_layout_set_property;
  manager_class->get_request_mode = shuke_wrap_layout_get_request_mode;
  manager_class->measure = shuke_wrap_layout_measure;
  manager_class->allocate = shuke_wrap_layout_allocate;

  properties[PROP_COLUMN_SPACING] =
    g_param_spec_int ("column-spacing", NULL, NULL, 0, 1000, 6, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW_SPACING] =
    g_param_spec_int ("row-spacing", NULL, NULL, 0, 1000, 6, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
shuke_wrap_layout_init (ShukeWrapLayout *self)
{
  self->column_spacing = 6;
  self->row_spacing = 6;
}

GtkLayoutManager *
shuke_wrap_layout_new (int column_spacing,
                       int row_spacing)
{
  return g_object_new (SHUKE_TYPE_WRAP_LAYOUT,
                       "column-spacing", column_spacing,
                       "row-spacing", row_spacing,
                       NULL);
}

void
shuke_wrap_layout_keep_with_previous (GtkWidget *child)
{
  g_return_if_fail (GTK_IS_WIDGET (child));

  g_object_set_data (G_OBJECT (child), KEEPS_WITH_PREVIOUS, child);
  gtk_widget_queue_resize (child);
}

void
shuke_wrap_layout_fill_row_alone (GtkWidget *child)
{
  g_return_if_fail (GTK_IS_WIDGET (child));

  g_object_set_data (G_OBJECT (child), FILLS_ROW_ALONE, child);
  gtk_widget_queue_resize (child);
}
