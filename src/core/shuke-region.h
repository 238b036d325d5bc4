/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the shop stands: decides phone numbers, currency, how texts are counted. */
typedef enum {
  SHUKE_REGION_CN,
  SHUKE_REGION_TW,
  SHUKE_REGION_HK,
  SHUKE_REGION_MO,
  SHUKE_REGION_OTHER,
} ShukeRegion;

ShukeRegion shuke_region_from_code (const char *code);   /* "CN"; unknown gives OTHER */
const char *shuke_region_to_code   (ShukeRegion self);

G_END_DECLS
