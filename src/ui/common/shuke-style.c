/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The accent and the size of text. AdwApplication loads style.css and its dark and high-contrast companions by itself; the
 * accent is apart from them because the owner may switch it off. */

#include "shuke-style.h"

#include <adwaita.h>

/* GTK keeps style providers per display for the life of the process, so this is one too. */
static struct {
  GtkCssProvider *provider;
  GdkDisplay     *display;
  gboolean        system_accent;
} style;

static void
style_apply (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (style.display == NULL)
    return;

  if (style.system_accent)
    {
      gtk_style_context_remove_provider_for_display (style.display, GTK_STYLE_PROVIDER (style.provider));
      return;
    }

  gtk_css_provider_load_from_resource (style.provider,
                                       adw_style_manager_get_dark (manager)
                                         ? "/org/shuke/Shuke/accent-dark.css"
                                         : "/org/shuke/Shuke/accent.css");
  gtk_style_context_add_provider_for_display (style.display, GTK_STYLE_PROVIDER (style.provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

void
shuke_style_install (GdkDisplay *display)
{
  g_return_if_fail (GDK_IS_DISPLAY (display));

  if (style.display != NULL)
    return;

  style.display = display;
  style.provider = gtk_css_provider_new ();
  g_signal_connect (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (style_apply), NULL);
  style_apply ();
}

void
shuke_style_set_system_accent (gboolean system_accent)
{
  if (style.system_accent == system_accent)
    return;

  style.system_accent = system_accent;
  style_apply ();
}

PangoAttribute *
shuke_style_new_hit_attribute (void)
{
  if (style.system_accent)
    return NULL;

  /* accent_color of accent.css and accent-dark.css */
  return adw_style_manager_get_dark (adw_style_manager_get_default ())
           ? pango_attr_foreground_new (0xf2f2, 0xa9a9, 0xcaca)
           : pango_attr_foreground_new (0x8a8a, 0x3535, 0x6161);
}

void
shuke_style_insert_hit (PangoAttrList *attributes,
                        const char    *text,
                        int            start,
                        int            length)
{
  glong n_characters = g_utf8_strlen (text, -1);
  PangoAttribute *parts[3] = {
    pango_attr_weight_new (PANGO_WEIGHT_BOLD),
    shuke_style_new_hit_attribute (),
    /* Otherwise the accent takes over how pale the line's own colour is. */
    pango_attr_foreground_alpha_new (G_MAXUINT16),
  };

  start = CLAMP (start, 0, n_characters);
  length = CLAMP (length, 0, n_characters - start);
  for (int i = 0; i < 3; i++)
    {
      if (parts[i] == NULL)
        continue;
      parts[i]->start_index = g_utf8_offset_to_pointer (text, start) - text;
      parts[i]->end_index = g_utf8_offset_to_pointer (text, start + length) - text;
      pango_attr_list_insert (attributes, parts[i]);
    }
}

int
shuke_style_scale_width (GtkWidget *widget,
                         int        width)
{
  int dpi;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), width);

  /* Dots per inch times 1024; -1 where the display does not say. */
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (int) ((gint64) width * dpi / (96 * 1024)) : width;
}
