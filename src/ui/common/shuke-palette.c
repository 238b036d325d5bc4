/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours in C, for rows that paint themselves because a hundred thousand of them scroll. Everything else takes its colours from
 * the style. */

#include "shuke-palette.h"

#include <adwaita.h>

#define N_AVATAR_CLASSES 14

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) & 0xff) / 255.0f, 1 }

/* By dark and high contrast. The text of the window is what the stock style sheet has: 80 % black, white. */
static const ShukePalette palettes[2][2] = {
  {
    {
      .text = { 0, 0, 0, 0.8f },
      .second_line = { 0, 0, 0, 0.6f },
      .tag_fill = { 0, 0, 0, 0.07f },
      .gold_tint = RGB (0xfbeec9),
      .gold_text = RGB (0x8a6100),
    },
    {
      .text = { 0, 0, 0, 0.8f },
      .second_line = { 0, 0, 0, 0.8f },
      .gold_text = { 0, 0, 0, 0.8f },
      .outlined = TRUE,
    },
  },
  {
    {
      .text = { 1, 1, 1, 1 },
      .second_line = { 1, 1, 1, 0.66f },
      .tag_fill = { 1, 1, 1, 0.1f },
      .gold_tint = RGB (0x4b422b),
      .gold_text = RGB (0xf5d67f),
    },
    {
      .text = { 1, 1, 1, 1 },
      .second_line = { 1, 1, 1, 1 },
      .gold_text = { 1, 1, 1, 1 },
      .outlined = TRUE,
    },
  },
};

typedef struct {
  guint32 fill;
  guint32 letter;
} AvatarColours;

/* The rules avatar.color1 to avatar.color14 of style.css. */
static const AvatarColours avatars[N_AVATAR_CLASSES] = {
  { 0x83b6ec, 0x123a66 },
  { 0x8fd9d0, 0x0d4b45 },
  { 0xa9dba0, 0x1f4d19 },
  { 0xe3cf9c, 0x53420f },
  { 0xffc48a, 0x643200 },
  { 0xf3aa9d, 0x651c10 },
  { 0xe9a3c4, 0x641942 },
  { 0xc3b4ee, 0x35216f },
  { 0xd8b597, 0x512e10 },
  { 0xd0cfcc, 0x3d3c3a },
  { 0x83b6ec, 0x123a66 },
  { 0xa9dba0, 0x1f4d19 },
  { 0xffc48a, 0x643200 },
  { 0xe9a3c4, 0x641942 },
};

const ShukePalette *
shuke_palette_get (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return &palettes[adw_style_manager_get_dark (manager)][adw_style_manager_get_high_contrast (manager)];
}

int
shuke_palette_avatar_class (const char *name)
{
  return name != NULL && *name != '\0' ? (int) (g_str_hash (name) % N_AVATAR_CLASSES) + 1 : 10;
}

void
shuke_palette_get_avatar (const char *name,
                          GdkRGBA    *fill,
                          GdkRGBA    *letter)
{
  const AvatarColours *colours = &avatars[shuke_palette_avatar_class (name) - 1];

  *fill = (GdkRGBA) RGB (colours->fill);
  *letter = (GdkRGBA) RGB (colours->letter);
}
