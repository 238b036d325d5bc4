/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a person is shown as a disc. The colour comes from the name alone, so that a customer keeps
 * hers on every screen and after a restart. */

#include "shuke-avatar.h"

#include "shuke-text.h"

/* A text whose colour is the grey that the list shows for who has no name, see shuke_palette_avatar_class(). */
#define GREY "("

char *
shuke_avatar_given_letter (const char *name)
{
  const char *last;

  if (name == NULL || *name == '\0')
    return g_strdup ("");
  last = g_utf8_prev_char (name + strlen (name));
  return shuke_text_is_han (g_utf8_get_char (last)) ? g_strdup (last) : g_strdup (name);
}

void
shuke_avatar_show (AdwAvatar  *avatar,
                   const char *name)
{
  /* A number has no initials. */
  gboolean named = name != NULL && g_unichar_isalpha (g_utf8_get_char (name));

  g_return_if_fail (ADW_IS_AVATAR (avatar));

  /* Without any text AdwAvatar would take a colour by chance. */
  adw_avatar_set_text (avatar, named ? name : GREY);
  adw_avatar_set_show_initials (avatar, named);
}
