/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grid of a month. It knows days and moves among them; what is on them is handed in as counts. */

#include "config.h"

#include "shuke-month.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#include "shuke-day-cell.h"

#define WEEKS 6
#define CELLS (WEEKS * 7)

struct _ShukeMonth {
  GtkWidget parent_instance;

  GtkBox       *weekdays;
  GtkGrid      *grid;
  ShukeDayCell *cells[CELLS];

  int           week_start;    /* 1 = Monday … 7 = Sunday */
  ShukeDay      today;
  ShukeDay      selected;
  ShukeDay      first;         /* in the first cell */
  ShukeDay      month_first;
  ShukeDay      month_last;
  int           n_weeks;
  int           counts[CELLS][SHUKE_N_DUE_GROUPS];
};

enum { PROP_0, PROP_SELECTED, N_PROPS };

static GParamSpec *properties[N_PROPS];

enum { TURNED, OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeMonth, shuke_month, GTK_TYPE_WIDGET)

static const char *const weekday_names[7] = {
  N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
};

/* glibc gives the date of some day with which its count begins, and then which day of that count is the first of the week. */
static int
read_week_start (void)
{
  union { const char *text; unsigned int number; } base;
  const char *first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  int base_day;
  ShukeDay day;

  base.text = nl_langinfo (_NL_TIME_WEEK_1STDAY);
  day = shuke_day_new ((int) (base.number / 10000), (int) (base.number / 100 % 100), (int) (base.number % 100));
  base_day = day != SHUKE_DAY_NONE ? shuke_day_weekday (day) : 7;
  return (base_day + first[0] - 2) % 7 + 1;
}

static void
show_cells (ShukeMonth *self)
{
  for (int i = 0; i < CELLS; i++)
    {
      ShukeDayFace face = { .day = self->first + i };
      int month_day;

      if (i >= self->n_weeks * 7)
        break;
      shuke_day_get (face.day, NULL, NULL, &month_day);
      face.in_month = face.day >= self->month_first && face.day <= self->month_last;
      face.first = month_day == 1;
      face.today = face.day == self->today;
      face.selected = face.day == self->selected;
      memcpy (face.counts, self->counts[i], sizeof face.counts);
      shuke_day_cell_show (self->cells[i], &face);
    }
}

/* A row of hidden cells would still count in a grid of equal rows, so the cells of weeks that are not needed leave it. */
static void
place_cells (ShukeMonth *self)
{
  for (int i = 0; i < CELLS; i++)
    {
      GtkWidget *cell = GTK_WIDGET (self->cells[i]);
      gboolean needed = i < self->n_weeks * 7;

      if (needed && gtk_widget_get_parent (cell) == NULL)
        gtk_grid_attach (self->grid, cell, i % 7, i / 7, 1, 1);
      else if (!needed && gtk_widget_get_parent (cell) != NULL)
        gtk_grid_remove (self->grid, cell);
    }
}

static void
place_month (ShukeMonth *self,
             ShukeDay    day)
{
  int year, month, length, before;

  shuke_day_get (day, &year, &month, NULL);
  length = shuke_day_month_length (year, month);
  self->month_first = shuke_day_new (year, month, 1);
  self->month_last = self->month_first + length - 1;
  before = (shuke_day_weekday (self->month_first) - self->week_start + 7) % 7;
  self->first = self->month_first - before;
  self->n_weeks = (before + length + 6) / 7;
  memset (self->counts, 0, sizeof self->counts);
  /* Six weeks fit a laptop's screen only when the quiet ones give their room to the full ones. */
  gtk_grid_set_row_homogeneous (self->grid, self->n_weeks < 6);
  place_cells (self);
}

static gboolean
is_usable (ShukeDay day)
{
  return day != SHUKE_DAY_NONE && day > shuke_day_new (1901, 1, 1) && day < shuke_day_new (2099, 12, 1);
}

/* Not when it is pressed: a finger that moves on from here scrolls. */
static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             ShukeMonth      *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (!gtk_widget_contains (cell, x, y))
    return;
  shuke_month_select (self, shuke_day_cell_get_day (SHUKE_DAY_CELL (cell)));
  /* The day of another month has moved to another cell. */
  shuke_month_focus (self);
  g_signal_emit (self, signals[OPENED], 0, FALSE);
}

