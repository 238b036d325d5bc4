/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar: asks the book for the plan of the days on show and hands it to the month, the week strip and the day's list. What is
 * due and in which order is decided in src/model/shuke-day-plan.c. */

#include "config.h"

#include "shuke-calendar-page.h"

#include <glib/gi18n.h>

#include "shuke-book-day.h"
#include "shuke-book-entries.h"
#include "shuke-day-list.h"
#include "shuke-day-text.h"
#include "shuke-due-text.h"
#include "shuke-in-sight.h"
#include "shuke-month.h"
#include "shuke-style.h"
#include "shuke-wrap-layout.h"

/* Below it the list stands under the month; the list takes DAY_WIDTH and its margins of a wide window. A month that has less than
 * COMPACT_WIDTH shows dots instead of words. */
#define NARROW_WIDTH 860
#define COMPACT_WIDTH 640
#define MIN_WIDTH    340
#define DAY_WIDTH    378
#define DAY_MARGIN   12
#define ALL_GROUPS   ((1u << SHUKE_N_DUE_GROUPS) - 1)

struct _ShukeCalendarPage {
  AdwBin parent_instance;

  ShukeBook         *book;
  GPtrArray         *plan;          /* of the days on show */
  ShukeDay           today;         /* for which it was made */
  guint              groups;        /* bits of those that are shown; 0 = all */
  gboolean           dirty;
  int                width;         /* it has been given */
  gboolean           narrow;        /* one under the other */
  gboolean           compact;       /* dots only */
  guint              idle;
  guint              form_idle;
  guint              minute;

  GtkScrolledWindow *scroller;
  GtkBox            *halves;
  GtkWidget         *month_half;
  GtkWidget         *divider;
  GtkWidget         *inbox_band;
  GtkLabel          *inbox_label;
  GtkWidget         *heading;
  GtkWidget         *titles;
  GtkLabel          *title;
  GtkLabel          *lunar_span;
  GtkBox            *strip;
  GtkLabel          *strip_title;
  GtkWidget         *strip_buttons[SHUKE_N_DUE_GROUPS];
  GtkLabel          *strip_counts[SHUKE_N_DUE_GROUPS];
  ShukeMonth        *month;
  ShukeDayList      *day_list;
};

G_DEFINE_FINAL_TYPE (ShukeCalendarPage, shuke_calendar_page, ADW_TYPE_BIN)

static gboolean
is_shown (ShukeCalendarPage  *self,
          const ShukeDueItem *item)
{
  return self->groups == 0 || (self->groups & (1u << shuke_due_group_of (item->todo->kind))) != 0;
}

static void
show_month (ShukeCalendarPage *self)
{
  ShukeDay first, last, month_first, month_last;
  g_autofree int *counts = NULL;
  g_autofree char *title = NULL;
  g_autofree char *span = NULL;

  shuke_month_get_range (self->month, &first, &last);
  shuke_month_get_month (self->month, &month_first, &month_last);
  counts = g_new0 (int, (gsize) (last - first + 1) * SHUKE_N_DUE_GROUPS);
  for (guint i = 0; self->plan != NULL && i < self->plan->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (self->plan, i);

      if (item->day >= first && item->day <= last && is_shown (self, item))
        counts[(item->day - first) * SHUKE_N_DUE_GROUPS + shuke_due_group_of (item->todo->kind)]++;
    }
  shuke_month_set_counts (self->month, counts);
  title = shuke_day_text_month_year (month_first);
  span = shuke_day_text_lunar_span (month_first, month_last);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->lunar_span, span != NULL ? span : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lunar_span), span != NULL && !self->compact);
}

static void
show_day (ShukeCalendarPage *self)
{
  ShukeDay day = shuke_month_get_selected (self->month);
  g_autoptr (GPtrArray) list = NULL;

  if (self->plan == NULL)
    return;
  list = shuke_book_plan_list (self->book, self->plan, day);
  for (guint i = list->len; i > 0; i--)
    if (!is_shown (self, g_ptr_array_index (list, i - 1)))
      g_ptr_array_remove_index (list, i - 1);
  shuke_day_list_show (self->day_list, self->book, day, self->today, list);
  /* Who looks at birthdays alone is not asking. */
  shuke_day_list_show_asks (self->day_list, day == self->today && self->groups == 0 ? list : NULL);
}

/* What is near, whatever month is shown. A birthday that is over is for today's list alone. */
static void
show_strip (ShukeCalendarPage *self)
{
  g_autoptr (GPtrArray) week = shuke_book_plan_days (self->book, self->today, self->today + SHUKE_NEAR_DAYS, NULL);
  int counts[SHUKE_N_DUE_GROUPS] = { 0 };
  gboolean quiet = TRUE;

  for (guint i = 0; week != NULL && i < week->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (week, i);

      if (shuke_due_item_get_near (item, self->today) == SHUKE_NEAR_AHEAD)
        {
          counts[shuke_due_group_of (item->todo->kind)]++;
          quiet = FALSE;
        }
    }
  gtk_label_set_label (self->strip_title, quiet ? _("Nothing in the next 7 days") : _("Next 7 Days"));
  for (int group = 0; group < SHUKE_N_DUE_GROUPS; group++)
    {
      g_autofree char *count = g_strdup_printf ("%d", counts[group]);

      gtk_label_set_label (self->strip_counts[group], count);
      gtk_widget_set_visible (self->strip_buttons[group], counts[group] > 0 || (self->groups & (1u << group)) != 0);
    }
}

