/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of the page Calendar; built when it is first shown. */

#include "shuke-calendar-page.h"

struct _ShukeCalendarPage {
  AdwBin parent_instance;

  ShukeBook *book;
};

G_DEFINE_FINAL_TYPE (ShukeCalendarPage, shuke_calendar_page, ADW_TYPE_BIN)

static void
shuke_calendar_page_dispose (GObject *object)
{
  ShukeCalendarPage *self = SHUKE_CALENDAR_PAGE (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_calendar_page_parent_class)->dispose (object);
}

static void
shuke_calendar_page_class_init (ShukeCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_calendar_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/calendar/shuke-calendar-page.ui");
}

static void
shuke_calendar_page_init (ShukeCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
shuke_calendar_page_new (ShukeBook *book)
{
  ShukeCalendarPage *self = g_object_new (SHUKE_TYPE_CALENDAR_PAGE, NULL);

  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}
