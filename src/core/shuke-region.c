/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of regions as they stand in the book. It decides nothing itself. */

#include "shuke-region.h"

static const char *const codes[] = {
  [SHUKE_REGION_CN] = "CN",
  [SHUKE_REGION_TW] = "TW",
  [SHUKE_REGION_HK] = "HK",
  [SHUKE_REGION_MO] = "MO",
  [SHUKE_REGION_OTHER] = "OTHER",
};

ShukeRegion
shuke_region_from_code (const char *code)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (codes); i++)
    if (g_ascii_strcasecmp (code, codes[i]) == 0)
      return (ShukeRegion) i;
  return SHUKE_REGION_OTHER;
}

const char *
shuke_region_to_code (ShukeRegion self)
{
  g_return_val_if_fail ((guint) self < G_N_ELEMENTS (codes), "OTHER");
  return codes[self];
}
