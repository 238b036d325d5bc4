/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view that asks for as much as its text needs, in width as one line, in height for the width it gets; so it must hold short texts
 * only. There is never a line break in it: Enter makes none, and of what is pasted each becomes a blank. */

#include "shuke-text-row.h"

#include <string.h>

#include "shuke-wrap-layout.h"

/* Room for the caret behind the last letter. */
#define CARET 2
#define LEAST_CHARS 4

#define SHUKE_TYPE_LINE_VIEW (shuke_line_view_get_type ())
G_DECLARE_FINAL_TYPE (ShukeLineView, shuke_line_view, SHUKE, LINE_VIEW, GtkTextView)

struct _ShukeLineView {
  GtkTextView parent_instance;
};

struct _ShukeTextRow {
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
  GtkBox      *room;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeLineView, shuke_line_view, GTK_TYPE_TEXT_VIEW)
G_DEFINE_FINAL_TYPE (ShukeTextRow, shuke_text_row, ADW_TYPE_PREFERENCES_ROW)

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
shuke_line_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  g_autofree char *text = dup_text (GTK_TEXT_VIEW (widget));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, *text != '\0' ? text : " ");

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);

      pango_layout_get_pixel_size (layout, natural, NULL);
      *natural += CARET;
      *minimum = MIN (*natural, LEAST_CHARS * PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics)));
      pango_font_metrics_unref (metrics);
      return;
    }
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, for_size >= 0 ? for_size * PANGO_SCALE : -1);
  pango_layout_get_pixel_size (layout, NULL, natural);
  /* What an input method has not handed over yet takes room as well. */
  if (for_size == gtk_widget_get_width (widget))
    {
      GtkTextIter end;
      int y, height;

      gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &end);
      gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (widget), &end, &y, &height);
      *natural = MAX (*natural, y + height);
    }
  *minimum = *natural;
}

static GtkSizeRequestMode
shuke_line_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
shuke_line_view_class_init (ShukeLineViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = shuke_line_view_measure;
  GTK_WIDGET_CLASS (klass)->get_request_mode = shuke_line_view_get_request_mode;
}

static void
shuke_line_view_init (ShukeLineView *self)
{
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  /* Tab leaves. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
}

static void
insert_text_cb (GtkTextBuffer *buffer,
                GtkTextIter   *at,
                const char    *text,
                int            length,
                gpointer       data)
{
  g_autofree char *line = NULL;

  if (memchr (text, '\n', (gsize) length) == NULL && memchr (text, '\r', (gsize) length) == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  line = g_strndup (text, (gsize) length);
  g_strdelimit (line, "\r\n", ' ');
  if (length > 1)
    gtk_text_buffer_insert (buffer, at, line, -1);
}

static void
changed_cb (ShukeTextRow *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
shuke_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SHUKE_TEXT_ROW (widget)->view));
}

static void
shuke_text_row_class_init (ShukeTextRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = shuke_text_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_text_row_init (ShukeTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->view = g_object_new (SHUKE_TYPE_LINE_VIEW, NULL);
  self->room = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (0, 0));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  /* The keys are for the text and what stands behind it. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-row");
  g_signal_connect (gtk_text_view_get_buffer (self->view), "insert-text", G_CALLBACK (insert_text_cb), NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
shuke_text_row_new (const char *title,
                    const char *text)
{
  ShukeTextRow *self = g_object_new (SHUKE_TYPE_TEXT_ROW, "title", title, NULL);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "text-row-title");
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->room), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->room));
  shuke_text_row_set_text (self, text);
  return GTK_WIDGET (self);
}

char *
shuke_text_row_dup_text (ShukeTextRow *self)
{
  g_return_val_if_fail (SHUKE_IS_TEXT_ROW (self), NULL);

  return dup_text (self->view);
}

void
shuke_text_row_set_text (ShukeTextRow *self,
                         const char   *text)
{
  g_return_if_fail (SHUKE_IS_TEXT_ROW (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
}

void
shuke_text_row_append (ShukeTextRow *self,
                       GtkWidget    *child)
{
  g_return_if_fail (SHUKE_IS_TEXT_ROW (self) && GTK_IS_WIDGET (child));

  gtk_box_append (self->room, child);
}
