/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of an entry row cuts what does not fit, and a remark may have three thousand characters. Its style is .long of .fact-row. */

#include "config.h"

#include "shuke-whole-text.h"

/* Lines of a text that nobody is reading: the rest comes with the keyboard or a click. */
#define RESTING_LINES 5
/* What stands left and right of a text in its row. */
#define AROUND 30
/* Shorter ones fit into any row, and most are; in bytes, so that it is quickly told. */
#define SHORT 24

struct _ShukeWholeText {
  AdwBin       parent_instance;

  AdwEntryRow *row;      /* (unowned): stands above it */
  GtkLabel    *label;
  int          width;    /* of the row; 0 before it is known */
  guint        looking;  /* a source: widgets do not come and go while places are given out */
};

G_DEFINE_FINAL_TYPE (ShukeWholeText, shuke_whole_text, ADW_TYPE_BIN)

static gboolean
is_long (ShukeWholeText *self,
         const char     *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (strlen (text) <= SHORT || self->width == 0)
    return FALSE;
  if (strchr (text, '\n') != NULL)
    return TRUE;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->label), text);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width > self->width - AROUND;
}

static gboolean
look_cb (gpointer data)
{
  ShukeWholeText *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  gboolean shown = is_long (self, text);

  self->looking = 0;
  gtk_label_set_label (self->label, shown ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  if (shown)
    gtk_widget_add_css_class (GTK_WIDGET (self->row), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->row), "long");
  return G_SOURCE_REMOVE;
}

static void
look (ShukeWholeText *self)
{
  if (self->looking == 0)
    self->looking = g_idle_add_full (G_PRIORITY_HIGH_IDLE, look_cb, self, NULL);
}

static void
set_typed_in (ShukeWholeText *self,
              gboolean        typed_in)
{
  gtk_label_set_lines (self->label, typed_in ? -1 : RESTING_LINES);
  gtk_label_set_ellipsize (self->label, typed_in ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

static void
entered_cb (ShukeWholeText *self)
{
  set_typed_in (self, TRUE);
}

static void
left_cb (ShukeWholeText *self)
{
  set_typed_in (self, FALSE);
}

static void
clicked_cb (ShukeWholeText *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->row))));
}

static void
shuke_whole_text_dispose (GObject *object)
{
  g_clear_handle_id (&SHUKE_WHOLE_TEXT (object)->looking, g_source_remove);
  G_OBJECT_CLASS (shuke_whole_text_parent_class)->dispose (object);
}

static void
shuke_whole_text_class_init (ShukeWholeTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_whole_text_dispose;
}

static void
shuke_whole_text_init (ShukeWholeText *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  /* Read aloud it would be a second time: the entry has it. */
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "xalign", 0.0, "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  set_typed_in (self, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_add_css_class (GTK_WIDGET (self), "whole-text");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

ShukeWholeText *
shuke_whole_text_add (AdwEntryRow *row,
                      GtkWidget   *room)
{
  ShukeWholeText *self = g_object_new (SHUKE_TYPE_WHOLE_TEXT, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->row = row;
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (room)), GTK_WIDGET (self), gtk_widget_get_prev_sibling (room));
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), focus);
  g_signal_connect_object (row, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  return self;
}

void
shuke_whole_text_measure (ShukeWholeText *self,
                          int             width)
{
  g_return_if_fail (SHUKE_IS_WHOLE_TEXT (self));

  if (self->width == width)
    return;
  self->width = width;
  look (self);
}
