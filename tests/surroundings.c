/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a test needs around it when it is started by hand, in the same words as tests/meson.build gives it: a program that ends with "a part
 * is missing" tells nothing of what it tests. What is set already stays. */

#include "config.h"

#include <glib.h>

static void __attribute__ ((constructor))
set_surroundings (void)
{
  static const struct { const char *name; const char *value; } settings[] = {
    { "G_TEST_SRCDIR", SHUKE_TEST_SOURCE },
    { "G_TEST_BUILDDIR", SHUKE_TEST_BUILD },
    { "SHUKE_MODULEDIR", SHUKE_TEST_MODULES },
    { "SHUKE_LOCALEDIR", SHUKE_TEST_WORDS },
    { "TZ", "Asia/Shanghai" },
    { "LC_ALL", "C.UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    g_setenv (settings[i].name, settings[i].value, FALSE);
}
