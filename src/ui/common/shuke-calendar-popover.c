/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar by itself stays open after its day is picked, takes the next press for its own, does nothing at Enter, says nothing of a press on
 * the day that is chosen, and its arrows begin in a corner of the month. It tells of no difference between a day that is picked and one that
 * comes with another month, so that the presses themselves are watched. */

#include "config.h"

#include "shuke-calendar-popover.h"

typedef struct {
  GtkCalendar *calendar;   /* (unowned): it owns us */
  GDateTime   *before;     /* (owned) (nullable): the day from which the arrows have moved away */
  gboolean     on_day;     /* the press that is under way began on a day of the month */
  gboolean     told;       /* and the calendar has told of it */
} Watch;

static void
watch_free (gpointer data)
{
  g_clear_pointer (&((Watch *) data)->before, g_date_time_unref);
  g_free (data);
}

/* Nobody has picked it. */
static void
show_silently (Watch     *watch,
               GDateTime *day)
{
  guint signal = g_signal_lookup ("day-selected", GTK_TYPE_CALENDAR);

  g_signal_handlers_block_matched (watch->calendar, G_SIGNAL_MATCH_ID, signal, 0, NULL, NULL, NULL);
  gtk_calendar_select_day (watch->calendar, day);
  g_signal_handlers_unblock_matched (watch->calendar, G_SIGNAL_MATCH_ID, signal, 0, NULL, NULL, NULL);
}

static void
finish (Watch *watch)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (watch->calendar), GTK_TYPE_POPOVER);
  GtkWidget *button = popover == NULL ? NULL : gtk_widget_get_parent (popover);

  g_clear_pointer (&watch->before, g_date_time_unref);
  if (!watch->told)
    g_signal_emit_by_name (watch->calendar, "day-selected");
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  if (button != NULL)
    gtk_widget_grab_focus (button);
}

/* Left without a pick. */
static void
unmapped_cb (Watch *watch)
{
  g_autoptr (GDateTime) before = g_steal_pointer (&watch->before);

  if (before != NULL)
    show_silently (watch, before);
}

static void
pressed_cb (Watch  *watch,
            int     n_press,
            double  x,
            double  y)
{
  GtkWidget *day = gtk_widget_pick (GTK_WIDGET (watch->calendar), x, y, GTK_PICK_DEFAULT);

  watch->on_day = day != NULL && gtk_widget_has_css_class (day, "day-number") && !gtk_widget_has_css_class (day, "other-month");
  watch->told = FALSE;
}

static void
released_cb (Watch *watch)
{
  gboolean picked = watch->on_day;

  watch->on_day = FALSE;
  if (picked)
    finish (watch);
}

static void
day_selected_cb (Watch *watch)
{
  watch->told = TRUE;
}

static void
move (Watch *watch,
      int    days)
{
  g_autoptr (GDateTime) shown = gtk_calendar_get_date (watch->calendar);
  g_autoptr (GDateTime) day = g_date_time_add_days (shown, days);

  if (day == NULL)
    return;
  if (watch->before == NULL)
    watch->before = g_date_time_ref (shown);
  show_silently (watch, day);
}

/* With Ctrl the arrows are the calendar's own: months and years. */
static gboolean
key_pressed_cb (Watch           *watch,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  int on = gtk_widget_get_direction (GTK_WIDGET (watch->calendar)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  const struct { guint key, pad_key; int days; } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -on }, { GDK_KEY_Right, GDK_KEY_KP_Right, on }, { GDK_KEY_Up, GDK_KEY_KP_Up, -7 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 7 }, { GDK_KEY_Return, GDK_KEY_KP_Enter, 0 }, { GDK_KEY_space, GDK_KEY_KP_Space, 0 },
  };

  if (!gtk_widget_has_focus (GTK_WIDGET (watch->calendar)) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].key || keyval == keys[i].pad_key)
      {
        watch->told = FALSE;
        if (keys[i].days != 0)
          move (watch, keys[i].days);
        else
          finish (watch);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

void
shuke_calendar_popover_watch (GtkCalendar *calendar)
{
  Watch *watch = g_new0 (Watch, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  watch->calendar = calendar;
  g_object_set_data_full (G_OBJECT (calendar), "shuke-watch", watch, watch_free);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (day_selected_cb), watch);
  g_signal_connect_swapped (calendar, "unmap", G_CALLBACK (unmapped_cb), watch);
  /* Before the calendar shows another month below the pointer. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), watch);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), watch);
  gtk_widget_add_controller (GTK_WIDGET (calendar), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), watch);
  gtk_widget_add_controller (GTK_WIDGET (calendar), keys);
}
