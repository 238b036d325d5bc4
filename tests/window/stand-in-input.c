/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stand-in is given to GTK the way a real input method is: as a module, chosen by the environment. */

#include "stand-in-input.h"

#include <gtk/gtkimmodule.h>

#define STAND_IN_TYPE_INPUT (stand_in_input_get_type ())
G_DECLARE_FINAL_TYPE (StandInInput, stand_in_input, STAND_IN, INPUT, GtkIMContext)

struct _StandInInput {
  GtkIMContext parent_instance;

  GString *composed;
};

G_DEFINE_FINAL_TYPE (StandInInput, stand_in_input, GTK_TYPE_IM_CONTEXT)

static void
compose (StandInInput *self,
         const char   *text)
{
  gboolean before = self->composed->len > 0;

  g_string_assign (self->composed, text);
  if (!before && *text != '\0')
    g_signal_emit_by_name (self, "preedit-start");
  g_signal_emit_by_name (self, "preedit-changed");
  if (before && *text == '\0')
    g_signal_emit_by_name (self, "preedit-end");
}

static void
commit (StandInInput *self,
        const char   *text)
{
  g_autofree char *taken = g_strdup (text);

  compose (self, "");
  g_signal_emit_by_name (self, "commit", taken);
}

static gboolean
stand_in_input_filter_keypress (GtkIMContext *context,
                                GdkEvent     *event)
{
  StandInInput *self = STAND_IN_INPUT (context);
  guint key = gdk_key_event_get_keyval (event);
  gunichar letter = gdk_keyval_to_unicode (key);

  if (gdk_event_get_event_type (event) != GDK_KEY_PRESS || (gdk_event_get_modifier_state (event) & GDK_CONTROL_MASK) != 0)
    return FALSE;
  if (letter < 0x80 && g_ascii_isalpha ((char) letter))
    {
      g_autofree char *longer = g_strdup_printf ("%s%c", self->composed->str, (char) letter);

      compose (self, longer);
      return TRUE;
    }
  if (self->composed->len == 0)
    {
      char text[8] = { 0 };

      if (letter == 0 || !g_unichar_isprint (letter))
        return FALSE;
      g_unichar_to_utf8 (letter, text);
      commit (self, text);
      return TRUE;
    }
  if (key == GDK_KEY_Escape)
    compose (self, "");
  else if (key == GDK_KEY_Return)
    commit (self, self->composed->str);
  else if (key == GDK_KEY_1)
    commit (self, "林");
  return TRUE;
}

static void
stand_in_input_get_preedit_string (GtkIMContext   *context,
                                   char          **text,
                                   PangoAttrList **attributes,
                                   int            *cursor)
{
  StandInInput *self = STAND_IN_INPUT (context);

  if (text != NULL)
    *text = g_strdup (self->composed->str);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (cursor != NULL)
    *cursor = (int) self->composed->len;
}

static void
stand_in_input_reset (GtkIMContext *context)
{
  if (STAND_IN_INPUT (context)->composed->len > 0)
    compose (STAND_IN_INPUT (context), "");
}

static void
stand_in_input_finalize (GObject *object)
{
  g_string_free (STAND_IN_INPUT (object)->composed, TRUE);
  G_OBJECT_CLASS (stand_in_input_parent_class)->finalize (object);
}

static void
stand_in_input_class_init (StandInInputClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stand_in_input_finalize;
  context_class->filter_keypress = stand_in_input_filter_keypress;
  context_class->get_preedit_string = stand_in_input_get_preedit_string;
  context_class->reset = stand_in_input_reset;
}

static void
stand_in_input_init (StandInInput *self)
{
  self->composed = g_string_new (NULL);
}

void
stand_in_input_install (void)
{
  GIOExtensionPoint *point = g_io_extension_point_register (GTK_IM_MODULE_EXTENSION_POINT_NAME);

  g_io_extension_point_set_required_type (point, GTK_TYPE_IM_CONTEXT);
  g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, STAND_IN_TYPE_INPUT, "stand-in", 0);
  g_setenv ("GTK_IM_MODULE", "stand-in", TRUE);
}