static void
show_inbox (ShukeCalendarPage *self)
{
  int n = shuke_book_count_inbox (self->book);
  g_autofree char *text = g_strdup_printf (ngettext ("%d note has no customer yet.", "%d notes have no customer yet.", n), n);

  gtk_label_set_label (self->inbox_label, text);
  gtk_widget_set_visible (self->inbox_band, n > 0);
}

static void
read_plan (ShukeCalendarPage *self)
{
  ShukeDay first, last;

  shuke_month_get_range (self->month, &first, &last);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  self->plan = shuke_book_plan_days (self->book, first, last, NULL);
}

static void
refresh (ShukeCalendarPage *self)
{
  ShukeDay today = shuke_book_get_today (self->book);
  gboolean follows = self->today == SHUKE_DAY_NONE || shuke_month_get_selected (self->month) == self->today;

  self->dirty = FALSE;
  self->today = today;
  shuke_month_set_today (self->month, today);
  if (follows)
    shuke_month_select (self->month, today);
  read_plan (self);
  show_month (self);
  show_strip (self);
  show_inbox (self);
  show_day (self);
}

static gboolean
idle_cb (gpointer data)
{
  ShukeCalendarPage *self = data;

  self->idle = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ShukeBook         *book,
            int                subject,
            gint64             customer,
            ShukeCalendarPage *self)
{
  if (subject == SHUKE_BOOK_SUBJECT_CAMPAIGN)
    return;
  self->dirty = TRUE;
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

/* The day may have changed while the window stood open, or while the computer slept. */
static gboolean
minute_cb (gpointer data)
{
  ShukeCalendarPage *self = data;

  if (shuke_book_get_today (self->book) != self->today)
    refresh (self);
  return G_SOURCE_CONTINUE;
}

static void
selected_cb (ShukeCalendarPage *self)
{
  if (self->plan != NULL)
    show_day (self);
}

static void
turned_cb (ShukeCalendarPage *self)
{
  /* The first turn happens while the page is being filled. */
  if (self->plan == NULL)
    return;
  read_plan (self);
  show_month (self);
}

/* In a narrow window the list lies below the month and out of sight. */
static void
opened_cb (ShukeCalendarPage *self,
           gboolean           by_key)
{
  if (by_key)
    shuke_day_list_focus (self->day_list);
  if (self->narrow)
    shuke_in_sight_show (GTK_WIDGET (self->day_list));
}

static void
strip_toggled_cb (GtkToggleButton   *button,
                  ShukeCalendarPage *self)
{
  guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "shuke-group"));

  if (gtk_toggle_button_get_active (button))
    self->groups |= bit;
  else
    self->groups &= ~bit;
  if (self->groups == ALL_GROUPS)
    self->groups = 0;
  show_month (self);
  show_day (self);
}

static void
add_strip_button (ShukeCalendarPage *self,
                  ShukeDueGroup      group)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *dot = g_object_new (GTK_TYPE_BOX, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (dot, "kind-dot");
  gtk_widget_add_css_class (dot, shuke_due_group_class (group));
  self->strip_counts[group] = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->strip_counts[group]), "numeric");
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), gtk_label_new (shuke_due_group_word (group)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->strip_counts[group]));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "strip-button");
  gtk_widget_set_tooltip_text (button, _("Show only these"));
  g_object_set_data (G_OBJECT (button), "shuke-group", GUINT_TO_POINTER (1u << group));
  g_signal_connect (button, "toggled", G_CALLBACK (strip_toggled_cb), self);
  self->strip_buttons[group] = button;
  gtk_box_append (self->strip, button);
}

static void
turn_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  shuke_month_turn (SHUKE_CALENDAR_PAGE (widget)->month, g_str_equal (name, "calendar.next") ? 1 : -1);
}

static void
today_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  shuke_calendar_page_show_today (SHUKE_CALENDAR_PAGE (widget));
}

/* With large text a narrow window has no room for month and buttons in one line. */
static GtkLayoutManager *
make_heading_layout (ShukeCalendarPage *self)
{
  GtkLayoutManager *layout;

  if (self->compact)
    return shuke_wrap_layout_new (12, 6);
  layout = gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  return layout;
}

