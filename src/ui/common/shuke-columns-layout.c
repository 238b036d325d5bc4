/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards side by side in equal columns. GtkFlowBox has a least number of columns or one that follows the natural width of
 * what is in it; here a larger text alone takes a column away, so that nothing is cut and nothing jumps with a long word. */

#include "shuke-columns-layout.h"

struct _ShukeColumnsLayout {
  GtkLayoutManager parent_instance;

  guint max_columns;
  int   column_spacing;
  int   row_spacing;
};

enum {
  PROP_0,
  PROP_MAX_COLUMNS,
  PROP_COLUMN_SPACING,
  PROP_ROW_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeColumnsLayout, shuke_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
widest (GtkWidget *widget,
        int       *minimum,
        int       *natural)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));

  *minimum = *natural = 0;
  for (; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

/* How many columns @width has, and how wide each is. */
static guint
columns_of (ShukeColumnsLayout *self,
            GtkWidget          *widget,
            int                 width,
            int                *column_width)
{
  int minimum, natural;
  guint columns, shown = 0;

  widest (widget, &minimum, &natural);
  columns = (guint) MAX (0, (width + self->column_spacing) / MAX (1, minimum + self->column_spacing));
  columns = CLAMP (columns, 1, self->max_columns);
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    shown += 1;
  /* Four that need two rows stand as two and two, not as three and one. */
  if (shown > columns)
    {
      guint rows = (shown + columns - 1) / columns;

      columns = (shown + rows - 1) / rows;
    }
  *column_width = (width - self->column_spacing * (int) (columns - 1)) / (int) columns;

  return columns;
}

/* The height of the row that begins with @child; *@next is the first child of the row below. */
static int
row_height (GtkWidget  *child,
            guint       columns,
            int         column_width,
            GtkWidget **next)
{
  int height = 0;

  for (guint i = 0; i < columns && child != NULL; i++, child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, NULL, &child_height, NULL, NULL);
      height = MAX (height, child_height);
    }
  *next = child;

  return height;
}

static GtkSizeRequestMode
shuke_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
shuke_columns_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  ShukeColumnsLayout *self = SHUKE_COLUMNS_LAYOUT (manager);
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int column_width, height = 0;
  guint columns;

  widest (widget, minimum, natural);
  *natural = *natural * (int) self->max_columns + self->column_spacing * (int) (self->max_columns - 1);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  columns = columns_of (self, widget, for_size < 0 ? *natural : for_size, &column_width);
  while (child != NULL)
    {
      height += row_height (child, columns, column_width, &child);
      height += child != NULL ? self->row_spacing : 0;
    }
  *minimum = *natural = height;
}

static void
shuke_columns_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  ShukeColumnsLayout *self = SHUKE_COLUMNS_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  GtkAllocation place = { 0 };
  guint columns = columns_of (self, widget, width, &place.width);

  while (child != NULL)
    {
      GtkWidget *next;
      int x = 0;

      place.height = row_height (child, columns, place.width, &next);
      for (; child != next; child = next_shown (gtk_widget_get_next_sibling (child)))
        {
          place.x = mirrored ? width - x - place.width : x;
          gtk_widget_size_allocate (child, &place, -1);
          x += place.width + self->column_spacing;
        }
      place.y += place.height + self->row_spacing;
    }
}

static void
shuke_columns_layout_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ShukeColumnsLayout *self = SHUKE_COLUMNS_LAYOUT (object);

  switch (property_id)
    {
    case PROP_MAX_COLUMNS:
      g_value_set_uint (value, self->max_columns);
      break;
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
shuke_columns_layout_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  ShukeColumnsLayout *self = SHUKE_COLUMNS_LAYOUT (object);

  switch (property_id)
    {
    case PROP_MAX_COLUMNS:
      self->max_columns = g_value_get_uint (value);
      break;
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
shuke_columns_layout_class_init (ShukeColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = shuke_columns_layout_get_property;
  object_class->set_property = shuke_columns_layout_set_property;
  manager_class->get_request_mode = shuke_columns_layout_get_request_mode;
  manager_class->measure = shuke_columns_layout_measure;
  manager_class->allocate = shuke_columns_layout_allocate;

  properties[PROP_MAX_COLUMNS] =
    g_param_spec_uint ("max-columns", NULL, NULL, 1, 100, 1, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLUMN_SPACING] =
    g_param_spec_int ("column-spacing", NULL, NULL, 0, 1000, 12, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW_SPACING] =
    g_param_spec_int ("row-spacing", NULL, NULL, 0, 1000, 8, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
shuke_columns_layout_init (ShukeColumnsLayout *self)
{
  self->max_columns = 1;
  self->column_spacing = 12;
  self->row_spacing = 8;
}

GtkLayoutManager *
shuke_columns_layout_new (guint max_columns,
                          int   column_spacing,
                          int   row_spacing)
{
  return g_object_new (SHUKE_TYPE_COLUMNS_LAYOUT,
                       "max-columns", max_columns,
                       "column-spacing", column_spacing,
                       "row-spacing", row_spacing,
                       NULL);
}

void
shuke_columns_layout_set_max_columns (ShukeColumnsLayout *self,
                                      guint               max_columns)
{
  g_return_if_fail (SHUKE_IS_COLUMNS_LAYOUT (self));

  if (self->max_columns != max_columns)
    g_object_set (self, "max-columns", max_columns, NULL);
}
