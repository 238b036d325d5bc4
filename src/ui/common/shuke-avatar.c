/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a person is shown as a disc. The colour comes from the name alone, so that a customer keeps
 * hers on every screen and after a restart. */

#include "shuke-avatar.h"

#include "shuke-name.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"

#include <string.h>

/* A text whose colour is the grey that the list shows for who has no name, see shuke_palette_avatar_class(). */
#define GREY "("

char *
shuke_avatar_given_letter (const char *name)
{
  g_autofree char *bare = NULL;
  const char *end, *last;

  if (name == NULL || *name == '\0')
    return g_strdup ("");
  bare = g_strndup (name, strlen (name) - shuke_name_get_title_bytes (name));
  end = bare + strlen (bare);
  /* Of 欧阳女士 nothing but the surname is known. */
  if (g_utf8_strlen (bare, -1) == shuke_pinyin_surname_length (bare))
    end = g_utf8_next_char (bare);
  last = g_utf8_prev_char (end);
  return shuke_text_is_han (g_utf8_get_char (last)) ? g_strndup (last, (gsize) (end - last)) : g_strdup (name);
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