static ShukeDay
find_target (ShukeMonth *self,
             guint       key)
{
  int column = (self->selected - self->first) % 7;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return self->selected + (mirrored ? 1 : -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return self->selected + (mirrored ? -1 : 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return self->selected - 7;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return self->selected + 7;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return shuke_day_add_months (self->selected, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return shuke_day_add_months (self->selected, 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return self->selected - column;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return self->selected - column + 6;
    case GDK_KEY_t:
    case GDK_KEY_T:
      return self->today;
    default:
      return SHUKE_DAY_NONE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                ShukeMonth            *self)
{
  ShukeDay target;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter || key == GDK_KEY_space)
    {
      g_signal_emit (self, signals[OPENED], 0, TRUE);
      return GDK_EVENT_STOP;
    }
  target = find_target (self, key);
  if (target == SHUKE_DAY_NONE)
    return GDK_EVENT_PROPAGATE;
  shuke_month_select (self, target);
  shuke_month_focus (self);
  return GDK_EVENT_STOP;
}

static void
shuke_month_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    g_value_set_int (value, SHUKE_MONTH (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* For whoever goes from part to part it is one, in which the arrows choose. */
static gboolean
shuke_month_focus_next (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (shuke_month_parent_class)->focus (widget, direction);
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return FALSE;
  shuke_month_focus (SHUKE_MONTH (widget));
  return TRUE;
}

static void
shuke_month_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  for (int i = 0; i < CELLS; i++)
    g_clear_object (&SHUKE_MONTH (object)->cells[i]);
  G_OBJECT_CLASS (shuke_month_parent_class)->dispose (object);
}

static void
shuke_month_class_init (ShukeMonthClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_month_get_property;
  object_class->dispose = shuke_month_dispose;
  widget_class->focus = shuke_month_focus_next;
  properties[PROP_SELECTED] = g_param_spec_int ("selected", NULL, NULL, G_MININT, G_MAXINT, SHUKE_DAY_NONE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[TURNED] = g_signal_new ("turned", SHUKE_TYPE_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", SHUKE_TYPE_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  g_type_ensure (SHUKE_TYPE_DAY_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/calendar/shuke-month.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_bind_template_child (widget_class, ShukeMonth, weekdays);
  gtk_widget_class_bind_template_child (widget_class, ShukeMonth, grid);
}

static void
shuke_month_init (ShukeMonth *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->week_start = read_week_start ();
  self->today = self->selected = SHUKE_DAY_NONE;
  for (int i = 0; i < 7; i++)
    {
      GtkWidget *label = gtk_label_new (_(weekday_names[(self->week_start - 1 + i) % 7]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "weekday");
      gtk_box_append (self->weekdays, label);
    }
  for (int i = 0; i < CELLS; i++)
    {
      GtkGesture *click = gtk_gesture_click_new ();

      self->cells[i] = g_object_ref_sink (g_object_new (SHUKE_TYPE_DAY_CELL, NULL));
      g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
      gtk_widget_add_controller (GTK_WIDGET (self->cells[i]), GTK_EVENT_CONTROLLER (click));
      if (i % 7 == 6)
        gtk_widget_add_css_class (GTK_WIDGET (self->cells[i]), "week-end");
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Month"), -1);
}

ShukeDay
shuke_month_get_selected (ShukeMonth *self)
{
  g_return_val_if_fail (SHUKE_IS_MONTH (self), SHUKE_DAY_NONE);
  return self->selected;
}

void
shuke_month_select (ShukeMonth *self,
                    ShukeDay    day)
{
  g_return_if_fail (SHUKE_IS_MONTH (self));

  if (!is_usable (day) || day == self->selected)
    return;
  self->selected = day;
  if (self->n_weeks == 0 || day < self->month_first || day > self->month_last)
    {
      place_month (self, day);
      g_signal_emit (self, signals[TURNED], 0);
    }
  show_cells (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

void
shuke_month_set_today (ShukeMonth *self,
                       ShukeDay    today)
{
  g_return_if_fail (SHUKE_IS_MONTH (self));

  if (self->today == today)
    return;
  self->today = today;
  if (self->selected == SHUKE_DAY_NONE)
    shuke_month_select (self, today);
  else
    show_cells (self);
}

void
shuke_month_turn (ShukeMonth *self,
                  int         months)
{
  g_return_if_fail (SHUKE_IS_MONTH (self));
  shuke_month_select (self, shuke_day_add_months (self->selected, months));
}

void
shuke_month_get_range (ShukeMonth *self,
                       ShukeDay   *first,
                       ShukeDay   *last)
{
  g_return_if_fail (SHUKE_IS_MONTH (self));
  *first = self->first;
  *last = self->first + self->n_weeks * 7 - 1;
}

void
shuke_month_get_month (ShukeMonth *self,
                       ShukeDay   *first,
                       ShukeDay   *last)
{
  g_return_if_fail (SHUKE_IS_MONTH (self));
  *first = self->month_first;
  *last = self->month_last;
}

void
shuke_month_set_counts (ShukeMonth *self,
                        const int  *counts)
{
  g_return_if_fail (SHUKE_IS_MONTH (self));
  memcpy (self->counts, counts, (gsize) self->n_weeks * 7 * sizeof self->counts[0]);
  show_cells (self);
}

void
shuke_month_set_compact (ShukeMonth *self,
                         gboolean    compact)
{
  g_return_if_fail (SHUKE_IS_MONTH (self));

  for (int i = 0; i < CELLS; i++)
    shuke_day_cell_set_compact (self->cells[i], compact);
  for (GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (self->weekdays)); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      gtk_label_set_xalign (GTK_LABEL (label), compact ? 0.5f : 0.0f);
      if (compact)
        gtk_widget_add_css_class (label, "compact");
      else
        gtk_widget_remove_css_class (label, "compact");
    }
  if (self->n_weeks > 0)
    show_cells (self);
}

void
shuke_month_focus (ShukeMonth *self)
{
  int place;

  g_return_if_fail (SHUKE_IS_MONTH (self));
  place = self->selected - self->first;
  if (place >= 0 && place < self->n_weeks * 7)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[place]));
}
