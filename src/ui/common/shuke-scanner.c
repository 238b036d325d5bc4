/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells a card reader from fingers. It listens before the text does and never keeps a character from it: only when the number turns
 * out to be known is what came into the text taken out again. While an input method composes nothing is a scan. */

#include "config.h"

#include "shuke-scanner.h"

#include <string.h>

#define SCANNER       "shuke-scanner"
#define FEWEST        4
#define FASTEST_HAND  40   /* ms from key to key; readers need 1 to 20, a hand that runs over the keys rarely less than 60 */

typedef struct {
  GtkWindow       *window;
  ShukeScannerFind find;
  ShukeScannerTake take;
  gpointer         data;
  GString         *number;
  guint32          last;        /* time of its last character */
  GtkWidget       *text;        /* (weak) (nullable) which gets the characters */
  int              start;       /* where in it, in characters */
  char            *replaced;    /* what was selected there */
  GtkWidget       *watched;     /* (weak) (nullable) the focused text */
  gboolean         composing;
} Scanner;

static void
preedit_changed_cb (GtkWidget  *text,
                    const char *preedit,
                    Scanner    *self)
{
  self->composing = *preedit != '\0';
}

static void
focus_changed_cb (GtkWindow  *window,
                  GParamSpec *pspec,
                  Scanner    *self)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_data (self->watched, self);
  g_clear_weak_pointer (&self->watched);
  self->composing = FALSE;
  if (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus))
    return;
  g_set_weak_pointer (&self->watched, focus);
  g_signal_connect (focus, "preedit-changed", G_CALLBACK (preedit_changed_cb), self);
}

static void
begin (Scanner *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);
  int end = 0;

  g_string_truncate (self->number, 0);
  g_clear_weak_pointer (&self->text);
  g_clear_pointer (&self->replaced, g_free);
  if (GTK_IS_TEXT (focus))
    {
      /* What is looked for is a number as well as a name: that entry answers a scan itself. */
      if (gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL)
        return;
      if (!gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), &self->start, &end))
        self->start = end = gtk_editable_get_position (GTK_EDITABLE (focus));
      self->replaced = gtk_editable_get_chars (GTK_EDITABLE (focus), self->start, end);
    }
  else if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
      GtkTextIter from, to;

      gtk_text_buffer_get_selection_bounds (buffer, &from, &to);
      self->start = gtk_text_iter_get_offset (&from);
      self->replaced = gtk_text_buffer_get_text (buffer, &from, &to, TRUE);
    }
  else
    return;
  g_set_weak_pointer (&self->text, focus);
}

/* The characters where they would be, and nowhere else: with an input method that answers later they are not there yet. */
static gboolean
take_out (Scanner *self)
{
  int end = self->start + (int) self->number->len;
  g_autofree char *there = NULL;

  if (GTK_IS_TEXT (self->text))
    {
      GtkEditable *text = GTK_EDITABLE (self->text);
      int at = self->start;

      there = gtk_editable_get_chars (text, self->start, end);
      if (strcmp (there, self->number->str) != 0)
        return FALSE;
      gtk_editable_delete_text (text, self->start, end);
      gtk_editable_insert_text (text, self->replaced, -1, &at);
      gtk_editable_select_region (text, self->start, at);
    }
  else
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
      GtkTextIter from, to;

      gtk_text_buffer_get_iter_at_offset (buffer, &from, self->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
      there = gtk_text_buffer_get_text (buffer, &from, &to, TRUE);
      if (strcmp (there, self->number->str) != 0)
        return FALSE;
      gtk_text_buffer_delete (buffer, &from, &to);
      gtk_text_buffer_insert (buffer, &from, self->replaced, -1);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, self->start);
      gtk_text_buffer_select_range (buffer, &to, &from);
    }
  return TRUE;
}

static gboolean
end (Scanner *self,
     guint32  time)
{
  g_autofree char *number = g_strdup (self->number->str);
  gboolean scanned = self->number->len >= FEWEST && time - self->last < FASTEST_HAND && !self->composing && self->text != NULL &&
                     self->text == gtk_window_get_focus (self->window) && self->find (number, self->data) && take_out (self);

  g_string_truncate (self->number, 0);
  if (scanned)
    self->take (number, self->data);
  return scanned;
}

gboolean
shuke_scanner_key (GtkWindow       *window,
                   guint            keyval,
                   GdkModifierType  state,
                   guint32          time)
{
  Scanner *self = g_object_get_data (G_OBJECT (window), SCANNER);
  gunichar letter = gdk_keyval_to_unicode (keyval);

  g_return_val_if_fail (self != NULL, GDK_EVENT_PROPAGATE);

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    return end (self, time);
  /* Its capital letters come with a Shift of their own. */
  if (keyval == GDK_KEY_Shift_L || keyval == GDK_KEY_Shift_R)
    return GDK_EVENT_PROPAGATE;
  if (self->composing || letter <= ' ' || letter >= 0x7f ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    {
      g_string_truncate (self->number, 0);
      return GDK_EVENT_PROPAGATE;
    }
  if (self->number->len == 0 || time - self->last >= FASTEST_HAND)
    begin (self);
  g_string_append_c (self->number, (char) letter);
  self->last = time;
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                Scanner               *self)
{
  return shuke_scanner_key (self->window, keyval, state, gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller)));
}

static void
scanner_free (gpointer data)
{
  Scanner *self = data;

  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_data (self->watched, self);
  g_clear_weak_pointer (&self->watched);
  g_clear_weak_pointer (&self->text);
  g_string_free (self->number, TRUE);
  g_free (self->replaced);
  g_free (self);
}

void
shuke_scanner_attach (GtkWindow        *window,
                      ShukeScannerFind  find,
                      ShukeScannerTake  take,
                      gpointer          data)
{
  Scanner *self = g_new0 (Scanner, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->window = window;
  self->find = find;
  self->take = take;
  self->data = data;
  self->number = g_string_new (NULL);
  g_object_set_data_full (G_OBJECT (window), SCANNER, self, scanner_free);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self);
}