static void
apply_form (ShukeCalendarPage *self)
{
  int margin = self->compact ? 12 : 18;

  gtk_widget_set_layout_manager (self->heading, make_heading_layout (self));
  gtk_widget_set_margin_start (self->month_half, margin);
  gtk_widget_set_margin_end (self->month_half, margin);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->divider, !self->narrow);
  gtk_widget_set_size_request (GTK_WIDGET (self->day_list), self->narrow ? -1 : DAY_WIDTH, -1);
  shuke_day_list_set_whole (self->day_list, self->narrow);
  shuke_month_set_compact (self->month, self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->lunar_span), !self->compact && *gtk_label_get_label (self->lunar_span) != '\0');
}

static gboolean
fits_narrow (ShukeCalendarPage *self)
{
  return self->width < shuke_style_scale_width (GTK_WIDGET (self), NARROW_WIDTH);
}

static gboolean
fits_compact (ShukeCalendarPage *self)
{
  int month = fits_narrow (self) ? self->width : self->width - DAY_WIDTH - 2 * DAY_MARGIN;

  return month < shuke_style_scale_width (GTK_WIDGET (self), COMPACT_WIDTH);
}

static gboolean
form_cb (gpointer data)
{
  ShukeCalendarPage *self = data;

  self->form_idle = 0;
  self->narrow = fits_narrow (self);
  self->compact = fits_compact (self);
  apply_form (self);
  return G_SOURCE_REMOVE;
}

/* The page can always become as small as its narrow form, into which it changes right after it was made too small. */
static void
shuke_calendar_page_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  ShukeCalendarPage *self = SHUKE_CALENDAR_PAGE (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int needed;

      gtk_widget_measure (GTK_WIDGET (self->scroller), GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
      for_size = MAX (for_size, needed);
    }
  gtk_widget_measure (GTK_WIDGET (self->scroller), orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !(self->narrow && self->compact))
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
shuke_calendar_page_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  ShukeCalendarPage *self = SHUKE_CALENDAR_PAGE (widget);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self->scroller), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->scroller), &(GtkAllocation) { 0, 0, MAX (width, minimum), height }, baseline);
  self->width = width;
  /* Not while widgets are being placed. Until then the page is measured in the form that it still has. */
  if (self->form_idle == 0 && (fits_narrow (self) != self->narrow || fits_compact (self) != self->compact))
    self->form_idle = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, form_cb, self, NULL);
}

static void
shuke_calendar_page_map (GtkWidget *widget)
{
  ShukeCalendarPage *self = SHUKE_CALENDAR_PAGE (widget);

  GTK_WIDGET_CLASS (shuke_calendar_page_parent_class)->map (widget);
  if (self->minute == 0)
    self->minute = g_timeout_add_seconds (60, minute_cb, self);
  if (self->dirty)
    refresh (self);
  else
    minute_cb (self);
}

static void
shuke_calendar_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&SHUKE_CALENDAR_PAGE (widget)->minute, g_source_remove);
  GTK_WIDGET_CLASS (shuke_calendar_page_parent_class)->unmap (widget);
}

static void
shuke_calendar_page_dispose (GObject *object)
{
  ShukeCalendarPage *self = SHUKE_CALENDAR_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->form_idle, g_source_remove);
  g_clear_handle_id (&self->minute, g_source_remove);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_calendar_page_parent_class)->dispose (object);
}

static void
shuke_calendar_page_class_init (ShukeCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_calendar_page_dispose;
  widget_class->measure = shuke_calendar_page_measure;
  widget_class->size_allocate = shuke_calendar_page_size_allocate;
  widget_class->map = shuke_calendar_page_map;
  widget_class->unmap = shuke_calendar_page_unmap;
  g_type_ensure (SHUKE_TYPE_MONTH);
  g_type_ensure (SHUKE_TYPE_DAY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/calendar/shuke-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, halves);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, month_half);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, divider);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, inbox_band);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, inbox_label);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, heading);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, titles);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, lunar_span);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, strip);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, strip_title);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, ShukeCalendarPage, day_list);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_action);
}

static void
shuke_calendar_page_init (ShukeCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->today = SHUKE_DAY_NONE;
  gtk_widget_set_layout_manager (self->titles, shuke_wrap_layout_new (12, 0));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->strip), shuke_wrap_layout_new (0, 0));
  for (int group = 0; group < SHUKE_N_DUE_GROUPS; group++)
    add_strip_button (self, (ShukeDueGroup) group);
  /* Without the bin's layout, so that the page may be smaller than what it holds. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  apply_form (self);
}

GtkWidget *
shuke_calendar_page_new (ShukeBook *book)
{
  ShukeCalendarPage *self = g_object_new (SHUKE_TYPE_CALENDAR_PAGE, NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (changed_cb), self, 0);
  refresh (self);
  return GTK_WIDGET (self);
}

void
shuke_calendar_page_show_today (ShukeCalendarPage *self)
{
  g_return_if_fail (SHUKE_IS_CALENDAR_PAGE (self));

  refresh (self);
  shuke_month_select (self->month, self->today);
}
