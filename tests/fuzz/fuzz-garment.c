/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as what is said of a piece: a colour and a garment are taken out of it only as they stand there, and the colour is one. */

#include "shuke-garment.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
knows (const char *piece,
       gpointer    data)
{
  return strcmp (piece, "云朵裙") == 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *bytes = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  g_autofree char *colour = NULL;
  g_autofree char *piece = NULL;

  /* A file may hold anything. */
  if (!g_utf8_validate (bytes, -1, NULL))
    g_assert_false (shuke_garment_split_colour (bytes, knows, NULL, &colour, &piece));
  if (shuke_garment_split_colour (text, knows, NULL, &colour, &piece))
    {
      g_assert_true (*colour != '\0' && g_utf8_validate (colour, -1, NULL) && strstr (text, colour) != NULL);
      g_assert_true (*piece != '\0' && g_utf8_validate (piece, -1, NULL) && strstr (text, piece) != NULL);
      g_assert_cmpuint (strlen (colour) + strlen (piece), <=, strlen (text));
      g_assert_true (shuke_garment_is_colour (colour));
    }
  else
    g_assert_true (colour == NULL && piece == NULL);
  shuke_garment_is_colour (text);
  shuke_garment_has_sizes (text);
  return 0;
}
